/**
 * What a workbook remembers for us between runs, kept in one custom XML part. Read–merge–write; a part written by a newer version is
 * left alone and reported.
 */
import * as z from "zod/mini";
import type { PlainDate } from "../calendar/plain-date";
import type { LedgerMapping } from "../ledger/mapping";
import { changesSchema, type BookChanges } from "../rules/book-schema";
import { nothingLearned, type Learned } from "../rules/learning";
import type { Sighting } from "../rules/past";
import type { Change } from "../workbook/change";
import { emptyHistory, historySchema, withoutDay, withSnapshot, type History } from "./history";
import type { JournalAction } from "./journal-actions";
import { learnedSchema, withoutReadOn } from "./learned-schema";
import { mappingSchema } from "./mapping-schema";
import type { ReminderRecord } from "./reminders";
import { remindersSchema } from "./reminders-schema";
import { reportMemorySchema, type ReportMemory } from "./report-memory";
import { isNothingSettled, type Settled } from "./settled";
import { settledSchema } from "./settled-schema";

export const MEMORY_VERSION = 1;

/** One thing the user did, with what takes it back. */
export interface JournalEntry {
  readonly id: string;
  /** ISO date-time, as the caller's clock told it. */
  readonly at: string;
  readonly action: JournalAction;
  /** What to apply to take it back; cells are found again by key, never by row number. */
  readonly undo: Change;
  /** How many cells, rows or sheets it touched, for the button's label. */
  readonly count: number;
  /** The day of the snapshot history took with it; left out where it took none. */
  readonly seen?: PlainDate;
}

export interface Memory {
  readonly version: number;
  readonly journal: readonly JournalEntry[];
  /** Names of sheets we added: they are no ledgers and are not read. */
  readonly ownSheets: readonly string[];
  /** By name, what each sheet we added was when written: one that still is so holds nobody's work. Left out = nothing. */
  readonly prints?: Readonly<Record<string, string>> | undefined;
  /** What the chief corrected of tables and columns; left out = nothing. */
  readonly mapping?: LedgerMapping | undefined;
  /** What earlier checks knew of the rows; left out = nothing yet. */
  readonly history?: History | undefined;
  /** What the rule book last acted upon says otherwise than the default one; left out = nothing was acted upon yet. */
  readonly book?: BookChanges | undefined;
  readonly learned?: Learned | undefined;
  readonly reminders?: readonly ReminderRecord[] | undefined;
  /** How the office words its report, and which sheets are reports; left out = nothing. */
  readonly report?: ReportMemory | undefined;
  /** Findings not to be shown again, rows the chief knows to be done; left out = none. */
  readonly settled?: Settled | undefined;
  /** Sheets of the sample to try things out on; left out = none. While one is there, nothing else is read. */
  readonly samples?: readonly SampleSheet[] | undefined;
}

/** As it was when it was added. */
export interface SampleSheet {
  readonly name: string;
  readonly fingerprint: string;
}

/** Longest journal kept: older entries can no longer be undone. */
export const JOURNAL_LIMIT = 20;

export const emptyMemory: Memory = { version: MEMORY_VERSION, journal: [], ownSheets: [] };

const memorySchema = z.looseObject({
  version: z.number(),
  ownSheets: z._default(z.array(z.string()), []),
  prints: z.optional(z.record(z.string(), z.string())),
  mapping: z.optional(mappingSchema),
  history: z.optional(historySchema),
  // Of a book that another version knew otherwise nothing is remembered, and nothing else is lost.
  book: z.catch(z.optional(changesSchema), undefined),
  learned: z.optional(learnedSchema),
  reminders: z.optional(remindersSchema),
  report: z.optional(reportMemorySchema),
  settled: z.optional(settledSchema),
  samples: z.optional(z.array(z.object({ name: z.string(), fingerprint: z.string() }))),
  journal: z.array(
    z.looseObject({
      id: z.string(),
      at: z.string(),
      // A newer version may have done what we have no name for: it stays in the list, and is kept as it is.
      action: z.string(),
      undo: z.looseObject({ kind: z.string() }),
      count: z.number(),
    })
  ),
});

/** Reads the part's text. `null` text = a workbook we have not been in. Returns null where it cannot be understood. */
export function parseMemory(text: string | null): Memory | null {
  if (text === null) return emptyMemory;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = memorySchema.safeParse(raw);
  if (!parsed.success || parsed.data.version > MEMORY_VERSION) return null;
  return parsed.data as unknown as Memory;
}

/** The text to write; null where there is nothing worth a part. */
export function memoryText(memory: Memory): string | null {
  const { journal, ownSheets, mapping, history, learned, report, settled } = memory;
  const { reminders = [], samples = [] } = memory;
  const kept =
    [journal, ownSheets, reminders, samples].flat().length + (mapping?.tables.length ?? 0);
  // A book to compare with is worth nothing by itself.
  return kept === 0 && !history && !learned && !report && !settled ? null : JSON.stringify(memory);
}

/** Without `mapping`, or with an empty one, what was corrected is forgotten. */
export function withMapping(memory: Memory, mapping: LedgerMapping | undefined): Memory {
  return { ...memory, mapping: mapping && mapping.tables.length > 0 ? mapping : undefined };
}

export function withEntry(memory: Memory, entry: JournalEntry): Memory {
  return { ...memory, journal: [...memory.journal, entry].slice(-JOURNAL_LIMIT) };
}

export function withoutEntry(memory: Memory, id: string): Memory {
  return { ...memory, journal: memory.journal.filter((e) => e.id !== id) };
}

/** The memory with a snapshot taken along with its newest entry. */
export function withSeen(
  memory: Memory,
  sightings: readonly Sighting[],
  today: PlainDate,
  accepted?: ReadonlySet<string>
): Memory {
  const { history = emptyHistory, journal } = memory;
  const newest = journal.at(-1);
  return {
    ...memory,
    journal: newest ? [...journal.slice(0, -1), { ...newest, seen: today }] : journal,
    history: withSnapshot(history, sightings, today, accepted),
  };
}

/** What a deed taken back had history see and the ledger teach goes with it, unless another deed of that day stands. */
export function withoutSeen(memory: Memory, { seen }: JournalEntry): Memory {
  if (seen === undefined || memory.journal.some((entry) => entry.seen === seen)) return memory;
  const { history, learned } = memory;
  return withLearned(
    { ...memory, history: history && withoutDay(history, seen) },
    learned ? withoutReadOn(learned, seen) : nothingLearned
  );
}

/** Nothing learned and nothing switched is not kept. */
export function withLearned(memory: Memory, learned: Learned): Memory {
  const empty = learned.cases.length === 0 && Object.keys(learned.switches).length === 0;
  return { ...memory, learned: empty ? undefined : learned };
}

/** Nothing dismissed and nothing confirmed is not kept. */
export function withSettled(memory: Memory, settled: Settled): Memory {
  return { ...memory, settled: isNothingSettled(settled) ? undefined : settled };
}

/** The book whose judgements the next check is compared with. */
export function withBook(memory: Memory, book: BookChanges): Memory {
  return { ...memory, book };
}

export function withOwnSheet(memory: Memory, name: string): Memory {
  return { ...memory, ownSheets: [...memory.ownSheets.filter((n) => n !== name), name] };
}

/** Neither ours any more nor known by its print. */
export function withoutOwnSheet(memory: Memory, name: string): Memory {
  const prints = Object.entries(memory.prints ?? {}).filter(([sheet]) => sheet !== name);
  return {
    ...memory,
    ownSheets: memory.ownSheets.filter((n) => n !== name),
    prints: prints.length === 0 ? undefined : Object.fromEntries(prints),
  };
}

/** Knows again whether somebody has worked on the sheet since it was written. */
export function withPrint(memory: Memory, name: string, fingerprint: string): Memory {
  return { ...memory, prints: { ...memory.prints, [name]: fingerprint } };
}
