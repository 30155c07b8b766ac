/**
 * Plain dates as ISO text, with day numbers for arithmetic. No clock, no time zone and no `Date`:
 * local time moves dates west of UTC.
 */
declare const plainDateBrand: unique symbol;

/** `YYYY-MM-DD`, a day that exists. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** Days since 1970-01-01. */
export type DayNumber = number;

/** Days from 0000-03-01, where the reckoning with leap days at a year's end begins, to 1970-01-01. */
const EPOCH = 719_468;
const DAYS_OF_400_YEARS = 146_097;

/** Makes a date from its parts; null where no such day exists (2026-11-31). */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (!Number.isInteger(month) || !Number.isInteger(day)) return null;
  const date = fromDayNumber(dayNumberOf(year, month, day));
  return dayOf(date) === day ? date : null;
}

/** Reads strict `YYYY-MM-DD`; null for anything else. */
export function parsePlainDate(text: string): PlainDate | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m ? plainDate(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

export function toDayNumber(date: PlainDate): DayNumber {
  const digit = (i: number): number => date.charCodeAt(i) - 48;
  return dayNumberOf(
    digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
    digit(5) * 10 + digit(6),
    digit(8) * 10 + digit(9)
  );
}

/** Days since 1970 in the Gregorian calendar, counted in years that begin in March: a leap day is then the last of its year. */
function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * DAYS_OF_400_YEARS +
    ofEra * 365 +
    Math.floor(ofEra / 4) -
    Math.floor(ofEra / 100) +
    ofYear -
    EPOCH
  );
}

/** A ledger names the same few hundred days over and over. Days of 1970–2078 only, so that it cannot grow without end. */
const written: PlainDate[] = [];
const LAST_WRITTEN = 40_000;

export function fromDayNumber(day: DayNumber): PlainDate {
  const whole = Math.floor(day);
  if (whole < 0 || whole > LAST_WRITTEN) return writeDay(whole);
  return (written[whole] ??= writeDay(whole));
}

function writeDay(day: DayNumber): PlainDate {
  const shifted = day + EPOCH;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const ofEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (n: number): string => String(n).padStart(2, "0");
  const dayOfMonth = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}` as PlainDate;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return toDayNumber(b) - toDayNumber(a);
}

/** 1 = Monday … 7 = Sunday (GB/T 7408, ISO 8601). */
export function weekday(date: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The Monday of the date's Monday-to-Sunday week. */
export function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekday(date));
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

/**
 * An Excel serial as a date; the time of day is dropped. Serial 60 of the 1900 system is the 29 February 1900 that never was.
 * Null outside what Excel can show.
 */
export function fromSerial(serial: number, date1904 = false): PlainDate | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 1 || whole > 2_958_465) return null;
  if (date1904) return fromDayNumber(whole - 24_107);
  if (whole === 60) return null;
  return fromDayNumber(whole - (whole < 60 ? 25_568 : 25_569));
}

/** The Excel serial of a date, to be written with a date format. */
export function toSerial(date: PlainDate, date1904 = false): number {
  const day = toDayNumber(date);
  if (date1904) return day + 24_107;
  const serial = day + 25_569;
  return serial <= 60 ? serial - 1 : serial;
}
