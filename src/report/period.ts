/** Report weeks: Monday to Sunday, numbered as ISO 8601 does. */
import type { PlainDate } from "../calendar/plain-date";
import { addDays, daysBetween, mondayOf, plainDate } from "../calendar/plain-date";
import type { ReportPeriod } from "./report-model";

/** The Monday-to-Sunday week the date lies in. */
export function weekOf(date: PlainDate): ReportPeriod {
  const from = mondayOf(date);
  return { from, to: addDays(from, 6) };
}

/** Reads `2026-W47`; null for anything else, and for a week 53 in a year that has none. Week 1 holds the year's 4 January. */
export function parseWeek(text: string): ReportPeriod | null {
  const m = /^(\d{4})-W(\d{2})$/.exec(text.trim());
  const week = Number(m?.[2]);
  const fourth = m ? plainDate(Number(m[1]), 1, 4) : null;
  const nextFourth = m ? plainDate(Number(m[1]) + 1, 1, 4) : null;
  if (fourth === null || nextFourth === null || week < 1) return null;
  const from = addDays(mondayOf(fourth), (week - 1) * 7);
  return from < mondayOf(nextFourth) ? { from, to: addDays(from, 6) } : null;
}

/** The period of the same length that follows. */
export function after(period: ReportPeriod): ReportPeriod {
  const length = daysBetween(period.from, period.to) + 1;
  return { from: addDays(period.from, length), to: addDays(period.to, length) };
}
