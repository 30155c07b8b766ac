/** Where a new child belongs: the schemas of ECMA-376 fix the order, and Excel offers "repair" when it is not kept. */
import { type Splice, type XmlElement, madeByUs } from "./xml";

export const worksheetOrder =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " "
  );

export const workbookOrder =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " "
  );

export const stylesOrder =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(
    " "
  );

/** The place for a new child called `local`: behind every child that may stand before it. */
export function placeFor(root: XmlElement, order: readonly string[], local: string): number {
  const rank = order.indexOf(local);
  let at = root.openEnd;
  for (const child of root.children) {
    const own = child.prefix === root.prefix ? order.indexOf(child.local) : -1;
    if (own >= 0 && own <= rank) at = child.end;
  }
  return at;
}

/** Inserts a new child element with content, marked so that `removeChildren` takes it away when it is empty again. */
export function insertContainer(
  root: XmlElement,
  order: readonly string[],
  local: string,
  attributes: string,
  content: string
): Splice {
  const at = placeFor(root, order, local);
  return { start: at, end: at, text: madeByUs(root.prefix + local, attributes, content) };
}
