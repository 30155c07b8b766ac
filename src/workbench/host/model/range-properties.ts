/** Hidden rows and columns, position in points, and links of a range. */
import type { CellRange } from "./cells";
import type { Call } from "../define";
import { fail } from "../errors";
import { fields, optionalText } from "./arguments";
import { usedPart } from "./cells";
import { guardAction } from "./guard";
import { typedInput } from "./typed-input";
import { inputSettings } from "./range-values";

/** True, false, or null where some are hidden and some are not. */
export function isHidden({ sheet, area }: CellRange, what: "rows" | "columns"): boolean | null {
  const first = what === "rows" ? area.row : area.column;
  const part = usedPart(sheet, area);
  // Rows and columns far off the used area cannot differ from each other.
  const count = part
    ? Math.max(part.row + part.rows - area.row, part.column + part.columns - area.column)
    : 1;
  const walked = Math.min(what === "rows" ? area.rows : area.columns, Math.max(count, 1) + 1);
  let seen: boolean | null = null;
  for (let i = first; i < first + walked; i++) {
    const hidden = what === "rows" ? sheet.isRowHidden(i) : sheet.isColumnHidden(i);
    if (seen === null) seen = hidden;
    else if (seen !== hidden) return null;
  }
  return seen;
}

export function setHidden(
  { sheet, area }: CellRange,
  what: "rows" | "columns",
  hidden: boolean
): void {
  guardAction(sheet, what === "rows" ? "allowFormatRows" : "allowFormatColumns");
  if (what === "rows") sheet.setRowsHidden(area.row, area.rows, hidden);
  else sheet.setColumnsHidden(area.column, area.columns, hidden);
}

/** Points from the sheet's corner; hidden rows and columns take no room. */
export function topLeft({ sheet, area }: CellRange): {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
} {
  const rows = (from: number, to: number): number => {
    let points = 0;
    for (let i = from; i < to; i++) if (!sheet.isRowHidden(i)) points += sheet.rowHeight(i);
    return points;
  };
  const columns = (from: number, to: number): number => {
    let points = 0;
    for (let i = from; i < to; i++) if (!sheet.isColumnHidden(i)) points += sheet.columnWidth(i);
    return points;
  };
  return {
    top: rows(0, area.row),
    left: columns(0, area.column),
    height: rows(area.row, area.row + area.rows),
    width: columns(area.column, area.column + area.columns),
  };
}

export function linkOf({ sheet, area }: CellRange): Record<string, string> | null {
  const link = sheet.hyperlinks.get(`${area.row},${area.column}`);
  if (!link) return null;
  const cell = sheet.cell(area.row, area.column);
  return { ...link, textToDisplay: link.textToDisplay ?? cell.text };
}

/** Of the cell style Hyperlink; clearing the link leaves it, as the documentation of `clear` says. */
const LINK_LOOK = { underline: "Single", fontColor: "#0563C1" } as const;

/** Links every cell of the range; the text to display becomes what the cell holds. */
export function setLink({ sheet, area }: CellRange, value: unknown, call: Call): void {
  guardAction(sheet, "allowInsertHyperlinks");
  const given = fields(value);
  const address = optionalText(given["address"]);
  const documentReference = optionalText(given["documentReference"]);
  const screenTip = optionalText(given["screenTip"]);
  const shown = optionalText(given["textToDisplay"]);
  if (address === null && documentReference === null) return fail("InvalidArgument");
  const link = {
    ...(address === null ? {} : { address }),
    ...(documentReference === null ? {} : { documentReference }),
    ...(screenTip === null ? {} : { screenTip }),
    ...(shown === null ? {} : { textToDisplay: shown }),
  };
  const part = usedPart(sheet, area) ?? { ...area, rows: 1, columns: 1 };
  for (let r = part.row; r < part.row + part.rows; r++) {
    for (let c = part.column; c < part.column + part.columns; c++) {
      sheet.hyperlinks.set(`${r},${c}`, link);
      sheet.setStyle({ row: r, column: c, rows: 1, columns: 1 }, LINK_LOOK);
      const cell = sheet.cell(r, c);
      const label = shown ?? (cell.value === null ? (address ?? documentReference) : null);
      if (label !== null) {
        const write = typedInput(label, cell.numberFormat, inputSettings(call));
        sheet.write({ row: r, column: c, rows: 1, columns: 1 }, [[write]]);
      }
    }
  }
}
