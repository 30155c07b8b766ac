/**
 * XML without losing where things stand, so that a part is changed by splicing text at known places and every other character
 * stays.
 */
import { XmlScanner, attributeIn, attributeRange } from "./xml-scanner";
import { decodeContent, decodeText } from "./xml-text";
import { PackageError } from "./zip";

export { XmlScanner } from "./xml-scanner";
export { decodeContent, decodeText, encodeText } from "./xml-text";
export { type Splice, appendChild, madeByUs, removeChildren, splice } from "./xml-edit";

/** An element of a parsed part: names and places; attributes are read when asked for. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Where the open tag ends; the content starts here. */
  openEnd = 0;
  /** Where the end tag starts; `openEnd` when self-closing. */
  closeStart = 0;
  /** After the end tag. */
  end = 0;
  selfClosing = false;

  constructor(
    readonly source: string,
    /** As written: `x:row`. */
    readonly name: string,
    readonly start: number,
    readonly nameEnd: number
  ) {}

  /** The name without its prefix. */
  get local(): string {
    return this.name.slice(this.name.indexOf(":") + 1);
  }

  /** With its colon; empty where there is none. */
  get prefix(): string {
    return this.name.slice(0, this.name.indexOf(":") + 1);
  }

  /** The attribute, decoded; null where there is none. */
  attribute(name: string): string | null {
    return attributeIn(this.source, this.nameEnd, this.openEnd, name);
  }

  /** The value of the relationship attribute `r:id`, whatever the prefix. */
  relationshipId(local = "id"): string | null {
    const tag = this.source.slice(this.nameEnd, this.openEnd);
    const m = new RegExp(`\\s[\\w.-]+:${local}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
    return m ? decodeText(m[1] ?? m[2] ?? "") : null;
  }

  /** Where the attribute's value stands, for splices. */
  valueRange(name: string): readonly [number, number] | null {
    return attributeRange(this.source, this.nameEnd, this.openEnd, name);
  }

  /** First child with the element's own prefix and this local name. */
  child(local: string): XmlElement | null {
    const name = this.prefix + local;
    return this.children.find((c) => c.name === name) ?? null;
  }

  all(local: string): XmlElement[] {
    const name = this.prefix + local;
    return this.children.filter((c) => c.name === name);
  }

  /**
   * Children of this local name, also those that stand as a fallback in `mc:AlternateContent` (Hancom writes fonts and cell
   * styles so): where entries are counted, these count.
   */
  listed(local: string): XmlElement[] {
    const name = this.prefix + local;
    return this.children.flatMap((c) => {
      if (c.name === name) return [c];
      if (c.local !== "AlternateContent") return [];
      const fallback = c.children.find((f) => f.local === "Fallback");
      return fallback?.children.filter((f) => f.name === name) ?? [];
    });
  }

  /** The element's own text, decoded. */
  text(): string {
    return decodeContent(this.source, this.openEnd, this.closeStart);
  }

  outer(): string {
    return this.source.slice(this.start, this.end);
  }
}

/** Elements one part may hold before it is refused; sheet cells are not counted, they are read apart. */
const ELEMENT_LIMIT = 4_000_000;
const DEPTH_LIMIT = 500;

/**
 * Parses a part into elements. The content of `opaque` (a local name, e.g. `sheetData`) below the root is stepped over.
 * @throws PackageError for text that is not well-formed.
 */
export function parseXml(text: string, opaque?: string): XmlElement {
  const scanner = new XmlScanner(text);
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  while (scanner.next()) {
    const parent = open[open.length - 1];
    if (scanner.isClose) {
      if (!parent || !scanner.is(parent.name)) throw new PackageError("damaged", "xml");
      parent.closeStart = scanner.start;
      parent.end = scanner.end;
      open.pop();
      continue;
    }
    count += 1;
    if (count > ELEMENT_LIMIT || open.length > DEPTH_LIMIT) {
      throw new PackageError("too-large", "xml");
    }
    const element = new XmlElement(text, scanner.name(), scanner.start, scanner.nameEnd);
    element.openEnd = scanner.end;
    element.closeStart = scanner.end;
    element.end = scanner.end;
    element.selfClosing = scanner.selfClosing;
    if (parent) parent.children.push(element);
    else if (root) throw new PackageError("damaged", "xml");
    else root = element;
    if (scanner.selfClosing) continue;
    open.push(element);
    if (opaque !== undefined && open.length === 2 && element.local === opaque) {
      const close = text.indexOf(`</${element.name}`, scanner.end);
      if (close < 0) throw new PackageError("damaged", "xml");
      scanner.end = close;
    }
  }
  if (!root || open.length > 0) throw new PackageError("damaged", "xml");
  return root;
}
