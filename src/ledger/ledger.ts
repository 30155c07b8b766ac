/**
 * What a workbook says once it has been read: tables, tasks, duties, shifts, leave, people.
 * Every value carries its cell and how it was had.
 */
import type { Deadline } from "../calendar/deadline";
import type { PlainDate } from "../calendar/plain-date";
import type { CellValue, Rect } from "../workbook/grid";

export const tableKinds = [
  "tasks",
  "duties",
  "roster",
  "leave",
  "people",
  "plan",
  "report",
  "other",
] as const;
export type TableKind = (typeof tableKinds)[number];

/** What the columns of a task table can say. */
export const taskMeanings = [
  "seq",
  "title",
  "category",
  "source",
  "assignedBy",
  "assignedDate",
  "startDate",
  "due",
  "doneDate",
  "feedback",
  "status",
  "progress",
  "owner",
  "helpers",
  "department",
  "priority",
  "effort",
  "approval",
  "secrecy",
  "remarks",
  "phone",
] as const;

export const columnMeanings = [
  ...taskMeanings,
  "person",
  "role",
  "duties",
  "backup",
  "shiftDate",
  "shiftKind",
  "shiftPerson",
  "leaveFrom",
  "leaveTo",
  "leaveKind",
  "other",
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

export interface TableColumn {
  /** `B` */
  readonly column: string;
  /** Header text as read, the levels of a deep header joined by `/`. */
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** 0…1 */
  readonly confidence: number;
  readonly runnerUp?: ColumnMeaning;
  readonly why?: string;
}

export interface LedgerTable {
  readonly sheet: string;
  readonly kind: TableKind;
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** 1-based sheet rows; empty where the table has no header. */
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** `A` */
  readonly firstColumn: string;
  readonly lastColumn: string;
  readonly columns: readonly TableColumn[];
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  /** The title above the table, where there is one. */
  readonly title: string | null;
  /** Name of the Excel table it is, where it is one. */
  readonly listed?: string;
  /** The user said what this table or a column of it is. */
  readonly corrected?: boolean;
}

/** `own`: typed in this very cell, and the only one that may be written. */
export type Provenance = "own" | "merged" | "part" | "title" | "sheet" | "heading" | "formula";

export interface Sourced<T> {
  readonly value: T;
  readonly sheet: string;
  /** `F6`; of a merged area its first cell. */
  readonly cell: string;
  readonly how: Provenance;
  /** What the cell shows. */
  readonly text: string;
}

export interface Task {
  readonly sheet: string;
  readonly row: number;
  /** Sequence no., normalised title and assigned date; null where two rows share it. */
  readonly key: string | null;
  readonly hidden: boolean;
  readonly table: number;
  readonly seq: Sourced<string> | null;
  readonly title: Sourced<string>;
  readonly category: Sourced<string> | null;
  readonly source: Sourced<string> | null;
  readonly assignedBy: Sourced<string> | null;
  readonly assignedDate: Sourced<PlainDate> | null;
  readonly startDate: Sourced<PlainDate> | null;
  /** Null where the table has no due column; a blank due cell is `unknown` with reason `blank`. */
  readonly due: Sourced<Deadline> | null;
  readonly doneDate: Sourced<PlainDate> | null;
  readonly status: Sourced<string> | null;
  /** 0…1 */
  readonly progress: Sourced<number> | null;
  /** Free text of a 进展 column. */
  readonly progressText: Sourced<string> | null;
  /** True, false, or null where nothing says it (cancelled: null with `cancelled`). */
  readonly done: boolean | null;
  readonly cancelled: boolean;
  /** Own staff; [] = nobody named. `ownerCell` is where it stands or would stand. */
  readonly owner: readonly Sourced<string>[];
  readonly ownerCell: string | null;
  readonly helpers: readonly Sourced<string>[];
  /** Outside units named as helpers; asked, never scored. */
  readonly externals: readonly string[];
  readonly department: Sourced<string> | null;
  readonly priority: Sourced<string> | null;
  readonly effort: Sourced<number> | null;
  readonly approval: Sourced<string> | null;
  readonly feedback: Sourced<string> | null;
  readonly secrecy: Sourced<string> | null;
  readonly remarks: Sourced<string> | null;
  /** Section row above it (一、重点工作), as context for its type. */
  readonly section: string | null;
  /** The owner's cell names a unit, not a person: nobody's own load, but not vacant. */
  readonly ownerIsUnit?: boolean;
}

/** One person's duties as the duty sheet states them. */
export interface Duty {
  readonly person: string;
  readonly role: string | null;
  /** The free text; `rules/` reads work types from it. */
  readonly text: string;
  /** B角: who stands in for this person. */
  readonly backup: string | null;
  readonly sheet: string;
  readonly row: number;
}

export interface Leave {
  readonly person: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Half a day or less is no absence for `vacant`. */
  readonly halfDay: boolean;
  readonly kind: string;
  readonly sheet: string;
  readonly row: number;
}

export interface Shift {
  readonly date: PlainDate;
  /** 值班, 带班, 上午 … */
  readonly kind: string;
  readonly person: string;
  readonly lead: boolean;
  readonly sheet: string;
  readonly cell: string;
}

/** A cell of a roster, filled or still blank: one shift of one day. */
export interface RosterCell {
  readonly sheet: string;
  /** `D5`; of a merged area its first cell. */
  readonly cell: string;
  readonly date: PlainDate;
  /** As in `Shift`; null = a mark that says no shift (休), or a blank cell in a person's line, where any shift may come to stand. */
  readonly kind: string | null;
  readonly lead: boolean;
  /** Who stands there; in a person's own line that person. */
  readonly people: readonly string[];
  /** Whose line it is, where the roster has a line for each person and marks in it. */
  readonly line: string | null;
  /** As shown; "" = blank. */
  readonly text: string;
  readonly value: CellValue;
  /** Only `own` may be written; `part` = one cell for several days. */
  readonly how: Provenance;
  /** What makes the cell this shift's: its day, its line, as they were read. */
  readonly guards: readonly { readonly cell: string; readonly value: CellValue }[];
}

export interface Ledger {
  readonly tables: readonly LedgerTable[];
  readonly tasks: readonly Task[];
  /** Rows of tables of kind `plan` (下周计划): what is meant to be done, never judged. */
  readonly plans?: readonly Task[];
  readonly duties: readonly Duty[];
  readonly leaves: readonly Leave[];
  readonly shifts: readonly Shift[];
  /** Where the shifts stand and could stand, sheet by sheet. */
  readonly rosterCells?: readonly RosterCell[];
  /** Own staff: everybody named in duty, people, roster or leave tables, in sheet order. */
  readonly people: readonly string[];
  /** Which columns some task table has; rules that need a missing one are silent and say so once. */
  readonly has: ReadonlySet<ColumnMeaning>;
  /** Cells that could not be understood (`unreadable-date`, `unreadable-leave`), and people who share a name (`namesake`). */
  readonly unread: readonly {
    readonly code: string;
    readonly sheet: string;
    readonly cell: string;
    readonly text: string;
  }[];
  /** Where the ledger lies, for marks: the table's columns by sheet row. */
  readonly areas: readonly { readonly sheet: string; readonly rect: Rect }[];
}
