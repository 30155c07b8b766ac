/**
 * The workbook of the Excel stand-in, as the host (Office.js's other end) and the page (grid) see it.
 *
 * One truth: the loaded package. A book keeps the package it was opened from, holds cells in Univer (which computes and shows them) and the
 * rest (custom XML, conditional formats, tables, print set-up …) in its own model, and `save()` writes what differs from the loaded package as
 * patches on it: a book that was changed and changed back saves every part byte for byte.
 *
 * Rows and columns are 0-based here, as on Office.js's wire.
 */
import type { CellValue } from "../../workbook/grid";

/** 0-based, half-open sizes: rows/columns ≥ 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface BookCell {
  readonly value: CellValue;
  /** With leading `=`; null where there is none. */
  readonly formula: string | null;
  readonly numberFormat: string;
  /** As Excel shows it. */
  readonly text: string;
  /** The value is the one the file holds: the formula needs what this workbook cannot compute (an unknown function, another workbook). */
  readonly stored?: true;
}

/** What to write; a key left out stays as it is. `value: null` empties the cell. */
export interface CellWrite {
  readonly value?: string | number | boolean | null;
  readonly formula?: string;
  readonly numberFormat?: string;
}

export interface BookCellStyle {
  fill: string | null;
  fontName: string;
  fontSize: number;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: "None" | "Single" | "Double";
  strikethrough: boolean;
  horizontalAlignment:
    | "General"
    | "Left"
    | "Center"
    | "Right"
    | "Fill"
    | "Justify"
    | "CenterAcrossSelection"
    | "Distributed";
  verticalAlignment: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  wrapText: boolean;
  indentLevel: number;
  textOrientation: number;
  locked: boolean;
  formulaHidden: boolean;
  borders: Partial<Record<BookBorderEdge, { style: string; color: string }>>;
}

export type BookBorderEdge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

/**
 * A conditional format. `xml` is the rule as the package holds it, kept untouched for rules that were loaded; rules made through
 * the API have `spec` only and are written from it. Lower `priority` comes first (0-based, contiguous per sheet).
 */
export interface BookConditionalFormat {
  readonly id: string;
  type:
    | "Custom"
    | "DataBar"
    | "ColorScale"
    | "IconSet"
    | "TopBottom"
    | "PresetCriteria"
    | "ContainsText"
    | "CellValue";
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  /** Type-specific settings in Office.js's own names (rule, format, criteria …). */
  spec: Record<string, unknown>;
  readonly xml: string | null;
}

export interface BookTable {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Column filters by 0-based column in the table, Office.js FilterCriteria. */
  filters: Map<number, Record<string, unknown>>;
  sortFields: readonly Record<string, unknown>[];
}

/** A chart made through the API. What a file brings stays in its parts and is not listed. */
export interface BookChart {
  readonly id: string;
  name: string;
  readonly type: "ColumnClustered" | "Line" | "LineMarkers";
  title: string;
  legend: "Top" | "Bottom" | "Left" | "Right";
  series: BookSeries[];
  /** The cells it covers; null = where Excel puts it by itself. */
  position: Area | null;
}

export interface BookSeries {
  name: string;
  values: Area;
  categories: Area | null;
}

export interface BookAutoFilter {
  area: Area;
  criteria: Map<number, Record<string, unknown>>;
}

export interface BookSheet {
  /** Unique in this session only; another session gives another. */
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Rows and columns kept in view; 0 = none. */
  freeze: { rows: number; columns: number };
  readonly protection: {
    protected: boolean;
    options: Record<string, unknown> | null;
    hasPassword: boolean;
  };

  cell(row: number, column: number): BookCell;
  style(row: number, column: number): BookCellStyle;
  /** Matrix of writes over `area`; undefined = leave the cell alone. */
  write(area: Area, cells: readonly (readonly (CellWrite | undefined)[])[]): void;
  setStyle(area: Area, patch: Partial<BookCellStyle>): void;
  clear(area: Area, what: "All" | "Contents" | "Formats" | "Hyperlinks"): void;
  /** Moves cells (with format, merges, conditional formats, formulas that refer to them) to make room; whole rows/columns where `area` spans the sheet. */
  insert(area: Area, shift: "Down" | "Right"): void;
  remove(area: Area, shift: "Up" | "Left"): void;
  /** Reorders whole rows of `area`: new row i gets what row `order[i]` (0-based in the area) held. Cell values, formulas and formats move; conditional formats stay. */
  reorderRows(area: Area, order: readonly number[]): void;

  /** Area with values, or with values and formats; null = empty. */
  usedArea(valuesOnly: boolean): Area | null;
  readonly merges: readonly Area[];
  merge(area: Area, across: boolean): void;
  unmerge(area: Area): void;

  /** Where the formula stands whose result spills into the cell, null for a cell that no formula spills into. */
  spillParent?(
    row: number,
    column: number
  ): { readonly row: number; readonly column: number } | null;

  isRowHidden(row: number): boolean;
  setRowsHidden(first: number, count: number, hidden: boolean): void;
  isColumnHidden(column: number): boolean;
  setColumnsHidden(first: number, count: number, hidden: boolean): void;
  /** Points. */
  rowHeight(row: number): number;
  setRowHeight(first: number, count: number, points: number): void;
  /** Points (Office.js `format.columnWidth`). */
  columnWidth(column: number): number;
  setColumnWidth(first: number, count: number, points: number): void;

  conditionalFormats: BookConditionalFormat[];
  tables: BookTable[];
  autoFilter: BookAutoFilter | null;
  /** Links by `row,column`. */
  hyperlinks: Map<
    string,
    { address?: string; documentReference?: string; screenTip?: string; textToDisplay?: string }
  >;
  /** Data validation rules as Office.js states them, with what the package held. */
  dataValidations: { areas: Area[]; rule: Record<string, unknown>; xml: string | null }[];
  /** Print set-up in Office.js PageLayout names; only what was set. */
  pageLayout: Record<string, unknown>;
  charts: BookChart[];
  /** The file brought a drawing: its charts and pictures stay as they are. */
  readonly hasDrawing: boolean;
  /** 0-based rows that begin a page, in order. */
  pageBreaks: number[];
}

export interface Book {
  readonly fileName: string | null;
  readonly sheets: readonly BookSheet[];
  activeSheetId: string;
  selection: { sheetId: string; areas: Area[] };
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  names: {
    name: string;
    formula: string;
    scope: string | null;
    visible: boolean;
    comment: string;
  }[];
  /** Custom XML parts; `id` like `{GUID}`. */
  customXml: { id: string; xml: string }[];
  documentSettings: Record<string, unknown>;
  /** True while the user edits a cell: the host answers batches with `InvalidOperationInCellEditMode`, or waits when told to. */
  editing: boolean;
  /** Opened for reading only, as the host tells add-ins that open over it. */
  readOnly: boolean;

  addSheet(name: string, position?: number): BookSheet;
  /** A copy with everything on it. */
  copySheet(id: string, name: string, position: number): BookSheet;
  deleteSheet(id: string): void;
  moveSheet(id: string, position: number): void;

  /** Resolves when formulas are computed. */
  settle(): Promise<void>;
  /** Groups what happens inside into one set of change notices that carry `origin` (a connection id; the user in the grid when left out). */
  batch<T>(work: () => T, origin?: string): T;
  onChange(listener: (change: BookChange) => void): () => void;
  /** The package with everything that differs from what was loaded patched in. */
  save(): Promise<Uint8Array>;
  dispose(): void;
}

/** `origin`: the user in the grid, or a runtime (pane, commands) through Office.js by its connection id. */
export type BookChange = { readonly origin: string } & (
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      readonly area: Area;
      readonly changeType:
        | "RangeEdited"
        | "RowInserted"
        | "RowDeleted"
        | "ColumnInserted"
        | "ColumnDeleted"
        | "CellInserted"
        | "CellDeleted";
      /** Where the other cells went, for cells that were inserted or deleted. */
      readonly shift?: "Down" | "Right" | "Up" | "Left";
      readonly before?: BookCell;
      readonly after?: BookCell;
    }
  | { readonly kind: "format"; readonly sheetId: string; readonly area: Area }
  | {
      readonly kind: "sorted";
      readonly sheetId: string;
      readonly area: Area;
      /** The rows that ended up elsewhere, where that is known. */
      readonly moved?: readonly Area[];
    }
  | { readonly kind: "filtered"; readonly sheetId: string }
  | {
      readonly kind: "hidden";
      readonly sheetId: string;
      readonly area: Area;
      readonly hidden: boolean;
    }
  | {
      readonly kind: "calculated";
      readonly sheetId: string;
      /** The cells whose formulas were computed, where that is known. */
      readonly areas?: readonly Area[];
    }
  | { readonly kind: "selection"; readonly sheetId: string; readonly areas: readonly Area[] }
  | {
      readonly kind:
        | "sheet-added"
        | "sheet-deleted"
        | "sheet-activated"
        | "sheet-deactivated"
        | "sheet-renamed"
        | "sheet-moved"
        | "sheet-visibility";
      readonly sheetId: string;
    }
  | {
      readonly kind: "table-added" | "table-deleted";
      readonly sheetId: string;
      readonly tableId: string;
    }
);

/** Opens the bytes of an .xlsx file; throws `Error` with a problem code as message for what cannot be opened. */
export type OpenBook = (
  bytes: Uint8Array,
  options?: {
    readonly fileName?: string;
    readonly container?: HTMLElement;
    readonly locale?: "zh-CN" | "en-US";
  }
) => Promise<Book>;
