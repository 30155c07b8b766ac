/** Values out of a table's cells, each with its cell and how it was had; dates through the calendar room. */
import type { Deadline } from "../calendar/deadline";
import type { PlainDate } from "../calendar/plain-date";
import { readDate, readDeadline, type DateContext } from "../calendar";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Provenance, Sourced } from "./ledger";
import type { SheetCells } from "./sheet-cells";
import { cellName } from "../workbook/grid";

/** What reading a ledger needs to know from outside. */
export interface ReadingContext {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly date1904: boolean;
}

/** Wraps a value with where it stands: through merged areas, marked as such when they span rows. */
export function sourced<T>(cells: SheetCells, row: number, column: number, value: T): Sourced<T> {
  const at = cells.anchor(row, column);
  return {
    value,
    sheet: cells.name,
    cell: cellName(at.row, at.column),
    how: howHad(cells, row, column),
    text: cells.text(at.row, at.column),
  };
}

export function howHad(cells: SheetCells, row: number, column: number): Provenance {
  const merge = cells.mergeAt(row, column);
  const at = cells.anchor(row, column);
  // 同上 is the cell above it over two rows, though nobody merged them.
  if ((merge && merge.rows > 1) || at.row !== row) return "merged";
  return cells.formula(at.row, at.column) !== null ? "formula" : "own";
}

/** The text at (row, column), or null where blank or no such column (0). */
export function textAt(cells: SheetCells, row: number, column: number): Sourced<string> | null {
  if (column === 0) return null;
  const text = cells.shown(row, column);
  return text === "" ? null : sourced(cells, row, column, text);
}

export interface DateAround {
  /** When the work was handed out; relative words count from here. */
  readonly assigned: PlainDate | null;
  readonly year: number | null;
  readonly title?: string;
  readonly note?: string;
}

/** Reads a due cell; never null: a blank one is `unknown`. */
export function deadlineAt(
  cells: SheetCells,
  row: number,
  column: number,
  ctx: ReadingContext,
  around: DateAround
): Deadline {
  const at = cells.anchor(row, column);
  const value = cells.value(at.row, at.column);
  return readDeadline(
    { value, text: cells.text(at.row, at.column), format: cells.format(at.row, at.column) },
    {
      calendar: ctx.calendar,
      assigned: around.assigned,
      today: ctx.today,
      date1904: ctx.date1904,
      ...(around.title === undefined ? {} : { title: around.title }),
      ...(around.note === undefined ? {} : { note: around.note }),
      ...(around.year === null ? {} : { year: around.year }),
    }
  );
}

/** Reads a cell that says a day (交办日期, 办结日期); of a span its end; null where it says none. */
export function dateAt(
  cells: SheetCells,
  row: number,
  column: number,
  ctx: ReadingContext,
  around: DateAround
): PlainDate | null {
  if (column === 0) return null;
  const at = cells.anchor(row, column);
  const value = cells.value(at.row, at.column);
  if (value === null) return null;
  const input = {
    value,
    text: cells.text(at.row, at.column),
    format: cells.format(at.row, at.column),
  };
  const date = readDate(input, dateContext(ctx, around));
  if (date !== null || typeof value !== "string") return date;
  const span = deadlineAt(cells, row, column, ctx, around);
  return span.kind === "date" && span.how === "range" ? span.date : null;
}

/** Reads words that are no cell of their own: a part of a leave text. */
export function dateInWords(
  text: string,
  ctx: ReadingContext,
  around: DateAround
): PlainDate | null {
  return readDate({ value: text, text, format: "General" }, dateContext(ctx, around));
}

/** A date known from the same row places a year better than the sheet's title, which may be last year's work. */
function dateContext(ctx: ReadingContext, around: DateAround): DateContext {
  const { today, date1904 } = ctx;
  if (around.assigned !== null) return { today, date1904, near: around.assigned };
  return around.year === null ? { today, date1904 } : { today, date1904, year: around.year };
}

/** `2026年3月工作台账` → 2026; null where no year is named. */
export function yearIn(text: string): number | null {
  const m = /(?:^|\D)(20\d{2})\s*(?:年|[-./—－~]|$|\D)/.exec(text);
  return m ? Number(m[1]) : null;
}

/** `2026年3月值班表`, `3月份` → 3; null where no month is named. */
export function monthIn(text: string): number | null {
  const m =
    /(?:^|\D)(1[0-2]|0?[1-9])\s*月/.exec(text) ?? /20\d{2}[-./](1[0-2]|0?[1-9])(?:\D|$)/.exec(text);
  if (m) return Number(m[1]);
  const han = /([一二三四五六七八九]|十[一二]?)月/.exec(text);
  if (!han) return null;
  const n = "一二三四五六七八九十".indexOf(han[1]?.charAt(0) ?? "") + 1;
  return n === 10 && han[1]?.length === 2 ? 10 + "一二".indexOf(han[1].charAt(1)) + 1 : n;
}
