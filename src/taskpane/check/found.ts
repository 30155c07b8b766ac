/**
 * A judgement as the list the pane shows: one entry a finding, plus rows that carry a light without a finding of their own (a row
 * forewarned is no finding yet), grouped by what was found.
 */
import {
  findingCodes,
  type Finding,
  type FindingCode,
  type JudgedTask,
  type Judgement,
} from "../../rules/judgement";
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
  /** Where a click leads; null for a finding about no place in the workbook. */
  readonly place: { readonly sheet: string; readonly cell: string } | null;
}

export interface FoundGroup {
  readonly kind: FoundKind;
  readonly tone: MarkColour | null;
  readonly items: readonly Found[];
}

const ASSIGNMENT: readonly FindingCode[] = ["vacant", "misplaced", "overstep", "bounced"];

/** What comes first in the pane: lights, then who is in the wrong place, then the rest as the rules list it. */
const ORDER: readonly FoundKind[] = [
  "overdue",
  "due-soon",
  "forewarned",
  ...ASSIGNMENT,
  ...findingCodes.filter(
    (code) => code !== "overdue" && code !== "due-soon" && !ASSIGNMENT.includes(code)
  ),
];

export function foundIn(judgement: Judgement): readonly Found[] {
  const taskAt = new Map(judgement.tasks.map((task) => [rowId(task.sheet, task.row), task]));
  const lit = new Set<JudgedTask>();
  const found = judgement.findings.map((finding, index) => {
    const task =
      finding.sheet === null || finding.row === null
        ? null
        : (taskAt.get(rowId(finding.sheet, finding.row)) ?? null);
    if (task !== null && (finding.code === "overdue" || finding.code === "due-soon")) lit.add(task);
    return fromFinding(finding, task, index);
  });
  const unsaid = judgement.tasks.filter((task) => !lit.has(task) && lightKind(task) !== null);
  return [...found, ...unsaid.map(fromLight)];
}

/** Groups in the pane's order; inside a group the earliest due date first, then sheet order. */
export function groupsOf(found: readonly Found[]): readonly FoundGroup[] {
  return ORDER.flatMap((kind) => {
    const items = found.filter((item) => item.kind === kind);
    const first = items[0];
    return first === undefined ? [] : [{ kind, tone: first.tone, items: [...items].sort(byDue) }];
  });
}

function fromFinding(finding: Finding, task: JudgedTask | null, index: number): Found {
  const kind: FoundKind =
    finding.code === "due-soon" && task?.light === "blue" ? "forewarned" : finding.code;
  const cell = finding.cell ?? (finding.row === null ? null : `A${finding.row}`);
  return {
    id: [kind, finding.sheet ?? "", cell ?? "", finding.person ?? "", index].join("|"),
    kind,
    tone: toneOf(kind, task),
    quiet: finding.severity === "low",
    finding,
    task,
    place: finding.sheet === null || cell === null ? null : { sheet: finding.sheet, cell },
  };
}

function fromLight(task: JudgedTask): Found {
  const kind = lightKind(task) ?? "forewarned";
  const cell = `A${task.row}`;
  return {
    id: [kind, task.sheet, cell, "light"].join("|"),
    kind,
    tone: toneOf(kind, task),
    quiet: false,
    finding: null,
    task,
    place: { sheet: task.sheet, cell },
  };
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
  return ASSIGNMENT.includes(kind) ? "violet" : null;
}

function byDue(a: Found, b: Found): number {
  const dueA = a.task?.due ?? "9999";
  const dueB = b.task?.due ?? "9999";
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return (a.task?.row ?? 0) - (b.task?.row ?? 0);
}

function rowId(sheet: string, row: number): string {
  return `${sheet}\n${row}`;
}
