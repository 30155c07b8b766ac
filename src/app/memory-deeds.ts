/**
 * What a workbook remembers for us, shown, taken out as a file, taken over from one, and forgotten part by part. No entry in the journal, which is
 * itself a part of it: each change tells the text it found, and `putBack` takes that back as long as nothing else has changed.
 */
import type { PlainDate } from "../calendar/plain-date";
import { emptyMemory, parseMemory, withLearned, type Memory } from "../memory/memory";
import { imported, type ImportWay } from "../memory/merge";
import { countsOf, type MemoryCounts } from "../memory/overview";
import {
  learnedRules,
  nothingLearned,
  type LearnedCase,
  type LearnedRule,
} from "../rules/learning";
import type { WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome } from "../workbook/problem";
import { changeMemory, readMemory } from "./remembered";

export interface MemoryDeeds {
  overview(): Promise<Outcome<MemoryOverview>>;
  /** Everything that is kept, as a file's text; also what this version cannot read. */
  exported(): Promise<Outcome<ExportedMemory>>;
  /** What an import would do; changes nothing. Fails with `import-unreadable`. */
  previewImport(text: string): Promise<Outcome<ImportPreview>>;
  /** Fails with `import-unreadable`, and with what changing the memory fails with. */
  importText(text: string, way: ImportWay): Promise<Outcome<ChangedMemory>>;
  reset(part: ResetPart): Promise<Outcome<ChangedMemory>>;
  /** Takes a change back. Fails with `memory-changed` where something else has changed meanwhile. */
  putBack(change: ChangedMemory): Promise<Outcome<null>>;
}

export interface MemoryOverview {
  readonly counts: MemoryCounts;
  readonly rules: readonly LearnedRule[];
  readonly cases: readonly LearnedCase[];
}

export interface ExportedMemory {
  readonly text: string;
  readonly date: PlainDate;
}

export interface ImportPreview {
  readonly here: MemoryCounts;
  readonly file: MemoryCounts;
  readonly after: Readonly<Record<ImportWay, MemoryCounts>>;
}

export const resetParts = ["mapping", "learned", "report"] as const;
/** `mapping`: how tables are read; `learned`: what was learned; `report`: how reports are worded. */
export type ResetPart = (typeof resetParts)[number];

/** The memory's text before and after; null = there was, or is, none. */
export interface ChangedMemory {
  readonly before: string | null;
  readonly after: string | null;
}

export function memoryDeeds(port: WorkbookPort, today: () => PlainDate): MemoryDeeds {
  const change = async (next: (memory: Memory) => Memory): Promise<Outcome<ChangedMemory>> => {
    const before = await port.readMemory();
    if (!before.ok) return before;
    const changed = await changeMemory(port, next);
    if (!changed.ok) return changed;
    const after = await port.readMemory();
    return after.ok ? done({ before: before.value, after: after.value }) : after;
  };
  return {
    async overview() {
      const memory = await readMemory(port);
      if (!memory.ok) return memory;
      const { learned = nothingLearned } = memory.value;
      const counts = countsOf(memory.value);
      return done({ counts, rules: learnedRules(learned), cases: learned.cases });
    },

    async exported() {
      const text = await port.readMemory();
      return text.ok ? done({ text: fileText(text.value), date: today() }) : text;
    },

    async previewImport(text) {
      const file = importable(text);
      if (!file.ok) return file;
      const own = await readMemory(port);
      if (!own.ok) return own;
      const after = (way: ImportWay): MemoryCounts =>
        countsOf(imported(own.value, file.value, way));
      return done({
        here: countsOf(own.value),
        file: countsOf(file.value),
        after: { merge: after("merge"), replace: after("replace") },
      });
    },

    async importText(text, way) {
      const file = importable(text);
      return file.ok ? change((own) => imported(own, file.value, way)) : file;
    },

    reset: (part) => change((memory) => forgotten(memory, part)),

    async putBack({ before, after }) {
      const now = await port.readMemory();
      if (!now.ok) return now;
      return now.value === after ? port.writeMemory(before) : failed({ code: "memory-changed" });
    },
  };
}

function forgotten(memory: Memory, part: ResetPart): Memory {
  switch (part) {
    case "mapping":
      return { ...memory, mapping: undefined };
    case "learned":
      return withLearned(memory, nothingLearned);
    case "report": {
      const sheets = memory.report?.sheets ?? [];
      return { ...memory, report: sheets.length === 0 ? undefined : { sheets } };
    }
  }
}

/** Laid out to be read; what is no JSON goes out as it is. */
function fileText(text: string | null): string {
  const raw = text ?? JSON.stringify(emptyMemory);
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}

/** More characters than a workbook's part holds: no file of ours. */
const LONGEST = 2_000_000;

function importable(text: string): Outcome<Memory> {
  // Editors on Windows begin a file with a mark.
  const file = text.length > LONGEST ? null : parseMemory(text.replace(/^\uFEFF/, ""));
  return file === null ? failed({ code: "import-unreadable" }) : done(file);
}
