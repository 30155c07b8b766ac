/** Who answers for a task: the people of its cell, or whom the title, a section, a heading or the sheet's name says. */
import { howHad, sourced } from "./cell-reading";
import { headerLevels } from "./header-bands";
import type { Sourced } from "./ledger";
import { isUnitName, looksLikeName } from "./names";
import { readPeople, type NamedPeople } from "./people";
import type { ReadTable } from "./read-table";
import type { TableRow } from "./table-rows";
import { cellName } from "../workbook/grid";

export interface Owners {
  readonly names: readonly Sourced<string>[];
  readonly assist: readonly Sourced<string>[];
  readonly units: readonly string[];
  readonly ownerIsUnit: boolean;
}

export function ownersOf(
  from: ReadTable,
  row: number,
  column: number,
  known: ReadonlySet<string>
): Owners {
  if (column === 0) return { names: [], assist: [], units: [], ownerIsUnit: false };
  const read = peopleAt(from, row, column, known);
  const person = (name: string): Sourced<string> => asPerson(from, row, column, name, read);
  const alone = read.lead.length === 0 && read.units.length > 0;
  return {
    names: (alone ? read.units : read.lead).map(person),
    assist: read.assist.map(person),
    units: alone ? [] : read.units,
    ownerIsUnit: alone,
  };
}

export function peopleAt(
  from: ReadTable,
  row: number,
  column: number,
  known: ReadonlySet<string>
): NamedPeople {
  return readPeople(column === 0 ? "" : from.cells.shown(row, column), known);
}

export function asPerson(
  from: ReadTable,
  row: number,
  column: number,
  name: string,
  read: NamedPeople
): Sourced<string> {
  const base = sourced(from.cells, row, column, name);
  return read.partly && base.how === "own" ? { ...base, how: "part" } : base;
}

/** Each helper once, owners left out. */
export function unique(
  helpers: readonly Sourced<string>[],
  owners: readonly Sourced<string>[]
): readonly Sourced<string>[] {
  const seen = new Set(owners.map((o) => o.value));
  return helpers.filter((h) => !seen.has(h.value) && Boolean(seen.add(h.value)));
}

export function ownerCellOf(
  from: ReadTable,
  row: number,
  column: number,
  named: readonly Sourced<string>[]
): string | null {
  if (column === 0) return null;
  if (named[0]) return named[0].cell;
  const at = from.cells.anchor(row, column);
  return howHad(from.cells, row, column) === "merged"
    ? cellName(at.row, at.column)
    : cellName(row, column);
}

/** Where no column names the owner: the table's title (责任人：某某; 某某工作台账), or a sheet named after a person. */
export function ownerBesideColumns(
  from: ReadTable,
  known: ReadonlySet<string>
): Sourced<string> | null {
  if (from.at("owner") > 0) return null;
  for (const title of [...from.frame.titles].reverse()) {
    const labelled =
      /(?:责任人|负责人|承办人|姓名|经办人)\s*[:：]\s*([\u4e00-\u9fff·]{2,4})(?![\u4e00-\u9fff])/.exec(
        title
      )?.[1];
    const name = labelled ?? [...known].find((n) => n.length >= 2 && title.startsWith(n));
    if (name !== undefined)
      return {
        value: name,
        sheet: from.cells.name,
        cell: titleCell(from, title),
        how: "title",
        text: title,
      };
  }
  const sheet = from.cells.name.replace(/\s+/g, "");
  // Two characters with a surname in front are words too (方案, 包保): the title must say that it is one person's.
  const { cells, frame } = from;
  const over = [...frame.titles, cells.text(cells.top, cells.left)];
  const personal = over.some((t) => /个人|本人|我的|周报|月报|日志|述职/.test(t));
  const named = looksLikeName(sheet) && !isUnitName(sheet);
  if (
    known.has(sheet) ||
    (named && sheet.length === 3 && (known.size === 0 || personal)) ||
    (named && sheet.length === 2 && personal)
  ) {
    return {
      value: sheet,
      sheet: from.cells.name,
      cell: cellName(from.frame.bodyFirst, from.frame.band.left),
      how: "sheet",
      text: sheet,
    };
  }
  return null;
}

/** 唐一苇 over 任务 | 时限 | 状态: the person's name is the group above the columns. */
export function ownerInHeader(from: ReadTable, known: ReadonlySet<string>): Sourced<string> | null {
  const { cells, frame } = from;
  const column = from.at("title");
  const top = frame.band.rows[0];
  if (from.at("owner") > 0 || column === 0 || top === undefined || frame.band.rows.length < 2)
    return null;
  const levels = headerLevels(cells, frame.band, column);
  const name = levels[0] ?? "";
  if (levels.length < 2 || !isPerson(name, known)) return null;
  const at = cells.anchor(top, column);
  return {
    value: name,
    sheet: cells.name,
    cell: cellName(at.row, at.column),
    how: "heading",
    text: name,
  };
}

/** A section row that is nothing but a person's name: what follows is that person's. */
export function ownerInSection(
  { cells, frame }: ReadTable,
  { section }: TableRow,
  known: ReadonlySet<string>
): Sourced<string> | null {
  if (section === null || section.row === null) return null;
  const name = section.text.replace(/^[一二三四五六七八九十\d]{1,3}\s*[、.．]|[:：]$|\s+/g, "");
  if (!isPerson(name, known)) return null;
  const cell = cellName(section.row, frame.band.left);
  return { value: name, sheet: cells.name, cell, how: "heading", text: section.text };
}

function isPerson(name: string, known: ReadonlySet<string>): boolean {
  return known.has(name) || (name.length <= 4 && looksLikeName(name) && !isUnitName(name));
}

function titleCell(from: ReadTable, title: string): string {
  const { cells, frame } = from;
  for (let row = frame.bodyFirst - 1; row >= cells.top && row > frame.bodyFirst - 12; row--) {
    for (let c = frame.band.left; c <= frame.band.right; c++) {
      if (cells.text(row, c) === title) return cellName(row, c);
    }
  }
  return cellName(cells.top, cells.left);
}
