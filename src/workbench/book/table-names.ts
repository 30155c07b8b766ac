/** Tables as Univer needs them to compute formulas that name them and their columns. */
import { ISuperTableService } from "@univerjs/engine-formula";
import { toRange } from "./areas";
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
