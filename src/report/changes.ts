/** What became of the ledger since an earlier snapshot. Rows are found again by key: they move when rows are sorted or put in. */
import type { PlainDate } from "../calendar/plain-date";
import type { JudgedTask } from "../rules/judgement";
import type { ReportChanges } from "./report-model";
import { dueOf, numberOf, type ReportRows } from "./report-rows";

/** The ledger on an earlier day, as far as the report compares. */
export interface EarlierLedger {
  readonly date: PlainDate;
  /** Null for a row that was not there. */
  task(key: string): EarlierTask | null;
}

export interface EarlierTask {
  readonly done: boolean;
  /** The date that counted then. */
  readonly due: PlainDate | null;
  readonly late: boolean;
}

/** Rows without a key are known on neither day and are left out. */
export function changesSince(
  before: EarlierLedger,
  live: readonly JudgedTask[],
  rows: ReportRows
): ReportChanges {
  const added: JudgedTask[] = [];
  const done: JudgedTask[] = [];
  const carriedOver: JudgedTask[] = [];
  const newlyLate: JudgedTask[] = [];
  const moved: { task: JudgedTask; from: PlainDate; to: PlainDate }[] = [];
  for (const task of live) {
    if (task.key === null) continue;
    const then = before.task(task.key);
    const due = dueOf(task);
    if (!then) added.push(task);
    if (task.done === true) {
      if (then && !then.done) done.push(task);
      continue;
    }
    if (then && !then.done) carriedOver.push(task);
    if (task.light === "red" && then?.late !== true) newlyLate.push(task);
    if (then?.due && due && then.due !== due) moved.push({ task, from: then.due, to: due });
  }
  return {
    since: before.date,
    added: numberOf(added),
    done: numberOf(done),
    carriedOver: numberOf(carriedOver),
    newlyLate: numberOf(newlyLate),
    datesMoved: moved
      .filter(({ task }) => rows.mayList(task))
      .map(({ task, from, to }) => ({ row: rows.row(task), from, to })),
  };
}
