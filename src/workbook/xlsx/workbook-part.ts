/** The workbook part: sheets in tab order, names, date system, protection. */
import { type XmlElement, parseXml } from "./xml";
import type { XlsxPackage } from "./package";
import { PackageError } from "./zip";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly sheetId: number;
  readonly relationshipId: string;
  /** Part name; null where the relation leads nowhere. */
  readonly part: string | null;
  /** `worksheet`, `chartsheet`, `dialogsheet`, … */
  readonly kind: string;
  /** 0-based place among all sheets, which `localSheetId` counts. */
  readonly index: number;
}

export interface DefinedName {
  readonly name: string;
  /** Without a leading `=`. */
  readonly formula: string;
  /** 0-based index of the sheet it belongs to, or null. */
  readonly sheetIndex: number | null;
  readonly hidden: boolean;
  readonly comment: string;
}

export interface WorkbookModel {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  /** 0-based among all sheets. */
  readonly activeTab: number;
  /** Namespace of strict documents differs; relations are written in the same family. */
  readonly strict: boolean;
}

/** Reads the workbook part. @throws PackageError for a package without one. */
export function readWorkbook(pack: XlsxPackage): WorkbookModel {
  const part = pack.workbookPart();
  const root = parseXml(pack.text(part));
  if (root.local !== "workbook") throw new PackageError("not-xlsx", root.name);
  const relations = new Map(pack.relationships(part).map((r) => [r.id, r]));
  const sheets = (root.child("sheets")?.all("sheet") ?? []).map((s, index): SheetEntry => {
    const relationshipId = s.relationshipId() ?? "";
    const relation = relations.get(relationshipId);
    return {
      name: s.attribute("name") ?? "",
      visibility: visibilityOf(s),
      sheetId: Number(s.attribute("sheetId") ?? 0),
      relationshipId,
      part: relation && pack.has(relation.target) ? relation.target : null,
      kind: relation?.kind ?? "",
      index,
    };
  });
  return {
    part,
    sheets,
    names: (root.child("definedNames")?.all("definedName") ?? []).map(readName),
    date1904: isOn(root.child("workbookPr")?.attribute("date1904")),
    structureProtected: isOn(root.child("workbookProtection")?.attribute("lockStructure")),
    activeTab: Number(root.child("bookViews")?.child("workbookView")?.attribute("activeTab") ?? 0),
    strict: pack.text(part).includes("purl.oclc.org/ooxml/spreadsheetml/main"),
  };
}

function visibilityOf(sheet: XmlElement): SheetEntry["visibility"] {
  const state = sheet.attribute("state");
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

function readName(e: XmlElement): DefinedName {
  const local = e.attribute("localSheetId");
  return {
    name: e.attribute("name") ?? "",
    formula: e.text(),
    sheetIndex: local === null ? null : Number(local),
    hidden: isOn(e.attribute("hidden")),
    comment: e.attribute("comment") ?? "",
  };
}

/** Schema booleans are written `1` or `true`. */
export function isOn(value: string | null | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Schema booleans that are on when left out. */
export function isOnUnlessSaid(value: string | null | undefined): boolean {
  return value === null || value === undefined || isOn(value);
}
