/** Where filled cells begin and end: used areas, the current region, Ctrl+arrow. */
import type { Area, BookSheet } from "../../book/book";
import { bounding, cellsOf, intersect, SHEET_COLUMNS, SHEET_ROWS, type CellRange } from "./cells";

export type Direction = "Left" | "Right" | "Up" | "Down";

/** The used part of an area: tight around values, or what of the sheet's used area it covers. */
export function usedIn(sheet: BookSheet, area: Area, valuesOnly: boolean): Area | null {
  const used = sheet.usedArea(valuesOnly);
  const part = used ? intersect(used, area) : null;
  if (!part || !valuesOnly) return part;
  let tight: Area | null = null;
  for (const [row, column] of cellsOf(part)) {
    if (!isFilled(sheet, row, column)) continue;
    const cell = { row, column, rows: 1, columns: 1 };
    tight = tight ? bounding(tight, cell) : cell;
  }
  return tight;
}

export function isFilled(sheet: BookSheet, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  return cell.value !== null || cell.formula !== null;
}

/** The current region (Ctrl+A): grows until a blank row and column surround it. */
export function region(sheet: BookSheet, start: Area): Area {
  const used = sheet.usedArea(true);
  let area = start;
  for (let grew = used !== null; grew && used;) {
    grew = false;
    const top = Math.max(area.row - 1, 0);
    const left = Math.max(area.column - 1, 0);
    const bottom = Math.min(area.row + area.rows + 1, SHEET_ROWS);
    const right = Math.min(area.column + area.columns + 1, SHEET_COLUMNS);
    const ring = intersect(
      { row: top, column: left, rows: bottom - top, columns: right - left },
      used
    );
    if (!ring) break;
    for (const [row, column] of cellsOf(ring)) {
      const cell = { row, column, rows: 1, columns: 1 };
      if (intersect(cell, area) === null && isFilled(sheet, row, column)) {
        area = bounding(area, cell);
        grew = true;
      }
    }
  }
  return area;
}

/** The cell Ctrl+arrow goes to from the active cell (the area's first one where none is given). */
export function edgeFrom(
  sheet: BookSheet,
  area: Area,
  direction: Direction,
  active: CellRange | null
): Area {
  const [dr, dc] = STEPS[direction];
  let { row, column } = active ? active.area : area;
  const inSheet = (r: number, c: number): boolean =>
    r >= 0 && c >= 0 && r < SHEET_ROWS && c < SHEET_COLUMNS;
  const used = sheet.usedArea(true);
  const beyond = (r: number, c: number): boolean =>
    !used ||
    (dr > 0 && r >= used.row + used.rows) ||
    (dc > 0 && c >= used.column + used.columns) ||
    (dr < 0 && r < used.row) ||
    (dc < 0 && c < used.column);
  const filledNext = inSheet(row + dr, column + dc) && isFilled(sheet, row + dr, column + dc);
  if (isFilled(sheet, row, column) && filledNext) {
    while (inSheet(row + dr, column + dc) && isFilled(sheet, row + dr, column + dc)) {
      row += dr;
      column += dc;
    }
  } else {
    do {
      if (!inSheet(row + dr, column + dc)) break;
      row += dr;
      column += dc;
    } while (!isFilled(sheet, row, column) && !beyond(row, column));
    if (!isFilled(sheet, row, column)) {
      if (dr !== 0) row = dr > 0 ? SHEET_ROWS - 1 : 0;
      if (dc !== 0) column = dc > 0 ? SHEET_COLUMNS - 1 : 0;
    }
  }
  return { row, column, rows: 1, columns: 1 };
}

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

export function extendedTo(
  sheet: BookSheet,
  area: Area,
  direction: Direction,
  active: CellRange | null
): Area {
  const edge = edgeFrom(sheet, area, direction, active);
  const vertical = direction === "Up" || direction === "Down";
  const across = vertical
    ? { ...edge, column: area.column, columns: area.columns }
    : { ...edge, row: area.row, rows: area.rows };
  return bounding(area, across);
}
