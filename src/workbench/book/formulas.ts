/** Formulas everywhere in the book: in cells, rules, validations and names. They follow what moves and what is renamed. */
import { formulaOf, withFormula } from "./cell-content";
import type { GridBook } from "./grid-book";
import type { GridSheet } from "./grid-sheet";
import { type Shift, renameSheetInFormula, shiftFormula } from "./references";
import { mapFormulas, mapXml } from "./shifting";

type Rewrite = (formula: string) => string;

export class Formulas {
  /** False only where it is sure that no cell has one. */
  exist = true;

  constructor(private readonly book: GridBook) {}

  /** Cells of `changedName` moved: every formula follows, but for that sheet's own rules, which move with their areas. */
  shift(changedName: string, shift: Shift): void {
    for (const sheet of this.book.sheets)
      this.mapCells(sheet, (formula) => shiftFormula(formula, sheet.name, changedName, shift));
    this.shiftNames(changedName, shift);
    for (const sheet of this.book.sheets) {
      if (sheet.name === changedName) continue;
      mapRules(sheet, (formula) => shiftFormula(formula, sheet.name, changedName, shift));
    }
  }

  /** Univer moved cells of `changedName` and its own formulas by itself; what it does not know of follows. */
  shiftUnknown(changedName: string, shift: Shift): void {
    for (const sheet of this.book.sheets) {
      const change = (formula: string): string =>
        shiftFormula(formula, sheet.name, changedName, shift);
      this.mapCells(sheet, change, true);
      if (sheet.name !== changedName) mapRules(sheet, change);
    }
    this.shiftNames(changedName, shift);
  }

  private shiftNames(changedName: string, shift: Shift): void {
    // A name's references always say their sheet; one that does not belongs to no sheet that could have changed.
    for (const name of this.book.names)
      name.formula = shiftFormula(name.formula, "", changedName, shift);
  }

  /** A block of cells moved in Univer, with Univer's own formulas: what Univer does not compute follows; rules but those of `done` too. */
  followMove(
    change: (formula: string, ownSheet: string) => string,
    done: readonly GridSheet[]
  ): void {
    for (const sheet of this.book.sheets) {
      const rewrite = (formula: string): string => change(formula, sheet.name);
      this.mapCells(sheet, rewrite, true);
      if (!done.includes(sheet)) mapRules(sheet, rewrite);
    }
  }

  /** A sheet has another name, or with null is gone: formulas and links say so. */
  renameSheet(from: string, to: string | null, except?: string): void {
    this.map((formula) => renameSheetInFormula(formula, from, to), except);
    if (to === null) return;
    for (const sheet of this.book.sheets)
      for (const [key, link] of sheet.hyperlinks) {
        const { documentReference: place } = link;
        if (place === undefined) continue;
        const documentReference = renameSheetInFormula(place, from, to);
        if (documentReference !== place) sheet.hyperlinks.set(key, { ...link, documentReference });
      }
  }

  /** Rewrites every formula but those of the sheet `except`. */
  map(change: Rewrite, except?: string): void {
    for (const sheet of this.book.sheets) {
      if (sheet.id === except) continue;
      this.mapCells(sheet, change);
      mapRules(sheet, change);
    }
    for (const name of this.book.names) name.formula = change(name.formula);
    this.book.calculation.changedAll();
  }

  /** Rewrites the formulas in the cells of one sheet. */
  mapSheet(sheet: GridSheet, change: Rewrite): void {
    this.mapCells(sheet, change);
  }

  private mapCells({ matrix }: GridSheet, change: Rewrite, onlyStored = false): void {
    if (!this.exist) return;
    matrix.forValue((row, column, cell) => {
      if (!cell || formulaOf(cell) === null || (onlyStored && cell.f)) return;
      const changed = withFormula(cell, change);
      if (formulaOf(changed) !== formulaOf(cell)) matrix.setValue(row, column, changed);
    });
  }
}

function mapRules(sheet: GridSheet, change: Rewrite): void {
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
    ...rule,
    spec: mapFormulas(rule.spec, change),
    xml: mapXml(rule.xml, change),
  }));
  sheet.dataValidations = sheet.dataValidations.map((validation) => ({
    ...validation,
    rule: mapFormulas(validation.rule, change),
    xml: mapXml(validation.xml, change),
  }));
}
