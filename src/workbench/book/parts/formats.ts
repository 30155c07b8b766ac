/** Cell formats of the styles part: read as looks, and new ones appended that differ from an old one in what was changed. */
import { builtInFormat, builtInId } from "../../../workbook/xlsx/number-formats";
import {
  type Splice,
  type XmlElement,
  appendChild,
  encodeText,
  splice,
  parseXml,
} from "../../../workbook/xlsx/xml";
import type { BookCellStyle } from "../book";
import { type FullLook, type Look, borderEdges, fullLook, patchedLook } from "../look";
import { type ThemeColours, readColour } from "../../../workbook/xlsx/theme";

export interface Formats {
  /** By index of cellXfs. */
  readonly looks: readonly Look[];
  /** The workbook's normal font. */
  readonly base: { readonly name: string; readonly size: number };
}

/** Reads cellXfs with fonts, fills, borders and number formats. */
export function readFormats(root: XmlElement | null, theme: ThemeColours): Formats {
  const base = { name: "宋体", size: 11 };
  if (!root) return { looks: [{ own: { xf: 0 } }], base };
  const fonts = root.child("fonts")?.all("font") ?? [];
  const fills = root.child("fills")?.all("fill") ?? [];
  const borders = root.child("borders")?.all("border") ?? [];
  const codes = numberCodes(root);
  const normal = fonts[0];
  base.name = normal?.child("name")?.attribute("val") ?? base.name;
  base.size = Number(normal?.child("sz")?.attribute("val") ?? base.size);
  const looks = (root.child("cellXfs")?.all("xf") ?? []).map((xf, index): Look => {
    const n = (name: string): number => Number(xf.attribute(name) ?? 0);
    const id = n("numFmtId");
    const look = patchedLook(
      {},
      {
        ...readFont(fonts[n("fontId")], theme),
        ...readFill(fills[n("fillId")], theme),
        ...readBorder(borders[n("borderId")], theme),
        ...readAlignment(xf),
        numberFormat: codes.get(id) ?? builtInFormat(id),
      }
    );
    return { ...look, own: { ...look.own, xf: index } };
  });
  return { looks: looks.length > 0 ? looks : [{ own: { xf: 0 } }], base };
}

function numberCodes(root: XmlElement): Map<number, string> {
  const list = root.child("numFmts")?.all("numFmt") ?? [];
  return new Map(
    list.map((f) => [Number(f.attribute("numFmtId")), f.attribute("formatCode") ?? "General"])
  );
}

/** A switch element such as `<b/>`: there and not `val="0"`. */
function isSet(parent: XmlElement, local: string): boolean {
  const value = parent.child(local);
  return value !== null && !/^(0|false|none)$/.test(value.attribute("val") ?? "1");
}

/** What a `<font>` says; keys it leaves open are left out. */
export function readFont(font: XmlElement | undefined, theme: ThemeColours): Partial<FullLook> {
  if (!font) return {};
  const colour = readColour(font.child("color"), theme);
  const line = font.child("u");
  const name = font.child("name")?.attribute("val");
  const size = font.child("sz")?.attribute("val");
  return {
    ...(name ? { fontName: name } : {}),
    ...(size ? { fontSize: Number(size) } : {}),
    ...(colour ? { fontColor: colour } : {}),
    ...(isSet(font, "b") ? { bold: true } : {}),
    ...(isSet(font, "i") ? { italic: true } : {}),
    ...(isSet(font, "strike") ? { strikethrough: true } : {}),
    ...(line && isSet(font, "u")
      ? { underline: /double/i.test(line.attribute("val") ?? "") ? "Double" : "Single" }
      : {}),
  };
}

/** What a `<fill>` of a cell format says. */
function readFill(fill: XmlElement | undefined, theme: ThemeColours): Partial<FullLook> {
  const pattern = fill?.child("patternFill");
  if (!pattern) {
    const stop = readColour(
      fill?.child("gradientFill")?.children[0]?.child("color") ?? null,
      theme
    );
    return stop ? { fill: stop } : {};
  }
  const type = pattern.attribute("patternType") ?? "none";
  if (type === "none") return {};
  const front = readColour(pattern.child("fgColor"), theme);
  const back = readColour(pattern.child("bgColor"), theme);
  return { fill: type === "solid" ? (front ?? "#000000") : (back ?? "#FFFFFF") };
}

const edgeElements = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const;

function readBorder(border: XmlElement | undefined, theme: ThemeColours): Partial<FullLook> {
  if (!border) return {};
  const borders: BookCellStyle["borders"] = {};
  const line = (local: string): { style: string; color: string } | null => {
    const element = border.child(local);
    const style = element?.attribute("style") ?? "none";
    if (!element || style === "none") return null;
    return { style, color: readColour(element.child("color"), theme) ?? "#000000" };
  };
  for (const edge of borderEdges) {
    const on = (name: string): boolean => /^(1|true)$/.test(border.attribute(name) ?? "");
    const found =
      edge === "DiagonalDown"
        ? on("diagonalDown") && line("diagonal")
        : edge === "DiagonalUp"
          ? on("diagonalUp") && line("diagonal")
          : line(edgeElements[edge]);
    if (found) borders[edge] = found;
  }
  return Object.keys(borders).length > 0 ? { borders } : {};
}

const horizontalWords = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const;

const verticalWords = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
} as const;

function word<T extends object>(words: T, key: string | null | undefined): T[keyof T] | undefined {
  const found = Object.entries(words).find(([name]) => name === key);
  return found?.[1];
}

function readAlignment(xf: XmlElement): Partial<FullLook> {
  const alignment = xf.child("alignment");
  const protection = xf.child("protection");
  const horizontal = word(horizontalWords, alignment?.attribute("horizontal"));
  const vertical = word(verticalWords, alignment?.attribute("vertical"));
  const turned = Number(alignment?.attribute("textRotation") ?? 0);
  const indent = Number(alignment?.attribute("indent") ?? 0);
  const off = (name: string): boolean => /^(0|false)$/.test(protection?.attribute(name) ?? "");
  const on = (e: XmlElement | null, name: string): boolean =>
    /^(1|true)$/.test(e?.attribute(name) ?? "");
  return {
    ...(horizontal ? { horizontalAlignment: horizontal } : {}),
    ...(vertical ? { verticalAlignment: vertical } : {}),
    ...(on(alignment, "wrapText") ? { wrapText: true } : {}),
    ...(indent > 0 ? { indentLevel: indent } : {}),
    // 91–180 turn clockwise, 255 stacks the letters (ECMA-376 18.8.1).
    ...(turned
      ? { textOrientation: turned === 255 ? 180 : turned > 90 ? 90 - turned : turned }
      : {}),
    ...(off("locked") ? { locked: false } : {}),
    ...(on(protection, "hidden") ? { formulaHidden: true } : {}),
  };
}

/** Appends cell formats to a styles part; asks for the same twice get the same one. */
export class FormatWriter {
  private text: string;
  private readonly made = new Map<string, number>();

  constructor(
    text: string,
    private readonly formats: Formats
  ) {
    this.text = text;
  }

  /** The part with everything appended. */
  result(): string {
    return this.text;
  }

  /** Index of a cell format like `xf` with `patch` put on it. */
  format(xf: number, patch: Partial<FullLook>): number {
    if (Object.keys(patch).length === 0) return xf;
    const key = `${xf} ${JSON.stringify(patch)}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const index = this.append(xf, patch);
    this.made.set(key, index);
    return index;
  }

  /** Appends a differential format (for conditional formats) and returns its index. */
  differential(xml: string): number {
    const key = `dxf ${xml}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const index = this.appendTo("dxfs", xml, ["cellStyles", "cellXfs"]);
    this.made.set(key, index);
    return index;
  }

  private append(xf: number, patch: Partial<FullLook>): number {
    const root = parseXml(this.text);
    const old = root.child("cellXfs")?.all("xf")[xf] ?? null;
    const p = root.prefix;
    const full = {
      ...fullLook(this.formats.looks[xf] ?? {}, this.formats.base),
      ...patch,
    };
    const touches = (...keys: (keyof FullLook)[]): boolean => keys.some((k) => k in patch);
    const set = new Map<string, string>();
    if (
      touches("fontName", "fontSize", "fontColor", "bold", "italic", "underline", "strikethrough")
    ) {
      const font = old
        ? root.child("fonts")?.all("font")[Number(old.attribute("fontId") ?? 0)]
        : null;
      set.set("fontId", String(this.appendTo("fonts", fontXml(p, full, patch, font ?? null))));
      set.set("applyFont", "1");
    }
    if (touches("fill")) {
      const id = full.fill === null ? 0 : this.appendTo("fills", fillXml(p, full.fill));
      set.set("fillId", String(id));
      set.set("applyFill", "1");
    }
    if (touches("borders")) {
      const id = this.appendTo("borders", borderXml(p, full.borders));
      set.set("borderId", String(id));
      set.set("applyBorder", "1");
    }
    if (touches("numberFormat")) {
      set.set("numFmtId", String(this.numberId(full.numberFormat)));
      set.set("applyNumberFormat", "1");
    }
    const aligns = touches(
      "horizontalAlignment",
      "verticalAlignment",
      "wrapText",
      "indentLevel",
      "textOrientation"
    );
    if (aligns) set.set("applyAlignment", "1");
    if (touches("locked", "formulaHidden")) set.set("applyProtection", "1");
    const inner =
      (aligns ? alignmentXml(p, full) : (old?.child("alignment")?.outer() ?? "")) +
      (touches("locked", "formulaHidden")
        ? `<${p}protection locked="${full.locked ? 1 : 0}" hidden="${full.formulaHidden ? 1 : 0}"/>`
        : (old?.child("protection")?.outer() ?? ""));
    return this.appendTo("cellXfs", xfXml(p, old, set, inner));
  }

  private numberId(code: string): number {
    const known = code === "General" ? 0 : builtInId(code);
    if (known !== null) return known;
    const codes = numberCodes(parseXml(this.text));
    for (const [id, existing] of codes) if (existing === code) return id;
    const id = Math.max(163, ...codes.keys()) + 1;
    const p = parseXml(this.text).prefix;
    this.appendTo("numFmts", `<${p}numFmt numFmtId="${id}" formatCode="${encodeText(code)}"/>`, []);
    return id;
  }

  /** Appends to a list of the styles part, counts it up and answers the index. A list that is not there is put after the first of `after` that is. */
  private appendTo(list: string, xml: string, after: readonly string[] = []): number {
    const root = parseXml(this.text);
    const element = root.child(list);
    if (!element) {
      const before = after.map((name) => root.child(name)).find((e) => e !== null);
      const at = before ? before.end : root.openEnd;
      const made = `<${root.prefix}${list} count="1">${xml}</${root.prefix}${list}>`;
      this.text = splice(this.text, [{ start: at, end: at, text: made }]);
      return 0;
    }
    const index = element.children.length;
    const edits: Splice[] = appendChild(element, xml);
    const count = element.valueRange("count");
    if (count && !element.selfClosing)
      edits.push({ start: count[0], end: count[1], text: String(index + 1) });
    this.text = splice(this.text, edits);
    return index;
  }
}

/** The old format's tag with attributes put in and another content. */
function xfXml(p: string, old: XmlElement | null, set: Map<string, string>, inner: string): string {
  const attributes = new Map<string, string>();
  const defaults = { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0", xfId: "0" };
  for (const [name, value] of Object.entries(defaults)) attributes.set(name, value);
  const tag = old ? old.source.slice(old.nameEnd, old.openEnd) : "";
  for (const [, name = ""] of tag.matchAll(/\s([\w:]+)\s*=/g)) {
    const value = old?.attribute(name);
    if (value !== null && value !== undefined) attributes.set(name, value);
  }
  for (const [name, value] of set) attributes.set(name, value);
  const written = [...attributes]
    .map(([name, value]) => ` ${name}="${encodeText(value)}"`)
    .join("");
  return inner ? `<${p}xf${written}>${inner}</${p}xf>` : `<${p}xf${written}/>`;
}

function rgb(colour: string): string {
  return `rgb="FF${colour.replace("#", "").toUpperCase()}"`;
}

/** The order of a font's elements is Excel's own. What the look does not know (charset, family, scheme) is taken over from the old font. */
function fontXml(
  p: string,
  full: FullLook,
  patch: Partial<FullLook>,
  old: XmlElement | null
): string {
  const oldColour = "fontColor" in patch ? null : old?.child("color");
  const keep = (local: string): string => old?.child(local)?.outer() ?? "";
  const colour = oldColour ? oldColour.outer() : `<${p}color ${rgb(full.fontColor)}/>`;
  const isOther = "fontName" in patch;
  return [
    `<${p}font>`,
    full.bold ? `<${p}b/>` : "",
    full.italic ? `<${p}i/>` : "",
    full.strikethrough ? `<${p}strike/>` : "",
    full.underline === "None"
      ? ""
      : full.underline === "Double"
        ? `<${p}u val="double"/>`
        : `<${p}u/>`,
    keep("vertAlign"),
    `<${p}sz val="${full.fontSize}"/>`,
    old && !old.child("color") && !("fontColor" in patch) ? "" : colour,
    `<${p}name val="${encodeText(full.fontName)}"/>`,
    isOther ? "" : keep("family"),
    keep("charset"),
    isOther ? "" : keep("scheme"),
    `</${p}font>`,
  ].join("");
}

function fillXml(p: string, colour: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor ${rgb(colour)}/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

function borderXml(p: string, borders: FullLook["borders"]): string {
  const line = (name: string, edge: { style: string; color: string } | undefined): string =>
    edge && edge.style !== "none"
      ? `<${p}${name} style="${edge.style}"><${p}color ${rgb(edge.color)}/></${p}${name}>`
      : `<${p}${name}/>`;
  const isLine = (edge: { style: string } | undefined): boolean =>
    edge !== undefined && edge.style !== "none";
  const flags =
    (isLine(borders.DiagonalUp) ? ' diagonalUp="1"' : "") +
    (isLine(borders.DiagonalDown) ? ' diagonalDown="1"' : "");
  const diagonal = isLine(borders.DiagonalUp) ? borders.DiagonalUp : borders.DiagonalDown;
  return (
    `<${p}border${flags}>` +
    line("left", borders.EdgeLeft) +
    line("right", borders.EdgeRight) +
    line("top", borders.EdgeTop) +
    line("bottom", borders.EdgeBottom) +
    line("diagonal", diagonal) +
    `</${p}border>`
  );
}

function alignmentXml(p: string, full: FullLook): string {
  const key = (words: Readonly<Record<string, string>>, value: string): string | undefined =>
    Object.keys(words).find((name) => words[name] === value);
  const horizontal = key(horizontalWords, full.horizontalAlignment);
  const vertical = key(verticalWords, full.verticalAlignment);
  const turn = full.textOrientation;
  return (
    `<${p}alignment` +
    (horizontal ? ` horizontal="${horizontal}"` : "") +
    (vertical && vertical !== "bottom" ? ` vertical="${vertical}"` : "") +
    (turn ? ` textRotation="${turn === 180 ? 255 : turn < 0 ? 90 - turn : turn}"` : "") +
    (full.wrapText ? ' wrapText="1"' : "") +
    (full.indentLevel ? ` indent="${full.indentLevel}"` : "") +
    "/>"
  );
}
