/** Writes single cells into a worksheet part by splicing; every other character of the part stays. */
import { cellName } from "../grid";
import { findCell, lowerBound } from "./cells";
import { formulaOf, sharedMasters } from "./read-grid";
import { escapeCharacters } from "./shared-strings";
import type { SheetModel } from "./sheet-model";
import { withAttribute } from "./style-table";
import { type Splice, encodeText, splice } from "./xml";

/** One cell to write; what is left out stays. */
export interface CellEdit {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** `null` empties the cell. With `formula`: its computed value. */
  readonly value?: string | number | boolean | null;
  /** Without `=`. A value without one replaces a formula that was there. */
  readonly formula?: string;
  readonly style?: number;
}

/**
 * The part's text with the cells written. Text becomes an inline string, so that the shared table stays as it is. A shared formula
 * whose first cell is overwritten is written out in the cells that followed it.
 */
export function setCells(sheet: SheetModel, edits: readonly CellEdit[]): string {
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const list = byRow.get(edit.row);
    if (list) list.push(edit);
    else byRow.set(edit.row, [edit]);
  }
  const splices: Splice[] = spreadSharedFormulas(sheet, edits);
  const newRows: { row: number; xml: string }[] = [];
  for (const [row, list] of [...byRow].sort((a, b) => a[0] - b[0])) {
    list.sort((a, b) => a.column - b.column);
    const entry = sheet.cells.rowList.find((r) => r.row === row);
    const added: { at: number; xml: string }[] = [];
    for (const edit of list) {
      const i = findCell(sheet.cells, edit.row, edit.column);
      if (i >= 0) splices.push(replaced(sheet, i, edit));
      else {
        const xml = newCell(sheet, edit);
        if (xml !== "") added.push({ at: placeInRow(sheet, edit), xml });
      }
    }
    if (added.length === 0) continue;
    const cells = added.map((a) => a.xml).join("");
    if (!entry)
      newRows.push({ row, xml: `<${sheet.prefix}row r="${row}">${cells}</${sheet.prefix}row>` });
    else if (entry.selfClosing) {
      const slash = sheet.text.lastIndexOf("/", entry.openEnd);
      splices.push({ start: slash, end: entry.openEnd, text: `>${cells}</${sheet.prefix}row>` });
    } else for (const a of added) splices.push({ start: a.at, end: a.at, text: a.xml });
  }
  return splice(sheet.text, [...splices, ...rowSplices(sheet, newRows)]);
}

function rowSplices(sheet: SheetModel, rows: readonly { row: number; xml: string }[]): Splice[] {
  if (rows.length === 0) return [];
  const container = sheet.root.child("sheetData");
  if (!container) return [];
  if (container.selfClosing) {
    const slash = sheet.text.lastIndexOf("/", container.openEnd);
    const xml = rows.map((r) => r.xml).join("");
    return [{ start: slash, end: container.openEnd, text: `>${xml}</${container.name}>` }];
  }
  return rows.map(({ row, xml }) => {
    const next = sheet.cells.rowList.find((r) => r.row > row);
    const at = next ? next.start : container.closeStart;
    return { start: at, end: at, text: xml };
  });
}

/** Before the first cell to its right, else at the row's end. */
function placeInRow(sheet: SheetModel, edit: CellEdit): number {
  const { cells } = sheet;
  const from = lowerBound(cells.rows, cells.count, edit.row);
  for (let i = from; i < cells.count && cells.rows[i] === edit.row; i += 1) {
    if ((cells.columns[i] ?? 0) > edit.column) return cells.starts[i] ?? 0;
  }
  const entry = sheet.cells.rowList.find((r) => r.row === edit.row);
  return (
    (entry?.end ?? 0) - `</${sheet.prefix}row>`.length - trailingBlanks(sheet, entry?.end ?? 0)
  );
}

/** An end tag may be written `</row >`. */
function trailingBlanks(sheet: SheetModel, end: number): number {
  const start = sheet.text.lastIndexOf("<", end - 1);
  return end - start - `</${sheet.prefix}row>`.length;
}

function newCell(sheet: SheetModel, edit: CellEdit): string {
  const isBlank = (edit.value ?? null) === null && edit.formula === undefined;
  if (isBlank && edit.style === undefined) return "";
  const style = edit.style ?? inheritedStyle(sheet, edit.row, edit.column);
  const open = `<${sheet.prefix}c r="${cellName(edit.row, edit.column)}"${style === 0 ? "" : ` s="${style}"`}/>`;
  return filled(sheet.prefix, open, edit);
}

function replaced(sheet: SheetModel, i: number, edit: CellEdit): Splice {
  const { text, cells, prefix } = sheet;
  const start = cells.starts[i] ?? 0;
  const end = cells.ends[i] ?? 0;
  const whole = text.slice(start, end);
  const openTag = openTagOf(whole);
  const styled =
    edit.style === undefined ? openTag : withAttribute(openTag, "s", String(edit.style));
  if (edit.value === undefined && edit.formula === undefined) {
    return { start, end, text: styled + whole.slice(openTag.length) };
  }
  // Type and metadata belong to the value that goes.
  const bare = styled.replace(/\s(?:t|cm|vm|ph)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  const selfClosing = bare.endsWith("/>") ? bare : `${bare.slice(0, -1)}/>`;
  return { start, end, text: filled(prefix, selfClosing, edit) };
}

function openTagOf(xml: string): string {
  return /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(xml)?.[0] ?? xml;
}

/** `open` is a self-closing tag without a type. */
function filled(prefix: string, open: string, edit: CellEdit): string {
  const { value = null, formula } = edit;
  const f = formula === undefined ? "" : `<${prefix}f>${encodeContent(formula)}</${prefix}f>`;
  if (value === null && f === "") return open;
  const head = open.slice(0, -2).trimEnd();
  const close = `</${prefix}c>`;
  if (value === null) return `${head}>${f}${close}`;
  if (typeof value === "number") return `${head}>${f}<${prefix}v>${value}</${prefix}v>${close}`;
  if (typeof value === "boolean") {
    return `${head} t="b">${f}<${prefix}v>${value ? 1 : 0}</${prefix}v>${close}`;
  }
  const content = encodeContent(escapeCharacters(value));
  if (f !== "") return `${head} t="str">${f}<${prefix}v>${content}</${prefix}v>${close}`;
  return `${head} t="inlineStr">${inlineString(prefix, value)}${close}`;
}

/** An `is` element with the text; blanks at its ends and line breaks are kept. */
export function inlineString(prefix: string, text: string): string {
  const space = /^\s|\s$|\n|\s{2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}is><${prefix}t${space}>${encodeContent(escapeCharacters(text))}</${prefix}t></${prefix}is>`;
}

/** Quotes need no escape in content; Excel writes them plain. */
function encodeContent(text: string): string {
  return encodeText(text).replace(/&quot;/g, '"');
}

function spreadSharedFormulas(sheet: SheetModel, edits: readonly CellEdit[]): Splice[] {
  const { cells, text, prefix } = sheet;
  if (cells.formulas.size === 0) return [];
  const overwritten = new Set<number>();
  for (const edit of edits) {
    if (edit.value === undefined && edit.formula === undefined) continue;
    const i = findCell(cells, edit.row, edit.column);
    if (i >= 0) overwritten.add(i);
  }
  const masters = sharedMasters(cells);
  const lost = new Set<number>();
  for (const [index, master] of masters) if (overwritten.has(master)) lost.add(index);
  if (lost.size === 0) return [];
  const splices: Splice[] = [];
  for (const [i, f] of cells.formulas) {
    if (f.kind !== "shared" || f.sharedIndex === null || overwritten.has(i)) continue;
    if (!lost.has(f.sharedIndex)) continue;
    const start = cells.starts[i] ?? 0;
    const cell = text.slice(start, cells.ends[i]);
    const at = new RegExp(`<${prefix}f\\b[^>]*(?:/>|>[^<]*</${prefix}f>)`).exec(cell);
    if (!at) continue;
    const formula = encodeContent((formulaOf(cells, i, masters) ?? "=").slice(1));
    splices.push({
      start: start + at.index,
      end: start + at.index + at[0].length,
      text: `<${prefix}f>${formula}</${prefix}f>`,
    });
  }
  return splices;
}

/** The style of a cell that is not there: its row's, else its column's. */
export function inheritedStyle(sheet: SheetModel, row: number, column: number): number {
  const entry = sheet.cells.rowList.find((r) => r.row === row);
  const col = sheet.columns.find((c) => c.first <= column && c.last >= column);
  return entry?.style ?? col?.style ?? 0;
}
