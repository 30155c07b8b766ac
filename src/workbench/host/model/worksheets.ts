/** `Excel.WorksheetCollection`. */
import type { BookSheet } from "../../book/book";
import { defineType, type Call, type ObjectType } from "../define";
import { fail } from "../errors";
import { eventMethods } from "../event-registration";
import { optionalBoolean, optionalText } from "./arguments";
import { sheetNamed } from "./cells";
import { guardStructure } from "./guard";
import { sheetName } from "./sheet-name";
import { worksheetObject } from "./worksheet";

/** The collection has no state of its own: the book is the call's. */
export class Sheets {}

export const worksheetsObject: ObjectType<Sheets> = defineType<Sheets>("WorksheetCollection", {
  items: (_, call) => call.book.sheets.map((s) => worksheetObject(s)),
  getItem: (_, key, call) => {
    const sheet = sheetOf(call, key);
    return sheet ? worksheetObject(sheet) : null;
  },
  methods: {
    GetItem: (_, [key], call) => worksheetObject(sheetOf(call, key) ?? fail("ItemNotFound")),
    GetItemOrNullObject: (_, [key], call) => {
      const sheet = sheetOf(call, key);
      return sheet ? worksheetObject(sheet) : null;
    },
    GetActiveWorksheet: (_, __, call) =>
      worksheetObject(sheetOf(call, call.book.activeSheetId) ?? fail("ItemNotFound")),
    GetCount: (_, [visibleOnly], call) => shown(call, visibleOnly).length,
    GetFirst: (_, [visibleOnly], call) =>
      worksheetObject(shown(call, visibleOnly)[0] ?? fail("ItemNotFound")),
    GetLast: (_, [visibleOnly], call) =>
      worksheetObject(shown(call, visibleOnly).at(-1) ?? fail("ItemNotFound")),
    Add: (_, [name], call) => {
      guardStructure(call.book);
      const wanted = optionalText(name);
      return worksheetObject(
        call.book.addSheet(wanted === null ? nextName(call) : sheetName(call.book, wanted))
      );
    },
    ...eventMethods(
      () => "Workbook",
      [
        ["_RegisterActivatedEvent", 11],
        ["_RegisterAddedEvent", 13],
        ["_RegisterCalculatedEvent", 16],
        ["_RegisterDataChangedEvent", 10],
        ["_RegisterDeactivatedEvent", 12],
        ["_RegisterDeletedEvent", 15],
        ["_RegisterEventMoved", 27],
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

/** A sheet by its name or its id. */
function sheetOf(call: Call, key: unknown): BookSheet | null {
  if (typeof key !== "string") return fail("InvalidArgument");
  return call.book.sheets.find((s) => s.id === key) ?? sheetNamed(call.book, key);
}

function shown(call: Call, visibleOnly: unknown): readonly BookSheet[] {
  const only = optionalBoolean(visibleOnly, false);
  return call.book.sheets.filter((s) => !only || s.visibility === "Visible");
}

function nextName(call: Call): string {
  let n = call.book.sheets.length;
  while (sheetNamed(call.book, `Sheet${n}`)) n++;
  return `Sheet${n}`;
}
