/**
 * Why a deadline was read as it was: stable codes, part of the command line's contract. Wording is in `locales/`.
 */
export type DeadlineReason =
  // a date
  /** A number that is a date for Excel. */
  | "serial"
  /** A number typed as a date: 3.5, 20260305, 260305, 0305, milliseconds. */
  | "typed-number"
  /** A written calendar date. */
  | "written"
  /** A day of the month alone (25日前): the next one. */
  | "day-of-month"
  /** The end of a written span. */
  | "end-of-range"
  /** Several dates; the last one that counts. */
  | "last-of-several"
  /** 原…延至…: the date moved to. */
  | "moved"
  /** End of a month, quarter, half-year, year, or of a ten-day part of a month. */
  | "end-of-period"
  /** Last working day of a week. */
  | "end-of-week"
  | "weekday"
  | "workdays"
  | "calendar-days"
  /** Within hours. */
  | "hours"
  /** 今天, 明早, 下班前 … */
  | "day-word"
  | "before-holiday"
  | "after-holiday"
  // recurring
  | "recurring"
  /** 每三天, 双月底: comes again, but no day is fixed. */
  | "recurring-no-day"
  // relative
  | "before-event"
  | "after-event"
  /** The event has no date in the row. */
  | "event-date-unknown"
  /** 节后一周内: counted from the holiday's end, its start, or the first working day? */
  | "base-unclear"
  // open
  | "at-once"
  | "soon"
  | "long-term"
  | "undecided"
  | "no-limit"
  // invalid
  | "no-such-day"
  | "weekday-contradicts"
  // unknown
  | "blank"
  /** 月初, 月中, 年前: a time is meant, but no day. */
  | "no-day-fixed"
  /** The number 3.1: the first or the tenth of March. */
  | "ambiguous-decimal"
  /** A number that is no date. */
  | "number-no-date"
  /** A lunar date (农历, 腊月). */
  | "lunar"
  /** A holiday of a year whose notice is not loaded. */
  | "no-calendar-year"
  | "cell-error"
  | "not-understood";

/** What else the text might have meant; the date given is the policy's choice. */
export type DeadlineAmbiguity =
  /** No year written and no assigned date to place it. */
  | "year"
  /** Relative wording with no assigned date: counted from today. */
  | "base"
  /** 5/6/2026: month or day first. */
  | "day-or-month"
  /** Several dates with nothing that ranks them. */
  | "several-dates"
  /** 3日: the third, or three days. */
  | "day-or-days"
  /** 周末: Saturday, Sunday, or the last working day. */
  | "weekend";
