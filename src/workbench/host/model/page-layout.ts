/** `Excel.PageLayout`: print set-up, kept in the API's own names. */
import type { BookSheet } from "../../book/book";
import { defineType, navigate, type Call, type Property, type ObjectType } from "../define";
import { fail } from "../errors";
import { areasIn, boolean, fields, integer, number, oneOf, rangeIn, text } from "./arguments";
import {
  areasAt,
  CellAreas,
  cellsAt,
  CellRange,
  localAddress,
  parseLocal,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from "./cells";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./range-areas";

export class Layout {
  constructor(readonly sheet: BookSheet) {}
}

function put({ sheet }: Layout, key: string, value: unknown): void {
  sheet.pageLayout = { ...sheet.pageLayout, [key]: value };
}

function setting(
  key: string,
  read: (value: unknown) => unknown,
  otherwise: unknown
): Property<Layout> {
  return {
    get: ({ sheet }) => sheet.pageLayout[key] ?? otherwise,
    set: (self, value) => put(self, key, read(value)),
  };
}

/** Points; Excel refuses margins below zero. */
const margin = (value: unknown): number => {
  const points = number(value);
  return points >= 0 && points < 3600 ? points : fail("InvalidArgument");
};

const zoom = (value: unknown): Record<string, number> => {
  const given = fields(value);
  const stated: Record<string, number> = {};
  for (const key of ["scale", "horizontalFitToPages", "verticalFitToPages"]) {
    const n = given[key];
    if (n === undefined || n === null) continue;
    stated[key] = integer(n);
  }
  const { scale } = stated;
  if (scale !== undefined && (scale < 10 || scale > 400)) fail("InvalidArgument");
  return Object.keys(stated).length > 0 ? stated : fail("InvalidArgument");
};

const PAPERS = (
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note " +
  "Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6"
).split(" ");
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export const pageLayoutObject: ObjectType<Layout> = defineType<Layout>("PageLayout", {
  properties: {
    Orientation: setting(
      "orientation",
      (v) => oneOf(v, ["Portrait", "Landscape"] as const),
      "Portrait"
    ),
    PaperSize: setting("paperSize", (v) => oneOf(v, PAPERS), "Letter"),
    BlackAndWhite: setting("blackAndWhite", boolean, false),
    DraftMode: setting("draftMode", boolean, false),
    PrintErrors: setting(
      "printErrors",
      (v) => oneOf(v, ["AsDisplayed", "Blank", "Dash", "NotAvailable"] as const),
      "AsDisplayed"
    ),
    PrintComments: setting(
      "printComments",
      (v) => oneOf(v, ["NoComments", "EndSheet", "InPlace"] as const),
      "NoComments"
    ),
    PrintOrder: setting(
      "printOrder",
      (v) => oneOf(v, ["DownThenOver", "OverThenDown"] as const),
      "DownThenOver"
    ),
    Zoom: setting("zoom", zoom, { scale: 100 }),
    CenterHorizontally: setting("centerHorizontally", boolean, false),
    CenterVertically: setting("centerVertically", boolean, false),
    PrintHeadings: setting("printHeadings", boolean, false),
    PrintGridlines: setting("printGridlines", boolean, false),
    LeftMargin: setting("leftMargin", margin, 50.4),
    RightMargin: setting("rightMargin", margin, 50.4),
    TopMargin: setting("topMargin", margin, 54),
    BottomMargin: setting("bottomMargin", margin, 54),
    HeaderMargin: setting("headerMargin", margin, 21.6),
    FooterMargin: setting("footerMargin", margin, 21.6),
    FirstPageNumber: setting("firstPageNumber", (v) => (v === "" ? "" : integer(v)), ""),
    HeadersFooters: navigate((self) => groupObject(self)),
  },
  methods: {
    SetPrintMargins: (self, [unit, options]) => {
      const factor = UNITS[oneOf(unit, ["Points", "Inches", "Centimeters"] as const)];
      const given = fields(options);
      for (const side of ["top", "bottom", "left", "right", "header", "footer"]) {
        const size = given[side];
        if (size !== undefined && size !== null)
          put(self, `${side}Margin`, margin(number(size) * factor));
      }
    },
    SetPrintArea: (self, [area], call) => {
      const areas =
        areasIn(area) ?? new CellAreas(self.sheet, areasAt(call.book, self.sheet, text(area)));
      put(self, "printArea", areas.areas.map(localAddress).join(","));
    },
    GetPrintArea: (self) => rangeAreasObject(printArea(self) ?? fail("ItemNotFound")),
    GetPrintAreaOrNullObject: (self) => {
      const areas = printArea(self);
      return areas ? rangeAreasObject(areas) : null;
    },
    SetPrintTitleRows: (self, [rows], call) => {
      const { area } = title(self, rows, call);
      put(self, "printTitleRows", localAddress({ ...area, column: 0, columns: SHEET_COLUMNS }));
    },
    SetPrintTitleColumns: (self, [columns], call) => {
      const { area } = title(self, columns, call);
      put(self, "printTitleColumns", localAddress({ ...area, row: 0, rows: SHEET_ROWS }));
    },
    GetPrintTitleRows: (self) =>
      rangeObject(titled(self, "printTitleRows") ?? fail("ItemNotFound")),
    GetPrintTitleRowsOrNullObject: (self) => {
      const cells = titled(self, "printTitleRows");
      return cells ? rangeObject(cells) : null;
    },
    GetPrintTitleColumns: (self) =>
      rangeObject(titled(self, "printTitleColumns") ?? fail("ItemNotFound")),
    GetPrintTitleColumnsOrNullObject: (self) => {
      const cells = titled(self, "printTitleColumns");
      return cells ? rangeObject(cells) : null;
    },
  },
});

function title(self: Layout, value: unknown, call: Call): CellRange {
  return rangeIn(value) ?? cellsAt(call.book, self.sheet, text(value));
}

function titled(self: Layout, key: string): CellRange | null {
  const address = self.sheet.pageLayout[key];
  const area = typeof address === "string" ? parseLocal(address) : null;
  return area ? new CellRange(self.sheet, area) : null;
}

function printArea(self: Layout): CellAreas | null {
  const { printArea: address } = self.sheet.pageLayout;
  if (typeof address !== "string" || address === "") return null;
  const areas = address.split(",").map(parseLocal);
  return areas.every((a) => a !== null) ? new CellAreas(self.sheet, areas) : null;
}

const groupObject: ObjectType<Layout> = defineType<Layout>("HeaderFooterGroup", {
  properties: { DefaultForAllPages: navigate((self) => headerObject(self)) },
});

/** Text of one of the six places, in the codes Excel uses (`&P`, `&N`). */
const part = (key: string): Property<Layout> => ({
  get: ({ sheet }) => {
    const all = sheet.pageLayout["headersFooters"];
    const value: unknown =
      typeof all === "object" && all !== null ? Reflect.get(all, key) : undefined;
    return typeof value === "string" ? value : "";
  },
  set: (self, value) => {
    const all = self.sheet.pageLayout["headersFooters"];
    const words = text(value);
    if (words.length > 255) fail("InvalidArgument");
    put(self, "headersFooters", { ...(typeof all === "object" ? all : {}), [key]: words });
  },
});

const headerObject: ObjectType<Layout> = defineType<Layout>("HeaderFooter", {
  properties: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
});
