/** Writing cells of one sheet: contents, formats, merges. What must be told of it is told by the sheet. */
import type { ICellData, Nullable } from "@univerjs/core";
import { COLUMNS, ROWS, overlap } from "./areas";
import type { Area, BookCellStyle, CellWrite } from "./book";
import { contentOf, hasContent } from "./cell-content";
import { lookId } from "./load";
import { type UniverSheet, placeOf } from "./univer-sheet";

/** Writes a matrix over `area`; answers whether a value or formula was written, not only number formats. */
export function writeCells(
  grid: UniverSheet,
  area: Area,
  writes: readonly (readonly (CellWrite | undefined)[])[]
): boolean {
  grid.makeRoom(area);
  const changed = new Map<string, ICellData | null>();
  let isContent = false;
  for (let r = 0; r < area.rows; r += 1)
    for (let c = 0; c < area.columns; c += 1) {
      const write = writes[r]?.[c];
      if (!write) continue;
      const row = area.row + r;
      const column = area.column + c;
      const old = grid.matrix.getValue(row, column);
      const hasNew = write.value !== undefined || write.formula !== undefined;
      isContent ||= hasNew;
      const content = hasNew ? contentOf(write) : contentPart(old);
      const inherited = grid.inheritedStyle(row, column, old);
      const { numberFormat } = write;
      const s =
        numberFormat === undefined
          ? inherited
          : grid.book.looks.patched(inherited, { numberFormat });
      changed.set(`${row},${column}`, withStyle(content, s, old !== undefined && old !== null));
    }
  grid.put(changed, isContent ? "content" : "style");
  return isContent;
}

export function restyleCells(grid: UniverSheet, area: Area, patch: Partial<BookCellStyle>): void {
  if (area.rows < ROWS && area.columns < COLUMNS) grid.makeRoom(area);
  const inside = grid.within(area);
  if (!inside) return;
  const changed = new Map<string, ICellData | null>();
  for (let row = inside.row; row < inside.row + inside.rows; row += 1)
    for (let column = inside.column; column < inside.column + inside.columns; column += 1) {
      const old = grid.matrix.getValue(row, column);
      const inherited = grid.inheritedStyle(row, column, old);
      const s = grid.book.looks.patched(inherited, patch);
      if (s !== inherited) changed.set(`${row},${column}`, { ...old, s });
    }
  grid.put(changed, "style");
}

/** Empties cells of their contents, their formats, or both. */
export function clearCells(
  grid: UniverSheet,
  area: Area,
  what: { readonly contents: boolean; readonly formats: boolean }
): void {
  const inside = grid.within(area);
  if (!inside || !(what.contents || what.formats)) return;
  const changed = new Map<string, ICellData | null>();
  grid.eachCell(inside, (row, column, cell) => {
    const kept: ICellData = what.contents ? {} : contentPart(cell);
    const s = what.formats ? undefined : cell.s;
    const next = s ? { ...kept, s } : kept;
    changed.set(`${row},${column}`, Object.keys(next).length > 0 ? next : null);
  });
  grid.put(changed, what.contents ? "content" : "style");
  if (what.contents) return;
  for (const [key, cell] of changed) if (!cell) grid.matrix.realDeleteValue(...placeOf(key));
}

/** Merges `area`, or each of its rows; only the first cell of a merged area keeps its content, as in Excel. */
export function mergeCells(grid: UniverSheet, area: Area, across: boolean): void {
  grid.makeRoom(area);
  const pieces = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [area];
  const others = grid.merges.filter((m) => !overlap(m, area));
  grid.setMerges([...others, ...pieces.filter((p) => p.rows > 1 || p.columns > 1)]);
  const changed = new Map<string, ICellData | null>();
  for (const piece of pieces)
    grid.eachCell(piece, (row, column, cell) => {
      const isCorner = row === piece.row && column === piece.column;
      if (!isCorner && hasContent(cell))
        changed.set(`${row},${column}`, cell.s ? { s: cell.s } : null);
    });
  if (changed.size > 0) grid.put(changed, "content");
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
