/** One more row at a table's end, and the same row taken away again, by splicing the sheet's part. */
import type { Applied, RowChange, RowRemoval, WrittenRow } from "../change";
import { cellName, parseRect, rectName, sameValue, type Rect } from "../grid";
import { done, failed, type Outcome, type Problem } from "../problem";
import {
  columnsOf,
  lookText,
  parseLook,
  whyNotAppend,
  whyNotRemove,
  type StandingRow,
} from "../written-row";
import { findCell } from "./cells";
import type { PatchContext } from "./cell-patches";
import { formulaOf, sharedMasters, valueAt } from "./read-grid";
import { type CellEdit, inheritedStyle, setCells } from "./set-cells";
import { shiftFormula } from "./shared-formula";
import { parseAreas, type SheetModel, type TableModel } from "./sheet-model";
import { withAttribute } from "./style-table";
import { type Splice, type XmlElement, splice } from "./xml";

export interface RowContext extends PatchContext {
  /** Gives an Excel table another area. */
  resizeTable(table: TableModel, to: Rect): void;
  /** Whether a style rules the sides of its cell. */
  isRuled(style: number): boolean;
  /** Whether a style has a number format of its own. */
  hasFormat(style: number): boolean;
}

export function appendRow(context: RowContext, change: RowChange): Outcome<Applied> {
  const found = placeOf(context, change);
  if (!found.ok) return found;
  const { sheet, table } = found.value;
  const target = standing(context, sheet, change.row);
  const refused = whyNotAppend(change, target, (cell) => {
    const at = parseRect(cell);
    return at ? valueAt(sheet.cells, at.row, at.column, context.shared) : null;
  });
  if (refused) return failed(refused);

  const { like } = change;
  const ruled = (column: number): boolean =>
    context.isRuled(styleAt(sheet, change.row, column) ?? 0);
  const bare =
    !ruled(change.columns[0]) &&
    !ruled(change.columns[1]) &&
    columnsOf(change).every((c) => target.value(c) === null && !target.hasFormula(c));
  const copied = bare && like !== null;
  const masters = sharedMasters(sheet.cells);
  const formulas: number[] = [];
  const edits = columnsOf(change).flatMap((column): CellEdit[] => {
    const said = change.cells.find((cell) => cell.column === column);
    const i = like === null ? -1 : findCell(sheet.cells, like, column);
    const style = copied && i >= 0 ? (sheet.cells.styles[i] ?? 0) : undefined;
    const at = { row: change.row, column, ...(style === undefined ? {} : { style }) };
    if (said) {
      const own = style ?? styleAt(sheet, change.row, column);
      const base = own ?? inheritedStyle(sheet, change.row, column);
      // A format of the table's own goes before ours.
      const dated =
        said.numberFormat === undefined || context.hasFormat(base)
          ? base
          : context.styleWithFormat(base, said.numberFormat);
      return [{ ...at, value: said.value, style: dated }];
    }
    const formula = i >= 0 && !target.hasFormula(column) ? ownFormula(sheet, i, masters) : null;
    if (formula !== null) {
      formulas.push(column);
      return [{ ...at, formula: shiftFormula(formula, change.row - (like ?? 0), 0) }];
    }
    return style === undefined || style === 0 ? [] : [at];
  });
  context.store(sheet, setCells(sheet, edits));
  if (copied) extendRules(context, change, like);
  if (table && change.row === table.rect.row + table.rect.rows)
    context.resizeTable(table, { ...table.rect, rows: table.rect.rows + 1 });

  const after = context.sheet(change.sheet);
  const wrong = change.cells
    .filter((cell) => {
      const now = after && valueAt(after.cells, change.row, cell.column, context.shared);
      return !sameValue(now, cell.value);
    })
    .map((cell) => unverified(change, cell.column));
  return done({ applied: 1, refused: wrong, fingerprint: lookText({ copied, formulas }) });
}

export function removeRow(context: RowContext, change: RowRemoval): Outcome<Applied> {
  const found = placeOf(context, change);
  if (!found.ok) return found;
  const { sheet, table } = found.value;
  const refused = whyNotRemove(
    change,
    standing(context, sheet, change.row),
    standing(context, sheet, change.row + 1)
  );
  if (refused) return failed(refused);

  const look = parseLook(change.look);
  if (look.copied) {
    context.store(sheet, splice(sheet.text, cellSplices(sheet, change)));
    shrinkRules(context, change);
  } else {
    const columns = [...change.cells.map((c) => c.column), ...look.formulas];
    const edits = columns.map((column) => ({ row: change.row, column, value: null }));
    context.store(sheet, setCells(sheet, edits));
  }
  if (table && change.row === table.rect.row + table.rect.rows - 1 && table.rect.rows > 2)
    context.resizeTable(table, { ...table.rect, rows: table.rect.rows - 1 });
  return done({ applied: 1, refused: [] });
}

/** The edits that give a table's part another area; its filter spans the same cells. */
export function tableArea(root: XmlElement, to: string): Splice[] {
  const filter = root.child("autoFilter");
  return [root, ...(filter ? [filter] : [])].map((element) => {
    const tag = element.source.slice(element.start, element.openEnd);
    return { start: element.start, end: element.openEnd, text: withAttribute(tag, "ref", to) };
  });
}

function placeOf(
  context: RowContext,
  change: WrittenRow
): Outcome<{ readonly sheet: SheetModel; readonly table: TableModel | null }> {
  const at = { sheet: change.sheet, cell: cellName(change.row, change.columns[0]) };
  const sheet = context.sheet(change.sheet);
  if (!sheet) return failed({ code: "sheet-missing", sheet: change.sheet });
  if (sheet.protection.on) return failed({ code: "protected-sheet", ...at });
  const table = sheet.tables.find((t) => t.name === change.listed) ?? null;
  if (table && table.totalsRows > 0) return failed({ code: "totals-row", ...at });
  return done({ sheet, table });
}

function standing(context: RowContext, sheet: SheetModel, row: number): StandingRow {
  return {
    value: (column) => valueAt(sheet.cells, row, column, context.shared),
    hasFormula: (column) => {
      const i = findCell(sheet.cells, row, column);
      return i >= 0 && sheet.cells.formulas.has(i);
    },
  };
}

function styleAt(sheet: SheetModel, row: number, column: number): number | null {
  const i = findCell(sheet.cells, row, column);
  return i >= 0 ? (sheet.cells.styles[i] ?? 0) : null;
}

/** Without `=`; null where the cell has none, or one that fills an area of its own. */
function ownFormula(
  sheet: SheetModel,
  i: number,
  masters: ReadonlyMap<number, number>
): string | null {
  const kind = sheet.cells.formulas.get(i)?.kind;
  if (kind !== "normal" && kind !== "shared") return null;
  return formulaOf(sheet.cells, i, masters)?.slice(1) ?? null;
}

/** The row's cells in the table's columns, or the whole row where nothing else is in it. */
function cellSplices(sheet: SheetModel, { row, columns: [first, last] }: WrittenRow): Splice[] {
  const { cells } = sheet;
  const entry = cells.rowList.find((r) => r.row === row);
  if (!entry) return [];
  const gone: Splice[] = [];
  for (let i = entry.firstCell; i < entry.endCell; i += 1) {
    const column = cells.columns[i] ?? 0;
    if (column < first || column > last) continue;
    gone.push({ start: cells.starts[i] ?? 0, end: cells.ends[i] ?? 0, text: "" });
  }
  const plain = sheet.text.slice(entry.start, entry.openEnd) === `<${sheet.prefix}row r="${row}">`;
  return plain && gone.length === entry.endCell - entry.firstCell
    ? [{ start: entry.start, end: entry.end, text: "" }]
    : gone;
}

/** What reaches down to the table's last row reaches one row further, as when a row is typed in Excel. */
function extendRules(context: RowContext, change: RowChange, like: number): void {
  eachArea(context, change, (area) => {
    const bottom = area.row + area.rows;
    if (bottom !== change.row || !touchesColumns(area, change) || like < area.row) return area;
    return isWithin(area, change)
      ? { ...area, rows: area.rows + 1 }
      : [area, { ...clipped(area, change), row: change.row, rows: 1 }];
  });
}

function shrinkRules(context: RowContext, change: RowRemoval): void {
  eachArea(context, change, (area) => {
    if (area.row + area.rows - 1 !== change.row || !isWithin(area, change)) return area;
    return area.rows > 1 ? { ...area, rows: area.rows - 1 } : [];
  });
}

/** Rewrites the areas of conditional formats and of data validations, where `next` says otherwise than they are. */
function eachArea(
  context: RowContext,
  change: WrittenRow,
  next: (area: Rect) => Rect | readonly Rect[]
): void {
  const sheet = context.sheet(change.sheet);
  if (!sheet) return;
  const elements: readonly XmlElement[] = [
    ...sheet.root.all("conditionalFormatting"),
    ...(sheet.root.child("dataValidations")?.all("dataValidation") ?? []),
  ];
  const edits = elements.flatMap((element): Splice[] => {
    const areas = parseAreas(element.attribute("sqref"));
    const changed = areas.flatMap(next);
    const text = changed.map(rectName).join(" ");
    if (changed.length === 0 || text === areas.map(rectName).join(" ")) return [];
    const tag = sheet.text.slice(element.start, element.openEnd);
    return [
      { start: element.start, end: element.openEnd, text: withAttribute(tag, "sqref", text) },
    ];
  });
  if (edits.length > 0) context.store(sheet, splice(sheet.text, edits));
}

function touchesColumns(area: Rect, { columns: [first, last] }: WrittenRow): boolean {
  return area.column <= last && area.column + area.columns - 1 >= first;
}

function isWithin(area: Rect, { columns: [first, last] }: WrittenRow): boolean {
  return area.column >= first && area.column + area.columns - 1 <= last;
}

function clipped(area: Rect, { columns: [first, last] }: WrittenRow): Rect {
  const left = Math.max(area.column, first);
  const right = Math.min(area.column + area.columns - 1, last);
  return { ...area, column: left, columns: right - left + 1 };
}

function unverified({ sheet, row }: WrittenRow, column: number): Problem {
  return { code: "write-unverified", sheet, cell: cellName(row, column) };
}
