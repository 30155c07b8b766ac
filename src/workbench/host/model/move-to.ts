/** `Range.moveTo`: cut and paste. What refers to the moved cells follows them; what stood at the destination is gone. */
import type { Area, BookSheet } from "../../book/book";
import { type Reference, type Rewritten, rewriteReferences } from "../../book/references";
import type { Call } from "../define";
import { apiNotFound, fail } from "../errors";
import { areaOf, contains, intersect, isUnbounded, type CellRange } from "./cells";
import { sourceOf } from "./copy";
import { guardCells } from "./guard";
import { rewriteAll } from "./structured";

export function moveCells(range: CellRange, destination: unknown, call: Call): void {
  const { sheet, area } = range;
  if (isUnbounded(area)) fail("InvalidArgument");
  const { sheet: there, area: corner } = sourceOf(sheet, destination, call);
  const target = areaOf(corner.row, corner.column, area.rows, area.columns);
  guardCells(sheet, area);
  guardCells(there, target);
  if (sheet.tables.some((t) => intersect(t.area, area) !== null))
    throw apiNotFound("Range.moveTo (cells of a table)");
  const torn = (s: BookSheet, a: Area): boolean =>
    s.merges.some((m) => intersect(m, a) !== null && !contains(a, m));
  if (torn(sheet, area) || torn(there, target)) fail("InvalidOperation");

  follow(call, sheet, area, there, target);
  const held = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => ({
      cell: sheet.cell(area.row + r, area.column + c),
      style: sheet.style(area.row + r, area.column + c),
    }))
  );
  const merges = sheet.merges.filter((m) => contains(area, m));
  for (const m of merges) sheet.unmerge(m);
  for (const m of there.merges.filter((one) => contains(target, one))) there.unmerge(m);
  sheet.clear(area, "All");
  there.write(
    target,
    held.map((row) =>
      row.map(({ cell: { value, formula, numberFormat } }) => {
        if (formula !== null) return { formula, numberFormat };
        const plain = typeof value === "object" && value !== null ? value.error : value;
        return { value: plain, numberFormat };
      })
    )
  );
  held.forEach((row, r) =>
    row.forEach(({ style }, c) =>
      there.setStyle(areaOf(target.row + r, target.column + c, 1, 1), { ...style })
    )
  );
  for (const m of merges) there.merge(shiftedArea(m, area, target), false);
}

function shiftedArea(one: Area, from: Area, to: Area): Area {
  return { ...one, row: one.row + to.row - from.row, column: one.column + to.column - from.column };
}

/** References to moved cells go along, those to cells that are overwritten are lost. */
function follow(call: Call, sheet: BookSheet, from: Area, there: BookSheet, to: Area): void {
  const rewritten = (reference: Reference, home: string, isMoved: boolean): Rewritten => {
    const where = (reference.sheet ?? home).toLowerCase();
    const area = areaOfReference(reference);
    if (area && where === sheet.name.toLowerCase() && contains(from, area)) {
      const isNear = reference.sheet === null && (isMoved || there.name === home);
      return moved(reference, from, to, isNear ? null : there.name);
    }
    if (area && where === there.name.toLowerCase() && contains(to, area)) return "#REF!";
    // A formula that leaves its sheet says from now on which one it meant.
    return isMoved && sheet !== there && reference.sheet === null
      ? { ...reference, sheet: sheet.name }
      : null;
  };
  rewriteAll(call.book, (formula, home, row, column) => {
    const cell = { row, column, rows: 1, columns: 1 };
    const isMoved = sheet !== there && home === sheet && contains(from, cell);
    return rewriteReferences(formula, (reference) => rewritten(reference, home.name, isMoved));
  });
  for (const name of call.book.names)
    name.formula = rewriteReferences(name.formula, (reference) => rewritten(reference, "", false));
}

function areaOfReference({ first, last }: Reference): Area | null {
  const end = last ?? first;
  if (first.row === null || first.column === null || end.row === null || end.column === null)
    return null;
  const row = Math.min(first.row, end.row);
  const column = Math.min(first.column, end.column);
  return areaOf(
    row,
    column,
    Math.abs(end.row - first.row) + 1,
    Math.abs(end.column - first.column) + 1
  );
}

function moved(reference: Reference, from: Area, to: Area, sheet: string | null): Reference {
  const at = (corner: Reference["first"]): Reference["first"] => ({
    ...corner,
    row: corner.row === null ? null : corner.row + to.row - from.row,
    column: corner.column === null ? null : corner.column + to.column - from.column,
  });
  return {
    sheet,
    first: at(reference.first),
    last: reference.last && at(reference.last),
  };
}
