/** The memory part through Office.js: one custom XML part in our namespace, read back after writing. */
import { MEMORY_NAMESPACE, memoryFromXml, memoryXml } from "../memory-part";
import { done, failed, type Outcome } from "../problem";

export async function readMemoryPart(
  context: Excel.RequestContext
): Promise<Outcome<string | null>> {
  const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  // eslint-disable-next-line office-addins/no-navigational-load -- an item has two short properties
  parts.load("items");
  await context.sync();
  const [first] = parts.items;
  if (!first) return done(null);
  const xml = first.getXml();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- a method's result is there after sync, it is never loaded
  const text = memoryFromXml(xml.value);
  return text === null ? failed({ code: "memory-unreadable" }) : done(text);
}

/** A second part of ours (two people saved at once) is removed: the first is the one that is read. */
export async function writeMemoryPart(
  context: Excel.RequestContext,
  text: string | null
): Promise<Outcome<null>> {
  const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  // eslint-disable-next-line office-addins/no-navigational-load -- an item has two short properties
  parts.load("items");
  await context.sync();
  const [first, ...rest] = parts.items;
  for (const part of text === null ? parts.items : rest) part.delete();
  if (text !== null) {
    if (first) first.setXml(memoryXml(text));
    else context.workbook.customXmlParts.add(memoryXml(text));
  }
  await context.sync();
  const back = await readMemoryPart(context);
  if (!back.ok || back.value !== text) return failed({ code: "memory-unwritable" });
  return done(null);
}
