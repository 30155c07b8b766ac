/** The plan with the lowest highest load, proven to be the best there is where that can be had. */
import type { FairBound } from "./fair-bound";
import { lowestLoad, type LowestLoad, type LowestLoadOptions } from "./lowest-load";
import { lowestModel, planOfCounts } from "./lowest-model";
import type { MilpSolver } from "./milp";
import { compareRatios, ratioValue, type GroupedProblem } from "./problem";

export interface ProvenLowest extends LowestLoad {
  /** Load over capacity; in every plan somebody carries at least this. The highest load itself where that is proven. */
  readonly floor: number;
}

export interface ProvenLowestOptions extends LowestLoadOptions {
  readonly solver?: MilpSolver | undefined;
  /** Has the solver prove it where search and bound leave a gap, however large the problem; small ones are proven unasked. */
  readonly prove?: boolean | undefined;
}

/** Columns up to which the exact model is a matter of a moment. */
const SMALL = 1_500;
const SMALL_NODES = 500;
/** For the proof that is asked for expressly and may take its time. */
const PROOF_NODES = 20_000;

export async function provenLowest(
  grouped: GroupedProblem,
  bound: FairBound,
  options: ProvenLowestOptions = {}
): Promise<ProvenLowest> {
  const { solver, prove = false, isCancelled } = options;
  const lowest = lowestLoad(grouped, bound, options);
  const least = ratioValue(bound.whole);
  const unproven = { ...lowest, floor: lowest.proven ? ratioValue(lowest.highest) : least };
  if (lowest.proven || solver === undefined || isCancelled?.()) return unproven;
  const { model, kinds } = lowestModel(grouped, least);
  if (model.cost.length > SMALL && !prove) return unproven;
  const nodes = prove ? PROOF_NODES : SMALL_NODES;
  const answer = await solver(model, { nodes, gap: 0, isCancelled });
  if (!answer) return unproven;
  const found = answer.values && planOfCounts(grouped, kinds, answer.values);
  const plan = found && compareRatios(found.highest(), lowest.highest) < 0 ? found : lowest.plan;
  const highest = plan.highest();
  // Two different loads of anyone differ by more than this.
  const step = 1 / (4 * Math.max(1, ...grouped.capacity) ** 2);
  const proven = answer.bound >= ratioValue(highest) - step;
  return {
    plan,
    highest,
    proven,
    floor: proven ? ratioValue(highest) : Math.max(least, answer.bound),
  };
}
