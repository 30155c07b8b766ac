/**
 * The cells of one sheet as columns of numbers: a sheet of two million cells must fit in memory. Each cell knows where it stands in
 * the part, so that it can be spliced.
 */
import type { CellValue } from "../grid";

export const CellKind = {
  empty: 0,
  number: 1,
  /** `numbers` holds the index in the shared table. */
  shared: 2,
  /** `numbers` holds the index in `strings`. */
  text: 3,
  boolean: 4,
  /** `numbers` holds the index in `strings`. */
  error: 5,
} as const;

/** A formula as the part states it; a shared one's text stands in its master only. */
export interface FormulaEntry {
  /** Without `=`; empty for a follower of a shared formula. */
  readonly text: string;
  readonly kind: "normal" | "array" | "shared" | "dataTable";
  /** The area an array or a data table fills, or a shared master spans. */
  readonly ref: string | null;
  readonly sharedIndex: number | null;
}

/** Sorted by row, then column. Cell i: `rows[i]`, `columns[i]` (1-based) … */
export interface SheetCells {
  readonly count: number;
  readonly rows: Int32Array;
  readonly columns: Uint16Array;
  /** Index into cellXfs. */
  readonly styles: Uint32Array;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  /** Place of the `<c …>` element in the part's text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly strings: readonly string[];
  readonly formulas: ReadonlyMap<number, FormulaEntry>;
  readonly rowList: readonly RowEntry[];
}

export interface RowEntry {
  /** 1-based. */
  readonly row: number;
  readonly hidden: boolean;
  /** Points, or null for the default. */
  readonly height: number | null;
  readonly customHeight: boolean;
  /** Style of cells not there, where the row says it has one; null otherwise. */
  readonly style: number | null;
  readonly outlineLevel: number;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** The row's cells are `firstCell … endCell - 1`. */
  firstCell: number;
  endCell: number;
}

/** The first cell whose row is at least `row`. */
export function lowerBound(rows: Int32Array, count: number, row: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the cell at (row, column), or -1. */
export function findCell(c: SheetCells, row: number, column: number): number {
  for (let i = lowerBound(c.rows, c.count, row); i < c.count && c.rows[i] === row; i += 1) {
    if (c.columns[i] === column) return i;
  }
  return -1;
}

/** The value of cell i. An empty text is no value; a shared index that does not exist neither. */
export function cellValue(c: SheetCells, i: number, shared: readonly string[]): CellValue {
  const n = c.numbers[i] ?? 0;
  switch (c.kinds[i]) {
    case CellKind.number:
      return n;
    case CellKind.shared:
      return shared[n] || null;
    case CellKind.text:
      return c.strings[n] || null;
    case CellKind.boolean:
      return n === 1;
    case CellKind.error:
      return { error: c.strings[n] ?? "" };
    default:
      return null;
  }
}
