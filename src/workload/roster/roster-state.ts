/** A roster in the making. No rule is ever broken in it: a place that cannot be filled stays open. */
import { dayKinds } from "../../rules/roster-rules";
import type { Eligibility } from "./eligibility";
import { kindIndex, type RosterProblem } from "./roster-problem";

export const OPEN = -1;

/** What a roster costs, in the order that counts: open places, unfairness, wishes unmet, uneven sums over all kinds. */
export interface RosterCost {
  readonly open: number;
  readonly unfairness: number;
  readonly wishes: number;
  readonly uneven: number;
}

export class RosterState {
  /** Person in each place, or OPEN. */
  readonly holder: Int32Array;
  /** Duties by person × kind, those so far included. */
  readonly counts: Int32Array;
  open: number;
  unfairness = 0;
  wishes = 0;
  uneven = 0;
  readonly placesOf: readonly number[][];
  readonly kindOf: Uint8Array;
  private readonly weights: readonly number[];
  private readonly burden: Int32Array;
  private readonly on: Uint8Array;
  private readonly width: number;
  private readonly met: Int32Array;
  private readonly wishesAt: ReadonlyMap<number, readonly number[]>;

  constructor(readonly eligibility: Eligibility) {
    const { problem } = eligibility;
    const { people, places, days } = problem;
    this.width = days.length;
    this.holder = new Int32Array(places.length).fill(OPEN);
    this.open = places.length;
    this.on = eligibility.standing.slice();
    this.counts = new Int32Array(people.length * 3);
    this.burden = new Int32Array(people.length);
    this.weights = dayKinds.map((kind) => problem.weights[kind]);
    this.kindOf = Uint8Array.from(places, ({ day }) => kindIndex[days[day]?.kind ?? "weekday"]);
    const placesOf: number[][] = days.map(() => []);
    places.forEach(({ day }, s) => placesOf[day]?.push(s));
    this.placesOf = placesOf;
    people.forEach((person, p) => {
      for (const kind of dayKinds) this.add(p, kindIndex[kind], person.counted[kind]);
    });
    this.met = new Int32Array(problem.wishes.length);
    this.wishesAt = wishesByDay(problem);
    this.wishes = problem.wishes.filter((w) => w.want === "on").length;
    for (const { person, day } of problem.standing) this.wish(person, day, 1);
  }

  get cost(): RosterCost {
    const { open, unfairness, wishes, uneven } = this;
    return { open, unfairness, wishes, uneven };
  }

  isOn(person: number, day: number): boolean {
    return this.on[person * this.width + day] === 1;
  }

  /** Whether `person` can take `place` beside what they have; pairs are looked after by whoever moves them. */
  fits(person: number, place: number): boolean {
    if (!this.eligibility.may(person, place)) return false;
    const day = this.dayOf(place);
    if (this.isOn(person, day)) return false;
    const clashes = this.eligibility.problem.clashes[day] ?? [];
    for (const other of clashes) if (this.isOn(person, other)) return false;
    for (const other of this.eligibility.apartOf[person] ?? [])
      if (this.isOn(other, day)) return false;
    return true;
  }

  dayOf(place: number): number {
    return this.eligibility.problem.places[place]?.day ?? 0;
  }

  put(person: number, place: number): void {
    this.holder[place] = person;
    this.open--;
    this.set(person, place, 1);
  }

  take(place: number): number {
    const person = this.holder[place] ?? OPEN;
    if (person === OPEN) return OPEN;
    this.holder[place] = OPEN;
    this.open++;
    this.set(person, place, 0);
    return person;
  }

  private set(person: number, place: number, on: 0 | 1): void {
    const day = this.dayOf(place);
    this.on[person * this.width + day] = on;
    this.add(person, this.kindOf[place] ?? 0, on === 1 ? 1 : -1);
    this.wish(person, day, on === 1 ? 1 : -1);
  }

  private add(person: number, kind: number, change: number): void {
    const at = person * 3 + kind;
    const count = this.counts[at] ?? 0;
    const weight = this.weights[kind] ?? 1;
    this.counts[at] = count + change;
    this.unfairness += weight * change * (2 * count + change);
    const burden = this.burden[person] ?? 0;
    this.burden[person] = burden + weight * change;
    this.uneven += weight * change * (2 * burden + weight * change);
  }

  private wish(person: number, day: number, change: 1 | -1): void {
    for (const w of this.wishesAt.get(person * this.width + day) ?? []) {
      const before = this.met[w] ?? 0;
      const now = before + change;
      this.met[w] = now;
      if (this.eligibility.problem.wishes[w]?.want === "off") this.wishes += change;
      else if (before > 0 !== now > 0) this.wishes -= change;
    }
  }
}

function wishesByDay(problem: RosterProblem): ReadonlyMap<number, readonly number[]> {
  const at = new Map<number, number[]>();
  problem.wishes.forEach(({ person, from, to }, w) => {
    for (let day = Math.max(0, from); day <= Math.min(to, problem.days.length - 1); day++) {
      const key = person * problem.days.length + day;
      const known = at.get(key);
      if (known) known.push(w);
      else at.set(key, [w]);
    }
  });
  return at;
}
