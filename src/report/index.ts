/** The report room: a period as a model, and the sheet, the text and the document made of it. */
export { buildReport } from "./build-report";
export type { ReportOptions } from "./build-report";
export type { EarlierLedger, EarlierTask } from "./changes";
export type { ReminderGiven } from "./inside";
export { buildMeeting, meetingDocument, meetingSheet } from "./meeting";
export type { MeetingModel } from "./meeting";
export { parseMonth, parseQuarter, parseWeek, weekOf } from "./period";
export { reportDocument } from "./report-document";
export { reportSheet } from "./report-sheet";
export { documentText } from "./document-text";
export type { ReportDocument } from "./document";
export { reportText } from "./report-text";
export { usualSettings } from "./report-settings";
export type { ReportSettings } from "./report-settings";
export type { ReportKey, Words } from "./words";
