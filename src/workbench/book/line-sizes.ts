/** Rows and columns of one sheet: hidden or shown, and how large, in points. */
import { BooleanNumber, RANGE_TYPE } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import { toRange } from "./areas";
import type { Area } from "./book";
import { pixelsOfPoints, pointsOfPixels } from "./load";
import type { UniverSheet } from "./univer-sheet";

/** One cell of each row (column): enough to name them to Univer. */
const rowArea = (row: number, rows: number): Area => ({ row, column: 0, rows, columns: 1 });
const columnArea = (column: number, columns: number): Area => ({
  row: 0,
  column,
  rows: 1,
  columns,
});

export function isRowHidden({ worksheet }: UniverSheet, row: number): boolean {
  return worksheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
}

export function hideRows(grid: UniverSheet, first: number, count: number, hidden: boolean): void {
  const area = rowArea(first, count);
  grid.makeRoom(area);
  const ranges = [{ ...toRange(area), rangeType: RANGE_TYPE.ROW }];
  grid.mutate(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ranges });
}

export function isColumnHidden({ worksheet }: UniverSheet, column: number): boolean {
  return worksheet.getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
}

export function hideColumns(
  grid: UniverSheet,
  first: number,
  count: number,
  hidden: boolean
): void {
  const area = columnArea(first, count);
  grid.makeRoom(area);
  const ranges = [{ ...toRange(area), rangeType: RANGE_TYPE.COLUMN }];
  grid.mutate(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { ranges });
}

export function rowHeight({ worksheet }: UniverSheet, row: number): number {
  const info = worksheet.getRowManager().getRow(row);
  const pixels = info?.ia === BooleanNumber.TRUE ? (info.ah ?? info.h) : (info?.h ?? info?.ah);
  return pointsOfPixels(pixels ?? worksheet.getConfig().defaultRowHeight);
}

export function setRowHeight(
  grid: UniverSheet,
  first: number,
  count: number,
  points: number
): void {
  const area = rowArea(first, count);
  grid.makeRoom(area);
  const ranges = [toRange(area)];
  grid.mutate(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: pixelsOfPoints(points) });
  for (let row = first; row < first + count; row += 1) {
    const info = grid.worksheet.getRowManager().getRow(row);
    if (info) info.ia = BooleanNumber.FALSE;
  }
}

export function columnWidth({ worksheet }: UniverSheet, column: number): number {
  const pixels = worksheet.getColumnManager().getColumn(column)?.w;
  return pointsOfPixels(pixels ?? worksheet.getConfig().defaultColumnWidth);
}

export function setColumnWidth(
  grid: UniverSheet,
  first: number,
  count: number,
  points: number
): void {
  const area = columnArea(first, count);
  grid.makeRoom(area);
  const ranges = [toRange(area)];
  grid.mutate(SetWorksheetColWidthMutation.id, { ranges, colWidth: pixelsOfPoints(points) });
}
