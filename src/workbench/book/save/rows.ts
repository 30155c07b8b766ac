/** The cells of a sheet as they are now against those of the loaded part: only rows and cells that differ are written anew. */
import { type ICellData, type IRowData, type Nullable } from "@univerjs/core";
import { cellName, parseRect, rectName } from "../../../workbook/grid";
import { type Splice, type XmlElement, encodeText, findCell } from "../../../workbook/xlsx";
import type { RowEntry } from "../../../workbook/xlsx/cells";
import { escapeCharacters } from "../../../workbook/xlsx/shared-strings";
import { withAttribute } from "../../../workbook/xlsx/style-table";
import type { Area } from "../book";
import { formulaOf, hasContent, valueOf } from "../cell-content";
import type { GridSheet } from "../grid-sheet";
import { pixelsOfPoints, pointsOfPixels, rowInfo } from "../load";
import { type Strings, cellContents, spilledCells } from "../parts/cells";
import type { FileSheet } from "../parts/sheet";
import { spillAreas } from "../spills";
import { withoutAttribute } from "./tags";

export interface RowContext {
  readonly sheet: GridSheet;
  readonly file: FileSheet;
  readonly strings: Strings;
  /** Index in cellXfs of a Univer style. */
  readonly xf: (styleId: string) => number;
}

/** Edits of `sheetData`; `isContent` says whether a value or formula differs, not only a format. */
export function rowEdits(
  context: RowContext,
  sheetData: XmlElement
): { edits: Splice[]; isContent: boolean } {
  return new RowWriter(context, sheetData).edits();
}

class RowWriter {
  private readonly contents: (ICellData | null)[];
  private readonly entries = new Map<number, RowEntry>();
  private readonly loadedRows: ReturnType<typeof rowInfo>;
  private readonly p: string;
  private readonly brokenGroups = new Set<number>();
  private readonly isMoved: boolean;
  /** Loaded cells that show part of an array formula's result; they go when the formula does. */
  private readonly spilled: Map<number, string>;
  /** Areas, as loaded, of the array formulas that are still there. */
  private readonly arrays = new Set<unknown>();
  private readonly spills: Area[];
  private textIndex: Map<string, number> | null = null;
  private isContent = false;

  constructor(
    private readonly context: RowContext,
    private readonly sheetData: XmlElement
  ) {
    const { file, sheet, strings } = context;
    this.contents = cellContents(file.cells, strings);
    for (const entry of file.cells.rowList) this.entries.set(entry.row - 1, entry);
    this.loadedRows = rowInfo(file);
    this.p = sheetData.prefix;
    this.spilled = spilledCells(file.cells);
    this.spills = spillAreas(sheet.grid);
    if (this.spilled.size > 0)
      sheet.matrix.forValue((_row, _column, cell) => {
        if (cell?.f) this.arrays.add(cell.custom?.array);
      });
    this.isMoved = !sheet.rowLines.isIdentity() || !sheet.columnLines.isIdentity();
  }

  edits(): { edits: Splice[]; isContent: boolean } {
    this.findBrokenGroups();
    const rows = this.presentRows();
    const written = rows.map((row) => ({ row, xml: this.row(row) }));
    const { sheetData } = this;
    if (this.isMoved) {
      const content = written.map(({ row, xml }) => xml ?? this.rawRow(row)).join("");
      return { edits: this.replaceAll(content), isContent: true };
    }
    const edits: Splice[] = [];
    const fresh: { row: number; xml: string }[] = [];
    for (const { row, xml } of written) {
      const entry = this.entries.get(row);
      if (xml === null) continue;
      if (entry) edits.push({ start: entry.start, end: entry.end, text: xml });
      else if (xml !== "") fresh.push({ row, xml });
    }
    if (fresh.length > 0 && sheetData.selfClosing)
      return {
        edits: this.replaceAll(fresh.map((f) => f.xml).join("")),
        isContent: this.isContent,
      };
    const starts = this.context.file.cells.rowList;
    for (const { row, xml } of fresh) {
      const next = starts.find((entry) => entry.row - 1 > row);
      const at = next ? next.start : sheetData.closeStart;
      edits.push({ start: at, end: at, text: xml });
    }
    return { edits, isContent: this.isContent };
  }

  private replaceAll(content: string): Splice[] {
    const { sheetData, p } = this;
    if (!sheetData.selfClosing)
      return [{ start: sheetData.openEnd, end: sheetData.closeStart, text: content }];
    const text = `<${p}sheetData>${content}</${p}sheetData>`;
    return [{ start: sheetData.start, end: sheetData.end, text }];
  }

  private rawRow(row: number): string {
    const origin = this.context.sheet.rowLines.originOf(row);
    const entry = origin === null ? undefined : this.entries.get(origin);
    return entry ? this.sheetData.source.slice(entry.start, entry.end) : "";
  }

  /** Rows that are in the part or have something now, in order. */
  private presentRows(): number[] {
    const { sheet } = this.context;
    const rows = new Set<number>();
    sheet.matrix.forRow((row) => {
      rows.add(row);
    });
    for (const key of Object.keys(sheet.worksheet.getRowManager().getRowData()))
      rows.add(Number(key));
    if (this.isMoved) {
      const limit = sheet.worksheet.getRowCount();
      for (let row = 0; row < limit; row += 1) {
        const origin = this.originRow(row);
        if (origin !== null && this.entries.has(origin)) rows.add(row);
      }
    } else for (const row of this.entries.keys()) rows.add(row);
    return [...rows].sort((a, b) => a - b);
  }

  private originRow(row: number): number | null {
    return this.isMoved ? this.context.sheet.rowLines.originOf(row) : row;
  }

  private originColumn(column: number): number | null {
    return this.isMoved ? this.context.sheet.columnLines.originOf(column) : column;
  }

  /** Index of the loaded cell that a present one comes from; -1 = none. */
  private originCell(row: number, column: number): number {
    const r = this.originRow(row);
    const c = this.originColumn(column);
    return r === null || c === null ? -1 : findCell(this.context.file.cells, r + 1, c + 1);
  }

  /** Followers of a shared formula whose first cell is written anew must be written out. */
  private findBrokenGroups(): void {
    const { file, sheet } = this.context;
    for (const [i, entry] of file.cells.formulas) {
      if (entry.kind !== "shared" || entry.sharedIndex === null || entry.text === "") continue;
      const row = (file.cells.rows[i] ?? 1) - 1;
      const column = (file.cells.columns[i] ?? 1) - 1;
      const cell = sheet.matrix.getValue(row, column);
      if (this.isMoved || !sameContent(this.contents[i] ?? null, cell))
        this.brokenGroups.add(entry.sharedIndex);
    }
  }

  /** The row's XML when it differs from the loaded one; null when it does not. */
  private row(row: number): string | null {
    const { sheet } = this.context;
    const origin = this.originRow(row);
    const entry = origin === null ? undefined : this.entries.get(origin);
    const { source } = this.sheetData;
    const line = sheet.matrix.getRow(row) ?? {};
    const columns = Object.keys(line)
      .map(Number)
      .filter((column) => isWorthWriting(line[column]))
      .sort((a, b) => a - b);
    const before = entry ? entry.endCell - entry.firstCell : 0;
    let isSame = entry !== undefined && before === columns.length && !this.isMoved;
    const cells = columns.map((column) => {
      const cell = line[column] ?? {};
      const i = this.originCell(row, column);
      const raw = this.unchanged(i, row, column, cell);
      if (raw !== null) return raw;
      isSame = false;
      if (i < 0 || !sameContent(this.contents[i] ?? null, cell)) this.isContent = true;
      return this.cell(row, column, cell);
    });
    if (before > columns.length) this.isContent = true;
    const loaded = origin === null ? undefined : this.loadedRows[origin];
    const present = sheet.worksheet.getRowManager().getRow(row);
    const open = entry ? source.slice(entry.start, entry.openEnd) : "";
    const tag = this.rowTag(open, row, loaded, present, !isSame);
    if (entry && isSame && tag === open) return null;
    if (!entry && cells.length === 0 && tag === this.plainTag(row)) return this.isMoved ? "" : null;
    const bare = tag.replace(/\s*\/?>$/, "");
    return cells.length === 0 ? `${bare}/>` : `${bare}>${cells.join("")}</${this.p}row>`;
  }

  private plainTag(row: number): string {
    return `<${this.p}row r="${row + 1}">`;
  }

  private rowTag(
    open: string,
    row: number,
    loaded: Nullable<Partial<IRowData>>,
    present: Nullable<Partial<IRowData>>,
    isOther: boolean
  ): string {
    let tag = open || this.plainTag(row);
    if (this.isMoved && open) tag = withAttribute(tag, "r", String(row + 1));
    // `spans` is a hint that would be wrong for other cells.
    if (isOther && open) tag = withoutAttribute(tag, "spans");
    const isHidden = present?.hd === 1;
    if (isHidden !== (loaded?.hd === 1))
      tag = isHidden ? withAttribute(tag, "hidden", "1") : withoutAttribute(tag, "hidden");
    const height = present?.h;
    const before = loaded?.h ?? pixelsOfPoints(this.context.file.defaultHeight);
    if (height !== undefined && height !== before && present?.ia !== 1) {
      tag = withAttribute(tag, "ht", String(Math.round(pointsOfPixels(height) * 100) / 100));
      tag = withAttribute(tag, "customHeight", "1");
    }
    const style = typeof present?.s === "string" ? present.s : null;
    if (style !== null && style !== loaded?.s) {
      tag = withAttribute(tag, "s", String(this.context.xf(style)));
      tag = withAttribute(tag, "customFormat", "1");
    }
    return tag;
  }

  /** The loaded cell's own XML when it still says the same. */
  private unchanged(i: number, row: number, column: number, cell: ICellData): string | null {
    const { cells } = this.context.file;
    if (i < 0 || !sameContent(this.contents[i] ?? null, cell)) return null;
    if (this.styleOf(cell) !== (cells.styles[i] ?? 0)) return null;
    const formula = cells.formulas.get(i);
    const group = formula?.sharedIndex ?? null;
    if (group !== null && this.brokenGroups.has(group)) return null;
    const spillsFrom = this.spilled.get(i);
    if (spillsFrom !== undefined && !this.arrays.has(spillsFrom)) return null;
    const raw = this.sheetData.source.slice(cells.starts[i], cells.ends[i]);
    const isHere = cells.rows[i] === row + 1 && cells.columns[i] === column + 1;
    if (isHere) return raw;
    // Array formulas and data tables name their own area.
    if (formula && formula.kind !== "normal") return null;
    const end = raw.indexOf(">") + 1;
    return withAttribute(raw.slice(0, end), "r", cellName(row + 1, column + 1)) + raw.slice(end);
  }

  private styleOf(cell: ICellData): number {
    return typeof cell.s === "string" ? this.context.xf(cell.s) : 0;
  }

  private cell(row: number, column: number, cell: ICellData): string {
    const { p } = this;
    const xf = this.styleOf(cell);
    const name = cellName(row + 1, column + 1);
    const head = `<${p}c r="${name}"${xf ? ` s="${xf}"` : ""}`;
    if (!hasContent(cell)) return `${head}/>`;
    const { type, xml } = this.value(cell);
    const formula = formulaOf(cell) === null ? "" : this.formula(cell, row, column);
    return `${head}${type ? ` t="${type}"` : ""}>${formula}${xml}</${p}c>`;
  }

  private formula(cell: ICellData, row: number, column: number): string {
    const { p } = this;
    const text = encodeText(withPrefixes((formulaOf(cell) ?? "").replace(/^=/, "")));
    const area = this.filledArea(cell, row, column);
    return area === null
      ? `<${p}f>${text}</${p}f>`
      : `<${p}f t="array" ref="${area}">${text}</${p}f>`;
  }

  /** Area of an array formula, where it stands now; for one written since, what its result fills if that is more than its own cell. */
  private filledArea(cell: ICellData, row: number, column: number): string | null {
    const array: unknown = cell.custom?.array;
    const loaded = typeof array === "string" ? parseRect(array) : null;
    const area =
      loaded ?? this.spills.find((spill) => spill.row === row && spill.column === column);
    if (!area || (!loaded && area.rows * area.columns === 1)) return null;
    return rectName({ ...area, row: row + 1, column: column + 1 });
  }

  private value(cell: ICellData): { type: string; xml: string } {
    const { p } = this;
    const value = valueOf(cell);
    if (value === null) return { type: "", xml: "" };
    if (typeof value === "number") return { type: "", xml: `<${p}v>${value}</${p}v>` };
    if (typeof value === "boolean") return { type: "b", xml: `<${p}v>${value ? 1 : 0}</${p}v>` };
    if (typeof value === "object") return { type: "e", xml: `<${p}v>${value.error}</${p}v>` };
    const text = encodeText(escapeCharacters(value));
    if (formulaOf(cell) !== null) return { type: "str", xml: `<${p}v>${text}</${p}v>` };
    const shared = this.sharedIndex(cell, value);
    if (shared !== null) return { type: "s", xml: `<${p}v>${shared}</${p}v>` };
    return {
      type: "inlineStr",
      xml: `<${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>`,
    };
  }

  /** A text that the shared table already has is pointed to, formatted parts and all when the cell came from there. */
  private sharedIndex(cell: ICellData, text: string): number | null {
    const { texts, rich } = this.context.strings;
    const own: unknown = cell.custom?.shared;
    if (typeof own === "number" && texts[own] === text) return own;
    if (!this.textIndex) {
      this.textIndex = new Map();
      for (let i = texts.length - 1; i >= 0; i -= 1)
        if (!rich.has(i)) this.textIndex.set(texts[i] ?? "", i);
    }
    return this.textIndex.get(text) ?? null;
  }
}

function isWorthWriting(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (hasContent(cell) || typeof cell.s === "string"));
}

/** Computed values are not compared: Excel computes them again. */
function sameContent(loaded: ICellData | null, present: Nullable<ICellData>): boolean {
  const [before, now] = [formulaOf(loaded), formulaOf(present)];
  if (before !== null || now !== null) return before === now;
  const [a, b] = [valueOf(loaded), valueOf(present)];
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Functions newer than the file format are stored with a prefix. */
const NEWER =
  /\b(IFNA|IFS|SWITCH|XLOOKUP|XMATCH|TEXTJOIN|CONCAT|MAXIFS|MINIFS|UNIQUE|SEQUENCE|LET|LAMBDA|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|VSTACK|HSTACK|TOCOL|TOROW|RANDARRAY|SORTBY|DAYS|ISOWEEKNUM|FORMULATEXT|NUMBERVALUE|UNICODE|UNICHAR|XOR)(?=\()/g;
const NEWEST = /\b(FILTER|SORT)(?=\()/g;

function withPrefixes(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece) =>
      piece.startsWith('"')
        ? piece
        : piece.replace(NEWER, "_xlfn.$1").replace(NEWEST, "_xlfn._xlws.$1")
    )
    .join("");
}
