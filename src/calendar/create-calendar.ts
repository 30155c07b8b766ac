import { FIXED_HOLIDAYS, officialHolidayName, STATUTORY_DAYS, STATUTORY_YEARS } from "./holidays";
import {
  addDays,
  daysBetween,
  fromDayNumber,
  mondayOf,
  plainDate,
  toDayNumber,
  weekday,
  yearOf,
} from "./plain-date";
import type { DayNumber, PlainDate } from "./plain-date";
import type { DayOverride, WorkCalendar } from "./work-calendar";
import { createYearTables } from "./year-tables";

interface HolidayBlock {
  readonly name: string;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/**
 * A sheet that lists at least this many rest days of a year is taken to carry that year's whole notice:
 * the law knows 11 statutory days a year (13 from 2025), so a few local days alone never pass for a notice.
 */
const REST_DAYS_OF_A_NOTICE = 11;

/**
 * The working calendar: Monday–Friday, corrected by the State Council's notices, corrected by `overrides` (the sheet 节假日).
 * @param overrides later rows win over earlier ones and over the notices; enough rest days of a new year extend the calendar by it
 * @example createCalendar().addWorkdays("2026-09-24" as PlainDate, 2) // 2026-09-29: 25–27 September rest
 */
export function createCalendar(overrides: readonly DayOverride[] = []): WorkCalendar {
  const days = new Map<DayNumber, DayOverride>();
  for (const day of [...STATUTORY_DAYS, ...overrides]) days.set(toDayNumber(day.date), day);

  const covered = coveredYears(overrides);
  const blocks = holidayBlocks(days);
  const tables = createYearTables((day) => {
    const special = days.get(day);
    return special ? special.kind === "work" : isMondayToFriday(day);
  });

  const isWorkday = (date: PlainDate): boolean => tables.isWorkday(toDayNumber(date));
  return {
    covers: (year) => covered.has(year),
    isWorkday,
    holidayName(date) {
      const special = days.get(toDayNumber(date));
      return special?.kind === "rest" ? special.name : null;
    },
    addWorkdays: (date, n) =>
      n === 0 ? date : fromDayNumber(tables.nthWorkdayFrom(toDayNumber(date), n)),
    workdaysBetween: (from, to) =>
      tables.workdaysUpTo(toDayNumber(to)) - tables.workdaysUpTo(toDayNumber(from)),
    lastWorkdayOfWeek(date) {
      const monday = mondayOf(date);
      for (let i = 6; i >= 0; i--) {
        if (isWorkday(addDays(monday, i))) return addDays(monday, i);
      }
      return addDays(monday, 4);
    },
    nextHoliday: (date, name) => nextHoliday(blocks, covered, date, name),
    assumed(from, to) {
      const years = [yearOf(from), yearOf(to)].sort((a, b) => a - b);
      for (let year = years[0] ?? 0; year <= (years[1] ?? 0); year++)
        if (!covered.has(year)) return true;
      return false;
    },
  };
}

function isMondayToFriday(day: DayNumber): boolean {
  return weekday(fromDayNumber(day)) <= 5;
}

function coveredYears(overrides: readonly DayOverride[]): ReadonlySet<number> {
  const restDays = new Map<number, Set<PlainDate>>();
  for (const day of overrides) {
    if (day.kind !== "rest") continue;
    const year = yearOf(day.date);
    restDays.set(year, (restDays.get(year) ?? new Set<PlainDate>()).add(day.date));
  }
  const extended = [...restDays]
    .filter(([, dates]) => dates.size >= REST_DAYS_OF_A_NOTICE)
    .map(([year]) => year);
  return new Set([...STATUTORY_YEARS, ...extended]);
}

/** Runs of rest days with one name, in order. */
function holidayBlocks(days: ReadonlyMap<DayNumber, DayOverride>): readonly HolidayBlock[] {
  const rest = [...days.values()].filter((day) => day.kind === "rest" && day.name !== "");
  rest.sort((a, b) => (a.date < b.date ? -1 : 1));
  const blocks: HolidayBlock[] = [];
  for (const day of rest) {
    const open = blocks.at(-1);
    if (open && open.name === day.name && daysBetween(open.last, day.date) === 1) {
      blocks[blocks.length - 1] = { ...open, last: day.date };
    } else {
      blocks.push({ name: day.name, first: day.date, last: day.date });
    }
  }
  return blocks;
}

function nextHoliday(
  blocks: readonly HolidayBlock[],
  covered: ReadonlySet<number>,
  date: PlainDate,
  name?: string
): HolidayBlock | null {
  const wanted = name === undefined ? null : officialHolidayName(name);
  const isWanted = (block: string): boolean =>
    wanted === null || block.split("、").some((one) => officialHolidayName(one) === wanted);
  const known = blocks.find((block) => block.first > date && isWanted(block.name)) ?? null;

  // In a year without a notice only the holidays that the law ties to a date are known. Which holiday is the next of all
  // can be told for 元旦 alone: nothing comes between the last block of a known year and the first of January.
  const fixed = FIXED_HOLIDAYS.filter((holiday) =>
    wanted === null ? holiday.name === "元旦" : holiday.name === wanted
  )
    .flatMap((holiday) => [yearOf(date), yearOf(date) + 1].map((year) => ({ holiday, year })))
    .filter(({ year }) => !covered.has(year) && (wanted !== null || covered.has(year - 1)))
    .flatMap(({ holiday, year }): HolidayBlock[] => {
      const first = plainDate(year, holiday.month, holiday.day);
      return first !== null && first > date ? [{ name: holiday.name, first, last: first }] : [];
    })
    .sort((a, b) => (a.first < b.first ? -1 : 1))[0];
  if (fixed === undefined) return known;
  return known !== null && known.first < fixed.first ? known : fixed;
}
