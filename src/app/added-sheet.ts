/** A sheet of ours added to the workbook: its name and its journal entry. */
import { withPrint, type JournalEntry, type Memory } from "../memory/memory";
import type { Applied } from "../workbook/change";
import type { WorkbookPort } from "../workbook/port";
import { done, type Outcome } from "../workbook/problem";
import type { SheetSpec } from "../workbook/sheet-spec";
import { applyAndJournal } from "./journal";

export interface AddedSheet extends Applied {
  /** The name it got. */
  readonly sheet: string;
}

/** What the journal says of it, and whether the sheet that is looked at stays in front. */
export type NewSheetEntry = Pick<JournalEntry, "action" | "at"> & { readonly behind?: boolean };

/** Adds the sheet as one change; 撤销 takes it away where nobody has worked on it since. */
export async function addSheet(
  port: WorkbookPort,
  spec: SheetSpec,
  { behind, ...entry }: NewSheetEntry,
  remember: (memory: Memory, applied: Applied) => Memory = (memory) => memory
): Promise<Outcome<AddedSheet>> {
  const { name } = spec;
  const added = await applyAndJournal(
    port,
    { kind: "add-sheet", spec, ...(behind ? { behind } : {}) },
    { ...entry, undo: ({ fingerprint = "" }) => ({ kind: "remove-sheet", name, fingerprint }) },
    (memory, applied) => withPrint(remember(memory, applied), name, applied.fingerprint ?? "")
  );
  return added.ok ? done({ ...added.value, sheet: name }) : added;
}

/** What a user is told of a sheet that was made for him. */
export type ShownSheet = Pick<AddedSheet, "sheet" | "refused">;

/** Sheet names are compared without case, as Excel does, and end at 31 characters. */
export function freeSheetName(wanted: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map((name) => name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let n = 2; ; n++) {
    const suffix = `(${n})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
