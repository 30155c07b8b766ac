/**
 * What a chief wants: nobody above a cap, with as few hand-overs as possible. Who stays is decided by a small model (or, without a solver, by taking the fewest
 * and fitting tasks off whoever is above); the stayers are held, the rest is packed, and whoever can be let home after all is.
 */
import { Distribution } from "./distribution";
import { layOut, type Shares } from "./lay-out";
import type { MilpSolver } from "./milp";
import { Plan } from "./plan";
import type { GroupedProblem } from "./problem";
import { neighboursOf, relieve, relieveOnce, type SearchContext } from "./relieve";
import { stayerClasses, stayersModel, type StayerClass } from "./stayers-model";
import { Exchange, type MoveCost } from "./transfer";

export interface FewestMoves {
  readonly plan: Plan;
  /** Hand-overs: tasks that leave an owner. Vacant work that finds one is not counted. */
  readonly moves: number;
  /** No plan under the caps has fewer. */
  readonly lowerBound: number;
  readonly solver: "highs" | "local";
}

export interface FewestMovesOptions {
  readonly solver?: MilpSolver | undefined;
  /** Nodes the solver may look at. */
  readonly nodes?: number;
  readonly isCancelled?: () => boolean;
  /** Of tasks alike in effort the one with the higher number stays; left out = the first ones. */
  readonly holdsMore?: (task: number) => number;
}

/**
 * @param problem with every owner in `owners` (null = vacant), also those who may not keep the task
 * @param within a plan that is under the caps: what is returned where nothing better is found, so that there always is an answer
 */
export async function fewestMoves(
  problem: GroupedProblem,
  owners: readonly (number | null)[],
  caps: readonly number[],
  within: Plan,
  options: FewestMovesOptions = {}
): Promise<FewestMoves> {
  const forced = owners.filter((o, t) => o !== null && problem.keeper[t] !== o && isPlaceable(problem, t)).length;
  const choice = await chooseStayers(problem, caps, options);
  const lowerBound = forced + choice.leavers;
  const plan = packed(problem, caps, choice.stayers, options);
  const found = plan ?? new Plan(problem);
  if (!plan) found.restore(within.holder);
  bringHome(found, caps, lowerBound - forced, options);
  return {
    plan: found,
    moves: forced + awayFromHome(found).length,
    lowerBound,
    solver: choice.solver,
  };
}

function isPlaceable(problem: GroupedProblem, task: number): boolean {
  return (problem.groupOf[task] ?? -1) >= 0;
}

interface StayerChoice {
  /** Tasks that are held where they are. */
  readonly stayers: readonly number[];
  /** At least this many keepable tasks must leave. */
  readonly leavers: number;
  readonly solver: FewestMoves["solver"];
}

async function chooseStayers(
  problem: GroupedProblem,
  caps: readonly number[],
  { solver, nodes = 2_000, isCancelled, holdsMore = () => 0 }: FewestMovesOptions
): Promise<StayerChoice> {
  const free = problem.keeper.flatMap((o, t) => (o !== null && problem.effort[t] === 0 ? [t] : []));
  const counted = countedLeavers(problem, caps);
  if (solver && counted.leavers > 0) {
    const { model, classes } = stayersModel(problem, caps);
    const answer = await solver(model, { nodes, gap: 1e-6, isCancelled });
    if (answer?.values) {
      const { values } = answer;
      const all = classes.reduce((sum, c) => sum + c.tasks.length, 0);
      const stayers = classes.flatMap((c, i) =>
        holding(c, Math.round(values[i] ?? 0), holdsMore)
      );
      const most = Math.floor(-answer.bound + 1e-6);
      return {
        stayers: [...free, ...stayers],
        leavers: Math.max(counted.leavers, all - most),
        solver: "highs",
      };
    }
  }
  return { stayers: [...free, ...counted.stayers], leavers: counted.leavers, solver: "local" };
}

function holding(
  { tasks }: StayerClass,
  count: number,
  holdsMore: (task: number) => number
): readonly number[] {
  return [...tasks].sort((a, b) => holdsMore(b) - holdsMore(a) || a - b).slice(0, count);
}

/**
 * Who is above his cap must part with at least as many tasks as it takes when the largest go first. That count is a bound; the tasks actually let go are the
 * fewest that suffice, the last of them as small as it may be.
 */
function countedLeavers(
  problem: GroupedProblem,
  caps: readonly number[]
): { readonly stayers: readonly number[]; readonly leavers: number } {
  const { effort } = problem;
  const own = problem.capacity.map((): number[] => []);
  for (const { owner, tasks } of stayerClasses(problem)) own[owner]?.push(...tasks);
  // Work of others that only this person may have.
  const alone = problem.capacity.map(() => 0);
  problem.groupOf.forEach((group, task) => {
    const able = problem.groups[group]?.people ?? [];
    const [only] = able;
    if (able.length === 1 && only !== undefined && problem.keeper[task] !== only)
      alone[only] = (alone[only] ?? 0) + (effort[task] ?? 0);
  });
  const stayers: number[] = [];
  let leavers = 0;
  own.forEach((tasks, person) => {
    const able = tasks.filter((t) => (problem.groups[problem.groupOf[t] ?? -1]?.people.length ?? 0) > 1);
    able.sort((a, b) => (effort[b] ?? 0) - (effort[a] ?? 0) || a - b);
    let excess =
      (alone[person] ?? 0) + tasks.reduce((sum, t) => sum + (effort[t] ?? 0), 0) - (caps[person] ?? 0);
    const gone = new Set<number>();
    while (excess > 0 && gone.size < able.length) {
      const left = able.filter((t) => !gone.has(t));
      const largest = left[0] ?? 0;
      const enough = left.filter((t) => (effort[t] ?? 0) >= excess).at(-1);
      const leaver = enough ?? largest;
      gone.add(leaver);
      excess -= effort[leaver] ?? 0;
    }
    leavers += gone.size;
    stayers.push(...tasks.filter((t) => !gone.has(t)));
  });
  return { stayers, leavers };
}

/** The stayers where they are, everything else packed around them; null where it does not fit however it is tried. */
function packed(
  problem: GroupedProblem,
  caps: readonly number[],
  stayers: readonly number[],
  { isCancelled }: FewestMovesOptions
): Plan | null {
  const plan = new Plan(problem);
  for (const task of stayers) {
    const owner = problem.keeper[task] ?? null;
    if (owner !== null) plan.give(task, owner);
  }
  const held = new Set(stayers);
  const rest = [...problem.effort.keys()].filter((t) => !held.has(t));
  layOut(plan, rest, caps, sharesUnder(plan, rest, caps));
  const neighbours = neighboursOf(plan);
  const exchange = new Exchange(plan, leavesHome(problem));
  const context = (looks: number, kicks: number, mayCost = 0): SearchContext => ({
    budget: { looks, kicks },
    neighbours,
    isCancelled,
    exchange,
    mayCost,
  });
  const people = problem.capacity.length;
  let left = relieve(plan, caps, context(1_000 * people + 50_000, 30));
  // Whole tasks do not fit where water did: one more leaves home at a time.
  for (let i = 0; left > 0 && i < RELEASES; i++) {
    if (isCancelled?.() || !relieveOnce(plan, caps, context(Number.MAX_SAFE_INTEGER, 0, 1)))
      break;
    left = relieve(plan, caps, context(20 * people + 5_000, 2));
  }
  return left === 0 ? plan : null;
}

/** Most tasks that are let go beyond those the model lets go. */
const RELEASES = 300;

function leavesHome({ keeper }: GroupedProblem): MoveCost {
  return (task, from, to) => (keeper[task] === from ? 1 : keeper[task] === to ? -1 : 0);
}

/** How the rest would flow around what is held. */
function sharesUnder(plan: Plan, rest: readonly number[], caps: readonly number[]): Shares {
  const { problem } = plan;
  const shares = problem.groups.map(() => new Map<number, number>());
  restOfGroups(problem, rest, caps, plan.load).eachShare((group, person, amount) =>
    shares[group]?.set(person, amount)
  );
  return shares;
}

function restOfGroups(
  problem: GroupedProblem,
  rest: readonly number[],
  caps: readonly number[],
  held: ArrayLike<number>
): Distribution {
  const work = problem.groups.map((_, group) => ({ group, work: 0 }));
  for (const task of rest) {
    const of = work[problem.groupOf[task] ?? -1];
    if (of) of.work += problem.effort[task] ?? 0;
  }
  return new Distribution(
    problem,
    caps.map((cap, person) => ({ person, cap: Math.max(0, cap - (held[person] ?? 0)) })),
    work
  );
}

/** Tasks that could have stayed and did not. */
function awayFromHome(plan: Plan): number[] {
  const { keeper } = plan.problem;
  return [...keeper.keys()].filter((t) => keeper[t] !== null && plan.holder[t] !== keeper[t]);
}

/** Brings back tasks one by one, others making room at no cost, until the bound is met or nobody can come. */
function bringHome(
  plan: Plan,
  caps: readonly number[],
  bound: number,
  { isCancelled }: FewestMovesOptions
): void {
  const { keeper, effort } = plan.problem;
  const neighbours = neighboursOf(plan);
  const leaves = leavesHome(plan.problem);
  let coming = -1;
  // The task that comes home is not to leave again: that would be where we began.
  const exchange = new Exchange(plan, (task, from, to) =>
    task === coming ? 2 : leaves(task, from, to)
  );
  let away = awayFromHome(plan);
  for (let any = true; any; ) {
    any = false;
    for (const task of away.sort((a, b) => (effort[a] ?? 0) - (effort[b] ?? 0) || a - b)) {
      if (away.length <= bound || isCancelled?.()) return;
      const home = keeper[task] ?? -1;
      if (plan.holder[task] === home) continue;
      const before = plan.holder.slice();
      coming = task;
      plan.give(task, home);
      const budget = { looks: 1_500, kicks: 0 };
      const left = relieve(plan, caps, { budget, neighbours, isCancelled, exchange });
      if (left > 0) plan.restore(before);
      else {
        any = true;
        away = awayFromHome(plan);
      }
    }
  }
}
