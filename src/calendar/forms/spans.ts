/** N个工作日, T+N, N日内, 一周内, 半个月, N小时: counted from the day the task was handed out. */
import type { Deadline } from "../deadline";
import { countSpan, findSpan, spanLength, type Span } from "../span";
import { fromBase, LONGEST_SPAN_DAYS, unknown } from "./form";
import type { At, Form } from "./form";

const READ_AS = {
  workdays: { how: "workdays", reason: "workdays" },
  days: { how: "relative-day", reason: "calendar-days" },
  months: { how: "relative-day", reason: "calendar-days" },
  hours: { how: "relative-day", reason: "hours" },
} as const;

export const spanFromBase: Form = (phrase, at) => {
  const span = findSpan(phrase.main) ?? findSpan(phrase.text);
  return span === null ? null : fromSpan(span, at);
};

/** A span counted from the day the task was handed out. */
export function fromSpan(span: Span, at: At): Deadline {
  if (spanLength(span) > LONGEST_SPAN_DAYS) return unknown("not-understood");
  const { how, reason } = READ_AS[span.unit];
  return fromBase(at, countSpan(at.calendar, at.base, span), how, reason, {
    workdays: span.unit === "workdays",
  });
}
