/** What the section hands out of a checked workbook: the report in two editions, and 科务会单. Loaded when the first is asked for. */
import type { PlainDate } from "../calendar/plain-date";
import { kindOf } from "../report/period";
import type { MeetingModel, ReportDocument, ReportSettings } from "../report";
import type { Edition, PeriodKind, ReportModel, ReportPeriod } from "../report/report-model";
import type { Words } from "../report/words";
import type { SheetSpec } from "../workbook/sheet-spec";
import type { Checked } from "./check";
import { composeMeeting } from "./meeting-sheet";
import { composeReport } from "./report";

export type Paper = Edition | "meeting";

export interface PaperAsked {
  /** The week of today where left out. */
  readonly period?: ReportPeriod | undefined;
  /** Goes before what the workbook remembers. */
  readonly settings?: ReportSettings | undefined;
}

/** A paper in every form but Word, which is made of `document`; nothing is written. */
export interface ComposedPaper {
  readonly paper: Paper;
  /** What its sheet is to be called. */
  readonly name: string;
  readonly model: ReportModel | MeetingModel;
  readonly document: ReportDocument;
  /** For the OA system, in the workbook's language. */
  readonly text: string;
  readonly today: PlainDate;
  readonly period: ReportPeriod;
  readonly kind: PeriodKind;
  /** First and last working day of the period. */
  readonly shown: ReportPeriod;
  /** The unit as the ledger's own title names it. */
  readonly unit: string | null;
  /** Rows that are counted and not listed. */
  readonly withheld: number;
}

export function composePaper(
  checked: Checked,
  paper: Paper,
  options: PaperAsked & { readonly today: PlainDate; readonly words: Words }
): { readonly composed: ComposedPaper; readonly spec: SheetSpec } {
  if (paper === "meeting") {
    const { model, spec, document, text } = composeMeeting(checked, options);
    const { today, period, shown, unit } = model;
    const kind = kindOf(period);
    const about = { paper, today, period, kind, shown, unit, withheld: 0 };
    return { composed: { ...about, name: spec.name, model, document, text }, spec };
  }
  const { model, spec, document, text } = composeReport(checked, { ...options, edition: paper });
  const { today, period, kind, shown } = model;
  const unit = model.section ?? model.office;
  const about = { paper, today, period, kind, shown, unit, withheld: model.withheld.value };
  return { composed: { ...about, name: spec.name, model, document, text }, spec };
}
