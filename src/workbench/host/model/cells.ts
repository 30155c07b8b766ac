/**
 * Cells as the model holds them (a sheet and an area, 0-based) and addresses as Excel writes them.
 */
import { columnLetters, columnNumber } from "../../../workbook/grid";
import type { Area, Book, BookSheet } from "../../book/book";
import { fail } from "../errors";

export const SHEET_ROWS = 1048576;
export const SHEET_COLUMNS = 16384;
/** Excel on every platform stops answering cell-level properties beyond this (OfficeDev/office-js#6781). */
const MOST_CELLS = 5_000_000;
/** Address strings longer than this are refused (OfficeDev/office-js#5198). */
const LONGEST_ADDRESS = 8192;

/** State of a `Range`; the area moves when cells are inserted or deleted above or before it. */
export class CellRange {
  constructor(
    readonly sheet: BookSheet,
    /** Null once the cells were deleted. */
    public place: Area | null
  ) {}

  get area(): Area {
    return this.place ?? fail("InvalidReference");
  }
}

/** State of `RangeAreas`: one or more areas of one sheet. */
export class CellAreas {
  constructor(
    readonly sheet: BookSheet,
    public areas: Area[]
  ) {}
}

export function wholeSheet(): Area {
  return { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };
}

/** An area, refused when it leaves the sheet. */
export function areaOf(row: number, column: number, rows: number, columns: number): Area {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) return fail("InvalidArgument");
  if (row + rows > SHEET_ROWS || column + columns > SHEET_COLUMNS) return fail("InvalidArgument");
  return { row, column, rows, columns };
}

export function spansRows(area: Area): boolean {
  return area.columns === SHEET_COLUMNS;
}

export function spansColumns(area: Area): boolean {
  return area.rows === SHEET_ROWS;
}

/** Too large for values and the like: Excel answers null for them and refuses writes. */
export function isUnbounded(area: Area): boolean {
  return spansRows(area) || spansColumns(area) || area.rows * area.columns > MOST_CELLS;
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common !== null && sameArea(common, inner);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What of `area` can hold anything: cut to the used area, so that whole columns can be walked. */
export function usedPart(sheet: BookSheet, area: Area): Area | null {
  if (!isUnbounded(area)) return area;
  const used = sheet.usedArea(false);
  return used ? intersect(area, used) : null;
}

/** Every cell of an area, row by row. */
export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let r = area.row; r < area.row + area.rows; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) yield [r, c];
  }
}

/** `A1:C3`, `A:C`, `2:4`, without the sheet. */
export function localAddress(area: Area): string {
  const left = columnLetters(area.column + 1);
  const right = columnLetters(area.column + area.columns);
  const top = String(area.row + 1);
  const bottom = String(area.row + area.rows);
  if (spansRows(area)) return `${top}:${bottom}`;
  if (spansColumns(area)) return `${left}:${right}`;
  const single = area.rows === 1 && area.columns === 1;
  return single ? `${left}${top}` : `${left}${top}:${right}${bottom}`;
}

/** A sheet's name as it stands before `!`. */
export function quotedSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[rc]\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function fullAddress(sheet: BookSheet, area: Area): string {
  return `${quotedSheet(sheet.name)}!${localAddress(area)}`;
}

export function areasAddress(sheet: BookSheet, areas: readonly Area[]): string {
  return areas.map((area) => fullAddress(sheet, area)).join(",");
}

/** Reads `A1`, `$A$1:C3`, `A:C`, `2:4`; null for anything else. */
export function parseLocal(text: string): Area | null {
  const m = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(
    text.trim()
  );
  if (!m) return null;
  const [, c1, r1, c2, r2] = m;
  const ranged = text.includes(":");
  if (!ranged && (c1 === undefined || r1 === undefined)) return null;
  if (
    ranged &&
    ((c1 === undefined) !== (c2 === undefined) || (r1 === undefined) !== (r2 === undefined))
  )
    return null;
  if (c1 === undefined && r1 === undefined) return null;
  const columns =
    c1 === undefined ? [1, SHEET_COLUMNS] : [columnNumber(c1), columnNumber(c2 ?? c1)];
  const rows = r1 === undefined ? [1, SHEET_ROWS] : [Number(r1), Number(r2 ?? r1)];
  const [left = 0, right = 0] = columns.sort((a, b) => a - b);
  const [top = 0, bottom = 0] = rows.sort((a, b) => a - b);
  if (left < 1 || top < 1 || right > SHEET_COLUMNS || bottom > SHEET_ROWS) return null;
  return { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Splits `'My sheet'!A1` into its sheet name and the rest; the name is null where there is none. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const m = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text);
  if (!m) return { sheet: null, rest: text };
  return { sheet: (m[1] ?? m[2] ?? "").replace(/''/g, "'"), rest: m[3] ?? "" };
}

export function sheetNamed(book: Book, name: string): BookSheet | null {
  const wanted = name.toLowerCase();
  return book.sheets.find((s) => s.name.toLowerCase() === wanted) ?? null;
}

/** The cells a defined name stands for; null where it stands for something else. */
export function cellsOfName(book: Book, formula: string): CellRange | null {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ""));
  const area = parseLocal(rest);
  const home = sheet === null ? null : sheetNamed(book, sheet);
  return area && home ? new CellRange(home, area) : null;
}

/** An address or a defined name, as `Worksheet.getRange` takes it. */
export function cellsAt(book: Book, sheet: BookSheet, address: unknown): CellRange {
  if (address === undefined || address === null || address === "")
    return new CellRange(sheet, wholeSheet());
  if (typeof address !== "string" || address.length > LONGEST_ADDRESS)
    return fail("InvalidArgument");
  const split = splitSheet(address);
  if (split.sheet !== null && split.sheet.toLowerCase() !== sheet.name.toLowerCase())
    return fail("InvalidArgument");
  const area = parseLocal(split.rest);
  if (area) return new CellRange(sheet, area);
  const wanted = split.rest.toLowerCase();
  const name =
    book.names.find((n) => n.name.toLowerCase() === wanted && n.scope === sheet.id) ??
    book.names.find((n) => n.name.toLowerCase() === wanted && n.scope === null);
  const found = name ? cellsOfName(book, name.formula) : tableCells(book, split.rest);
  return found && found.sheet === sheet ? found : fail("InvalidArgument");
}

function tableCells(book: Book, name: string): CellRange | null {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((t) => t.name.toLowerCase() === name.toLowerCase());
    if (!table) continue;
    const head = table.showHeaders ? 1 : 0;
    const total = table.showTotals ? 1 : 0;
    const { row, column, rows, columns } = table.area;
    return new CellRange(sheet, { row: row + head, column, rows: rows - head - total, columns });
  }
  return null;
}

/** Comma-separated addresses of one sheet, as `getRanges` takes them. */
export function areasAt(book: Book, sheet: BookSheet, addresses: unknown): Area[] {
  if (addresses === undefined || addresses === null || addresses === "") return [wholeSheet()];
  if (typeof addresses !== "string" || addresses.length > LONGEST_ADDRESS)
    return fail("InvalidArgument");
  return addresses
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((one) => cellsAt(book, sheet, one.trim()).area);
}

/** The sheet, refused once it was deleted. */
export function alive(book: Book, sheet: BookSheet): BookSheet {
  return book.sheets.includes(sheet) ? sheet : fail("ItemNotFound");
}
