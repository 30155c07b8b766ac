/** Duty rosters: a row a day with columns for those on duty, by date or by the day's number. */
import type { DateAround, ReadingContext } from "./cell-reading";
import { dateAt, monthIn } from "./cell-reading";
import { readDayMatrix } from "./day-matrix";
import type { Shift } from "./ledger";
import { readPeople } from "./people";
import type { ReadTable } from "./read-table";
import { plainDate, yearOf, type PlainDate } from "../calendar/plain-date";
import { cellName, columnNumber } from "../workbook/grid";

export function readShifts(
  from: ReadTable,
  known: ReadonlySet<string>,
  ctx: ReadingContext
): readonly Shift[] {
  const { cells, at } = from;
  const { matrix } = from.frame;
  if (matrix) return readDayMatrix(cells, matrix, periodOf(from, ctx), known, ctx);
  const people = from.all("shiftPerson");
  const day = at("shiftDate");
  if (day === 0 || people.length === 0) return [];
  const period = periodOf(from, ctx);
  const kinds = at("shiftKind");
  const shifts: Shift[] = [];
  let month = period.month;
  let lastDay = 0;
  for (const { row } of from.entries) {
    const number = dayNumber(from, row, day);
    // 21…31, 1…20: the period runs on into the next month.
    if (number !== null && number < lastDay && month !== null) month++;
    if (number !== null) lastDay = number;
    const date =
      number === null
        ? dateAt(cells, row, day, ctx, period.around)
        : dayOf(period.year, month, number);
    if (!date) continue;
    for (const column of people) {
      const c = columnNumber(column.column);
      const label = column.header.split("/").pop() ?? column.header;
      const kind = kinds > 0 ? cells.shown(row, kinds) || label : label;
      const read = readPeople(cells.shown(row, c), known);
      for (const person of [...read.lead, ...read.assist]) {
        const place = cells.anchor(row, c);
        shifts.push({
          date,
          kind,
          person,
          lead: /带班|领导|总值班/.test(`${column.header}${kind}`),
          sheet: cells.name,
          cell: cellName(place.row, place.column),
        });
      }
    }
  }
  return shifts;
}

interface Period {
  readonly year: number;
  readonly month: number | null;
  readonly around: DateAround;
}

function periodOf(from: ReadTable, ctx: ReadingContext): Period {
  const said = [...from.frame.titles].reverse().concat(from.cells.name);
  const month = said.map(monthIn).find((m) => m !== null) ?? null;
  const year = from.year ?? yearOf(ctx.today);
  return {
    year,
    month,
    around: { assigned: month === null ? null : plainDate(year, month, 1), year: from.year },
  };
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
