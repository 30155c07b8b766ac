/** What `inspect` prints: the public contract of the command line. */
import type { Ledger, LedgerTable } from "./ledger";
import type { SheetInput } from "./read-ledger";
import { yearOf } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";

export interface Inspection {
  readonly sheets: readonly { readonly name: string; readonly tables: readonly InspectedTable[] }[];
  /** Years of its dates that no notice and no sheet 节假日 tells of: Monday to Friday is assumed there. */
  readonly assumedYears: readonly number[];
  readonly unread: Ledger["unread"];
}

export type InspectedTable = Pick<
  LedgerTable,
  | "kind"
  | "confidence"
  | "headerRows"
  | "firstRow"
  | "lastRow"
  | "firstColumn"
  | "lastColumn"
  | "columns"
  | "skipped"
  | "title"
  | "reasons"
  | "listed"
  | "corrected"
>;

/**
 * Every sheet in tab order with the tables found on it; sheets without any have an empty list.
 * @param calendar the one the ledger was read by
 */
export function inspection(
  ledger: Ledger,
  sheets: readonly SheetInput[],
  calendar: WorkCalendar
): Inspection {
  const bySheet = new Map<string, InspectedTable[]>();
  for (const t of ledger.tables) {
    const list = bySheet.get(t.sheet) ?? [];
    list.push({
      kind: t.kind,
      confidence: t.confidence,
      headerRows: t.headerRows,
      firstRow: t.firstRow,
      lastRow: t.lastRow,
      firstColumn: t.firstColumn,
      lastColumn: t.lastColumn,
      columns: t.columns,
      skipped: t.skipped,
      title: t.title,
      reasons: t.reasons,
      ...(t.listed === undefined ? {} : { listed: t.listed }),
      ...(t.corrected ? { corrected: true } : {}),
    });
    bySheet.set(t.sheet, list);
  }
  return {
    sheets: sheets.map(({ outline }) => ({
      name: outline.name,
      tables: bySheet.get(outline.name) ?? [],
    })),
    assumedYears: assumedYears(ledger, calendar),
    unread: ledger.unread,
  };
}

function assumedYears(ledger: Ledger, calendar: WorkCalendar): readonly number[] {
  const dates = [
    ...ledger.tasks.flatMap((t) => [t.due?.value.date, t.assignedDate?.value]),
    ...ledger.shifts.map((s) => s.date),
    ...ledger.leaves.flatMap((l) => [l.from, l.to]),
  ];
  const years = new Set(dates.flatMap((d) => (d ? yearOf(d) : [])));
  return [...years].filter((year) => !calendar.covers(year)).sort((a, b) => a - b);
}
