/** 固定工作: which is due next, and whether a row of the ledger is it. */
import {
  addDays,
  monthOf,
  plainDate,
  weekday,
  yearOf,
  type PlainDate,
} from "../calendar/plain-date";
import { lastDayOfMonth } from "../calendar/month-arithmetic";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Task } from "../ledger/ledger";
import type { RoutineTime, RoutineWork } from "./rule-book";

export interface RoutineDue {
  readonly routine: RoutineWork;
  readonly due: PlainDate;
  /** Rows dated from here on are this turn's: halfway back to the turn before. */
  readonly from: PlainDate;
  /** Weekly and monthly work is missed only in a ledger that has listed it before. */
  readonly frequent: boolean;
}

/** The turns whose lead time has begun and whose day has not passed. */
export function routinesDue(
  routines: readonly RoutineWork[],
  today: PlainDate,
  calendar: WorkCalendar
): readonly RoutineDue[] {
  return routines.flatMap((routine) => {
    const due = nextTurn(routine.when, today, calendar);
    if (due === null || calendar.workdaysBetween(today, due) > routine.leadWorkdays) return [];
    const { every } = routine.when;
    const span = SPAN[every];
    return [
      { routine, due, from: addDays(due, -span), frequent: every === "week" || every === "month" },
    ];
  });
}

/** Days before the due day within which a row counts as this turn's. */
const SPAN = { week: 6, month: 25, holiday: 20, year: 100 } as const;

function nextTurn(when: RoutineTime, today: PlainDate, calendar: WorkCalendar): PlainDate | null {
  switch (when.every) {
    case "week":
      return addDays(today, (when.weekday - weekday(today) + 7) % 7);
    case "month": {
      const here = dayInMonth(yearOf(today), monthOf(today), when.day);
      return here >= today ? here : dayInMonth(yearOf(today), monthOf(today) + 1, when.day);
    }
    case "holiday": {
      const next = calendar.nextHoliday(today);
      return next === null ? null : calendar.addWorkdays(next.first, -1);
    }
    case "year":
      return (
        [yearOf(today), yearOf(today) + 1]
          .flatMap((year) => when.days.map(({ month, day }) => dayInMonth(year, month, day)))
          .filter((date) => date >= today)
          .sort()[0] ?? null
      );
  }
}

/** Day 31 of a shorter month is its last. */
function dayInMonth(year: number, month: number, day: number): PlainDate {
  const last = lastDayOfMonth(year, month);
  return plainDate(yearOf(last), monthOf(last), day) ?? last;
}

/** The row speaks of this work, in whatever turn. */
export function isRoutine(routine: RoutineWork, task: Task): boolean {
  return routine.any.some((word) => task.title.value.includes(word));
}

/** The row is this turn's: dated within it, coming round by itself, or without a date. */
export function isThisTurn({ due, from }: RoutineDue, task: Task): boolean {
  if (task.cancelled) return false;
  const deadline = task.due?.value;
  if (deadline?.kind === "recurring" || deadline?.kind === "open") return task.done !== true;
  const day = deadline?.date ?? task.assignedDate?.value ?? null;
  return day === null ? task.done !== true : from <= day && day <= addDays(due, 31);
}
