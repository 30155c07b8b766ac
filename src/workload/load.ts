/** Who carries how much over the horizon: hours of open work against hours that can be worked. */
import type { PlainDate } from "../calendar/plain-date";
import { addDays } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Leave, Ledger } from "../ledger/ledger";
import type { Judgement, JudgedTask, PersonLoad } from "../rules/judgement";
import type { RuleBook } from "../rules/rule-book";

/** A working day. Convention; half a day of leave takes half of it. */
const HOURS_A_DAY = 8;

export interface LoadContext {
  readonly calendar: WorkCalendar;
  readonly book: RuleBook;
}

/**
 * The loads of the section's own people, in the ledger's order. The horizon is the judgement's (today to the Sunday of next week).
 * `load`: remaining hours of open tasks due within it, shared equally among several owners. One's own overdue work is in `overdue`, not
 * in `load`: delay is never a reason to be relieved. Work without a date in the horizon counts in `open` only.
 */
export function peopleLoads(
  ledger: Ledger,
  judgement: Judgement,
  context: LoadContext
): readonly PersonLoad[] {
  const { from, to } = judgement.horizon;
  const open = new Map<string, JudgedTask[]>();
  for (const task of judgement.tasks) {
    if (task.done === true || task.cancelled) continue;
    for (const name of task.owner) open.set(name, [...(open.get(name) ?? []), task]);
  }
  return staff(ledger).map((name) => {
    const tasks = open.get(name) ?? [];
    const inHorizon = tasks.filter((t) => isDueWithin(t, from, to));
    return {
      name,
      load: round(
        inHorizon.reduce((sum, t) => sum + remainingHours(t, context.book) / t.owner.length, 0)
      ),
      capacity: capacity(leavesOf(ledger, name), from, to, context.calendar),
      open: tasks.length,
      overdue: tasks.filter((t) => t.light === "red").length,
    };
  });
}

/** Own staff: the duty sheet's people first, then whoever else the ledger counts as own. */
function staff(ledger: Ledger): readonly string[] {
  const listed = ledger.duties.length > 0 ? ledger.duties.map((d) => d.person) : ledger.people;
  return [...new Set(listed)];
}

function isDueWithin(task: JudgedTask, from: PlainDate, to: PlainDate): boolean {
  const due = task.dueInForce ?? task.due;
  return due !== null && from <= due && due <= to;
}

/** Effort by the ledger or the book, less what is done. Tasks of unknown type count as the book's shortest. */
function remainingHours(task: JudgedTask, book: RuleBook): number {
  const shortest = Math.min(...book.types.map((t) => t.effortHours));
  return (task.effortHours ?? shortest) * (1 - Math.min(1, Math.max(0, task.progress ?? 0)));
}

function leavesOf(ledger: Ledger, name: string): readonly Leave[] {
  return ledger.leaves.filter((l) => l.person === name);
}

function capacity(
  leaves: readonly Leave[],
  from: PlainDate,
  to: PlainDate,
  calendar: WorkCalendar
): number {
  let hours = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue;
    const away = leaves.filter((l) => l.from <= day && day <= l.to);
    hours += away.some((l) => !l.halfDay) ? 0 : away.length > 0 ? HOURS_A_DAY / 2 : HOURS_A_DAY;
  }
  return hours;
}

function round(hours: number): number {
  return Math.round(hours * 10) / 10;
}
