/** What `inspect` prints: the public contract of the command line. */
import type { Ledger, LedgerTable } from "./ledger";
import type { SheetInput } from "./read-ledger";

export interface Inspection {
  readonly sheets: readonly { readonly name: string; readonly tables: readonly InspectedTable[] }[];
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
  | "corrected"
>;

/** Every sheet in tab order with the tables found on it; sheets without any have an empty list. */
export function inspection(ledger: Ledger, sheets: readonly SheetInput[]): Inspection {
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
      ...(t.corrected ? { corrected: true } : {}),
    });
    bySheet.set(t.sheet, list);
  }
  return {
    sheets: sheets.map(({ outline }) => ({
      name: outline.name,
      tables: bySheet.get(outline.name) ?? [],
    })),
  };
}
