/** How a task stands against its date: late, close, forewarned or in time, on the working calendar. */
import type { PlainDate } from "../calendar/plain-date";
import { daysBetween, plainDate, yearOf } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { RuleBook } from "./rule-book";

export type Standing =
  | { readonly kind: "none" | "in-time" }
  | { readonly kind: "suspended" }
  | { readonly kind: "overdue"; readonly days: number; readonly workdays: number }
  /** `fresh`: handed out today, so nobody is late in looking at it. */
  | { readonly kind: "due-soon"; readonly workdays: number; readonly fresh: boolean }
  | { readonly kind: "forewarned"; readonly workdays: number };

export interface Dated {
  readonly due: PlainDate | null;
  readonly assigned: PlainDate | null;
  readonly approval: string | null;
}

/** The date that counts: a leader's 同意延至X replaces the due cell's. */
export function dueInForce(task: Dated, book: RuleBook): PlainDate | null {
  if (!task.approval || !task.due) return task.due;
  const moved = extendedTo(task.approval, task.due, book);
  return moved !== null && moved > task.due ? moved : task.due;
}

function extendedTo(approval: string, due: PlainDate, book: RuleBook): PlainDate | null {
  if (/不同意/.test(approval)) return null;
  const word = book.approval.extends.find((w) => approval.includes(w));
  if (word === undefined) return null;
  const after = approval.slice(approval.indexOf(word) + word.length);
  const m = /^\s*(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})/.exec(after);
  if (m) {
    const year = m[1] ? Number(m[1]) : yearOf(due);
    const date = plainDate(year, Number(m[2]), Number(m[3]));
    return date !== null && date < due && !m[1]
      ? plainDate(year + 1, Number(m[2]), Number(m[3]))
      : date;
  }
  const day = /^\s*(?:本月)?(\d{1,2})[日号]/.exec(after);
  return day ? plainDate(yearOf(due), Number(due.slice(5, 7)), Number(day[1])) : null;
}

/** Where an open task stands today. */
export function standingOf(
  task: Dated,
  today: PlainDate,
  calendar: WorkCalendar,
  book: RuleBook
): Standing {
  const due = dueInForce(task, book);
  if (
    task.approval !== null &&
    book.approval.suspends.some((w) => task.approval?.includes(w)) &&
    !/不(?:得|能|准)?暂缓/.test(task.approval)
  ) {
    return { kind: "suspended" };
  }
  if (due === null) return { kind: "none" };
  if (today > due) {
    return {
      kind: "overdue",
      days: daysBetween(due, today),
      workdays: calendar.workdaysBetween(due, today),
    };
  }
  const workdays = calendar.workdaysBetween(today, due);
  const { dueSoon, longWork, forewarn } = book.limits;
  if (workdays <= dueSoon.value)
    return { kind: "due-soon", workdays, fresh: task.assigned === today };
  const span = task.assigned === null ? null : daysBetween(task.assigned, due);
  if (span !== null && span > longWork.value && workdays <= forewarn.value)
    return { kind: "forewarned", workdays };
  return { kind: "in-time" };
}
