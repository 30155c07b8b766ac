/**
 * Who could carry what: the problem that balancing solves, stripped of the ledger. Efforts and capacities are whole numbers of one unit of time, so that every sum and every
 * comparison is exact.
 */

export interface BalancePerson {
  readonly name: string;
  /** Units that can be worked over the horizon; 0 = nothing may be given to this person. */
  readonly capacity: number;
}

export interface BalanceTask {
  /** Units; 0 = known to cost nothing. */
  readonly effort: number;
  /** Index into `people`; null = vacant, or with somebody who is none of them. */
  readonly owner: number | null;
  /** Who may have it, as indices into `people`. An owner who is not among them has to give it away. */
  readonly eligible: readonly number[];
}

export interface BalanceProblem {
  readonly people: readonly BalancePerson[];
  readonly tasks: readonly BalanceTask[];
}

/** Tasks that the same people may have: for bounds and models they differ in effort and owner only. */
export interface TaskGroup {
  /** Ascending indices of people with capacity. */
  readonly people: readonly number[];
  readonly tasks: readonly number[];
  /** Units of all its tasks. */
  readonly effort: number;
}

/** The problem as the solvers see it. */
export interface GroupedProblem {
  readonly capacity: readonly number[];
  readonly effort: readonly number[];
  /** The owner where he may keep the task, else null. */
  readonly keeper: readonly (number | null)[];
  readonly groups: readonly TaskGroup[];
  /** By task; -1 = nobody may have it. */
  readonly groupOf: readonly number[];
  /** Tasks that nobody with capacity may have. */
  readonly unplaceable: readonly number[];
  /** Whether `person` may have tasks of `group`. */
  allows(group: number, person: number): boolean;
}

export function groupTasks(problem: BalanceProblem): GroupedProblem {
  const { people, tasks } = problem;
  const capacity = people.map((p) => p.capacity);
  const byPeople = new Map<string, number>();
  const members: { people: readonly number[]; tasks: number[]; effort: number }[] = [];
  const groupOf: number[] = [];
  const unplaceable: number[] = [];
  tasks.forEach(({ eligible, effort }, task) => {
    const able = [...new Set(eligible)].filter((p) => (capacity[p] ?? 0) > 0).sort((a, b) => a - b);
    if (able.length === 0) {
      unplaceable.push(task);
      groupOf.push(-1);
      return;
    }
    const key = able.join(",");
    let at = byPeople.get(key);
    if (at === undefined) {
      at = members.push({ people: able, tasks: [], effort: 0 }) - 1;
      byPeople.set(key, at);
    }
    const group = members[at];
    group?.tasks.push(task);
    if (group) group.effort += effort;
    groupOf.push(at);
  });
  const n = people.length;
  const allowed = new Uint8Array(members.length * n);
  members.forEach((group, g) => group.people.forEach((p) => (allowed[g * n + p] = 1)));
  return {
    capacity,
    effort: tasks.map((t) => t.effort),
    keeper: tasks.map(({ owner }, task) => {
      const g = groupOf[task] ?? -1;
      return owner !== null && g >= 0 && allowed[g * n + owner] === 1 ? owner : null;
    }),
    groups: members,
    groupOf,
    unplaceable,
    allows: (group, person) => allowed[group * n + person] === 1,
  };
}

/** A load ratio as a fraction of whole units, so that it can be compared exactly. */
export interface Ratio {
  readonly load: number;
  readonly capacity: number;
}

/** Negative, 0 or positive as `a` is below, at or above `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  return a.load * b.capacity - b.load * a.capacity;
}

export function ratioValue({ load, capacity }: Ratio): number {
  return capacity === 0 ? 0 : load / capacity;
}

/** The most each person may carry, in whole units, when nobody is to be above `ratio`. */
export function capsUnder(ratio: Ratio, capacity: readonly number[]): number[] {
  return capacity.map((c) => Math.floor((ratio.load * c) / ratio.capacity));
}
