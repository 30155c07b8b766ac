/**
 * How many tasks can stay where they are when nobody may be above a cap, as a small model: a whole number of stayers for each (group, owner, effort), and what
 * does not stay spread over the group's people like water. Water can only do better than tasks, so its optimum bounds the moves of every plan from below.
 */
import type { LinearModel } from "./milp";
import { ModelBuilder } from "./milp";
import type { GroupedProblem } from "./problem";

/** Tasks alike for this question: same group, same owner, same effort. */
export interface StayerClass {
  readonly group: number;
  readonly owner: number;
  readonly effort: number;
  readonly tasks: readonly number[];
}

export interface StayersModel {
  readonly model: LinearModel;
  /** Column `i` counts the stayers of `classes[i]`. */
  readonly classes: readonly StayerClass[];
}

export function stayerClasses({ keeper, groupOf, effort }: GroupedProblem): StayerClass[] {
  const byKind = new Map<
    string,
    { group: number; owner: number; effort: number; tasks: number[] }
  >();
  keeper.forEach((owner, task) => {
    const size = effort[task] ?? 0;
    // What costs nothing can always stay.
    if (owner === null || size === 0) return;
    const group = groupOf[task] ?? -1;
    const key = `${group}.${owner}.${size}`;
    const kind = byKind.get(key);
    if (kind) kind.tasks.push(task);
    else byKind.set(key, { group, owner, effort: size, tasks: [task] });
  });
  return [...byKind.values()];
}

export function stayersModel(problem: GroupedProblem, caps: readonly number[]): StayersModel {
  const builder = new ModelBuilder();
  const rowOfGroup = problem.groups.map((g) => builder.row(g.effort, g.effort));
  const rowOfPerson = caps.map((cap) => builder.row(Number.NEGATIVE_INFINITY, cap));
  const classes = stayerClasses(problem);
  for (const { group, owner, effort, tasks } of classes) {
    builder.column({ cost: -1, upper: tasks.length, isWhole: true }, [
      [rowOfGroup[group] ?? 0, effort],
      [rowOfPerson[owner] ?? 0, effort],
    ]);
  }
  problem.groups.forEach((group, g) => {
    for (const person of group.people)
      builder.column({ upper: group.effort }, [
        [rowOfGroup[g] ?? 0, 1],
        [rowOfPerson[person] ?? 0, 1],
      ]);
  });
  return { model: builder.build(), classes };
}
