/** 科务会单 of a checked workbook, as model, text and sheet. */
import { createCalendar } from "../calendar";
import type { PlainDate } from "../calendar/plain-date";
import {
  buildMeeting,
  documentText,
  meetingDocument,
  meetingSheet,
  weekOf,
  type MeetingModel,
  type ReportDocument,
  type ReportSettings,
} from "../report";
import type { ReportPeriod } from "../report/report-model";
import type { Words } from "../report/words";
import type { SheetSpec } from "../workbook/sheet-spec";
import type { Checked } from "./check";
import { settingsFor } from "./report";

export interface ComposeMeetingOptions {
  /** The week of `today` where left out. */
  readonly period?: ReportPeriod;
  readonly today: PlainDate;
  readonly words: Words;
  readonly settings?: Partial<ReportSettings>;
}

export function composeMeeting(
  checked: Checked,
  { period, today, words, settings: said }: ComposeMeetingOptions
): {
  readonly model: MeetingModel;
  readonly document: ReportDocument;
  readonly text: string;
  readonly spec: SheetSpec;
} {
  const settings = settingsFor(checked.memory, said);
  const model = buildMeeting(checked.judgement, checked.ledger, {
    period: period ?? weekOf(today),
    today,
    calendar: createCalendar(checked.holidays),
  });
  const document = meetingDocument(model, words, settings);
  return {
    model,
    document,
    text: documentText(document),
    spec: meetingSheet(model, words, settings),
  };
}
