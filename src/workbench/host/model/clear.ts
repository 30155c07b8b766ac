/** Clearing cells: contents, formats, links, or all of it. */
import type { Area, BookConditionalFormat, BookSheet } from "../../book/book";
import { contains, intersect } from "./cells";
import { guardAction, guardCells } from "./guard";
import { fail } from "../errors";

export const CLEAR_WHAT = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

export function clearCells(sheet: BookSheet, area: Area, what: (typeof CLEAR_WHAT)[number]): void {
  if (what === "Formats") guardAction(sheet, "allowFormatCells");
  else guardCells(sheet, area);
  if (what === "All" || what === "Contents") {
    // Excel clears a merged cell whole or not at all.
    const cut = sheet.merges.some((m) => intersect(m, area) !== null && !contains(area, m));
    if (cut) fail("InvalidOperation");
  }
  sheet.clear(area, what === "RemoveHyperlinks" ? "Hyperlinks" : what);
  if (what === "All" || what === "Formats") {
    for (const format of sheet.conditionalFormats) format.areas = without(format.areas, area);
    dropEmpty(sheet);
  }
  if (what === "All") {
    for (const rule of sheet.dataValidations) rule.areas = without(rule.areas, area);
    sheet.dataValidations = sheet.dataValidations.filter((rule) => rule.areas.length > 0);
  }
}

/** What is left of `areas` when `hole` is cut out. */
export function without(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => {
    const common = intersect(area, hole);
    if (!common) return [area];
    const pieces: Area[] = [];
    const below = common.row + common.rows;
    const right = common.column + common.columns;
    if (common.row > area.row) pieces.push({ ...area, rows: common.row - area.row });
    if (below < area.row + area.rows) {
      pieces.push({ ...area, row: below, rows: area.row + area.rows - below });
    }
    const band = { row: common.row, rows: common.rows };
    if (common.column > area.column) {
      pieces.push({ ...band, column: area.column, columns: common.column - area.column });
    }
    if (right < area.column + area.columns) {
      pieces.push({ ...band, column: right, columns: area.column + area.columns - right });
    }
    return pieces;
  });
}

/** Removes formats without cells and numbers the rest from 0. */
export function dropEmpty(sheet: BookSheet): void {
  const left = sheet.conditionalFormats.filter((f) => f.areas.length > 0);
  sheet.conditionalFormats = renumbered(left);
}

export function renumbered(formats: readonly BookConditionalFormat[]): BookConditionalFormat[] {
  const sorted = [...formats].sort((a, b) => a.priority - b.priority);
  sorted.forEach((format, i) => {
    if (format.priority !== i) format.priority = i;
  });
  return sorted;
}
