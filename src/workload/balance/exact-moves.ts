/**
 * The fewest hand-overs exactly, task by task, for sections of everyday size: how many tasks alike (same takers, owner, effort, preferences) go to each person.
 * Of plans with equally few it takes the one whose receivers are preferred.
 */
import { planOfCounts, type CountedKind } from "./lowest-model";
import type { MilpSolver } from "./milp";
import { ModelBuilder } from "./milp";
import type { Plan } from "./plan";
import type { GroupedProblem } from "./problem";
import type { StayerOptions } from "./stayers";

/** How little a person is wanted for a task: 0 = most; below `WORST`. */
export type Preference = (task: number, person: number) => number;
export const WORST = 2;

const NODES = 500;
/** What preferences may weigh all together: less than one hand-over. */
const WEIGHT = 0.4;

export interface ExactMoves {
  readonly plan: Plan | null;
  /** At least this many keepable tasks leave home. */
  readonly leavers: number;
}

interface ExactOptions extends StayerOptions {
  readonly rank?: Preference | undefined;
  /** Larger models are left alone. */
  readonly columns: number;
}

/** Null where the problem is too large, or the solver cannot be had. */
export async function exactMoves(
  problem: GroupedProblem,
  caps: readonly number[],
  solver: MilpSolver,
  { isCancelled, rank = () => 0, columns: most }: ExactOptions
): Promise<ExactMoves | null> {
  const kinds = kindsOf(problem, rank);
  const columns = kinds.reduce((sum, kind) => sum + kind.people.length, 0);
  if (columns > most) return null;
  const tiny = WEIGHT / (WORST * Math.max(1, problem.effort.length));
  const builder = new ModelBuilder();
  const counted: CountedKind[] = [];
  const under = caps.map((cap) => builder.row(Number.NEGATIVE_INFINITY, cap));
  for (const kind of kinds) {
    const all = builder.row(kind.tasks.length, kind.tasks.length);
    const columns = kind.people.map((person, i) => {
      const leaves = kind.keeper !== null && kind.keeper !== person;
      const liked = kind.keeper === person ? 0 : tiny * (kind.ranks[i] ?? 0);
      return builder.column(
        { cost: (leaves ? 1 : 0) + liked, upper: kind.tasks.length, isWhole: true },
        [
          [under[person] ?? 0, kind.effort],
          [all, 1],
        ]
      );
    });
    counted.push({ first: columns[0] ?? 0, people: kind.people, tasks: kind.tasks });
  }
  const answer = await solver(builder.build(), { nodes: NODES, gap: 1e-6, isCancelled });
  if (!answer) return null;
  const leavers = Number.isFinite(answer.bound)
    ? Math.max(0, Math.ceil(answer.bound - WEIGHT - 1e-6))
    : 0;
  return { plan: answer.values && planOfCounts(problem, counted, answer.values), leavers };
}

interface Kind {
  readonly keeper: number | null;
  readonly effort: number;
  readonly people: readonly number[];
  readonly ranks: readonly number[];
  readonly tasks: number[];
}

function kindsOf(problem: GroupedProblem, rank: Preference): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  problem.groups.forEach(({ people, tasks }, group) => {
    for (const task of tasks) {
      const keeper = problem.keeper[task] ?? null;
      const effort = problem.effort[task] ?? 0;
      const ranks = people.map((p) => rank(task, p));
      const key = [group, keeper ?? "", effort, ...ranks].join(",");
      const kind = kinds.get(key);
      if (kind) kind.tasks.push(task);
      else kinds.set(key, { keeper, effort, people, ranks, tasks: [task] });
    }
  });
  return [...kinds.values()];
}
