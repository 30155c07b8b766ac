/** The report as a worksheet a leader would accept: A4 portrait, one page wide, 公文 type faces. */
import type { PlainDate } from "../calendar/plain-date";
import { dayOf, monthOf } from "../calendar/plain-date";
import type { SheetSpec, SpecCell, SpecStyle } from "../workbook/sheet-spec";
import { columnLetters } from "../workbook/grid";
import type { ReportModel, ReportRow } from "./report-model";
import { countWords, dayWords, periodWords, problemWords, titleWords } from "./report-text";
import type { Words } from "./words";

/** Type faces and sizes after GB/T 9704-2012, one step smaller in tables. Where a face is missing Excel takes its nearest. */
const styles: Readonly<Record<string, SpecStyle>> = {
  title: {
    font: { name: "方正小标宋简体", size: 20 },
    align: "center",
    valign: "center",
    wrap: true,
  },
  period: { font: { name: "楷体", size: 14 }, align: "center", valign: "center" },
  text: { font: { name: "仿宋", size: 14 }, align: "left", valign: "center", wrap: true },
  heading: { font: { name: "黑体", size: 14 }, align: "left", valign: "center" },
  head: {
    font: { name: "黑体", size: 11 },
    fill: "#F2F2F2",
    align: "center",
    valign: "center",
    wrap: true,
    border: true,
  },
  cell: {
    font: { name: "仿宋", size: 12 },
    align: "left",
    valign: "center",
    wrap: true,
    border: true,
  },
  middle: {
    font: { name: "仿宋", size: 12 },
    align: "center",
    valign: "center",
    wrap: true,
    border: true,
  },
};

type StyleName = "title" | "period" | "text" | "heading" | "head" | "cell" | "middle";

interface Column {
  readonly head: string;
  /** Left-aligned text; everything else is centred. */
  readonly text?: boolean;
  /** How many sheet columns it spans. */
  readonly span: number;
  readonly of: (row: ReportRow, index: number) => string | number;
}

/** Widths in characters: 序号, 事项 (two), then three narrow ones; 84 in all fit the printable width of an upright A4 page. */
const WIDTHS = [6, 28, 14, 12, 12, 12] as const;

export function reportSheet(model: ReportModel, words: Words): SheetSpec {
  const page = new Page();
  page.line(titleWords(model, words), "title", 36);
  page.line(periodWords(model, words), "period", 24);
  page.paragraph(countWords(model, words));
  page.line(words("report.part.done"), "heading", 26);
  table(page, model, words, model.done, "report.column.doneDate", (r) => r.doneDate ?? r.due);
  page.line(words("report.part.upcoming"), "heading", 26);
  table(page, model, words, model.upcoming, "report.column.due", (r) => r.due);
  page.line(words("report.part.problems"), "heading", 26);
  const problems = problemWords(model, words);
  for (const said of problems.length > 0 ? problems : [words("report.none")]) page.paragraph(said);
  if (model.edition === "in") inside(page, model, words);
  return {
    name: words(model.edition === "in" ? "report.sheet.in" : "report.sheet.up", {
      from: dotted(model.period.from),
      to: dotted(model.period.to),
    }),
    cells: page.cells,
    styles,
    columnWidths: [...WIDTHS],
    rowHeights: page.heights,
    merges: page.merges,
    print: {
      orientation: "portrait",
      paper: "A4",
      fitToWidth: 1,
      marginsMm: [37, 26, 35, 28],
      footer: `&C${words("report.foot")}`,
    },
    frozenRows: 0,
  };
}

/** 11.16: short enough for a sheet's name, and none of the characters it may not have. */
function dotted(date: PlainDate): string {
  return `${monthOf(date)}.${dayOf(date)}`;
}

function table(
  page: Page,
  model: ReportModel,
  words: Words,
  rows: readonly ReportRow[],
  dateHead: "report.column.doneDate" | "report.column.due",
  date: (row: ReportRow) => PlainDate | null
): void {
  if (rows.length === 0) return page.paragraph(words("report.none"));
  const inside = model.edition === "in";
  const columns: Column[] = [
    { head: words("report.column.number"), span: 1, of: (_, i) => i + 1 },
    { head: words("report.column.title"), text: true, span: inside ? 2 : 3, of: (r) => r.title },
    {
      head: words("report.column.category"),
      span: 1,
      of: (r) => (r.category ? words(`rules.type.${r.category}`) : ""),
    },
    ...(inside
      ? [{ head: words("report.column.owner"), span: 1, of: (r: ReportRow) => r.owner.join("、") }]
      : []),
    { head: words(dateHead), span: 1, of: (r) => dayWords(date(r), words) },
  ];
  page.row(columns.map((c) => ({ value: c.head, style: "head" as const, span: c.span })));
  rows.forEach((row, i) =>
    page.row(
      columns.map((c) => ({
        value: c.of(row, i),
        style: c.text ? ("cell" as const) : ("middle" as const),
        span: c.span,
        // Only inside: a report handed up leads nowhere.
        ...(c.text && inside ? { link: { sheet: row.sheet, cell: `A${row.row}` } } : {}),
      }))
    )
  );
}

function inside(page: Page, model: ReportModel, words: Words): void {
  const counted = (
    heads: readonly string[],
    rows: readonly (readonly (string | number)[])[]
  ): void => {
    const spans = heads.map((_, i) => (i === 0 ? WIDTHS.length - heads.length + 1 : 1));
    page.row(heads.map((value, i) => ({ value, style: "head" as const, span: spans[i] ?? 1 })));
    for (const r of rows)
      page.row(r.map((value, i) => ({ value, style: "middle" as const, span: spans[i] ?? 1 })));
  };
  const [done, open, overdue] = [
    words("report.column.done"),
    words("report.column.open"),
    words("report.column.overdue"),
  ];
  page.line(words("report.part.byCategory"), "heading", 26);
  counted(
    [words("report.column.category"), done, open],
    model.byCategory.map((c) => [words(`rules.type.${c.category}`), c.done.value, c.open.value])
  );
  const people = model.people ?? [];
  if (people.length === 0) return;
  const loads = people.some((p) => p.load);
  page.line(words("report.part.people"), "heading", 26);
  counted(
    [
      words("report.column.person"),
      done,
      open,
      overdue,
      ...(loads ? [words("report.column.load")] : []),
    ],
    people.map((p) => [
      p.name,
      p.done.value,
      p.open.value,
      p.overdue.value,
      ...(loads
        ? [
            p.load
              ? words("report.person.load", { load: p.load.load, capacity: p.load.capacity })
              : "",
          ]
        : []),
    ])
  );
}

interface Placed {
  readonly value: string | number;
  readonly style: StyleName;
  readonly span: number;
  readonly link?: { readonly sheet: string; readonly cell: string };
}

/** A page filled from the top. Excel does not fit the height of merged cells, so heights are reckoned here. */
class Page {
  readonly cells: SpecCell[] = [];
  readonly merges: string[] = [];
  readonly heights: Record<number, number> = {};
  private next = 1;

  line(value: string, style: StyleName, height: number): void {
    this.row([{ value, style, span: WIDTHS.length }], height);
  }

  paragraph(value: string): void {
    this.row([{ value, style: "text", span: WIDTHS.length }]);
  }

  row(placed: readonly Placed[], least = 22): void {
    const row = this.next++;
    let column = 1;
    let height = least;
    for (const { value, style, span, link } of placed) {
      this.cells.push({ row, column, value, style, ...(link ? { link } : {}) });
      // A merged cell's border is drawn only where every cell of it has one.
      for (let c = column + 1; c < column + span; c++)
        this.cells.push({ row, column: c, value: null, style });
      if (span > 1)
        this.merges.push(
          `${columnLetters(column)}${row}:${columnLetters(column + span - 1)}${row}`
        );
      height = Math.max(height, heightOf(String(value), style, widthOf(column, span)));
      column += span;
    }
    this.heights[row] = Math.min(400, Math.round(height));
  }
}

function widthOf(column: number, span: number): number {
  return WIDTHS.slice(column - 1, column - 1 + span).reduce<number>((sum, w) => sum + w, 0);
}

/** Points for the text wrapped at that width: a Chinese character takes two of the default font's, more in larger type. */
function heightOf(text: string, style: StyleName, width: number): number {
  const size = styles[style]?.font?.size ?? 11;
  const wide =
    [...text].reduce((sum, ch) => sum + (ch.charCodeAt(0) > 255 ? 2 : 1), 0) * (size / 11);
  return Math.max(1, Math.ceil(wide / (width - 1))) * size * 1.5 + 4;
}
