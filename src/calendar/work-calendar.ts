/** Working days under the State Council's yearly notice. The data and its making are in `holidays.ts`. */
import type { PlainDate } from "./plain-date";

export interface WorkCalendar {
  /** Whether the year has data; without it Monday–Friday is assumed and whoever uses the answer must say so. */
  covers(year: number): boolean;
  isWorkday(date: PlainDate): boolean;
  /** Name of the statutory holiday block the date lies in (`春节`), or null. */
  holidayName(date: PlainDate): string | null;
  /** The `n`th working day after `date` (negative: before); 0 = the date itself. */
  addWorkdays(date: PlainDate, n: number): PlainDate;
  /** Working days in (from, to]; negative when `to` is earlier. */
  workdaysBetween(from: PlainDate, to: PlainDate): number;
  /** The last working day of the date's Monday–Sunday week (make-up days count); the Sunday's week may have none → its Friday. */
  lastWorkdayOfWeek(date: PlainDate): PlainDate;
  /** The next block of statutory holidays that starts after `date`, optionally by name (`春节`, `国庆`, `五一`, `端午` …). */
  nextHoliday(
    date: PlainDate,
    name?: string
  ): { readonly name: string; readonly first: PlainDate; readonly last: PlainDate } | null;
  /** Whether any day of [from, to] lies in a year without data. */
  assumed(from: PlainDate, to: PlainDate): boolean;
}

/** A row of the sheet 节假日, or of `holidays.ts`. */
export interface DayOverride {
  readonly date: PlainDate;
  readonly kind: "rest" | "work";
  readonly name: string;
}
