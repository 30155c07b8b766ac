/** 本周主要工作: what was done, what is in hand and what is late, under the four headings; facts, alike ones told as one. */
import type { PlainDate } from "../calendar/plain-date";
import type { JudgedTask } from "../rules/judgement";
import { within } from "./period";
import { workViews, type LateItem, type ReportPeriod, type ViewOfWork } from "./report-model";
import { dueOf, numberOf, placeOf, viewOf, type ReportRows } from "./report-rows";
import { discreet } from "./discretion";

export interface WorkOfPeriod {
  readonly period: ReportPeriod;
  readonly next: ReportPeriod;
  readonly done: readonly JudgedTask[];
  readonly open: readonly JudgedTask[];
  /** By when late work is now meant to be done. */
  readonly promised: PlainDate;
}

export function mainWork(
  { period, next, done, open, promised }: WorkOfPeriod,
  rows: ReportRows
): readonly ViewOfWork[] {
  const late = open.filter((t) => isLate(t, period));
  const isLateNow = new Set(late);
  // What comes next period is told there; what was given and not begun is no work of this one.
  const inHand = open.filter(
    (t) =>
      !isLateNow.has(t) &&
      (within(dueOf(t), period) ||
        (within(t.assignedDate, period) && hasBegun(t) && !within(dueOf(t), next)))
  );
  return workViews.map((view) => {
    const of = (tasks: readonly JudgedTask[]): readonly JudgedTask[] =>
      tasks.filter((t) => viewOf(t) === view);
    return {
      view,
      done: numberOf(of(done)),
      finished: rows.alike(rows.listed(of(done))),
      inHand: rows.alike(rows.listed(of(inHand))),
      late: rows.listed(of(late)).flatMap((task) => lateItem(task, promised)),
    };
  });
}

const NOT_BEGUN = /^(?:未(?:启动|开始|开展|办理|动|办)?|尚未.*|还未.*|待.*|0%?|否|—+|-+)?$/;

function hasBegun({ progress = 0, status }: JudgedTask): boolean {
  return progress > 0 || !NOT_BEGUN.test(status?.trim() ?? "");
}

/** Late beyond doubt. What has probably just not been written up is asked in the section first. */
function isLate(task: JudgedTask, { to }: ReportPeriod): boolean {
  const due = dueOf(task);
  return (
    due !== null && due <= to && task.light === "red" && !task.findings.includes("likely-done")
  );
}

function lateItem(task: JudgedTask, promised: PlainDate): readonly LateItem[] {
  const due = dueOf(task);
  return due === null ? [] : [{ ...placeOf(task), title: discreet(task.title), due, promised }];
}
