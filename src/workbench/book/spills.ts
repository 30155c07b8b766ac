/** Cells that show a result of a formula elsewhere. */
import type { IRange, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { UniverSheet } from "./univer-sheet";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where the formula stands whose result spills into the cell; null for a cell that no formula spills into. */
export function spillParent(
  { book: { engine }, id }: UniverSheet,
  row: number,
  column: number
): Place | null {
  const model = engine.injector.get(FormulaDataModel);
  const spills = model.getArrayFormulaRange()[engine.workbook.getUnitId()]?.[id];
  for (const [parentRow, columns] of Object.entries(spills ?? {})) {
    for (const [parentColumn, range] of Object.entries<Nullable<IRange>>(columns ?? {})) {
      if (!range) continue;
      const { startRow, endRow, startColumn, endColumn } = range;
      if (row < startRow || row > endRow || column < startColumn || column > endColumn) continue;
      // A formula that fills only its own cell spills nowhere.
      const isOne = startRow === endRow && startColumn === endColumn;
      return isOne ? null : { row: Number(parentRow), column: Number(parentColumn) };
    }
  }
  return null;
}
