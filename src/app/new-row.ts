/** Where the next row of a ledger table goes, and what stands around it: read from the sheet, decided here. */
import type { Ledger, LedgerTable } from "../ledger/ledger";
import {
  cellName,
  columnNumber,
  inRect,
  type CellValue,
  type Grid,
  type Rect,
} from "../workbook/grid";
import type { Outline, WorkbookPort } from "../workbook/port";
import { done, type Outcome, type Problem } from "../workbook/problem";

export interface NewRowPlace {
  readonly sheet: string;
  readonly row: number;
  readonly columns: readonly [number, number];
  /** The row whose look and formulas are followed; null where the table has none to follow. */
  readonly like: number | null;
  readonly listed: string | null;
  readonly guards: readonly { readonly cell: string; readonly value: CellValue }[];
  /** Why nothing can be added here; null = it can. */
  readonly blocked: Problem | null;
  /** What stands around it. */
  readonly grid: Grid;
}

/** How far up a row without merged cells is looked for. */
const LOOK_BACK = 40;

/** Tables that tasks are written into, the one written into last first. */
export function ledgersToWriteIn(ledger: Ledger, outline: Outline): readonly number[] {
  const visible = new Set(
    outline.sheets.filter((s) => s.visibility === "visible").map((s) => s.name)
  );
  return ledger.tables
    .map((table, index) => {
      const rows = ledger.tasks.filter((task) => task.table === index);
      const latest = rows.reduce((day, t) => maxOf(day, t.assignedDate?.value ?? ""), "");
      return { table, index, latest, rows: rows.length };
    })
    .filter(({ table }) => visible.has(table.sheet) && isPlain(table))
    .sort((a, b) => (a.latest === b.latest ? b.rows - a.rows : a.latest < b.latest ? 1 : -1))
    .map(({ index }) => index);
}

/** One title column under a header: a row is one task. */
function isPlain({ kind, headerRows, columns }: LedgerTable): boolean {
  const titles = columns.filter((c) => c.meaning === "title").length;
  return kind === "tasks" && headerRows.length > 0 && titles === 1;
}

export async function placeOfNewRow(
  port: WorkbookPort,
  ledger: Ledger,
  outline: Outline,
  index: number
): Promise<Outcome<NewRowPlace | null>> {
  const table = ledger.tables[index];
  if (!table) return done(null);
  const first = columnNumber(table.firstColumn);
  const last = columnNumber(table.lastColumn);
  const entries = ledger.tasks.filter((t) => t.table === index).map((t) => t.row);
  const above = Math.max(...entries, ...table.headerRows);
  const top = Math.max(1, above - LOOK_BACK);
  const rect: Rect = {
    row: top,
    column: first,
    rows: above + 2 - top,
    columns: last - first + 1,
  };
  const read = await port.read(table.sheet, rect);
  if (!read.ok) return read;
  const grid = read.value;
  const row = above + 1;
  const sheet = outline.sheets.find((s) => s.name === table.sheet);
  const listed = sheet?.tables.find((t) => inRect(t.rect, above, first)) ?? null;
  const columns = [first, last] as const;
  return done({
    sheet: table.sheet,
    row,
    columns,
    like: likeRow(grid, entries),
    listed: listed?.name ?? null,
    guards: [...filledIn(grid, above, columns), ...filledIn(grid, row, columns)],
    blocked: blockedBy(
      grid,
      row,
      columns,
      {
        protected: sheet?.protected === true,
        filtered: sheet?.filtered === true,
        totals: listed?.hasTotals === true,
      },
      table
    ),
    grid,
  });
}

/** The last entry that is seen and has no merged cells: what is merged over several rows is not carried on. */
function likeRow(grid: Grid, entries: readonly number[]): number | null {
  const fits = entries.filter(
    (row) =>
      row >= grid.rect.row &&
      !grid.hiddenRows.includes(row) &&
      !grid.merges.some((m) => row >= m.row && row < m.row + m.rows && m.rows > 1)
  );
  return fits.length === 0 ? null : Math.max(...fits);
}

/** Typed values of a row as guards; what a formula shows may change by itself. */
function filledIn(
  grid: Grid,
  row: number,
  [first, last]: readonly [number, number]
): NewRowPlace["guards"] {
  const guards: { cell: string; value: CellValue }[] = [];
  for (let column = first; column <= last; column++) {
    const value = valueIn(grid, row, column);
    if (value === null || value === "" || formulaIn(grid, row, column) !== null) continue;
    guards.push({ cell: cellName(row, column), value });
  }
  return guards;
}

function blockedBy(
  grid: Grid,
  row: number,
  columns: readonly [number, number],
  sheet: { readonly protected: boolean; readonly filtered: boolean; readonly totals: boolean },
  table: LedgerTable
): Problem | null {
  const at = { sheet: grid.sheet, cell: cellName(row, columns[0]) };
  if (sheet.protected) return { code: "protected-sheet", ...at };
  if (sheet.filtered) return { code: "filtered-sheet", ...at };
  if (sheet.totals) return { code: "totals-row", ...at };
  const merged = grid.merges.some((m) => row >= m.row && row < m.row + m.rows);
  if (merged) return { code: "row-taken", ...at };
  // A number, a default choice or a formula waiting in an empty row made ready is no content.
  const ready = table.skipped.some((s) => s.row === row && s.why === "template");
  const taken = filledIn(grid, row, columns).find(
    ({ value, cell }) => !ready && !(typeof value === "number" && isSeq(table, cell))
  );
  return taken ? { code: "row-taken", sheet: grid.sheet, cell: taken.cell } : null;
}

function isSeq(table: LedgerTable, cell: string): boolean {
  const seq = table.columns.find((c) => c.meaning === "seq")?.column;
  return seq !== undefined && cell.replace(/\d+$/, "") === seq;
}

export function valueIn(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.rect.row]?.[column - grid.rect.column] ?? null;
}

export function formulaIn(grid: Grid, row: number, column: number): string | null {
  return grid.formulas[row - grid.rect.row]?.[column - grid.rect.column] ?? null;
}

export function textIn(grid: Grid, row: number, column: number): string {
  return grid.texts[row - grid.rect.row]?.[column - grid.rect.column] ?? "";
}

function maxOf(a: string, b: string): string {
  return a > b ? a : b;
}
