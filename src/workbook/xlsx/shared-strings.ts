/** The shared string table, and text as cells hold it: runs joined, phonetic guides left out, `_xHHHH_` undone. */
import { XmlScanner, decodeContent } from "./xml";

/**
 * Reads the table. A string's index is its place in the answer.
 * @throws PackageError for a broken part.
 */
export function readSharedStrings(text: string): string[] {
  const scanner = new XmlScanner(text);
  const strings: string[] = [];
  if (!scanner.next()) return strings;
  const root = scanner.name();
  const prefix = root.slice(0, root.indexOf(":") + 1);
  while (scanner.next()) {
    if (!scanner.isClose && scanner.is(`${prefix}si`)) strings.push(readRichText(scanner, prefix));
  }
  return strings;
}

/**
 * Reads the text of the `si` or `is` element whose open tag the scanner stands on, and leaves it on the end tag.
 */
export function readRichText(scanner: XmlScanner, prefix: string): string {
  if (scanner.selfClosing) return "";
  const container = scanner.name();
  let text = "";
  let hasText = false;
  while (scanner.next()) {
    if (scanner.isClose) {
      if (scanner.is(container)) break;
    } else if (scanner.is(`${prefix}t`)) {
      if (scanner.selfClosing) continue;
      const from = scanner.end;
      while (scanner.next() && !(scanner.isClose && scanner.is(`${prefix}t`)));
      const piece = decodeContent(scanner.text, from, scanner.start);
      text = hasText ? text + piece : piece;
      hasText = true;
    } else if (scanner.is(`${prefix}rPh`)) {
      scanner.skip();
    }
  }
  return unescapeCharacters(text);
}

/** `_x000D_` stands for a character XML cannot hold, `_x005F_` for the underscore before what only looks so. */
export function unescapeCharacters(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) =>
    String.fromCharCode(parseInt(hex, 16))
  );
}

/** The reverse of `unescapeCharacters`, before XML escaping. */
export function escapeCharacters(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, escapeCharacter)
      .replace(
        /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
        escapeCharacter
      )
  );
}

function escapeCharacter(ch: string): string {
  return `_x${ch.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
