/** Print set-up of a worksheet part in Office.js PageLayout's names: points for margins. Only what the part says. */
import type { XmlElement } from "../../../workbook/xlsx/xml";

export type PageLayout = Record<string, unknown>;

/** Office.js's PaperType in the order of SpreadsheetML's numbers, from 1. */
export const papers =
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6".split(
    " "
  );

/** Words of `<pageSetup>` and Office.js's for them. */
export const setupWords = [
  ["orientation", "orientation", { portrait: "Portrait", landscape: "Landscape" }],
  ["printOrder", "pageOrder", { downThenOver: "DownThenOver", overThenDown: "OverThenDown" }],
  [
    "printComments",
    "cellComments",
    { none: "NoComments", asDisplayed: "InPlace", atEnd: "EndSheet" },
  ],
  [
    "printErrors",
    "errors",
    { displayed: "AsDisplayed", blank: "Blank", dash: "Dash", NA: "NotAvailable" },
  ],
] as const;

/** Switches: Office.js's name, the element's child of the worksheet, the attribute. */
export const switches = [
  ["blackAndWhite", "pageSetup", "blackAndWhite"],
  ["draftMode", "pageSetup", "draft"],
  ["centerHorizontally", "printOptions", "horizontalCentered"],
  ["centerVertically", "printOptions", "verticalCentered"],
  ["printGridlines", "printOptions", "gridLines"],
  ["printHeadings", "printOptions", "headings"],
] as const;

export const marginSides = ["left", "right", "top", "bottom", "header", "footer"] as const;

const isOn = (value: string | null | undefined): boolean => value === "1" || value === "true";

export function readPageLayout(root: XmlElement): PageLayout {
  const layout: PageLayout = {};
  const set = root.child("pageSetup");
  for (const [key, attribute, words] of setupWords) {
    const word = Object.entries(words).find(([name]) => name === set?.attribute(attribute));
    if (word) layout[key] = word[1];
  }
  const paper = papers[Number(set?.attribute("paperSize") ?? 0) - 1];
  if (paper) layout.paperSize = paper;
  if (isOn(set?.attribute("useFirstPageNumber")))
    layout.firstPageNumber = Number(set?.attribute("firstPageNumber") ?? 1);
  const scale = set?.attribute("scale");
  const fits = isOn(root.child("sheetPr")?.child("pageSetUpPr")?.attribute("fitToPage"));
  if (fits) layout.zoom = fitOf(set);
  else if (scale) layout.zoom = { scale: Number(scale) };
  const margins = root.child("pageMargins");
  for (const side of marginSides) {
    const inches = margins?.attribute(side);
    if (inches) layout[`${side}Margin`] = Number(inches) * 72;
  }
  for (const [key, element, attribute] of switches)
    if (isOn(root.child(element)?.attribute(attribute))) layout[key] = true;
  const texts = headersOf(root.child("headerFooter"));
  if (Object.keys(texts).length > 0) layout.headersFooters = texts;
  return layout;
}

/** Pages wide and high; 0 in the part leaves that side free. */
function fitOf(set: XmlElement | null): Record<string, number> {
  const wide = Number(set?.attribute("fitToWidth") ?? 1);
  const high = Number(set?.attribute("fitToHeight") ?? 1);
  return {
    ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
    ...(high > 0 ? { verticalFitToPages: high } : {}),
  };
}

const sections = { L: "left", C: "center", R: "right" } as const;

function headersOf(element: XmlElement | null): Record<string, string> {
  return {
    ...sectionsOf(element?.child("oddHeader")?.text() ?? "", "Header"),
    ...sectionsOf(element?.child("oddFooter")?.text() ?? "", "Footer"),
  };
}

/** `&L…&C…&R…` cut into its places; what stands before the first code is in the middle. */
function sectionsOf(text: string, place: "Header" | "Footer"): Record<string, string> {
  const found: Record<string, string> = {};
  let side: string = sections.C;
  for (const piece of text.match(/&&|&[^&]|[^&]+|&/g) ?? []) {
    const start = Object.entries(sections).find(([code]) => piece === `&${code}`);
    const key = `${start ? start[1] : side}${place}`;
    if (start) side = start[1];
    else found[key] = (found[key] ?? "") + piece;
  }
  return found;
}

/** The text of `oddHeader` or `oddFooter` made of its three places. */
export function headerText(texts: unknown, place: "Header" | "Footer"): string {
  const given: Record<string, unknown> = typeof texts === "object" && texts ? { ...texts } : {};
  return Object.entries(sections)
    .map(([code, side]) => {
      const text = given[`${side}${place}`];
      return typeof text === "string" && text !== "" ? `&${code}${text}` : "";
    })
    .join("");
}

/** Whether the sheet is made to fit pages instead of being scaled. */
export function fitsPages(layout: PageLayout): boolean {
  return typeof layout.zoom === "object" && layout.zoom !== null && !("scale" in layout.zoom);
}
