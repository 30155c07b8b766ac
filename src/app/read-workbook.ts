/** The first step of every deed: the sheets as grids. What cannot be read is said and left out; the rest goes on. */
import type { SheetInput } from "../ledger";
import type { Memory } from "../memory/memory";
import { parseMemory } from "../memory/memory";
import type { Outline, WorkbookPort } from "../workbook/port";
import type { Grid } from "../workbook/grid";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import { readMemory } from "./remembered";
import { isRules, maybeRules } from "./rules-in-force";
import { samplesIn } from "./sample";

export interface WorkbookRead {
  readonly outline: Outline;
  readonly sheets: readonly SheetInput[];
  readonly memory: Memory;
  /** The sheets that hold the rule book: no ledgers. */
  readonly rules: readonly Grid[];
  readonly problems: readonly Problem[];
}

export interface ReadProgress {
  readonly onProgress?: (progress: {
    readonly step: "outline" | "read" | "judge";
    readonly done: number;
    readonly of: number;
  }) => void;
  readonly signal?: AbortSignal;
}

/** Fails with `empty-workbook`, `cancelled`, or what the port fails with before any sheet was read. */
export async function readWorkbook(
  port: WorkbookPort,
  options: ReadProgress = {}
): Promise<Outcome<WorkbookRead>> {
  const { onProgress, signal } = options;
  onProgress?.({ step: "outline", done: 0, of: 1 });
  const outline = await port.outline();
  if (!outline.ok) return outline;
  const memory = await readMemory(port);
  const problems: Problem[] = memory.ok ? [] : [memory.problem];
  const known = memory.ok ? memory.value : parseMemory(null);
  if (!known) return failed({ code: "memory-unreadable" });

  const own = new Set(known.ownSheets);
  const listed = outline.value.sheets;
  const samples = samplesIn(
    known,
    listed.map((sheet) => sheet.name)
  );
  const wanted = listed.filter(({ name }) =>
    samples.length > 0 ? samples.includes(name) : !own.has(name) || maybeRules(name)
  );
  const rows = wanted.reduce((sum, sheet) => sum + (sheet.used?.rows ?? 0), 0);
  if (rows === 0) return failed({ code: "empty-workbook" });

  const sheets: SheetInput[] = [];
  const rules: Grid[] = [];
  let before = 0;
  for (const sheet of wanted) {
    if (signal?.aborted) return failed({ code: "cancelled" });
    if (sheet.used === null) {
      sheets.push({ outline: sheet, grid: null });
      continue;
    }
    const grid = await port.read(sheet.name, sheet.used, {
      signal,
      onProgress: (done) => onProgress?.({ step: "read", done: before + done, of: rows }),
    });
    if (grid.ok && isRules(grid.value)) rules.push(grid.value);
    else if (grid.ok) sheets.push({ outline: sheet, grid: grid.value });
    else if (grid.problem.code === "cancelled" || grid.problem.code === "cell-editing") return grid;
    else problems.push(grid.problem);
    before += sheet.used.rows;
  }
  return done({ outline: outline.value, sheets, memory: known, rules, problems });
}
