/** A sheet spec as the grid a port would read it as. */
import type { CellValue, Grid } from "../../../src/workbook/grid";
import type { SheetSpec } from "../../../src/workbook/sheet-spec";
import { say } from "../../../src/locales";
import type { BookWords } from "../../../src/rules/book-words";

export const words: BookWords = (key, args) => say("zh-CN")(key, { ...args });
export const english: BookWords = (key, args) => say("en-US")(key, { ...args });

export function gridOf(spec: SheetSpec): Grid {
  const rows = Math.max(...spec.cells.map((cell) => cell.row));
  const columns = Math.max(...spec.cells.map((cell) => cell.column));
  const values: CellValue[][] = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => null)
  );
  for (const { row, column, value } of spec.cells) {
    const line = values[row - 1];
    if (line && value !== "") line[column - 1] = value;
  }
  return gridFrom(spec.name, values);
}

/** Rows of cells from A1 on. */
export function gridFrom(sheet: string, values: readonly (readonly CellValue[])[]): Grid {
  const columns = Math.max(1, ...values.map((row) => row.length));
  const filled = values.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? null));
  return {
    sheet,
    rect: { row: 1, column: 1, rows: values.length, columns },
    values: filled,
    texts: filled.map((row) => row.map((value) => (value === null ? "" : String(value)))),
    formats: filled.map((row) => row.map(() => "General")),
    formulas: filled.map((row) => row.map(() => null)),
    merges: [],
    hiddenRows: [],
  };
}
