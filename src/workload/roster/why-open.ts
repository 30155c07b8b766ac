/** Why a place stays open: what keeps each person from it, and where no roster at all could fill it. */
import type { PlainDate } from "../../calendar/plain-date";
import type { Eligibility, WhyNot } from "./eligibility";
import { OPEN, type RosterState } from "./roster-state";

/** `on`: the duty that is in the way, for `rest` and `double-shift`. */
export interface KeptFrom {
  readonly person: string;
  readonly why: WhyNot;
  readonly on: PlainDate | null;
}

/** What keeps everybody from `place` in the roster as it stands, in the people's order. */
export function whyOpen(state: RosterState, place: number): readonly KeptFrom[] {
  const { problem } = state.eligibility;
  return problem.people.flatMap(({ name }, person) => {
    const kept = keptFrom(state, person, place);
    return kept ? [{ person: name, ...kept }] : [];
  });
}

/** Null = could stand. */
export function keptFrom(
  state: RosterState,
  person: number,
  place: number
): Omit<KeptFrom, "person"> | null {
  const { eligibility } = state;
  const { problem } = eligibility;
  const at = problem.places[place];
  if (!at) return null;
  const always = eligibility.whyNot(person, at);
  if (always !== null && always !== "rest") return { why: always, on: null };
  const dateOf = (day: number | undefined): PlainDate | null =>
    day === undefined ? null : (problem.days[day]?.date ?? null);
  if (state.isOn(person, at.day)) return { why: "double-shift", on: dateOf(at.day) };
  const near = problem.clashes[at.day]?.find((day) => state.isOn(person, day));
  if (near !== undefined) return { why: "rest", on: dateOf(near) };
  if (eligibility.apartOf[person]?.some((other) => state.isOn(other, at.day)))
    return { why: "apart", on: null };
  return eligibility.mateOf[person] === OPEN ? null : { why: "pair", on: null };
}

/** Days running that more people are wanted for than may stand, whatever is arranged. */
export interface Shortage {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly wanted: number;
  readonly available: number;
}

/**
 * Where a roster without open places cannot be: within `gap` days running nobody stands twice, so each place needs a person of its own, and a
 * matching tells how many there are at the most. Spans that are told once are not told again as part of a longer one.
 */
export function shortages(eligibility: Eligibility): readonly Shortage[] {
  const { problem } = eligibility;
  const { days, gap } = problem;
  const byDay: number[][] = days.map(() => []);
  problem.places.forEach(({ day }, place) => byDay[day]?.push(place));
  const found: Shortage[] = [];
  let clear = 0;
  for (let last = 0; last < days.length; last++)
    for (let length = 1; length <= gap; length++) {
      const first = last - length + 1;
      if (first < clear || (byDay[first] ?? []).length === 0) continue;
      const places = byDay.slice(first, last + 1).flat();
      const available = mostFilled(places, eligibility);
      const [from, to] = [days[first]?.date, days[last]?.date];
      if (available === places.length || !from || !to) continue;
      found.push({ from, to, wanted: places.length, available });
      clear = last + 1;
      break;
    }
  return found;
}

/** The most of these places that can be filled by people of their own (augmenting paths). */
function mostFilled(places: readonly number[], eligibility: Eligibility): number {
  const placeOf = new Map<number, number>();
  const people = eligibility.problem.people.length;
  const tryPlace = (place: number, seen: Set<number>): boolean => {
    for (let person = 0; person < people; person++) {
      if (seen.has(person) || !eligibility.may(person, place)) continue;
      seen.add(person);
      const held = placeOf.get(person);
      if (held === undefined || tryPlace(held, seen)) {
        placeOf.set(person, place);
        return true;
      }
    }
    return false;
  };
  return places.filter((place) => tryPlace(place, new Set())).length;
}
