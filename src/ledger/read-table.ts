/** A framed table understood: its kind, what its columns mean, which rows hold something. */
import type { RawColumn } from "./column-meaning";
import { assignMeanings, withTitle } from "./column-meaning";
import { weigh } from "./value-fit";
import { headerLevels } from "./header-bands";
import type { ColumnMeaning, LedgerTable, TableColumn, TableKind } from "./ledger";
import type { ColumnMapping, LedgerMapping } from "./mapping";
import { mappingFor } from "./mapping";
import { saysDone } from "./status";
import type { SheetCells } from "./sheet-cells";
import type { TableFrame } from "./table-frames";
import type { KindVerdict } from "./table-kind";
import { judgeKind } from "./table-kind";
import type { DayMatrix } from "./day-matrix";
import { personColumnMeanings, personColumnRows } from "./person-columns";
import type { TableRow, TableRows } from "./table-rows";
import { readRows } from "./table-rows";
import { columnLetters, columnNumber } from "../workbook/grid";
import { profileColumn } from "./value-profile";
import { yearIn } from "./cell-reading";

/** A table with what its readers need beside the public facts. */
export interface ReadTable {
  readonly table: LedgerTable;
  readonly frame: TableFrame;
  readonly cells: SheetCells;
  readonly entries: readonly TableRow[];
  /** 1-based column of the first column with this meaning; 0 = none. */
  readonly at: (meaning: ColumnMeaning) => number;
  /** All columns with this meaning, left to right. */
  readonly all: (meaning: ColumnMeaning) => readonly TableColumn[];
  /** The year named in its title, another title of the sheet, or the sheet's name. */
  readonly year: number | null;
}

/** Understands one framed table; null where it is empty of content and of header. */
export function readTable(
  cells: SheetCells,
  found: TableFrame,
  sheetYear: number | null,
  mapping: LedgerMapping | undefined
): ReadTable | null {
  const raw = withTitle(rawColumns(cells, found));
  const said = mappingFor(
    mapping,
    cells.name,
    raw.map((c) => c.header),
    found.titles[found.titles.length - 1] ?? null
  );
  const frame = found.persons && (said?.columns ?? []).length > 0 ? withoutPersons(found) : found;
  const verdict = verdictOf(frame, raw, cells.name);
  // Without a header only the values speak: enough to show the table, hardly to judge by it.
  const sure = frame.band.rows.length > 0 ? 1 : 0.7;
  const kind: TableKind = said?.kind ?? verdict.kind;
  const { columns, rows } = contentOf(cells, frame, raw, kind, said?.columns ?? []);
  const first = rows.entries[0]?.row;
  const last = rows.entries[rows.entries.length - 1]?.row;
  if (first === undefined && frame.band.rows.length === 0) return null;
  const at = (meaning: ColumnMeaning): number => {
    const column = columns.find((c) => c.meaning === meaning);
    return column ? columnNumber(column.column) : 0;
  };
  return {
    table: {
      sheet: cells.name,
      kind,
      confidence: said?.kind ? 1 : Math.round(verdict.confidence * sure * 100) / 100,
      reasons: said?.kind ? ["said by the user", ...verdict.reasons] : verdict.reasons,
      headerRows: frame.band.rows,
      firstRow: first ?? frame.bodyFirst,
      lastRow: last ?? frame.bodyFirst - 1,
      firstColumn: columnLetters(frame.band.left),
      lastColumn: columnLetters(frame.band.right),
      columns,
      skipped: rows.skipped,
      title: frame.titles[frame.titles.length - 1] ?? null,
      ...(frame.listed === null ? {} : { listed: frame.listed }),
      ...(said ? { corrected: true } : {}),
    },
    frame,
    cells,
    entries: rows.entries,
    at,
    all: (meaning) => columns.filter((c) => c.meaning === meaning),
    year: frame.titles.map(yearIn).find((y) => y !== null) ?? sheetYear,
  };
}

/** Names over the columns are no owners once the user has said what a column is. */
function withoutPersons(frame: TableFrame): TableFrame {
  const { band, titles, bodyFirst, bodyLast, repeats, listed } = frame;
  return { band, titles, bodyFirst, bodyLast, repeats, listed };
}

function verdictOf(frame: TableFrame, raw: readonly RawColumn[], sheet: string): KindVerdict {
  if (frame.matrix?.tells === "attendance")
    return { kind: "leave", confidence: 0.9, reasons: ["days across the top", "who was there"] };
  if (frame.matrix)
    return { kind: "roster", confidence: 0.9, reasons: ["days across the top", "called a roster"] };
  if (frame.persons)
    return { kind: "tasks", confidence: 0.75, reasons: ["people's names over texts"] };
  return judgeKind(raw, frame.titles, sheet);
}

function contentOf(
  cells: SheetCells,
  frame: TableFrame,
  raw: readonly RawColumn[],
  kind: TableKind,
  said: readonly ColumnMapping[]
): { readonly columns: readonly TableColumn[]; readonly rows: TableRows } {
  if (frame.matrix)
    return { columns: matrixColumns(raw, frame.matrix), rows: matrixRows(frame.matrix) };
  if (frame.persons && kind === "tasks")
    return {
      columns: personColumnMeanings(frame.persons),
      rows: personColumnRows(cells, frame.persons),
    };
  const columns = assignMeanings(raw, kind, said);
  return { columns, rows: readRows(cells, frame, columns, kind) };
}

/** 姓名 or 班次, then a column a day: marks say the shift, names say who. */
function matrixColumns(raw: readonly RawColumn[], matrix: DayMatrix): readonly TableColumn[] {
  const people = matrix.by === "people";
  return raw.map(({ column, header }) => {
    const letters = columnLetters(column);
    const label = column === matrix.label;
    if (!label && column < matrix.firstDay)
      return { column: letters, header, meaning: "other", confidence: 0.3 };
    const absent: ColumnMeaning = label ? "person" : "leaveKind";
    const shift: ColumnMeaning = label === people ? "shiftPerson" : "shiftKind";
    const meaning = matrix.tells === "attendance" ? absent : shift;
    return { column: letters, header, meaning, confidence: 0.9, why: "days across the top" };
  });
}

function matrixRows(matrix: DayMatrix): TableRows {
  const skipped = [];
  for (let row = matrix.bodyFirst; row <= matrix.bodyLast; row++)
    if (!matrix.rows.includes(row)) skipped.push({ row, why: "untitled" as const });
  return { entries: matrix.rows.map((row) => ({ row, section: null })), skipped };
}

function rawColumns(cells: SheetCells, frame: TableFrame): readonly RawColumn[] {
  const { left, right } = frame.band;
  const columns: RawColumn[] = [];
  for (let c = left; c <= right; c++) {
    if (isInnerColumn(cells, frame, c)) continue;
    const levels = headerLevels(cells, frame.band, c);
    const profile = profileColumn(cells, c, frame.bodyFirst, frame.bodyLast);
    if (levels.length === 0 && profile.blank) continue;
    const header = levels.join("/");
    columns.push({
      column: c,
      levels,
      header,
      profile,
      filledWhenDone: false,
      candidates: weigh(levels, profile),
    });
  }
  const status = columns.find((c) => c.candidates[0]?.meaning === "status");
  if (!status) return columns;
  return columns.map((column) => {
    const twofold =
      column.candidates.some((c) => c.meaning === "due") &&
      column.candidates.some((c) => c.meaning === "doneDate");
    if (!twofold) return column;
    return { ...column, filledWhenDone: followsDone(cells, frame, column.column, status.column) };
  });
}

/** B:C merged in the header and in every row beneath it is one column, and C holds nothing of its own. */
function isInnerColumn(cells: SheetCells, frame: TableFrame, column: number): boolean {
  const leaf = frame.band.rows[frame.band.rows.length - 1];
  if (leaf === undefined || column === frame.band.left) return false;
  const last = Math.min(frame.bodyLast, frame.bodyFirst + 60, cells.bottom);
  const rows = Array.from({ length: Math.max(0, last - frame.bodyFirst + 1) }, (_, i) => i);
  return [leaf, ...rows.map((i) => frame.bodyFirst + i)].every((row) => {
    const at = cells.anchor(row, column);
    if (at.column < column) return true;
    return row !== leaf && cells.filled(row, frame.band.left, frame.band.right).length === 0;
  });
}

/** Whether a date stands on done rows and is missing on open ones. */
function followsDone(
  cells: SheetCells,
  frame: TableFrame,
  column: number,
  status: number
): boolean {
  let agree = 0;
  let against = 0;
  const last = Math.min(frame.bodyLast, frame.bodyFirst + 200, cells.bottom);
  for (let row = frame.bodyFirst; row <= last; row++) {
    const { done } = saysDone(cells.text(row, status));
    if (done === null) continue;
    if (cells.isBlank(row, column) === done) against++;
    else if (!done) agree++;
  }
  return agree >= 2 && against <= agree * 0.2;
}
