/** A report as a worksheet a leader would accept: A4 portrait, one page wide, 公文 type faces. */
import { columnLetters } from "../workbook/grid";
import type { SheetSpec, SpecCell, SpecChart, SpecStyle } from "../workbook/sheet-spec";
import type { Block, Cell, Chart, Paragraph, ReportDocument, Table } from "./document";

/** Type faces and sizes after GB/T 9704-2012, smaller in tables; print makes all a little smaller. Where a face is missing Excel takes its nearest. */
const styles = {
  notice: { font: { name: "黑体", size: 12 }, align: "left", valign: "center" },
  title: {
    font: { name: "方正小标宋简体", size: 22 },
    align: "center",
    valign: "center",
    wrap: true,
  },
  heading: { font: { name: "黑体", size: 16 }, align: "left", valign: "center" },
  text: { font: { name: "仿宋", size: 16 }, align: "left", valign: "center", wrap: true },
  signature: { font: { name: "仿宋", size: 16 }, align: "right", valign: "center" },
  head: {
    font: { name: "黑体", size: 12 },
    fill: "#F2F2F2",
    align: "center",
    valign: "center",
    wrap: true,
    border: true,
  },
  cell: {
    font: { name: "仿宋", size: 13 },
    align: "left",
    valign: "center",
    wrap: true,
    border: true,
  },
  middle: {
    font: { name: "仿宋", size: 13 },
    align: "center",
    valign: "center",
    wrap: true,
    border: true,
  },
} as const satisfies Readonly<Record<string, SpecStyle>>;
type StyleName = keyof typeof styles;

/**
 * Twelve columns, on which any table's twelfths fall, of six characters each. A character is 7 pixels wide in most default fonts, 8 in 宋体
 * and more where that is missing: at this scale all keep within the 156 mm between the margins.
 */
const COLUMNS = 12;
const WIDTH = 6;
const SCALE = 88;
const MARGINS_MM = [37, 26, 35, 28] as const;

/** Points of rows that one page takes. */
const PAGE_POINTS = (((297 - MARGINS_MM[0] - MARGINS_MM[2]) / 25.4) * 72 * 100) / SCALE;
/** A heading stays with what follows it. */
const KEPT_POINTS = 60;

/** A chart takes this many empty rows. */
const CHART_ROWS = 12;
const CHART_ROW_HEIGHT = 18;

export interface SheetOptions {
  readonly name: string;
  /** Cells lead back to the rows they tell of; a report handed up leads nowhere. */
  readonly links: boolean;
  /** Excel's footer code. */
  readonly foot: string;
}

export function documentSheet({ blocks }: ReportDocument, options: SheetOptions): SheetSpec {
  const page = new Page(options.links);
  for (const block of blocks) page.add(block);
  return {
    name: options.name,
    cells: page.cells,
    styles,
    columnWidths: Array.from({ length: COLUMNS }, () => WIDTH),
    rowHeights: page.heights,
    merges: page.merges,
    charts: page.charts,
    pageBreaks: page.breaks,
    print: {
      orientation: "portrait",
      paper: "A4",
      fitToWidth: 1,
      scale: SCALE,
      centred: true,
      marginsMm: MARGINS_MM,
      footer: `&C${options.foot}`,
    },
    frozenRows: 0,
  };
}

interface Placed {
  readonly value: string | number;
  readonly style: StyleName;
  /** How many sheet columns it spans. */
  readonly span: number;
  readonly place?: Cell["place"];
}

/** A page filled from the top. Excel does not fit the height of merged cells, so heights are reckoned here. */
class Page {
  readonly cells: SpecCell[] = [];
  readonly merges: string[] = [];
  readonly heights: Record<number, number> = {};
  readonly charts: SpecChart[] = [];
  readonly breaks: number[] = [];
  private readonly tables = new Map<string, { readonly table: Table; readonly first: number }>();
  private next = 1;
  /** How much of the present page is filled. */
  private filled = 0;

  constructor(private readonly links: boolean) {}

  add(block: Block): void {
    switch (block.kind) {
      case "notice":
        return this.line(block.text, "notice", 22);
      case "title":
        return this.line(block.text, "title", 48);
      case "heading":
        this.keep(26 + KEPT_POINTS);
        return this.line(block.text, "heading", 26);
      case "annex":
        this.turn();
        return this.line(block.text, "heading", 30);
      case "paragraph":
        return this.paragraph(block);
      case "signature":
        return block.lines.forEach((line) => this.line(line, "signature", 22));
      case "table":
        return this.table(block);
      case "chart":
        return this.chart(block);
    }
  }

  /** Begins a page where this page has no room for so many points. */
  private keep(points: number): void {
    if (this.filled + points > PAGE_POINTS) this.turn();
  }

  private turn(): void {
    if (this.filled > 0) this.breaks.push(this.next);
    this.filled = 0;
  }

  private fill(height: number): void {
    this.heights[this.next++] = height;
    // What does not fit goes to the next page by itself.
    this.filled = this.filled + height > PAGE_POINTS ? height : this.filled + height;
  }

  private line(value: string, style: StyleName, height: number): void {
    this.row([{ value, style, span: COLUMNS }], height);
  }

  /** Two blanks of a Chinese character's width begin a paragraph. */
  private paragraph({ lead = "", text }: Paragraph): void {
    this.row([{ value: `\u3000\u3000${lead}${text}`, style: "text", span: COLUMNS }]);
  }

  private table(table: Table): void {
    this.row(
      table.columns.map(({ head, width }) => ({ value: head, style: "head", span: width })),
      24
    );
    this.tables.set(table.id, { table, first: this.next });
    for (const cells of table.rows) {
      // The row's first cell leads back, mostly its number: some programs do not wrap the text of a link.
      const place = cells.find((cell) => cell.place)?.place;
      this.row(
        cells.map(({ value }, i) => {
          const column = table.columns[i];
          return {
            value,
            style: column?.text ? "cell" : "middle",
            span: column?.width ?? 1,
            ...(i === 0 ? { place } : {}),
          };
        })
      );
    }
  }

  private chart({ shape, title, table: id, categories, series }: Chart): void {
    const drawn = this.tables.get(id);
    if (!drawn || drawn.table.rows.length === 0) return;
    this.keep(CHART_ROWS * CHART_ROW_HEIGHT);
    const { table, first } = drawn;
    const last = first + table.rows.length - 1;
    const area = (column: number): string => {
      const before = table.columns.slice(0, column).reduce((sum, c) => sum + c.width, 0);
      const letters = columnLetters(1 + before);
      return `${letters}${first}:${letters}${last}`;
    };
    this.charts.push({
      shape,
      title,
      categories: area(categories),
      series: series.map((column) => ({
        name: table.columns[column]?.head ?? "",
        values: area(column),
      })),
      from: `A${this.next}`,
      to: `${columnLetters(COLUMNS)}${this.next + CHART_ROWS - 1}`,
    });
    for (let i = 0; i < CHART_ROWS; i++) this.fill(CHART_ROW_HEIGHT);
  }

  private row(placed: readonly Placed[], least = 22): void {
    const row = this.next;
    let column = 1;
    let height = least;
    for (const { value, style, span, place } of placed) {
      const link = this.links && place ? { sheet: place.sheet, cell: `A${place.row}` } : null;
      this.cells.push({ row, column, value, style, ...(link ? { link } : {}) });
      // A merged cell's border is drawn only where every cell of it has one.
      for (let c = column + 1; c < column + span; c++)
        this.cells.push({ row, column: c, value: null, style });
      if (span > 1)
        this.merges.push(
          `${columnLetters(column)}${row}:${columnLetters(column + span - 1)}${row}`
        );
      height = Math.max(height, heightOf(String(value), style, span));
      column += span;
    }
    // Excel takes no row above 409 points.
    this.fill(Math.min(409, Math.round(height)));
  }
}

/** Pixels of 96 to the inch; a cell keeps some of its width free. */
const COLUMN_POINTS = (WIDTH * 7 + 5) * 0.75;
const CELL_PADDING = 6;

/** Points for the text wrapped over so many columns: a Chinese character is as wide as its type is high, a Latin one about half. */
function heightOf(text: string, style: StyleName, columns: number): number {
  const { size } = styles[style].font;
  const room = columns * COLUMN_POINTS - CELL_PADDING;
  let lines = 1;
  let used = 0;
  for (const character of text) {
    const width = size * (character.charCodeAt(0) > 255 ? 1 : 0.6);
    if (used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines * size * 1.4 + 5;
}
