/**
 * What protection forbids: writes to locked cells and changes of a protected workbook's structure are `AccessDenied`.
 */
import type { Area, Book, BookSheet } from "../../book/book";
import { fail } from "../errors";
import { cellsOf, usedPart } from "./cells";

/** Refuses a change of content in locked cells of a protected sheet. */
export function guardCells(sheet: BookSheet, area: Area): void {
  if (!sheet.protection.protected) return;
  const part = usedPart(sheet, area) ?? { ...area, rows: 1, columns: 1 };
  for (const [row, column] of cellsOf(part)) {
    if (sheet.style(row, column).locked) fail("AccessDenied");
  }
}

/** Refuses an action of a protected sheet that its options do not allow (`allowFormatCells`, `allowSort` …). */
export function guardAction(sheet: BookSheet, option: string): void {
  if (sheet.protection.protected && sheet.protection.options?.[option] !== true)
    fail("AccessDenied");
}

export function guardStructure(book: Book): void {
  if (book.structureProtected) fail("AccessDenied");
}
