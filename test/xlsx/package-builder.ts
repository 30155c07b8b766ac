/** Builds .xlsx packages part by part, so that a test shows exactly what the file holds. */
import { unzipSync, zipSync } from "fflate";
import { inflateEntry, readZip } from "../../src/workbook/xlsx/zip";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type Parts = Record<string, string | Uint8Array>;

export interface SheetPart {
  readonly name: string;
  /** Children of `worksheet`. */
  readonly xml: string;
  /** Attributes of its entry in the workbook, e.g. ` state="hidden"`. */
  readonly attributes?: string;
  /** Relations of the sheet: id → [kind, target]. */
  readonly relations?: Readonly<Record<string, readonly [string, string]>>;
}

export interface BookParts {
  readonly sheets: readonly SheetPart[];
  /** Children of `styleSheet`; left out = a plain one; null = none. */
  readonly styles?: string | null;
  /** `si` elements. */
  readonly strings?: readonly string[];
  /** Before `sheets` in the workbook. */
  readonly before?: string;
  /** After `sheets` in the workbook. */
  readonly after?: string;
  /** More parts by name without leading slash, with their content type where it is no default. */
  readonly more?: Readonly<Record<string, readonly [string | Uint8Array, string?]>>;
  /** More relations of the workbook. */
  readonly relations?: Readonly<Record<string, readonly [string, string]>>;
}

export const PLAIN_STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="58" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>';

/** The parts of a workbook by name, as they go into the zip. */
export function bookParts(book: BookParts): Parts {
  const parts: Parts = {};
  const overrides: string[] = [`/xl/workbook.xml|${SHEETML}.sheet.main+xml`];
  const relations: [string, string, string][] = [];
  const put = (name: string, content: string | Uint8Array, type?: string): void => {
    parts[name] = content;
    if (type !== undefined) overrides.push(`/${name}|${type}`);
  };
  const sheetEntries = book.sheets.map((sheet, i) => {
    put(
      `xl/worksheets/sheet${i + 1}.xml`,
      `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${sheet.xml}</worksheet>`,
      `${SHEETML}.worksheet+xml`
    );
    if (sheet.relations) {
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationsXml(
        Object.entries(sheet.relations).map(([id, [kind, target]]) => [id, kind, target])
      );
    }
    relations.push([`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`]);
    return `<sheet name="${sheet.name}" sheetId="${i + 1}"${sheet.attributes ?? ""} r:id="rId${i + 1}"/>`;
  });
  if (book.styles !== null) {
    relations.push(["rIdStyles", "styles", "styles.xml"]);
    put(
      "xl/styles.xml",
      `${XML}<styleSheet xmlns="${MAIN}">${book.styles ?? PLAIN_STYLES}</styleSheet>`,
      `${SHEETML}.styles+xml`
    );
  }
  if (book.strings) {
    relations.push(["rIdStrings", "sharedStrings", "sharedStrings.xml"]);
    put(
      "xl/sharedStrings.xml",
      `${XML}<sst xmlns="${MAIN}">${book.strings.join("")}</sst>`,
      `${SHEETML}.sharedStrings+xml`
    );
  }
  for (const [id, [kind, target]] of Object.entries(book.relations ?? {})) {
    relations.push([id, kind, target]);
  }
  for (const [name, [content, type]] of Object.entries(book.more ?? {})) put(name, content, type);
  const all: Parts = {
    "[Content_Types].xml":
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
      overrides
        .map((o) => o.split("|"))
        .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
        .join("") +
      "</Types>",
    "_rels/.rels": relationsXml([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${book.before ?? ""}` +
      `<sheets>${sheetEntries.join("")}</sheets>${book.after ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationsXml(relations),
    ...parts,
  };
  return all;
}

function relationsXml(relations: readonly (readonly [string, string, string])[]): string {
  return (
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    relations
      .map(
        ([id, kind, target]) =>
          `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`
      )
      .join("") +
    "</Relationships>"
  );
}

export function zipParts(parts: Parts): Uint8Array {
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    ])
  );
  return zipSync(bytes, { mtime: new Date("2026-01-05T00:00:00Z") });
}

export function buildXlsx(book: BookParts): Uint8Array {
  return zipParts(bookParts(book));
}

/** A sheet with one text in A1. */
export function oneCell(text: string): string {
  return `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`;
}

/** Names of parts that differ between two files; `+` and `-` for parts only one has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) => {
    const [x, y] = [a[name], b[name]];
    if (!x) return [`+${name}`];
    if (!y) return [`-${name}`];
    return x.length === y.length && x.every((byte, i) => byte === y[i]) ? [] : [name];
  });
}

/** A part's text in a saved file, read by another unzip than ours. */
export function partText(file: Uint8Array, name: string): string {
  const part = unzipSync(file)[name];
  if (!part) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}

/** Every part, inflated and checked by our own reader. */
export function checkedParts(file: Uint8Array): string[] {
  const zip = readZip(file);
  if (!zip.ok) throw new Error(zip.problem.code);
  return zip.value.map((entry) => {
    inflateEntry(entry);
    return entry.name;
  });
}
