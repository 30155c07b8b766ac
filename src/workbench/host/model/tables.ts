/** `Excel.TableCollection` of the workbook or of a sheet, and making a table of cells. */
import type { Area, Book, BookSheet, BookTable } from "../../book/book";
import { defineType, type Call, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { announce, eventMethods } from "../event-registration";
import { boolean, integer, rangeIn, text } from "./arguments";
import {
  areaOf,
  CellRange,
  cellsAt,
  contains,
  intersect,
  isUnbounded,
  sheetNamed,
  splitSheet,
} from "./cells";
import { guardCells } from "./guard";
import { insertCells } from "./move-cells";
import { uniqueHeaders } from "./table-columns";
import { TableAt, tableObject } from "./table";

/** All tables of one sheet, or of the workbook when there is none. */
export class Tables {
  constructor(readonly sheet: BookSheet | null) {}
}

export interface Placed {
  readonly sheet: BookSheet;
  readonly table: BookTable;
}

export function placedTables(book: Book, sheet: BookSheet | null): Placed[] {
  return (sheet ? [sheet] : book.sheets).flatMap((s) =>
    s.tables.map((table) => ({ sheet: s, table }))
  );
}

const make = ({ sheet, table }: Placed): HostObject => tableObject(new TableAt(sheet, table.id));

function found(self: Tables, key: unknown, call: Call): HostObject | null {
  const wanted = typeof key === "number" ? String(key) : text(key);
  const all = placedTables(call.book, self.sheet);
  const one =
    all.find(({ table }) => table.id === wanted) ??
    all.find(({ table }) => table.name.toLowerCase() === wanted.toLowerCase());
  return one ? make(one) : null;
}

export const tablesObject: ObjectType<Tables> = defineType<Tables>("TableCollection", {
  items: (self, call) => placedTables(call.book, self.sheet).map(make),
  getItem: found,
  properties: { Count: { get: (self, call) => placedTables(call.book, self.sheet).length } },
  methods: {
    GetItem: (self, [key], call) => found(self, key, call) ?? fail("ItemNotFound"),
    GetItemOrNullObject: (self, [key], call) => found(self, key, call),
    GetItemAt: (self, [index], call) =>
      make(placedTables(call.book, self.sheet)[integer(index)] ?? fail("InvalidArgument")),
    GetCount: (self, _, call) => placedTables(call.book, self.sheet).length,
    Add: (self, [address, hasHeaders], call) =>
      make(
        addTable(
          rangeIn(address) ?? rangeNamed(self, text(address), call),
          boolean(hasHeaders),
          call
        )
      ),
    ...eventMethods(
      (self: Tables) => self.sheet?.id ?? "Workbook",
      [
        ["_RegisterDataChangedEvent", 101],
        ["_RegisterAddedEvent", 102],
        ["_RegisterDeletedEvent", 103],
      ]
    ),
  },
});

/** Without a sheet's name an address means the collection's sheet, or the active one. */
function rangeNamed(self: Tables, address: string, call: Call): CellRange {
  const { sheet } = splitSheet(address);
  const { book } = call;
  const home =
    sheet === null
      ? (self.sheet ?? book.sheets.find((s) => s.id === book.activeSheetId))
      : sheetNamed(book, sheet);
  return cellsAt(book, home ?? fail("InvalidArgument"), address);
}

function addTable(range: CellRange, hasHeaders: boolean, call: Call): Placed {
  const { sheet } = range;
  if (isUnbounded(range.area)) fail("InvalidArgument");
  if (sheet.protection.protected) fail("AccessDenied");
  const overlaps = (area: Area): boolean =>
    sheet.tables.some((t) => intersect(t.area, area) !== null);
  if (overlaps(range.area)) fail("InvalidArgument", "A table can't overlap another table.");
  guardCells(sheet, range.area);
  let { area } = range;
  if (!hasHeaders) {
    // The header row is new: what was there moves one row down.
    const data = { ...area };
    insertCells(new CellRange(sheet, { ...area, rows: 1 }), "Down", call);
    area = { ...data, rows: data.rows + 1 };
  } else if (area.rows === 1) {
    area = areaOf(area.row, area.column, 2, area.columns);
  }
  for (const m of sheet.merges.filter((one) => intersect(one, area) !== null)) {
    if (contains(area, m)) sheet.unmerge(m);
    else fail("MergedRangeConflict");
  }
  const head = { ...area, rows: 1 };
  const names = uniqueHeaders(
    Array.from({ length: area.columns }, (_, c) => sheet.cell(area.row, area.column + c).text)
  );
  sheet.write(head, [names.map((name) => ({ value: name }))]);
  const table: BookTable = {
    id: nextId(call.book),
    name: nextName(call.book),
    area,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: new Map(),
    sortFields: [],
  };
  sheet.tables = [...sheet.tables, table];
  announce(call, 102, [sheet.id], { worksheetId: sheet.id, tableId: table.id });
  return { sheet, table: sheet.tables.find((t) => t.id === table.id) ?? table };
}

function nextId(book: Book): string {
  const numbers = placedTables(book, null)
    .map(({ table }) => Number(table.id))
    .filter(Number.isFinite);
  return String(Math.max(0, ...numbers) + 1);
}

function nextName(book: Book): string {
  const taken = new Set(placedTables(book, null).map(({ table }) => table.name.toLowerCase()));
  let n = 1;
  while (taken.has(`table${n}`)) n++;
  return `Table${n}`;
}

/** The tables that touch a range, or lie in it wholly. */
export class TablesOf {
  constructor(
    readonly range: CellRange,
    readonly fully: boolean
  ) {}

  list(): Placed[] {
    const { sheet, area } = this.range;
    return sheet.tables
      .filter((t) => (this.fully ? contains(area, t.area) : intersect(t.area, area) !== null))
      .map((table) => ({ sheet, table }));
  }
}

export const tablesIn: ObjectType<TablesOf> = defineType<TablesOf>("TableScopedCollection", {
  items: (self) => self.list().map(make),
  getItem: (self, key) => {
    const one = self.list().find(({ table }) => table.id === key || table.name === key);
    return one ? make(one) : null;
  },
  properties: { Count: { get: (self) => self.list().length } },
  methods: {
    GetCount: (self) => self.list().length,
    GetFirst: (self) => make(self.list()[0] ?? fail("ItemNotFound")),
    GetItem: (self, [key]) =>
      make(
        self.list().find(({ table }) => table.id === key || table.name === key) ??
          fail("ItemNotFound")
      ),
  },
});
