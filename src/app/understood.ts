/**
 * What was understood of a workbook, table by table, with a few real rows to see it by: what the pane's cards show and let the chief
 * correct. Pure.
 */
import { mappingFor, titleMark, type LedgerMapping, type SheetInput } from "../ledger";
import { squeeze } from "../ledger/folding";
import type { ColumnMeaning, Ledger, LedgerTable, TableKind } from "../ledger/ledger";
import { SheetCells } from "../ledger/sheet-cells";
import type { CorrectedTable } from "../memory/corrections";
import { isSecret, saysSecret } from "../rules/secrecy";
import { columnNumber } from "../workbook/grid";

export interface Understood {
  readonly tables: readonly UnderstoodTable[];
  /** The workbook's memory holds corrections, of these tables or of others. */
  readonly corrected: boolean;
}

export interface UnderstoodTable {
  readonly sheet: string;
  /** `A3:M16`, header included. */
  readonly area: string;
  readonly kind: TableKind;
  /** 0…1 */
  readonly confidence: number;
  readonly title: string | null;
  /** The chief said what it is. */
  readonly kindCorrected: boolean;
  /** Worth asking: what it is, or which column is which, is little more than a guess. */
  readonly unsure: boolean;
  /** A table of tasks in which no column says what is to be done. */
  readonly noTitleColumn: boolean;
  readonly columns: readonly UnderstoodColumn[];
  /** How a correction finds it again. */
  readonly is: CorrectedTable;
}

export interface UnderstoodColumn {
  readonly column: string;
  readonly header: string;
  /** Among columns with this header: 1 = the first from the left. */
  readonly nth: number;
  readonly meaning: ColumnMeaning;
  readonly confidence: number;
  readonly runnerUp: ColumnMeaning | null;
  readonly corrected: boolean;
  /** Its cells in the preview rows, as shown; "" = blank. */
  readonly preview: readonly string[];
}

/** Rows of each table shown as an example. */
const PREVIEW_ROWS = 3;
/** Rows looked at for them: a table of nothing but secret rows has no preview. */
const ROWS_LOOKED_AT = 100;
/** Characters of a cell shown. */
const PREVIEW_LENGTH = 40;
/** Below this a kind or a column is asked about. */
const UNSURE_TABLE = 0.6;
const UNSURE_COLUMN = 0.5;
/** Columns a task is judged by. */
const deciding: ReadonlySet<ColumnMeaning> = new Set(["title", "owner", "due", "status"]);

/** @param mapping the corrections the ledger was read with */
export function understoodIn(
  ledger: Pick<Ledger, "tables" | "tasks" | "plans">,
  sheets: readonly Pick<SheetInput, "grid">[],
  mapping: LedgerMapping | undefined
): Understood {
  const cells = new Map(
    sheets.flatMap(({ grid }) => (grid === null ? [] : [[grid.sheet, new SheetCells(grid)]]))
  );
  const openRows = new Map<number, number[]>();
  for (const task of [...ledger.tasks, ...(ledger.plans ?? [])]) {
    const rows = openRows.get(task.table) ?? [];
    openRows.set(task.table, rows);
    if (rows.length < PREVIEW_ROWS && !isSecret(task)) rows.push(task.row);
  }
  const tables = ledger.tables.map((table, index): UnderstoodTable => {
    const sheet = cells.get(table.sheet);
    const rows = sheet ? previewRows(table, openRows.get(index), sheet) : [];
    return understoodTable(table, ledger.tables, mapping, (column) =>
      rows.map((row) => shorten(sheet?.shown(row, columnNumber(column)) ?? ""))
    );
  });
  return { tables, corrected: (mapping?.tables.length ?? 0) > 0 };
}

function understoodTable(
  table: LedgerTable,
  all: readonly LedgerTable[],
  mapping: LedgerMapping | undefined,
  preview: (column: string) => readonly string[]
): UnderstoodTable {
  const headers = table.columns.map((column) => column.header);
  const said = mappingFor(mapping, table.sheet, headers, table.title);
  const columns = table.columns.map((column, index): UnderstoodColumn => {
    const same = (header: string): boolean => squeeze(header) === squeeze(column.header);
    const nth = headers.slice(0, index + 1).filter(same).length;
    return {
      column: column.column,
      header: column.header,
      nth,
      meaning: column.meaning,
      confidence: column.confidence,
      runnerUp: column.runnerUp ?? null,
      corrected: (said?.columns ?? []).some((one) => same(one.header) && (one.nth ?? 1) === nth),
      preview: preview(column.column),
    };
  });
  const noTitleColumn =
    table.kind === "tasks" && !table.columns.some((column) => column.meaning === "title");
  return {
    sheet: table.sheet,
    area: `${table.firstColumn}${table.headerRows[0] ?? table.firstRow}:${table.lastColumn}${Math.max(table.firstRow, table.lastRow)}`,
    kind: table.kind,
    confidence: table.confidence,
    title: table.title,
    kindCorrected: said?.kind !== undefined,
    noTitleColumn,
    unsure:
      noTitleColumn ||
      table.confidence < UNSURE_TABLE ||
      (table.kind === "tasks" && columns.some(isUnsure)),
    columns,
    is: {
      sheet: table.sheet,
      headers,
      title: table.title,
      ...(hasTwin(table, all) ? { twinTitle: titleMark(table.title) } : {}),
    },
  };
}

/** The reader is not sure of this column, and tasks are judged by it. */
export function isUnsure(column: UnderstoodColumn): boolean {
  return !column.corrected && deciding.has(column.meaning) && column.confidence < UNSURE_COLUMN;
}

/** Another table of the sheet with the same headers and another title: 本周工作 above, 下周计划 below. */
function hasTwin(table: LedgerTable, all: readonly LedgerTable[]): boolean {
  const headers = headersOf(table);
  return all.some(
    (other) =>
      other !== table &&
      other.sheet === table.sheet &&
      headersOf(other) === headers &&
      titleMark(other.title) !== titleMark(table.title)
  );
}

function headersOf(table: LedgerTable): string {
  return table.columns.map((column) => squeeze(column.header)).join("\n");
}

/**
 * The first rows with content, secret ones left out: no word of theirs leaves the sheet.
 * @param tasks rows of the table's tasks that are not secret; undefined where it has none
 */
function previewRows(
  table: LedgerTable,
  tasks: readonly number[] | undefined,
  cells: SheetCells
): readonly number[] {
  const skipped = new Set(table.skipped.map(({ row }) => row));
  const length = Math.min(ROWS_LOOKED_AT, Math.max(0, table.lastRow - table.firstRow + 1));
  const rows =
    tasks ??
    Array.from({ length }, (_, i) => table.firstRow + i).filter((row) => !skipped.has(row));
  const columns = table.columns.map(({ column }) => columnNumber(column));
  const levels = table.columns
    .filter(({ meaning, header }) => meaning === "secrecy" || /密级|涉密/.test(squeeze(header)))
    .map(({ column }) => columnNumber(column));
  return rows
    .filter((row) => {
      const texts = columns.map((column) => cells.shown(row, column));
      const secret = levels.some((column) => saysSecret(cells.shown(row, column), texts));
      return texts.some((text) => text !== "") && !secret && !saysSecret("", texts);
    })
    .slice(0, PREVIEW_ROWS);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > PREVIEW_LENGTH ? `${line.slice(0, PREVIEW_LENGTH - 1)}…` : line;
}
