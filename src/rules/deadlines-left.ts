/** How a task stands against its date: late, close, forewarned or in time, on the working calendar. */
import type { PlainDate } from "../calendar/plain-date";
import { daysBetween } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import { extendedTo } from "./approval";
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
export function dueInForce(task: Dated, book: RuleBook, calendar: WorkCalendar): PlainDate | null {
  if (!task.approval || !task.due) return task.due;
  const moved = extendedTo(task.approval, task.due, book, calendar);
  return moved !== null && moved > task.due ? moved : task.due;
}

/** Where an open task stands today. */
export function standingOf(
  task: Dated,
  today: PlainDate,
  calendar: WorkCalendar,
  book: RuleBook
): Standing {
  const due = dueInForce(task, book, calendar);
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
