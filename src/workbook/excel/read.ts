/**
 * Reads areas block by block, as many blocks a round trip as fit: small sheets all together, a large one in pieces. The web client carries
 * 5 MB a response, and a range over 5 M cells answers nothing.
 */
import type { CellValue, Grid, Rect } from "../grid";
import { rectName } from "../grid";
import type { ReadOptions, SheetArea } from "../port";
import { done, failed, type Outcome, type Problem } from "../problem";
import { rectOf } from "./outline";
import { problemOf, type Trips } from "./session";

/** Cells a round trip; about 100 bytes each on the wire. */
const CELLS_PER_TRIP = 12_000;
/** Up to here every row is asked at once whether it is hidden; of more rows only where some are, as the first answer or the piece before shows. */
const ROWS_TOLD_AT_ONCE = 500;
/** Thousands of cells may take Excel longer than a cell being edited is waited for. */
const PATIENCE = 4;

const errorTexts = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#PYTHON!",
  "#EXTERNAL!",
  "#TIMEOUT!",
]);

/** What has been read of one area so far. */
interface Reading {
  readonly area: SheetArea;
  readonly values: CellValue[][];
  readonly texts: string[][];
  readonly formats: string[][];
  readonly formulas: (string | null)[][];
  readonly hiddenRows: number[];
  merges: readonly Rect[];
  problem: Problem | null;
}

/** Rows of one area that go in the next trip. */
interface Block {
  readonly reading: Reading;
  readonly rect: Rect;
}

/** @param mergedAreas whether the host can tell merged areas (ExcelApi 1.13); asked once for each whole area. */
export async function readAreas(
  trips: Trips,
  areas: readonly SheetArea[],
  mergedAreas: boolean,
  { signal, onProgress }: ReadOptions
): Promise<Outcome<readonly Outcome<Grid>[]>> {
  const readings = areas.map((area): Reading => {
    const nothing = {
      values: [],
      texts: [],
      formats: [],
      formulas: [],
      hiddenRows: [],
      merges: [],
    };
    return { area, ...nothing, problem: null };
  });
  const ofRows = areas.reduce((sum, { rect }) => sum + rect.rows, 0);
  let budget = CELLS_PER_TRIP;
  let oneByOne = false;
  for (;;) {
    if (signal?.aborted) return failed({ code: "cancelled" });
    const blocks = nextBlocks(readings, budget, oneByOne);
    const [first, second] = blocks;
    if (!first) break;
    try {
      await readBlocks(trips, blocks, mergedAreas);
      const rows = readings.reduce((sum, { values }) => sum + values.length, 0);
      onProgress?.(rows, ofRows);
    } catch (error) {
      const problem = problemOf(error, first.reading.area.sheet);
      if (problem.code === "cell-editing") return failed(problem);
      const divisible = second !== undefined || first.rect.rows > 1;
      if (problem.code === "too-large" && divisible) budget = Math.ceil(cellsOf(blocks) / 2);
      // One sheet that fails must not take the others with it.
      else if (second) oneByOne = true;
      else first.reading.problem = problem;
    }
  }
  return done(readings.map(gridOf));
}

/** At least one row, so that there is an end. */
function nextBlocks(readings: readonly Reading[], budget: number, oneByOne: boolean): Block[] {
  const blocks: Block[] = [];
  let left = budget;
  for (const reading of readings) {
    const { rect } = reading.area;
    const missing = rect.rows - reading.values.length;
    if (reading.problem || missing === 0) continue;
    const fitting = Math.floor(left / rect.columns);
    const rows = Math.min(missing, blocks.length === 0 ? Math.max(1, fitting) : fitting);
    if (rows < 1) break;
    blocks.push({ reading, rect: { ...rect, row: rect.row + reading.values.length, rows } });
    if (oneByOne) break;
    left -= rows * rect.columns;
  }
  return blocks;
}

function cellsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { rect }) => sum + rect.rows * rect.columns, 0);
}

async function readBlocks(
  trips: Trips,
  blocks: readonly Block[],
  mergedAreas: boolean
): Promise<void> {
  const asked = blocks.map((block) => {
    const { area, values, hiddenRows } = block.reading;
    const sheet = trips.context.workbook.worksheets.getItem(area.sheet);
    // Untracked: Excel.run ends with one more round trip to make Excel forget what it keeps for us.
    const range = sheet.getRange(rectName(block.rect)).untrack();
    range.load("values,text,numberFormat,formulas,rowHidden");
    const likely = block.rect.rows <= ROWS_TOLD_AT_ONCE || hiddenRows.length > 0;
    const rows = likely ? askRows(range) : null;
    const merges = mergedAreas && values.length === 0 ? askMerges(sheet, area.rect) : null;
    return { ...block, sheet, range, rows, merges };
  });
  await trips.ask(PATIENCE);

  const mixed = asked.filter(({ range, rows }) => rows === null && isMixed(range));
  for (const one of mixed) one.rows = askRows(one.sheet.getRange(rectName(one.rect)).untrack());
  if (mixed.length > 0) await trips.ask(PATIENCE);

  for (const { reading, rect, range, rows, merges } of asked) {
    const hidden = isMixed(range)
      ? (rows?.value.map(({ rowHidden }) => rowHidden) ?? [])
      : Array<boolean>(rect.rows).fill(range.rowHidden);
    if (
      !take(reading, range, rect.rows) ||
      hidden.length !== rect.rows ||
      hidden.includes(undefined)
    ) {
      const { sheet } = reading.area;
      reading.problem = { code: "host-error", sheet, args: { detail: "incomplete range" } };
      continue;
    }
    hidden.forEach((is, i) => {
      if (is) reading.hiddenRows.push(rect.row + i);
    });
    if (merges && !merges.isNullObject)
      reading.merges = merges.address.split(",").flatMap((address) => rectOf(address.trim()) ?? []);
  }
}

function askRows(range: Excel.Range): OfficeExtension.ClientResult<Excel.RowProperties[]> {
  return range.getRowProperties({ rowHidden: true });
}

function askMerges(sheet: Excel.Worksheet, rect: Rect): Excel.RangeAreas {
  const merges = sheet.getRange(rectName(rect)).untrack().getMergedAreasOrNullObject().untrack();
  merges.load("address");
  return merges;
}

/** Some rows hidden and some not: the property is null, whatever its type says. */
function isMixed(range: Excel.Range): boolean {
  return (range.rowHidden as boolean | null) === null;
}

/** False where Excel answered less than was asked: a null or short matrix would pass for empty cells (OfficeDev/office-js#6781). */
function take(reading: Reading, range: Excel.Range, rows: number): boolean {
  const { values, text, numberFormat, formulas } = range as {
    values: unknown[][] | null;
    text: string[][] | null;
    numberFormat: unknown[][] | null;
    formulas: unknown[][] | null;
  };
  if (values?.length !== rows || text?.length !== rows || formulas?.length !== rows) return false;
  for (let r = 0; r < rows; r++) {
    const formulaRow = (formulas[r] ?? []).map((formula, c) =>
      isFormula(formula, values[r]?.[c]) ? formula : null
    );
    reading.formulas.push(formulaRow);
    reading.values.push(
      (values[r] ?? []).map((v, c) => cellValue(v, typeof formulaRow[c] === "string"))
    );
    reading.texts.push(text[r] ?? []);
    reading.formats.push(
      (numberFormat?.[r] ?? []).map((f) => (typeof f === "string" ? f : "General"))
    );
  }
  return true;
}

function gridOf({ area, problem, ...read }: Reading): Outcome<Grid> {
  return problem ? failed(problem) : done({ ...area, ...read });
}

/** Text typed behind an apostrophe answers itself as its formula: `=x` with the value `=x` computes nothing. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** An empty cell answers `""`; a formula that gives `""` does too, and is not empty. */
export function cellValue(value: unknown, isFormula = false): CellValue {
  if (value === "" && !isFormula) return null;
  if (typeof value === "string") return errorTexts.has(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return null;
}
