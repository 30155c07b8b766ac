/**
 * Balancing on made-up sections of four sizes and on the classic instances for identical people, beside LPT and HiGHS in the same run. HiGHS is capped at
 * 60 s and counts as 60 where it hits the cap. Times are of single runs, the median over seeds.
 */
import { highsSolver } from "../../src/app/balance-highs";
import {
  fairBound,
  groupTasks,
  lowestLoad,
  lowestModel,
  provenLowest,
  ratioValue,
  solveBalance,
  type BalanceProblem,
  type GroupedProblem,
  type LinearModel,
} from "../../src/workload/balance";
import { ModelBuilder } from "../../src/workload/balance/milp";
import { stayersModel } from "../../src/workload/balance/stayers-model";
import { identical, identicalClasses, section, sizes, type Size } from "./balance-instances";

const CAP_SECONDS = 60;
const CEILING = 1.05;

/** @param first the first seed: others than those the solver's budgets were chosen on */
export async function benchBalance(first = 2_001): Promise<void> {
  await highsSolver()(new ModelBuilder().build(), { nodes: 1, gap: 0 });
  console.log(
    `seeds from ${first} on; lowest highest load: gap to the bound LBint, mean / worst; seeds proven; median ms`
  );
  for (const size of sizes) await lowest(size, first);
  console.log(`fewest hand-overs under ${CEILING} × the best highest load`);
  for (const size of sizes) await fewest(size, first);
  console.log("identical people (P||Cmax), 5 seeds: proven, worst gap to the bound");
  for (const people of [5, 10, 25]) identicalPeople(people);
}

function name({ tasks, people }: Size): string {
  return `${tasks.toLocaleString("en")} × ${people}`.padEnd(13);
}

function seedsFor({ tasks }: Size, first: number): readonly number[] {
  return Array.from({ length: tasks > 10_000 ? 5 : 10 }, (_, i) => first + i);
}

async function lowest(size: Size, first: number): Promise<void> {
  const solver = highsSolver();
  const above: number[] = [];
  const lpt: number[] = [];
  const gaps: number[] = [];
  const times: number[] = [];
  const milp: number[] = [];
  const lps: string[] = [];
  let proven = 0;
  for (const [n, seed] of seedsFor(size, first).entries()) {
    const problem = section(size, seed);
    const start = performance.now();
    const grouped = groupTasks(problem);
    const bound = fairBound(grouped);
    const found = await provenLowest(grouped, bound, { solver });
    times.push(performance.now() - start);
    const best = ratioValue(bound.whole);
    gaps.push(ratioValue(found.highest) / found.floor - 1);
    above.push(ratioValue(found.highest) / best - 1);
    lpt.push(longestFirst(problem, grouped) / best - 1);
    if (found.proven) proven++;
    lps.push(await sameAsLp(grouped, ratioValue(bound.fractional)));
    if (size.tasks < 1_000 || n < 3) milp.push(await highsToOnePercent(grouped));
  }
  const ours = middle(times);
  const theirs = middle(milp);
  console.log(
    `${name(size)} LPT ${percent(mean(lpt))} / ${percent(Math.max(...lpt))}   ours ${percent(mean(above))} / ${percent(Math.max(...above))}, to what is proven ${percent(mean(gaps))} / ${percent(Math.max(...gaps))}, proven ${proven} of ${gaps.length}, ${ms(ours)}` +
      `   HiGHS to 1 % (${milp.length} seeds) ${ms(theirs)} = ${Math.round(theirs / ours)} × ours   bound = LP: ${tally(lps)}`
  );
}

/** Largest first, each to whoever may have it and then carries least. */
function longestFirst(problem: BalanceProblem, grouped: GroupedProblem): number {
  const load = grouped.capacity.map(() => 0);
  const order = [...problem.tasks].sort((a, b) => b.effort - a.effort);
  for (const { effort, eligible } of order) {
    const after = (p: number): number => ((load[p] ?? 0) + effort) / (grouped.capacity[p] ?? 1);
    const to = eligible.reduce((best, p) => (after(p) < after(best) ? p : best), eligible[0] ?? 0);
    load[to] = (load[to] ?? 0) + effort;
  }
  return Math.max(...load.map((l, p) => l / (grouped.capacity[p] ?? 1)));
}

async function highsToOnePercent(grouped: GroupedProblem): Promise<number> {
  const solver = highsSolver({ seconds: CAP_SECONDS });
  const start = performance.now();
  try {
    const answer = await solver(lowestModel(grouped).model, { nodes: 1e9, gap: 0.01 });
    if (answer?.status !== "optimal") return CAP_SECONDS * 1000;
  } catch {
    return CAP_SECONDS * 1000;
  }
  return Math.min(performance.now() - start, CAP_SECONDS * 1000);
}

/** The fair bound against the optimum of the linear program it solves. */
async function sameAsLp(grouped: GroupedProblem, bound: number): Promise<string> {
  try {
    const solver = highsSolver({ seconds: CAP_SECONDS });
    const answer = await solver(waterModel(grouped), { nodes: 1, gap: 0, relaxed: true });
    if (answer?.status !== "optimal") return "no answer";
    return Math.abs(answer.bound - bound) <= 1e-6 * bound ? "same" : "DIFFERENT";
  } catch {
    return "no answer";
  }
}

function waterModel(grouped: GroupedProblem): LinearModel {
  const builder = new ModelBuilder();
  const under = grouped.capacity.map(() => builder.row(Number.NEGATIVE_INFINITY, 0));
  builder.column(
    { cost: 1, upper: Number.POSITIVE_INFINITY },
    grouped.capacity.map((c, p) => [under[p] ?? 0, -c] as const)
  );
  for (const { effort, people } of grouped.groups) {
    const all = builder.row(effort, effort);
    for (const p of people)
      builder.column({ upper: effort }, [
        [under[p] ?? 0, 1],
        [all, 1],
      ]);
  }
  return builder.build();
}

async function fewest(size: Size, first: number): Promise<void> {
  const solver = highsSolver();
  const isHuge = size.tasks > 10_000;
  const over: number[] = [];
  const totals: number[] = [];
  const models: number[] = [];
  const moves: string[] = [];
  let feasible = 0;
  const seeds = isHuge ? [first, first + 1] : seedsFor(size, first);
  for (const seed of seeds) {
    const problem = section(size, seed);
    const start = performance.now();
    const found = await solveBalance(problem, { ceiling: CEILING, ...(isHuge ? {} : { solver }) });
    totals.push(performance.now() - start);
    if (found === null) continue;
    const { caps, grouped } = found;
    if (!isHuge) {
      const alone = performance.now();
      await solver(stayersModel(grouped, caps).model, { nodes: 2_000, gap: 1e-6 });
      models.push(performance.now() - alone);
    }
    if (found.plan.totalExcess(caps) === 0) feasible++;
    over.push(found.moves - found.lowerBound);
    moves.push(`${found.moves}/${found.lowerBound}`);
  }
  const ratios = totals.map((t, i) => t / (models[i] ?? Number.NaN));
  console.log(
    `${name(size)} feasible ${feasible} of ${seeds.length}, over the proven bound ${middle(over)} / ${Math.max(...over)} (moves/bound ${moves.join(" ")}), total ${ms(middle(totals))} / ${ms(Math.max(...totals))}` +
      (isHuge
        ? ", local search alone"
        : `, compact model alone ${ms(middle(models))} / ${ms(Math.max(...models))}, total over model: ${(sum(totals) / sum(models)).toFixed(2)} in all, ${middle(ratios).toFixed(2)} / ${Math.max(...ratios).toFixed(2)}`)
  );
}

function identicalPeople(people: number): void {
  for (const shape of identicalClasses) {
    const cells = [10, 50, 100, 500, 1_000].flatMap((tasks) => {
      if (tasks <= people) return [];
      let proven = 0;
      let worst = 0;
      for (let seed = 1; seed <= 5; seed++) {
        const grouped = groupTasks(identical(shape, tasks, people, seed));
        const bound = fairBound(grouped);
        const found = lowestLoad(grouped, bound);
        if (found.proven) proven++;
        worst = Math.max(worst, ratioValue(found.highest) / ratioValue(bound.whole) - 1);
      }
      return [`${tasks}: ${proven}/5 ${percent(worst)}`];
    });
    console.log(
      `${String(people).padStart(2)} people  ${shape.name.padEnd(15)} ${cells.join("   ")}`
    );
  }
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(3)} %`;
}

function ms(time: number): string {
  return time < 1_000 ? `${time.toFixed(time < 10 ? 1 : 0)} ms` : `${(time / 1_000).toFixed(1)} s`;
}

function tally(answers: readonly string[]): string {
  const kinds = [...new Set(answers)];
  return kinds.map((k) => `${k} ${answers.filter((a) => a === k).length}`).join(", ");
}
