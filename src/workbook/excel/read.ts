/** Reads an area row block by row block: the web client carries 5 MB a response, and a range over 5 M cells answers nothing. */
import type { CellValue, Grid, Rect } from "../grid";
import { rectName } from "../grid";
import type { ReadOptions } from "../port";
import { done, failed, type Outcome } from "../problem";
import { rectOf } from "./outline";
import { hostCode } from "./session";

/** Cells a round trip; about 100 bytes each on the wire. */
const CELLS_PER_CHUNK = 12_000;

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

interface Block {
  values: CellValue[][];
  texts: string[][];
  formats: string[][];
  formulas: (string | null)[][];
  hiddenRows: number[];
}

/** @param mergedAreas whether the host can tell merged areas (ExcelApi 1.13); asked once for the whole area. */
export async function readArea(
  context: Excel.RequestContext,
  sheetName: string,
  rect: Rect,
  mergedAreas: boolean,
  options: ReadOptions
): Promise<Outcome<Grid>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  if (sheet.isNullObject) return failed({ code: "sheet-missing", sheet: sheetName });

  const whole: Block = { values: [], texts: [], formats: [], formulas: [], hiddenRows: [] };
  let rowsPerChunk = Math.max(1, Math.floor(CELLS_PER_CHUNK / rect.columns));
  for (let first = rect.row; first < rect.row + rect.rows;) {
    if (options.signal?.aborted) return failed({ code: "cancelled", sheet: sheetName });
    const rows = Math.min(rowsPerChunk, rect.row + rect.rows - first);
    const block = await readBlock(context, sheet, { ...rect, row: first, rows });
    if (block === "too-large") {
      if (rows === 1) return failed({ code: "too-large", sheet: sheetName });
      rowsPerChunk = Math.ceil(rows / 2);
      continue;
    }
    if (block === "incomplete")
      return failed({ code: "host-error", sheet: sheetName, args: { detail: "incomplete range" } });
    for (const row of block.values) whole.values.push(row);
    for (const row of block.texts) whole.texts.push(row);
    for (const row of block.formats) whole.formats.push(row);
    for (const row of block.formulas) whole.formulas.push(row);
    for (const row of block.hiddenRows) whole.hiddenRows.push(row);
    first += rows;
    options.onProgress?.(first - rect.row, rect.rows);
  }
  const merges = mergedAreas ? await readMerges(context, sheet, rect) : [];
  return done({ sheet: sheetName, rect, ...whole, merges });
}

async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect
): Promise<Block | "too-large" | "incomplete"> {
  const range = sheet.getRange(rectName(rect));
  range.load("values,text,numberFormat,formulas,rowHidden");
  try {
    await context.sync();
  } catch (error) {
    if (hostCode(error)?.endsWith("PayloadSizeLimitExceeded")) return "too-large";
    throw error;
  }
  // A null or short matrix would otherwise pass for empty cells (OfficeDev/office-js#6781).
  const { values, text, numberFormat, formulas } = range as {
    values: unknown[][] | null;
    text: string[][] | null;
    numberFormat: unknown[][] | null;
    formulas: unknown[][] | null;
  };
  if (values?.length !== rect.rows || text?.length !== rect.rows || formulas?.length !== rect.rows)
    return "incomplete";

  const block: Block = { values: [], texts: text, formats: [], formulas: [], hiddenRows: [] };
  for (let r = 0; r < rect.rows; r++) {
    const formulaRow = (formulas[r] ?? []).map((formula, c) =>
      isFormula(formula, values[r]?.[c]) ? formula : null
    );
    block.formulas.push(formulaRow);
    block.values.push(
      (values[r] ?? []).map((v, c) => cellValue(v, typeof formulaRow[c] === "string"))
    );
    block.formats.push(
      (numberFormat?.[r] ?? []).map((f) => (typeof f === "string" ? f : "General"))
    );
  }
  block.hiddenRows = await hiddenRows(context, sheet, rect, range.rowHidden as boolean | null);
  return block;
}

/** Text typed behind an apostrophe answers itself as its formula: `=x` with the value `=x` computes nothing. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** Mixed rows answer null; then each row of the block is asked, in one round trip. */
async function hiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  all: boolean | null
): Promise<number[]> {
  const rows = Array.from({ length: rect.rows }, (_, i) => rect.row + i);
  if (all !== null) return all ? rows : [];
  const asked = rows.map((row) => {
    const range = sheet.getRange(`${row}:${row}`);
    range.load("rowHidden");
    return range;
  });
  await context.sync();
  return rows.filter((_, i) => asked[i]?.rowHidden === true);
}

async function readMerges(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect
): Promise<Rect[]> {
  const areas = sheet.getRange(rectName(rect)).getMergedAreasOrNullObject();
  areas.load("address");
  await context.sync();
  if (areas.isNullObject) return [];
  return areas.address.split(",").flatMap((address) => rectOf(address.trim()) ?? []);
}

/** An empty cell answers `""`; a formula that gives `""` does too, and is not empty. */
export function cellValue(value: unknown, isFormula = false): CellValue {
  if (value === "" && !isFormula) return null;
  if (typeof value === "string") return errorTexts.has(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return null;
}
