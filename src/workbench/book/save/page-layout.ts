/** Print set-up of a worksheet part: each element is written only where something of it differs. */
import { type Splice, type XmlElement, encodeText } from "../../../workbook/xlsx";
import { withAttribute } from "../../../workbook/xlsx/style-table";
import {
  type PageLayout,
  fitsPages,
  headerText,
  marginSides,
  papers,
  setupWords,
  switches,
} from "../parts/page-layout";
import { type SheetTask, replaceChild } from "./sheet";
import { withoutAttribute } from "./tags";

export function layoutEdits({ sheet, file }: SheetTask, root: XmlElement): Splice[] {
  const now = sheet.pageLayout;
  const before = file.extras.pageLayout;
  return [
    ...marginEdits(root, now, before),
    ...optionEdits(root, now, before),
    ...setupEdits(root, now, before),
    ...headerEdits(root, now, before),
  ];
}

function differs(now: PageLayout, before: PageLayout, key: string): boolean {
  return JSON.stringify(now[key]) !== JSON.stringify(before[key]);
}

/** Inches that Excel takes where nothing is said. */
const standard = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

function marginEdits(root: XmlElement, now: PageLayout, before: PageLayout): Splice[] {
  if (!marginSides.some((side) => differs(now, before, `${side}Margin`))) return [];
  const p = root.prefix;
  const old = root.child("pageMargins");
  const attributes = marginSides.map((side) => {
    const points = now[`${side}Margin`];
    const kept = differs(now, before, `${side}Margin`) ? null : old?.attribute(side);
    const inches = typeof points === "number" ? Number((points / 72).toFixed(6)) : standard[side];
    return ` ${side}="${kept ?? inches}"`;
  });
  return replaceChild(root, "pageMargins", `<${p}pageMargins${attributes.join("")}/>`);
}

function optionEdits(root: XmlElement, now: PageLayout, before: PageLayout): Splice[] {
  const mine = switches.filter(([, element]) => element === "printOptions");
  if (!mine.some(([key]) => differs(now, before, key))) return [];
  const old = root.child("printOptions")?.outer();
  const tag = withSwitches(old ?? `<${root.prefix}printOptions/>`, mine, now, before);
  return replaceChild(root, "printOptions", /=/.test(tag) ? tag : "");
}

function withSwitches(
  tag: string,
  list: readonly (typeof switches)[number][],
  now: PageLayout,
  before: PageLayout
): string {
  return list.reduce((made, [key, , attribute]) => {
    if (!differs(now, before, key)) return made;
    return now[key] === true
      ? withAttribute(made, attribute, "1")
      : withoutAttribute(made, attribute);
  }, tag);
}

function setupEdits(root: XmlElement, now: PageLayout, before: PageLayout): Splice[] {
  const old = root.child("pageSetup")?.outer();
  let tag = old ?? `<${root.prefix}pageSetup/>`;
  const put = (attribute: string, value: string | null): void => {
    tag = value === null ? withoutAttribute(tag, attribute) : withAttribute(tag, attribute, value);
  };
  for (const [key, attribute, words] of setupWords)
    if (differs(now, before, key)) {
      const word = Object.entries(words).find(([, name]) => name === now[key]);
      put(attribute, word?.[0] ?? null);
    }
  if (differs(now, before, "paperSize")) {
    const number = papers.findIndex((name) => name === now.paperSize) + 1;
    put("paperSize", number > 0 ? String(number) : null);
  }
  if (differs(now, before, "firstPageNumber")) {
    const { firstPageNumber } = now;
    const isSet = typeof firstPageNumber === "number";
    put("firstPageNumber", isSet ? String(firstPageNumber) : null);
    put("useFirstPageNumber", isSet ? "1" : null);
  }
  if (differs(now, before, "zoom")) {
    const zoom: Record<string, unknown> = { ...(typeof now.zoom === "object" ? now.zoom : {}) };
    if (fitsPages(now)) {
      put("fitToWidth", String(zoom.horizontalFitToPages ?? 0));
      put("fitToHeight", String(zoom.verticalFitToPages ?? 0));
    } else put("scale", typeof zoom.scale === "number" ? String(zoom.scale) : null);
  }
  const mine = switches.filter(([, element]) => element === "pageSetup");
  tag = withSwitches(tag, mine, now, before);
  if (tag === (old ?? `<${root.prefix}pageSetup/>`)) return [];
  return replaceChild(root, "pageSetup", tag);
}

function headerEdits(root: XmlElement, now: PageLayout, before: PageLayout): Splice[] {
  const places = ["Header", "Footer"] as const;
  const text = (layout: PageLayout, place: (typeof places)[number]): string =>
    headerText(layout.headersFooters, place);
  if (places.every((place) => text(now, place) === text(before, place))) return [];
  const p = root.prefix;
  const old = root.child("headerFooter");
  const made = places.map((place) => {
    const local = `odd${place}`;
    const words = text(now, place);
    if (words === text(before, place)) return old?.child(local)?.outer() ?? "";
    return words === "" ? "" : `<${p}${local}>${encodeText(words)}</${p}${local}>`;
  });
  const rest = (old?.children ?? []).filter((c) => !/^odd(Header|Footer)$/.test(c.local));
  const inner = made.join("") + rest.map((c) => c.outer()).join("");
  const open = old
    ? old.source.slice(old.start, old.openEnd).replace(/\s*\/?>$/, ">")
    : `<${p}headerFooter>`;
  return replaceChild(root, "headerFooter", inner ? `${open}${inner}</${p}headerFooter>` : "");
}
