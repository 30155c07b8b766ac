/** What goes to the judging worker and comes back: sheets row block by row block, the judgement slice by slice, so that no single message blocks the page. */
import type { SheetInput } from "../ledger";
import type { Settled } from "../memory/settled";
import type { Grid } from "../workbook/grid";
import type { RowsUpdate } from "./judge-session";
import type { Judged, JudgeInput } from "./judge-sheets";
import { slicesOf, withoutLists, type Slice } from "./judged-slices";

export type ToWorker =
  | { readonly kind: "begin"; readonly input: Omit<JudgeInput, "sheets"> }
  | {
      readonly kind: "sheet";
      readonly outline: SheetInput["outline"];
      readonly grid: GridFrame | null;
    }
  /** Rows of the sheet that was begun last. */
  | ({ readonly kind: "rows" } & GridRows)
  | { readonly kind: "judge" };

/** Rows of what was judged last, as they are now. */
export interface UpdateRows {
  readonly kind: "update";
  readonly blocks: readonly Grid[];
  readonly settled: Settled | undefined;
}

export type FromWorker =
  | { readonly kind: "slice"; readonly slice: Slice }
  /** Its long lists have gone ahead. */
  | { readonly kind: "judged"; readonly judged: Judged }
  | { readonly kind: "failed"; readonly message: string };

export type GridFrame = Pick<Grid, "sheet" | "rect" | "merges" | "hiddenRows">;
export type GridRows = Pick<Grid, "values" | "texts" | "formats" | "formulas">;

/** The answer to `judge`. */
export function* judgedMessages(judged: Judged): Generator<FromWorker> {
  for (const slice of slicesOf(judged)) yield { kind: "slice", slice };
  yield { kind: "judged", judged: withoutLists(judged) };
}

export interface UpdatedRows {
  readonly kind: "updated";
  readonly update: RowsUpdate | null;
}

/** Rows a message: with 20 columns of short text they are packed in a few milliseconds. */
const ROWS_PER_MESSAGE = 250;

/** All that a worker is sent to judge by. */
export function* judgeMessages({ sheets, ...input }: JudgeInput): Generator<ToWorker> {
  yield { kind: "begin", input };
  for (const sheet of sheets) yield* sheetMessages(sheet);
  yield { kind: "judge" };
}

function* sheetMessages({ outline, grid }: SheetInput): Generator<ToWorker> {
  if (grid === null) {
    yield { kind: "sheet", outline, grid: null };
    return;
  }
  const { sheet, rect, merges, hiddenRows } = grid;
  yield { kind: "sheet", outline, grid: { sheet, rect, merges, hiddenRows } };
  for (let first = 0; first < rect.rows; first += ROWS_PER_MESSAGE) {
    const end = first + ROWS_PER_MESSAGE;
    yield {
      kind: "rows",
      values: grid.values.slice(first, end),
      texts: grid.texts.slice(first, end),
      formats: grid.formats.slice(first, end),
      formulas: grid.formulas.slice(first, end),
    };
  }
}

/** The other end: collects messages until `judge`. */
export class SheetCollector {
  private readonly frames: {
    outline: SheetInput["outline"];
    frame: GridFrame | null;
    rows: GridRows[];
  }[] = [];

  add(message: Extract<ToWorker, { kind: "sheet" | "rows" }>): void {
    if (message.kind === "sheet")
      this.frames.push({ outline: message.outline, frame: message.grid, rows: [] });
    else this.frames.at(-1)?.rows.push(message);
  }

  sheets(): SheetInput[] {
    return this.frames.map(({ outline, frame, rows }) => ({
      outline,
      grid: frame && {
        ...frame,
        values: rows.flatMap((block) => block.values),
        texts: rows.flatMap((block) => block.texts),
        formats: rows.flatMap((block) => block.formats),
        formulas: rows.flatMap((block) => block.formulas),
      },
    }));
  }
}
