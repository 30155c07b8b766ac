/** What a copied sheet has beside its cells: everything of its source, speaking of the copy where the source spoke of itself. */
import type { GridBook } from "./grid-book";
import type { GridSheet } from "./grid-sheet";
import { newId } from "./ids";
import type { SheetExtras } from "./parts/sheet";
import { renameSheetInFormula } from "./references";
import { mapFormulas, mapXml } from "./shifting";
import { copiedTables, renameTableInFormula } from "./table-names";

type Rewrite = (formula: string) => string;

/** `own` rewrites a formula of the source for the copy called `name`. */
export function copyOf(
  book: GridBook,
  source: GridSheet,
  name: string
): { readonly own: Rewrite; readonly extras: SheetExtras } {
  const tables = copiedTables(
    source.tables,
    book.sheets.flatMap((sheet) => sheet.tables)
  );
  const own: Rewrite = (formula) =>
    tables.reduce(
      (text, { from, table }) => renameTableInFormula(text, from, table.name),
      renameSheetInFormula(formula, source.name, name)
    );
  const extras = {
    tabColor: source.tabColor,
    showGridlines: source.showGridlines,
    showHeadings: source.showHeadings,
    freeze: source.freeze,
    merges: [...source.merges],
    protection: structuredClone(source.protection),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...structuredClone(rule),
      id: newId(),
      spec: mapFormulas(rule.spec, own),
      xml: mapXml(rule.xml, own),
    })),
    tables: tables.map(({ table }) => table),
    autoFilter: structuredClone(source.autoFilter),
    hyperlinks: structuredClone(source.hyperlinks),
    dataValidations: source.dataValidations.map((validation) => ({
      areas: structuredClone(validation.areas),
      rule: mapFormulas(validation.rule, own),
      xml: mapXml(validation.xml, own),
    })),
    pageLayout: source.ownLayout(),
    charts: source.charts.map((chart) => ({ ...structuredClone(chart), id: newId() })),
    hasDrawing: source.hasDrawing,
    pageBreaks: [...source.pageBreaks],
  };
  return { own, extras };
}

/** Names that belong to the source alone (print area, print titles, its own) are the copy's too. */
export function copyNames(book: GridBook, source: GridSheet, copy: GridSheet, own: Rewrite): void {
  const copies = book.names
    .filter((name) => name.scope === source.id)
    .map((name) => ({ ...name, scope: copy.id, formula: own(name.formula) }));
  if (copies.length > 0) book.names = [...book.names, ...copies];
}
