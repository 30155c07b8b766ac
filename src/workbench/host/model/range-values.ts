/**
 * Values, formulas, formats and texts of a range: matrices on reading, a matrix of the same size or one value on writing.
 */
import type { Area, BookCell, BookSheet, CellWrite } from "../../book/book";
import type { Call } from "../define";
import { fail } from "../errors";
import { cellsOf, contains, intersect, isUnbounded, type CellRange } from "./cells";
import { guardAction, guardCells } from "./guard";
import { asShown, followTitles, inFull } from "./structured";
import { typedInput, type InputSettings } from "./typed-input";

/** A matrix made cell by cell; null for ranges too large to answer cell by cell. */
export function matrix<T>(range: CellRange, of: (cell: BookCell) => T): T[][] | null {
  const { area, sheet } = range;
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => of(sheet.cell(area.row + r, area.column + c)))
  );
}

/** What `values` shows of a cell: empty cells are `""`, errors their text. */
export function shownValue(cell: BookCell): string | number | boolean {
  const { value } = cell;
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** What `formulas` shows: the formula, or the value where there is none. */
export function shownFormula(cell: BookCell): string | number | boolean {
  return cell.formula ?? shownValue(cell);
}

/** The same for a range: formulas inside a table in their short form. */
export function shownFormulas(range: CellRange): (string | number | boolean)[][] | null {
  const { area, sheet } = range;
  const shown = matrix(range, shownFormula);
  return (
    shown &&
    shown.map((row, r) =>
      row.map((one, c) =>
        typeof one === "string" && one.startsWith("=")
          ? asShown(one, sheet, area.row + r, area.column + c)
          : one
      )
    )
  );
}

export function valueType(cell: BookCell): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  const { value } = cell;
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** A function from offsets to elements, of a matrix of exactly the area's size, or of one value for all cells. */
export function elements(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) {
    if (typeof value === "object" && value !== null) return fail("InvalidArgument");
    return () => value;
  }
  const rows: readonly unknown[] = value;
  const [first] = rows;
  // A matrix of one element stands for all cells, as in Microsoft's samples (`numberFormat = [["0.00"]]`).
  if (rows.length === 1 && Array.isArray(first) && first.length === 1) {
    const only: unknown = first[0];
    return () => only;
  }
  const fits =
    rows.length === area.rows &&
    rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    return fail(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
    );
  }
  return (r, c) => {
    const row = rows[r];
    return Array.isArray(row) ? (row[c] as unknown) : undefined;
  };
}

export function inputSettings(call: Call): InputSettings {
  return { year: new Date().getFullYear(), date1904: call.book.date1904 };
}

/** Sets `values` or `formulas`: both read text as if it were typed. */
export function writeInputs(range: CellRange, value: unknown, call: Call): void {
  const { sheet, area } = range;
  if (isUnbounded(area)) fail("InvalidArgument", "The range is too large to be written at once.");
  const at = elements(value, area);
  const settings = inputSettings(call);
  guardCells(sheet, area);
  const covered = coveredBy(sheet, area);
  const headed = sheet.tables.filter((t) => t.showHeaders && intersect(t.area, area) !== null);
  const heads = headed.map((t) => ({ ...t.area, rows: 1 }));
  const isHeader = (row: number, column: number): boolean =>
    heads.some((h) => h.row === row && column >= h.column && column < h.column + h.columns);
  const titles = headed.map((t) => titlesOf(sheet, t.area));
  writeCells(sheet, area, (r, c) => {
    const input = at(r, c);
    if (covered(area.row + r, area.column + c)) return undefined;
    if (input !== null && input !== undefined && isHeader(area.row + r, area.column + c)) {
      // A table's headers are text, whatever is written into them.
      return { value: String(input) };
    }
    const format =
      typeof input === "string"
        ? sheet.cell(area.row + r, area.column + c).numberFormat
        : "General";
    const write = typedInput(input, format, settings);
    return write?.formula === undefined
      ? write
      : {
          ...write,
          formula: inFull(write.formula, call.book, sheet, area.row + r, area.column + c),
        };
  });
  headed.forEach((table, i) => {
    const before = titles[i] ?? [];
    const renamed = titlesOf(sheet, table.area)
      .map((now, c) => [before[c] ?? "", now] as const)
      .filter(([was, now]) => was !== now && was !== "");
    if (renamed.length > 0) followTitles(call.book, table.name, new Map(renamed));
  });
}

function titlesOf(sheet: BookSheet, { row, column, columns }: Area): string[] {
  return Array.from({ length: columns }, (_, c) => sheet.cell(row, column + c).text);
}

export function writeNumberFormats(range: CellRange, value: unknown): void {
  const { sheet, area } = range;
  const at = elements(value, area);
  guardAction(sheet, "allowFormatCells");
  const part = isUnbounded(area) ? intersect(area, sheet.usedArea(false) ?? area) : area;
  if (!part || isUnbounded(part)) return;
  writeCells(sheet, part, (r, c) => {
    const format = at(r, c);
    if (format === null || format === undefined) return undefined;
    return typeof format === "string" ? { numberFormat: format } : fail("InvalidArgument");
  });
}

export function writeCells(
  sheet: BookSheet,
  area: Area,
  at: (row: number, column: number) => CellWrite | undefined
): void {
  const cells = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => at(r, c))
  );
  sheet.write(area, cells);
}

/** Cells that a merged area hides take no values. */
function coveredBy(sheet: BookSheet, area: Area): (row: number, column: number) => boolean {
  const merges = sheet.merges.filter((m) => intersect(m, area) !== null);
  return (row, column) =>
    merges.some(
      (m) =>
        contains(m, { row, column, rows: 1, columns: 1 }) && !(m.row === row && m.column === column)
    );
}

/** The one value all cells of an area share, or null where they differ. */
export function common<T>(area: Area, of: (row: number, column: number) => T): T | null {
  let first: T | undefined;
  for (const [row, column] of cellsOf(area)) {
    const value = of(row, column);
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}
