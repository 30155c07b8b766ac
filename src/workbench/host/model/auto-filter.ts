/** `Excel.AutoFilter` of a sheet or of a table, and `Excel.Filter` of a table's column. */
import type { Area, BookAutoFilter, BookSheet, BookTable } from "../../book/book";
import { defineType, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { integer, list, number, optionalOneOf, rangeIn, text } from "./arguments";
import { CellRange, cellsAt } from "./cells";
import { applyFilters, readCriteria } from "./filter-match";
import { guardAction } from "./guard";
import { rangeObject } from "./range";
import { region, usedIn } from "./region";

/** The sheet's own filter. */
export class SheetFilter {
  constructor(readonly sheet: BookSheet) {}
}

/** A table's filter buttons. */
export class TableFilter {
  constructor(
    readonly sheet: BookSheet,
    readonly table: () => BookTable
  ) {}
}

const withoutHeader = (area: Area): Area => ({
  ...area,
  row: area.row + 1,
  rows: Math.max(area.rows - 1, 0),
});

function refresh(sheet: BookSheet, filter: BookAutoFilter): void {
  sheet.autoFilter = { area: filter.area, criteria: new Map(filter.criteria) };
  applyFilters(sheet, withoutHeader(filter.area), filter.criteria);
}

function criteriaList(
  columns: number,
  criteria: ReadonlyMap<number, Record<string, unknown>>
): unknown[] {
  return Array.from({ length: columns }, (_, i) => criteria.get(i) ?? { filterOn: "None" }).map(
    (c, i) => (criteria.has(i) ? c : null)
  );
}

export const autoFilterObject: ObjectType<SheetFilter> = defineType<SheetFilter>("AutoFilter", {
  properties: {
    Enabled: { get: ({ sheet }) => sheet.autoFilter !== null },
    IsDataFiltered: { get: ({ sheet }) => (sheet.autoFilter?.criteria.size ?? 0) > 0 },
    Criteria: {
      get: ({ sheet }) =>
        sheet.autoFilter
          ? criteriaList(sheet.autoFilter.area.columns, sheet.autoFilter.criteria)
          : [],
    },
  },
  methods: {
    Apply: ({ sheet }, [range, columnIndex, criteria], call) => {
      guardAction(sheet, "allowAutoFilter");
      const given = rangeIn(range) ?? cellsAt(call.book, sheet, text(range));
      if (given.sheet !== sheet) fail("InvalidArgument");
      const single = given.area.rows === 1 && given.area.columns === 1;
      const area = single
        ? region(sheet, given.area)
        : (usedIn(sheet, given.area, true) ?? given.area);
      const same = sheet.autoFilter;
      const kept =
        same && same.area.row === area.row && same.area.column === area.column
          ? same.criteria
          : new Map();
      const filter: BookAutoFilter = { area, criteria: new Map(kept) };
      if (columnIndex !== undefined && columnIndex !== null) {
        const column = integer(columnIndex);
        if (column < 0 || column >= area.columns) fail("InvalidArgument");
        if (criteria === undefined || criteria === null) filter.criteria.delete(column);
        else filter.criteria.set(column, readCriteria(criteria));
      }
      refresh(sheet, filter);
    },
    ClearCriteria: ({ sheet }) => {
      guardAction(sheet, "allowAutoFilter");
      if (sheet.autoFilter) refresh(sheet, { area: sheet.autoFilter.area, criteria: new Map() });
    },
    ClearColumnCriteria: ({ sheet }, [columnIndex]) => {
      guardAction(sheet, "allowAutoFilter");
      if (!sheet.autoFilter) return;
      const criteria = new Map(sheet.autoFilter.criteria);
      criteria.delete(integer(columnIndex));
      refresh(sheet, { area: sheet.autoFilter.area, criteria });
    },
    Reapply: ({ sheet }) => {
      guardAction(sheet, "allowAutoFilter");
      if (sheet.autoFilter) refresh(sheet, sheet.autoFilter);
    },
    Remove: ({ sheet }) => {
      guardAction(sheet, "allowAutoFilter");
      if (!sheet.autoFilter) return;
      refresh(sheet, { area: sheet.autoFilter.area, criteria: new Map() });
      sheet.autoFilter = null;
    },
    GetRange: ({ sheet }) =>
      rangeObject(new CellRange(sheet, sheet.autoFilter?.area ?? fail("ItemNotFound"))),
    GetRangeOrNullObject: ({ sheet }) =>
      sheet.autoFilter ? rangeObject(new CellRange(sheet, sheet.autoFilter.area)) : null,
  },
});

/** Data rows of a table, between header and totals; null where there are none. */
export function bodyOf({ area, showHeaders, showTotals }: BookTable): Area {
  const head = showHeaders ? 1 : 0;
  return { ...area, row: area.row + head, rows: area.rows - head - (showTotals ? 1 : 0) };
}

export function filterTable(
  sheet: BookSheet,
  table: BookTable,
  filters: BookTable["filters"]
): void {
  table.filters = filters;
  applyFilters(sheet, bodyOf(table), filters);
}

export const tableAutoFilterObject: ObjectType<TableFilter> = defineType<TableFilter>(
  "AutoFilter",
  {
    properties: {
      Enabled: { get: ({ table }) => table().showFilterButton },
      IsDataFiltered: { get: ({ table }) => table().filters.size > 0 },
      Criteria: { get: ({ table }) => criteriaList(table().area.columns, table().filters) },
    },
    methods: {
      ClearCriteria: ({ sheet, table }) => filterTable(sheet, table(), new Map()),
      Reapply: ({ sheet, table }) => filterTable(sheet, table(), new Map(table().filters)),
      GetRange: ({ sheet, table }) => rangeObject(new CellRange(sheet, table().area)),
      GetRangeOrNullObject: ({ sheet, table }) => rangeObject(new CellRange(sheet, table().area)),
    },
  }
);

/** One column's filter. */
export class ColumnFilter {
  constructor(
    readonly sheet: BookSheet,
    readonly table: () => BookTable,
    readonly column: () => number
  ) {}
}

function put(self: ColumnFilter, criteria: Record<string, unknown>): void {
  guardAction(self.sheet, "allowAutoFilter");
  const filters = new Map(self.table().filters);
  filters.set(self.column(), readCriteria(criteria));
  filterTable(self.sheet, self.table(), filters);
}

const counted = (filterOn: string) => (self: ColumnFilter, args: readonly unknown[]) =>
  put(self, { filterOn, criterion1: String(number(args[0])) });

export const columnFilterObject: (self: ColumnFilter) => HostObject = defineType<ColumnFilter>(
  "Filter",
  {
    properties: { Criteria: { get: (self) => self.table().filters.get(self.column()) ?? null } },
    methods: {
      Apply: (self, [criteria]) => put(self, readCriteria(criteria)),
      ApplyValuesFilter: (self, [values]) =>
        put(self, { filterOn: "Values", values: list(values) }),
      ApplyCustomFilter: (self, [criterion1, criterion2, operator]) =>
        put(self, {
          filterOn: "Custom",
          criterion1,
          criterion2,
          operator: optionalOneOf(operator, ["And", "Or"] as const, "And"),
        }),
      ApplyDynamicFilter: (self, [criteria]) =>
        put(self, { filterOn: "Dynamic", dynamicCriteria: criteria }),
      ApplyTopItemsFilter: counted("TopItems"),
      ApplyBottomItemsFilter: counted("BottomItems"),
      ApplyTopPercentFilter: counted("TopPercent"),
      ApplyBottomPercentFilter: counted("BottomPercent"),
      Clear: (self) => {
        guardAction(self.sheet, "allowAutoFilter");
        const filters = new Map(self.table().filters);
        filters.delete(self.column());
        filterTable(self.sheet, self.table(), filters);
      },
    },
  }
);
