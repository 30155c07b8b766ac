/** 节前, 国庆前, 节后第一个工作日: counted from the block of rest days, which only the notices know. */
import type { Deadline } from "../deadline";
import { findDateMentions } from "../date-mentions";
import { addDays } from "../plain-date";
import { countSpan, findSpan } from "../span";
import { fromBase, unknown } from "./form";
import type { At, Form } from "./form";

const NAMES = "元旦|新年|春节|清明|五一|劳动节|端午|中秋|国庆|十一";
const AROUND_HOLIDAY = new RegExp(
  `(?:(${NAMES})|(?<![环细情季调关章])(?:双|两|下个|下1个)?(?:节|长假|小长假|假期|放假))(?:节|假期|长假|放假|假)*(?:之|以)?(前(?!后)夕?|后)(.*)$`
);
/** Days the calendar names but that are worked. */
const MEMORIAL_DAYS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  三八: [3, 8],
  五四: [5, 4],
  六一: [6, 1],
  七一: [7, 1],
  八一: [8, 1],
};

export const aroundHoliday: Form = (phrase, at) => {
  const m = AROUND_HOLIDAY.exec(phrase.main);
  if (!m || findDateMentions(phrase.text, at.base, at.place).length > 0) return null;
  const [, name, side, rest = ""] = m;
  return side === "后" ? afterHoliday(at, name, rest) : beforeHoliday(at, name, rest);
};

export const beforeMemorialDay: Form = ({ main }, at) => {
  const m = /(三八|五四|六一|七一|八一)(?:节)?(?:之|以)?前/.exec(main);
  const [month, day] = MEMORIAL_DAYS[m?.[1] ?? ""] ?? [];
  const placed = month !== undefined && day !== undefined ? at.place(month, day) : null;
  return (
    placed &&
    fromBase(at, at.calendar.addWorkdays(placed.date, -1), "workdays", "before-holiday", {
      workdays: true,
    })
  );
};

/** 节前: the last working day before the block; 节前三天: that many days before its first. */
function beforeHoliday(at: At, name: string | undefined, rest: string): Deadline {
  const block = at.calendar.nextHoliday(at.base, name);
  if (block === null) return unknown("no-calendar-year");
  const span = findSpan(rest, true);
  const date = span
    ? countSpan(at.calendar, block.first, span, -1)
    : at.calendar.addWorkdays(block.first, -1);
  return fromBase(at, date, "workdays", "before-holiday", { workdays: true });
}

/** Only working days can be counted from a holiday's end; "节后一周内" leaves open where the week begins. */
function afterHoliday(at: At, name: string | undefined, rest: string): Deadline {
  const span = findSpan(rest);
  const firstDay = /首个工作日|首日|第1[天日]|上班(?:当天|首日)|^@(?:第1[天日]|当[天日]|首日)/.test(
    rest
  );
  const workdays = span?.unit === "workdays" ? span.count : firstDay ? 1 : 0;
  if (workdays === 0)
    return {
      kind: "relative",
      date: null,
      event: "节",
      reason: "base-unclear",
      calendarAssumed: false,
    };
  const block = at.calendar.nextHoliday(eveOfHoliday(at), name);
  if (block === null) return unknown("no-calendar-year");
  return fromBase(at, at.calendar.addWorkdays(block.last, workdays), "workdays", "after-holiday", {
    workdays: true,
  });
}

/** Inside a holiday "节后" means this one: the search starts on its eve. */
function eveOfHoliday(at: At): At["base"] {
  let eve = at.base;
  while (at.calendar.holidayName(eve) !== null) eve = addDays(eve, -1);
  return eve;
}
