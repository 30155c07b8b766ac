import { serialDate } from "./cell-number";
import type { DeadlineInput } from "./deadline";
import { findDateMentions } from "./date-mentions";
import { normalise } from "./normalise";
import { fromDayNumber, plainDate, weekday } from "./plain-date";
import type { PlainDate } from "./plain-date";
import { nearestYear } from "./year-policy";

export interface DateContext {
  readonly today: PlainDate;
  readonly date1904: boolean;
  /** A year known from the sheet's title: dates without one are of it. */
  readonly year?: number;
  /** Another date of the row (the assigned date for a done date): dates without a year are the nearest to it, else to today. */
  readonly near?: PlainDate;
}

/**
 * Reads a date that is one: assigned, started, done, a roster day. Words, spans and broken dates are null, never guessed.
 * @example readDate({ value: "2018.3.5已完成", text: "2018.3.5已完成", format: "General" }, ctx) // "2018-03-05"
 */
export function readDate({ value, format }: DeadlineInput, ctx: DateContext): PlainDate | null {
  if (typeof value === "number" && Number.isFinite(value)) return readNumber(value, format, ctx);
  return typeof value === "string" ? readText(value, ctx) : null;
}

const MS_OF_A_DAY = 86_400_000;
/** Beijing midnight, as the systems keep it that export milliseconds. */
const BEIJING_OFFSET = 8 * 3_600_000;

function readNumber(value: number, format: string, ctx: DateContext): PlainDate | null {
  const serial = serialDate(value, format, ctx.date1904);
  if (serial !== null) return serial;
  if (value >= 1e12 && value < 4e12)
    return fromDayNumber(Math.floor((value + BEIJING_OFFSET) / MS_OF_A_DAY));
  // 3.1 may have been 3.10, which a number cannot keep.
  if (!Number.isInteger(value))
    return /\.\d$/.test(String(value)) && /\.[123]$/.test(String(value))
      ? null
      : readText(String(value), ctx);
  return readDigits(String(value), ctx);
}

function readText(raw: string, ctx: DateContext): PlainDate | null {
  const { text, main } = normalise(raw);
  if (/^\d+(?:\.\d{4,})?$/.test(main)) {
    const serial =
      main.length >= 5 && main.length !== 6
        ? serialDate(Number(main), "General", ctx.date1904)
        : null;
    return serial ?? readDigits(main, ctx);
  }
  const base = ctx.near ?? ctx.today;
  const mentions = findDateMentions(text, base, (month, day) => {
    const date = inYear(month, day, ctx);
    return date === null ? null : { date, guessed: ctx.year === undefined };
  });
  const only = mentions.length === 1 ? mentions[0] : undefined;
  if (!only || only.date === null) return null;
  return only.weekday !== null && only.weekday !== weekday(only.date) ? null : only.date;
}

/** 20260305, 260305, 0305, 305. */
function readDigits(digits: string, ctx: DateContext): PlainDate | null {
  const full = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{4}|\d{6})?$/.exec(digits);
  if (full) return plainDate(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = /^([1-4]\d)(\d{2})(\d{2})$/.exec(digits);
  if (short) return plainDate(2000 + Number(short[1]), Number(short[2]), Number(short[3]));
  const bare = /^(\d{1,2})(\d{2})$/.exec(digits);
  return bare ? inYear(Number(bare[1]), Number(bare[2]), ctx) : null;
}

function inYear(month: number, day: number, ctx: DateContext): PlainDate | null {
  return ctx.year === undefined
    ? nearestYear(month, day, ctx.near ?? ctx.today)
    : plainDate(ctx.year, month, day);
}
