/** Calendar dates as written, spans of dates (the end counts), several dates (the last that counts), 25日前. */
import { addDays, dayOf, weekday } from "../plain-date";
import type { PlainDate } from "../plain-date";
import { findDateMentions } from "../date-mentions";
import type { DateMention } from "../date-mentions";
import { readTypedInteger } from "../cell-number";
import { ambiguityOf, fromBase, invalid, onDate } from "./form";
import type { Form } from "./form";

/** Digits alone, or with only 前/截止 beside them. */
const DIGITS_ALONE = /^(?:截止|截至|最迟)?(\d{3,6}|\d{13}|\d{5}\.\d+)(?:@|之前|以前|前|止|截止)*$/;
/** 25日前, 25号; not 25日内, which counts days. */
const DAY_OF_MONTH =
  /(?<![\d月./+-])(\d{1,2})[日号](?!之?内|以内|之?后|以后|起|历|楼|线|文|令|院)/g;

/** 25-28日: the first of two days. */
const DAYS_OF_MONTH = /(?<![\d月./+-])\d{1,2}[日号]?[-~至到](?=\d{1,2}[日号])/g;

export const digitsAlone: Form = (phrase, at) => {
  const m = DIGITS_ALONE.exec(phrase.main);
  return m ? readTypedInteger(m[1] ?? "", at) : null;
};

export const writtenDate: Form = (phrase, at) => {
  const mentions = findDateMentions(phrase.text, at.base, at.place);
  const outside = mentions.filter((mention) => !mention.inBrackets);
  const pool = outside.length > 0 ? outside : mentions;
  if (pool.length === 0) return null;

  const chosen = chooseDate(pool);
  if (chosen === null || chosen.date === null) return invalid("no-such-day");
  if (chosen.weekday !== null && chosen.weekday !== weekday(chosen.date))
    return invalid("weekday-contradicts");
  const several = pool.length > 1;
  if (chosen.role === "moved") return onDate(chosen.date, "written", "moved", ambiguityOf(chosen));
  if (chosen.endsRange) return onDate(chosen.date, "range", "end-of-range", ambiguityOf(chosen));
  return onDate(
    chosen.date,
    "written",
    several ? "last-of-several" : "written",
    ambiguityOf(chosen) ??
      (several && pool.every((mention) => mention.role === "plain") ? "several-dates" : undefined)
  );
};

/** The date moved to; else the last that is a limit; else the last that is neither superseded nor a start. */
function chooseDate(mentions: readonly DateMention[]): DateMention | null {
  const real = mentions.filter((mention) => mention.date !== null);
  return (
    real.findLast((mention) => mention.role === "moved") ??
    real.findLast((mention) => mention.role === "limit") ??
    real.findLast((mention) => mention.role === "plain") ??
    real.at(-1) ??
    null
  );
}

export const dayOfMonth: Form = (phrase, at) => {
  const m = [...phrase.main.replace(DAYS_OF_MONTH, "").matchAll(DAY_OF_MONTH)].at(-1);
  if (!m) return null;
  const day = Number(m[1]);
  const date = nextDayOfMonth(at.base, day);
  if (date === null) return invalid("no-such-day");
  const beside = /^\(?周([1-7])/.exec(phrase.text.slice(phrase.text.indexOf(m[0]) + m[0].length));
  if (beside && Number(beside[1]) !== weekday(date)) return invalid("weekday-contradicts");
  const alone = day <= 15 && phrase.text === `${day}日`;
  return fromBase(at, date, "written", "day-of-month", alone ? { ambiguous: "day-or-days" } : {});
};

/** The next day numbered `day` on or after `from`; null for 0 and for 32 and up. */
export function nextDayOfMonth(from: PlainDate, day: number): PlainDate | null {
  if (day < 1 || day > 31) return null;
  let date = from;
  while (dayOf(date) !== day) date = addDays(date, 1);
  return date;
}
