/** Sorting from left to right: whole columns of a range change places, with their formats; relative formulas move along. */
import type { Area, BookSheet } from "../../book/book";
import type { Call } from "../define";
import { fail } from "../errors";
import { announce } from "../event-registration";
import { intersect, localAddress } from "./cells";
import { guardAction, guardCells } from "./guard";
import { sortedOrder, type SortKey } from "./range-sort";
import { shifted } from "./relative-formula";

/** `key` counts the rows of the area; every column of it takes part. */
export function sortColumns(
  sheet: BookSheet,
  area: Area,
  keys: readonly SortKey[],
  matchCase: boolean,
  call: Call
): void {
  if (keys.some(({ key }) => key < 0 || key >= area.rows)) fail("InvalidArgument");
  if (sheet.protection.protected) {
    guardAction(sheet, "allowSort");
    guardCells(sheet, area);
  }
  if (sheet.merges.some((m) => intersect(m, area) !== null)) fail("MergedRangeConflict");
  // A table is sorted by its rows only.
  if (sheet.tables.some((t) => intersect(t.area, area) !== null)) fail("InvalidOperation");
  const order = sortedOrder(
    area.columns,
    keys,
    (column, key) => sheet.cell(area.row + key, area.column + column).value,
    matchCase
  );
  const strip = (column: number): Area => ({ ...area, column: area.column + column, columns: 1 });
  const moved = order.flatMap((from, to) => (from === to ? [] : [{ from, to }]));
  const held = moved.map(({ from }) =>
    Array.from({ length: area.rows }, (_, r) => ({
      cell: sheet.cell(area.row + r, area.column + from),
      style: sheet.style(area.row + r, area.column + from),
    }))
  );
  moved.forEach(({ from, to }, i) => {
    const column = held[i] ?? [];
    sheet.write(
      strip(to),
      column.map(({ cell: { value, formula, numberFormat } }) => {
        if (formula !== null) return [{ formula: shifted(formula, 0, to - from), numberFormat }];
        const plain = typeof value === "object" && value !== null ? value.error : value;
        return [{ value: plain, numberFormat }];
      })
    );
    column.forEach(({ style }, r) =>
      sheet.setStyle({ ...strip(to), row: area.row + r, rows: 1 }, { ...style })
    );
  });
  const address = runs(moved.map(({ to }) => strip(to)))
    .map(localAddress)
    .join(",");
  announce(call, 20, [sheet.id], { worksheetId: sheet.id, address });
}

/** Neighbouring columns as one area. */
function runs(columns: readonly Area[]): Area[] {
  const areas: Area[] = [];
  for (const column of columns) {
    const last = areas.at(-1);
    if (last && last.column + last.columns === column.column)
      areas.splice(-1, 1, { ...last, columns: last.columns + 1 });
    else areas.push(column);
  }
  return areas;
}
