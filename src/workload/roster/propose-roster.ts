/** A roster proposed for a period: what stands, who would take what is open, how even it is with what went before, and what cannot be. */
import { yearOf, type PlainDate } from "../../calendar/plain-date";
import type { WorkCalendar } from "../../calendar/work-calendar";
import type { Ledger, RosterCell, Shift } from "../../ledger/ledger";
import {
  plainConflicts,
  rosterConflicts,
  type DutyBook,
  type RosterConflict,
} from "../../rules/roster-conflicts";
import type { DayKind } from "../../rules/roster-rules";
import { isHalfReleased } from "../../rules/secondment";
import { dayKindOf, daysFrom, holidayOf } from "./day-kind";
import {
  byKind,
  countDuties,
  historyOf,
  makeProblem,
  type CountByKind,
  type RosterRequest,
} from "./make-problem";
import { Eligibility } from "./eligibility";
import { fairBound } from "./fair-bound";
import { dutyStaff, type Staff } from "./section";
import { shortfallOf, type Shortfall } from "./shortfall";
import { solveRoster, type RosterSolution, type SolveOptions } from "./solve-roster";
import { isBlankOwn, wantedShifts, type Wanted } from "./wanted";

export interface RosterPlan extends Shortfall {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Every day of the period, with or without a duty. */
  readonly days: readonly PlanDay[];
  readonly counts: readonly PersonCount[];
  /** In what stands already; what is proposed has none. */
  readonly conflicts: readonly RosterConflict[];
  readonly leftOut: Staff["leftOut"];
  /** No roster that keeps the rules is fairer, nor leaves less open. */
  readonly proven: boolean;
  /** Σ weight × duties², and the least it can be. */
  readonly unfairness: number;
  readonly lowerBound: number;
  /** The most duties that anybody has of each kind, those before the period included, and the least that this can be however it is arranged. */
  readonly most: Readonly<Record<DayKind, MostDuties>>;
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

export interface MostDuties {
  readonly reached: number;
  /** Null where more stays open than may have to: what then holds of any arrangement is not known. */
  readonly least: number | null;
}

export interface PersonCount {
  readonly person: string;
  /** In the period, standing and proposed. */
  readonly now: CountByKind;
  /** Before it, as far back as the rules look. */
  readonly history: CountByKind;
}

export interface PlanContext {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly book: DutyBook;
  readonly calendar: WorkCalendar;
  readonly search?: SolveOptions;
}

/** The same ledger, period and rules give the same plan. */
export function proposeRoster(ledger: Ledger, context: PlanContext): RosterPlan {
  const { from, to, book, calendar } = context;
  const staff = dutyStaff(ledger, { from, to }, book);
  const wanted = wantedShifts(ledger, from, to, book.roster, calendar);
  const request = requestOf(ledger, context, staff.people, wanted.shifts);
  const solution = solveRoster(makeProblem(request), context.search);
  const proposed = proposals(request, wanted, solution, ledger);
  const standing = ledger.shifts.filter((s) => from <= s.date && s.date <= to);
  const counts = personCounts(request, proposed);
  return {
    from,
    to,
    days: planDays(context, standing, proposed, ledger),
    counts,
    conflicts: rosterConflicts(ledger.shifts, ledger.leaves, book).filter(
      (c) => plainConflicts.has(c.code) && from <= c.shift.date && c.shift.date <= to
    ),
    ...shortfallOf(request, solution, context.search),
    leftOut: staff.leftOut,
    proven: solution.proven,
    unfairness: solution.cost.unfairness,
    lowerBound: solution.bound.total,
    most: mostDuties(request, counts, solution),
    assumedYears: [...new Set([yearOf(from), yearOf(to)])].filter((year) => !calendar.covers(year)),
    sheet: wanted.sheet,
    notOwn: wanted.notOwn,
  };
}

/** A ledger's roster as a request: people, what stands, leave, and who stands in for whom. */
export function requestOf(
  ledger: Ledger,
  { from, to, book, calendar }: PlanContext,
  people: readonly string[],
  wanted: RosterRequest["wanted"]
): RosterRequest {
  return {
    from,
    to,
    people,
    wanted,
    standing: ledger.shifts,
    leaves: ledger.leaves.filter((l) => !isHalfReleased(l.kind, book.secondment)),
    daysOff: (ledger.rosterCells ?? []).flatMap(({ line, kind, text, date }) =>
      line !== null && kind === null && text !== "" ? [{ person: line, date }] : []
    ),
    standIns: ledger.duties.flatMap(({ person, backup }) =>
      backup === null ? [] : [[person, backup] as const]
    ),
    rules: book.roster,
    calendar,
  };
}

/** Counted as they were: that somebody new need not make up for everything makes no duty of his more. */
function mostDuties(
  request: RosterRequest,
  counts: readonly PersonCount[],
  { cost, bound }: RosterSolution
): RosterPlan["most"] {
  const rules = { ...request.rules, catchUp: Infinity };
  const { most } = fairBound(new Eligibility(makeProblem({ ...request, rules })));
  const of = (kind: DayKind): MostDuties => ({
    reached: mostOf(counts, kind),
    least: cost.open === bound.open ? most[kind] : null,
  });
  return { weekday: of("weekday"), weekend: of("weekend"), holiday: of("holiday") };
}

/** Of that kind of day, with those before the period. */
export function mostOf(counts: readonly PersonCount[], kind: DayKind): number {
  return Math.max(0, ...counts.map(({ now, history }) => now[kind] + history[kind]));
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
