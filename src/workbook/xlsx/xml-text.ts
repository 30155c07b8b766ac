/** Text of elements and attributes, decoded and encoded. */
import { PackageError } from "./zip";

/** Text between two places: CDATA unwrapped, comments dropped, entities decoded, line ends as XML wants them. */
export function decodeContent(text: string, from: number, to: number): string {
  const raw = text.slice(from, to);
  if (!raw.includes("<")) return decodeText(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece) => {
      if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3);
      return piece.startsWith("<") ? "" : decodeText(piece);
    })
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** Decodes the five entities and character references; @throws PackageError for any other entity. */
export function decodeText(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);?/g, (_whole, name: string) => {
    if (name.startsWith("#")) {
      const code = name[1] === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1));
      if (!(code <= 0x10ffff)) throw new PackageError("damaged", "entity");
      return String.fromCodePoint(code);
    }
    const known = ENTITIES[name];
    if (known === undefined) throw new PackageError("damaged", "entity");
    return known;
  });
}

/** Escapes for element content and double-quoted attributes. */
export function encodeText(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
