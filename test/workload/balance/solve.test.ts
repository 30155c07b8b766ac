/** The solver held to what trying every plan says, on problems small enough for that; and its laws on larger ones. */
import fc from "fast-check";
import { highsSolver } from "../../../src/app/balance-highs";
import {
  fairBound,
  groupTasks,
  lowestLoad,
  ratioValue,
  solveBalance,
  type BalanceProblem,
  type Solved,
} from "../../../src/workload/balance";
import { section, sizes } from "../../../scripts/bench/balance-instances";
import { everyPlan, highestOf, loadsOf, movesOf, smallProblem } from "./small-problems";

// The first solve loads the solver, and machines may be busy.
jest.setTimeout(60_000);

const highs = highsSolver();
const near = 1e-9;

async function solve(problem: BalanceProblem, solver: typeof highs | undefined): Promise<Solved> {
  const solved = await solveBalance(problem, { ceiling: 1.05, solver });
  if (!solved) throw new Error("nobody cancelled it");
  return solved;
}

function planOf({ plan }: Solved): (number | null)[] {
  return [...plan.holder].map((p) => (p < 0 ? null : p));
}

test("nobody can be better off than the fair bound says: no set of people has less than the work that only they may have", () => {
  fc.assert(
    fc.property(smallProblem, (problem) => {
      const grouped = groupTasks(problem);
      const { fractional, levels } = fairBound(grouped);
      // Every set of people: the work that nobody outside it may have, over its hours.
      let worst = 0;
      for (let set = 1; set < 1 << problem.people.length; set++) {
        const inside = (p: number): boolean => (set & (1 << p)) !== 0;
        const hours = problem.people.reduce((n, p, i) => n + (inside(i) ? p.capacity : 0), 0);
        const work = problem.tasks.reduce((n, t) => {
          const able = t.eligible.filter((p) => (problem.people[p]?.capacity ?? 0) > 0);
          return n + (able.length > 0 && able.every(inside) ? t.effort : 0);
        }, 0);
        if (hours > 0) worst = Math.max(worst, work / hours);
      }
      expect(ratioValue(fractional)).toBeCloseTo(worst, 9);
      // The bottleneck it names is such a set.
      const [first] = levels;
      if (first && worst > 0) {
        const only = new Set(first.people);
        const theirs = problem.tasks
          .filter((t) => t.eligible.some((p) => (problem.people[p]?.capacity ?? 0) > 0))
          .filter((t) =>
            t.eligible.every((p) => only.has(p) || (problem.people[p]?.capacity ?? 0) === 0)
          )
          .reduce((n, t) => n + t.effort, 0);
        const hours = first.people.reduce((n, p) => n + (problem.people[p]?.capacity ?? 0), 0);
        expect(theirs / hours).toBeCloseTo(worst, 9);
      }
    })
  );
});

test("the bound in whole tasks is below every plan, and what is called proven is the best of all plans", () => {
  fc.assert(
    fc.property(smallProblem, (problem) => {
      const grouped = groupTasks(problem);
      const bound = fairBound(grouped);
      const found = lowestLoad(grouped, bound);
      const best = Math.min(...[...everyPlan(problem)].map((plan) => highestOf(problem, plan)));
      expect(ratioValue(bound.whole)).toBeLessThanOrEqual(best + near);
      expect(ratioValue(found.highest)).toBeGreaterThanOrEqual(best - near);
      if (found.proven) expect(ratioValue(found.highest)).toBeCloseTo(best, 9);
    })
  );
});

test("with the solver: the best highest load and the fewest hand-overs of all plans, and both proven", async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const solved = await solve(problem, highs);
      const plans = [...everyPlan(problem)];
      const best = Math.min(...plans.map((plan) => highestOf(problem, plan)));
      expect(solved.best.proven).toBe(true);
      expect(ratioValue(solved.best.highest)).toBeCloseTo(best, 9);
      const allowed = plans.filter((plan) =>
        loadsOf(problem, plan).every((load, p) => load <= (solved.caps[p] ?? 0))
      );
      const fewest = Math.min(...allowed.map((plan) => movesOf(problem, plan)));
      expect(solved.moves).toBe(fewest);
      expect(solved.lowerBound).toBe(fewest);
    }),
    { numRuns: 40 }
  );
});

test("without the solver: an allowed plan under the ceiling, and a bound that is one", async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const solved = await solve(problem, undefined);
      const plan = planOf(solved);
      plan.forEach((person, task) => {
        if (person !== null) expect(problem.tasks[task]?.eligible).toContain(person);
      });
      loadsOf(problem, plan).forEach((load, p) =>
        expect(load).toBeLessThanOrEqual(solved.caps[p] ?? 0)
      );
      const allowed = [...everyPlan(problem)].filter((other) =>
        loadsOf(problem, other).every((load, p) => load <= (solved.caps[p] ?? 0))
      );
      const fewest = Math.min(...allowed.map((other) => movesOf(problem, other)));
      expect(solved.lowerBound).toBeLessThanOrEqual(fewest);
      expect(solved.moves).toBeGreaterThanOrEqual(fewest);
      expect(solved.moves).toBe(movesOf(problem, plan));
    })
  );
});

describe.each(sizes.slice(0, 2))("a section of $tasks tasks and $people people", (size) => {
  test.each([1, 2, 3])("made up from seed %i", async (seed) => {
    const problem = section(size, seed);
    const solved = await solve(problem, highs);
    const plan = planOf(solved);
    const total = problem.tasks.reduce((n, t) => n + t.effort, 0);
    expect(solved.plan.load.reduce((n, l) => n + l, 0)).toBe(total);
    expect(solved.plan.totalExcess(solved.caps)).toBe(0);
    plan.forEach((person, task) => expect(problem.tasks[task]?.eligible).toContain(person));
    expect(solved.moves).toBeLessThan(movesOf(problem, [...solvedLowest(problem)]));
    expect(solved.moves).toBeGreaterThanOrEqual(solved.lowerBound);
    // The same sheet gives the same answer.
    expect(planOf(await solve(problem, highs))).toEqual(plan);
  });
});

/** What balancing alone, without a thought for hand-overs, would do. */
function solvedLowest(problem: BalanceProblem): Int32Array {
  const grouped = groupTasks(problem);
  return lowestLoad(grouped, fairBound(grouped)).plan.holder;
}

test("accepted, there is nothing left to hand over", async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const plan = planOf(await solve(problem, highs));
      const accepted = {
        ...problem,
        tasks: problem.tasks.map((t, i) => ({ ...t, owner: plan[i] ?? t.owner })),
      };
      const again = await solve(accepted, highs);
      expect(planOf(again)).toEqual(plan);
    }),
    { numRuns: 40 }
  );
});

test("cancelled at any moment, it stops without an answer", async () => {
  const problem = section({ tasks: 500, people: 20, eligible: 6 }, 1);
  for (const allow of [0, 1, 5]) {
    let asked = 0;
    const solved = await solveBalance(problem, {
      ceiling: 1.05,
      solver: highs,
      isCancelled: () => asked++ >= allow,
    });
    expect(solved).toBeNull();
  }
});

test("a solver that cannot be loaded is done without", async () => {
  const missing = highsSolver({ load: () => Promise.reject(new Error("no WebAssembly here")) });
  const problem = section({ tasks: 100, people: 10, eligible: 4 }, 1);
  const without = await solve(problem, missing);
  expect(without.solver).toBe("local");
  expect(planOf(without)).toEqual(planOf(await solve(problem, undefined)));
  expect(without.plan.totalExcess(without.caps)).toBe(0);
});
