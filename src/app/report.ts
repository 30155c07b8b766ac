/** 一键周报: the report of a checked workbook, composed. */
import { createCalendar } from "../calendar";
import type { PlainDate } from "../calendar/plain-date";
import { ledgerBefore } from "../memory/earlier-ledger";
import type { Memory } from "../memory/memory";
import type { ReminderRecord } from "../memory/reminders";
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
import type { SheetSpec } from "../workbook/sheet-spec";
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
