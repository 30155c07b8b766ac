/**
 * Formulas that name tables and their columns. A book holds them in full (`Table[[#This Row],[Date]]`, as files do); inside the table
 * Excel takes and shows the short form (`[@Date]`). They follow when the table or a column gets another name.
 */
import type { Book, BookSheet, BookTable } from "../../book/book";
import { contains } from "./cells";

/** A text in quotes, or a table's name with what stands in brackets behind it. */
const PIECES =
  /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:[^[\]]|\[[^[\]]*\])*)\](?![\p{L}\p{N}'[])/gu;

interface Reference {
  readonly table: string | null;
  /** Without the outer brackets. */
  readonly inside: string;
}

function rewrite(formula: string, change: (reference: Reference) => string | null): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(PIECES, (all: string, table?: string, inside?: string) =>
    inside === undefined ? all : (change({ table: table ?? null, inside }) ?? all)
  );
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function headers(sheet: BookSheet, { area, showHeaders }: BookTable): string[] {
  if (!showHeaders) return [];
  return Array.from({ length: area.columns }, (_, c) => sheet.cell(area.row, area.column + c).text);
}

function tableAround(sheet: BookSheet, row: number, column: number): BookTable | null {
  const cell = { row, column, rows: 1, columns: 1 };
  return sheet.tables.find((t) => contains(t.area, cell)) ?? null;
}

/** A formula as it is typed into a cell → as the book holds it, names in the case they have in the table. */
export function inFull(
  formula: string,
  book: Book,
  sheet: BookSheet,
  row: number,
  column: number
): string {
  return rewrite(formula, ({ table, inside }) => {
    const home = table === null ? sheet : book.sheets.find((s) => named(s, table) !== null);
    const found = table === null ? tableAround(sheet, row, column) : home && named(home, table);
    if (!home || !found) return null;
    const titles = headers(home, found);
    const title = (given: string): string => titles.find((t) => same(t, given)) ?? given;
    if (inside.startsWith("@")) {
      const one = inside.slice(1).replace(/^\[(.*)\]$/, "$1");
      const row = one === "" ? "[#This Row]" : `[[#This Row],[${title(one)}]]`;
      return `${found.name}${row}`;
    }
    const parts = inside.includes("[")
      ? inside.replace(/\[([^[\]#][^[\]]*)\]/g, (_, one: string) => `[${title(one)}]`)
      : title(inside);
    return `${found.name}[${parts}]`;
  });
}

function named(sheet: BookSheet, name: string): BookTable | null {
  return sheet.tables.find((t) => same(t.name, name)) ?? null;
}

/** A formula as the book holds it → as Excel shows it in a cell of the same table. */
export function asShown(formula: string, sheet: BookSheet, row: number, column: number): string {
  if (!formula.includes("[")) return formula;
  const own = tableAround(sheet, row, column);
  if (!own) return formula;
  return rewrite(formula, ({ table, inside }) => {
    if (table === null || !same(table, own.name)) return null;
    const one = /^\[#This Row\],\[([^[\]]*)\]$/i.exec(inside)?.[1];
    if (one === undefined) return `[${inside}]`;
    return /^[\p{L}\p{N}_]+$/u.test(one) ? `[@${one}]` : `[@[${one}]]`;
  });
}

/** Every formula of the book that names the table follows its new name. */
export function followTableName(book: Book, from: string, to: string): void {
  rewriteAll(book, (formula) =>
    rewrite(formula, ({ table, inside }) =>
      table !== null && same(table, from) ? `${to}[${inside}]` : null
    )
  );
}

/** Every formula of the book that names columns of the table follows their new titles (old → new). */
export function followTitles(book: Book, name: string, titles: ReadonlyMap<string, string>): void {
  const title = (given: string): string =>
    [...titles].find(([from]) => same(from, given))?.[1] ?? given;
  rewriteAll(book, (formula) =>
    rewrite(formula, ({ table, inside }) => {
      if (table === null || !same(table, name)) return null;
      return inside.includes("[")
        ? `${table}[${inside.replace(/\[([^[\]#][^[\]]*)\]/g, (_, one: string) => `[${title(one)}]`)}]`
        : `${table}[${title(inside)}]`;
    })
  );
}

/** Rewrites every formula in a cell of the book. */
export function rewriteAll(
  book: Book,
  change: (formula: string, sheet: BookSheet, row: number, column: number) => string
): void {
  for (const sheet of book.sheets) {
    const used = sheet.usedArea(true);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const { formula } = sheet.cell(row, column);
        if (formula === null) continue;
        const after = change(formula, sheet, row, column);
        if (after !== formula)
          sheet.write({ row, column, rows: 1, columns: 1 }, [[{ formula: after }]]);
      }
    }
  }
}
