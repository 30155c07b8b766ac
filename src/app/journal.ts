/**
 * Every change in one way: apply, read back, write down how to take it back. And 撤销: an entry taken back, the newest or any other, with rows
 * found again by key, because between the two the ledger may have been sorted or had rows put in. An older entry is taken back by itself:
 * only what still is as it left it; what somebody, or a later deed of ours, changed since is refused cell by cell.
 */
import type { Task } from "../ledger/ledger";
import { withEntry, withoutEntry, type JournalEntry, type Memory } from "../memory/memory";
import type { Applied, CellPatch, Change, Mark } from "../workbook/change";
import { columnLetters, parseRect } from "../workbook/grid";
import type { WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import { changeMemory, remembering } from "./remembered";

/** Applies a change and journals it. Where nothing was applied nothing is journaled. */
export function applyAndJournal(
  port: WorkbookPort,
  change: Change,
  entry: {
    readonly action: JournalEntry["action"];
    readonly at: string;
    undo(applied: Applied): Change;
  },
  remember: (memory: Memory, applied: Applied) => Memory = (memory) => memory
): Promise<Outcome<Applied>> {
  const { at, action } = entry;
  return port.apply(
    change,
    remembering((memory, applied) => {
      const undo = entry.undo(applied);
      const id = `${at}#${memory.journal.length}`;
      const kept = withEntry(memory, { id, at, action, undo, count: applied.applied });
      return remember(kept, applied);
    })
  );
}

/**
 * Takes an entry back. It leaves the journal unless everything of it was refused: then it can be tried again once what stands in its way is gone.
 * @param journal as the workbook has it now
 * @param id of the entry; null = the newest
 * @param currentTasks reads the ledger as it is now; asked only when rows have to be found again
 */
export async function undoEntry(
  port: WorkbookPort,
  { journal }: Pick<Memory, "journal">,
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
  const entry = id === null ? journal.at(-1) : journal.find((one) => one.id === id);
  if (!entry) return failed({ code: "nothing-to-undo" });
  const hindrance = hindranceTo(entry, journal);
  if (hindrance) return failed(hindrance);

  const placed = await placedNow(entry.undo, currentTasks);
  if (!placed.ok) return placed;
  const forgotten = (now: Memory): Memory => forget(withoutEntry(now, entry.id), entry);
  const { refused } = placed.value;
  const applied = await port.apply(
    placed.value.change,
    remembering((memory, { applied: restored, refused: more }) =>
      isRefused(entry, restored, [...refused, ...more]) ? memory : forgotten(memory)
    )
  );
  if (applied.ok) {
    const { applied: restored, refused: more } = applied.value;
    return done({ entry, restored, refused: [...refused, ...more] });
  }
  const gone = applied.problem.code === "sheet-missing" && entry.undo.kind === "remove-sheet";
  if (!gone) return applied;
  // Somebody has taken the sheet away already: what is left is to forget it.
  const written = await changeMemory(port, forgotten);
  return done({
    entry,
    restored: 0,
    refused: written.ok ? refused : [...refused, written.problem],
  });
}

/** All of it: it can be tried again once what stands in its way is gone. */
function isRefused({ undo }: JournalEntry, restored: number, refused: readonly Problem[]): boolean {
  return undo.kind === "cells" && restored === 0 && refused.length > 0;
}

/** Marks are one set: an older one put back would wipe out what was marked since. And what a newer version wrote, only it can take back. */
function hindranceTo({ id, undo }: JournalEntry, journal: readonly JournalEntry[]): Problem | null {
  if (!["cells", "marks", "add-sheet", "remove-sheet", "remove-row"].includes(undo.kind))
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
