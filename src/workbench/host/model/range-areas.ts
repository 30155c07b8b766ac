/** `Excel.RangeAreas` and its collection of ranges. */
import { defineType, navigate, type Call, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { areasIn, integer, optionalBoolean, optionalOneOf, text } from "./arguments";
import {
  alive,
  areaOf,
  areasAddress,
  areasAt,
  CellAreas,
  CellRange,
  intersect,
  SHEET_COLUMNS,
  SHEET_ROWS,
  spansColumns,
  spansRows,
} from "./cells";
import { clearCells, CLEAR_WHAT } from "./clear";
import { conditionalFormatsObject, FormatsOf } from "./conditional-formats";
import { copyCells } from "./copy";
import { dataValidationObject, Validated } from "./data-validation";
import { rangeObject } from "./range";
import { Formatted, rangeFormatObject } from "./range-format";
import { usedIn } from "./region";
import { specialCells } from "./special-cells";
import { worksheetObject } from "./worksheet";

const ranges = (self: CellAreas): HostObject[] =>
  self.areas.map((a) => rangeObject(new CellRange(self.sheet, a)));

const at = (self: CellAreas, index: unknown): HostObject =>
  rangeObject(new CellRange(self.sheet, self.areas[integer(index)] ?? fail("InvalidArgument")));

const rangesObject: ObjectType<CellAreas> = defineType<CellAreas>("RangeCollection", {
  items: ranges,
  methods: {
    GetCount: (self) => self.areas.length,
    GetItemAt: (self, [index]) => at(self, index),
  },
});

export const rangeAreasObject: ObjectType<CellAreas> = defineType<CellAreas>("RangeAreas", {
  tracked: true,
  properties: {
    Address: { get: (s) => areasAddress(s.sheet, s.areas) },
    AddressLocal: { get: (s) => areasAddress(s.sheet, s.areas) },
    AreaCount: { get: (s) => s.areas.length },
    CellCount: {
      get: (s) => {
        const count = s.areas.reduce((n, a) => n + a.rows * a.columns, 0);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    IsEntireRow: { get: (s) => s.areas.every(spansRows) },
    IsEntireColumn: { get: (s) => s.areas.every(spansColumns) },
    Areas: navigate((s) => rangesObject(s)),
    Worksheet: navigate((s, call) => worksheetObject(alive(call.book, s.sheet))),
    Format: navigate((s) => rangeFormatObject(new Formatted(s.sheet, () => s.areas))),
    ConditionalFormats: navigate((s) =>
      conditionalFormatsObject(new FormatsOf(s.sheet, () => s.areas))
    ),
    DataValidation: navigate((s) => dataValidationObject(new Validated(s.sheet, () => s.areas))),
  },
  methods: {
    Calculate: () => null,
    SetDirty: () => null,
    Clear: (s, [what]) => {
      for (const area of s.areas) clearCells(s.sheet, area, optionalOneOf(what, CLEAR_WHAT, "All"));
    },
    CopyFrom: (s, args, call) => {
      for (const area of s.areas) copyCells(s.sheet, area, args, call);
    },
    GetEntireRow: (s) =>
      made(
        s,
        s.areas.map((a) => ({ ...a, column: 0, columns: SHEET_COLUMNS }))
      ),
    GetEntireColumn: (s) =>
      made(
        s,
        s.areas.map((a) => ({ ...a, row: 0, rows: SHEET_ROWS }))
      ),
    GetOffsetRangeAreas: (s, [rows, columns]) =>
      made(
        s,
        s.areas.map((a) =>
          areaOf(a.row + integer(rows), a.column + integer(columns), a.rows, a.columns)
        )
      ),
    GetIntersection: (s, [other], call) => {
      const common = crossing(s, other, call);
      return common.length === 0 ? fail("ItemNotFound") : made(s, common);
    },
    GetIntersectionOrNullObject: (s, [other], call) => {
      const common = crossing(s, other, call);
      return common.length === 0 ? null : made(s, common);
    },
    GetSpecialCells: (s, [type, valueType]) => {
      const areas = specialCells(s.sheet, s.areas, type, valueType);
      return areas.length === 0 ? fail("ItemNotFound") : made(s, areas);
    },
    GetSpecialCellsOrNullObject: (s, [type, valueType]) => {
      const areas = specialCells(s.sheet, s.areas, type, valueType);
      return areas.length === 0 ? null : made(s, areas);
    },
    GetUsedRangeAreas: (s, [valuesOnly]) => {
      const used = usedAreas(s, valuesOnly);
      return used.length === 0 ? fail("ItemNotFound") : made(s, used);
    },
    GetUsedRangeAreasOrNullObject: (s, [valuesOnly]) => {
      const used = usedAreas(s, valuesOnly);
      return used.length === 0 ? null : made(s, used);
    },
  },
});

const made = (self: CellAreas, areas: CellAreas["areas"]): HostObject =>
  rangeAreasObject(new CellAreas(self.sheet, areas));

function crossing(self: CellAreas, value: unknown, call: Call): CellAreas["areas"] {
  const other =
    areasIn(value) ?? new CellAreas(self.sheet, areasAt(call.book, self.sheet, text(value)));
  if (other.sheet !== self.sheet) return fail("InvalidArgument");
  return self.areas
    .flatMap((a) => other.areas.map((b) => intersect(a, b)))
    .filter((a) => a !== null);
}

function usedAreas(self: CellAreas, valuesOnly: unknown): CellAreas["areas"] {
  const only = optionalBoolean(valuesOnly, false);
  return self.areas.map((a) => usedIn(self.sheet, a, only)).filter((a) => a !== null);
}
