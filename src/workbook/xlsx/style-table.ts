/**
 * Adding to the styles part and taking away again. What is there keeps its number, so new entries go to the end; ours carry two
 * blanks before the end of their tag, by which they are known as ours when the sheet they were made for goes.
 */
import { builtInId } from "./number-formats";
import type { XlsxPackage } from "./package";
import { insertContainer, stylesOrder } from "./schema-order";
import { stylesPart } from "./styles";
import {
  type Splice,
  type XmlElement,
  appendChild,
  encodeText,
  parseXml,
  removeChildren,
  splice,
} from "./xml";

/** Lists of the styles part whose entries are counted, and the name of an entry. */
const ENTRY = {
  numFmts: "numFmt",
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellXfs: "xf",
  dxfs: "dxf",
} as const;
export type StyleList = keyof typeof ENTRY;

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES_RELATION =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";

/** A styles part that says nothing but what Excel assumes; for packages that come without one. */
const PLAIN_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  "</styleSheet>";

/** One styles part, changed in memory and stored by `store`. */
export class StyleTable {
  private text: string;
  private root: XmlElement;
  private readonly name: string;

  /** Takes the package's styles part, or makes one. */
  constructor(
    private readonly pack: XlsxPackage,
    private readonly workbookPart: string
  ) {
    let name = stylesPart(pack, workbookPart);
    if (name === null) {
      const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/"));
      const usual = `${folder}/styles.xml`;
      name = pack.has(usual) ? pack.freeName(`${folder}/styles`, ".xml") : usual;
      pack.addPart(name, PLAIN_STYLES, STYLES_TYPE);
      pack.addRelationship(workbookPart, STYLES_RELATION, name);
    }
    this.name = name;
    this.text = pack.text(name);
    this.root = parseXml(this.text);
  }

  /** The part's prefix, to be used in what is added. */
  get prefix(): string {
    return this.root.prefix;
  }

  entries(list: StyleList): readonly XmlElement[] {
    return this.root.child(list)?.listed(ENTRY[list]) ?? [];
  }

  /** Index of an entry written exactly like `xml`; it is appended where there is none. */
  place(list: StyleList, xml: string): number {
    const usual = this.entries(list).length === 0 ? this.usualEntries(list) : [];
    for (const entry of usual) this.append(list, entry);
    const entries = this.entries(list);
    const found = entries.findIndex((e) => e.outer() === xml);
    if (found >= 0) return found;
    this.append(list, xml);
    return entries.length;
  }

  private append(list: StyleList, xml: string): void {
    const container = this.root.child(list);
    if (container) this.change([...appendChild(container, xml), ...recount(container, 1)]);
    else this.change([insertContainer(this.root, stylesOrder, list, ' count="1"', xml)]);
  }

  /** What a list that is empty must begin with, because entry 0 is everybody's default and fills 0 and 1 are Excel's own. */
  private usualEntries(list: StyleList): string[] {
    const p = this.prefix;
    const fill = (pattern: string): string =>
      `<${p}fill${OURS}><${p}patternFill patternType="${pattern}"/></${p}fill>`;
    switch (list) {
      case "fonts":
        return [`<${p}font${OURS}><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`];
      case "fills":
        return [fill("none"), fill("gray125")];
      case "borders":
        return [
          `<${p}border${OURS}><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`,
        ];
      case "cellXfs":
        return [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"${OURS}/>`];
      default:
        return [];
    }
  }

  /** Id of a number format with this code: built in, there already, or new. */
  numberFormatId(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== null) return builtIn;
    let highest = 163;
    for (const f of this.entries("numFmts")) {
      const id = Number(f.attribute("numFmtId"));
      if (f.attribute("formatCode") === code) return id;
      highest = Math.max(highest, id);
    }
    const id = highest + 1;
    this.place(
      "numFmts",
      `<${this.prefix}numFmt numFmtId="${id}" formatCode="${encodeText(code)}"${OURS}/>`
    );
    return id;
  }

  /** A cell style like `style` but with this number format; the style itself where it has it. */
  withNumberFormat(style: number, code: string): number {
    const id = this.numberFormatId(code);
    const xf = this.entries("cellXfs")[style];
    if (!xf) {
      const plain = `<${this.prefix}xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${OURS}/>`;
      return this.place("cellXfs", plain);
    }
    if (Number(xf.attribute("numFmtId") ?? 0) === id) return style;
    const numbered = withAttribute(xf.outer(), "numFmtId", String(id));
    const tag = signed(withAttribute(numbered, "applyNumberFormat", "1"));
    return this.place("cellXfs", tag);
  }

  /** Takes our entries from the end of a list as long as nothing uses them. */
  dropUnused(list: StyleList, isUsed: (index: number, entry: XmlElement) => boolean): void {
    const entries = this.entries(list);
    const gone = new Set<XmlElement>();
    for (let i = entries.length - 1; i >= 0; i -= 1) {
      const entry = entries[i];
      if (!entry || isUsed(i, entry)) break;
      gone.add(entry);
    }
    const container = this.root.child(list);
    if (gone.size === 0 || !container) return;
    this.change(removeChildren(container, gone, recount(container, -gone.size)));
  }

  /** What the part says outside its lists of formats: named cell styles, table styles, extensions. */
  outerStyles(): string {
    const children = this.root.children.filter((c) => !(c.local in ENTRY));
    return children.map((c) => c.outer()).join("");
  }

  /** Ids that cell styles, ours and the named ones, give in `attribute` (`fontId`, `numFmtId` …). */
  idsInUse(attribute: string): Set<number> {
    const named = this.root.child("cellStyleXfs")?.listed("xf") ?? [];
    const all = [...this.entries("cellXfs"), ...named];
    return new Set(all.map((xf) => Number(xf.attribute(attribute) ?? 0)));
  }

  /** Writes the part back; one that we made and that says nothing of ours any more goes. */
  store(): void {
    if (this.text === PLAIN_STYLES) {
      this.pack.removeRelationships(this.workbookPart, (r) => r.target === this.name);
      this.pack.removePart(this.name);
    } else if (this.text !== this.pack.text(this.name)) this.pack.setText(this.name, this.text);
  }

  private change(edits: readonly Splice[]): void {
    this.text = splice(this.text, edits);
    this.root = parseXml(this.text);
  }
}

/** What entries of ours carry before the end of their open tag. */
export const OURS = "  ";

/** An entry's text with our two blanks in its open tag. */
function signed(xml: string): string {
  return xml.replace(/^(<[^>]*?)\s*(\/?>)/, `$1${OURS}$2`);
}

/** Whether an entry was made by us. */
export function isOurs(entry: XmlElement): boolean {
  return /[^\s] {2}\/?>$/.test(entry.source.slice(entry.start, entry.openEnd));
}

/** Drops cell styles of ours that are not `used`, then fonts, fills, borders and formats that only they had. */
export function dropUnusedStyles(table: StyleTable, used: ReadonlySet<number>): void {
  // Entry 0 is ours only where there was none; then it goes with the rest.
  table.dropUnused("cellXfs", (i, e) => (i > 0 && used.has(i)) || !isOurs(e));
  const lists = [
    ["fonts", "fontId"],
    ["fills", "fillId"],
    ["borders", "borderId"],
  ] as const;
  for (const [list, attribute] of lists) {
    const ids = table.idsInUse(attribute);
    // Fill 1 comes and goes with fill 0.
    if (list === "fills" && ids.has(0)) ids.add(1);
    table.dropUnused(list, (i, e) => ids.has(i) || !isOurs(e));
  }
  const formats = table.idsInUse("numFmtId");
  table.dropUnused(
    "numFmts",
    (_i, e) => formats.has(Number(e.attribute("numFmtId"))) || !isOurs(e)
  );
}

/** Moves a stated count, so that one that was wrong before is as wrong again afterwards. */
function recount(container: XmlElement, by: number): Splice[] {
  const range = container.valueRange("count");
  const stated = Number(container.attribute("count"));
  return range && Number.isInteger(stated)
    ? [{ start: range[0], end: range[1], text: String(stated + by) }]
    : [];
}

/** Sets an attribute in the open tag of an element's text. */
export function withAttribute(xml: string, name: string, value: string): string {
  const tag = /^<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*/.exec(xml)?.[0] ?? "";
  const known = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  const changed = known.test(tag)
    ? tag.replace(known, (_whole, before: string) => `${before}"${encodeText(value)}"`)
    : `${tag} ${name}="${encodeText(value)}"`;
  return changed + xml.slice(tag.length);
}
