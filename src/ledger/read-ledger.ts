/** From sheets of cells to the ledger: tables first, then the people they name, then everything that names people. */
import type { ReadingContext } from "./cell-reading";
import { yearIn } from "./cell-reading";
import { withPeopleMeant } from "./aliases";
import { readDuties, readNames } from "./duties";
import { giveKeys } from "./keys";
import { readLeaves } from "./leaves";
import type { ColumnMeaning, Ledger, Task } from "./ledger";
import type { LedgerMapping } from "./mapping";
import { namesakesIn } from "./namesakes";
import { isUnitName, looksLikeName } from "./names";
import type { ReadTable } from "./read-table";
import { readTable } from "./read-table";
import { readRoster, shiftsIn } from "./roster";
import { SheetCells } from "./sheet-cells";
import { frameTables } from "./table-frames";
import { readTasks, type TaskTable } from "./tasks";
import type { Grid } from "../workbook/grid";
import { columnNumber } from "../workbook/grid";
import type { SheetOutline } from "../workbook/port";

/** One sheet: what the outline says of it, and its whole used area (null = empty). */
export interface SheetInput {
  readonly outline: SheetOutline;
  readonly grid: Grid | null;
  /** Where several workbooks are read as one: what was said of its own workbook's tables, and of no other's. */
  readonly mapping?: LedgerMapping;
}

export interface LedgerContext extends ReadingContext {
  /** What the user has said about tables before. */
  readonly mapping?: LedgerMapping;
}

/** A ledger with what its rows were read by, so that a changed row can be read again by itself. */
export interface LedgerReading {
  readonly ledger: Ledger;
  /** By their places in `ledger.tables`. */
  readonly tables: readonly ReadTable[];
  /** What the rows of a table are read with, by its place; of tables whose rows are one task each. */
  readonly rowsOf: ReadonlyMap<number, TaskTable>;
  /** Everybody known by name. */
  readonly known: ReadonlySet<string>;
  /** The tables of a sheet as they are found when its cells are these; undefined for a sheet not known. */
  readonly findTables: (grid: Grid) => readonly ReadTable[] | undefined;
}

/**
 * Reads a workbook's sheets as they are. Never throws on what users type: what is not understood is in `unread`, tables that are
 * nothing of ours have the kind `other`. Linear in the number of cells. Our own sheets are not to be passed in.
 */
export function readLedger(sheets: readonly SheetInput[], ctx: LedgerContext): Ledger {
  return openLedger(sheets, ctx).ledger;
}

/** As `readLedger`, and keeps what a row is read by. */
export function openLedger(sheets: readonly SheetInput[], ctx: LedgerContext): LedgerReading {
  const read = sheets.flatMap((sheet) => readSheet(sheet, ctx.mapping ?? sheet.mapping));
  const of = (...kinds: readonly string[]): readonly ReadTable[] =>
    read.filter((t) => kinds.includes(t.table.kind));

  const nobody: ReadonlySet<string> = new Set();
  const named = new Set(of("people", "duties", "leave").flatMap(readNames));
  const duties = of("duties").flatMap((t) => readDuties(t, named));
  for (const d of duties) {
    for (const name of [d.person, d.backup]) if (name !== null) named.add(name);
  }
  const rosterCells = of("roster").flatMap((t) =>
    readRoster(t, named.size > 0 ? named : nobody, ctx)
  );
  const shifts = shiftsIn(rosterCells);
  const leavesRead = of("leave").map((t) => readLeaves(t, named, ctx));
  const leaves = leavesRead.flatMap((l) => l.leaves);
  const people = peopleOf(duties, of("people"), shifts, leaves);

  const known = new Set([...named, ...people]);
  const rowsOf = new Map<number, TaskTable>();
  const tasks: Omit<Task, "key">[] = [];
  const plans: Omit<Task, "key">[] = [];
  const unread: Ledger["unread"][number][] = [
    ...leavesRead.flatMap((l) => l.unread),
    ...namesakesIn(of("people", "duties")),
  ];
  read.forEach((table, index) => {
    const { kind } = table.table;
    if (kind !== "tasks" && kind !== "plan") return;
    const found = readTasks(table, index, known, ctx);
    if (kind === "tasks" && found.table) rowsOf.set(index, found.table);
    const list = kind === "tasks" ? tasks : plans;
    for (const task of withPeopleMeant(found.tasks, duties, known)) list.push(task);
    for (const one of found.unread) unread.push(one);
  });

  const findTables: LedgerReading["findTables"] = (grid) => {
    const sheet = sheets.find(({ outline }) => outline.name === grid.sheet);
    return sheet && readSheet({ ...sheet, grid }, ctx.mapping ?? sheet.mapping);
  };
  const ledger: Ledger = {
    tables: read.map((t) => t.table),
    tasks: giveKeys(tasks),
    plans: giveKeys(plans),
    duties,
    leaves,
    shifts,
    rosterCells,
    people,
    has: meaningsOf(of("tasks")),
    unread,
    areas: of("tasks").map((t) => areaOf(t)),
  };
  return { ledger, tables: read, rowsOf, known, findTables };
}

function readSheet(sheet: SheetInput, mapping: LedgerMapping | undefined): readonly ReadTable[] {
  if (sheet.grid === null) return [];
  const cells = new SheetCells(sheet.grid);
  const frames = frameTables(cells, sheet.outline);
  const year =
    frames.flatMap((f) => f.titles.map(yearIn)).find((y) => y !== null) ??
    yearIn(sheet.outline.name) ??
    null;
  return frames.flatMap((frame) => readTable(cells, frame, year, mapping) ?? []);
}

/** Own staff in sheet order: duty and people sheets say who is; leave adds; a roster adds those whose names are names. */
function peopleOf(
  duties: Ledger["duties"],
  lists: readonly ReadTable[],
  shifts: Ledger["shifts"],
  leaves: Ledger["leaves"]
): readonly string[] {
  const names = new Set<string>();
  for (const d of duties) names.add(d.person);
  for (const d of duties) if (d.backup !== null) names.add(d.backup);
  for (const list of lists) for (const name of readNames(list)) names.add(name);
  for (const l of leaves) names.add(l.person);
  for (const s of shifts) if (isOwnStaffName(s.person)) names.add(s.person);
  return [...names];
}

/** 高副局长 leads a shift but is not the section's own staff. */
function isOwnStaffName(name: string): boolean {
  return looksLikeName(name) && !isUnitName(name) && !/(?:长|书记|主任|主席|司令|政委)$/.test(name);
}

function meaningsOf(tables: readonly ReadTable[]): ReadonlySet<ColumnMeaning> {
  return new Set(tables.flatMap((t) => t.table.columns.map((c) => c.meaning)));
}

function areaOf(from: ReadTable): Ledger["areas"][number] {
  const { table } = from;
  const column = columnNumber(table.firstColumn);
  return {
    sheet: table.sheet,
    rect: {
      row: table.firstRow,
      column,
      rows: Math.max(1, table.lastRow - table.firstRow + 1),
      columns: columnNumber(table.lastColumn) - column + 1,
    },
  };
}
