/** A sheet as Univer holds it: its cells, how they look, how far they reach, and the one way to put cells in. */
import type { ICellData, Nullable, ObjectMatrix, Worksheet } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { COLUMNS, ROWS, areaOf, fromRange, overlap, toRange } from "./areas";
import type { Area } from "./book";
import { hasContent, styleIdOf } from "./cell-content";
import { Extent } from "./extent";
import type { GridBook } from "./grid-book";
import { forgetSpills, spillAreas } from "./spills";
import { lookId } from "./load";
import type { Look } from "./look";

/** Cells to put in, by `row,column`; null empties. */
export type Cells = ReadonlyMap<string, ICellData | null>;

/** Row and column of a key such as `3,2`. */
export function placeOf(key: string): [row: number, column: number] {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return [row, column];
}

export class UniverSheet {
  private used: { version: number; values: Area | null; all: Area | null } | null = null;

  constructor(
    readonly book: GridBook,
    readonly id: string
  ) {}

  get worksheet(): Worksheet {
    const sheet = this.book.engine.workbook.getSheetBySheetId(this.id);
    if (!sheet) throw new Error(`sheet ${this.id} is gone`);
    return sheet;
  }

  get matrix(): ObjectMatrix<Nullable<ICellData>> {
    return this.worksheet.getCellMatrix();
  }

  /** Runs a mutation of Univer's on this sheet. */
  mutate(id: string, params: object, options?: object): void {
    const unitId = this.book.engine.workbook.getUnitId();
    this.book.mutate(id, { unitId, subUnitId: this.id, ...params }, options);
  }

  // Looks

  lookOf(row: number, column: number, cell: Nullable<ICellData>): Look {
    return this.book.looks.look(this.inheritedStyle(row, column, cell));
  }

  /** Id of a cell's own style, else its row's, else its column's, else the workbook's normal one. */
  inheritedStyle(row: number, column: number, cell: Nullable<ICellData>): string {
    if (cell?.s && typeof cell.s !== "string") return this.book.looks.keep(cell.s);
    return (
      styleIdOf(cell) ??
      styleIdOf(this.worksheet.getRowManager().getRow(row)) ??
      styleIdOf(this.worksheet.getColumnManager().getColumn(column)) ??
      lookId(0)
    );
  }

  // How far it reaches

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
      if (isFilled || this.book.looks.isFormatted(cell.s)) all.add(row, column);
    });
    for (const { row, column, rows, columns } of spillAreas(this))
      for (const extent of [values, all]) {
        extent.add(row, column);
        extent.add(row + rows - 1, column + columns - 1);
      }
    return { values: values.area(), all: all.area() };
  }

  /** Univer's sheets end somewhere; Excel's at row 1,048,576 and column XFD. */
  makeRoom(area: Area): void {
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
  within(area: Area): Area | null {
    const { worksheet } = this;
    return overlap(area, areaOf(0, 0, worksheet.getRowCount() - 1, worksheet.getColumnCount() - 1));
  }

  /** Calls for every cell that is there, in order. */
  eachCell(area: Area, visit: (row: number, column: number, cell: ICellData) => void): void {
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

  // Putting cells in

  /** Puts cells into Univer's matrix as they are, and lets Univer draw and compute. */
  put(cells: Cells, what: "content" | "style"): void {
    const extent = new Extent();
    for (const key of cells.keys()) extent.add(...placeOf(key));
    const area = extent.area();
    if (!area) return;
    if (what === "content") this.putContent(cells, area);
    else {
      for (const [key, cell] of cells) if (cell) this.matrix.setValue(...placeOf(key), cell);
      this.redraw();
    }
  }

  private putContent(cells: Cells, area: Area): void {
    const { matrix } = this;
    forgetSpills(this, [...cells.keys()].map(placeOf));
    const told: Record<number, Record<number, ICellData | null>> = {};
    let isFormula = false;
    for (const [key, cell] of cells) {
      const [row, column] = placeOf(key);
      const line = (told[row] ??= {});
      line[column] = cell && { v: cell.v ?? null, t: cell.t ?? null, f: cell.f ?? null };
      if (cell?.f) this.book.formulas.exist = true;
      isFormula ||= Boolean(cell?.f ?? matrix.getValue(row, column)?.f);
    }
    this.mutate(SetRangeValuesMutation.id, { cellValue: told });
    // Univer merges what it is told with what was there; the cell is to be exactly this.
    for (const [key, cell] of cells) {
      if (cell) matrix.setValue(...placeOf(key), cell);
      else matrix.realDeleteValue(...placeOf(key));
    }
    // A formula that comes or goes changes what depends on what: Univer's remembered dependencies would be wrong.
    if (isFormula) this.book.calculation.changedAll();
    else this.book.calculation.changed(this.id, area);
  }

  /** Univer draws anew what was changed behind its back. */
  redraw(): void {
    this.mutate(SetRangeValuesMutation.id, { cellValue: {} });
  }

  // Merges

  get merges(): readonly Area[] {
    return this.worksheet.getMergeData().map(fromRange);
  }

  setMerges(areas: readonly Area[]): void {
    const config = this.worksheet.getConfig();
    config.mergeData = areas.map(toRange);
    this.worksheet.getSpanModel().rebuild(config.mergeData);
    this.redraw();
  }
}
