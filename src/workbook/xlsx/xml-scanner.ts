/** Walking over the tags of a text. No DTD is ever expanded: a DOCTYPE is refused. */
import { decodeText } from "./xml-text";
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

/** An attribute's value between `from` and `to` (inside one tag), decoded, or null. */
export function attributeIn(text: string, from: number, to: number, name: string): string | null {
  const range = attributeRange(text, from, to, name);
  if (!range) return null;
  return decodeText(text.slice(range[0], range[1])).replace(/[\t\n]/g, " ");
}
