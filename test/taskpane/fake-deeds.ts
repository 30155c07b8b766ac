/** Deeds that answer what a test wants, and note what they were asked. */
import { parsePlainDate, type PlainDate } from "../../src/calendar/plain-date";
import type { ReportModel } from "../../src/report/report-model";
import { defaultBook } from "../../src/rules";
import type { Finding, JudgedTask, Judgement, Light } from "../../src/rules/judgement";
import type { CheckResult, Deeds } from "../../src/taskpane/deeds";
import type { BalanceWishes } from "../../src/workload";
import { done, failed, type Problem } from "../../src/workbook/problem";

export interface FakeDeeds extends Deeds {
  /** `select 任务台账 F6`, `mark deadlines` … in the order asked. */
  readonly asked: string[];
}

export function fakeDeeds(own: Partial<Deeds> = {}): FakeDeeds {
  const asked: string[] = [];
  const noted =
    <A extends unknown[], R>(name: string, act: (...args: A) => R) =>
    (...args: A): R => {
      const words = args.filter((arg) => typeof arg === "string");
      asked.push([name, ...words].join(" "));
      return act(...args);
    };
  // As in a workbook: marks are there from 标记 on until they are cleared or taken back.
  let marksDate: string | null = null;
  const deeds: Deeds = {
    check: () => Promise.resolve(done(checkResult([]))),
    mark: () => {
      marksDate = "2026-03-17";
      return Promise.resolve(done({ marked: 3, refused: [], date: marksDate }));
    },
    clearMarks: () => {
      marksDate = null;
      return Promise.resolve(done({ cleared: 3, refused: [] }));
    },
    marksDate: () => Promise.resolve(done(marksDate)),
    report: ({ edition }) => Promise.resolve(done(report(edition))),
    meeting: () => Promise.resolve(done({ sheet: "科务会单3.16-3.20", refused: [] })),
    rules: (which) =>
      Promise.resolve(done({ sheet: which === "sheet" ? "科务规则" : "规则公示", refused: [] })),
    saveCopy: () => Promise.resolve(done(null)),
    undo: () => Promise.resolve(done({ action: "mark", of: "marks", restored: 3, refused: [] })),
    standing: () => Promise.resolve(done({ deeds: [], samples: [] })),
    addSample: () => Promise.resolve(done({ sheet: "任务台账示例", refused: [] })),
    removeSample: () => Promise.resolve(done({ removed: 3, refused: [] })),
    onWaiting: () => undefined,
    correct: () => Promise.resolve(done(null)),
    resetMapping: () => Promise.resolve(done(null)),
    select: () => Promise.resolve(done(null)),
    watch: () => Promise.resolve(done(() => Promise.resolve())),
    propose: () => Promise.resolve(failed({ code: "no-ledger" })),
    whyNot: () => Promise.resolve(null),
    accept: (_, proposals) =>
      Promise.resolve(done({ written: proposals.length, byHand: [], refused: [] })),
    selfTest: () => Promise.resolve(done({ passed: 0, failed: 0 })),
    ...own,
  };
  return {
    asked,
    check: noted("check", deeds.check),
    mark: (options) => noted(`mark ${options.only ?? "all"}`, deeds.mark)(options),
    clearMarks: noted("clearMarks", deeds.clearMarks),
    report: (options) => noted(`report ${options.edition}`, deeds.report)(options),
    meeting: noted("meeting", deeds.meeting),
    rules: noted("rules", deeds.rules),
    saveCopy: noted("saveCopy", deeds.saveCopy),
    undo: noted("undo", deeds.undo),
    correct: (correction) =>
      noted(`correct ${JSON.stringify({ ...correction, table: correction.table.sheet })}`, () =>
        deeds.correct(correction)
      )(),
    resetMapping: noted("resetMapping", deeds.resetMapping),
    standing: deeds.standing,
    addSample: noted("addSample", deeds.addSample),
    removeSample: (options) =>
      noted(
        options?.evenIfChanged ? "removeSample anyway" : "removeSample",
        deeds.removeSample
      )(options),
    onWaiting: deeds.onWaiting,
    marksDate: deeds.marksDate,
    select: noted("select", deeds.select),
    propose: (options) =>
      noted(
        `propose ${wishWords(options.wishes)}${options.over ? " again" : ""}`,
        deeds.propose
      )(options),
    whyNot: (task) => noted(`whyNot ${task}`, deeds.whyNot)(task),
    accept: (proposed, proposals, options) =>
      noted(
        `accept ${proposals.map(({ row, to }) => `${row}→${to}`).join(" ")} ${options.oldOwner}`,
        deeds.accept
      )(proposed, proposals, options),
    watch: deeds.watch,
    selfTest: noted("selfTest", deeds.selfTest),
  };
}

/** `agreed 5→孙丽 refused 6→孙丽` */
function wishWords({ agreed = [], refused = [] }: BalanceWishes): string {
  const words = (name: string, list: typeof agreed) =>
    list.length === 0 ? [] : [name, ...list.map(({ row, person }) => `${row}→${person}`)];
  return [...words("agreed", agreed), ...words("refused", refused)].join(" ");
}

export const fails = (problem: Problem) => () => Promise.resolve(failed(problem));

export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(text);
  return date;
}

/** A row of the ledger, judged; `found` become its findings. */
export interface Row {
  readonly row: number;
  readonly title: string;
  readonly owner?: readonly string[];
  readonly due?: string;
  readonly light?: Light;
  readonly hidden?: boolean;
  readonly found?: readonly Partial<Finding>[];
}

const emptyLedger: CheckResult["ledger"] = {
  tables: [],
  unread: [],
  has: new Set(),
  duties: [],
  leaves: [],
  shifts: [],
  tasks: [],
};

export function checkResult(
  rows: readonly Row[],
  more: Partial<Omit<CheckResult, "ledger">> & {
    readonly ledger?: Partial<CheckResult["ledger"]>;
    readonly notes?: Judgement["notes"];
  } = {}
): CheckResult {
  const tasks = rows.map(judged);
  const findings = rows.flatMap((row) => (row.found ?? []).map((own) => finding(row, own)));
  const lights: Record<Light, number> = { red: 0, yellow: 0, blue: 0, green: 0, done: 0, none: 0 };
  for (const task of tasks) lights[task.light]++;
  const today = day("2026-03-17");
  return {
    judgement: {
      today,
      horizon: { from: today, to: day("2026-03-30") },
      tasks,
      findings,
      summary: {
        tasks: tasks.length,
        open: tasks.length,
        done: 0,
        lights,
        findings: {},
        unsure: 0,
        stock: 0,
      },
      notes: more.notes ?? [],
    },
    rules: more.rules ?? { book: defaultBook },
    ledger: { ...emptyLedger, ...more.ledger },
    understood: more.understood ?? { tables: [], corrected: false },
    people: [],
    team: more.team ?? {
      horizon: { from: today, to: day("2026-03-30") },
      people: [],
      mean: 0,
      levels: { heavy: 1.2, light: 0.8 },
    },
    problems: more.problems ?? [],
  };
}

function judged({ row, title, owner = ["赵启明"], due, light = "green", ...own }: Row): JudgedTask {
  return {
    sheet: "任务台账",
    row,
    key: `${row}|${title}`,
    title,
    secret: false,
    hidden: own.hidden ?? false,
    category: "routine",
    classification: { category: "routine", confidence: 0.9, why: [] },
    timeliness: "timed",
    due: due === undefined ? null : day(due),
    deadline: null,
    light,
    owner,
    helpers: [],
    status: null,
    done: false,
    cancelled: false,
    doneDate: null,
    assignedDate: null,
    findings: [],
    weight: { importance: 2, urgency: 1 },
  };
}

function finding(row: Row, own: Partial<Finding>): Finding {
  return {
    code: "overdue",
    severity: "high",
    sheet: "任务台账",
    row: row.row,
    cell: `F${row.row}`,
    key: null,
    person: null,
    rule: "lights.red",
    evidence: [],
    ...own,
    args: { title: row.title, due: row.due ?? "", ...own.args },
  };
}

function report(edition: "up" | "in") {
  const none = { value: 0, rows: [] };
  const model: ReportModel = {
    edition,
    today: day("2026-03-17"),
    period: { from: day("2026-03-16"), to: day("2026-03-22") },
    next: { from: day("2026-03-23"), to: day("2026-03-29") },
    office: null,
    kind: "week",
    shown: { from: day("2026-03-16"), to: day("2026-03-20") },
    section: null,
    counts: {
      handled: none,
      done: none,
      open: none,
      dueNext: none,
      overdue: none,
      given: none,
      givenDone: none,
      givenAnswered: none,
    },
    work: [],
    starting: [],
    given: [],
    sources: [],
    duplicates: [],
    byCategory: [],
    done: [],
    upcoming: [],
    problems: [],
    withheld: { value: 2, rows: [] },
  };
  return {
    sheet: "周报0316",
    text:
      edition === "up"
        ? "一、本周完成\n1. 印发会议通知"
        : "一、本周完成\n1. 印发会议通知（赵启明）",
    document: { blocks: [{ kind: "title" as const, text: "一周工作情况" }] },
    model,
    refused: [],
  };
}
