/** The rules of the duty roster as data, for the rule book to carry and the chief to change. */
import type { PlainDate } from "../calendar/plain-date";

/** What a duty falls on. A make-up Saturday is a weekday, a Wednesday inside 国庆 a holiday. */
export const dayKinds = ["weekday", "weekend", "holiday"] as const;
export type DayKind = (typeof dayKinds)[number];

export interface RosterRules {
  /** How heavy a duty on such a day is; whole numbers, so that sums are exact on every machine. */
  readonly weights: Readonly<Record<DayKind, number>>;
  /** Whole days that must lie between two duties of one person. */
  readonly clearDays: number;
  /** Whole days back from leave before the first duty. */
  readonly clearDaysAfterLeave: number;
  /** After a duty on a Saturday or Sunday none on the Monday after it and none on the next weekend. */
  readonly restAfterWeekend: boolean;
  /** Days off after a duty; while one of A角 and B角 has them the other must be there. */
  readonly restDays: number;
  /** How far back duties count towards an even share, in months. */
  readonly historyMonths: number;
  /** Whoever is new or has been away long makes up for no more than this many duties of a kind below the average. */
  readonly catchUp: number;
  /** Shifts where no sheet shows what the office's own are. */
  readonly shifts: readonly ShiftRule[];
  /** Words of shift names that make it a night's. */
  readonly nightWords: readonly string[];
  /** Words in a post by which somebody is support staff (工勤) and stands no duty. */
  readonly supportWords: readonly string[];
  /** 不参加值班, by name. No reason is kept. */
  readonly exempt: readonly string[];
  /** 不排夜班, by name. No reason is kept. */
  readonly noNight: readonly string[];
  /** Two who stand on the same day or not at all, where a day has places for two. */
  readonly together: readonly (readonly [string, string])[];
  /** Two who never stand on the same day. */
  readonly apart: readonly (readonly [string, string])[];
  /** Kept where an even share allows it. */
  readonly wishes: readonly DutyWish[];
}

export interface ShiftRule {
  /** 值班, 夜班 … */
  readonly kind: string;
  readonly people: number;
  readonly days: readonly DayKind[];
}

export const wishKinds = ["on", "off"] as const;
export type WishKind = (typeof wishKinds)[number];

/** 希望值班 or 希望不值班 on days from … to. */
export interface DutyWish {
  readonly person: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly want: WishKind;
}

/** What most offices keep to: conventions, none of them from a regulation. */
export const defaultRosterRules: RosterRules = {
  weights: { weekday: 1, weekend: 2, holiday: 3 },
  clearDays: 2,
  clearDaysAfterLeave: 1,
  restAfterWeekend: true,
  restDays: 1,
  historyMonths: 12,
  catchUp: 1,
  shifts: [{ kind: "值班员", people: 1, days: dayKinds }],
  nightWords: ["夜", "晚"],
  supportWords: ["工勤", "驾驶", "司机", "保洁", "炊事", "食堂", "保安", "门卫", "水电工", "打字"],
  exempt: [],
  noNight: [],
  together: [],
  apart: [],
  wishes: [],
};

export function isNightShift(kind: string, rules: Pick<RosterRules, "nightWords">): boolean {
  return rules.nightWords.some((word) => kind.includes(word));
}
