/** One problem balanced: the best highest load anyone could reach, and the plan that gets everybody near it with the fewest hand-overs. */
import { fairBound, type FairBound } from "./fair-bound";
import { fewestMoves, type FewestMovesOptions } from "./fewest-moves";
import type { Plan } from "./plan";
import { provenLowest } from "./proven-lowest";
import {
  groupTasks,
  ratioValue,
  type BalanceProblem,
  type GroupedProblem,
  type Ratio,
} from "./problem";

export interface SolveOptions extends FewestMovesOptions {
  /** How far above the best highest load anyone may be: 1.05 = 5 %. */
  readonly ceiling: number;
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

/** Null when cancelled. */
export async function solveBalance(
  problem: BalanceProblem,
  options: SolveOptions
): Promise<Solved | null> {
  const { ceiling, isCancelled, onProgress } = options;
  const grouped = groupTasks(problem);
  const bound = fairBound(grouped);
  const best = await provenLowest(grouped, bound, {
    ...options,
    onProgress: (part) => onProgress?.(part / 2),
  });
  if (isCancelled?.()) return null;
  onProgress?.(0.5);
  const reachable = Math.max((best.floor || 0) * ceiling, ratioValue(best.highest));
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
