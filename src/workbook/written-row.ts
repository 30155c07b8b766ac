/** A row that was appended to a table, as both adapters judge it: whether it may be written, and whether it may be taken away again. */
import type { RowChange, RowRemoval, WrittenRow } from "./change";
import { cellName, parseRect, sameValue, type CellValue } from "./grid";
import type { Problem, ProblemCode } from "./problem";

/** One row of cells as it stands now. */
export interface StandingRow {
  value(column: number): CellValue;
  hasFormula(column: number): boolean;
}

/** What came with an appended row, for `remove-row`. */
export interface RowLook {
  /** The row was bare before: its formats go with it. */
  readonly copied: boolean;
  /** Columns whose formula was carried on. */
  readonly formulas: readonly number[];
}

export function lookText({ copied, formulas }: RowLook): string {
  return `${copied ? "copied" : "own"}:${formulas.join(",")}`;
}

export function parseLook(text: string): RowLook {
  const [kind = "", formulas = ""] = text.split(":");
  return {
    copied: kind === "copied",
    formulas: formulas.split(",").flatMap((n) => (Number(n) > 0 ? [Number(n)] : [])),
  };
}

/** Why the row may not be written; null = it may. What stands in it already is either the table's own formula or named by a guard. */
export function whyNotAppend(
  change: RowChange,
  target: StandingRow,
  valueAt: (cell: string) => CellValue
): Problem | null {
  const moved = change.guards.find((guard) => !sameValue(valueAt(guard.cell), guard.value));
  if (moved) return problemAt(change, "row-moved", moved.cell);
  const known = ownColumns(change);
  const taken = columnsOf(change).find(
    (c) => !target.hasFormula(c) && !isBlank(target.value(c)) && !known.has(c)
  );
  if (taken !== undefined) return problemAt(change, "row-taken", cellName(change.row, taken));
  const computed = change.cells.find((cell) => target.hasFormula(cell.column));
  return computed ? problemAt(change, "not-own-cell", cellName(change.row, computed.column)) : null;
}

/** Why the row may not be taken away; null = it may. */
export function whyNotRemove(
  change: RowRemoval,
  target: StandingRow,
  below: StandingRow
): Problem | null {
  const said = new Map(change.cells.map((cell) => [cell.column, cell.value]));
  const stand = change.cells.filter((c) => sameValue(target.value(c.column), c.value)).length;
  // Nothing of it left: somebody sorted, or it is gone.
  if (stand === 0) return problemAt(change, "row-moved", cellName(change.row, change.columns[0]));
  const known = ownColumns(change);
  const changed = columnsOf(change).find((column) => {
    if (!said.has(column) && (target.hasFormula(column) || known.has(column))) return false;
    return !sameValue(target.value(column), said.get(column) ?? null);
  });
  if (changed !== undefined)
    return problemAt(change, "cell-changed", cellName(change.row, changed));
  const followed = columnsOf(change).find(
    (c) =>
      !below.hasFormula(c) &&
      !isBlank(below.value(c)) &&
      !(parseLook(change.look).copied === false && known.has(c))
  );
  return followed === undefined
    ? null
    : problemAt(change, "row-not-last", cellName(change.row + 1, followed));
}

export function columnsOf({ columns: [first, last] }: WrittenRow): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Columns of the row itself that were filled beforehand: a number waiting in an empty row. */
function ownColumns(change: RowChange | RowRemoval): ReadonlySet<number> {
  return new Set(
    change.guards.flatMap((guard) => {
      const at = parseRect(guard.cell);
      return at?.row === change.row ? [at.column] : [];
    })
  );
}

function problemAt({ sheet }: WrittenRow, code: ProblemCode, cell: string): Problem {
  return { code, sheet, cell };
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}
