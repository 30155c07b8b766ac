/** What holds of every roster, whatever the section: no rule broken, names do not matter, small cases as enumeration has them. */
import fc from "fast-check";
import { dayKinds, type DayKind } from "../../../src/rules";
import { dayKindOf } from "../../../src/workload/roster/day-kind";
import { Eligibility } from "../../../src/workload/roster/eligibility";
import { fairBound } from "../../../src/workload/roster/fair-bound";
import { makeProblem, type RosterRequest } from "../../../src/workload/roster/make-problem";
import { seeded } from "../../../src/workload/roster/seeded";
import { solveRoster } from "../../../src/workload/roster/solve-roster";
import {
  anySection,
  brokenRule,
  calendar,
  costOf,
  dutySection,
  NAMES,
  type Arrangement,
  type DutySketch,
} from "./duty-section";

function solved(request: RosterRequest, steps?: number) {
  const solution = solveRoster(makeProblem(request), steps === undefined ? {} : { steps });
  const held: Arrangement = solution.holders.map((h) =>
    h === null ? null : (request.people[h] ?? null)
  );
  return { ...solution, held };
}

test("no rule is ever broken, feasible or not; what cannot be filled stays open", () => {
  fc.assert(
    fc.property(anySection, (sketch) => {
      const request = dutySection(sketch);
      const { held, cost, bound, proven } = solved(request, 4000);
      expect(brokenRule(request, held)).toBeNull();
      expect([cost.open, cost.unfairness]).toEqual(costOf(request, held));
      expect(cost.open).toBeGreaterThanOrEqual(bound.open);
      if (cost.open === bound.open) expect(cost.unfairness).toBeGreaterThanOrEqual(bound.total);
      expect(proven).toBe(cost.open === bound.open && cost.unfairness === bound.total);
    }),
    { numRuns: 60 }
  );
});

test("other names, the same roster", () => {
  const renamed = (name: string): string => `新${name.split("").reverse().join("")}`;
  fc.assert(
    fc.property(anySection, (sketch) => {
      const request = dutySection(sketch);
      const other: RosterRequest = {
        ...request,
        people: request.people.map(renamed),
        standing: request.standing.map((s) => ({ ...s, person: renamed(s.person) })),
        leaves: request.leaves.map((l) => ({ ...l, person: renamed(l.person) })),
        standIns: request.standIns.map(([a, b]) => [renamed(a), renamed(b)] as const),
        rules: { ...request.rules, noNight: request.rules.noNight.map(renamed) },
      };
      expect(solved(other, 2000).held).toEqual(
        solved(request, 2000).held.map((name) => name && renamed(name))
      );
    }),
    { numRuns: 25 }
  );
});

test("two of a pair stand together or not at all", () => {
  fc.assert(
    fc.property(anySection, fc.nat(7), (sketch, n) => {
      const pair = [NAMES[n] ?? "", NAMES[(n + 1) % 8] ?? ""] as const;
      const request = dutySection({
        ...sketch,
        shifts: ["白班", "夜班"],
        standIns: [],
        rules: { together: [pair] },
      });
      if (!pair.every((name) => request.people.includes(name))) return;
      expect(brokenRule(request, solved(request, 4000).held)).toBeNull();
    }),
    { numRuns: 40 }
  );
});

test("a pair that has room for it does stand", () => {
  const [a = "", b = ""] = NAMES;
  const sketch = { people: 8, from: "2026-11-01", days: 30, perDay: 2 };
  const request = dutySection({ ...sketch, rules: { together: [[a, b]] } });
  const { held } = solved(request);
  expect(held.filter((name) => name === a).length).toBeGreaterThan(3);
  expect(brokenRule(request, held)).toBeNull();
});

/** Every arrangement there is, the least cost of those that break no rule. */
function enumerated(request: RosterRequest): readonly [number, number] {
  let best: readonly [number, number] = [Infinity, Infinity];
  forEachAllowed(request, (held) => {
    const cost = costOf(request, held);
    if (cost[0] < best[0] || (cost[0] === best[0] && cost[1] < best[1])) best = cost;
  });
  return best;
}

/** Over every arrangement that leaves no more than `open` places open: by kind of day, the least that the most anybody has can be. */
function leastMost(request: RosterRequest, open: number): Record<DayKind, number> {
  const least = { weekday: Infinity, weekend: Infinity, holiday: Infinity };
  forEachAllowed(request, (held) => {
    if (held.filter((person) => person === null).length > open) return;
    const all = [
      ...request.standing.map(({ person, date }) => ({ person, date })),
      ...request.wanted.map(({ date }, i) => ({ person: held[i] ?? null, date })),
    ].map(({ person, date }) => ({ person, kind: dayKindOf(date, calendar) }));
    for (const kind of dayKinds) {
      const sums = request.people.map(
        (p) => all.filter((one) => one.person === p && one.kind === kind).length
      );
      least[kind] = Math.min(least[kind], Math.max(...sums));
    }
  });
  return least;
}

function forEachAllowed(request: RosterRequest, visit: (held: Arrangement) => void): void {
  const held: (string | null)[] = request.wanted.map(() => null);
  const from = (i: number): void => {
    if (i === held.length) return visit(held);
    for (const person of [...request.people, null]) {
      held[i] = person;
      if (person === null || brokenRule(request, held) === null) from(i + 1);
    }
    held[i] = null;
  };
  from(0);
}

/** Drawn by lot from fixed seeds: what is compared is the same on every run. */
function smallSection(seed: number): DutySketch {
  const { below } = seeded(seed);
  const people = 2 + below(3);
  const from = ["2026-02-13", "2026-09-30", "2026-11-05", "2026-11-19"][below(4)] ?? "2026-11-05";
  const pick = <T>(n: number, draw: () => T): T[] => Array.from({ length: below(n + 1) }, draw);
  return {
    people,
    from,
    days: people === 2 ? 8 : 6,
    leaves: pick(2, () => [below(people), below(6) - 1, 1 + below(3)] as const),
    standing: pick(8, () => [below(people), -1 - below(40)] as const),
    standIns: pick(1, () => [below(people), below(people)] as const),
    rules: {
      clearDays: below(3),
      restAfterWeekend: below(2) === 0,
      weights: { weekday: 1, weekend: 2, holiday: 3 },
    },
  };
}

test("the most that somebody must have of a kind, found apart, is no more than any arrangement has", () => {
  let met = 0;
  for (let seed = 1; seed <= 24; seed++) {
    const request = dutySection({ ...smallSection(seed), days: 5 });
    const problem = makeProblem({ ...request, rules: { ...request.rules, catchUp: Infinity } });
    const { most, open } = fairBound(new Eligibility(problem));
    const least = leastMost(request, open);
    for (const kind of dayKinds) {
      // No arrangement at all leaves as few open as the bound says: nothing is claimed then.
      if (least[kind] === Infinity) continue;
      expect({ seed, kind, most: most[kind] <= least[kind] }).toEqual({ seed, kind, most: true });
      if (most[kind] === least[kind]) met++;
    }
  }
  expect(met).toBeGreaterThan(30);
});

test("small sections: as open and as fair as the best of all arrangements there are", () => {
  let proven = 0;
  let short = 0;
  for (let seed = 1; seed <= 36; seed++) {
    const request = dutySection(smallSection(seed));
    const { cost, ...found } = solved(request, 6000);
    expect({ seed, cost: [cost.open, cost.unfairness] }).toEqual({
      seed,
      cost: enumerated(request),
    });
    if (found.bound.open === cost.open)
      expect(found.bound.total).toBeLessThanOrEqual(cost.unfairness);
    if (found.proven) proven++;
    if (cost.open > 0) short++;
  }
  // The cases are worth something: many proven, many that cannot be staffed.
  expect(proven).toBeGreaterThan(12);
  expect(short).toBeGreaterThan(6);
});

test.each([
  [
    "8 people, a month, leave and last month's duties",
    {
      people: 8,
      from: "2026-11-01",
      days: 30,
      leaves: [
        [0, 3, 5],
        [4, 10, 10],
      ],
      standing: [
        [1, -1],
        [2, -2],
        [3, -3],
      ],
    },
  ],
  ["8 people over 国庆", { people: 8, from: "2026-10-01", days: 31 }],
  [
    "8 people, two a day, A角 and B角",
    {
      people: 8,
      from: "2026-11-01",
      days: 30,
      perDay: 2,
      standIns: [
        [0, 1],
        [2, 3],
      ],
    },
  ],
  ["8 people, a year", { people: 8, from: "2026-01-01", days: 365 }],
] satisfies readonly (readonly [string, DutySketch])[])(
  "%s: the certified bound is met",
  (_, sketch) => {
    const request = dutySection(sketch);
    const { held, proven, cost } = solved(request);
    expect(brokenRule(request, held)).toBeNull();
    expect({ proven, open: cost.open }).toEqual({ proven: true, open: 0 });
  }
);
