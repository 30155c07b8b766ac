/** Which year a date without one lies in. */
import { daysBetween, plainDate, yearOf } from "./plain-date";
import type { PlainDate } from "./plain-date";

/** A task handed out today with a date this long past is meant for next year. */
const LONGEST_PAST = 60;
/** With nothing to place a date but today, the year's own ledger is assumed unless the date is this far off. */
const FARTHEST_IN_LEDGER = 270;

export interface YearAnchor {
  /** When the task was handed out; a deadline is not long before it. */
  readonly assigned: PlainDate | null;
  readonly today: PlainDate;
  /** From the sheet's title; used where there is no assigned date. */
  readonly year?: number;
}

export interface PlacedDate {
  readonly date: PlainDate;
  /** The year was a guess: neither an assigned date nor the sheet told it. */
  readonly guessed: boolean;
}

/**
 * Policy: the assigned date's year, unless that is more than 60 days before it, then the next;
 * without an assigned date the sheet's year; without that the year around today.
 * Null where the day exists in none of the years in question (2月30日).
 */
export function placeInYear(month: number, day: number, at: YearAnchor): PlacedDate | null {
  if (at.assigned !== null) {
    const year = yearOf(at.assigned);
    const here = plainDate(year, month, day);
    const next = plainDate(year + 1, month, day);
    const date =
      here === null || daysBetween(here, at.assigned) > LONGEST_PAST ? (next ?? here) : here;
    return date === null ? null : { date, guessed: false };
  }
  if (at.year !== undefined) {
    const date = plainDate(at.year, month, day);
    return date === null ? null : { date, guessed: false };
  }
  const here = plainDate(yearOf(at.today), month, day);
  const close = here !== null && Math.abs(daysBetween(here, at.today)) <= FARTHEST_IN_LEDGER;
  const date = close ? here : nearestYear(month, day, at.today);
  return date === null ? null : { date, guessed: true };
}

/** The occurrence of month and day nearest to `near`, of the three years around it. */
export function nearestYear(month: number, day: number, near: PlainDate): PlainDate | null {
  const year = yearOf(near);
  const distance = (date: PlainDate): number => Math.abs(daysBetween(date, near));
  return (
    [year, year - 1, year + 1]
      .map((y) => plainDate(y, month, day))
      .filter((date) => date !== null)
      .sort((a, b) => distance(a) - distance(b))[0] ?? null
  );
}

/** Years an office writes; 0226 or 9999 is a slip or a system's "for ever". */
export function isPlausibleYear(year: number): boolean {
  return year >= 1950 && year <= 2150;
}

/** 26 → 2026; a two-digit year is of this century. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** A day as written: with its year, or without one. */
export interface WrittenDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * Policy for a column of days where more than one year may be meant (2025年底至2026年初; some cells typed in full): each day without a
 * year takes the one of `years` that lets the column run on with the fewest days between neighbours; days with a year stand. Where
 * that leaves a choice, the earliest year whose days reach up to today. Null for blanks and days that do not exist.
 */
export function placeRun(
  days: readonly (WrittenDay | null)[],
  years: readonly number[],
  today: PlainDate
): readonly (PlainDate | null)[] {
  let ends: readonly Step[] = [];
  const written: number[] = [];
  days.forEach((day, i) => {
    const open = day === null ? [] : day.year === null ? years : [day.year];
    const dates = open.flatMap((y) => (day && plainDate(y, day.month, day.day)) ?? []);
    if (dates.length === 0) return;
    written.push(i);
    const before = ends;
    ends = dates.map((date) => cheapestStep(before, date, today));
  });
  const placed: (PlainDate | null)[] = days.map(() => null);
  const [first, ...others] = ends;
  let at = others.reduce<Step | null>((a, b) => (a && a.cost <= b.cost ? a : b), first ?? null);
  for (const i of written.reverse()) {
    placed[i] = at?.date ?? null;
    at = at?.before ?? null;
  }
  return placed;
}

interface Step {
  readonly cost: number;
  readonly date: PlainDate;
  readonly before: Step | null;
}

/** A day ahead of today costs a little: what was handed out lies behind. */
function cheapestStep(ends: readonly Step[], date: PlainDate, today: PlainDate): Step {
  const ahead = date > today ? 1 : 0;
  let best: Step = { cost: ends.length === 0 ? ahead : Infinity, date, before: null };
  for (const end of ends) {
    const cost = end.cost + Math.abs(daysBetween(end.date, date)) + ahead;
    if (cost < best.cost) best = { cost, date, before: end };
  }
  return best;
}
