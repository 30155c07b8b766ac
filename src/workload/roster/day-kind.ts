/** What kind of day a duty falls on. */
import { dayOf, fromDayNumber, monthOf, toDayNumber, weekday, yearOf } from "../../calendar";
import { FIXED_HOLIDAYS } from "../../calendar/holidays";
import type { PlainDate } from "../../calendar/plain-date";
import type { WorkCalendar } from "../../calendar/work-calendar";
import type { DayKind } from "../../rules/roster-rules";

/**
 * A day of a statutory block is a holiday, whatever its weekday; a make-up Saturday is a weekday. In a year without a notice only the days
 * that the law itself ties to a date (1 January, 1 May, 1 October) are known as holidays.
 */
export function dayKindOf(date: PlainDate, calendar: WorkCalendar): DayKind {
  if (calendar.holidayName(date) !== null || isFixedHoliday(date, calendar)) return "holiday";
  return calendar.isWorkday(date) ? "weekday" : "weekend";
}

/** 春节 …, or null: for the remarks beside a day. */
export function holidayOf(date: PlainDate, calendar: WorkCalendar): string | null {
  return calendar.holidayName(date) ?? (isFixedHoliday(date, calendar) ? fixedName(date) : null);
}

function isFixedHoliday(date: PlainDate, calendar: WorkCalendar): boolean {
  return !calendar.covers(yearOf(date)) && fixedName(date) !== null;
}

function fixedName(date: PlainDate): string | null {
  return (
    FIXED_HOLIDAYS.find((h) => h.month === monthOf(date) && h.day === dayOf(date))?.name ?? null
  );
}

/** Saturday or Sunday that is not worked. */
export function isWeekendOff(date: PlainDate, kind: DayKind): boolean {
  return weekday(date) >= 6 && kind !== "weekday";
}

/** Every day from … to, both included. */
export function daysFrom(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const first = toDayNumber(from);
  const count = toDayNumber(to) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => fromDayNumber(first + i));
}
