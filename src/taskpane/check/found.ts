/**
 * A judgement as the list the pane shows: one entry a finding, plus rows that carry a light without a finding of their own (a row
 * forewarned is no finding yet).
 */
import type { PlainDate } from "../../calendar/plain-date";
import type { Finding, FindingCode, JudgedTask, Judgement } from "../../rules/judgement";
import type { MarkColour } from "../../workbook/change";

/** A finding's code, or `forewarned` for a blue row. */
export type FoundKind = FindingCode | "forewarned";

export interface Found {
  /** Unique in one judgement, the same in the next where nothing changed. */
  readonly id: string;
  readonly kind: FoundKind;
  /** The colour its mark has in the sheet; null = not marked. */
  readonly tone: MarkColour | null;
  /** Low severity: kept out of the way. */
  readonly quiet: boolean;
  readonly finding: Finding | null;
  readonly task: JudgedTask | null;
  /** The task's number among the ledger's rows; null where there is none. */
  readonly at: number | null;
  readonly person: string | null;
  /** The date that counts. */
  readonly due: PlainDate | null;
  /** Where a click leads; null for a finding about no place in the workbook. */
  readonly place: { readonly sheet: string; readonly cell: string } | null;
}

/** Asked in one go on a card of their own, beside the overdue entries of the same rows. */
const ASKED_TOGETHER: FindingCode = "likely-done";

export const assignmentCodes: readonly FindingCode[] = [
  "vacant",
  "misplaced",
  "overstep",
  "bounced",
];

export function foundIn(judgement: Judgement): readonly Found[] {
  const numbers = new Map(judgement.tasks.map((task, at) => [rowId(task.sheet, task.row), at]));
  const said = new Set<number>();
  const numberOf = ({ sheet, row }: Finding): number | null =>
    sheet === null || row === null ? null : (numbers.get(rowId(sheet, row)) ?? null);
  const noteLight = (finding: Finding, at: number | null): void => {
    if (at !== null && (finding.code === "overdue" || finding.code === "due-soon")) said.add(at);
  };
  const ids = new Ids();
  for (const { finding } of judgement.dismissed ?? []) noteLight(finding, numberOf(finding));
  const found = judgement.findings.flatMap((finding): Found[] => {
    const at = numberOf(finding);
    noteLight(finding, at);
    if (finding.code === ASKED_TOGETHER) return [];
    return [fromFinding(finding, at === null ? null : (judgement.tasks[at] ?? null), at, ids)];
  });
  const unsaid = judgement.tasks.flatMap((task, at): Found[] => {
    const kind = said.has(at) ? null : lightKind(task);
    return kind === null ? [] : [fromLight(task, at, kind, ids)];
  });
  return [...found, ...unsaid];
}

/** Rows that are probably done and not written up, by their numbers in the ledger. */
export function likelyDone(judgement: Judgement): readonly number[] {
  const rows = new Set(
    judgement.findings.flatMap(({ code, sheet, row }) =>
      code === ASKED_TOGETHER && sheet !== null && row !== null ? [rowId(sheet, row)] : []
    )
  );
  return judgement.tasks.flatMap((task, at) => (rows.has(rowId(task.sheet, task.row)) ? [at] : []));
}

/** The findings that go with an entry: what is dismissed with it. */
export function findingsWith({ finding }: Found, judgement: Judgement): readonly Finding[] {
  if (finding === null) return [];
  const twins =
    finding.code === "overdue"
      ? judgement.findings.filter(
          ({ code, sheet, row }) =>
            code === ASKED_TOGETHER && sheet === finding.sheet && row === finding.row
        )
      : [];
  return [finding, ...twins];
}

function fromFinding(
  finding: Finding,
  task: JudgedTask | null,
  at: number | null,
  ids: Ids
): Found {
  const kind: FoundKind =
    finding.code === "due-soon" && task?.light === "blue" ? "forewarned" : finding.code;
  const cell = finding.cell ?? (finding.row === null ? null : `A${finding.row}`);
  return {
    id: ids.next([kind, finding.sheet, cell, finding.person].join("|")),
    kind,
    tone: toneOf(kind, task),
    quiet: finding.severity === "low",
    finding,
    task,
    at,
    person: finding.person ?? task?.owner[0] ?? null,
    due: dueOf(task),
    place: finding.sheet === null || cell === null ? null : { sheet: finding.sheet, cell },
  };
}

function fromLight(task: JudgedTask, at: number, kind: FoundKind, ids: Ids): Found {
  const cell = `A${task.row}`;
  return {
    id: ids.next([kind, task.sheet, cell, "light"].join("|")),
    kind,
    tone: toneOf(kind, task),
    quiet: false,
    finding: null,
    task,
    at,
    person: task.owner[0] ?? null,
    due: dueOf(task),
    place: { sheet: task.sheet, cell },
  };
}

/** Entries alike in all they are known by are numbered. */
class Ids {
  private readonly used = new Map<string, number>();

  next(name: string): string {
    const nth = this.used.get(name) ?? 0;
    this.used.set(name, nth + 1);
    return nth === 0 ? name : `${name}|${nth}`;
  }
}

function dueOf(task: JudgedTask | null): PlainDate | null {
  return task?.dueInForce ?? task?.due ?? null;
}

function lightKind(task: JudgedTask): FoundKind | null {
  if (task.light === "red") return "overdue";
  if (task.light === "yellow") return "due-soon";
  return task.light === "blue" ? "forewarned" : null;
}

function toneOf(kind: FoundKind, task: JudgedTask | null): MarkColour | null {
  if (kind === "overdue") return "red";
  if (kind === "forewarned") return "blue";
  // On the day of assignment due-soon is unlit: no colour in the sheet, none here.
  if (kind === "due-soon") return task?.light === "yellow" ? "yellow" : null;
  return assignmentCodes.some((code) => code === kind) ? "violet" : null;
}

function rowId(sheet: string, row: number): string {
  return `${sheet}\n${row}`;
}
