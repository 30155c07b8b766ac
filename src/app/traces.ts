/**
 * 清除全部痕迹: what of ours is in the workbook, and how it goes. The one deed that cannot be taken back, as the journal goes with the rest; so what is found
 * is listed first, and a sheet goes only if it still is as it was listed.
 */
import { emptyMemory, parseMemory, type Memory } from "../memory/memory";
import { countsOf, type MemoryCounts } from "../memory/overview";
import type { AutoShow } from "../workbook/excel/auto-show";
import { fingerprint } from "../workbook/fingerprint";
import type { Outline, SheetOutline, WorkbookPort } from "../workbook/port";
import { done, type Outcome, type Problem } from "../workbook/problem";
import { isRules, maybeRules } from "./rules-in-force";

export interface TraceDeeds {
  /** Changes nothing. */
  find(): Promise<Outcome<Traces>>;
  /** Takes away marks, memory, the pane's opening by itself, and of our sheets those named. */
  clear(sheets: readonly Pick<OwnSheet, "name" | "fingerprint">[]): Promise<Outcome<Cleared>>;
}

export interface Traces {
  readonly marks: readonly MarkedSheet[];
  readonly sheets: readonly OwnSheet[];
  /** Null = the workbook has no memory of ours. */
  readonly memory: MemoryCounts | "unreadable" | null;
  readonly opensByItself: boolean;
  /** Its structure is protected: no sheet can go. */
  readonly structureProtected: boolean;
}

export interface MarkedSheet {
  readonly name: string;
  readonly rows: number;
  /** Protected: its marks stay. */
  readonly locked: boolean;
}

export interface OwnSheet {
  readonly name: string;
  /**
   * `unchanged` since we wrote it; `changed` by somebody; `work`: written to be worked on, such as a roster; `unknown`: by its looks ours, a copied
   * rule sheet.
   */
  readonly state: "unchanged" | "changed" | "work" | "unknown";
  /** As it is now. */
  readonly fingerprint: string;
}

export interface Cleared {
  /** Rows that were marked. */
  readonly marks: number;
  readonly sheets: readonly string[];
  /** What stays, and why. */
  readonly refused: readonly Problem[];
}

/** @param autoShow null where nobody looks: a file */
export function traceDeeds(port: WorkbookPort, autoShow: AutoShow | null): TraceDeeds {
  return {
    async find() {
      const outline = await port.outline();
      if (!outline.ok) return outline;
      const marks = await port.marks();
      if (!marks.ok) return marks;
      const { memory: text } = outline.value;
      if (!text.ok) return text;
      const memory = parseMemory(text.value);
      const sheets = await ownSheets(port, outline.value, memory ?? emptyMemory);
      if (!sheets.ok) return sheets;
      const known = memory === null ? "unreadable" : countsOf(memory);
      return done({
        marks: markedSheets(marks.value.marks, outline.value),
        sheets: sheets.value,
        memory: text.value === null ? null : known,
        opensByItself: autoShow?.isOn() ?? false,
        structureProtected: outline.value.structureProtected,
      });
    },

    async clear(sheets) {
      const standing = await port.marks();
      if (!standing.ok) return standing;
      const { marks, date } = standing.value;
      const cleared =
        marks.length === 0
          ? done({ applied: 0, refused: [] })
          : await port.apply({ kind: "marks", date: date ?? "", marks: [] });
      // Nothing has gone yet: a cell being edited, say, and the user tries again.
      if (!cleared.ok) return cleared;
      const refused: Problem[] = [...cleared.value.refused];
      const gone: string[] = [];
      for (const { name, fingerprint } of sheets) {
        const removed = await port.apply({ kind: "remove-sheet", name, fingerprint });
        if (removed.ok) gone.push(name);
        // Somebody was quicker: it is gone all the same.
        else if (removed.problem.code !== "sheet-missing") refused.push(removed.problem);
      }
      const forgotten = autoShow?.isOn() ? await autoShow.set(false) : done(null);
      if (!forgotten.ok) refused.push(forgotten.problem);
      // Last, so that what is ours is still known should one of the steps before break off.
      const written = await port.writeMemory(null);
      if (!written.ok) refused.push(written.problem);
      const left = await port.marks();
      const stay = left.ok ? rowsOf(left.value.marks) : 0;
      return done({ marks: rowsOf(marks) - stay, sheets: gone, refused });
    },
  };
}

type FoundMark = { readonly sheet: string; readonly row: number };

function rowsOf(marks: readonly FoundMark[]): number {
  return new Set(marks.map(({ sheet, row }) => `${sheet}\n${row}`)).size;
}

function markedSheets(marks: readonly FoundMark[], { sheets }: Outline): readonly MarkedSheet[] {
  const locked = new Set(sheets.flatMap((one) => (one.protected ? [one.name] : [])));
  return [...new Set(marks.map((mark) => mark.sheet))].map((name) => ({
    name,
    rows: rowsOf(marks.filter((mark) => mark.sheet === name)),
    locked: locked.has(name),
  }));
}

/** The sheets we wrote and those that look as if, as far as they are there. */
async function ownSheets(
  port: WorkbookPort,
  { sheets }: Outline,
  memory: Memory
): Promise<Outcome<readonly OwnSheet[]>> {
  const prints = printsOf(memory);
  const own = new Set(memory.ownSheets);
  const found: OwnSheet[] = [];
  for (const sheet of sheets) {
    const { name } = sheet;
    const written = prints.get(name);
    if (written === undefined && !own.has(name) && !maybeRules(name)) continue;
    const read = await contentOf(port, sheet);
    if (!read.ok) return read;
    const { print, rules } = read.value;
    if (written === undefined && !own.has(name) && !rules) continue;
    const plain = own.has(name) || rules ? "unchanged" : "work";
    const state = written === undefined ? "unknown" : written === print ? plain : "changed";
    found.push({ name, state, fingerprint: print });
  }
  return done(found);
}

async function contentOf(
  port: WorkbookPort,
  { name, used }: SheetOutline
): Promise<Outcome<{ readonly print: string; readonly rules: boolean }>> {
  if (used === null) return done({ print: fingerprint(null), rules: false });
  const grid = await port.read(name, used);
  return grid.ok ? done({ print: fingerprint(grid.value), rules: isRules(grid.value) }) : grid;
}

/** What each sheet of ours was when written; workbooks of earlier versions know it of reports, and of what can be undone. */
function printsOf({ prints, report, journal }: Memory): ReadonlyMap<string, string> {
  return new Map([
    ...journal.flatMap(({ undo }) =>
      undo.kind === "remove-sheet" ? [[undo.name, undo.fingerprint] as const] : []
    ),
    ...(report?.sheets ?? []).map((sheet) => [sheet.name, sheet.fingerprint] as const),
    ...Object.entries(prints ?? {}),
  ]);
}
