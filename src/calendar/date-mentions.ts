/** Finds the calendar dates written in a normalised text, with what the words around each say about it. */
import { plainDate, monthOf, yearOf } from "./plain-date";
import type { PlainDate } from "./plain-date";
import { isInBrackets, roleOf, weekdayBeside } from "./date-surroundings";
import type { DateRole } from "./date-surroundings";
import { fullYear, isPlausibleYear } from "./year-policy";

export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** Null where no such day exists. */
  readonly date: PlainDate | null;
  readonly role: DateRole;
  readonly inBrackets: boolean;
  /** Written with a year, or taking it from the date before it. */
  readonly yearWritten: boolean;
  /** 1 = Monday … 7, where a weekday stands beside it. */
  readonly weekday: number | null;
  /** The end of a span that began at the mention before. */
  readonly endsRange: boolean;
  /** The year had to be guessed. */
  readonly yearGuessed: boolean;
  /** 5/6/2026 can be read two ways. */
  readonly orderGuessed: boolean;
  /** Only a number with a dot, dash or slash (3.5): a date in a date cell, anything at all in a sentence. */
  readonly weak: boolean;
}

/** Places a month and day in a year; null where the day does not exist. */
export type YearPlacer = (
  month: number,
  day: number
) => { readonly date: PlainDate; readonly guessed: boolean } | null;

interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day: number;
  readonly orderGuessed?: boolean;
  readonly weak?: boolean;
}

interface Spelling {
  readonly pattern: RegExp;
  /** Null: these numbers are no date in this spelling. */
  read(groups: readonly string[], base: PlainDate): Parts | null;
}

const n = (text: string | undefined): number => Number(text ?? "NaN");

/** In order: the more a spelling says, the earlier it is tried. */
const SPELLINGS: readonly Spelling[] = [
  {
    // 2026年3月5日, 2026-3-5, 2026.03.5, 26/3/5
    pattern:
      /(?<!\d)(\d{4}|\d{2})(?:年(\d{1,2})[月./-]|([./-])(\d{1,2})\3)(\d{1,2})(?!\d|月)(?:[日号](?!内))?/y,
    read([year, cn, , dotted, day], base) {
      const short = (year ?? "").length === 2;
      if (short && cn === undefined) return shortYear(n(year), n(dotted), n(day), base);
      return { year: fullYear(n(year)), month: n(cn ?? dotted), day: n(day) };
    },
  },
  {
    // 115年11月20日, 115/11/20: years of the Republic, as Taiwan counts them
    pattern:
      /(?<!\d)(1[0-2]\d)(?:年(\d{1,2})月|([./-])(\d{1,2})\3)(\d{1,2})(?!\d|月)(?:日(?!内))?/y,
    read: ([year, cn, , dotted, day]) => ({
      year: n(year) + 1911,
      month: n(cn ?? dotted),
      day: n(day),
    }),
  },
  {
    // 2026年3.5
    pattern: /(?<!\d)(\d{4})年(\d{1,2})[./-](\d{1,2})(?!\d|月)[日号]?/y,
    read: ([year, month, day]) => ({ year: n(year), month: n(month), day: n(day) }),
  },
  {
    // 5/31/2026: month first as the US writes, unless that cannot be
    pattern: /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/y,
    read([first, , second, year]) {
      const [a, b] = [n(first), n(second)];
      if (a > 12) return { year: n(year), month: b, day: a };
      return { year: n(year), month: a, day: b, orderGuessed: b <= 12 && a !== b };
    },
  },
  {
    // 20260305, and with a clock glued on 202603051700
    pattern: /(?<!\d)(20\d{2}|19\d{2})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?(?!\d)/y,
    read: ([year, month, day]) => ({ year: n(year), month: n(month), day: n(day) }),
  },
  {
    // 明年3月5日
    pattern: /(今年|本年|明年|次年|来年|后年|去年|上年)(\d{1,2})[月./-](\d{1,2})(?!\d)[日号]?/y,
    read: ([word, month, day], base) => ({
      year: yearOf(base) + yearShift(word),
      month: n(month),
      day: n(day),
    }),
  },
  {
    // 下月5日
    pattern:
      /(本月|当月|这个月|下下月|下下个月|下月|下个月|次月|上月|上个月)(\d{1,2})(?!\d)[日号]/y,
    read([word, day], base) {
      const months = yearOf(base) * 12 + monthOf(base) - 1 + monthShift(word);
      return { year: Math.floor(months / 12), month: (months % 12) + 1, day: n(day) };
    },
  },
  {
    // 3月5日, 1月1号, 9月24
    pattern: /(?<!\d)(\d{1,2})月份?(\d{1,2})(?!\d|个|天|周|小时|日内|年|家|人|份|项|件)[日号]?/y,
    read: ([month, day]) => ({ month: n(month), day: n(day) }),
  },
  {
    // 3.5, 3/5, 3-5, 3.5日
    pattern:
      /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})(?!\d|\2\d|天|个|周(?![1-7])|小时|日内|年|月|季|%|万|亿|元|米|版)(?:[日号](?!内))?/y,
    read([month, , day]) {
      const [m, d] = [n(month), n(day)];
      return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { month: m, day: d, weak: true } : null;
    },
  },
];

/** `19日` after `6月8日至`, `20` after `3月19-`. */
const DAY_AFTER_RANGE = /(\d{1,2})(?!\d|个|天|周|月|小时|[./-]\d)[日号]?/y;
/** What joins the two ends of a span. */
const RANGE_SIGN =
  /(?:\(?周[1-7]\)?)?@?(?:起)?(?:[,、]?(?:至|到|~|-|延续到|截止到|截至)(?!期)|、(?=\d{1,2}[日号](?!内)))/y;

/** All dates of the text in order of appearance. */
export function findDateMentions(
  text: string,
  base: PlainDate,
  place: YearPlacer
): readonly DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < text.length;) {
    const previous = found.at(-1);
    const ends =
      previous !== undefined && previous.date !== null && joinsRange(text, previous.end, at);
    const hit = matchAt(text, at, base) ?? (ends ? matchDayAt(text, at, previous) : null);
    if (hit === null) {
      at++;
      continue;
    }
    found.push(mention(text, at, hit, ends ? previous : undefined, previous, place));
    at = hit.end;
  }
  return found;
}

interface Hit {
  readonly parts: Parts;
  readonly end: number;
}

function matchAt(text: string, at: number, base: PlainDate): Hit | null {
  for (const spelling of SPELLINGS) {
    spelling.pattern.lastIndex = at;
    const m = spelling.pattern.exec(text);
    const parts = m && spelling.read(m.slice(1), base);
    if (m && parts) return { parts, end: at + m[0].length };
  }
  return matchAfterRangeSign(text, at);
}

/** The dotted end of a span: its own lookbehind would take the range's dash for a part of it. */
function matchAfterRangeSign(text: string, at: number): Hit | null {
  if (text[at - 1] !== "-") return null;
  const m = /^(\d{1,2})([./])(\d{1,2})(?!\d|\2\d)[日号]?/.exec(text.slice(at));
  if (!m) return null;
  const [month, day] = [n(m[1]), n(m[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { parts: { month, day, weak: true }, end: at + m[0].length };
}

function matchDayAt(text: string, at: number, range: DateMention): Hit | null {
  DAY_AFTER_RANGE.lastIndex = at;
  const m = DAY_AFTER_RANGE.exec(text);
  if (!m || range.date === null) return null;
  const day = n(m[1]);
  const [year, month] = [yearOf(range.date), monthOf(range.date)];
  const sameMonth = plainDate(year, month, day);
  const past = sameMonth !== null && sameMonth < range.date;
  const parts = past
    ? { year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day }
    : { year, month, day };
  return { parts, end: at + m[0].length };
}

function joinsRange(text: string, from: number, to: number): boolean {
  RANGE_SIGN.lastIndex = from;
  const m = RANGE_SIGN.exec(text);
  return m !== null && from + m[0].length === to;
}

function mention(
  text: string,
  start: number,
  { parts, end }: Hit,
  rangeStart: DateMention | undefined,
  previous: DateMention | undefined,
  place: YearPlacer
): DateMention {
  const year =
    parts.year ??
    (previous?.yearWritten && previous.date !== null ? yearOf(previous.date) : undefined);
  const month = parts.month ?? 0;
  const placed = year === undefined ? place(month, parts.day) : null;
  const written = year === undefined ? (placed?.date ?? null) : realDay(year, month, parts.day);
  // 12月20日至1月10日: a span does not end before it begins.
  const wraps =
    parts.year === undefined && rangeStart?.date && written !== null && written < rangeStart.date;
  const date = wraps ? plainDate(yearOf(written) + 1, month, parts.day) : written;
  return {
    start,
    end,
    date,
    role: roleOf(text, start, end),
    inBrackets: isInBrackets(text, start),
    yearWritten: year !== undefined,
    weekday: weekdayBeside(text, start, end),
    endsRange: rangeStart !== undefined,
    yearGuessed: placed?.guessed ?? false,
    orderGuessed: parts.orderGuessed ?? false,
    weak: parts.weak ?? false,
  };
}

/** Null where there is no such day, or no such year in an office. */
function realDay(year: number, month: number, day: number): PlainDate | null {
  return isPlausibleYear(year) ? plainDate(year, month, day) : null;
}

/** 26.3.5 and 3/5/26: the reading whose year is near the work. */
function shortYear(a: number, b: number, c: number, base: PlainDate): Parts | null {
  const near = (year: number): boolean => Math.abs(year - yearOf(base)) <= 15;
  if (near(fullYear(a)) && b >= 1 && b <= 12) return { year: fullYear(a), month: b, day: c };
  if (near(fullYear(c)) && a >= 1 && a <= 12) return { year: fullYear(c), month: a, day: b };
  return b >= 1 && b <= 12 ? { year: fullYear(a), month: b, day: c } : null;
}

function yearShift(word = ""): number {
  return { 明: 1, 次: 1, 来: 1, 后: 2, 去: -1, 上: -1 }[word[0] ?? ""] ?? 0;
}

function monthShift(word = ""): number {
  if (word.startsWith("下下")) return 2;
  return { 下: 1, 次: 1, 上: -1 }[word[0] ?? ""] ?? 0;
}
