/**
 * Plain dates as ISO text, with day numbers for arithmetic. No clock and no time zone: `Date` is used only as
 * UTC arithmetic, because local time moves dates west of UTC.
 */
declare const plainDateBrand: unique symbol;

/** `YYYY-MM-DD`, a day that exists. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** Days since 1970-01-01. */
export type DayNumber = number;

const DAY_MS = 86_400_000;

/** Makes a date from its parts; null where no such day exists (2026-11-31). */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return at.toISOString().slice(0, 10) as PlainDate;
}

/** Reads strict `YYYY-MM-DD`; null for anything else. */
export function parsePlainDate(text: string): PlainDate | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m ? plainDate(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

export function toDayNumber(date: PlainDate): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function fromDayNumber(day: DayNumber): PlainDate {
  return new Date(Math.floor(day) * DAY_MS).toISOString().slice(0, 10) as PlainDate;
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
