/** The cells of a worksheet part as Univer holds them. */
import { CellValueType, type ICellData } from "@univerjs/core";
import { ALL_IMPLEMENTED_FUNCTIONS_SET } from "@univerjs/engine-formula";
import { parseRect } from "../../../workbook/grid";
import { CellKind, type SheetCells, findCell } from "../../../workbook/xlsx/cells";
import { XmlScanner } from "../../../workbook/xlsx/xml";
import { copiedFormula } from "../references";

/** What rides on a cell in Univer beside value, formula and style. */
export interface CellNote {
  /** The value is an error, not a text that looks like one. */
  readonly error?: true;
  /** Index in the shared strings of a text formatted in parts: a moved cell keeps it. */
  readonly shared?: number;
  /** Area of an array formula, as the part states it. */
  readonly array?: string;
  /** A formula that Univer cannot compute, and the result the file holds for it. */
  readonly stored?: string;
  readonly result?: ICellData["v"];
}

/** The shared strings of a package: texts, and which of them are formatted in parts. */
export interface Strings {
  readonly texts: readonly string[];
  readonly rich: ReadonlySet<number>;
}

/** Indices of the shared strings that hold runs or phonetic guides. */
export function richStrings(text: string): Set<number> {
  const rich = new Set<number>();
  const scanner = new XmlScanner(text);
  let index = -1;
  while (scanner.next()) {
    if (scanner.isClose) continue;
    const local = scanner.name().replace(/^.*:/, "");
    if (local === "si") index += 1;
    else if (local === "r" || local === "rPh") rich.add(index);
  }
  return rich;
}

/** Value and formula of every cell of a sheet, in the order of `cells`; null for a cell that has a format only. */
export function cellContents(cells: SheetCells, strings: Strings): (ICellData | null)[] {
  const formulas = expandedFormulas(cells);
  const spilled = spilledCells(cells);
  return Array.from({ length: cells.count }, (_, i) => {
    // Univer spills the result itself, and would find its way barred by values.
    if (spilled.has(i)) return null;
    const data = typedValue(cells, i, strings);
    const formula = formulas.get(i);
    if (formula) {
      const text = `=${withoutPrefixes(formula)}`;
      if (data.v !== undefined && !isComputable(text))
        data.custom = { ...data.custom, stored: text, result: data.v };
      else data.f = text;
      const entry = cells.formulas.get(i);
      if (entry?.kind === "array" && entry.ref !== null)
        data.custom = { ...data.custom, array: entry.ref };
    }
    return data.v === undefined && data.f === undefined ? null : data;
  });
}

/** Formula texts without `=`, those of shared groups written out. Data tables compute nothing we know: their values stand. */
function expandedFormulas(cells: SheetCells): Map<number, string> {
  const texts = new Map<number, string>();
  const masters = new Map<number, { text: string; row: number; column: number }>();
  for (const [i, entry] of cells.formulas) {
    const row = cells.rows[i] ?? 0;
    const column = cells.columns[i] ?? 0;
    if (entry.kind === "dataTable") continue;
    if (entry.kind !== "shared" || entry.sharedIndex === null) texts.set(i, entry.text);
    else if (entry.text !== "") {
      masters.set(entry.sharedIndex, { text: entry.text, row, column });
      texts.set(i, entry.text);
    } else {
      const master = masters.get(entry.sharedIndex);
      if (master)
        texts.set(i, copiedFormula(master.text, row - master.row, column - master.column));
    }
  }
  return texts;
}

/** Cells (by index) that show part of an array formula's result, with the formula's area. Results that Univer cannot compute stay values. */
export function spilledCells(cells: SheetCells): Map<number, string> {
  const spilled = new Map<number, string>();
  for (const [anchor, { kind, ref, text }] of cells.formulas) {
    const rect = kind === "array" && ref !== null ? parseRect(ref) : null;
    if (!rect || ref === null || !isComputable(withoutPrefixes(text))) continue;
    for (let row = rect.row; row < rect.row + rect.rows; row += 1)
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        const i = findCell(cells, row, column);
        if (i >= 0 && i !== anchor) spilled.set(i, ref);
      }
  }
  return spilled;
}

/** Whether Univer has every function of a formula, and the formula asks nothing of another workbook (`[1]表!A1`). */
function isComputable(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (/\[\d+\]/.test(bare)) return false;
  const names = bare.match(/[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu) ?? [];
  return names.every((name) => ALL_IMPLEMENTED_FUNCTIONS_SET.has(name.toUpperCase()));
}

/** Newer functions are stored with a prefix that no user sees. */
function withoutPrefixes(formula: string): string {
  return formula.includes("_xl") ? formula.replaceAll(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "") : formula;
}

function typedValue(cells: SheetCells, i: number, strings: Strings): ICellData {
  const n = cells.numbers[i] ?? 0;
  switch (cells.kinds[i]) {
    case CellKind.number:
      return { v: n, t: CellValueType.NUMBER };
    case CellKind.shared: {
      const data: ICellData = { v: strings.texts[n] ?? "", t: CellValueType.STRING };
      if (strings.rich.has(n)) data.custom = { shared: n };
      return data;
    }
    case CellKind.text:
      return { v: cells.strings[n] ?? "", t: CellValueType.STRING };
    case CellKind.boolean:
      return { v: n, t: CellValueType.BOOLEAN };
    case CellKind.error:
      return { v: cells.strings[n] ?? "", t: CellValueType.STRING, custom: { error: true } };
    default:
      return {};
  }
}
