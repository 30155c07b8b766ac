/**
 * Rewrites the cell references of a formula when cells move, as Excel does: for inserted and removed rows, columns and cells, for a formula
 * that itself moves, and for a sheet that gets another name.
 */
import { columnLetters, columnNumber } from "../../workbook/grid";

/** A reference as it stands in a formula; rows and columns 0-based, null = whole rows or whole columns. */
export interface Reference {
  /** Sheet name without quotes; null = the sheet the formula is on. */
  readonly sheet: string | null;
  readonly first: Corner;
  readonly last: Corner | null;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** What stands in a reference's place: another reference, the text of an error, or null to leave it as it was written. */
export type Rewritten = Reference | "#REF!" | null;

const MAX_ROW = 1048576;
const MAX_COLUMN = 16384;

/** Text in double quotes, errors, structured references in brackets, or a possible reference with its sheet. */
const PIECES =
  /"(?:[^"]|"")*"|#[A-Z/0]+[!?]?|\[[^\]]*\]|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|'(?:[^']|'')+'!/gu;

/** Passes every reference of `formula` (with or without leading `=`) through `rewrite`. */
export function rewriteReferences(
  formula: string,
  rewrite: (reference: Reference) => Rewritten
): string {
  return formula.replace(PIECES, (piece: string, sheet: string | undefined, cells?: string) => {
    if (cells === undefined) return piece;
    const reference = parseReference(sheet, cells);
    if (!reference) return piece;
    const after = rewrite(reference);
    if (after === null) return piece;
    if (after === "#REF!") return `${sheet ?? ""}#REF!`;
    return `${after.sheet === reference.sheet ? (sheet ?? "") : sheetPrefix(after.sheet)}${cornersText(after)}`;
  });
}

function parseReference(sheet: string | undefined, cells: string): Reference | null {
  const [a = "", b] = cells.split(":");
  const first = parseCorner(a);
  const last = b === undefined ? null : parseCorner(b);
  if (!first || (b !== undefined && !last)) return null;
  return { sheet: sheet === undefined ? null : unquoted(sheet.slice(0, -1)), first, last };
}

function parseCorner(text: string): Corner | null {
  const m = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/.exec(text);
  if (!m) return null;
  const [, a = "", letters, b = "", digits] = m;
  const column = letters === undefined ? null : columnNumber(letters) - 1;
  const row = digits === undefined ? null : Number(digits) - 1;
  if (column !== null && (column < 0 || column >= MAX_COLUMN)) return null;
  if (row !== null && (row < 0 || row >= MAX_ROW)) return null;
  if (column === null) return { row, column, rowFixed: (a || b) === "$", columnFixed: false };
  return { row, column, rowFixed: b === "$", columnFixed: a === "$" };
}

function cornersText(reference: Reference): string {
  const first = cornerText(reference.first);
  return reference.last ? `${first}:${cornerText(reference.last)}` : first;
}

function cornerText(corner: Corner): string {
  const column =
    corner.column === null
      ? ""
      : `${corner.columnFixed ? "$" : ""}${columnLetters(corner.column + 1)}`;
  const row = corner.row === null ? "" : `${corner.rowFixed ? "$" : ""}${corner.row + 1}`;
  return column + row;
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** `台账!`, `'2026 台账'!`; empty for null. */
export function sheetPrefix(sheet: string | null): string {
  if (sheet === null) return "";
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return plain ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

/** A change of places along one axis: `count` lines put in before `at` (positive) or taken out from `at` on (negative). */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  /** Only cells between these lines of the other axis move (inclusive); left out = all. */
  readonly within?: readonly [number, number];
}

/** Where line `n` is after `shift`; null = it is gone. */
export function shiftedLine(n: number, shift: Shift): number | null {
  if (n < shift.at) return n;
  if (shift.count >= 0) return n + shift.count;
  return n < shift.at - shift.count ? null : n + shift.count;
}

/** First and last line after `shift`; null = all of them are gone. A span around an insertion grows, around a removal shrinks. */
export function shiftedSpan(first: number, last: number, shift: Shift): [number, number] | null {
  if (shift.count >= 0) {
    return [
      first >= shift.at ? first + shift.count : first,
      last >= shift.at ? last + shift.count : last,
    ];
  }
  const end = shift.at - shift.count;
  const top = first < shift.at ? first : first < end ? shift.at : first + shift.count;
  const bottom = last < shift.at ? last : last < end ? shift.at - 1 : last + shift.count;
  return bottom < top ? null : [top, bottom];
}

/** The formula after cells of `changedSheet` moved; `ownSheet` is the sheet the formula stands on. */
export function shiftFormula(
  formula: string,
  ownSheet: string,
  changedSheet: string,
  shift: Shift
): string {
  const same = (a: string): boolean => a.toLowerCase() === changedSheet.toLowerCase();
  return rewriteReferences(formula, (reference) => {
    if (!same(reference.sheet ?? ownSheet)) return null;
    return shiftReference(reference, shift);
  });
}

function shiftReference(reference: Reference, shift: Shift): Rewritten {
  const { first } = reference;
  const last = reference.last ?? first;
  const other = shift.axis === "row" ? "column" : "row";
  if (shift.within) {
    const [from, to] = shift.within;
    const a = first[other];
    const b = last[other];
    if (a === null || b === null || Math.min(a, b) < from || Math.max(a, b) > to) return null;
  }
  const from = first[shift.axis];
  const to = last[shift.axis];
  if (from === null || to === null) return null;
  const moved = shiftedSpan(Math.min(from, to), Math.max(from, to), shift);
  const limit = shift.axis === "row" ? MAX_ROW : MAX_COLUMN;
  if (!moved || moved[0] >= limit) return "#REF!";
  const [top, bottom] = moved;
  if (top === Math.min(from, to) && bottom === Math.max(from, to)) return null;
  return {
    sheet: reference.sheet,
    first: { ...first, [shift.axis]: top },
    last: reference.last && { ...reference.last, [shift.axis]: Math.min(bottom, limit - 1) },
  };
}

/** The formula as it reads when copied `rows` down and `columns` right: relative parts move along, fixed ones stay. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (reference) => {
    const first = copiedCorner(reference.first, rows, columns);
    const last = reference.last && copiedCorner(reference.last, rows, columns);
    if (!first || (reference.last && !last)) return "#REF!";
    return { sheet: reference.sheet, first, last };
  });
}

function copiedCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const column =
    corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
  if (row !== null && (row < 0 || row >= MAX_ROW)) return null;
  if (column !== null && (column < 0 || column >= MAX_COLUMN)) return null;
  return { ...corner, row, column };
}

/** The formula after sheet `from` was renamed to `to`, or, with null, deleted. */
export function renameSheetInFormula(formula: string, from: string, to: string | null): string {
  return rewriteReferences(formula, (reference) => {
    if (reference.sheet === null || reference.sheet.toLowerCase() !== from.toLowerCase())
      return null;
    return to === null ? "#REF!" : { ...reference, sheet: to };
  }).replace(/(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/gu, (text) =>
    to === null && unquoted(text.slice(0, -6)).toLowerCase() === from.toLowerCase() ? "#REF!" : text
  );
}
