/**
 * Everything that changes a workbook is one of these. Adapters apply them, the journal keeps them, undo reverses them.
 */
import type { CellValue } from "./grid";
import type { Problem } from "./problem";
import type { SheetSpec } from "./sheet-spec";

export type Change =
  | { readonly kind: "cells"; readonly patches: readonly CellPatch[] }
  | MarkChange
  | {
      readonly kind: "add-sheet";
      readonly spec: SheetSpec;
      /** The sheet that is looked at stays in front; else the new one is shown. */
      readonly behind?: boolean;
    }
  | { readonly kind: "remove-sheet"; readonly name: string; readonly fingerprint: string }
  | RowChange
  | RowRemoval;

/** The whole set of our marks in the workbook: what was marked before is replaced; an empty set clears all. */
export interface MarkChange {
  readonly kind: "marks";
  /** The date the judgement was made for; the legend shows it. */
  readonly date: string;
  readonly marks: readonly Mark[];
}

/**
 * One cell to write. The adapter refuses it, with a reason, unless every guard cell still shows what it showed when the row was
 * read (the row is still the row) and the cell still holds `before`.
 */
export interface CellPatch {
  readonly sheet: string;
  /** `F6`. */
  readonly cell: string;
  /** The task's key, or null where the row has none (then only the guards stand for it). */
  readonly key: string | null;
  readonly guards: readonly { readonly cell: string; readonly value: CellValue }[];
  readonly before: CellValue;
  readonly after: string | number | boolean | null;
  /** For a date written as a serial: the format the cell is to have. Left out = the cell's own format stays. */
  readonly numberFormat?: string;
  readonly reason: string;
}

/** A row of a table, as it is written: which cells are in it, and what each says. */
export interface WrittenRow {
  readonly sheet: string;
  readonly row: number;
  /** 1-based first and last column of the table. */
  readonly columns: readonly [number, number];
  readonly cells: readonly RowCell[];
  /** The Excel table (ListObject) it belongs to; null where the table is plain cells. */
  readonly listed: string | null;
  /**
   * What must still stand where it stood: the row above is still the last one, and what the row holds already (a number waiting in an
   * empty row) is still that.
   */
  readonly guards: readonly { readonly cell: string; readonly value: CellValue }[];
}

export interface RowCell {
  /** 1-based. */
  readonly column: number;
  readonly value: string | number | boolean;
  /** For a date written as a serial into a row that has no date format to follow. */
  readonly numberFormat?: string;
}

/**
 * One more row at the end of a table, in the first free row under it. It follows row `like`: number formats, borders, the column's
 * formulas (copied as Excel copies them), lists to choose from, conditional formats. Text is always text.
 */
export interface RowChange extends WrittenRow {
  readonly kind: "append-row";
  /** The row it looks like; null where the table has none yet. */
  readonly like: number | null;
}

/** Takes an appended row away again, where it still is the last row and still says what was written. */
export interface RowRemoval extends WrittenRow {
  readonly kind: "remove-row";
  /** As `append-row` answered it: whether the look was the row's own before, or came with it. */
  readonly look: string;
}

/** Red 逾期, yellow 临期, blue 预警, violet for who is in the wrong place. */
export type MarkColour = "red" | "yellow" | "blue" | "violet";

/** Cells of one row to be coloured. Row marks span the table; violet ones sit on the owner's cell. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  /** 1-based first and last column. */
  readonly columns: readonly [number, number];
  readonly colour: MarkColour;
  readonly key: string | null;
}

/** What became of a change, read back from the workbook. */
export interface Applied {
  /** How many patches, marks or sheets are now in the workbook. */
  readonly applied: number;
  /** What was refused and why; the rest was done. */
  readonly refused: readonly Problem[];
  /** For `add-sheet`: what `remove-sheet` must find unchanged. For `append-row`: the `look` that `remove-row` is given. */
  readonly fingerprint?: string;
}
