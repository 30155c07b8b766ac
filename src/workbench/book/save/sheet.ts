/** One worksheet part as it is now against the loaded one. */
import {
  type Splice,
  type XlsxPackage,
  type XmlElement,
  parseXml,
  placeFor,
  splice,
  worksheetOrder,
} from "../../../workbook/xlsx";
import { areaName, sameArea } from "../areas";
import type { GridBook } from "../grid-book";
import type { GridSheet } from "../grid-sheet";
import { protectionAttributes } from "../parts/protection";
import type { FileSheet } from "../parts/sheet";
import { breakEdits, chartEdits } from "./charts";
import { columnEdits } from "./columns";
import { filterXml } from "./filters";
import { linkEdits } from "./links";
import { layoutEdits } from "./page-layout";
import { rowEdits } from "./rows";
import { ruleEdits, sameSpelling } from "./rules";
import type { LazyFormats } from "./save";
import { tableEdits } from "./tables";
import { validationsXml } from "./validations";
import { propertyEdits, viewEdits } from "./view";

export interface SheetTask {
  readonly book: GridBook;
  readonly sheet: GridSheet;
  readonly pack: XlsxPackage;
  readonly part: string;
  readonly file: FileSheet;
  readonly styles: LazyFormats;
}

/** Writes what differs; answers whether a value or formula does. */
export function writeSheet(task: SheetTask): boolean {
  const { book, sheet, pack, part, file, styles } = task;
  const text = pack.text(part);
  const root = parseXml(text, "sheetData");
  const data = root.child("sheetData");
  const rows = data
    ? rowEdits({ sheet, file, strings: book.loaded.strings, xf: styles.xf }, data)
    : { edits: [], isContent: false };
  const edits: Splice[] = [...rows.edits, ...columnEdits(task, root), ...plainEdits(task, root)];
  edits.push(...breakEdits(task, root), ...chartEdits(task, root));
  edits.push(...ruleEdits(task, root), ...linkEdits(task, root), ...tableEdits(task, root));
  // Several new elements may stand at one place: in the schema's order.
  edits.sort((a, b) => rank(a.text) - rank(b.text));
  if (edits.length > 0) pack.setText(part, splice(text, edits));
  return rows.isContent;
}

function rank(xml: string): number {
  return worksheetOrder.indexOf(/^<(?:[\w.-]+:)?(\w+)/.exec(xml)?.[1] ?? "");
}

/** Puts `xml` in the place of the child called `local`; empty takes it away. */
export function replaceChild(root: XmlElement, local: string, xml: string): Splice[] {
  const child = root.child(local);
  if (child) return [{ start: child.start, end: child.end, text: xml }];
  if (xml === "") return [];
  const at = placeFor(root, worksheetOrder, local);
  return [{ start: at, end: at, text: xml }];
}

/** Everything whose element is written as a whole when it differs. */
function plainEdits(task: SheetTask, root: XmlElement): Splice[] {
  const { sheet, file } = task;
  const { extras } = file;
  const p = root.prefix;
  const edits: Splice[] = [];
  const merges = sheet.merges;
  const isSame =
    merges.length === extras.merges.length &&
    extras.merges.every((a) => merges.some((b) => sameArea(a, b)));
  if (!isSame) {
    const list = merges.map((m) => `<${p}mergeCell ref="${areaName(m)}"/>`).join("");
    const xml =
      merges.length > 0 ? `<${p}mergeCells count="${merges.length}">${list}</${p}mergeCells>` : "";
    edits.push(...replaceChild(root, "mergeCells", xml));
  }
  if (validationState(sheet.dataValidations) !== validationState(extras.dataValidations))
    edits.push(
      ...replaceChild(
        root,
        "dataValidations",
        validationsXml(p, sheet.dataValidations, task.book.date1904)
      )
    );
  if (filterState(sheet.autoFilter) !== filterState(extras.autoFilter)) {
    const xml = filterXml(p, sheet.autoFilter, extras.autoFilter, root.child("autoFilter"));
    edits.push(...replaceChild(root, "autoFilter", xml));
  }
  const isProtected = sheet.protection.protected;
  const options = JSON.stringify(sheet.protection.options);
  if (
    isProtected !== extras.protection.protected ||
    (isProtected && options !== JSON.stringify(extras.protection.options))
  ) {
    const xml = isProtected
      ? `<${p}sheetProtection${protectionAttributes(sheet.protection.options)}/>`
      : "";
    edits.push(...replaceChild(root, "sheetProtection", xml));
  }
  edits.push(...viewEdits(task, root), ...propertyEdits(task, root), ...layoutEdits(task, root));
  return edits;
}

function validationState(list: GridSheet["dataValidations"]): string {
  return JSON.stringify(list.map((v) => [v.areas, v.rule, sameSpelling(v.xml)]));
}

function filterState(filter: GridSheet["autoFilter"]): string {
  return filter ? JSON.stringify([filter.area, [...filter.criteria]]) : "";
}
