/**
 * Inserting and deleting cells: what Excel refuses, and the references of every runtime that move along.
 */
import type { Area, BookSheet } from "../../book/book";
import type { Call, HostObject } from "../define";
import { fail } from "../errors";
import {
  CellAreas,
  CellRange,
  contains,
  intersect,
  SHEET_COLUMNS,
  SHEET_ROWS,
  spansColumns,
  spansRows,
} from "./cells";
import { guardAction } from "./guard";

export type InsertShift = "Down" | "Right";
export type DeleteShift = "Up" | "Left";

export function insertCells(range: CellRange, shift: InsertShift, call: Call): void {
  const { sheet, area } = range;
  guardAction(sheet, shift === "Down" ? "allowInsertRows" : "allowInsertColumns");
  refuseSplitting(sheet, area, shift);
  const used = sheet.usedArea(true);
  if (used) {
    const moved = intersect(strip(area, shift), used);
    const end = moved ? moved.row + moved.rows + area.rows : 0;
    const right = moved ? moved.column + moved.columns + area.columns : 0;
    const over = shift === "Down" ? end > SHEET_ROWS : right > SHEET_COLUMNS;
    if (over) fail("NonBlankCellOffSheet");
  }
  sheet.insert(area, shift);
  const place = { ...area };
  moveReferences(call, sheet, (other) => afterInsert(other, place, shift));
  // The answer is the new, blank cells.
  range.place = place;
}

export function deleteCells(range: CellRange, shift: DeleteShift, call: Call): void {
  const { sheet, area } = range;
  guardAction(sheet, shift === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
  refuseSplitting(sheet, area, shift);
  for (const table of sheet.tables) {
    const head = { ...table.area, rows: 1 };
    const losesHead = table.showHeaders && intersect(area, head) !== null && shift === "Up";
    if (losesHead && !contains(area, table.area)) fail("InsertDeleteConflict");
  }
  sheet.remove(area, shift);
  const gone = { ...area };
  moveReferences(call, sheet, (other) => afterDelete(other, gone, shift));
}

/** What moves: the area and everything below (or right of) it. */
function strip(area: Area, shift: InsertShift | DeleteShift): Area {
  return shift === "Down" || shift === "Up"
    ? { ...area, rows: SHEET_ROWS - area.row }
    : { ...area, columns: SHEET_COLUMNS - area.column };
}

/** Part of a merged area or of a table cannot move without the rest. */
function refuseSplitting(sheet: BookSheet, area: Area, shift: InsertShift | DeleteShift): void {
  const vertical = shift === "Down" || shift === "Up";
  if (vertical ? spansRows(area) : spansColumns(area)) return;
  const moving = strip(area, shift);
  const whole = [...sheet.merges, ...sheet.tables.map((t) => t.area)];
  for (const one of whole) {
    if (intersect(one, moving) === null) continue;
    const across = vertical
      ? one.column >= area.column && one.column + one.columns <= area.column + area.columns
      : one.row >= area.row && one.row + one.rows <= area.row + area.rows;
    const isTable = !sheet.merges.includes(one);
    const inside = vertical ? one.row < area.row : one.column < area.column;
    if (!across && !(isTable && contains(one, area) && one.rows > 1 && inside))
      fail("InsertDeleteConflict");
    if (!isTable && inside) fail("InsertDeleteConflict");
  }
}

function moveReferences(call: Call, sheet: BookSheet, move: (area: Area) => Area | null): void {
  const seen = new Set<object>();
  const touch = (object: HostObject | null): void => {
    if (!object || seen.has(object.self)) return;
    seen.add(object.self);
    const { self } = object;
    if (self instanceof CellRange && self.sheet === sheet && self.place)
      self.place = move(self.place);
    if (self instanceof CellAreas && self.sheet === sheet) {
      self.areas = self.areas.map(move).filter((a): a is Area => a !== null);
    }
  };
  for (const runtime of call.runtime.all()) {
    runtime.references.forEach(touch);
    runtime.batchObjects.forEach(touch);
  }
}

/** Where an area is after cells were inserted at `at`. */
export function afterInsert(area: Area, at: Area, shift: InsertShift): Area {
  if (shift === "Right") return spansRows(area) ? area : flip(pushed(flip(area), flip(at)));
  return spansColumns(area) ? area : pushed(area, at);
}

function pushed(area: Area, at: Area): Area {
  const across = area.column >= at.column && area.column + area.columns <= at.column + at.columns;
  if (!across) return area;
  if (area.row >= at.row) return { ...area, row: area.row + at.rows };
  return area.row + area.rows > at.row ? { ...area, rows: area.rows + at.rows } : area;
}

/** Where an area is after cells at `at` were deleted; null when it went with them. */
export function afterDelete(area: Area, at: Area, shift: DeleteShift): Area | null {
  if (shift === "Left") {
    if (spansRows(area)) return area;
    const moved = pulled(flip(area), flip(at));
    return moved ? flip(moved) : null;
  }
  return spansColumns(area) ? area : pulled(area, at);
}

function pulled(area: Area, at: Area): Area | null {
  const across = area.column >= at.column && area.column + area.columns <= at.column + at.columns;
  if (!across) return area;
  const end = at.row + at.rows;
  if (area.row >= end) return { ...area, row: area.row - at.rows };
  const lost = intersect(area, { ...area, row: at.row, rows: at.rows })?.rows ?? 0;
  if (lost === area.rows) return null;
  return { ...area, row: Math.min(area.row, at.row), rows: area.rows - lost };
}

function flip(area: Area): Area {
  return { row: area.column, column: area.row, rows: area.columns, columns: area.rows };
}
