/** `Excel.PageBreakCollection` of a sheet's horizontal breaks. */
import type { BookSheet } from "../../book/book";
import { defineType, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { rangeIn, text } from "./arguments";
import { areaOf, CellRange, cellsAt } from "./cells";
import { rangeObject } from "./range";

export class PageBreaks {
  constructor(readonly sheet: BookSheet) {}
}

class PageBreak {
  constructor(
    readonly sheet: BookSheet,
    readonly row: number
  ) {}
}

const all = (self: PageBreaks): readonly HostObject[] =>
  self.sheet.pageBreaks.map((row) => pageBreakObject(new PageBreak(self.sheet, row)));

export const pageBreaksObject: ObjectType<PageBreaks> = defineType<PageBreaks>(
  "PageBreakCollection",
  {
    items: all,
    methods: {
      GetCount: (self) => self.sheet.pageBreaks.length,
      GetItem: (self, [index]) =>
        (typeof index === "number" ? all(self)[index] : undefined) ?? fail("ItemNotFound"),
      // docs: before the top-left cell of the range; nothing stands before the first row.
      Add: (self, [range], call) => {
        const { area } = rangeIn(range) ?? cellsAt(call.book, self.sheet, text(range));
        if (area.row === 0) return fail("InvalidArgument");
        self.sheet.pageBreaks = [...new Set([...self.sheet.pageBreaks, area.row])].sort(
          (a, b) => a - b
        );
        return pageBreakObject(new PageBreak(self.sheet, area.row));
      },
      RemovePageBreaks: (self) => {
        self.sheet.pageBreaks = [];
      },
    },
  }
);

const pageBreakObject: ObjectType<PageBreak> = defineType<PageBreak>("PageBreak", {
  methods: {
    Delete: ({ sheet, row }) => {
      sheet.pageBreaks = sheet.pageBreaks.filter((r) => r !== row);
    },
    GetCellAfterBreak: ({ sheet, row }) => rangeObject(new CellRange(sheet, areaOf(row, 0, 1, 1))),
  },
});
