/** Everything of a worksheet part that is not a cell, as the book keeps it. Read at opening, and again at saving to see what differs. */
import { type XmlElement, parseXml } from "../../../workbook/xlsx/xml";
import { type XlsxPackage } from "../../../workbook/xlsx/package";
import { type SheetCells, readCells } from "../../../workbook/xlsx/cells";
import { parseArea } from "../areas";
import type {
  Area,
  BookAutoFilter,
  BookChart,
  BookConditionalFormat,
  BookSheet,
  BookTable,
} from "../book";
import { type ThemeColours, readColour } from "../../../workbook/xlsx/theme";
import { readAutoFilter } from "./filters";
import { readLinks } from "./links";
import { readPageLayout } from "./page-layout";
import { readProtection } from "./protection";
import { readRules } from "./rules";
import { readTables } from "./tables";
import { readValidations } from "./validations";

/** Widths in characters of the normal font's digits, as `<col>` states them. */
export interface FileColumns {
  /** 0-based, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly xf: number | null;
}

export interface SheetExtras {
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  freeze: { rows: number; columns: number };
  protection: { protected: boolean; options: Record<string, unknown> | null; hasPassword: boolean };
  conditionalFormats: BookConditionalFormat[];
  tables: BookTable[];
  autoFilter: BookAutoFilter | null;
  hyperlinks: BookSheet["hyperlinks"];
  dataValidations: BookSheet["dataValidations"];
  pageLayout: Record<string, unknown>;
  merges: Area[];
  charts: BookChart[];
  hasDrawing: boolean;
  pageBreaks: number[];
}

export interface FileSheet {
  readonly cells: SheetCells;
  readonly columns: readonly FileColumns[];
  /** Characters. */
  readonly defaultWidth: number;
  /** Points. */
  readonly defaultHeight: number;
  readonly rowsHiddenByDefault: boolean;
  readonly extras: SheetExtras;
}

export interface SheetContext {
  readonly pack: XlsxPackage;
  readonly theme: ThemeColours;
  readonly differentials: readonly XmlElement[];
}

/** Reads a worksheet part. @throws PackageError for one that is broken. */
export function readSheetPart(part: string, context: SheetContext): FileSheet {
  const text = context.pack.text(part);
  const root = parseXml(text, "sheetData");
  const data = root.child("sheetData");
  const format = root.child("sheetFormatPr");
  const cells = data
    ? readCells(text, data.openEnd, data.closeStart, root.prefix)
    : readCells("", 0, 0, "");
  return {
    cells,
    columns: readColumns(root),
    defaultWidth: Number(
      format?.attribute("defaultColWidth") ?? Number(format?.attribute("baseColWidth") ?? 8) + 0.71
    ),
    defaultHeight: Number(format?.attribute("defaultRowHeight") ?? 13.5),
    rowsHiddenByDefault: isOn(format?.attribute("zeroHeight")),
    extras: readExtras(root, part, context),
  };
}

function isOn(value: string | null | undefined): boolean {
  return value === "1" || value === "true";
}

function isOff(value: string | null | undefined): boolean {
  return value === "0" || value === "false";
}

function readColumns(root: XmlElement): FileColumns[] {
  return (root.child("cols")?.all("col") ?? []).map((col) => {
    const width = col.attribute("width");
    const style = col.attribute("style");
    return {
      first: Number(col.attribute("min") ?? 1) - 1,
      last: Math.min(Number(col.attribute("max") ?? 1), 16384) - 1,
      width: width === null ? null : Number(width),
      hidden: isOn(col.attribute("hidden")),
      xf: style === null ? null : Number(style),
    };
  });
}

/** What a new sheet has. */
export function emptyExtras(): SheetExtras {
  return {
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    freeze: { rows: 0, columns: 0 },
    protection: { protected: false, options: null, hasPassword: false },
    conditionalFormats: [],
    tables: [],
    autoFilter: null,
    hyperlinks: new Map(),
    dataValidations: [],
    pageLayout: {},
    merges: [],
    charts: [],
    hasDrawing: false,
    pageBreaks: [],
  };
}

/** Reads what stands around the cells; `root` is the worksheet element. */
export function readExtras(root: XmlElement, part: string, context: SheetContext): SheetExtras {
  const view = root.child("sheetViews")?.all("sheetView")[0];
  const pane = view?.child("pane");
  const frozen = pane?.attribute("state")?.startsWith("frozen") ?? false;
  const protection = root.child("sheetProtection");
  return {
    tabColor: readColour(root.child("sheetPr")?.child("tabColor") ?? null, context.theme) ?? "",
    showGridlines: !isOff(view?.attribute("showGridLines")),
    showHeadings: !isOff(view?.attribute("showRowColHeaders")),
    freeze: frozen
      ? {
          rows: Number(pane?.attribute("ySplit") ?? 0),
          columns: Number(pane?.attribute("xSplit") ?? 0),
        }
      : { rows: 0, columns: 0 },
    protection: {
      protected: isOn(protection?.attribute("sheet")),
      options: protection ? readProtection(protection) : null,
      hasPassword: Boolean(protection?.attribute("password") ?? protection?.attribute("hashValue")),
    },
    conditionalFormats: readRules(root, context.differentials, context.theme),
    tables: readTables(part, context.pack),
    autoFilter: readAutoFilter(root.child("autoFilter")),
    hyperlinks: readLinks(root, part, context.pack),
    dataValidations: readValidations(root),
    pageLayout: readPageLayout(root),
    merges: (root.child("mergeCells")?.all("mergeCell") ?? []).flatMap(
      (m) => parseArea(m.attribute("ref") ?? "") ?? []
    ),
    charts: [],
    hasDrawing: root.child("drawing") !== null,
    // A break is named by the row above it, counted from 1: the 0-based row it begins.
    pageBreaks: (root.child("rowBreaks")?.all("brk") ?? []).map((b) => Number(b.attribute("id"))),
  };
}
