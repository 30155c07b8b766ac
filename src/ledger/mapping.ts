/**
 * What the chief told us about a table, once. Kept in the workbook's memory and taken from `--mapping`; found again by the
 * table's headers, so that it survives moved columns, inserted rows and a renamed sheet.
 */
import { squeeze } from "./folding";
import type { ColumnMeaning, TableKind } from "./ledger";

export interface LedgerMapping {
  readonly version: 1;
  readonly tables: readonly TableMapping[];
}

export interface TableMapping {
  /** The sheet's name when it was said; a hint only. */
  readonly sheet: string;
  /** Header texts of the table when it was said, as `LedgerTable.columns[].header`. */
  readonly headers: readonly string[];
  /** Only where several tables of the sheet share these headers: the title above the one meant, see `titleMark`. */
  readonly title?: string;
  /** Left out = as found. */
  readonly kind?: TableKind;
  readonly columns?: readonly ColumnMapping[];
}

export interface ColumnMapping {
  /** As `LedgerTable.columns[].header`. */
  readonly header: string;
  /** For headers that stand twice: 1 = the first from the left. Default 1. */
  readonly nth?: number;
  readonly meaning: ColumnMeaning;
}

/** How much of a remembered header must still be there: on the same sheet, and on another. */
const SAME_SHEET = 0.5;
const OTHER_SHEET = 0.8;

/** A title without its numbers: the plan of week 47 is next week the plan of week 48. */
export function titleMark(title: string | null): string {
  return squeeze(title ?? "").replace(/[\d〇零一二三四五六七八九十]+/g, "");
}

/**
 * The mapping that speaks of this table, or null. A table without any header is known only by its sheet and its number of columns.
 * @param title as `LedgerTable.title`
 */
export function mappingFor(
  mapping: LedgerMapping | undefined,
  sheet: string,
  headers: readonly string[],
  title: string | null = null
): TableMapping | null {
  let best: TableMapping | null = null;
  let bestShare = 0;
  const here = new Set(headers.map(squeeze).filter(Boolean));
  for (const table of mapping?.tables ?? []) {
    if (table.title !== undefined && table.title !== titleMark(title)) continue;
    const said = new Set(table.headers.map(squeeze).filter(Boolean));
    if (said.size === 0) {
      const same = here.size === 0 && table.headers.length === headers.length;
      if (same && table.sheet === sheet) return table;
      continue;
    }
    const kept = [...said].filter((h) => here.has(h)).length / Math.max(said.size, here.size);
    const share =
      kept + (table.sheet === sheet ? 0.05 : 0) + (table.title === undefined ? 0 : 0.05);
    if (kept >= (table.sheet === sheet ? SAME_SHEET : OTHER_SHEET) && share > bestShare) {
      best = table;
      bestShare = share;
    }
  }
  return best;
}
