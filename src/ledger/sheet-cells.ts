/** One sheet's cells as its tables are looked for: 1-based, merges resolved, texts trimmed. */
import { fold, tidy } from "./folding";
import type { CellValue, Grid, Rect } from "../workbook/grid";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Every look-up is constant time; building it costs one pass over the merged areas. */
export class SheetCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  private readonly merges = new Map<number, Rect>();
  private readonly hidden: ReadonlySet<number>;

  constructor(readonly grid: Grid) {
    const { rect } = grid;
    this.top = rect.row;
    this.left = rect.column;
    this.bottom = rect.row + rect.rows - 1;
    this.right = rect.column + rect.columns - 1;
    this.hidden = new Set(grid.hiddenRows);
    for (const merge of grid.merges) {
      const lastRow = Math.min(this.bottom, merge.row + merge.rows - 1);
      const lastColumn = Math.min(this.right, merge.column + merge.columns - 1);
      for (let r = Math.max(this.top, merge.row); r <= lastRow; r++) {
        for (let c = Math.max(this.left, merge.column); c <= lastColumn; c++) {
          this.merges.set(r * 16385 + c, merge);
        }
      }
    }
  }

  get name(): string {
    return this.grid.sheet;
  }

  isHidden(row: number): boolean {
    return this.hidden.has(row);
  }

  mergeAt(row: number, column: number): Rect | null {
    return this.merges.size === 0 ? null : (this.merges.get(row * 16385 + column) ?? null);
  }

  /** The cell that holds what (row, column) says: itself, the first cell of its merged area, or the cell that 同上 points to. */
  anchor(row: number, column: number): CellPlace {
    const merge = this.mergeAt(row, column);
    const at = merge ? { row: merge.row, column: merge.column } : { row, column };
    if (!isDitto(this.value(at.row, at.column))) return at;
    for (let r = at.row - 1; r >= this.top && at.row - r <= LONGEST_DITTO; r--) {
      const above = this.mergeAt(r, at.column);
      const place = { row: above?.row ?? r, column: above?.column ?? at.column };
      if (!isDitto(this.value(place.row, place.column)))
        return this.isBlank(place.row, place.column) ? at : place;
    }
    return at;
  }

  /** Covered by a merged area that starts elsewhere. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== null && (merge.row !== row || merge.column !== column);
  }

  /** What stands in this very cell. */
  value(row: number, column: number): CellValue {
    return this.grid.values[row - this.top]?.[column - this.left] ?? null;
  }

  /** As shown, trimmed; what is typed where it is text, since a narrow column shows less. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null) return "";
    if (typeof value === "string") return tidy(value);
    if (typeof value === "object") return "";
    return tidy(this.grid.texts[row - this.top]?.[column - this.left] ?? String(value));
  }

  /** As shown at (row, column), through its merged area. */
  shown(row: number, column: number): string {
    const at = this.anchor(row, column);
    return this.text(at.row, at.column);
  }

  format(row: number, column: number): string {
    return this.grid.formats[row - this.top]?.[column - this.left] ?? "General";
  }

  formula(row: number, column: number): string | null {
    return this.grid.formulas[row - this.top]?.[column - this.left] ?? null;
  }

  isBlank(row: number, column: number): boolean {
    const value = this.value(row, column);
    if (value === null) return true;
    return typeof value === "string" ? tidy(value) === "" : false;
  }

  /** A number shown as a date, or one that can hardly be anything else. */
  isDateNumber(row: number, column: number): boolean {
    const value = this.value(row, column);
    return typeof value === "number" && value > 0 && isDateFormat(this.format(row, column));
  }

  /** Columns of `row` within [first, last] that hold something of their own. */
  filled(row: number, first: number, last: number): number[] {
    const columns: number[] = [];
    for (let c = first; c <= last; c++) {
      if (!this.isBlank(row, c) && !this.isCovered(row, c)) columns.push(c);
    }
    return columns;
  }
}

/** Rows that one 同上 after the other may reach back. */
const LONGEST_DITTO = 500;
const ditto = /^\s*(?:同上|同前|〃|″|''|"|”)\s*$/;

/** 同上: the cell says what the one above it says. */
export function isDitto(value: CellValue): boolean {
  return typeof value === "string" && value.length <= 4 && ditto.test(value);
}

const known = new Map<string, boolean>();

/** Whether a number format shows a date (yyyy, m"月"d"日", and the locale ids that look like General to some readers). */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "@" || format === "") return false;
  const before = known.get(format);
  if (before !== undefined) return before;
  const bare = fold(format)
    .replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, "")
    .toLowerCase();
  const answer =
    /[yd]|年|月|日|(?:^|[^h:])m+(?:[^:s]|$)|aaa/.test(bare) && !/^[#0.,%\s]+$/.test(bare);
  known.set(format, answer);
  return answer;
}
