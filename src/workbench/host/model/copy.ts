/** `Range.copyFrom`: values, formulas and formats, tiled over the destination, relative references moving along. */
import type { Area, BookCell, BookCellStyle, BookSheet, CellWrite } from "../../book/book";
import type { Arguments, Call } from "../define";
import { fail } from "../errors";
import { areasIn, optionalBoolean, optionalOneOf, text } from "./arguments";
import {
  areaOf,
  CellRange,
  cellsAt,
  contains,
  intersect,
  sheetNamed,
  splitSheet,
  usedPart,
} from "./cells";
import { guardCells } from "./guard";
import { shifted, transposed } from "./relative-formula";

const TYPES = ["All", "Formulas", "Values", "Formats"] as const;

interface Copied {
  readonly cell: BookCell;
  readonly style: BookCellStyle;
}

export function copyCells(sheet: BookSheet, area: Area, args: Arguments, call: Call): void {
  const [sourceArgument, copyType, skip, turn] = args;
  const source = sourceOf(sheet, sourceArgument, call);
  const type = optionalOneOf(copyType, TYPES, "All");
  const skipBlanks = optionalBoolean(skip, false);
  const transpose = optionalBoolean(turn, false);
  const from = usedPart(source.sheet, source.area);
  if (!from) return;
  const rows = transpose ? from.columns : from.rows;
  const columns = transpose ? from.rows : from.columns;
  // A destination that is no multiple of the source takes the source's size.
  const down = area.rows % rows === 0 && area.rows < 1048576 ? area.rows / rows : 1;
  const across = area.columns % columns === 0 && area.columns < 16384 ? area.columns / columns : 1;
  const target = areaOf(area.row, area.column, rows * down, columns * across);
  guardCells(sheet, target);
  const cut = sheet.merges.some((m) => intersect(m, target) !== null && !contains(target, m));
  if (cut) fail("InvalidOperation");

  const held: Copied[][] = Array.from({ length: from.rows }, (_, r) =>
    Array.from({ length: from.columns }, (__, c) => ({
      cell: source.sheet.cell(from.row + r, from.column + c),
      style: source.sheet.style(from.row + r, from.column + c),
    }))
  );
  const mergesHere = source.sheet.merges.filter((m) => contains(from, m));
  const at = (
    r: number,
    c: number
  ): { copied: Copied; sourceRow: number; sourceColumn: number } => {
    const sr = transpose ? c % columns : r % rows;
    const sc = transpose ? r % rows : c % columns;
    const copied = held[sr]?.[sc] ?? fail("GeneralException");
    return { copied, sourceRow: from.row + sr, sourceColumn: from.column + sc };
  };
  const writes = Array.from({ length: target.rows }, (_, r) =>
    Array.from({ length: target.columns }, (__, c) => {
      const { copied, sourceRow, sourceColumn } = at(r, c);
      const blank = copied.cell.value === null && copied.cell.formula === null;
      if (blank && skipBlanks) return undefined;
      return written(copied.cell, type, (formula) =>
        transpose
          ? transposed(formula, [sourceRow, sourceColumn], [target.row + r, target.column + c])
          : shifted(formula, target.row + r - sourceRow, target.column + c - sourceColumn)
      );
    })
  );
  sheet.write(target, writes);
  if (type !== "All" && type !== "Formats") return;
  for (let r = 0; r < target.rows; r++) {
    for (let c = 0; c < target.columns; c++) {
      const { copied } = at(r, c);
      const one = { row: target.row + r, column: target.column + c, rows: 1, columns: 1 };
      sheet.setStyle(one, { ...copied.style });
    }
  }
  if (transpose) return;
  for (let i = 0; i < down; i++) {
    for (let j = 0; j < across; j++) {
      if (source.sheet === sheet)
        carryRules(sheet, from, {
          ...from,
          row: target.row + i * rows,
          column: target.column + j * columns,
        });
      for (const m of mergesHere) {
        const moved = {
          ...m,
          row: target.row + i * rows + m.row - from.row,
          column: target.column + j * columns + m.column - from.column,
        };
        sheet.merge(moved, false);
      }
    }
  }
}

/** Formats that hang on a condition come along: their rule applies to the copied cells too. */
function carryRules(sheet: BookSheet, from: Area, to: Area): void {
  for (const format of sheet.conditionalFormats) {
    const carried = format.areas.flatMap((area): Area[] => {
      const common = intersect(area, from);
      return common
        ? [
            {
              ...common,
              row: common.row - from.row + to.row,
              column: common.column - from.column + to.column,
            },
          ]
        : [];
    });
    if (carried.length > 0) format.areas = carried.reduce(joined, format.areas);
  }
}

/** The areas with one more; right under one of the same width it becomes part of it. */
function joined(areas: readonly Area[], added: Area): Area[] {
  const covered = areas.some((area) => contains(area, added));
  if (covered) return [...areas];
  const above = areas.find(
    (area) =>
      area.column === added.column &&
      area.columns === added.columns &&
      area.row + area.rows === added.row
  );
  return above
    ? areas.map((area) => (area === above ? { ...area, rows: area.rows + added.rows } : area))
    : [...areas, added];
}

function written(
  cell: BookCell,
  type: (typeof TYPES)[number],
  move: (formula: string) => string
): CellWrite {
  const { value, numberFormat } = cell;
  // An error value cannot be written as such: its formula is the nearest thing to it.
  const plain: CellWrite =
    typeof value === "object" && value !== null ? { formula: `=${value.error}` } : { value };
  const content: CellWrite = cell.formula === null ? plain : { formula: move(cell.formula) };
  switch (type) {
    case "Values":
      return plain;
    case "Formulas":
      return content;
    case "Formats":
      return { numberFormat };
    case "All":
      return { ...content, numberFormat };
  }
}

/** The range an argument means: a range, areas that are one, or an address, of any sheet. */
export function sourceOf(sheet: BookSheet, argument: unknown, call: Call): CellRange {
  const areas = areasIn(argument);
  if (areas) {
    const [only, ...more] = areas.areas;
    return only && more.length === 0 ? new CellRange(areas.sheet, only) : fail("InvalidArgument");
  }
  const address = text(argument);
  const named = splitSheet(address).sheet;
  const home = named === null ? sheet : (sheetNamed(call.book, named) ?? fail("InvalidArgument"));
  return cellsAt(call.book, home, address);
}
