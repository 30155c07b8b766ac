/** 换班 in a proposal: counts, evenness and cells follow; what stands is never exchanged; which month comes next, and who has had too many. */
import type { Ledger, RosterCell, Shift } from "../../../src/ledger";
import { addDays } from "../../../src/calendar";
import { defaultBook } from "../../../src/rules";
import {
  dutyChoices,
  firstMonthWithout,
  proposeRoster,
  rosterMonths,
  weighCounts,
  withSwap,
  type Duty,
  type RosterPlan,
} from "../../../src/workload/roster";
import { day, section } from "../../rules/section";
import { calendar, NAMES } from "./duty-section";

const context = {
  from: day("2026-12-01"),
  to: day("2026-12-31"),
  book: defaultBook,
  calendar,
};

function ledgerWith(more: Partial<Ledger>): Ledger {
  return {
    ...section({ rows: [] }),
    people: NAMES,
    duties: NAMES.map((person, i) => ({
      ...{ person, text: "综合文字", role: null, backup: null },
      ...{ sheet: "职责分工", row: i + 3 },
    })),
    ...more,
  };
}

function cell(date: string, more: Partial<RosterCell>): RosterCell {
  return {
    ...{ sheet: "值班表", cell: `D${Number(date.slice(8)) + 2}`, date: day(date), kind: "值班员" },
    ...{ lead: false, people: [], line: null, text: "", value: null, how: "own", guards: [] },
    ...more,
  };
}

function duties(plan: RosterPlan): readonly Duty[] {
  return plan.days.flatMap(({ date, shifts }) =>
    shifts.flatMap(({ shift, person }) => (person === null ? [] : [{ date, shift, person }]))
  );
}

test("every exchange offered can be taken: counts are those of the days, evenness as it was said to become", () => {
  const ledger = ledgerWith({});
  const plan = proposeRoster(ledger, context);
  let taken = 0;
  for (const duty of duties(plan).filter((_, i) => i % 5 === 0))
    for (const swap of dutyChoices(ledger, plan, context, duty).swaps) {
      const after = withSwap(plan, [], duty, swap);
      if (!after) throw new Error("offered and not to be had");
      for (const { person, now } of after.counts) {
        const own = after.days.filter((d) => d.shifts.some((s) => s.person === person));
        expect(own.filter((d) => d.kind === "weekend")).toHaveLength(now.weekend);
        expect(own).toHaveLength(now.weekday + now.weekend + now.holiday);
      }
      const squares = after.counts.reduce(
        (n, { now }) => n + now.weekday ** 2 + 2 * now.weekend ** 2 + 3 * now.holiday ** 2,
        0
      );
      expect(after.unfairness).toBe(squares);
      expect(after.most.weekday.reached).toBe(Math.max(...after.counts.map((c) => c.now.weekday)));
      expect(after.proven).toBe(squares === plan.lowerBound);
      taken++;
    }
  expect(taken).toBeGreaterThan(50);
});

test("whoever is not offered is told why, and nobody is told of twice", () => {
  const ledger = ledgerWith({});
  const plan = proposeRoster(ledger, context);
  for (const duty of duties(plan)) {
    const { swaps, keptFrom } = dutyChoices(ledger, plan, context, duty);
    const able = new Set(swaps.map((s) => s.person));
    const kept = keptFrom.map((k) => k.person);
    expect([...able, ...kept, duty.person].sort()).toEqual([...NAMES].sort());
  }
});

test("what stands in the sheet is not exchanged", () => {
  const person = NAMES[0] ?? "";
  const standing: Shift = {
    ...{ date: day("2026-12-05"), kind: "值班员", person, lead: false },
    ...{ sheet: "值班表", cell: "D7" },
  };
  const plan = proposeRoster(ledgerWith({ shifts: [standing] }), context);
  const swap = { person: NAMES[1] ?? "", inReturn: null, unfairness: 0 };
  expect(withSwap(plan, [], { date: standing.date, shift: "值班员", person }, swap)).toBeNull();
  const proposed = duties(plan).find((d) => d.date === "2026-12-10");
  if (!proposed) throw new Error("nobody on the 10th");
  const back = { date: standing.date, shift: "值班员" };
  expect(withSwap(plan, [], proposed, { person, inReturn: back, unfairness: 0 })).toBeNull();
});

test("in a sheet of marks the duty goes to the taker's own blank cell, and to nobody without one", () => {
  const lines = NAMES.slice(0, 6);
  const cells = Array.from({ length: 31 }, (_, i) => addDays(context.from, i)).flatMap((date) =>
    lines.map((line, row) =>
      cell(date, { line, kind: null, people: [line], cell: `X${row}_${date}` })
    )
  );
  const ledger = ledgerWith({ rosterCells: cells });
  const plan = proposeRoster(ledger, context);
  const [duty] = duties(plan);
  if (!duty) throw new Error("no duty");
  const taker = lines.find((name) => name !== duty.person) ?? "";
  const to = (person: string) => ({ person, inReturn: null, unfairness: 0 });
  const after = withSwap(plan, cells, duty, to(taker));
  expect(after?.days[0]?.shifts[0]?.cell?.cell).toBe(`X${lines.indexOf(taker)}_${duty.date}`);
  expect(withSwap(plan, cells, duty, to(NAMES[7] ?? ""))).toBeNull();
});

test("which month comes next: the running one only where its sheet has days left, then the first that is not mostly filled", () => {
  const today = day("2026-11-20");
  const month = (first: string, days: number, filled: number) => ({
    rosterCells: Array.from({ length: days }, (_, i) => cell(addDays(day(first), i), {})),
    shifts: Array.from({ length: filled }, (_, i): Shift => ({
      ...{ date: addDays(day(first), i), kind: "值班员", person: NAMES[i % 8] ?? "", lead: false },
      ...{ sheet: "值班表", cell: `D${i + 3}` },
    })),
  });
  const next = (...of: readonly ReturnType<typeof month>[]): string | undefined => {
    const ledger = {
      rosterCells: of.flatMap((m) => m.rosterCells),
      shifts: of.flatMap((m) => m.shifts),
    };
    const { from, state } = firstMonthWithout(rosterMonths(ledger, today)) ?? {};
    return `${from} ${state}`;
  };
  expect(next()).toBe("2026-12-01 none");
  expect(next(month("2026-11-01", 30, 30))).toBe("2026-12-01 none");
  expect(next(month("2026-11-01", 30, 0))).toBe("2026-11-20 listed");
  expect(next(month("2026-11-01", 30, 21))).toBe("2026-11-20 begun");
  expect(next(month("2026-11-01", 30, 30), month("2026-12-01", 31, 3))).toBe("2026-12-01 begun");
  expect(next(month("2026-12-01", 31, 31))).toBe("2027-01-01 none");
});

test("偏重 and 偏轻 beside what all have; one weekday more is neither", () => {
  const none = { weekday: 0, weekend: 0, holiday: 0 };
  const of = (weekdays: readonly number[]) =>
    weighCounts(
      weekdays.map((weekday, i) => ({
        person: NAMES[i] ?? "",
        now: { ...none, weekday },
        history: none,
      })),
      { weekday: 1, weekend: 2, holiday: 3 },
      { heavy: 1.2, light: 0.8 }
    ).map(({ weight, level }) => `${weight} ${level}`);
  expect(of([4, 4, 5, 3])).toEqual(["5 moderate", "4 moderate", "4 moderate", "3 moderate"]);
  expect(of([8, 4, 4, 0])).toEqual(["8 heavy", "4 moderate", "4 moderate", "0 light"]);
});
