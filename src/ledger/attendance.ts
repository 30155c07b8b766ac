/** Attendance sheets, a person a row and a day a column: their marks of absence (休, 出差, 病) are leave. */
import type { ReadingContext } from "./cell-reading";
import { markLegend, type DayMatrix } from "./day-matrix";
import { readDayMatrix, type MatrixPeriod } from "./day-matrix-cells";
import type { Leave } from "./ledger";
import type { SheetCells } from "./sheet-cells";
import { addDays, weekday, type PlainDate } from "../calendar/plain-date";

/** What a mark of absence is short for, as offices write it. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^年休?假?$|^年$/, "年休假"],
  [/^病假?$/, "病假"],
  [/^事假?$/, "事假"],
  [/^婚假?$/, "婚假"],
  [/^陪产假?$/, "陪产假"],
  [/^产假?$/, "产假"],
  [/^丧假?$/, "丧假"],
  [/^探亲?假?$/, "探亲假"],
  [/^育儿?假?$/, "育儿假"],
  [/^调休?$|^补休?$/, "调休"],
  [/^(?:公|因公)?出?差$/, "出差"],
  [/^(?:外出|公出|外)$/, "外出"],
  [/^(?:学|学习|培|培训)$/, "培训"],
  [/^(?:借调|抽调|挂职|驻村|跟班)$/, "借调"],
  [/^(?:休|休假|公休|请假|假)$/, "休假"],
];

/**
 * Absences of each person, days in a row with the same mark as one. 休 on a Saturday or Sunday is the weekend and no leave; a day
 * without a month in title or sheet name is none.
 */
export function readAttendance(
  cells: SheetCells,
  matrix: DayMatrix,
  period: MatrixPeriod,
  known: ReadonlySet<string>,
  ctx: ReadingContext
): readonly Leave[] {
  const legend = markLegend(cells, matrix);
  const leaves: Leave[] = [];
  const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 0);
  for (const at of readDayMatrix(cells, matrix, period, known, ctx)) {
    const kind = absence(legend.get(at.text) ?? at.text);
    if (kind === null || (kind === "休假" && isWeekend(at.date))) continue;
    for (const person of at.people) {
      const open = leaves[leaves.length - 1];
      if (open?.person === person && open.kind === kind && addDays(open.to, 1) === at.date) {
        leaves[leaves.length - 1] = { ...open, to: at.date };
        continue;
      }
      const { sheet, date } = at;
      const row = rowOf(at.cell);
      leaves.push({ person, from: date, to: date, halfDay: false, kind, sheet, row });
    }
  }
  return leaves;
}

function absence(mark: string): string | null {
  return kinds.find(([pattern]) => pattern.test(mark))?.[1] ?? null;
}

function isWeekend(date: PlainDate): boolean {
  return weekday(date) >= 6;
}
