/** New sheets from a SheetSpec, and taking one away again as long as nobody has worked on it. */
/* eslint-disable office-addins/call-sync-before-read -- trips go by `ask` and `write` */
import { fingerprint, type Fingerprinted } from "../fingerprint";
import { cellName, parseRect, rectName, type Rect } from "../grid";
import { ADDRESS_LIMIT } from "../mark-areas";
import { done, failed } from "../problem";
import type { SheetSpec, SpecCell, SpecChart, SpecInput, SpecStyle } from "../sheet-spec";
import type { Prepared } from "./apply";
import { typed } from "./cells";
import { cellValue, readAreas } from "./read";
import { rectOf } from "./outline";
import type { Trips } from "./session";

/** Written, read back and brought to the front in one trip; Excel leaves an added sheet behind, and whoever asked for it wants to see it. */
export function addSheet({ context, write }: Trips, spec: SheetSpec, behind: boolean): Prepared {
  const { workbook } = context;
  workbook.protection.load("protected");
  const taken = workbook.worksheets.getItemOrNullObject(spec.name);
  return async () => {
    if (workbook.protection.protected) return failed({ code: "protected-structure" });
    if (!taken.isNullObject) return failed({ code: "sheet-name-taken", sheet: spec.name });

    workbook.application.suspendScreenUpdatingUntilNextSync();
    const sheet = workbook.worksheets.add(spec.name);
    // Links first: setting one writes its text as if typed and paints the cell in the link style.
    for (const cell of spec.cells) if (cell.link) setLink(sheet, cell, cell.link);
    writeValues(sheet, spec.cells);
    for (const area of spec.merges) at(sheet, area).merge(false);
    for (const [name, style] of Object.entries(spec.styles)) {
      const styled = spec.cells.filter((cell) => cell.style === name);
      for (const address of addresses(rowRuns(styled)))
        applyStyle(sheet.getRanges(address).untrack().format, style, sheet, address);
    }
    spec.columnWidths.forEach((characters, i) => {
      sheet.getRangeByIndexes(0, i, 1, 1).untrack().getEntireColumn().untrack().format.columnWidth =
        pointsOf(characters);
    });
    for (const [row, height] of Object.entries(spec.rowHeights))
      at(sheet, `${row}:${row}`).format.rowHeight = height;
    if (spec.frozenRows > 0) sheet.freezePanes.freezeRows(spec.frozenRows);
    for (const input of spec.inputs ?? []) setInput(at(sheet, input.area).dataValidation, input);
    setUpPrint(sheet, spec);
    for (const chart of spec.charts ?? []) addChart(sheet, chart);
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load("address,values");
    if (!behind) sheet.activate();
    await write();

    const back = writtenCells(used);
    const stray = strayCell(back, spec.cells);
    if (stray !== null) {
      sheet.delete();
      await write();
      return failed({ code: "write-unverified", sheet: spec.name, cell: stray });
    }
    return done({ applied: 1, refused: [], fingerprint: fingerprint(back) });
  };
}

/** Removes a sheet of ours if it still is as we left it. */
export function removeSheet(trips: Trips, name: string, expected: string): Prepared {
  const { workbook } = trips.context;
  workbook.protection.load("protected");
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  return async () => {
    if (sheet.isNullObject) return failed({ code: "sheet-missing", sheet: name });
    if (workbook.protection.protected) return failed({ code: "protected-structure" });
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load("address");
    await trips.ask();
    const rect = used.isNullObject ? null : rectOf(used.address);
    // Whoever worked on it may have made it too large for one trip.
    const grids = await readAreas(trips, rect ? [{ sheet: name, rect }] : [], false, {});
    if (!grids.ok) return grids;
    const [grid] = grids.value;
    if (grid && !grid.ok) return grid;
    if (fingerprint(grid?.value ?? null) !== expected)
      return failed({ code: "sheet-changed", sheet: name });
    sheet.delete();
    await trips.write();
    return done({ applied: 1, refused: [] });
  };
}

/** A sheet just made holds no formulas: what was typed begins with an apostrophe. */
function writtenCells(used: Excel.Range): Fingerprinted | null {
  const rect = used.isNullObject ? null : rectOf(used.address);
  return rect && { rect, values: used.values.map((row) => row.map((value) => cellValue(value))) };
}

/** Excel need not keep the range for us; `Excel.run` would end with one more round trip to make it forget. */
function at(sheet: Excel.Worksheet, address: string): Excel.Range {
  return sheet.getRange(address).untrack();
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
      .map((cell) => typed(cell.value));
    at(sheet, rectName(run)).values = [values];
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
  at(sheet, cellName(cell.row, cell.column)).hyperlink = {
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
      const borders = at(sheet, name).format.borders;
      const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
      const sides =
        (parseRect(name)?.columns ?? 1) > 1 ? ([...edges, "InsideVertical"] as const) : edges;
      for (const side of sides) borders.getItem(side).style = "Continuous";
    }
  }
  if (numberFormat !== undefined) {
    for (const name of address.split(","))
      at(sheet, name).numberFormat = numberFormat as unknown as string[][];
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
    at(sheet, first.values),
    "Columns"
  );
  chart.title.text = title;
  chart.legend.position = "Bottom";
  chart.setPosition(from, to);
  series.forEach(({ name, values }, i) => {
    const one = i === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    one.name = name;
    one.setValues(at(sheet, values));
    one.setXAxisValues(at(sheet, categories));
  });
}

/** Characters of the default 11-point font as points: 7 pixels a digit and 5 of padding, at 96 dpi. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** The first cell that does not hold what was written, or null. */
function strayCell(grid: Fingerprinted | null, cells: readonly SpecCell[]): string | null {
  const stray = cells
    .filter(isFilled)
    .find(
      ({ row, column, value }) =>
        grid?.values[row - grid.rect.row]?.[column - grid.rect.column] !== value
    );
  return stray ? cellName(stray.row, stray.column) : null;
}
