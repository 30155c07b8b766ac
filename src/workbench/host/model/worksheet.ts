/** `Excel.Worksheet`. */
import type { BookSheet } from "../../book/book";
import { defineType, navigate, type Call, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { eventMethods } from "../event-registration";
import { autoFilterObject, SheetFilter } from "./auto-filter";
import {
  boolean,
  colour,
  integer,
  number,
  oneOf,
  optionalBoolean,
  optionalFields,
  text,
} from "./arguments";
import { alive, areaOf, areasAt, CellAreas, cellsAt, CellRange, wholeSheet } from "./cells";
import { Charts, chartsObject } from "./charts";
import { findInSheet, replaceInAreas } from "./find";
import { freezePanesObject, Freeze } from "./freeze-panes";
import { guardStructure } from "./guard";
import { namesObject, Names } from "./names";
import { PageBreaks, pageBreaksObject } from "./page-breaks";
import { pageLayoutObject, Layout } from "./page-layout";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./range-areas";
import { sheetName } from "./sheet-name";
import { tablesObject, Tables } from "./tables";
import { SheetLock, worksheetProtectionObject } from "./worksheet-protection";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
/** Excel's own sheets: 8.43 characters of Calibri 11 wide, 15 points high. */
const STANDARD_HEIGHT = 15;

class Sheet {
  constructor(readonly sheet: BookSheet) {}
}

/** A worksheet; its members refuse to answer once it was deleted. */
export const worksheetObject = (sheet: BookSheet): HostObject => defined(new Sheet(sheet));

const live = (self: Sheet, call: Call): BookSheet => alive(call.book, self.sheet);

const defined: ObjectType<Sheet> = defineType<Sheet>("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { get: (s, call) => live(s, call).id },
    Name: {
      get: (s, call) => live(s, call).name,
      set: (s, value, call) => {
        guardStructure(call.book);
        live(s, call).name = sheetName(call.book, text(value), s.sheet);
      },
    },
    Position: {
      get: (s, call) => call.book.sheets.indexOf(live(s, call)),
      set: (s, value, call) => {
        guardStructure(call.book);
        const position = integer(value);
        if (position < 0 || position >= call.book.sheets.length) fail("InvalidArgument");
        call.book.moveSheet(live(s, call).id, position);
      },
    },
    Visibility: {
      get: (s, call) => live(s, call).visibility,
      set: (s, value, call) => {
        guardStructure(call.book);
        const visibility = oneOf(value, VISIBILITIES);
        const others = call.book.sheets.filter((o) => o !== s.sheet && o.visibility === "Visible");
        if (visibility !== "Visible" && others.length === 0) fail("InvalidOperation");
        const sheet = live(s, call);
        sheet.visibility = visibility;
        const next = others[0];
        if (visibility !== "Visible" && call.book.activeSheetId === sheet.id && next) {
          call.book.activeSheetId = next.id;
        }
      },
    },
    TabColor: {
      get: (s, call) => live(s, call).tabColor,
      set: (s, value, call) => {
        const wanted = text(value);
        live(s, call).tabColor = wanted === "" ? "" : colour(wanted);
      },
    },
    StandardHeight: { get: () => STANDARD_HEIGHT },
    ShowGridlines: { get: (s, call) => live(s, call).showGridlines },
    Gridlines: { set: (s, value, call) => (live(s, call).showGridlines = boolean(value)) },
    ShowHeadings: { get: (s, call) => live(s, call).showHeadings },
    Headings: { set: (s, value, call) => (live(s, call).showHeadings = boolean(value)) },
    Names: navigate((s, call) => namesObject(new Names(live(s, call)))),
    Tables: navigate((s, call) => tablesObject(new Tables(live(s, call)))),
    Protection: navigate((s, call) => worksheetProtectionObject(new SheetLock(live(s, call)))),
    FreezePanes: navigate((s, call) => freezePanesObject(new Freeze(live(s, call)))),
    Charts: navigate((s, call) => chartsObject(new Charts(live(s, call)))),
    HorizontalPageBreaks: navigate((s, call) => pageBreaksObject(new PageBreaks(live(s, call)))),
    PageLayout: navigate((s, call) => pageLayoutObject(new Layout(live(s, call)))),
    AutoFilter: navigate((s, call) => autoFilterObject(new SheetFilter(live(s, call)))),
  },
  methods: {
    Activate: (s, _, call) => {
      if (live(s, call).visibility !== "Visible") fail("InvalidOperation");
      call.book.activeSheetId = s.sheet.id;
    },
    Calculate: () => null,
    Delete: (s, _, call) => {
      guardStructure(call.book);
      const sheet = live(s, call);
      const others = call.book.sheets.filter((o) => o !== sheet && o.visibility === "Visible");
      if (others.length === 0) fail("InvalidOperation");
      // docs: a very hidden sheet cannot be deleted before it is made visible.
      if (sheet.visibility === "VeryHidden") fail("InvalidOperation");
      call.book.deleteSheet(sheet.id);
    },
    Copy: (s, [positionType, relativeTo], call) =>
      copySheet(live(s, call), positionType, relativeTo, call),
    _GetAnotherWorksheetById: (_, [id], call) =>
      worksheetObject(call.book.sheets.find((o) => o.id === id) ?? fail("ItemNotFound")),
    _GetSheetById: (_, [id], call) =>
      worksheetObject(call.book.sheets.find((o) => o.id === id) ?? fail("ItemNotFound")),
    GetRange: (s, [address], call) => rangeObject(cellsAt(call.book, live(s, call), address)),
    GetCell: (s, [row, column], call) =>
      rangeObject(new CellRange(live(s, call), areaOf(integer(row), integer(column), 1, 1))),
    GetRangeByIndexes: (s, [row, column, rows, columns], call) =>
      rangeObject(
        new CellRange(
          live(s, call),
          areaOf(integer(row), integer(column), integer(rows), integer(columns))
        )
      ),
    GetRanges: (s, [addresses], call) => {
      const sheet = live(s, call);
      return rangeAreasObject(new CellAreas(sheet, areasAt(call.book, sheet, addresses)));
    },
    GetUsedRange: (s, [valuesOnly], call) => {
      const sheet = live(s, call);
      const used = sheet.usedArea(optionalBoolean(valuesOnly, false));
      // A blank sheet answers its top left cell.
      return rangeObject(new CellRange(sheet, used ?? areaOf(0, 0, 1, 1)));
    },
    GetUsedRangeOrNullObject: (s, [valuesOnly], call) => {
      const sheet = live(s, call);
      const used = sheet.usedArea(optionalBoolean(valuesOnly, false));
      return used ? rangeObject(new CellRange(sheet, used)) : null;
    },
    GetNext: (s, [visibleOnly], call) =>
      worksheetObject(neighbour(live(s, call), 1, visibleOnly, call) ?? fail("ItemNotFound")),
    GetNextOrNullObject: (s, [visibleOnly], call) => {
      const next = neighbour(live(s, call), 1, visibleOnly, call);
      return next ? worksheetObject(next) : null;
    },
    GetPrevious: (s, [visibleOnly], call) =>
      worksheetObject(neighbour(live(s, call), -1, visibleOnly, call) ?? fail("ItemNotFound")),
    GetPreviousOrNullObject: (s, [visibleOnly], call) => {
      const previous = neighbour(live(s, call), -1, visibleOnly, call);
      return previous ? worksheetObject(previous) : null;
    },
    FindAll: (s, [what, criteria], call) => {
      const areas = findInSheet(live(s, call), text(what), optionalFields(criteria));
      return areas.length === 0
        ? fail("ItemNotFound")
        : rangeAreasObject(new CellAreas(s.sheet, areas));
    },
    FindAllOrNullObject: (s, [what, criteria], call) => {
      const areas = findInSheet(live(s, call), text(what), optionalFields(criteria));
      return areas.length === 0 ? null : rangeAreasObject(new CellAreas(s.sheet, areas));
    },
    ReplaceAll: (s, [what, by, criteria], call) =>
      replaceInAreas(
        live(s, call),
        [wholeSheet()],
        text(what),
        text(by),
        optionalFields(criteria),
        call
      ),
    ...eventMethods(
      (s: Sheet) => s.sheet.id,
      [
        ["_RegisterActivatedEvent", 11],
        ["_RegisterCalculatedEvent", 16],
        ["_RegisterDataChangedEvent", 10],
        ["_RegisterDeactivatedEvent", 12],
        ["_RegisterEventNameChanged", 25],
        ["_RegisterEventVisibilityChanged", 26],
        ["_RegisterFormatChangedEvent", 18],
        ["_RegisterProtectionChangedEvent", 24],
        ["_RegisterRowHiddenChangedEvent", 22],
        ["_RegisterRowSortedEvent", 19],
        ["_RegisterColumnSortedEvent", 20],
        ["_RegisterSelectionChangedEvent", 14],
      ]
    ),
  },
});

/** The sheet behind an argument. */
export function sheetIn(value: unknown): BookSheet | null {
  const self = typeof value === "object" && value !== null && "self" in value ? value.self : null;
  return self instanceof Sheet ? self.sheet : null;
}

function neighbour(
  sheet: BookSheet,
  step: 1 | -1,
  visibleOnly: unknown,
  call: Call
): BookSheet | null {
  const only = optionalBoolean(visibleOnly, false);
  const { sheets } = call.book;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const other = sheets[i];
    if (other && (!only || other.visibility === "Visible")) return other;
  }
  return null;
}

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

function copySheet(
  sheet: BookSheet,
  positionType: unknown,
  relativeTo: unknown,
  call: Call
): HostObject {
  guardStructure(call.book);
  const { sheets } = call.book;
  const where =
    positionType === undefined || positionType === null ? "None" : oneOf(positionType, POSITIONS);
  const beside = sheetIn(relativeTo);
  if ((where === "Before" || where === "After") && !beside) fail("InvalidArgument");
  const at = beside ? sheets.indexOf(beside) : sheets.indexOf(sheet);
  const position = { None: at, Before: at, After: at + 1, Beginning: 0, End: sheets.length }[where];
  let n = 2;
  // A copy of "Plan (2)" is "Plan (3)".
  const stem = sheet.name.replace(/ \(\d+\)$/, "");
  const name = (): string => `${stem.slice(0, 31 - ` (${n})`.length)} (${n})`;
  while (sheets.some((s) => s.name.toLowerCase() === name().toLowerCase())) n++;
  return worksheetObject(call.book.copySheet(sheet.id, name(), number(position)));
}
