/** Merging: the first cell's content stays, the others' is lost, as in Excel. */
import type { Area, BookSheet } from "../../book/book";
import { fail } from "../errors";
import { contains, intersect, isUnbounded } from "./cells";
import { guardAction } from "./guard";

export function mergeCells(sheet: BookSheet, area: Area, across: boolean): void {
  guardAction(sheet, "allowFormatCells");
  if (sheet.protection.protected) fail("AccessDenied");
  if (isUnbounded(area)) fail("InvalidArgument");
  if (sheet.tables.some((t) => intersect(t.area, area) !== null)) fail("InvalidOperation");
  for (const one of sheet.merges) {
    if (intersect(one, area) !== null && !contains(area, one)) fail("InvalidOperation");
  }
  const blocks = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [area];
  for (const block of blocks) {
    keepFirst(sheet, block);
  }
  sheet.merge(area, across);
}

/** The first cell that holds something gives its content to the corner. */
function keepFirst(sheet: BookSheet, block: Area): void {
  const writes = Array.from({ length: block.rows }, (_, r) =>
    Array.from({ length: block.columns }, (__, c) => {
      if (r === 0 && c === 0) return undefined;
      const cell = sheet.cell(block.row + r, block.column + c);
      return cell.value === null && cell.formula === null ? undefined : { value: null };
    })
  );
  if (writes.some((row) => row.some((w) => w !== undefined))) sheet.write(block, writes);
}

export function unmergeCells(sheet: BookSheet, area: Area): void {
  if (sheet.protection.protected) fail("AccessDenied");
  if (sheet.merges.some((m) => intersect(m, area) !== null)) sheet.unmerge(area);
}
