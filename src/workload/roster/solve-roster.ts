/**
 * A fair roster: a first one made day by day, then simulated annealing over rosters that keep every rule, until the certified bound is met or the steps
 * are used up. Steps are counted, never seconds, and chance is seeded: the same problem gives the same roster on every machine.
 */
import { Eligibility } from "./eligibility";
import { fairBound, type FairBound } from "./fair-bound";
import { RosterMoves } from "./roster-moves";
import type { RosterProblem } from "./roster-problem";
import { OPEN, RosterState, type RosterCost } from "./roster-state";
import { seeded } from "./seeded";

export interface RosterSolution {
  /** Index of the person in each place; null = nobody may. */
  readonly holders: readonly (number | null)[];
  readonly cost: RosterCost;
  readonly bound: FairBound;
  /** No roster that keeps the rules is fairer, nor leaves fewer places open. */
  readonly proven: boolean;
  readonly steps: number;
}

export interface SolveOptions {
  readonly seed?: number;
  /** Steps of the search in all; left out = by the size of the problem. */
  readonly steps?: number;
  /** 0…1, now and then. */
  readonly onProgress?: (part: number) => void;
}

/** Weighs an open place, a wish and uneven sums against one unit of unfairness while searching; what is kept is compared in strict order. */
const OPEN_COST = 400;
const WISH_COST = 1.5;
const UNEVEN_COST = 0.02;
/** Heat at the start and end of each round, in units of unfairness. */
const HOT = 6;
const COLD = 0.15;
const ROUNDS = 4;
const REFILL_EVERY = 6;
const MOST_STEPS = 400_000;
const TELL_EVERY = 5_000;

export function solveRoster(problem: RosterProblem, options: SolveOptions = {}): RosterSolution {
  const eligibility = new Eligibility(problem);
  const bound = fairBound(eligibility);
  const { below, unit } = seeded(options.seed ?? 1);
  const state = new RosterState(eligibility);
  const moves = new RosterMoves(state, below);
  fillInOrder(state);

  const best = new Best(state);
  const steps = options.steps ?? Math.min(MOST_STEPS, 60_000 + 600 * problem.places.length);
  // Once nothing fairer can be had, wishes and sums over all kinds are worth this much more.
  const polish = Math.min(steps, 5_000 + 60 * problem.places.length);
  let end = steps;
  let step = 0;
  const round = steps / ROUNDS;
  for (; step < end && problem.places.length > 0 && problem.people.length > 1; step++) {
    if (step % TELL_EVERY === 0) options.onProgress?.(step / end);
    if (end === steps && isProven(best.cost, bound)) end = Math.min(steps, step + polish);
    const heat = end < steps ? COLD : HOT * (COLD / HOT) ** ((step % round) / round);
    const before = energy(state);
    const moved = draw();
    const change = moved ? energy(state) - before : Infinity;
    if (change <= 0 || unit() < Math.exp(-change / heat)) {
      moves.keep();
      if (change < 0) best.offer(state);
    } else moves.takeBack();
  }
  return {
    holders: Array.from(best.holder, (person) => (person === OPEN ? null : person)),
    cost: best.cost,
    bound,
    proven: isProven(best.cost, bound),
    steps: step,
  };

  function draw(): boolean {
    const place =
      state.open > bound.open && below(2) === 0 ? anyOpen() : below(problem.places.length);
    if (below(REFILL_EVERY) === 0) return moves.refill(place, 3 + below(6));
    if (state.holder[place] === OPEN || below(2) === 0)
      return moves.give(below(problem.people.length), place);
    return moves.swap(place, below(problem.places.length));
  }

  function anyOpen(): number {
    const start = below(problem.places.length);
    for (let i = 0; i < problem.places.length; i++) {
      const place = (start + i) % problem.places.length;
      if (state.holder[place] === OPEN) return place;
    }
    return start;
  }
}

function isProven(cost: RosterCost, bound: FairBound): boolean {
  return cost.open === bound.open && cost.unfairness === bound.total;
}

function energy({ open, unfairness, wishes, uneven }: RosterState): number {
  return OPEN_COST * open + unfairness + WISH_COST * wishes + UNEVEN_COST * uneven;
}

/** Day by day, whoever makes the sum grow least; pairs first, for they need two places. */
function fillInOrder(state: RosterState): void {
  const { eligibility } = state;
  const { people, places } = eligibility.problem;
  for (let place = 0; place < places.length; place++) {
    if (state.holder[place] !== OPEN) continue;
    let chosen = OPEN;
    let least = Infinity;
    for (let person = 0; person < people.length; person++) {
      if (!state.fits(person, place)) continue;
      const second = mateFits(state, person, place);
      if (second === null) continue;
      const before = energy(state);
      state.put(person, place);
      const cost = energy(state) - before;
      state.take(place);
      if (cost < least) {
        least = cost;
        chosen = person;
      }
    }
    if (chosen === OPEN) continue;
    const second = mateFits(state, chosen, place);
    state.put(chosen, place);
    if (second !== null && second !== OPEN) state.put(eligibility.mateOf[chosen] ?? OPEN, second);
  }
}

/** The place for the other of the pair on the same day; OPEN = not one of a pair, null = no place. */
function mateFits(state: RosterState, person: number, place: number): number | null {
  const mate = state.eligibility.mateOf[person] ?? OPEN;
  if (mate === OPEN) return OPEN;
  const others = state.placesOf[state.dayOf(place)] ?? [];
  return others.find((s) => s !== place && state.holder[s] === OPEN && state.fits(mate, s)) ?? null;
}

/** The best roster met so far. */
class Best {
  readonly holder: Int32Array;
  cost: RosterCost;

  constructor(state: RosterState) {
    this.holder = state.holder.slice();
    this.cost = state.cost;
  }

  offer(state: RosterState): void {
    if (!isBetter(state, this.cost)) return;
    this.holder.set(state.holder);
    this.cost = state.cost;
  }
}

function isBetter(a: RosterCost, b: RosterCost): boolean {
  if (a.open !== b.open) return a.open < b.open;
  if (a.unfairness !== b.unfairness) return a.unfairness < b.unfairness;
  if (a.wishes !== b.wishes) return a.wishes < b.wishes;
  return a.uneven < b.uneven;
}
