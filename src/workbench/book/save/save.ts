/** Saving: the present state against the loaded one, written as patches on the loaded package. */
import {
  XlsxPackage,
  addCustomXml,
  addWorksheet,
  encodeText,
  invalidateCalculation,
  namespacesOf,
  readWorkbook,
  removeCustomXml,
  removeWorksheet,
} from "../../../workbook/xlsx";
import { StyleTable } from "../../../workbook/xlsx/style-table";
import { stylesPart } from "../../../workbook/xlsx/styles";
import type { GridBook } from "../grid-book";
import { fullLook, lookDifference } from "../look";
import { FormatWriter } from "../parts/formats";
import { type FileSheet, readSheetPart } from "../parts/sheet";
import { writeSheet } from "./sheet";
import { writeNames, writeTabs } from "./workbook";

/** The file as it would be saved now. Nothing changed: the bytes that were opened. */
export function savePackage(book: GridBook): Uint8Array {
  const opened = XlsxPackage.open(book.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const pack = opened.value;
  const before = readWorkbook(pack);
  const styles = new LazyFormats(book, pack, before.part);
  let isContent = false;
  const parts = new Map<string, string>();
  const loadedById = new Map(book.loaded.sheets.map((s) => [s.id, s]));
  for (const sheet of book.sheets) {
    const loaded = loadedById.get(sheet.id);
    if (loaded) {
      parts.set(sheet.id, loaded.part);
      isContent =
        writeSheet({ book, sheet, pack, part: loaded.part, file: loaded.file, styles }) ||
        isContent;
    }
  }
  for (const loaded of book.loaded.sheets) {
    if (book.has(loaded.id)) continue;
    const model = readWorkbook(pack);
    const entry = model.sheets.find((s) => s.part === loaded.part);
    if (entry) removeWorksheet(pack, model, entry);
    isContent = true;
  }
  for (const sheet of book.sheets) {
    if (loadedById.has(sheet.id)) continue;
    const model = readWorkbook(pack);
    const ns = namespacesOf(model);
    const xml =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<worksheet xmlns="${ns.main}" xmlns:r="${ns.relationships}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
      '<sheetFormatPr defaultRowHeight="13.5"/><sheetData/></worksheet>';
    const part = addWorksheet(pack, model, sheet.name, xml, null);
    parts.set(sheet.id, part);
    const file: FileSheet = readSheetPart(part, { ...book.loaded.context, pack });
    writeSheet({ book, sheet, pack, part, file, styles });
    isContent = true;
  }
  writeTabs(book, pack, parts);
  writeNames(book, pack, parts);
  writeCustomXml(book, pack);
  styles.store();
  if (isContent) invalidateCalculation(pack, before.part);
  return pack.save();
}

/** Formats are read and appended only when one is asked for that the package has not. */
export class LazyFormats {
  private writer: FormatWriter | null = null;
  private name: string | null = null;
  private readonly known = new Map<string, number>();

  constructor(
    private readonly book: GridBook,
    private readonly pack: XlsxPackage,
    private readonly workbookPart: string
  ) {}

  /** Index in cellXfs of a Univer style. */
  readonly xf = (styleId: string): number => {
    const known = this.known.get(styleId);
    if (known !== undefined) return known;
    const loaded = /^x(\d+)$/.exec(styleId);
    const index = loaded ? Number(loaded[1]) : this.made(styleId);
    this.known.set(styleId, index);
    return index;
  };

  private made(styleId: string): number {
    const { base, looks } = this.book.loaded.formats;
    const look = this.book.looks.look(styleId);
    const from = look.own?.xf ?? 0;
    const patch = lookDifference(fullLook(looks[from] ?? {}, base), fullLook(look, base));
    return Object.keys(patch).length === 0 ? from : this.formats().format(from, patch);
  }

  /** Index of a differential format. */
  differential(xml: string): number {
    return this.formats().differential(xml);
  }

  private formats(): FormatWriter {
    if (this.writer) return this.writer;
    if (stylesPart(this.pack, this.workbookPart) === null)
      new StyleTable(this.pack, this.workbookPart).store();
    const name = stylesPart(this.pack, this.workbookPart);
    if (name === null) throw new Error("no styles part");
    this.name = name;
    this.writer = new FormatWriter(this.pack.text(name), this.book.loaded.formats);
    return this.writer;
  }

  store(): void {
    if (this.writer && this.name !== null) this.pack.setText(this.name, this.writer.result());
  }
}

function writeCustomXml(book: GridBook, pack: XlsxPackage): void {
  const { part: workbookPart } = readWorkbook(pack);
  const loaded = book.loaded.customXml;
  for (const before of loaded) {
    const now = book.customXml.find((c) => c.id === before.id);
    if (!now) removeCustomXml(pack, workbookPart, before.part);
    else if (now.xml !== before.xml) pack.setText(before.part, now.xml);
  }
  for (const now of book.customXml) {
    if (loaded.some((before) => before.id === now.id)) continue;
    const namespace = /<[^?!][^>]*?\sxmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)["']/.exec(now.xml)?.[1];
    addCustomXml(pack, workbookPart, now.xml, now.id, namespace ? [encodeText(namespace)] : []);
  }
}
