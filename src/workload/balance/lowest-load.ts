/** The plan with the lowest highest load: laid out along the fair shares, then searched until the bound is met or the budget is spent. */
import type { FairBound } from "./fair-bound";
import { ratiosFrom } from "./fair-bound";
import { layOut } from "./lay-out";
import { Plan } from "./plan";
import type { GroupedProblem, Ratio } from "./problem";
import { capsUnder, compareRatios } from "./problem";
import { neighboursOf, relieve, type SearchContext } from "./relieve";
import { Exchange } from "./transfer";

export interface LowestLoad {
  readonly plan: Plan;
  readonly highest: Ratio;
  /** The bound is met: nobody can do better. */
  readonly proven: boolean;
}

export interface LowestLoadOptions {
  readonly isCancelled?: (() => boolean) | undefined;
  /** 0…1 */
  readonly onProgress?: ((part: number) => void) | undefined;
}

/** Steps above the bound that are tried before the best plan so far is taken. */
const STEPS = 40;

export function lowestLoad(
  problem: GroupedProblem,
  bound: FairBound,
  options: LowestLoadOptions = {}
): LowestLoad {
  const { isCancelled, onProgress } = options;
  const plan = new Plan(problem);
  layOut(plan, [...problem.effort.keys()], fairLoads(problem, bound), bound.share);
  const neighbours = neighboursOf(plan);
  const exchange = new Exchange(plan);
  const people = problem.capacity.length;
  const steps = ratiosFrom(problem, bound.whole).slice(0, STEPS);
  for (const [i, step] of steps.entries()) {
    if (compareRatios(plan.highest(), step) <= 0) break;
    onProgress?.(i / steps.length);
    const first = i === 0;
    const context: SearchContext = {
      budget: { looks: (first ? 400 : 60) * people + 300_000, kicks: first ? 400 : 60 },
      neighbours,
      exchange,
      isCancelled,
    };
    if (relieve(plan, capsUnder(step, problem.capacity), context) === 0) break;
    if (isCancelled?.()) break;
  }
  evenOut(plan, bound, {
    budget: { looks: 40 * people, kicks: 0 },
    neighbours,
    exchange,
    isCancelled,
  });
  const highest = plan.highest();
  return { plan, highest, proven: compareRatios(highest, bound.whole) <= 0 };
}

function fairLoads(problem: GroupedProblem, bound: FairBound): number[] {
  const target = problem.capacity.map(() => 0);
  for (const { people, ratio } of bound.levels)
    for (const p of people) target[p] = (ratio.load * (problem.capacity[p] ?? 0)) / ratio.capacity;
  return target;
}

/** Below the highest load: people of less loaded levels are brought towards their own fair load too. */
function evenOut(plan: Plan, bound: FairBound, context: SearchContext): void {
  const { capacity } = plan.problem;
  const highest = capsUnder(plan.highest(), capacity);
  const fair = fairLoads(plan.problem, bound);
  relieve(
    plan,
    fair.map((load, p) => Math.min(highest[p] ?? 0, Math.ceil(load))),
    context
  );
}
