/** One row as the rules see it: what it is, whether it is open, what its table can tell. */
import type { PlainDate } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { ColumnMeaning, Ledger, Task } from "../ledger/ledger";
import type { Assigned, Section } from "./assignment";
import { classify } from "./classify";
import type { Classification, Timeliness, WorkType } from "./judgement";
import { postsOf } from "./posts";
import type { RuleBook } from "./rule-book";
import { isSecret, numberOf } from "./secrecy";
import { timelinessOf } from "./timeliness";

export interface JudgeContext {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly book: RuleBook;
  /** How often a task has changed hands, by key, from history; the row's own words (已转办3次) count without it. */
  readonly handoffs?: ReadonlyMap<string, number>;
}

/** What is prepared once for a whole ledger; a row is judged with this and itself alone. */
export interface Frame extends JudgeContext {
  readonly section: Section;
  /** Everybody named in any sheet of the section. */
  readonly known: ReadonlySet<string>;
  readonly columnsOf: readonly ReadonlySet<ColumnMeaning>[];
  readonly small: boolean;
}

export function frameOf(ledger: Ledger, context: JudgeContext): Frame {
  const posts = postsOf(ledger, context.book);
  return {
    ...context,
    section: { posts, hasDutySheet: ledger.duties.length > 0, today: context.today },
    known: new Set(ledger.people),
    columnsOf: ledger.tables.map((t) => new Set(t.columns.map((c) => c.meaning))),
    small: posts.length <= context.book.limits.smallSection.value,
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
  readonly due: PlainDate | null;
  readonly closed: boolean;
  /** Some column of the table says whether a task is done. */
  readonly tellsDone: boolean;
  /** Null where the table keeps no approvals, "" where the cell is blank. */
  readonly approval: string | null;
}

const NO_COLUMNS: ReadonlySet<ColumnMeaning> = new Set();

export function factsOf(task: Task, frame: Frame): RowFacts {
  const { book } = frame;
  const columns = frame.columnsOf[task.table] ?? NO_COLUMNS;
  const secret = isSecret(task);
  const classification = classify(
    {
      title: task.title.value,
      note: task.remarks?.value,
      source: task.source?.value,
      section: task.section ?? undefined,
    },
    book
  );
  const stated = task.category ? statedType(task.category.value, book) : null;
  const category = stated ?? classification.category;
  const deadline = task.due?.value ?? null;
  return {
    task,
    columns,
    secret,
    shownTitle: secret ? numberOf(task) : task.title.value,
    classification: secret ? { ...classification, why: [] } : classification,
    stated,
    category,
    sure: stated !== null || classification.confidence >= book.accuseFrom,
    timeliness: timelinessOf(
      {
        title: task.title.value,
        note: task.remarks?.value,
        source: [task.source?.value, task.assignedBy?.value].filter(Boolean).join("；"),
        deadlineText: task.due?.text,
        type: category,
        deadline,
      },
      book
    ),
    due: deadline?.date ?? null,
    closed: task.done === true || task.cancelled,
    tellsDone:
      task.done !== null ||
      (["status", "progress", "doneDate"] as const).some((m) => columns.has(m)),
    approval: columns.has("approval") ? (task.approval?.value ?? "") : null,
  };
}

/** The type a ledger's own category column names; null where it sorts by something else (重点工作). */
function statedType(text: string, book: RuleBook): WorkType | null {
  const said = text.trim();
  const exact = book.types.find((t) => t.names.includes(said));
  if (exact) return exact.type;
  const named = book.types.filter((t) => t.names.some((n) => n.length >= 2 && said.includes(n)));
  return named.length === 1 ? (named[0]?.type ?? null) : null;
}

/** The row as the assignment questions see it. */
export function assignedOf(facts: RowFacts, due: PlainDate | null): Assigned {
  const { task } = facts;
  return {
    title: task.title.value,
    category: facts.category,
    owner: task.owner.map((o) => o.value),
    helpers: task.helpers.map((h) => h.value),
    approval: facts.approval,
    progress: task.progressText?.value ?? task.status?.value ?? null,
    due,
    closed: facts.closed,
  };
}
