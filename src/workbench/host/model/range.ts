/** `Excel.Range`: cells, their neighbours, and what is done to them. */
import { defineType, navigate, type Call, type ObjectType } from "../define";
import { ExcelError, fail } from "../errors";
import { autoFill } from "./auto-fill";
import { getCellProperties, setCellProperties } from "./cell-properties";
import {
  boolean,
  integer,
  list,
  oneOf,
  optionalBoolean,
  optionalFields,
  optionalInteger,
  optionalOneOf,
  rangeIn,
  text,
} from "./arguments";
import {
  alive,
  areaOf,
  bounding,
  CellAreas,
  CellRange,
  cellsAt,
  fullAddress,
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
import { findInRange, replaceInAreas } from "./find";
import { isHidden, linkOf, setHidden, setLink, topLeft } from "./range-properties";
import { mergeCells, unmergeCells } from "./merge";
import { deleteCells, insertCells } from "./move-cells";
import { moveCells } from "./move-to";
import { rangeAreasObject } from "./range-areas";
import { rangeFormatObject, Formatted } from "./range-format";
import { rangeSortObject, Sorted } from "./range-sort";
import { rangeViewObject, visibleView } from "./range-view";
import {
  matrix,
  shownFormulas,
  shownValue,
  valueType,
  writeInputs,
  writeNumberFormats,
} from "./range-values";
import { edgeFrom, extendedTo, region, usedIn } from "./region";
import { removeDuplicates, removeDuplicatesResult } from "./remove-duplicates";
import { r1c1Of, writeR1C1 } from "./r1c1";
import { specialCells } from "./special-cells";
import { spillingTo, spillParent } from "./spill";
import { tablesIn, TablesOf } from "./tables";
import { worksheetObject } from "./worksheet";

const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;

const within = (range: CellRange, row: number, column: number, rows: number, columns: number) =>
  rangeObject(new CellRange(range.sheet, areaOf(row, column, rows, columns)));

/** The other range of a two-range method; another sheet's is `InvalidArgument`. */
function other(range: CellRange, value: unknown, call: Call): CellRange {
  const found = rangeIn(value) ?? cellsAt(call.book, range.sheet, text(value));
  return found.sheet === range.sheet ? found : fail("InvalidArgument");
}

/** `count` rows or columns beside a range, or within it when negative. */
function beside(
  first: number,
  size: number,
  count: unknown,
  after: boolean
): readonly [number, number] {
  const n = optionalInteger(count, 1);
  if (n === 0) return fail("InvalidArgument");
  if (after) return n > 0 ? [first + size, n] : [first + size + n, -n];
  return n > 0 ? [first - n, n] : [first, -n];
}

export const rangeObject: ObjectType<CellRange> = defineType<CellRange>("Range", {
  tracked: true,
  properties: {
    Address: { get: (r) => fullAddress(r.sheet, r.area) },
    AddressLocal: { get: (r) => fullAddress(r.sheet, r.area) },
    CellCount: {
      get: ({ area }) => {
        const count = area.rows * area.columns;
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    RowIndex: { get: (r) => r.area.row },
    ColumnIndex: { get: (r) => r.area.column },
    RowCount: { get: (r) => r.area.rows },
    ColumnCount: { get: (r) => r.area.columns },
    IsEntireRow: { get: (r) => spansRows(r.area) },
    IsEntireColumn: { get: (r) => spansColumns(r.area) },
    Values: { get: (r) => matrix(r, shownValue), set: writeInputs },
    Formulas: { get: shownFormulas, set: writeInputs },
    // Formulas are written in English in the Chinese Excel too.
    FormulasLocal: { get: shownFormulas, set: writeInputs },
    FormulasR1C1: { get: r1c1Of, set: writeR1C1 },
    Text: { get: (r) => matrix(r, (cell) => cell.text) },
    ValueTypes: { get: (r) => matrix(r, valueType) },
    NumberFormat: {
      get: (r) => matrix(r, (cell) => cell.numberFormat),
      set: (r, value) => writeNumberFormats(r, value),
    },
    RowHidden: {
      get: (r) => isHidden(r, "rows"),
      set: (r, value) => setHidden(r, "rows", boolean(value)),
    },
    ColumnHidden: {
      get: (r) => isHidden(r, "columns"),
      set: (r, value) => setHidden(r, "columns", boolean(value)),
    },
    Hidden: {
      get: (r) => {
        const rows = isHidden(r, "rows");
        const columns = isHidden(r, "columns");
        if (rows === true || columns === true) return true;
        return rows === false && columns === false ? false : null;
      },
    },
    Hyperlink: { get: linkOf, set: setLink },
    Top: { get: (r) => topLeft(r).top },
    Left: { get: (r) => topLeft(r).left },
    Height: { get: (r) => topLeft(r).height },
    Width: { get: (r) => topLeft(r).width },
    Worksheet: navigate((r, call) => worksheetObject(alive(call.book, r.sheet))),
    Format: navigate((r) => rangeFormatObject(new Formatted(r.sheet, () => [r.area]))),
    ConditionalFormats: navigate((r) =>
      conditionalFormatsObject(new FormatsOf(r.sheet, () => [r.area]))
    ),
    DataValidation: navigate((r) => dataValidationObject(new Validated(r.sheet, () => [r.area]))),
    Sort: navigate((r) => rangeSortObject(new Sorted(r))),
  },
  methods: {
    GetCell: (r, [row, column]) =>
      within(r, r.area.row + integer(row), r.area.column + integer(column), 1, 1),
    GetRow: (r, [row]) => within(r, r.area.row + integer(row), r.area.column, 1, r.area.columns),
    GetColumn: (r, [column]) =>
      within(r, r.area.row, r.area.column + integer(column), r.area.rows, 1),
    GetLastCell: ({ sheet, area }) =>
      rangeObject(
        new CellRange(sheet, areaOf(area.row + area.rows - 1, area.column + area.columns - 1, 1, 1))
      ),
    GetLastRow: ({ sheet, area }) =>
      rangeObject(
        new CellRange(sheet, areaOf(area.row + area.rows - 1, area.column, 1, area.columns))
      ),
    GetLastColumn: ({ sheet, area }) =>
      rangeObject(
        new CellRange(sheet, areaOf(area.row, area.column + area.columns - 1, area.rows, 1))
      ),
    GetEntireRow: (r) => within(r, r.area.row, 0, r.area.rows, SHEET_COLUMNS),
    GetEntireColumn: (r) => within(r, 0, r.area.column, SHEET_ROWS, r.area.columns),
    GetOffsetRange: (r, [rows, columns]) =>
      within(
        r,
        r.area.row + integer(rows),
        r.area.column + integer(columns),
        r.area.rows,
        r.area.columns
      ),
    GetResizedRange: (r, [rows, columns]) =>
      within(
        r,
        r.area.row,
        r.area.column,
        r.area.rows + integer(rows),
        r.area.columns + integer(columns)
      ),
    GetAbsoluteResizedRange: (r, [rows, columns]) =>
      within(r, r.area.row, r.area.column, integer(rows), integer(columns)),
    GetRowsAbove: (r, [count]) => {
      const [row, rows] = beside(r.area.row, r.area.rows, count, false);
      return within(r, row, r.area.column, rows, r.area.columns);
    },
    GetRowsBelow: (r, [count]) => {
      const [row, rows] = beside(r.area.row, r.area.rows, count, true);
      return within(r, row, r.area.column, rows, r.area.columns);
    },
    GetColumnsBefore: (r, [count]) => {
      const [column, columns] = beside(r.area.column, r.area.columns, count, false);
      return within(r, r.area.row, column, r.area.rows, columns);
    },
    GetColumnsAfter: (r, [count]) => {
      const [column, columns] = beside(r.area.column, r.area.columns, count, true);
      return within(r, r.area.row, column, r.area.rows, columns);
    },
    GetBoundingRect: (r, [another], call) =>
      rangeObject(new CellRange(r.sheet, bounding(r.area, other(r, another, call).area))),
    GetIntersection: (r, [another], call) => {
      const common = intersect(r.area, other(r, another, call).area);
      return rangeObject(new CellRange(r.sheet, common ?? fail("ItemNotFound")));
    },
    GetIntersectionOrNullObject: (r, [another], call) => {
      const common = intersect(r.area, other(r, another, call).area);
      return common ? rangeObject(new CellRange(r.sheet, common)) : null;
    },
    GetUsedRange: (r, [valuesOnly]) => {
      const used = usedIn(r.sheet, r.area, optionalBoolean(valuesOnly, false));
      return rangeObject(new CellRange(r.sheet, used ?? fail("ItemNotFound")));
    },
    GetUsedRangeOrNullObject: (r, [valuesOnly]) => {
      const used = usedIn(r.sheet, r.area, optionalBoolean(valuesOnly, false));
      return used ? rangeObject(new CellRange(r.sheet, used)) : null;
    },
    GetSurroundingRegion: (r) => rangeObject(new CellRange(r.sheet, region(r.sheet, r.area))),
    GetRangeEdge: (r, [direction, active]) =>
      rangeObject(
        new CellRange(
          r.sheet,
          edgeFrom(r.sheet, r.area, oneOf(direction, DIRECTIONS), rangeIn(active))
        )
      ),
    GetExtendedRange: (r, [direction, active]) =>
      rangeObject(
        new CellRange(
          r.sheet,
          extendedTo(r.sheet, r.area, oneOf(direction, DIRECTIONS), rangeIn(active))
        )
      ),
    GetMergedAreasOrNullObject: (r) => {
      const areas = r.sheet.merges.filter((m) => intersect(m, r.area) !== null);
      return areas.length === 0 ? null : rangeAreasObject(new CellAreas(r.sheet, areas));
    },
    GetSpillParent: (r) =>
      rangeObject(new CellRange(r.sheet, spillParent(r) ?? fail("ItemNotFound"))),
    GetSpillParentOrNullObject: (r) => {
      const parent = spillParent(r);
      return parent && rangeObject(new CellRange(r.sheet, parent));
    },
    GetSpillingToRange: (r) =>
      rangeObject(new CellRange(r.sheet, spillingTo(r) ?? fail("ItemNotFound"))),
    GetSpillingToRangeOrNullObject: (r) => {
      const filled = spillingTo(r);
      return filled && rangeObject(new CellRange(r.sheet, filled));
    },
    GetSpecialCells: (r, [type, valueType]) => {
      const areas = specialCells(r.sheet, [r.area], type, valueType);
      return areas.length === 0
        ? fail("ItemNotFound")
        : rangeAreasObject(new CellAreas(r.sheet, areas));
    },
    GetSpecialCellsOrNullObject: (r, [type, valueType]) => {
      const areas = specialCells(r.sheet, [r.area], type, valueType);
      return areas.length === 0 ? null : rangeAreasObject(new CellAreas(r.sheet, areas));
    },
    GetVisibleView: (r) => rangeViewObject(visibleView(r)),
    GetTables: (r, [fully]) => tablesIn(new TablesOf(r, optionalBoolean(fully, false))),
    Find: (r, [what, criteria]) =>
      rangeObject(
        new CellRange(
          r.sheet,
          findInRange(r, text(what), optionalFields(criteria)) ?? fail("ItemNotFound")
        )
      ),
    FindOrNullObject: (r, [what, criteria]) => {
      const found = findInRange(r, text(what), optionalFields(criteria));
      return found ? rangeObject(new CellRange(r.sheet, found)) : null;
    },
    ReplaceAll: (r, [what, by, criteria], call) =>
      replaceInAreas(r.sheet, [r.area], text(what), text(by), optionalFields(criteria), call),
    RemoveDuplicates: (r, [columns, includesHeader]) =>
      removeDuplicatesResult(
        removeDuplicates(r, list(columns).map(integer), optionalBoolean(includesHeader, false))
      ),
    Clear: (r, [what]) => clearCells(r.sheet, r.area, optionalOneOf(what, CLEAR_WHAT, "All")),
    Insert: (r, [shift], call) => {
      const made = new CellRange(r.sheet, r.area);
      insertCells(made, oneOf(shift, ["Down", "Right"] as const), call);
      return rangeObject(made);
    },
    Delete: (r, [shift], call) => deleteCells(r, oneOf(shift, ["Up", "Left"] as const), call),
    Merge: (r, [across]) => mergeCells(r.sheet, r.area, optionalBoolean(across, false)),
    Unmerge: (r) => unmergeCells(r.sheet, r.area),
    CopyFrom: (r, args, call) => copyCells(r.sheet, r.area, args, call),
    MoveTo: (r, [destination], call) => moveCells(r, destination, call),
    AutoFill: (r, [destination, type], call) => autoFill(r, other(r, destination, call), type),
    Select: (r, _, call) => selectCells(r, call),
    Calculate: () => null,
    SetDirty: () => null,
    GetCellProperties: (r, [asked]) => getCellProperties(r, asked, "cell"),
    GetRowProperties: (r, [asked]) => getCellProperties(r, asked, "row"),
    GetColumnProperties: (r, [asked]) => getCellProperties(r, asked, "column"),
    SetCellProperties: (r, [given]) => setCellProperties(r, given, "cell"),
    SetRowProperties: (r, [given]) => setCellProperties(r, given, "row"),
    SetColumnProperties: (r, [given]) => setCellProperties(r, given, "column"),
    // The library asks before it writes a large matrix in slices.
    _ValidateArraySize: (r, [rows, columns]) => {
      if (r.area.rows !== rows || r.area.columns !== columns) {
        throw new ExcelError("InvalidArgument", null, "Range.values");
      }
      return null;
    },
  },
});

export function selectCells(range: CellRange, call: Call): void {
  const sheet = alive(call.book, range.sheet);
  if (sheet.visibility !== "Visible") fail("InvalidOperation");
  if (call.book.activeSheetId !== sheet.id) call.book.activeSheetId = sheet.id;
  call.book.selection = { sheetId: sheet.id, areas: [range.area] };
}
