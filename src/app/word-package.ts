/** The parts of a Word document, zipped so that the same content is the same bytes on any day and machine. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { PlainDate } from "../calendar/plain-date";

export type WordParts = Readonly<Record<string, Uint8Array>>;

const PROPERTIES = "docProps/core.xml";

/** Puts the report's own date in place of the moment it was made. */
export function sameBytes(bytes: Uint8Array, date: PlainDate): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts[PROPERTIES];
  if (core === undefined) return zipped(parts);
  const dated = strFromU8(core).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g,
    `$1${date}T00:00:00Z$2`
  );
  return zipped({ ...parts, [PROPERTIES]: strToU8(dated) });
}

/** In the order of the parts, all with the first date a zip can tell. */
export function zipped(parts: WordParts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = [content, { mtime: new Date(1980, 0, 1), level: 6 }];
  return zipSync(files);
}
