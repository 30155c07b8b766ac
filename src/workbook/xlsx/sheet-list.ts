/** Adding and removing worksheets: the workbook part, its relations, the content types. */
import type { XlsxPackage } from "./package";
import { insertContainer, workbookOrder } from "./schema-order";
import { withAttribute } from "./style-table";
import type { SheetEntry, WorkbookModel } from "./workbook-part";
import { type Splice, type XmlElement, appendChild, encodeText, removeChildren } from "./xml";
import type { Namespaces } from "./new-sheet";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const TRANSITIONAL: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export function namespacesOf(workbook: WorkbookModel): Namespaces {
  return workbook.strict ? STRICT : TRANSITIONAL;
}

/** Adds a worksheet as the last tab; answers its part's name. `printTitles` is the formula of its repeated rows. */
export function addWorksheet(
  pack: XlsxPackage,
  workbook: WorkbookModel,
  name: string,
  xml: string,
  printTitles: string | null
): string {
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf("/"));
  const part = pack.freeName(`${folder}/worksheets/sheet`, ".xml");
  pack.addPart(part, xml, WORKSHEET_TYPE);
  const ns = namespacesOf(workbook);
  const id = pack.addRelationship(workbook.part, `${ns.relationships}/worksheet`, part);
  const sheetId = Math.max(0, ...workbook.sheets.map((s) => s.sheetId)) + 1;
  pack.edit(workbook.part, (root) => {
    const sheets = root.child("sheets");
    if (!sheets) throw new Error("workbook without sheets");
    const known = prefixOf(root, ns.relationships);
    const attribute =
      known === null ? `xmlns:r="${ns.relationships}" r:id="${id}"` : `${known}:id="${id}"`;
    const sheet = `<${root.prefix}sheet name="${encodeText(name)}" sheetId="${sheetId}" ${attribute}/>`;
    const edits = appendChild(sheets, sheet);
    if (printTitles !== null) {
      edits.push(...addName(root, workbook.sheets.length, "_xlnm.Print_Titles", printTitles));
    }
    return edits;
  });
  return part;
}

function addName(root: XmlElement, sheetIndex: number, name: string, formula: string): Splice[] {
  const p = root.prefix;
  const xml = `<${p}definedName name="${name}" localSheetId="${sheetIndex}">${encodeText(formula)}</${p}definedName>`;
  const names = root.child("definedNames");
  if (names) return appendChild(names, xml);
  return [insertContainer(root, workbookOrder, "definedNames", "", xml)];
}

/** The prefix bound to a namespace in the root element, or null. */
function prefixOf(root: XmlElement, namespace: string): string | null {
  const tag = root.source.slice(root.start, root.openEnd);
  const m = /xmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (const found of tag.matchAll(m)) {
    if ((found[2] ?? found[3]) === namespace) return found[1] ?? null;
  }
  return null;
}

/**
 * Removes a worksheet with the parts that only it uses, its names, and its place in the tab order. Names of other sheets that
 * refer to it stay as they are, as in Excel's file after a deletion they would read `#REF!`; the caller knows that nothing does.
 */
export function removeWorksheet(
  pack: XlsxPackage,
  workbook: WorkbookModel,
  entry: SheetEntry
): void {
  pack.removeRelationships(workbook.part, (r) => r.id === entry.relationshipId);
  if (entry.part !== null) removeWithOwned(pack, entry.part);
  pack.edit(workbook.part, (root) => {
    const sheets = root.child("sheets");
    const sheet = sheets?.all("sheet")[entry.index];
    if (!sheets || !sheet) return [];
    const left = workbook.sheets.length - 1;
    return [
      ...removeChildren(sheets, new Set([sheet])),
      ...namesWithout(root, entry.index),
      ...viewWithout(root, entry.index, left),
    ];
  });
}

function namesWithout(root: XmlElement, index: number): Splice[] {
  const names = root.child("definedNames");
  if (!names) return [];
  const gone = new Set<XmlElement>();
  const moved: Splice[] = [];
  for (const name of names.all("definedName")) {
    const local = name.attribute("localSheetId");
    const range = name.valueRange("localSheetId");
    if (local === null || !range) continue;
    if (Number(local) === index) gone.add(name);
    else if (Number(local) > index) {
      moved.push({ start: range[0], end: range[1], text: String(Number(local) - 1) });
    }
  }
  if (gone.size === 0) return moved;
  return removeChildren(names, gone, moved);
}

/** The open tab must exist, and stay the same sheet. */
function viewWithout(root: XmlElement, index: number, left: number): Splice[] {
  const views = root.child("bookViews")?.all("workbookView") ?? [];
  return views.flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((name) => {
      const range = view.valueRange(name);
      const tab = Number(view.attribute(name) ?? 0);
      const now = Math.min(tab > index ? tab - 1 : tab, left - 1);
      return range && now !== tab ? [{ start: range[0], end: range[1], text: String(now) }] : [];
    })
  );
}

/** A part goes together with what it alone points to: drawings, comments, tables that somebody added. */
function removeWithOwned(pack: XlsxPackage, part: string): void {
  const targets = pack.relationships(part).filter((r) => !r.external && pack.has(r.target));
  pack.removePart(part);
  for (const { target } of targets) {
    if (pack.has(target) && !isPointedTo(pack, target)) removeWithOwned(pack, target);
  }
}

function isPointedTo(pack: XlsxPackage, target: string): boolean {
  const sources = pack.partNames().filter((name) => !name.endsWith(".rels"));
  return ["/", ...sources].some((source) =>
    pack.relationships(source).some((r) => !r.external && r.target === target)
  );
}

/** Gives a worksheet another name in the tab list; formulas that name it are the caller's. */
export function renameWorksheet(
  pack: XlsxPackage,
  workbook: WorkbookModel,
  entry: SheetEntry,
  name: string
): void {
  pack.edit(workbook.part, (root) => {
    const range = root.child("sheets")?.all("sheet")[entry.index]?.valueRange("name");
    return range ? [{ start: range[0], end: range[1], text: encodeText(name) }] : [];
  });
}

/** Puts the sheets into another order: `order[i]` is the present index of the sheet that comes i-th. */
export function reorderWorksheets(
  pack: XlsxPackage,
  workbook: WorkbookModel,
  order: readonly number[]
): void {
  pack.edit(workbook.part, (root) => {
    const sheets = root.child("sheets")?.all("sheet") ?? [];
    const edits: Splice[] = sheets.flatMap((sheet, i) => {
      const other = sheets[order[i] ?? i];
      return other && other !== sheet
        ? [{ start: sheet.start, end: sheet.end, text: other.outer() }]
        : [];
    });
    for (const name of root.child("definedNames")?.all("definedName") ?? []) {
      const range = name.valueRange("localSheetId");
      const now = order.indexOf(Number(name.attribute("localSheetId") ?? -1));
      if (range && now >= 0) edits.push({ start: range[0], end: range[1], text: String(now) });
    }
    for (const view of root.child("bookViews")?.all("workbookView") ?? []) {
      const range = view.valueRange("activeTab");
      const now = order.indexOf(Number(view.attribute("activeTab") ?? 0));
      if (range && now >= 0) edits.push({ start: range[0], end: range[1], text: String(now) });
    }
    return edits;
  });
}

/** Shows or hides a tab. */
export function setSheetVisibility(
  pack: XlsxPackage,
  workbook: WorkbookModel,
  entry: SheetEntry,
  visibility: SheetEntry["visibility"]
): void {
  pack.edit(workbook.part, (root) => {
    const sheet = root.child("sheets")?.all("sheet")[entry.index];
    if (!sheet || entry.visibility === visibility) return [];
    const bare = sheet.outer().replace(/\sstate\s*=\s*(?:"[^"]*"|'[^']*')/, "");
    const text = visibility === "visible" ? bare : withAttribute(bare, "state", visibility);
    return [{ start: sheet.start, end: sheet.end, text }];
  });
}
