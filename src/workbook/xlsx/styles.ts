/** Cell styles resolved: what an index into cellXfs means. */
import { builtInFormat } from "./number-formats";
import type { XlsxPackage } from "./package";
import { type ThemeColours, readColour, readThemeColours } from "./theme";
import { isOn, isOnUnlessSaid } from "./workbook-part";
import { type XmlElement, parseXml } from "./xml";

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `single`, `double`, `singleAccounting`, `doubleAccounting`, or null. */
  readonly underline: string | null;
  readonly strike: boolean;
}

export interface FillStyle {
  /** `solid`, `none`, `gray125` … */
  readonly pattern: string;
  /** `#RRGGBB` of a solid fill or of the pattern; null for none. */
  readonly color: string | null;
  readonly background: string | null;
}

export interface BorderLine {
  /** `thin`, `medium`, `dashed` … as the part names it. */
  readonly style: string;
  readonly color: string | null;
}

export type BorderEdge = "left" | "right" | "top" | "bottom" | "diagonalUp" | "diagonalDown";

export interface AlignmentStyle {
  /** As the part names it; `general` and `bottom` where it says nothing. */
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  /** 0–180, or 255 for stacked. */
  readonly rotation: number;
  readonly shrink: boolean;
}

export interface CellStyle {
  readonly numberFormatId: number;
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly border: Readonly<Partial<Record<BorderEdge, BorderLine>>>;
  readonly alignment: AlignmentStyle;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export interface StylesModel {
  /** Part name; null where the package has no styles. */
  readonly part: string | null;
  /** By style id (`s` of a cell). */
  readonly cellStyles: readonly CellStyle[];
  /** The differential formats that conditional formats and tables use, as written. */
  readonly differential: readonly string[];
  readonly theme: ThemeColours;
}

const DEFAULT_FONT: FontStyle = {
  name: "Calibri",
  size: 11,
  color: null,
  bold: false,
  italic: false,
  underline: null,
  strike: false,
};
const NO_FILL: FillStyle = { pattern: "none", color: null, background: null };
const DEFAULT_ALIGNMENT: AlignmentStyle = {
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  shrink: false,
};
const DEFAULT_STYLE: CellStyle = {
  numberFormatId: 0,
  numberFormat: "General",
  font: DEFAULT_FONT,
  fill: NO_FILL,
  border: {},
  alignment: DEFAULT_ALIGNMENT,
  locked: true,
  formulaHidden: false,
};

/** The part with the cell styles, or null. */
export function stylesPart(pack: XlsxPackage, workbookPart: string): string | null {
  return relatedPart(pack, workbookPart, "styles");
}

/** The first part a relation of this kind leads to, where it exists. */
export function relatedPart(pack: XlsxPackage, source: string, kind: string): string | null {
  const relation = pack
    .relationships(source)
    .find((r) => r.kind === kind && !r.external && pack.has(r.target));
  return relation?.target ?? null;
}

/** Reads and resolves all cell styles. @throws PackageError for a broken styles part. */
export function readStyles(pack: XlsxPackage, workbookPart: string): StylesModel {
  const part = stylesPart(pack, workbookPart);
  const themePart = relatedPart(pack, workbookPart, "theme");
  const theme = readThemeColours(themePart === null ? null : pack.text(themePart));
  if (part === null) return { part, cellStyles: [DEFAULT_STYLE], differential: [], theme };
  const root = parseXml(pack.text(part));
  const formats = new Map<number, string>();
  for (const f of root.child("numFmts")?.listed("numFmt") ?? []) {
    formats.set(Number(f.attribute("numFmtId")), f.attribute("formatCode") ?? "General");
  }
  const fonts = list(root, "fonts", "font").map((f) => readFont(f, theme));
  const fills = list(root, "fills", "fill").map((f) => readFill(f, theme));
  const borders = list(root, "borders", "border").map((b) => readBorder(b, theme));
  const cellStyles = list(root, "cellXfs", "xf").map((xf): CellStyle => {
    const numberFormatId = Number(xf.attribute("numFmtId") ?? 0);
    const protection = xf.child("protection");
    return {
      numberFormatId,
      numberFormat: formats.get(numberFormatId) ?? builtInFormat(numberFormatId),
      font: fonts[Number(xf.attribute("fontId") ?? 0)] ?? DEFAULT_FONT,
      fill: fills[Number(xf.attribute("fillId") ?? 0)] ?? NO_FILL,
      border: borders[Number(xf.attribute("borderId") ?? 0)] ?? {},
      alignment: readAlignment(xf.child("alignment")),
      locked: isOnUnlessSaid(protection?.attribute("locked")),
      formulaHidden: isOn(protection?.attribute("hidden")),
    };
  });
  if (cellStyles.length === 0) cellStyles.push(DEFAULT_STYLE);
  const differential = list(root, "dxfs", "dxf").map((d) => d.outer());
  return { part, cellStyles, differential, theme };
}

function list(root: XmlElement, container: string, item: string): XmlElement[] {
  return root.child(container)?.listed(item) ?? [];
}

function flag(e: XmlElement, name: string): boolean {
  const child = e.child(name);
  if (!child) return false;
  const value = child.attribute("val");
  return value === null || isOn(value);
}

function readFont(e: XmlElement, theme: ThemeColours): FontStyle {
  const underline = e.child("u");
  const style = underline?.attribute("val") ?? "single";
  return {
    name: e.child("name")?.attribute("val") ?? DEFAULT_FONT.name,
    size: Number(e.child("sz")?.attribute("val") ?? DEFAULT_FONT.size),
    color: readColour(e.child("color"), theme),
    bold: flag(e, "b"),
    italic: flag(e, "i"),
    underline: underline && style !== "none" ? style : null,
    strike: flag(e, "strike"),
  };
}

function readFill(e: XmlElement, theme: ThemeColours): FillStyle {
  const pattern = e.child("patternFill");
  if (!pattern) {
    const stop = e.child("gradientFill")?.child("stop")?.child("color") ?? null;
    return stop
      ? { pattern: "gradient", color: readColour(stop, theme), background: null }
      : NO_FILL;
  }
  const type = pattern.attribute("patternType") ?? "none";
  const foreground = readColour(pattern.child("fgColor"), theme);
  return {
    pattern: type,
    color: type === "none" ? null : foreground,
    background: readColour(pattern.child("bgColor"), theme),
  };
}

function readBorder(e: XmlElement, theme: ThemeColours): CellStyle["border"] {
  const border: Partial<Record<BorderEdge, BorderLine>> = {};
  const line = (names: readonly string[]): BorderLine | null => {
    const edge = names.map((n) => e.child(n)).find((c) => c !== null) ?? null;
    const style = edge?.attribute("style") ?? "none";
    return style === "none"
      ? null
      : { style, color: readColour(edge?.child("color") ?? null, theme) };
  };
  // Strict documents call the sides start and end.
  const sides: readonly [BorderEdge, readonly string[]][] = [
    ["left", ["left", "start"]],
    ["right", ["right", "end"]],
    ["top", ["top"]],
    ["bottom", ["bottom"]],
  ];
  for (const [edge, names] of sides) {
    const found = line(names);
    if (found) border[edge] = found;
  }
  const diagonal = line(["diagonal"]);
  if (diagonal && isOn(e.attribute("diagonalUp"))) border.diagonalUp = diagonal;
  if (diagonal && isOn(e.attribute("diagonalDown"))) border.diagonalDown = diagonal;
  return border;
}

function readAlignment(e: XmlElement | null): AlignmentStyle {
  if (!e) return DEFAULT_ALIGNMENT;
  return {
    horizontal: e.attribute("horizontal") ?? "general",
    vertical: e.attribute("vertical") ?? "bottom",
    wrap: isOn(e.attribute("wrapText")),
    indent: Number(e.attribute("indent") ?? 0),
    rotation: Number(e.attribute("textRotation") ?? 0),
    shrink: isOn(e.attribute("shrinkToFit")),
  };
}
