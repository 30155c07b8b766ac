/** How a sheet is shown: lines, headings, panes kept in view, tab colour. */
import type { Splice, XmlElement } from "../../../workbook/xlsx";
import { withAttribute } from "../../../workbook/xlsx/style-table";
import { areaName } from "../areas";
import type { GridSheet } from "../grid-sheet";
import { fitsPages } from "../parts/page-layout";
import { type SheetTask, replaceChild } from "./sheet";
import { withoutAttribute } from "./tags";

export function viewEdits({ sheet, file }: SheetTask, root: XmlElement): Splice[] {
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

/** Tab colour, fit-to-page and "a filter hides rows" share one element. */
export function propertyEdits({ sheet, file }: SheetTask, root: XmlElement): Splice[] {
  const isColour = sheet.tabColor.toUpperCase() !== file.extras.tabColor.toUpperCase();
  const fits = fitsPages(sheet.pageLayout);
  const isFit = fits !== fitsPages(file.extras.pageLayout);
  const filters = (filter: GridSheet["autoFilter"]): boolean => (filter?.criteria.size ?? 0) > 0;
  const isFilter = filters(sheet.autoFilter) !== filters(file.extras.autoFilter);
  if (!isColour && !isFit && !isFilter) return [];
  const p = root.prefix;
  const element = root.child("sheetPr");
  const keep = (local: string): string => element?.child(local)?.outer() ?? "";
  const rgb = sheet.tabColor.replace("#", "").toUpperCase();
  const colour = isColour ? (rgb ? `<${p}tabColor rgb="FF${rgb}"/>` : "") : keep("tabColor");
  const setUp = keep("pageSetUpPr") || `<${p}pageSetUpPr/>`;
  const fit = fits ? withAttribute(setUp, "fitToPage", "1") : withoutAttribute(setUp, "fitToPage");
  const open = element
    ? element.source.slice(element.start, element.openEnd).replace(/\s*\/?>$/, ">")
    : `<${p}sheetPr>`;
  const mode = filters(sheet.autoFilter)
    ? withAttribute(open, "filterMode", "1")
    : withoutAttribute(open, "filterMode");
  const inner = `${colour}${keep("outlinePr")}${isFit ? (/=/.test(fit) ? fit : "") : keep("pageSetUpPr")}`;
  const tag = isFilter ? mode : open;
  return replaceChild(root, "sheetPr", `${tag}${inner}</${p}sheetPr>`);
}
