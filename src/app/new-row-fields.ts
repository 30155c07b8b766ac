/** What each column of a new row is to say: proposed from the line and from the rows above, for the chief to change. */
import {
  dayOf,
  monthOf,
  parsePlainDate,
  toSerial,
  yearOf,
  type PlainDate,
} from "../calendar/plain-date";
import { readDeadline, type WorkCalendar } from "../calendar";
import type { OneLine } from "../ledger";
import type { ColumnMeaning, Ledger, LedgerTable } from "../ledger/ledger";
import type { Judgement, WorkType } from "../rules/judgement";
import type { RowCell } from "../workbook/change";
import { columnNumber } from "../workbook/grid";
import { formulaIn, textIn, valueIn, type NewRowPlace } from "./new-row";

export interface NewRowField {
  /** `B` */
  readonly column: string;
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /**
   * `formula`: the column's own, carried on. `kept`: stands there already. `left`: what comes of the work (状态, 办结时间 …), never
   * written by us.
   */
  readonly kind: "text" | "date" | "formula" | "kept" | "left";
  /** "" = left empty. A date is `2026-11-28`. */
  readonly value: string;
}

/** What comes of the work, and what leaders say of it. */
const LEFT: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  "status",
  "doneDate",
  "progress",
  "feedback",
  "approval",
  "secrecy",
]);
const DATES: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  "assignedDate",
  "startDate",
  "due",
]);

export interface FieldSource {
  readonly line: OneLine;
  readonly type: WorkType | null;
  /** Proposed; null = nobody fits, or the line names none. */
  readonly owner: string | null;
  readonly today: PlainDate;
  readonly ledger: Ledger;
  readonly judgement: Judgement;
  readonly table: number;
}

export function fieldsOf(
  place: NewRowPlace,
  table: LedgerTable,
  from: FieldSource
): readonly NewRowField[] {
  const used = new Set<ColumnMeaning>();
  return table.columns.map(({ column, header, meaning }): NewRowField => {
    const at = columnNumber(column);
    const first = !used.has(meaning);
    used.add(meaning);
    const base = { column, header, meaning };
    if (formulaIn(place.grid, place.row, at) !== null || carriesFormula(place, at))
      return { ...base, kind: "formula", value: "" };
    const standing = textIn(place.grid, place.row, at);
    if (standing !== "") return { ...base, kind: "kept", value: standing };
    if (LEFT.has(meaning)) return { ...base, kind: "left", value: "" };
    const value = first ? proposed(meaning, place, at, table, from) : "";
    return { ...base, kind: DATES.has(meaning) ? "date" : "text", value };
  });
}

function carriesFormula({ grid, like }: NewRowPlace, column: number): boolean {
  return like !== null && formulaIn(grid, like, column) !== null;
}

function proposed(
  meaning: ColumnMeaning,
  place: NewRowPlace,
  column: number,
  table: LedgerTable,
  from: FieldSource
): string {
  const { line } = from;
  const has = (other: ColumnMeaning): boolean => table.columns.some((c) => c.meaning === other);
  const { giver, channel } = line;
  switch (meaning) {
    case "seq":
      return nextNumber(place, column);
    case "title":
      return line.title;
    case "assignedBy":
      return has("source") ? (giver ?? "") : withChannel(giver, channel);
    case "source":
      return has("assignedBy") ? (channel ?? "") : withChannel(giver, channel);
    case "assignedDate":
      return from.today;
    case "due":
      return line.due?.date ?? line.due?.words ?? "";
    case "owner":
      return line.owners.length > 0 ? line.owners.join("、") : (from.owner ?? "");
    case "category":
      return usualCategory(from);
    case "remarks":
      // A date says no hour: the words are kept beside it.
      return line.due?.hasTime && line.due.date !== null ? line.due.words : "";
    default:
      return "";
  }
}

function withChannel(giver: string | null, channel: string | null): string {
  if (giver === null) return channel ?? "";
  return channel === null ? giver : `${giver}（${channel}）`;
}

/** 12 → 13, `2026-007` → `2026-008`; "" where the rows above do not count. */
function nextNumber({ grid, row }: NewRowPlace, column: number): string {
  for (let above = row - 1; above >= grid.rect.row; above--) {
    const text = textIn(grid, above, column).trim();
    if (text === "") continue;
    const found = /^(.*?)(\d+)(\D{0,2})$/.exec(text);
    if (!found) return "";
    const [, head = "", digits = "", tail = ""] = found;
    return head + String(Number(digits) + 1).padStart(digits.length, "0") + tail;
  }
  return row > grid.rect.row ? "1" : "";
}

/** What the ledger's own category column says most often of work of this type. */
function usualCategory({ ledger, judgement, table, type }: FieldSource): string {
  if (type === null) return "";
  const counts = new Map<string, number>();
  ledger.tasks.forEach((task, index) => {
    const judged = judgement.tasks[index];
    const said = task.category?.value.trim() ?? "";
    if (task.table !== table || said === "" || judged?.category !== type || judged.secret) return;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** What the chief left in the fields, as cells in the way the rows above are written. */
export function cellsOf(
  fields: readonly NewRowField[],
  place: NewRowPlace,
  context: {
    readonly today: PlainDate;
    readonly calendar: WorkCalendar;
    readonly date1904: boolean;
  }
): readonly RowCell[] {
  return fields.flatMap((field): RowCell[] => {
    const text = field.value.trim();
    if (text === "" || (field.kind !== "text" && field.kind !== "date")) return [];
    const column = columnNumber(field.column);
    if (field.kind === "date") return [dateCell(text, column, place, context)];
    const countsUp = field.meaning === "seq" || field.meaning === "effort";
    const isNumber = countsUp && /^\d{1,9}(?:\.\d+)?$/.test(text) && String(Number(text)) === text;
    return [{ column, value: isNumber ? Number(text) : text }];
  });
}

/** Typed dates are read as a due cell is; what says no day (尽快) stays as it was typed. */
function dateCell(
  text: string,
  column: number,
  { grid, like }: NewRowPlace,
  { today, calendar, date1904 }: Parameters<typeof cellsOf>[2]
): RowCell {
  const date =
    parsePlainDate(text) ??
    readDeadline(
      { value: text, text, format: "General" },
      { calendar, assigned: today, today, date1904 }
    ).date;
  if (date === null || /^(?:每|逢)/.test(text)) return { column, value: text };
  const above = like === null ? null : valueIn(grid, like, column);
  if (typeof above === "string") return { column, value: writtenLike(above, date) };
  return { column, value: toSerial(date, date1904), numberFormat: "yyyy-mm-dd" };
}

/** Where dates are typed as text, the new one is typed the same way. */
function writtenLike(above: string, date: PlainDate): string {
  const [y, m, d] = [yearOf(date), monthOf(date), dayOf(date)];
  if (/^\d{4}年/.test(above)) return `${y}年${m}月${d}日`;
  if (/^\d{1,2}月/.test(above)) return `${m}月${d}日`;
  const mark = /^\d{4}([./])/.exec(above)?.[1];
  return mark === undefined ? date : `${y}${mark}${m}${mark}${d}`;
}
