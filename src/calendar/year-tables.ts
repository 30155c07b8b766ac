/** Counts of working days by year, so that a span of years costs one step a year and none a day. */
import { fromDayNumber, toDayNumber, yearOf } from "./plain-date";
import type { DayNumber, PlainDate } from "./plain-date";

interface YearTable {
  /** Day number of 1 January. */
  readonly start: DayNumber;
  /** `upTo[i]` = working days among the first `i` days of the year; the last element is the year's total. */
  readonly upTo: Uint16Array;
}

/** The year counting starts from; counts are only ever subtracted, so any fixed year does. */
const ORIGIN = 2000;

export interface YearTables {
  isWorkday(day: DayNumber): boolean;
  /** Working days from the origin up to and including `day`; negative before the origin. */
  workdaysUpTo(day: DayNumber): number;
  /** The `n`th working day after `day`, before it when `n` is negative; `n` is not 0. */
  nthWorkdayFrom(day: DayNumber, n: number): DayNumber;
}

export function createYearTables(isWorkday: (day: DayNumber) => boolean): YearTables {
  const tables = new Map<number, YearTable>();
  const before = new Map<number, number>([[ORIGIN, 0]]);

  function tableOf(year: number): YearTable {
    const known = tables.get(year);
    if (known) return known;
    const start = newYear(year);
    const upTo = new Uint16Array(newYear(year + 1) - start + 1);
    for (let i = 1; i < upTo.length; i++)
      upTo[i] = (upTo[i - 1] ?? 0) + (isWorkday(start + i - 1) ? 1 : 0);
    const table = { start, upTo };
    tables.set(year, table);
    return table;
  }

  /** Working days from the origin to the eve of `year`. */
  function countBefore(year: number): number {
    const known = before.get(year);
    if (known !== undefined) return known;
    const step = year > ORIGIN ? 1 : -1;
    let count = 0;
    for (let y = ORIGIN; y !== year; y += step) {
      count += step > 0 ? totalOf(tableOf(y)) : -totalOf(tableOf(y - 1));
      before.set(y + step, count);
    }
    return count;
  }

  function workdaysUpTo(day: DayNumber): number {
    const year = yearOfDay(day);
    const table = tableOf(year);
    return countBefore(year) + (table.upTo[day - table.start + 1] ?? 0);
  }

  /** The day that is working day number `count` of the origin's numbering. */
  function dayOfCount(count: number, near: number): DayNumber {
    let year = near;
    while (countBefore(year) >= count) year--;
    while (countBefore(year + 1) < count) year++;
    const table = tableOf(year);
    return table.start + firstIndexReaching(table.upTo, count - countBefore(year)) - 1;
  }

  return {
    isWorkday(day) {
      const table = tableOf(yearOfDay(day));
      const i = day - table.start;
      return (table.upTo[i + 1] ?? 0) > (table.upTo[i] ?? 0);
    },
    workdaysUpTo,
    nthWorkdayFrom(day, n) {
      // Backwards the day itself is not counted, so the numbering starts on its eve.
      const count = n > 0 ? workdaysUpTo(day) + n : workdaysUpTo(day - 1) + n + 1;
      return dayOfCount(count, yearOfDay(day));
    },
  };
}

function totalOf(table: YearTable): number {
  return table.upTo[table.upTo.length - 1] ?? 0;
}

function newYear(year: number): DayNumber {
  return toDayNumber(`${String(year).padStart(4, "0")}-01-01` as PlainDate);
}

function yearOfDay(day: DayNumber): number {
  return yearOf(fromDayNumber(day));
}

/** Smallest index whose count reaches `wanted` (the counts never fall). */
function firstIndexReaching(upTo: Uint16Array, wanted: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
