/** A sheet's cells with some of its rows read again. */
import type { Grid } from "../workbook/grid";

export interface PatchedGrid {
  readonly grid: Grid;
  /** Rows that are not what they were. */
  readonly rows: readonly number[];
}

/**
 * `block` laid over `grid`. Null where the two do not lie alike: the block reaches beyond the grid, leaves out some of its columns, or
 * its merged areas are others.
 */
export function patchedGrid(grid: Grid, block: Grid): PatchedGrid | null {
  const from = block.rect.row - grid.rect.row;
  const { columns } = grid.rect;
  const isWithin =
    from >= 0 &&
    from + block.rect.rows <= grid.rect.rows &&
    block.rect.column === grid.rect.column &&
    block.rect.columns === columns;
  if (!isWithin || !mergedAlike(grid, block)) return null;
  const wasHidden = new Set(grid.hiddenRows);
  const isHidden = new Set(block.hiddenRows);
  const [values, texts] = [grid.values.slice(), grid.texts.slice()];
  const [formats, formulas] = [grid.formats.slice(), grid.formulas.slice()];
  const rows: number[] = [];
  for (let i = 0; i < block.rect.rows; i++) {
    const [at, row] = [from + i, block.rect.row + i];
    const same =
      wasHidden.has(row) === isHidden.has(row) &&
      sameCells(values[at], block.values[i]) &&
      sameCells(texts[at], block.texts[i]) &&
      sameCells(formats[at], block.formats[i]) &&
      sameCells(formulas[at], block.formulas[i]);
    if (same) continue;
    rows.push(row);
    values[at] = block.values[i] ?? [];
    texts[at] = block.texts[i] ?? [];
    formats[at] = block.formats[i] ?? [];
    formulas[at] = block.formulas[i] ?? [];
    if (isHidden.has(row)) wasHidden.add(row);
    else wasHidden.delete(row);
  }
  const hiddenRows = [...wasHidden].sort((a, b) => a - b);
  return { grid: { ...grid, values, texts, formats, formulas, hiddenRows }, rows };
}

/** Columns whose cell in `row` is another now. */
export function changedColumns(before: Grid, after: Grid, row: number): readonly number[] {
  const at = row - before.rect.row;
  const columns = Array.from({ length: before.rect.columns }, (_, i) => i);
  return columns
    .filter((i) =>
      [
        [before.values, after.values] as const,
        [before.texts, after.texts] as const,
        [before.formats, after.formats] as const,
        [before.formulas, after.formulas] as const,
      ].some(([was, is]) => !sameCells(was[at]?.slice(i, i + 1), is[at]?.slice(i, i + 1)))
    )
    .map((i) => before.rect.column + i);
}

function sameCells(before: readonly unknown[] = [], after: readonly unknown[] = []): boolean {
  return before.length === after.length && before.every((cell, i) => sameCell(cell, after[i]));
}

function sameCell(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return isError(a) && isError(b) && a.error === b.error;
}

function isError(cell: unknown): cell is { readonly error: string } {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/** Areas that lie wholly within the block are known from both sides; of others a host need not tell. */
function mergedAlike(grid: Grid, { rect, merges }: Grid): boolean {
  const inside = (areas: Grid["merges"]): readonly string[] =>
    areas
      .filter((area) => area.row >= rect.row && area.row + area.rows <= rect.row + rect.rows)
      .map((area) => [area.row, area.column, area.rows, area.columns].join())
      .sort();
  return inside(grid.merges).join(";") === inside(merges).join(";");
}
