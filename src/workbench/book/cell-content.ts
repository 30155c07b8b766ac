/** Between Univer's cells and the book's. */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue } from "../../workbook/grid";
import type { CellWrite } from "./book";

/** Text of Excel's error values. */
const ERRORS =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!)$/;

/** The value of a cell as Office.js tells it. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p && cell.v === undefined) return (cell.p.body?.dataStream ?? "").replace(/\r\n$/, "");
  const { v } = cell;
  if (v === undefined || v === null || v === "") return cell.f && v === "" ? "" : null;
  if (cell.t === CellValueType.BOOLEAN)
    return v === 1 || v === true || /^(1|true)$/i.test(String(v));
  if (cell.t === CellValueType.NUMBER) return typeof v === "number" ? v : Number(v);
  if (typeof v === "boolean" || typeof v === "number") return v;
  const isError = cell.f ? ERRORS.test(v) : cell.custom?.error === true;
  return isError ? { error: v } : v;
}

/** Univer's cell for a value written; style and notes of the old one stay away. */
export function contentOf(write: CellWrite): ICellData {
  if (write.formula !== undefined) return { f: write.formula };
  const { value } = write;
  if (value === null || value === undefined || value === "") return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (ERRORS.test(value)) return { v: value, t: CellValueType.STRING, custom: { error: true } };
  return { v: value, t: CellValueType.STRING };
}

/** A cell's formula: one that Univer computes, or one that only the file's own result is known of; null for none. */
export function formulaOf(cell: Nullable<ICellData>): string | null {
  return cell?.f ?? storedFormula(cell);
}

/** The formula of a cell that shows the result the file holds, until something else is put into it. */
export function storedFormula(cell: Nullable<ICellData>): string | null {
  const { stored, result }: { stored?: unknown; result?: unknown } = cell?.custom ?? {};
  return typeof stored === "string" && !cell?.f && result === cell?.v ? stored : null;
}

/** The cell with its formula rewritten, whichever kind it is. */
export function withFormula(cell: ICellData, change: (formula: string) => string): ICellData {
  const stored = storedFormula(cell);
  if (stored !== null) return { ...cell, custom: { ...cell.custom, stored: change(stored) } };
  return cell.f ? { ...cell, f: change(cell.f) } : cell;
}

/** Whether a cell has something that a user would call content. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return (
    Boolean(cell.f) || (cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.p)
  );
}

/** Style id of a cell, row or column; null where it has none. */
export function styleIdOf(holder: Nullable<{ s?: ICellData["s"] }>): string | null {
  return typeof holder?.s === "string" ? holder.s : null;
}
