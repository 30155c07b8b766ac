/** Charts made since the file was opened, and page breaks. */
import {
  addCharts,
  namespacesOf,
  readWorkbook,
  type Splice,
  type XmlElement,
} from "../../../workbook/xlsx";
import type { SpecChart } from "../../../workbook/sheet-spec";
import { areaName } from "../areas";
import type { Area, BookChart } from "../book";
import { replaceChild, type SheetTask } from "./sheet";

/** Where Excel puts a chart that was given no place: some columns and rows in the middle of the window. */
const USUAL: Area = { row: 4, column: 3, rows: 15, columns: 8 };

export function chartEdits(task: SheetTask, root: XmlElement): Splice[] {
  const { sheet, pack, part } = task;
  if (sheet.charts.length === 0) return [];
  const ns = namespacesOf(readWorkbook(pack));
  const id = addCharts(
    pack,
    { part, name: sheet.name },
    sheet.charts.map(specOf),
    ({ row, column, rows }) =>
      Array.from({ length: rows }, (_, i) => {
        const { value, text } = sheet.cell(row - 1 + i, column - 1);
        return typeof value === "number" ? value : text;
      }),
    ns
  );
  const tag = `<${root.prefix}drawing xmlns:r="${ns.relationships}" r:id="${id}"/>`;
  return replaceChild(root, "drawing", tag);
}

function specOf({ type, title, series, position }: BookChart): SpecChart {
  const { row, column, rows, columns } = position ?? USUAL;
  const first = areaName({ row, column, rows: 1, columns: 1 });
  const last = areaName({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
  const [one] = series;
  return {
    shape: type === "ColumnClustered" ? "bar" : "line",
    title,
    categories: areaName(one?.categories ?? one?.values ?? USUAL),
    series: series.map(({ name, values }) => ({ name, values: areaName(values) })),
    from: first,
    to: last,
  };
}

export function breakEdits({ sheet, file }: SheetTask, root: XmlElement): Splice[] {
  const rows = sheet.pageBreaks;
  if (rows.join() === file.extras.pageBreaks.join()) return [];
  const p = root.prefix;
  const breaks = rows.map((row) => `<${p}brk id="${row}" max="16383" man="1"/>`).join("");
  const xml =
    rows.length === 0
      ? ""
      : `<${p}rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</${p}rowBreaks>`;
  return replaceChild(root, "rowBreaks", xml);
}
