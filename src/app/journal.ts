/**
 * Every change in one way: apply, read back, write down how to take it back. And 撤销: the last entry taken back, with rows found again by key,
 * because between the two the ledger may have been sorted or had rows put in.
 */
import type { Task } from "../ledger/ledger";
import {
  memoryText,
  withEntry,
  withoutEntry,
  type JournalEntry,
  type Memory,
} from "../memory/memory";
import type { Applied, CellPatch, Change, Mark } from "../workbook/change";
import { columnLetters, parseRect } from "../workbook/grid";
import type { WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import { readMemory } from "./remembered";

/** Applies a change and journals it. Where nothing was applied nothing is journaled. */
export async function applyAndJournal(
  port: WorkbookPort,
  change: Change,
  entry: {
    readonly action: JournalEntry["action"];
    readonly at: string;
    undo(applied: Applied): Change;
  },
  remember: (memory: Memory, applied: Applied) => Memory = (memory) => memory
): Promise<Outcome<Applied>> {
  const before = await readMemory(port);
  // Without a journal there is no way back, so a memory we cannot read stops the change before it is made.
  if (!before.ok) return before;
  const applied = await port.apply(change);
  if (!applied.ok) return applied;
  const { at, action } = entry;
  const count = applied.value.applied;
  const undo = entry.undo(applied.value);
  const id = `${at}#${before.value.journal.length}`;
  const memory = remember(withEntry(before.value, { id, at, action, undo, count }), applied.value);
  const written = await port.writeMemory(memoryText(memory));
  if (written.ok) return applied;
  return done({ ...applied.value, refused: [...applied.value.refused, written.problem] });
}

/** The newest entry of the journal, or null. */
export async function lastEntry(port: WorkbookPort): Promise<Outcome<JournalEntry | null>> {
  const memory = await readMemory(port);
  return memory.ok ? done(memory.value.journal.at(-1) ?? null) : memory;
}

/**
 * Takes back the newest entry.
 * @param currentTasks reads the ledger as it is now; asked only when rows have to be found again
 */
export async function undoLast(
  port: WorkbookPort,
  currentTasks: () => Promise<Outcome<readonly Task[]>>,
  forget: (memory: Memory, entry: JournalEntry) => Memory = (memory) => memory
): Promise<
  Outcome<{
    readonly entry: JournalEntry;
    readonly restored: number;
    readonly refused: readonly Problem[];
  }>
> {
  const memory = await readMemory(port);
  if (!memory.ok) return memory;
  const entry = memory.value.journal.at(-1);
  if (!entry) return failed({ code: "nothing-to-undo" });

  const placed = await placedNow(entry.undo, currentTasks);
  if (!placed.ok) return placed;
  const applied = await port.apply(placed.value.change);
  const gone =
    !applied.ok && applied.problem.code === "sheet-missing" && entry.undo.kind === "remove-sheet";
  if (!applied.ok && !gone) return applied;
  const next = forget(withoutEntry(memory.value, entry.id), entry);
  const written = await port.writeMemory(memoryText(next));
  const refused = [
    ...placed.value.refused,
    ...(applied.ok ? applied.value.refused : []),
    ...(written.ok ? [] : [written.problem]),
  ];
  return done({ entry, restored: applied.ok ? applied.value.applied : 0, refused });
}

/** The change with its rows where they are now; what has no row any more is refused, never put elsewhere. */
async function placedNow(
  change: Change,
  currentTasks: () => Promise<Outcome<readonly Task[]>>
): Promise<Outcome<{ readonly change: Change; readonly refused: readonly Problem[] }>> {
  const keyed =
    change.kind === "cells"
      ? change.patches.some((patch) => patch.key !== null)
      : change.kind === "marks" && change.marks.length > 0;
  if (!keyed) return done({ change, refused: [] });
  const tasks = await currentTasks();
  if (!tasks.ok) return tasks;
  const byKey = new Map(
    tasks.value.flatMap((task) => (task.key === null ? [] : [[`${task.sheet}\n${task.key}`, task]]))
  );
  const refused: Problem[] = [];
  const rowOf = (sheet: string, key: string | null, cell: string): number | null => {
    const row = key === null ? undefined : byKey.get(`${sheet}\n${key}`)?.row;
    if (row === undefined) refused.push({ code: "row-moved", sheet, cell });
    return row ?? null;
  };
  if (change.kind === "marks") {
    const marks = change.marks.flatMap((mark): Mark[] => {
      const row = rowOf(mark.sheet, mark.key, `${columnLetters(mark.columns[0])}${mark.row}`);
      return row === null ? [] : [{ ...mark, row }];
    });
    return done({ change: { ...change, marks }, refused });
  }
  if (change.kind === "cells") {
    const patches = change.patches.flatMap((patch): CellPatch[] => {
      // A row that is no task's stays where it was; its guards alone stand for it.
      if (patch.key === null) return [patch];
      const row = rowOf(patch.sheet, patch.key, patch.cell);
      return row === null ? [] : [movedTo(patch, row)];
    });
    return done({ change: { ...change, patches }, refused });
  }
  return done({ change, refused });
}

function movedTo(patch: CellPatch, row: number): CellPatch {
  const move = (cell: string): string => `${columnLetters(parseRect(cell)?.column ?? 1)}${row}`;
  return {
    ...patch,
    cell: move(patch.cell),
    guards: patch.guards.map((g) => ({ ...g, cell: move(g.cell) })),
  };
}
