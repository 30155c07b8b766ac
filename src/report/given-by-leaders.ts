/** What leaders gave the section to do, and whether they were answered: 件件有着落、事事有回音. */
import type { Task } from "../ledger/ledger";
import type { JudgedTask } from "../rules/judgement";
import type { RuleBook } from "../rules/rule-book";
import type { GivenRow } from "./report-model";
import type { ReportRows } from "./report-rows";

/** Chiefs of the section's own level give work too, but are not the leaders a report answers to. */
const OWN_LEVEL = /科长|股长|组长|室主任$/;
const UNIT_ONLY = /[委局办部厅院会室]$/;

/** The leader or the paper of theirs that the row came from; null where no leader gave it. */
export function giverOf(task: Task, rows: ReportRows, book: RuleBook): string | null {
  const given = [task.assignedBy, task.source].find((said) => {
    const text = said?.value.trim() ?? "";
    if (text === "" || OWN_LEVEL.test(text) || rows.namesStaff(text)) return false;
    if (/批示|圈阅|领导交办/.test(text)) return true;
    return !UNIT_ONLY.test(text) && book.timeliness.leaders.some((word) => text.includes(word));
  });
  return given?.value.trim() ?? null;
}

/** What stands in a 反馈 column and is no answer. */
const NO_ANSWER = /^(?:|否|未|未反馈|尚未反馈|待反馈|无|×|✗|-+|—+|\/)$/;

export function givenRow(
  task: JudgedTask,
  own: Task,
  giver: string,
  rows: ReportRows,
  keepsAnswers: boolean
): GivenRow {
  const late = task.done !== true && task.light === "red";
  return {
    row: rows.row(task),
    giver: rows.said(giver) ?? "",
    assignedDate: task.assignedDate,
    state: task.done === true ? "done" : late ? "late" : "open",
    answered: keepsAnswers ? isAnswered(own) : null,
  };
}

export function isAnswered(task: Task): boolean {
  return !NO_ANSWER.test(task.feedback?.text.trim() ?? "");
}

/** By the day it is due, what has none last. */
export function byDue(a: GivenRow, b: GivenRow): number {
  const [x, y] = [a.row.due ?? "9", b.row.due ?? "9"];
  return x === y ? a.row.row - b.row.row : x < y ? -1 : 1;
}
