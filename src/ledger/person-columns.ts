/** A column for each person, with what they have to do beneath: 唐一苇 | 易水寒 | … over a task a cell. */
import type { ReadingContext } from "./cell-reading";
import { dateAt, textAt } from "./cell-reading";
import type { HeaderBand } from "./header-bands";
import { headerCandidates } from "./header-words";
import type { ColumnMeaning, Sourced, TableColumn, Task } from "./ledger";
import { isUnitName, looksLikeName } from "./names";
import { isFooterText, isLegendText, isSignatureText, isTitleNote } from "./row-words";
import type { SheetCells } from "./sheet-cells";
import { isStatusWord, saysDone } from "./status";
import type { TableRows } from "./table-rows";
import { kindHints } from "./synonyms";
import { readDeadline, type Deadline } from "../calendar";
import { cellName, columnLetters } from "../workbook/grid";

export interface PersonColumns {
  readonly band: HeaderBand;
  readonly people: readonly {
    readonly column: number;
    readonly name: string;
    /** As it stands: the name may have a note behind it. */
    readonly header: string;
  }[];
  /** Columns beside the people's: 日期, 类别, 序号. */
  readonly labels: readonly { readonly column: number; readonly header: string }[];
  readonly bodyFirst: number;
  readonly bodyLast: number;
}

/** Names stand near the top of a sheet; a ledger's body is not searched for them. */
const DEEPEST_ROW = 12;
const FEWEST_PEOPLE = 2;
/** Most cells beneath must be work in words, not names, marks or numbers. */
const MOSTLY = 0.7;

/**
 * The block whose header is people's names, or null. Only above every other header of the sheet (`before`), and only where the
 * sheet's name, a line above or the corner speaks of work: names stand over scores and votes as well.
 */
export function findPersonColumns(cells: SheetCells, before: number): PersonColumns | null {
  const words: string[] = [cells.name];
  const last = Math.min(cells.bottom - 1, cells.top + DEEPEST_ROW, before - 1);
  for (let row = cells.top; row <= last; row++) {
    const filled = cells.filled(row, cells.left, cells.right);
    const texts = filled.map((c) => cells.text(row, c));
    const people = filled.flatMap((column) => {
      const name = nameAt(cells, row, column);
      return name === null ? [] : [{ column, name, header: cells.text(row, column) }];
    });
    const labels = filled.filter((c) => nameAt(cells, row, c) === null);
    if (
      people.length >= FEWEST_PEOPLE &&
      new Set(people.map((p) => p.name)).size === people.length &&
      labels.every((c) => isLabel(cells.text(row, c)))
    ) {
      const speaks = [...words, ...labels.map((c) => cells.text(row, c))];
      return saysWork(speaks) ? blockBelow(cells, row, people, labels) : null;
    }
    words.push(...texts);
  }
  return null;
}

function nameAt(cells: SheetCells, row: number, column: number): string | null {
  if (typeof cells.value(row, column) !== "string") return null;
  const name = cells
    .text(row, column)
    .replace(/[（(][^）)]*[）)]/g, "")
    .replace(/\s+/g, "");
  return headerCandidates(name).length === 0 && looksLikeName(name) && !isUnitName(name)
    ? name
    : null;
}

/** 日期, 序号, 类别, or a corner such as 姓名\事项. */
function isLabel(text: string): boolean {
  return /[\\/|]/.test(text) || headerCandidates(text).length > 0;
}

function saysWork(texts: readonly string[]): boolean {
  if (texts.some((t) => kindHints.roster.test(t) || kindHints.leave.test(t))) return false;
  return texts.some((t) => /任务|工作|待办|事项|todo|to-do|tasks?/i.test(t));
}

function blockBelow(
  cells: SheetCells,
  row: number,
  people: PersonColumns["people"],
  labels: readonly number[]
): PersonColumns | null {
  const left = Math.min(...people.map((p) => p.column), ...labels);
  const right = Math.max(...people.map((p) => p.column), ...labels);
  let bodyLast = row;
  let filled = 0;
  let work = 0;
  for (let r = row + 1; r <= cells.bottom; r++) {
    const here = cells.filled(r, left, right);
    const lead = here[0] === undefined ? "" : cells.text(r, here[0]);
    if (here.length === 0 && cells.filled(r + 1, left, right).length === 0) break;
    if (isFooterText(lead) || isLegendText(lead) || isSignatureText(lead)) break;
    for (const { column } of people) {
      if (cells.isBlank(r, column)) continue;
      filled++;
      if (isWork(cells, r, column)) work++;
    }
    bodyLast = r;
  }
  if (filled === 0 || work < filled * MOSTLY) return null;
  return {
    band: { rows: [row], left, right },
    people,
    labels: labels.map((column) => ({ column, header: cells.text(row, column) })),
    bodyFirst: row + 1,
    bodyLast,
  };
}

function isWork(cells: SheetCells, row: number, column: number): boolean {
  if (typeof cells.value(row, column) !== "string") return false;
  const text = cells.text(row, column);
  return text.length >= 4 && !looksLikeName(text) && !isStatusWord(text) && !isTitleNote(text);
}

/** Every person's column says what is to be done; the labels beside keep what their own words say. */
export function personColumnMeanings(block: PersonColumns): readonly TableColumn[] {
  const taken = new Set<ColumnMeaning>();
  const labels = block.labels.map(({ column, header }): TableColumn => {
    const meaning = labelMeaning(header);
    const kept = meaning !== "other" && !taken.has(meaning) ? meaning : "other";
    taken.add(kept);
    return { column: columnLetters(column), header, meaning: kept, confidence: 0.7 };
  });
  const people = block.people.map(({ column, header }): TableColumn => ({
    column: columnLetters(column),
    header,
    meaning: "title",
    confidence: 0.8,
    why: "a person's name over texts",
  }));
  const at = (c: TableColumn): number => c.column.length * 100 + c.column.charCodeAt(0);
  return [...labels, ...people].sort((a, b) => at(a) - at(b) || (a.column < b.column ? -1 : 1));
}

/** A day beside the tasks is when they are to be done. */
function labelMeaning(header: string): ColumnMeaning {
  const meanings = headerCandidates(header).map((c) => c.meaning);
  if (meanings.includes("due") || meanings.includes("shiftDate")) return "due";
  return meanings.find((m) => m === "seq" || m === "category") ?? "other";
}

export function personColumnRows(cells: SheetCells, block: PersonColumns): TableRows {
  const entries = [];
  const skipped = [];
  for (let row = block.bodyFirst; row <= block.bodyLast; row++) {
    if (block.people.some(({ column }) => cells.shown(row, column) !== ""))
      entries.push({ row, section: null });
    else skipped.push({ row, why: "untitled" as const });
  }
  return { entries, skipped };
}

/** A task a filled cell, its owner in the heading: nobody's name may be written there. */
export function readPersonColumns(
  cells: SheetCells,
  block: PersonColumns,
  columns: readonly TableColumn[],
  from: { readonly table: number; readonly rows: readonly number[]; readonly year: number | null },
  ctx: ReadingContext
): readonly Omit<Task, "key">[] {
  const header = block.band.rows[0] ?? 0;
  const dueColumn = block.labels.find(
    ({ column }) => columns.find((c) => c.column === columnLetters(column))?.meaning === "due"
  )?.column;
  return from.rows.flatMap((row) =>
    block.people.flatMap(({ column, name }): Omit<Task, "key">[] => {
      const title = cells.isCovered(row, column) ? null : textAt(cells, row, column);
      if (title === null) return [];
      const owner: Sourced<string> = {
        value: name,
        sheet: cells.name,
        cell: cellName(header, column),
        how: "heading",
        text: cells.text(header, column),
      };
      const state = stateInBrackets(title.value);
      return [
        {
          ...nothingElse,
          sheet: cells.name,
          row,
          hidden: cells.isHidden(row),
          table: from.table,
          title,
          due: dueOf(cells, row, dueColumn, title, from.year, ctx),
          done: state.cancelled ? null : state.done,
          cancelled: state.cancelled,
          owner: [owner],
        },
      ];
    })
  );
}

/** 起草简报（已完成）: what became of it, where the cell itself says so. */
function stateInBrackets(text: string): ReturnType<typeof saysDone> {
  const said = /[（(【[]([^（(【[]*)[）)】\]]\s*$|([✓✔√✅☑])\s*$/.exec(text);
  return saysDone(said?.[1] ?? said?.[2] ?? "");
}

/** The day in the row's own date column, else a limit the words of the task name (周五前交). */
function dueOf(
  cells: SheetCells,
  row: number,
  column: number | undefined,
  title: Sourced<string>,
  year: number | null,
  ctx: ReadingContext
): Task["due"] {
  const around = { assigned: null, year };
  const day = column === undefined ? null : dateAt(cells, row, column, ctx, around);
  const context = {
    calendar: ctx.calendar,
    assigned: null,
    today: ctx.today,
    date1904: ctx.date1904,
    title: title.value,
    ...(year === null ? {} : { year }),
  };
  const limit: Deadline =
    day === null
      ? readDeadline({ value: null, text: "", format: "General" }, context)
      : readDeadline({ value: day, text: day, format: "General" }, context);
  if (limit.date === null) return null;
  const at = day === null || column === undefined ? title.cell : cellName(row, column);
  return { value: limit, sheet: cells.name, cell: at, how: "part", text: title.text };
}

const nothingElse = {
  seq: null,
  category: null,
  source: null,
  assignedBy: null,
  assignedDate: null,
  startDate: null,
  doneDate: null,
  status: null,
  progress: null,
  progressText: null,
  ownerCell: null,
  helpers: [],
  externals: [],
  department: null,
  priority: null,
  effort: null,
  approval: null,
  feedback: null,
  secrecy: null,
  remarks: null,
  section: null,
} as const;
