/** Results that fill more than their own cell: where they come from and where they reach. */
import type { Area, BookSheet } from "../../book/book";
import { apiNotFound } from "../errors";
import { SHEET_COLUMNS, SHEET_ROWS, type CellRange } from "./cells";

/** The cell whose formula fills the given one; null for a cell that no formula spills into, and for several cells. */
export function spillParent({ sheet, area }: CellRange): Area | null {
  if (!sheet.spillParent) throw apiNotFound("Range.getSpillParent");
  if (area.rows !== 1 || area.columns !== 1) return null;
  const parent = sheet.spillParent(area.row, area.column);
  return parent && { ...parent, rows: 1, columns: 1 };
}

/** All cells that the formula of one cell fills; null where it fills none but its own. */
export function spillingTo(range: CellRange): Area | null {
  const { sheet, area } = range;
  const parent = spillParent(range);
  if (parent?.row !== area.row || parent.column !== area.column) return null;
  let columns = 1;
  while (fills(sheet, area, area.row, area.column + columns)) columns++;
  let rows = 1;
  while (fills(sheet, area, area.row + rows, area.column)) rows++;
  return { row: area.row, column: area.column, rows, columns };
}

function fills(sheet: BookSheet, anchor: Area, row: number, column: number): boolean {
  if (row >= SHEET_ROWS || column >= SHEET_COLUMNS) return false;
  const parent = sheet.spillParent?.(row, column);
  return parent?.row === anchor.row && parent.column === anchor.column;
}
