/** Cell patches: check, write single cells and read back. A block write through a filter misplaces data (OfficeDev/office-js#224). */
import type { CellPatch } from "../change";
import { sameValue } from "../grid";
import { done, type Problem } from "../problem";
import type { Prepared } from "./apply";
import { cellValue, isFormula } from "./read";
import type { Trips } from "./session";

export function writeCells(
  { context, ask, write }: Trips,
  patches: readonly CellPatch[]
): Prepared {
  const asked = patches.map((patch) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(patch.sheet);
    return { patch, sheet };
  });
  return async () => {
    const refused: Problem[] = [];
    const present = asked.filter(({ patch, sheet }) => {
      if (sheet.isNullObject)
        refused.push({ code: "sheet-missing", sheet: patch.sheet, cell: patch.cell });
      return !sheet.isNullObject;
    });
    const loaded = present.map(({ patch, sheet }) => {
      sheet.protection.load("protected");
      const range = sheet.getRange(patch.cell).untrack();
      range.load("values,formulas");
      const spill = range.getSpillParentOrNullObject().untrack();
      spill.load("address");
      const guards = patch.guards.map((guard) => {
        const cell = sheet.getRange(guard.cell).untrack();
        cell.load("values");
        return { cell, value: guard.value };
      });
      return { patch, sheet, range, spill, guards };
    });
    await ask();

    const ready = loaded.filter(({ patch, sheet, range, spill, guards }) => {
      const at = { sheet: patch.sheet, cell: patch.cell };
      const computed =
        isFormula(range.formulas[0]?.[0], range.values[0]?.[0]) || !spill.isNullObject;
      if (sheet.protection.protected) refused.push({ code: "protected-sheet", ...at });
      else if (computed) refused.push({ code: "not-own-cell", ...at });
      else if (guards.some((g) => !sameValue(cellValue(g.cell.values[0]?.[0]), g.value)))
        refused.push({ code: "row-moved", ...at });
      else if (!sameValue(cellValue(range.values[0]?.[0]), patch.before))
        refused.push({ code: "cell-changed", ...at });
      else return true;
      return false;
    });
    const written = ready.map(({ patch, sheet }) => {
      const range = sheet.getRange(patch.cell).untrack();
      if (patch.numberFormat !== undefined) range.numberFormat = [[patch.numberFormat]];
      range.values = [[typed(patch.after)]];
      return { patch, range };
    });
    for (const { range } of written) range.load("values");
    if (written.length > 0) await write();
    let applied = 0;
    for (const { patch, range } of written) {
      if (sameValue(cellValue(range.values[0]?.[0]), patch.after)) applied++;
      else refused.push({ code: "write-unverified", sheet: patch.sheet, cell: patch.cell });
    }
    return done({ applied, refused });
  };
}

/**
 * Text goes in behind an apostrophe: Excel would otherwise read `3月5日` or `=x` as a date or formula, in the US locale
 * (OfficeDev/office-js#1559). The apostrophe is no part of the value.
 */
export function typed(value: string | number | boolean | null): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" ? `'${value}` : value;
}
