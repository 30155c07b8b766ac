/** `Excel.TableColumnCollection` and `Excel.TableColumn`. */
import { defineType, navigate, type Call, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { integer, optionalText, text } from "./arguments";
import { ColumnFilter, columnFilterObject } from "./auto-filter";
import { CellRange } from "./cells";
import { guardCells } from "./guard";
import { deleteCells, insertCells } from "./move-cells";
import { rangeObject } from "./range";
import { elements, matrix, shownValue, writeInputs } from "./range-values";
import { followTitles } from "./structured";
import type { TableAt } from "./table";

/** A column by its place in the table. */
class Column {
  constructor(
    readonly at: TableAt,
    readonly index: number
  ) {}

  get range(): CellRange {
    const { area } = this.at.table;
    if (this.index >= area.columns) fail("ItemNotFound");
    return new CellRange(this.at.sheet, { ...area, column: area.column + this.index, columns: 1 });
  }

  get name(): string {
    const { area } = this.range;
    return this.at.table.showHeaders
      ? this.at.sheet.cell(area.row, area.column).text
      : `Column${this.index + 1}`;
  }
}

/** Header texts a table can have: none blank, none twice. */
export function uniqueHeaders(texts: readonly string[]): string[] {
  const taken = new Set(texts.filter((t) => t !== "").map((t) => t.toLowerCase()));
  const used = new Set<string>();
  let blank = 0;
  return texts.map((given) => {
    let name = given;
    if (name === "") {
      do name = `Column${++blank}`;
      while (taken.has(name.toLowerCase()));
    }
    const stem = name;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${stem}${n}`;
    used.add(name.toLowerCase());
    return name;
  });
}

const columns = (at: TableAt): Column[] =>
  Array.from({ length: at.table.area.columns }, (_, i) => new Column(at, i));

/** By id (1-based, as Excel numbers them) or by header. */
function found(at: TableAt, key: unknown): HostObject | null {
  const all = columns(at);
  const one =
    typeof key === "number"
      ? all[key - 1]
      : (all.find((c) => c.name.toLowerCase() === text(key).toLowerCase()) ??
        all.find((c) => String(c.index + 1) === key));
  return one ? columnObject(one) : null;
}

export const tableColumnsObject: ObjectType<TableAt> = defineType<TableAt>(
  "TableColumnCollection",
  {
    items: (at) => columns(at).map((c) => columnObject(c)),
    getItem: found,
    properties: { Count: { get: (at) => at.table.area.columns } },
    methods: {
      GetCount: (at) => at.table.area.columns,
      GetItem: (at, [key]) => found(at, key) ?? fail("ItemNotFound"),
      GetItemOrNullObject: (at, [key]) => found(at, key),
      GetItemAt: (at, [index]) =>
        columnObject(columns(at)[integer(index)] ?? fail("InvalidArgument")),
      Add: (at, [index, values, name], call) => columnObject(add(at, index, values, name, call)),
    },
  }
);

function add(at: TableAt, index: unknown, values: unknown, name: unknown, call: Call): Column {
  const { area } = at.table;
  const count = area.columns;
  const place = index === undefined || index === null || index === -1 ? count : integer(index);
  if (place < 0 || place > count) fail("InvalidArgument");
  const cells = { ...area, column: area.column + place, columns: 1 };
  const given = values === undefined || values === null ? null : elements(values, cells);
  insertCells(new CellRange(at.sheet, cells), "Right", call);
  at.change({ area: { ...area, columns: count + 1 } });
  const column = new Column(at, place);
  if (given) {
    writeInputs(
      column.range,
      Array.from({ length: cells.rows }, (_, r) => [given(r, 0)]),
      call
    );
  }
  const wanted = optionalText(name);
  const headers = columns(at).map((c) => (c.index === place && wanted !== null ? wanted : c.name));
  const header = uniqueHeaders(headers)[place] ?? "";
  at.sheet.write({ ...cells, rows: 1 }, [[{ value: header }]]);
  return column;
}

const part = (column: Column, what: "body" | "head" | "total"): HostObject => {
  const { area } = column.range;
  const { table, body, sheet } = column.at;
  if (what === "body")
    return rangeObject(new CellRange(sheet, { ...area, row: body.row, rows: body.rows }));
  if (what === "head") {
    return table.showHeaders
      ? rangeObject(new CellRange(sheet, { ...area, rows: 1 }))
      : fail("ItemNotFound");
  }
  return table.showTotals
    ? rangeObject(new CellRange(sheet, { ...area, row: area.row + area.rows - 1, rows: 1 }))
    : fail("ItemNotFound");
};

const columnObject: ObjectType<Column> = defineType<Column>("TableColumn", {
  identity: (column) => ({ Id: column.index + 1 }),
  properties: {
    Id: { get: (column) => column.index + 1 },
    Index: { get: (column) => column.index },
    Name: {
      get: (column) => column.name,
      set: (column, value, call) => {
        const name = text(value);
        const others = columns(column.at).filter((c) => c.index !== column.index);
        if (name === "" || name.length > 255) fail("InvalidArgument");
        if (others.some((c) => c.name.toLowerCase() === name.toLowerCase()))
          fail("ItemAlreadyExists");
        const { area } = column.range;
        guardCells(column.at.sheet, { ...area, rows: 1 });
        const before = column.name;
        column.at.sheet.write({ ...area, rows: 1 }, [[{ value: name }]]);
        followTitles(call.book, column.at.table.name, new Map([[before, name]]));
      },
    },
    Values: {
      get: (column) => matrix(column.range, shownValue),
      set: (column, value, call) => writeInputs(column.range, value, call),
    },
    Filter: navigate((column) =>
      columnFilterObject(
        new ColumnFilter(
          column.at.sheet,
          () => column.at.table,
          () => column.index
        )
      )
    ),
  },
  methods: {
    GetRange: (column) => rangeObject(column.range),
    GetDataBodyRange: (column) => part(column, "body"),
    GetHeaderRowRange: (column) => part(column, "head"),
    GetTotalRowRange: (column) => part(column, "total"),
    Delete: (column, _, call) => {
      const { area } = column.at.table;
      if (area.columns === 1) fail("InvalidOperation");
      deleteCells(column.range, "Left", call);
      column.at.change({ area: { ...area, columns: area.columns - 1 } });
    },
  },
});
