/**
 * The plain shapes every room shares: a cell's value, a rectangle of cells, and a grid of what was read from one.
 * Rows and columns are 1-based everywhere outside the Excel stand-in, as a user counts them.
 */

/** What a cell holds. Dates are serial numbers until somebody who knows the date system reads them. */
export type CellValue = string | number | boolean | null | CellError;

/** An error value such as `#N/A`, kept apart from text that looks like one. */
export interface CellError {
  readonly error: string;
}

/** A rectangle of cells: 1-based first row and column, and how many of each. Never empty. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * What was read from one area of one sheet. The matrices have `rect.rows` rows of `rect.columns` cells;
 * element [0][0] is the cell at (`rect.row`, `rect.column`).
 */
export interface Grid {
  readonly sheet: string;
  readonly rect: Rect;
  readonly values: readonly (readonly CellValue[])[];
  /** As shown to the user; a cell too narrow for its number still has the number's text. */
  readonly texts: readonly (readonly string[])[];
  /** Number format codes; `General` where there is none. */
  readonly formats: readonly (readonly string[])[];
  /** With the leading `=`, or null. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Merged areas that touch `rect`. */
  readonly merges: readonly Rect[];
  /** 1-based numbers of hidden rows (by hand or by a filter) inside `rect`, ascending. */
  readonly hiddenRows: readonly number[];
}

/** `A` → 1, `XFD` → 16384. Returns 0 for text that is no column name. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (const ch of letters.toUpperCase()) {
    const digit = ch.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return 0;
    n = n * 26 + digit;
  }
  return n;
}

/** 1 → `A`, 16384 → `XFD`. */
export function columnLetters(column: number): string {
  return (lettersOf[column] ??= spell(column));
}

/** Every cell's name is asked for by some reader: at most 16,384 entries for real columns. */
const lettersOf: Record<number, string> = {};

function spell(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** (3, 2) → `B3`. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `A1:C3`; a single cell is written `A1`. */
export function rectName(rect: Rect): string {
  const first = cellName(rect.row, rect.column);
  const last = cellName(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** Reads `B3`, `$B$3` or `A1:C3` (no sheet name); null for anything else. */
export function parseRect(name: string): Rect | null {
  const m = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(name);
  if (!m) return null;
  const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = m;
  const columns = [columnNumber(c1), columnNumber(c2)].sort((a, b) => a - b);
  const rows = [Number(r1), Number(r2)].sort((a, b) => a - b);
  const [left = 0, right = 0] = columns;
  const [top = 0, bottom = 0] = rows;
  if (left < 1 || top < 1 || right > 16384 || bottom > 1048576) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whether the cell at (row, column) lies in `rect`. */
export function inRect(rect: Rect, row: number, column: number): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns
  );
}

/** Empty text and no value are the same to a user. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null)
    return a.error === b.error;
  return (a ?? "") === (b ?? "");
}
