/**
 * Rows of a task table read again by themselves, as the whole reading would read them now. Only where they can be: a changed header, section,
 * total, duty or leave row, a row that has become or ceased to be an entry, and years that rows tell each other need the whole sheet.
 */
import { withPeopleMeant } from "./aliases";
import { assignedDays } from "./assigned-days";
import { keyOf } from "./keys";
import type { Ledger, Task } from "./ledger";
import { changedColumns, patchedGrid } from "./patched-cells";
import type { LedgerReading } from "./read-ledger";
import type { ReadTable } from "./read-table";
import { isDitto, SheetCells } from "./sheet-cells";
import { isStillEntry } from "./table-rows";
import { readTask, type TaskTable } from "./tasks";
import type { Grid } from "../workbook/grid";
import { parseRect } from "../workbook/grid";

export interface Reread {
  readonly reading: LedgerReading;
  /** The tasks that are not what they were: of the rows read again, and those whose key came or went with theirs. */
  readonly tasks: readonly Task[];
}

/**
 * The ledger with some rows of one sheet as `block` has them: all its columns, some of its rows. Null where the rows cannot be told by
 * themselves; `reading` then still stands for the sheet as it was.
 */
export function rereadRows(reading: LedgerReading, block: Grid): Reread | null {
  const before = reading.tables.find((t) => t.table.sheet === block.sheet)?.cells;
  const patched = before && patchedGrid(before.grid, block);
  if (!patched) return null;
  if (patched.rows.length === 0) return { reading, tasks: [] };
  if (!understoodAlike(reading, patched.grid)) return null;
  const cells = new SheetCells(patched.grid);
  const changed = patched.rows.map((row) => {
    const index = tableAt(reading, block.sheet, row);
    const columns = changedColumns(before.grid, patched.grid, row);
    return { row, index, columns };
  });
  if (changed.some(({ index, columns }) => !isInside(reading.tables[index], columns))) return null;

  const tables = reading.tables.map((t): ReadTable => (t.cells === before ? { ...t, cells } : t));
  const rowsOf = new Map(reading.rowsOf);
  for (const [index, table] of rowsOf) {
    if (table.from.cells !== before) continue;
    const own = changed.filter((one) => one.index === index);
    const next = tableNow(table, { ...table.from, cells }, own);
    if (!next) return null;
    rowsOf.set(index, next);
  }
  const read: Task[] = [];
  const unread: Ledger["unread"][number][] = [];
  for (const row of leaningOn(cells, patched.rows)) {
    const index = tableAt(reading, block.sheet, row);
    const table = rowsOf.get(index);
    const entry = table?.from.entries.find((one) => one.row === row);
    // A row drawn in by its neighbour may be no entry; a changed one must be.
    if (!table || !entry) {
      if (patched.rows.includes(row)) return null;
      continue;
    }
    const { frame, entries } = table.from;
    if (!isStillEntry(cells, frame, table.from.table, row, entries[0]?.row === row)) return null;
    const task = readTask({ ...table, unread }, entry);
    const [meant] = withPeopleMeant([task], reading.ledger.duties, reading.known);
    // Its key is given below, together with those it may take one from.
    if (meant) read.push({ ...meant, key: null });
  }
  const { tasks, changed: rekeyed } = withKeys(reading.ledger.tasks, read);
  const ledger = {
    ...reading.ledger,
    tasks,
    unread: unreadNow(reading.ledger.unread, read, unread),
  };
  return { reading: { ...reading, ledger, tables, rowsOf }, tasks: rekeyed };
}

/** In more rows than this, a few more or less do not change what a column is taken for, and looking would cost more than a row. */
const ROWS_LOOKED_AT = 2000;

/** Whether the sheet's tables are still found and understood as they were: a column is known by all its values. */
function understoodAlike(reading: LedgerReading, grid: Grid): boolean {
  if (grid.rect.rows > ROWS_LOOKED_AT) return true;
  const known = reading.tables.filter(({ table }) => table.sheet === grid.sheet);
  const found = reading.findTables(grid) ?? [];
  return known.map(understanding).join("\n") === found.map(understanding).join("\n");
}

function understanding({ table, entries }: ReadTable): string {
  const { kind, title, headerRows, firstColumn, lastColumn, columns, skipped } = table;
  const meant = columns.map(({ column, meaning }) => [column, meaning]);
  const rows = entries.map(({ row, section }) => [row, section?.text]);
  return JSON.stringify([kind, title, headerRows, firstColumn, lastColumn, meant, rows, skipped]);
}

/** The place of the one table whose body holds this row, and which is read row by row; -1 where there is none. */
function tableAt({ tables, rowsOf }: LedgerReading, sheet: string, row: number): number {
  const holding = tables.flatMap(({ table, frame }, index) =>
    table.sheet === sheet && row >= frame.bodyFirst && row <= frame.bodyLast ? [index] : []
  );
  const [index = -1] = holding;
  return holding.length === 1 && rowsOf.has(index) ? index : -1;
}

function isInside(table: ReadTable | undefined, columns: readonly number[]): boolean {
  if (!table) return false;
  const { left, right } = table.frame.band;
  return columns.every((column) => column >= left && column <= right);
}

/** What the rows are read with after the change; null where the years of the table have to be told anew. */
function tableNow(
  table: TaskTable,
  from: ReadTable,
  changed: readonly { readonly columns: readonly number[] }[]
): TaskTable | null {
  const next = { ...table, from };
  if (changed.length === 0) return next;
  if (table.handedOut !== null) return null;
  const assigned = from.at("assignedDate");
  const isDated = changed.some(({ columns }) => columns.includes(assigned));
  return isDated && assignedDays(from, table.ctx) !== null ? null : next;
}

/** The rows, and those that say what they say through a merged area or 同上. Ascending. */
function leaningOn(cells: SheetCells, rows: readonly number[]): readonly number[] {
  const all = new Set(rows);
  for (const row of all) {
    for (const merge of cells.grid.merges) {
      if (merge.rows === 1 || row < merge.row || row >= merge.row + merge.rows) continue;
      for (let r = merge.row; r < merge.row + merge.rows; r++) all.add(r);
    }
    const next = row + 1;
    const said = cells.grid.values[next - cells.top] ?? [];
    if (next <= cells.bottom && said.some(isDitto)) all.add(next);
  }
  return [...all].sort((a, b) => a - b);
}

/** Puts the rows in their places and gives every key anew that one of them had, has, or gives free. */
function withKeys(
  before: readonly Task[],
  read: readonly Task[]
): { readonly tasks: readonly Task[]; readonly changed: readonly Task[] } {
  const sheet = read[0]?.sheet;
  const byRow = new Map(read.map((task) => [task.row, task]));
  const tasks = before.slice();
  const changed = new Set<number>();
  const touched = new Set<string>();
  before.forEach((was, i) => {
    const now = was.sheet === sheet ? byRow.get(was.row) : undefined;
    if (!now) return;
    const [old, key] = [keyOf(was), keyOf(now)];
    tasks[i] = old === key ? { ...now, key: was.key } : now;
    changed.add(i);
    if (old !== key) touched.add(old).add(key);
  });
  const holders = new Map<string, number[]>();
  if (touched.size > 0)
    tasks.forEach((task, i) => {
      const key = keyOf(task);
      if (!touched.has(key)) return;
      const rows = holders.get(key) ?? [];
      rows.push(i);
      holders.set(key, rows);
    });
  for (const [key, rows] of holders)
    for (const i of rows) {
      const task = tasks[i];
      const given = rows.length === 1 ? key : null;
      if (!task || task.key === given) continue;
      tasks[i] = { ...task, key: given };
      changed.add(i);
    }
  return { tasks, changed: [...changed].flatMap((i) => tasks[i] ?? []) };
}

/** The dates that could not be read, those of the rows read again as they are now. */
function unreadNow(
  before: Ledger["unread"],
  read: readonly Task[],
  now: Ledger["unread"]
): Ledger["unread"] {
  const sheet = read[0]?.sheet;
  const rows = new Set(read.map((task) => task.row));
  const isDate = (one: Ledger["unread"][number]): boolean =>
    one.code === "unreadable-date" && one.sheet === sheet;
  const kept = before.filter((one) => !isDate(one) || !rows.has(rowOf(one.cell)));
  if (now.length === 0) return kept.length === before.length ? before : kept;
  for (const one of now) {
    const next = kept.findIndex((other) => isDate(other) && rowOf(other.cell) > rowOf(one.cell));
    kept.splice(next < 0 ? kept.findLastIndex(isDate) + 1 || kept.length : next, 0, one);
  }
  return kept;
}

function rowOf(cell: string): number {
  return parseRect(cell)?.row ?? 0;
}

/**
 * Whether some row of a task table is reckoned from other rows or sheets: then a change may reach rows that nobody has typed in.
 */
export function reachesOtherRows({ tables, rowsOf }: LedgerReading): boolean {
  return [...rowsOf.keys()].some((index) => {
    const from = tables[index];
    if (!from) return false;
    const { cells, entries, frame } = from;
    return entries.some(({ row }) => {
      const formulas = cells.grid.formulas[row - cells.top];
      return formulas?.some(
        (formula, i) =>
          formula !== null && i + cells.left <= frame.band.right && leavesRow(formula, row)
      );
    });
  });
}

/** References to another sheet, a whole column, a table's column, or a cell of another row. */
function leavesRow(formula: string, row: number): boolean {
  const bare = formula.replace(/"[^"]*"/g, "");
  if (/!|\[(?!@)|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\d(])/i.test(bare)) return true;
  const cells = bare.matchAll(/(?<![A-Za-z_.])\$?[A-Z]{1,3}\$?(\d{1,7})(?![\d(A-Za-z_])/gi);
  return [...cells].some(([, at]) => Number(at) !== row);
}
