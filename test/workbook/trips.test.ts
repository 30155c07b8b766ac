/** How often Excel is asked, and what becomes of a deed when it does not answer, answers too much, or fails. Counted in the stand-in's host. */
import { readFileSync } from "node:fs";
import { createExcelPort } from "../../src/workbook/excel/excel-port";
import type { ExcelRuntime } from "../../src/workbook/excel/session";
import type { WorkbookPort } from "../../src/workbook/port";
import type { SheetSpec } from "../../src/workbook/sheet-spec";
import { openXlsx } from "../../src/workbook/xlsx";
import { deedsOn, value } from "../app/deeds-on";
import { openInStandIn, type StandIn } from "../workbench/open-in-stand-in";
import { buildXlsx, changedParts, oneCell } from "../xlsx/package-builder";

const ledger = readFileSync("assets/samples/ledger-november.xlsx");
const filtered = readFileSync("assets/samples/supervision-q4.xlsx");

let standIn: StandIn;
afterEach(() => standIn.close());

const note: SheetSpec = {
  name: "便条",
  cells: [{ row: 1, column: 1, value: "一" }],
  styles: {},
  columnWidths: [],
  rowHeights: {},
  merges: [],
  print: { orientation: "portrait", paper: "A4", fitToWidth: 1, marginsMm: [20, 20, 20, 20] },
  frozenRows: 0,
};

/** Round trips of one deed. */
async function tripsOf(deed: () => Promise<unknown>): Promise<number> {
  const before = standIn.trips.length;
  await deed();
  // Whatever Excel.run sends after its end would be there by now.
  await value(await standIn.port.readMemory());
  return standIn.trips.length - before - 1;
}

/** A port whose batches go to Excel when `before` lets them; what it throws comes back as the host's answer. */
function portThrough(
  before: (nth: number) => void,
  options: Parameters<typeof createExcelPort>[1] = {}
): WorkbookPort {
  let nth = 0;
  const run = (
    runOptions: Excel.RunOptions,
    batch: (c: Excel.RequestContext) => Promise<unknown>
  ) =>
    standIn.runtime.Excel.run(runOptions, (context) => {
      const sync = context.sync.bind(context);
      // Excel.run itself syncs once more at its end, with what the batch answered.
      context.sync = async <T>(answer?: T) => {
        if (answer === undefined) before(nth++);
        return sync(answer as T);
      };
      return batch(context);
    });
  const excel = { run } as unknown as ExcelRuntime["excel"];
  return createExcelPort({ excel, isSetSupported: () => true }, options);
}

function hostError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe("round trips", () => {
  test("a check, a report, marks", async () => {
    standIn = await openInStandIn(ledger);
    const deeds = deedsOn(standIn.port);
    expect(await tripsOf(async () => value(await deeds.check({})))).toBe(3);
    expect(await tripsOf(async () => value(await deeds.report({ edition: "up" })))).toBe(6);
    expect(await tripsOf(async () => value(await deeds.report({ edition: "in" })))).toBe(6);
    expect(await tripsOf(async () => value(await deeds.mark({})))).toBe(9);
    expect(await tripsOf(async () => value(await deeds.lastDeed()))).toBe(1);
  });

  test("a new sheet is shown, unless nobody asked for it just now", async () => {
    standIn = await openInStandIn(ledger);
    const { book } = standIn;
    const shown = (): string | undefined =>
      book.sheets.find(({ id }) => id === book.activeSheetId)?.name;
    const deeds = deedsOn(standIn.port);
    const before = shown();
    const { sheet } = value(await deeds.report({ edition: "up", behind: true }));
    expect([shown(), sheet]).toEqual([before, "周报11.16-11.20"]);
    const { sheet: inside } = value(await deeds.report({ edition: "in" }));
    expect(shown()).toBe(inside);
  });

  test.each([
    ["a row", ledger, "工作台账", 6, 1],
    ["rows of which a filter hides some", filtered, "督办台账", 4, 12],
  ])("%s is read in one", async (_, bytes, sheet, row, rows) => {
    standIn = await openInStandIn(bytes);
    const rect = { row, column: 1, rows, columns: 8 };
    const file = openXlsx(bytes);
    const expected = file.ok && value(await file.value.read(sheet, rect));
    let read: unknown;
    expect(await tripsOf(async () => (read = value(await standIn.port.read(sheet, rect))))).toBe(1);
    expect(read).toEqual(expected);
  });

  test("a sheet of 20,000 rows goes in pieces under the web client's limit, the small ones with it", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => {
      const cells = [`事项${i}：报送本月安全生产工作情况`, "甲科", "2026-11-20", "正在办理"];
      const xml = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
      return `<row${i % 3 === 0 ? ' hidden="1"' : ""}>${xml.join("")}</row>`;
    });
    const bytes = buildXlsx({
      sheets: [
        { name: "大", xml: `<sheetData>${rows.join("")}</sheetData>` },
        { name: "小", xml: oneCell("一") },
      ],
    });
    standIn = await openInStandIn(bytes);
    const file = openXlsx(bytes);
    if (!file.ok) throw new Error(file.problem.code);
    const areas = [
      { sheet: "大", rect: { row: 1, column: 1, rows: 20_000, columns: 4 } },
      { sheet: "小", rect: { row: 1, column: 1, rows: 1, columns: 1 } },
    ];
    const told: number[] = [];
    const read = value(
      await standIn.port.readAll(areas, { onProgress: (done) => told.push(done) })
    );
    expect(read.map(value)).toEqual(value(await file.value.readAll(areas)).map(value));
    expect(told.at(-1)).toBe(20_001);
    // 12,000 cells each; that some rows are hidden and some shown is asked once more for the first piece.
    expect(standIn.trips).toHaveLength(8);
    expect(Math.max(...standIn.trips.map((trip) => trip.responseBytes))).toBeLessThan(5_000_000);
  }, 120_000);
});

describe("more than one answer carries", () => {
  /** 40 cells of 30,000 Chinese characters: values, texts and formulas are over 10 MB. */
  const row = `<row>${`<c t="inlineStr"><is><t>${"长".repeat(30_000)}</t></is></c>`.repeat(40)}</row>`;
  const cell = `<row><c t="inlineStr"><is><t>${"长".repeat(30_000)}</t></is></c></row>`;

  test("is asked for in smaller parts", async () => {
    const sheets = ["甲", "乙"].map((name) => ({
      name,
      xml: `<sheetData>${cell.repeat(20)}</sheetData>`,
    }));
    standIn = await openInStandIn(buildXlsx({ sheets }));
    const rect = { row: 1, column: 1, rows: 20, columns: 1 };
    const read = value(
      await standIn.port.readAll(sheets.map(({ name: sheet }) => ({ sheet, rect })))
    );
    expect(read.map((one) => value(one).values.flat().length)).toEqual([20, 20]);
    expect(new Set(read.flatMap((one) => value(one).values.flat())).size).toBe(1);
    expect(standIn.trips.map((trip) => trip.error)).toContain("ResponsePayloadSizeLimitExceeded");
  }, 60_000);

  test("and a row too large by itself is said, with the other sheets read", async () => {
    const sheets = [
      { name: "甲", xml: oneCell("一") },
      { name: "乙", xml: `<sheetData>${row}</sheetData>` },
      { name: "丙", xml: oneCell("三") },
    ];
    standIn = await openInStandIn(buildXlsx({ sheets }));
    const rect = { row: 1, column: 1, rows: 1, columns: 1 };
    const read = value(
      await standIn.port.readAll([
        { sheet: "甲", rect },
        { sheet: "乙", rect: { ...rect, columns: 40 } },
        { sheet: "丙", rect },
      ])
    );
    expect(read.map((one) => (one.ok ? one.value.values : one.problem))).toEqual([
      [["一"]],
      { code: "too-large", sheet: "乙" },
      [["三"]],
    ]);
  }, 60_000);
});

test("a sheet that is gone by the time it is read does not take the others with it", async () => {
  standIn = await openInStandIn(ledger);
  const rect = { row: 1, column: 1, rows: 2, columns: 2 };
  const areas = ["工作台账", "没有这张表", "职责分工"].map((sheet) => ({ sheet, rect }));
  const read = value(await standIn.port.readAll(areas));
  expect(read.map((one) => (one.ok ? "read" : one.problem))).toEqual([
    "read",
    { code: "sheet-missing", sheet: "没有这张表" },
    "read",
  ]);
});

describe("a cell being edited", () => {
  const impatient = { giveUpAfterMs: 100 };

  test("from the start: given up, and the late answer changes nothing", async () => {
    standIn = await openInStandIn(ledger);
    const port = portThrough(() => undefined, impatient);
    standIn.book.editing = true;
    expect(await deedsOn(port).report({ edition: "up" })).toMatchObject(refusal("cell-editing"));
    expect(await port.select("职责分工", "A1")).toMatchObject(refusal("cell-editing"));
    expect(await port.writeMemory("{}")).toMatchObject(refusal("cell-editing"));
    standIn.book.editing = false;
    expect(value(await standIn.port.readMemory())).toBeNull();
    expect(changedParts(ledger, await standIn.save())).toEqual([]);
  });

  test("in the middle of reading: given up, nothing is written", async () => {
    standIn = await openInStandIn(ledger);
    const port = portThrough((nth) => (standIn.book.editing = nth === 2), impatient);
    expect(await deedsOn(port).report({ edition: "up" })).toMatchObject(refusal("cell-editing"));
    standIn.book.editing = false;
    expect(value(await standIn.port.readMemory())).toBeNull();
    expect(changedParts(ledger, await standIn.save())).toEqual([]);
  });

  test("between the last answer and the write: waited for, told, and done", async () => {
    standIn = await openInStandIn(ledger);
    const waits: boolean[] = [];
    const port = portThrough(
      (nth) => {
        // The first trip of a change asks, the second writes.
        if (nth === 1) standIn.book.editing = true;
      },
      {
        ...impatient,
        onWaiting: (waiting) => {
          waits.push(waiting);
          standIn.book.editing = false;
        },
      }
    );
    expect(value(await port.apply({ kind: "add-sheet", spec: note })).applied).toBe(1);
    expect(waits).toEqual([true, false]);
    expect(value(await standIn.port.outline()).sheets.at(-1)?.name).toBe("便条");
  });
});

describe("the host fails", () => {
  test("at the first question: said with its own words", async () => {
    standIn = await openInStandIn(ledger);
    const port = portThrough(() => {
      throw hostError("GeneralException");
    });
    expect(await deedsOn(port).check({})).toMatchObject({
      problem: { code: "host-error", args: { detail: "GeneralException GeneralException" } },
    });
  });

  test("while reading all sheets together: they are read one by one", async () => {
    standIn = await openInStandIn(ledger);
    const port = portThrough((nth) => {
      if (nth === 2) throw hostError("GeneralException");
    });
    const checked = value(await deedsOn(port).check({}));
    expect(checked.problems).toEqual([]);
    expect(checked.judgement.tasks).toEqual(
      value(await deedsOn(standIn.port).check({})).judgement.tasks
    );
  });

  test("at the memory, after the change was made: the change stands and the memory is said", async () => {
    standIn = await openInStandIn(ledger);
    const port = portThrough((nth) => {
      if (nth === 2) throw hostError("GeneralException");
    });
    const applied = await port.apply({ kind: "add-sheet", spec: note }, () => ({
      ok: true,
      value: () => "{}",
    }));
    expect(value(applied)).toMatchObject({ applied: 1, refused: [{ code: "host-error" }] });
    expect(value(await standIn.port.outline()).sheets.at(-1)?.name).toBe("便条");
  });
});

test("of several memory parts the first is read, and writing leaves one", async () => {
  const part = (text: string) => `<memory xmlns="urn:kewutong:memory" version="1">${text}</memory>`;
  standIn = await openInStandIn(ledger);
  standIn.book.customXml = ["一", "二"].map((text, i) => ({ id: `{${i}}`, xml: part(text) }));
  expect(value(await standIn.port.outline()).memory).toEqual({ ok: true, value: "一" });
  expect(value(await standIn.port.readMemory())).toBe("一");
  value(await standIn.port.writeMemory("三"));
  expect(standIn.book.customXml.map(({ xml }) => xml)).toEqual([part("三")]);
});

function refusal(code: string) {
  return { ok: false, problem: { code } };
}
