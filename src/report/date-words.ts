/** Days and periods as a report says them. */
import type { PlainDate } from "../calendar/plain-date";
import { dayOf, monthOf, yearOf } from "../calendar/plain-date";
import type { PeriodKind, ReportPeriod } from "./report-model";
import type { Words } from "./words";

/** 11月16日; nothing for no date. */
export function dayWords(date: PlainDate | null, words: Words): string {
  return date === null ? "" : words("report.day", { month: monthOf(date), day: dayOf(date) });
}

/** 2026年11月20日 */
export function dateWords(date: PlainDate, words: Words): string {
  return words("report.date", { year: yearOf(date), month: monthOf(date), day: dayOf(date) });
}

/** 11月16日—20日; 2026年11月; 2026年第4季度. */
export function spanWords({ from, to }: ReportPeriod, kind: PeriodKind, words: Words): string {
  const year = yearOf(from);
  if (kind === "month") return words("report.span.month", { year, month: monthOf(from) });
  if (kind === "quarter")
    return words("report.span.quarter", { year, quarter: Math.ceil(monthOf(from) / 3) });
  const args = {
    fromMonth: monthOf(from),
    fromDay: dayOf(from),
    toMonth: monthOf(to),
    toDay: dayOf(to),
  };
  const same = monthOf(from) === monthOf(to) && year === yearOf(to);
  return words(same ? "report.span.sameMonth" : "report.span.days", args);
}

/** 11.16-11.20, 2026.11, 2026.Q4: short enough for a sheet's name, and none of the characters it may not have. */
export function spanName({ from, to }: ReportPeriod, kind: PeriodKind): string {
  if (kind === "month") return `${yearOf(from)}.${monthOf(from)}`;
  if (kind === "quarter") return `${yearOf(from)}.Q${Math.ceil(monthOf(from) / 3)}`;
  return `${dotted(from)}-${dotted(to)}`;
}

/** 11.16 */
export function dotted(date: PlainDate): string {
  return `${monthOf(date)}.${dayOf(date)}`;
}
