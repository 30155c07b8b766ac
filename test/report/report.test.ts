/** The weekly report of Friday 20 March 2026, in both editions. */
import { report as en } from "../../src/locales/en-US/report";
import { report as zh } from "../../src/locales/zh-CN/report";
import { rules } from "../../src/locales/zh-CN/rules";
import {
  buildReport,
  parseWeek,
  reportSheet,
  reportText,
  weekOf,
  type Words,
} from "../../src/report";
import type { Edition } from "../../src/report/report-model";
import { defaultBook, judge } from "../../src/rules";
import { peopleLoads } from "../../src/workload";
import { calendar, day, DUTIES, section } from "../rules/section";

const today = day("2026-03-20");

function wordsOf(report: object): Words {
  return (key, args = {}) => {
    let at: unknown = { report, rules };
    for (const part of key.split(".")) at = (at as Record<string, unknown>)[part];
    if (typeof at !== "string") throw new Error(`no words for ${key}`);
    return at.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      if (!(name in args)) throw new Error(`${key} lacks ${name}`);
      return String(args[name]);
    });
  };
}
const words = wordsOf(zh);

const ledger = section({
  title: "云岭县政府办公室秘书一科2026年3月工作任务台账",
  duties: DUTIES,
  rows: [
    {
      title: "起草春耕现场会讲话",
      owner: ["柳疏影"],
      done: true,
      doneOn: "2026-03-18",
      due: "2026-03-19",
    },
    { title: "采购打印纸", owner: ["程大川"], done: true, doneOn: "2026-03-10" },
    { title: "柳疏影年休假审批单备案", owner: ["乔木生"], done: true, doneOn: "2026-03-17" },
    { title: "涉密文件清退", owner: ["宋怀瑾"], done: true, doneOn: "2026-03-17" },
    { title: "砚台行动会务", secrecy: "秘密", owner: ["乔木生"], due: "2026-03-25" },
    {
      title: "考察团来访接待，联系人13800000000",
      owner: ["云知意"],
      due: "2026-03-26",
      status: "云知意在办",
    },
    {
      title: "督办台账更新",
      owner: ["乔木生"],
      due: "2026-03-13",
      approval: "同意。石闻远批示原文",
    },
    { title: "信访事项协调（反映人：罗大有）", owner: ["乔木生"], due: "2026-03-18" },
    { title: "食堂燃气检修", owner: ["程大川"], due: "2026-03-17" },
    { title: "公务车年检", owner: ["程大川"], due: "2026-03-16" },
    { title: "旧事", owner: ["乔木生"], due: "2026-01-05" },
  ],
  leaves: [["云知意", "2026-04-01", "2026-04-03", "家人住院"]],
});
const judgement = judge(ledger, { today, calendar, book: defaultBook });
const build = (edition: Edition) =>
  buildReport(judgement, ledger, {
    period: weekOf(today),
    edition,
    today,
    calendar,
    people: peopleLoads(ledger, judgement, { calendar, book: defaultBook }),
  });

test("weeks are Monday to Sunday, numbered as ISO 8601 does", () => {
  expect(weekOf(today)).toEqual({ from: "2026-03-16", to: "2026-03-22" });
  expect(parseWeek("2026-W47")).toEqual({ from: "2026-11-16", to: "2026-11-22" });
  expect(parseWeek("2026-W01")).toEqual({ from: "2025-12-29", to: "2026-01-04" });
  expect(parseWeek("2026-W53")).toEqual({ from: "2026-12-28", to: "2027-01-03" });
  expect([parseWeek("2025-W53"), parseWeek("2026-W00"), parseWeek("47")]).toEqual([
    null,
    null,
    null,
  ]);
});

test("what was done this week, what comes next, and every number by its rows", () => {
  const up = build("up");
  expect(up.office).toBe("云岭县政府办公室秘书一科");
  expect(up.done.map((r) => r.title)).toEqual(["起草春耕现场会讲话"]);
  expect(up.upcoming.map((r) => r.title)).toEqual(["考察团来访接待，联系人"]);
  expect(up.counts.done).toEqual({
    value: 3,
    rows: [
      { sheet: "任务台账", row: 6 },
      { sheet: "任务台账", row: 7 },
      { sheet: "任务台账", row: 4 },
    ],
  });
  expect(up.withheld.value).toBe(3);
  expect(up.counts.open.value).toBe(7);
});

test("at most three matters go up, the latest first, each with a proposal; what is probably done is not among them", () => {
  const up = build("up");
  expect(up.problems.map((p) => p.row.title)).toEqual([
    "督办台账更新",
    "公务车年检",
    "食堂燃气检修",
  ]);
  expect(reportText(up, words)).toContain(
    "1. “督办台账更新”应于3月13日办结，目前仍在办理。建议：请分管领导协调有关方面，于3月27日前办结。"
  );
});

describe.each(["up", "in"] as const)("edition %s", (edition) => {
  const all =
    JSON.stringify(build(edition)) +
    reportText(build(edition), words) +
    JSON.stringify(reportSheet(build(edition), words));

  test("keeps secret rows, approvals, phones, leave reasons and petitioners out", () => {
    for (const hidden of [
      "砚台行动",
      "批示原文",
      "13800000000",
      "家人住院",
      "罗大有",
      "涉密文件清退",
    ]) {
      expect(all).not.toContain(hidden);
    }
  });

  test("is the same report for the same input", () => {
    expect(build(edition)).toEqual(build(edition));
    expect(reportSheet(build(edition), words)).toEqual(reportSheet(build(edition), words));
  });

  test("names staff only inside", () => {
    const named = DUTIES.map(([person]) => person).filter((person) => all.includes(person));
    expect(named.length).toBe(edition === "up" ? 0 : DUTIES.length);
  });
});

test("the sheet fits an upright A4 page: merges do not overlap, every cell lies in the columns, the name is allowed", () => {
  for (const edition of ["up", "in"] as const) {
    const spec = reportSheet(build(edition), words);
    expect(spec.name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    expect(spec.print).toMatchObject({ orientation: "portrait", paper: "A4", fitToWidth: 1 });
    const places = spec.cells.map((c) => `${c.row},${c.column}`);
    expect(new Set(places).size).toBe(places.length);
    expect(Math.max(...spec.cells.map((c) => c.column))).toBeLessThanOrEqual(
      spec.columnWidths.length
    );
    expect(new Set(spec.merges).size).toBe(spec.merges.length);
    for (const cell of spec.cells) expect(spec.styles[cell.style ?? ""]).toBeDefined();
    expect(spec.cells[0]?.value).toContain("云岭县政府办公室秘书一科");
  }
});

test("an empty week is a report too, and every word exists in English", () => {
  const empty = section({ rows: [], duties: DUTIES });
  const judged = judge(empty, { today, calendar, book: defaultBook });
  const model = buildReport(judged, empty, {
    period: weekOf(today),
    edition: "in",
    today,
    calendar,
  });
  expect(reportText(model, words)).toContain("本周办结0项");
  expect(reportText(build("in"), wordsOf(en))).toContain("Done this week: 3");
});
