/** From names and dates to the numbers the search works on. */
import { addMonths } from "../../calendar/month-arithmetic";
import { addDays, daysBetween, mondayOf, type PlainDate } from "../../calendar/plain-date";
import type { WorkCalendar } from "../../calendar/work-calendar";
import type { Leave, Shift } from "../../ledger/ledger";
import { dutiesByPerson } from "../../rules/roster-conflicts";
import { isNightShift, type DayKind, type RosterRules } from "../../rules/roster-rules";
import { dayKindOf, daysFrom, isWeekendOff } from "./day-kind";
import type { BarReason, RosterDay, RosterProblem } from "./roster-problem";

export interface RosterRequest {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Who may be put on duty, in the ledger's order. */
  readonly people: readonly string[];
  /** What is to be filled, one person each. */
  readonly wanted: readonly WantedShift[];
  /** Duties that stand, before, in and after the period; 带班 among them is only shown. */
  readonly standing: readonly Shift[];
  readonly leaves: readonly Leave[];
  /** Days on which the roster itself says 休 of somebody. */
  readonly daysOff: readonly { readonly person: string; readonly date: PlainDate }[];
  /** A角 and B角. */
  readonly standIns: readonly (readonly [string, string])[];
  readonly rules: RosterRules;
  readonly calendar: WorkCalendar;
}

export interface WantedShift {
  readonly date: PlainDate;
  readonly shift: string;
  /** Who has a line in the sheet for it; null = anybody. */
  readonly only: readonly string[] | null;
}

/** A weekend may clash with the one before and the one after. */
const MARGIN_DAYS = 13;

export type CountByKind = Readonly<Record<DayKind, number>>;

/** Wanted shifts of people and days that are not there are not asked for; pairs need both to be there. */
export function makeProblem(request: RosterRequest): RosterProblem {
  const { rules, calendar, people } = request;
  const margin = Math.max(MARGIN_DAYS, rules.clearDays + 1);
  const first = addDays(request.from, -margin);
  const days = daysFrom(first, addDays(request.to, margin)).map((date): RosterDay => ({
    date,
    kind: dayKindOf(date, calendar),
  }));
  const dayIndex = (date: PlainDate): number => daysBetween(first, date);
  const indexOf = new Map(people.map((name, i) => [name, i]));
  const pairs = (
    named: readonly (readonly [string, string])[]
  ): readonly (readonly [number, number])[] =>
    named.flatMap(([a, b]) => {
      const [i, j] = [indexOf.get(a), indexOf.get(b)];
      return i === undefined || j === undefined || i === j ? [] : [[i, j] as const];
    });
  const history = historyOf(request);
  const inPeriod = countDuties(request, request.from, request.to);
  const floor = leastCounted(people, history, rules.catchUp);
  return {
    days,
    people: people.map((name) => ({
      name,
      counted: byKind(
        (kind) =>
          Math.max(history.get(name)?.[kind] ?? 0, floor[kind]) + (inPeriod.get(name)?.[kind] ?? 0)
      ),
      barred: barredDays(name, request, days, dayIndex),
      noNight: rules.noNight.includes(name),
    })),
    places: request.wanted.map(({ date, shift, only }) => ({
      day: dayIndex(date),
      shift,
      night: isNightShift(shift, rules),
      only: only && new Set(only.flatMap((name) => indexOf.get(name) ?? [])),
    })),
    standing: request.standing.flatMap(({ person, date, lead }) => {
      const i = indexOf.get(person);
      const day = dayIndex(date);
      return i === undefined || lead || day < 0 || day >= days.length ? [] : [{ person: i, day }];
    }),
    clashes: days.map((_, i) => clashesOf(i, days, rules)),
    gap: rules.clearDays + 1,
    together: hasRoomForTwo(request.wanted) ? pairs(rules.together) : [],
    apart: pairs([...rules.apart, ...(rules.restDays > 0 ? request.standIns : [])]),
    wishes: rules.wishes.flatMap(({ person, from, to, want }) => {
      const i = indexOf.get(person);
      if (i === undefined || to < request.from || from > request.to) return [];
      return [{ person: i, from: dayIndex(from), to: dayIndex(to), want }];
    }),
    weights: rules.weights,
  };
}

/** Whether some day has two places, so that a pair can be asked for at all. */
export function hasRoomForTwo(wanted: RosterRequest["wanted"]): boolean {
  return new Set(wanted.map((w) => w.date)).size < wanted.length;
}

/** Duties before the period that count for the share, by person and kind of day. */
export function historyOf(request: RosterRequest): ReadonlyMap<string, CountByKind> {
  const since = addMonths(request.from, -request.rules.historyMonths);
  return countDuties(request, since, addDays(request.from, -1));
}

/** Standing duties of a span, 带班 left out, by person and kind of day. */
export function countDuties(
  { standing, calendar }: Pick<RosterRequest, "standing" | "calendar">,
  from: PlainDate,
  to: PlainDate
): ReadonlyMap<string, CountByKind> {
  const counted = standing.filter((s) => !s.lead && from <= s.date && s.date <= to);
  return new Map(
    [...dutiesByPerson(counted)].map(([person, duties]) => [
      person,
      byKind((kind) => duties.filter((s) => dayKindOf(s.date, calendar) === kind).length),
    ])
  );
}

export function byKind(count: (kind: DayKind) => number): CountByKind {
  return { weekday: count("weekday"), weekend: count("weekend"), holiday: count("holiday") };
}

function leastCounted(
  people: readonly string[],
  history: ReadonlyMap<string, CountByKind>,
  catchUp: number
): CountByKind {
  return byKind((kind) => {
    const sum = people.reduce((n, name) => n + (history.get(name)?.[kind] ?? 0), 0);
    return Math.max(0, Math.floor(sum / Math.max(1, people.length)) - catchUp);
  });
}

function barredDays(
  name: string,
  request: RosterRequest,
  days: readonly RosterDay[],
  dayIndex: (date: PlainDate) => number
): ReadonlyMap<number, BarReason> {
  const { rules, calendar } = request;
  const barred = new Map<number, BarReason>();
  const bar = (from: number, to: number, reason: BarReason): void => {
    for (let day = Math.max(0, from); day <= Math.min(to, days.length - 1); day++)
      if (!barred.has(day)) barred.set(day, reason);
  };
  const absences = (of: string): readonly Leave[] =>
    request.leaves.filter((l) => l.person === of && !l.halfDay);
  for (const { from, to } of absences(name)) bar(dayIndex(from), dayIndex(to), "on-leave");
  for (const { to } of absences(name))
    bar(dayIndex(to) + 1, dayIndex(to) + rules.clearDaysAfterLeave, "after-leave");
  for (const { person, date } of request.daysOff)
    if (person === name) bar(dayIndex(date), dayIndex(date), "own-mark");
  // The days off after a duty leave the post to the stand-in, who then has to be there.
  const others = request.standIns
    .flatMap(([a, b]) => (a === name ? [b] : b === name ? [a] : []))
    .filter((other) => other !== name);
  for (const { from, to } of others.flatMap(absences))
    for (
      let away = Math.max(0, dayIndex(from));
      away <= Math.min(dayIndex(to), days.length - 1);
      away++
    ) {
      const day = days[away];
      if (day && calendar.isWorkday(day.date))
        bar(away - rules.restDays, away - 1, "stand-in-away");
    }
  return barred;
}

function clashesOf(
  index: number,
  days: readonly RosterDay[],
  rules: Pick<RosterRules, "clearDays" | "restAfterWeekend">
): readonly number[] {
  const clashes: number[] = [];
  const reach = Math.max(MARGIN_DAYS, rules.clearDays);
  for (
    let other = Math.max(0, index - reach);
    other <= Math.min(index + reach, days.length - 1);
    other++
  ) {
    const [a, b] = [days[Math.min(index, other)], days[Math.max(index, other)]];
    if (other === index || !a || !b) continue;
    const close = Math.abs(other - index) <= rules.clearDays;
    if (close || (rules.restAfterWeekend && spoilsNextWeek(a, b))) clashes.push(other);
  }
  return clashes;
}

/** The Monday and the weekend after a weekend's duty. */
function spoilsNextWeek(weekend: RosterDay, later: RosterDay): boolean {
  if (!isWeekendOff(weekend.date, weekend.kind)) return false;
  const monday = addDays(mondayOf(weekend.date), 7);
  return (
    later.date === monday ||
    (isWeekendOff(later.date, later.kind) && mondayOf(later.date) === monday)
  );
}
