/** Tables as Univer needs them to compute formulas that name them and their columns. */
import { ISuperTableService } from "@univerjs/engine-formula";
import { toRange } from "./areas";
import type { BookTable } from "./book";
import type { GridBook } from "./grid-book";

const mirrored = new WeakMap<GridBook, string>();

/** Gives Univer the book's tables when they, or their headers, have changed since the last time. */
export function mirrorTables(book: GridBook): void {
  const tables = book.sheets.flatMap((sheet) =>
    sheet.tables.map(({ name, area, showHeaders }) => ({
      name,
      area,
      sheetId: sheet.id,
      titles: showHeaders
        ? Array.from({ length: area.columns }, (_, c) => sheet.cell(area.row, area.column + c).text)
        : [],
    }))
  );
  const state = JSON.stringify(tables);
  if (mirrored.get(book) === state || (tables.length === 0 && !mirrored.has(book))) return;
  mirrored.set(book, state);
  const service = book.engine.injector.get(ISuperTableService);
  const unitId = book.engine.workbook.getUnitId();
  for (const name of [...(service.getTableMap(unitId)?.keys() ?? [])]) service.remove(unitId, name);
  for (const { name, area, sheetId, titles } of tables)
    service.registerTable(unitId, name, {
      sheetId,
      range: toRange(area),
      titleMap: new Map(titles.map((title, column) => [title, column])),
    });
  book.calculation.changedAll();
}

/** A copied sheet has its tables too, each under a name of its own: names are the book's. */
export function copiedTables(
  tables: readonly BookTable[],
  all: readonly BookTable[]
): { readonly from: string; readonly table: BookTable }[] {
  const taken = new Set(all.map((t) => t.name.toLowerCase()));
  let lastId = Math.max(0, ...all.map((t) => Number(t.id)).filter(Number.isFinite));
  return tables.map((table) => {
    const stem = table.name.replace(/\d+$/, "");
    let n = 2;
    while (taken.has(`${stem}${n}`.toLowerCase())) n += 1;
    const name = `${stem}${n}`;
    taken.add(name.toLowerCase());
    lastId += 1;
    return { from: table.name, table: { ...structuredClone(table), id: String(lastId), name } };
  });
}

/** The formula with another name for a table; texts in quotes stay. */
export function renameTableInFormula(formula: string, from: string, to: string): string {
  const before = from.toLowerCase();
  return formula.replace(/"(?:[^"]|"")*"|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\[)/gu, (word) =>
    word.toLowerCase() === before ? to : word
  );
}
