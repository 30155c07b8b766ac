/** Print area and print titles: the package keeps them as names of the sheet, Office.js as settings of its page. */
import { COLUMNS, ROWS, areaName, parseArea } from "./areas";
import type { Area, Book } from "./book";
import type { GridBook } from "./grid-book";
import { columnLetters } from "../../workbook/grid";
import { sheetPrefix } from "./references";

const AREA = "_xlnm.Print_Area";
const TITLES = "_xlnm.Print_Titles";

interface Printed {
  printArea?: string;
  printTitleRows?: string;
  printTitleColumns?: string;
}

/** What the names of sheet `scope` say, as addresses without sheet; a name that is no plain list of areas says nothing. */
export function printedOf({ names }: GridBook, scope: string): Printed {
  const areas = (name: string): Area[] =>
    areasOf(names.find((n) => n.scope === scope && n.name === name)?.formula ?? "");
  const printed = areas(AREA);
  const rows = areas(TITLES).find((a) => a.columns === COLUMNS);
  const columns = areas(TITLES).find((a) => a.rows === ROWS);
  return {
    ...(printed.length > 0 ? { printArea: printed.map(lineName).join(",") } : {}),
    ...(rows ? { printTitleRows: lineName(rows) } : {}),
    ...(columns ? { printTitleColumns: lineName(columns) } : {}),
  };
}

/** Sets the names so that they say `wanted`; what is already said is not touched. */
export function setPrinted(book: GridBook, scope: string, sheet: string, wanted: Printed): void {
  const now = printedOf(book, scope);
  const list = (...addresses: (string | undefined)[]): string =>
    addresses
      .flatMap((address) => (address ?? "").split(","))
      .flatMap((address) => parseArea(address) ?? [])
      .map((area) => sheetPrefix(sheet) + fixedAddress(lineName(area)))
      .join(",");
  const put = (name: string, text: string): void => {
    book.names = withName(book.names, name, scope, text, true);
  };
  if (now.printArea !== wanted.printArea) put(AREA, list(wanted.printArea));
  const { printTitleRows: rows, printTitleColumns: columns } = wanted;
  if (now.printTitleRows !== rows || now.printTitleColumns !== columns)
    put(TITLES, list(columns, rows));
}

/** The names with one of the program's own set, made or (empty text) taken away. */
export function withName(
  names: Book["names"],
  name: string,
  scope: string,
  text: string,
  visible: boolean
): Book["names"] {
  const formula = `=${text}`;
  const isMine = (n: { name: string; scope: string | null }): boolean =>
    n.name === name && n.scope === scope;
  if (text === "") return names.filter((n) => !isMine(n));
  if (names.some(isMine)) return names.map((n) => (isMine(n) ? { ...n, formula } : n));
  return [...names, { name, formula, scope, visible, comment: "" }];
}

/** Areas of a list such as `='数 一'!$A$1:$B$2,'数 一'!$D:$D`. */
function areasOf(formula: string): Area[] {
  const list = formula.replace(/^=/, "").match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  const areas = list.map((one) => parseArea(one.slice(one.lastIndexOf("!") + 1)));
  return areas.every((area) => area !== null) ? areas : [];
}

/** `A1:B2`; whole rows are `1:2`, whole columns `A:B`. */
function lineName(area: Area): string {
  if (area.columns === COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  if (area.rows === ROWS)
    return `${columnLetters(area.column + 1)}:${columnLetters(area.column + area.columns)}`;
  return areaName(area);
}

/** `A1:B2` → `$A$1:$B$2`. */
export function fixedAddress(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, "$$$&");
}
