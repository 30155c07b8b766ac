/** Which rows of a table hold something, and why the others are passed over. */
import type { ColumnMeaning, TableColumn, TableKind } from "./ledger";
import { looksLikeName } from "./names";
import {
  hasSectionNumbering,
  isFooterText,
  isContinuationText,
  isExampleText,
  isPeriodText,
  isInstructionText,
  isLegendText,
  isPlaceholderText,
  isSignatureLabel,
  isSignatureText,
  isTotalText,
} from "./row-words";
import type { SheetCells } from "./sheet-cells";
import type { TableFrame } from "./table-frames";
import { columnNumber } from "../workbook/grid";

/** Why a row is no entry. `untitled`: it says something, but not what is to be done. */
export type SkipCode =
  | "section"
  | "total"
  | "footer"
  | "signature"
  | "legend"
  | "guidance"
  | "template"
  | "repeated-header"
  | "blank"
  | "untitled";

export interface TableRow {
  readonly row: number;
  /** The section row above it, as written; the row is null where the table's own title opens the section. */
  readonly section: { readonly text: string; readonly row: number | null } | null;
}

export interface TableRows {
  readonly entries: readonly TableRow[];
  readonly skipped: readonly { readonly row: number; readonly why: SkipCode }[];
}

/** Columns an entry of each kind cannot do without: one of these must be filled. */
const keysOf: Readonly<Record<TableKind, readonly ColumnMeaning[]>> = {
  tasks: ["title"],
  plan: ["title"],
  duties: ["duties", "person", "role"],
  roster: ["shiftDate", "shiftPerson"],
  leave: ["person"],
  people: ["person"],
  report: [],
  other: [],
};

/** One pass over the rows of a table's body. */
export function readRows(
  cells: SheetCells,
  frame: TableFrame,
  columns: readonly TableColumn[],
  kind: TableKind
): TableRows {
  const layout = layoutOf(frame, columns, kind);
  const entries: TableRow[] = [];
  const skipped: { row: number; why: SkipCode }[] = [];
  let section: TableRow["section"] = numbered(frame.titles[frame.titles.length - 1]);
  const bottom = Math.min(frame.bodyLast, cells.bottom);
  for (let row = frame.bodyFirst; row <= bottom; row++) {
    const why = frame.repeats.has(row)
      ? "repeated-header"
      : judgeRow(cells, row, layout, entries.length === 0);
    if (why === null) entries.push({ row, section });
    else skipped.push({ row, why });
    if (why === "section") section = { text: sectionText(cells, row, layout), row };
  }
  return tidied(entries, skipped);
}

/** Whether a row that was an entry still is one, now that its cells have changed. */
export function isStillEntry(
  cells: SheetCells,
  frame: TableFrame,
  table: { readonly columns: readonly TableColumn[]; readonly kind: TableKind },
  row: number,
  isFirst: boolean
): boolean {
  return judgeRow(cells, row, layoutOf(frame, table.columns, table.kind), isFirst) === null;
}

function layoutOf({ band }: TableFrame, columns: readonly TableColumn[], kind: TableKind): Layout {
  const at = (meaning: ColumnMeaning): number => {
    const found = columns.find((c) => c.meaning === meaning);
    return found ? columnNumber(found.column) : 0;
  };
  return {
    left: band.left,
    right: band.right,
    seq: at("seq"),
    keys: keysOf[kind].map(at).filter((c) => c > 0),
    main: at(keysOf[kind][0] ?? "other"),
  };
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly seq: number;
  readonly keys: readonly number[];
  readonly main: number;
}

function judgeRow(
  cells: SheetCells,
  row: number,
  at: Layout,
  beforeFirst: boolean
): SkipCode | null {
  const filled = cells.filled(row, at.left, at.right);
  const first = filled[0];
  if (first === undefined) return "blank";
  const lead = cells.text(row, first);
  const edge = edgeCode(cells, row, filled, lead, at);
  if (edge) return edge;
  if (filled.length === 1) {
    const single = singleCode(cells, row, first, lead, at);
    if (single !== undefined) return single;
  }
  if (beforeFirst && (isExampleText(lead) || isGuidance(cells, row, filled))) return "guidance";
  const content = filled.filter((c) => c !== at.seq && cells.formula(row, c) === null);
  if (at.seq > 0 && filled.length === 2 && filled.includes(at.seq) && filled.includes(at.main)) {
    const number = cells.text(row, at.seq);
    if (hasSectionNumbering(`${number}、`) || hasSectionNumbering(number)) return "section";
  }
  if (at.keys.length > 0) {
    const keyed = at.keys.some((c) => isContent(cells.shown(row, c)));
    if (!keyed)
      return content.length === 0
        ? "template"
        : isTemplate(cells, row, content)
          ? "template"
          : "untitled";
    if (
      content.length === 0 &&
      !at.keys.some((c) => c === at.seq || cells.formula(row, c) !== null)
    )
      return "template";
  } else if (content.length === 0 && at.seq > 0) return "template";
  return null;
}

function isContent(text: string): boolean {
  return text !== "" && !isPlaceholderText(text);
}

/** Default values waiting in dropdown columns (未启动 in every empty row) make no entry. */
function isTemplate(cells: SheetCells, row: number, content: readonly number[]): boolean {
  return content.every((c) => {
    const text = cells.text(row, c);
    return isPlaceholderText(text) || /^(?:未启动|未开始|未完成|进行中|否|0|0%|□.*)$/.test(text);
  });
}

/** Totals, footers, signatures, legends. */
function edgeCode(
  cells: SheetCells,
  row: number,
  filled: readonly number[],
  lead: string,
  at: Layout
): SkipCode | null {
  if (filled.slice(0, 3).some((c) => isTotalText(cells.text(row, c)))) return "total";
  const typed = typeof cells.value(row, filled[0] ?? at.left) === "string";
  if (typed && filled.length <= 3) {
    if (isFooterText(lead)) return "footer";
    if (isLegendText(lead)) return "legend";
  }
  if (
    typed &&
    filled.length <= 6 &&
    isSignatureText(lead) &&
    (at.main === 0 ||
      filled[0] !== at.main ||
      filled.length === 1 ||
      /[:：].*[:：]|[:：]\s*$/.test(lead))
  ) {
    return "signature";
  }
  if (typed && filled.length <= 6 && isSigned(cells, row, filled)) return "signature";
  if (isContinuationText(lead) && filled.length <= 2) return "repeated-header";
  if (isPlaceholderText(lead) && filled.length <= 2) return "template";
  const main = at.main > 0 ? cells.shown(row, at.main) : "";
  const sums = filled.filter((c) =>
    /^=.*\b(?:SUM|SUBTOTAL|COUNTA?|COUNTIFS?|SUMIFS?|AVERAGE)\(/i.test(cells.formula(row, c) ?? "")
  );
  const typedMain = main !== "" && cells.formula(row, at.main) === null;
  if (at.main > 0 && sums.length > 0 && !typedMain && sums.length >= filled.length / 2)
    return "total";
  return null;
}

/** 制表：刘芳 | 审批：周明, or 制表 | 刘芳 | 审批 | 周明: nothing but who made and who approved it. */
function isSigned(cells: SheetCells, row: number, filled: readonly number[]): boolean {
  const texts = filled.map((c) => cells.text(row, c));
  const [lead = "", then = ""] = texts;
  if (isSignatureText(lead)) return texts.every((t, i) => i === 0 || isSignatureText(t));
  if (!isSignatureLabel(lead)) return false;
  return (
    texts.slice(1).some((t) => isSignatureText(t) || isSignatureLabel(t)) || looksLikeName(then)
  );
}

/** A row with one cell: a section, a note, or an entry with nothing but its name. Undefined = judge it as any row. */
function singleCode(
  cells: SheetCells,
  row: number,
  column: number,
  text: string,
  at: Layout
): SkipCode | null | undefined {
  const width = at.right - at.left + 1;
  const span = cells.mergeAt(row, column)?.columns ?? 1;
  if (typeof cells.value(row, column) !== "string")
    return column === at.seq ? "template" : undefined;
  if (column === at.seq && /^[A-Za-z]{0,6}[-_]?\d+(?:[.-]\d+)*$/.test(text)) return "template";
  const wide = span >= Math.max(2, Math.min(width, 3)) && span >= width * 0.4;
  if (wide || hasSectionNumbering(text) || isPeriodText(text))
    return text.length > 45 ? "footer" : "section";
  if (at.keys.includes(column)) return undefined;
  if (column === at.left) return text.length > 45 ? "footer" : "section";
  return undefined;
}

function isGuidance(cells: SheetCells, row: number, filled: readonly number[]): boolean {
  const texts = filled.map((c) => cells.text(row, c));
  const told = texts.filter(isInstructionText).length;
  return told >= 2 && told >= texts.length * 0.4;
}

function sectionText(cells: SheetCells, row: number, at: Layout): string {
  return cells
    .filled(row, at.left, at.right)
    .map((c) => cells.text(row, c))
    .join(" ");
}

function numbered(title: string | undefined): TableRow["section"] {
  return title !== undefined && hasSectionNumbering(title) ? { text: title, row: null } : null;
}

/** Behind the last entry there are no sections, only notes; blanks there are not worth a word. */
function tidied(
  entries: readonly TableRow[],
  skipped: readonly { row: number; why: SkipCode }[]
): TableRows {
  const last = entries[entries.length - 1]?.row ?? 0;
  const kept = skipped
    .filter((s) => s.why !== "blank" || s.row < last)
    .map((s) => (s.why === "section" && s.row > last ? { row: s.row, why: "footer" as const } : s));
  return { entries, skipped: kept };
}
