/** A proposal in the sheet's own layout: names into blank cells, or the sheet's own marks into a person's line. */
import type { RosterCell } from "../../ledger/ledger";
import type { CellPatch } from "../../workbook/change";
import { mostCommonText } from "./section";
import type { RosterPlan } from "./propose-roster";

/** One patch a cell; several names for one cell are joined. Only blank cells that are their own are ever written. */
export function rosterPatches(
  plan: RosterPlan,
  cells: readonly RosterCell[],
  words: { readonly join: string; readonly reason: string }
): readonly CellPatch[] {
  const byCell = new Map<string, { readonly cell: RosterCell; readonly texts: string[] }>();
  for (const day of plan.days)
    for (const { proposed, cell, person, shift } of day.shifts) {
      if (!proposed || cell === null || person === null) continue;
      const at = `${cell.sheet}\n${cell.cell}`;
      const text = cell.line === null ? person : markOf(shift, cell.sheet, cells);
      const known = byCell.get(at);
      if (known) known.texts.push(text);
      else byCell.set(at, { cell, texts: [text] });
    }
  return [...byCell.values()].map(({ cell, texts }) => ({
    sheet: cell.sheet,
    cell: cell.cell,
    key: null,
    guards: cell.guards,
    before: cell.value,
    after: texts.join(words.join),
    reason: words.reason,
  }));
}

const USUAL_MARK = "√";

/** The mark that stands for that shift in the sheet; in a blank one √, or the first character of 白班, 夜班. */
function markOf(shift: string, sheet: string, cells: readonly RosterCell[]): string {
  const used = cells.filter((c) => c.sheet === sheet && c.line !== null && c.kind === shift);
  if (used.length > 0) return mostCommonText(used.map((c) => c.text));
  return /^[白夜早中晚备]班$/.test(shift) ? shift.charAt(0) : USUAL_MARK;
}
