/**
 * A roster to be made, as numbers: people, days and places in the order given. No names are compared anywhere, so that other names give the same
 * roster.
 */
import type { PlainDate } from "../../calendar/plain-date";
import type { DayKind } from "../../rules/roster-rules";

export interface RosterProblem {
  /** Every day that matters, without gaps; those outside the period hold standing duties only. */
  readonly days: readonly RosterDay[];
  readonly people: readonly RosterPerson[];
  readonly places: readonly RosterPlace[];
  /** Duties that stand: written already, of last month, of next month. They count for rest, not for the share. */
  readonly standing: readonly { readonly person: number; readonly day: number }[];
  /** Days that one person cannot both have beside `days[i]`, ascending, `i` itself left out. */
  readonly clashes: readonly (readonly number[])[];
  /** Least whole days between two duties plus one: what the clashes mean at the least. */
  readonly gap: number;
  /** Pairs by index into `people`. */
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
  readonly wishes: readonly WishSpan[];
  /** Whole numbers. */
  readonly weights: Readonly<Record<DayKind, number>>;
}

export interface RosterDay {
  readonly date: PlainDate;
  readonly kind: DayKind;
}

export interface RosterPerson {
  readonly name: string;
  /** Duties so far that count for the share, by kind of day. */
  readonly counted: Readonly<Record<DayKind, number>>;
  /** Why not on days[i]; left out = may stand. */
  readonly barred: ReadonlyMap<number, BarReason>;
  readonly noNight: boolean;
}

/** `own-mark`: the roster itself says 休 or the like on that day. `stand-in-away`: the rest after it would leave A角 and B角 both away. */
export type BarReason = "on-leave" | "after-leave" | "stand-in-away" | "own-mark";

/** One person wanted on one day for one shift. */
export interface RosterPlace {
  /** Index into `days`. */
  readonly day: number;
  readonly shift: string;
  readonly night: boolean;
  /** The only ones who can be written there, where the sheet has a line for each; null = anybody. */
  readonly only: ReadonlySet<number> | null;
}

export interface WishSpan {
  readonly person: number;
  /** Indices into `days`, both included. */
  readonly from: number;
  readonly to: number;
  readonly want: "on" | "off";
}

export const kindIndex: Readonly<Record<DayKind, number>> = { weekday: 0, weekend: 1, holiday: 2 };
