/** Deeds that answer what a test wants, and note what they were asked. */
import { parsePlainDate, type PlainDate } from "../../src/calendar/plain-date";
import type { RosterRequest } from "../../src/app/roster-deeds";
import type { MemoryCounts } from "../../src/memory/overview";
import {
  nothingSettled,
  withConfirmations,
  withDismissals,
  withoutConfirmations,
  withoutDismissals,
  type Settled,
} from "../../src/memory/settled";
import { kindOf } from "../../src/report/period";
import type { Edition, ReportModel } from "../../src/report/report-model";
import { usualSettings } from "../../src/report/report-settings";
import { defaultBook } from "../../src/rules";
import type { Finding, JudgedTask, Judgement, Light } from "../../src/rules/judgement";
import { nothingLearned } from "../../src/rules/learning";
import type { Reminder } from "../../src/rules/reminder";
import type {
  CheckResult,
  ComposedPaper,
  Deeds,
  Paper,
  PaperAsked,
  StandingMarks,
  WrittenReport,
} from "../../src/taskpane/deeds";
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
  let marks: StandingMarks | null = null;
  let settled = nothingSettled;
  const settling = (next: Settled) => {
    settled = next;
    return Promise.resolve(done(settled));
  };
  // A preview is of what was read last.
  let read = false;
  const reading =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      read = true;
      return act(...args);
    };
  const deeds: Deeds = {
    check: () => Promise.resolve(done(checkResult([]))),
    follow: () => Promise.resolve(done({ kind: "lost" })),
    refreshMarks: () => Promise.resolve(done({ marked: 0 })),
    mark: ({ only = "all" }) => {
      marks = { date: "2026-03-17", owners: only === "all" };
      return Promise.resolve(done({ marked: 3, refused: [], date: marks.date }));
    },
    clearMarks: () => {
      marks = null;
      return Promise.resolve(done({ cleared: 3, refused: [] }));
    },
    standingMarks: () => Promise.resolve(done(marks)),
    settle: {
      dismiss: (dismissals) => settling(withDismissals(settled, dismissals)),
      showAgain: (dismissals) => settling(withoutDismissals(settled, dismissals)),
      confirm: (rows) => settling(withConfirmations(settled, rows)),
      reopen: (rows) => settling(withoutConfirmations(settled, rows)),
    },
    reminders: {
      draft: (findings) => Promise.resolve(done(drafted(findings))),
      record: () => Promise.resolve(done(null)),
    },
    report: ({ edition, ...asked }) => Promise.resolve(done(written(edition, asked))),
    meeting: (asked) => Promise.resolve(done(written("meeting", asked))),
    previewReport: ({ paper, ...asked }) =>
      Promise.resolve(read ? done(composedPaper(paper, asked)) : failed({ code: "no-ledger" })),
    keptReports: () => Promise.resolve(done({ settings: usualSettings, sheets: [] })),
    keepReportSettings: () => Promise.resolve(done(null)),
    rules: (which) =>
      Promise.resolve(done({ sheet: which === "sheet" ? "科务规则" : "规则公示", refused: [] })),
    ruleBook: () => Promise.resolve(done({ book: defaultBook, sheet: null, problems: [] })),
    learning: {
      correctJudgement: () => Promise.resolve(done(null)),
      takeBack: () => Promise.resolve(done(null)),
      rules: () => Promise.resolve(done([])),
      switchRule: () => Promise.resolve(done(null)),
      forgetRule: () => Promise.resolve(done(null)),
    },
    memory: {
      overview: () => Promise.resolve(done({ counts: counts(), rules: [], cases: [] })),
      exported: () => Promise.resolve(done({ text: "{}", date: day("2026-03-17") })),
      previewImport: fails({ code: "import-unreadable" }),
      importText: () => Promise.resolve(done({ before: null, after: "{}" })),
      reset: () => Promise.resolve(done({ before: "{}", after: null })),
      putBack: () => Promise.resolve(done(null)),
    },
    traces: {
      find: () =>
        Promise.resolve(
          done({
            marks: [],
            sheets: [],
            memory: null,
            opensByItself: false,
            structureProtected: false,
          })
        ),
      clear: () => Promise.resolve(done({ marks: 0, sheets: [], refused: [] })),
    },
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
    proposeRoster: () => Promise.resolve(failed({ code: "no-duty-staff" })),
    dutyChoices: () => Promise.resolve(null),
    swapDuty: () => Promise.resolve(null),
    writeRoster: ({ plan }) =>
      Promise.resolve(done({ sheet: plan.sheet ?? "", cells: 0, refused: [] })),
    automation: {
      now: () => new Date(2026, 2, 17, 9, 0),
      load: () => null,
      save: () => true,
      autoShow: () => Promise.resolve(done(null)),
      keepMarks: () => Promise.resolve(done({ marked: 3, refused: [], undo: null })),
      onChanged: () => Promise.resolve(done(() => Promise.resolve())),
    },
    draftRow: () => Promise.resolve(failed({ code: "no-ledger" })),
    addRow: () => Promise.resolve(done({ sheet: "任务台账", row: 9, cell: "B9", refused: [] })),
    selfTest: () => Promise.resolve(done({ passed: 0, failed: 0 })),
    ...own,
  };
  return {
    asked,
    check: noted("check", reading(deeds.check)),
    follow: noted("follow", deeds.follow),
    refreshMarks: noted("refreshMarks", deeds.refreshMarks),
    mark: (options) => noted(`mark ${options.only ?? "all"}`, deeds.mark)(options),
    clearMarks: noted("clearMarks", deeds.clearMarks),
    report: (options) => noted(`report ${options.edition}`, reading(deeds.report))(options),
    meeting: noted("meeting", reading(deeds.meeting)),
    previewReport: deeds.previewReport,
    keptReports: deeds.keptReports,
    keepReportSettings: noted("keepReportSettings", deeds.keepReportSettings),
    rules: noted("rules", deeds.rules),
    ruleBook: deeds.ruleBook,
    learning: {
      rules: deeds.learning.rules,
      correctJudgement: noted("correctJudgement", deeds.learning.correctJudgement),
      takeBack: noted("takeBack", deeds.learning.takeBack),
      switchRule: (id, on) =>
        noted(`switchRule ${on ? "on" : "off"}`, deeds.learning.switchRule)(id, on),
      forgetRule: noted("forgetRule", deeds.learning.forgetRule),
    },
    memory: {
      overview: deeds.memory.overview,
      exported: noted("exported", deeds.memory.exported),
      previewImport: noted("previewImport", deeds.memory.previewImport),
      importText: noted("importText", deeds.memory.importText),
      reset: noted("reset", deeds.memory.reset),
      putBack: (change) =>
        noted(`putBack ${change.before ?? "nothing"}`, deeds.memory.putBack)(change),
    },
    traces: {
      find: noted("findTraces", deeds.traces.find),
      clear: (sheets) =>
        noted(
          ["clearTraces", ...sheets.map(({ name }) => name)].join(" "),
          deeds.traces.clear
        )(sheets),
    },
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
    standingMarks: deeds.standingMarks,
    settle: {
      dismiss: (all) =>
        noted(`dismiss ${all.map(({ code }) => code).join(" ")}`, deeds.settle.dismiss)(all),
      showAgain: (all) =>
        noted(`showAgain ${all.map(({ code }) => code).join(" ")}`, deeds.settle.showAgain)(all),
      confirm: (rows) => noted(`confirm ${rows.length}`, deeds.settle.confirm)(rows),
      reopen: (rows) => noted(`reopen ${rows.length}`, deeds.settle.reopen)(rows),
    },
    reminders: {
      draft: (findings) =>
        noted(
          `draft ${findings.map(({ code }) => code).join(" ")}`,
          deeds.reminders.draft
        )(findings),
      record: (reminders) =>
        noted(
          `record ${reminders.map(({ person, level }) => `${person} ${level}`).join(" ")}`,
          deeds.reminders.record
        )(reminders),
    },
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
    proposeRoster: (request) =>
      noted(`proposeRoster ${periodWords(request)}`, deeds.proposeRoster)(request),
    dutyChoices: (roster, duty) =>
      noted(`dutyChoices ${duty.date} ${duty.person}`, deeds.dutyChoices)(roster, duty),
    swapDuty: (roster, duty, swap) =>
      noted(`swapDuty ${duty.person}→${swap.person}`, deeds.swapDuty)(roster, duty, swap),
    writeRoster: noted("writeRoster", deeds.writeRoster),
    automation: deeds.automation,
    draftRow: noted("draftRow", deeds.draftRow),
    addRow: (draft, target, values) =>
      noted(`addRow ${target.sheet} ${JSON.stringify(values)}`, () =>
        deeds.addRow(draft, target, values)
      )(),
    watch: deeds.watch,
    selfTest: noted("selfTest", deeds.selfTest),
  };
}

/** A memory's counts, all 0 save those given. */
export function counts(own: Partial<MemoryCounts> = {}): MemoryCounts {
  return {
    mapping: 0,
    rules: 0,
    cases: 0,
    days: 0,
    rows: 0,
    reminders: 0,
    settled: 0,
    report: 0,
    actions: 0,
    others: 0,
    ...own,
  };
}

/** A first reminder to the person of the first finding. */
function drafted(findings: readonly Finding[]): readonly Reminder[] {
  const [first] = findings;
  if (!first || first.person === null) return [];
  const { person, code, rule } = first;
  const on = day("2026-03-17");
  return [
    {
      person,
      own: true,
      level: 1,
      kind: "提醒",
      text: `${person}同志：\n提醒你留意以下${findings.length}件事`,
      records: [{ row: "r", person, code, rule, level: 1, on }],
    },
  ];
}

/** `2026-12-01 2026-12-31 again without 孙丽` */
function periodWords({ period, also, over }: RosterRequest): string {
  return [
    period ? `${period.from} ${period.to}` : "next",
    ...(over ? ["again"] : []),
    ...(also.exempt ?? []).map((person) => `without ${person}`),
    ...(also.wishes ?? []).map(({ person, from }) => `off ${from} ${person}`),
  ].join(" ");
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
  readonly byLeader?: true;
  readonly confirmed?: PlainDate;
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
    changedJudgements: more.changedJudgements ?? [],
    rules: more.rules ?? { book: defaultBook, learned: nothingLearned },
    memory: more.memory ?? {},
    ledger: {
      ...emptyLedger,
      tasks: tasks.map(({ key }) => ({ key, due: null, ownerCell: null })),
      ...more.ledger,
    },
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
    done: own.confirmed !== undefined,
    cancelled: false,
    doneDate: null,
    assignedDate: null,
    findings: [],
    weight: { importance: 2, urgency: 1 },
    ...(own.byLeader ? { byLeader: true as const } : {}),
    ...(own.confirmed ? { confirmed: own.confirmed } : {}),
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

/** 报送版 of the week from 16 March, unless asked otherwise; its text says what was asked. */
export function composedPaper(paper: Paper, { period, settings }: PaperAsked = {}): ComposedPaper {
  const days = period ?? { from: day("2026-03-16"), to: day("2026-03-22") };
  const name = { up: "周报", in: "科内周报", meeting: "科务会单" }[paper];
  const unit = settings?.unit ?? "秘书科";
  const items = paper === "up" ? "印发会议通知" : "印发会议通知（赵启明）";
  return {
    paper,
    name: `${name}${days.from.slice(5)}`,
    model: emptyReport(paper === "in" ? "in" : "up"),
    document: {
      blocks: [
        { kind: "title", text: `${unit}一周工作情况` },
        { kind: "heading", text: "一、本周主要工作" },
        { kind: "paragraph", lead: "（一）办文。", text: items },
        {
          kind: "table",
          id: "given",
          columns: [
            { head: "序号", width: 1 },
            { head: "交办事项", width: 11, text: true },
          ],
          rows: [[{ value: 1 }, { value: "报送材料", place: { sheet: "任务台账", row: 7 } }]],
        },
      ],
    },
    text: `${unit}一周工作情况\n${items}`,
    today: day("2026-03-17"),
    period: days,
    kind: kindOf(days),
    shown: days,
    unit: "秘书科",
    withheld: 2,
  };
}

function written(paper: Paper, asked: PaperAsked): WrittenReport {
  const composed = composedPaper(paper, asked);
  return { ...composed, sheet: composed.name, refused: [] };
}

function emptyReport(edition: Edition): ReportModel {
  const none = { value: 0, rows: [] };
  return {
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
}
