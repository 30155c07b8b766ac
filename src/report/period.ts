/** Report periods: weeks from Monday to Sunday, numbered as ISO 8601 does; months; quarters; any other range. */
import type { PlainDate } from "../calendar/plain-date";
import {
  addDays,
  dayOf,
  daysBetween,
  mondayOf,
  monthOf,
  plainDate,
  weekday,
  yearOf,
} from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { PeriodKind, ReportPeriod } from "./report-model";

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

/** Reads `2026-11`; null for anything else. */
export function parseMonth(text: string): ReportPeriod | null {
  const m = /^(\d{4})-(\d{2})$/.exec(text.trim());
  return m ? months(Number(m[1]), Number(m[2]), 1) : null;
}

/** Reads `2026-Q4`; null for anything else. */
export function parseQuarter(text: string): ReportPeriod | null {
  const m = /^(\d{4})-Q([1-4])$/.exec(text.trim());
  return m ? months(Number(m[1]), Number(m[2]) * 3 - 2, 3) : null;
}

/** What a period is, by its first and last day. */
export function kindOf({ from, to }: ReportPeriod): PeriodKind {
  if (weekday(from) === 1 && daysBetween(from, to) === 6) return "week";
  if (dayOf(from) !== 1 || dayOf(addDays(to, 1)) !== 1) return "range";
  const count = monthOf(to) - monthOf(from) + 1;
  if (yearOf(from) !== yearOf(to)) return "range";
  if (count === 1) return "month";
  return count === 3 && monthOf(from) % 3 === 1 ? "quarter" : "range";
}

/** The period of the same kind that follows; a range is followed by one of the same length. */
export function after(period: ReportPeriod): ReportPeriod {
  const from = addDays(period.to, 1);
  const kind = kindOf(period);
  const calendar =
    kind === "month" || kind === "quarter"
      ? months(yearOf(from), monthOf(from), kind === "month" ? 1 : 3)
      : null;
  return calendar ?? { from, to: addDays(from, daysBetween(period.from, period.to)) };
}

/** The period of the same kind that came before. */
export function before(period: ReportPeriod): ReportPeriod {
  const kind = kindOf(period);
  const to = addDays(period.from, -1);
  return kind === "range"
    ? { from: addDays(to, daysBetween(period.to, period.from)), to }
    : periodOf(kind, to);
}

/** The week, month or quarter that the date lies in. */
export function periodOf(kind: Exclude<PeriodKind, "range">, date: PlainDate): ReportPeriod {
  const [year, month] = [yearOf(date), monthOf(date)];
  const calendar =
    kind === "month"
      ? months(year, month, 1)
      : kind === "quarter"
        ? months(year, month - ((month - 1) % 3), 3)
        : null;
  return calendar ?? weekOf(date);
}

/** First and last working day of a week or range; a week without any shows its Monday to Friday. Months and quarters are shown whole. */
export function workingSpan(period: ReportPeriod, calendar: WorkCalendar): ReportPeriod {
  const kind = kindOf(period);
  if (kind === "month" || kind === "quarter") return period;
  let { from, to } = period;
  while (from <= period.to && !calendar.isWorkday(from)) from = addDays(from, 1);
  if (from > period.to)
    return kind === "week" ? { from: period.from, to: addDays(period.from, 4) } : period;
  while (!calendar.isWorkday(to)) to = addDays(to, -1);
  return { from, to };
}

export function within(date: PlainDate | null, { from, to }: ReportPeriod): boolean {
  return date !== null && from <= date && date <= to;
}

function months(year: number, month: number, count: number): ReportPeriod | null {
  const from = plainDate(year, month, 1);
  const last = month + count;
  const after = last > 12 ? plainDate(year + 1, last - 12, 1) : plainDate(year, last, 1);
  return from && after ? { from, to: addDays(after, -1) } : null;
}
