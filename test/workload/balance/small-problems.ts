/** Problems small enough to try every plan, and what trying them all says. */
import fc from "fast-check";
import type { BalanceProblem } from "../../../src/workload/balance";

/** Up to four people and seven tasks; some owned, some vacant, some with an owner who may not keep them. */
export const smallProblem: fc.Arbitrary<BalanceProblem> = fc
  .integer({ min: 1, max: 4 })
  .chain((people) =>
    fc.record({
      people: fc
        .array(fc.constantFrom(0, 8, 16, 16, 24, 40), { minLength: people, maxLength: people })
        .map((list) => list.map((capacity, i) => ({ name: `p${i}`, capacity }))),
      tasks: fc.array(
        fc.record({
          effort: fc.integer({ min: 0, max: 12 }),
          owner: fc.option(fc.nat({ max: people - 1 })),
          eligible: fc.uniqueArray(fc.nat({ max: people - 1 })),
        }),
        { maxLength: 7 }
      ),
    })
  );

/** Every way of giving each task that somebody with hours may have to one of those. */
export function* everyPlan({ people, tasks }: BalanceProblem): Generator<(number | null)[]> {
  const choices = tasks.map(({ eligible }) => {
    const able = eligible.filter((p) => (people[p]?.capacity ?? 0) > 0);
    return able.length === 0 ? [null] : able;
  });
  const plan: (number | null)[] = [];
  function* from(task: number): Generator<(number | null)[]> {
    if (task === tasks.length) {
      yield [...plan];
      return;
    }
    for (const person of choices[task] ?? []) {
      plan[task] = person;
      yield* from(task + 1);
    }
  }
  yield* from(0);
}

export function loadsOf(
  { people, tasks }: BalanceProblem,
  plan: readonly (number | null)[]
): number[] {
  const load = people.map(() => 0);
  plan.forEach((person, task) => {
    if (person !== null) load[person] = (load[person] ?? 0) + (tasks[task]?.effort ?? 0);
  });
  return load;
}

export function highestOf(problem: BalanceProblem, plan: readonly (number | null)[]): number {
  const load = loadsOf(problem, plan);
  return Math.max(
    0,
    ...problem.people.map(({ capacity }, p) => (capacity === 0 ? 0 : (load[p] ?? 0) / capacity))
  );
}

export function movesOf({ tasks }: BalanceProblem, plan: readonly (number | null)[]): number {
  return tasks.filter(
    ({ owner }, task) => owner !== null && plan[task] !== null && plan[task] !== owner
  ).length;
}
