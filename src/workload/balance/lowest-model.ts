/**
 * The lowest highest load as a whole-number model: how many tasks of each (group, effort) go to each person. Exact and slow: for proofs, and what the benches
 * compare with.
 */
import type { LinearModel } from "./milp";
import { ModelBuilder } from "./milp";
import { Plan } from "./plan";
import type { GroupedProblem } from "./problem";

/** Tasks alike for this question; column `first + i` counts those that go to `people[i]`. */
export interface CountedKind {
  readonly first: number;
  readonly people: readonly number[];
  readonly tasks: readonly number[];
}

export interface LowestModel {
  /** Column 0 is the highest load over capacity. */
  readonly model: LinearModel;
  readonly kinds: readonly CountedKind[];
}

/** @param floor what the highest load cannot be below */
export function lowestModel(problem: GroupedProblem, floor = 0): LowestModel {
  const builder = new ModelBuilder();
  const under = problem.capacity.map(() => builder.row(Number.NEGATIVE_INFINITY, 0));
  const able = problem.capacity.flatMap((c, p) => (c > 0 ? [p] : []));
  builder.column(
    { cost: 1, lower: floor, upper: Number.POSITIVE_INFINITY },
    able.map((p) => [under[p] ?? 0, -(problem.capacity[p] ?? 0)])
  );
  const kinds = problem.groups.flatMap(({ people, tasks }): CountedKind[] => {
    const bySize = new Map<number, number[]>();
    for (const task of tasks) {
      const size = problem.effort[task] ?? 0;
      bySize.set(size, [...(bySize.get(size) ?? []), task]);
    }
    return [...bySize].map(([size, alike]) => {
      const all = builder.row(alike.length, alike.length);
      const columns = people.map((person) =>
        builder.column({ upper: alike.length, isWhole: true }, [
          [under[person] ?? 0, size],
          [all, 1],
        ])
      );
      return { first: columns[0] ?? 0, people, tasks: alike };
    });
  });
  return { model: builder.build(), kinds };
}

/** The plan that a solution counts out. */
export function planOfCounts(
  problem: GroupedProblem,
  kinds: readonly CountedKind[],
  values: Float64Array
): Plan {
  const plan = new Plan(problem);
  for (const { first, people, tasks } of kinds) {
    const takers = people.flatMap((person, i) =>
      Array<number>(Math.round(values[first + i] ?? 0)).fill(person)
    );
    tasks.forEach((task, i) => plan.give(task, takers[i] ?? people[0] ?? 0));
  }
  return plan;
}
