/** What every form of the grammar is given, and how it answers. */
import type { Deadline, DeadlineHow } from "../deadline";
import type { DateMention, YearPlacer } from "../date-mentions";
import type { DeadlineAmbiguity, DeadlineReason } from "../deadline-reason";
import type { Phrase } from "../normalise";
import type { PlainDate } from "../plain-date";
import type { WorkCalendar } from "../work-calendar";

/** Where a deadline is read from: the day it counts from, and the row around it. */
export interface At {
  readonly calendar: WorkCalendar;
  /** The assigned date, else today. */
  readonly base: PlainDate;
  /** There is no assigned date: whatever counts from the base is a guess. */
  readonly baseGuessed: boolean;
  readonly date1904: boolean;
  readonly place: YearPlacer;
  readonly title: string;
  readonly note: string;
}

/** One way of writing a deadline: its reading, or null where the text is not written this way. */
export type Form = (phrase: Phrase, at: At) => Deadline | null;

/** Longest span a deadline may count; ten years is a typing error or a number that is no span. */
export const LONGEST_SPAN_DAYS = 3660;

interface DateDetails {
  readonly ambiguous?: DeadlineAmbiguity;
  /** The date rests on the working calendar. */
  readonly workdays?: boolean;
}

/** A date that stands by itself. */
export function onDate(
  date: PlainDate,
  how: DeadlineHow,
  reason: DeadlineReason,
  ambiguous?: DeadlineAmbiguity
): Deadline {
  return {
    kind: "date",
    date,
    how,
    reason,
    calendarAssumed: false,
    ...(ambiguous ? { ambiguous } : {}),
  };
}

/** A date counted from the base; a guess where the base is one. */
export function fromBase(
  at: At,
  date: PlainDate,
  how: DeadlineHow,
  reason: DeadlineReason,
  details: DateDetails = {}
): Deadline {
  const ambiguous = details.ambiguous ?? (at.baseGuessed ? "base" : undefined);
  return {
    kind: "date",
    date,
    how,
    reason,
    calendarAssumed: details.workdays === true && at.calendar.assumed(at.base, date),
    ...(ambiguous ? { ambiguous } : {}),
  };
}

export function unknown(reason: DeadlineReason): Deadline {
  return { kind: "unknown", date: null, reason };
}

export function invalid(reason: DeadlineReason): Deadline {
  return { kind: "invalid", date: null, reason };
}

/** What a written date leaves open, worst first. */
export function ambiguityOf(mention: DateMention): DeadlineAmbiguity | undefined {
  if (mention.orderGuessed) return "day-or-month";
  return mention.yearGuessed ? "year" : undefined;
}
