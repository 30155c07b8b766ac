/** `Excel.RangeView`: the visible cells of a range as matrices. */
import type { BookCell } from "../../book/book";
import { defineType, navigate, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { integer } from "./arguments";
import { CellRange, fullAddress, isUnbounded, usedPart } from "./cells";
import { rangeObject } from "./range";
import { shownFormula, shownValue, valueType } from "./range-values";

export class View {
  constructor(
    readonly range: CellRange,
    readonly rows: readonly number[],
    readonly columns: readonly number[],
    readonly index: number
  ) {}
}

export function visibleView(range: CellRange): View {
  const part = isUnbounded(range.area) ? usedPart(range.sheet, range.area) : range.area;
  if (!part) return new View(range, [], [], 0);
  const rows = Array.from({ length: part.rows }, (_, i) => part.row + i);
  const columns = Array.from({ length: part.columns }, (_, i) => part.column + i);
  return new View(
    range,
    rows.filter((r) => !range.sheet.isRowHidden(r)),
    columns.filter((c) => !range.sheet.isColumnHidden(c)),
    0
  );
}

function grid<T>(view: View, of: (cell: BookCell) => T): T[][] {
  return view.rows.map((r) => view.columns.map((c) => of(view.range.sheet.cell(r, c))));
}

class ViewRows {
  constructor(readonly view: View) {}
  at(i: number): View {
    const row = this.view.rows[i];
    return row === undefined
      ? fail("InvalidArgument")
      : new View(this.view.range, [row], this.view.columns, i);
  }
}

const rowsObject: ObjectType<ViewRows> = defineType<ViewRows>("RangeViewCollection", {
  items: ({ view }): HostObject[] =>
    view.rows.map((_, i) => rangeViewObject(new ViewRows(view).at(i))),
  methods: {
    GetCount: ({ view }) => view.rows.length,
    GetItemAt: (self, [index]) => rangeViewObject(self.at(integer(index))),
  },
});

export const rangeViewObject: ObjectType<View> = defineType<View>("RangeView", {
  properties: {
    Values: { get: (v) => grid(v, shownValue) },
    Formulas: { get: (v) => grid(v, shownFormula) },
    Text: { get: (v) => grid(v, (cell) => cell.text) },
    NumberFormat: { get: (v) => grid(v, (cell) => cell.numberFormat) },
    ValueTypes: { get: (v) => grid(v, valueType) },
    RowCount: { get: (v) => v.rows.length },
    ColumnCount: { get: (v) => v.columns.length },
    Index: { get: (v) => v.index },
    CellAddresses: {
      get: (v) =>
        v.rows.map((row) =>
          v.columns.map((column) =>
            fullAddress(v.range.sheet, { row, column, rows: 1, columns: 1 })
          )
        ),
    },
    Rows: navigate((v) => rowsObject(new ViewRows(v))),
  },
  methods: {
    GetRange: (v) => rangeObject(new CellRange(v.range.sheet, v.range.area)),
  },
});
