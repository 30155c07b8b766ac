/** Sheets written down as a person would sketch them: rows of cells, merged areas by name. */
import type { CellValue, Grid } from "../../src/workbook/grid";
import { parseRect } from "../../src/workbook/grid";
import type { TableOutline } from "../../src/workbook/port";
import { createCalendar, parsePlainDate, toSerial } from "../../src/calendar";
import type { PlainDate } from "../../src/calendar";
import { readLedger } from "../../src/ledger";
import type { Ledger, LedgerMapping, LedgerTable, SheetInput } from "../../src/ledger";

export interface FormattedCell {
  readonly value: CellValue;
  readonly text?: string;
  readonly format?: string;
  readonly formula?: string;
}
export type SketchCell = CellValue | FormattedCell;

export interface SketchOptions {
  readonly merges?: readonly string[];
  readonly hidden?: readonly number[];
  /** Cell of the first sketched cell; `A1` unless told. */
  readonly at?: string;
  readonly tables?: readonly TableOutline[];
  /** Areas with a name, `B2:F9`. */
  readonly named?: readonly string[];
}

/** A sheet from its rows; short rows are filled with blanks. */
export function sheet(
  name: string,
  rows: readonly (readonly SketchCell[])[],
  options: SketchOptions = {}
): SheetInput {
  const first = parseRect(options.at ?? "A1") ?? { row: 1, column: 1 };
  const width = Math.max(0, ...rows.map((r) => r.length));
  const tables = options.tables ?? [];
  const outline = {
    name,
    visibility: "visible" as const,
    protected: false,
    filtered: false,
    tables,
    named: (options.named ?? []).flatMap((area, i) => {
      const rect = parseRect(area);
      return rect === null ? [] : [{ name: `区域${i + 1}`, rect }];
    }),
  };
  if (rows.length === 0 || width === 0) return { outline: { ...outline, used: null }, grid: null };
  const rect = { row: first.row, column: first.column, rows: rows.length, columns: width };
  const cells = rows.map((row) => Array.from({ length: width }, (_, i) => full(row[i] ?? null)));
  const grid: Grid = {
    sheet: name,
    rect,
    values: cells.map((r) => r.map((c) => c.value)),
    texts: cells.map((r) => r.map((c) => c.text)),
    formats: cells.map((r) => r.map((c) => c.format)),
    formulas: cells.map((r) => r.map((c) => c.formula)),
    merges: (options.merges ?? []).flatMap((m) => parseRect(m) ?? []),
    hiddenRows: options.hidden ?? [],
  };
  return { outline: { ...outline, used: rect }, grid };
}

function full(cell: SketchCell): {
  value: CellValue;
  text: string;
  format: string;
  formula: string | null;
} {
  const c: FormattedCell =
    typeof cell === "object" && cell !== null && !("error" in cell) ? cell : { value: cell };
  const shown = c.value === null || typeof c.value === "object" ? "" : String(c.value);
  return {
    value: c.value,
    text: c.text ?? shown,
    format: c.format ?? "General",
    formula: c.formula ?? null,
  };
}

export function day(iso: string): PlainDate {
  const date = parsePlainDate(iso);
  if (date === null) throw new Error(`no such day: ${iso}`);
  return date;
}

/** A date typed as Excel keeps it. */
export function date(iso: string, format = "yyyy/m/d"): FormattedCell {
  const at = day(iso);
  const [y, m, d] = at.split("-").map(Number);
  return {
    value: toSerial(at),
    format,
    text: format.includes("y") ? `${y}/${m}/${d}` : `${m}月${d}日`,
  };
}

export function formula(text: string, value: CellValue): FormattedCell {
  return { value, formula: text };
}

export const calendar = createCalendar();

/** Reads sheets as of 18 November 2026 unless told. */
export function read(
  sheets: readonly SheetInput[],
  today = "2026-11-18",
  mapping?: LedgerMapping
): Ledger {
  return readLedger(sheets, {
    today: day(today),
    calendar,
    date1904: false,
    ...(mapping ? { mapping } : {}),
  });
}

/** The meaning of each column, by letter, `other` left out. */
export function meanings(table: LedgerTable | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (table?.columns ?? []).filter((c) => c.meaning !== "other").map((c) => [c.column, c.meaning])
  );
}

/** `A3:F9 header 1,2` in one line. */
export function place(table: LedgerTable | undefined): string {
  if (!table) return "none";
  return `${table.kind} ${table.firstColumn}${table.firstRow}:${table.lastColumn}${table.lastRow} header ${table.headerRows.join(",")}`;
}

export function skips(table: LedgerTable | undefined): Readonly<Record<number, string>> {
  return Object.fromEntries((table?.skipped ?? []).map((s) => [s.row, s.why]));
}
