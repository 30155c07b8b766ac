/** Ends of months, quarters and spans of months. */
import { addDays, dayOf, monthOf, plainDate, yearOf } from "./plain-date";
import type { PlainDate } from "./plain-date";

/** Last day of a month; months past 12 or before 1 run into the neighbouring years. */
export function lastDayOfMonth(year: number, month: number): PlainDate {
  return addDays(firstDayOfMonth(year, month + 1), -1);
}

export function firstDayOfMonth(year: number, month: number): PlainDate {
  const months = year * 12 + month - 1;
  const first = plainDate(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
  if (first === null) throw new RangeError(`no such month: ${year}-${month}`);
  return first;
}

/** The same day `months` on; the last of the month where it is shorter (31 January + 1 = 28 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const first = firstDayOfMonth(yearOf(date), monthOf(date) + months);
  return (
    plainDate(yearOf(first), monthOf(first), dayOf(date)) ??
    lastDayOfMonth(yearOf(first), monthOf(first))
  );
}

/** 1–4. */
export function quarterOf(date: PlainDate): number {
  return Math.ceil(monthOf(date) / 3);
}
