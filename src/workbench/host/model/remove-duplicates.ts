/** `Range.removeDuplicates`: keeps the first of equal rows and moves the rest of the range up. */
import { defineType, type ObjectType } from "../define";
import { fail } from "../errors";
import { isUnbounded, type CellRange } from "./cells";
import { guardCells } from "./guard";
import { valueType, writeCells } from "./range-values";

export class Removed {
  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number
  ) {}
}

export const removeDuplicatesResult: ObjectType<Removed> = defineType<Removed>(
  "RemoveDuplicatesResult",
  {
    properties: {
      Removed: { get: (r) => r.removed },
      UniqueRemaining: { get: (r) => r.uniqueRemaining },
    },
  }
);

export function removeDuplicates(
  range: CellRange,
  columns: readonly number[],
  headed: boolean
): Removed {
  const { sheet, area } = range;
  if (isUnbounded(area) || columns.length === 0) return fail("InvalidArgument");
  if (columns.some((c) => c < 0 || c >= area.columns)) return fail("InvalidArgument");
  guardCells(sheet, area);
  const first = headed ? 1 : 0;
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let r = first; r < area.rows; r++) {
    const key = columns
      .map((c) => {
        const cell = sheet.cell(area.row + r, area.column + c);
        return `${valueType(cell)}:${cell.text.toLowerCase()}`;
      })
      .join("\u0000");
    if (!seen.has(key)) kept.push(r);
    seen.add(key);
  }
  const removed = area.rows - first - kept.length;
  if (removed > 0) {
    const rows = kept.map((r) =>
      Array.from({ length: area.columns }, (_, c) => sheet.cell(area.row + r, area.column + c))
    );
    writeCells(sheet, { ...area, row: area.row + first, rows: area.rows - first }, (r, c) => {
      const cell = rows[r]?.[c];
      if (!cell) return { value: null };
      if (cell.formula !== null) return { formula: cell.formula };
      const { value } = cell;
      return typeof value === "object" && value !== null
        ? { formula: `=${value.error}` }
        : { value };
    });
  }
  return new Removed(removed, kept.length);
}
