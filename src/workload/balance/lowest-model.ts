/**
 * The lowest highest load as a whole-number model: how many tasks of each (group, effort) go to each person. Exact and slow: for proofs, and what the benches
 * compare with.
 */
import type { LinearModel } from "./milp";
import { ModelBuilder } from "./milp";
import type { GroupedProblem } from "./problem";

/** Column 0 is the highest load over capacity; `floor` is a value it cannot be below. */
export function lowestModel(problem: GroupedProblem, floor = 0): LinearModel {
  const builder = new ModelBuilder();
  const under = problem.capacity.map(() => builder.row(Number.NEGATIVE_INFINITY, 0));
  const able = problem.capacity.flatMap((c, p) => (c > 0 ? [p] : []));
  builder.column(
    { cost: 1, lower: floor, upper: Number.POSITIVE_INFINITY },
    able.map((p) => [under[p] ?? 0, -(problem.capacity[p] ?? 0)])
  );
  for (const group of problem.groups) {
    const count = new Map<number, number>();
    for (const task of group.tasks) {
      const size = problem.effort[task] ?? 0;
      if (size > 0) count.set(size, (count.get(size) ?? 0) + 1);
    }
    for (const [size, tasks] of count) {
      const all = builder.row(tasks, tasks);
      for (const person of group.people)
        builder.column({ upper: tasks, isWhole: true }, [
          [under[person] ?? 0, size],
          [all, 1],
        ]);
    }
  }
  return builder.build();
}
