/** Ends of periods: 3月底, 中旬, 二季度末, 上半年, 年底, 本周内. A beginning or a middle (月初, 月中) fixes no day. */
import { addDays, mondayOf, monthOf, plainDate, yearOf } from "../plain-date";
import type { PlainDate } from "../plain-date";
import { lastDayOfMonth, quarterOf } from "../month-arithmetic";
import { fullYear, isPlausibleYear } from "../year-policy";
import { fromBase, onDate, unknown } from "./form";
import type { At, Form } from "./form";
import type { Deadline } from "../deadline";

const YEAR = "(?:(\\d{4}|\\d{2})年度?|(今年|本年|明年|次年|来年|后年|去年)度?)?的?";
const PART_OF_MONTH = "(上旬|中下旬|[中上][上中]旬|中旬|下旬|上半月|下半月|初|中|底|末|内)?";

const YEARS_ON: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  明年: 1,
  次年: 1,
  来年: 1,
  后年: 2,
  去年: -1,
};
const MONTHS_ON: Readonly<Record<string, number>> = {
  上: -1,
  本: 0,
  当: 0,
  这: 0,
  下: 1,
  次: 1,
  下下: 2,
};

const NAMED_MONTH = new RegExp(`${YEAR}(?<!\\d)(1[0-2]|0?[1-9])月(?!\\d)份?${PART_OF_MONTH}`, "g");
const YEAR_AND_MONTH = /(?<!\d)(20\d{2})[./-](1[0-2]|0?[1-9])(?![\d./-])/;
const RELATIVE_MONTH = new RegExp(`(上|本|当|这|下下|下|次)个?月(?!\\d)份?${PART_OF_MONTH}`);
const BARE_MONTH = /(?<![\d双单每个半])月([初中底末内])|(上旬|中旬|下旬|上半月|下半月)/;
const NAMED_QUARTER = new RegExp(`${YEAR}(?:第?([1-4])季度?|q([1-4]))([初中]?)`, "g");
const RELATIVE_QUARTER = /(上|本|当|这|下)?个?季(?:度)?([初中底末内])?/;
const HALF_YEAR = new RegExp(`${YEAR}([上下])半年`);
const WHOLE_YEAR = new RegExp(
  `(?:(\\d{4})年度?|(今年|本年|明年|次年|来年|后年)度?)(?:年?([初中前后])|年?[底末内终])?(?!\\d)|(?:全年|年度内?|岁末)|年([初中前后])|年[底末内终]`
);
const WEEK = /(上|本|这|当|下下|下|次)?(?:1?个)?(?<!\d)周([内底末])?(?![1-7\d])/;

export const monthForm: Form = ({ main, text }, at) => {
  if (/月份?的?(?:第[1-5]个?|最后1?个?)周/.test(main)) return unknown("no-day-fixed");
  const named = [...main.matchAll(NAMED_MONTH)].at(-1) ?? [...text.matchAll(NAMED_MONTH)].at(-1);
  if (named) {
    const [, year, yearWord, month, part] = named;
    return endOfNamedMonth(at, Number(month), writtenYear(at, year, yearWord), part);
  }
  const dotted = YEAR_AND_MONTH.exec(main);
  if (dotted) return endOfNamedMonth(at, Number(dotted[2]), Number(dotted[1]), undefined);
  const relative = RELATIVE_MONTH.exec(main);
  if (relative) return endOfRelativeMonth(at, MONTHS_ON[relative[1] ?? ""] ?? 0, relative[2]);
  const bare = BARE_MONTH.exec(main);
  return bare ? endOfRelativeMonth(at, 0, bare[1] ?? bare[2]) : null;
};

export const quarterForm: Form = ({ main }, at) => {
  const named = [...main.matchAll(NAMED_QUARTER)].at(-1);
  if (named) {
    const [, year, yearWord, cn, q, part] = named;
    if (part) return unknown("no-day-fixed");
    return endOfNamedMonth(at, Number(cn ?? q) * 3, writtenYear(at, year, yearWord), undefined);
  }
  const relative = RELATIVE_QUARTER.exec(main);
  if (!relative || (relative[1] === undefined && relative[2] === undefined)) return null;
  if (/[初中]/.test(relative[2] ?? "")) return unknown("no-day-fixed");
  const quarter = quarterOf(at.base) + (MONTHS_ON[relative[1] ?? ""] ?? 0);
  return fromBase(at, lastDayOfMonth(yearOf(at.base), quarter * 3), "period", "end-of-period");
};

export const yearForm: Form = ({ main }, at) => {
  const half = HALF_YEAR.exec(main);
  if (half)
    return endOfNamedMonth(
      at,
      half[3] === "上" ? 6 : 12,
      writtenYear(at, half[1], half[2]),
      undefined
    );
  const whole = WHOLE_YEAR.exec(main);
  if (!whole) return null;
  const [, year, yearWord, partOfNamed, partOfThis] = whole;
  if (partOfNamed !== undefined || partOfThis !== undefined) return unknown("no-day-fixed");
  return fromBase(
    at,
    lastDayOfMonth(writtenYear(at, year, yearWord) ?? yearOf(at.base), 12),
    "period",
    "end-of-period"
  );
};

/** 本周内: the last working day of that week; 周末 is its Sunday. */
export const weekForm: Form = ({ main }, at) => {
  const m = WEEK.exec(main);
  if (!m || (m[1] === undefined && m[2] === undefined)) return null;
  const week = addDays(mondayOf(at.base), 7 * (MONTHS_ON[m[1] ?? ""] ?? 0));
  if (m[2] === "末" && !/^(?:之|以)?前/.test(main.slice(m.index + m[0].length))) {
    return fromBase(at, addDays(week, 6), "period", "end-of-week", { ambiguous: "weekend" });
  }
  return fromBase(at, at.calendar.lastWorkdayOfWeek(week), "period", "end-of-week", {
    workdays: true,
  });
};

/** The day a part of a month ends; null for a beginning or middle, which end on no day. */
export function endOfPart(year: number, month: number, part: string | undefined): PlainDate | null {
  const last = lastDayOfMonth(year, month);
  switch (part) {
    case "初":
    case "中":
      return null;
    case "上旬":
      return dayOfSameMonth(last, 10);
    case "上半月":
      return dayOfSameMonth(last, 15);
    case "中旬":
    case "上中旬":
    case "中上旬":
      return dayOfSameMonth(last, 20);
    default:
      return last;
  }
}

function dayOfSameMonth(last: PlainDate, day: number): PlainDate {
  return plainDate(yearOf(last), monthOf(last), day) ?? last;
}

function endOfNamedMonth(
  at: At,
  month: number,
  year: number | null,
  part: string | undefined
): Deadline {
  const placed = year === null ? at.place(month, 28) : null;
  const end = endOfPart(year ?? (placed ? yearOf(placed.date) : yearOf(at.base)), month, part);
  if (end === null) return unknown("no-day-fixed");
  return onDate(end, "period", "end-of-period", placed?.guessed ? "year" : undefined);
}

/** 上旬 written on the 25th is next month's. */
function endOfRelativeMonth(at: At, months: number, part: string | undefined): Deadline {
  const [year, month] = [yearOf(at.base), monthOf(at.base)];
  const end = endOfPart(year, month + months, part);
  if (end === null) return unknown("no-day-fixed");
  const passed = months === 0 && end < at.base;
  const next = passed ? endOfPart(year, month + 1, part) : null;
  return fromBase(at, next ?? end, "period", "end-of-period");
}

/** Null where no year is written, or none that an office means. */
function writtenYear(at: At, digits: string | undefined, word: string | undefined): number | null {
  if (word !== undefined) return yearOf(at.base) + (YEARS_ON[word] ?? 0);
  if (digits === undefined) return null;
  const year = fullYear(Number(digits));
  return isPlausibleYear(year) ? year : null;
}
