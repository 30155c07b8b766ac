/** Each rule of the duty roster by itself: with it the roster keeps it, and without it, all else the same, it would not. */
import type { Ledger, RosterCell } from "../../../src/ledger";
import { addDays, weekday } from "../../../src/calendar";
import { defaultBook, type DutyWish, type RosterRules } from "../../../src/rules";
import { proposeRoster, type PlanDay, type RosterPlan } from "../../../src/workload/roster";
import { dutyStaff, shiftPattern } from "../../../src/workload/roster/section";
import { makeProblem } from "../../../src/workload/roster/make-problem";
import { solveRoster } from "../../../src/workload/roster/solve-roster";
import { day, section } from "../../rules/section";
import { calendar, dutySection, NAMES, type DutySketch } from "./duty-section";

const [A = "", B = "", C = ""] = NAMES;

/** Everything that bends the roster is off: what remains is what a case switches on. */
const loose: Partial<RosterRules> = {
  clearDays: 0,
  clearDaysAfterLeave: 0,
  restAfterWeekend: false,
  restDays: 0,
};

interface Stands {
  readonly person: string;
  readonly date: string;
  readonly shift: string;
}

function made(sketch: DutySketch): readonly Stands[] {
  const request = dutySection({ ...sketch, rules: { ...loose, ...sketch.rules } });
  const { holders } = solveRoster(makeProblem(request));
  return request.wanted.flatMap(({ date, shift }, i) => {
    const holder = holders[i];
    const person = holder === null || holder === undefined ? undefined : request.people[holder];
    return person === undefined ? [] : [{ person, date, shift }];
  });
}

const daysOf = (stands: readonly Stands[], person: string): readonly string[] =>
  stands.filter((s) => s.person === person).map((s) => s.date);

/** 2–29 November 2026: four plain weeks, a Monday first. */
const month: DutySketch = { people: 6, from: "2026-11-02", days: 28 };

/** Least whole days between two duties of one person. */
function closest(stands: readonly Stands[]): number {
  return Math.min(
    ...NAMES.flatMap((person) => {
      const days = daysOf(stands, person);
      return days.slice(1).map((date, i) => {
        const before = days[i] ?? "";
        return (Date.parse(date) - Date.parse(before)) / 86_400_000 - 1;
      });
    })
  );
}

function afterWeekend(stands: readonly Stands[]): number {
  return stands.filter(({ person, date }) => {
    const off = weekday(day(date)) >= 6;
    const monday = weekday(day(date)) === 1;
    return stands.some((s) => {
      const ahead = (Date.parse(date) - Date.parse(s.date)) / 86_400_000;
      const wasOff = weekday(day(s.date)) >= 6;
      const nextWeek = weekday(day(date)) + 7 - weekday(day(s.date)) === ahead;
      return s.person === person && wasOff && ahead > 0 && nextWeek && (off || monday);
    });
  }).length;
}

const pairDays = (stands: readonly Stands[], a: string, b: string): number =>
  daysOf(stands, a).filter((date) => daysOf(stands, b).includes(date)).length;

const backOn = "2026-11-11";
const leave: DutySketch = { ...month, people: 3, leaves: [[0, 0, 9]] };

test.each<
  readonly [
    rule: string,
    sketch: DutySketch,
    rules: Partial<RosterRules>,
    breaks: (stands: readonly Stands[]) => number,
  ]
>([
  ["clear days between duties", month, { clearDays: 3 }, (s) => (closest(s) < 3 ? 1 : 0)],
  [
    "clear days after leave",
    // Away three weeks, then owed the most: without the rule he stands on the first day back.
    leave,
    { clearDaysAfterLeave: 2 },
    (s) => daysOf(s, A).filter((d) => d >= backOn && d < addDays(day(backOn), 2)).length,
  ],
  ["no Monday and no weekend after a weekend", month, { restAfterWeekend: true }, afterWeekend],
  [
    "不排夜班",
    { ...month, shifts: ["白班", "夜班"] },
    { noNight: [A, B] },
    (s) => s.filter((d) => [A, B].includes(d.person) && d.shift === "夜班").length,
  ],
  [
    "words of a night's shift are the book's",
    { ...month, shifts: ["白班", "通宵"] },
    { noNight: [A, B, C], nightWords: ["通宵"] },
    (s) => s.filter((d) => [A, B, C].includes(d.person) && d.shift === "通宵").length,
  ],
  [
    "two who never stand together",
    { ...month, perDay: 3 },
    { apart: [[A, B]] },
    (s) => pairDays(s, A, B),
  ],
  [
    "two who stand together",
    { ...month, perDay: 2 },
    { together: [[A, C]] },
    (s) => daysOf(s, A).length + daysOf(s, C).length - 2 * pairDays(s, A, C),
  ],
  [
    "A角 and B角 never on the same day, which leaves both resting",
    { ...month, perDay: 3, standIns: [[0, 1]] },
    { restDays: 1 },
    (s) => pairDays(s, A, B),
  ],
  [
    "A角 does not rest while B角 is away",
    { ...month, people: 3, standIns: [[0, 1]], leaves: [[1, 7, 5]] },
    { restDays: 1 },
    // B is away 9–13 November: A's rest must not fall into those days.
    (s) => daysOf(s, A).filter((d) => d >= "2026-11-08" && d <= "2026-11-12").length,
  ],
  [
    "a wish for days off",
    month,
    { wishes: NAMES.slice(0, 2).map((person): DutyWish => wish(person, "off")) },
    (s) => s.filter((d) => [A, B].includes(d.person) && inWish(d.date)).length,
  ],
  [
    "a wish for duty",
    { ...month, people: 8 },
    { wishes: [wish(A, "on"), wish(B, "on"), wish(C, "on")] },
    (s) => [A, B, C].filter((p) => !daysOf(s, p).some(inWish)).length,
  ],
])("%s", (_, sketch, rules, breaks) => {
  expect(breaks(made({ ...sketch, rules }))).toBe(0);
  expect(breaks(made(sketch))).toBeGreaterThan(0);
});

function wish(person: string, want: DutyWish["want"]): DutyWish {
  return { person, from: day("2026-11-16"), to: day("2026-11-20"), want };
}

function inWish(date: string): boolean {
  return date >= "2026-11-16" && date <= "2026-11-20";
}

test("a wish gives way to an even share", () => {
  // Off for the whole month: whoever wishes it stands as often as the others all the same.
  const wishes: readonly DutyWish[] = [
    { person: A, from: day("2026-11-02"), to: day("2026-11-29"), want: "off" },
  ];
  const stands = made({ ...month, rules: { wishes } });
  expect(daysOf(stands, A).length).toBeGreaterThanOrEqual(4);
});

test("kinds of day: 国庆 is a holiday on any weekday, a make-up Saturday is a working day, and each kind is even by itself", () => {
  const plan = planned({ people: 6, from: "2026-09-28", days: 21 });
  const kinds = new Map(plan.days.map((d) => [d.date, d.kind]));
  expect([
    kinds.get(day("2026-10-01")),
    kinds.get(day("2026-10-07")),
    kinds.get(day("2026-10-10")),
    kinds.get(day("2026-10-11")),
  ]).toEqual(["holiday", "holiday", "weekday", "weekend"]);
  for (const kind of ["weekday", "weekend", "holiday"] as const) {
    const counts = plan.counts.map((c) => c.now[kind]);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  }
});

test("weights: whoever had the heavier days has fewer of them, and the heavier kind counts more", () => {
  const request = dutySection({
    ...month,
    rules: { weights: { weekday: 1, weekend: 5, holiday: 9 } },
  });
  const { cost, holders } = solveRoster(makeProblem(request));
  const sums = request.people.map((_, p) => {
    const own = request.wanted.filter((__, i) => holders[i] === p).map((w) => w.date);
    const off = own.filter((d) => weekday(d) >= 6).length;
    return (own.length - off) ** 2 + 5 * off ** 2;
  });
  expect(cost.unfairness).toBe(sums.reduce((a, b) => a + b, 0));
});

test("history: as far back as the rules look, and no further", () => {
  // A has stood eight times four months ago.
  const before = Array.from({ length: 8 }, (_, i) => [0, -120 - 3 * i] as const);
  const of = (historyMonths: number): number =>
    daysOf(made({ ...month, standing: before, rules: { historyMonths, catchUp: 9 } }), A).length;
  expect(of(12)).toBeLessThan(of(2));
});

test("whoever is new makes up for no more than the rules say", () => {
  // Everybody but A has stood six times; A is new.
  const before = Array.from({ length: 30 }, (_, i) => [1 + (i % 5), -20 - i] as const);
  const of = (catchUp: number): number =>
    daysOf(made({ ...month, standing: before, rules: { catchUp } }), A).length;
  expect(of(1)).toBeLessThan(of(9));
});

test("support staff, the exempt and whoever is lent out are not on it", () => {
  const ledger: Ledger = {
    ...ledgerOf({ people: 6, from: "2026-12-01", days: 31 }),
    leaves: [
      {
        ...{ person: C, from: day("2026-11-01"), to: day("2027-12-31") },
        ...{ halfDay: false, kind: "借调", sheet: "请假", row: 3 },
      },
    ],
  };
  const duties = ledger.duties.map((d) => (d.person === A ? { ...d, role: "驾驶员" } : d));
  const rules = { ...defaultBook.roster, exempt: [B] };
  const span = { from: day("2026-12-01"), to: day("2026-12-31") };
  const staff = dutyStaff({ ...ledger, duties }, span, { ...defaultBook, roster: rules });
  expect(staff.leftOut).toEqual([
    { person: A, why: "support" },
    { person: B, why: "exempt" },
    { person: C, why: "seconded" },
  ]);
  const own = dutyStaff({ ...ledger, duties }, span, {
    ...defaultBook,
    roster: { ...rules, exempt: [], supportWords: ["门卫"] },
  });
  expect(own.leftOut.map((l) => l.person)).toEqual([C]);
});

test("shifts of the book where no roster shows the office's own: so many, on such days", () => {
  const shifts: RosterRules["shifts"] = [
    { kind: "白班", people: 2, days: ["weekend", "holiday"] },
    { kind: "夜班", people: 1, days: ["weekday", "weekend", "holiday"] },
  ];
  const plan = planned({ people: 8, from: "2026-11-02", days: 7, rules: { ...loose, shifts } });
  const shown = (d: PlanDay | undefined): readonly string[] => d?.shifts.map((s) => s.shift) ?? [];
  expect(shown(plan.days[0])).toEqual(["夜班"]);
  expect([...shown(plan.days[5])].sort()).toEqual(["夜班", "白班", "白班"].sort());
  const cell = (date: string, person: string): RosterCell => ({
    ...{ sheet: "十月", cell: `D${date}`, date: day(date), kind: "带班值守", lead: false },
    ...{ people: [person], line: null, text: person, value: person, how: "own", guards: [] },
  });
  // An office's own roster goes before the book.
  const cells = Array.from({ length: 14 }, (_, i) =>
    cell(addDays(day("2026-10-12"), i), NAMES[i % 8] ?? "")
  );
  const pattern = shiftPattern({ rosterCells: cells }, { ...defaultBook.roster, shifts }, calendar);
  expect(pattern).toEqual([{ shift: "带班值守", people: { weekday: 1, weekend: 1, holiday: 1 } }]);
});

function ledgerOf(sketch: DutySketch): Ledger {
  const { people, leaves, standing } = dutySection(sketch);
  return {
    ...section({ rows: [] }),
    people,
    leaves,
    shifts: standing,
    duties: people.map((person, i) => ({
      ...{ person, text: "综合文字", role: null, backup: null },
      ...{ sheet: "职责分工", row: i + 3 },
    })),
  };
}

function planned(sketch: DutySketch): RosterPlan {
  const { from, to, rules } = dutySection(sketch);
  const book = { ...defaultBook, roster: rules };
  return proposeRoster(ledgerOf(sketch), { from, to, book, calendar });
}
