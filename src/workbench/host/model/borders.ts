/** `Excel.RangeBorderCollection` and `Excel.RangeBorder`: edges of the range and lines inside it. */
import type { Area, BookBorderEdge, BookSheet } from "../../book/book";
import { defineType, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { colour, integer, oneOf } from "./arguments";
import { cellsOf, usedPart } from "./cells";
import { guardAction } from "./guard";

export class Borders {
  constructor(
    readonly sheet: BookSheet,
    readonly areas: () => readonly Area[]
  ) {}
}

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

/** SpreadsheetML's line names ↔ the API's style and weight. */
const LINES = [
  ["none", "None", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
] as const;
const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

class Border {
  constructor(
    readonly borders: Borders,
    readonly side: Side
  ) {}
}

interface Line {
  readonly style: string;
  readonly color: string;
}
const NO_LINE: Line = { style: "none", color: "#000000" };

/** The cells that carry a side of an area, and on which edge. */
function* carriers(area: Area, side: Side): Generator<readonly [number, number, BookBorderEdge]> {
  const bottom = area.row + area.rows - 1;
  const right = area.column + area.columns - 1;
  for (const [row, column] of cellsOf(area)) {
    if (side === "EdgeTop" && row === area.row) yield [row, column, side];
    if (side === "EdgeBottom" && row === bottom) yield [row, column, side];
    if (side === "EdgeLeft" && column === area.column) yield [row, column, side];
    if (side === "EdgeRight" && column === right) yield [row, column, side];
    if (side === "InsideHorizontal" && row < bottom) yield [row, column, "EdgeBottom"];
    if (side === "InsideVertical" && column < right) yield [row, column, "EdgeRight"];
    if (side === "DiagonalDown" || side === "DiagonalUp") yield [row, column, side];
  }
}

const OPPOSITE = {
  EdgeTop: [-1, 0, "EdgeBottom"],
  EdgeBottom: [1, 0, "EdgeTop"],
  EdgeLeft: [0, -1, "EdgeRight"],
  EdgeRight: [0, 1, "EdgeLeft"],
} as const;

/** A line between two cells may be kept by either of them. */
function lineAt(sheet: BookSheet, row: number, column: number, edge: BookBorderEdge): Line {
  const own = sheet.style(row, column).borders[edge];
  if (own && own.style !== "none") return own;
  if (edge === "DiagonalDown" || edge === "DiagonalUp") return NO_LINE;
  const [dr, dc, facing] = OPPOSITE[edge];
  if (row + dr < 0 || column + dc < 0) return NO_LINE;
  const other = sheet.style(row + dr, column + dc).borders[facing];
  return other && other.style !== "none" ? other : NO_LINE;
}

function shared<T>({ borders, side }: Border, of: (line: Line) => T): T | null {
  let seen: T | undefined;
  for (const area of borders.areas()) {
    const part = usedPart(borders.sheet, area) ?? { ...area, rows: 1, columns: 1 };
    for (const [row, column, edge] of carriers(part, side)) {
      const value = of(lineAt(borders.sheet, row, column, edge));
      if (seen !== undefined && seen !== value) return null;
      seen = value;
    }
  }
  return seen ?? of(NO_LINE);
}

function draw({ borders, side }: Border, next: (line: Line) => Line): void {
  guardAction(borders.sheet, "allowFormatCells");
  for (const area of borders.areas()) {
    const part = usedPart(borders.sheet, area);
    if (!part) continue;
    for (const [row, column, edge] of carriers(part, side)) {
      const line = next(lineAt(borders.sheet, row, column, edge));
      borders.sheet.setStyle(
        { row, column, rows: 1, columns: 1 },
        { borders: { [edge]: { ...line } } }
      );
      // The neighbour's own line would show through a removed one.
      if (line.style !== "none" || edge === "DiagonalDown" || edge === "DiagonalUp") continue;
      const [dr, dc, facing] = OPPOSITE[edge];
      if (row + dr < 0 || column + dc < 0) continue;
      if (borders.sheet.style(row + dr, column + dc).borders[facing]) {
        borders.sheet.setStyle(
          { row: row + dr, column: column + dc, rows: 1, columns: 1 },
          { borders: { [facing]: { ...line } } }
        );
      }
    }
  }
}

const styleOf = (line: Line): string =>
  LINES.find(([name]) => name === line.style)?.[1] ?? "Continuous";
const weightOf = (line: Line): string => LINES.find(([name]) => name === line.style)?.[2] ?? "Thin";

function named(style: string, weight: string): string {
  const exact = LINES.find(([, s, w]) => s === style && w === weight);
  return (exact ?? LINES.find(([, s]) => s === style))?.[0] ?? "thin";
}

const borderObject: ObjectType<Border> = defineType<Border>("RangeBorder", {
  identity: ({ side }) => ({ SideIndex: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (self) => shared(self, styleOf),
      set: (self, value) => {
        const style = oneOf(value, STYLES);
        draw(self, (line) => ({ ...line, style: named(style, weightOf(line)) }));
      },
    },
    Weight: {
      get: (self) => shared(self, weightOf),
      set: (self, value) => {
        const weight = oneOf(value, WEIGHTS);
        draw(self, (line) => {
          const style = styleOf(line) === "None" ? "Continuous" : styleOf(line);
          return { ...line, style: named(style, weight) };
        });
      },
    },
    Color: {
      get: (self) => shared(self, (line) => line.color) ?? "",
      set: (self, value) => {
        const color = colour(value);
        draw(self, (line) => ({ color, style: line.style === "none" ? "thin" : line.style }));
      },
    },
  },
});

const at = (self: Borders, side: unknown): HostObject =>
  borderObject(new Border(self, oneOf(side, SIDES)));

export const bordersObject: ObjectType<Borders> = defineType<Borders>("RangeBorderCollection", {
  items: (self) => SIDES.map((side) => at(self, side)),
  getItem: at,
  properties: { Count: { get: () => SIDES.length } },
  methods: {
    GetItem: (self, [side]) => at(self, side),
    GetItemAt: (self, [index]) => at(self, SIDES[integer(index)] ?? fail("InvalidArgument")),
  },
});
