/** Areas of cells, 0-based, and the names Excel writes for them. */
import type { IRange } from "@univerjs/core";
import { columnLetters, columnNumber } from "../../workbook/grid";
import type { Area } from "./book";
import { type Shift, shiftedSpan } from "./references";

export const ROWS = 1048576;
export const COLUMNS = 16384;

/** `A1:C3`, `A:C`, `2:5` as an area; null for anything else. */
export function parseArea(name: string): Area | null {
  const m = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(
    name.trim()
  );
  if (!m) return null;
  const [, c1, r1, c2 = c1, r2 = r1] = m;
  if (c1 === undefined && r1 === undefined) return null;
  const left = c1 === undefined ? 0 : columnNumber(c1) - 1;
  const right = c2 === undefined ? COLUMNS - 1 : columnNumber(c2) - 1;
  const top = r1 === undefined ? 0 : Number(r1) - 1;
  const bottom = r2 === undefined ? ROWS - 1 : Number(r2) - 1;
  if (Math.min(left, right, top, bottom) < 0 || Math.max(left, right) >= COLUMNS) return null;
  if (Math.max(top, bottom) >= ROWS) return null;
  return areaOf(
    Math.min(top, bottom),
    Math.min(left, right),
    Math.max(top, bottom),
    Math.max(left, right)
  );
}

/** Areas of a list such as `A1:B2 C3` (SpreadsheetML's sqref). */
export function parseAreas(list: string): Area[] {
  return list.split(/\s+/).flatMap((name) => parseArea(name) ?? []);
}

/** `A1:C3`; one cell is `A1`. */
export function areaName(area: Area): string {
  const first = `${columnLetters(area.column + 1)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns)}${area.row + area.rows}`;
}

export function areaNames(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}

/** From first and last row and column, all inclusive. */
export function areaOf(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

export function fromRange(range: IRange): Area {
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const lastRow = Number.isNaN(range.endRow) ? ROWS - 1 : range.endRow;
  const lastColumn = Number.isNaN(range.endColumn) ? COLUMNS - 1 : range.endColumn;
  return areaOf(row, column, lastRow, lastColumn);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function overlap(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(a.row + a.rows, b.row + b.rows) - 1;
  const lastColumn = Math.min(a.column + a.columns, b.column + b.columns) - 1;
  return lastRow < row || lastColumn < column ? null : areaOf(row, column, lastRow, lastColumn);
}

/** What is left of `area` when `hole` is cut out: above, left, right, below. */
export function areaWithout(area: Area, hole: Area): Area[] {
  const cut = overlap(area, hole);
  if (!cut) return [area];
  const [lastRow, lastColumn] = [area.row + area.rows - 1, area.column + area.columns - 1];
  const [cutRow, cutColumn] = [cut.row + cut.rows - 1, cut.column + cut.columns - 1];
  return [
    areaOf(area.row, area.column, cut.row - 1, lastColumn),
    areaOf(cut.row, area.column, cutRow, cut.column - 1),
    areaOf(cut.row, cutColumn + 1, cutRow, lastColumn),
    areaOf(cutRow + 1, area.column, lastRow, lastColumn),
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** Where an area is after cells moved; null = gone. An area that reaches the sheet's edge stays there. */
export function shiftedArea(area: Area, shift: Shift): Area | null {
  const isRow = shift.axis === "row";
  if (shift.within) {
    const [from, to] = shift.within;
    const first = isRow ? area.column : area.row;
    const last = first + (isRow ? area.columns : area.rows) - 1;
    if (first < from || last > to) return area;
  }
  const limit = isRow ? ROWS : COLUMNS;
  const first = isRow ? area.row : area.column;
  const last = first + (isRow ? area.rows : area.columns) - 1;
  const span = shiftedSpan(first, last, shift);
  if (!span || span[0] >= limit) return null;
  const end = last === limit - 1 ? last : Math.min(span[1], limit - 1);
  return isRow
    ? { ...area, row: span[0], rows: end - span[0] + 1 }
    : { ...area, column: span[0], columns: end - span[0] + 1 };
}
