/** `Excel.RangeSort`, and the ordering that tables sort by too. */
import type { CellValue } from "../../../workbook/grid";
import type { Area, BookSheet } from "../../book/book";
import { defineType, type ObjectType } from "../define";
import { apiNotFound, fail } from "../errors";
import { fields, integer, list, optionalBoolean, optionalOneOf } from "./arguments";
import { contains, intersect, usedPart, type CellRange } from "./cells";
import { sortColumns } from "./column-sort";
import { guardAction, guardCells } from "./guard";

export class Sorted {
  constructor(readonly range: CellRange) {}
}

export const rangeSortObject: ObjectType<Sorted> = defineType<Sorted>("RangeSort", {
  methods: {
    Apply: ({ range }, [sortFields, matchCase, hasHeaders, orientation, method], call) => {
      const how = optionalOneOf(orientation, ["Rows", "Columns"] as const, "Rows");
      optionalOneOf(method, ["PinYin", "StrokeCount"] as const, "PinYin");
      const part = usedPart(range.sheet, range.area);
      if (!part) return;
      const head = optionalBoolean(hasHeaders, false) ? 1 : 0;
      if (how === "Columns") {
        if (part.columns - head < 1) return;
        const columns = { ...part, column: part.column + head, columns: part.columns - head };
        const keys = list(sortFields).map(sortKey);
        sortColumns(range.sheet, columns, keys, optionalBoolean(matchCase, false), call);
        return;
      }
      if (part.rows - head < 1) return;
      const rows = { ...part, row: part.row + head, rows: part.rows - head };
      sortRows(range.sheet, rows, list(sortFields).map(sortKey), optionalBoolean(matchCase, false));
    },
  },
});

export interface SortKey {
  readonly key: number;
  readonly ascending: boolean;
}

/** One `SortField`; sorting by colour or icon is not stated here. */
export function sortKey(value: unknown): SortKey {
  const field = fields(value);
  const on = optionalOneOf(
    field["sortOn"],
    ["Value", "CellColor", "FontColor", "Icon"] as const,
    "Value"
  );
  if (on !== "Value") throw apiNotFound(`SortField.sortOn (${on})`);
  return { key: integer(field["key"]), ascending: optionalBoolean(field["ascending"], true) };
}

/** Reorders whole rows of an area; refuses where a merged cell would be torn. */
export function sortRows(
  sheet: BookSheet,
  area: Area,
  keys: readonly SortKey[],
  matchCase: boolean
): void {
  if (keys.some(({ key }) => key < 0 || key >= area.columns)) fail("InvalidArgument");
  const order = sortedOrder(
    area.rows,
    keys,
    (row, key) => sheet.cell(area.row + row, area.column + key).value,
    matchCase
  );
  if (sheet.protection.protected) {
    guardAction(sheet, "allowSort");
    guardCells(sheet, area);
  }
  const torn = sheet.merges.some(
    (m) => intersect(m, area) !== null && (!contains(area, m) || m.rows > 1)
  );
  if (torn) fail("MergedRangeConflict");
  if (order.some((from, to) => from !== to)) sheet.reorderRows(area, order);
}

/** Which of `count` lines comes first, second …, by the values each has under the keys. */
export function sortedOrder(
  count: number,
  keys: readonly SortKey[],
  valueAt: (line: number, key: number) => CellValue,
  matchCase: boolean
): number[] {
  if (keys.length === 0) fail("InvalidArgument");
  const compareText = new Intl.Collator("zh-CN-u-co-pinyin", {
    sensitivity: matchCase ? "variant" : "accent",
    numeric: false,
    caseFirst: matchCase ? "lower" : "false",
  });
  const held = keys.map(({ key }) => Array.from({ length: count }, (_, i) => valueAt(i, key)));
  const order = Array.from({ length: count }, (_, i) => i);
  return order.sort((a, b) => {
    for (const [k, { ascending }] of keys.entries()) {
      const x = held[k]?.[a] ?? null;
      const y = held[k]?.[b] ?? null;
      // Blanks come last whichever way one sorts.
      if (x === null || y === null) {
        if (x === y) continue;
        return x === null ? 1 : -1;
      }
      const sign = compareValues(x, y, compareText);
      if (sign !== 0) return ascending ? sign : -sign;
    }
    return a - b;
  });
}

/** Numbers, then text, then FALSE and TRUE, then errors. */
function compareValues(
  x: string | number | boolean | { readonly error: string },
  y: string | number | boolean | { readonly error: string },
  collator: Intl.Collator
): number {
  const rank = (v: typeof x): number =>
    typeof v === "number" ? 0 : typeof v === "string" ? 1 : typeof v === "boolean" ? 2 : 3;
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === "number" && typeof y === "number") return x - y;
  if (typeof x === "string" && typeof y === "string") return collator.compare(x, y);
  if (typeof x === "boolean" && typeof y === "boolean") return Number(x) - Number(y);
  return 0;
}
