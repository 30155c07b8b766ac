/** A block of cells that was moved elsewhere, as by dragging or cutting: what belongs to the cells goes with them. */
import { areaOf, areaWithout, overlap, sameArea } from "./areas";
import type { Area } from "./book";
import type { GridBook } from "./grid-book";
import type { GridSheet } from "./grid-sheet";
import { type Reference, copiedFormula, rewriteReferences } from "./references";
import { mapFormulas, mapXml } from "./shifting";
import { placeOf } from "./univer-sheet";

export interface BlockMove {
  readonly from: { readonly sheet: GridSheet; readonly area: Area };
  readonly to: { readonly sheet: GridSheet; readonly area: Area };
}

/** Rules, validations, links, tables, filters and names follow a block; what was at the target gives way, as in Excel. */
export function moveExtras(book: GridBook, move: BlockMove): void {
  moveRules(move);
  moveValidations(move);
  moveLinks(move);
  moveTables(move);
  book.names = book.names.map((name) => ({
    ...name,
    formula: movedFormula(name.formula, "", move),
  }));
  book.formulas.followMove(
    (formula, own) => movedFormula(formula, own, move),
    [move.from.sheet, move.to.sheet]
  );
}

/** The formula after the move: references to cells that moved point to where they are now. `own` is the sheet it stands on. */
function movedFormula(formula: string, own: string, { from, to }: BlockMove): string {
  const rows = to.area.row - from.area.row;
  const columns = to.area.column - from.area.column;
  return rewriteReferences(formula, (reference) => {
    const sheet = reference.sheet ?? own;
    if (sheet.toLowerCase() !== from.sheet.name.toLowerCase()) return null;
    const area = areaOfReference(reference);
    if (!area || !isInside(area, from.area)) return null;
    const place = (corner: Reference["first"]): Reference["first"] => ({
      ...corner,
      row: corner.row === null ? null : corner.row + rows,
      column: corner.column === null ? null : corner.column + columns,
    });
    const isElsewhere = from.sheet !== to.sheet;
    return {
      sheet: isElsewhere ? to.sheet.name : reference.sheet,
      first: place(reference.first),
      last: reference.last && place(reference.last),
    };
  });
}

function areaOfReference({ first, last }: Reference): Area | null {
  const end = last ?? first;
  if (first.row === null || first.column === null || end.row === null || end.column === null)
    return null;
  return areaOf(first.row, first.column, end.row, end.column);
}

function isInside(area: Area, outer: Area): boolean {
  const common = overlap(area, outer);
  return common !== null && sameArea(common, area);
}

interface Pieces {
  readonly staying: Area[];
  readonly moving: Area[];
  readonly moved: Area[];
}

/** What of `areas` stays and what goes along, before and after. */
function split(areas: readonly Area[], sheet: GridSheet, { from, to }: BlockMove): Pieces {
  const isFrom = sheet === from.sheet;
  const moving = isFrom ? areas.flatMap((area) => overlap(area, from.area) ?? []) : [];
  const left = isFrom ? areas.flatMap((area) => areaWithout(area, from.area)) : [...areas];
  const staying = sheet === to.sheet ? left.flatMap((a) => areaWithout(a, to.area)) : left;
  const moved = moving.map((area) => ({
    ...area,
    row: area.row + to.area.row - from.area.row,
    column: area.column + to.area.column - from.area.column,
  }));
  return { staying, moving, moved };
}

/** Formulas of rules are written for the first cell of their areas: that cell may be another now. */
function rewriter(
  before: readonly Area[],
  after: readonly Area[],
  own: string,
  move: BlockMove
): (formula: string) => string {
  const corner = (areas: readonly Area[], key: "row" | "column"): number =>
    Math.min(...areas.map((area) => area[key]));
  const rows = corner(after, "row") - corner(before, "row");
  const columns = corner(after, "column") - corner(before, "column");
  return (formula) => movedFormula(copiedFormula(formula, rows, columns), own, move);
}

function moveRules(move: BlockMove): void {
  const { from, to } = move;
  const arriving: GridSheet["conditionalFormats"] = [];
  for (const sheet of new Set([from.sheet, to.sheet])) {
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
      const { staying, moving, moved } = split(rule.areas, sheet, move);
      const piece = (before: readonly Area[], areas: Area[], id: string) => {
        const change = rewriter(rule.areas, before, sheet.name, move);
        const spec = mapFormulas(rule.spec, change);
        return { ...rule, id, areas, spec, xml: mapXml(rule.xml, change) };
      };
      const isWhole = staying.length === 0;
      if (moved.length > 0)
        arriving.push(piece(moving, moved, isWhole ? rule.id : `${rule.id}+${arriving.length}`));
      return isWhole ? [] : [piece(staying, staying, rule.id)];
    });
  }
  to.sheet.conditionalFormats = [...to.sheet.conditionalFormats, ...arriving].sort(
    (a, b) => a.priority - b.priority
  );
  for (const sheet of new Set([from.sheet, to.sheet]))
    sheet.conditionalFormats.forEach((rule, priority) => {
      rule.priority = priority;
    });
}

function moveValidations(move: BlockMove): void {
  const { from, to } = move;
  const arriving: GridSheet["dataValidations"] = [];
  for (const sheet of new Set([from.sheet, to.sheet])) {
    sheet.dataValidations = sheet.dataValidations.flatMap((validation) => {
      const { staying, moving, moved } = split(validation.areas, sheet, move);
      const piece = (before: readonly Area[], areas: Area[]) => {
        const change = rewriter(validation.areas, before, sheet.name, move);
        const rule = mapFormulas(validation.rule, change);
        return { areas, rule, xml: mapXml(validation.xml, change) };
      };
      if (moved.length > 0) arriving.push(piece(moving, moved));
      return staying.length > 0 ? [piece(staying, staying)] : [];
    });
  }
  to.sheet.dataValidations = [...to.sheet.dataValidations, ...arriving];
}

function moveLinks({ from, to }: BlockMove): void {
  const within = (key: string, area: Area): boolean => {
    const [row, column] = placeOf(key);
    return overlap(areaOf(row, column, row, column), area) !== null;
  };
  const moving = [...from.sheet.hyperlinks].filter(([key]) => within(key, from.area));
  for (const [key] of moving) from.sheet.hyperlinks.delete(key);
  for (const key of [...to.sheet.hyperlinks.keys()])
    if (within(key, to.area)) to.sheet.hyperlinks.delete(key);
  for (const [key, link] of moving) {
    const [row, column] = placeOf(key);
    const place = [row + to.area.row - from.area.row, column + to.area.column - from.area.column];
    to.sheet.hyperlinks.set(place.join(","), link);
  }
}

/** Tables and the filter go only as a whole. */
function moveTables({ from, to }: BlockMove): void {
  const moved = (area: Area): Area => ({
    ...area,
    row: area.row + to.area.row - from.area.row,
    column: area.column + to.area.column - from.area.column,
  });
  const going = from.sheet.tables.filter((table) => isInside(table.area, from.area));
  from.sheet.tables = from.sheet.tables.filter((table) => !going.includes(table));
  to.sheet.tables = [
    ...to.sheet.tables,
    ...going.map((table) => ({ ...table, area: moved(table.area) })),
  ];
  const filter = from.sheet.autoFilter;
  if (!filter || !isInside(filter.area, from.area)) return;
  from.sheet.autoFilter = null;
  to.sheet.autoFilter = { ...filter, area: moved(filter.area) };
}
