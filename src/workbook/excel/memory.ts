/** The memory part through Office.js: one custom XML part in our namespace, read back after writing. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- the trip is made by whoever asks along */
import { MEMORY_NAMESPACE, memoryFromXml, memoryXml } from "../memory-part";
import { done, failed, type Outcome } from "../problem";
import type { Trips } from "./session";

/** The part as it stood when the next trip was made. */
export interface AskedMemory {
  /** After that trip: the text, or null where there is no part. */
  text(): Promise<Outcome<string | null>>;
  /** Replaces it, null removes it; read back in the same trip. Fails with `memory-unwritable`. */
  write(text: string | null): Promise<Outcome<null>>;
}

/**
 * Queues the question, so that it goes along with whatever else is asked. With no part, or several, the only item is a null object, and a
 * method called on one does nothing (Microsoft's samples all begin with `getItemOrNullObject("Sample").delete()`).
 */
export function askMemory(trips: Trips): AskedMemory {
  const { customXmlParts } = trips.context.workbook;
  const parts = customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  parts.load("items/id");
  const only = parts.getOnlyItemOrNullObject().getXml();
  return {
    async text() {
      const [first, second] = parts.items;
      if (!first) return done(null);
      let xml = only;
      if (second) {
        xml = first.getXml();
        await trips.ask();
      }
      const text = memoryFromXml(xml.value);
      return text === null ? failed({ code: "memory-unreadable" }) : done(text);
    },

    /** A second part of ours (two people saved at once) is removed: the first is the one that is read. */
    async write(text) {
      const [first, ...rest] = parts.items;
      for (const part of text === null ? parts.items : rest) part.delete();
      if (text !== null) {
        if (first) first.setXml(memoryXml(text));
        else customXmlParts.add(memoryXml(text));
      }
      const back = askMemory(trips);
      await trips.write();
      const stands = await back.text();
      return stands.ok && stands.value === text
        ? done(null)
        : failed({ code: "memory-unwritable" });
    },
  };
}
