/** Cells the user moved in the grid. Univer moves them with their formulas and merges; the rest follows here. */
import type { IRange } from "@univerjs/core";
import { areaOf, fromRange, overlap } from "./areas";
import type { Area } from "./book";
import type { GridBook } from "./grid-book";
import type { GridSheet } from "./grid-sheet";
import { moveExtras } from "./moved-block";
import type { Shift } from "./references";

/** A block was dragged or cut to another place, or cells were put in or taken out, which Univer tells as a block that moves. */
export function blockMoved(
  book: GridBook,
  from: { readonly sheet: GridSheet; readonly range: IRange },
  to: { readonly sheet: GridSheet; readonly range: IRange }
): void {
  const [before, after] = [fromRange(from.range), fromRange(to.range)];
  const shift = from.sheet === to.sheet ? asShift(from.sheet, before, after) : null;
  if (shift) shifted(book, from.sheet, shift);
  else
    moveExtras(book, {
      from: { sheet: from.sheet, area: before },
      to: { sheet: to.sheet, area: after },
    });
  book.calculation.changedAll();
}

/** Whole rows or columns were dragged before others: as if cut there and put in here. */
export function linesMoved(
  book: GridBook,
  sheet: GridSheet,
  axis: Shift["axis"],
  source: IRange,
  target: IRange
): void {
  const isRow = axis === "row";
  const first = isRow ? source.startRow : source.startColumn;
  const count = (isRow ? source.endRow : source.endColumn) - first + 1;
  const at = isRow ? target.startRow : target.startColumn;
  const now = first >= at ? first + count : first;
  const lines = (start: number): Area => {
    const last = { row: sheet.worksheet.getRowCount(), column: sheet.worksheet.getColumnCount() };
    return isRow
      ? areaOf(start, 0, start + count - 1, last.column)
      : areaOf(0, start, last.row, start + count - 1);
  };
  shifted(book, sheet, { axis, at, count });
  moveExtras(book, { from: { sheet, area: lines(now) }, to: { sheet, area: lines(at) } });
  shifted(book, sheet, { axis, at: now, count: -count });
  book.calculation.changedAll();
}

function shifted(book: GridBook, sheet: GridSheet, shift: Shift): void {
  sheet.shiftRest(shift);
  book.formulas.shiftUnknown(sheet.name, shift);
}

/** Cells were put in or taken out when everything beyond moved along in the same lines, by less than its own length. */
function asShift(sheet: GridSheet, from: Area, to: Area): Shift | null {
  const isRow = from.column === to.column && from.columns === to.columns && from.rows === to.rows;
  const isColumn = from.row === to.row && from.rows === to.rows && from.columns === to.columns;
  if (isRow === isColumn || !overlap(from, to)) return null;
  const used = sheet.usedArea(true);
  const end = (area: Area): number => (isRow ? area.row + area.rows : area.column + area.columns);
  if (used && Math.max(end(from), end(to)) < end(used)) return null;
  const [a, b] = isRow ? [from.row, to.row] : [from.column, to.column];
  const within: readonly [number, number] = isRow
    ? [from.column, from.column + from.columns - 1]
    : [from.row, from.row + from.rows - 1];
  return { axis: isRow ? "row" : "column", at: Math.min(a, b), count: b - a, within };
}
