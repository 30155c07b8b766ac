/** Changing a part by splicing its text, so that what we did can be taken back to the letter. */
import type { XmlElement } from "./xml";

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
