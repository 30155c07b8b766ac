/** `Excel.TableRowCollection` and `Excel.TableRow`. */
import type { Area } from "../../book/book";
import { defineType, type Call, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { integer, list } from "./arguments";
import { CellRange } from "./cells";
import { deleteCells, insertCells } from "./move-cells";
import { rangeObject } from "./range";
import { elements, matrix, shownValue, writeInputs } from "./range-values";
import type { TableAt } from "./table";

/** A data row by its place. */
class Row {
  constructor(
    readonly at: TableAt,
    readonly index: number
  ) {}

  get range(): CellRange {
    const { body } = this.at;
    if (this.index < 0 || this.index >= body.rows) fail("ItemNotFound");
    return new CellRange(this.at.sheet, { ...body, row: body.row + this.index, rows: 1 });
  }
}

const make = (at: TableAt, index: unknown): HostObject => {
  const i = integer(index);
  return i >= 0 && i < at.body.rows ? rowObject(new Row(at, i)) : fail("InvalidArgument");
};

export const tableRowsObject: ObjectType<TableAt> = defineType<TableAt>("TableRowCollection", {
  items: (at) => Array.from({ length: at.body.rows }, (_, i) => rowObject(new Row(at, i))),
  getItem: make,
  properties: { Count: { get: (at) => at.body.rows } },
  methods: {
    GetCount: (at) => at.body.rows,
    GetItemAt: (at, [index]) => make(at, index),
    Add: (at, [index, values], call) => rowObject(add(at, index, values, call)),
    DeleteRowsAt: (at, [index, count], call) => {
      const first = integer(index);
      const rows = count === undefined || count === null ? 1 : integer(count);
      if (first < 0 || rows < 1 || first + rows > at.body.rows) fail("InvalidArgument");
      remove(at, first, rows, call);
    },
  },
});

function add(at: TableAt, index: unknown, values: unknown, call: Call): Row {
  const { body, sheet } = at;
  const place = index === undefined || index === null || index === -1 ? body.rows : integer(index);
  if (place < 0 || place > body.rows) fail("InvalidArgument");
  const given = asMatrix(values);
  const rows = given?.length ?? 1;
  if (given) elements(given, { ...body, rows });
  if (given && place === body.rows && isBlank(at)) {
    // A table made of its header alone has one blank row, which the first added row takes.
    const [head, ...rest] = given;
    writeInputs(new CellRange(sheet, { ...body, rows: 1 }), [head], call);
    if (rest.length > 0) append(at, 1, rest, call);
    return new Row(at, 0);
  }
  append(at, place, given, call, rows);
  return new Row(at, place);
}

/** Puts `rows` new rows before row `place`, in the look of the row above. */
function append(
  at: TableAt,
  place: number,
  given: readonly (readonly unknown[])[] | null,
  call: Call,
  rows = given?.length ?? 1
): void {
  const { body, table, sheet } = at;
  const cells: Area = { ...body, row: body.row + place, rows };
  const value = given ? elements(given, cells) : null;
  const { area } = table;
  const lookOf = body.row + Math.max(place - 1, 0);
  const styles = Array.from({ length: body.columns }, (_, c) => ({
    style: sheet.style(lookOf, body.column + c),
    numberFormat: sheet.cell(lookOf, body.column + c).numberFormat,
  }));
  insertCells(new CellRange(sheet, cells), "Down", call);
  at.change({ area: { ...area, rows: area.rows + rows } });
  styles.forEach(({ style, numberFormat }, c) => {
    const strip = { ...cells, column: cells.column + c, columns: 1 };
    sheet.setStyle(strip, { ...style });
    sheet.write(
      strip,
      Array.from({ length: rows }, () => [{ numberFormat }])
    );
  });
  if (value) {
    const filled = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: cells.columns }, (__, c) => value(r, c))
    );
    writeInputs(new CellRange(sheet, cells), filled, call);
  }
}

function isBlank({ body, sheet }: TableAt): boolean {
  if (body.rows !== 1) return false;
  return Array.from({ length: body.columns }, (_, c) =>
    sheet.cell(body.row, body.column + c)
  ).every((cell) => cell.value === null && cell.formula === null);
}

/** A matrix of rows, or one row given flat. */
function asMatrix(values: unknown): readonly (readonly unknown[])[] | null {
  if (values === undefined || values === null) return null;
  const rows = list(values);
  if (rows.length === 0) return fail("InvalidArgument");
  return rows.every(Array.isArray) ? rows.map(list) : [rows];
}

function remove(at: TableAt, first: number, rows: number, call: Call): void {
  const { body, table, sheet } = at;
  const { area } = table;
  const cells = { ...body, row: body.row + first, rows };
  if (rows === body.rows) {
    // The last row of a table is emptied, not taken away.
    sheet.clear({ ...cells, rows: 1 }, "Contents");
    if (rows > 1) remove(at, 1, rows - 1, call);
    return;
  }
  deleteCells(new CellRange(sheet, cells), "Up", call);
  at.change({ area: { ...area, rows: area.rows - rows } });
}

const rowObject: ObjectType<Row> = defineType<Row>("TableRow", {
  properties: {
    Index: { get: (row) => row.index },
    Values: {
      get: (row) => matrix(row.range, shownValue),
      set: (row, value, call) => writeInputs(row.range, value, call),
    },
  },
  methods: {
    GetRange: (row) => rangeObject(row.range),
    Delete: (row, _, call) => {
      if (row.index >= row.at.body.rows) fail("ItemNotFound");
      remove(row.at, row.index, 1, call);
    },
  },
});
