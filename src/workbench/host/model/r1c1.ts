/** `Range.formulasR1C1`. */
import type { Call } from "../define";
import { fail } from "../errors";
import { isUnbounded, type CellRange } from "./cells";
import { elements, shownValue, writeInputs } from "./range-values";
import { fromR1C1, toR1C1 } from "./relative-formula";

export function r1c1Of({ sheet, area }: CellRange): (string | number | boolean)[][] | null {
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const cell = sheet.cell(area.row + r, area.column + c);
      return cell.formula === null
        ? shownValue(cell)
        : toR1C1(cell.formula, area.row + r, area.column + c);
    })
  );
}

export function writeR1C1(range: CellRange, value: unknown, call: Call): void {
  const { area } = range;
  if (isUnbounded(area)) fail("InvalidArgument");
  const at = elements(value, area);
  const inA1 = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const one = at(r, c);
      if (typeof one !== "string" || !one.startsWith("=")) return one;
      return fromR1C1(one, area.row + r, area.column + c) ?? fail("InvalidArgument");
    })
  );
  writeInputs(range, inA1, call);
}
