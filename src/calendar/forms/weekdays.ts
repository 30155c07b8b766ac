/** 周五前, 本周五, 下周三, 下下周一. A bare weekday is the first on or after the base; 本/下 mean that Monday–Sunday week. */
import { addDays, mondayOf, weekday } from "../plain-date";
import type { PlainDate } from "../plain-date";
import { fromBase } from "./form";
import type { At, Form } from "./form";

const WEEKDAY = /(上上|上|本|这|当|下下|下|次)?(?:1?个)?(?<!\d)周([1-7])/g;
const WEEKS_ON: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  本: 0,
  这: 0,
  当: 0,
  下: 1,
  次: 1,
  下下: 2,
};

export const weekdayForm: Form = (phrase, at) => {
  const date = lastWeekday(phrase.main, at);
  return date === null ? null : fromBase(at, date, "relative-day", "weekday");
};

/** The last weekday the text names, each counted on from the one before it (周一至周五, 下周三、周五). */
export function lastWeekday(text: string, at: At): PlainDate | null {
  let date: PlainDate | null = null;
  for (const m of text.matchAll(WEEKDAY)) {
    const day = Number(m[2]);
    date =
      m[1] === undefined
        ? firstOnOrAfter(date ?? at.base, day)
        : dayInWeek(at.base, WEEKS_ON[m[1]] ?? 0, day);
  }
  return date;
}

/** The first such weekday on or after `from`. */
export function firstOnOrAfter(from: PlainDate, day: number): PlainDate {
  return addDays(from, (day - weekday(from) + 7) % 7);
}

function dayInWeek(base: PlainDate, weeks: number, day: number): PlainDate {
  return addDays(mondayOf(base), weeks * 7 + day - 1);
}
