/** Where tables lie: header, title above, body below, other tables beside and beneath. */
import type { DayMatrix } from "./day-matrix";
import { findDayMatrices } from "./day-matrix";
import type { HeaderBand } from "./header-bands";
import { findHeaderBands, headerLevels } from "./header-bands";
import { cutAtOtherTable, plainBlocks } from "./plain-blocks";
import { bandsByNames } from "./named-ranges";
import type { PersonColumns } from "./person-columns";
import { findPersonColumns } from "./person-columns";
import { isFooterText, isLegendText, isSignatureText, isTitleNote, isTotalText } from "./row-words";
import type { SheetCells } from "./sheet-cells";
import type { SheetOutline, TableOutline } from "../workbook/port";

/** A table before its columns are understood. Rows and columns are 1-based sheet numbers. */
export interface TableFrame {
  readonly band: HeaderBand;
  /** Title lines above it, top first. */
  readonly titles: readonly string[];
  readonly bodyFirst: number;
  /** May reach past the last row of content; `rows` cut it. */
  readonly bodyLast: number;
  /** Header rows met again inside the body. */
  readonly repeats: ReadonlySet<number>;
  /** From an Excel table. */
  readonly listed: string | null;
  /** A roster with the days across its top. */
  readonly matrix?: DayMatrix;
  /** Tasks under people's names. */
  readonly persons?: PersonColumns;
}

interface OpenFrame {
  band: HeaderBand;
  titles: readonly string[];
  repeats: Set<number>;
  bodyLast: number;
}

/** All tables of a sheet: Excel tables as they are, then by headers and named areas, then blocks without a known header. */
export function frameTables(
  cells: SheetCells,
  { tables: listed, named }: Pick<SheetOutline, "tables" | "named">
): readonly TableFrame[] {
  const fromTables = listed.map((t) => listedFrame(cells, t));
  const takenRows = (row: number): boolean =>
    listed.some((t) => row >= t.rect.row && row < t.rect.row + t.rect.rows);
  const matrices = listed.length === 0 ? findDayMatrices(cells) : [];
  const inMatrix = (row: number): boolean =>
    matrices.some((m) => row >= (m.band.rows[0] ?? m.dayRow) && row <= m.bodyLast);
  const taken = (row: number): boolean => takenRows(row) || inMatrix(row);
  const areas = named.map((n) => n.rect);
  const allBands = bandsByNames(cells, findHeaderBands(cells, taken), areas, taken);
  const persons =
    listed.length === 0 && matrices.length === 0
      ? findPersonColumns(cells, allBands[0]?.rows[0] ?? Infinity)
      : null;
  const bands = persons ? allBands.filter((b) => (b.rows[0] ?? 0) > persons.bodyLast) : allBands;
  const byHeader = frameBands(cells, bands, listed).flatMap((f) => cutAtOtherTable(cells, f));
  const frames = [
    ...fromTables,
    ...byHeader.map((f) => endAbove(f, matrices)),
    ...matrices.map((m) => blockFrame(cells, m, { matrix: m })),
    ...(persons ? [blockFrame(cells, persons, { persons })] : []),
  ];
  const rest = frames.length === 0 ? plainBlocks(cells) : [];
  return [...frames, ...rest].sort(
    (a, b) => a.bodyFirst - b.bodyFirst || a.band.left - b.band.left
  );
}

function blockFrame(
  cells: SheetCells,
  { band, bodyFirst, bodyLast }: Pick<DayMatrix, "band" | "bodyFirst" | "bodyLast">,
  as: Pick<TableFrame, "matrix" | "persons">
): TableFrame {
  const { titles } = titlesAbove(cells, band, cells.top - 1, true);
  return { band, titles, bodyFirst, bodyLast, repeats: new Set(), listed: null, ...as };
}

/** A table above a roster of days ends where the roster, with its title, begins. */
function endAbove(frame: TableFrame, matrices: readonly DayMatrix[]): TableFrame {
  const below = matrices.find((m) => m.dayRow > frame.bodyFirst && m.dayRow <= frame.bodyLast);
  return below ? { ...frame, bodyLast: (below.band.rows[0] ?? below.dayRow) - 1 } : frame;
}

function listedFrame(cells: SheetCells, table: TableOutline): TableFrame {
  const { rect } = table;
  const rows = table.hasHeaders ? [rect.row] : [];
  const band = { rows, left: rect.column, right: rect.column + rect.columns - 1 };
  return {
    band,
    titles: titlesAbove(cells, { ...band, rows: [rect.row] }, cells.top - 1, true).titles,
    bodyFirst: rect.row + rows.length,
    bodyLast: rect.row + rect.rows - 1 - (table.hasTotals ? 1 : 0),
    repeats: new Set(),
    listed: table.name,
  };
}

function frameBands(
  cells: SheetCells,
  bands: readonly HeaderBand[],
  listed: readonly TableOutline[]
): readonly TableFrame[] {
  const done: OpenFrame[] = [];
  let open: OpenFrame[] = [];
  for (const band of bands) {
    const overlapping = open.filter((f) => f.band.left <= band.right && f.band.right >= band.left);
    const floor = Math.max(
      cells.top - 1,
      ...overlapping.map((f) => f.band.rows[f.band.rows.length - 1] ?? 0)
    );
    const above = titlesAbove(cells, band, floor, overlapping.length === 0);
    const same = overlapping.find((f) => sameHeader(cells, f.band, band));
    if (same && above.titles.every((t) => same.titles.includes(t))) {
      for (const row of band.rows) same.repeats.add(row);
      continue;
    }
    for (const f of overlapping) f.bodyLast = above.first - 1;
    open = open.filter((f) => !overlapping.includes(f));
    const frame = {
      band,
      titles: above.titles,
      repeats: new Set<number>(),
      bodyLast: cells.bottom,
    };
    open.push(frame);
    done.push(frame);
  }
  for (const t of listed) {
    for (const f of done) {
      const leaf = f.band.rows[f.band.rows.length - 1] ?? 0;
      const across = f.band.left < t.rect.column + t.rect.columns && f.band.right >= t.rect.column;
      if (across && t.rect.row > leaf) f.bodyLast = Math.min(f.bodyLast, t.rect.row - 1);
    }
  }
  return done.map((f) => ({
    band: f.band,
    titles: f.titles,
    bodyFirst: (f.band.rows[f.band.rows.length - 1] ?? 0) + 1,
    bodyLast: f.bodyLast,
    repeats: f.repeats,
    listed: null,
  }));
}

function sameHeader(cells: SheetCells, a: HeaderBand, b: HeaderBand): boolean {
  if (a.left !== b.left || Math.abs(a.right - b.right) > 1) return false;
  let same = 0;
  for (let c = a.left; c <= a.right; c++) {
    if (headerLevels(cells, a, c).join("/") === headerLevels(cells, b, c).join("/")) same++;
  }
  return same >= (a.right - a.left + 1) * 0.9;
}

const MOST_TITLE_ROWS = 6;

/**
 * The title lines directly above a header, down to (not including) `floor`. Inside another table's rows only a line that spans
 * columns, or one set apart, is a title: a row with nothing but its title filled is still that table's task.
 */
function titlesAbove(
  cells: SheetCells,
  band: HeaderBand,
  floor: number,
  free: boolean
): { readonly titles: readonly string[]; readonly first: number } {
  const top = band.rows[0] ?? cells.top;
  const titles: string[] = [];
  let first = top;
  for (let row = top - 1; row > floor && top - row <= MOST_TITLE_ROWS; row--) {
    const at = singleText(cells, row, band);
    if (at === "blank") {
      if (!free && titles.length > 0) break;
      continue;
    }
    if (at === null) {
      if (free && isNoteRow(cells, row, band)) continue;
      break;
    }
    if (isFooterText(at.text) || isLegendText(at.text) || isTotalText(at.text)) break;
    if (!free && isSignatureText(at.text)) break;
    const apart = cells.filled(row - 1, band.left, band.right).length === 0;
    if (!free && !at.wide && at.column !== band.left && !apart) break;
    if (!isTitleNote(at.text)) titles.unshift(at.text);
    first = row;
  }
  return { titles, first };
}

/** The one text a row shows over the band's columns (or in the whole row, where the title stands outside them). */
function singleText(
  cells: SheetCells,
  row: number,
  band: HeaderBand
): { readonly text: string; readonly column: number; readonly wide: boolean } | "blank" | null {
  let found: { text: string; column: number; wide: boolean } | null = null;
  let last = "";
  for (let c = band.left; c <= band.right; c++) {
    const at = cells.anchor(row, c);
    const place = `${at.row},${at.column}`;
    if (place === last || cells.isBlank(at.row, at.column)) continue;
    last = place;
    if (found || typeof cells.value(at.row, at.column) !== "string") return null;
    found = {
      text: cells.text(at.row, at.column),
      column: at.column,
      wide: (cells.mergeAt(row, c)?.columns ?? 1) > 1,
    };
  }
  if (found) return found;
  const anywhere = cells.filled(row, cells.left, cells.right);
  const only = anywhere.length === 1 ? anywhere[0] : undefined;
  if (only === undefined || typeof cells.value(row, only) !== "string") return "blank";
  return { text: cells.text(row, only), column: only, wide: true };
}

/** 单位：某某科 日期：2026年3月 in several cells. */
function isNoteRow(cells: SheetCells, row: number, band: HeaderBand): boolean {
  const texts = cells.filled(row, band.left, band.right).map((c) => cells.text(row, c));
  return texts.length <= 6 && texts.some(isTitleNote) && texts.every((t) => t.length <= 30);
}
