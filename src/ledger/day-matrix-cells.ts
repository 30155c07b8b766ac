/** What stands under the days of a roster or attendance sheet: every mark, name and blank with its date. */
import type { DateAround, ReadingContext } from "./cell-reading";
import { dateAt, dateInWords, howHad } from "./cell-reading";
import { datedDay, dayAt, markLegend, MONDAY, SUNDAY, type DayMatrix } from "./day-matrix";
import { fold } from "./folding";
import type { RosterCell } from "./ledger";
import { readPeople } from "./people";
import { shiftOf } from "./shift-marks";
import type { SheetCells } from "./sheet-cells";
import { addDays, mondayOf, plainDate, type PlainDate } from "../calendar/plain-date";
import { cellName } from "../workbook/grid";

/** The year and month the roster's first day lies in, as its title has them. */
export interface MatrixPeriod {
  readonly year: number;
  readonly month: number | null;
  /** The first day its title names: places a week whose header has nothing but weekdays. */
  readonly week: PlainDate | null;
  readonly around: DateAround;
}

/** Every mark or name under a day, and every blank there. Days run on over a month's end. */
export function readDayMatrix(
  cells: SheetCells,
  matrix: DayMatrix,
  period: MatrixPeriod,
  known: ReadonlySet<string>,
  ctx: ReadingContext
): readonly RosterCell[] {
  const days = datesOf(cells, matrix, period, ctx);
  const legend = markLegend(cells, matrix);
  const byPeople = matrix.by === "people";
  return matrix.labelled.flatMap((row) => {
    const label = cells.shown(row, matrix.label);
    const own = byPeople ? readPeople(label, known).lead : [];
    if (byPeople && own.length === 0) return [];
    return days.flatMap((date, i): RosterCell[] => {
      if (date === null) return [];
      const column = matrix.firstDay + i;
      const text = cells.shown(row, column);
      const at = cells.anchor(row, column);
      const kind = byPeople ? (text === "" ? null : shiftOf(text, legend)) : label;
      const read = readPeople(text, known);
      return [
        {
          sheet: cells.name,
          cell: cellName(at.row, at.column),
          date,
          kind,
          lead: kind !== null && isLead(kind),
          people: byPeople ? own : [...read.lead, ...read.assist],
          line: own[0] ?? null,
          text,
          value: cells.value(at.row, at.column),
          how: cells.mergeAt(row, column) || own.length > 1 ? "part" : howHad(cells, row, column),
          guards: [
            ...guardsAt(cells, row, [matrix.label]),
            ...guardsAt(cells, matrix.dayRow, [column]),
          ],
        },
      ];
    });
  });
}

export function isLead(shift: string): boolean {
  return /带班|领导|总值班/.test(shift);
}

/** What stands in these cells of a row, to be found there again before anything is written. */
export function guardsAt(
  cells: SheetCells,
  row: number,
  columns: readonly number[]
): RosterCell["guards"] {
  return columns.map((column) => {
    const at = cells.anchor(row, column);
    return { cell: cellName(at.row, at.column), value: cells.value(at.row, at.column) };
  });
}

function datesOf(
  cells: SheetCells,
  { dayRow, firstDay, band }: DayMatrix,
  period: MatrixPeriod,
  ctx: ReadingContext
): readonly (PlainDate | null)[] {
  let month = period.month;
  let before = 0;
  return Array.from({ length: band.right - firstDay + 1 }, (_, i) => {
    const day = dayAt(cells, dayRow, firstDay + i) ?? 0;
    if (day >= MONDAY && day <= SUNDAY)
      return period.week === null ? null : addDays(mondayOf(period.week), day - MONDAY);
    const written = datedDay.exec(fold(cells.text(dayRow, firstDay + i)).replace(/\s+/g, ""));
    if (typeof cells.value(dayRow, firstDay + i) === "string" && written?.[1] !== undefined)
      return dateInWords(`${written[1]}${written[2]}`, ctx, period.around);
    if (day > 31) return dateAt(cells, dayRow, firstDay + i, ctx, period.around);
    if (day < before && month !== null) month++;
    before = day;
    if (month === null) return null;
    return month > 12
      ? plainDate(period.year + 1, month - 12, day)
      : plainDate(period.year, month, day);
  });
}
