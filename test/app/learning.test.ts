/** Learning as the chief meets it: said of a row it holds at once; from the ledger's own column it grows into rules; all can be taken back. */
import { openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx";
import { sheetOf } from "../cli/ledgers";
import { buildXlsx } from "../xlsx/package-builder";
import { deedsOn, value } from "./deeds-on";

const head = ["序号", "工作事项", "类别", "完成时限", "责任人", "完成情况"];

function ledger(rows: readonly (readonly [title: string, type: string])[]): XlsxWorkbook {
  const body = rows.map(([title, type], i) => [
    i + 1,
    title,
    type,
    "2026年11月2日",
    "柳疏影",
    "进行中",
  ]);
  const opened = openXlsx(buildXlsx({ sheets: [sheetOf("任务台账", [head, ...body])] }));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

const november = [
  ["过一遍七号线", "综合文字"],
  ["晒七号线", "综合文字"],
  ["滚动销七号线", "综合文字"],
  ["会议室投影仪报修", "后勤服务"],
  ["抄七号线", ""],
] as const;

test("a type column that contradicts three times teaches, once the chief has acted on the check", async () => {
  const port = ledger(november);
  const deeds = deedsOn(port);
  const typeOfLast = async (): Promise<string | null | undefined> =>
    value(await deeds.check({})).judgement.tasks.at(-1)?.category;
  const before = await typeOfLast();
  expect(before).not.toBe("writing");
  expect(value(await deeds.learning.rules())).toEqual([]);

  value(await deeds.mark({}));
  const [rule] = value(await deeds.learning.rules());
  expect(rule).toMatchObject({
    like: { word: "七号线" },
    value: "writing",
    made: "2026-11-20",
    on: true,
  });
  expect(rule?.cases).toHaveLength(3);
  const last = value(await deeds.check({})).judgement.tasks.at(-1);
  expect(last).toMatchObject({ category: "writing", classification: { why: ["七号线"] } });

  value(await deeds.learning.switchRule(rule?.id ?? "", false));
  expect(await typeOfLast()).toBe(before);
  value(await deeds.learning.switchRule(rule?.id ?? "", true));
  expect(await typeOfLast()).toBe("writing");

  value(await deeds.learning.forgetRule(rule?.id ?? ""));
  expect(await typeOfLast()).toBe(before);
  expect(value(await deeds.learning.rules())).toEqual([]);
  expect(value(await port.readMemory())).not.toContain("七号线");
});

test("undoing the deed unlearns what the ledger taught with it", async () => {
  const port = ledger(november);
  const deeds = deedsOn(port);
  value(await deeds.mark({}));
  expect(value(await deeds.learning.rules())).toHaveLength(1);
  value(await deeds.undo());
  expect(value(await deeds.learning.rules())).toEqual([]);
  expect(value(await port.readMemory())).toBeNull();
});

test("what is said of one row holds for that row at once, and is taken back without a trace", async () => {
  const port = ledger(november);
  const deeds = deedsOn(port);
  const first = value(await deeds.check({})).judgement;
  const { key } = first.tasks[3] ?? {};
  if (!key) throw new Error("no key");
  value(await deeds.learning.correctJudgement(key, "light", "none"));
  const after = value(await deeds.check({})).judgement;
  expect(first.tasks.map((t) => t.light)).toEqual(["red", "red", "red", "red", "red"]);
  expect(after.tasks.map((t) => t.light)).toEqual(["red", "red", "red", "none", "red"]);
  expect(after.tasks[3]?.findings).not.toContain("overdue");
  value(await deeds.learning.takeBack(key));
  expect(value(await deeds.check({})).judgement).toEqual(first);
  expect(value(await port.readMemory())).toBeNull();
});

test("a row that is not there is said to be gone", async () => {
  const deeds = deedsOn(ledger(november));
  expect(await deeds.learning.correctJudgement("9|没有|", "type", "writing")).toMatchObject({
    ok: false,
    problem: { code: "row-moved" },
  });
});
