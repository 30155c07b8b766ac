/** The rows of a task table as tasks. */
import { assignedDays } from "./assigned-days";
import type { DateAround, ReadingContext } from "./cell-reading";
import { dateAt, deadlineAt, sourced, textAt } from "./cell-reading";
import type { ColumnMeaning, Ledger, Sourced, Task } from "./ledger";
import { spansIn } from "./leaves";
import { readPersonColumns } from "./person-columns";
import type { ReadTable } from "./read-table";
import {
  asPerson,
  ownerBesideColumns,
  ownerCellOf,
  ownerInHeader,
  ownerInSection,
  ownersOf,
  peopleAt,
  unique,
} from "./task-owners";
import { stateOf, type TaskColumns } from "./task-state";
import type { TableRow } from "./table-rows";
import { daysBetween, type PlainDate } from "../calendar/plain-date";
import { columnNumber } from "../workbook/grid";

type Unread = Ledger["unread"][number];

export interface TasksRead {
  readonly tasks: readonly Omit<Task, "key">[];
  readonly unread: readonly Unread[];
  /** What its rows were read with; null where a row is more than one task. */
  readonly table: TaskTable | null;
}

/**
 * Reads every entry of a task (or plan) table. `index` is the table's place in `Ledger.tables`; `known` are own staff by name.
 */
export function readTasks(
  from: ReadTable,
  index: number,
  known: ReadonlySet<string>,
  ctx: ReadingContext
): TasksRead {
  const { persons } = from.frame;
  if (persons && from.table.kind === "tasks") {
    const rows = from.entries.map(({ row }) => row);
    const at = { table: index, rows, year: from.year };
    const tasks = readPersonColumns(from.cells, persons, from.table.columns, at, ctx);
    return { tasks, unread: [], table: null };
  }
  const table: TaskTable = {
    from,
    index,
    known,
    ctx,
    columns: columnsOf(from),
    beside: ownerBesideColumns(from, known) ?? ownerInHeader(from, known),
    week: weekOf(from, ctx),
    handedOut: assignedDays(from, ctx),
    unread: [],
  };
  const tasks = from.entries.map((entry) => readTask(table, entry));
  return { tasks, unread: table.unread, table };
}

/** What every row of one task table is read with. */
export interface TaskTable {
  readonly from: ReadTable;
  readonly index: number;
  readonly known: ReadonlySet<string>;
  readonly ctx: ReadingContext;
  readonly columns: TaskColumns;
  /** Who owns the tasks where no column says it. */
  readonly beside: Sourced<string> | null;
  /** First day of the week its title names. */
  readonly week: PlainDate | null;
  /** Where rows tell each other's years. */
  readonly handedOut: ReadonlyMap<number, PlainDate | null> | null;
  readonly unread: Unread[];
}

/** 本周工作（11.16—11.20）: weekdays of such a table are that week's, whatever day it is read on. */
function weekOf(from: ReadTable, ctx: ReadingContext): PlainDate | null {
  const title = from.table.title ?? "";
  const span = spansIn(title, ctx, { assigned: null, year: from.year })[0];
  const days = span ? daysBetween(span.from, span.to) : 0;
  return span && days >= 3 && days <= 7 ? span.from : null;
}

function columnsOf(from: ReadTable): TaskColumns {
  const at = {} as Record<ColumnMeaning, number>;
  for (const c of from.table.columns) at[c.meaning] ??= columnNumber(c.column);
  const status = from.all("status");
  const progress = from.all("progress");
  const known = status.length + progress.length > 0 || (at.doneDate ?? 0) > 0;
  const results = known ? [] : from.all("feedback");
  return {
    at,
    status,
    progress,
    helpers: from.all("helpers"),
    results,
    tellsState: known || results.length > 0,
  };
}

export function readTask(table: TaskTable, entry: TableRow): Omit<Task, "key"> {
  const { from, index, known, ctx, columns, beside, unread } = table;
  const { cells } = from;
  const { row } = entry;
  const at = (meaning: ColumnMeaning): number => columns.at[meaning] ?? 0;
  const text = (meaning: ColumnMeaning): Sourced<string> | null => textAt(cells, row, at(meaning));
  const title = text("title") ?? sourced(cells, row, at("title") || from.frame.band.left, "");
  const remarks = joined(from, row, "remarks");
  const plain: DateAround = { assigned: null, year: from.year };
  const assigned = table.handedOut?.get(row) ?? dateAt(cells, row, at("assignedDate"), ctx, plain);
  const around: DateAround = { ...plain, assigned };
  const dateOf = (
    meaning: ColumnMeaning
  ): Sourced<Task["assignedDate"] extends Sourced<infer D> | null ? D : never> | null => {
    const date =
      meaning === "assignedDate" ? assigned : dateAt(cells, row, at(meaning), ctx, around);
    if (date !== null) return sourced(cells, row, at(meaning), date);
    const said = text(meaning);
    if (said && /\d/.test(said.value) && meaning !== "doneDate") {
      unread.push({ code: "unreadable-date", sheet: cells.name, cell: said.cell, text: said.text });
    }
    return null;
  };
  const doneDate = dateOf("doneDate");
  const deadline =
    at("due") === 0
      ? null
      : deadlineAt(cells, row, at("due"), ctx, {
          ...around,
          assigned: assigned ?? table.week,
          title: title.value,
          note: remarks?.value ?? "",
        });
  const recurringOn = deadline?.kind === "recurring" ? ctx.today : null;
  const state = stateOf(from, row, columns, doneDate !== null, remarks, recurringOn);
  const people = ownersOf(from, row, at("owner"), known);
  const helped = columns.helpers.map((c) => ({
    column: columnNumber(c.column),
    people: peopleAt(from, row, columnNumber(c.column), known),
  }));
  const outside = at("owner") > 0 ? null : (ownerInSection(from, entry, known) ?? beside);
  const named = people.names.length === 0 && outside ? [outside] : people.names;
  const helpers = [
    ...people.assist,
    ...helped.flatMap((h) =>
      h.people.lead.concat(h.people.assist).map((n) => asPerson(from, row, h.column, n, h.people))
    ),
  ];
  return {
    sheet: cells.name,
    row,
    hidden: cells.isHidden(row),
    table: index,
    seq: text("seq"),
    title,
    category: text("category"),
    source: text("source"),
    assignedBy: text("assignedBy"),
    assignedDate: dateOf("assignedDate"),
    startDate: dateOf("startDate"),
    due: deadline === null ? null : sourced(cells, row, at("due"), deadline),
    doneDate: doneDate ?? state.doneDate(ctx, around),
    status: state.status,
    progress: state.progress,
    progressText: joined(from, row, "progress"),
    done: state.done,
    cancelled: state.cancelled,
    owner: named,
    ownerCell: ownerCellOf(from, row, at("owner"), named),
    helpers: unique(helpers, named),
    externals: [...new Set([...people.units, ...helped.flatMap((h) => h.people.units)])],
    department: text("department"),
    priority: text("priority"),
    effort: numberAt(from, row, at("effort")),
    approval: text("approval"),
    feedback: text("feedback"),
    secrecy: text("secrecy"),
    remarks,
    section: entry.section?.text ?? null,
    ...(people.ownerIsUnit ? { ownerIsUnit: true } : {}),
  };
}

/** Several columns of one meaning read as one text. */
function joined(from: ReadTable, row: number, meaning: ColumnMeaning): Sourced<string> | null {
  const texts = from
    .all(meaning)
    .flatMap((c) => textAt(from.cells, row, columnNumber(c.column)) ?? []);
  const first = texts[0];
  if (!first || texts.length === 1) return first ?? null;
  return { ...first, value: texts.map((t) => t.value).join("；"), how: "part" };
}

function numberAt(from: ReadTable, row: number, column: number): Sourced<number> | null {
  if (column === 0) return null;
  const at = from.cells.anchor(row, column);
  const value = from.cells.value(at.row, at.column);
  const n =
    typeof value === "number" ? value : Number.parseFloat(from.cells.text(at.row, at.column));
  return Number.isFinite(n) ? sourced(from.cells, row, column, n) : null;
}
