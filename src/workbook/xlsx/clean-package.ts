/**
 * A package without a trace of ours, to be passed on: no marks, no memory, none of the sheets named, no word of theirs left in the
 * string table or the file's properties, no reference to the add-in. Every other part stays as it is.
 */
import { dropUnusedStyles, isOurs, StyleTable } from "./style-table";
import { stylesInUse } from "./cell-patches";
import { stripMarks } from "./marks";
import { writeMemoryText } from "./memory";
import type { XlsxPackage } from "./package";
import { removeWorksheet } from "./sheet-list";
import { readSheetModel } from "./sheet-model";
import { readStyles, relatedPart } from "./styles";
import { readWorkbook, type SheetEntry } from "./workbook-part";
import { decodeText, parseXml, removeChildren, type XmlElement } from "./xml";

export interface CleanedPackage {
  /** Sheets that are no longer there. */
  readonly sheets: readonly string[];
}

/**
 * @param own names of sheets that go; one that is the last visible tab stays, since a workbook must have one
 * @param addinId the add-in's id in its manifest, by which a file remembers to show its pane
 */
export function cleanPackage(
  pack: XlsxPackage,
  own: ReadonlySet<string>,
  addinId: string
): CleanedPackage {
  const { part: workbookPart, sheets } = readWorkbook(pack);
  const gone = removable(sheets, own);
  stripMarks(pack, workbookPart, sheets);
  writeMemoryText(pack, workbookPart, null);
  blankStrings(pack, workbookPart, sheets, gone);
  for (const { name } of gone) {
    const model = readWorkbook(pack);
    const entry = model.sheets.find((sheet) => sheet.name === name);
    if (entry) removeWorksheet(pack, model, entry);
  }
  if (gone.length > 0) {
    dropStyles(pack, workbookPart);
    forgetTitles(pack, new Set(gone.map(({ name }) => name)));
  }
  removeAddin(pack, addinId);
  return { sheets: gone.map(({ name }) => name) };
}

function removable(sheets: readonly SheetEntry[], own: ReadonlySet<string>): readonly SheetEntry[] {
  const gone = sheets.filter((sheet) => own.has(sheet.name) && sheet.kind === "worksheet");
  const stays = sheets.some((sheet) => !gone.includes(sheet) && sheet.visibility === "visible");
  return stays ? gone : [];
}

/** Excel moves the text of all sheets into one table; what only our sheets used is emptied there, in its place. */
function blankStrings(
  pack: XlsxPackage,
  workbookPart: string,
  sheets: readonly SheetEntry[],
  gone: readonly SheetEntry[]
): void {
  const table = relatedPart(pack, workbookPart, "sharedStrings");
  if (table === null || gone.length === 0) return;
  const stay = new Set<number>();
  const only = new Set<number>();
  for (const sheet of sheets)
    for (const index of stringsOf(pack, sheet)) (gone.includes(sheet) ? only : stay).add(index);
  pack.edit(table, (root) =>
    root
      .all("si")
      .flatMap((si, i) =>
        only.has(i) && !stay.has(i)
          ? [{ start: si.start, end: si.end, text: `<${si.name}><${si.prefix}t/></${si.name}>` }]
          : []
      )
  );
}

function stringsOf(pack: XlsxPackage, { part }: SheetEntry): readonly number[] {
  if (part === null) return [];
  const cells = pack
    .text(part)
    .matchAll(/<[\w.-]*:?c\s[^>]*\bt\s*=\s*["']s["'][^>]*>([\s\S]*?)<\/[\w.-]*:?c>/g);
  return [...cells].flatMap((cell) => {
    const value = /<[\w.-]*:?v[^>]*>\s*(\d+)\s*</.exec(cell[1] ?? "")?.[1];
    return value === undefined ? [] : [Number(value)];
  });
}

function dropStyles(pack: XlsxPackage, workbookPart: string): void {
  const table = new StyleTable(pack, workbookPart);
  if (!table.entries("cellXfs").some(isOurs)) return;
  const { theme } = readStyles(pack, workbookPart);
  const used = new Set<number>();
  for (const entry of readWorkbook(pack).sheets) {
    if (entry.kind !== "worksheet") continue;
    for (const id of stylesInUse(readSheetModel(pack, entry, theme))) used.add(id);
  }
  dropUnusedStyles(table, used);
  table.store();
}

/** The file's properties may list its sheets by name. Excel writes the list anew when it is missing. */
function forgetTitles(pack: XlsxPackage, names: ReadonlySet<string>): void {
  const properties = pack.relationships("/").find((r) => r.kind === "extended-properties");
  if (!properties || properties.external || !pack.has(properties.target)) return;
  pack.edit(properties.target, (root) => {
    const titles = root.children.find((child) => child.local === "TitlesOfParts");
    const listed = titles ? textsIn(titles) : [];
    const ours = listed.some((text) => [...names].some((name) => text.includes(name)));
    if (!ours) return [];
    const lists = root.children.filter((child) =>
      ["TitlesOfParts", "HeadingPairs"].includes(child.local)
    );
    return removeChildren(root, new Set(lists));
  });
}

function textsIn(element: XmlElement): readonly string[] {
  return element.children.length === 0
    ? [decodeText(element.text())]
    : element.children.flatMap(textsIn);
}

/** A file remembers to open an add-in's pane by a part that names the add-in; another's stays. */
function removeAddin(pack: XlsxPackage, addinId: string): void {
  const panes = pack.relationships("/").find((r) => r.kind === "webextensiontaskpanes");
  if (!panes || !pack.has(panes.target)) return;
  for (const extension of pack.relationships(panes.target)) {
    if (extension.external || !pack.has(extension.target)) continue;
    const text = pack.text(extension.target).toLowerCase();
    if (!text.includes(addinId.toLowerCase())) continue;
    pack.edit(panes.target, (root) => {
      const gone = root.children.filter((pane) =>
        pane.children.some((child) => child.relationshipId() === extension.id)
      );
      return removeChildren(root, new Set(gone));
    });
    pack.removeRelationships(panes.target, (r) => r.id === extension.id);
    pack.removePart(extension.target);
  }
  if (parseXml(pack.text(panes.target)).children.length > 0) return;
  pack.removeRelationships("/", (r) => r.id === panes.id);
  pack.removePart(panes.target);
}
