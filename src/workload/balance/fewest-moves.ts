/**
 * What a chief wants: nobody above a cap, with as few hand-overs as possible. Who stays is chosen first; the stayers are held, the rest is packed around them,
 * and whoever can be let home after all is.
 */
import { awayFromHome } from "./away";
import { exactMoves, type Preference } from "./exact-moves";
import type { FairBound } from "./fair-bound";
import { layOut } from "./lay-out";
import { Plan } from "./plan";
import type { GroupedProblem } from "./problem";
import { preferReceivers } from "./prefer";
import { neighboursOf, relieve, relieveOnce, seeded, type SearchContext } from "./relieve";
import { chooseStayers, flowAround, type StayerOptions, type Stayers } from "./stayers";
import { Exchange, type MoveCost } from "./transfer";

export interface FewestMoves {
  readonly plan: Plan;
  /** Hand-overs: tasks that leave an owner. Vacant work that finds one is not counted. */
  readonly moves: number;
  /** No plan under the caps has fewer. */
  readonly lowerBound: number;
  readonly solver: Stayers["solver"];
}

export interface FewestMovesInput {
  readonly problem: GroupedProblem;
  readonly bound: FairBound;
  /** By task, also owners who may not keep it; null = vacant. */
  readonly owners: readonly (number | null)[];
  readonly caps: readonly number[];
  /** A plan under the caps: the answer where no better one is found, so that there always is one. */
  readonly within: Plan;
}

/** Ways of packing that are tried before more than the fewest hand-overs are accepted. */
const ATTEMPTS = 4;

export interface FewestMovesOptions extends StayerOptions {
  /** Asks for the proof that fewer will not do, also where it takes some seconds. */
  readonly prove?: boolean | undefined;
  /** Who is preferred where several may receive; left out = all alike. */
  readonly rank?: Preference | undefined;
}

export async function fewestMoves(
  input: FewestMovesInput,
  options: FewestMovesOptions = {}
): Promise<FewestMoves> {
  const { problem, owners, caps } = input;
  const forced = owners.filter(
    (owner, task) =>
      owner !== null && problem.keeper[task] !== owner && (problem.groupOf[task] ?? -1) >= 0
  ).length;
  const found = await exactlyOrPacked(input, options);
  if (!found.preferred && options.rank) preferReceivers(found.plan, caps, options.rank);
  return {
    plan: found.plan,
    moves: forced + awayFromHome(found.plan).length,
    lowerBound: forced + found.leavers,
    solver: found.solver,
  };
}

interface Found {
  readonly plan: Plan;
  /** At least this many keepable tasks leave home. */
  readonly leavers: number;
  readonly solver: Stayers["solver"];
  /** Receivers have been chosen by preference already. */
  readonly preferred: boolean;
}

/** Everyday sections exactly; larger ones packed around their stayers, and exactly where that leaves a doubt and is still a matter of a moment. */
async function exactlyOrPacked(
  input: FewestMovesInput,
  options: FewestMovesOptions
): Promise<Found> {
  const small = await exactly(input, options, EVERYDAY);
  if (small) return small;
  const found = await packed(input, options);
  const doubt = awayFromHome(found.plan).length - found.leavers;
  if (doubt <= 0) return found;
  const worth = doubt > DOUBT || options.prove ? SECONDS : MOMENT;
  return (await exactly(input, options, worth)) ?? found;
}

/** Columns of the exact model. */
const EVERYDAY = 250;
const MOMENT = 1_500;
const SECONDS = 20_000;
/** Hand-overs that are perhaps too many: beyond this a few seconds of the solver are worth having. */
const DOUBT = 3;

async function exactly(
  { problem, caps }: FewestMovesInput,
  options: FewestMovesOptions,
  columns: number
): Promise<Found | null> {
  const { solver } = options;
  const exact = solver && (await exactMoves(problem, caps, solver, { ...options, columns }));
  if (!exact?.plan) return null;
  return { plan: exact.plan, leavers: exact.leavers, solver: "highs", preferred: true };
}

async function packed(
  { problem, bound, caps, within }: FewestMovesInput,
  options: FewestMovesOptions
): Promise<Found> {
  const stayers = await chooseStayers(problem, bound.levels, caps, options);
  const packing = new Packing(problem, caps, options.isCancelled);
  let best = within;
  let away = awayFromHome(within).length;
  const keepBetter = (plan: Plan): void => {
    packing.bringHome(plan, stayers.leavers);
    const left = awayFromHome(plan).length;
    if (left >= away) return;
    best = plan;
    away = left;
  };
  for (let attempt = 0; attempt < ATTEMPTS && away > stayers.leavers; attempt++) {
    if (options.isCancelled?.()) break;
    const held = stayers.held[attempt % stayers.held.length] ?? [];
    const round = Math.floor(attempt / stayers.held.length);
    const plan = packing.around(held, round);
    if (plan) keepBetter(plan);
  }
  if (best === within) keepBetter(within.copy());
  return { plan: best, leavers: stayers.leavers, solver: stayers.solver, preferred: false };
}

const BLUR = 0.5;
/** Most tasks let go beyond those that had to be. */
const RELEASES = 300;

class Packing {
  constructor(
    private readonly problem: GroupedProblem,
    private readonly caps: readonly number[],
    private readonly isCancelled: (() => boolean) | undefined
  ) {}

  /** The held where they are, everything else around them; null where it does not fit however it is tried. */
  around(stayers: readonly number[], round: number): Plan | null {
    const { problem, caps } = this;
    const plan = new Plan(problem);
    const held = new Set(stayers);
    for (const task of held) plan.give(task, problem.keeper[task] ?? 0);
    const shares = problem.groups.map(() => new Map<number, number>());
    flowAround(problem, caps, held).eachShare((group, person, amount) =>
      shares[group]?.set(person, amount)
    );
    const rest = [...problem.effort.keys()].filter((t) => !held.has(t));
    // The first round goes strictly by size, later ones by size blurred ever more.
    const random = seeded(round);
    const order = rest.map(() => 1 + BLUR * round * random());
    layOut(plan, rest, caps, shares, order);
    const context = this.search(plan, leavesHome(problem));
    const people = caps.length;
    let left = relieve(plan, caps, context(200 * people + 10_000, 10));
    // Whole tasks do not fit where water did: one more leaves home at a time.
    for (let i = 0; left > 0 && i < RELEASES; i++) {
      if (this.isCancelled?.()) return null;
      if (!relieveOnce(plan, caps, context(Number.MAX_SAFE_INTEGER, 0, 1))) return null;
      left = relieve(plan, caps, context(20 * people + 5_000, 2));
    }
    return left === 0 ? plan : null;
  }

  /** Brings back tasks one by one, others making room at no cost, until only `fewest` are away or nobody can come. */
  bringHome(plan: Plan, fewest: number): void {
    const { keeper, effort } = this.problem;
    const leaves = leavesHome(this.problem);
    let coming = -1;
    // The task that comes home is not to leave again: that would be where we began.
    const context = this.search(plan, (task, from, to) =>
      task === coming ? 2 : leaves(task, from, to)
    );
    let away = awayFromHome(plan);
    for (let any = true; any;) {
      any = false;
      for (const task of away.sort((a, b) => (effort[a] ?? 0) - (effort[b] ?? 0) || a - b)) {
        if (away.length <= fewest || this.isCancelled?.()) return;
        const home = keeper[task] ?? -1;
        if (plan.holder[task] === home) continue;
        const before = plan.holder.slice();
        coming = task;
        plan.give(task, home);
        if (relieve(plan, this.caps, context(1_500, 0)) > 0) plan.restore(before);
        else {
          any = true;
          away = awayFromHome(plan);
        }
      }
    }
  }

  private search(
    plan: Plan,
    cost: MoveCost
  ): (looks: number, kicks: number, mayCost?: number) => SearchContext {
    const neighbours = neighboursOf(plan);
    const exchange = new Exchange(plan, cost);
    const { isCancelled } = this;
    return (looks, kicks, mayCost = 0) => ({
      budget: { looks, kicks },
      neighbours,
      exchange,
      mayCost,
      isCancelled,
    });
  }
}

function leavesHome({ keeper }: GroupedProblem): MoveCost {
  return (task, from, to) => (keeper[task] === from ? 1 : keeper[task] === to ? -1 : 0);
}
