/** What two people could hand each other so that a wanted number of half hours changes sides. */
import type { Plan } from "./plan";

export interface Transfer {
  readonly from: number;
  readonly to: number;
  readonly give: readonly number[];
  readonly take: readonly number[];
  /** Half hours that change sides: more than 0. */
  readonly net: number;
}

/** Up to two tasks that may go over together. */
interface Bundle {
  readonly effort: number;
  readonly tasks: readonly number[];
}

/** How many tasks may go over in one direction at once. */
export type Depth = 1 | 2;

/** What a task's change of hands costs in moves: 1 where it leaves home, -1 where it comes home, else 0. */
export type MoveCost = (task: number, from: number, to: number) => number;

export interface Wanted {
  /** Least and most half hours that are to change sides. */
  readonly least: number;
  readonly most: number;
  readonly depth: Depth;
  /** The most moves the transfer may cost. */
  readonly budget: number;
}

/**
 * Finds transfers between people of one plan. What each could give the other is kept until either's tasks change: a search asks for the same pair again and
 * again.
 */
export class Exchange {
  private readonly known = new Map<number, Offer>();

  /** @param cost left out = moves cost nothing */
  constructor(
    readonly plan: Plan,
    readonly cost: MoveCost = () => 0
  ) {}

  /** The transfer with the largest net effort in the wanted range, or null. Of bundles alike in effort and cost the first is taken: for the plan they are alike. */
  find(from: number, to: number, wanted: Wanted): Transfer | null {
    const gives = this.offer(from, to, wanted.depth);
    if (gives.size === 0) return null;
    const takes = this.offer(to, from, wanted.depth);
    let best: Transfer | null = null;
    for (const [givenCost, given] of gives) {
      if (givenCost <= wanted.budget) best = better(best, from, to, given, NOTHING, wanted);
      for (const [takenCost, taken] of takes) {
        if (best?.net === wanted.most) return best;
        if (givenCost + takenCost <= wanted.budget)
          best = better(best, from, to, given, taken, wanted);
      }
    }
    return best;
  }

  private offer(from: number, to: number, depth: Depth): Bundles {
    const place = (from * this.plan.load.length + to) * 2 + (depth - 1);
    const version = this.plan.version[from] ?? 0;
    const known = this.known.get(place);
    if (known?.version === version) return known.bundles;
    const bundles = bundlesOf(this.plan, from, to, depth, this.cost);
    this.known.set(place, { version, bundles });
    return bundles;
  }
}

/** By cost: one bundle for every effort that can go over, ascending. */
type Bundles = ReadonlyMap<number, readonly Bundle[]>;

interface Offer {
  readonly version: number;
  readonly bundles: Bundles;
}

const NOTHING: readonly Bundle[] = [{ effort: 0, tasks: [] }];

/** Both lists ascend: for each bundle given, the smallest taken that leaves no more than `most`. */
function better(
  best: Transfer | null,
  from: number,
  to: number,
  gives: readonly Bundle[],
  takes: readonly Bundle[],
  { least, most }: Wanted
): Transfer | null {
  let found = best;
  let t = 0;
  for (const give of gives) {
    while (t < takes.length && give.effort - (takes[t]?.effort ?? 0) > most) t++;
    const take = takes[t];
    if (take === undefined) break;
    const net = give.effort - take.effort;
    if (net < least || (found !== null && net <= found.net)) continue;
    found = { from, to, give: give.tasks, take: take.tasks, net };
    if (net === most) break;
  }
  return found;
}

function bundlesOf(plan: Plan, from: number, to: number, depth: Depth, cost: MoveCost): Bundles {
  const { effort } = plan.problem;
  const able = (plan.tasksOf[from] ?? []).filter(
    (task) => (effort[task] ?? 0) > 0 && plan.isAllowed(task, to)
  );
  const byCost = new Map<number, Bundle[]>();
  const singles = able.map((task) => ({ task, cost: cost(task, from, to) }));
  for (const { task, cost: c } of singles) {
    const size = effort[task] ?? 0;
    const list = byCost.get(c);
    if (!list) byCost.set(c, [{ effort: size, tasks: [task] }]);
    else if (list.at(-1)?.effort !== size) list.push({ effort: size, tasks: [task] });
  }
  if (depth === 1) return byCost;
  const seen = new Map<number, Map<number, Bundle>>();
  for (const [c, list] of byCost) seen.set(c, new Map(list.map((b) => [b.effort, b])));
  singles.forEach((a, i) => {
    for (const b of singles.slice(i + 1)) {
      const both = (effort[a.task] ?? 0) + (effort[b.task] ?? 0);
      const c = a.cost + b.cost;
      const known = seen.get(c) ?? new Map<number, Bundle>();
      if (!known.has(both)) known.set(both, { effort: both, tasks: [a.task, b.task] });
      seen.set(c, known);
    }
  });
  return new Map(
    [...seen].map(([c, known]) => [c, [...known.values()].sort((x, y) => x.effort - y.effort)])
  );
}

export function carryOut(plan: Plan, transfer: Transfer): void {
  for (const task of transfer.give) plan.give(task, transfer.to);
  for (const task of transfer.take) plan.give(task, transfer.from);
}
