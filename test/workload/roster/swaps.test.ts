/** 调班: every exchange offered keeps every rule, and none that would is missing. */
import fc from "fast-check";
import { proposeRoster, swapsFor, type Duty, type RosterPlan } from "../../../src/workload/roster";
import type { Ledger } from "../../../src/ledger";
import type { RosterRequest } from "../../../src/workload/roster/make-problem";
import { defaultBook } from "../../../src/rules";
import { section } from "../../rules/section";
import { anySection, brokenRule, dutySection, type Arrangement } from "./duty-section";

/** The request's people, duties and leave as the ledger they would have come from. */
function ledgerOf(request: RosterRequest): Ledger {
  return {
    ...section({ rows: [] }),
    people: request.people,
    duties: request.people.map((person, i) => ({
      person,
      text: "综合文字",
      role: null,
      backup: request.standIns.find(([a]) => a === person)?.[1] ?? null,
      sheet: "职责分工",
      row: i + 3,
    })),
    shifts: request.standing,
    leaves: request.leaves,
  };
}

function dutiesOf(plan: RosterPlan): readonly Duty[] {
  return plan.days.flatMap(({ date, shifts }) =>
    shifts.flatMap(({ shift, person }) => (person === null ? [] : [{ date, shift, person }]))
  );
}

test("the exchanges offered are those that break no rule", () => {
  let offered = 0;
  fc.assert(
    fc.property(anySection, fc.nat(), (sketch, n) => {
      const request = dutySection({ ...sketch, days: Math.min(sketch.days, 12), standIns: [] });
      const { from, to, rules, calendar } = request;
      const ledger = ledgerOf(request);
      const book = { ...defaultBook, roster: rules };
      const context = { from, to, book, calendar, search: { steps: 1500 } };
      const plan = proposeRoster(ledger, context);
      const duties = dutiesOf(plan);
      const at = n % Math.max(1, duties.length);
      const duty = duties[at];
      if (!duty) return;
      const made: RosterRequest = { ...request, wanted: duties.map((d) => ({ ...d, only: null })) };
      const allowed = (held: Arrangement): boolean => brokenRule(made, held) === null;
      const now = duties.map((d) => d.person);
      const expected: string[] = [];
      for (const person of plan.counts.map((c) => c.person)) {
        if (person === duty.person) continue;
        if (allowed(now.map((p, i) => (i === at ? person : p)))) expected.push(`${person}`);
        duties.forEach((other, j) => {
          if (other.person !== person || other.date === duty.date) return;
          const after = now.map((p, i) => (i === at ? person : i === j ? duty.person : p));
          if (allowed(after)) expected.push(`${person} ${other.date} ${other.shift}`);
        });
      }
      const found = swapsFor(ledger, plan, context, duty).map(({ person, inReturn }) =>
        inReturn ? `${person} ${inReturn.date} ${inReturn.shift}` : person
      );
      expect([...found].sort()).toEqual(expected.sort());
      offered += found.length;
    }),
    { numRuns: 40 }
  );
  expect(offered).toBeGreaterThan(0);
});

test("the most even exchange comes first, and the roster itself stays as it was", () => {
  const request = dutySection({ people: 6, from: "2026-11-01", days: 30 });
  const { from, to, rules, calendar } = request;
  const context = { from, to, book: { ...defaultBook, roster: rules }, calendar };
  const ledger = ledgerOf(request);
  const plan = proposeRoster(ledger, context);
  const before = JSON.stringify(plan);
  const [duty] = dutiesOf(plan);
  if (!duty) throw new Error("a month for six people has duties");
  const swaps = swapsFor(ledger, plan, context, duty);
  const costs = swaps.map((s) => s.unfairness);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
  // The plan is as even as can be: nothing can make it more so.
  expect(plan.proven).toBe(true);
  expect(Math.min(...costs)).toBeGreaterThanOrEqual(0);
  expect(JSON.stringify(plan)).toBe(before);
});

test("somebody who is not on duty that day has nothing to exchange", () => {
  const request = dutySection({ people: 6, from: "2026-11-01", days: 10 });
  const { from, to, rules, calendar } = request;
  const context = { from, to, book: { ...defaultBook, roster: rules }, calendar };
  const plan = proposeRoster(ledgerOf(request), context);
  const duty = { date: from, shift: "值班员", person: "无此人" };
  expect(swapsFor(ledgerOf(request), plan, context, duty)).toEqual([]);
});
