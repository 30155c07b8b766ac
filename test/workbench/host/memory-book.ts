/**
 * A thin book in memory: cells in a map, no files, no engine; formulas of the simplest kind are computed so that batches have
 * something to settle. Just what the host's tests need.
 */
import type {
  Area,
  Book,
  BookCell,
  BookCellStyle,
  BookChange,
  BookSheet,
  CellWrite,
} from "../../../src/workbench/book/book";
import { parseLocal } from "../../../src/workbench/host/model/cells";
import { afterDelete, afterInsert } from "../../../src/workbench/host/model/move-cells";

interface Held {
  value: BookCell["value"];
  formula: string | null;
  numberFormat: string;
  style: Partial<BookCellStyle>;
}

const PLAIN: BookCellStyle = {
  fill: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

let sheetNumber = 0;

type Told<T> = T extends BookChange ? Omit<T, "origin"> : never;
type Tell = (change: Told<BookChange>) => void;

class MemorySheet implements BookSheet {
  readonly id = `{sheet-${++sheetNumber}}`;
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  freeze = { rows: 0, columns: 0 };
  readonly protection: BookSheet["protection"] = {
    protected: false,
    options: null,
    hasPassword: false,
  };
  merges: Area[] = [];
  conditionalFormats: BookSheet["conditionalFormats"] = [];
  tables: BookSheet["tables"] = [];
  autoFilter: BookSheet["autoFilter"] = null;
  hyperlinks: BookSheet["hyperlinks"] = new Map();
  dataValidations: BookSheet["dataValidations"] = [];
  pageLayout: Record<string, unknown> = {};
  charts: BookSheet["charts"] = [];
  readonly hasDrawing = false;
  pageBreaks: number[] = [];
  visibilityNow: BookSheet["visibility"] = "Visible";
  private held = new Map<string, Held>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly heights = new Map<number, number>();
  private readonly widths = new Map<number, number>();

  constructor(
    private called: string,
    private readonly tell: Tell
  ) {}

  get name(): string {
    return this.called;
  }
  set name(name: string) {
    this.called = name;
    this.tell({ kind: "sheet-renamed", sheetId: this.id });
  }
  get visibility(): BookSheet["visibility"] {
    return this.visibilityNow;
  }
  set visibility(visibility: BookSheet["visibility"]) {
    this.visibilityNow = visibility;
    this.tell({ kind: "sheet-visibility", sheetId: this.id });
  }

  cell(row: number, column: number): BookCell {
    const held = this.held.get(`${row},${column}`);
    if (!held) return { value: null, formula: null, numberFormat: "General", text: "" };
    const { value, formula, numberFormat } = held;
    const text =
      value === null
        ? ""
        : typeof value === "object"
          ? value.error
          : typeof value === "boolean"
            ? String(value).toUpperCase()
            : String(value);
    return { value, formula, numberFormat, text };
  }

  style(row: number, column: number): BookCellStyle {
    return { ...PLAIN, ...this.held.get(`${row},${column}`)?.style };
  }

  private at(row: number, column: number): Held {
    const key = `${row},${column}`;
    const held = this.held.get(key) ?? {
      value: null,
      formula: null,
      numberFormat: "General",
      style: {},
    };
    this.held.set(key, held);
    return held;
  }

  write(area: Area, cells: readonly (readonly (CellWrite | undefined)[])[]): void {
    const before = this.cell(area.row, area.column);
    cells.forEach((line, r) =>
      line.forEach((write, c) => {
        if (!write) return;
        const held = this.at(area.row + r, area.column + c);
        if (write.value !== undefined) Object.assign(held, { value: write.value, formula: null });
        if (write.formula !== undefined) held.formula = write.formula;
        if (write.numberFormat !== undefined) held.numberFormat = write.numberFormat;
      })
    );
    const single = area.rows === 1 && area.columns === 1;
    const after = this.cell(area.row, area.column);
    this.tell({
      kind: "cells",
      sheetId: this.id,
      area,
      changeType: "RangeEdited",
      ...(single ? { before, after } : {}),
    });
  }

  /** Sums, products and single references: enough to tell settled from unsettled. */
  compute(): void {
    for (const held of this.held.values()) {
      if (held.formula === null) continue;
      const sum = /^=SUM\((.+)\)$/.exec(held.formula);
      const product = /^=([A-Z]+\d+)\*(\d+)$/.exec(held.formula);
      const numbers = (address: string): number[] => {
        const area = parseLocal(address);
        if (!area) return [];
        const found: number[] = [];
        for (let r = area.row; r < area.row + area.rows; r++)
          for (let c = area.column; c < area.column + area.columns; c++) {
            const { value } = this.cell(r, c);
            if (typeof value === "number") found.push(value);
          }
        return found;
      };
      if (sum) held.value = numbers(sum[1] ?? "").reduce((a, b) => a + b, 0);
      else if (product) held.value = (numbers(product[1] ?? "")[0] ?? 0) * Number(product[2]);
      else held.value = { error: "#NAME?" };
    }
  }

  setStyle(area: Area, patch: Partial<BookCellStyle>): void {
    const rows = Math.min(area.rows, 200);
    const columns = Math.min(area.columns, 50);
    for (let r = area.row; r < area.row + rows; r++)
      for (let c = area.column; c < area.column + columns; c++) {
        const held = this.at(r, c);
        held.style = {
          ...held.style,
          ...patch,
          borders: { ...held.style.borders, ...patch.borders },
        };
      }
    this.tell({ kind: "format", sheetId: this.id, area });
  }

  clear(area: Area, what: "All" | "Contents" | "Formats" | "Hyperlinks"): void {
    for (const [key, held] of this.held) {
      const [r = 0, c = 0] = key.split(",").map(Number);
      if (
        r < area.row ||
        c < area.column ||
        r >= area.row + area.rows ||
        c >= area.column + area.columns
      )
        continue;
      if (what === "All" || what === "Contents")
        Object.assign(held, { value: null, formula: null });
      if (what === "All" || what === "Formats")
        Object.assign(held, { style: {}, numberFormat: "General" });
      if (what === "All" || what === "Hyperlinks") this.hyperlinks.delete(key);
    }
    this.tell({ kind: "cells", sheetId: this.id, area, changeType: "RangeEdited" });
  }

  private moveAll(move: (area: Area) => Area | null): void {
    const next = new Map<string, Held>();
    for (const [key, held] of this.held) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const to = move({ row, column, rows: 1, columns: 1 });
      if (to) next.set(`${to.row},${to.column}`, held);
    }
    this.held = next;
    this.merges = this.merges.map(move).filter((a) => a !== null);
    for (const format of this.conditionalFormats)
      format.areas = format.areas.map(move).filter((a) => a !== null);
    for (const table of this.tables) table.area = move(table.area) ?? table.area;
  }

  insert(area: Area, shift: "Down" | "Right"): void {
    this.moveAll((a) => afterInsert(a, area, shift));
    const changeType =
      shift === "Down"
        ? area.columns === 16384
          ? "RowInserted"
          : "CellInserted"
        : "ColumnInserted";
    this.tell({ kind: "cells", sheetId: this.id, area, changeType });
  }

  remove(area: Area, shift: "Up" | "Left"): void {
    this.moveAll((a) => afterDelete(a, area, shift));
    const changeType =
      shift === "Up" ? (area.columns === 16384 ? "RowDeleted" : "CellDeleted") : "ColumnDeleted";
    this.tell({ kind: "cells", sheetId: this.id, area, changeType });
  }

  reorderRows(area: Area, order: readonly number[]): void {
    const lines = order.map((from) =>
      Array.from({ length: area.columns }, (_, c) =>
        this.held.get(`${area.row + from},${area.column + c}`)
      )
    );
    lines.forEach((line, r) =>
      line.forEach((held, c) => {
        const key = `${area.row + r},${area.column + c}`;
        if (held) this.held.set(key, held);
        else this.held.delete(key);
      })
    );
    this.tell({ kind: "sorted", sheetId: this.id, area });
  }

  usedArea(valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [key, held] of this.held) {
      const empty = held.value === null && held.formula === null;
      if (
        empty &&
        (valuesOnly || (Object.keys(held.style).length === 0 && held.numberFormat === "General"))
      )
        continue;
      const [r = 0, c = 0] = key.split(",").map(Number);
      top = Math.min(top, r);
      left = Math.min(left, c);
      bottom = Math.max(bottom, r);
      right = Math.max(right, c);
    }
    return bottom < 0
      ? null
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  merge(area: Area): void {
    this.merges = [...this.merges, area];
  }
  unmerge(area: Area): void {
    this.merges = this.merges.filter(
      (m) =>
        m.row + m.rows <= area.row ||
        area.row + area.rows <= m.row ||
        m.column + m.columns <= area.column ||
        area.column + area.columns <= m.column
    );
  }
  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }
  setRowsHidden(first: number, count: number, hidden: boolean): void {
    for (let r = first; r < first + count; r++)
      if (hidden) this.hiddenRows.add(r);
      else this.hiddenRows.delete(r);
    const area = { row: first, column: 0, rows: count, columns: 16384 };
    this.tell({ kind: "hidden", sheetId: this.id, area, hidden });
  }
  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.has(column);
  }
  setColumnsHidden(first: number, count: number, hidden: boolean): void {
    for (let c = first; c < first + count; c++)
      if (hidden) this.hiddenColumns.add(c);
      else this.hiddenColumns.delete(c);
  }
  rowHeight(row: number): number {
    return this.heights.get(row) ?? 15;
  }
  setRowHeight(first: number, count: number, points: number): void {
    for (let r = first; r < first + count; r++) this.heights.set(r, points);
  }
  columnWidth(column: number): number {
    return this.widths.get(column) ?? 48;
  }
  setColumnWidth(first: number, count: number, points: number): void {
    for (let c = first; c < first + count; c++) this.widths.set(c, points);
  }
}

export class MemoryBook implements Book {
  readonly fileName = "督办台账.xlsx";
  sheets: MemorySheet[] = [];
  date1904 = false;
  structureProtected = false;
  names: Book["names"] = [];
  customXml: Book["customXml"] = [];
  documentSettings: Record<string, unknown> = {};
  editing = false;
  readOnly = false;
  private active = "";
  private selected: Book["selection"] = { sheetId: "", areas: [] };
  private readonly listeners = new Set<(change: BookChange) => void>();
  private queue: BookChange[] | null = null;
  private origin = "user";

  constructor(...names: readonly string[]) {
    for (const name of names.length > 0 ? names : ["Sheet1"]) this.addSheet(name);
    this.active = this.sheets[0]?.id ?? "";
  }

  private readonly tell: Tell = (change) => {
    const full = { ...change, origin: this.origin } as BookChange;
    if (this.queue) this.queue.push(full);
    else this.listeners.forEach((listener) => listener(full));
  };

  get activeSheetId(): string {
    return this.active;
  }
  set activeSheetId(id: string) {
    if (id === this.active) return;
    this.tell({ kind: "sheet-deactivated", sheetId: this.active });
    this.active = id;
    this.tell({ kind: "sheet-activated", sheetId: id });
  }
  get selection(): Book["selection"] {
    return this.selected;
  }
  set selection(selection: Book["selection"]) {
    this.selected = selection;
    this.tell({ kind: "selection", sheetId: selection.sheetId, areas: selection.areas });
  }

  addSheet(name: string, position = this.sheets.length): MemorySheet {
    const sheet = new MemorySheet(name, this.tell);
    this.sheets.splice(position, 0, sheet);
    this.tell({ kind: "sheet-added", sheetId: sheet.id });
    return sheet;
  }
  copySheet(id: string, name: string, position: number): MemorySheet {
    const from = this.sheets.find((s) => s.id === id);
    const to = this.addSheet(name, position);
    const used = from?.usedArea(false);
    if (from && used) {
      to.write(
        used,
        Array.from({ length: used.rows }, (_, r) =>
          Array.from({ length: used.columns }, (__, c) => {
            const { value, formula } = from.cell(used.row + r, used.column + c);
            if (formula !== null) return { formula };
            return typeof value === "object" && value !== null ? undefined : { value };
          })
        )
      );
    }
    return to;
  }
  deleteSheet(id: string): void {
    this.sheets = this.sheets.filter((s) => s.id !== id);
    if (this.active === id) this.activeSheetId = this.sheets[0]?.id ?? "";
    this.tell({ kind: "sheet-deleted", sheetId: id });
  }
  moveSheet(id: string, position: number): void {
    const sheet = this.sheets.find((s) => s.id === id);
    if (!sheet) return;
    this.sheets = this.sheets.filter((s) => s !== sheet);
    this.sheets.splice(position, 0, sheet);
    this.tell({ kind: "sheet-moved", sheetId: id });
  }
  async settle(): Promise<void> {
    await Promise.resolve();
    this.sheets.forEach((s) => s.compute());
  }
  batch<T>(work: () => T, origin = "user"): T {
    this.queue = [];
    this.origin = origin;
    try {
      return work();
    } finally {
      const notices = this.queue;
      this.queue = null;
      this.origin = "user";
      for (const notice of notices) this.listeners.forEach((listener) => listener(notice));
    }
  }
  onChange(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  save(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array());
  }
  dispose(): void {
    this.listeners.clear();
  }
}
