/** A week's report for the tests: the judged section, its model and its forms. */
import { say, type Locale } from "../../src/locales";
import { reportWords } from "../../src/locales/report-words";
import type { Ledger } from "../../src/ledger/ledger";
import {
  buildReport,
  reportDocument,
  reportSheet,
  reportText,
  usualSettings,
  weekOf,
  type ReportOptions,
  type ReportSettings,
  type Words,
} from "../../src/report";
import type { Edition, ReportModel } from "../../src/report/report-model";
import { defaultBook, judge } from "../../src/rules";
import { loadsOf, teamWork } from "../../src/workload";
import { calendar, day } from "../rules/section";

export const words = (locale: Locale = "zh-CN") => reportWords(say(locale));

export function reported(
  ledger: Ledger,
  edition: Edition,
  options: Partial<ReportOptions> & { readonly on?: string } = {}
): ReportModel {
  const today = day(options.on ?? "2026-03-20");
  const judgement = judge(ledger, { today, calendar, book: defaultBook });
  return buildReport(judgement, ledger, {
    period: weekOf(today),
    edition,
    today,
    calendar,
    book: defaultBook,
    people: loadsOf(teamWork(ledger, judgement, { calendar, book: defaultBook })),
    ...options,
  });
}

export function textOf(model: ReportModel, settings: Partial<ReportSettings> = {}): string {
  return inWords(model, words(), { ...usualSettings, ...settings });
}

export function sheetOf(model: ReportModel, settings: Partial<ReportSettings> = {}) {
  const document = reportDocument(model, words(), { ...usualSettings, ...settings });
  return reportSheet(model, document, words());
}

export function inWords(model: ReportModel, said: Words, settings: ReportSettings): string {
  return reportText(model, reportDocument(model, said, settings), said, settings);
}
