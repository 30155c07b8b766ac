/**
 * Who carries how much over the horizon, every figure with its parts. The horizon is the judgement's (today to the Sunday of next week).
 *
 * Load is what remains of open tasks due within it. One's own overdue work is backlog (积压), shown apart: delay is never a reason to be relieved. Work without
 * a date in the horizon counts among the open only.
 */
import type { PlainDate } from "../calendar/plain-date";
import { addDays } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Ledger, Task } from "../ledger/ledger";
import type { Judgement, JudgedTask } from "../rules/judgement";
import type { RuleBook } from "../rules/rule-book";
import type { WorkRules } from "../rules/work-rules";
import { effortOf, type Effort } from "./effort";
import { workingTime, type TimeContext, type WorkingTime } from "./working-time";

export interface WorkContext {
  readonly calendar: WorkCalendar;
  readonly book: RuleBook;
}

/** One task's place in one person's load. */
export interface LoadPart {
  /** Index into the ledger's tasks. */
  readonly task: number;
  readonly as: "owner" | "helper";
  readonly effort: Effort;
  /** The person's part of the task, 0…1. */
  readonly share: number;
  /** effort.hours × share */
  readonly hours: number;
}

export interface LoadParts {
  /** Open and due within the horizon. */
  readonly load: readonly LoadPart[];
  /** 积压: the person's own overdue work. */
  readonly backlog: readonly LoadPart[];
  /** 急难件, as indices into the ledger's tasks. */
  readonly urgent: readonly number[];
  readonly time: WorkingTime;
}

export type LoadLevel = "heavy" | "moderate" | "light";

export interface PersonWork {
  readonly name: string;
  /** Hours of open work due within the horizon. */
  readonly load: number;
  /** Hours that can be worked over it. */
  readonly capacity: number;
  /** 积压, in hours. */
  readonly backlog: number;
  /** 件数: open tasks owned. */
  readonly open: number;
  /** 急难件 among them. */
  readonly urgent: number;
  readonly overdue: number;
  /** 值班加班天数: days on duty within the horizon. */
  readonly dutyDays: number;
  /** Tasks finished in the last four weeks, in hours, for 不鞭打快牛. */
  readonly finished: number;
  /** Against the section's mean; null for whoever has no hours here (借调, away throughout). */
  readonly level: LoadLevel | null;
  readonly parts: LoadParts;
}

export interface TeamWork {
  readonly horizon: { readonly from: PlainDate; readonly to: PlainDate };
  readonly people: readonly PersonWork[];
  /** Load over capacity of everybody together. */
  readonly mean: number;
  readonly levels: LevelFactors;
}

/** Loads above or below the mean by these factors are 偏重 and 偏轻. */
export type LevelFactors = Pick<WorkRules, "heavy" | "light">;

export function teamWork(ledger: Ledger, judgement: Judgement, context: WorkContext): TeamWork {
  const { from, to } = judgement.horizon;
  const { calendar, book } = context;
  const rules = book.work;
  const names = staffOf(ledger);
  const own = new Set(names);
  const time: TimeContext = { calendar, book, from, to };
  const parts = new Map(names.map((name): [string, PersonParts] => [name, emptyParts()]));
  judgement.tasks.forEach((judged, index) => {
    const task = ledger.tasks[index];
    if (!task) return;
    const effort = effortOf(task, judged, ledger, book);
    if (judged.done === true) {
      if (
        judged.doneDate !== null &&
        judged.doneDate >= addDays(judgement.today, -rules.recentDays)
      )
        for (const name of judged.owner) {
          const of = parts.get(name);
          if (of)
            of.finished += (effort.base * effort.genre * effort.importance) / judged.owner.length;
        }
      return;
    }
    if (judged.cancelled) return;
    for (const name of judged.owner) {
      const of = parts.get(name);
      if (!of) continue;
      of.open++;
      if (judged.light === "red") of.overdue++;
      if (isUrgent(judged, task, rules)) of.urgent.push(index);
    }
    for (const { name, as, share } of sharesOf(judged, own, rules)) {
      const part: LoadPart = { task: index, as, effort, share, hours: effort.hours * share };
      if (judged.light === "red") parts.get(name)?.backlog.push(part);
      else if (isDueWithin(judged, from, to)) parts.get(name)?.load.push(part);
    }
  });
  return inProportion(
    names.map((name) => {
      const of = parts.get(name) ?? emptyParts();
      const working = workingTime(name, ledger, time);
      return {
        name,
        load: tenths(hoursOf(of.load)),
        capacity: tenths(working.hours),
        backlog: tenths(hoursOf(of.backlog)),
        open: of.open,
        urgent: of.urgent.length,
        overdue: of.overdue,
        dutyDays: working.dutyDays,
        finished: tenths(of.finished),
        parts: { load: of.load, backlog: of.backlog, urgent: of.urgent, time: working },
      };
    }),
    judgement.horizon,
    { heavy: rules.heavy, light: rules.light }
  );
}

interface PersonParts {
  readonly load: LoadPart[];
  readonly backlog: LoadPart[];
  readonly urgent: number[];
  open: number;
  overdue: number;
  finished: number;
}

function emptyParts(): PersonParts {
  return { load: [], backlog: [], urgent: [], open: 0, overdue: 0, finished: 0 };
}

function inProportion(
  people: readonly Omit<PersonWork, "level">[],
  horizon: TeamWork["horizon"],
  levels: LevelFactors
): TeamWork {
  const present = people.filter((p) => p.capacity > 0);
  const hours = present.reduce((sum, p) => sum + p.capacity, 0);
  const mean = hours === 0 ? 0 : present.reduce((sum, p) => sum + p.load, 0) / hours;
  const withLevel = (person: Omit<PersonWork, "level">): PersonWork => {
    const { load, capacity } = person;
    return { ...person, level: capacity === 0 ? null : levelOf(load / capacity, mean, levels) };
  };
  return { horizon, mean, levels, people: people.map(withLevel) };
}

/** 偏重/适中/偏轻. @param ratio load over capacity @param mean of the section */
export function levelOf(ratio: number, mean: number, { heavy, light }: LevelFactors): LoadLevel {
  if (ratio > mean * heavy) return "heavy";
  return ratio < mean * light ? "light" : "moderate";
}

/** Own staff: the duty sheet's people first, then, where there is none, whoever else the ledger counts as own. */
export function staffOf(ledger: Ledger): readonly string[] {
  const listed = ledger.duties.length > 0 ? ledger.duties.map((d) => d.person) : ledger.people;
  return [...new Set(listed)];
}

/**
 * Owners share equally what helpers from the section do not carry; helpers from outside carry nothing here. An owner who is named as a helper too has both
 * parts, so that handing over the one leaves the other as it was.
 */
export function sharesOf(
  judged: JudgedTask,
  own: ReadonlySet<string>,
  rules: WorkRules
): readonly { readonly name: string; readonly as: LoadPart["as"]; readonly share: number }[] {
  const helpers = [...new Set(judged.helpers)].filter((name) => own.has(name));
  const help = Math.min(rules.helperShare, rules.helpersAtMost / helpers.length);
  const rest = helpers.length === 0 ? 1 : 1 - help * helpers.length;
  return [
    ...judged.owner
      .filter((name) => own.has(name))
      .map((name) => ({ name, as: "owner" as const, share: rest / judged.owner.length })),
    ...helpers.map((name) => ({ name, as: "helper" as const, share: help })),
  ];
}

export function isDueWithin(task: JudgedTask, from: PlainDate, to: PlainDate): boolean {
  const due = task.dueInForce ?? task.due;
  return due !== null && from <= due && due <= to;
}

/** 急难件: red or yellow, or called so in the priority column. */
function isUrgent(judged: JudgedTask, task: Task, rules: WorkRules): boolean {
  if (judged.light === "red" || judged.light === "yellow") return true;
  const priority = task.priority?.value ?? "";
  return !/不急/.test(priority) && rules.urgent.some((word) => priority.includes(word));
}

function hoursOf(parts: readonly LoadPart[]): number {
  return parts.reduce((sum, part) => sum + part.hours, 0);
}

function tenths(hours: number): number {
  return Math.round(hours * 10) / 10;
}
