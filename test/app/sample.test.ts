/** The sample to try things out on: judged by itself while it is there, gone without a trace. Through the real Office.js. */
import { readFileSync } from "node:fs";
import type { Deeds } from "../../src/app/deeds";
import { changedParts } from "../xlsx/package-builder";
import { openInStandIn, type StandIn } from "../workbench/open-in-stand-in";
import { deedsOn, value } from "./deeds-on";

const original = readFileSync("assets/samples/ledger-november.xlsx");
const SHEETS = ["任务台账示例", "职责分工示例", "请假登记示例"];
const signal = new AbortController().signal;

let standIn: StandIn;
let deeds: Deeds;
let today = "2026-11-20";
beforeEach(async () => {
  today = "2026-11-20";
  standIn = await openInStandIn(original);
  deeds = deedsOn(standIn.port, () => today);
});
afterEach(() => standIn.close());

const names = async (): Promise<readonly string[]> =>
  value(await standIn.port.outline()).sheets.map((sheet) => sheet.name);

async function type(sheet: string, cell: string, text: string): Promise<void> {
  await standIn.runtime.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[text]];
    await context.sync();
  });
}

test.each(["2026-11-20", "2026-02-14", "2027-07-01"])(
  "on %s it has every light and the usual findings, and no row of the workbook's own among them",
  async (day) => {
    today = day;
    const before = (await names()).length;
    const shown = value(await deeds.sample.add());
    expect(shown).toEqual({ sheet: SHEETS[0], refused: [] });
    expect((await names()).slice(before)).toEqual(SHEETS);
    const { judgement, ledger, problems } = value(await deeds.check({}));
    expect(problems).toEqual([]);
    expect(new Set(ledger.tasks.map((task) => task.sheet))).toEqual(new Set([SHEETS[0]]));
    expect(ledger.tasks).toHaveLength(13);
    expect(ledger.duties).toHaveLength(5);
    expect(ledger.leaves).toHaveLength(1);
    const { lights } = judgement.summary;
    expect(lights).toMatchObject({ red: 2, done: 2 });
    expect(lights.yellow).toBeGreaterThan(0);
    expect(lights.blue).toBeGreaterThan(0);
    const codes = new Set(judgement.findings.map((finding) => finding.code));
    for (const code of ["overdue", "due-soon", "vacant", "misplaced", "leave-conflict"] as const)
      expect(codes).toContain(code);
  }
);

test("one 撤销 takes all its sheets; the file is the one it was", async () => {
  value(await deeds.sample.add());
  expect(value(await deeds.standing())).toMatchObject({
    deeds: [{ action: "sample", count: 3, of: "sheets" }],
    samples: SHEETS,
  });
  expect(value(await deeds.undo())).toEqual({
    action: "sample",
    of: "sheets",
    restored: 3,
    refused: [],
  });
  expect(changedParts(original, await standIn.save())).toEqual([]);
  expect(value(await deeds.check({})).ledger.tasks.some((t) => SHEETS.includes(t.sheet))).toBe(
    false
  );
});

test("checked and marked, then removed: marks, memory and sheets go, part by part", async () => {
  value(await deeds.sample.add());
  value(await deeds.check({}));
  expect(value(await deeds.mark({ signal })).marked).toBeGreaterThan(3);
  expect(value(await deeds.sample.remove())).toEqual({ removed: 3, refused: [] });
  expect(changedParts(original, await standIn.save())).toEqual([]);
});

test("where the ledger is marked no sample is added, as marking it would take those marks away", async () => {
  value(await deeds.mark({ signal }));
  const sheets = await names();
  expect(await deeds.sample.add()).toMatchObject({ problem: { code: "marks-present" } });
  expect(await names()).toEqual(sheets);
});

test("a sheet of it that somebody has worked on stays and is named; asked again, it goes as well", async () => {
  value(await deeds.sample.add());
  await type("任务台账示例", "H3", "试着写一句");
  expect(value(await deeds.sample.remove())).toEqual({
    removed: 2,
    refused: [{ code: "sheet-changed", sheet: "任务台账示例" }],
  });
  expect(await names()).toContain("任务台账示例");
  expect(value(await deeds.sample.remove({ evenIfChanged: true }))).toEqual({
    removed: 1,
    refused: [],
  });
  expect(changedParts(original, await standIn.save())).toEqual([]);
});

test("deleted by hand, it is forgotten at the next removal; a second sample beside one is refused", async () => {
  value(await deeds.sample.add());
  expect(await deeds.sample.add()).toMatchObject({ problem: { code: "sheet-name-taken" } });
  await standIn.runtime.Excel.run(async (context) => {
    for (const name of SHEETS) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
  // The workbook's own sheets are read again at once.
  expect(value(await deeds.check({})).ledger.tasks.length).toBeGreaterThan(13);
  expect(value(await deeds.sample.remove())).toEqual({ removed: 3, refused: [] });
  expect(changedParts(original, await standIn.save())).toEqual([]);
});
