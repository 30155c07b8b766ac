/** The public contract of `check --json` (fields may be added, never renamed). */
import { findingKeys } from "../rules";
import type { ChangedJudgement } from "../rules/changed-judgements";
import type { Finding, JudgedTask, JudgementSummary, PersonLoad } from "../rules/judgement";
import type { PlainDate } from "../calendar/plain-date";
import type { Problem } from "../workbook/problem";
import type { Checked } from "./check";

export interface CheckJson {
  readonly today: PlainDate;
  readonly horizon: { readonly from: PlainDate; readonly to: PlainDate };
  readonly tasks: readonly unknown[];
  readonly findings: readonly unknown[];
  /** Findings the chief does not want to be shown again, each with the day he said so. */
  readonly dismissed: readonly unknown[];
  readonly people: readonly PersonLoad[];
  readonly summary: JudgementSummary;
  readonly notes: readonly unknown[];
  /** What an edited rule book judges otherwise than the one last acted upon. */
  readonly changedJudgements: readonly ChangedJudgement[];
  readonly errors: readonly CheckError[];
}

export interface CheckError {
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

/** @param line says a problem in the user's language */
export function checkJson(checked: Checked, line: (problem: Problem) => string): CheckJson {
  const { judgement, ledger, people, problems } = checked;
  return {
    today: judgement.today,
    horizon: judgement.horizon,
    tasks: judgement.tasks.map(taskJson),
    findings: judgement.findings.map((finding) => findingJson(finding)),
    dismissed: (judgement.dismissed ?? []).map(({ finding, on }) => findingJson(finding, { on })),
    people,
    summary: judgement.summary,
    notes: judgement.notes,
    changedJudgements: checked.changedJudgements,
    errors: [
      ...problems.map((problem) => ({
        code: problem.code,
        sheet: problem.sheet ?? null,
        cell: problem.cell ?? null,
        message: line(problem),
      })),
      ...ledger.unread.map(({ code, sheet, cell, text }) => ({ code, sheet, cell, message: text })),
    ],
  };
}

function taskJson(task: JudgedTask): unknown {
  const {
    sheet,
    row,
    key,
    title,
    category,
    timeliness,
    due,
    light,
    owner,
    helpers,
    status,
    done,
    findings,
  } = task;
  const { hidden, secret, cancelled, doneDate, assignedDate } = task;
  const { confidence, why } = task.classification;
  return {
    sheet,
    row,
    key,
    title,
    category,
    timeliness,
    due,
    light,
    owner,
    helpers,
    status,
    done,
    findings,
    hidden,
    secret,
    cancelled,
    doneDate,
    assignedDate,
    confidence,
    why,
    weight: task.weight,
    dueInForce: task.dueInForce ?? null,
    event: task.event ?? null,
    stock: task.stock ?? false,
    confirmed: task.confirmed ?? null,
  };
}

function findingJson(finding: Finding, more: object = {}): unknown {
  const { code, severity, sheet, row, cell, key, person, rule, evidence, args } = finding;
  const { clear: clears } = findingKeys(finding);
  const { stock = false, event = null } = finding;
  return {
    code,
    severity,
    sheet,
    row,
    cell,
    key,
    person,
    rule,
    evidence,
    args,
    clears,
    stock,
    event,
    ...more,
  };
}
