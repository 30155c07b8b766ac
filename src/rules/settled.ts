/**
 * What the chief has settled by himself, held against a judgement. A finding dismissed (不再提示) is neither listed nor marked, while lights
 * and figures stay as they are; a row confirmed (确认已办) counts as done, without a date.
 */
import type { Task } from "../ledger/ledger";
import { dismissalId, type Confirmation, type Dismissal, type Settled } from "../memory/settled";
import { fingerprint, rowId } from "./fingerprint";
import type { PlainDate } from "../calendar/plain-date";
import type { DismissedFinding, Finding, JudgedTask, Judgement } from "./judgement";

/** By row fingerprint. */
export type Confirmed = ReadonlyMap<string, Confirmation>;

export function confirmedIn(settled: Settled | undefined): Confirmed {
  return new Map((settled?.confirmed ?? []).map((one) => [one.row, one]));
}

/** As a row would be remembered; null for one that cannot be known again. */
export function confirmationOf(row: ConfirmedRow, on: PlainDate): Confirmation | null {
  const marks = marksOf(row);
  return marks && { ...marks, on };
}

/** The day the chief said it was done; null where he did not, where it has a new date since, and where the ledger says it itself. */
export function confirmedOn(task: Task, confirmed: Confirmed): PlainDate | null {
  if (confirmed.size === 0 || task.done === true || task.cancelled) return null;
  const now = marksOf(task);
  const said = now && confirmed.get(now.row);
  return said && said.about === now.about ? said.on : null;
}

type ConfirmedRow = Pick<Task, "key" | "due">;

function marksOf({ key, due }: ConfirmedRow): Omit<Confirmation, "on"> | null {
  return key === null ? null : { row: rowId(key), about: fingerprint(due?.text.trim() ?? "") };
}

/** What goes by from day to day without the finding being a new one. */
const PASSING: ReadonlySet<string> = new Set([
  ...["title", "days", "workdays", "when", "load", "capacity", "minor", "major", "row"],
]);

/**
 * As a finding would be remembered.
 * @param task its row in the ledger; null for a finding about a person or the calendar
 * @returns null where it cannot be known again: a secret row without a key, of which no word may be kept
 */
export function dismissalOf(
  finding: Finding,
  task: Pick<Task, "key"> | null,
  judged: Pick<JudgedTask, "secret" | "due" | "title"> | null,
  on: PlainDate
): Dismissal | null {
  const subject = subjectOf(finding, task, judged);
  if (subject === null) return null;
  const said = Object.entries(finding.args)
    .filter(([name]) => !PASSING.has(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  // A finding about nobody's row is told apart by its title: fixed work that is missing.
  const title = task === null && judged === null ? [String(finding.args.title ?? "")] : [];
  const about = fingerprint([finding.rule, ...said, ...title].join("\n"));
  return { subject, code: finding.code, about, on };
}

function subjectOf(
  { sheet, person }: Finding,
  task: Pick<Task, "key"> | null,
  judged: Pick<JudgedTask, "secret" | "due" | "title"> | null
): string | null {
  if (task?.key) return rowId(task.key);
  if (judged === null) return rowId(`person\n${person ?? ""}`);
  // Two rows of one key are told together: they are what 重复登记 is about.
  return judged.secret ? null : rowId([sheet, judged.title, judged.due].join("\n"));
}

/**
 * The judgement with what was dismissed put apart. Judging anew from the outcome gives the same: what was put apart before is counted in
 * again first.
 * @param tasks the ledger's rows, as the judgement has them
 */
export function withoutDismissed(
  judgement: Judgement,
  tasks: readonly Pick<Task, "key">[],
  settled: Settled | undefined
): Judgement {
  const before = (judgement.dismissed ?? []).map((one) => one.finding);
  const dismissals = new Map((settled?.dismissed ?? []).map((one) => [dismissalId(one), one]));
  if (dismissals.size === 0 && before.length === 0) return judgement;
  const places = new Map(judgement.tasks.map((task, i) => [placeOf(task.sheet, task.row), i]));
  const findings: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const finding of [...judgement.findings, ...before]) {
    const at = places.get(placeOf(finding.sheet, finding.row));
    const [task, judged] = at === undefined ? [] : [tasks[at], judgement.tasks[at]];
    const now = dismissalOf(finding, task ?? null, judged ?? null, judgement.today);
    const said = now && dismissals.get(dismissalId(now));
    if (said) dismissed.push({ finding, on: said.on });
    else findings.push(finding);
  }
  const codes = new Map<Finding["code"], number>();
  for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1);
  return {
    ...judgement,
    findings,
    dismissed,
    summary: { ...judgement.summary, findings: Object.fromEntries(codes) },
  };
}

function placeOf(sheet: string | null, row: number | null): string {
  return `${sheet}\n${row}`;
}
