/** Areas with a name are believed about where a table begins and how wide it is, not about where it ends: rows are added beneath them. */
import type { HeaderBand } from "./header-bands";
import type { SheetCells } from "./sheet-cells";
import type { Rect } from "../workbook/grid";

/** A list for dropdowns is one column; a table has more. */
const FEWEST_COLUMNS = 2;
/** Longer texts are content. */
const LONGEST_LABEL = 24;

/**
 * The header bands of a sheet, put right by the areas its users have named: two halves of a header inside one area are one
 * table though a blank column parts them; a header that two areas share is two tables; an area whose first row holds labels
 * that no list knows is a table with that header. An area that covers part of a table only, or several tables, says nothing.
 */
export function bandsByNames(
  cells: SheetCells,
  bands: readonly HeaderBand[],
  named: readonly Rect[],
  taken: (row: number) => boolean
): readonly HeaderBand[] {
  const areas = named.filter((r) => r.columns >= FEWEST_COLUMNS && r.rows >= 2 && !taken(r.row));
  if (areas.length === 0) return bands;
  const joined = joinedBands(bands, areas).flatMap((band) => cutBand(band, areas));
  const added = areas.flatMap((area) => {
    const inside = joined.some((band) => isIn(band, area));
    return inside || !hasLabels(cells, area) ? [] : [bandOf([area.row], area)];
  });
  return [...joined, ...added].sort((a, b) => firstRow(a) - firstRow(b) || a.left - b.left);
}

function joinedBands(bands: readonly HeaderBand[], areas: readonly Rect[]): readonly HeaderBand[] {
  const joined: HeaderBand[] = [];
  for (const band of bands) {
    const before = joined[joined.length - 1];
    const together =
      before !== undefined &&
      firstRow(before) === firstRow(band) &&
      before.right < band.left &&
      areas.some((area) => isIn(before, area) && isIn(band, area));
    if (together && before) {
      const rows = [...new Set([...before.rows, ...band.rows])].sort((a, b) => a - b);
      joined[joined.length - 1] = { rows, left: before.left, right: band.right };
    } else joined.push(band);
  }
  return joined;
}

/** Cuts where named areas meet inside the band; only where together they cover it. */
function cutBand(band: HeaderBand, areas: readonly Rect[]): readonly HeaderBand[] {
  const parts = areas
    .filter((a) => isIn(band, a) && a.column >= band.left && lastColumn(a) <= band.right)
    .sort((a, b) => a.column - b.column);
  const apart = parts.every((a, i) => i === 0 || lastColumn(parts[i - 1] ?? a) < a.column);
  const covered = parts.reduce((sum, a) => sum + a.columns, 0);
  const width = band.right - band.left + 1;
  if (parts.length < 2 || !apart || covered < width - 1) return [band];
  return parts.map((area) => bandOf(band.rows, area));
}

function bandOf(rows: readonly number[], area: Rect): HeaderBand {
  return { rows, left: area.column, right: lastColumn(area) };
}

/** The band's rows lie in the area, or directly above it where only the body was named. */
function isIn(band: HeaderBand, area: Rect): boolean {
  const leaf = band.rows[band.rows.length - 1] ?? 0;
  const across = band.left <= lastColumn(area) && band.right >= area.column;
  return across && leaf >= area.row - 1 && firstRow(band) < area.row + area.rows;
}

function hasLabels(cells: SheetCells, area: Rect): boolean {
  const labels: string[] = [];
  for (let c = area.column; c <= lastColumn(area); c++) {
    if (typeof cells.value(area.row, c) !== "string") return false;
    labels.push(cells.text(area.row, c));
  }
  return (
    labels.every((t) => t !== "" && t.length <= LONGEST_LABEL && !/^\d/.test(t)) &&
    new Set(labels).size === labels.length
  );
}

function lastColumn(area: Rect): number {
  return area.column + area.columns - 1;
}

function firstRow(band: HeaderBand): number {
  return band.rows[0] ?? 0;
}
