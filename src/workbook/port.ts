/**
 * All the app knows of a workbook. Two adapters implement it: `excel/` over Office.js, `xlsx/` over a file's package.
 * One contract suite (`contract.ts`) runs against both.
 */
import type { Applied, Change, Mark } from "./change";
import type { Grid, Rect } from "./grid";
import type { Outcome } from "./problem";

export interface WorkbookPort {
  readonly capabilities: Capabilities;

  /** The sheets in tab order, with what must be known before reading or writing them; and the memory, which comes on the same way. */
  outline(): Promise<Outcome<OpenedWorkbook>>;

  /**
   * Reads areas of any number of sheets, as many together as the web client carries (5 MB a response), and answers each by itself.
   * An area fails with `sheet-missing`, `too-large`, `host-error`; all of it with `cell-editing`, `cancelled`.
   */
  readAll(
    areas: readonly SheetArea[],
    options?: ReadOptions
  ): Promise<Outcome<readonly Outcome<Grid>[]>>;

  /** Reads one area; a small one in a single round trip. */
  read(sheet: string, rect: Rect, options?: ReadOptions): Promise<Outcome<Grid>>;

  /**
   * Applies one change and reads it back. Partial success is `ok` with `refused`. A new sheet is brought to the front where somebody looks.
   * @param remember what the memory is to say of it; a memory that could not be written is among `refused`, and the change stands
   */
  apply(change: Change, remember?: Remember): Promise<Outcome<Applied>>;

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

/**
 * The memory read, merged and written along with a change. It is given the text as it is right before the change, null where there is none:
 * what it fails with stops the change before it is made, else its answer makes the new text (null = no part) of what the change has become.
 */
export type Remember = (memory: string | null) => Outcome<(applied: Applied) => string | null>;

export interface SheetArea {
  readonly sheet: string;
  readonly rect: Rect;
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

export interface OpenedWorkbook extends Outline {
  /** As `readMemory` answers. */
  readonly memory: Outcome<string | null>;
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
