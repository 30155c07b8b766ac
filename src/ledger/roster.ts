/** Duty rosters: a row a day with columns for those on duty, by date or by the day's number. */
import type { DateAround, ReadingContext } from "./cell-reading";
import { dateAt, howHad, monthIn } from "./cell-reading";
import { guardsAt, isLead, readDayMatrix, type MatrixPeriod } from "./day-matrix-cells";
import { spansIn } from "./leaves";
import type { RosterCell, Shift } from "./ledger";
import { readPeople } from "./people";
import type { ReadTable } from "./read-table";
import { addDays, plainDate, yearOf, type PlainDate } from "../calendar/plain-date";
import { cellName, columnNumber } from "../workbook/grid";

/** Every cell of a roster that is or could be a shift, in reading order. */
export function readRoster(
  from: ReadTable,
  known: ReadonlySet<string>,
  ctx: ReadingContext
): readonly RosterCell[] {
  const { cells, at } = from;
  const { matrix } = from.frame;
  if (matrix) return readDayMatrix(cells, matrix, periodOf(from, ctx), known, ctx);
  const people = from.all("shiftPerson");
  const day = at("shiftDate");
  if (day === 0 || people.length === 0) return [];
  const period = periodOf(from, ctx);
  const kinds = at("shiftKind");
  const found: RosterCell[] = [];
  let month = period.month;
  let lastDay = 0;
  for (const { row } of from.entries) {
    const number = dayNumber(from, row, day);
    // 21…31, 1…20: the period runs on into the next month.
    if (number !== null && number < lastDay && month !== null) month++;
    if (number !== null) lastDay = number;
    const days =
      number === null
        ? daysAt(from, row, day, ctx, period.around)
        : [dayOf(period.year, month, number)].flatMap((d) => d ?? []);
    if (days.length === 0) continue;
    const guards = guardsAt(cells, row, kinds > 0 ? [day, kinds] : [day]);
    for (const column of people) {
      const c = columnNumber(column.column);
      const label = shiftLabel(column.header);
      const kind = kinds > 0 ? cells.shown(row, kinds) || label : label;
      const text = cells.shown(row, c);
      const read = readPeople(text, known);
      const place = cells.anchor(row, c);
      for (const date of days)
        found.push({
          sheet: cells.name,
          cell: cellName(place.row, place.column),
          date,
          kind,
          lead: isLead(`${column.header}${kind}`),
          people: [...read.lead, ...read.assist],
          line: null,
          text,
          value: cells.value(place.row, place.column),
          how: days.length > 1 ? "part" : howHad(cells, row, c),
          guards,
        });
    }
  }
  return found;
}

/** What the filled cells say: a shift for each person. */
export function shiftsIn(cells: readonly RosterCell[]): readonly Shift[] {
  return cells.flatMap(({ date, kind, lead, sheet, cell, people, text }) =>
    kind === null || text === ""
      ? []
      : people.map((person) => ({ date, kind, person, lead, sheet, cell }))
  );
}

/** The year and month of a roster's first day, from its headings, titles and sheet name. */
export function periodOf(from: ReadTable, ctx: ReadingContext): MatrixPeriod {
  // 11月 over 日期: where two months stand side by side each has its own above its days.
  const over = from.all("shiftDate").map((c) => c.header);
  const said = [...over, ...[...from.frame.titles].reverse(), from.cells.name];
  const month = said.map(monthIn).find((m) => m !== null) ?? null;
  const year = from.year ?? yearOf(ctx.today);
  const around = {
    assigned: month === null ? null : plainDate(year, month, 1),
    year: from.year,
  };
  const week = said.flatMap((text) => spansIn(text, ctx, around)[0]?.from ?? [])[0] ?? null;
  return { year, month, week, around };
}

/** 带班领导/姓名 is a 带班领导. */
function shiftLabel(header: string): string {
  const levels = header.split("/");
  const last = levels[levels.length - 1] ?? header;
  return /^(?:姓名|人员|名单)$/.test(last) ? (levels[levels.length - 2] ?? last) : last;
}

/** A weekend shared by two: more days than these in one cell are a slip. */
const LONGEST_SPAN = 14;

/** The days a cell names: one, or every day of 11月21日至22日. */
function daysAt(
  { cells }: ReadTable,
  row: number,
  column: number,
  ctx: ReadingContext,
  around: DateAround
): readonly PlainDate[] {
  const at = cells.anchor(row, column);
  const span =
    typeof cells.value(at.row, at.column) === "string"
      ? spansIn(cells.text(at.row, at.column), ctx, around).find((s) => s.to > s.from)
      : undefined;
  const date = dateAt(cells, row, column, ctx, around);
  if (span === undefined) return date === null ? [] : [date];
  const days: PlainDate[] = [];
  for (let day = span.from; day <= span.to && days.length < LONGEST_SPAN; day = addDays(day, 1))
    days.push(day);
  return days;
}

/** 21, `21`, `21日`; null for anything that is more than a day's number. */
function dayNumber(from: ReadTable, row: number, column: number): number | null {
  const { cells } = from;
  const at = cells.anchor(row, column);
  if (cells.isDateNumber(at.row, at.column)) return null;
  const m = /^(\d{1,2})\s*[日号]?$/.exec(cells.text(at.row, at.column));
  const n = m ? Number(m[1]) : 0;
  return n >= 1 && n <= 31 ? n : null;
}

function dayOf(year: number, month: number | null, day: number): PlainDate | null {
  if (month === null) return null;
  return month > 12 ? plainDate(year + 1, month - 12, day) : plainDate(year, month, day);
}
