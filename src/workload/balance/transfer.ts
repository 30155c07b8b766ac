/** What two people could hand each other so that a wanted number of units changes sides. */
import type { Plan } from "./plan";

export interface Transfer {
  readonly from: number;
  readonly to: number;
  readonly give: readonly number[];
  readonly take: readonly number[];
  /** Units that change sides: more than 0. */
  readonly net: number;
}

/** How many tasks may go over in one direction at once. */
export type Depth = 1 | 2;

/** What a task's change of hands costs in moves: 1 where it leaves home, -1 where it comes home, else 0; 2 = it is not to go. */
export type MoveCost = (task: number, from: number, to: number) => -1 | 0 | 1 | 2;

/** Bundles cost from twice -1 to twice 2. */
const LEAST_COST = -2;
const COSTS = 7;

export interface Wanted {
  /** Least and most units that are to change sides. */
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
  /** Efforts of bundles are below this. */
  private readonly span: number;
  /** Marks of bundles seen while an offer is made, by cost and effort. */
  private readonly seen: Int32Array;
  private mark = 0;

  /** @param cost left out = moves cost nothing */
  constructor(
    readonly plan: Plan,
    readonly cost: MoveCost = () => 0
  ) {
    this.span = 2 * plan.problem.effort.reduce((most, e) => Math.max(most, e), 0) + 1;
    this.seen = new Int32Array(COSTS * this.span);
  }

  /** The transfer with the largest net effort in the wanted range, or null. Of bundles alike in effort and cost the first is taken: for the plan they are alike. */
  find(from: number, to: number, wanted: Wanted): Transfer | null {
    const gives = this.offer(from, to, wanted.depth);
    if (gives.length === 0) return null;
    const takes = [NOTHING, ...this.offer(to, from, wanted.depth)];
    let best: Match | null = null;
    for (const give of gives) {
      for (const take of takes) {
        if (give.cost + take.cost <= wanted.budget) best = match(give, take, wanted, best);
        if (best?.net === wanted.most) return transferOf(from, to, best);
      }
    }
    return best && transferOf(from, to, best);
  }

  private offer(from: number, to: number, depth: Depth): readonly Bundles[] {
    const place = (from * this.plan.load.length + to) * 2 + (depth - 1);
    const version = this.plan.version[from] ?? 0;
    const known = this.known.get(place);
    if (known?.version === version) return known.bundles;
    const bundles = this.bundles(from, to, depth);
    this.known.set(place, { version, bundles });
    return bundles;
  }

  private bundles(from: number, to: number, depth: Depth): readonly Bundles[] {
    const { plan, span, seen } = this;
    const { effort } = plan.problem;
    this.mark++;
    const tasks = (plan.tasksOf[from] ?? []).filter(
      (task) => (effort[task] ?? 0) > 0 && plan.isAllowed(task, to)
    );
    const costs = tasks.map((task) => this.cost(task, from, to));
    const found: Bundle[][] = Array.from({ length: COSTS }, () => []);
    const add = (cost: number, size: number, first: number, second: number): void => {
      const at = (cost - LEAST_COST) * span + size;
      if (seen[at] === this.mark) return;
      seen[at] = this.mark;
      found[cost - LEAST_COST]?.push({ effort: size, first, second });
    };
    tasks.forEach((task, i) => add(costs[i] ?? 0, effort[task] ?? 0, task, -1));
    if (depth === 2) {
      for (let i = 0; i < tasks.length; i++) {
        const a = tasks[i] ?? 0;
        for (let k = i + 1; k < tasks.length; k++) {
          const b = tasks[k] ?? 0;
          add((costs[i] ?? 0) + (costs[k] ?? 0), (effort[a] ?? 0) + (effort[b] ?? 0), a, b);
        }
      }
    }
    return found.flatMap((list, i) =>
      list.length === 0
        ? []
        : [{ cost: i + LEAST_COST, list: list.sort((x, y) => x.effort - y.effort) }]
    );
  }
}

/** One or two tasks that may go over together; `second` -1 = one, `first` -1 = none. */
interface Bundle {
  readonly effort: number;
  readonly first: number;
  readonly second: number;
}

/** One bundle for every effort that can go over at that cost, ascending. */
interface Bundles {
  readonly cost: number;
  readonly list: readonly Bundle[];
}

interface Offer {
  readonly version: number;
  readonly bundles: readonly Bundles[];
}

interface Match {
  readonly give: Bundle;
  readonly take: Bundle;
  readonly net: number;
}

const NOTHING: Bundles = { cost: 0, list: [{ effort: 0, first: -1, second: -1 }] };

/** Both lists ascend: for each bundle given, the smallest taken that leaves no more than `most`. */
function match(
  { list: gives }: Bundles,
  { list: takes }: Bundles,
  { least, most }: Wanted,
  best: Match | null
): Match | null {
  let found = best;
  let t = 0;
  for (const give of gives) {
    while (t < takes.length && give.effort - (takes[t]?.effort ?? 0) > most) t++;
    const take = takes[t];
    if (take === undefined) break;
    const net = give.effort - take.effort;
    if (net < least || (found !== null && net <= found.net)) continue;
    found = { give, take, net };
    if (net === most) break;
  }
  return found;
}

function transferOf(from: number, to: number, { give, take, net }: Match): Transfer {
  const tasks = ({ first, second }: Bundle): number[] => [first, second].filter((t) => t >= 0);
  return { from, to, give: tasks(give), take: tasks(take), net };
}

export function carryOut(plan: Plan, transfer: Transfer): void {
  for (const task of transfer.give) plan.give(task, transfer.to);
  for (const task of transfer.take) plan.give(task, transfer.from);
}
