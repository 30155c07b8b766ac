/** Our marks as conditional formats in the parts: found by their formula on every sheet, put in, taken out without a trace. */
import type { Mark, MarkChange } from "../change";
import { rectName } from "../grid";
import { type MarkAreas, colourOrder, markAreas, marksOf } from "../mark-areas";
import { markFills, markFormula, parseMarkFormula } from "../mark-style";
import type { MarkState } from "../port";
import type { Problem } from "../problem";
import type { XlsxPackage } from "./package";
import { placeFor, worksheetOrder } from "./schema-order";
import { parseAreas } from "./sheet-model";
import { StyleTable } from "./style-table";
import { type SheetEntry, isOn } from "./workbook-part";
import { type XmlElement, parseXml, splice } from "./xml";
import { PackageError } from "./zip";

/** One mark as a text, to compare sets of them. */
export function markName({ sheet, row, columns, colour }: Omit<Mark, "key">): string {
  return `${sheet}\n${row}\n${columns.join()}\n${colour}`;
}

interface MarkedSheet {
  readonly entry: SheetEntry;
  readonly part: string;
}

/** The marks that stand in the workbook, and the latest date they were judged for. */
export function listMarks(pack: XlsxPackage, sheets: readonly SheetEntry[]): MarkState {
  const found = worksheets(sheets).flatMap((sheet) => marksOn(pack, sheet));
  const dates = found.map((m) => m.date).sort();
  const seen = new Set<string>();
  const marks = found
    .flatMap((m) => marksOf(m))
    .filter((mark) => {
      const name = markName(mark);
      return seen.has(name) ? false : Boolean(seen.add(name));
    });
  return { date: dates.at(-1) ?? null, marks };
}

/**
 * Replaces all our marks by `change.marks`. Sheets that are protected keep what they have and are named in the answer.
 * Answers the parts of sheets whose text changed.
 */
export function replaceMarks(
  pack: XlsxPackage,
  workbookPart: string,
  sheets: readonly SheetEntry[],
  change: MarkChange
): { readonly refused: Problem[]; readonly writable: readonly Mark[] } {
  const refused: Problem[] = [];
  const targets = worksheets(sheets);
  const wanted = new Map<string, Mark[]>();
  for (const mark of change.marks) {
    const list = wanted.get(mark.sheet);
    if (list) list.push(mark);
    else wanted.set(mark.sheet, [mark]);
  }
  for (const name of wanted.keys()) {
    if (!targets.some((t) => t.entry.name === name)) {
      refused.push({ code: "sheet-missing", sheet: name });
    }
  }
  const writable: Mark[] = [];
  const styles = new DifferentialStyles(pack, workbookPart);
  for (const sheet of targets) {
    const own = wanted.get(sheet.entry.name) ?? [];
    const text = pack.text(sheet.part);
    const root = parseXml(text, "sheetData");
    const standing = ourRules(root);
    if (own.length === 0 && standing.length === 0) continue;
    if (isOn(root.child("sheetProtection")?.attribute("sheet"))) {
      refused.push({ code: "protected-sheet", sheet: sheet.entry.name });
      continue;
    }
    const cleared = withoutOurRules(text, root);
    const marked = withRules(cleared, markAreas(own), change.date, styles);
    if (marked !== text) pack.setText(sheet.part, marked);
    writable.push(...own);
  }
  styles.store(pack, targets);
  return { refused, writable };
}

/** Takes our marks out of every sheet, also where protection keeps the workbook's users from it: for a copy that is passed on. */
export function stripMarks(
  pack: XlsxPackage,
  workbookPart: string,
  sheets: readonly SheetEntry[]
): void {
  const targets = worksheets(sheets);
  for (const { part } of targets) {
    const text = pack.text(part);
    const bare = withoutOurRules(text, parseXml(text, "sheetData"));
    if (bare !== text) pack.setText(part, bare);
  }
  new DifferentialStyles(pack, workbookPart).store(pack, targets);
}

function worksheets(sheets: readonly SheetEntry[]): MarkedSheet[] {
  return sheets.flatMap((entry) =>
    entry.kind === "worksheet" && entry.part !== null ? [{ entry, part: entry.part }] : []
  );
}

function marksOn(pack: XlsxPackage, sheet: MarkedSheet): (MarkAreas & { date: string })[] {
  const root = parseXml(pack.text(sheet.part), "sheetData");
  return ourRules(root).map(({ format, colour, date }) => ({
    sheet: sheet.entry.name,
    colour,
    date,
    areas: parseAreas(format.attribute("sqref")),
  }));
}

interface OurRule {
  readonly format: XmlElement;
  readonly rule: XmlElement;
  readonly colour: Mark["colour"];
  readonly date: string;
}

function ourRules(root: XmlElement): OurRule[] {
  return root.all("conditionalFormatting").flatMap((format) =>
    format.all("cfRule").flatMap((rule) => {
      const ours = parseMarkFormula(rule.child("formula")?.text() ?? "");
      return ours ? [{ format, rule, ...ours }] : [];
    })
  );
}

/** A format that holds nothing but our rules goes whole; Excel may have put ours beside others. */
function withoutOurRules(text: string, root: XmlElement): string {
  const rules = new Set(ourRules(root).map((r) => r.rule));
  const edits = root.all("conditionalFormatting").flatMap((format) => {
    const ours = format.children.filter((c) => rules.has(c));
    if (ours.length === 0) return [];
    const gone = ours.length === format.children.length ? [format] : ours;
    return gone.map((e) => ({ start: e.start, end: e.end, text: "" }));
  });
  return splice(text, edits);
}

function withRules(
  text: string,
  areas: readonly MarkAreas[],
  date: string,
  styles: DifferentialStyles
): string {
  if (areas.length === 0) return text;
  const root = parseXml(text, "sheetData");
  const at = placeFor(root, worksheetOrder, "conditionalFormatting");
  const p = root.prefix;
  let priority = highestPriority(root, text);
  const xml = areas
    .map(({ colour, areas: rects }) => {
      priority += 1;
      const formula = markFormula(colour, date).replace(/&/g, "&amp;").replace(/</g, "&lt;");
      return (
        `<${p}conditionalFormatting sqref="${rects.map(rectName).join(" ")}">` +
        `<${p}cfRule type="expression" dxfId="${styles.id(colour)}" priority="${priority}">` +
        `<${p}formula>${formula}</${p}formula></${p}cfRule></${p}conditionalFormatting>`
      );
    })
    .join("");
  return splice(text, [{ start: at, end: at, text: xml }]);
}

/** Ours come behind every rule of the sheet, also those of the x14 extension. */
function highestPriority(root: XmlElement, text: string): number {
  const rows = root.child("sheetData");
  const rest = rows ? text.slice(rows.end) : text;
  let highest = 0;
  for (const m of rest.matchAll(/<[\w.:-]*cfRule\b[^>]*?\spriority\s*=\s*["'](\d{1,9})["']/g)) {
    highest = Math.max(highest, Number(m[1]));
  }
  return highest;
}

/** Our four entries among the differential formats: added when needed, taken from the end when nobody uses them any more. */
class DifferentialStyles {
  private table: StyleTable | null = null;

  constructor(
    private readonly pack: XlsxPackage,
    private readonly workbookPart: string
  ) {}

  id(colour: Mark["colour"]): number {
    const table = this.open();
    return table.place("dxfs", differentialXml(colour, table.prefix));
  }

  store(pack: XlsxPackage, sheets: readonly MarkedSheet[]): void {
    const table = this.open();
    const ours = new Set(colourOrder.map((c) => differentialXml(c, table.prefix)));
    if (table.entries("dxfs").some((e) => ours.has(e.outer()))) {
      const used = usedDifferentials(pack, sheets, table);
      table.dropUnused("dxfs", (i, e) => used.has(i) || !ours.has(e.outer()));
    }
    table.store();
  }

  private open(): StyleTable {
    return (this.table ??= new StyleTable(this.pack, this.workbookPart));
  }
}

function differentialXml(colour: Mark["colour"], p: string): string {
  const { fill, font } = markFills[colour];
  return (
    `<${p}dxf><${p}font><${p}color rgb="FF${font.slice(1)}"/></${p}font>` +
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${fill.slice(1)}"/><${p}bgColor rgb="FF${fill.slice(1)}"/></${p}patternFill></${p}fill></${p}dxf>`
  );
}

/** Numbers of differential formats in use: by rules, filters, sorts, tables, table styles, pivot tables. */
function usedDifferentials(
  pack: XlsxPackage,
  sheets: readonly MarkedSheet[],
  table: StyleTable
): Set<number> {
  const used = new Set<number>();
  const collect = (text: string): void => {
    for (const m of text.matchAll(/[dD]xfId\s*=\s*["'](\d+)["']/g)) used.add(Number(m[1]));
  };
  for (const { part } of sheets) {
    const text = pack.text(part);
    const rows = parseXml(text, "sheetData").child("sheetData");
    collect(rows ? text.slice(0, rows.start) + text.slice(rows.end) : text);
  }
  collect(table.outerStyles());
  for (const part of pack.partsOfType(/\.(table|pivotTable|slicer|timeline)[\w.]*\+xml/i)) {
    try {
      collect(pack.text(part));
    } catch (error) {
      // A part we cannot read may use any of them.
      if (!(error instanceof PackageError)) throw error;
      table.entries("dxfs").forEach((_e, i) => used.add(i));
    }
  }
  return used;
}
