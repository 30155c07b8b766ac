/** What the user does in the grid, told as changes of the book. Univer moves formulas and merges itself; what it does not know of follows here. */
import { type ICellData, type IRange, type Nullable, ObjectMatrix } from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  CopySheetCommand,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { COLUMNS, ROWS, areaOf, fromRange } from "./areas";
import type { BookChange } from "./book";
import type { GridBook } from "./grid-book";
import type { GridSheet } from "./grid-sheet";
import { blockMoved, linesMoved } from "./user-moves";

const USER = "user";

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly cellValue?: ISetRangeValuesMutationParams["cellValue"];
  readonly sheet?: { readonly id: string };
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly hidden?: number;
  readonly selections?: readonly { readonly range: IRange }[];
}

/** Starts listening; `isOurs` says whether what runs now was asked for by the book itself. Returns how to stop. */
export function listenToUser(book: GridBook, isOurs: () => boolean): () => void {
  const { commands } = book.engine;
  const before = commands.beforeCommandExecuted((command) => {
    const { subUnitId }: Params = command.params ?? {};
    if (command.id === SetWorksheetNameMutation.id) remembered.set(book, sheetNames(book));
    if (command.id !== CopySheetCommand.id) return;
    const source = book.sheets.find((s) => s.id === (subUnitId ?? book.activeSheetId));
    if (source) copied.set(book, source);
  });
  const listening = commands.onCommandExecuted((command, options) => {
    if (command.id === CopySheetCommand.id) copied.delete(book);
    if (isOurs() || options?.fromFormula === true || options?.onlyLocal === true) return;
    const handle = handlers[command.id];
    if (!handle) return;
    const params: Params = command.params ?? {};
    const sheetId = params.subUnitId ?? "";
    handle(book, sheetId, params);
  });
  return () => {
    before.dispose();
    listening.dispose();
  };
}

/** Names of the sheets before one was renamed: Univer tells only the new one. */
const remembered = new WeakMap<GridBook, ReadonlyMap<string, string>>();
/** The sheet being copied, while Univer puts the copy in. */
const copied = new WeakMap<GridBook, GridSheet>();

function sheetNames(book: GridBook): Map<string, string> {
  return new Map(book.sheets.map((sheet) => [sheet.id, sheet.name]));
}

function namesOf(book: GridBook): ReadonlyMap<string, string> {
  return remembered.get(book) ?? new Map<string, string>();
}

type Handler = (book: GridBook, sheetId: string, params: Params) => void;
type ChangeType = Extract<BookChange, { kind: "cells" }>["changeType"];

const handlers: Readonly<Record<string, Handler>> = {
  [SetRangeValuesMutation.id]: (book, sheetId, params) => {
    let isContent = false;
    let hasFormula = false;
    const cells = new ObjectMatrix<Nullable<ICellData>>(params.cellValue ?? {});
    const { startRow, endRow, startColumn, endColumn } = cells.getDataRange();
    cells.forValue((_row, _column, cell) => {
      isContent ||= !cell || "v" in cell || "f" in cell || "p" in cell;
      hasFormula ||= Boolean(cell?.f);
    });
    if (endRow < startRow || endColumn < startColumn) return;
    book.formulas.exist ||= hasFormula;
    const area = areaOf(startRow, startColumn, endRow, endColumn);
    book.notify(
      isContent
        ? { kind: "cells", sheetId, area, changeType: "RangeEdited" }
        : { kind: "format", sheetId, area },
      USER
    );
  },
  [InsertRowMutation.id]: lineHandler("row", 1, "RowInserted"),
  [RemoveRowMutation.id]: lineHandler("row", -1, "RowDeleted"),
  [InsertColMutation.id]: lineHandler("column", 1, "ColumnInserted"),
  [RemoveColMutation.id]: lineHandler("column", -1, "ColumnDeleted"),
  [MoveRangeMutation.id]: (book, _sheetId, { from, to, fromRange: start, toRange: end }) => {
    if (!from || !to || !start || !end) return;
    const [source, target] = [book.sheet(from.subUnitId), book.sheet(to.subUnitId)];
    blockMoved(book, { sheet: source, range: start }, { sheet: target, range: end });
    const told = [
      { sheetId: source.id, area: fromRange(start) },
      { sheetId: target.id, area: fromRange(end) },
    ];
    for (const place of told)
      book.notify({ kind: "cells", ...place, changeType: "RangeEdited" }, USER);
  },
  [MoveRowsMutation.id]: movedLinesHandler("row"),
  [MoveColsMutation.id]: movedLinesHandler("column"),
  [ReorderRangeMutation.id]: (book, sheetId, { range }) => {
    if (range) book.notify({ kind: "sorted", sheetId, area: fromRange(range) }, USER);
  },
  [SetRowHiddenMutation.id]: hiddenHandler(true),
  [SetRowVisibleMutation.id]: hiddenHandler(false),
  [SetColHiddenMutation.id]: hiddenHandler(true),
  [SetColVisibleMutation.id]: hiddenHandler(false),
  [InsertSheetMutation.id]: (book, _sheetId, { sheet }) => {
    if (!sheet) return;
    book.adopt(sheet.id, copied.get(book));
    book.notify({ kind: "sheet-added", sheetId: sheet.id }, USER);
  },
  [RemoveSheetMutation.id]: (book, sheetId) => {
    book.forget(sheetId);
    book.notify({ kind: "sheet-deleted", sheetId }, USER);
  },
  [SetWorksheetNameMutation.id]: (book, sheetId) => {
    const before = namesOf(book).get(sheetId);
    const { name } = book.sheet(sheetId);
    if (before !== undefined && before !== name) book.formulas.renameSheet(before, name);
    book.notify({ kind: "sheet-renamed", sheetId }, USER);
  },
  [SetWorksheetOrderMutation.id]: (book, sheetId) =>
    book.notify({ kind: "sheet-moved", sheetId }, USER),
  [SetWorksheetHideMutation.id]: (book, sheetId, { hidden }) => {
    book.sheet(sheetId).shownByUser(hidden !== 1);
    book.notify({ kind: "sheet-visibility", sheetId }, USER);
  },
  [SetWorksheetActiveOperation.id]: (book, sheetId) =>
    book.asUser(() => book.activate(sheetId, false)),
  [SetSelectionsOperation.id]: (book, sheetId, { selections }) => {
    const areas = (selections ?? []).map((s) => fromRange(s.range));
    if (areas.length > 0 && book.has(sheetId))
      book.asUser(() => book.select({ sheetId, areas }, false));
  },
};

function lineHandler(axis: "row" | "column", sign: 1 | -1, changeType: ChangeType): Handler {
  return (book, sheetId, { range }) => {
    if (!range) return;
    const isRow = axis === "row";
    const at = isRow ? range.startRow : range.startColumn;
    const count = (isRow ? range.endRow : range.endColumn) - at + 1;
    const shift = { axis, at, count: sign * count };
    const sheet = book.sheet(sheetId);
    sheet.shiftLines(shift);
    sheet.shiftRest(shift);
    book.formulas.shiftUnknown(sheet.name, shift);
    const area = isRow
      ? { row: at, column: 0, rows: count, columns: COLUMNS }
      : { row: 0, column: at, rows: ROWS, columns: count };
    book.notify({ kind: "cells", sheetId, area, changeType }, USER);
  };
}

function movedLinesHandler(axis: "row" | "column"): Handler {
  return (book, sheetId, { sourceRange, targetRange }) => {
    if (!sourceRange || !targetRange) return;
    const sheet = book.sheet(sheetId);
    linesMoved(book, sheet, axis, sourceRange, targetRange);
    const area = sheet.usedArea(true);
    if (area) book.notify({ kind: "cells", sheetId, area, changeType: "RangeEdited" }, USER);
  };
}

function hiddenHandler(hidden: boolean): Handler {
  return (book, sheetId, { ranges }) => {
    for (const range of ranges ?? [])
      book.notify({ kind: "hidden", sheetId, area: fromRange(range), hidden }, USER);
  };
}
