/** The sheet 节假日 (日期, 休/班, 名称): the office's own corrections of the working calendar, and next year's notice before we carry it. */
import { dateAt, yearIn, type ReadingContext } from "./cell-reading";
import { squeeze } from "./folding";
import { spansIn } from "./leaves";
import type { Ledger } from "./ledger";
import type { SheetInput } from "./read-ledger";
import { SheetCells } from "./sheet-cells";
import { createCalendar } from "../calendar";
import { addDays, type PlainDate } from "../calendar/plain-date";
import type { DayOverride } from "../calendar/work-calendar";
import { cellName } from "../workbook/grid";

export interface HolidaysRead {
  /** In sheet order: where a day stands twice the later row counts, as in `createCalendar`. */
  readonly days: readonly DayOverride[];
  /** Rows that say 休 or 班 of a day that could not be read. */
  readonly unread: Ledger["unread"];
}

const holidayWords = /节假日|假日|放假|调休|补班/;
const restWord = /^(?:休|休息|休假|放假|假|节|节日|法定(?:节)?假日?|公休|调休|rest|off|holiday)$/;
const workWord = /^(?:班|上班|补班|调班|工作|工作日|上班日|调休上班|补班日|work|workday)$/;

/**
 * Days of rest and of work as a sheet of the workbook lists them: a date or a span a row, 休 or 班 beside it. A sheet's name
 * alone proves nothing: the rows must say 休 or 班.
 */
export function holidayOverrides(
  sheets: readonly SheetInput[],
  ctx: Pick<ReadingContext, "today" | "date1904">
): HolidaysRead {
  const reading: ReadingContext = { ...ctx, calendar: createCalendar() };
  const read = sheets.map((sheet) => readSheet(sheet, reading));
  return { days: read.flatMap((r) => r.days), unread: read.flatMap((r) => r.unread) };
}

const NOTHING: HolidaysRead = { days: [], unread: [] };
const DEEPEST_HEADER = 8;

function readSheet(sheet: SheetInput, ctx: ReadingContext): HolidaysRead {
  if (sheet.grid === null) return NOTHING;
  const cells = new SheetCells(sheet.grid);
  const layout = layoutOf(cells);
  if (layout === null) return NOTHING;
  const days: DayOverride[] = [];
  const unread: Ledger["unread"][number][] = [];
  const around = { assigned: null, year: layout.year };
  for (let row = layout.header + 1; row <= cells.bottom; row++) {
    const kind = kindOf(cells.shown(row, layout.kind));
    if (kind === null || cells.shown(row, layout.date) === "") continue;
    const name = layout.name === 0 ? "" : cells.shown(row, layout.name);
    const text = cells.shown(row, layout.date);
    const found =
      typeof cells.value(row, layout.date) === "string" ? spansIn(text, ctx, around) : [];
    const one = found.length > 0 ? null : dateAt(cells, row, layout.date, ctx, around);
    const spans = one === null ? found : [{ from: one, to: one }];
    if (spans.length === 0)
      unread.push({
        code: "unreadable-date",
        sheet: cells.name,
        cell: cellName(row, layout.date),
        text,
      });
    for (const span of spans)
      for (const date of daysOf(span.from, span.to)) days.push({ date, kind, name });
  }
  return { days, unread };
}

interface Layout {
  readonly header: number;
  readonly date: number;
  readonly kind: number;
  /** 0 = none. */
  readonly name: number;
  readonly year: number | null;
}

function layoutOf(cells: SheetCells): Layout | null {
  const above: string[] = [cells.name];
  for (let row = cells.top; row <= Math.min(cells.bottom, cells.top + DEEPEST_HEADER); row++) {
    const filled = cells.filled(row, cells.left, cells.right);
    const date = filled.find((c) =>
      /^(?:日期|时间|放假(?:日期|时间)|date)$/.test(squeeze(cells.text(row, c)))
    );
    above.push(...filled.map((c) => cells.text(row, c)));
    if (date === undefined || filled.length < 2) continue;
    const kind = filled.find((c) => c !== date && saysRestOrWork(cells, row + 1, c));
    if (kind === undefined || !above.some((t) => holidayWords.test(t))) return null;
    const name = filled.find(
      (c) =>
        c !== kind && /名称|节日|假日|节假日|说明|备注|^name$/.test(squeeze(cells.text(row, c)))
    );
    const year = above.map(yearIn).find((y) => y !== null) ?? null;
    return { header: row, date, kind, name: name === date ? 0 : (name ?? 0), year };
  }
  return null;
}

function saysRestOrWork(cells: SheetCells, first: number, column: number): boolean {
  let said = 0;
  let filled = 0;
  for (let row = first; row <= Math.min(cells.bottom, first + 60); row++) {
    const text = cells.shown(row, column);
    if (text === "") continue;
    filled++;
    if (kindOf(text) !== null) said++;
  }
  return said > 0 && said >= filled * 0.8;
}

function kindOf(text: string): DayOverride["kind"] | null {
  const word = squeeze(text).replace(/[（(].*$/, "");
  return workWord.test(word) ? "work" : restWord.test(word) ? "rest" : null;
}

/** A block of holidays is days, not months: a longer span is a slip of a year. */
const LONGEST_BLOCK = 40;

function daysOf(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to && days.length < LONGEST_BLOCK; day = addDays(day, 1))
    days.push(day);
  return days;
}
