/** Accepted proposals as cell patches: one for the owner's cell of each row, and, where the chief wants it kept, the old owner's name behind the remarks. */
import type { PlainDate } from "../calendar/plain-date";
import { normaliseTitle, type SheetInput, type Task } from "../ledger";
import type { JudgedTask } from "../rules/judgement";
import type { Proposal } from "../workload";
import type { CellPatch } from "../workbook/change";
import {
  cellName,
  columnNumber,
  inRect,
  parseRect,
  type CellValue,
  type Grid,
} from "../workbook/grid";
import type { Problem } from "../workbook/problem";
import type { Proposed } from "./balance";

/** Where the old owner's name is kept. */
export type OldOwner = "remarks" | "nowhere";

export interface OwnerWords {
  /** `原承办人：沈小楼（2026-11-20调整）` */
  formerOwner(name: string, date: PlainDate): string;
  /** What stands between a remark and what is added to it. */
  readonly between: string;
}

/** Why an owner's cell is not ours to write. */
export type ByHandReason =
  | "no-column"
  | "merged"
  | "several-names"
  | "title"
  | "sheet-name"
  | "heading"
  | "formula"
  | "protected";

export interface ByHand {
  readonly proposal: Proposal;
  readonly why: ByHandReason;
  readonly cell: string | null;
}

export interface OwnerPatches {
  readonly owners: readonly CellPatch[];
  readonly remarks: readonly CellPatch[];
  /** What takes back whatever was not refused. */
  undo(refused: readonly Problem[]): readonly CellPatch[];
  readonly byHand: readonly ByHand[];
}

export function ownerPatches(
  { checked, sheets }: Proposed,
  proposals: readonly Proposal[],
  options: { readonly oldOwner: OldOwner; readonly today: PlainDate; readonly words: OwnerWords }
): OwnerPatches {
  const owners: CellPatch[] = [];
  const remarks: CellPatch[] = [];
  const back: CellPatch[] = [];
  const byHand: ByHand[] = [];
  for (const proposal of proposals) {
    const row = rowOf(proposal, checked, sheets);
    if (!row) continue;
    const why = whyByHand(row);
    const cell = row.task.ownerCell;
    if (why !== null || cell === null) {
      byHand.push({ proposal, why: why ?? "no-column", cell });
      continue;
    }
    const owner = patchOf(row, cell, proposal.to, "balance.owner");
    owners.push(owner);
    back.push(reversed(owner, row));
    const note = options.oldOwner === "remarks" ? remarkPatch(row, proposal, options) : null;
    if (note) {
      // Where the owner has changed meanwhile his name is not written behind the remarks either.
      const guard = { cell, value: owner.before };
      remarks.push({ ...note, guards: [...note.guards, guard] });
      back.push(reversed(note, row));
    }
  }
  return {
    owners,
    remarks,
    byHand,
    undo: (refused) => {
      const failed = new Set(refused.map((p) => `${p.sheet ?? ""}\n${p.cell ?? ""}`));
      return back.filter((p) => !failed.has(`${p.sheet}\n${p.cell}`));
    },
  };
}

/** Why the add-in may not write a proposal's owner cell; null = it may. */
export function writability(proposed: Proposed, proposal: Proposal): ByHandReason | null {
  const row = rowOf(proposal, proposed.checked, proposed.sheets);
  return row ? whyByHand(row) : "no-column";
}

interface Row {
  readonly task: Task;
  readonly judged: JudgedTask;
  readonly grid: Grid;
  readonly isProtected: boolean;
  /** Column of the remarks, or null. */
  readonly remarks: number | null;
}

function rowOf(
  { task: index }: Proposal,
  { ledger, judgement }: Proposed["checked"],
  sheets: readonly SheetInput[]
): Row | null {
  const task = ledger.tasks[index];
  const judged = judgement.tasks[index];
  const sheet = sheets.find(({ outline }) => outline.name === task?.sheet);
  if (!task || !judged || !sheet?.grid) return null;
  const column = ledger.tables[task.table]?.columns.find((c) => c.meaning === "remarks")?.column;
  return {
    task,
    judged,
    grid: sheet.grid,
    isProtected: sheet.outline.protected,
    remarks: column === undefined ? null : columnNumber(column),
  };
}

function whyByHand({ task, grid, isProtected }: Row): ByHandReason | null {
  if (isProtected) return "protected";
  if (task.ownerCell === null && task.owner.length === 0) return "no-column";
  switch (task.owner[0]?.how) {
    case "merged":
      return "merged";
    case "part":
      return "several-names";
    case "title":
      return "title";
    case "sheet":
      return "sheet-name";
    case "heading":
      return "heading";
    case "formula":
      return "formula";
    default:
      return task.ownerCell === null ? "no-column" : blankCell(grid, task.ownerCell);
  }
}

/** Nobody is named: the cell itself must be free. */
function blankCell(grid: Grid, cell: string): ByHandReason | null {
  const at = parseRect(cell);
  if (!at) return "no-column";
  if (grid.merges.some((m) => inRect(m, at.row, at.column))) return "merged";
  return formulaAt(grid, at.row, at.column) === null ? null : "formula";
}

function patchOf(
  { task, judged, grid }: Row,
  cell: string,
  after: string,
  reason: string
): CellPatch {
  return {
    sheet: task.sheet,
    cell,
    key: keyOf(task, judged),
    guards: guardCells(task).map((guard) => ({ cell: guard, value: valueAt(grid, guard) })),
    before: valueAt(grid, cell),
    after,
    reason,
  };
}

/** The old owner behind what is written there; null where there is no column for it, no old owner, or the cell is not ours. */
function remarkPatch(
  row: Row,
  { from }: Proposal,
  { today, words }: { readonly today: PlainDate; readonly words: OwnerWords }
): CellPatch | null {
  if (from === null || row.remarks === null) return null;
  const cell = cellName(row.task.row, row.remarks);
  if (blankCell(row.grid, cell) !== null) return null;
  const before = valueAt(row.grid, cell);
  if (before !== null && typeof before !== "string") return null;
  const note = words.formerOwner(from, today);
  const after = before === null || before.trim() === "" ? note : `${before}${words.between}${note}`;
  return patchOf(row, cell, after, "balance.former-owner");
}

/** What the journal keeps. Of a secret row it holds no word of the title. */
function reversed(patch: CellPatch, { task, judged }: Row): CellPatch {
  const { before, after } = patch;
  const shown = judged.secret
    ? patch.guards.filter(({ cell }) => cell === task.seq?.cell)
    : patch.guards;
  return {
    ...patch,
    guards: shown,
    before: after,
    after: before !== null && typeof before === "object" ? null : before,
  };
}

/** A secret row is known by a key that does not hold its title, or not at all. */
function keyOf(task: Task, judged: JudgedTask): string | null {
  if (!judged.secret || task.key === null) return task.key;
  return task.key.includes(normaliseTitle(task.title.value)) ? null : task.key;
}

/** The cells of its own that make the row the row. */
function guardCells({ title, seq, assignedDate }: Task): readonly string[] {
  return [title, seq, assignedDate].flatMap((part) => (part?.how === "own" ? [part.cell] : []));
}

function valueAt({ rect, values }: Grid, cell: string): CellValue {
  const at = parseRect(cell);
  return at ? (values[at.row - rect.row]?.[at.column - rect.column] ?? null) : null;
}

function formulaAt({ rect, formulas }: Grid, row: number, column: number): string | null {
  return formulas[row - rect.row]?.[column - rect.column] ?? null;
}
