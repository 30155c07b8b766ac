/** 一键周报: the report of a checked workbook, composed and added as a sheet of our own. */
import { createCalendar } from "../calendar";
import type { PlainDate } from "../calendar/plain-date";
import { ledgerBefore } from "../memory/earlier-ledger";
import { withOwnSheet, withoutOwnSheet, type Memory } from "../memory/memory";
import type { ReminderRecord } from "../memory/reminders";
import { withReportSheet, withoutReportSheet } from "../memory/report-memory";
import {
  buildReport,
  reportDocument,
  reportSheet,
  reportText,
  usualSettings,
  weekOf,
  type ReminderGiven,
  type ReportDocument,
  type ReportSettings,
} from "../report";
import type { Edition, ReportModel, ReportPeriod } from "../report/report-model";
import type { Words } from "../report/words";
import type { WorkbookPort } from "../workbook/port";
import { done, type Outcome } from "../workbook/problem";
import type { SheetSpec } from "../workbook/sheet-spec";
import { addSheet, freeSheetName, type AddedSheet } from "./added-sheet";
import type { Checked } from "./check";
import { sourceOf } from "./join-workbooks";

export interface ComposeOptions {
  readonly edition: Edition;
  /** The week of `today` where left out. */
  readonly period?: ReportPeriod;
  readonly today: PlainDate;
  readonly words: Words;
  /** Goes before what the workbook remembers. */
  readonly settings?: Partial<ReportSettings>;
}

export interface ComposedReport {
  readonly model: ReportModel;
  readonly document: ReportDocument;
  readonly text: string;
  readonly spec: SheetSpec;
}

/** The report of a checked workbook in every form but Word, which is made of `document`. */
export function composeReport(checked: Checked, options: ComposeOptions): ComposedReport {
  const { edition, today } = options;
  const words = options.words.naming(checked.rules.book.types);
  const settings = settingsFor(checked.memory, options.settings);
  const { period = weekOf(today) } = options;
  const { history, reminders = [] } = checked.memory;
  const model = buildReport(checked.judgement, checked.ledger, {
    period,
    edition,
    today,
    calendar: createCalendar(checked.holidays),
    book: checked.rules.book,
    people: checked.people,
    sourceOf,
    before: history === undefined ? null : ledgerBefore(history, period.from),
    reminders: remindersGiven(reminders),
  });
  const document = reportDocument(model, words, settings);
  return {
    model,
    document,
    text: reportText(model, document, words, settings),
    spec: reportSheet(model, document, words),
  };
}

/** A person's reminders of one day and level as one. */
function remindersGiven(records: readonly ReminderRecord[]): readonly ReminderGiven[] {
  const groups = new Map<string, ReminderGiven>();
  for (const { on: date, person, level } of records) {
    const key = `${date}\n${person}\n${level}`;
    groups.set(key, { date, person, level, tasks: (groups.get(key)?.tasks ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** What was said for this run, else what the workbook remembers, else as usual. */
export function settingsFor(memory: Memory, said: Partial<ReportSettings> = {}): ReportSettings {
  return { ...usualSettings, ...memory.report?.settings, ...said };
}

/** The memory with how the office words its reports from now on. */
export function withReportSettings(memory: Memory, settings: ReportSettings): Memory {
  return { ...memory, report: { sheets: [], ...memory.report, settings } };
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
  entry: { readonly action: "report" | "meeting"; readonly at: string },
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
      report: withReportSheet(kept.report, { name, fingerprint }),
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
