/** 每周五, 每月5日前, 每季末月25日: comes again; the next occurrence on or after the base. */
import type { Deadline } from "../deadline";
import { findDateMentions } from "../date-mentions";
import { addDays, monthOf, plainDate, yearOf } from "../plain-date";
import type { PlainDate } from "../plain-date";
import { firstDayOfMonth, lastDayOfMonth } from "../month-arithmetic";
import type { At, Form } from "./form";
import { endOfPart } from "./periods";
import { firstOnOrAfter } from "./weekdays";

const RECURS = /每|逢周|逢\d|双月|单月|双周|单周|隔[天日周月]|两周1次/;

type Rule = readonly [
  pattern: RegExp,
  next: (groups: readonly (string | undefined)[], at: At) => PlainDate | null,
];

/** In order; the first pattern that fits decides. A rule that answers null fixes no day. */
const RULES: readonly Rule[] = [
  [
    /双月|单月|双周|单周|每隔|隔[天日周月]|每逢?(?:[2-9]|\d{2,})个?(?:天|日|周|月|小时|季度|年|个)/,
    () => null,
  ],
  [/每个?半[月年](?![底末])/, () => null],
  [
    /每个?工作日|工作日每[天日]/,
    (_, at) =>
      onOrAfter(at, (i) =>
        at.calendar.isWorkday(addDays(at.base, i)) ? addDays(at.base, i) : null
      ),
  ],
  [/每1?[天日早晚@]/, (_, at) => at.base],
  [
    /[每逢]1?个?周((?:周?[1-7](?:[、,和及与/]|至|到|~|-)?)+)/,
    ([days], at) => earliest(weekdaysOf(days ?? "").map((day) => firstOnOrAfter(at.base, day))),
  ],
  [
    /每1?个?周(?:的)?最后1?个?工作日/,
    (_, at) => onOrAfter(at, (i) => at.calendar.lastWorkdayOfWeek(addDays(at.base, i * 7))),
  ],
  [/每1?个?周/, () => null],
  [
    /每1?个?季度?(?:末|底|第3个|最后1个)月(\d{1,2})[日号]/,
    ([day], at) =>
      inMonths(at, (year, month) => (month % 3 === 0 ? plainDate(year, month, Number(day)) : null)),
  ],
  [
    /每1?个?季度?(?:首|初|第1个|后)月?(?:的)?(\d{1,2})[日号]/,
    ([day], at) =>
      inMonths(at, (year, month) => (month % 3 === 1 ? plainDate(year, month, Number(day)) : null)),
  ],
  [
    /每1?个?季度?(?:末|底|最后1[天日])/,
    (_, at) =>
      inMonths(at, (year, month) => (month % 3 === 0 ? lastDayOfMonth(year, month) : null)),
  ],
  [/每1?个?季/, () => null],
  [
    /每个?半年[底末]/,
    (_, at) =>
      inMonths(at, (year, month) => (month % 6 === 0 ? lastDayOfMonth(year, month) : null)),
  ],
  [
    /每年(?:的)?(\d{1,2})[月./-](\d{1,2})[日号]?(?!\d)/,
    ([month, day], at) =>
      inMonths(at, (year, m) => (m === Number(month) ? plainDate(year, m, Number(day)) : null)),
  ],
  [
    /每年(?:的)?(\d{1,2})月份?(上旬|中旬|下旬|初|中|底|末)?/,
    ([month, part], at) =>
      inMonths(at, (year, m) => (m === Number(month) ? endOfPart(year, m, part) : null)),
  ],
  [
    /每年(?:年)?[底末终]/,
    (_, at) => inMonths(at, (year, month) => (month === 12 ? lastDayOfMonth(year, month) : null)),
  ],
  [/每年/, () => null],
  [
    /每1?个?月.{0,3}?(?:第|前)(\d{1,2})个工作日/,
    ([n], at) =>
      inMonths(at, (year, month) =>
        at.calendar.addWorkdays(addDays(firstDayOfMonth(year, month), -1), Number(n))
      ),
  ],
  [
    /每1?个?月.{0,3}?(?:首个|第1个?)工作日/,
    (_, at) =>
      inMonths(at, (year, month) =>
        at.calendar.addWorkdays(addDays(firstDayOfMonth(year, month), -1), 1)
      ),
  ],
  [
    /每1?个?月.{0,3}?最后1?个?工作日/,
    (_, at) =>
      inMonths(at, (year, month) => at.calendar.addWorkdays(firstDayOfMonth(year, month + 1), -1)),
  ],
  [
    /每1?个?月.{0,3}?第([1-4])个?周([1-7])/,
    ([n, day], at) =>
      inMonths(at, (year, month) =>
        addDays(firstOnOrAfter(firstDayOfMonth(year, month), Number(day)), 7 * (Number(n) - 1))
      ),
  ],
  [
    /每1?个?月.{0,3}?最后1?个?周([1-7])/,
    ([day], at) =>
      inMonths(at, (year, month) =>
        firstOnOrAfter(addDays(lastDayOfMonth(year, month), -6), Number(day))
      ),
  ],
  [/每1?个?月.{0,3}?(?:第\d|最后1?)个?周/, () => null],
  [
    /每1?个?月\D{0,4}?(\d{1,2})[日号]?(?:至|到|~|-)(\d{1,2})[日号]/,
    ([, day], at) => nextOfDays(at, [Number(day)]),
  ],
  [
    /每1?个?月\D{0,4}?((?:\d{1,2}[日号]?[、,和及与/])*\d{1,2})[日号]/,
    ([days], at) =>
      nextOfDays(
        at,
        [...(days ?? "").matchAll(/\d+/g)].map((m) => Number(m[0]))
      ),
  ],
  [
    /每1?个?月(?:的)?(?:月)?(上旬|中旬|下旬|底|末|最后1[天日])/,
    ([part], at) => inMonths(at, (year, month) => endOfPart(year, month, part)),
  ],
];

export const recurring: Form = ({ text }, at) => {
  if (!RECURS.test(text)) return null;
  for (const [pattern, next] of RULES) {
    const m = pattern.exec(text);
    if (!m) continue;
    const date = next(m.slice(1), at);
    if (date !== null) return again(at, date);
    break;
  }
  // "每科报两人，3月5日前": the 每 belongs to something else.
  if (findDateMentions(text, at.base, at.place).length > 0) return null;
  return { kind: "recurring", date: null, reason: "recurring-no-day", calendarAssumed: false };
};

function again(at: At, date: PlainDate): Deadline {
  return {
    kind: "recurring",
    date,
    reason: "recurring",
    calendarAssumed: at.calendar.assumed(at.base, date),
  };
}

/** The first answer on or after the base, asked month by month for two years. */
function inMonths(
  at: At,
  dayOf: (year: number, month: number) => PlainDate | null
): PlainDate | null {
  for (let i = 0; i <= 24; i++) {
    const first = firstDayOfMonth(yearOf(at.base), monthOf(at.base) + i);
    const date = dayOf(yearOf(first), monthOf(first));
    if (date !== null && date >= at.base) return date;
  }
  return null;
}

function onOrAfter(at: At, dayOf: (i: number) => PlainDate | null): PlainDate | null {
  for (let i = 0; i <= 31; i++) {
    const date = dayOf(i);
    if (date !== null && date >= at.base) return date;
  }
  return null;
}

function nextOfDays(at: At, days: readonly number[]): PlainDate | null {
  return earliest(days.map((day) => inMonths(at, (year, month) => plainDate(year, month, day))));
}

function earliest(dates: readonly (PlainDate | null)[]): PlainDate | null {
  return dates.filter((date) => date !== null).sort()[0] ?? null;
}

/** `1、3` → 1, 3; `1至5` → 1 … 5. */
function weekdaysOf(list: string): number[] {
  const range = /([1-7])(?:至|到|~|-)周?([1-7])/.exec(list);
  if (range) {
    const [first, last] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => first + i);
  }
  return [...list.matchAll(/[1-7]/g)].map((m) => Number(m[0]));
}
