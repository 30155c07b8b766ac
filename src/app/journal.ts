/**
 * Every change in one way: apply, read back, write down how to take it back. And 撤销: an entry taken back, the newest or any other, with rows
 * found again by key, because between the two the ledger may have been sorted or had rows put in. An older entry is taken back by itself:
 * only what still is as it left it; what somebody, or a later deed of ours, changed since is refused cell by cell.
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

/**
 * Takes an entry back. It leaves the journal unless everything of it was refused: then it can be tried again once what stands in its way is gone.
 * @param id of the entry; null = the newest
 * @param currentTasks reads the ledger as it is now; asked only when rows have to be found again
 */
export async function undoEntry(
  port: WorkbookPort,
  id: string | null,
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
  const { journal } = memory.value;
  const entry = id === null ? journal.at(-1) : journal.find((one) => one.id === id);
  if (!entry) return failed({ code: "nothing-to-undo" });
  const hindrance = hindranceTo(entry, journal);
  if (hindrance) return failed(hindrance);

  const placed = await placedNow(entry.undo, currentTasks);
  if (!placed.ok) return placed;
  const applied = await port.apply(placed.value.change);
  const gone =
    !applied.ok && applied.problem.code === "sheet-missing" && entry.undo.kind === "remove-sheet";
  if (!applied.ok && !gone) return applied;
  const restored = applied.ok ? applied.value.applied : 0;
  const refused = [...placed.value.refused, ...(applied.ok ? applied.value.refused : [])];
  if (entry.undo.kind === "cells" && restored === 0 && refused.length > 0)
    return done({ entry, restored, refused });
  const next = forget(withoutEntry(memory.value, entry.id), entry);
  const written = await port.writeMemory(memoryText(next));
  return done({
    entry,
    restored,
    refused: [...refused, ...(written.ok ? [] : [written.problem])],
  });
}

/** Marks are one set: an older one put back would wipe out what was marked since. And what a newer version wrote, only it can take back. */
function hindranceTo({ id, undo }: JournalEntry, journal: readonly JournalEntry[]): Problem | null {
  if (!["cells", "marks", "add-sheet", "remove-sheet"].includes(undo.kind))
    return { code: "unsupported" };
  const later = journal.slice(journal.findIndex((one) => one.id === id) + 1);
  const marked = undo.kind === "marks" && later.some((one) => one.undo.kind === "marks");
  return marked ? { code: "marked-since" } : null;
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
