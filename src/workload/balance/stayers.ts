/**
 * Which tasks can stay where they are when nobody may be above a cap, and how few can leave at best. With a solver by the model of `stayers-model`; without one
 * by letting go, cut by cut, what frees the crowded soonest.
 */
import { Distribution } from "./distribution";
import type { FairLevel } from "./fair-bound";
import type { MilpSolver } from "./milp";
import type { GroupedProblem } from "./problem";
import { stayerClasses, stayersModel, type StayerClass } from "./stayers-model";

export interface Stayers {
  /** Tasks held where they are: one choice or several, the most promising first. */
  readonly held: readonly (readonly number[])[];
  /** In every plan under the caps at least this many tasks leave an owner who could keep them. */
  readonly leavers: number;
  readonly solver: "highs" | "local";
}

export interface StayerOptions {
  readonly solver?: MilpSolver | undefined;
  /** Nodes the solver may look at. */
  readonly nodes?: number;
  readonly isCancelled?: (() => boolean) | undefined;
  /** Of tasks alike in effort those with the higher number stay; left out = the first ones. */
  readonly holdsMore?: ((task: number) => number) | undefined;
}

const NODES = 2_000;

export async function chooseStayers(
  problem: GroupedProblem,
  levels: readonly FairLevel[],
  caps: readonly number[],
  { solver, nodes = NODES, isCancelled, holdsMore = () => 0 }: StayerOptions
): Promise<Stayers> {
  const counted = leaversCounted(problem, levels, caps);
  // What costs nothing can always stay.
  const idle = problem.keeper.flatMap((o, t) => (o !== null && problem.effort[t] === 0 ? [t] : []));
  const local = [...idle, ...letGo(problem, caps)];
  if (solver && !isCancelled?.()) {
    const { model, classes } = stayersModel(problem, caps);
    const answer = await solver(model, { nodes, gap: 1e-6, isCancelled });
    if (answer?.values) {
      const { values, bound } = answer;
      const all = classes.reduce((sum, c) => sum + c.tasks.length, 0);
      return {
        held: [[...idle, ...classes.flatMap((c, i) => first(c, values[i] ?? 0, holdsMore))], local],
        leavers: Math.max(counted, all - Math.floor(1e-6 - bound)),
        solver: "highs",
      };
    }
  }
  return { held: [local], leavers: counted, solver: "local" };
}

function first(
  { tasks }: StayerClass,
  count: number,
  holdsMore: (task: number) => number
): readonly number[] {
  return [...tasks]
    .sort((a, b) => holdsMore(b) - holdsMore(a) || a - b)
    .slice(0, Math.round(count));
}

/**
 * People who carry too much part with at least as many tasks as it takes when the largest go first; so do the people of the most loaded levels together, of
 * whose work only that may leave which others may have.
 */
function leaversCounted(
  problem: GroupedProblem,
  levels: readonly FairLevel[],
  caps: readonly number[]
): number {
  const alone = caps.map((_, p) => fewestOutOf(problem, new Set([p]), caps));
  let most = alone.reduce((sum, n) => sum + n, 0);
  const crowd = new Set<number>();
  for (const { people } of levels) {
    for (const p of people) crowd.add(p);
    const others = alone.reduce((sum, n, p) => (crowd.has(p) ? sum : sum + n), 0);
    most = Math.max(most, others + fewestOutOf(problem, crowd, caps));
  }
  return most;
}

/** How many tasks must leave these people at least. */
function fewestOutOf(
  { groups, groupOf, keeper, effort }: GroupedProblem,
  crowd: ReadonlySet<number>,
  caps: readonly number[]
): number {
  const isBound = groups.map((g) => g.people.every((p) => crowd.has(p)));
  let excess = -[...crowd].reduce((sum, p) => sum + (caps[p] ?? 0), 0);
  const sizes: number[] = [];
  keeper.forEach((owner, task) => {
    const size = effort[task] ?? 0;
    if (isBound[groupOf[task] ?? -1] === true) excess += size;
    else if (owner !== null && crowd.has(owner)) {
      excess += size;
      sizes.push(size);
    }
  });
  sizes.sort((a, b) => b - a);
  let count = 0;
  for (; excess > 0 && count < sizes.length; count++) excess -= sizes[count] ?? 0;
  return count;
}

/** Everybody keeps all; then, as long as the rest does not fit around that, the crowded let go of what others may have. */
function letGo(problem: GroupedProblem, caps: readonly number[]): readonly number[] {
  const { effort, groups, groupOf, keeper } = problem;
  const held = new Set(stayerClasses(problem).flatMap((c) => c.tasks));
  const release = (people: ReadonlySet<number>, wanted: number): boolean => {
    const able = [...held].filter(
      (t) =>
        people.has(keeper[t] ?? -1) && groups[groupOf[t] ?? -1]?.people.some((p) => !people.has(p))
    );
    able.sort((a, b) => (effort[a] ?? 0) - (effort[b] ?? 0) || a - b);
    let left = wanted;
    while (left > 0 && able.length > 0) {
      // The smallest that suffices; else the largest.
      const enough = able.findIndex((t) => (effort[t] ?? 0) >= left);
      const [task = 0] = able.splice(enough < 0 ? able.length - 1 : enough, 1);
      held.delete(task);
      left -= effort[task] ?? 0;
    }
    return left < wanted;
  };
  const load = (person: number): number =>
    [...held].reduce((sum, t) => sum + (keeper[t] === person ? (effort[t] ?? 0) : 0), 0);
  caps.forEach((cap, p) => release(new Set([p]), load(p) - cap));
  for (;;) {
    const flow = flowAround(problem, caps, held);
    if (flow.placesAll) break;
    if (!release(new Set(flow.crowded().people), flow.unplaced)) break;
  }
  return [...held];
}

/** How the work that is not held would flow around what is. */
export function flowAround(
  problem: GroupedProblem,
  caps: readonly number[],
  held: ReadonlySet<number>
): Distribution {
  const room = [...caps];
  const work = problem.groups.map((_, group) => ({ group, work: 0 }));
  problem.effort.forEach((size, task) => {
    const owner = problem.keeper[task] ?? -1;
    if (held.has(task)) room[owner] = (room[owner] ?? 0) - size;
    else {
      const of = work[problem.groupOf[task] ?? -1];
      if (of) of.work += size;
    }
  });
  return new Distribution(
    problem,
    room.map((cap, person) => ({ person, cap: Math.max(0, cap) })),
    work
  );
}
