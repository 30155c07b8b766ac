/** Where header rows stand: one to four rows of header words side by side, with the groups above them. */
import { squeeze } from "./folding";
import { headerCandidates } from "./header-words";
import type { ColumnMeaning } from "./ledger";
import { periodic } from "./side-by-side";
import { isTitleNote } from "./row-words";
import { quantityWords } from "./synonyms";
import type { CellPlace, SheetCells } from "./sheet-cells";

/** The header of one table: its rows (top first) and the columns it spans. */
export interface HeaderBand {
  readonly rows: readonly number[];
  readonly left: number;
  readonly right: number;
}

interface Run {
  readonly left: number;
  readonly right: number;
  /** Cells that start in the run or show through a merged area, each once. */
  readonly texts: readonly string[];
  readonly numbers: number;
  readonly recognised: number;
  readonly sure: number;
  readonly meanings: ReadonlySet<ColumnMeaning>;
}

const DEEPEST = 4;
/** A year or two may head a column; more numbers than this make a row of content. */
const MOST_NUMBERS = 0.2;
/** A group label such as 办理情况 is short. */
const LONGEST_GROUP = 16;
/** What the rows of a table can be about. */
const subjects: ReadonlySet<ColumnMeaning> = new Set([
  "title",
  "person",
  "shiftDate",
  "duties",
  "role",
]);

/** All header bands of a sheet, by first row, then column. One pass over the cells. */
export function findHeaderBands(
  cells: SheetCells,
  taken: (row: number) => boolean
): readonly HeaderBand[] {
  const bands: HeaderBand[] = [];
  let row = cells.top;
  while (row <= cells.bottom) {
    const runs = taken(row) ? [] : headerRuns(cells, row);
    if (runs.length === 0 || (cells.isHidden(row) && hasVisibleHeaderNear(cells, row))) {
      row++;
      continue;
    }
    const found = runs.flatMap((run) => periodic(cells, grow(cells, row, run)));
    bands.push(...found);
    row = Math.max(row, ...found.map((b) => b.rows[b.rows.length - 1] ?? row)) + 1;
  }
  return bands;
}

/** A hidden row of field codes beside the header people see is no header of its own. */
function hasVisibleHeaderNear(cells: SheetCells, row: number): boolean {
  return [row - 1, row + 1, row + 2].some(
    (r) => !cells.isHidden(r) && headerRuns(cells, r).length > 0
  );
}

/** The runs of `row` that read as headers, joined over gaps where neither side stands alone. */
function headerRuns(cells: SheetCells, row: number): readonly Run[] {
  if (row < cells.top || row > cells.bottom) return [];
  const runs = joinRuns(cells, row, runsOf(cells, row));
  return runs.filter(isHeader);
}

function runsOf(cells: SheetCells, row: number): Run[] {
  const runs: Run[] = [];
  let start = -1;
  for (let c = cells.left; c <= cells.right + 1; c++) {
    const at = cells.anchor(row, c);
    const blank = c > cells.right || cells.isBlank(at.row, at.column);
    if (!blank && start < 0) start = c;
    if (blank && start >= 0) {
      runs.push(describe(cells, row, start, c - 1));
      start = -1;
    }
  }
  return runs;
}

function describe(cells: SheetCells, row: number, left: number, right: number): Run {
  const places: CellPlace[] = [];
  let numbers = 0;
  for (let c = left; c <= right; c++) {
    const at = cells.anchor(row, c);
    const before = places[places.length - 1];
    if (before && before.row === at.row && before.column === at.column) continue;
    const value = cells.value(at.row, at.column);
    if (value === null) continue;
    if (typeof value === "number" || typeof value === "boolean") numbers++;
    places.push(at);
  }
  const meanings = new Set<ColumnMeaning>();
  const run = { left, right, numbers, meanings, texts: [] as string[], recognised: 0, sure: 0 };
  // Rows of content are the many: they are known by their numbers before any word is looked up.
  if (numbers > places.length * MOST_NUMBERS) return { ...run, texts: places.map(() => "") };
  for (const at of places) {
    const text =
      typeof cells.value(at.row, at.column) === "string" ? cells.text(at.row, at.column) : "";
    run.texts.push(text);
    const best = text ? headerCandidates(text) : [];
    if (best.length === 0) continue;
    run.recognised++;
    if ((best[0]?.score ?? 0) >= 0.9) run.sure++;
    for (const candidate of best) meanings.add(candidate.meaning);
  }
  return run;
}

function isHeader(run: Run): boolean {
  const { texts, recognised, sure, numbers, meanings } = run;
  if (recognised < 2 || sure < 1 || meanings.size < 2) return false;
  if (numbers > texts.length * MOST_NUMBERS) return false;
  if (texts.some((t) => t.length > 40)) return false;
  return recognised >= texts.length * 0.5;
}

function joinRuns(cells: SheetCells, row: number, runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined[joined.length - 1];
    if (before && shouldJoin(cells, row, before, run)) {
      joined[joined.length - 1] = describe(cells, row, before.left, run.right);
    } else joined.push(run);
  }
  return joined;
}

/** A gap in a header is a column without a name unless both sides are tables and nothing stands under the gap. */
function shouldJoin(cells: SheetCells, row: number, a: Run, b: Run): boolean {
  if (a.recognised === 0 || b.recognised === 0) return false;
  const gap = b.left - a.right - 1;
  let under = 0;
  for (let r = row + 1; r <= Math.min(row + 6, cells.bottom); r++) {
    for (let c = a.right + 1; c < b.left; c++) if (!cells.isBlank(r, c)) under++;
  }
  if (under > 0) return gap <= 3;
  const again =
    b.texts.some((t) => t !== "" && a.texts.includes(t)) ||
    b.texts.some((t) => quantityWords.test(t));
  return gap <= 2 && !again && !(standsAlone(a) && standsAlone(b));
}

/** Says what its rows are about. 责任人 | 完成时限 | 状态 does not: it is the other half of a table with a blank column in it. */
function standsAlone(run: Run): boolean {
  return (
    run.texts.length >= 2 &&
    isHeader(run) &&
    run.texts.some((text) => subjects.has(headerCandidates(text)[0]?.meaning ?? "other"))
  );
}

/** Adds the rows above and below that belong to the same header. */
function grow(cells: SheetCells, row: number, run: Run): HeaderBand {
  const rows = [row];
  let { left, right } = run;
  for (let r = row + 1; r <= cells.bottom && rows.length < DEEPEST; r++) {
    const span = saidTwice(cells, r, left, right)
      ? { left, right }
      : continuesBelow(cells, r, left, right);
    if (!span) break;
    rows.push(r);
    left = Math.min(left, span.left);
    right = Math.max(right, span.right);
  }
  for (let r = row - 1; r >= cells.top && rows.length < DEEPEST; r--) {
    if (!groupsAbove(cells, r, left, right)) break;
    rows.unshift(r);
  }
  return { rows, left, right };
}

/** `id | task | owner` right above 序号 | 任务 | 责任人, or beneath: one header in two scripts, cell for cell. */
function saidTwice(cells: SheetCells, row: number, left: number, right: number): boolean {
  const words = (r: number): readonly string[] =>
    Array.from({ length: right - left + 1 }, (_, i) => cells.shown(r, left + i)).filter(Boolean);
  const [above, here] = [words(row - 1), words(row)];
  if (here.length < 2 || here.length < above.length * 0.6) return false;
  const inHan = (texts: readonly string[]): number => texts.filter((t) => /[一-鿿]/.test(t)).length;
  const scripts = [inHan(above) / above.length, inHan(here) / here.length];
  if (Math.max(...scripts) < 0.7 || Math.min(...scripts) > 0.1) return false;
  const known = here.filter((t) => headerCandidates(t).length > 0).length;
  return known >= here.length * 0.6 && known >= 2;
}

function continuesBelow(
  cells: SheetCells,
  row: number,
  left: number,
  right: number
): { left: number; right: number } | null {
  let fromAbove = 0;
  let grouped = 0;
  let groupedTexts = 0;
  let stray = 0;
  for (let c = left; c <= right; c++) {
    const here = cells.mergeAt(row, c);
    if (here && here.row < row) {
      if (here.rows > 1) fromAbove++;
      continue;
    }
    const above = cells.mergeAt(row - 1, c);
    const value = cells.value(row, c);
    if (cells.isBlank(row, c)) continue;
    const isLabel =
      typeof value === "string" && value.length <= LONGEST_GROUP && !/^\d/.test(value);
    if (above && above.columns > 1 && above.columns < right - left + 1) {
      grouped++;
      if (isLabel) groupedTexts++;
    } else if (!isLabel || headerCandidates(cells.text(row, c)).length === 0) stray++;
  }
  if (fromAbove > 0 && stray === 0) return { left, right };
  if (grouped >= 2 && groupedTexts === grouped && stray === 0) return { left, right };
  const lower = runsOf(cells, row).filter((r) => r.left <= right + 1 && r.right >= left - 1);
  const first = lower[0];
  const last = lower[lower.length - 1];
  if (!first || !last) return null;
  const all = describe(cells, row, first.left, last.right);
  const known = lower.reduce((n, r) => n + r.recognised, 0);
  const texts = lower.reduce((n, r) => n + r.texts.length, 0);
  if (known < 2 || known < texts * 0.6 || all.numbers > 0) return null;
  // Without merged areas a two-row header shows as a row whose gaps the next row fills.
  let fills = 0;
  let covers = 0;
  let same = 0;
  for (let c = left; c <= right; c++) {
    if (cells.isBlank(row, c)) continue;
    const above = cells.shown(row - 1, c);
    if (above === "") fills++;
    else if (squeeze(above) === squeeze(cells.text(row, c))) same++;
    else covers++;
  }
  if (same > 0 || fills === 0 || covers > fills + 1) return null;
  return { left: Math.min(left, first.left), right: Math.max(right, last.right) };
}

/** Whether `row` holds group labels over the header below it: merged across some of its columns, or down into it. */
function groupsAbove(cells: SheetCells, row: number, left: number, right: number): boolean {
  let down = 0;
  let across = 0;
  let labels = 0;
  let last = "";
  for (let c = left; c <= right; c++) {
    const at = cells.anchor(row, c);
    const place = `${at.row},${at.column}`;
    if (cells.isBlank(at.row, at.column) || place === last) continue;
    last = place;
    const value = cells.value(at.row, at.column);
    if (typeof value !== "string" || value.length > LONGEST_GROUP || /[:：。；]/.test(value))
      return false;
    // A title with the day of the report on its right is no group.
    if (isTitleNote(value) || /^20\d{2}[-./年]\d{1,2}[-./月]/.test(value)) return false;
    labels++;
    const merge = cells.mergeAt(row, c);
    if (merge && merge.row + merge.rows - 1 > row) down++;
    if (merge && merge.columns > 1) across++;
  }
  if (labels < 2) return false;
  return down > 0 || across > 0;
}

/** The header texts of one column, top first, a text that spans levels once; a group label reaches right to the next one. */
export function headerLevels(
  cells: SheetCells,
  band: HeaderBand,
  column: number
): readonly string[] {
  const levels: string[] = [];
  band.rows.forEach((row, depth) => {
    let text = cells.shown(row, column);
    const isLeaf = depth === band.rows.length - 1;
    if (!text && !isLeaf) {
      const below = band.rows.slice(depth + 1).some((r) => !cells.isBlank(r, column));
      for (let c = column - 1; below && c >= band.left && !text; c--) text = cells.shown(row, c);
    }
    const tidyText = text.replace(/\s+/g, "");
    if (tidyText && levels[levels.length - 1] !== tidyText) levels.push(tidyText);
  });
  return levels;
}
