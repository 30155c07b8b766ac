/** One sheet of the book: cells live in Univer, the rest here. Places and sizes in Office.js's units (points, 0-based). */
import {
  BooleanNumber,
  type ICellData,
  type IRange,
  type Nullable,
  type ObjectMatrix,
  RANGE_TYPE,
  type Worksheet,
} from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { COLUMNS, ROWS, areaOf, fromRange, overlap, toRange } from "./areas";
import type { Area, BookCell, BookCellStyle, BookChange, BookSheet, CellWrite } from "./book";
import { contentOf, hasContent, styleIdOf, valueOf } from "./cell-content";
import type { GridBook } from "./grid-book";
import { Lines } from "./lines";
import { freezeOf, lookId, pixelsOfPoints, pointsOfPixels } from "./load";
import { type FullLook, fullLook } from "./look";
import type { SheetExtras } from "./parts/sheet";
import { type Shift, copiedFormula } from "./references";
import { shiftExtras } from "./shifting";

type ChangeType = Extract<BookChange, { kind: "cells" }>["changeType"];

export class GridSheet implements BookSheet {
  readonly rowLines = new Lines();
  readonly columnLines = new Lines();
  readonly protection: SheetExtras["protection"];
  conditionalFormats: BookSheet["conditionalFormats"];
  tables: BookSheet["tables"];
  autoFilter: BookSheet["autoFilter"];
  hyperlinks: BookSheet["hyperlinks"];
  dataValidations: BookSheet["dataValidations"];
  pageLayout: BookSheet["pageLayout"];
  showHeadings: boolean;
  private shown: BookSheet["visibility"];
  private used: { version: number; values: Area | null; all: Area | null } | null = null;

  constructor(
    private readonly book: GridBook,
    readonly id: string,
    /** The worksheet part it was loaded from; null for a sheet added since. */
    readonly part: string | null,
    extras: SheetExtras,
    visibility: BookSheet["visibility"]
  ) {
    this.protection = extras.protection;
    this.conditionalFormats = extras.conditionalFormats;
    this.tables = extras.tables;
    this.autoFilter = extras.autoFilter;
    this.hyperlinks = extras.hyperlinks;
    this.dataValidations = extras.dataValidations;
    this.pageLayout = extras.pageLayout;
    this.showHeadings = extras.showHeadings;
    this.shown = visibility;
  }

  spillParent(
    row: number,
    column: number
  ): { readonly row: number; readonly column: number } | null {
    const { engine } = this.book;
    const spills = engine.injector.get(FormulaDataModel).getArrayFormulaRange()[
      engine.workbook.getUnitId()
    ]?.[this.id];
    for (const [parentRow, columns] of Object.entries(spills ?? {})) {
      for (const [parentColumn, range] of Object.entries<Nullable<IRange>>(columns ?? {})) {
        if (!range) continue;
        const { startRow, endRow, startColumn, endColumn } = range;
        if (row < startRow || row > endRow || column < startColumn || column > endColumn) continue;
        // A formula that fills only its own cell spills nowhere.
        const isOne = startRow === endRow && startColumn === endColumn;
        return isOne ? null : { row: Number(parentRow), column: Number(parentColumn) };
      }
    }
    return null;
  }

  get worksheet(): Worksheet {
    const sheet = this.book.engine.workbook.getSheetBySheetId(this.id);
    if (!sheet) throw new Error(`sheet ${this.id} is gone`);
    return sheet;
  }

  get matrix(): ObjectMatrix<Nullable<ICellData>> {
    return this.worksheet.getCellMatrix();
  }

  private mutate(id: string, params: object): void {
    const unitId = this.book.engine.workbook.getUnitId();
    this.book.mutate(id, { unitId, subUnitId: this.id, ...params });
  }

  // Names and looks of the sheet itself

  get name(): string {
    return this.worksheet.getName();
  }
  set name(name: string) {
    if (name !== this.name) this.book.renameSheet(this, name);
  }

  get visibility(): BookSheet["visibility"] {
    return this.shown;
  }
  set visibility(visibility: BookSheet["visibility"]) {
    if (visibility === this.shown) return;
    this.shown = visibility;
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.mutate(SetWorksheetHideMutation.id, { hidden });
    this.book.notify({ kind: "sheet-visibility", sheetId: this.id });
  }

  /** The user hid or showed the tab in the grid. */
  shownByUser(isShown: boolean): void {
    this.shown = isShown ? "Visible" : "Hidden";
  }

  get tabColor(): string {
    return this.worksheet.getConfig().tabColor ?? "";
  }
  set tabColor(color: string) {
    this.mutate(SetTabColorMutation.id, { color });
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }
  set showGridlines(isShown: boolean) {
    const showGridlines = isShown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.mutate(ToggleGridlinesMutation.id, { showGridlines });
  }

  get freeze(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.worksheet.getFreeze();
    return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
  }
  set freeze(freeze: { rows: number; columns: number }) {
    this.mutate(SetFrozenMutation.id, freezeOf(freeze));
  }

  // Reading cells

  cell(row: number, column: number): BookCell {
    const cell = this.matrix.getValue(row, column);
    const value = valueOf(cell);
    const numberFormat = this.lookOf(row, column, cell).n?.pattern ?? "General";
    const text = this.book.texts.text(value, numberFormat);
    return { value, formula: cell?.f ?? null, numberFormat, text };
  }

  style(row: number, column: number): BookCellStyle {
    const style: BookCellStyle & { numberFormat?: string } = this.fullLook(row, column);
    delete style.numberFormat;
    return style;
  }

  private fullLook(row: number, column: number): FullLook {
    const look = this.lookOf(row, column, this.matrix.getValue(row, column));
    return fullLook(look, this.book.loaded.formats.base);
  }

  private lookOf(row: number, column: number, cell: Nullable<ICellData>) {
    return this.book.look(this.inheritedStyle(row, column, cell));
  }

  /** A cell's own style, else its row's, else its column's, else the workbook's normal one. */
  inheritedStyle(row: number, column: number, cell: Nullable<ICellData>): string {
    if (cell?.s && typeof cell.s !== "string") return this.book.keepLook(cell.s);
    return (
      styleIdOf(cell) ??
      styleIdOf(this.worksheet.getRowManager().getRow(row)) ??
      styleIdOf(this.worksheet.getColumnManager().getColumn(column)) ??
      lookId(0)
    );
  }

  usedArea(valuesOnly: boolean): Area | null {
    const { version } = this.book;
    if (this.used?.version !== version) this.used = { version, ...this.findUsed() };
    return valuesOnly ? this.used.values : this.used.all;
  }

  private findUsed(): { values: Area | null; all: Area | null } {
    const values = new Extent();
    const all = new Extent();
    this.matrix.forValue((row, column, cell) => {
      if (!cell) return;
      const isFilled = hasContent(cell);
      if (isFilled) values.add(row, column);
      if (isFilled || this.book.isFormatted(cell.s)) all.add(row, column);
    });
    return { values: values.area(), all: all.area() };
  }

  // Writing cells

  write(area: Area, cells: readonly (readonly (CellWrite | undefined)[])[]): void {
    this.makeRoom(area);
    const { matrix } = this;
    const isSingle = area.rows === 1 && area.columns === 1;
    const before = isSingle ? this.cell(area.row, area.column) : undefined;
    const changed = new Map<string, ICellData | null>();
    let isContent = false;
    for (let r = 0; r < area.rows; r += 1)
      for (let c = 0; c < area.columns; c += 1) {
        const write = cells[r]?.[c];
        if (!write) continue;
        const row = area.row + r;
        const column = area.column + c;
        const old = matrix.getValue(row, column);
        const hasNew = write.value !== undefined || write.formula !== undefined;
        isContent ||= hasNew;
        const content = hasNew ? contentOf(write) : contentPart(old);
        const inherited = this.inheritedStyle(row, column, old);
        const s =
          write.numberFormat === undefined
            ? inherited
            : this.book.patchedStyle(inherited, { numberFormat: write.numberFormat });
        changed.set(`${row},${column}`, withStyle(content, s, old !== undefined && old !== null));
      }
    this.put(changed, isContent ? "content" : "style");
    if (!isContent) {
      this.book.notify({ kind: "format", sheetId: this.id, area });
      return;
    }
    const after = isSingle ? this.cell(area.row, area.column) : undefined;
    this.tellCells(area, "RangeEdited", before, after);
  }

  private tellCells(area: Area, changeType: ChangeType, before?: BookCell, after?: BookCell): void {
    this.book.notify({
      kind: "cells",
      sheetId: this.id,
      area,
      changeType,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    });
  }

  /** Puts cells into Univer's matrix as they are (null empties), and lets Univer draw and compute. */
  private put(cells: ReadonlyMap<string, ICellData | null>, what: "content" | "style"): void {
    const { matrix } = this;
    const told: Record<number, Record<number, ICellData | null>> = {};
    const extent = new Extent();
    let isFormula = false;
    for (const [place, cell] of cells) {
      const [row = 0, column = 0] = place.split(",").map(Number);
      extent.add(row, column);
      const line = (told[row] ??= {});
      line[column] = cell && { v: cell.v ?? null, t: cell.t ?? null, f: cell.f ?? null };
      if (cell?.f) this.book.hasFormulas = true;
      isFormula ||= Boolean(cell?.f ?? matrix.getValue(row, column)?.f);
      if (what === "style" && cell) matrix.setValue(row, column, cell);
    }
    const area = extent.area();
    if (!area) return;
    if (what === "style") this.mutate(SetRangeValuesMutation.id, { cellValue: {} });
    else {
      this.mutate(SetRangeValuesMutation.id, { cellValue: told });
      // Univer merges what it is told with what was there; the cell is to be exactly this.
      for (const [place, cell] of cells) {
        const [row = 0, column = 0] = place.split(",").map(Number);
        if (cell) matrix.setValue(row, column, cell);
        else matrix.realDeleteValue(row, column);
      }
      // A formula that comes or goes changes what depends on what: Univer's remembered dependencies would be wrong.
      if (isFormula) this.book.calculation.changedAll();
      else this.book.calculation.changed(this.id, area);
    }
  }

  /** Univer's sheets end somewhere; Excel's at row 1,048,576 and column XFD. */
  private makeRoom(area: Area): void {
    const { worksheet } = this;
    const lastRow = Math.min(area.row + area.rows, ROWS);
    const lastColumn = Math.min(area.column + area.columns, COLUMNS);
    if (lastRow > worksheet.getRowCount())
      this.mutate(SetWorksheetRowCountMutation.id, { rowCount: Math.min(lastRow + 50, ROWS) });
    if (lastColumn > worksheet.getColumnCount())
      this.mutate(SetWorksheetColumnCountMutation.id, {
        columnCount: Math.min(lastColumn + 5, COLUMNS),
      });
  }

  /** The part of `area` that Univer has, for work on whole rows and columns. */
  private within(area: Area): Area | null {
    const { worksheet } = this;
    return overlap(area, areaOf(0, 0, worksheet.getRowCount() - 1, worksheet.getColumnCount() - 1));
  }

  setStyle(area: Area, patch: Partial<BookCellStyle>): void {
    if (area.rows < ROWS && area.columns < COLUMNS) this.makeRoom(area);
    const inside = this.within(area);
    if (!inside) return;
    const changed = new Map<string, ICellData | null>();
    for (let row = inside.row; row < inside.row + inside.rows; row += 1)
      for (let column = inside.column; column < inside.column + inside.columns; column += 1) {
        const old = this.matrix.getValue(row, column);
        const inherited = this.inheritedStyle(row, column, old);
        const s = this.book.patchedStyle(inherited, patch);
        if (s !== inherited) changed.set(`${row},${column}`, { ...old, s });
      }
    this.put(changed, "style");
    this.book.notify({ kind: "format", sheetId: this.id, area });
  }

  clear(area: Area, what: "All" | "Contents" | "Formats" | "Hyperlinks"): void {
    const contents = what === "All" || what === "Contents";
    const formats = what === "All" || what === "Formats";
    const inside = this.within(area);
    const isSingle = area.rows === 1 && area.columns === 1;
    const before = isSingle ? this.cell(area.row, area.column) : undefined;
    if (inside && (contents || formats)) {
      const changed = new Map<string, ICellData | null>();
      this.eachCell(inside, (row, column, cell) => {
        const kept: ICellData = contents ? {} : contentPart(cell);
        const s = formats ? undefined : cell.s;
        const next = s ? { ...kept, s } : kept;
        changed.set(`${row},${column}`, Object.keys(next).length > 0 ? next : null);
      });
      this.put(changed, contents ? "content" : "style");
      if (!contents)
        for (const [place, cell] of changed) {
          const [row = 0, column = 0] = place.split(",").map(Number);
          if (!cell) this.matrix.realDeleteValue(row, column);
        }
    }
    if (what === "All" || what === "Hyperlinks") this.dropLinks(area);
    if (contents)
      this.tellCells(
        area,
        "RangeEdited",
        before,
        isSingle ? this.cell(area.row, area.column) : undefined
      );
    else this.book.notify({ kind: "format", sheetId: this.id, area });
  }

  private dropLinks(area: Area): void {
    for (const key of this.hyperlinks.keys()) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      if (overlap(area, areaOf(row, column, row, column))) this.hyperlinks.delete(key);
    }
  }

  /** Calls for every cell that is there, in order. */
  private eachCell(
    area: Area,
    visit: (row: number, column: number, cell: ICellData) => void
  ): void {
    const { matrix } = this;
    const lastRow = Math.min(area.row + area.rows, this.worksheet.getRowCount());
    for (let row = area.row; row < lastRow; row += 1) {
      const line = matrix.getRow(row);
      if (!line) continue;
      for (const key of Object.keys(line)) {
        const column = Number(key);
        const cell = line[column];
        if (cell && column >= area.column && column < area.column + area.columns)
          visit(row, column, cell);
      }
    }
  }

  // Moving cells

  insert(area: Area, shift: "Down" | "Right"): void {
    const isRow = shift === "Down";
    const whole = isRow ? area.columns >= COLUMNS : area.rows >= ROWS;
    const at = isRow ? area.row : area.column;
    const count = isRow ? area.rows : area.columns;
    const { merges } = this;
    this.makeRoom({ row: at * Number(isRow), column: at * Number(!isRow), rows: 1, columns: 1 });
    if (whole) {
      const last = at + count - 1;
      const { worksheet } = this;
      const range = isRow
        ? {
            startRow: at,
            endRow: last,
            startColumn: 0,
            endColumn: worksheet.getColumnCount() - 1,
            rangeType: RANGE_TYPE.ROW,
          }
        : {
            startRow: 0,
            endRow: worksheet.getRowCount() - 1,
            startColumn: at,
            endColumn: last,
            rangeType: RANGE_TYPE.COLUMN,
          };
      this.mutate(isRow ? InsertRowMutation.id : InsertColMutation.id, { range });
      this.inheritLook(at, count, isRow);
    } else this.moveBlock(area, isRow, count);
    this.moved(
      {
        axis: isRow ? "row" : "column",
        at,
        count,
        ...(whole ? {} : { within: bounds(area, isRow) }),
      },
      merges
    );
    const type = whole ? (isRow ? "RowInserted" : "ColumnInserted") : "CellInserted";
    this.tellCells(area, type);
  }

  remove(area: Area, shift: "Up" | "Left"): void {
    const isRow = shift === "Up";
    const whole = isRow ? area.columns >= COLUMNS : area.rows >= ROWS;
    const at = isRow ? area.row : area.column;
    const count = isRow ? area.rows : area.columns;
    const { merges } = this;
    if (whole) {
      const { worksheet } = this;
      const limit = isRow ? worksheet.getRowCount() : worksheet.getColumnCount();
      const last = Math.min(at + count, limit) - 1;
      const range = isRow
        ? {
            startRow: at,
            endRow: last,
            startColumn: 0,
            endColumn: worksheet.getColumnCount() - 1,
            rangeType: RANGE_TYPE.ROW,
          }
        : {
            startRow: 0,
            endRow: worksheet.getRowCount() - 1,
            startColumn: at,
            endColumn: last,
            rangeType: RANGE_TYPE.COLUMN,
          };
      if (last >= at) this.mutate(isRow ? RemoveRowMutation.id : RemoveColMutation.id, { range });
    } else this.moveBlock(area, isRow, -count);
    this.moved(
      {
        axis: isRow ? "row" : "column",
        at,
        count: -count,
        ...(whole ? {} : { within: bounds(area, isRow) }),
      },
      merges
    );
    const type = whole ? (isRow ? "RowDeleted" : "ColumnDeleted") : "CellDeleted";
    this.tellCells(area, type);
  }

  /** New rows look like the one above, new columns like the one to the left, as Excel makes them. */
  private inheritLook(at: number, count: number, isRow: boolean): void {
    if (at === 0) return;
    const { matrix } = this;
    const changed = new Map<string, ICellData | null>();
    const copy = (row: number, column: number, cell: ICellData): void => {
      if (!cell.s) return;
      for (let i = 0; i < count; i += 1)
        changed.set(isRow ? `${at + i},${column}` : `${row},${at + i}`, { s: cell.s });
    };
    if (isRow) this.eachCell(areaOf(at - 1, 0, at - 1, COLUMNS - 1), copy);
    else
      matrix.forRow((row) => {
        const cell = matrix.getValue(row, at - 1);
        if (cell) copy(row, at - 1, cell);
      });
    this.put(changed, "style");
  }

  /** Moves the cells below (right of) `area` in its columns (rows) by `count` lines; negative closes the gap. */
  private moveBlock(area: Area, isRow: boolean, count: number): void {
    const used = this.usedArea(false);
    if (!used) return;
    const lastRow = used.row + used.rows - 1;
    const lastColumn = used.column + used.columns - 1;
    if (count > 0)
      this.makeRoom(
        isRow
          ? { row: lastRow + count, column: 0, rows: 1, columns: 1 }
          : { row: 0, column: lastColumn + count, rows: 1, columns: 1 }
      );
    const region = isRow
      ? areaOf(area.row, area.column, Math.max(lastRow, area.row), area.column + area.columns - 1)
      : areaOf(area.row, area.column, area.row + area.rows - 1, Math.max(lastColumn, area.column));
    const moving: { row: number; column: number; cell: ICellData }[] = [];
    const changed = new Map<string, ICellData | null>();
    this.eachCell(region, (row, column, cell) => {
      changed.set(`${row},${column}`, null);
      const isGone = count < 0 && (isRow ? row < area.row - count : column < area.column - count);
      if (!isGone) moving.push({ row, column, cell });
    });
    for (const { row, column, cell } of moving)
      changed.set(isRow ? `${row + count},${column}` : `${row},${column + count}`, { ...cell });
    this.put(changed, "content");
  }

  /** Everything else follows the cells that moved: merges, rules, tables, links, and every formula that refers to them. */
  private moved(shift: Shift, merges: readonly Area[]): void {
    if (shift.within === undefined) this.shiftLines(shift);
    this.shiftMerges(shift, merges);
    this.book.shiftFormulas(this.name, shift);
    this.shiftRest(shift);
    this.book.calculation.changedAll();
  }

  /** What Univer does not know of and must follow, also when the user moved the cells. */
  shiftRest(shift: Shift): void {
    shiftExtras(this, this.name, shift);
  }

  shiftLines(shift: Shift): void {
    const lines = shift.axis === "row" ? this.rowLines : this.columnLines;
    if (shift.count > 0) lines.insert(shift.at, shift.count);
    else lines.remove(shift.at, -shift.count);
  }

  /** `before`: merges as they were, for Univer moves some by itself. */
  private shiftMerges(shift: Shift, before: readonly Area[]): void {
    const after = before.flatMap((area) => {
      const moved = this.book.shiftArea(area, shift);
      return moved && (moved.rows > 1 || moved.columns > 1) ? [moved] : [];
    });
    this.setMerges(after);
  }

  reorderRows(area: Area, order: readonly number[]): void {
    const changed = new Map<string, ICellData | null>();
    const links = new Map(this.hyperlinks);
    this.eachCell(area, (row, column) => changed.set(`${row},${column}`, null));
    order.forEach((from, to) => {
      const source = area.row + from;
      const target = area.row + to;
      this.eachCell({ ...area, row: source, rows: 1 }, (row, column, cell) => {
        const f = cell.f ? copiedFormula(cell.f, target - row, 0) : undefined;
        changed.set(`${target},${column}`, { ...cell, ...(f ? { f } : {}) });
      });
      for (
        let column = area.column;
        column < area.column + Math.min(area.columns, 1000);
        column += 1
      ) {
        const link = links.get(`${source},${column}`);
        if (link) this.hyperlinks.set(`${target},${column}`, link);
        else this.hyperlinks.delete(`${target},${column}`);
      }
    });
    this.put(changed, "content");
    this.book.calculation.changedAll();
    this.book.notify({ kind: "sorted", sheetId: this.id, area });
  }

  // Merges, hidden lines, sizes

  get merges(): readonly Area[] {
    return this.worksheet.getMergeData().map(fromRange);
  }

  private setMerges(areas: readonly Area[]): void {
    const config = this.worksheet.getConfig();
    config.mergeData = areas.map(toRange);
    this.worksheet.getSpanModel().rebuild(config.mergeData);
    this.mutate(SetRangeValuesMutation.id, { cellValue: {} });
  }

  merge(area: Area, across: boolean): void {
    this.makeRoom(area);
    const pieces = across
      ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
      : [area];
    const others = this.merges.filter((m) => !overlap(m, area));
    this.setMerges([...others, ...pieces.filter((p) => p.rows > 1 || p.columns > 1)]);
    const changed = new Map<string, ICellData | null>();
    for (const piece of pieces) {
      this.eachCell(piece, (row, column, cell) => {
        const isCorner = row === piece.row && column === piece.column;
        if (!isCorner && hasContent(cell))
          changed.set(`${row},${column}`, cell.s ? { s: cell.s } : null);
      });
    }
    if (changed.size > 0) this.put(changed, "content");
    this.book.notify({ kind: "format", sheetId: this.id, area });
  }

  unmerge(area: Area): void {
    this.setMerges(this.merges.filter((m) => !overlap(m, area)));
    this.book.notify({ kind: "format", sheetId: this.id, area });
  }

  isRowHidden(row: number): boolean {
    return this.worksheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  }

  setRowsHidden(first: number, count: number, hidden: boolean): void {
    this.makeRoom({ row: first, column: 0, rows: count, columns: 1 });
    const area = { row: first, column: 0, rows: count, columns: COLUMNS };
    const ranges = [{ ...toRange({ ...area, columns: 1 }), rangeType: RANGE_TYPE.ROW }];
    this.mutate(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ranges });
    this.book.calculation.changedAll();
    this.book.notify({ kind: "hidden", sheetId: this.id, area, hidden });
  }

  isColumnHidden(column: number): boolean {
    return this.worksheet.getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  }

  setColumnsHidden(first: number, count: number, hidden: boolean): void {
    this.makeRoom({ row: 0, column: first, rows: 1, columns: count });
    const area = { row: 0, column: first, rows: ROWS, columns: count };
    const ranges = [{ ...toRange({ ...area, rows: 1 }), rangeType: RANGE_TYPE.COLUMN }];
    this.mutate(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { ranges });
    this.book.notify({ kind: "hidden", sheetId: this.id, area, hidden });
  }

  rowHeight(row: number): number {
    const { worksheet } = this;
    const info = worksheet.getRowManager().getRow(row);
    const pixels = info?.ia === BooleanNumber.TRUE ? (info.ah ?? info.h) : (info?.h ?? info?.ah);
    return pointsOfPixels(pixels ?? worksheet.getConfig().defaultRowHeight);
  }

  setRowHeight(first: number, count: number, points: number): void {
    this.makeRoom({ row: first, column: 0, rows: count, columns: 1 });
    const ranges = [toRange({ row: first, column: 0, rows: count, columns: 1 })];
    this.mutate(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: pixelsOfPoints(points) });
    for (let row = first; row < first + count; row += 1) {
      const info = this.worksheet.getRowManager().getRow(row);
      if (info) info.ia = BooleanNumber.FALSE;
    }
    this.book.notify({
      kind: "format",
      sheetId: this.id,
      area: { row: first, column: 0, rows: count, columns: COLUMNS },
    });
  }

  columnWidth(column: number): number {
    const { worksheet } = this;
    const pixels = worksheet.getColumnManager().getColumn(column)?.w;
    return pointsOfPixels(pixels ?? worksheet.getConfig().defaultColumnWidth);
  }

  setColumnWidth(first: number, count: number, points: number): void {
    this.makeRoom({ row: 0, column: first, rows: 1, columns: count });
    const ranges = [toRange({ row: 0, column: first, rows: 1, columns: count })];
    this.mutate(SetWorksheetColWidthMutation.id, { ranges, colWidth: pixelsOfPoints(points) });
    this.book.notify({
      kind: "format",
      sheetId: this.id,
      area: { row: 0, column: first, rows: ROWS, columns: count },
    });
  }
}

/** A cell's content without its style. */
function contentPart(cell: Nullable<ICellData>): ICellData {
  if (!cell) return {};
  const content = { ...cell };
  delete content.s;
  return content;
}

/** A new cell in plain style stays without one, so that clearing it leaves nothing behind. */
function withStyle(content: ICellData, s: string, wasThere: boolean): ICellData | null {
  const isPlain = s === lookId(0);
  if (isPlain && !wasThere) return Object.keys(content).length > 0 ? content : null;
  return { ...content, s };
}

function bounds(area: Area, isRow: boolean): readonly [number, number] {
  return isRow
    ? [area.column, area.column + area.columns - 1]
    : [area.row, area.row + area.rows - 1];
}

/** Grows around places. */
class Extent {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  area(): Area | null {
    return this.bottom < 0 ? null : areaOf(this.top, this.left, this.bottom, this.right);
  }
}
