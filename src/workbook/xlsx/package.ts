/**
 * The parts of an .xlsx package, their content types and relations (Open Packaging Conventions, ECMA-376 part 2).
 * Part names start with `/` and are compared without regard to case. Parts nobody changes are saved as they were.
 */
import { type Outcome, type Problem, done, failed } from "../problem";
import { compoundFile } from "./compound-file";
import { relationsName, relativeTarget, resolveTarget, unescapePercent } from "./part-names";
import { type PartText, decodePart, encodePart } from "./part-text";
import { type XmlElement, appendChild, encodeText, parseXml, removeChildren, splice } from "./xml";
import { PackageError, type ZipEntry, inflateEntry, packEntry, readZip, writeZip } from "./zip";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address (`worksheet`, `styles`): transitional and strict documents agree on it. */
  readonly kind: string;
  readonly type: string;
  /** A part name, or the address as written when external. */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "/[Content_Types].xml";

interface Part {
  readonly name: string;
  /** As loaded; null for a part made since. */
  readonly loaded: ZipEntry | null;
  bytes: Uint8Array | null;
  changed: boolean;
  /** Counts up with every change, so that whoever has read the part knows when to read it again. */
  version: number;
  /** Decoded text of small parts, kept because relations and styles are asked for often. */
  text: PartText | null;
}

export class XlsxPackage {
  private changes = 0;
  /** The text of one large part, the last that was asked for: the same sheet is asked for several times in a row. */
  private large: { name: string; version: number; decoded: PartText } | null = null;

  private constructor(private readonly parts: Map<string, Part>) {}

  /**
   * Opens the bytes of a file. Fails with `not-xlsx`, `encrypted`, `too-large`, `damaged`.
   */
  static open(bytes: Uint8Array): Outcome<XlsxPackage> {
    const compound = compoundFile(bytes);
    if (compound) return failed({ code: compound });
    const zip = readZip(bytes);
    if (!zip.ok) return zip;
    const parts = new Map<string, Part>();
    for (const entry of zip.value) {
      const name = `/${entry.name.replace(/\\/g, "/").replace(/^\/+/, "")}`;
      if (name.endsWith("/") && entry.size === 0) {
        parts.set(name.toLowerCase(), newPart(name, entry));
      } else if (!parts.has(name.toLowerCase())) {
        parts.set(name.toLowerCase(), newPart(name, entry));
      }
    }
    if (!parts.has(CONTENT_TYPES.toLowerCase())) return failed({ code: "not-xlsx" });
    return caught(() => new XlsxPackage(parts));
  }

  /** Names of the parts in the order of the file. */
  partNames(): string[] {
    return [...this.parts.values()].map((p) => p.name).filter((name) => !name.endsWith("/"));
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** A part's content. @throws PackageError when it is missing or broken. */
  bytes(name: string): Uint8Array {
    const part = this.part(name);
    if (part.bytes) return part.bytes;
    if (!part.loaded) throw new PackageError("damaged", name);
    const bytes = inflateEntry(part.loaded);
    // Large parts are inflated again when needed rather than kept twice.
    if (bytes.length < 1 << 20) part.bytes = bytes;
    return bytes;
  }

  /** A number that is another one after the part has changed. */
  version(name: string): number {
    return this.part(name).version;
  }

  /** A part's text, with its byte order mark if it has one. @throws PackageError as `bytes`. */
  text(name: string): string {
    return this.decoded(name).text;
  }

  /** Replaces a part's text, in the encoding it has. */
  setText(name: string, text: string): void {
    const { encoding } = this.decoded(name);
    this.setBytes(name, encodePart(text, encoding));
    const part = this.part(name);
    const decoded = { text, encoding };
    if (encoding === "other") return;
    if (text.length < 1 << 22) part.text = decoded;
    else this.large = { name: part.name, version: part.version, decoded };
  }

  setBytes(name: string, bytes: Uint8Array): void {
    const part = this.part(name);
    part.bytes = bytes;
    part.text = null;
    part.changed = true;
    this.changes += 1;
    part.version = this.changes;
  }

  /** Applies `edit` to a part's parsed text and stores the result when it differs. */
  edit(name: string, edit: (root: XmlElement) => Parameters<typeof splice>[1]): void {
    const text = this.text(name);
    const edits = edit(parseXml(text));
    if (edits.length > 0) this.setText(name, splice(text, edits));
  }

  /** Adds a part at the end of the file, with its content type unless the extension's default says the same. */
  addPart(name: string, content: string | Uint8Array, contentType: string | null): void {
    if (this.has(name)) throw new Error(`part exists: ${name}`);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.changes += 1;
    const part: Part = {
      name,
      loaded: null,
      bytes,
      changed: true,
      version: this.changes,
      text: null,
    };
    this.parts.set(name.toLowerCase(), part);
    if (contentType === null || this.contentType(name) === contentType) return;
    this.edit(CONTENT_TYPES, (root) =>
      appendChild(
        root,
        `<${root.prefix}Override PartName="${encodeText(name)}" ContentType="${contentType}"/>`
      )
    );
  }

  /** Removes a part, its content type and its own relations. Relations that point to it are the caller's. */
  removePart(name: string): void {
    const names = [name.toLowerCase(), relationsName(name).toLowerCase()];
    for (const key of names) this.parts.delete(key);
    this.edit(CONTENT_TYPES, (root) => {
      const gone = root
        .all("Override")
        .filter((o) => names.includes(o.attribute("PartName")?.toLowerCase() ?? ""));
      return gone.length === 0 ? [] : removeChildren(root, new Set(gone));
    });
  }

  /** The content type the package states for a part; null where it states none. */
  contentType(name: string): string | null {
    const root = parseXml(this.text(CONTENT_TYPES));
    const wanted = name.toLowerCase();
    for (const o of root.all("Override")) {
      if (o.attribute("PartName")?.toLowerCase() === wanted) return o.attribute("ContentType");
    }
    const extension = wanted.slice(wanted.lastIndexOf(".") + 1);
    for (const d of root.all("Default")) {
      if (d.attribute("Extension")?.toLowerCase() === extension) return d.attribute("ContentType");
    }
    return null;
  }

  /** Parts that state this content type by name. */
  partsOfType(type: RegExp): string[] {
    return parseXml(this.text(CONTENT_TYPES))
      .all("Override")
      .filter((o) => type.test(o.attribute("ContentType") ?? ""))
      .map((o) => o.attribute("PartName") ?? "")
      .filter((name) => this.has(name));
  }

  /** Relations of a part, or of the package for `/`. Targets that leave the package are `external`. */
  relationships(source: string): Relationship[] {
    const name = relationsName(source);
    if (!this.has(name)) return [];
    return parseXml(this.text(name))
      .all("Relationship")
      .map((r) => {
        const type = r.attribute("Type") ?? "";
        const external = r.attribute("TargetMode") === "External";
        const target = r.attribute("Target") ?? "";
        return {
          id: r.attribute("Id") ?? "",
          kind: type.slice(type.lastIndexOf("/") + 1),
          type,
          target: external ? target : this.resolve(source, target),
          external,
        };
      });
  }

  /** Adds a relation and returns its id. `target` is a part name; it is written relative to the source. */
  addRelationship(source: string, type: string, target: string): string {
    const name = relationsName(source);
    const used = new Set(this.relationships(source).map((r) => r.id.toLowerCase()));
    let n = used.size + 1;
    while (used.has(`rid${n}`)) n += 1;
    const id = `rId${n}`;
    const written = relativeTarget(source, target);
    if (!this.has(name)) this.addPart(name, EMPTY_RELATIONS, RELATIONS_TYPE);
    this.edit(name, (root) =>
      appendChild(
        root,
        `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${encodeText(written)}"/>`
      )
    );
    return id;
  }

  /** Removes relations that `unwanted` picks; a relations part of ours that is then empty goes too. */
  removeRelationships(source: string, unwanted: (r: Relationship) => boolean): void {
    const name = relationsName(source);
    if (!this.has(name)) return;
    const ids = new Set(
      this.relationships(source)
        .filter(unwanted)
        .map((r) => r.id)
    );
    if (ids.size === 0) return;
    this.edit(name, (root) => {
      const gone = root.all("Relationship").filter((r) => ids.has(r.attribute("Id") ?? ""));
      return removeChildren(root, new Set(gone));
    });
    if (this.text(name) === EMPTY_RELATIONS) this.removePart(name);
  }

  /** The workbook part. @throws PackageError `not-xlsx`. */
  workbookPart(): string {
    const main = this.relationships("/").find((r) => r.kind === "officeDocument" && !r.external);
    const name = main && this.has(main.target) ? this.part(main.target).name : null;
    const found = name ?? this.partsOfType(/sheet\.main\+xml|template\.main\+xml/i)[0];
    if (found === undefined) throw new PackageError("not-xlsx", "workbook");
    const type = this.contentType(found) ?? "";
    if (/binary/i.test(type) || /wordprocessing|presentation|visio/i.test(type)) {
      throw new PackageError("not-xlsx", type);
    }
    return found;
  }

  /** A name for a new part such as `/xl/worksheets/sheet4.xml`, the lowest number that is free. */
  freeName(before: string, after: string): string {
    let n = 1;
    while (this.has(`${before}${n}${after}`)) n += 1;
    return `${before}${n}${after}`;
  }

  /** Remembers the parts as they are now; the answer puts them back when a change fails half-way. */
  snapshot(): () => void {
    const before = new Map([...this.parts].map(([key, part]) => [key, { ...part }]));
    return () => {
      this.parts.clear();
      for (const [key, part] of before) this.parts.set(key, part);
    };
  }

  /** The file. The same parts always give the same bytes. */
  save(): Uint8Array {
    const entries: ZipEntry[] = [];
    for (const part of this.parts.values()) {
      if (!part.changed && part.loaded) entries.push(part.loaded);
      else entries.push(packPart(part));
    }
    return writeZip(entries);
  }

  private part(name: string): Part {
    const part = this.parts.get(name.toLowerCase());
    if (!part) throw new PackageError("damaged", name);
    return part;
  }

  private decoded(name: string): PartText {
    const part = this.part(name);
    if (part.text) return part.text;
    const { version } = part;
    if (this.large?.name === part.name && this.large.version === version) return this.large.decoded;
    const decoded = decodePart(this.bytes(name), part.name);
    if (decoded.text.length < 1 << 22) part.text = decoded;
    else this.large = { name: part.name, version, decoded };
    return decoded;
  }

  private resolve(source: string, target: string): string {
    const plain = resolveTarget(source, target);
    if (this.has(plain)) return this.part(plain).name;
    const unescaped = resolveTarget(source, unescapePercent(target));
    return this.has(unescaped) ? this.part(unescaped).name : plain;
  }
}

function newPart(name: string, loaded: ZipEntry): Part {
  return { name, loaded, bytes: null, changed: false, version: 0, text: null };
}

function packPart(part: Part): ZipEntry {
  const like = part.loaded ?? undefined;
  const packed = packEntry(part.name.slice(1), part.bytes ?? new Uint8Array(0), like);
  // Changed and changed back: the file keeps its first form.
  return like && like.crc === packed.crc && like.size === packed.size ? like : packed;
}

/** Runs what may meet broken content, and turns that into a problem. Bugs still throw. */
export function caught<T>(work: () => T): Outcome<T> {
  try {
    return done(work());
  } catch (error) {
    return failed(packageProblem(error));
  }
}

/** The problem a PackageError stands for; anything else is a bug and is thrown on. */
export function packageProblem(error: unknown): Problem {
  if (error instanceof PackageError) return { code: error.code, args: { part: error.detail } };
  throw error;
}

const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
