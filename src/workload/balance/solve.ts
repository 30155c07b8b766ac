/** One problem balanced: the best highest load anyone could reach, and the plan that gets everybody near it with the fewest hand-overs. */
import { fairBound, type FairBound } from "./fair-bound";
import { fewestMoves } from "./fewest-moves";
import { lowestLoad } from "./lowest-load";
import { lowestModel } from "./lowest-model";
import type { MilpSolver } from "./milp";
import type { Plan } from "./plan";
import { groupTasks, ratioValue, type BalanceProblem, type GroupedProblem, type Ratio } from "./problem";
import type { StayerOptions } from "./stayers";

export interface SolveOptions extends StayerOptions {
  /** How far above the best highest load anyone may be: 1.05 = 5 %. */
  readonly ceiling: number;
  /** Also asks the solver to prove the best highest load where search and bound leave a gap. */
  readonly prove?: boolean;
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

/** Nodes for the proof, which is asked for expressly and may take its time. */
const PROOF_NODES = 20_000;

/** Null when cancelled. */
export async function solveBalance(
  problem: BalanceProblem,
  options: SolveOptions
): Promise<Solved | null> {
  const { ceiling, isCancelled, onProgress, solver } = options;
  const grouped = groupTasks(problem);
  const bound = fairBound(grouped);
  const lowest = lowestLoad(grouped, bound, {
    isCancelled,
    onProgress: (part) => onProgress?.(part / 2),
  });
  if (isCancelled?.()) return null;
  onProgress?.(0.5);
  const proven =
    lowest.proven ||
    (options.prove === true && solver !== undefined && (await isProven(grouped, bound, lowest.highest, solver)));
  const floor = proven ? lowest.highest : bound.whole;
  const wanted = (ratioValue(floor) || 0) * ceiling;
  const reachable = Math.max(wanted, ratioValue(lowest.highest));
  // A hair above, since a cap that is met exactly must not fail on rounding.
  const caps = grouped.capacity.map((c) => Math.floor(reachable * c + 1e-9));
  const fewest = await fewestMoves(
    { problem: grouped, bound, owners: problem.tasks.map((t) => t.owner), caps, within: lowest.plan },
    options
  );
  if (isCancelled?.()) return null;
  onProgress?.(1);
  return {
    grouped,
    bound,
    best: { highest: lowest.highest, proven },
    caps,
    ceiling: reachable,
    plan: fewest.plan,
    moves: fewest.moves,
    lowerBound: fewest.lowerBound,
    solver: fewest.solver,
  };
}

/** Whether the solver finds that nothing is below `highest` by as much as one half hour of anyone. */
async function isProven(
  grouped: GroupedProblem,
  bound: FairBound,
  highest: Ratio,
  solver: MilpSolver
): Promise<boolean> {
  const answer = await solver(lowestModel(grouped, ratioValue(bound.whole)), {
    nodes: PROOF_NODES,
    gap: 0,
  });
  const step = 1 / (4 * Math.max(1, ...grouped.capacity) ** 2);
  return answer !== null && answer.bound >= ratioValue(highest) - step;
}
