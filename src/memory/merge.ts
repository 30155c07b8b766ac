/**
 * A memory taken over from a file. The journal and the sheets of ours stay as they are here: they are about this workbook, and what they
 * undo or know again is in no other.
 */
import { squeeze } from "../ledger/folding";
import type { LedgerMapping, TableMapping } from "../ledger";
import { nothingLearned, type Learned } from "../rules/learning";
import { emptyHistory, thinned, type History } from "./history";
import { withCases } from "./learned-schema";
import { emptyMemory, withLearned, withMapping, type Memory } from "./memory";
import { otherParts } from "./overview";
import { withConfirmations, withDismissals, type Settled } from "./settled";
import { withReminders, type ReminderRecord } from "./reminders";
import type { ReportMemory } from "./report-memory";

/** `merge`: what is here stays, and what the file has beyond it is added. `replace`: as in the file. */
export type ImportWay = "merge" | "replace";

export function imported(own: Memory, file: Memory, way: ImportWay): Memory {
  const { version, journal, ownSheets, prints, samples } = own;
  const bare: Memory = { ...emptyMemory, version, journal, ownSheets, prints, samples };
  // Replacing is merging into nothing: the limits of each part hold for a file as well.
  return merged(way === "merge" ? own : { ...bare, report: sheetsOnly(own.report) }, file);
}

function merged(own: Memory, file: Memory): Memory {
  const memory: Memory = {
    ...onlyParts(file, otherParts(file)),
    ...own,
    book: own.book ?? file.book,
    history: mergedHistory(own.history, file.history),
    reminders: mergedReminders(own.reminders, file.reminders),
    report: mergedReport(own.report, file.report),
    settled: mergedSettled(own.settled, file.settled),
  };
  return withLearned(
    withMapping(memory, mergedMapping(own.mapping, file.mapping)),
    mergedLearned(own.learned, file.learned)
  );
}

/** What was said here of a row or a finding goes before what the file says of it. */
function mergedSettled(own: Settled | undefined, file: Settled | undefined): Settled | undefined {
  if (!own || !file) return own ?? file;
  return withConfirmations(withDismissals(file, own.dismissed), own.confirmed);
}

function onlyParts(memory: Memory, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(memory).filter(([name]) => names.includes(name)));
}

function mergedMapping(
  own: LedgerMapping | undefined,
  file: LedgerMapping | undefined
): LedgerMapping {
  const mine = own?.tables ?? [];
  const known = new Set(mine.map(tableId));
  const added = (file?.tables ?? []).filter((table) => !known.has(tableId(table)));
  return { version: 1, tables: [...mine, ...added] };
}

function tableId({ sheet, headers, title = "" }: TableMapping): string {
  return JSON.stringify([sheet, title, headers.map(squeeze)]);
}

function mergedLearned(own: Learned = nothingLearned, file: Learned = nothingLearned): Learned {
  const { cases } = withCases(file, own.cases);
  return withCases({ cases, switches: { ...file.switches, ...own.switches } }, []);
}

function mergedReminders(
  own: readonly ReminderRecord[] = [],
  file: readonly ReminderRecord[] = []
): readonly ReminderRecord[] | undefined {
  const id = (one: ReminderRecord): string =>
    [one.on, one.row, one.person, one.code, one.level].join("\n");
  const known = new Set(own.map(id));
  const all = [...own, ...file.filter((one) => !known.has(id(one)))];
  all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return all.length === 0 ? undefined : withReminders([], all);
}

function mergedReport(
  own: ReportMemory | undefined,
  file: ReportMemory | undefined
): ReportMemory | undefined {
  const settings = own?.settings ?? file?.settings;
  const { sheets = [] } = own ?? {};
  return settings === undefined ? sheetsOnly(own) : { settings, sheets };
}

function sheetsOnly(report: ReportMemory | undefined): ReportMemory | undefined {
  const sheets = report?.sheets ?? [];
  return sheets.length === 0 ? undefined : { sheets };
}

type Points = History["rows"][string];

/** Of one row and one day what was seen here counts. */
function mergedHistory(own: History | undefined, file: History | undefined): History | undefined {
  if (!file) return own;
  const { owners: mine, rows: known, misfits: seen } = own ?? emptyHistory;
  const owners = [...new Set([...mine, ...file.owners])];
  const renumbered = (points: Points): Points =>
    points.map(([day, owner, due, said, state]) => [
      day,
      owner < 0 ? owner : owners.indexOf(file.owners[owner] ?? ""),
      due,
      said,
      state,
    ]);
  const rows: Record<string, Points> = { ...known };
  for (const [id, points] of Object.entries(file.rows)) {
    const days = new Set(known[id]?.map(([day]) => day));
    const added = renumbered(points).filter(([day]) => !days.has(day));
    rows[id] = [...(known[id] ?? []), ...added].sort(([a], [b]) => a - b);
  }
  const misfits = new Map([...file.misfits, ...seen].map((one) => [one.join("\n"), one]));
  return thinned({ version: 1, owners, rows, misfits: [...misfits.values()] });
}
