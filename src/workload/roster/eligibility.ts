/** Who may take which place, whatever the rest of the roster turns out to be. */
import type { BarReason, RosterPlace, RosterProblem } from "./roster-problem";

/** Why one person cannot take one place. `rest`: too close to a duty of theirs; `apart`: with whom they never stand; `no-line`: the sheet has no cell for it. */
export type WhyNot =
  BarReason | "night-barred" | "rest" | "double-shift" | "apart" | "pair" | "no-line";

export class Eligibility {
  /** Standing duties by person and day. */
  readonly standing: Uint8Array;
  private readonly width: number;
  private readonly allowed: Uint8Array;
  readonly apartOf: readonly (readonly number[])[];
  /** -1 = on one's own. */
  readonly mateOf: Int32Array;

  constructor(readonly problem: RosterProblem) {
    const { people, days, places, apart, together } = problem;
    this.width = days.length;
    this.standing = new Uint8Array(people.length * this.width);
    for (const { person, day } of problem.standing) this.standing[person * this.width + day] = 1;
    this.apartOf = people.map((_, p) =>
      apart.flatMap(([a, b]) => (a === p ? [b] : b === p ? [a] : []))
    );
    this.mateOf = new Int32Array(people.length).fill(-1);
    for (const [a, b] of together) {
      this.mateOf[a] = b;
      this.mateOf[b] = a;
    }
    this.allowed = new Uint8Array(people.length * places.length);
    for (let p = 0; p < people.length; p++)
      places.forEach((place, s) => {
        if (this.whyNot(p, place) === null) this.allowed[p * places.length + s] = 1;
      });
  }

  may(person: number, place: number): boolean {
    return this.allowed[person * this.problem.places.length + place] === 1;
  }

  /** The reason that holds whatever else is arranged; null = may stand. */
  whyNot(person: number, place: RosterPlace): WhyNot | null {
    const { day, night, only } = place;
    const one = this.problem.people[person];
    if (!one || (only !== null && !only.has(person))) return "no-line";
    const barred = one.barred.get(day);
    if (barred) return barred;
    if (night && one.noNight) return "night-barred";
    if (this.stands(person, day)) return "double-shift";
    if (this.problem.clashes[day]?.some((d) => this.stands(person, d))) return "rest";
    return this.apartOf[person]?.some((q) => this.stands(q, day)) ? "apart" : null;
  }

  private stands(person: number, day: number): boolean {
    return this.standing[person * this.width + day] === 1;
  }
}
