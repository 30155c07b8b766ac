/** Sections of any size, made up by a seed: lognormal effort in half hours, work types as skewed as in offices (Zipf), 85 % mean load. */
import type { BalanceProblem } from "../../src/workload/balance/problem";
import { seeded } from "../../src/workload/balance/relieve";

export interface Size {
  readonly tasks: number;
  readonly people: number;
  /** Mean number of people who may do a kind of work. */
  readonly eligible: number;
}

export const sizes: readonly Size[] = [
  { tasks: 100, people: 10, eligible: 4 },
  { tasks: 500, people: 20, eligible: 6 },
  { tasks: 2_000, people: 50, eligible: 8 },
  { tasks: 20_000, people: 500, eligible: 14 },
];

/** Ten working days in half hours, and how many of them leave and duty take. */
const WHOLE = 160;
const DAYS_LOST = [0, 0, 0, 0, 0.5, 1, 1.5, 2, 3, 5];

export function section(size: Size, seed: number): BalanceProblem {
  const random = seeded(seed * 7919 + size.tasks);
  const gauss = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const people = Array.from({ length: size.people }, (_, i) => ({
    name: `p${i}`,
    capacity: WHOLE - 16 * (DAYS_LOST[Math.floor(random() * DAYS_LOST.length)] ?? 0),
  }));
  const kinds = Array.from({ length: Math.max(6, Math.round(size.people * 0.8)) }, () => {
    const wanted = Math.max(1, Math.round(size.eligible * (0.3 + 1.4 * random())));
    const able = new Set<number>();
    while (able.size < Math.min(wanted, size.people)) able.add(Math.floor(random() * size.people));
    return [...able];
  });
  const weights = kinds.map((_, k) => 1 / (k + 1) ** ZIPF);
  // Work that many may do is frequent, as in a section that runs; narrow kinds still make bottlenecks.
  kinds.sort((a, b) => b.length - a.length);
  const total = weights.reduce((a, b) => a + b, 0);
  const kindOf = (): number => {
    let at = random() * total;
    for (const [k, w] of weights.entries()) {
      at -= w;
      if (at <= 0) return k;
    }
    return kinds.length - 1;
  };
  const raw = Array.from({ length: size.tasks }, () => Math.exp(gauss() * SIGMA));
  const capacity = people.reduce((sum, p) => sum + p.capacity, 0);
  const scale = (0.85 * capacity) / raw.reduce((a, b) => a + b, 0);
  const tasks = raw.map((r) => {
    const eligible = kinds[kindOf()] ?? [];
    const owned = random() < 0.65;
    return {
      effort: Math.max(1, Math.round(r * scale)),
      // Whoever is first to be thought of has most.
      owner: owned ? (eligible[Math.floor(random() ** 1.5 * eligible.length)] ?? null) : null,
      eligible,
    };
  });
  return { people, tasks };
}

const ZIPF = 0.8;
const SIGMA = 1;

/** The classic classes of P||Cmax: identical people, everybody may do everything. */
export interface IdenticalClass {
  readonly name: string;
  readonly largest: number;
  readonly shape: "uniform" | "98 %";
}

export const identicalClasses: readonly IdenticalClass[] = [
  { name: "U[1,100]", largest: 100, shape: "uniform" },
  { name: "U[1,1000]", largest: 1_000, shape: "uniform" },
  { name: "U[1,10000]", largest: 10_000, shape: "uniform" },
  { name: "98 % [1,100]", largest: 100, shape: "98 %" },
  { name: "98 % [1,1000]", largest: 1_000, shape: "98 %" },
  { name: "98 % [1,10000]", largest: 10_000, shape: "98 %" },
];

/** Non-uniform (França et al. 1994): 98 % of the efforts in [0.9·(b−a), b], the rest in [a, 0.2·(b−a)]. */
export function identical(
  { largest, shape }: IdenticalClass,
  tasks: number,
  people: number,
  seed: number
): BalanceProblem {
  const random = seeded(seed * 104_729 + tasks * 31 + people);
  const between = (low: number, high: number): number =>
    Math.floor(low + random() * (high - low + 1));
  const size = (): number => {
    if (shape === "uniform") return between(1, largest);
    return random() < 0.98
      ? between(Math.ceil(0.9 * (largest - 1)), largest)
      : between(1, Math.floor(0.2 * (largest - 1)));
  };
  const all = Array.from({ length: people }, (_, i) => i);
  return {
    people: all.map((i) => ({ name: `p${i}`, capacity: 1 })),
    tasks: Array.from({ length: tasks }, () => ({ effort: size(), owner: null, eligible: all })),
  };
}
