/** One sheet of the book: cells live in Univer, the rest here. Places and sizes in Office.js's units (points, 0-based). */
import {
  BooleanNumber,
  type ICellData,
  type Nullable,
  type ObjectMatrix,
  type Worksheet,
} from "@univerjs/core";
import {
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { COLUMNS, ROWS, areaOf, overlap } from "./areas";
import type { Area, BookCell, BookCellStyle, BookChange, BookSheet, CellWrite } from "./book";
import { formulaOf, storedFormula, valueOf } from "./cell-content";
import { insertCells, removeCells, reorderRows } from "./cell-moving";
import { clearCells, mergeCells, restyleCells, writeCells } from "./cell-writing";
import { STAY_BEHIND } from "./engine";
import type { GridBook } from "./grid-book";
import * as sizes from "./line-sizes";
import { Lines } from "./lines";
import { freezeOf } from "./load";
import { fullLook } from "./look";
import type { SheetExtras } from "./parts/sheet";
import { printedOf, setPrinted } from "./print-names";
import type { Shift } from "./references";
import { shiftExtras } from "./shifting";
import { type Place, spilledCell, spillParent } from "./spills";
import { UniverSheet, placeOf } from "./univer-sheet";

type ChangeType = Extract<BookChange, { kind: "cells" }>["changeType"];

export class GridSheet implements BookSheet {
  readonly grid: UniverSheet;
  readonly rowLines = new Lines();
  readonly columnLines = new Lines();
  readonly protection: SheetExtras["protection"];
  conditionalFormats: BookSheet["conditionalFormats"];
  tables: BookSheet["tables"];
  autoFilter: BookSheet["autoFilter"];
  hyperlinks: BookSheet["hyperlinks"];
  dataValidations: BookSheet["dataValidations"];
  charts: BookSheet["charts"];
  readonly hasDrawing: boolean;
  pageBreaks: BookSheet["pageBreaks"];
  showHeadings: boolean;
  private shown: BookSheet["visibility"];
  private layout: BookSheet["pageLayout"];

  constructor(
    readonly book: GridBook,
    readonly id: string,
    /** The worksheet part it was loaded from; null for a sheet added since. */
    readonly part: string | null,
    extras: SheetExtras,
    visibility: BookSheet["visibility"]
  ) {
    this.grid = new UniverSheet(book, id);
    this.protection = extras.protection;
    this.conditionalFormats = extras.conditionalFormats;
    this.tables = extras.tables;
    this.autoFilter = extras.autoFilter;
    this.hyperlinks = extras.hyperlinks;
    this.dataValidations = extras.dataValidations;
    this.layout = extras.pageLayout;
    this.charts = extras.charts;
    this.hasDrawing = extras.hasDrawing;
    this.pageBreaks = extras.pageBreaks;
    this.showHeadings = extras.showHeadings;
    this.shown = visibility;
  }

  get worksheet(): Worksheet {
    return this.grid.worksheet;
  }

  get matrix(): ObjectMatrix<Nullable<ICellData>> {
    return this.grid.matrix;
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
    // A sheet that is shown again stays behind the active one; Univer would bring it to the front.
    this.grid.mutate(SetWorksheetHideMutation.id, { hidden }, STAY_BEHIND);
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
    this.grid.mutate(SetTabColorMutation.id, { color });
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }
  set showGridlines(isShown: boolean) {
    const showGridlines = isShown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.grid.mutate(ToggleGridlinesMutation.id, { showGridlines });
  }

  get freeze(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.worksheet.getFreeze();
    return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
  }
  set freeze(freeze: { rows: number; columns: number }) {
    this.grid.mutate(SetFrozenMutation.id, freezeOf(freeze));
  }

  /** Print set-up without what names say of it. */
  ownLayout(): BookSheet["pageLayout"] {
    return structuredClone(this.layout);
  }

  get pageLayout(): BookSheet["pageLayout"] {
    return { ...this.layout, ...printedOf(this.book, this.id) };
  }
  set pageLayout(layout: BookSheet["pageLayout"]) {
    const { printArea, printTitleRows, printTitleColumns, ...rest } = layout;
    const address = (value: unknown): string | undefined =>
      typeof value === "string" && value !== "" ? value : undefined;
    this.layout = rest;
    setPrinted(this.book, this.id, this.name, {
      printArea: address(printArea),
      printTitleRows: address(printTitleRows),
      printTitleColumns: address(printTitleColumns),
    });
  }

  // Reading cells

  cell(row: number, column: number): BookCell {
    const cell = this.matrix.getValue(row, column);
    const isBlank = cell?.v === undefined || cell.v === null;
    const shown = isBlank && !cell?.f && !cell?.p ? spilledCell(this.grid, row, column) : null;
    const value = valueOf(shown ?? cell);
    const numberFormat = this.grid.lookOf(row, column, cell).n?.pattern ?? "General";
    const text = this.book.texts.text(value, numberFormat);
    const isStored = storedFormula(cell) !== null;
    const formula = formulaOf(cell);
    return { value, formula, numberFormat, text, ...(isStored ? { stored: true } : {}) };
  }

  style(row: number, column: number): BookCellStyle {
    const look = this.grid.lookOf(row, column, this.matrix.getValue(row, column));
    const style: BookCellStyle & { numberFormat?: string } = fullLook(
      look,
      this.book.loaded.formats.base
    );
    delete style.numberFormat;
    return style;
  }

  spillParent(row: number, column: number): Place | null {
    return spillParent(this.grid, row, column);
  }

  usedArea(valuesOnly: boolean): Area | null {
    return this.grid.usedArea(valuesOnly);
  }

  // Writing cells

  write(area: Area, cells: readonly (readonly (CellWrite | undefined)[])[]): void {
    const before = this.only(area);
    if (writeCells(this.grid, area, cells)) this.tellCells(area, "RangeEdited", before);
    else this.tellFormat(area);
  }

  setStyle(area: Area, patch: Partial<BookCellStyle>): void {
    restyleCells(this.grid, area, patch);
    this.tellFormat(area);
  }

  clear(area: Area, what: "All" | "Contents" | "Formats" | "Hyperlinks"): void {
    const contents = what === "All" || what === "Contents";
    const before = this.only(area);
    clearCells(this.grid, area, { contents, formats: what === "All" || what === "Formats" });
    if (what === "All" || what === "Hyperlinks") this.dropLinks(area);
    if (contents) this.tellCells(area, "RangeEdited", before);
    else this.tellFormat(area);
  }

  private dropLinks(area: Area): void {
    for (const key of this.hyperlinks.keys()) {
      const [row, column] = placeOf(key);
      if (overlap(area, areaOf(row, column, row, column))) this.hyperlinks.delete(key);
    }
  }

  /** The cell of an area that is one cell: events carry it before and after. */
  private only(area: Area): BookCell | undefined {
    return area.rows === 1 && area.columns === 1 ? this.cell(area.row, area.column) : undefined;
  }

  private tellCells(
    area: Area,
    changeType: ChangeType,
    before?: BookCell,
    shift?: "Down" | "Right" | "Up" | "Left"
  ): void {
    const after = before && this.only(area);
    this.book.notify({
      kind: "cells",
      sheetId: this.id,
      area,
      changeType,
      ...(shift ? { shift } : {}),
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    });
  }

  private tellFormat(area: Area): void {
    this.book.notify({ kind: "format", sheetId: this.id, area });
  }

  // Moving cells

  insert(area: Area, shift: "Down" | "Right"): void {
    this.tellCells(area, insertCells(this, area, shift), undefined, shift);
  }

  remove(area: Area, shift: "Up" | "Left"): void {
    this.tellCells(area, removeCells(this, area, shift), undefined, shift);
  }

  reorderRows(area: Area, order: readonly number[]): void {
    reorderRows(this, area, order);
    const moved = movedRows(area, order);
    this.book.notify({ kind: "sorted", sheetId: this.id, area, moved });
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

  // Merges, hidden lines, sizes

  get merges(): readonly Area[] {
    return this.grid.merges;
  }

  merge(area: Area, across: boolean): void {
    mergeCells(this.grid, area, across);
    this.tellFormat(area);
  }

  unmerge(area: Area): void {
    this.grid.setMerges(this.merges.filter((m) => !overlap(m, area)));
    this.tellFormat(area);
  }

  isRowHidden(row: number): boolean {
    return sizes.isRowHidden(this.grid, row);
  }

  setRowsHidden(first: number, count: number, hidden: boolean): void {
    sizes.hideRows(this.grid, first, count, hidden);
    // SUBTOTAL and the like leave hidden rows out.
    this.book.calculation.changedAll();
    this.book.notify({ kind: "hidden", sheetId: this.id, area: wholeRows(first, count), hidden });
  }

  isColumnHidden(column: number): boolean {
    return sizes.isColumnHidden(this.grid, column);
  }

  setColumnsHidden(first: number, count: number, hidden: boolean): void {
    sizes.hideColumns(this.grid, first, count, hidden);
    this.book.notify({
      kind: "hidden",
      sheetId: this.id,
      area: wholeColumns(first, count),
      hidden,
    });
  }

  rowHeight(row: number): number {
    return sizes.rowHeight(this.grid, row);
  }

  setRowHeight(first: number, count: number, points: number): void {
    sizes.setRowHeight(this.grid, first, count, points);
    this.tellFormat(wholeRows(first, count));
  }

  columnWidth(column: number): number {
    return sizes.columnWidth(this.grid, column);
  }

  setColumnWidth(first: number, count: number, points: number): void {
    sizes.setColumnWidth(this.grid, first, count, points);
    this.tellFormat(wholeColumns(first, count));
  }
}

/** Runs of rows that hold another row now. */
function movedRows(area: Area, order: readonly number[]): Area[] {
  const runs: { row: number; rows: number }[] = [];
  order.forEach((from, to) => {
    if (from === to) return;
    const last = runs.at(-1);
    if (last && last.row + last.rows === area.row + to) last.rows += 1;
    else runs.push({ row: area.row + to, rows: 1 });
  });
  return runs.map((run) => ({ ...area, ...run }));
}

function wholeRows(row: number, rows: number): Area {
  return { row, column: 0, rows, columns: COLUMNS };
}

function wholeColumns(column: number, columns: number): Area {
  return { row: 0, column, rows: ROWS, columns };
}
