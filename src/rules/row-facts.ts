/** One row as the rules see it: what it is, whether it is open, what its table can tell. */
import type { PlainDate } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { ColumnMeaning, Ledger, Task } from "../ledger/ledger";
import type { Assigned, Section } from "./assignment";
import { classify, type RowText } from "./classify";
import { dueInForce, standingOf, type Standing } from "./deadlines-left";
import { dueAfterMove, type EventMoves, type EventSaying } from "./events";
import { fingerprint } from "./fingerprint";
import type { Classification, Timeliness, Weight, WorkType } from "./judgement";
import type { Past, RowPast } from "./past";
import { postsOf } from "./posts";
import type { Learned } from "./learning";
import { lessonsOf } from "./lessons";
import { routinesDue, type RoutineDue } from "./routines";
import type { RuleBook } from "./rule-book";
import { secondedOn, type Secondment } from "./secondment";
import type { Confirmed } from "./settled";
import { isSecret, numberOf } from "./secrecy";
import { timelinessOf } from "./timeliness";
import { weightOf } from "./weight";

export interface JudgeContext {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly book: RuleBook;
  /** What earlier checks knew; without it what only history tells is not judged. */
  readonly past?: Past;
  /** What the workbook has learned from the chief's corrections. */
  readonly learned?: Learned;
  /** Rows the chief knows to be done although the ledger has them open. */
  readonly confirmed?: Confirmed;
}

/** What is prepared once for a whole ledger; a row is judged with this and itself alone. */
export interface Frame extends JudgeContext {
  readonly section: Section;
  /** Everybody named in any sheet of the section. */
  readonly known: ReadonlySet<string>;
  readonly tables: Ledger["tables"];
  readonly columnsOf: readonly ReadonlySet<ColumnMeaning>[];
  /** Sheet and title of each table: 督办台账. */
  readonly tableNames: readonly string[];
  readonly small: boolean;
  readonly seconded: ReadonlyMap<string, Secondment>;
  /** Fixed work whose lead time has begun. */
  readonly routines: readonly RoutineDue[];
  readonly moves: EventMoves;
}

export function frameOf(ledger: Ledger, context: JudgeContext): Frame {
  const { book, today, calendar } = context;
  const posts = postsOf(ledger, book);
  return {
    ...context,
    section: { posts, hasDutySheet: ledger.duties.length > 0, today },
    known: new Set(ledger.people),
    tables: ledger.tables,
    columnsOf: ledger.tables.map((t) => new Set(t.columns.map((c) => c.meaning))),
    tableNames: ledger.tables.map((t) => `${t.sheet}；${t.title ?? ""}`),
    small: posts.length <= book.limits.smallSection.value,
    seconded: secondedOn(ledger, book.secondment, today),
    routines: routinesDue(book.routines, today, calendar),
    moves: new Map(),
  };
}

export interface RowFacts {
  readonly task: Task;
  readonly columns: ReadonlySet<ColumnMeaning>;
  readonly secret: boolean;
  /** A secret row's number in place of its title. */
  readonly shownTitle: string;
  readonly classification: Classification;
  readonly stated: WorkType | null;
  readonly category: WorkType | null;
  /** Sure enough of the type to say somebody is in the wrong place. */
  readonly sure: boolean;
  readonly timeliness: Timeliness;
  /** As the due cell says. */
  readonly due: PlainDate | null;
  /** The date that counts: after a leader's 同意延至X, or with its event. */
  readonly inForce: PlainDate | null;
  readonly standing: Standing;
  readonly closed: boolean;
  /** Some column of the table says whether a task is done. */
  readonly tellsDone: boolean;
  /** Some column of the table says how far it is. */
  readonly tellsProgress: boolean;
  /** A start, a progress or a status other than 未启动 is recorded. */
  readonly begun: boolean;
  /** 长期坚持, 待领导审签, 会签中, 待回函, 暂缓: nothing is expected to move. */
  readonly waiting: boolean;
  /** Null where the table keeps no approvals, "" where the cell is blank. */
  readonly approval: string | null;
  /** Working hours by the ledger's effort column or the rule book; null where neither tells. */
  readonly hours: number | null;
  readonly weight: Weight;
  readonly event: string | null;
  readonly stock: boolean;
  /** What history knows of it. */
  readonly past: RowPast | null;
  readonly said: string;
}

const NO_COLUMNS: ReadonlySet<ColumnMeaning> = new Set();

/** What of a row says its work type. */
export function rowText(task: Task): RowText {
  return {
    title: task.title.value,
    note: task.remarks?.value,
    source: task.source?.value,
    section: task.section ?? undefined,
  };
}

/** @param event what the row says of the event it serves */
export function factsOf(task: Task, event: EventSaying | null, frame: Frame): RowFacts {
  const { book, calendar, today } = frame;
  const columns = frame.columnsOf[task.table] ?? NO_COLUMNS;
  const secret = isSecret(task);
  const byBook = classify(rowText(task), book);
  const lessons = frame.learned && !secret ? lessonsOf(frame.learned, book) : null;
  const row = { key: task.key, title: task.title.value };
  const classification = lessons ? lessons.classified(row, byBook) : byBook;
  const stated = task.category ? statedType(task.category.value, book) : null;
  const category = stated ?? classification.category;
  const deadline = task.due?.value ?? null;
  const approval = columns.has("approval") ? (task.approval?.value ?? "") : null;
  const assigned = task.assignedDate?.value ?? null;
  const move = event ? frame.moves.get(event.name) : undefined;
  const due = deadline?.date ?? null;
  const dated = {
    due: due !== null && move ? dueAfterMove(due, move, task.title.value) : due,
    assigned,
    approval,
  };
  const inForce = dueInForce(dated, book, calendar);
  const hours = task.effort?.value ?? book.types.find((t) => t.type === category)?.effortHours;
  const saidWords = [task.status?.value, task.progress?.value, task.progressText?.value].join("|");
  const timeliness = timelinessOf(
    {
      title: task.title.value,
      note: task.remarks?.value,
      source: [task.source?.value, task.assignedBy?.value].filter(Boolean).join("；"),
      deadlineText: task.due?.text,
      type: category,
      deadline,
    },
    book
  );
  // Its reasons are the row's own words and stay here: a secret row gives none away.
  const weighed = weightOf(
    {
      title: task.title.value,
      around: [task.source?.value, task.assignedBy?.value, approval, task.remarks?.value].join(
        "；"
      ),
      priority: task.priority?.value,
      deadlineText: task.due?.text,
      timeliness,
      hours: hours ?? undefined,
      left: inForce === null ? null : calendar.workdaysBetween(today, inForce),
    },
    book
  );
  return {
    task,
    columns,
    secret,
    shownTitle: secret ? numberOf(task) : task.title.value,
    classification: secret ? { ...classification, why: [] } : classification,
    stated,
    category,
    sure: stated !== null || classification.confidence >= book.accuseFrom,
    timeliness,
    due,
    inForce,
    standing: lessons?.unlit(row) ? { kind: "none" } : standingOf(dated, today, calendar, book),
    closed: task.done === true || task.cancelled,
    tellsDone:
      task.done !== null ||
      (["status", "progress", "doneDate"] as const).some((m) => columns.has(m)),
    tellsProgress: columns.has("status") || columns.has("progress"),
    begun: hasBegun(task),
    waiting: isWaiting(task),
    approval,
    hours: hours ?? null,
    weight: { importance: weighed.importance, urgency: weighed.urgency },
    event: secret ? null : (event?.name ?? null),
    stock: book.effectiveFrom !== null && assigned !== null && assigned < book.effectiveFrom,
    past: (task.key !== null && frame.past?.row(task.key)) || null,
    said: fingerprint(saidWords),
  };
}

const NOT_BEGUN =
  /^(?:|未启动|未开始|还未开始|尚未开始|未办|待办|待办理|待启动|待分派|未动|未完成|未办结|未销号|否|0%?|×|—+|-+|无)$/;

/** A start, a share or a word beyond 未启动 stands in the ledger. */
function hasBegun(task: Task): boolean {
  return (
    task.startDate !== null ||
    (task.progress?.value ?? 0) > 0 ||
    !NOT_BEGUN.test(task.status?.value.trim() ?? "") ||
    !NOT_BEGUN.test(task.progressText?.value.trim() ?? "")
  );
}

const WAITING =
  /长期|持续|常年|坚持|待领导|待.{0,4}(?:审签|审定|签发|批示|回复)|审签中|送审|会签|待回函|待复函|待复|待批|暂缓|缓办|不急|待上会/;

function isWaiting(task: Task): boolean {
  return [task.due?.text, task.status?.value, task.progressText?.value, task.remarks?.value].some(
    (text) => text !== undefined && WAITING.test(text)
  );
}

/** The type a ledger's own category column names; null where it sorts by something else (重点工作). */
function statedType(text: string, book: RuleBook): WorkType | null {
  const said = text.trim();
  const exact = book.types.find((t) => t.name === said || t.names.includes(said));
  if (exact) return exact.type;
  const named = book.types.filter((t) => t.names.some((n) => n.length >= 2 && said.includes(n)));
  return named.length === 1 ? (named[0]?.type ?? null) : null;
}

/** The row as the assignment questions see it. */
export function assignedOf(facts: RowFacts): Assigned {
  const { task } = facts;
  return {
    title: task.title.value,
    category: facts.category,
    owner: task.owner.map((o) => o.value),
    helpers: task.helpers.map((h) => h.value),
    approval: facts.approval,
    progress: task.progressText?.value ?? task.status?.value ?? null,
    due: facts.inForce,
    closed: facts.closed,
  };
}
