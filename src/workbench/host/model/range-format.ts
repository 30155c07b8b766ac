/** `Excel.RangeFormat` with its fill, font and protection: a value all cells share, or null where they differ. */
import type { Area, BookCellStyle, BookSheet } from "../../book/book";
import { defineType, navigate, type Property, type ObjectType } from "../define";
import { fail } from "../errors";
import { bordersObject, Borders } from "./borders";
import { boolean, colour, integer, number, oneOf, text } from "./arguments";
import { SHEET_COLUMNS, SHEET_ROWS, usedPart } from "./cells";
import { guardAction } from "./guard";
import { common } from "./range-values";

/** The areas are asked for when needed: a range moves while it is held. */
export class Formatted {
  constructor(
    readonly sheet: BookSheet,
    readonly areas: () => readonly Area[]
  ) {}
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** One value for all areas: what they share, null when mixed. */
function shared<T>(self: Formatted, of: (style: BookCellStyle) => T): T | null {
  let seen: T | null | undefined;
  for (const area of self.areas()) {
    const part = usedPart(self.sheet, area) ?? { ...area, rows: 1, columns: 1 };
    const value = common(part, (row, column) => of(self.sheet.style(row, column)));
    if (seen !== undefined && seen !== value) return null;
    seen = value;
  }
  return seen ?? null;
}

function patch(self: Formatted, change: Partial<BookCellStyle>): void {
  guardAction(self.sheet, "allowFormatCells");
  for (const area of self.areas()) self.sheet.setStyle(area, change);
}

function styled<K extends keyof BookCellStyle>(
  key: K,
  read: (value: unknown) => BookCellStyle[K]
): Property<Formatted> {
  return {
    get: (self) => shared(self, (style) => style[key]),
    set: (self, value) => {
      const change: Partial<BookCellStyle> = {};
      change[key] = read(value);
      patch(self, change);
    },
  };
}

const orientation = (value: unknown): number => {
  const degrees = integer(value);
  return (degrees >= -90 && degrees <= 90) || degrees === 180 ? degrees : fail("InvalidArgument");
};

const indent = (value: unknown): number => {
  const level = integer(value);
  return level >= 0 && level <= 250 ? level : fail("InvalidArgument");
};

export const rangeFormatObject: ObjectType<Formatted> = defineType<Formatted>("RangeFormat", {
  properties: {
    HorizontalAlignment: styled("horizontalAlignment", (v) => oneOf(v, HORIZONTAL)),
    VerticalAlignment: styled("verticalAlignment", (v) => oneOf(v, VERTICAL)),
    WrapText: styled("wrapText", boolean),
    IndentLevel: styled("indentLevel", indent),
    TextOrientation: styled("textOrientation", orientation),
    ColumnWidth: {
      get: (self) => sharedSize(self, "columns"),
      set: (self, value) => {
        const points = number(value);
        if (points < 0 || points > 1343) fail("InvalidArgument");
        guardAction(self.sheet, "allowFormatColumns");
        for (const a of self.areas()) self.sheet.setColumnWidth(a.column, a.columns, points);
      },
    },
    RowHeight: {
      get: (self) => sharedSize(self, "rows"),
      set: (self, value) => {
        const points = number(value);
        if (points < 0 || points > 409.5) fail("InvalidArgument");
        guardAction(self.sheet, "allowFormatRows");
        for (const a of self.areas()) self.sheet.setRowHeight(a.row, a.rows, points);
      },
    },
    Fill: navigate((self) => fillObject(self)),
    Font: navigate((self) => fontObject(self)),
    Borders: navigate((self) => bordersObject(new Borders(self.sheet, self.areas))),
    Protection: navigate((self) => protectionObject(self)),
  },
  methods: {
    AutofitColumns: (self) => {
      guardAction(self.sheet, "allowFormatColumns");
      for (const area of self.areas()) autofitColumns(self.sheet, area);
    },
    AutofitRows: (self) => {
      guardAction(self.sheet, "allowFormatRows");
      for (const area of self.areas()) autofitRows(self.sheet, area);
    },
  },
});

const fillObject: ObjectType<Formatted> = defineType<Formatted>("RangeFill", {
  properties: {
    Color: {
      // No fill answers white, several fills the empty text.
      get: (self) => shared(self, (s) => s.fill ?? "#FFFFFF") ?? "",
      set: (self, value) => {
        const wanted = text(value);
        patch(self, { fill: wanted === "" ? null : colour(wanted) });
      },
    },
  },
  methods: { Clear: (self) => patch(self, { fill: null }) },
});

const fontObject: ObjectType<Formatted> = defineType<Formatted>("RangeFont", {
  properties: {
    Name: styled("fontName", text),
    Size: styled("fontSize", (v) => {
      const size = number(v);
      return size >= 1 && size <= 409 ? size : fail("InvalidArgument");
    }),
    Color: {
      get: (self) => shared(self, (s) => s.fontColor) ?? "",
      set: (self, value) => patch(self, { fontColor: colour(value) }),
    },
    Bold: styled("bold", boolean),
    Italic: styled("italic", boolean),
    Underline: styled("underline", (v) => {
      const word = oneOf(v, [
        "None",
        "Single",
        "Double",
        "SingleAccountant",
        "DoubleAccountant",
      ] as const);
      // The book knows the two plain kinds.
      return word === "SingleAccountant" || word === "DoubleAccountant"
        ? fail("UnsupportedOperation")
        : word;
    }),
    Strikethrough: styled("strikethrough", boolean),
  },
});

const protectionObject: ObjectType<Formatted> = defineType<Formatted>("FormatProtection", {
  properties: {
    Locked: styled("locked", (v) => boolean(v)),
    FormulaHidden: styled("formulaHidden", (v) => boolean(v)),
  },
});

function sharedSize(self: Formatted, what: "rows" | "columns"): number | null {
  let seen: number | undefined;
  for (const area of self.areas()) {
    const part = usedPart(self.sheet, area) ?? { ...area, rows: 1, columns: 1 };
    const first = what === "rows" ? part.row : part.column;
    const count = what === "rows" ? part.rows : part.columns;
    for (let i = first; i < first + count; i++) {
      const size = what === "rows" ? self.sheet.rowHeight(i) : self.sheet.columnWidth(i);
      if (seen !== undefined && seen !== size) return null;
      seen = size;
    }
  }
  return seen ?? null;
}

/** Half a point per size for Latin, a whole one for Chinese characters, plus the cell's margins: near what Excel measures. */
function textWidth(shown: string, size: number): number {
  let units = 0;
  for (const ch of shown) units += (ch.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55;
  return units * size;
}

function autofitColumns(sheet: BookSheet, area: Area): void {
  const part = usedPart(sheet, { ...area, columns: Math.min(area.columns, SHEET_COLUMNS) });
  if (!part) return;
  for (let c = part.column; c < part.column + part.columns; c++) {
    let widest = 0;
    for (let r = part.row; r < part.row + part.rows; r++) {
      const shown = sheet.cell(r, c).text;
      if (
        shown === "" ||
        sheet.merges.some(
          (m) =>
            c >= m.column &&
            c < m.column + m.columns &&
            r >= m.row &&
            r < m.row + m.rows &&
            m.columns > 1
        )
      )
        continue;
      const lines = shown.split("\n").map((line) => textWidth(line, sheet.style(r, c).fontSize));
      widest = Math.max(widest, ...lines);
    }
    if (widest > 0) sheet.setColumnWidth(c, 1, Math.min(Math.round((widest + 8) * 4) / 4, 1343));
  }
}

function autofitRows(sheet: BookSheet, area: Area): void {
  const part = usedPart(sheet, { ...area, rows: Math.min(area.rows, SHEET_ROWS) });
  if (!part) return;
  for (let r = part.row; r < part.row + part.rows; r++) {
    let tallest = 15;
    for (let c = part.column; c < part.column + part.columns; c++) {
      const shown = sheet.cell(r, c).text;
      if (shown === "") continue;
      const style = sheet.style(r, c);
      const room = Math.max(sheet.columnWidth(c) - 6, style.fontSize);
      const lines = shown
        .split("\n")
        .reduce(
          (n, line) =>
            n +
            (style.wrapText ? Math.max(1, Math.ceil(textWidth(line, style.fontSize) / room)) : 1),
          0
        );
      tallest = Math.max(tallest, lines * style.fontSize * 1.3 + 1);
    }
    sheet.setRowHeight(r, 1, Math.min(Math.round(tallest * 4) / 4, 409.5));
  }
}
