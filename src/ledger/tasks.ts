/** The rows of a task table as tasks. */
import type { DateAround, ReadingContext } from "./cell-reading";
import { dateAt, deadlineAt, howHad, sourced, textAt } from "./cell-reading";
import type { ColumnMeaning, Ledger, Sourced, Task } from "./ledger";
import type { NamedPeople } from "./people";
import { isUnitName, looksLikeName } from "./names";
import { readPeople } from "./people";
import { headerLevels } from "./header-bands";
import { spansIn } from "./leaves";
import { readPersonColumns } from "./person-columns";
import type { ReadTable } from "./read-table";
import { stateOf, type TaskColumns } from "./task-state";
import type { TableRow } from "./table-rows";
import { daysBetween, type PlainDate } from "../calendar/plain-date";
import { cellName, columnNumber } from "../workbook/grid";

type Unread = Ledger["unread"][number];

export interface TasksRead {
  readonly tasks: readonly Omit<Task, "key">[];
  readonly unread: readonly Unread[];
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
    return { tasks, unread: [] };
  }
  const table: TaskTable = {
    from,
    index,
    known,
    ctx,
    columns: columnsOf(from),
    beside: ownerBesideColumns(from, known) ?? ownerInHeader(from, known),
    week: weekOf(from, ctx),
    unread: [],
  };
  return { tasks: from.entries.map((entry) => readTask(table, entry)), unread: table.unread };
}

/** What every row of one task table is read with. */
interface TaskTable {
  readonly from: ReadTable;
  readonly index: number;
  readonly known: ReadonlySet<string>;
  readonly ctx: ReadingContext;
  readonly columns: TaskColumns;
  /** Who owns the tasks where no column says it. */
  readonly beside: Sourced<string> | null;
  /** First day of the week its title names. */
  readonly week: PlainDate | null;
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

function readTask(table: TaskTable, entry: TableRow): Omit<Task, "key"> {
  const { from, index, known, ctx, columns, beside, unread } = table;
  const { cells } = from;
  const { row } = entry;
  const at = (meaning: ColumnMeaning): number => columns.at[meaning] ?? 0;
  const text = (meaning: ColumnMeaning): Sourced<string> | null => textAt(cells, row, at(meaning));
  const title = text("title") ?? sourced(cells, row, at("title") || from.frame.band.left, "");
  const remarks = joined(from, row, "remarks");
  const plain: DateAround = { assigned: null, year: from.year };
  const assigned = dateAt(cells, row, at("assignedDate"), ctx, plain);
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
  const state = stateOf(from, row, columns, doneDate !== null, remarks);
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

interface Owners {
  readonly names: readonly Sourced<string>[];
  readonly assist: readonly Sourced<string>[];
  readonly units: readonly string[];
  readonly ownerIsUnit: boolean;
}

function ownersOf(
  from: ReadTable,
  row: number,
  column: number,
  known: ReadonlySet<string>
): Owners {
  if (column === 0) return { names: [], assist: [], units: [], ownerIsUnit: false };
  const read = peopleAt(from, row, column, known);
  const person = (name: string): Sourced<string> => asPerson(from, row, column, name, read);
  const alone = read.lead.length === 0 && read.units.length > 0;
  return {
    names: (alone ? read.units : read.lead).map(person),
    assist: read.assist.map(person),
    units: alone ? [] : read.units,
    ownerIsUnit: alone,
  };
}

function peopleAt(
  from: ReadTable,
  row: number,
  column: number,
  known: ReadonlySet<string>
): NamedPeople {
  return readPeople(column === 0 ? "" : from.cells.shown(row, column), known);
}

function asPerson(
  from: ReadTable,
  row: number,
  column: number,
  name: string,
  read: NamedPeople
): Sourced<string> {
  const base = sourced(from.cells, row, column, name);
  return read.partly && base.how === "own" ? { ...base, how: "part" } : base;
}

function unique(
  helpers: readonly Sourced<string>[],
  owners: readonly Sourced<string>[]
): readonly Sourced<string>[] {
  const seen = new Set(owners.map((o) => o.value));
  return helpers.filter((h) => !seen.has(h.value) && Boolean(seen.add(h.value)));
}

function ownerCellOf(
  from: ReadTable,
  row: number,
  column: number,
  named: readonly Sourced<string>[]
): string | null {
  if (column === 0) return null;
  if (named[0]) return named[0].cell;
  const at = from.cells.anchor(row, column);
  return howHad(from.cells, row, column) === "merged"
    ? cellName(at.row, at.column)
    : cellName(row, column);
}

/** Where no column names the owner: the table's title (责任人：某某; 某某工作台账), or a sheet named after a person. */
function ownerBesideColumns(from: ReadTable, known: ReadonlySet<string>): Sourced<string> | null {
  if (from.at("owner") > 0) return null;
  for (const title of [...from.frame.titles].reverse()) {
    const labelled =
      /(?:责任人|负责人|承办人|姓名|经办人)\s*[:：]\s*([\u4e00-\u9fff·]{2,4})(?![\u4e00-\u9fff])/.exec(
        title
      )?.[1];
    const name = labelled ?? [...known].find((n) => n.length >= 2 && title.startsWith(n));
    if (name !== undefined)
      return {
        value: name,
        sheet: from.cells.name,
        cell: titleCell(from, title),
        how: "title",
        text: title,
      };
  }
  const sheet = from.cells.name.replace(/\s+/g, "");
  if (
    known.has(sheet) ||
    (known.size === 0 && looksLikeName(sheet) && !isUnitName(sheet) && sheet.length === 3)
  ) {
    return {
      value: sheet,
      sheet: from.cells.name,
      cell: cellName(from.frame.bodyFirst, from.frame.band.left),
      how: "sheet",
      text: sheet,
    };
  }
  return null;
}

/** 唐一苇 over 任务 | 时限 | 状态: the person's name is the group above the columns. */
function ownerInHeader(from: ReadTable, known: ReadonlySet<string>): Sourced<string> | null {
  const { cells, frame } = from;
  const column = from.at("title");
  const top = frame.band.rows[0];
  if (from.at("owner") > 0 || column === 0 || top === undefined || frame.band.rows.length < 2)
    return null;
  const levels = headerLevels(cells, frame.band, column);
  const name = levels[0] ?? "";
  if (levels.length < 2 || !isPerson(name, known)) return null;
  const at = cells.anchor(top, column);
  return {
    value: name,
    sheet: cells.name,
    cell: cellName(at.row, at.column),
    how: "heading",
    text: name,
  };
}

/** A section row that is nothing but a person's name: what follows is that person's. */
function ownerInSection(
  { cells, frame }: ReadTable,
  { section }: TableRow,
  known: ReadonlySet<string>
): Sourced<string> | null {
  if (section === null || section.row === null) return null;
  const name = section.text.replace(/^[一二三四五六七八九十\d]{1,3}\s*[、.．]|[:：]$|\s+/g, "");
  if (!isPerson(name, known)) return null;
  const cell = cellName(section.row, frame.band.left);
  return { value: name, sheet: cells.name, cell, how: "heading", text: section.text };
}

function isPerson(name: string, known: ReadonlySet<string>): boolean {
  return known.has(name) || (name.length <= 4 && looksLikeName(name) && !isUnitName(name));
}

function titleCell(from: ReadTable, title: string): string {
  const { cells, frame } = from;
  for (let row = frame.bodyFirst - 1; row >= cells.top && row > frame.bodyFirst - 12; row--) {
    for (let c = frame.band.left; c <= frame.band.right; c++) {
      if (cells.text(row, c) === title) return cellName(row, c);
    }
  }
  return cellName(cells.top, cells.left);
}
