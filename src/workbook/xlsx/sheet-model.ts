/** Everything a worksheet part says, with the places where it says it. */
import { type Rect, parseRect } from "../grid";
import { type SheetCells, readCells } from "./cells";
import type { XlsxPackage } from "./package";
import { type ThemeColours, readColour } from "./theme";
import { type SheetEntry, isOn, isOnUnlessSaid } from "./workbook-part";
import { type XmlElement, parseXml } from "./xml";
import { PackageError } from "./zip";

export interface ColumnEntry {
  /** 1-based first and last column. */
  readonly first: number;
  readonly last: number;
  /** Characters of the default font, as the part has it; null where it says nothing. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly customWidth: boolean;
  readonly style: number;
}

export interface ConditionalRule {
  /** `expression`, `cellIs`, `colorScale`, `dataBar`, … */
  readonly type: string;
  readonly priority: number;
  readonly differentialId: number | null;
  readonly stopIfTrue: boolean;
  readonly operator: string | null;
  readonly formulas: readonly string[];
  readonly xml: string;
  readonly element: XmlElement;
}

export interface ConditionalFormat {
  readonly areas: readonly Rect[];
  readonly rules: readonly ConditionalRule[];
  /** The whole `conditionalFormatting` element as written. */
  readonly xml: string;
  readonly element: XmlElement;
}

export interface DataValidation {
  readonly areas: readonly Rect[];
  readonly type: string;
  readonly operator: string | null;
  readonly allowBlank: boolean;
  readonly showDropDown: boolean;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly xml: string;
}

export interface TableModel {
  readonly part: string;
  readonly id: number;
  readonly name: string;
  readonly rect: Rect;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
  readonly style: string | null;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly filter: FilterModel | null;
}

export interface FilterModel {
  readonly rect: Rect;
  /** Some column has a criterion. */
  readonly hasCriteria: boolean;
  readonly xml: string;
}

export interface HyperlinkModel {
  readonly rect: Rect;
  /** Outside address, or null. */
  readonly address: string | null;
  /** Place in the workbook, or null. */
  readonly location: string | null;
  readonly tooltip: string | null;
  readonly display: string | null;
}

export interface SheetModel {
  readonly entry: SheetEntry;
  readonly part: string;
  /** The part's text, to which all places refer. */
  readonly text: string;
  readonly root: XmlElement;
  /** The part's prefix with its colon, mostly empty. */
  readonly prefix: string;
  readonly cells: SheetCells;
  readonly columns: readonly ColumnEntry[];
  /** Characters; null where the part leaves it to the default font. */
  readonly defaultColumnWidth: number | null;
  /** Points. */
  readonly defaultRowHeight: number;
  /** Rows without a height of their own are hidden. */
  readonly zeroHeight: boolean;
  readonly merges: readonly Rect[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly dataValidations: readonly DataValidation[];
  readonly tables: readonly TableModel[];
  readonly autoFilter: FilterModel | null;
  readonly hyperlinks: readonly HyperlinkModel[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly protection: {
    readonly on: boolean;
    readonly hasPassword: boolean;
    /** As written, or null. */
    readonly xml: string | null;
  };
  /** Children kept as written, by local name: printOptions, pageMargins, pageSetup, headerFooter, rowBreaks, colBreaks, sheetPr. */
  readonly kept: Readonly<Record<string, string>>;
}

/**
 * Reads one worksheet. `before` is an earlier reading: when only what follows the cells has changed since, they are not read again.
 * @throws PackageError when its part is missing or broken.
 */
export function readSheetModel(
  pack: XlsxPackage,
  entry: SheetEntry,
  theme: ThemeColours = [],
  before?: SheetModel
): SheetModel {
  if (entry.part === null) throw new PackageError("damaged", entry.name);
  const part = entry.part;
  const text = pack.text(part);
  const root = parseXml(text, "sheetData");
  if (root.local !== "worksheet") throw new PackageError("damaged", part);
  const rows = root.child("sheetData");
  const format = root.child("sheetFormatPr");
  const view = root.child("sheetViews")?.child("sheetView") ?? null;
  const pane = view?.child("pane") ?? null;
  const frozen = /^frozen/.test(pane?.attribute("state") ?? "");
  const protection = root.child("sheetProtection");
  const width = format?.attribute("defaultColWidth") ?? null;
  return {
    entry,
    part,
    text,
    root,
    prefix: root.prefix,
    cells: cellsOf(text, root, rows, before),
    columns: (root.child("cols")?.all("col") ?? []).map(readColumn),
    defaultColumnWidth: width === null ? null : Number(width),
    defaultRowHeight: Number(format?.attribute("defaultRowHeight") ?? 15),
    zeroHeight: isOn(format?.attribute("zeroHeight")),
    merges: rects(
      (root.child("mergeCells")?.all("mergeCell") ?? []).map((m) => m.attribute("ref"))
    ),
    conditionalFormats: root.all("conditionalFormatting").map(readConditionalFormat),
    dataValidations: (root.child("dataValidations")?.all("dataValidation") ?? []).map(
      readValidation
    ),
    tables: readTables(pack, part),
    autoFilter: readFilter(root.child("autoFilter")),
    hyperlinks: readHyperlinks(pack, part, root),
    freeze: {
      rows: frozen ? Number(pane?.attribute("ySplit") ?? 0) : 0,
      columns: frozen ? Number(pane?.attribute("xSplit") ?? 0) : 0,
    },
    tabColor: readColour(root.child("sheetPr")?.child("tabColor") ?? null, theme),
    showGridlines: isOnUnlessSaid(view?.attribute("showGridLines")),
    showHeadings: isOnUnlessSaid(view?.attribute("showRowColHeaders")),
    protection: {
      on: isOn(protection?.attribute("sheet")),
      hasPassword: Boolean(protection?.attribute("password") ?? protection?.attribute("hashValue")),
      xml: protection?.outer() ?? null,
    },
    kept: keptChildren(root),
  };
}

function cellsOf(
  text: string,
  root: XmlElement,
  rows: XmlElement | null,
  before: SheetModel | undefined
): SheetCells {
  if (!rows) return readCells(text, 0, 0, root.prefix);
  const known = before?.root.child("sheetData");
  const isSame =
    before !== undefined &&
    known?.end === rows.end &&
    before.text.slice(0, rows.end) === text.slice(0, rows.end);
  return isSame ? before.cells : readCells(text, rows.openEnd, rows.closeStart, root.prefix);
}

const KEPT = [
  "sheetPr",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
];

function keptChildren(root: XmlElement): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    const child = root.child(name);
    if (child) kept[name] = child.outer();
  }
  return kept;
}

function readColumn(e: XmlElement): ColumnEntry {
  const width = e.attribute("width");
  return {
    first: Number(e.attribute("min") ?? 1),
    last: Number(e.attribute("max") ?? 1),
    width: width === null ? null : Number(width),
    hidden: isOn(e.attribute("hidden")),
    customWidth: isOn(e.attribute("customWidth")),
    style: Number(e.attribute("style") ?? 0),
  };
}

/** Reads a list of areas such as `A1:B2 D4`; whole columns (`A:B`) and rows (`1:3`) reach to the sheet's ends. */
export function parseAreas(sqref: string | null): Rect[] {
  return rects((sqref ?? "").split(/\s+/));
}

function rects(names: readonly (string | null)[]): Rect[] {
  return names.flatMap((name) => {
    const rect = name === null || name === "" ? null : (parseRect(name) ?? parseWhole(name));
    return rect ? [rect] : [];
  });
}

function parseWhole(name: string): Rect | null {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(name);
  if (columns) return parseRect(`${columns[1]}1:${columns[2]}1048576`);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(name);
  return rows ? parseRect(`A${rows[1]}:XFD${rows[2]}`) : null;
}

function readConditionalFormat(e: XmlElement): ConditionalFormat {
  return {
    areas: parseAreas(e.attribute("sqref")),
    rules: e.all("cfRule").map((r) => {
      const differential = r.attribute("dxfId");
      return {
        type: r.attribute("type") ?? "",
        priority: Number(r.attribute("priority") ?? 0),
        differentialId: differential === null ? null : Number(differential),
        stopIfTrue: isOn(r.attribute("stopIfTrue")),
        operator: r.attribute("operator"),
        formulas: r.all("formula").map((f) => f.text()),
        xml: r.outer(),
        element: r,
      };
    }),
    xml: e.outer(),
    element: e,
  };
}

function readValidation(e: XmlElement): DataValidation {
  return {
    areas: parseAreas(e.attribute("sqref")),
    type: e.attribute("type") ?? "none",
    operator: e.attribute("operator"),
    allowBlank: isOn(e.attribute("allowBlank")),
    showDropDown: isOn(e.attribute("showDropDown")),
    formula1: e.child("formula1")?.text() ?? null,
    formula2: e.child("formula2")?.text() ?? null,
    xml: e.outer(),
  };
}

function readFilter(e: XmlElement | null): FilterModel | null {
  const [rect] = parseAreas(e?.attribute("ref") ?? null);
  if (!e || !rect) return null;
  return {
    rect,
    hasCriteria: e.all("filterColumn").some((c) => c.children.length > 0),
    xml: e.outer(),
  };
}

function readTables(pack: XlsxPackage, part: string): TableModel[] {
  return pack
    .relationships(part)
    .filter((r) => r.kind === "table" && !r.external && pack.has(r.target))
    .flatMap((r) => {
      const root = parseXml(pack.text(r.target));
      const [rect] = parseAreas(root.attribute("ref"));
      if (root.local !== "table" || !rect) return [];
      const style = root.child("tableStyleInfo");
      return [
        {
          part: r.target,
          id: Number(root.attribute("id") ?? 0),
          name: root.attribute("displayName") ?? root.attribute("name") ?? "",
          rect,
          headerRows: Number(root.attribute("headerRowCount") ?? 1),
          totalsRows: Number(root.attribute("totalsRowCount") ?? 0),
          columns: (root.child("tableColumns")?.all("tableColumn") ?? []).map(
            (c) => c.attribute("name") ?? ""
          ),
          style: style?.attribute("name") ?? null,
          rowStripes: isOn(style?.attribute("showRowStripes")),
          columnStripes: isOn(style?.attribute("showColumnStripes")),
          firstColumn: isOn(style?.attribute("showFirstColumn")),
          lastColumn: isOn(style?.attribute("showLastColumn")),
          filter: readFilter(root.child("autoFilter")),
        },
      ];
    });
}

function readHyperlinks(pack: XlsxPackage, part: string, root: XmlElement): HyperlinkModel[] {
  const links = root.child("hyperlinks")?.all("hyperlink") ?? [];
  if (links.length === 0) return [];
  const targets = new Map(pack.relationships(part).map((r) => [r.id, r.target]));
  return links.flatMap((e) => {
    const [rect] = parseAreas(e.attribute("ref"));
    if (!rect) return [];
    const id = e.relationshipId();
    return [
      {
        rect,
        address: id === null ? null : (targets.get(id) ?? null),
        location: e.attribute("location"),
        tooltip: e.attribute("tooltip"),
        display: e.attribute("display"),
      },
    ];
  });
}
