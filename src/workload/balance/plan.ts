/** Who has which task while a plan is being made: the one mutable thing of the search. */
import type { GroupedProblem, Ratio } from "./problem";
import { compareRatios } from "./problem";

export class Plan {
  /** Person by task; -1 = with nobody. */
  readonly holder: Int32Array;
  /** Units by person. */
  readonly load: Int32Array;
  /** Tasks by person, by effort ascending, then by index. */
  readonly tasksOf: number[][];
  /** By person: goes up whenever the person's tasks change. */
  readonly version: Int32Array;

  constructor(readonly problem: GroupedProblem) {
    this.holder = new Int32Array(problem.effort.length).fill(-1);
    this.load = new Int32Array(problem.capacity.length);
    this.tasksOf = problem.capacity.map(() => []);
    this.version = new Int32Array(problem.capacity.length);
  }

  give(task: number, person: number): void {
    const from = this.holder[task] ?? -1;
    const effort = this.problem.effort[task] ?? 0;
    if (from >= 0) {
      this.tasksOf[from]?.splice(this.placeOf(from, task), 1);
      this.load[from] = (this.load[from] ?? 0) - effort;
      this.version[from] = (this.version[from] ?? 0) + 1;
    }
    this.tasksOf[person]?.splice(this.placeOf(person, task), 0, task);
    this.load[person] = (this.load[person] ?? 0) + effort;
    this.version[person] = (this.version[person] ?? 0) + 1;
    this.holder[task] = person;
  }

  copy(): Plan {
    const plan = new Plan(this.problem);
    plan.restore(this.holder);
    return plan;
  }

  /** Back to how `holder` was; tasks that nobody had then stay where they are. */
  restore(holder: Int32Array): void {
    for (let task = 0; task < holder.length; task++) {
      const person = holder[task] ?? -1;
      if (person >= 0 && this.holder[task] !== person) this.give(task, person);
    }
  }

  /** Where the task stands, or would stand, among the person's. */
  private placeOf(person: number, task: number): number {
    const { effort } = this.problem;
    const own = this.tasksOf[person] ?? [];
    const size = effort[task] ?? 0;
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = own[middle] ?? 0;
      const otherSize = effort[other] ?? 0;
      if (otherSize < size || (otherSize === size && other < task)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isAllowed(task: number, person: number): boolean {
    return this.problem.allows(this.problem.groupOf[task] ?? -1, person);
  }

  /** Units of `person` above the cap. */
  excess(person: number, caps: ArrayLike<number>): number {
    return Math.max(0, (this.load[person] ?? 0) - (caps[person] ?? 0));
  }

  totalExcess(caps: ArrayLike<number>): number {
    let total = 0;
    for (let p = 0; p < this.load.length; p++) total += this.excess(p, caps);
    return total;
  }

  /** The highest load over capacity. */
  highest(): Ratio {
    let most: Ratio = { load: 0, capacity: 1 };
    this.load.forEach((load, p) => {
      const ratio = { load, capacity: this.problem.capacity[p] ?? 0 };
      if (ratio.capacity > 0 && compareRatios(ratio, most) > 0) most = ratio;
    });
    return most;
  }
}
