/** Cells that show a result of a formula elsewhere. */
import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { fromRange } from "./areas";
import type { Area } from "./book";
import type { Engine } from "./engine";
import type { UniverSheet } from "./univer-sheet";

export interface Place {
  readonly row: number;
  readonly column: number;
}

const models = new WeakMap<Engine, FormulaDataModel>();

/** Asked for once: every blank cell that is read comes here. */
function modelOf(engine: Engine): FormulaDataModel {
  const known = models.get(engine);
  if (known) return known;
  const model = engine.injector.get(FormulaDataModel);
  models.set(engine, model);
  return model;
}

/** What a cell without content of its own shows of a formula elsewhere; undefined where nothing spills. */
export function spilledCell(
  { book: { engine }, id }: UniverSheet,
  row: number,
  column: number
): Nullable<ICellData> {
  return modelOf(engine).getArrayFormulaCellData()[engine.workbook.getUnitId()]?.[id]?.[row]?.[
    column
  ];
}

/** The areas that results of a sheet's formulas fill, where they fill more than their own cell. */
export function spillAreas({ book: { engine }, id }: UniverSheet): Area[] {
  const spills = modelOf(engine).getArrayFormulaRange()[engine.workbook.getUnitId()]?.[id];
  return Object.values(spills ?? {})
    .flatMap((columns) => Object.values<Nullable<IRange>>(columns ?? {}))
    .filter((range) => range !== null && range !== undefined)
    .map(fromRange);
}

/** Where the formula stands whose result spills into the cell; null for a cell that no formula spills into. */
export function spillParent(
  { book: { engine }, id }: UniverSheet,
  row: number,
  column: number
): Place | null {
  const model = modelOf(engine);
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

/** Another content comes into cells: what formulas there filled is theirs no more. */
export function forgetSpills(
  { book: { engine }, id }: UniverSheet,
  places: Iterable<readonly [row: number, column: number]>
): void {
  const model = modelOf(engine);
  const unitId = engine.workbook.getUnitId();
  const spills = model.getArrayFormulaRange()[unitId]?.[id];
  if (!spills) return;
  const shown = model.getArrayFormulaCellData()[unitId]?.[id];
  for (const [row, column] of places) {
    const range = spills[row]?.[column];
    if (!range) continue;
    for (let r = range.startRow; r <= range.endRow; r += 1)
      for (let c = range.startColumn; c <= range.endColumn; c += 1) {
        const line = shown?.[r];
        if (line) delete line[c];
      }
    model.deleteArrayFormulaRange(unitId, id, row, column);
  }
}
