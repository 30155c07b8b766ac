/** A sheet's model as the plain grids the rooms share. */
import { type CellValue, type Grid, type Rect, parseRect } from "../grid";
import {
  CellKind,
  type FormulaEntry,
  type SheetCells,
  cellValue,
  findCell,
  lowerBound,
} from "./cells";
import type { CellTexts } from "./number-formats";
import { shiftFormula } from "./shared-formula";
import type { SheetModel } from "./sheet-model";

/** What a grid is made with: tables of the workbook that a sheet's cells point into. */
export interface WorkbookTables {
  readonly shared: readonly string[];
  /** Number format codes by style id. */
  readonly formats: readonly string[];
  readonly texts: CellTexts;
}

/** Cells a grid may hold; empty rows share one array and are not counted. */
const GRID_LIMIT = 40_000_000;

/** The area that holds values or formulas; null = none. Formats alone do not count. */
export function usedRect(sheet: SheetModel, shared: readonly string[]): Rect | null {
  const c = sheet.cells;
  let top = 0;
  let bottom = 0;
  let left = 16385;
  let right = 0;
  for (let i = 0; i < c.count; i += 1) {
    if (!holdsSomething(c, i, shared)) continue;
    const row = c.rows[i] ?? 0;
    const column = c.columns[i] ?? 0;
    if (top === 0) top = row;
    bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  if (top === 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function holdsSomething(c: SheetCells, i: number, shared: readonly string[]): boolean {
  const kind = c.kinds[i];
  if (kind === CellKind.empty || kind === CellKind.text || kind === CellKind.shared) {
    return (kind !== CellKind.empty && cellValue(c, i, shared) !== null) || c.formulas.has(i);
  }
  return true;
}

/**
 * The formula of cell i with its `=`, or null. A follower of a shared formula gets its master's, moved; a cell that an array
 * formula fills has none of its own.
 */
export function formulaOf(
  c: SheetCells,
  i: number,
  masters: ReadonlyMap<number, number>
): string | null {
  const entry = c.formulas.get(i);
  if (!entry) return null;
  if (entry.kind !== "shared" || entry.text !== "") return `=${entry.text}`;
  const master = masters.get(entry.sharedIndex ?? -1);
  if (master === undefined) return "=";
  const text = c.formulas.get(master)?.text ?? "";
  const rows = (c.rows[i] ?? 0) - (c.rows[master] ?? 0);
  const columns = (c.columns[i] ?? 0) - (c.columns[master] ?? 0);
  return `=${shiftFormula(text, rows, columns)}`;
}

/** Shared formulas' masters: shared index → cell index. */
export function sharedMasters(c: SheetCells): Map<number, number> {
  const masters = new Map<number, number>();
  for (const [i, f] of c.formulas) {
    const isMaster = f.kind === "shared" && f.text !== "" && f.sharedIndex !== null;
    if (isMaster && f.sharedIndex !== null) masters.set(f.sharedIndex, i);
  }
  return masters;
}

/** Areas that array formulas and data tables fill. */
export function spillAreas(c: SheetCells): Rect[] {
  const areas: Rect[] = [];
  for (const f of c.formulas.values()) {
    const rect = fills(f) ? parseRect(f.ref ?? "") : null;
    if (rect) areas.push(rect);
  }
  return areas;
}

function fills(f: FormulaEntry): boolean {
  return f.kind === "array" || f.kind === "dataTable";
}

/** Value of one cell; null where there is none. */
export function valueAt(
  c: SheetCells,
  row: number,
  column: number,
  shared: readonly string[]
): CellValue {
  const i = findCell(c, row, column);
  return i < 0 ? null : cellValue(c, i, shared);
}

/**
 * Reads an area. Null where it would not fit in memory. Cells of formulas carry the value computed when the file was saved: of
 * TODAY() and its like it says nothing about today.
 */
export function readGrid(sheet: SheetModel, rect: Rect, tables: WorkbookTables): Grid | null {
  const c = sheet.cells;
  const blank = blankRows(rect.columns);
  const values: (readonly CellValue[])[] = new Array(rect.rows).fill(blank.values);
  const texts: (readonly string[])[] = new Array(rect.rows).fill(blank.texts);
  const formats: (readonly string[])[] = new Array(rect.rows).fill(blank.formats);
  const formulas: (readonly (string | null)[])[] = new Array(rect.rows).fill(blank.formulas);
  const masters = sharedMasters(c);
  const columnFormats = formatsOfColumns(sheet, rect, tables.formats);
  const lastColumn = rect.column + rect.columns - 1;
  let held = 0;
  let i = lowerBound(c.rows, c.count, rect.row);
  while (i < c.count && (c.rows[i] ?? 0) < rect.row + rect.rows) {
    const row = c.rows[i] ?? 0;
    held += rect.columns;
    if (held > GRID_LIMIT) return null;
    const line = {
      values: blank.values.slice(),
      texts: blank.texts.slice(),
      formats: columnFormats.slice(),
      formulas: blank.formulas.slice(),
    };
    for (; i < c.count && c.rows[i] === row; i += 1) {
      const column = c.columns[i] ?? 0;
      if (column < rect.column || column > lastColumn) continue;
      const at = column - rect.column;
      const format = tables.formats[c.styles[i] ?? 0] ?? "General";
      const value = cellValue(c, i, tables.shared);
      line.formats[at] = format;
      if (value !== null) {
        line.values[at] = value;
        line.texts[at] = tables.texts.text(value, format);
      }
      if (c.formulas.size > 0) line.formulas[at] = formulaOf(c, i, masters);
    }
    const r = row - rect.row;
    values[r] = line.values;
    texts[r] = line.texts;
    formats[r] = line.formats;
    formulas[r] = line.formulas;
  }
  return {
    sheet: sheet.entry.name,
    rect,
    values,
    texts,
    formats,
    formulas,
    merges: sheet.merges.filter((m) => touches(m, rect)),
    hiddenRows: hiddenRows(sheet, rect),
  };
}

function blankRows(columns: number) {
  return {
    values: new Array<CellValue>(columns).fill(null),
    texts: new Array<string>(columns).fill(""),
    formats: new Array<string>(columns).fill("General"),
    formulas: new Array<string | null>(columns).fill(null),
  };
}

/** Cells that are not there have their column's format. */
function formatsOfColumns(sheet: SheetModel, rect: Rect, formats: readonly string[]): string[] {
  const line = new Array<string>(rect.columns).fill("General");
  for (const entry of sheet.columns) {
    const format = formats[entry.style] ?? "General";
    if (format === "General") continue;
    const first = Math.max(entry.first, rect.column);
    const last = Math.min(entry.last, rect.column + rect.columns - 1);
    for (let column = first; column <= last; column += 1) line[column - rect.column] = format;
  }
  return line;
}

/** Hidden rows of an area, ascending. Where rows are hidden by default, those with an entry that says otherwise are seen. */
export function hiddenRows(sheet: SheetModel, rect: Rect): number[] {
  const last = rect.row + rect.rows - 1;
  const inside = sheet.cells.rowList.filter((r) => r.row >= rect.row && r.row <= last);
  if (!sheet.zeroHeight) return inside.filter((r) => r.hidden).map((r) => r.row);
  const seen = new Set(inside.filter((r) => !r.hidden).map((r) => r.row));
  return Array.from({ length: rect.rows }, (_, n) => rect.row + n).filter((r) => !seen.has(r));
}

/** Whether two areas share a cell. */
export function touches(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether a filter on the sheet or in one of its tables hides rows now. */
export function isFiltered(sheet: SheetModel): boolean {
  const filters = [sheet.autoFilter, ...sheet.tables.map((t) => t.filter)];
  return filters.some((f) => f?.hasCriteria && hiddenRows(sheet, f.rect).length > 0);
}
