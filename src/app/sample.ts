/**
 * A sample to try things out on: small sheets of ours beside the user's. While they are there nothing else of the workbook is read, so that made-up
 * rows never stand among real ones; taken away, they leave nothing behind.
 */
import type { PlainDate } from "../calendar/plain-date";
import { withoutEntry, withoutSeen, type JournalEntry, type Memory } from "../memory/memory";
import { fingerprint } from "../workbook/fingerprint";
import type { WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import { addSheet, freeSheetName, type ShownSheet } from "./added-sheet";
import { changeMemory, readMemory } from "./remembered";
import { sampleSheets } from "./sample-sheets";

export interface SampleDeeds {
  /** Adds the sample's sheets; its ledger is shown. Fails with `sheet-name-taken` where a sample is there already, with `marks-present` where marks are. */
  add(): Promise<Outcome<ShownSheet>>;
  /** Takes them away. A sheet that somebody has worked on stays and is told, unless `evenIfChanged`. */
  remove(options?: { readonly evenIfChanged?: boolean }): Promise<Outcome<SampleRemoved>>;
}

export interface SampleRemoved {
  readonly removed: number;
  readonly refused: readonly Problem[];
}

export function sampleDeeds(
  port: WorkbookPort,
  clock: { today(): PlainDate; now(): string }
): SampleDeeds {
  return {
    async add() {
      const memory = await readMemory(port);
      if (!memory.ok) return memory;
      const outline = await port.outline();
      if (!outline.ok) return outline;
      const names = outline.value.sheets.map((sheet) => sheet.name);
      const there = samplesIn(memory.value, names)[0];
      if (there) return failed({ code: "sheet-name-taken", sheet: there });
      // Marks are one set for the whole workbook: marking the sample would take the ledger's away.
      const marks = await port.marks();
      if (!marks.ok) return marks;
      if (marks.value.date !== null) return failed({ code: "marks-present" });
      const at = clock.now();
      const refused: Problem[] = [];
      const added: string[] = [];
      for (const spec of sampleSheets(clock.today(), outline.value.date1904)) {
        const name = freeSheetName(spec.name, names);
        const one = await addSheet(
          port,
          { ...spec, name },
          { action: "sample", at, behind: added.length > 0 },
          (known, { fingerprint: print = "" }) => withSample(known, name, print)
        );
        // Half a sample is none: what is there already goes again.
        if (!one.ok) {
          if (added.length > 0) await removeSample(port, true);
          return one;
        }
        refused.push(...one.value.refused);
        added.push(name);
      }
      return done({ sheet: added[0] ?? "", refused });
    },
    remove: ({ evenIfChanged = false } = {}) => removeSample(port, evenIfChanged),
  };
}

/** Names of the sample's sheets that are still there. */
export function samplesIn(memory: Memory, sheets: readonly string[]): readonly string[] {
  const there = new Set(sheets);
  return (memory.samples ?? []).map(({ name }) => name).filter((name) => there.has(name));
}

async function removeSample(
  port: WorkbookPort,
  evenIfChanged: boolean
): Promise<Outcome<SampleRemoved>> {
  const memory = await readMemory(port);
  if (!memory.ok) return memory;
  const refused: Problem[] = [];
  const gone: string[] = [];
  for (const { name, fingerprint: left } of memory.value.samples ?? []) {
    const print = evenIfChanged ? await fingerprintNow(port, name) : done(left);
    const removed = print.ok
      ? await port.apply({ kind: "remove-sheet", name, fingerprint: print.value })
      : print;
    if (removed.ok || removed.problem.code === "sheet-missing") gone.push(name);
    else refused.push(removed.problem);
  }
  const forgotten = await changeMemory(port, (known) => withoutSamples(known, gone));
  if (!forgotten.ok) refused.push(forgotten.problem);
  return done({ removed: gone.length, refused });
}

async function fingerprintNow(port: WorkbookPort, name: string): Promise<Outcome<string>> {
  const outline = await port.outline();
  if (!outline.ok) return outline;
  const sheet = outline.value.sheets.find((one) => one.name === name);
  if (!sheet) return failed({ code: "sheet-missing", sheet: name });
  if (sheet.used === null) return done(fingerprint(null));
  const grid = await port.read(name, sheet.used);
  return grid.ok ? done(fingerprint(grid.value)) : grid;
}

function withSample(memory: Memory, name: string, print: string): Memory {
  const others = (memory.samples ?? []).filter((sample) => sample.name !== name);
  return { ...memory, samples: [...others, { name, fingerprint: print }] };
}

/** Also forgotten: what was done on these sheets only. It went with them, and there is nothing left to take back. */
function withoutSamples(memory: Memory, gone: readonly string[]): Memory {
  const sheets = new Set(gone);
  const samples = (memory.samples ?? []).filter(({ name }) => !sheets.has(name));
  const since = memory.journal.findIndex((entry) => entry.action === "sample");
  const ended = memory.journal.filter(
    (entry, i) => endsWith(sheets, entry) || (i > since && since >= 0 && onlyColoured(entry))
  );
  const kept: Memory = { ...memory, samples: samples.length > 0 ? samples : undefined };
  return ended.reduce((known, entry) => withoutSeen(withoutEntry(known, entry.id), entry), kept);
}

function endsWith(sheets: ReadonlySet<string>, { undo }: JournalEntry): boolean {
  if (undo.kind === "remove-sheet") return sheets.has(undo.name);
  return undo.kind === "cells" && undo.patches.every((patch) => sheets.has(patch.sheet));
}

/** Marks that were set while nothing but the sample was read, with none before them. */
function onlyColoured({ undo }: JournalEntry): boolean {
  return undo.kind === "marks" && undo.marks.length === 0;
}
