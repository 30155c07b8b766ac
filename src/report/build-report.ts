/** 一键周报 as data: what leaders gave and got back, what comes, what needs their decision. Same judgement and date, same report. */
import type { PlainDate } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Ledger } from "../ledger/ledger";
import type { JudgedTask, Judgement, PersonLoad } from "../rules/judgement";
import type { RuleBook } from "../rules/rule-book";
import type { EarlierLedger } from "./changes";
import { byDue, giverOf, givenRow, isAnswered } from "./given-by-leaders";
import { insideReport, personFigures, type ReminderGiven } from "./inside";
import { mainWork } from "./main-work";
import { mattersForLeaders } from "./matters";
import { officeOf, sectionOf } from "./office";
import { after, kindOf, within, workingSpan } from "./period";
import type { Edition, GivenRow, ReportModel, ReportPeriod } from "./report-model";
import { byDate, doneOn, dueOf, isDoneIn, isOpenAt, numberOf, ReportRows } from "./report-rows";
import { duplicatesAcross, sourceFigures, type SourceOf } from "./sources";

export interface ReportOptions {
  readonly period: ReportPeriod;
  readonly edition: Edition;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly book: RuleBook;
  /** Loads, for the edition `in`. */
  readonly people?: readonly PersonLoad[];
  /** Which ledger a sheet belongs to where several are put together. */
  readonly sourceOf?: SourceOf;
  /** The ledger at the last report, for what has changed since. */
  readonly before?: EarlierLedger | null;
  readonly reminders?: readonly ReminderGiven[];
}

/**
 * The report of a judged ledger. Counts are of all live rows; rows that may not be listed are counted in `withheld`.
 *
 * @example
 * buildReport(judgement, ledger, { period: weekOf(today), edition: "up", today, calendar, book }).counts.done.value;
 */
export function buildReport(
  judgement: Judgement,
  ledger: Ledger,
  options: ReportOptions
): ReportModel {
  const { period, edition, today, calendar, book, sourceOf = (sheet) => sheet } = options;
  const next = after(period);
  const rows = new ReportRows(ledger, judgement.tasks, edition);
  const live = judgement.tasks.filter((t) => !t.cancelled);
  const open = live.filter((t) => isOpenAt(t, period, today));
  const done = live.filter((t) => isDoneIn(t, period)).sort(byDate(doneOn));
  const dueNext = open.filter((t) => within(dueOf(t), next)).sort(byDate(dueOf));
  const starting = open.filter((t) => startsIn(t, next, calendar, book)).sort(byDate(dueOf));
  const handled = [...done, ...open];
  const given = givenWork(handled, rows, options.book, ledger);
  const promised = calendar.lastWorkdayOfWeek(next.from);
  const office = officeOf(ledger, rows);
  const people = edition === "in" ? personFigures(ledger, done, open, options.people ?? []) : [];
  const row = (task: JudgedTask) => rows.row(task);
  return {
    edition,
    today,
    kind: kindOf(period),
    period,
    shown: workingSpan(period, calendar),
    next,
    office,
    section: sectionOf(office),
    counts: {
      handled: numberOf(handled),
      done: numberOf(done),
      open: numberOf(open),
      dueNext: numberOf(dueNext),
      overdue: numberOf(open.filter((t) => t.light === "red")),
      given: numberOf(given.all),
      givenDone: numberOf(given.all.filter((t) => t.done === true && isDoneIn(t, period))),
      givenAnswered: numberOf(given.answered),
    },
    byCategory: book.types.map(({ type: category }) => ({
      category,
      done: numberOf(done.filter((t) => t.category === category)),
      open: numberOf(open.filter((t) => t.category === category)),
    })),
    work: mainWork({ period, next, done, open, promised }, rows),
    done: rows.listed(done).map(row),
    upcoming: rows.listed(dueNext).map(row),
    starting: rows.listed(starting).map(row),
    problems: mattersForLeaders(judgement, rows.listed(open), rows, promised),
    given: given.listed,
    sources: sourceFigures(done, open, sourceOf),
    duplicates: duplicatesAcross(handled, sourceOf, rows),
    withheld: numberOf([...done, ...dueNext].filter((t) => !rows.mayList(t))),
    ...(edition === "in"
      ? {
          people,
          inside: insideReport({
            judgement,
            ledger,
            rows,
            live,
            period,
            next,
            book,
            people,
            before: options.before ?? null,
            reminders: options.reminders ?? [],
          }),
        }
      : {}),
  };
}

/** Foreseeable work due after the next period whose lead time begins in it: 可预知的早作准备. */
function startsIn(
  task: JudgedTask,
  next: ReportPeriod,
  calendar: WorkCalendar,
  book: RuleBook
): boolean {
  const due = dueOf(task);
  if (task.timeliness !== "foreseeable" || due === null || due <= next.to) return false;
  const lead = book.leadTimes.find(
    (l) => l.any.length === 0 || l.any.some((word) => task.title.includes(word))
  );
  return lead !== undefined && within(calendar.addWorkdays(due, -lead.value), next);
}

interface GivenWork {
  readonly all: readonly JudgedTask[];
  readonly answered: readonly JudgedTask[];
  readonly listed: readonly GivenRow[];
}

function givenWork(
  handled: readonly JudgedTask[],
  rows: ReportRows,
  book: RuleBook,
  ledger: Ledger
): GivenWork {
  const keepsAnswers = ledger.has.has("feedback");
  const all: JudgedTask[] = [];
  const answered: JudgedTask[] = [];
  const listed: GivenRow[] = [];
  for (const task of handled) {
    const own = rows.taskOf(task);
    const giver = own ? giverOf(own, rows, book) : null;
    if (!own || giver === null) continue;
    all.push(task);
    if (keepsAnswers && isAnswered(own)) answered.push(task);
    if (rows.mayList(task)) listed.push(givenRow(task, own, giver, rows, keepsAnswers));
  }
  return { all, answered, listed: listed.sort(byDue) };
}
