/** Defined names as Univer needs them to compute formulas that use them. */
import { IDefinedNamesService } from "@univerjs/engine-formula";
import type { GridBook } from "./grid-book";

const mirrored = new WeakMap<GridBook, string>();

/** Gives Univer the book's names when they have changed since the last time. */
export function mirrorNames(book: GridBook): void {
  const state = JSON.stringify(book.names);
  if (mirrored.get(book) === state || (book.names.length === 0 && !mirrored.has(book))) return;
  mirrored.set(book, state);
  const service = book.engine.injector.get(IDefinedNamesService);
  const unitId = book.engine.workbook.getUnitId();
  for (const id of Object.keys(service.getDefinedNameMap(unitId) ?? {}))
    service.removeDefinedName(unitId, id);
  book.names.forEach((name, i) => {
    if (name.name.startsWith("_xlnm.")) return;
    service.registerDefinedName(unitId, {
      id: `name-${i}`,
      name: name.name,
      formulaOrRefString: name.formula.replace(/^=/, ""),
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.scope ?? "AllDefaultWorkbook",
    });
  });
  book.calculation.changedAll();
}
