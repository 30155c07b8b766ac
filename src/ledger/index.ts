/** A grid of cells → tasks, people, duties, shifts, leave. */
export * from "./ledger";
export { sharedMeanings } from "./column-meaning";
export type { ColumnMapping, LedgerMapping, TableMapping } from "./mapping";
export { mappingFor, titleMark } from "./mapping";
export type { LedgerContext, LedgerReading, SheetInput } from "./read-ledger";
export { openLedger, readLedger } from "./read-ledger";
export type { Reread } from "./reread-rows";
export { reachesOtherRows, rereadRows } from "./reread-rows";
export type { HolidaysRead } from "./holiday-sheet";
export { holidayOverrides } from "./holiday-sheet";
export type { Inspection, InspectedTable } from "./inspection";
export { inspection } from "./inspection";
export { normaliseTitle } from "./keys";
export { looksLikeName } from "./names";
export type { LineContext, LineDue, OneLine } from "./one-line";
export { namesSecret, readOneLine } from "./one-line";
export { readPeople } from "./people";
export { readStatus } from "./status";
