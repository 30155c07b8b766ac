/** `Excel.WorksheetFreezePanes`. */
import type { BookSheet } from "../../book/book";
import { defineType, type ObjectType } from "../define";
import { fail } from "../errors";
import { optionalInteger, rangeIn } from "./arguments";
import { cellsAt, CellRange, SHEET_COLUMNS, SHEET_ROWS } from "./cells";
import { rangeObject } from "./range";

export class Freeze {
  constructor(readonly sheet: BookSheet) {}
}

export const freezePanesObject: ObjectType<Freeze> = defineType<Freeze>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: ({ sheet }, [count]) => {
      sheet.freeze = { rows: counted(count), columns: 0 };
    },
    FreezeColumns: ({ sheet }, [count]) => {
      sheet.freeze = { rows: 0, columns: counted(count) };
    },
    FreezeAt: ({ sheet }, [range], call) => {
      const { area } =
        rangeIn(range) ?? cellsAt(call.book, sheet, range ?? fail("InvalidArgument"));
      sheet.freeze = {
        rows: area.rows === SHEET_ROWS ? 0 : area.row + area.rows,
        columns: area.columns === SHEET_COLUMNS ? 0 : area.column + area.columns,
      };
    },
    Unfreeze: ({ sheet }) => {
      sheet.freeze = { rows: 0, columns: 0 };
    },
    GetLocation: ({ sheet }) => rangeObject(location(sheet) ?? fail("ItemNotFound")),
    GetLocationOrNullObject: ({ sheet }) => {
      const cells = location(sheet);
      return cells ? rangeObject(cells) : null;
    },
  },
});

function counted(count: unknown): number {
  const n = optionalInteger(count, 1);
  return n >= 0 ? n : fail("InvalidArgument");
}

function location(sheet: BookSheet): CellRange | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  const area = { row: 0, column: 0, rows: rows || SHEET_ROWS, columns: columns || SHEET_COLUMNS };
  return new CellRange(sheet, area);
}
