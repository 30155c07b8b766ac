/** `Range.autoFill`, the part of it whose outcome is certain: copies, and one number or date step per column or row. */
import type { CellWrite } from "../../book/book";
import { apiNotFound, fail } from "../errors";
import { optionalOneOf } from "./arguments";
import { contains, type CellRange } from "./cells";
import { guardCells } from "./guard";
import { shifted } from "./relative-formula";

const TYPES = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const;

export function autoFill(source: CellRange, destination: CellRange, type: unknown): void {
  const how = optionalOneOf(type, TYPES, "FillDefault");
  const { sheet, area: from } = source;
  const to = destination.area;
  const vertical = to.columns === from.columns && to.column === from.column;
  const horizontal = to.rows === from.rows && to.row === from.row;
  const starts = to.row === from.row && to.column === from.column;
  // Excel asks that the destination holds the source and grows in one direction; filling up or left is not stated here.
  if (!contains(to, from) || (!vertical && !horizontal)) fail("InvalidArgument");
  if (!starts) throw apiNotFound("Range.autoFill (up or left)");
  guardCells(sheet, to);
  const lines = vertical ? from.columns : from.rows;
  const length = vertical ? from.rows : from.columns;
  const total = vertical ? to.rows : to.columns;
  for (let line = 0; line < lines; line++) {
    const place = (i: number): readonly [number, number] =>
      vertical ? [from.row + i, from.column + line] : [from.row + line, from.column + i];
    const cells = Array.from({ length }, (_, i) => sheet.cell(...place(i)));
    const numbers = cells.map((c) =>
      c.formula === null && typeof c.value === "number" ? c.value : null
    );
    const steps = numbers.slice(1).map((n, i) => (n ?? NaN) - (numbers[i] ?? NaN));
    const step = steps[0];
    const isSeries = how === "FillSeries" || (how === "FillDefault" && length > 1);
    const linear =
      isSeries && step !== undefined && steps.every((s) => Math.abs(s - step) < 1e-9) ? step : null;
    const words = cells.some((c) => c.formula === null && typeof c.value === "string");
    const mixed = numbers.some((n) => n !== null) && linear === null && isSeries;
    if (how !== "FillCopy" && how !== "FillFormats" && (mixed || (words && endsInNumber(cells)))) {
      throw apiNotFound("Range.autoFill (this kind of series)");
    }
    for (let i = length; i < total; i++) {
      const pattern = i % length;
      const cell = cells[pattern];
      const [row, column] = place(i);
      const one = { row, column, rows: 1, columns: 1 };
      if (!cell) continue;
      const by = i - pattern;
      let write: CellWrite;
      const last = numbers[length - 1];
      if (linear !== null && last !== null && last !== undefined)
        write = { value: last + linear * (i - length + 1) };
      else if (cell.formula !== null)
        write = { formula: shifted(cell.formula, vertical ? by : 0, vertical ? 0 : by) };
      else if (typeof cell.value === "object" && cell.value !== null)
        write = { formula: `=${cell.value.error}` };
      else write = { value: cell.value };
      const format = how === "FillValues" ? {} : { numberFormat: cell.numberFormat };
      sheet.write(one, [[how === "FillFormats" ? format : { ...write, ...format }]]);
      if (how !== "FillValues") sheet.setStyle(one, { ...sheet.style(...place(pattern)) });
    }
  }
}

function endsInNumber(cells: readonly { readonly value: unknown }[]): boolean {
  return cells.some(
    (c) =>
      typeof c.value === "string" &&
      /\d$|^\d|^(mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|星期|周|[一二三四五六七八九十]+月|甲|子|第)/i.test(
        c.value
      )
  );
}
