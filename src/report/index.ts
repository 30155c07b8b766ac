/** The report room: the week as a model, a sheet and a text. */
export { buildReport } from "./build-report";
export type { ReportOptions } from "./build-report";
export { parseWeek, weekOf } from "./period";
export { reportSheet } from "./report-sheet";
export { reportText } from "./report-text";
export type { ReportKey, Words } from "./words";
