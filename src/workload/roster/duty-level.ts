/** 偏重/适中/偏轻 of duties: what somebody has had and is to have, beside what all have on average. */
import { dayKinds, type DayKind } from "../../rules/roster-rules";
import { levelOf, type LevelFactors, type LoadLevel } from "../team-work";
import type { PersonCount } from "./propose-roster";

export interface WeighedCount extends PersonCount {
  /** Duties by the weight of their days, those before the period included. */
  readonly weight: number;
  readonly level: LoadLevel;
}

/** Whoever has had most first. A difference of one weekday's duty is none: a month does not always come out even. */
export function weighCounts(
  counts: readonly PersonCount[],
  weights: Readonly<Record<DayKind, number>>,
  levels: LevelFactors
): readonly WeighedCount[] {
  const weighed = counts.map((count) => ({
    ...count,
    weight: dayKinds.reduce((n, k) => n + weights[k] * (count.now[k] + count.history[k]), 0),
  }));
  const mean = weighed.reduce((n, c) => n + c.weight, 0) / Math.max(1, weighed.length);
  return weighed
    .map((count): WeighedCount => {
      const even = Math.abs(count.weight - mean) <= weights.weekday;
      return { ...count, level: even ? "moderate" : levelOf(count.weight, mean, levels) };
    })
    .sort((a, b) => b.weight - a.weight);
}
