/** From the bytes of a file to what the book starts with: the package, what was read of it, and Univer's snapshot. */
import {
  BooleanNumber,
  type IColumnData,
  type ICellData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import { type XlsxPackage } from "../../workbook/xlsx/package";
import { customXmlParts } from "../../workbook/xlsx/memory";
import { readSharedStrings } from "../../workbook/xlsx/shared-strings";
import { type ThemeColours, readThemeColours } from "../../workbook/xlsx/theme";
import { type WorkbookModel, readWorkbook } from "../../workbook/xlsx/workbook-part";
import { type XmlElement, parseXml } from "../../workbook/xlsx/xml";
import { toRange } from "./areas";
import { newId } from "./ids";
import type { Look } from "./look";
import { type Strings, cellContents, richStrings } from "./parts/cells";
import { type Formats, readFormats } from "./parts/formats";
import { type FileSheet, type SheetContext, readSheetPart } from "./parts/sheet";

export interface LoadedSheet {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly file: FileSheet;
}

export interface LoadedName {
  name: string;
  formula: string;
  scope: string | null;
  visible: boolean;
  comment: string;
}

export interface Loaded {
  readonly pack: XlsxPackage;
  readonly model: WorkbookModel;
  readonly formats: Formats;
  readonly strings: Strings;
  readonly theme: ThemeColours;
  readonly context: SheetContext;
  readonly sheets: readonly LoadedSheet[];
  readonly names: readonly LoadedName[];
  readonly customXml: readonly {
    readonly id: string;
    readonly xml: string;
    readonly part: string;
  }[];
}

/** Pixels of a column `width` characters wide: 7 pixels a digit, as 11-point fonts have. */
export function columnPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}

/** Characters of a column so many pixels wide. */
export function columnCharacters(pixels: number): number {
  return Math.round((pixels / 7) * 256) / 256;
}

export const pixelsOfPoints = (points: number): number => (points * 4) / 3;
export const pointsOfPixels = (pixels: number): number => (pixels * 3) / 4;

/** Reads the package. @throws PackageError for content that cannot be understood. */
export function loadPackage(pack: XlsxPackage): Loaded {
  const model = readWorkbook(pack);
  const relations = pack.relationships(model.part);
  const partOf = (kind: string): string | null =>
    relations.find((r) => r.kind === kind && pack.has(r.target))?.target ?? null;
  const themePart = partOf("theme");
  const stylesPart = partOf("styles");
  const stringsPart = partOf("sharedStrings");
  const theme = readThemeColours(themePart ? pack.text(themePart) : null);
  const styles: XmlElement | null = stylesPart ? parseXml(pack.text(stylesPart)) : null;
  const stringsText = stringsPart ? pack.text(stringsPart) : null;
  const strings: Strings = {
    texts: stringsText === null ? [] : readSharedStrings(stringsText),
    rich: stringsText === null ? new Set() : richStrings(stringsText),
  };
  const context = { pack, theme, differentials: styles?.child("dxfs")?.all("dxf") ?? [] };
  const sheets = model.sheets.flatMap((entry): LoadedSheet[] => {
    if (entry.part === null || entry.kind !== "worksheet") return [];
    const { hidden, veryHidden, visible } = visibilities;
    return [
      {
        id: newId(),
        name: entry.name,
        part: entry.part,
        visibility: { hidden, veryHidden, visible }[entry.visibility],
        file: readSheetPart(entry.part, context),
      },
    ];
  });
  return {
    pack,
    model,
    formats: readFormats(styles, theme),
    strings,
    theme,
    context,
    sheets,
    names: readNames(model, sheets),
    customXml: readCustomXml(pack, model.part),
  };
}

/** Defined names; their formulas start with `=` and belong to a sheet's id or to none. */
export function readNames(model: WorkbookModel, sheets: readonly LoadedSheet[]): LoadedName[] {
  return model.names.map((name) => {
    const part = name.sheetIndex === null ? null : model.sheets[name.sheetIndex]?.part;
    return {
      name: name.name,
      formula: `=${name.formula}`,
      scope: sheets.find((s) => s.part === part)?.id ?? null,
      visible: !name.hidden,
      comment: name.comment,
    };
  });
}

/** Custom XML parts with the ids their properties give them. */
export function readCustomXml(
  pack: XlsxPackage,
  workbookPart: string
): { id: string; xml: string; part: string }[] {
  return customXmlParts(pack, workbookPart).map(({ part, xml }) => {
    const properties = pack.relationships(part).find((r) => r.kind === "customXmlProps");
    const root =
      properties && pack.has(properties.target) ? parseXml(pack.text(properties.target)) : null;
    return { id: root?.attribute(`${root.prefix}itemID`) ?? newId(), xml, part };
  });
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Name of a loaded cell format among Univer's styles. */
export function lookId(xf: number): string {
  return `x${xf}`;
}

/** Univer's snapshot of everything it is to hold. */
export function snapshotOf(
  loaded: Loaded,
  unitId: string,
  locale: "zh-CN" | "en-US"
): IWorkbookData {
  const styles: Record<string, Look> = {};
  loaded.formats.looks.forEach((look, xf) => {
    styles[lookId(xf)] = look;
  });
  const sheets: Record<string, IWorksheetData> = {};
  for (const sheet of loaded.sheets) sheets[sheet.id] = sheetSnapshot(sheet, loaded);
  return {
    id: unitId,
    name: unitId,
    appVersion: "0.25.1",
    locale: locale === "en-US" ? LocaleType.EN_US : LocaleType.ZH_CN,
    styles,
    defaultStyle: { ff: loaded.formats.base.name, fs: loaded.formats.base.size },
    sheetOrder: loaded.sheets.map((s) => s.id),
    sheets,
  };
}

/** Rows and columns beyond what is used that the grid shows at first. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 12;

function sheetSnapshot(sheet: LoadedSheet, loaded: Loaded): IWorksheetData {
  const { file } = sheet;
  const { extras } = file;
  const cellData = cellMatrix(file, loaded.strings);
  let lastColumn = 0;
  for (let i = 0; i < file.cells.count; i += 1)
    lastColumn = Math.max(lastColumn, file.cells.columns[i] ?? 0);
  const lastRow = Math.max(0, ...file.cells.rowList.slice(-1).map((r) => r.row));
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: extras.tabColor,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(extras.freeze),
    rowCount: Math.min(lastRow + SPARE_ROWS, 1048576),
    columnCount: Math.min(Math.max(lastColumn + SPARE_COLUMNS, 26), 16384),
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: columnPixels(file.defaultWidth),
    defaultRowHeight: pixelsOfPoints(file.defaultHeight),
    mergeData: extras.merges.map(toRange),
    cellData,
    rowData: rowInfo(file),
    columnData: columnInfo(file),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: extras.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** What Univer is told of a sheet that starts empty. */
export function emptySheet(id: string, name: string): IWorksheetData {
  return {
    id,
    name,
    tabColor: "",
    hidden: BooleanNumber.FALSE,
    freeze: freezeOf({ rows: 0, columns: 0 }),
    rowCount: SPARE_ROWS,
    columnCount: 26,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: columnPixels(8.71),
    defaultRowHeight: pixelsOfPoints(13.5),
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

export function freezeOf(freeze: { rows: number; columns: number }): IWorksheetData["freeze"] {
  return {
    xSplit: freeze.columns,
    ySplit: freeze.rows,
    startRow: freeze.rows > 0 ? freeze.rows : -1,
    startColumn: freeze.columns > 0 ? freeze.columns : -1,
  };
}

/** All cells with value, formula and style. */
export function cellMatrix(
  file: FileSheet,
  strings: Strings
): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  const { cells } = file;
  const contents = cellContents(cells, strings);
  for (let i = 0; i < cells.count; i += 1) {
    const row = (cells.rows[i] ?? 1) - 1;
    const column = (cells.columns[i] ?? 1) - 1;
    const line = (matrix[row] ??= {});
    line[column] = { ...contents[i], s: lookId(cells.styles[i] ?? 0) };
  }
  return matrix;
}

/** Row heights (pixels), hidden rows and formats of rows. */
export function rowInfo(file: FileSheet): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const entry of file.cells.rowList) {
    const row: Partial<IRowData> = {};
    if (entry.height !== null) {
      row.h = pixelsOfPoints(entry.height);
      row.ia = entry.customHeight ? BooleanNumber.FALSE : undefined;
    }
    if (entry.hidden) row.hd = BooleanNumber.TRUE;
    if (entry.style !== null) row.s = lookId(entry.style);
    if (Object.keys(row).length > 0) rows[entry.row - 1] = row;
  }
  return rows;
}

/** Column widths (pixels), hidden columns and formats of columns, as far as the grid reaches. */
export function columnInfo(file: FileSheet): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const entry of file.columns) {
    for (let i = entry.first; i <= Math.min(entry.last, 1023); i += 1) {
      const column: Partial<IColumnData> = {};
      if (entry.width !== null) column.w = columnPixels(entry.width);
      if (entry.hidden) column.hd = BooleanNumber.TRUE;
      if (entry.xf !== null) column.s = lookId(entry.xf);
      if (Object.keys(column).length > 0) columns[i] = column;
    }
  }
  return columns;
}
