/** Tables whose header nobody knows: blocks of a sheet without header words, and a small table beneath a ledger. */
import { headerCandidates } from "./header-words";
import type { SheetCells } from "./sheet-cells";
import { quantityWords } from "./synonyms";
import type { TableFrame } from "./table-frames";

/** Blocks of a sheet where no header was known: the first row may still be one. */
export function plainBlocks(cells: SheetCells): readonly TableFrame[] {
  const frames: TableFrame[] = [];
  let row = cells.top;
  let titles: string[] = [];
  while (row <= cells.bottom) {
    const filled = cells.filled(row, cells.left, cells.right);
    if (filled.length < 2) {
      const only = filled[0];
      if (only !== undefined) titles.push(cells.text(row, only));
      row++;
      continue;
    }
    let last = row;
    let left = filled[0] ?? cells.left;
    let right = filled[filled.length - 1] ?? cells.right;
    for (let r = row; r <= cells.bottom; r++) {
      const here = cells.filled(r, cells.left, cells.right);
      if (here.length === 0) break;
      last = r;
      if (here.length >= 2) {
        left = Math.min(left, here[0] ?? left);
        right = Math.max(right, here[here.length - 1] ?? right);
      }
    }
    if (last > row) frames.push(plainFrame(cells, row, last, left, right, titles.slice(-3)));
    titles = [];
    row = last + 1;
  }
  return frames;
}

function plainFrame(
  cells: SheetCells,
  first: number,
  last: number,
  left: number,
  right: number,
  titles: readonly string[]
): TableFrame {
  const labels = cells.filled(first, left, right);
  const below = labels.map((c) => cells.value(first + 1, c));
  const named =
    labels.every((c) => {
      const value = cells.value(first, c);
      return typeof value === "string" && value.length <= 12 && !/^\d/.test(value);
    }) && below.some((v) => typeof v === "number");
  return {
    band: { rows: named ? [first] : [], left, right },
    titles,
    bodyFirst: named ? first + 1 : first,
    bodyLast: last,
    repeats: new Set(),
    listed: null,
  };
}

/**
 * Beneath a ledger, after a blank row, a small table of another kind may follow (责任人 | 件数) whose header we do not know: the
 * ledger ends above it. Looks only at rows that follow a blank one.
 */
export function cutAtOtherTable(cells: SheetCells, frame: TableFrame): readonly TableFrame[] {
  const { left, right } = frame.band;
  let afterBlank = false;
  const bottom = Math.min(frame.bodyLast, cells.bottom);
  for (let row = frame.bodyFirst; row < bottom; row++) {
    const filled = cells.filled(row, left, right);
    if (filled.length === 0) {
      afterBlank = true;
      continue;
    }
    if (!afterBlank) continue;
    if (filled.length >= 2) {
      afterBlank = false;
      if (!isUnknownHeader(cells, row, filled)) continue;
      const rest = plainFrame(
        cells,
        row,
        bottom,
        filled[0] ?? left,
        filled[filled.length - 1] ?? right,
        []
      );
      return [{ ...frame, bodyLast: row - 1 }, rest];
    }
  }
  return [frame];
}

/** Short labels over numbers, at least one of them a word of headers. */
function isUnknownHeader(cells: SheetCells, row: number, filled: readonly number[]): boolean {
  const texts = filled.map((c) =>
    typeof cells.value(row, c) === "string" ? cells.text(row, c) : ""
  );
  if (
    texts.some((t) => t === "" || t.length > 12 || /^\d/.test(t)) ||
    new Set(texts).size < texts.length
  )
    return false;
  if (!texts.some((t) => headerCandidates(t).length > 0 || quantityWords.test(t))) return false;
  const below = filled.map((c) => cells.value(row + 1, c));
  return below.every((v) => v !== null) && below.slice(1).some((v) => typeof v === "number");
}
