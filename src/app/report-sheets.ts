/** Reports as sheets of the workbook: added, replaced as long as nobody has worked on them, remembered and forgotten. */
import { withOwnSheet, withoutOwnSheet, type Memory } from "../memory/memory";
import { withReportSheet, withoutReportSheet, type ReportSheet } from "../memory/report-memory";
import type { ReportSettings } from "../report/report-settings";
import type { WorkbookPort } from "../workbook/port";
import { done, type Outcome } from "../workbook/problem";
import type { SheetSpec } from "../workbook/sheet-spec";
import { addSheet, freeSheetName, type AddedSheet, type NewSheetEntry } from "./added-sheet";
import type { Checked } from "./check";

/** The memory with how the office words its reports from now on. */
export function withReportSettings(memory: Memory, settings: ReportSettings): Memory {
  return { ...memory, report: { sheets: [], ...memory.report, settings } };
}

/** The reports that still are in the workbook, the newest first. */
export function reportsIn(
  memory: Memory,
  { sheets }: Pick<Checked["outline"], "sheets">
): readonly ReportSheet[] {
  const there = new Set(sheets.map(({ name }) => name));
  return (memory.report?.sheets ?? []).filter(({ name }) => there.has(name)).reverse();
}

/** The workbook as the check has just read it; asking again would cost Excel more round trips. */
export type KnownWorkbook = Pick<Checked, "memory" | "outline">;

/**
 * Adds the sheet, and remembers that it is ours: it is not read as a ledger, and 撤销 takes it away. An earlier sheet of that name that
 * still is as we wrote it is replaced; one that somebody has worked on stays, and the new one becomes …(2).
 */
export async function writeReportSheet(
  port: WorkbookPort,
  spec: SheetSpec,
  entry: NewSheetEntry,
  known: KnownWorkbook,
  remember: (memory: Memory) => Memory = (memory) => memory
): Promise<Outcome<AddedSheet>> {
  const replaced = await removeUnchanged(port, spec.name, known.memory);
  if (!replaced.ok) return replaced;
  const names = known.outline.sheets.map((sheet) => sheet.name);
  const left = replaced.value ? names.filter((sheet) => sheet !== spec.name) : names;
  const name = freeSheetName(spec.name, left);
  return addSheet(port, { ...spec, name }, entry, (before, { fingerprint = "" }) => {
    const kept = replaced.value ? withoutReport(before, spec.name) : before;
    return remember({
      ...withOwnSheet(kept, name),
      report: withReportSheet(kept.report, { name, fingerprint, at: entry.at }),
    });
  });
}

/** Takes an earlier report of this name away if nobody has changed it; true = it is gone. */
async function removeUnchanged(
  port: WorkbookPort,
  name: string,
  memory: Memory
): Promise<Outcome<boolean>> {
  const earlier = memory.report?.sheets.find((sheet) => sheet.name === name);
  if (!earlier) return done(false);
  const { fingerprint } = earlier;
  const removed = await port.apply({ kind: "remove-sheet", name, fingerprint });
  if (removed.ok) return done(true);
  const stays = ["sheet-changed", "sheet-missing", "unsupported"].includes(removed.problem.code);
  return stays ? done(false) : removed;
}

/** A report's sheet is no longer there: it is neither ours nor to be taken away. */
export function withoutReport(memory: Memory, name: string): Memory {
  const journal = memory.journal.filter(
    ({ undo }) => !(undo.kind === "remove-sheet" && undo.name === name)
  );
  return {
    ...withoutOwnSheet(memory, name),
    journal,
    report: withoutReportSheet(memory.report, name),
  };
}
