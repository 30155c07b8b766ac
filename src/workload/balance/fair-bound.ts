/**
 * The fairest loads anyone could reach if work could be cut at will, exactly: for each set of people who are the only ones for some work, that work over
 * their hours is what they cannot get below. Found by splitting at smallest cuts (the decomposition of a bipartite flow network into levels of equal load),
 * so that the answer names the people and the work that bind.
 */
import { Distribution } from "./distribution";
import type { GroupedProblem, Ratio } from "./problem";
import { capsUnder, compareRatios } from "./problem";

/** People who end up with the same load ratio, because of the work only they may have. */
export interface FairLevel {
  readonly ratio: Ratio;
  /** Indices of people, ascending. */
  readonly people: readonly number[];
  /** Indices of groups that are theirs alone once the people of more loaded levels are set aside. */
  readonly groups: readonly number[];
}

export interface FairBound {
  /** From the most to the least loaded. The first is the bottleneck. */
  readonly levels: readonly FairLevel[];
  /** No plan, however cut, has a lower highest load. */
  readonly fractional: Ratio;
  /** No plan in whole units and whole tasks, as far as these bounds see, has a lower highest load. */
  readonly whole: Ratio;
  /** Each person's share of each group in the fair plan: units by group, then person. */
  readonly share: readonly ReadonlyMap<number, number>[];
}

export function fairBound(problem: GroupedProblem): FairBound {
  const { capacity, groups } = problem;
  const share = groups.map(() => new Map<number, number>());
  const able = capacity.flatMap((c, p) => (c > 0 ? [p] : []));
  const weighted = groups.flatMap((g, i) => (g.effort > 0 ? [i] : []));
  const levels = split(problem, able, weighted, share).sort((a, b) =>
    compareRatios(b.ratio, a.ratio)
  );
  const fractional = levels[0]?.ratio ?? { load: 0, capacity: 1 };
  return { levels, fractional, whole: wholeBound(problem, levels, fractional), share };
}

/** Levels within `people`, of the work of `groups` (each of which some of them may have). */
function split(
  problem: GroupedProblem,
  people: readonly number[],
  groups: readonly number[],
  share: readonly Map<number, number>[]
): FairLevel[] {
  if (people.length === 0) return [];
  const hours = sum(people.map((p) => problem.capacity[p] ?? 0));
  const work = sum(groups.map((g) => problem.groups[g]?.effort ?? 0));
  const ratio = { load: work, capacity: hours };
  if (work === 0) return [{ ratio, people, groups }];
  // Everything times `hours`, so that the even share work/hours·capacity is whole.
  const flow = new Distribution(
    problem,
    people.map((person) => ({ person, cap: work * (problem.capacity[person] ?? 0) })),
    groups.map((group) => ({ group, work: hours * (problem.groups[group]?.effort ?? 0) }))
  );
  if (flow.placesAll) {
    flow.eachShare((g, p, amount) => share[g]?.set(p, amount / hours));
    return [{ ratio, people, groups }];
  }
  const tight = flow.crowded();
  const heavy = new Set(tight.people);
  const bound = new Set(tight.groups);
  return [
    ...split(problem, tight.people, tight.groups, share),
    ...split(
      problem,
      people.filter((p) => !heavy.has(p)),
      groups.filter((g) => !bound.has(g)),
      share
    ),
  ];
}

/** The lowest ratio under which whole units suffice, and no single task or crowd of large tasks forbids it. */
function wholeBound(
  problem: GroupedProblem,
  levels: readonly FairLevel[],
  fractional: Ratio
): Ratio {
  let bound = fractional;
  for (const ratio of [largestTask(problem), ...levels.map((l) => crowding(problem, l))])
    if (compareRatios(ratio, bound) > 0) bound = ratio;
  const steps = ratiosFrom(problem, bound);
  const work = problem.groups.map(({ effort }, group) => ({ group, work: effort }));
  const suffices = (ratio: Ratio): boolean => {
    const caps = capsUnder(ratio, problem.capacity).map((cap, person) => ({ person, cap }));
    return new Distribution(problem, caps, work).placesAll;
  };
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = steps[middle];
    if (step && suffices(step)) high = middle;
    else low = middle + 1;
  }
  return steps[low] ?? bound;
}

/** Ratios that a highest load can have, ascending, from the first at or above `from` to where rounding can no longer matter. */
export function ratiosFrom({ capacity }: GroupedProblem, from: Ratio): readonly Ratio[] {
  const kinds = [...new Set(capacity.filter((c) => c > 0))];
  const smallest = Math.min(...kinds);
  const ratios = kinds.flatMap((c) => {
    const first = Math.ceil((from.load * c) / from.capacity);
    const count = Math.ceil(c / smallest) + 1;
    return Array.from({ length: count }, (_, k) => ({ load: first + k, capacity: c }));
  });
  ratios.sort(compareRatios);
  return ratios.filter((r, i) => {
    const before = ratios[i - 1];
    return before === undefined || compareRatios(r, before) !== 0;
  });
}

/** Some task is too large for anyone to carry it at less. */
function largestTask({ capacity, effort, groups }: GroupedProblem): Ratio {
  let bound: Ratio = { load: 0, capacity: 1 };
  for (const group of groups) {
    const roomiest = Math.max(...group.people.map((p) => capacity[p] ?? 0));
    const largest = group.tasks.reduce((most, t) => Math.max(most, effort[t] ?? 0), 0);
    const ratio = { load: largest, capacity: roomiest };
    if (compareRatios(ratio, bound) > 0) bound = ratio;
  }
  return bound;
}

/**
 * Of k·m + r tasks among m people, the r people with the most have at least r·(k + 1): no less work than the r·(k + 1) smallest of the largest k·m + r, and no
 * more hours than the r roomiest.
 */
function crowding({ capacity, effort, groups }: GroupedProblem, level: FairLevel): Ratio {
  const m = level.people.length;
  const inside = new Set(level.people);
  const sizes = level.groups
    .filter((g) => groups[g]?.people.every((p) => inside.has(p)))
    .flatMap((g) => groups[g]?.tasks.map((t) => effort[t] ?? 0) ?? [])
    .sort((a, b) => b - a);
  const hours = level.people.map((p) => capacity[p] ?? 0).sort((a, b) => b - a);
  const upTo = (list: readonly number[]): number[] => {
    const sums = [0];
    for (const n of list) sums.push((sums.at(-1) ?? 0) + n);
    return sums;
  };
  const work = upTo(sizes);
  const room = upTo(hours);
  let bound: Ratio = { load: 0, capacity: 1 };
  for (let count = m + 1; count <= sizes.length; count++) {
    const r = ((count - 1) % m) + 1;
    const each = (count - r) / m + 1;
    const load = (work[count] ?? 0) - (work[count - r * each] ?? 0);
    const ratio = { load, capacity: room[r] ?? 1 };
    if (compareRatios(ratio, bound) > 0) bound = ratio;
  }
  return bound;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
