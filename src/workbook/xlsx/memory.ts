/** Our memory as a custom XML part of the package. */
import { MEMORY_NAMESPACE, memoryFromXml, memoryXml } from "../memory-part";
import type { XlsxPackage } from "./package";
import { caught } from "./package";

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const PROPERTIES_RELATION =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** One workbook has one memory, so its id need not differ; the same file comes out every time. */
const ITEM_ID = "{6B657775-746F-4E67-8D65-6D6F72790001}";

/** Adds a custom XML part with its properties; answers its name. */
export function addCustomXml(
  pack: XlsxPackage,
  workbookPart: string,
  xml: string,
  itemId: string,
  schemas: readonly string[]
): string {
  let n = 1;
  while (pack.has(`/customXml/item${n}.xml`) || pack.has(`/customXml/itemProps${n}.xml`)) n += 1;
  const item = `/customXml/item${n}.xml`;
  const properties = `/customXml/itemProps${n}.xml`;
  pack.addPart(item, xml, "application/xml");
  pack.addPart(
    properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs>${schemas.map((s) => `<ds:schemaRef ds:uri="${s}"/>`).join("")}</ds:schemaRefs></ds:datastoreItem>`,
    PROPERTIES_TYPE
  );
  pack.addRelationship(item, PROPERTIES_RELATION, properties);
  pack.addRelationship(workbookPart, CUSTOM_XML, item);
  return item;
}

/** Custom XML parts of the workbook: part name and text, in the order of their relations. */
export function customXmlParts(
  pack: XlsxPackage,
  workbookPart: string
): { readonly part: string; readonly xml: string }[] {
  return pack
    .relationships(workbookPart)
    .filter((r) => r.kind === "customXml" && !r.external && pack.has(r.target))
    .flatMap((r) => {
      // Somebody else's broken part is none of our business.
      const xml = caught(() => pack.text(r.target));
      return xml.ok ? [{ part: r.target, xml: xml.value }] : [];
    });
}

/** Removes a custom XML part with its properties and the relation to it. */
export function removeCustomXml(pack: XlsxPackage, workbookPart: string, part: string): void {
  for (const r of pack.relationships(part)) {
    if (!r.external && pack.has(r.target)) pack.removePart(r.target);
  }
  pack.removeRelationships(workbookPart, (r) => r.target === part);
  pack.removePart(part);
}

/** The memory's text, or null where there is none. */
export function readMemoryText(pack: XlsxPackage, workbookPart: string): string | null {
  const found = memoryPart(pack, workbookPart);
  return found === null ? null : memoryFromXml(pack.text(found));
}

/** Replaces the memory's text; null removes the part without a trace. */
export function writeMemoryText(
  pack: XlsxPackage,
  workbookPart: string,
  text: string | null
): void {
  const found = memoryPart(pack, workbookPart);
  if (text === null) {
    if (found !== null) removeCustomXml(pack, workbookPart, found);
  } else if (found !== null) pack.setText(found, memoryXml(text));
  else addCustomXml(pack, workbookPart, memoryXml(text), ITEM_ID, [MEMORY_NAMESPACE]);
}

function memoryPart(pack: XlsxPackage, workbookPart: string): string | null {
  const parts = customXmlParts(pack, workbookPart);
  return parts.find((p) => memoryFromXml(p.xml) !== null)?.part ?? null;
}
