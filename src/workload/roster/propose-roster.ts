/** A roster proposed for a period: what stands, who would take what is open, how even it is with what went before, and what cannot be. */
import { yearOf, type PlainDate } from "../../calendar/plain-date";
import type { WorkCalendar } from "../../calendar/work-calendar";
import type { Ledger, RosterCell, Shift } from "../../ledger/ledger";
import { plainConflicts, rosterConflicts, type RosterConflict } from "../../rules/roster-conflicts";
import type { DayKind, RosterRules } from "../../rules/roster-rules";
import { dayKindOf, daysFrom, holidayOf } from "./day-kind";
import { Eligibility } from "./eligibility";
import {
  byKind,
  countDuties,
  hasRoomForTwo,
  historyOf,
  makeProblem,
  type CountByKind,
  type RosterRequest,
} from "./make-problem";
import { RosterState } from "./roster-state";
import { dutyStaff, type Staff } from "./section";
import { solveRoster, type RosterSolution, type SolveOptions } from "./solve-roster";
import { isBlankOwn, wantedShifts, type Wanted, type WantedCell } from "./wanted";
import { shortages, whyOpen, type KeptFrom, type Shortage } from "./why-open";

export interface RosterPlan {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Every day of the period, with or without a duty. */
  readonly days: readonly PlanDay[];
  readonly counts: readonly PersonCount[];
  /** In what stands already; what is proposed has none. */
  readonly conflicts: readonly RosterConflict[];
  /** What nobody may take, and what keeps each one from it. */
  readonly open: readonly OpenShift[];
  /** Days no roster could staff. */
  readonly shortages: readonly Shortage[];
  /** Where places stay open: the rules that, one of them relaxed, leave fewer open, the best first. */
  readonly relief: readonly Relief[];
  readonly leftOut: Staff["leftOut"];
  /** Pairs that could not be looked after: no day has two places for them. */
  readonly pairsWithoutPlace: readonly (readonly [string, string])[];
  /** No roster that keeps the rules is fairer, nor leaves less open. */
  readonly proven: boolean;
  /** Σ weight × duties², and the least it can be. */
  readonly unfairness: number;
  readonly lowerBound: number;
  /** Years of the period that no notice tells of: Monday to Friday is assumed. */
  readonly assumedYears: readonly number[];
  /** Where it goes. */
  readonly sheet: string | null;
  readonly notOwn: Wanted["notOwn"];
}

export interface PlanDay {
  readonly date: PlainDate;
  readonly kind: DayKind;
  /** 春节 … */
  readonly holiday: string | null;
  readonly shifts: readonly PlanShift[];
}

export interface PlanShift {
  readonly shift: string;
  /** Null = open. */
  readonly person: string | null;
  readonly lead: boolean;
  readonly proposed: boolean;
  /** The cell that holds it or would; null = a new sheet's. */
  readonly cell: RosterCell | null;
}

export interface PersonCount {
  readonly person: string;
  /** In the period, standing and proposed. */
  readonly now: CountByKind;
  /** Before it, as far back as the rules look. */
  readonly history: CountByKind;
}

export interface OpenShift {
  readonly date: PlainDate;
  readonly shift: string;
  readonly keptFrom: readonly KeptFrom[];
}

export interface Relief {
  readonly rule: "restAfterWeekend" | "clearDays" | "clearDaysAfterLeave" | "restDays";
  /** How many places then stay open. */
  readonly open: number;
}

export interface PlanContext {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly rules: RosterRules;
  readonly calendar: WorkCalendar;
  readonly search?: SolveOptions;
}

/** The same ledger, period and rules give the same plan. */
export function proposeRoster(ledger: Ledger, context: PlanContext): RosterPlan {
  const { from, to, rules, calendar } = context;
  const staff = dutyStaff(ledger, from, rules);
  const wanted = wantedShifts(ledger, from, to, rules, calendar);
  const request = requestOf(ledger, context, staff.people, wanted.shifts);
  const problem = makeProblem(request);
  const solution = solveRoster(problem, context.search);
  const proposed = proposals(request, wanted, solution, ledger);
  const standing = ledger.shifts.filter((s) => from <= s.date && s.date <= to);
  return {
    from,
    to,
    days: planDays(context, standing, proposed, ledger),
    counts: personCounts(request, proposed),
    conflicts: rosterConflicts(ledger.shifts, ledger.leaves, rules).filter(
      (c) => plainConflicts.has(c.code) && from <= c.shift.date && c.shift.date <= to
    ),
    ...leftOpen(new Eligibility(problem), wanted, solution),
    relief: reliefFor(request, solution, context.search),
    leftOut: staff.leftOut,
    pairsWithoutPlace: pairsWithoutPlace(rules, wanted, staff),
    proven: solution.proven,
    unfairness: solution.cost.unfairness,
    lowerBound: solution.bound.total,
    assumedYears: [...new Set([yearOf(from), yearOf(to)])].filter((year) => !calendar.covers(year)),
    sheet: wanted.sheet,
    notOwn: wanted.notOwn,
  };
}

/** A ledger's roster as a request: people, what stands, leave, and who stands in for whom. */
export function requestOf(
  ledger: Ledger,
  { from, to, rules, calendar }: PlanContext,
  people: readonly string[],
  wanted: RosterRequest["wanted"]
): RosterRequest {
  return {
    from,
    to,
    people,
    wanted,
    standing: ledger.shifts,
    leaves: ledger.leaves,
    daysOff: (ledger.rosterCells ?? []).flatMap(({ line, kind, text, date }) =>
      line !== null && kind === null && text !== "" ? [{ person: line, date }] : []
    ),
    standIns: ledger.duties.flatMap(({ person, backup }) =>
      backup === null ? [] : [[person, backup] as const]
    ),
    rules,
    calendar,
  };
}

interface Proposed {
  readonly date: PlainDate;
  readonly shift: string;
  readonly person: string | null;
  readonly cell: RosterCell | null;
}

function proposals(
  { people }: RosterRequest,
  { shifts, sheet }: Wanted,
  { holders }: RosterSolution,
  ledger: Ledger
): readonly Proposed[] {
  const lines = new Map(
    (ledger.rosterCells ?? [])
      .filter((c) => c.sheet === sheet && c.line !== null && isBlankOwn(c))
      .map((c) => [`${c.line}\n${c.date}`, c])
  );
  return shifts.map(({ date, shift, target, only }, i) => {
    const holder = holders[i] ?? null;
    const person = holder === null ? null : (people[holder] ?? null);
    const line = only === null ? null : (lines.get(`${person}\n${date}`) ?? null);
    return { date, shift, person, cell: target ?? line };
  });
}

function planDays(
  { from, to, calendar }: PlanContext,
  standing: readonly Shift[],
  proposed: readonly Proposed[],
  ledger: Ledger
): readonly PlanDay[] {
  const cellOf = new Map(
    (ledger.rosterCells ?? []).map((c) => [`${c.sheet}\n${c.cell}\n${c.date}`, c])
  );
  return daysFrom(from, to).map((date) => ({
    date,
    kind: dayKindOf(date, calendar),
    holiday: holidayOf(date, calendar),
    shifts: [
      ...standing
        .filter((s) => s.date === date)
        .map(({ kind, person, lead, sheet, cell }) => ({
          shift: kind,
          person,
          lead,
          proposed: false,
          cell: cellOf.get(`${sheet}\n${cell}\n${date}`) ?? null,
        })),
      ...proposed
        .filter((p) => p.date === date)
        .map(({ shift, person, cell }) => ({ shift, person, lead: false, proposed: true, cell })),
    ].sort((a, b) => Number(b.lead) - Number(a.lead)),
  }));
}

function personCounts(
  request: RosterRequest,
  proposed: readonly Proposed[]
): readonly PersonCount[] {
  const history = historyOf(request);
  const standing = countDuties(request, request.from, request.to);
  return request.people.map((person) => {
    const own = proposed.filter((p) => p.person === person);
    return {
      person,
      now: byKind(
        (kind) =>
          (standing.get(person)?.[kind] ?? 0) +
          own.filter((p) => dayKindOf(p.date, request.calendar) === kind).length
      ),
      history: history.get(person) ?? byKind(() => 0),
    };
  });
}

function leftOpen(
  eligibility: Eligibility,
  { shifts }: { readonly shifts: readonly WantedCell[] },
  { holders }: RosterSolution
): Pick<RosterPlan, "open" | "shortages"> {
  const state = new RosterState(eligibility);
  holders.forEach((person, place) => person !== null && state.put(person, place));
  const open = shifts.flatMap(({ date, shift }, place) =>
    holders[place] === null ? [{ date, shift, keptFrom: whyOpen(state, place) }] : []
  );
  return { open, shortages: open.length === 0 ? [] : shortages(eligibility) };
}

/** The chief may rather bend a rule than leave a night without anybody: which one would help is found by trying each. */
function reliefFor(
  request: RosterRequest,
  { cost }: RosterSolution,
  search: SolveOptions | undefined
): readonly Relief[] {
  if (cost.open === 0) return [];
  const { rules } = request;
  const relaxed: Readonly<Record<Relief["rule"], RosterRules>> = {
    restAfterWeekend: { ...rules, restAfterWeekend: false },
    clearDays: { ...rules, clearDays: Math.max(0, rules.clearDays - 1) },
    clearDaysAfterLeave: { ...rules, clearDaysAfterLeave: 0 },
    restDays: { ...rules, restDays: 0 },
  };
  return (["restAfterWeekend", "clearDays", "clearDaysAfterLeave", "restDays"] as const)
    .map((rule) => {
      const problem = makeProblem({ ...request, rules: relaxed[rule] });
      return { rule, open: solveRoster(problem, search).cost.open };
    })
    .filter(({ open }) => open < cost.open)
    .sort((a, b) => a.open - b.open);
}

function pairsWithoutPlace(
  rules: RosterRules,
  { shifts }: Wanted,
  { people }: Staff
): RosterPlan["pairsWithoutPlace"] {
  if (hasRoomForTwo(shifts)) return [];
  return rules.together.filter((pair) => pair.every((name) => people.includes(name)));
}
