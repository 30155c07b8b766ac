/** What the edition for the section adds: findings with their rule, people, leave and duty, the trend, changes, reminders. */
import type { PlainDate } from "../calendar/plain-date";
import { addDays, mondayOf } from "../calendar/plain-date";
import type { Ledger } from "../ledger/ledger";
import type { FindingCode, JudgedTask, Judgement, PersonLoad } from "../rules/judgement";
import type { RuleBook } from "../rules/rule-book";
import { changesSince, type EarlierLedger } from "./changes";
import { discreet } from "./discretion";
import { within } from "./period";
import type { FoundRow, InsideReport, PersonFigures, ReportPeriod } from "./report-model";
import { doneOn, numberOf, placeName, type ReportRows } from "./report-rows";

/** Late, and in the wrong hands. */
const TOLD: readonly FindingCode[] = [
  "overdue",
  "likely-done",
  "overstep",
  "vacant",
  "misplaced",
  "bounced",
  "due-moved",
];

const TREND_WEEKS = 6;

/** Who was reminded of what, as the workbook remembers. */
export interface ReminderGiven {
  readonly date: PlainDate;
  readonly person: string;
  readonly level: number;
  /** How many tasks the reminder named. */
  readonly tasks: number;
}

export interface InsideInput {
  readonly judgement: Judgement;
  readonly ledger: Ledger;
  readonly rows: ReportRows;
  readonly live: readonly JudgedTask[];
  readonly period: ReportPeriod;
  readonly next: ReportPeriod;
  readonly book: RuleBook;
  readonly people: readonly PersonFigures[];
  readonly before: EarlierLedger | null;
  readonly reminders: readonly ReminderGiven[];
}

export function insideReport(input: InsideInput): InsideReport {
  const { ledger, live, rows, period, next, book, people, before, reminders } = input;
  const span = { from: period.from, to: next.to };
  return {
    standards: standardsOf(book),
    found: foundRows(input),
    gap: gapOf(people),
    leaves: ledger.leaves
      .filter((l) => l.from <= span.to && span.from <= l.to)
      .map(({ person, from, to, halfDay }) => ({ person, from, to, halfDay })),
    shifts: ledger.shifts
      .filter((s) => within(s.date, span))
      .map(({ date, person, lead }) => ({ date, person, lead })),
    trend: trendTo(period, live),
    changes: before === null ? null : changesSince(before, live, rows),
    reminders: reminders.filter((r) => within(r.date, period)),
  };
}

/** Own staff in the duty sheet's order. */
export function personFigures(
  ledger: Ledger,
  done: readonly JudgedTask[],
  open: readonly JudgedTask[],
  loads: readonly PersonLoad[]
): readonly PersonFigures[] {
  const listed = ledger.duties.length > 0 ? ledger.duties.map((d) => d.person) : ledger.people;
  const [ownDone, ownOpen] = [byPerson(done, "owner"), byPerson(open, "owner")];
  const helped = byPerson(done, "helpers");
  const loadOf = new Map(loads.map((load) => [load.name, load]));
  return [...new Set(listed)].map((name) => {
    const load = loadOf.get(name);
    const mine = ownOpen.get(name) ?? [];
    return {
      name,
      done: numberOf(ownDone.get(name) ?? []),
      open: numberOf(mine),
      overdue: numberOf(mine.filter((t) => t.light === "red")),
      helped: numberOf(helped.get(name) ?? []),
      ...(load ? { load } : {}),
    };
  });
}

function byPerson(
  tasks: readonly JudgedTask[],
  of: "owner" | "helpers"
): ReadonlyMap<string, readonly JudgedTask[]> {
  const groups = new Map<string, JudgedTask[]>();
  for (const task of tasks)
    for (const name of new Set(task[of])) {
      const group = groups.get(name);
      if (group) group.push(task);
      else groups.set(name, [task]);
    }
  return groups;
}

function standardsOf(book: RuleBook): InsideReport["standards"] {
  return Object.fromEntries(book.types.map((rule) => [rule.type, rule.standard]));
}

function foundRows({ judgement, live, rows }: InsideInput): readonly FoundRow[] {
  const byPlace = new Map(live.map((task) => [placeName(task), task]));
  return judgement.findings.flatMap(({ code, sheet, row, args }) => {
    if (!TOLD.includes(code) || sheet === null || row === null) return [];
    const task = byPlace.get(placeName({ sheet, row }));
    if (!task || !rows.mayList(task)) return [];
    const said = Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "string" ? discreet(value) : value,
    ]);
    return [{ code, row: rows.row(task), args: Object.fromEntries(said) as FoundRow["args"] }];
  });
}

/** 忙闲差距: percent of capacity of the busiest less that of the least busy; who is away altogether is left out. */
function gapOf(people: readonly PersonFigures[]): number | null {
  const shares = people.flatMap(({ load }) =>
    load && load.capacity > 0 ? [load.load / load.capacity] : []
  );
  if (shares.length < 2) return null;
  return Math.round((Math.max(...shares) - Math.min(...shares)) * 100);
}

function trendTo({ to }: ReportPeriod, live: readonly JudgedTask[]): InsideReport["trend"] {
  const last = mondayOf(to);
  return Array.from({ length: TREND_WEEKS }, (_, i) => {
    const from = addDays(last, (i - TREND_WEEKS + 1) * 7);
    const week = { from, to: addDays(from, 6) };
    return {
      from,
      assigned: numberOf(live.filter((t) => within(t.assignedDate, week))),
      done: numberOf(live.filter((t) => within(doneOn(t), week))),
    };
  });
}
