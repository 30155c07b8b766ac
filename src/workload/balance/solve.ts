/** One problem balanced: the best highest load anyone could reach, and the plan that gets everybody near it with the fewest hand-overs. */
import { fairBound, type FairBound } from "./fair-bound";
import { fewestMoves, type FewestMovesOptions } from "./fewest-moves";
import { lowestLoad, type LowestLoad } from "./lowest-load";
import { lowestModel, planOfCounts } from "./lowest-model";
import type { Plan } from "./plan";
import {
  compareRatios,
  groupTasks,
  ratioValue,
  type BalanceProblem,
  type GroupedProblem,
  type Ratio,
} from "./problem";

export interface SolveOptions extends FewestMovesOptions {
  /** How far above the best highest load anyone may be: 1.05 = 5 %. */
  readonly ceiling: number;
  /** Has the solver prove the best highest load where search and bound leave a gap, however large the problem; small ones are proven unasked. */
  readonly prove?: boolean | undefined;
  /** 0…1 */
  readonly onProgress?: ((part: number) => void) | undefined;
}

export interface Solved {
  readonly grouped: GroupedProblem;
  readonly bound: FairBound;
  /** The lowest highest load found, and whether nobody can do better. */
  readonly best: { readonly highest: Ratio; readonly proven: boolean };
  /** Nobody is above this in the plan. */
  readonly caps: readonly number[];
  readonly ceiling: number;
  readonly plan: Plan;
  readonly moves: number;
  readonly lowerBound: number;
  readonly solver: "highs" | "local";
}

/** Columns up to which the exact model is a matter of a moment. */
const SMALL = 1_500;
const SMALL_NODES = 500;
/** For the proof that is asked for expressly and may take its time. */
const PROOF_NODES = 20_000;

/** Null when cancelled. */
export async function solveBalance(
  problem: BalanceProblem,
  options: SolveOptions
): Promise<Solved | null> {
  const { ceiling, isCancelled, onProgress } = options;
  const grouped = groupTasks(problem);
  const bound = fairBound(grouped);
  const lowest = lowestLoad(grouped, bound, {
    isCancelled,
    onProgress: (part) => onProgress?.(part / 2),
  });
  if (isCancelled?.()) return null;
  onProgress?.(0.5);
  const best = await provenLowest(grouped, bound, lowest, options);
  if (isCancelled?.()) return null;
  const floor = best.proven ? best.highest : bound.whole;
  const wanted = (ratioValue(floor) || 0) * ceiling;
  const reachable = Math.max(wanted, ratioValue(best.highest));
  // A hair above, since a cap that is met exactly must not fail on rounding.
  const caps = grouped.capacity.map((c) => Math.floor(reachable * c + 1e-9));
  const fewest = await fewestMoves(
    {
      problem: grouped,
      bound,
      owners: problem.tasks.map((t) => t.owner),
      caps,
      within: best.plan,
    },
    options
  );
  if (isCancelled?.()) return null;
  onProgress?.(1);
  return {
    grouped,
    bound,
    best: { highest: best.highest, proven: best.proven },
    caps,
    ceiling: reachable,
    plan: fewest.plan,
    moves: fewest.moves,
    lowerBound: fewest.lowerBound,
    solver: fewest.solver,
  };
}

/** The best there is, proven where that can be had: of small problems at once, of others when asked. */
async function provenLowest(
  grouped: GroupedProblem,
  bound: FairBound,
  lowest: LowestLoad,
  { solver, prove = false, isCancelled }: SolveOptions
): Promise<LowestLoad> {
  if (lowest.proven || solver === undefined) return lowest;
  const { model, kinds } = lowestModel(grouped, ratioValue(bound.whole));
  const isSmall = model.cost.length <= SMALL;
  if (!isSmall && !prove) return lowest;
  const nodes = prove ? PROOF_NODES : SMALL_NODES;
  const answer = await solver(model, { nodes, gap: 0, isCancelled });
  if (!answer) return lowest;
  const found = answer.values && planOfCounts(grouped, kinds, answer.values);
  const better = found && compareRatios(found.highest(), lowest.highest) < 0 ? found : lowest.plan;
  const highest = better.highest();
  // Two different loads of anyone differ by more than this.
  const step = 1 / (4 * Math.max(1, ...grouped.capacity) ** 2);
  return { plan: better, highest, proven: answer.bound >= ratioValue(highest) - step };
}
