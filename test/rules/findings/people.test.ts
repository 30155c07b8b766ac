/** 次要工作占用偏多、工作量偏重、借调驻村半脱产、存量. */
import type { RowSpec } from "../section";
import { DUTIES } from "../section";
import { found, judged, table, type Around } from "./table";

const major: RowSpec = {
  title: "起草县委全会工作报告",
  owner: ["柳疏影"],
  assigned: "2026-03-02",
  due: "2026-03-19",
  status: "进行中",
  percent: 0.1,
};
const minor = (n: number, more: Partial<RowSpec> = {}): RowSpec => ({
  title: `第${n}批报刊信件分发`,
  owner: ["柳疏影"],
  assigned: "2026-03-16",
  due: "2026-03-17",
  done: true,
  doneOn: "2026-03-17",
  status: "已办结",
  hours: 4,
  ...more,
});
const busy = [major, minor(1), minor(2), minor(3)];

table("overworked", {
  raised: [
    ["本周办了三件杂事，全会报告后天到期只写了一成", busy],
    ["全会报告已经逾期", [{ ...major, due: "2026-03-17" }, minor(1), minor(2), minor(3)]],
  ],
  quiet: [
    ["报告还早", [{ ...major, due: "2026-04-20" }, minor(1), minor(2), minor(3)]],
    ["本周主要在写报告", [{ ...major, percent: 0.9, hours: 24 }, minor(1), minor(2)]],
    ["杂事是上周办的", [major, ...[1, 2, 3].map((n) => minor(n, { doneOn: "2026-03-12" }))]],
    ["杂事是别人办的", [major, ...[1, 2, 3].map((n) => minor(n, { owner: ["乔木生"] }))]],
    ["报告在等领导审签", [{ ...major, status: "待领导审签" }, minor(1), minor(2), minor(3)]],
    ["杂事只有半天", [major, minor(1)]],
    ["没有重点工作", [minor(1), minor(2), minor(3)]],
  ],
  silent: [["没有承办人栏", busy, { without: ["owner"] }]],
});

test("who spends the week on minor work is told once, with the hours and the cells", () => {
  const [finding, ...rest] = found("overworked", busy);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ person: "柳疏影", sheet: null, args: { minor: 12 } });
  expect(finding?.evidence).toHaveLength(4);
});

const heavy = (n: number, more: Partial<RowSpec> = {}): RowSpec => ({
  title: `起草第${n}份调研报告`,
  owner: ["柳疏影"],
  assigned: "2026-03-02",
  due: "2026-03-27",
  hours: 30,
  ...more,
});

table("overload", {
  raised: [["近两周要九十小时，只有六十四小时", [heavy(1), heavy(2), heavy(3)]]],
  quiet: [
    ["正好放得下", [heavy(1), heavy(2)]],
    ["时限在两周以后", [heavy(1), heavy(2), heavy(3, { due: "2026-04-30" })]],
    ["自己拖下来的不算", [heavy(1), heavy(2), heavy(3, { due: "2026-03-10" })]],
    [
      "几个人分担",
      [heavy(1), heavy(2), heavy(3, { owner: ["柳疏影", "乔木生"] })].map((r) => ({
        ...r,
        hours: 20,
      })),
    ],
    ["已经办完", [heavy(1), heavy(2), heavy(3, { done: true })]],
  ],
  silent: [
    ["没有承办人栏", [heavy(1), heavy(2), heavy(3)], { without: ["owner"] }],
    ["没有时限栏", [heavy(1), heavy(2), heavy(3)], { without: ["due"] }],
  ],
});

describe("借调、驻村、半脱产: one finding per person", () => {
  const rows = [1, 2, 3].map((n) => ({
    title: `起草第${n}期简报`,
    owner: ["柳疏影"],
    due: "2026-03-27",
  }));
  const away = (kind: string, to = "2026-12-31"): Around => ({
    leaves: [["柳疏影", "2026-01-05", to, kind]],
  });
  const said = (around: Around) => found("vacant", rows, around);

  test.each(["借调", "抽调", "挂职", "驻村"])("%s in the leave sheet", (kind) => {
    const [finding, ...rest] = said(away(kind));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      severity: "high",
      person: "柳疏影",
      sheet: null,
      args: { why: "seconded", kind, count: 3 },
    });
    const { tasks } = judged(rows, away(kind));
    expect(tasks.map((t) => t.findings.includes("vacant"))).toEqual([true, true, true]);
  });

  test.each(["现抽调至县委巡察组", "负责综合文字（借调县委组织部）", "驻村第一书记"])(
    "the duty sheet says %s",
    (text) => {
      const duties = [
        ["柳疏影", text],
        ...DUTIES.filter(([p]) => p !== "柳疏影"),
      ] as Around["duties"];
      expect(said({ duties }).map((f) => f.args.why)).toEqual(["seconded"]);
    }
  );

  test.each(["负责驻村工作联络、综合文字", "负责抽调人员管理和文字材料", "负责借调干部考核、文稿"])(
    "a duty that only speaks of it: %s",
    (text) => {
      const duties = [
        ["柳疏影", text],
        ...DUTIES.filter(([p]) => p !== "柳疏影"),
      ] as Around["duties"];
      expect(said({ duties })).toEqual([]);
    }
  );

  test("半脱产 is quiet, and its rows are not at fault", () => {
    expect(said(away("半脱产")).map((f) => [f.severity, f.args.why])).toEqual([["low", "half"]]);
    expect(judged(rows, away("半脱产")).tasks.flatMap((t) => t.findings)).toEqual([]);
  });

  test("a secondment that is over, or somebody with no open work, is nothing", () => {
    expect(said(away("借调", "2026-03-01"))).toEqual([]);
    expect(
      found(
        "vacant",
        rows.map((r) => ({ ...r, done: true })),
        away("借调")
      )
    ).toEqual([]);
  });
});

describe("存量: work from before the rules", () => {
  const book = { effectiveFrom: "2026-03-01" as never };
  const old = {
    title: "起草述职报告",
    owner: ["柳疏影"],
    assigned: "2026-02-02",
    due: "2026-03-10",
  };

  test("is marked on the row and on its findings, and counted apart", () => {
    const { tasks, findings, summary } = judged([old, { ...old, assigned: "2026-03-02" }], {
      book,
    });
    expect(tasks.map((t) => t.stock ?? false)).toEqual([true, false]);
    expect(findings.filter((f) => f.code === "overdue").map((f) => f.stock ?? false)).toEqual([
      true,
      false,
    ]);
    expect(summary.stock).toBe(1);
  });

  test("enters no finding about a person", () => {
    const small = [1, 2, 3].map((n) => ({
      title: `更换第${n}盏灯泡`,
      owner: ["程大川"],
      assigned: "2026-02-24",
    }));
    expect(found("neglected-small", small)).toHaveLength(1);
    expect(found("neglected-small", small, { book })).toEqual([]);
  });
});

test("a trip of up to two days is no absence, a longer one is", () => {
  const row = { title: "起草述职报告", owner: ["柳疏影"], due: "2026-03-19" };
  const away = (kind: string, to: string): Around => ({
    leaves: [["柳疏影", "2026-03-18", to, kind]],
  });
  for (const kind of ["出差", "公差", "外出", "考察"])
    expect(found("vacant", row, away(kind, "2026-03-19"))).toEqual([]);
  expect(found("vacant", row, away("出差", "2026-03-20"))).toHaveLength(1);
  expect(found("vacant", row, away("年休假", "2026-03-19"))).toHaveLength(1);
});
