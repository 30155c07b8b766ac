/** `Excel.Table`, with its sort and its rows as ranges. */
import type { Area, BookSheet, BookTable } from "../../book/book";
import { defineType, navigate, type Call, type ObjectType } from "../define";
import { fail } from "../errors";
import { announce, eventMethods } from "../event-registration";
import { boolean, list, optionalBoolean, optionalOneOf, rangeIn, text } from "./arguments";
import { bodyOf, filterTable, TableFilter, tableAutoFilterObject } from "./auto-filter";
import { CellRange, cellsAt, intersect } from "./cells";
import { guardCells } from "./guard";
import { rangeObject } from "./range";
import { sortKey, sortRows } from "./range-sort";
import { followTableName } from "./structured";
import { tableColumnsObject } from "./table-columns";
import { tableRowsObject } from "./table-rows";
import { worksheetObject } from "./worksheet";

/** A table by its id. */
export class TableAt {
  constructor(
    readonly sheet: BookSheet,
    readonly id: string
  ) {}

  get table(): BookTable {
    return this.sheet.tables.find((t) => t.id === this.id) ?? fail("ItemNotFound");
  }

  /** Data rows; a table always has at least one. */
  get body(): Area {
    return bodyOf(this.table);
  }

  change(patch: Partial<BookTable>): void {
    if (this.sheet.protection.protected) fail("AccessDenied");
    const { id } = this.table;
    this.sheet.tables = this.sheet.tables.map((t) => (t.id === id ? { ...t, ...patch } : t));
  }
}

const range = (self: TableAt, area: Area) => rangeObject(new CellRange(self.sheet, area));

const flag = (
  key:
    | "showBandedRows"
    | "showBandedColumns"
    | "showFilterButton"
    | "highlightFirstColumn"
    | "highlightLastColumn"
) => ({
  get: (self: TableAt) => self.table[key],
  set: (self: TableAt, value: unknown) => {
    const patch: Partial<BookTable> = {};
    patch[key] = boolean(value);
    self.change(patch);
  },
});

export const tableObject: ObjectType<TableAt> = defineType<TableAt>("Table", {
  identity: (self) => ({ Id: self.table.id }),
  properties: {
    Id: { get: (self) => self.table.id },
    LegacyId: { get: (self) => self.table.id },
    Name: {
      get: (self) => self.table.name,
      set: (self, value, call) => {
        const name = text(value);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255)
          fail("InvalidArgument");
        if (/^[A-Za-z]{1,3}\d+$/.test(name)) fail("InvalidArgument");
        if (taken(self, name, call)) fail("ItemAlreadyExists");
        const before = self.table.name;
        self.change({ name });
        followTableName(call.book, before, name);
      },
    },
    Style: {
      get: (self) => self.table.style,
      set: (self, value) => {
        const style = text(value);
        if (
          !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(
            style
          )
        ) {
          fail("InvalidArgument");
        }
        self.change({ style });
      },
    },
    ShowHeaders: {
      get: (self) => self.table.showHeaders,
      set: (self, value) => {
        const showHeaders = boolean(value);
        const { table } = self;
        if (showHeaders === table.showHeaders) return;
        // Hiding leaves the header row's cells blank; showing again needs that row above.
        const area = showHeaders
          ? { ...table.area, row: table.area.row - 1, rows: table.area.rows + 1 }
          : { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
        if (area.row < 0) fail("InvalidOperation");
        if (!showHeaders) self.sheet.clear({ ...table.area, rows: 1 }, "Contents");
        self.change({ showHeaders, area });
      },
    },
    ShowTotals: {
      get: (self) => self.table.showTotals,
      set: (self, value) => setTotals(self, boolean(value)),
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    Columns: navigate((self) => tableColumnsObject(self)),
    Rows: navigate((self) => tableRowsObject(self)),
    Sort: navigate((self) => tableSortObject(self)),
    Worksheet: navigate((self) => worksheetObject(self.sheet)),
    AutoFilter: navigate((self) =>
      tableAutoFilterObject(new TableFilter(self.sheet, () => self.table))
    ),
  },
  methods: {
    GetRange: (self) => range(self, self.table.area),
    GetDataBodyRange: (self) => range(self, self.body),
    GetHeaderRowRange: (self) =>
      self.table.showHeaders ? range(self, { ...self.table.area, rows: 1 }) : fail("ItemNotFound"),
    GetTotalRowRange: (self) => {
      const { area, showTotals } = self.table;
      return showTotals
        ? range(self, { ...area, row: area.row + area.rows - 1, rows: 1 })
        : fail("ItemNotFound");
    },
    ClearFilters: (self) => filterTable(self.sheet, self.table, new Map()),
    ReapplyFilters: (self) => filterTable(self.sheet, self.table, new Map(self.table.filters)),
    ConvertToRange: (self, _, call) => {
      const { area } = self.table;
      takeAway(self, call);
      return range(self, area);
    },
    Delete: (self, _, call) => {
      const { area } = self.table;
      guardCells(self.sheet, area);
      takeAway(self, call);
      self.sheet.clear(area, "All");
    },
    Resize: (self, [newRange], call) => {
      const given = rangeIn(newRange) ?? cellsAt(call.book, self.sheet, text(newRange));
      const { area } = self.table;
      // Headers stay in their row, and the new range touches the old one.
      if (given.sheet !== self.sheet || given.area.row !== area.row) fail("InvalidArgument");
      if (intersect(given.area, area) === null || given.area.rows < 2) fail("InvalidArgument");
      self.change({ area: given.area });
    },
    ...eventMethods(
      (self: TableAt) => self.id,
      [
        ["_RegisterDataChangedEvent", 101],
        ["_RegisterSelectionChangedEvent", 100],
      ]
    ),
  },
});

/** The table is no more; its cells stay. */
function takeAway(self: TableAt, call: Call): void {
  const { id, name } = self.table;
  filterTable(self.sheet, self.table, new Map());
  self.sheet.tables = self.sheet.tables.filter((t) => t.id !== id);
  const worksheetId = self.sheet.id;
  announce(call, 103, [worksheetId], { worksheetId, tableId: id, tableName: name });
}

function taken(self: TableAt, name: string, call: Call): boolean {
  const wanted = name.toLowerCase();
  const tables = call.book.sheets.flatMap((s) => s.tables).filter((t) => t.id !== self.id);
  return (
    tables.some((t) => t.name.toLowerCase() === wanted) ||
    call.book.names.some((n) => n.name.toLowerCase() === wanted)
  );
}

function setTotals(self: TableAt, showTotals: boolean): void {
  const { table, sheet } = self;
  if (table.showTotals === showTotals) return;
  const { area } = table;
  if (!showTotals) {
    sheet.clear({ ...area, row: area.row + area.rows - 1, rows: 1 }, "Contents");
    self.change({ showTotals, area: { ...area, rows: area.rows - 1 } });
    return;
  }
  const row = { ...area, row: area.row + area.rows, rows: 1 };
  sheet.insert(row, "Down");
  const last = area.columns - 1;
  const letters = new CellRange(sheet, row);
  const name = sheet.cell(area.row, area.column + last).text;
  sheet.write(letters.area, [
    Array.from({ length: area.columns }, (_, c) =>
      c === 0 && last > 0
        ? { value: "Total" }
        : c === last
          ? { formula: `=SUBTOTAL(109,${table.name}[${name}])` }
          : undefined
    ),
  ]);
  self.change({ showTotals, area: { ...area, rows: area.rows + 1 } });
}

const tableSortObject: ObjectType<TableAt> = defineType<TableAt>("TableSort", {
  properties: {
    Fields: { get: (self) => self.table.sortFields },
    MatchCase: { get: () => false },
    Method: { get: () => "PinYin" },
  },
  methods: {
    Apply: (self, [sortFields, matchCase, method]) => {
      optionalOneOf(method, ["PinYin", "StrokeCount"] as const, "PinYin");
      const keys = list(sortFields).map(sortKey);
      sortRows(self.sheet, self.body, keys, optionalBoolean(matchCase, false));
      self.change({ sortFields: keys.map((k) => ({ ...k, sortOn: "Value" })) });
    },
    Clear: (self) => self.change({ sortFields: [] }),
    Reapply: (self) => {
      const keys = self.table.sortFields.map(sortKey);
      if (keys.length > 0) sortRows(self.sheet, self.body, keys, false);
    },
  },
});
