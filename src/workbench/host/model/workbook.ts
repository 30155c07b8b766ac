/** `Excel.Workbook`: the root of every path. */
import type { Book, BookSheet } from "../../book/book";
import { defineType, navigate, type Call, type ObjectType } from "../define";
import { fail } from "../errors";
import { text } from "./arguments";
import { applicationObject, runtimeObject, Singleton } from "./application";
import { CellAreas, CellRange } from "./cells";
import { XmlParts, xmlPartsObject } from "./custom-xml";
import { functionsObject } from "./functions";
import { Names, namesObject } from "./names";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./range-areas";
import { Settings, settingsObject } from "./settings";
import { Tables, tablesObject } from "./tables";
import { Sheets, worksheetsObject } from "./worksheets";

export const workbookObject: ObjectType<Singleton> = defineType<Singleton>("Workbook", {
  properties: {
    Name: { get: (_, call) => call.book.fileName ?? "Book1" },
    ReadOnly: { get: () => false },
    Worksheets: navigate(() => worksheetsObject(new Sheets())),
    Names: navigate(() => namesObject(new Names(null))),
    Tables: navigate(() => tablesObject(new Tables(null))),
    Application: navigate((self) => applicationObject(self)),
    _Runtime: navigate((self) => runtimeObject(self)),
    Settings: navigate(() => settingsObject(new Settings())),
    CustomXmlParts: navigate(() => xmlPartsObject(new XmlParts(null))),
    Protection: navigate((self) => protectionObject(self)),
    Functions: navigate((self) => functionsObject(self)),
  },
  methods: {
    GetActiveCell: (_, __, call) => {
      const { sheet, areas } = selection(call.book);
      const [first] = areas;
      return rangeObject(
        new CellRange(sheet, { ...(first ?? fail("InvalidSelection")), rows: 1, columns: 1 })
      );
    },
    GetSelectedRange: (_, __, call) => {
      const { sheet, areas } = selection(call.book);
      const [only, ...more] = areas;
      // Several areas cannot be one range.
      return only && more.length === 0
        ? rangeObject(new CellRange(sheet, only))
        : fail("InvalidSelection");
    },
    GetSelectedRanges: (_, __, call) => {
      const { sheet, areas } = selection(call.book);
      return rangeAreasObject(
        new CellAreas(
          sheet,
          areas.map((a) => ({ ...a }))
        )
      );
    },
    _GetRangeForEventByReferenceId: (_, [id], call) =>
      call.runtime.references.get(text(id)) ?? fail("ItemNotFound"),
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], call) =>
      call.runtime.references.get(text(id)) ?? null,
    _GetObjectByReferenceId: (_, [id], call) =>
      call.runtime.references.get(text(id)) ?? fail("ItemNotFound"),
    _GetReferenceCount: (_, __, call) => call.runtime.references.size,
    _RemoveReference: (_, [id], call) => {
      call.runtime.references.delete(text(id));
    },
    _RemoveAllReferences: (_, __, call) => call.runtime.references.clear(),
  },
});

function selection(book: Book): { readonly sheet: BookSheet; readonly areas: CellAreas["areas"] } {
  const { sheetId, areas } = book.selection;
  const sheet = book.sheets.find((s) => s.id === book.activeSheetId) ?? fail("InvalidSelection");
  // A sheet that was never clicked has its first cell selected.
  const here = sheetId === sheet.id && areas.length > 0;
  return { sheet, areas: here ? areas : [{ row: 0, column: 0, rows: 1, columns: 1 }] };
}

const protectionObject: ObjectType<Singleton> = defineType<Singleton>("WorkbookProtection", {
  properties: { Protected: { get: (_, call: Call) => call.book.structureProtected } },
});
