/**
 * The office's own Word template, filled: `{{标题}}`, `{{正文}}` and the like are replaced in the runs they stand in, so that every style
 * stays. A paragraph that holds nothing but a tag of several paragraphs is repeated for each; a table row with `{{行.…}}` for each row.
 */
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Block, ReportDocument, Table } from "../report/document";
import {
  caught,
  encodeText,
  parseXml,
  splice,
  type Splice,
  type XmlElement,
} from "../workbook/xlsx";
import { failed, type Outcome } from "../workbook/problem";
import { zipped } from "./word-package";

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Tags nobody knows; they stand as they stood. */
  readonly unknown: readonly string[];
}

/** What a tag may be. */
interface Fillings {
  /** `{{标题}}`, `{{落款}}`, `{{日期}}` … */
  readonly texts: ReadonlyMap<string, string>;
  /** `{{正文}}`: a paragraph each. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** `{{行.事项}}`: the annex's table by its heads. */
  readonly rows: readonly ReadonlyMap<string, string>[];
}

const TAG = /\{\{\s*([^{}]{1,40}?)\s*\}\}/g;
const ROW_TAG = /^行\.(.+)$/;
/** The parts with text of a Word document. */
const TEXT_PARTS = /^word\/(?:document|header\d*|footer\d*)\.xml$/;
/** A template is a few pages; more is no template. */
const LARGEST = 20_000_000;

/** Fails with `unsupported` where the file is no .docx, `damaged` where its parts cannot be read. */
export function fillTemplate(
  template: Uint8Array,
  document: ReportDocument
): Outcome<FilledTemplate> {
  const parts = unzippedWord(template);
  if (parts === null) return failed({ code: "unsupported", args: { detail: ".docx" } });
  const fillings = fillingsOf(document);
  const unknown = new Set<string>();
  return caught(() => {
    const filled = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] =>
      TEXT_PARTS.test(name)
        ? [name, strToU8(filledXml(strFromU8(bytes), fillings, unknown))]
        : [name, bytes]
    );
    return { bytes: zipped(Object.fromEntries(filled)), unknown: [...unknown] };
  });
}

function unzippedWord(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    const parts = unzipSync(bytes, { filter: (file) => file.originalSize <= LARGEST });
    return parts["word/document.xml"] === undefined ? null : parts;
  } catch {
    // fflate throws for anything that is no zip; to the caller that is one and the same.
    return null;
  }
}

function fillingsOf({ blocks }: ReportDocument): Fillings {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const body: string[] = [];
  let section: string[] | null = null;
  for (const block of blocks) {
    if (block.kind === "title") texts.set("标题", block.text);
    else if (block.kind === "notice") texts.set("注意事项", block.text);
    else if (block.kind === "annex") texts.set("附表标题", block.text);
    else if (block.kind === "signature") {
      texts.set("日期", block.lines.at(-1) ?? "");
      texts.set("落款", block.lines.at(-2) ?? "");
      lists.set("署名", block.lines);
    } else if (block.kind === "heading") {
      section = [];
      lists.set(sectionTag(block.text), section);
      body.push(block.text);
    } else if (block.kind === "paragraph") {
      const said = (block.lead ?? "") + block.text;
      if (section === null) texts.set("概况", said);
      section?.push(said);
      body.push(said);
    }
  }
  for (const name of ["注意事项", "附表标题"]) if (!texts.has(name)) texts.set(name, "");
  lists.set("正文", body);
  const annex = blocks.findLast(
    (block: Block): block is Table => block.kind === "table" && block.id === "given"
  );
  return { texts, lists, rows: annex ? rowsOf(annex) : [] };
}

/** 一、本周主要工作 → 本周主要工作. */
function sectionTag(heading: string): string {
  return heading.replace(/^[^、]{1,3}、/, "");
}

function rowsOf({ columns, rows }: Table): readonly ReadonlyMap<string, string>[] {
  return rows.map(
    (cells) => new Map(cells.map(({ value }, i) => [columns[i]?.head ?? "", String(value)]))
  );
}

function filledXml(xml: string, fillings: Fillings, unknown: Set<string>): string {
  const root = parseXml(xml);
  return splice(xml, editsIn(root, fillings, unknown));
}

/** Rows and paragraphs are replaced as wholes, from the outside in, so that edits never overlap. */
function editsIn(element: XmlElement, fillings: Fillings, unknown: Set<string>): Splice[] {
  return element.children.flatMap((child): Splice[] => {
    if (child.local === "tr" && tagsIn(child).some((tag) => ROW_TAG.test(tag)))
      return [whole(child, repeatedRow(child, fillings, unknown))];
    if (child.local === "p" && tagsIn(child).length > 0)
      return [whole(child, filledParagraph(child, fillings, unknown))];
    return editsIn(child, fillings, unknown);
  });
}

function whole({ start, end }: XmlElement, text: string): Splice {
  return { start, end, text };
}

function tagsIn(element: XmlElement): readonly string[] {
  const text = allTexts(element)
    .map((t) => t.text())
    .join("");
  return [...text.matchAll(TAG)].map((tag) => tag[1] ?? "");
}

function allTexts(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => (child.local === "t" ? [child] : allTexts(child)));
}

function repeatedRow(row: XmlElement, fillings: Fillings, unknown: Set<string>): string {
  return fillings.rows
    .map((cells) => {
      const texts = new Map(fillings.texts);
      for (const [head, value] of cells) texts.set(`行.${head}`, value);
      const one = { ...fillings, texts, rows: [] };
      const edits = editsIn(row, one, unknown).map((edit) => ({
        ...edit,
        start: edit.start - row.start,
        end: edit.end - row.start,
      }));
      return splice(row.outer(), edits);
    })
    .join("");
}

function filledParagraph(paragraph: XmlElement, fillings: Fillings, unknown: Set<string>): string {
  const alone = /^\s*\{\{\s*([^{}]{1,40}?)\s*\}\}\s*$/.exec(
    allTexts(paragraph)
      .map((t) => t.text())
      .join("")
  );
  const list = fillings.lists.get(alone?.[1] ?? "");
  if (list) return list.map((text) => withText(paragraph, () => text, unknown)).join("");
  return withText(paragraph, (tag) => fillings.texts.get(tag) ?? null, unknown);
}

/** The paragraph with its tags filled. A tag may be cut into several runs: the filling goes where it begins, the rest of it goes. */
function withText(
  paragraph: XmlElement,
  fill: (tag: string) => string | null,
  unknown: Set<string>
): string {
  const texts = allTexts(paragraph);
  const pieces = texts.map((t) => t.text());
  const joined = pieces.join("");
  const starts: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    starts.push(at);
    at += piece.length;
  }
  const now = pieces.map(() => "");
  const pieceAt = (offset: number): number => {
    let found = 0;
    starts.forEach((start, i) => {
      if (start <= offset && (pieces[i] ?? "") !== "") found = i;
    });
    return found;
  };
  const put = (offset: number, text: string): void => {
    const i = pieceAt(offset);
    now[i] = (now[i] ?? "") + text;
  };
  let done = 0;
  const plain = (until: number): void => {
    for (; done < until; done++) put(done, joined.charAt(done));
  };
  for (const tag of joined.matchAll(TAG)) {
    plain(tag.index);
    const filling = fill(tag[1] ?? "");
    if (filling === null) {
      unknown.add(tag[0]);
      plain(tag.index + tag[0].length);
      continue;
    }
    put(tag.index, filling);
    done = tag.index + tag[0].length;
  }
  plain(joined.length);
  const edits = texts.map((t, i) => ({
    start: t.start - paragraph.start,
    end: t.end - paragraph.start,
    text: `<${t.name} xml:space="preserve">${encodeText(now[i] ?? "")}</${t.name}>`,
  }));
  return splice(paragraph.outer(), edits);
}
