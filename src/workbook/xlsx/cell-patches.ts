/** Patches of single cells: judged against the sheet as it is, written, read back. */
import type { Applied, CellPatch } from "../change";
import { type CellValue, type Rect, inRect, parseRect, sameValue } from "../grid";
import type { Problem, ProblemCode } from "../problem";
import { findCell } from "./cells";
import { spillAreas, valueAt } from "./read-grid";
import { type CellEdit, inheritedStyle, setCells } from "./set-cells";
import type { SheetModel } from "./sheet-model";

/** What patching needs of the workbook around it. */
export interface PatchContext {
  /** The sheet as it is now; null where there is none of that name. */
  sheet(name: string): SheetModel | null;
  readonly shared: readonly string[];
  /** The style of a cell with another number format. */
  styleWithFormat(style: number, format: string): number;
  /** Stores a sheet's new text. */
  store(sheet: SheetModel, text: string): void;
}

/** Applies what can be applied and says why the rest was refused. */
export function patchCells(context: PatchContext, patches: readonly CellPatch[]): Applied {
  const refused: Problem[] = [];
  const accepted = new Map<string, CellPatch[]>();
  for (const [name, list] of bySheet(patches)) {
    const sheet = context.sheet(name);
    const fills = sheet ? spillAreas(sheet.cells) : [];
    for (const patch of list) {
      const code = sheet ? refusal(sheet, fills, patch, context.shared) : "sheet-missing";
      if (code) refused.push({ code, sheet: name, cell: patch.cell });
      else accepted.set(name, [...(accepted.get(name) ?? []), patch]);
    }
  }
  let applied = 0;
  for (const [name, list] of accepted) {
    const sheet = context.sheet(name);
    if (!sheet) continue;
    const edits = list.flatMap((patch) => editOf(context, sheet, patch));
    context.store(sheet, setCells(sheet, edits));
    const after = context.sheet(name);
    for (const patch of list) {
      const at = parseRect(patch.cell);
      const now = after && at ? valueAt(after.cells, at.row, at.column, context.shared) : null;
      if (sameValue(now, patch.after)) applied += 1;
      else refused.push({ code: "write-unverified", sheet: name, cell: patch.cell });
    }
  }
  return { applied, refused };
}

function bySheet(patches: readonly CellPatch[]): Map<string, CellPatch[]> {
  const groups = new Map<string, CellPatch[]>();
  for (const patch of patches) {
    const list = groups.get(patch.sheet);
    if (list) list.push(patch);
    else groups.set(patch.sheet, [patch]);
  }
  return groups;
}

function refusal(
  sheet: SheetModel,
  fills: readonly Rect[],
  patch: CellPatch,
  shared: readonly string[]
): ProblemCode | null {
  const at = parseRect(patch.cell);
  if (!at || at.rows !== 1 || at.columns !== 1) return "not-own-cell";
  if (sheet.protection.on) return "protected-sheet";
  if (!isOwnCell(sheet, fills, at)) return "not-own-cell";
  const value = (cell: string): CellValue => {
    const rect = parseRect(cell);
    return rect ? valueAt(sheet.cells, rect.row, rect.column, shared) : null;
  };
  if (patch.guards.some((g) => !sameValue(value(g.cell), g.value))) return "row-moved";
  return sameValue(value(patch.cell), patch.before) ? null : "cell-changed";
}

/** No formula's cell or spill, no hidden part of a merged area, no header of a table (its columns are named by it). */
function isOwnCell(sheet: SheetModel, fills: readonly Rect[], at: Rect): boolean {
  const { row, column } = at;
  const i = findCell(sheet.cells, row, column);
  if (i >= 0 && sheet.cells.formulas.has(i)) return false;
  if (fills.some((area) => inRect(area, row, column))) return false;
  const isCovered = sheet.merges.some(
    (m) => inRect(m, row, column) && (m.row !== row || m.column !== column)
  );
  const isHeader = sheet.tables.some(
    (t) => inRect(t.rect, row, column) && row < t.rect.row + t.headerRows
  );
  return !isCovered && !isHeader;
}

function editOf(context: PatchContext, sheet: SheetModel, patch: CellPatch): CellEdit[] {
  const at = parseRect(patch.cell);
  if (!at) return [];
  const { row, column } = at;
  if (patch.numberFormat === undefined) return [{ row, column, value: patch.after }];
  const i = findCell(sheet.cells, row, column);
  const style = i >= 0 ? (sheet.cells.styles[i] ?? 0) : inheritedStyle(sheet, row, column);
  return [
    {
      row,
      column,
      value: patch.after,
      style: context.styleWithFormat(style, patch.numberFormat),
    },
  ];
}

/** Style ids that cells, rows and columns of a sheet use. */
export function stylesInUse(sheet: SheetModel): Set<number> {
  const used = new Set<number>([0]);
  for (let i = 0; i < sheet.cells.count; i += 1) used.add(sheet.cells.styles[i] ?? 0);
  for (const row of sheet.cells.rowList) if (row.style !== null) used.add(row.style);
  for (const column of sheet.columns) used.add(column.style);
  return used;
}
