/** Numbers in a date cell: Excel's serials, and dates typed without separators. */
import { lastDayOfMonth } from "./month-arithmetic";
import { fromDayNumber, fromSerial, plainDate } from "./plain-date";
import type { PlainDate } from "./plain-date";
import type { Deadline } from "./deadline";
import { onDate, unknown } from "./forms/form";
import type { At } from "./forms/form";

/** Serials of 2009–2064: what a date cell holds when its format says nothing (locale formats read as General). */
const SERIAL_RANGE = { first: 40_000, last: 60_000 };
/** Milliseconds of 2001–2096 since 1970. Offices export them from systems that keep Beijing midnight, UTC+8. */
const EPOCH_MS = { first: 1e12, last: 4e12 };
const BEIJING_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** Whether a number format shows a day: `yyyy/m/d`, `m"月"d"日"`, `[$-804]aaaa`; a clock alone (`h:mm`) does not. */
export function isDateFormat(format: string): boolean {
  const before = judgedFormats.get(format);
  if (before !== undefined) return before;
  const answer = showsDay(format);
  if (judgedFormats.size >= 2_000) judgedFormats.clear();
  judgedFormats.set(format, answer);
  return answer;
}

/** A workbook has some dozens of formats over any number of cells. */
const judgedFormats = new Map<string, boolean>();

function showsDay(format: string): boolean {
  if (/^(general|g\/通用格式|@)?$/i.test(format.trim())) return false;
  const codes = format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .toLowerCase();
  return (
    /[yde年日]|a{3,4}/.test(codes.replace(/e[+-]/g, "")) ||
    (codes.includes("m") && !/[hs]/.test(codes))
  );
}

/** Excel's reading of a number, or null where it is not one: by its format, else by its size. */
export function serialDate(value: number, format: string, date1904: boolean): PlainDate | null {
  const bySize = value >= SERIAL_RANGE.first && value < SERIAL_RANGE.last;
  const byFormat = isDateFormat(format) && value >= 1 && value < 200_000;
  return bySize || byFormat ? fromSerial(value, date1904) : null;
}

/** A number in a due cell. */
export function readCellNumber(value: number, format: string, date1904: boolean, at: At): Deadline {
  const serial = serialDate(value, format, date1904);
  if (serial !== null) return onDate(serial, "serial", "serial");
  if (Number.isInteger(value))
    return value > 0 ? readTypedInteger(String(value), at) : unknown("number-no-date");
  return readMonthDayDecimal(value, at);
}

/** 20260305, 260305, 0305 and 305, milliseconds since 1970, a serial typed as text. */
export function readTypedInteger(digits: string, at: At): Deadline {
  const value = Number(digits);
  if (value >= SERIAL_RANGE.first && value < SERIAL_RANGE.last) {
    const date = fromSerial(value, at.date1904);
    if (date !== null) return onDate(date, "serial", "serial");
  }
  if (value >= EPOCH_MS.first && value < EPOCH_MS.last) {
    return onDate(
      fromDayNumber(Math.floor((value + BEIJING_MS) / DAY_MS)),
      "written",
      "typed-number"
    );
  }
  const placed = monthAndDay(digits, at) ?? withYear(digits);
  const month = /^(20\d{2})(0[1-9]|1[0-2])$/.exec(digits);
  if (placed === null && month)
    return onDate(lastDayOfMonth(Number(month[1]), Number(month[2])), "period", "end-of-period");
  if (placed === null) return unknown("number-no-date");
  return onDate(placed.date, "written", "typed-number", placed.guessed ? "year" : undefined);
}

interface Placed {
  readonly date: PlainDate;
  readonly guessed: boolean;
}

function withYear(digits: string): Placed | null {
  const m =
    /^(20\d{2}|19\d{2})(\d{2})(\d{2})(?:\d{4}|\d{6})?$/.exec(digits) ??
    /^([1-4]\d)(\d{2})(\d{2})$/.exec(digits);
  if (!m) return null;
  const year = Number(m[1]);
  const date = plainDate(year < 100 ? 2000 + year : year, Number(m[2]), Number(m[3]));
  return date === null ? null : { date, guessed: false };
}

/** 0305; as a number it has lost its zero: 305. */
function monthAndDay(digits: string, at: At): Placed | null {
  if (digits.length !== 3 && digits.length !== 4) return null;
  return at.place(Number(digits.slice(0, -2)), Number(digits.slice(-2)));
}

/**
 * 3.5 typed for 3月5日. 3.1, 3.2, 3.3 may have been 3.10, 3.20, 3.30, which a number cannot keep: not guessed,
 * unless the other reading is no day (2.3).
 */
function readMonthDayDecimal(value: number, at: At): Deadline {
  const m = /^(\d{1,2})\.(\d{1,2})$/.exec(String(value));
  if (!m) return unknown("number-no-date");
  const [month, fraction] = [Number(m[1]), m[2] ?? ""];
  if (fraction.length === 1 && at.place(month, Number(fraction) * 10) !== null)
    return unknown("ambiguous-decimal");
  const placed = at.place(month, Number(fraction));
  if (placed === null) return unknown("number-no-date");
  return onDate(placed.date, "written", "typed-number", placed.guessed ? "year" : undefined);
}
