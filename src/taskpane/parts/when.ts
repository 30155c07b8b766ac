/** Days, moments and numbers as the language shown has them. */
import { useMemo } from "react";
import type { PlainDate } from "../../calendar/plain-date";
import type { Locale, Say } from "../../locales";
import { useLocale, useSay } from "../state/use-pane";

export interface Dates {
  /** `11月20日`, `Nov 20`. */
  day(date: PlainDate): string;
  /** `11月20日周五`, `Fri, Nov 20`. */
  weekday(date: PlainDate): string;
  /** `2026年11月20日周五`, `Fri, Nov 20, 2026`. */
  full(date: PlainDate): string;
  /** `11月`, `November`. @param date any day of it */
  month(date: PlainDate): string;
  /** `今天 14:02`; an ISO date-time in the user's own time zone. The text itself where it is none. */
  moment(iso: string): string;
  /** `1,234`. */
  number(value: number): string;
}

export function useDates(): Dates {
  const locale = useLocale();
  const t = useSay();
  return useMemo(() => datesIn(locale, t, () => new Date()), [locale, t]);
}

/** Plain dates are days, not moments: they are formatted as midnight in UTC, so that no time zone moves them. */
export function datesIn(locale: Locale, t: Say, now: () => Date): Dates {
  const plain = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (date: PlainDate): string => format.format(new Date(`${date}T00:00:00Z`));
  };
  const month = locale === "zh-CN" ? "long" : "short";
  const local = new Intl.DateTimeFormat(locale, { month, day: "numeric" });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const numbers = new Intl.NumberFormat(locale);
  return {
    day: plain({ month, day: "numeric" }),
    weekday: plain({ month, day: "numeric", weekday: "short" }),
    full: plain({ year: "numeric", month, day: "numeric", weekday: "short" }),
    month: plain({ month: "long" }),
    moment(iso) {
      const moment = new Date(iso);
      if (Number.isNaN(moment.getTime())) return iso;
      const time = clock.format(moment);
      const days = dayNumber(now()) - dayNumber(moment);
      if (days === 0) return t("frame.when.today", { time });
      if (days === 1) return t("frame.when.yesterday", { time });
      return t("frame.when.other", { date: local.format(moment), time });
    },
    number: (value) => numbers.format(value),
  };
}

/** Of the user's own calendar day. */
function dayNumber(moment: Date): number {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000;
}
