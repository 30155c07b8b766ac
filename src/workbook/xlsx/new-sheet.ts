/** A sheet described as data becomes a worksheet part. Text goes in as inline strings: the shared table stays as it is. */
import { cellName, parseRect, type Rect } from "../grid";
import type { SheetSpec, SpecCell, SpecInput, SpecStyle } from "../sheet-spec";
import { inlineString } from "./set-cells";
import { OURS, type StyleTable } from "./style-table";
import { encodeText } from "./xml";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces differ between transitional and strict documents. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

/** The worksheet part's text. Styles it needs are put into `styles`. */
export function worksheetXml(spec: SheetSpec, styles: StyleTable, ns: Namespaces): string {
  const ids = new Map(Object.entries(spec.styles).map(([n, s]) => [n, styleId(s, styles)]));
  return [
    `${XML}<worksheet xmlns="${ns.main}" xmlns:r="${ns.relationships}">`,
    spec.print.scale === undefined ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    view(spec),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(spec, digitWidth(styles)),
    `<sheetData>${rows(spec, ids)}</sheetData>`,
    list("mergeCells", spec.merges, (area) => `<mergeCell ref="${area}"/>`),
    list("dataValidations", spec.inputs ?? [], inputXml),
    hyperlinks(spec),
    pageSetup(spec),
    pageBreaks(spec.pageBreaks ?? []),
    // The relation is made with the drawing, once the part is there.
    (spec.charts?.length ?? 0) > 0 ? '<drawing r:id="rId1"/>' : "",
    "</worksheet>",
  ].join("");
}

function view({ frozenRows: n }: SheetSpec): string {
  if (n === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${n}" topLeftCell="A${n + 1}" activePane="bottomLeft" state="frozen"/>` +
    '<selection pane="bottomLeft"/></sheetView></sheetViews>'
  );
}

/** A spec's character is 7 pixels, with 5 of padding a column; the part counts digits of the workbook's own font, in steps of 1/256. */
function columns({ columnWidths }: SheetSpec, digit: number): string {
  if (columnWidths.length === 0) return "";
  const cols = columnWidths.map((characters, i) => {
    const width = Math.trunc(((characters * 7 + 5) / digit) * 256) / 256;
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${cols.join("")}</cols>`;
}

/** Pixels of a digit in the workbook's default font: 7 in Calibri 11, 8 in 宋体 11, whose digits are half as wide as high. */
function digitWidth(styles: StyleTable): number {
  const font = styles.entries("fonts")[0];
  const pixels = (Number(font?.child("sz")?.attribute("val") ?? 11) * 96) / 72 / 2;
  const chinese = /[\u4e00-\u9fff]|SimSun|SimHei|DengXian|YaHei|FangSong|KaiTi/i.test(
    font?.child("name")?.attribute("val") ?? ""
  );
  return Math.max(5, chinese ? Math.ceil(pixels) : Math.floor(pixels));
}

function rows(spec: SheetSpec, ids: ReadonlyMap<string, number>): string {
  const byRow = new Map<number, Map<number, SpecCell>>();
  const put = (cell: SpecCell, over: boolean): void => {
    const row = byRow.get(cell.row) ?? new Map<number, SpecCell>();
    byRow.set(cell.row, row);
    if (over || !row.has(cell.column)) row.set(cell.column, cell);
  };
  for (const cell of spec.cells) put(cell, true);
  for (const cell of mergedRests(spec)) put(cell, false);
  for (const row of Object.keys(spec.rowHeights)) {
    if (!byRow.has(Number(row))) byRow.set(Number(row), new Map());
  }
  return [...byRow]
    .sort((a, b) => a[0] - b[0])
    .map(([row, cells]) => {
      const height = spec.rowHeights[row];
      const tag = `<row r="${row}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>`;
      const sorted = [...cells.values()].sort((a, b) => a.column - b.column);
      return `${tag}${sorted.map((c) => cellXml(c, ids)).join("")}</row>`;
    })
    .join("");
}

/** Borders and fills of a merged area are drawn cell by cell, so its other cells get the first one's style. */
function mergedRests(spec: SheetSpec): SpecCell[] {
  return spec.merges.flatMap((area) => {
    const rect = parseRect(area);
    const first = spec.cells.find((c) => c.row === rect?.row && c.column === rect.column);
    if (!rect || first?.style === undefined) return [];
    const { style } = first;
    return Array.from({ length: rect.rows * rect.columns }, (_, n) => ({
      row: rect.row + Math.floor(n / rect.columns),
      column: rect.column + (n % rect.columns),
      value: null,
      style,
    }));
  });
}

function cellXml(cell: SpecCell, ids: ReadonlyMap<string, number>): string {
  const style = ids.get(cell.style ?? "") ?? 0;
  const head = `<c r="${cellName(cell.row, cell.column)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (cell.value === null) return style === 0 ? "" : `${head}/>`;
  if (typeof cell.value === "number") return `${head}><v>${cell.value}</v></c>`;
  return `${head} t="inlineStr">${inlineString("", cell.value)}</c>`;
}

function inputXml({ area, note, choices }: SpecInput): string {
  const said =
    `allowBlank="1" showInputMessage="1" promptTitle="${encodeText(note.title)}"` +
    ` prompt="${encodeText(note.text)}" sqref="${area}"`;
  return choices.length === 0
    ? `<dataValidation ${said}/>`
    : `<dataValidation type="list" ${said}><formula1>"${encodeText(choices.join(",").replaceAll(`"`, `""`))}"</formula1></dataValidation>`;
}

function hyperlinks(spec: SheetSpec): string {
  return list(
    "hyperlinks",
    spec.cells.filter((c) => c.link !== undefined),
    (c) => {
      const place = `${quotedName(c.link?.sheet ?? "")}!${c.link?.cell ?? "A1"}`;
      return `<hyperlink ref="${cellName(c.row, c.column)}" location="${encodeText(place)}" display="${encodeText(String(c.value ?? ""))}"/>`;
    }
  );
}

/** A sheet's name as formulas write it. */
export function quotedName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A break stands after the row it names. */
function pageBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}

/** A4 is paper size 9. Margins are written in inches; header and footer stand half an inch or half the margin in. */
function pageSetup({ print }: SheetSpec): string {
  const [top, right, bottom, left] = print.marginsMm.map((mm) => mm / 25.4);
  const edge = Math.min(0.5, (bottom ?? 1) / 2, (top ?? 1) / 2);
  const inches = (n: number | undefined): string => String(Math.round((n ?? 0) * 10_000) / 10_000);
  const footer =
    print.footer === undefined
      ? ""
      : `<headerFooter><oddFooter>${encodeText(print.footer)}</oddFooter></headerFooter>`;
  const size =
    print.scale === undefined
      ? ` fitToWidth="${print.fitToWidth}" fitToHeight="0"`
      : ` scale="${print.scale}"`;
  return (
    (print.centred ? '<printOptions horizontalCentered="1"/>' : "") +
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${inches(edge)}" footer="${inches(edge)}"/>` +
    `<pageSetup paperSize="9" orientation="${print.orientation}"${size}/>${footer}`
  );
}

function list<T>(name: string, items: readonly T[], xml: (item: T) => string): string {
  return items.length === 0
    ? ""
    : `<${name} count="${items.length}">${items.map(xml).join("")}</${name}>`;
}

/** The cell style of a spec's style, added where it is not there yet. */
function styleId(style: SpecStyle, table: StyleTable): number {
  const p = table.prefix;
  const font = style.font ? table.place("fonts", fontXml(style, table)) : 0;
  const fill = style.fill === undefined ? 0 : table.place("fills", fillXml(style.fill, p));
  const border = style.border ? table.place("borders", borderXml(p)) : 0;
  const format = style.numberFormat === undefined ? 0 : table.numberFormatId(style.numberFormat);
  const alignment = alignmentXml(style, p);
  const tag =
    `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
    (format === 0 ? "" : ' applyNumberFormat="1"') +
    (font === 0 ? "" : ' applyFont="1"') +
    (fill === 0 ? "" : ' applyFill="1"') +
    (border === 0 ? "" : ' applyBorder="1"') +
    (alignment === "" ? "" : ' applyAlignment="1"') +
    OURS;
  return table.place("cellXfs", alignment === "" ? `${tag}/>` : `${tag}>${alignment}</${p}xf>`);
}

/** What the spec leaves open is as in the workbook's default font. */
function fontXml({ font = {} }: SpecStyle, table: StyleTable): string {
  const p = table.prefix;
  const usual = table.entries("fonts")[0];
  const name = font.name ?? usual?.child("name")?.attribute("val") ?? "宋体";
  const size = font.size ?? Number(usual?.child("sz")?.attribute("val") ?? 11);
  const colour = font.color === undefined ? "" : `<${p}color rgb="FF${font.color.slice(1)}"/>`;
  return (
    `<${p}font${OURS}>${font.bold ? `<${p}b/>` : ""}<${p}sz val="${size}"/>${colour}` +
    `<${p}name val="${encodeText(name)}"/></${p}font>`
  );
}

function fillXml(colour: string, p: string): string {
  return `<${p}fill${OURS}><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${colour.slice(1)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

function borderXml(p: string): string {
  const side = (name: string): string =>
    `<${p}${name} style="thin"><${p}color indexed="64"/></${p}${name}>`;
  return `<${p}border${OURS}>${["left", "right", "top", "bottom"].map(side).join("")}<${p}diagonal/></${p}border>`;
}

function alignmentXml(style: SpecStyle, p: string): string {
  const said = [
    style.align === undefined ? "" : ` horizontal="${style.align}"`,
    style.valign === undefined ? "" : ` vertical="${style.valign}"`,
    style.wrap ? ' wrapText="1"' : "",
  ].join("");
  return said === "" ? "" : `<${p}alignment${said}/>`;
}

/** `'Name'!$1:$2` for the rows printed on every page. */
export function printTitles(spec: SheetSpec): string | null {
  const { repeatRows } = spec.print;
  return repeatRows ? `${quotedName(spec.name)}!$${repeatRows[0]}:$${repeatRows[1]}` : null;
}

/** The values of a column of the spec's cells, from the top; empty text where there is none. */
export function columnOf(spec: SheetSpec): (area: Rect) => readonly (string | number)[] {
  const values = new Map(spec.cells.map((cell) => [cellName(cell.row, cell.column), cell.value]));
  return ({ row, column, rows }) =>
    Array.from({ length: rows }, (_, i) => values.get(cellName(row + i, column)) ?? "");
}
