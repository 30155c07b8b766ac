/** The first step of every deed: the sheets as grids. What cannot be read is said and left out; the rest goes on. */
import type { SheetInput } from "../ledger";
import type { Memory } from "../memory/memory";
import { parseMemory } from "../memory/memory";
import type { Outline, WorkbookPort } from "../workbook/port";
import type { Grid } from "../workbook/grid";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import { memoryOf } from "./remembered";
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
  const { memory: text } = outline.value;
  const memory = text.ok ? memoryOf(text.value) : text;
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
  if (wanted.every((sheet) => sheet.used === null)) return failed({ code: "empty-workbook" });

  const areas = wanted.flatMap(({ name, used }) => (used ? [{ sheet: name, rect: used }] : []));
  const reading = port.readAll(areas, {
    signal,
    onProgress(done, of) {
      if (!signal?.aborted) onProgress?.({ step: "read", done, of });
    },
  });
  const grids = await unlessCancelled(reading, signal);
  if (!grids.ok) return grids;
  const read = new Map(areas.map(({ sheet }, i) => [sheet, grids.value[i]]));
  const sheets: SheetInput[] = [];
  const rules: Grid[] = [];
  for (const sheet of wanted) {
    const grid = read.get(sheet.name);
    if (!grid) sheets.push({ outline: sheet, grid: null });
    else if (!grid.ok) problems.push(grid.problem);
    else if (isRules(grid.value)) rules.push(grid.value);
    else sheets.push({ outline: sheet, grid: grid.value });
  }
  return done({ outline: outline.value, sheets, memory: known, rules, problems });
}

/** Whoever cancels need not wait for the host to hand over the cells it was asked for last. */
function unlessCancelled<T>(
  work: Promise<Outcome<T>>,
  signal: AbortSignal | undefined
): Promise<Outcome<T>> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const cancel = (): void => resolve(failed({ code: "cancelled" }));
    signal.addEventListener("abort", cancel, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", cancel));
  });
}
