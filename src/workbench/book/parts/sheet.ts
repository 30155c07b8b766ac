/** Everything of a worksheet part that is not a cell, as the book keeps it. Read at opening, and again at saving to see what differs. */
import { type XmlElement, parseXml } from "../../../workbook/xlsx/xml";
import { type XlsxPackage } from "../../../workbook/xlsx/package";
import { type SheetCells, readCells } from "../../../workbook/xlsx/cells";
import { parseArea } from "../areas";
import type { Area, BookAutoFilter, BookConditionalFormat, BookSheet, BookTable } from "../book";
import { newId } from "../ids";
import { type ThemeColours, readColour } from "../../../workbook/xlsx/theme";
import { readRules } from "./rules";
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
  };
}

/** Office.js's WorksheetProtectionOptions; the part says what is locked, Office.js what is allowed. */
const allowances = {
  allowAutoFilter: ["autoFilter", true],
  allowDeleteColumns: ["deleteColumns", true],
  allowDeleteRows: ["deleteRows", true],
  allowEditObjects: ["objects", false],
  allowEditScenarios: ["scenarios", false],
  allowFormatCells: ["formatCells", true],
  allowFormatColumns: ["formatColumns", true],
  allowFormatRows: ["formatRows", true],
  allowInsertColumns: ["insertColumns", true],
  allowInsertHyperlinks: ["insertHyperlinks", true],
  allowInsertRows: ["insertRows", true],
  allowPivotTables: ["pivotTables", true],
  allowSort: ["sort", true],
} as const;

function readProtection(element: XmlElement): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [name, [attribute, lockedByDefault]] of Object.entries(allowances)) {
    const value = element.attribute(attribute);
    options[name] = value === null ? !lockedByDefault : !isOn(value);
  }
  options.selectionMode = isOn(element.attribute("selectUnlockedCells"))
    ? "None"
    : isOn(element.attribute("selectLockedCells"))
      ? "Unlocked"
      : "Normal";
  return options;
}

function protectionAttributes(options: Record<string, unknown> | null): string {
  let written = ' sheet="1"';
  for (const [name, [attribute, lockedByDefault]] of Object.entries(allowances)) {
    const allowed = options?.[name] === true;
    if (allowed === lockedByDefault) written += ` ${attribute}="${allowed ? 0 : 1}"`;
  }
  if (options?.selectionMode === "None")
    written += ' selectLockedCells="1" selectUnlockedCells="1"';
  else if (options?.selectionMode === "Unlocked") written += ' selectLockedCells="1"';
  return written;
}

function readTables(part: string, pack: XlsxPackage): BookTable[] {
  return pack
    .relationships(part)
    .filter((r) => r.kind === "table" && pack.has(r.target))
    .flatMap((r) => {
      const root = parseXml(pack.text(r.target));
      const area = parseArea(root.attribute("ref") ?? "");
      if (!area) return [];
      const style = root.child("tableStyleInfo");
      const filter = root.child("autoFilter");
      return {
        id: newId(),
        name: root.attribute("displayName") ?? root.attribute("name") ?? "",
        area,
        showHeaders: root.attribute("headerRowCount") !== "0",
        showTotals: Number(root.attribute("totalsRowCount") ?? 0) > 0,
        style: style?.attribute("name") ?? "",
        showBandedRows: isOn(style?.attribute("showRowStripes")),
        showBandedColumns: isOn(style?.attribute("showColumnStripes")),
        showFilterButton: filter !== null,
        highlightFirstColumn: isOn(style?.attribute("showFirstColumn")),
        highlightLastColumn: isOn(style?.attribute("showLastColumn")),
        filters: readCriteria(filter),
        sortFields: [],
      };
    });
}

function readAutoFilter(element: XmlElement | null): BookAutoFilter | null {
  const area = parseArea(element?.attribute("ref") ?? "");
  return area ? { area, criteria: readCriteria(element) } : null;
}

/** Column filters as Office.js FilterCriteria, by 0-based column in the filter's area. */
function readCriteria(element: XmlElement | null): Map<number, Record<string, unknown>> {
  const criteria = new Map<number, Record<string, unknown>>();
  for (const column of element?.all("filterColumn") ?? []) {
    const index = Number(column.attribute("colId") ?? 0);
    const values = column.child("filters");
    const custom = column.child("customFilters");
    const top = column.child("top10");
    if (values)
      criteria.set(index, {
        filterOn: "Values",
        values: [
          ...values.all("filter").map((f) => f.attribute("val") ?? ""),
          ...(isOn(values.attribute("blank")) ? [""] : []),
        ],
      });
    else if (custom) {
      const [first, second] = custom.all("customFilter").map(customCriterion);
      criteria.set(index, {
        filterOn: "Custom",
        criterion1: first,
        ...(second
          ? { criterion2: second, operator: isOn(custom.attribute("and")) ? "And" : "Or" }
          : {}),
      });
    } else if (top) {
      const side = isOff(top.attribute("top")) ? "Bottom" : "Top";
      const kind = isOn(top.attribute("percent")) ? "Percent" : "Items";
      criteria.set(index, { filterOn: `${side}${kind}`, criterion1: top.attribute("val") ?? "10" });
    } else criteria.set(index, { filterOn: "Custom" });
  }
  return criteria;
}

const comparisons: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

function customCriterion(filter: XmlElement): string {
  const sign = comparisons[filter.attribute("operator") ?? "equal"] ?? "=";
  return `${sign}${filter.attribute("val") ?? ""}`;
}

function readLinks(root: XmlElement, part: string, pack: XlsxPackage): BookSheet["hyperlinks"] {
  const links: BookSheet["hyperlinks"] = new Map();
  const targets = new Map(pack.relationships(part).map((r) => [r.id, r.target]));
  for (const link of root.child("hyperlinks")?.all("hyperlink") ?? []) {
    const area = parseArea(link.attribute("ref") ?? "");
    if (!area) continue;
    const id = link.relationshipId();
    const address = id === null ? undefined : targets.get(id);
    const place = link.attribute("location");
    const tip = link.attribute("tooltip");
    const shown = link.attribute("display");
    for (let row = area.row; row < area.row + Math.min(area.rows, 1000); row += 1)
      for (
        let column = area.column;
        column < area.column + Math.min(area.columns, 100);
        column += 1
      )
        links.set(`${row},${column}`, {
          ...(address === undefined ? {} : { address }),
          ...(place === null ? {} : { documentReference: place }),
          ...(tip === null ? {} : { screenTip: tip }),
          ...(shown === null ? {} : { textToDisplay: shown }),
        });
  }
  return links;
}

/** Print set-up in Office.js PageLayout's names: points for margins. */
function readPageLayout(root: XmlElement): Record<string, unknown> {
  const layout: Record<string, unknown> = {};
  const set = root.child("pageSetup");
  const orientation = set?.attribute("orientation");
  if (orientation === "landscape" || orientation === "portrait")
    layout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  if (set?.attribute("paperSize") === "9") layout.paperSize = "A4";
  const scale = set?.attribute("scale");
  const fits = isOn(root.child("sheetPr")?.child("pageSetUpPr")?.attribute("fitToPage"));
  if (fits)
    layout.zoom = {
      horizontalFitToPages: Number(set?.attribute("fitToWidth") ?? 1) || undefined,
      verticalFitToPages: Number(set?.attribute("fitToHeight") ?? 1) || undefined,
    };
  else if (scale) layout.zoom = { scale: Number(scale) };
  const margins = root.child("pageMargins");
  for (const side of ["left", "right", "top", "bottom", "header", "footer"]) {
    const inches = margins?.attribute(side);
    if (inches) layout[`${side}Margin`] = Number(inches) * 72;
  }
  const print = root.child("printOptions");
  if (isOn(print?.attribute("horizontalCentered"))) layout.centerHorizontally = true;
  if (isOn(print?.attribute("verticalCentered"))) layout.centerVertically = true;
  if (isOn(print?.attribute("gridLines"))) layout.printGridlines = true;
  if (isOn(print?.attribute("headings"))) layout.printHeadings = true;
  return layout;
}

export { protectionAttributes };
