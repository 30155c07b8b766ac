/**
 * A report as a Word document in the layout of GB/T 9704-2012: 156 × 225 mm of print on A4, 22 lines of 28 characters in 仿宋 三号,
 * title in 小标宋 二号, page numbers — 1 —. The library is loaded when the first document is asked for.
 */
import type * as Docx from "docx";
import type { PlainDate } from "../calendar/plain-date";
import type { Block, Paragraph, ReportDocument, Table } from "../report/document";
import { sameBytes } from "./word-package";

/** A millimetre in twentieths of a point. */
const MM = 1440 / 25.4;
const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGINS = {
  top: Math.round(37 * MM),
  right: Math.round(26 * MM),
  bottom: Math.round(35 * MM),
  left: Math.round(28 * MM),
};
const PRINT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
const TWELFTH = Math.floor(PRINT_WIDTH / 12);

/** 28 points, exactly. */
const LINE = 560;
/** Half points: 二号, 三号, 四号. */
const SIZE = { title: 44, text: 32, small: 28, table: 24 };
/** 28 characters of 三号 are 448 points; the line has 442. A quarter of a point less between them lets the last one in. */
const TIGHT = -5;
const FACE = {
  title: "方正小标宋简体",
  heading: "黑体",
  lead: "楷体_GB2312",
  text: "仿宋_GB2312",
  number: "宋体",
} as const;

/** @returns the bytes of a .docx; the same document and date give the same bytes */
export async function wordDocument(
  document: ReportDocument,
  { date, title }: { readonly date: PlainDate; readonly title: string }
): Promise<Uint8Array> {
  const docx = await import("docx");
  const made = new docx.Document({
    title,
    creator: "",
    lastModifiedBy: "",
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { size: SIZE.text, font: face(FACE.text) } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            // 4 mm between print and page number.
            margin: { ...MARGINS, footer: Math.round(28 * MM), header: Math.round(15 * MM) },
          },
        },
        footers: { default: foot(docx, "right"), even: foot(docx, "left") },
        children: document.blocks.flatMap((block) => blockOf(docx, block)),
      },
    ],
  });
  const bytes = await docx.Packer.toArrayBuffer(made);
  return sameBytes(new Uint8Array(bytes), date);
}

type Library = typeof Docx;

/** One face for all scripts, said to be East Asian, so that quotation marks come out full width. */
function face(name: string): Docx.IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
}

function blockOf(docx: Library, block: Block): readonly (Docx.Paragraph | Docx.Table)[] {
  const line = (
    text: string,
    options: Docx.IParagraphOptions,
    run: Docx.IRunOptions
  ): Docx.Paragraph =>
    new docx.Paragraph({
      spacing: { line: LINE, lineRule: docx.LineRuleType.EXACT },
      ...options,
      children: [new docx.TextRun({ ...run, text })],
    });
  const { AlignmentType } = docx;
  switch (block.kind) {
    case "notice":
      return [line(block.text, {}, { font: face(FACE.heading), size: SIZE.text })];
    case "title":
      return [
        line(
          block.text,
          { alignment: AlignmentType.CENTER, spacing: titleSpacing(docx) },
          { font: face(FACE.title), size: SIZE.title }
        ),
      ];
    case "heading":
      return [
        line(
          block.text,
          { indent: { firstLineChars: 200, firstLine: SIZE.text * 20 }, keepNext: true },
          { font: face(FACE.heading), size: SIZE.text, characterSpacing: TIGHT }
        ),
      ];
    case "annex":
      return [
        line(
          block.text,
          { alignment: AlignmentType.CENTER, pageBreakBefore: true, spacing: titleSpacing(docx) },
          { font: face(FACE.heading), size: SIZE.text }
        ),
      ];
    case "paragraph":
      return [paragraphOf(docx, block)];
    case "table":
      return [tableOf(docx, block)];
    case "signature":
      return block.lines.map((text) =>
        line(
          text,
          { alignment: AlignmentType.RIGHT, indent: { right: SIZE.text * 20 } },
          { characterSpacing: TIGHT }
        )
      );
    case "chart":
      return [];
  }
}

function titleSpacing(docx: Library): Docx.ISpacingProperties {
  return { line: LINE, lineRule: docx.LineRuleType.EXACT, after: LINE / 2 };
}

function paragraphOf(docx: Library, { lead, text }: Paragraph): Docx.Paragraph {
  return new docx.Paragraph({
    spacing: { line: LINE, lineRule: docx.LineRuleType.EXACT },
    alignment: docx.AlignmentType.BOTH,
    indent: { firstLineChars: 200, firstLine: SIZE.text * 20 },
    children: [
      ...(lead === undefined
        ? []
        : [new docx.TextRun({ text: lead, font: face(FACE.lead), characterSpacing: TIGHT })]),
      new docx.TextRun({ text, font: face(FACE.text), characterSpacing: TIGHT }),
    ],
  });
}

function tableOf(docx: Library, { columns, rows }: Table): Docx.Table {
  const cell = (value: string | number, column: number, head: boolean): Docx.TableCell =>
    new docx.TableCell({
      width: { size: (columns[column]?.width ?? 1) * TWELFTH, type: docx.WidthType.DXA },
      verticalAlign: docx.VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        new docx.Paragraph({
          alignment:
            columns[column]?.text && !head ? docx.AlignmentType.LEFT : docx.AlignmentType.CENTER,
          children: [
            new docx.TextRun({
              text: String(value),
              size: SIZE.table,
              font: face(head ? FACE.heading : FACE.text),
            }),
          ],
        }),
      ],
    });
  return new docx.Table({
    columnWidths: columns.map(({ width }) => width * TWELFTH),
    width: { size: 12 * TWELFTH, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, i) => cell(head, i, true)),
      }),
      ...rows.map(
        (cells) =>
          new docx.TableRow({
            cantSplit: true,
            children: cells.map(({ value }, i) => cell(value, i, false)),
          })
      ),
    ],
  });
}

/** — 1 —, outside on each page, one character in from the margin. */
function foot(docx: Library, side: "left" | "right"): Docx.Footer {
  const one = SIZE.small * 10;
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: side === "right" ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
        indent: side === "right" ? { right: one } : { left: one },
        children: [
          new docx.TextRun({
            font: face(FACE.number),
            size: SIZE.small,
            children: ["— ", docx.PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });
}
