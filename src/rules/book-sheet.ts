/** The rule book as the sheet 科务规则: section under section, a note on every column, lists to choose from. */
import { cellName, columnLetters } from "../workbook/grid";
import type { SheetSpec, SpecCell, SpecInput, SpecStyle } from "../workbook/sheet-spec";
import type { Column } from "./book-columns";
import { formAt, rowOf, sectionsFor, type Section, type SectionId } from "./book-sections";
import type { BookWords } from "./book-words";
import type { RuleBook } from "./rule-book";

/** A column somebody added to a section, kept when the sheet is written anew. */
export interface ExtraColumn {
  readonly section: SectionId;
  readonly header: string;
  /** By the row's first cell. */
  readonly cells: Readonly<Record<string, string | number>>;
}

const styles = {
  title: { font: { name: "黑体", size: 16 }, align: "center", valign: "center" },
  intro: { font: { size: 10, color: "#595959" }, align: "left", valign: "center", wrap: true },
  section: { font: { name: "黑体", size: 12 }, align: "left", valign: "center" },
  head: {
    font: { bold: true, size: 10 },
    fill: "#E8EEF5",
    align: "center",
    valign: "center",
    wrap: true,
    border: true,
  },
  id: { font: { size: 9, color: "#7F7F7F" }, align: "left", valign: "center", border: true },
  cell: { font: { size: 10 }, align: "left", valign: "center", wrap: true, border: true },
} as const satisfies Readonly<Record<string, SpecStyle>>;

/** In characters; the third column is where the words stand. */
const WIDTHS = [22, 24, 40, 30, 14, 12, 14, 28, 24] as const;
const LIST_LIMIT = 255;

/**
 * The sheet of a book. `readBookSheet` of it gives the same book.
 * @param extra columns to keep, as `readBookSheet` found them
 */
export function bookSheet(
  book: RuleBook,
  say: BookWords,
  extra: readonly ExtraColumn[] = []
): SheetSpec {
  const cells: SpecCell[] = [
    { row: 1, column: 1, value: say("book.title"), style: "title" },
    { row: 2, column: 1, value: say("book.intro"), style: "intro" },
  ];
  const inputs: SpecInput[] = [];
  const heights: Record<number, number> = { 1: 30, 2: 34 };
  let row = 4;
  for (const section of sectionsFor(say, book.types)) {
    const added = extra.filter((one) => one.section === section.id);
    cells.push({ row, column: 1, value: say(`book.section.${section.id}`), style: "section" });
    heights[row] = 24;
    cells.push(...headCells(section, added, row + 1, say));
    const first = row + 2;
    const entries = section.entries(book);
    entries.forEach((entry, i) => {
      const values = rowOf(section, entry);
      const key = String(values[0] ?? "");
      const all = [...values, ...added.map((one) => one.cells[key] ?? null)];
      cells.push(...rowCells(first + i, all));
      heights[first + i] = heightOf(all);
    });
    // One spare row to type into; a new row further up takes the lists along when it is inserted.
    const last = first + entries.length;
    cells.push(
      ...rowCells(
        last,
        section.columns.map(() => null)
      )
    );
    section.columns.forEach((column, i) => {
      if (column.form.kind !== "setting") {
        inputs.push(inputOf(column, i + 1, first, last, say));
        return;
      }
      entries.forEach(({ id }, n) => {
        const form = formAt(section, column.form, String(id));
        inputs.push(inputOf({ ...column, form }, i + 1, first + n, first + n, say));
      });
    });
    row = last + 2;
  }
  return {
    name: say("book.sheet"),
    cells,
    styles,
    columnWidths: [...WIDTHS],
    rowHeights: heights,
    merges: [`A1:${columnLetters(WIDTHS.length)}1`, `A2:${columnLetters(WIDTHS.length)}2`],
    print: {
      orientation: "landscape",
      paper: "A4",
      fitToWidth: 1,
      marginsMm: [15, 12, 15, 12],
      footer: `&C${say("book.notice.foot")}`,
    },
    frozenRows: 0,
    inputs,
  };
}

function headCells(
  section: Section,
  added: readonly ExtraColumn[],
  row: number,
  say: BookWords
): SpecCell[] {
  return [
    ...section.columns.map((column) => say(`book.column.${column.head}`)),
    ...added.map((one) => one.header),
  ].map((value, i) => ({ row, column: i + 1, value, style: "head" }));
}

function rowCells(row: number, values: readonly (string | number | null)[]): SpecCell[] {
  return values.map((value, i) => ({
    row,
    column: i + 1,
    value,
    style: i === 0 ? "id" : "cell",
  }));
}

function inputOf(
  column: Column,
  at: number,
  first: number,
  last: number,
  say: BookWords
): SpecInput {
  const { form } = column;
  const choices = form.kind === "choice" ? form.choices.map((one) => one.spellings[0] ?? "") : [];
  const fits = choices.every((one) => !one.includes(",")) && choices.join(",").length <= LIST_LIMIT;
  return {
    area: `${cellName(first, at)}:${cellName(last, at)}`,
    note: {
      title: say(`book.column.${column.head}`).slice(0, 32),
      text: say(`book.note.${column.note}`).slice(0, 255),
    },
    choices: fits ? choices : [],
  };
}

/** Points for the longest wrapped cell: a Chinese character takes two of the default font's. */
function heightOf(values: readonly (string | number | null)[]): number {
  const lines = values.map((value, i) => {
    const wide = [...String(value ?? "")].reduce(
      (n, ch) => n + (ch.charCodeAt(0) > 255 ? 2 : 1),
      0
    );
    return Math.ceil(wide / ((WIDTHS[i] ?? 20) - 1));
  });
  return Math.min(400, Math.max(18, 14 * Math.max(...lines) + 4));
}
