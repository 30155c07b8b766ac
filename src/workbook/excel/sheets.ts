/** New sheets from a SheetSpec, and taking one away again as long as nobody has worked on it. */
import type { Applied } from "../change";
import { fingerprint } from "../fingerprint";
import { cellName, parseRect, rectName, type Grid, type Rect } from "../grid";
import { ADDRESS_LIMIT } from "../mark-areas";
import { done, failed, type Outcome } from "../problem";
import type { SheetSpec, SpecCell, SpecChart, SpecInput, SpecStyle } from "../sheet-spec";
import { written } from "./cells";
import { readArea } from "./read";
import { rectOf } from "./outline";

export async function addSheet(
  context: Excel.RequestContext,
  spec: SheetSpec
): Promise<Outcome<Applied>> {
  const { workbook } = context;
  workbook.protection.load("protected");
  const taken = workbook.worksheets.getItemOrNullObject(spec.name);
  await context.sync();
  if (workbook.protection.protected) return failed({ code: "protected-structure" });
  if (!taken.isNullObject) return failed({ code: "sheet-name-taken", sheet: spec.name });

  workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheet = workbook.worksheets.add(spec.name);
  // Links first: setting one writes its text as if typed and paints the cell in the link style.
  for (const cell of spec.cells) if (cell.link) setLink(sheet, cell, cell.link);
  writeValues(sheet, spec.cells);
  for (const area of spec.merges) sheet.getRange(area).merge(false);
  for (const [name, style] of Object.entries(spec.styles)) {
    const styled = spec.cells.filter((cell) => cell.style === name);
    for (const address of addresses(rowRuns(styled)))
      applyStyle(sheet.getRanges(address).format, style, sheet, address);
  }
  spec.columnWidths.forEach((characters, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).getEntireColumn().format.columnWidth = pointsOf(characters);
  });
  for (const [row, height] of Object.entries(spec.rowHeights))
    sheet.getRange(`${row}:${row}`).format.rowHeight = height;
  if (spec.frozenRows > 0) sheet.freezePanes.freezeRows(spec.frozenRows);
  for (const input of spec.inputs ?? []) setInput(sheet.getRange(input.area).dataValidation, input);
  setUpPrint(sheet, spec);
  for (const chart of spec.charts ?? []) addChart(sheet, chart);
  await context.sync();

  const grid = await readSheet(context, spec.name);
  if (!grid.ok) return grid;
  const stray = strayCell(grid.value, spec.cells);
  if (stray !== null) {
    sheet.delete();
    await context.sync();
    return failed({ code: "write-unverified", sheet: spec.name, cell: stray });
  }
  return done({ applied: 1, refused: [], fingerprint: fingerprint(grid.value) });
}

/** Removes a sheet of ours if it still is as we left it. */
export async function removeSheet(
  context: Excel.RequestContext,
  name: string,
  expected: string
): Promise<Outcome<Applied>> {
  const { workbook } = context;
  workbook.protection.load("protected");
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) return failed({ code: "sheet-missing", sheet: name });
  if (workbook.protection.protected) return failed({ code: "protected-structure" });
  const grid = await readSheet(context, name);
  if (!grid.ok) return grid;
  if (fingerprint(grid.value) !== expected) return failed({ code: "sheet-changed", sheet: name });
  sheet.delete();
  await context.sync();
  return done({ applied: 1, refused: [] });
}

async function readSheet(
  context: Excel.RequestContext,
  name: string
): Promise<Outcome<Grid | null>> {
  const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  const rect = used.isNullObject ? null : rectOf(used.address);
  return rect === null ? done(null) : readArea(context, name, rect, false, {});
}

function writeValues(sheet: Excel.Worksheet, cells: readonly SpecCell[]): void {
  const filled = cells.filter(isFilled);
  for (const run of rowRuns(filled)) {
    const values = filled
      .filter(
        ({ row, column }) =>
          row === run.row && column >= run.column && column < run.column + run.columns
      )
      .sort((a, b) => a.column - b.column)
      .map((cell) => written(cell.value));
    sheet.getRange(rectName(run)).values = [values];
  }
}

/** Empty text leaves a cell empty, as it does when typed. */
function isFilled({ value }: SpecCell): boolean {
  return value !== null && value !== "";
}

function setLink(
  sheet: Excel.Worksheet,
  cell: SpecCell,
  link: { readonly sheet: string; readonly cell: string }
): void {
  sheet.getRange(cellName(cell.row, cell.column)).hyperlink = {
    documentReference: `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`,
    textToDisplay: String(cell.value ?? ""),
  };
}

/** Neighbouring cells of a row as one area. */
function rowRuns(cells: readonly SpecCell[]): Rect[] {
  const runs: Rect[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

function addresses(areas: readonly Rect[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const name = rectName(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + name.length + 1 <= ADDRESS_LIMIT)
      lists[lists.length - 1] = `${last},${name}`;
    else lists.push(name);
  }
  return lists;
}

function applyStyle(
  format: Excel.RangeFormat,
  style: SpecStyle,
  sheet: Excel.Worksheet,
  address: string
): void {
  const { font, fill, align, valign, wrap, border, numberFormat } = style;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  format.font.color = font?.color ?? "#000000";
  format.font.underline = "None";
  if (fill !== undefined) format.fill.color = fill;
  if (align !== undefined)
    format.horizontalAlignment = ({ left: "Left", center: "Center", right: "Right" } as const)[
      align
    ];
  if (valign !== undefined)
    format.verticalAlignment = ({ top: "Top", center: "Center", bottom: "Bottom" } as const)[
      valign
    ];
  if (wrap !== undefined) format.wrapText = wrap;
  if (border) {
    // Edges of each single area: `InsideHorizontal` on a run of one row is no border at all.
    for (const name of address.split(",")) {
      const borders = sheet.getRange(name).format.borders;
      const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
      const sides =
        (parseRect(name)?.columns ?? 1) > 1 ? ([...edges, "InsideVertical"] as const) : edges;
      for (const side of sides) borders.getItem(side).style = "Continuous";
    }
  }
  if (numberFormat !== undefined) {
    for (const name of address.split(","))
      sheet.getRange(name).numberFormat = numberFormat as unknown as string[][];
  }
}

/** The rule before the note: setting a rule is what makes the validation. */
function setInput(validation: Excel.DataValidation, { note, choices }: SpecInput): void {
  if (choices.length > 0) {
    validation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
    validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
  validation.prompt = { showPrompt: true, title: note.title, message: note.text };
}

function setUpPrint(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const { print } = spec;
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.paperSize = "A4";
  layout.zoom =
    print.scale === undefined
      ? { horizontalFitToPages: print.fitToWidth, verticalFitToPages: 0 }
      : { scale: print.scale };
  if (print.centred) layout.centerHorizontally = true;
  for (const row of spec.pageBreaks ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
  const [top, right, bottom, left] = print.marginsMm.map((mm) => mm / 10);
  layout.setPrintMargins("Centimeters", { top, right, bottom, left });
  if (print.repeatRows) layout.setPrintTitleRows(`$${print.repeatRows[0]}:$${print.repeatRows[1]}`);
  if (print.footer !== undefined)
    layout.headersFooters.defaultForAllPages.centerFooter = print.footer.replace(/^&C/, "");
}

/** Excel reads series out of a block of cells by guessing; so the first is given alone, and each is told its cells. */
function addChart(
  sheet: Excel.Worksheet,
  { shape, title, categories, series, from, to }: SpecChart
) {
  const [first] = series;
  if (!first) return;
  const chart = sheet.charts.add(
    shape === "bar" ? "ColumnClustered" : "LineMarkers",
    sheet.getRange(first.values),
    "Columns"
  );
  chart.title.text = title;
  chart.legend.position = "Bottom";
  chart.setPosition(from, to);
  series.forEach(({ name, values }, i) => {
    const one = i === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    one.name = name;
    one.setValues(sheet.getRange(values));
    one.setXAxisValues(sheet.getRange(categories));
  });
}

/** Characters of the default 11-point font as points: 7 pixels a digit and 5 of padding, at 96 dpi. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** The first cell that does not hold what was written, or null. */
function strayCell(grid: Grid | null, cells: readonly SpecCell[]): string | null {
  const stray = cells
    .filter(isFilled)
    .find(
      ({ row, column, value }) =>
        grid?.values[row - grid.rect.row]?.[column - grid.rect.column] !== value
    );
  return stray ? cellName(stray.row, stray.column) : null;
}
