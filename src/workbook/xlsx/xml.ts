/**
 * Reading XML without losing where things stand, so that a part is changed by splicing text at known places and every other
 * character stays. No DTD is ever expanded: a DOCTYPE is refused.
 */
import { PackageError } from "./zip";

const LT = "<";
const SLASH = 47;
const GT = 62;
const QUOTE = 34;
const APOSTROPHE = 39;

/** Walks over the tags of a text from left to right; text, comments, CDATA and processing instructions are stepped over. */
export class XmlScanner {
  /** Where the current tag starts and ends (after its `>`). */
  start = 0;
  end = 0;
  nameStart = 0;
  nameEnd = 0;
  isClose = false;
  selfClosing = false;

  constructor(
    readonly text: string,
    from = 0,
    readonly limit = text.length
  ) {
    this.end = from;
  }

  /** Moves to the next tag. False at the end. @throws PackageError for a tag that never ends, or a DOCTYPE. */
  next(): boolean {
    const text = this.text;
    for (;;) {
      const at = text.indexOf(LT, this.end);
      if (at < 0 || at >= this.limit) return false;
      const code = text.charCodeAt(at + 1);
      if (code === 33) this.end = skipDeclaration(text, at);
      else if (code === 63) this.end = after(text, "?>", at + 2);
      else {
        this.start = at;
        this.isClose = code === SLASH;
        this.readTag(this.isClose ? at + 2 : at + 1);
        return true;
      }
    }
  }

  private readTag(nameStart: number): void {
    const text = this.text;
    let i = nameStart;
    let code = text.charCodeAt(i);
    // Names end at white space, `/` or `>`; NaN (end of text) compares false everywhere.
    while (code > 32 && code !== SLASH && code !== GT) {
      i += 1;
      code = text.charCodeAt(i);
    }
    this.nameStart = nameStart;
    this.nameEnd = i;
    if (i === nameStart) throw new PackageError("damaged", "xml");
    while (code !== GT) {
      if (code === QUOTE || code === APOSTROPHE) {
        i = text.indexOf(code === QUOTE ? '"' : "'", i + 1);
        if (i < 0) throw new PackageError("damaged", "xml");
      } else if (code !== code || code === 60) {
        throw new PackageError("damaged", "xml");
      }
      i += 1;
      code = text.charCodeAt(i);
    }
    this.selfClosing = text.charCodeAt(i - 1) === SLASH;
    this.end = i + 1;
  }

  /** Whether the current tag is called `name` (qualified). */
  is(name: string): boolean {
    return (
      this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart)
    );
  }

  name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  /** The current open tag's attribute, decoded; null where it has none. */
  attribute(name: string): string | null {
    return attributeIn(this.text, this.nameEnd, this.end, name);
  }

  /** Moves past the current element's end tag (its content unread). */
  skip(): void {
    if (this.selfClosing) return;
    let depth = 1;
    while (depth > 0) {
      if (!this.next()) throw new PackageError("damaged", "xml");
      if (this.isClose) depth -= 1;
      else if (!this.selfClosing) depth += 1;
    }
  }
}

function skipDeclaration(text: string, at: number): number {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  if (text.startsWith("<![CDATA[", at)) return after(text, "]]>", at + 9);
  throw new PackageError(text.includes("<!ENTITY") ? "too-large" : "damaged", "doctype");
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new PackageError("damaged", "xml");
  return at + mark.length;
}

/** Where an attribute's value stands between `from` and `to` (inside one tag), or null. */
export function attributeRange(
  text: string,
  from: number,
  to: number,
  name: string
): readonly [number, number] | null {
  for (let i = from; i < to;) {
    const eq = text.indexOf("=", i);
    if (eq < 0 || eq >= to) return null;
    let open = eq + 1;
    while (open < to && text.charCodeAt(open) <= 32) open += 1;
    const quote = text.charCodeAt(open);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new PackageError("damaged", "xml");
    const close = text.indexOf(quote === QUOTE ? '"' : "'", open + 1);
    if (close < 0 || close >= to) throw new PackageError("damaged", "xml");
    let nameEnd = eq;
    while (nameEnd > i && text.charCodeAt(nameEnd - 1) <= 32) nameEnd -= 1;
    let nameStart = nameEnd;
    while (nameStart > i && text.charCodeAt(nameStart - 1) > 32) nameStart -= 1;
    if (nameEnd - nameStart === name.length && text.startsWith(name, nameStart)) {
      return [open + 1, close];
    }
    i = close + 1;
  }
  return null;
}

function attributeIn(text: string, from: number, to: number, name: string): string | null {
  const range = attributeRange(text, from, to, name);
  if (!range) return null;
  return decodeText(text.slice(range[0], range[1])).replace(/[\t\n]/g, " ");
}

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

/** Text between two places: CDATA unwrapped, comments dropped, entities decoded, line ends as XML wants them. */
export function decodeContent(text: string, from: number, to: number): string {
  const raw = text.slice(from, to);
  if (!raw.includes(LT)) return decodeText(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece) => {
      if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3);
      return piece.startsWith(LT) ? "" : decodeText(piece);
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

/** One replacement in a text; `start === end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies replacements that do not overlap, in any order; two inserts at one place keep their order. */
export function splice(source: string, edits: readonly Splice[]): string {
  const sorted = edits.map((e, i) => ({ e, i })).sort((a, b) => a.e.start - b.e.start || a.i - b.i);
  const pieces: string[] = [];
  let at = 0;
  for (const { e } of sorted) {
    if (e.start < at) throw new Error("overlapping edits of one part");
    pieces.push(source.slice(at, e.start), e.text);
    at = e.end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}

/**
 * Places a new child as the last of `parent`. A self-closing parent is opened; a blank in its end tag remembers that, so that
 * `removeChildren` can close it again.
 */
export function appendChild(parent: XmlElement, xml: string): Splice[] {
  if (!parent.selfClosing) return [{ start: parent.closeStart, end: parent.closeStart, text: xml }];
  const slash = parent.source.lastIndexOf("/", parent.openEnd - 1);
  return [{ start: slash, end: parent.openEnd, text: `>${xml}</${parent.name} >` }];
}

/** The end tag of an element that we made where there was none: `removeChildren` takes it away when it is empty again. */
export function madeByUs(name: string, attributes: string, xml: string): string {
  return `<${name}${attributes}>${xml}</${name}  >`;
}

/**
 * Takes children out of `parent`, and undoes what `appendChild` or `madeByUs` did to it when none is left. `extra` are edits
 * inside its open tag (a `count`).
 */
export function removeChildren(
  parent: XmlElement,
  gone: ReadonlySet<XmlElement>,
  extra: readonly Splice[] = []
): Splice[] {
  const left = parent.children.filter((c) => !gone.has(c));
  const endTag = parent.source.slice(parent.closeStart, parent.end);
  if (left.length === 0 && endTag.endsWith("  >")) {
    return [{ start: parent.start, end: parent.end, text: "" }];
  }
  const edits: Splice[] = [...extra];
  if (left.length === 0 && endTag.endsWith(" >")) {
    edits.push({ start: parent.openEnd - 1, end: parent.end, text: "/>" });
    return edits;
  }
  for (const child of gone) edits.push({ start: child.start, end: child.end, text: "" });
  return edits;
}
