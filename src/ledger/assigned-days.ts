/** The days a ledger's matters were handed out, where the year of some must be told from the rows around them. */
import type { DateAround, ReadingContext } from "./cell-reading";
import { dateAt } from "./cell-reading";
import type { ReadTable } from "./read-table";
import { placeRun, type WrittenDay } from "../calendar";
import { dayOf, monthOf, yearOf, type PlainDate } from "../calendar/plain-date";

/**
 * The assigned days by row, where a title names several years or days typed in full lie in another year than the rest; null
 * where each row can be read by itself.
 */
export function assignedDays(
  from: ReadTable,
  ctx: ReadingContext
): ReadonlyMap<number, PlainDate | null> | null {
  const column = from.at("assignedDate");
  if (column === 0) return null;
  const around: DateAround = { assigned: null, year: from.year };
  const years = new Set(from.frame.titles.flatMap(yearsNamed));
  if (years.size === 0 && from.year !== null) years.add(from.year);
  let yearless = false;
  const written = from.entries.map(({ row }): WrittenDay | null => {
    const date = dateAt(from.cells, row, column, ctx, around);
    if (date === null) return null;
    const full = tellsYear(from, row, column);
    if (full) years.add(yearOf(date));
    else yearless = true;
    return { year: full ? yearOf(date) : null, month: monthOf(date), day: dayOf(date) };
  });
  if (!yearless || years.size < 2) return null;
  const placed = placeRun(written, [...years].sort(), ctx.today);
  return new Map(from.entries.map(({ row }, i) => [row, placed[i] ?? null]));
}

/** 2025年底至2026年初 → 2025, 2026; a span of years with those between. */
function yearsNamed(title: string): readonly number[] {
  const named = [...title.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map((m) => Number(m[0]));
  if (named.length < 2) return named;
  const first = Math.min(...named);
  return Array.from({ length: Math.min(5, Math.max(...named) - first + 1) }, (_, i) => first + i);
}

/** A date kept as a number, or typed with its year. */
function tellsYear({ cells }: ReadTable, row: number, column: number): boolean {
  const at = cells.anchor(row, column);
  if (typeof cells.value(at.row, at.column) !== "string")
    return cells.isDateNumber(at.row, at.column);
  const text = cells.text(at.row, at.column);
  return /\d{4}|\d+\s*[-./年]\s*\d+\s*[-./月]\s*\d+/.test(text);
}
