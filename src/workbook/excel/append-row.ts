/**
 * One more row at a table's end, and the same row taken away again. The look comes by copying formats (conditional formats travel with
 * them), formulas by copying formulas; values are written cell by cell.
 */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- trips go by `ask` and `write` */
import type { Applied, RowChange, RowRemoval, WrittenRow } from "../change";
import { cellName, rectName, sameValue, type CellValue, type Rect } from "../grid";
import { done, failed, type Outcome, type Problem } from "../problem";
import {
  columnsOf,
  lookText,
  parseLook,
  whyNotAppend,
  whyNotRemove,
  type StandingRow,
} from "../written-row";
import { typed } from "./cells";
import { rectOf } from "./outline";
import { cellValue, isFormula } from "./read";
import type { Trips } from "./session";

export async function appendRow(trips: Trips, change: RowChange): Promise<Outcome<Applied>> {
  const place = await placeOf(trips, change);
  if (!place.ok) return place;
  const { sheet, target, listed } = place.value;
  const pattern = change.like === null ? null : rowRange(sheet, change, change.like);
  if (pattern) pattern.load("values,formulas");
  target.load("values,formulas,numberFormat");
  // A row whose sides are ruled has been made ready; its look is its own.
  const sides = (["EdgeLeft", "EdgeRight"] as const).map((edge) => {
    const border = target.format.borders.getItem(edge);
    border.load("style");
    return border;
  });
  const guards = change.guards.map(({ cell }) => {
    const range = sheet.getRange(cell);
    range.load("values,formulas");
    return { cell, range };
  });
  await trips.ask();

  const before = standing(target, change);
  const values = new Map(guards.map(({ cell, range }) => [cell, onlyValue(range)]));
  const refused = whyNotAppend(change, before, (cell) => values.get(cell) ?? null);
  if (refused) return failed(refused);

  const bare =
    sides.every((side) => side.style === "None") &&
    columnsOf(change).every((c) => before.value(c) === null && !before.hasFormula(c));
  const model = pattern && standing(pattern, change);
  const formulas = columnsOf(change).filter(
    (c) => model?.hasFormula(c) === true && !before.hasFormula(c) && !isWritten(change, c)
  );
  if (pattern && bare) {
    target.copyFrom(pattern, "Formats");
    await copyChoices(trips, sheet, change, change.like ?? 0);
  }
  for (const column of formulas) {
    const from = sheet.getRange(cellName(change.like ?? 0, column));
    sheet.getRange(cellName(change.row, column)).copyFrom(from, "Formulas");
  }
  const looks = bare && pattern ? pattern : target;
  looks.load("numberFormat");
  await trips.write();
  for (const cell of change.cells) {
    const range = sheet.getRange(cellName(change.row, cell.column));
    const format: unknown = looks.numberFormat[0]?.[cell.column - change.columns[0]];
    if (cell.numberFormat !== undefined && format === "General")
      range.numberFormat = [[cell.numberFormat]];
    range.values = [[typed(cell.value)]];
  }
  const area = listed?.area;
  if (area && change.row === area.row + area.rows)
    listed.table.resize(rectName({ ...area, rows: area.rows + 1 }));
  await trips.write();

  target.load("values,formulas");
  await trips.ask();
  const after = standing(target, change);
  const wrong = change.cells
    .filter((cell) => !sameValue(after.value(cell.column), cell.value))
    .map((cell): Problem => {
      const at = cellName(change.row, cell.column);
      return { code: "write-unverified", sheet: change.sheet, cell: at };
    });
  const fingerprint = lookText({ copied: bare && pattern !== null, formulas });
  return done({ applied: 1, refused: wrong, fingerprint });
}

export async function removeRow(trips: Trips, change: RowRemoval): Promise<Outcome<Applied>> {
  const place = await placeOf(trips, change);
  if (!place.ok) return place;
  const { sheet, target, listed } = place.value;
  const below = rowRange(sheet, change, change.row + 1);
  target.load("values,formulas");
  below.load("values,formulas");
  await trips.ask();
  const refused = whyNotRemove(change, standing(target, change), standing(below, change));
  if (refused) return failed(refused);

  const area = listed?.area;
  if (area && change.row === area.row + area.rows - 1 && area.rows > 2)
    listed.table.resize(rectName({ ...area, rows: area.rows - 1 }));
  const look = parseLook(change.look);
  if (look.copied) {
    target.clear("All");
    target.dataValidation.clear();
    target.conditionalFormats.clearAll();
  } else {
    for (const column of [...change.cells.map((c) => c.column), ...look.formulas])
      sheet.getRange(cellName(change.row, column)).clear("Contents");
  }
  await trips.write();

  target.load("values,formulas");
  await trips.ask();
  const after = standing(target, change);
  const left = change.cells.find((cell) => after.value(cell.column) !== null);
  const wrong: Problem[] = left
    ? [
        {
          code: "write-unverified",
          sheet: change.sheet,
          cell: cellName(change.row, left.column),
        },
      ]
    : [];
  return done({ applied: left ? 0 : 1, refused: wrong });
}

interface Place {
  readonly sheet: Excel.Worksheet;
  readonly target: Excel.Range;
  readonly listed: { readonly table: Excel.Table; readonly area: Rect } | null;
}

/** The sheet and the row, where they may be written at all. */
async function placeOf({ context, ask }: Trips, change: WrittenRow): Promise<Outcome<Place>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(change.sheet);
  const table = sheet.tables.getItemOrNullObject(change.listed ?? "");
  await ask();
  const at = { sheet: change.sheet, cell: cellName(change.row, change.columns[0]) };
  if (sheet.isNullObject) return failed({ code: "sheet-missing", sheet: change.sheet });
  sheet.protection.load("protected");
  const listed = change.listed !== null && !table.isNullObject ? table : null;
  const range = listed?.getRange();
  if (range) range.load("address");
  if (listed) listed.load("showTotals");
  await ask();
  if (sheet.protection.protected) return failed({ code: "protected-sheet", ...at });
  if (listed?.showTotals === true) return failed({ code: "totals-row", ...at });
  const area = range ? rectOf(range.address) : null;
  return done({
    sheet,
    target: rowRange(sheet, change, change.row),
    listed: listed && area ? { table: listed, area } : null,
  });
}

/** Lists to choose from and limits on what may be typed, column by column: copying formats leaves them behind. */
async function copyChoices(
  trips: Trips,
  sheet: Excel.Worksheet,
  change: RowChange,
  like: number
): Promise<void> {
  const asked = columnsOf(change).map((column) => {
    const { dataValidation } = sheet.getRange(cellName(like, column));
    dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
    return { column, dataValidation };
  });
  await trips.write();
  for (const { column, dataValidation: from } of asked) {
    // A formula of one's own points at cells of its row; what Excel would make of it is not ours to guess.
    if (["None", "Custom", "Inconsistent", "MixedCriteria"].includes(from.type)) continue;
    const to = sheet.getRange(cellName(change.row, column)).dataValidation;
    to.rule = from.rule;
    if (from.prompt) to.prompt = from.prompt;
    if (from.errorAlert) to.errorAlert = from.errorAlert;
    to.ignoreBlanks = from.ignoreBlanks;
  }
}

function rowRange(sheet: Excel.Worksheet, { columns }: WrittenRow, row: number): Excel.Range {
  const [first, last] = columns;
  return sheet.getRange(rectName({ row, column: first, rows: 1, columns: last - first + 1 }));
}

function standing(range: Excel.Range, { columns: [first] }: WrittenRow): StandingRow {
  const values: readonly unknown[] = range.values[0] ?? [];
  const formulas: readonly unknown[] = range.formulas[0] ?? [];
  const hasFormula = (column: number): boolean =>
    isFormula(formulas[column - first], values[column - first]);
  return {
    hasFormula,
    value: (column) => cellValue(values[column - first], hasFormula(column)),
  };
}

function onlyValue(range: Excel.Range): CellValue {
  const value: unknown = range.values[0]?.[0];
  return cellValue(value, isFormula(range.formulas[0]?.[0], value));
}

function isWritten(change: RowChange, column: number): boolean {
  return change.cells.some((cell) => cell.column === column);
}
