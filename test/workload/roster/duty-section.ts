/** Sections with a roster to make, drawn by lot, and the rules told a second time, day by day and without the engine's tables. */
import fc from "fast-check";
import { addDays, createCalendar, daysBetween, mondayOf, weekday } from "../../../src/calendar";
import type { PlainDate } from "../../../src/calendar";
import type { Leave, Shift } from "../../../src/ledger";
import { defaultBook, type RosterRules } from "../../../src/rules";
import { dayKindOf } from "../../../src/workload/roster/day-kind";
import type { RosterRequest } from "../../../src/workload/roster/make-problem";
import { day } from "../../rules/section";

export const calendar = createCalendar();
export const NAMES = [
  "石闻远",
  "柳疏影",
  "乔木生",
  "宋怀瑾",
  "云知意",
  "程大川",
  "顾行舟",
  "唐一苇",
];

export interface DutySketch {
  readonly people: number;
  readonly from: string;
  readonly days: number;
  readonly perDay?: number;
  /** Person by number, first day and length counted from the first day of the period. */
  readonly leaves?: readonly (readonly [person: number, first: number, length: number])[];
  /** Duties that stand: person by number, day counted from the first of the period (negative: before). */
  readonly standing?: readonly (readonly [person: number, day: number])[];
  readonly standIns?: readonly (readonly [number, number])[];
  readonly rules?: Partial<RosterRules>;
  readonly shifts?: readonly string[];
}

export function dutySection(sketch: DutySketch): RosterRequest {
  const from = day(sketch.from);
  const people = NAMES.slice(0, sketch.people);
  const name = (i: number): string => people[i % people.length] ?? "";
  const kinds = sketch.shifts ?? Array.from({ length: sketch.perDay ?? 1 }, () => "值班员");
  return {
    from,
    to: addDays(from, sketch.days - 1),
    people,
    wanted: Array.from({ length: sketch.days }, (_, i) => addDays(from, i)).flatMap((date) =>
      kinds.map((shift) => ({ date, shift, only: null }))
    ),
    standing: [
      ...new Set((sketch.standing ?? []).map(([p, at]) => `${name(p)} ${addDays(from, at)}`)),
    ].map((said, i): Shift => {
      const [person = "", date = ""] = said.split(" ");
      return {
        date: day(date),
        person,
        kind: "值班员",
        lead: false,
        sheet: "值班表",
        cell: `D${i + 3}`,
      };
    }),
    leaves: (sketch.leaves ?? []).map(([person, first, length], i): Leave => ({
      person: name(person),
      from: addDays(from, first),
      to: addDays(from, first + length - 1),
      halfDay: false,
      kind: "年休假",
      sheet: "请假登记",
      row: i + 3,
    })),
    daysOff: [],
    standIns: (sketch.standIns ?? [])
      .map(([a, b]) => [name(a), name(b)] as const)
      .filter(([a, b]) => a !== b),
    rules: { ...defaultBook.roster, ...sketch.rules },
    calendar,
  };
}

/** One arrangement: who stands on which wanted shift; null = nobody. */
export type Arrangement = readonly (string | null)[];

/** Which rule an arrangement breaks, told of one person and two days at a time; null = none. */
export function brokenRule(request: RosterRequest, held: Arrangement): string | null {
  const { rules, leaves, standIns } = request;
  const duties = request.wanted.flatMap(({ date, shift }, i) =>
    held[i] ? [{ person: held[i] ?? "", date, shift, made: true }] : []
  );
  const all = [
    ...duties,
    ...request.standing.map((s) => ({
      person: s.person,
      date: s.date,
      shift: s.kind,
      made: false,
    })),
  ];
  for (const one of duties) {
    for (const leave of leaves.filter((l) => l.person === one.person)) {
      const after = daysBetween(leave.to, one.date);
      if (leave.from <= one.date && after <= rules.clearDaysAfterLeave)
        return `${one.person} ${one.date} leave`;
    }
    if (rules.noNight.includes(one.person) && /夜|晚/.test(one.shift)) return `${one.person} night`;
    for (const other of all) {
      if (other === one || other.person !== one.person) continue;
      const [first, second] =
        one.date <= other.date ? [one.date, other.date] : [other.date, one.date];
      if (daysBetween(first, second) <= rules.clearDays)
        return `${one.person} ${one.date} too close`;
      if (rules.restAfterWeekend && isOff(first) && isNextWeek(first, second))
        return `${one.person} ${one.date} after a weekend`;
    }
    for (const [a, b] of [...standIns, ...rules.apart]) {
      const partner = a === one.person ? b : b === one.person ? a : null;
      if (partner === null) continue;
      if (all.some((d) => d.person === partner && d.date === one.date)) return `${a} ${b} apart`;
    }
    for (const [a, b] of standIns) {
      const partner = a === one.person ? b : b === one.person ? a : null;
      const next = addDays(one.date, 1);
      const away = leaves.some((l) => l.person === partner && l.from <= next && next <= l.to);
      if (away && calendar.isWorkday(next)) return `${one.person} ${one.date} leaves nobody`;
    }
    for (const [a, b] of rules.together) {
      const mate = a === one.person ? b : b === one.person ? a : null;
      if (mate !== null && !all.some((d) => d.person === mate && d.date === one.date))
        return `${a} ${b} parted`;
    }
  }
  return null;
}

function isOff(date: PlainDate): boolean {
  return weekday(date) >= 6 && !calendar.isWorkday(date);
}

function isNextWeek(weekend: PlainDate, later: PlainDate): boolean {
  const monday = addDays(mondayOf(weekend), 7);
  return later === monday || (isOff(later) && mondayOf(later) === monday);
}

/** Open shifts, then Σ weight × duties² with what stood before: what a roster is judged by. */
export function costOf(request: RosterRequest, held: Arrangement): readonly [number, number] {
  const { rules, people, standing, from } = request;
  const counts = new Map<string, Record<string, number>>();
  const count = (person: string): Record<string, number> => {
    const known = counts.get(person) ?? { weekday: 0, weekend: 0, holiday: 0 };
    counts.set(person, known);
    return known;
  };
  const add = (person: string, date: PlainDate): void => {
    const kind = dayKindOf(date, calendar);
    count(person)[kind] = (count(person)[kind] ?? 0) + 1;
  };
  for (const s of standing) if (s.date < from) add(s.person, s.date);
  for (const kind of ["weekday", "weekend", "holiday"]) {
    const sum = people.reduce((n, p) => n + (count(p)[kind] ?? 0), 0);
    const least = Math.floor(sum / people.length) - rules.catchUp;
    for (const p of people) count(p)[kind] = Math.max(count(p)[kind] ?? 0, least);
  }
  for (const s of standing) if (s.date >= from) add(s.person, s.date);
  request.wanted.forEach(({ date }, i) => held[i] && add(held[i] ?? "", date));
  let unfairness = 0;
  for (const p of people)
    for (const kind of ["weekday", "weekend", "holiday"] as const)
      unfairness += rules.weights[kind] * (count(p)[kind] ?? 0) ** 2;
  return [held.filter((h) => h === null).length, unfairness];
}

/** Sections of all sorts: some easy, some that cannot be staffed. */
export const anySection: fc.Arbitrary<DutySketch> = fc.record({
  people: fc.integer({ min: 1, max: 8 }),
  from: fc.constantFrom("2026-02-13", "2026-09-28", "2026-11-01", "2026-12-24"),
  days: fc.integer({ min: 1, max: 31 }),
  perDay: fc.integer({ min: 1, max: 2 }),
  leaves: fc.array(
    fc.tuple(fc.nat(7), fc.integer({ min: -5, max: 30 }), fc.integer({ min: 1, max: 12 })),
    { maxLength: 5 }
  ),
  standing: fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -80, max: -1 })), { maxLength: 30 }),
  standIns: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 2 }),
  shifts: fc.option(fc.constantFrom(["白班", "夜班"], ["值班员"]), { nil: undefined }),
  rules: fc.record({
    clearDays: fc.integer({ min: 0, max: 3 }),
    clearDaysAfterLeave: fc.integer({ min: 0, max: 2 }),
    restAfterWeekend: fc.boolean(),
    noNight: fc.subarray(NAMES, { maxLength: 3 }),
  }),
});
