/**
 * Local search that brings everybody under a cap: direct hand-overs and swaps, then chains over several people, then two tasks at once, then seeded kicks.
 * Nobody is ever brought above a cap on the way, so what has been reached is never lost. The budget counts looks at pairs of people, never seconds: the same
 * sheet gives the same answer on every machine.
 */
import type { Plan } from "./plan";
import type { Depth, Exchange, Transfer, Wanted } from "./transfer";
import { carryOut } from "./transfer";

export interface SearchBudget {
  /** Looks at pairs of people left; the search takes from it. */
  looks: number;
  /** Random restarts left. */
  kicks: number;
}

export interface SearchContext {
  readonly budget: SearchBudget;
  /** Who shares work with whom: only they can hand over to each other. */
  readonly neighbours: readonly (readonly number[])[];
  readonly exchange: Exchange;
  /** The most one transfer may cost; 0 where left out. */
  readonly mayCost?: number;
  /** Asked now and then; true ends the search with what it has. */
  readonly isCancelled?: (() => boolean) | undefined;
}

/** People who may have some of the same work, by person. */
export function neighboursOf(plan: Plan): readonly (readonly number[])[] {
  const sets = plan.problem.capacity.map(() => new Set<number>());
  for (const { people } of plan.problem.groups) {
    for (const a of people) {
      const set = sets[a];
      if (set && set.size < sets.length - 1) for (const b of people) if (b !== a) set.add(b);
    }
  }
  return sets.map((set) => [...set].sort((a, b) => a - b));
}

/** One round at most, of transfers that cost up to `mayCost`: the most overloaded first, and only the first that can be helped. */
export function relieveOnce(plan: Plan, caps: readonly number[], context: SearchContext): boolean {
  for (const depth of [1, 2] as const)
    for (const person of overloadedOf(plan, caps))
      if (handOver(plan, person, caps, context, depth)) return true;
  return false;
}

/** @returns units that are still above the caps: 0 = everybody is under */
export function relieve(plan: Plan, caps: readonly number[], context: SearchContext): number {
  let left = settle(plan, caps, context);
  const random = seeded(plan.holder.length);
  while (left > 0 && context.budget.kicks > 0 && context.budget.looks > 0) {
    if (context.isCancelled?.()) break;
    context.budget.kicks--;
    const before = plan.holder.slice();
    kick(plan, caps, context, random);
    const after = settle(plan, caps, context);
    if (after > left) plan.restore(before);
    else left = after;
  }
  return left;
}

/** Hand-overs until none helps. */
function settle(plan: Plan, caps: readonly number[], context: SearchContext): number {
  for (const depth of [1, 2] as const) {
    while (lightenOnce(plan, caps, context, depth));
    if (plan.totalExcess(caps) === 0) return 0;
  }
  return plan.totalExcess(caps);
}

/** One round over the overloaded, the most overloaded first; false when nothing could be done for any of them. */
function lightenOnce(
  plan: Plan,
  caps: readonly number[],
  context: SearchContext,
  depth: Depth
): boolean {
  let any = false;
  for (const person of overloadedOf(plan, caps)) {
    while (plan.excess(person, caps) > 0 && context.budget.looks > 0) {
      if (context.isCancelled?.()) return false;
      const done =
        handOver(plan, person, caps, context, depth) || chain(plan, person, caps, context, depth);
      if (!done) break;
      any = true;
    }
  }
  return any && context.budget.looks > 0;
}

/** The most overloaded first. */
function overloadedOf(plan: Plan, caps: readonly number[]): readonly number[] {
  return [...plan.load.keys()]
    .map((person) => ({ person, excess: plan.excess(person, caps) }))
    .filter(({ excess }) => excess > 0)
    .sort((a, b) => b.excess - a.excess || a.person - b.person)
    .map(({ person }) => person);
}

/** The hand-over to one other person that relieves most without overloading him. */
function handOver(
  plan: Plan,
  from: number,
  caps: readonly number[],
  context: SearchContext,
  depth: Depth
): boolean {
  const excess = plan.excess(from, caps);
  let best: Transfer | null = null;
  let net = 0;
  for (const to of context.neighbours[from] ?? []) {
    const range = { least: net + 1, most: Math.min(excess, room(plan, to, caps)) };
    if (range.most < range.least) continue;
    context.budget.looks--;
    const better = context.exchange.find(from, to, wanted(range, depth, context));
    if (!better) continue;
    best = better;
    net = better.net;
    if (net === excess) break;
  }
  if (best === null) return false;
  carryOut(plan, best);
  return true;
}

/** The longest row of widths tried: after the first few the larger ones are found as direct hand-overs or not at all. */
const WIDTHS = 6;

/** The same number of units passed on from one to the next until it reaches somebody with room. */
function chain(
  plan: Plan,
  from: number,
  caps: readonly number[],
  context: SearchContext,
  depth: Depth
): boolean {
  const roomiest = plan.problem.capacity.reduce(
    (most, _, p) => Math.max(most, room(plan, p, caps)),
    0
  );
  const widest = Math.min(plan.excess(from, caps), roomiest);
  for (let i = 0, width = widest; width > 0 && i < WIDTHS; i++) {
    const path = findPath(plan, from, width, caps, context, depth);
    if (path) {
      // From the far end: each giver's tasks are still as they were when the path was found.
      for (const step of path) carryOut(plan, step);
      return true;
    }
    width = i === WIDTHS - 2 ? Math.min(1, width - 1) : Math.floor(width / 2);
  }
  return false;
}

/** Breadth first, hence over as few people as possible; the steps from the last to the first. */
function findPath(
  plan: Plan,
  from: number,
  width: number,
  caps: readonly number[],
  context: SearchContext,
  depth: Depth
): Transfer[] | null {
  const { budget, neighbours, exchange } = context;
  const exactly = wanted({ least: width, most: width }, depth, context);
  const cameBy = new Map<number, Transfer | null>([[from, null]]);
  const queue = [from];
  for (const person of queue) {
    for (const to of neighbours[person] ?? []) {
      if (cameBy.has(to)) continue;
      if (budget.looks-- <= 0) return null;
      const step = exchange.find(person, to, exactly);
      if (!step) continue;
      cameBy.set(to, step);
      if (room(plan, to, caps) >= width) return stepsTo(to, cameBy);
      queue.push(to);
    }
  }
  return null;
}

function wanted(
  range: { readonly least: number; readonly most: number },
  depth: Depth,
  { mayCost = 0 }: SearchContext
): Wanted {
  return { ...range, depth, budget: mayCost };
}

function stepsTo(end: number, cameBy: ReadonlyMap<number, Transfer | null>): Transfer[] | null {
  const steps: Transfer[] = [];
  const moved = new Set<number>();
  for (let step = cameBy.get(end); step; step = cameBy.get(step.from)) {
    const tasks = [...step.give, ...step.take];
    // A task that would be passed on twice makes the later step's count wrong.
    if (tasks.some((task) => moved.has(task))) return null;
    for (const task of tasks) moved.add(task);
    steps.push(step);
  }
  return steps;
}

function room(plan: Plan, person: number, caps: readonly number[]): number {
  return (caps[person] ?? 0) - (plan.load[person] ?? 0);
}

/** Swaps a task or two at random around an overloaded person, so that other combinations come within reach. */
function kick(
  plan: Plan,
  caps: readonly number[],
  { neighbours, exchange }: SearchContext,
  random: () => number
): void {
  let person = pick(overloadedOf(plan, caps), random);
  for (let i = 0; i < 3 && person !== undefined; i++) {
    const other = pick(neighbours[person] ?? [], random);
    if (other === undefined) return;
    for (const [a, b] of [
      [person, other],
      [other, person],
    ] as const) {
      const able = (plan.tasksOf[a] ?? []).filter(
        (task) => plan.isAllowed(task, b) && exchange.cost(task, a, b) <= 0
      );
      const task = pick(able, random);
      if (task !== undefined) plan.give(task, b);
    }
    person = other;
  }
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** Mulberry32: small, and the same everywhere. Numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
