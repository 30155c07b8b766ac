/** 一键周报 as data: what leaders gave and got back, what comes, what needs their decision. Same judgement and date, same report. */
import type { PlainDate } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Ledger } from "../ledger/ledger";
import type { JudgedTask, Judgement, PersonLoad } from "../rules/judgement";
import { workTypes } from "../rules/judgement";
import { discreet, mayList, names, staffNames } from "./discretion";
import { after } from "./period";
import type { Edition, ReportModel, ReportNumber, ReportPeriod, ReportRow } from "./report-model";

export interface ReportOptions {
  readonly period: ReportPeriod;
  readonly edition: Edition;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  /** Shown in the edition `in` where given. */
  readonly people?: readonly PersonLoad[];
}

/** At most this many matters go up: 不要将大小责任都往上推. */
const MOST_PROBLEMS = 3;

export function buildReport(
  judgement: Judgement,
  ledger: Ledger,
  options: ReportOptions
): ReportModel {
  const { period, edition, today } = options;
  const next = after(period);
  const live = judgement.tasks.filter((t) => !t.cancelled);
  const open = live.filter((t) => t.done !== true);
  const done = live
    .filter((t) => isDoneIn(t, period))
    .sort((a, b) => order(a, b, (t) => t.doneDate ?? t.due));
  const dueNext = open.filter((t) => within(dueOf(t), next)).sort((a, b) => order(a, b, dueOf));
  const overdue = open.filter((t) => t.light === "red");
  const staff = staffNames(ledger, judgement.tasks);
  const listed = (tasks: readonly JudgedTask[]): JudgedTask[] =>
    tasks.filter((t) => mayList(t, edition, staff));
  const row = (task: JudgedTask): ReportRow => rowOf(task, edition, staff);
  const problems = problemsOf(judgement, listed(open), options, next);
  return {
    edition,
    today,
    period,
    next,
    office: officeOf(ledger, edition, staff),
    counts: {
      done: number(done),
      open: number(open),
      dueNext: number(dueNext),
      overdue: number(overdue),
    },
    byCategory: workTypes.map((category) => ({
      category,
      done: number(done.filter((t) => t.category === category)),
      open: number(open.filter((t) => t.category === category)),
    })),
    done: listed(done).map(row),
    upcoming: listed(dueNext).map(row),
    problems: problems.map(({ task, code, args }) => ({ row: row(task), code, args })),
    withheld: number([...done, ...dueNext].filter((t) => !mayList(t, edition, staff))),
    ...(edition === "in"
      ? { people: peopleOf(staffInOrder(ledger), done, open, overdue, options.people ?? []) }
      : {}),
  };
}

function dueOf(task: JudgedTask): PlainDate | null {
  return task.dueInForce ?? task.due;
}

function within(date: PlainDate | null, { from, to }: ReportPeriod): boolean {
  return date !== null && from <= date && date <= to;
}

/** By the day it was done; where the ledger keeps none, by the day it was due. */
function isDoneIn(task: JudgedTask, period: ReportPeriod): boolean {
  return task.done === true && within(task.doneDate ?? task.due, period);
}

function order(a: JudgedTask, b: JudgedTask, by: (t: JudgedTask) => PlainDate | null): number {
  const [x, y] = [by(a) ?? "", by(b) ?? ""];
  if (x !== y) return x < y ? -1 : 1;
  if (a.sheet !== b.sheet) return a.sheet < b.sheet ? -1 : 1;
  return a.row - b.row;
}

function number(tasks: readonly JudgedTask[]): ReportNumber {
  return { value: tasks.length, rows: tasks.map(({ sheet, row }) => ({ sheet, row })) };
}

function rowOf(task: JudgedTask, edition: Edition, staff: readonly string[]): ReportRow {
  const status =
    task.status !== null && edition === "up" && names(task.status, staff) ? null : task.status;
  return {
    sheet: task.sheet,
    row: task.row,
    title: discreet(task.title),
    category: task.category,
    due: dueOf(task),
    doneDate: task.doneDate,
    owner: edition === "up" ? [] : task.owner,
    status: status === null ? null : discreet(status),
  };
}

interface Problem {
  readonly task: JudgedTask;
  readonly code: "overdue" | "bounced" | "vacant";
  readonly args: Readonly<Record<string, string | number>>;
}

/**
 * What a leader can help with: work late beyond doubt, and work nobody will own. What has probably just not been written up is the
 * section's own business, and so is finding an owner in the report that goes up.
 */
function problemsOf(
  judgement: Judgement,
  open: readonly JudgedTask[],
  { edition, calendar }: ReportOptions,
  next: ReportPeriod
): readonly Problem[] {
  const by = calendar.lastWorkdayOfWeek(next.from);
  const late = new Map(
    judgement.findings
      .filter((f) => f.code === "overdue")
      .map((f) => [`${f.sheet}\n${f.row}`, Number(f.args.days ?? 0)])
  );
  const daysLate = (t: JudgedTask): number => late.get(`${t.sheet}\n${t.row}`) ?? 0;
  const codeOf = (t: JudgedTask): Problem["code"] | null => {
    if (t.findings.includes("bounced")) return "bounced";
    if (t.findings.includes("overdue") && !t.findings.includes("likely-done")) return "overdue";
    return edition === "in" && t.findings.includes("vacant") ? "vacant" : null;
  };
  const rank = { bounced: 0, overdue: 1, vacant: 2 };
  return open
    .flatMap((task) => {
      const code = codeOf(task);
      return code ? [{ task, code, args: { due: dueOf(task) ?? "", by } }] : [];
    })
    .sort(
      (a, b) =>
        rank[a.code] - rank[b.code] ||
        daysLate(b.task) - daysLate(a.task) ||
        order(a.task, b.task, dueOf)
    )
    .slice(0, MOST_PROBLEMS);
}

/** The office as the ledger's own title names it: what stands before the year or the word for a ledger. */
function officeOf(ledger: Ledger, edition: Edition, staff: readonly string[]): string | null {
  for (const table of ledger.tables) {
    if (table.kind !== "tasks" || table.title === null) continue;
    const m =
      /^(.{2,24}?(?:科|处|室|局|办|中心|部|委|厅|院|校|公司))(?=\s*(?:[（(]?\d{4}|[一-龥]{0,6}(?:工作|任务|督办|台账|重点|计划|安排|本周|年度|月)))/.exec(
        table.title.trim()
      );
    const office = m?.[1] ?? null;
    if (office !== null && !(edition === "up" && names(office, staff))) return office;
  }
  return null;
}

function staffInOrder(ledger: Ledger): readonly string[] {
  const listed = ledger.duties.length > 0 ? ledger.duties.map((d) => d.person) : ledger.people;
  return [...new Set(listed)];
}

function peopleOf(
  staff: readonly string[],
  done: readonly JudgedTask[],
  open: readonly JudgedTask[],
  overdue: readonly JudgedTask[],
  loads: readonly PersonLoad[]
): NonNullable<ReportModel["people"]> {
  return staff.map((name) => {
    const own = (tasks: readonly JudgedTask[]): ReportNumber =>
      number(tasks.filter((t) => t.owner.includes(name)));
    const load = loads.find((l) => l.name === name);
    return {
      name,
      done: own(done),
      open: own(open),
      overdue: own(overdue),
      ...(load ? { load } : {}),
    };
  });
}
