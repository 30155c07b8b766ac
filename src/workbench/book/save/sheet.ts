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
import { withAttribute } from "../../../workbook/xlsx/style-table";
import { areaName, sameArea } from "../areas";
import type { GridBook } from "../grid-book";
import type { GridSheet } from "../grid-sheet";
import { columnCharacters, columnInfo } from "../load";
import { type FileSheet, protectionAttributes } from "../parts/sheet";
import { filterXml } from "./filters";
import { linkEdits } from "./links";
import { rowEdits } from "./rows";
import { ruleEdits, sameSpelling } from "./rules";
import type { LazyFormats } from "./save";
import { tableEdits } from "./tables";
import { validationsXml } from "./validations";

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

function columnEdits({ sheet, file, styles }: SheetTask, root: XmlElement): Splice[] {
  const present = sheet.worksheet.getColumnManager().getColumnData();
  const loaded = columnInfo(file);
  const isMoved = !sheet.columnLines.isIdentity();
  const keys = [...new Set([...Object.keys(present), ...Object.keys(loaded)].map(Number))];
  const differs = (column: number): boolean => {
    const [a, b] = [loaded[column], present[column]];
    return (
      (a?.w ?? null) !== (b?.w ?? null) ||
      (a?.hd ?? 0) !== (b?.hd ?? 0) ||
      (a?.s ?? null) !== (b?.s ?? null)
    );
  };
  if (!isMoved && !keys.some(differs)) return [];
  const p = root.prefix;
  const elements = root.child("cols")?.all("col") ?? [];
  const last = Math.max(-1, ...keys, ...file.columns.map((c) => Math.min(c.last, 1023)));
  const tags: { tag: string; first: number; last: number }[] = [];
  for (let column = 0; column <= last; column += 1) {
    const origin = sheet.columnLines.originOf(column);
    const i =
      origin === null ? -1 : file.columns.findIndex((c) => origin >= c.first && origin <= c.last);
    const before = origin === null ? undefined : loaded[origin];
    const now = present[column];
    let tag = elements[i]?.outer() ?? "";
    if (!tag && !now) continue;
    tag ||= `<${p}col min="1" max="1"/>`;
    if (now?.w !== undefined && now.w !== before?.w) {
      tag = withAttribute(tag, "width", String(columnCharacters(now.w)));
      tag = withAttribute(tag, "customWidth", "1");
    } else if (!tag.includes("width=")) {
      tag = withAttribute(tag, "width", String(file.defaultWidth));
    }
    if ((now?.hd === 1) !== (before?.hd === 1))
      tag = withAttribute(tag, "hidden", now?.hd === 1 ? "1" : "0");
    if (typeof now?.s === "string" && now.s !== before?.s)
      tag = withAttribute(tag, "style", String(styles.xf(now.s)));
    tag = withAttribute(withAttribute(tag, "min", "0"), "max", "0");
    const open = tags[tags.length - 1];
    if (open && open.last === column - 1 && open.tag === tag) open.last = column;
    else tags.push({ tag, first: column, last: column });
  }
  const cols = tags.map((t) =>
    withAttribute(withAttribute(t.tag, "min", String(t.first + 1)), "max", String(t.last + 1))
  );
  // What reached beyond the grid reaches there still.
  const tail = file.columns.findIndex((c) => c.last > 1023);
  const rest = elements[tail];
  if (rest && !isMoved)
    cols.push(
      withAttribute(
        rest.outer(),
        "min",
        String(Math.max(last + 2, (file.columns[tail]?.first ?? 0) + 1))
      )
    );
  return replaceChild(root, "cols", cols.length > 0 ? `<${p}cols>${cols.join("")}</${p}cols>` : "");
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
    edits.push(...replaceChild(root, "dataValidations", validationsXml(p, sheet.dataValidations)));
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
  edits.push(...viewEdits(task, root), ...colourEdits(task, root), ...layoutEdits(task, root));
  return edits;
}

function validationState(list: GridSheet["dataValidations"]): string {
  return JSON.stringify(list.map((v) => [v.areas, v.rule, sameSpelling(v.xml)]));
}

function filterState(filter: GridSheet["autoFilter"]): string {
  return filter ? JSON.stringify([filter.area, [...filter.criteria]]) : "";
}

function viewEdits({ sheet, file }: SheetTask, root: XmlElement): Splice[] {
  const { extras } = file;
  const { freeze } = sheet;
  const isFrozenSame =
    freeze.rows === extras.freeze.rows && freeze.columns === extras.freeze.columns;
  const isShownSame =
    sheet.showGridlines === extras.showGridlines && sheet.showHeadings === extras.showHeadings;
  if (isFrozenSame && isShownSame) return [];
  const p = root.prefix;
  const view = root.child("sheetViews")?.all("sheetView")[0];
  if (!view) {
    const made = viewTag(`<${p}sheetView workbookViewId="0">`, sheet);
    const xml = `<${p}sheetViews>${made}${paneXml(p, freeze)}</${p}sheetView></${p}sheetViews>`;
    return replaceChild(root, "sheetViews", xml);
  }
  const open = view.source.slice(view.start, view.openEnd).replace(/\s*\/>$/, ">");
  const tag = isShownSame ? open : viewTag(open, sheet);
  const kept = view.children.filter(
    (c) => isFrozenSame || (c.local !== "pane" && c.local !== "selection")
  );
  const pane = isFrozenSame ? "" : paneXml(p, freeze);
  const inner = pane + kept.map((c) => c.outer()).join("");
  const text = `${tag}${inner}</${p}sheetView>`;
  return [{ start: view.start, end: view.end, text }];
}

function viewTag(open: string, sheet: GridSheet): string {
  const lines = withAttribute(open, "showGridLines", sheet.showGridlines ? "1" : "0");
  return withAttribute(lines, "showRowColHeaders", sheet.showHeadings ? "1" : "0");
}

function paneXml(p: string, freeze: { rows: number; columns: number }): string {
  if (freeze.rows === 0 && freeze.columns === 0) return "";
  const pane = freeze.rows > 0 ? (freeze.columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const first = areaName({ row: freeze.rows, column: freeze.columns, rows: 1, columns: 1 });
  return (
    `<${p}pane` +
    (freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : "") +
    (freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : "") +
    ` topLeftCell="${first}" activePane="${pane}" state="frozen"/><${p}selection pane="${pane}"/>`
  );
}

/** Tab colour and fit-to-page share one element. */
function colourEdits({ sheet, file }: SheetTask, root: XmlElement): Splice[] {
  const isColour = sheet.tabColor.toUpperCase() !== file.extras.tabColor.toUpperCase();
  const fits = (layout: Record<string, unknown>): boolean =>
    typeof layout.zoom === "object" && layout.zoom !== null && !("scale" in layout.zoom);
  const isFit = fits(sheet.pageLayout) !== fits(file.extras.pageLayout);
  if (!isColour && !isFit) return [];
  const p = root.prefix;
  const element = root.child("sheetPr");
  const keep = (local: string): string => element?.child(local)?.outer() ?? "";
  const rgb = sheet.tabColor.replace("#", "").toUpperCase();
  const colour = isColour ? (rgb ? `<${p}tabColor rgb="FF${rgb}"/>` : "") : keep("tabColor");
  const fit = isFit
    ? fits(sheet.pageLayout)
      ? `<${p}pageSetUpPr fitToPage="1"/>`
      : ""
    : keep("pageSetUpPr");
  const open = element
    ? element.source.slice(element.start, element.openEnd).replace(/\s*\/?>$/, ">")
    : `<${p}sheetPr>`;
  return replaceChild(root, "sheetPr", `${open}${colour}${keep("outlinePr")}${fit}</${p}sheetPr>`);
}

const paper: Readonly<Record<string, string>> = {
  A3: "8",
  A4: "9",
  A5: "11",
  Letter: "1",
  Legal: "5",
};

function layoutEdits({ sheet, file }: SheetTask, root: XmlElement): Splice[] {
  const now = sheet.pageLayout;
  const before = file.extras.pageLayout;
  const changed = (key: string): boolean =>
    JSON.stringify(now[key]) !== JSON.stringify(before[key]);
  const p = root.prefix;
  const edits: Splice[] = [];
  const sides = ["left", "right", "top", "bottom", "header", "footer"];
  if (sides.some((side) => changed(`${side}Margin`))) {
    const standard = [0.7, 0.7, 0.75, 0.75, 0.3, 0.3];
    const attributes = sides.map((side, i) => {
      const points = now[`${side}Margin`];
      return ` ${side}="${typeof points === "number" ? points / 72 : standard[i]}"`;
    });
    edits.push(...replaceChild(root, "pageMargins", `<${p}pageMargins${attributes.join("")}/>`));
  }
  const prints = ["centerHorizontally", "centerVertically", "printGridlines", "printHeadings"];
  if (prints.some(changed)) {
    const names = ["horizontalCentered", "verticalCentered", "gridLines", "headings"];
    const attributes = prints
      .map((key, i) => (now[key] === true ? ` ${names[i]}="1"` : ""))
      .join("");
    edits.push(
      ...replaceChild(root, "printOptions", attributes ? `<${p}printOptions${attributes}/>` : "")
    );
  }
  if (["orientation", "paperSize", "zoom"].some(changed)) {
    let tag = root.child("pageSetup")?.outer() ?? `<${p}pageSetup/>`;
    if (now.orientation !== undefined)
      tag = withAttribute(tag, "orientation", String(now.orientation).toLowerCase());
    const size =
      paper[
        String(now.paperSize)
          .replace(/^paper/i, "")
          .toUpperCase()
      ] ?? paper[String(now.paperSize)];
    if (size) tag = withAttribute(tag, "paperSize", size);
    const zoom: Record<string, unknown> = { ...(typeof now.zoom === "object" ? now.zoom : {}) };
    if (typeof zoom.scale === "number") tag = withAttribute(tag, "scale", String(zoom.scale));
    else if (now.zoom !== undefined) {
      tag = withAttribute(tag, "fitToWidth", String(zoom.horizontalFitToPages ?? 0));
      tag = withAttribute(tag, "fitToHeight", String(zoom.verticalFitToPages ?? 0));
    }
    edits.push(...replaceChild(root, "pageSetup", tag));
  }
  return edits;
}
