/** The steps by which a roster is changed; each keeps every rule, and each can be taken back. */
import type { Eligibility } from "./eligibility";
import { OPEN, type RosterState } from "./roster-state";
import type { Chance } from "./seeded";

export class RosterMoves {
  private readonly done: {
    readonly place: number;
    readonly person: number;
    readonly on: boolean;
  }[] = [];
  private readonly eligibility: Eligibility;

  constructor(
    private readonly state: RosterState,
    private readonly below: Chance
  ) {
    this.eligibility = state.eligibility;
  }

  keep(): void {
    this.done.length = 0;
  }

  takeBack(): void {
    for (let step = this.done.pop(); step; step = this.done.pop()) {
      if (step.on) this.state.take(step.place);
      else this.state.put(step.person, step.place);
    }
  }

  /** `person` into `place`; one duty of theirs that is in the way goes to whoever is displaced, or to somebody else. */
  give(person: number, place: number): boolean {
    const { state } = this;
    if (state.holder[place] === person || !this.eligibility.may(person, place)) return false;
    if (this.isPaired(person) || this.isPaired(state.holder[place] ?? OPEN))
      return this.givePair(person, place);
    const displaced = this.take(place);
    if (this.put(person, place)) return true;
    const inTheWay = this.onlyDutyNear(person, place);
    if (inTheWay === OPEN) return false;
    this.take(inTheWay);
    if (!this.put(person, place)) return false;
    // A place that was open passes its openness on where nobody else is free.
    return (
      (displaced !== OPEN && !this.isPaired(displaced) && this.put(displaced, inTheWay)) ||
      this.putAnybody(inTheWay) ||
      displaced === OPEN
    );
  }

  /** The two change places. */
  swap(a: number, b: number): boolean {
    const { state } = this;
    const first = state.holder[a] ?? OPEN;
    const second = state.holder[b] ?? OPEN;
    if (first === second || first === OPEN || second === OPEN) return false;
    if (this.isPaired(first) || this.isPaired(second)) return false;
    if (!this.eligibility.may(first, b) || !this.eligibility.may(second, a)) return false;
    this.take(a);
    this.take(b);
    return this.put(first, b) && this.put(second, a);
  }

  /** A few neighbouring places emptied and filled anew: what single steps cannot reach where rest leaves little room. */
  refill(first: number, count: number): boolean {
    const { state } = this;
    const places: number[] = [];
    for (let i = 0; i < count; i++) {
      const place = (first + i) % state.holder.length;
      const holder = state.holder[place] ?? OPEN;
      if (this.isPaired(holder) || places.includes(place)) continue;
      if (holder !== OPEN) this.take(place);
      places.splice(this.below(places.length + 1), 0, place);
    }
    for (const place of places) this.putAnybody(place);
    return true;
  }

  /** Whoever of all fits, first come first served from a place drawn by lot. */
  putAnybody(place: number): boolean {
    const count = this.eligibility.problem.people.length;
    const start = this.below(count);
    for (let i = 0; i < count; i++) {
      const person = (start + i) % count;
      if (!this.isPaired(person) && this.put(person, place)) return true;
    }
    return false;
  }

  /** Two places of one day for a pair, or the places of a pair for two others. */
  private givePair(person: number, place: number): boolean {
    const { state } = this;
    const mate = this.eligibility.mateOf[person] ?? OPEN;
    const holder = state.holder[place] ?? OPEN;
    const holdersMate = this.isPaired(holder) ? (this.eligibility.mateOf[holder] ?? OPEN) : OPEN;
    const others = (state.placesOf[state.dayOf(place)] ?? []).filter((s) => s !== place);
    const second =
      holdersMate !== OPEN
        ? others.find((s) => state.holder[s] === holdersMate)
        : others.filter((s) => !this.isPaired(state.holder[s] ?? OPEN))[this.below(others.length)];
    if (second === undefined) return false;
    this.take(place);
    this.take(second);
    if (!this.put(person, place)) return false;
    return mate === OPEN ? this.putAnybody(second) : this.put(mate, second);
  }

  /** The one duty of `person` that keeps them from `place`; OPEN where there is none, or more than one, or it is a pair's. */
  private onlyDutyNear(person: number, place: number): number {
    const { state } = this;
    const day = state.dayOf(place);
    let found = OPEN;
    for (const near of [day, ...(this.eligibility.problem.clashes[day] ?? [])]) {
      if (!state.isOn(person, near)) continue;
      const duty = (state.placesOf[near] ?? []).find((s) => state.holder[s] === person);
      if (duty === undefined || found !== OPEN) return OPEN;
      found = duty;
    }
    return found;
  }

  private isPaired(person: number): boolean {
    return person !== OPEN && this.eligibility.mateOf[person] !== OPEN;
  }

  private put(person: number, place: number): boolean {
    if (!this.state.fits(person, place)) return false;
    this.state.put(person, place);
    this.done.push({ place, person, on: true });
    return true;
  }

  private take(place: number): number {
    const person = this.state.take(place);
    if (person !== OPEN) this.done.push({ place, person, on: false });
    return person;
  }
}
