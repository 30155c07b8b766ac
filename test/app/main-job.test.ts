/** The whole main job without a browser: check, mark, report, undo, clear, through the real Office.js, compared in the saved package. */
import { readFileSync } from "node:fs";
import { createDeeds, type Deeds } from "../../src/app/deeds";
import { judgeHere } from "../../src/app/judge-sheets";
import { plainDate, type PlainDate } from "../../src/calendar/plain-date";
import { say } from "../../src/locales";
import { reportWords } from "../../src/locales/report-words";
import { partsBesideMemory } from "../workbench/memory-parts";
import { openInStandIn, type StandIn } from "../workbench/open-in-stand-in";
import { changedParts } from "../xlsx/package-builder";

const today = plainDate(2026, 11, 20) as PlainDate;

function deedsOn({ port }: StandIn): Deeds {
  let clock = 0;
  return createDeeds({
    port,
    judge: judgeHere,
    today: () => today,
    now: () => `2026-11-20T09:00:${String(clock++).padStart(2, "0")}.000Z`,
    words: reportWords(say("zh-CN")),
  });
}

function value<T>(outcome: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const signal = new AbortController().signal;

describe.each(["ledger-november", "supervision-q4"])("%s", (sample) => {
  const original = readFileSync(`assets/samples/${sample}.xlsx`);
  let standIn: StandIn;
  let deeds: Deeds;
  beforeEach(async () => {
    standIn = await openInStandIn(original);
    deeds = deedsOn(standIn);
  });
  afterEach(() => standIn.close());

  test("opening and checking changes nothing", async () => {
    const checked = value(await deeds.check({}));
    expect(checked.judgement.summary.lights.red).toBeGreaterThan(0);
    expect(changedParts(original, await standIn.save())).toEqual([]);
  });

  test("mark, report, undo and clear bring every part back; only the memory part may remain", async () => {
    const marked = value(await deeds.mark({ signal }));
    expect(marked.refused).toEqual([]);
    expect(marked.marked).toBeGreaterThan(3);
    const report = value(await deeds.report({ edition: "up", signal }));
    expect(report.text).toContain("本周主要工作");
    const sheets = value(await standIn.port.outline()).sheets.map((sheet) => sheet.name);
    expect(sheets).toContain(report.sheet);
    const active = standIn.book.sheets.find(({ id }) => id === standIn.book.activeSheetId);
    expect(active?.name).toBe(report.sheet);
    expect(value(await deeds.lastDeed())).toMatchObject({ action: "report", count: 1 });

    expect(value(await deeds.undo())).toMatchObject({ action: "report", restored: 1, refused: [] });
    const cleared = value(await deeds.clearMarks());
    expect(cleared).toEqual({ cleared: marked.marked, refused: [] });
    expect(partsBesideMemory(changedParts(original, await standIn.save()))).toEqual([]);
  });

  test("undo goes back step by step, to the very file without even a memory part", async () => {
    value(await deeds.mark({ signal }));
    value(await deeds.clearMarks());
    expect(value(await deeds.undo())).toMatchObject({ action: "unmark", refused: [] });
    expect(value(await standIn.port.marks()).marks.length).toBeGreaterThan(3);
    expect(value(await deeds.undo())).toMatchObject({ action: "mark" });
    expect(await deeds.undo()).toMatchObject({ ok: false, problem: { code: "nothing-to-undo" } });
    expect(changedParts(original, await standIn.save())).toEqual([]);
  });

  test("a report somebody has worked on is not taken away", async () => {
    const { sheet } = value(await deeds.report({ edition: "in", signal }));
    await standIn.runtime.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("A3").values = [["科长改过"]];
      await context.sync();
    });
    expect(await deeds.undo()).toMatchObject({
      ok: false,
      problem: { code: "sheet-changed", sheet },
    });
    expect(value(await standIn.port.outline()).sheets.map((s) => s.name)).toContain(sheet);
  });
});

test("marks follow a sort and an inserted row, and undo puts nothing on another row", async () => {
  const standIn = await openInStandIn(readFileSync("assets/samples/supervision-q4.xlsx"));
  const deeds = deedsOn(standIn);
  value(await deeds.mark({ signal }));
  const before = await titlesByColour(standIn);
  await standIn.runtime.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("督办台账");
    sheet.getRange("A5:M16").sort.apply([{ key: 0, ascending: false }]);
    sheet.getRange("5:5").insert("Down");
    await context.sync();
  });
  value(await deeds.refreshMarks({}));
  expect(await titlesByColour(standIn)).toEqual(before);
  // Clearing and taking the clearing back finds every row again by its key.
  value(await deeds.clearMarks());
  await standIn.runtime.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("督办台账").getRange("8:8").insert("Down");
    await context.sync();
  });
  const undone = value(await deeds.undo());
  expect(undone.action).toBe("unmark");
  const after = await titlesByColour(standIn);
  for (const [colour, titles] of Object.entries(after))
    expect(before[colour]).toEqual(expect.arrayContaining(titles));
  const missing = Object.values(before).flat().length - Object.values(after).flat().length;
  expect(missing).toBe(undone.refused.filter((problem) => problem.code === "row-moved").length);
  standIn.close();
});

/** Titles of marked rows, by colour, as the sheet stands now. */
async function titlesByColour({ port }: StandIn): Promise<Record<string, string[]>> {
  const state = value(await port.marks());
  const grid = value(await port.read("督办台账", { row: 1, column: 2, rows: 25, columns: 1 }));
  const titles: Record<string, string[]> = {};
  for (const mark of state.marks)
    (titles[mark.colour] ??= []).push(grid.texts[mark.row - 1]?.[0] ?? "");
  for (const list of Object.values(titles)) list.sort();
  return titles;
}
