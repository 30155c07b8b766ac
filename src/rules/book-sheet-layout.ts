/** Finds the sections of a rule sheet as a chief has left it: rows and columns moved, added, renamed; a title or a header spoilt. */
import type { Grid } from "../workbook/grid";
import { cellName } from "../workbook/grid";
import type { Problem } from "../workbook/problem";
import { plain, type ReadCell } from "./book-columns";
import type { Section } from "./book-sections";
import type { BookWords } from "./book-words";

/** Where a section's columns are, and the rows that hold its entries. */
export interface FoundSection {
  readonly section: Section;
  /** 0-based place in the grid of each of the section's columns; undefined where it is gone. */
  readonly places: readonly (number | undefined)[];
  /** Columns of somebody's own. */
  readonly extra: readonly { readonly header: string; readonly at: number }[];
  readonly rows: number[];
}

export interface FoundLayout {
  readonly found: readonly FoundSection[];
  readonly problems: readonly Problem[];
}

/** A header is known again by this share of its columns, even without its title. */
const ENOUGH = 0.6;

export function layoutOf(grid: Grid, sections: readonly Section[], say: BookWords): FoundLayout {
  const titles = new Map(sections.map((s) => [unnumbered(say(`book.section.${s.id}`)), s]));
  const heads = new Map(
    sections.map((s) => [s, s.columns.map((column) => plain(say(`book.column.${column.head}`)))])
  );
  const headsOf = (s: Section): readonly string[] => heads.get(s) ?? [];
  const found: FoundSection[] = [];
  const problems: Problem[] = [];
  /** A title was read, its header is to come. */
  let titled: Section | null = null;
  let current: FoundSection | null = null;
  for (let row = 0; row < grid.rect.rows; row++) {
    const texts = Array.from({ length: grid.rect.columns }, (_, at) =>
      plain(cellAt(grid, row, at).text)
    );
    if (texts.every((text) => text === "")) continue;
    const title: Section | undefined = titles.get(unnumbered(texts[0] ?? ""));
    if (title) {
      [titled, current] = [title, null];
      continue;
    }
    const section: Section | null = titled ?? bestMatch(sections, headsOf, texts);
    if (section) {
      const header = headerOf(grid, row, section, headsOf(section), texts);
      problems.push(...header.problems);
      current = header.found;
      found.push(current);
      titled = null;
      continue;
    }
    current?.rows.push(row);
  }
  const missing = sections.filter((s) => !found.some((f) => f.section.id === s.id));
  return {
    found,
    problems: [
      ...problems,
      ...missing.map((s): Problem => ({
        code: "rule-section-missing",
        sheet: grid.sheet,
        args: { section: say(`book.section.${s.id}`) },
      })),
    ],
  };
}

/** Whether a sheet is a rule sheet, whatever its name: it has most of the sections. */
export function isBookLayout(grid: Grid, sections: readonly Section[], say: BookWords): boolean {
  const known = new Set(layoutOf(grid, sections, say).found.map((f) => f.section.id));
  return known.size * 2 >= sections.length;
}

export function cellAt(grid: Grid, row: number, at: number): ReadCell {
  const raw = grid.values[row]?.[at] ?? null;
  const value = typeof raw === "string" || typeof raw === "number" ? raw : null;
  return { value, text: typeof value === "string" ? value : (grid.texts[row]?.[at] ?? "") };
}

export function nameAt(grid: Grid, row: number, at: number): string {
  return cellName(grid.rect.row + row, grid.rect.column + at);
}

function headerOf(
  grid: Grid,
  row: number,
  section: Section,
  heads: readonly string[],
  texts: readonly string[]
): { readonly found: FoundSection; readonly problems: readonly Problem[] } {
  const named = heads.map((head) => {
    const at = texts.indexOf(head);
    return at < 0 ? undefined : at;
  });
  const taken = new Set(named);
  const problems: Problem[] = [];
  const places = named.map((place, i) => {
    if (place !== undefined) return place;
    // The column's usual place, unless another of the section's columns has moved there.
    const usual = i - (grid.rect.column - 1);
    if (usual < 0 || usual >= texts.length || taken.has(usual)) return undefined;
    taken.add(usual);
    problems.push({ code: "rule-header", sheet: grid.sheet, cell: nameAt(grid, row, usual) });
    return usual;
  });
  const extra = texts.flatMap((text, at) =>
    text === "" || taken.has(at) ? [] : [{ header: cellAt(grid, row, at).text.trim(), at }]
  );
  return { found: { section, places, extra, rows: [] }, problems };
}

function bestMatch(
  sections: readonly Section[],
  headsOf: (section: Section) => readonly string[],
  texts: readonly string[]
): Section | null {
  const [best] = sections
    .map((section) => ({ section, share: share(headsOf(section), texts) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= ENOUGH ? best.section : null;
}

function share(heads: readonly string[], texts: readonly string[]): number {
  const hits = heads.filter((head) => texts.includes(head)).length;
  // The first heading is its section's alone, and one more makes it sure; the others several sections share.
  if (texts.includes(heads[0] ?? "")) return hits >= 2 ? 1 : 0;
  return (hits - 1) / heads.length;
}

function unnumbered(title: string): string {
  return plain(title).replace(/^(?:[一二三四五六七八九十]+、|\d+[.、])/, "");
}
