/**
 * All the app knows of a workbook. Two adapters implement it: `excel/` over Office.js, `xlsx/` over a file's package.
 * One contract suite (`contract.ts`) runs against both.
 */
import type { Applied, Change, Mark } from "./change";
import type { Grid, Rect } from "./grid";
import type { Outcome } from "./problem";

export interface WorkbookPort {
  readonly capabilities: Capabilities;

  /** The sheets in tab order, with what must be known before reading or writing them. */
  outline(): Promise<Outcome<Outline>>;

  /**
   * Reads an area in chunks small enough for the web client (5 MB a response).
   * Fails with `sheet-missing`, `cell-editing`, `cancelled`, `host-error`.
   */
  read(sheet: string, rect: Rect, options?: ReadOptions): Promise<Outcome<Grid>>;

  /** Applies one change and reads it back. Partial success is `ok` with `refused`. */
  apply(change: Change): Promise<Outcome<Applied>>;

  /** Our marks as they stand in the workbook now, whoever put them there. */
  marks(): Promise<Outcome<MarkState>>;

  /** The text of the memory part, or null where the workbook has none. */
  readMemory(): Promise<Outcome<string | null>>;

  /** Replaces the memory part and reads it back; null removes it without a trace. */
  writeMemory(text: string | null): Promise<Outcome<null>>;

  /** Shows a cell to the user. Does nothing where nobody looks (files). */
  select(sheet: string, cell: string): Promise<Outcome<null>>;

  /** "Something changed", debounced by the caller; own changes are not told. Returns how to stop listening. */
  onChanged(listener: (event: ChangedEvent) => void): Promise<Outcome<() => Promise<void>>>;
}

export interface ReadOptions {
  /** Called after each chunk with rows read so far and in all. */
  readonly onProgress?: (rows: number, ofRows: number) => void;
  readonly signal?: AbortSignal;
}

export interface Outline {
  readonly sheets: readonly SheetOutline[];
  readonly date1904: boolean;
  /** Sheets cannot be added or removed. */
  readonly structureProtected: boolean;
  /** The workbook's file name where known, without folder. */
  readonly fileName: string | null;
}

export interface SheetOutline {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** The area that holds values, however far stray formatting reaches; null = empty. */
  readonly used: Rect | null;
  readonly protected: boolean;
  /** A filter is set and hides rows now. */
  readonly filtered: boolean;
  readonly tables: readonly TableOutline[];
  /** Areas the users gave a name to; what Excel names by itself (print areas, filters) is left out. */
  readonly named: readonly NamedRange[];
}

export interface NamedRange {
  readonly name: string;
  readonly rect: Rect;
}

/** An Excel table (ListObject). */
export interface TableOutline {
  readonly name: string;
  readonly rect: Rect;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** What this workbook and host can do; computed once, so that the pane can say what is degraded and why. */
export interface Capabilities {
  /** `live`: a person looks at the workbook and may undo; `file`: the input file itself is the way back. */
  readonly session: "live" | "file";
  readonly readOnly: boolean;
  readonly mergedAreas: boolean;
  readonly changeEvents: boolean;
  /** Several changes can be put under one entry of Excel's own undo. */
  readonly undoGrouping: boolean;
  /** e.g. `ExcelApi 1.14`, or `package`. */
  readonly host: string;
}

export interface MarkState {
  /** Date of the judgement the marks stand for; null = no marks. */
  readonly date: string | null;
  readonly marks: readonly Omit<Mark, "key">[];
}

export interface ChangedEvent {
  readonly sheet: string | null;
  readonly address: string | null;
  readonly kind: "edited" | "sorted" | "structure" | "sheets";
  /** Made by another person in a shared workbook. */
  readonly remote: boolean;
}
