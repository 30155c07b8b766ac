/** Moving cells of one sheet: room is made or closed, rows are sorted, and everything that belongs to the cells follows. */
import { type ICellData, RANGE_TYPE } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";
import { COLUMNS, ROWS, areaOf, shiftedArea } from "./areas";
import type { Area, BookChange } from "./book";
import { withFormula } from "./cell-content";
import type { GridSheet } from "./grid-sheet";
import { type Shift, copiedFormula } from "./references";
import type { UniverSheet } from "./univer-sheet";

type ChangeType = Extract<BookChange, { kind: "cells" }>["changeType"];

/** Makes room at `area`; answers what kind of change that is. */
export function insertCells(sheet: GridSheet, area: Area, direction: "Down" | "Right"): ChangeType {
  const { grid } = sheet;
  const line = linesOf(area, direction === "Down");
  const { isRow, isWhole, at, count } = line;
  const { merges } = grid;
  grid.makeRoom({ row: at * Number(isRow), column: at * Number(!isRow), rows: 1, columns: 1 });
  if (isWhole) {
    const id = isRow ? InsertRowMutation.id : InsertColMutation.id;
    grid.mutate(id, { range: lineRange(grid, isRow, at, at + count - 1) });
    inheritLook(grid, at, count, isRow);
  } else moveBlock(grid, area, isRow, count);
  follow(sheet, { ...line.shift, count }, merges);
  return isWhole ? (isRow ? "RowInserted" : "ColumnInserted") : "CellInserted";
}

/** Takes the cells of `area` out and closes the gap; answers what kind of change that is. */
export function removeCells(sheet: GridSheet, area: Area, direction: "Up" | "Left"): ChangeType {
  const { grid } = sheet;
  const line = linesOf(area, direction === "Up");
  const { isRow, isWhole, at, count } = line;
  const { merges } = grid;
  if (isWhole) {
    const { worksheet } = grid;
    const limit = isRow ? worksheet.getRowCount() : worksheet.getColumnCount();
    const last = Math.min(at + count, limit) - 1;
    const id = isRow ? RemoveRowMutation.id : RemoveColMutation.id;
    if (last >= at) grid.mutate(id, { range: lineRange(grid, isRow, at, last) });
  } else moveBlock(grid, area, isRow, -count);
  follow(sheet, { ...line.shift, count: -count }, merges);
  return isWhole ? (isRow ? "RowDeleted" : "ColumnDeleted") : "CellDeleted";
}

/** The lines an insertion or removal works on: whole ones, or only their part `within` the area. */
function linesOf(area: Area, isRow: boolean) {
  const isWhole = isRow ? area.columns >= COLUMNS : area.rows >= ROWS;
  const at = isRow ? area.row : area.column;
  const within: readonly [number, number] = isRow
    ? [area.column, area.column + area.columns - 1]
    : [area.row, area.row + area.rows - 1];
  const axis: Shift["axis"] = isRow ? "row" : "column";
  const shift = { axis, at, ...(isWhole ? {} : { within }) };
  return { isRow, isWhole, at, count: isRow ? area.rows : area.columns, shift };
}

/** Whole lines as Univer states them. */
function lineRange({ worksheet }: UniverSheet, isRow: boolean, first: number, last: number) {
  return isRow
    ? {
        startRow: first,
        endRow: last,
        startColumn: 0,
        endColumn: worksheet.getColumnCount() - 1,
        rangeType: RANGE_TYPE.ROW,
      }
    : {
        startRow: 0,
        endRow: worksheet.getRowCount() - 1,
        startColumn: first,
        endColumn: last,
        rangeType: RANGE_TYPE.COLUMN,
      };
}

/** New rows look like the one above, new columns like the one to the left, as Excel makes them. */
function inheritLook(grid: UniverSheet, at: number, count: number, isRow: boolean): void {
  if (at === 0) return;
  const { matrix } = grid;
  const changed = new Map<string, ICellData | null>();
  const copy = (row: number, column: number, cell: ICellData): void => {
    if (!cell.s) return;
    for (let i = 0; i < count; i += 1)
      changed.set(isRow ? `${at + i},${column}` : `${row},${at + i}`, { s: cell.s });
  };
  if (isRow) grid.eachCell(areaOf(at - 1, 0, at - 1, COLUMNS - 1), copy);
  else
    matrix.forRow((row) => {
      const cell = matrix.getValue(row, at - 1);
      if (cell) copy(row, at - 1, cell);
    });
  grid.put(changed, "style");
}

/** Moves the cells below (right of) `area` in its columns (rows) by `count` lines; negative closes the gap. */
function moveBlock(grid: UniverSheet, area: Area, isRow: boolean, count: number): void {
  const used = grid.usedArea(false);
  if (!used) return;
  const lastRow = used.row + used.rows - 1;
  const lastColumn = used.column + used.columns - 1;
  if (count > 0)
    grid.makeRoom(
      isRow
        ? { row: lastRow + count, column: 0, rows: 1, columns: 1 }
        : { row: 0, column: lastColumn + count, rows: 1, columns: 1 }
    );
  const region = isRow
    ? areaOf(area.row, area.column, Math.max(lastRow, area.row), area.column + area.columns - 1)
    : areaOf(area.row, area.column, area.row + area.rows - 1, Math.max(lastColumn, area.column));
  const moving: { row: number; column: number; cell: ICellData }[] = [];
  const changed = new Map<string, ICellData | null>();
  grid.eachCell(region, (row, column, cell) => {
    changed.set(`${row},${column}`, null);
    const isGone = count < 0 && (isRow ? row < area.row - count : column < area.column - count);
    if (!isGone) moving.push({ row, column, cell });
  });
  for (const { row, column, cell } of moving)
    changed.set(isRow ? `${row + count},${column}` : `${row},${column + count}`, { ...cell });
  grid.put(changed, "content");
}

/**
 * Everything else follows the cells that moved: merges (`merges` as they were, for Univer moves some by itself), rules, tables, links, and
 * every formula that refers to them.
 */
function follow(sheet: GridSheet, shift: Shift, merges: readonly Area[]): void {
  const { book } = sheet;
  if (shift.within === undefined) sheet.shiftLines(shift);
  const moved = merges.flatMap((area) => shiftedArea(area, shift) ?? []);
  sheet.grid.setMerges(moved.filter((m) => m.rows > 1 || m.columns > 1));
  book.formulas.shift(sheet.name, shift);
  sheet.shiftRest(shift);
  book.calculation.changedAll();
}

/** Reorders whole rows of `area`: new row i gets what row `order[i]` (0-based in the area) held. */
export function reorderRows(sheet: GridSheet, area: Area, order: readonly number[]): void {
  const { grid, hyperlinks, book } = sheet;
  const changed = new Map<string, ICellData | null>();
  const links = new Map(hyperlinks);
  const lastColumn = area.column + Math.min(area.columns, 1000) - 1;
  grid.eachCell(area, (row, column) => changed.set(`${row},${column}`, null));
  order.forEach((from, to) => {
    const source = area.row + from;
    const target = area.row + to;
    grid.eachCell({ ...area, row: source, rows: 1 }, (_row, column, cell) => {
      const moved = withFormula({ ...cell }, (f) => copiedFormula(f, target - source, 0));
      changed.set(`${target},${column}`, moved);
    });
    for (let column = area.column; column <= lastColumn; column += 1) {
      const link = links.get(`${source},${column}`);
      if (link) hyperlinks.set(`${target},${column}`, link);
      else hyperlinks.delete(`${target},${column}`);
    }
  });
  grid.put(changed, "content");
  book.calculation.changedAll();
}
