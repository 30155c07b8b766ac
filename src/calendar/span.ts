/** Spans of time as written: 3个工作日, 10日内, 一周, 两个月, 半个月, 24小时. */
import { addDays } from "./plain-date";
import type { PlainDate } from "./plain-date";
import type { WorkCalendar } from "./work-calendar";
import { addMonths } from "./month-arithmetic";

export interface Span {
  readonly unit: "workdays" | "days" | "months" | "hours";
  /** Whole units; the later of "3-5天". */
  readonly count: number;
  /** Days on top of months (一个半月). */
  readonly extraDays?: number;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** `3` or `3-5`: the later end counts. */
const COUNT = String.raw`(?:\d{1,4}(?:[-~]|至|到))?(\d{1,4})`;

const SPELLINGS: readonly (readonly [RegExp, Span["unit"], (count: number) => Partial<Span>])[] = [
  [new RegExp(`${COUNT}个?工作日`), "workdays", (count) => ({ count })],
  [/t\+(\d{1,3})/, "workdays", (count) => ({ count })],
  [/d\+(\d{1,3})/, "days", (count) => ({ count })],
  [new RegExp(`${COUNT}个?(?:自然|日历)日`), "days", (count) => ({ count })],
  [/半个?小时|\d+(?:分钟|刻钟)/, "hours", () => ({ count: 0 })],
  [new RegExp(`${COUNT}个?(?:半)?(?:小时|钟头)`), "hours", (count) => ({ count })],
  [/(\d{1,2})个半月/, "months", (count) => ({ count, extraDays: 15 })],
  [/(?<![每上下])半个?月/, "days", () => ({ count: 15 })],
  [/(?<![每上下])半年/, "months", () => ({ count: 6 })],
  [/(?<!\d)([1-9])年半/, "months", (count) => ({ count: count * 12 + 6 })],
  [/半天/, "days", () => ({ count: 0 })],
  [new RegExp(`${COUNT}个?(?:周|星期|礼拜)(?![1-7])`), "days", (count) => ({ count: count * 7 })],
  [new RegExp(`${COUNT}个月`), "months", (count) => ({ count })],
  [new RegExp(`${COUNT}个季度`), "months", (count) => ({ count: count * 3 })],
  [/(?<!\d)([1-9])年(?=内|之内|以内|后)/, "months", (count) => ({ count: count * 12 })],
  [new RegExp(`${COUNT}(?:天|日(?=之?内|以内|之?后|以后))`), "days", (count) => ({ count })],
];

/** The first span written in the text, or null. `days` decides whether a bare `3日` counts as one. */
export function findSpan(text: string, bareDays = false): Span | null {
  for (const [pattern, unit, read] of SPELLINGS) {
    const m = pattern.exec(text);
    if (m)
      return {
        unit,
        count: 0,
        ...read(Number(m[1] ?? 0)),
        start: m.index,
        end: m.index + m[0].length,
      };
  }
  const bare = bareDays ? /(\d{1,3})日/.exec(text) : null;
  return bare
    ? { unit: "days", count: Number(bare[1]), start: bare.index, end: bare.index + bare[0].length }
    : null;
}

/** Counts a span on (`sign` 1) or back (-1) from a day that is not counted itself; under 24 hours is the same day. */
export function countSpan(
  calendar: WorkCalendar,
  from: PlainDate,
  span: Span,
  sign: 1 | -1 = 1
): PlainDate {
  switch (span.unit) {
    case "workdays":
      return calendar.addWorkdays(from, sign * span.count);
    case "days":
      return addDays(from, sign * span.count);
    case "months":
      return addDays(addMonths(from, sign * span.count), sign * (span.extraDays ?? 0));
    case "hours":
      return addDays(from, sign * Math.floor(span.count / 24));
  }
}

/** Rough length in days, to refuse what is no deadline. */
export function spanLength(span: Span): number {
  return span.count * { workdays: 1.5, days: 1, months: 31, hours: 1 / 24 }[span.unit];
}
