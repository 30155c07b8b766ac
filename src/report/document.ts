/** A report in words and in order, before it is a sheet, a Word document or a text: all three are made of the same blocks. */
import type { Place } from "./report-model";

export interface ReportDocument {
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "notice" | "title" | "heading" | "annex"; readonly text: string }
  | Paragraph
  | Table
  | Chart
  /** 落款: right-aligned lines at the end of the report proper. */
  | { readonly kind: "signature"; readonly lines: readonly string[] };

export interface Paragraph {
  readonly kind: "paragraph";
  /** A heading that runs into the text: （一）办文。 */
  readonly lead?: string;
  readonly text: string;
}

export interface Table {
  readonly kind: "table";
  /** Names it for the charts that show it. */
  readonly id: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly head: string;
  /** Its share of the page's width, in twelfths; all of a table make twelve. */
  readonly width: number;
  /** Left-aligned text; everything else is centred. */
  readonly text?: boolean;
}

export interface Cell {
  readonly value: string | number;
  /** The row it tells of. */
  readonly place?: Place;
}

/** Drawn from the cells of a table, where there is something to draw on. */
export interface Chart {
  readonly kind: "chart";
  readonly shape: "bar" | "line";
  readonly title: string;
  readonly table: string;
  /** 0-based columns of the table. */
  readonly categories: number;
  readonly series: readonly number[];
}

export function paragraph(text: string, lead?: string): Paragraph {
  return { kind: "paragraph", text, ...(lead === undefined ? {} : { lead }) };
}

/** A table, with the numbers of its rows in front where it has a column for them. */
export function table(
  id: string,
  columns: readonly Column[],
  rows: readonly (readonly (Cell | string | number)[])[]
): Table {
  return {
    kind: "table",
    id,
    columns,
    rows: rows.map((row) => row.map((cell) => (typeof cell === "object" ? cell : { value: cell }))),
  };
}

/** Rows of a list that a reader still reads; how many more there are is said, and the model has them all. */
export const MOST_ROWS = 200;

const DIGITS = "〇一二三四五六七八九";

/** 1…99 as headings are numbered: 一, 十, 十二, 二十三. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const last = ones === 0 && tens > 0 ? "" : DIGITS.charAt(ones);
  if (tens === 0) return last;
  return `${tens === 1 ? "" : DIGITS.charAt(tens)}十${last}`;
}
