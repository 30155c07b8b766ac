/** `getCellProperties` / `setCellProperties` and their row and column forms, for the formats this host states. */
import type { Area } from "../../book/book";
import { apiNotFound, ExcelError, fail } from "../errors";
import { type Call, HostObject } from "../define";
import { fields, list, type Fields } from "./arguments";
import { fullAddress, isUnbounded, type CellRange } from "./cells";
import { Formatted, rangeFormatObject } from "./range-format";
import { elements } from "./range-values";
import { setHidden, isHidden } from "./range-properties";
import { CellRange as Cells } from "./cells";

type Unit = "cell" | "row" | "column";

function slices({ area }: CellRange, unit: Unit): Area[] {
  if (unit === "row") {
    return Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }));
  }
  return Array.from({ length: area.columns }, (_, i) => ({
    ...area,
    column: area.column + i,
    columns: 1,
  }));
}

const wire = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);
// These members need no call: formats read and write the sheet alone.
const NO_CALL = {} as Call;

function readFormat(object: HostObject, asked: Fields): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [key, wanted] of Object.entries(asked)) {
    if (wanted === false || wanted === null) continue;
    if (!object.bound.has(wire(key))) throw apiNotFound(`${object.typeName}.${key}`);
    const value = object.bound.get(wire(key), NO_CALL);
    if (value instanceof HostObject) answer[key] = readFormat(value, fields(wanted));
    else answer[key] = value;
  }
  return answer;
}

export function getCellProperties(range: CellRange, asked: unknown, unit: Unit): unknown {
  const wanted = fields(asked);
  if (isUnbounded(range.area)) return fail("InvalidArgument");
  const one = (area: Area): Record<string, unknown> => {
    const answer: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(wanted)) {
      if (value === false) continue;
      if (key === "address" || key === "addressLocal") answer[key] = fullAddress(range.sheet, area);
      else if (key === "format") {
        const { columnWidth, rowHeight, ...rest } = fields(value);
        const sized = {
          ...(columnWidth === true ? { columnWidth } : {}),
          ...(rowHeight === true ? { rowHeight } : {}),
        };
        answer[key] = readFormat(rangeFormatObject(new Formatted(range.sheet, () => [area])), {
          ...rest,
          ...sized,
        });
      } else if (key === "rowHidden" || key === "columnHidden") {
        answer[key] = isHidden(
          new Cells(range.sheet, area),
          key === "rowHidden" ? "rows" : "columns"
        );
      } else if (key === "rowIndex") answer[key] = area.row;
      else if (key === "columnIndex") answer[key] = area.column;
      else throw apiNotFound(`CellPropertiesLoadOptions.${key}`);
    }
    return answer;
  };
  if (unit !== "cell") return slices(range, unit).map(one);
  const { area } = range;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) =>
      one({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 })
    )
  );
}

function writeFormat(object: HostObject, given: Fields): void {
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const name = wire(key);
    const known = object.bound.has(name);
    if (!known) throw apiNotFound(`${object.typeName}.${key}`);
    if (key === "borders" && !Array.isArray(value)) {
      writeBorders(object.bound.get(name, NO_CALL), fields(value));
    } else if (typeof value === "object" && !Array.isArray(value)) {
      const below = object.bound.get(name, NO_CALL);
      if (below instanceof HostObject) writeFormat(below, fields(value));
      else fail("InvalidArgument");
    } else object.bound.set(name, value, NO_CALL);
  }
}

const BORDER_SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

function writeBorders(borders: unknown, given: Fields): void {
  if (!(borders instanceof HostObject)) return fail("InvalidArgument");
  for (const [side, value] of Object.entries(given)) {
    const edge = BORDER_SIDES[side] ?? fail("InvalidArgument");
    const border = borders.bound.getItem?.(edge, NO_CALL);
    if (border) writeFormat(border, fields(value));
  }
}

export function setCellProperties(range: CellRange, given: unknown, unit: Unit): void {
  const one = (area: Area, value: unknown): void => {
    if (value === null || value === undefined) return;
    for (const [key, v] of Object.entries(fields(value))) {
      if (key === "format") {
        writeFormat(rangeFormatObject(new Formatted(range.sheet, () => [area])), fields(v));
      } else if (key === "rowHidden" || key === "columnHidden") {
        if (typeof v !== "boolean") fail("InvalidArgument");
        setHidden(
          new Cells(range.sheet, area),
          key === "rowHidden" ? "rows" : "columns",
          v === true
        );
      } else throw new ExcelError("ApiNotFound", `Member: SettableCellProperties.${key}.`);
    }
  };
  if (unit !== "cell") {
    const parts = slices(range, unit);
    const values = list(given);
    if (values.length !== parts.length) fail("InvalidArgument");
    parts.forEach((area, i) => one(area, values[i]));
    return;
  }
  const { area } = range;
  if (isUnbounded(area)) fail("InvalidArgument");
  if (!Array.isArray(given)) fail("InvalidArgument");
  const at = elementsOf(given, area);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      one({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }, at(r, c));
    }
  }
}

const elementsOf = elements;
