/**
 * The sheet 科务规则 read back as a book. A row that cannot be understood is skipped and its cell named; every other row holds. What
 * the sheet does not say is as in the default book.
 */
import type { Grid } from "../workbook/grid";
import type { Problem, ProblemCode } from "../workbook/problem";
import { parseChanges, withChanges } from "./book-changes";
import type { BookChanges } from "./book-schema";
import { fieldOf } from "./book-columns";
import { formAt, sectionsFor, type Section } from "./book-sections";
import { placed } from "./book-settings";
import type { ExtraColumn } from "./book-sheet";
import { cellAt, isBookLayout, layoutOf, nameAt, type FoundSection } from "./book-sheet-layout";
import type { BookWords } from "./book-words";
import { defaultBook } from "./default-book";
import type { RuleBook, WorkTypeRule } from "./rule-book";

export interface ReadBook {
  readonly book: RuleBook;
  readonly problems: readonly Problem[];
  /** Columns somebody added: kept in the sheet, and when it is written anew. */
  readonly extra: readonly ExtraColumn[];
}

/** Whether a sheet is one of ours by its layout. */
export function isBookSheet(grid: Grid, say: BookWords): boolean {
  return isBookLayout(grid, sectionsFor(say, defaultBook.types), say);
}

/** Never throws, whatever the sheet holds. */
export function readBookSheet(grid: Grid, say: BookWords): ReadBook {
  const reading = new Reading(grid, say);
  return reading.book();
}

type Row = Record<string, unknown>;
type Place = readonly [path: string, value: unknown];

class Reading {
  private readonly problems: Problem[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly say: BookWords
  ) {}

  book(): ReadBook {
    const { grid, say } = this;
    const layout = layoutOf(grid, sectionsFor(say, defaultBook.types), say);
    this.problems.push(...layout.problems);
    const types = this.types(layout.found);
    const sections = new Map(sectionsFor(say, spelled(types)).map((s) => [s.id, s]));
    const rows = new Map<Section, Row[]>();
    for (const one of layout.found) {
      const section = sections.get(one.section.id);
      if (!section || section.id === "types") continue;
      rows.set(section, [...(rows.get(section) ?? []), ...this.rows(one, section)]);
    }
    const changes = changesOf(
      [...rows].flatMap(([section, own]) => placesOf(section, own)),
      types
    );
    return {
      book: changes === null ? defaultBook : withChanges(defaultBook, changes),
      problems: this.problems,
      extra: layout.found.flatMap((one) => this.extraOf(one)),
    };
  }

  /** The five are always there: one whose row is spoilt or gone is as in the default book. */
  private types(found: readonly FoundSection[]): readonly WorkTypeRule[] {
    const rows = found
      .filter((one) => one.section.id === "types")
      .flatMap((one) => this.rows(one, one.section));
    const parsed = parseChanges({ types: rows });
    const read = "changes" in parsed ? (parsed.changes.types ?? []) : [];
    const lost = defaultBook.types.filter((t) => !read.some((r) => r.type === t.type));
    return [...read, ...lost];
  }

  private rows(found: FoundSection, section: Section): Row[] {
    const seen = new Set<string>();
    return found.rows.flatMap((row): Row[] => {
      const entry = this.entry(found, section, row, seen);
      return entry === null ? [] : [entry];
    });
  }

  private entry(found: FoundSection, section: Section, row: number, seen: Set<string>): Row | null {
    const entry: Row = {};
    const at = (i: number): number => found.places[i] ?? 0;
    const cells = section.columns.map((_, i) => {
      const place = found.places[i];
      return place === undefined ? { value: null, text: "" } : cellAt(this.grid, row, place);
    });
    // Only somebody's own columns are filled.
    if (cells.every((cell) => cell.text.trim() === "")) return null;
    const fail = (i: number, code: ProblemCode): null => {
      const { text } = cells[i] ?? { text: "" };
      this.problems.push({
        code,
        sheet: this.grid.sheet,
        cell: nameAt(this.grid, row, at(i)),
        ...(text === "" ? {} : { args: { text: text.slice(0, 40) } }),
      });
      return null;
    };
    for (const [i, column] of section.columns.entries()) {
      const cell = cells[i];
      if (!cell) continue;
      // The first cell says which row it is.
      if (i === 1 && section.keyed && !knownKeys(section).has(keyOf(entry, section)))
        return fail(0, "rule-unknown-id");
      const form = formAt(section, column.form, String(entry.id));
      const read = fieldOf({ ...column, form }, cell);
      if ("problem" in read) return fail(i, read.problem);
      if (read.value !== undefined) entry[column.field] = read.value;
    }
    const { id } = section;
    const entryKey = keyOf(entry, section);
    const [first] = section.columns;
    if (first) entry[first.field] ??= entryKey;
    const once = section.keyed || id === "types" || id === "typos";
    if (once && seen.has(entryKey)) return fail(0, "rule-twice");
    if (id === "types" && takesName(entry, entryKey)) return fail(0, "rule-unknown-id");
    const wrong = wrongColumn(section, entry);
    if (wrong !== null) return fail(wrong.at, wrong.code);
    seen.add(entryKey);
    return entry;
  }

  private extraOf(found: FoundSection): ExtraColumn[] {
    return found.extra.map(({ header, at }) => {
      const cells: Record<string, string | number> = {};
      for (const row of found.rows) {
        const { value } = cellAt(this.grid, row, at);
        const key = cellAt(this.grid, row, found.places[0] ?? 0).text.trim();
        if (value !== null && value !== "" && key !== "") cells[key] = value;
      }
      return { section: found.section.id, header, cells };
    });
  }
}

/** A new row needs no id: it is known by its name or its first word. */
function keyOf(entry: Row, section: Section): string {
  const [first] = section.columns;
  const typed = entry[first?.field ?? "id"];
  if (typed !== undefined) return String(typed);
  if (section.keyed) return "";
  if (section.id === "types") return String(entry.name ?? "");
  const [word] = Array.isArray(entry.any) ? entry.any : [];
  return `own.${String(entry.name ?? word ?? "")}`;
}

/** One of the five under another id: its id was spoilt. */
function takesName(entry: Row, id: string): boolean {
  return defaultBook.types.some((one) => one.name === entry.name && one.type !== id);
}

/** The first column of an entry that holds what it may not. */
function wrongColumn(
  section: Section,
  entry: Row
): { readonly at: number; readonly code: ProblemCode } | null {
  if (section.schema === null) {
    const parsed = parseChanges(placed(placesOf(section, [entry])));
    if ("changes" in parsed) return null;
    const field = parsed.wrong.split(".").at(-1);
    const at = section.columns.findIndex((column) => column.field === field);
    return { at: at < 0 ? section.columns.length - 1 : at, code: "rule-out-of-range" };
  }
  const parsed = section.schema.safeParse(entry);
  if (parsed.success) return null;
  const field = String(parsed.error.issues[0]?.path[0] ?? "");
  const at = section.columns.findIndex((column) => column.field === field);
  const blank = isBlank(entry[field]);
  return { at: Math.max(0, at), code: blank ? "rule-blank" : "rule-out-of-range" };
}

/** Types are also known by what they are called by default, so that renaming one needs no other row changed. */
function spelled(types: readonly WorkTypeRule[]): readonly WorkTypeRule[] {
  return types.map((type) => {
    const usual = defaultBook.types.find((one) => one.type === type.type);
    return usual ? { ...type, names: [...type.names, usual.name] } : type;
  });
}

/** The places of the book a keyed section speaks of. */
function knownKeys(section: Section): ReadonlySet<string> {
  return new Set(section.entries(defaultBook).map((entry) => String(entry.id)));
}

/** What the rows of a section say, each at its place in the book. */
function placesOf(section: Section, rows: readonly Row[]): readonly Place[] {
  if (section.path !== null) return [[section.path, rows]];
  if (section.id === "typos")
    return [["typos", Object.fromEntries(rows.map((row) => [String(row.wrong), row.right]))]];
  if (section.id === "limits")
    return rows.map(({ id, value, unit, basis, source }) => [
      `limits.${String(id)}`,
      { value, unit, basis, source },
    ]);
  return rows.map(({ id, value }) => [String(id), value]);
}

/** Every row was checked by itself, so the whole is right; null could only be a mistake of ours. */
function changesOf(places: readonly Place[], types: readonly WorkTypeRule[]): BookChanges | null {
  const parsed = parseChanges({ types, ...placed(places) });
  return "changes" in parsed ? parsed.changes : null;
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}
