/** Where a row of the leave or duty sheet names its person, as evidence. */
import type { Ledger } from "../ledger/ledger";
import type { Evidence } from "./judgement";

/** [] where the table has no column of persons (a sheet per person). */
export function personCell(
  tables: Ledger["tables"],
  { sheet, row, person }: { readonly sheet: string; readonly row: number; readonly person: string }
): readonly Evidence[] {
  const table = tables.find((t) => t.sheet === sheet && t.firstRow <= row && row <= t.lastRow);
  const column = table?.columns.find((c) => c.meaning === "person" || c.meaning === "owner");
  return column ? [{ sheet, cell: `${column.column}${row}`, text: person }] : [];
}
