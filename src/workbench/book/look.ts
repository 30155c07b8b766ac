/**
 * How a cell looks: Office.js's words on one side, Univer's style objects on the other. What Univer has no place for rides along in `own`,
 * which Univer keeps when a user changes the style in the grid.
 */
import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BookBorderEdge, BookCellStyle } from "./book";

export interface OwnLook {
  /** The cell format of the loaded package this one comes from. */
  xf?: number;
  locked?: boolean;
  formulaHidden?: boolean;
  indentLevel?: number;
  /** Alignments Univer does not know. */
  horizontal?: BookCellStyle["horizontalAlignment"];
  vertical?: BookCellStyle["verticalAlignment"];
}

/** Univer's style with our own part. */
export interface Look extends IStyleData {
  own?: OwnLook;
}

/** A cell's look in full, number format included. */
export interface FullLook extends BookCellStyle {
  numberFormat: string;
}

/** Border styles as SpreadsheetML names them; the index is Univer's number. */
export const borderNames = [
  "none",
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
] as const;

const edges = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
  DiagonalDown: "tl_br",
  DiagonalUp: "bl_tr",
} as const satisfies Record<BookBorderEdge, string>;

export const borderEdges = Object.keys(edges).filter(isBorderEdge);

function isBorderEdge(name: string): name is BookBorderEdge {
  return name in edges;
}

const horizontals = {
  [HorizontalAlign.LEFT]: "Left",
  [HorizontalAlign.CENTER]: "Center",
  [HorizontalAlign.RIGHT]: "Right",
  [HorizontalAlign.JUSTIFIED]: "Justify",
  [HorizontalAlign.BOTH]: "Justify",
  [HorizontalAlign.DISTRIBUTED]: "Distributed",
} as const;

const verticals = {
  [VerticalAlign.TOP]: "Top",
  [VerticalAlign.MIDDLE]: "Center",
  [VerticalAlign.BOTTOM]: "Bottom",
} as const;

/** Univer's number for a double line under text (`TextDecoration.DOUBLE`). */
const DOUBLE_LINE = 10;

/** What a look says in full; `base` is the workbook's normal font. */
export function fullLook(look: Look, base: { name: string; size: number }): FullLook {
  const own = look.own ?? {};
  const borders: FullLook["borders"] = {};
  for (const edge of borderEdges) {
    const line = look.bd?.[edges[edge]];
    if (line && line.s !== BorderStyleTypes.NONE)
      borders[edge] = {
        style: borderNames[line.s] ?? "thin",
        color: hex(line.cl?.rgb) ?? "#000000",
      };
  }
  const ht = look.ht ?? HorizontalAlign.UNSPECIFIED;
  const vt = look.vt ?? VerticalAlign.UNSPECIFIED;
  const plainHorizontal = ht === HorizontalAlign.UNSPECIFIED ? "General" : horizontals[ht];
  return {
    fill: hex(look.bg?.rgb),
    fontName: look.ff ?? base.name,
    fontSize: look.fs ?? base.size,
    fontColor: hex(look.cl?.rgb) ?? "#000000",
    bold: look.bl === 1,
    italic: look.it === 1,
    underline: look.ul?.s === 1 ? (look.ul.t === DOUBLE_LINE ? "Double" : "Single") : "None",
    strikethrough: look.st?.s === 1,
    horizontalAlignment: hasSameBasis(own.horizontal, plainHorizontal) ?? plainHorizontal,
    verticalAlignment:
      own.vertical ?? (vt === VerticalAlign.UNSPECIFIED ? "Bottom" : verticals[vt]),
    wrapText: look.tb === WrapStrategy.WRAP,
    indentLevel: own.indentLevel ?? 0,
    textOrientation: look.tr ? (look.tr.v === 1 ? 180 : -look.tr.a) : 0,
    locked: own.locked ?? true,
    formulaHidden: own.formulaHidden ?? false,
    borders,
    numberFormat: look.n?.pattern ?? "General",
  };
}

/** An alignment of ours counts only while Univer's own is still the stand-in we gave it. */
function hasSameBasis(
  own: FullLook["horizontalAlignment"] | undefined,
  shown: FullLook["horizontalAlignment"]
): FullLook["horizontalAlignment"] | null {
  if (own === undefined) return null;
  const standIn = own === "CenterAcrossSelection" ? "Center" : "General";
  return shown === standIn ? own : null;
}

/** The look with `patch` put on it; a new object. Keys left out stay. */
export function patchedLook(look: Look, patch: Partial<FullLook>): Look {
  const next: Look = { ...look };
  const own: OwnLook = { ...look.own };
  if (patch.fill !== undefined)
    assign(next, "bg", patch.fill === null ? undefined : { rgb: patch.fill });
  if (patch.fontName !== undefined) next.ff = patch.fontName;
  if (patch.fontSize !== undefined) next.fs = patch.fontSize;
  if (patch.fontColor !== undefined) next.cl = { rgb: patch.fontColor };
  if (patch.bold !== undefined) next.bl = patch.bold ? 1 : 0;
  if (patch.italic !== undefined) next.it = patch.italic ? 1 : 0;
  if (patch.underline !== undefined)
    next.ul =
      patch.underline === "None"
        ? { s: 0 }
        : { s: 1, ...(patch.underline === "Double" ? { t: DOUBLE_LINE } : {}) };
  if (patch.strikethrough !== undefined) next.st = { s: patch.strikethrough ? 1 : 0 };
  if (patch.horizontalAlignment !== undefined)
    patchHorizontal(next, own, patch.horizontalAlignment);
  if (patch.verticalAlignment !== undefined) patchVertical(next, own, patch.verticalAlignment);
  if (patch.wrapText !== undefined)
    assign(next, "tb", patch.wrapText ? WrapStrategy.WRAP : undefined);
  if (patch.indentLevel !== undefined) {
    assign(own, "indentLevel", patch.indentLevel || undefined);
    // About three spaces of the normal font each, as Excel indents.
    assign(next, "pd", patch.indentLevel ? { l: 2 + 9 * patch.indentLevel } : undefined);
  }
  if (patch.textOrientation !== undefined)
    assign(
      next,
      "tr",
      patch.textOrientation === 0
        ? undefined
        : patch.textOrientation === 180
          ? { a: 0, v: 1 }
          : { a: -patch.textOrientation }
    );
  if (patch.locked !== undefined) assign(own, "locked", patch.locked ? undefined : false);
  if (patch.formulaHidden !== undefined)
    assign(own, "formulaHidden", patch.formulaHidden || undefined);
  if (patch.borders !== undefined) patchBorders(next, patch.borders);
  if (patch.numberFormat !== undefined)
    assign(
      next,
      "n",
      patch.numberFormat === "General" ? undefined : { pattern: patch.numberFormat }
    );
  if (Object.keys(own).length > 0) next.own = own;
  else delete next.own;
  return next;
}

function patchHorizontal(next: Look, own: OwnLook, value: FullLook["horizontalAlignment"]): void {
  delete own.horizontal;
  const known = {
    Left: HorizontalAlign.LEFT,
    Center: HorizontalAlign.CENTER,
    Right: HorizontalAlign.RIGHT,
    Justify: HorizontalAlign.JUSTIFIED,
    Distributed: HorizontalAlign.DISTRIBUTED,
    General: undefined,
    Fill: undefined,
    CenterAcrossSelection: HorizontalAlign.CENTER,
  } as const;
  assign(next, "ht", known[value]);
  if (value === "Fill" || value === "CenterAcrossSelection") own.horizontal = value;
}

function patchVertical(next: Look, own: OwnLook, value: FullLook["verticalAlignment"]): void {
  delete own.vertical;
  const known = {
    Top: VerticalAlign.TOP,
    Center: VerticalAlign.MIDDLE,
    Bottom: VerticalAlign.BOTTOM,
    Justify: VerticalAlign.TOP,
    Distributed: VerticalAlign.MIDDLE,
  } as const;
  next.vt = known[value];
  if (value === "Justify" || value === "Distributed") own.vertical = value;
}

/** Edges named are set, or with style `none` taken away; others stay. */
function patchBorders(next: Look, borders: NonNullable<Partial<FullLook>["borders"]>): void {
  const lines: IBorderData = { ...next.bd };
  for (const edge of borderEdges) {
    const line = borders[edge];
    if (!line) continue;
    const style = borderNames.findIndex((name) => name === line.style);
    if (style <= 0) delete lines[edges[edge]];
    else lines[edges[edge]] = { s: style, cl: { rgb: line.color } };
  }
  assign(next, "bd", Object.keys(lines).length > 0 ? lines : undefined);
}

function assign<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value === undefined) delete target[key];
  else target[key] = value;
}

/** `#RRGGBB` of what Univer holds (`#rgb`, `rgb(r,g,b)`, any case); null for no colour. */
export function hex(colour: Nullable<string>): string | null {
  if (!colour) return null;
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (rgb)
    return `#${rgb
      .slice(1, 4)
      .map((n) => Number(n).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  if (short)
    return `#${short
      .slice(1, 4)
      .map((d) => d + d)
      .join("")}`.toUpperCase();
  return colour.toUpperCase();
}

/** What must change to come from one full look to another; empty = nothing. Borders that are to go stand as `none`. */
export function lookDifference(from: FullLook, to: FullLook): Partial<FullLook> {
  const entries = Object.entries(to).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(from, key))
  );
  const difference: Partial<FullLook> = Object.fromEntries(entries);
  if (difference.borders) {
    const none = { style: "none", color: "#000000" };
    difference.borders = Object.fromEntries(
      borderEdges.map((edge) => [edge, to.borders[edge] ?? none])
    );
  }
  return difference;
}
