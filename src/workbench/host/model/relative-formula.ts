/** Formulas whose relative references move with the cell they are copied to, and the R1C1 way of writing them. */
import { columnLetters, columnNumber } from "../../../workbook/grid";
import { SHEET_COLUMNS, SHEET_ROWS } from "./cells";

/** Strings, quoted sheet names and references of a formula; what is none of them stays as it is. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.!])|(?<![A-Za-z0-9_.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![A-Za-z0-9_(.!:])|(?<![A-Za-z0-9_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![A-Za-z0-9_.:])/g;

/** The formula as it reads `rows` lower and `columns` further right. */
export function shifted(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKENS, (all: string, ...g: (string | undefined)[]) => {
    const [dc, c, dr, r, dc1, c1, dc2, c2, dr1, r1, dr2, r2] = g;
    if (c !== undefined && r !== undefined) {
      const column = movedColumn(c, dc, columns);
      const row = movedRow(r, dr, rows);
      return column === null || row === null ? "#REF!" : `${dc ?? ""}${column}${dr ?? ""}${row}`;
    }
    if (c1 !== undefined && c2 !== undefined) {
      const a = movedColumn(c1, dc1, columns);
      const b = movedColumn(c2, dc2, columns);
      return a === null || b === null ? "#REF!" : `${dc1 ?? ""}${a}:${dc2 ?? ""}${b}`;
    }
    if (r1 !== undefined && r2 !== undefined) {
      const a = movedRow(r1, dr1, rows);
      const b = movedRow(r2, dr2, rows);
      return a === null || b === null ? "#REF!" : `${dr1 ?? ""}${a}:${dr2 ?? ""}${b}`;
    }
    return all;
  });
}

/**
 * The formula as it reads when its cell is copied from one place to another (row, column; 0-based) with rows and columns
 * exchanged: a relative reference keeps its distance, across instead of down.
 */
export function transposed(
  formula: string,
  from: readonly [number, number],
  to: readonly [number, number]
): string {
  return formula.replace(TOKENS, (all: string, ...g: (string | undefined)[]) => {
    const [dc, c, dr, r] = g;
    if (c === undefined || r === undefined) return all;
    // What is fixed stays where it is; only distances turn.
    const rowsAway = Number(r) - 1 - from[0];
    const columnsAway = columnNumber(c) - 1 - from[1];
    const row = dr === "$" ? Number(r) : to[0] + 1 + (dc === "$" ? rowsAway : columnsAway);
    const column = dc === "$" ? columnNumber(c) : to[1] + 1 + (dr === "$" ? columnsAway : rowsAway);
    const isOff = row < 1 || row > SHEET_ROWS || column < 1 || column > SHEET_COLUMNS;
    return isOff ? "#REF!" : `${dc ?? ""}${columnLetters(column)}${dr ?? ""}${row}`;
  });
}

function movedColumn(letters: string, fixed: string | undefined, by: number): string | null {
  const n = columnNumber(letters) + (fixed === "$" ? 0 : by);
  return n < 1 || n > SHEET_COLUMNS ? null : columnLetters(n);
}

function movedRow(digits: string, fixed: string | undefined, by: number): string | null {
  const n = Number(digits) + (fixed === "$" ? 0 : by);
  return n < 1 || n > SHEET_ROWS ? null : String(n);
}

/** `=A1*$B$2` in cell C3 (0-based 2, 2) → `=R[-2]C[-2]*R2C2`. */
export function toR1C1(formula: string, row: number, column: number): string {
  const rowPart = (digits: string, fixed: string | undefined): string =>
    fixed === "$" ? `R${digits}` : relative("R", Number(digits) - 1 - row);
  const columnPart = (letters: string, fixed: string | undefined): string =>
    fixed === "$" ? `C${columnNumber(letters)}` : relative("C", columnNumber(letters) - 1 - column);
  return formula.replace(TOKENS, (all: string, ...g: (string | undefined)[]) => {
    const [dc, c, dr, r, dc1, c1, dc2, c2, dr1, r1, dr2, r2] = g;
    if (c !== undefined && r !== undefined) return rowPart(r, dr) + columnPart(c, dc);
    if (c1 !== undefined && c2 !== undefined) return pair(columnPart(c1, dc1), columnPart(c2, dc2));
    if (r1 !== undefined && r2 !== undefined) return pair(rowPart(r1, dr1), rowPart(r2, dr2));
    return all;
  });
}

function relative(axis: "R" | "C", by: number): string {
  return by === 0 ? axis : `${axis}[${by}]`;
}

function pair(a: string, b: string): string {
  return a === b ? a : `${a}:${b}`;
}

const R1C1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.])[Rr](\d+|\[-?\d+\])?[Cc](\d+|\[-?\d+\])?(?![A-Za-z0-9_(.[])/g;

/** `=RC[-1]*2` in cell B1 → `=A1*2`; null where it leaves the sheet. */
export function fromR1C1(formula: string, row: number, column: number): string | null {
  let lost = false;
  const place = (part: string | undefined, here: number): { n: number; fixed: string } => {
    if (part === undefined) return { n: here + 1, fixed: "" };
    return part.startsWith("[")
      ? { n: here + 1 + Number(part.slice(1, -1)), fixed: "" }
      : { n: Number(part), fixed: "$" };
  };
  const text = formula.replace(R1C1, (all: string, r?: string, c?: string) => {
    if (/^["']/.test(all)) return all;
    const y = place(r, row);
    const x = place(c, column);
    if (y.n < 1 || x.n < 1 || y.n > SHEET_ROWS || x.n > SHEET_COLUMNS) lost = true;
    return `${x.fixed}${columnLetters(x.n)}${y.fixed}${y.n}`;
  });
  return lost ? null : text;
}
