/** What stands in the way in a live workbook: each has its own code, what is still possible is done, the workbook stays as it was. */
import { createDeeds, type Deeds } from "../../src/app/deeds";
import { judgeHere } from "../../src/app/judge-sheets";
import { plainDate, type PlainDate } from "../../src/calendar/plain-date";
import { say } from "../../src/locales";
import { reportWords } from "../../src/locales/report-words";
import type { ProblemCode } from "../../src/workbook/problem";
import { createExcelPort } from "../../src/workbook/excel/excel-port";
import { workbooks } from "../cli/ledgers";
import { partsBesideMemory } from "../workbench/memory-parts";
import { openInStandIn, type StandIn } from "../workbench/open-in-stand-in";
import { changedParts } from "../xlsx/package-builder";

const signal = new AbortController().signal;
let standIn: StandIn;
let bytes: Uint8Array;
afterEach(() => standIn.close());

async function open(name: keyof typeof workbooks): Promise<Deeds> {
  bytes = workbooks[name]();
  standIn = await openInStandIn(bytes);
  return deeds();
}

function deeds(port = standIn.port): Deeds {
  return createDeeds({
    port,
    judge: judgeHere,
    today: () => plainDate(2026, 11, 20) as PlainDate,
    now: () => "2026-11-20T09:00:00.000Z",
    words: reportWords(say("zh-CN")),
  });
}

function refusal(code: ProblemCode) {
  return { ok: false, problem: expect.objectContaining({ code }) as unknown };
}

test("no ledger: said for every deed, nothing written", async () => {
  const { check, mark, report } = await open("noLedger");
  expect(await check({})).toMatchObject(refusal("no-ledger"));
  expect(await mark({ signal })).toMatchObject(refusal("no-ledger"));
  expect(await report({ edition: "up", signal })).toMatchObject(refusal("no-ledger"));
  expect(changedParts(bytes, await standIn.save())).toEqual([]);
});

test("an empty workbook", async () => {
  const { check } = await open("empty");
  expect(await check({})).toMatchObject(refusal("empty-workbook"));
});

test("a protected sheet is judged, not marked, and the report is still written", async () => {
  const { check, mark, report } = await open("protectedSheet");
  const checked = await check({});
  expect(checked).toMatchObject({ ok: true });
  if (checked.ok) {
    expect(checked.value.judgement.tasks).toHaveLength(3);
    expect(checked.value.problems).toContainEqual({ code: "protected-sheet", sheet: "台账" });
  }
  expect(await mark({ signal })).toMatchObject(refusal("protected-sheet"));
  expect(changedParts(bytes, await standIn.save())).toEqual([]);
  expect(await report({ edition: "up", signal })).toMatchObject({ ok: true });
});

test("a filtered sheet is judged with its hidden rows, and marked; the filter stays", async () => {
  const { check, mark } = await open("filteredSheet");
  const checked = await check({});
  if (!checked.ok) throw new Error(checked.problem.code);
  expect(checked.value.judgement.tasks.map((task) => task.hidden)).toEqual([true, true, false]);
  expect(checked.value.problems).toContainEqual({ code: "filtered-sheet", sheet: "台账" });
  expect(await mark({ signal })).toMatchObject({ ok: true, value: { marked: 2, refused: [] } });
  expect(partsBesideMemory(changedParts(bytes, await standIn.save())).sort()).toEqual([
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
  ]);
});

test("a protected structure takes no report sheet", async () => {
  const { report, mark } = await open("protectedStructure");
  expect(await report({ edition: "up", signal })).toMatchObject(refusal("protected-structure"));
  expect(changedParts(bytes, await standIn.save())).toEqual([]);
  expect(await mark({ signal })).toMatchObject({ ok: true });
});

test("a cell being edited: waited for, told after a second, given up without leaving a write behind", async () => {
  await open("ledger");
  const waits: boolean[] = [];
  const impatient = createExcelPort(
    { excel: standIn.runtime.Excel, isSetSupported: () => true },
    { onWaiting: (waiting) => waits.push(waiting), giveUpAfterMs: 1_500 }
  );
  standIn.book.editing = true;
  expect(await deeds(impatient).mark({ signal })).toMatchObject(refusal("cell-editing"));
  expect(waits).toEqual([true, false]);
  standIn.book.editing = false;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(changedParts(bytes, await standIn.save())).toEqual([]);
  expect(await deeds(impatient).mark({ signal })).toMatchObject({ ok: true });
});

test("cancelled in the middle: nothing is written", async () => {
  const { mark } = await open("ledger");
  const stop = new AbortController();
  const outcome = await mark({ signal: stop.signal, onProgress: () => stop.abort() });
  expect(outcome).toMatchObject(refusal("cancelled"));
  expect(changedParts(bytes, await standIn.save())).toEqual([]);
});

test("a memory part we cannot read is never overwritten", async () => {
  const { mark } = await open("ledger");
  const newer = JSON.stringify({ version: 99, journal: [], ownSheets: [] });
  await standIn.port.writeMemory(newer);
  expect(await mark({ signal })).toMatchObject(refusal("memory-unreadable"));
  expect(await standIn.port.readMemory()).toEqual({ ok: true, value: newer });
  expect((await standIn.port.marks()).ok && (await standIn.port.marks())).toMatchObject({
    value: { marks: [] },
  });
});
