/** Ledgers for the tests, built by hand in the words of a section. All names are invented. */
import type { Deadline } from "../../src/calendar/deadline";
import { createCalendar, parsePlainDate, type PlainDate } from "../../src/calendar";
import type {
  ColumnMeaning,
  Duty,
  Leave,
  Ledger,
  Shift,
  Sourced,
  Task,
} from "../../src/ledger/ledger";

export const calendar = createCalendar();

export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) throw new Error(`no such day: ${text}`);
  return date;
}

export interface RowSpec {
  readonly title: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly seq?: string;
  readonly due?: string;
  /** Overrides `due`. */
  readonly deadline?: Deadline;
  readonly dueText?: string;
  readonly assigned?: string;
  /** What the assigned cell shows, where it is more than the day: 3月17日 9:20. */
  readonly assignedText?: string;
  readonly started?: string;
  readonly priority?: string;
  readonly hours?: number;
  readonly owner?: readonly string[];
  readonly helpers?: readonly string[];
  readonly status?: string;
  readonly progress?: string;
  readonly percent?: number;
  readonly done?: boolean | null;
  readonly cancelled?: boolean;
  readonly doneOn?: string;
  readonly approval?: string;
  readonly feedback?: string;
  readonly assignedBy?: string;
  readonly source?: string;
  readonly secrecy?: string;
  readonly remarks?: string;
  readonly category?: string;
}

export const ALL_COLUMNS: readonly ColumnMeaning[] = [
  "seq",
  "title",
  "category",
  "source",
  "assignedBy",
  "assignedDate",
  "due",
  "doneDate",
  "feedback",
  "status",
  "progress",
  "owner",
  "helpers",
  "approval",
  "secrecy",
  "remarks",
];

export interface SectionSpec {
  readonly rows: readonly RowSpec[];
  readonly duties?: readonly (readonly [
    person: string,
    text: string,
    backup?: string,
    role?: string,
  ])[];
  readonly leaves?: readonly (readonly [
    person: string,
    from: string,
    to: string,
    kind?: string,
    halfDay?: boolean,
  ])[];
  readonly shifts?: readonly (readonly [
    date: string,
    person: string,
    kind?: string,
    sheet?: string,
  ])[];
  /** Rows of a plan (下周计划). */
  readonly plans?: readonly RowSpec[];
  readonly without?: readonly ColumnMeaning[];
  readonly title?: string;
}

export const DUTIES = [
  ["石闻远", "主持秘书科全面工作", "柳疏影"],
  ["柳疏影", "负责综合文字：讲话、报告、信息起草"],
  ["乔木生", "负责日常工作：会务、督办、值班、信访", "宋怀瑾"],
  ["宋怀瑾", "负责公文收发、机要、印章、档案、保密"],
  ["云知意", "负责对外接待", "程大川"],
  ["程大川", "负责后勤：车辆、采购、维修"],
] as const;

/** A ledger as the reader would give it: rows on sheet 任务台账 from row 4 on, every column present unless `without` says. */
export function section(spec: SectionSpec): Ledger {
  const columns = ALL_COLUMNS.filter((m) => !spec.without?.includes(m));
  const sheets = [...new Set(["任务台账", ...spec.rows.map((r) => r.sheet ?? "任务台账")])];
  const duties: Duty[] = (spec.duties ?? []).map(([person, text, backup, role], i) => ({
    person,
    text,
    role: role ?? null,
    backup: backup ?? null,
    sheet: "职责分工",
    row: 3 + i,
  }));
  const leaves: Leave[] = (spec.leaves ?? []).map(([person, from, to, kind, halfDay], i) => ({
    person,
    from: day(from),
    to: day(to),
    kind: kind ?? "年休假",
    halfDay: halfDay ?? false,
    sheet: "请假登记",
    row: 3 + i,
  }));
  const shifts: Shift[] = (spec.shifts ?? []).map(
    ([date, person, kind = "值班", sheet = "值班表"], i) => ({
      date: day(date),
      person,
      kind,
      lead: /带班/.test(kind),
      sheet,
      cell: `D${3 + i}`,
    })
  );
  return {
    tables: sheets.map((sheet) => ({
      sheet,
      kind: "tasks",
      confidence: 1,
      reasons: [],
      headerRows: [3],
      firstRow: 4,
      lastRow: 99,
      firstColumn: "A",
      lastColumn: "P",
      columns: columns.map((meaning, i) => ({
        column: String.fromCharCode(65 + i),
        header: meaning,
        meaning,
        confidence: 1,
      })),
      skipped: [],
      title: spec.title ?? null,
    })),
    tasks: spec.rows.map((r, i) => task(r, i, columns, sheets)),
    plans: (spec.plans ?? []).map((r, i) => task(r, i, columns, sheets)),
    duties,
    leaves,
    shifts,
    people: duties.map((d) => d.person),
    has: new Set(columns),
    unread: [],
    areas: [],
  };
}

function task(
  spec: RowSpec,
  index: number,
  columns: readonly ColumnMeaning[],
  sheets: readonly string[]
): Task {
  const sheet = spec.sheet ?? "任务台账";
  const row = spec.row ?? 4 + index;
  const has = (m: ColumnMeaning): boolean => columns.includes(m);
  const at = <T>(m: ColumnMeaning, value: T, text: string): Sourced<T> => ({
    value,
    sheet,
    cell: `${String.fromCharCode(65 + columns.indexOf(m))}${row}`,
    how: "own",
    text,
  });
  const words = (m: ColumnMeaning, text: string | undefined): Sourced<string> | null =>
    has(m) && text !== undefined && text !== "" ? at(m, text, text) : null;
  const date = (
    m: ColumnMeaning,
    written: string | undefined,
    shown = written
  ): Sourced<PlainDate> | null =>
    has(m) && written !== undefined ? at(m, day(written), shown ?? written) : null;
  const deadline: Deadline =
    spec.deadline ??
    (spec.due === undefined
      ? { kind: "unknown", date: null, reason: "blank" }
      : {
          kind: "date",
          date: day(spec.due),
          how: "written",
          reason: "written",
          calendarAssumed: false,
        });
  const ownerColumn = has("owner");
  return {
    sheet,
    row,
    key: `${spec.seq ?? index + 1}|${spec.title}|${spec.assigned ?? ""}`,
    hidden: false,
    table: sheets.indexOf(sheet),
    seq: words("seq", spec.seq ?? String(index + 1)),
    title: at("title", spec.title, spec.title),
    category: words("category", spec.category),
    source: words("source", spec.source),
    assignedBy: words("assignedBy", spec.assignedBy),
    assignedDate: date("assignedDate", spec.assigned, spec.assignedText),
    startDate: spec.started === undefined ? null : at("startDate", day(spec.started), spec.started),
    due: has("due") ? at("due", deadline, spec.dueText ?? spec.due ?? "") : null,
    doneDate: date("doneDate", spec.doneOn),
    status: words("status", spec.status),
    progress: spec.percent === undefined ? null : at("progress", spec.percent, `${spec.percent}`),
    progressText: words("progress", spec.progress),
    done: spec.done === undefined ? false : spec.done,
    cancelled: spec.cancelled ?? false,
    owner: ownerColumn ? (spec.owner ?? []).map((name) => at("owner", name, name)) : [],
    ownerCell: ownerColumn ? at("owner", "", "").cell : null,
    helpers: (spec.helpers ?? []).map((name) => at("helpers", name, name)),
    externals: [],
    department: null,
    priority: spec.priority === undefined ? null : at("priority", spec.priority, spec.priority),
    effort: spec.hours === undefined ? null : at("effort", spec.hours, `${spec.hours}`),
    approval: words("approval", spec.approval),
    feedback: words("feedback", spec.feedback),
    secrecy: words("secrecy", spec.secrecy),
    remarks: words("remarks", spec.remarks),
    section: null,
  };
}
