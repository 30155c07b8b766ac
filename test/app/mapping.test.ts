/** 读懂了什么, headless: a correction is kept in the workbook, read by, found again after the sheet was changed, and reset. */
import { say as sayIn } from "../../src/locales";
import { reportWords } from "../../src/locales/report-words";
import { createDeeds, type Deeds } from "../../src/app/deeds";
import { judgeHere } from "../../src/app/judge-sheets";
import type { UnderstoodColumn, UnderstoodTable } from "../../src/app/understood";
import { plainDate, type PlainDate } from "../../src/calendar/plain-date";
import type { ColumnMeaning } from "../../src/ledger/ledger";
import { partsBesideMemory } from "../workbench/memory-parts";
import { openInStandIn, type StandIn } from "../workbench/open-in-stand-in";
import { buildXlsx, changedParts } from "../xlsx/package-builder";
import { sheetOf } from "../cli/ledgers";

const today = plainDate(2026, 11, 20) as PlainDate;

const opened: StandIn[] = [];
afterEach(() => opened.splice(0).forEach((standIn) => standIn.close()));

async function open(bytes: Uint8Array): Promise<StandIn> {
  const standIn = await openInStandIn(bytes);
  opened.push(standIn);
  return standIn;
}

function deedsOn({ port }: StandIn): Deeds {
  return createDeeds({
    port,
    judge: judgeHere,
    today: () => today,
    now: () => "2026-11-20T09:00:00.000Z",
    words: reportWords(sayIn("zh-CN")),
  });
}

/** Two people columns of which the reader takes the wrong one for the owner. */
const rows = [
  ["序号", "工作事项", "密级", "完成时限", "责任人", "实际经办", "完成情况"],
  [1, "起草半年工作总结", "", "11月13日", "周一鸣", "吴二妮", "进行中"],
  [2, "涉密会议保障", "机密★", "11月18日", "周一鸣", "郑三元", "未启动"],
  [3, "报送值班表", "", "11月23日", "周一鸣", "王四海", "未启动"],
  [4, "整理会议纪要", "", "11月24日", "周一鸣", "吴二妮", "未启动"],
  [5, "印发通知", "", "11月25日", "周一鸣", "王四海", "未启动"],
] as const;

const ledger = buildXlsx({ sheets: [sheetOf("台账", rows)] });

describe("a ledger whose owner column is read wrongly", () => {
  let standIn: StandIn;
  let deeds: Deeds;
  beforeEach(async () => {
    standIn = await open(ledger);
    deeds = deedsOn(standIn);
  });

  test("the card shows kind, columns and the first rows, secret ones left out", async () => {
    const { understood } = value(await deeds.check({}));
    const table = only(understood.tables);
    expect(table).toMatchObject({
      sheet: "台账",
      area: "A1:G6",
      kind: "tasks",
      kindCorrected: false,
      // One and the same 责任人 on every row may just as well be who answers for the section.
      unsure: true,
    });
    expect(column(table, "工作事项")).toMatchObject({
      column: "B",
      meaning: "title",
      corrected: false,
      preview: ["起草半年工作总结", "报送值班表", "整理会议纪要"],
    });
    expect(JSON.stringify(understood)).not.toContain("涉密会议保障");
  });

  test("corrected once, it is read by; the sheets themselves are not touched", async () => {
    await say(deeds, "实际经办", "owner");
    const { understood, judgement } = value(await deeds.check({}));
    expect(judgement.tasks.map((task) => task.owner)).toEqual([
      ["吴二妮"],
      ["郑三元"],
      ["王四海"],
      ["吴二妮"],
      ["王四海"],
    ]);
    expect(understood.corrected).toBe(true);
    expect(column(only(understood.tables), "实际经办")).toMatchObject({
      meaning: "owner",
      corrected: true,
      confidence: 1,
    });
    const changed = changedParts(ledger, await standIn.save());
    expect(partsBesideMemory(changed)).toEqual([]);
  });

  test("saved and opened again, with the sheet renamed and a column moved: still corrected", async () => {
    await say(deeds, "实际经办", "owner");
    await standIn.runtime.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("台账");
      sheet.name = "十一月台账";
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("B:B").insert("Right");
      await context.sync();
    });
    const again = await open(await standIn.save());
    const { understood, judgement } = value(await deedsOn(again).check({}));
    const table = only(understood.tables);
    expect(table.sheet).toBe("十一月台账");
    expect(column(table, "实际经办")).toMatchObject({ column: "H", corrected: true });
    expect(judgement.tasks[0]?.owner).toEqual(["吴二妮"]);
  });

  test("taken back by itself or reset, the file is the one it was", async () => {
    const before = value(await deeds.check({})).understood;
    await say(deeds, "实际经办", "owner");
    await say(deeds, "实际经办", null);
    expect(changedParts(ledger, await standIn.save())).toEqual([]);
    await say(deeds, "实际经办", "owner");
    await say(deeds, "序号", "other");
    value(await deeds.resetMapping());
    expect(changedParts(ledger, await standIn.save())).toEqual([]);
    expect(value(await deeds.check({})).understood).toEqual(before);
  });

  test("a mapping given by the caller goes before the workbook's", async () => {
    await say(deeds, "实际经办", "owner");
    const { checkWorkbook } = await import("../../src/app/check");
    const options = { today, judge: judgeHere, mapping: { version: 1, tables: [] } } as const;
    const checked = value(await checkWorkbook(standIn.port, options));
    expect(checked.judgement.tasks[0]?.owner).toEqual(["周一鸣"]);
  });

  test("a memory that cannot be read is not overwritten", async () => {
    value(await standIn.port.writeMemory("{"));
    const correction = {
      table: { sheet: "台账", headers: [], title: null },
      kind: "tasks",
    } as const;
    expect(await deeds.correct(correction)).toMatchObject({
      ok: false,
      problem: { code: "memory-unreadable" },
    });
    expect(value(await standIn.port.readMemory())).toBe("{");
  });
});

test("where no ledger is found the tables, even without a header, are shown, and saying which it is makes it one", async () => {
  const unknown = [
    ["筹备科务会并起草通知", "周一鸣", "11月13日"],
    ["报送值班表给办公室", "吴二妮", "11月18日"],
  ] as const;
  const standIn = await open(buildXlsx({ sheets: [sheetOf("Sheet1", unknown)] }));
  const deeds = deedsOn(standIn);
  const none = await deeds.check({});
  if (none.ok || !("understood" in none)) throw new Error("a ledger was found");
  expect(none.problem.code).toBe("no-ledger");
  const table = only(none.understood.tables);
  expect(table.kind).toBe("other");
  expect(table.columns[0]?.preview).toEqual(["筹备科务会并起草通知", "报送值班表给办公室"]);

  value(await deeds.correct({ table: table.is, kind: "tasks" }));
  const half = value(await deeds.check({}));
  expect(only(half.understood.tables)).toMatchObject({ kindCorrected: true });
  const meanings = ["title", "owner", "due"] as const;
  const columns = meanings.map((meaning, index) => ({ header: "", nth: index + 1, meaning }));
  value(await deeds.correct({ table: table.is, columns }));
  const { judgement } = value(await deeds.check({}));
  expect(judgement.tasks.map(({ title, owner, due }) => [title, owner, due])).toEqual([
    ["筹备科务会并起草通知", ["周一鸣"], "2026-11-13"],
    ["报送值班表给办公室", ["吴二妮"], "2026-11-18"],
  ]);
});

test("of two tables with the same headers on one sheet only the one meant changes its kind", async () => {
  const week = [
    ["第47周本周工作"],
    ["序号", "工作事项", "完成时限", "责任人", "完成情况"],
    [1, "起草半年工作总结", "11月18日", "周一鸣", "进行中"],
    [2, "报送值班表", "11月19日", "吴二妮", "已完成"],
    [],
    ["第47周补充工作"],
    ["序号", "工作事项", "完成时限", "责任人", "完成情况"],
    [1, "筹备科务会", "11月25日", "周一鸣", "未启动"],
    [2, "印发会议通知", "11月26日", "吴二妮", "未启动"],
  ] as const;
  const standIn = await open(buildXlsx({ sheets: [sheetOf("周计划", week)] }));
  const deeds = deedsOn(standIn);
  const second = value(await deeds.check({})).understood.tables[1];
  if (!second) throw new Error("one table only");
  value(await deeds.correct({ table: second.is, kind: "plan" }));
  const { tables } = value(await deeds.check({})).understood;
  expect(tables.map(({ kind, kindCorrected }) => [kind, kindCorrected])).toEqual([
    ["tasks", false],
    ["plan", true],
  ]);
});

async function say(deeds: Deeds, header: string, meaning: ColumnMeaning | null): Promise<void> {
  const { understood } = value(await deeds.check({}));
  const table = only(understood.tables);
  const { nth } = column(table, header);
  value(await deeds.correct({ table: table.is, columns: [{ header, nth, meaning }] }));
}

function only(tables: readonly UnderstoodTable[]): UnderstoodTable {
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

function column(table: UnderstoodTable, header: string): UnderstoodColumn {
  const found = table.columns.find((one) => one.header === header);
  if (!found) throw new Error(`no column ${header}`);
  return found;
}

function value<T>(outcome: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
