/**
 * Statutory rest days and make-up working days, year by year, as the State Council's notices set them.
 *
 * 2024: 国办发明电〔2023〕7号 · 2025: 国办发明电〔2024〕12号 · 2026: 国办发明电〔2025〕7号.
 * A year is added only when its notice is out (usually in November); until then it has no data and says so.
 * Weekends that merely adjoin a holiday (2024: 元旦, 端午 "与周末连休") are no part of the block here: they rest anyway.
 */
import { addDays, daysBetween, plainDate, yearOf } from "./plain-date";
import type { PlainDate } from "./plain-date";
import type { DayOverride } from "./work-calendar";

interface NoticeBlock {
  /** One holiday, or two that the notice joins (`国庆节、中秋节`). */
  readonly name: string;
  /** First and last rest day, `M-D`. */
  readonly rest: readonly [first: string, last: string];
  /** Weekend days worked instead, `M-D`. */
  readonly work?: readonly string[];
}

const NOTICES: Readonly<Record<number, readonly NoticeBlock[]>> = {
  // 国办发明电〔2023〕7号
  2024: [
    { name: "元旦", rest: ["1-1", "1-1"] },
    { name: "春节", rest: ["2-10", "2-17"], work: ["2-4", "2-18"] },
    { name: "清明节", rest: ["4-4", "4-6"], work: ["4-7"] },
    { name: "劳动节", rest: ["5-1", "5-5"], work: ["4-28", "5-11"] },
    { name: "端午节", rest: ["6-10", "6-10"] },
    { name: "中秋节", rest: ["9-15", "9-17"], work: ["9-14"] },
    { name: "国庆节", rest: ["10-1", "10-7"], work: ["9-29", "10-12"] },
  ],
  // 国办发明电〔2024〕12号
  2025: [
    { name: "元旦", rest: ["1-1", "1-1"] },
    { name: "春节", rest: ["1-28", "2-4"], work: ["1-26", "2-8"] },
    { name: "清明节", rest: ["4-4", "4-6"] },
    { name: "劳动节", rest: ["5-1", "5-5"], work: ["4-27"] },
    { name: "端午节", rest: ["5-31", "6-2"] },
    { name: "国庆节、中秋节", rest: ["10-1", "10-8"], work: ["9-28", "10-11"] },
  ],
  // 国办发明电〔2025〕7号
  2026: [
    { name: "元旦", rest: ["1-1", "1-3"], work: ["1-4"] },
    { name: "春节", rest: ["2-15", "2-23"], work: ["2-14", "2-28"] },
    { name: "清明节", rest: ["4-4", "4-6"] },
    { name: "劳动节", rest: ["5-1", "5-5"], work: ["5-9"] },
    { name: "端午节", rest: ["6-19", "6-21"] },
    { name: "中秋节", rest: ["9-25", "9-27"] },
    { name: "国庆节", rest: ["10-1", "10-7"], work: ["9-20", "10-10"] },
  ],
};

/** Every day the notices name, rest and work, in order of the notices. */
export const STATUTORY_DAYS: readonly DayOverride[] = Object.entries(NOTICES).flatMap(
  ([year, blocks]) => blocks.flatMap((block) => daysOf(Number(year), block))
);

/** Years that have a notice. */
export const STATUTORY_YEARS: readonly number[] = Object.keys(NOTICES).map(Number);

/**
 * Holidays whose first day stands in the law itself (全国年节及纪念日放假办法), so that "元旦前" can be read before the notice is out.
 */
export const FIXED_HOLIDAYS: readonly {
  readonly name: string;
  readonly month: number;
  readonly day: number;
}[] = [
  { name: "元旦", month: 1, day: 1 },
  { name: "劳动节", month: 5, day: 1 },
  { name: "国庆节", month: 10, day: 1 },
];

/** How offices shorten the names. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  新年: "元旦",
  过年: "春节",
  清明: "清明节",
  五一: "劳动节",
  劳动: "劳动节",
  端午: "端午节",
  中秋: "中秋节",
  国庆: "国庆节",
  十一: "国庆节",
};

/** The name as the notices write it: 五一 → 劳动节, 国庆 → 国庆节; a name not known stays as it is. */
export function officialHolidayName(name: string): string {
  return SHORT_NAMES[name] ?? name;
}

function daysOf(year: number, block: NoticeBlock): DayOverride[] {
  const first = dayOfNotice(year, block.rest[0]);
  const last = dayOfNotice(year, block.rest[1]);
  const rest = Array.from({ length: daysBetween(first, last) + 1 }, (_, i): DayOverride => ({
    date: addDays(first, i),
    kind: "rest",
    name: block.name,
  }));
  const work = (block.work ?? []).map((day): DayOverride => ({
    date: dayOfNotice(year, day),
    kind: "work",
    name: block.name,
  }));
  return [...rest, ...work];
}

function dayOfNotice(year: number, monthDay: string): PlainDate {
  const [month = 0, day = 0] = monthDay.split("-").map(Number);
  const date = plainDate(year, month, day);
  if (date === null || yearOf(date) !== year)
    throw new RangeError(`no such day in the notice of ${year}: ${monthDay}`);
  return date;
}
