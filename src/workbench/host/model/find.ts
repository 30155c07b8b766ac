/** Finding and replacing text, with Excel's wildcards `*`, `?`, `~`. */
import type { Area, BookCell, BookSheet } from "../../book/book";
import type { Call } from "../define";
import { fail } from "../errors";
import { optionalBoolean, optionalOneOf, type Fields } from "./arguments";
import { cellsOf, usedPart, wholeSheet, type CellRange } from "./cells";
import { guardCells } from "./guard";
import { inputSettings, shownFormula } from "./range-values";
import { typedInput } from "./typed-input";

function pattern(what: string, criteria: Fields, flags: string): RegExp {
  if (what === "" || what.length > 255) return fail("InvalidArgument");
  const body = what.replace(
    /~([*?~])|([*?])|([^*?~]+|~)/g,
    (_, escaped?: string, wild?: string, plain?: string) => {
      if (escaped !== undefined) return escapeRegExp(escaped);
      if (wild !== undefined) return wild === "*" ? ".*" : ".";
      return escapeRegExp(plain ?? "");
    }
  );
  const whole = optionalBoolean(criteria["completeMatch"], false);
  const cased = optionalBoolean(criteria["matchCase"], false);
  return new RegExp(whole ? `^(?:${body})$` : body, `${flags}s${cased ? "" : "i"}`);
}

function escapeRegExp(plain: string): string {
  return plain.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const shown = (cell: BookCell): string => (cell.formula === null ? cell.text : cell.formula);

/** The first cell that matches, after the range's first cell, which comes last (as Ctrl+F goes). */
export function findInRange(
  { sheet, area }: CellRange,
  what: string,
  criteria: Fields
): Area | null {
  const test = pattern(what, criteria, "");
  const backwards =
    optionalOneOf(criteria["searchDirection"], ["Forward", "Backwards"] as const, "Forward") ===
    "Backwards";
  const part = usedPart(sheet, area);
  if (!part) return null;
  const all = [...cellsOf(part)];
  const [corner, ...rest] = all;
  const order = backwards ? [...all].reverse() : [...rest, ...(corner ? [corner] : [])];
  const hit = order.find(([row, column]) => matches(sheet, row, column, test));
  return hit ? { row: hit[0], column: hit[1], rows: 1, columns: 1 } : null;
}

function matches(sheet: BookSheet, row: number, column: number, test: RegExp): boolean {
  const cell = sheet.cell(row, column);
  if (cell.value === null && cell.formula === null) return false;
  return test.test(shown(cell)) || (cell.formula !== null && test.test(cell.text));
}

/** Every matching cell, runs in a row joined. */
export function findInSheet(sheet: BookSheet, what: string, criteria: Fields): Area[] {
  const test = pattern(what, criteria, "");
  const part = usedPart(sheet, wholeSheet());
  return part ? joined(part, (row, column) => matches(sheet, row, column, test)) : [];
}

/** Areas made of the cells for which `test` holds: runs in a row, equal runs below each other joined. */
export function joined(area: Area, test: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (let r = area.row; r < area.row + area.rows; r++) {
    const next = new Map<string, Area>();
    for (let c = area.column; c < area.column + area.columns; c++) {
      if (!test(r, c)) continue;
      const start = c;
      while (c + 1 < area.column + area.columns && test(r, c + 1)) c++;
      const key = `${start}-${c}`;
      const above = open.get(key);
      open.delete(key);
      next.set(
        key,
        above
          ? { ...above, rows: above.rows + 1 }
          : { row: r, column: start, rows: 1, columns: c - start + 1 }
      );
    }
    done.push(...open.values());
    open = next;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Replaces text and answers how often; cells become what their new text means when typed. */
export function replaceInAreas(
  sheet: BookSheet,
  areas: readonly Area[],
  what: string,
  by: string,
  criteria: Fields,
  call: Call
): number {
  const test = pattern(what, criteria, "g");
  const settings = inputSettings(call);
  let replaced = 0;
  for (const area of areas) {
    const part = usedPart(sheet, area);
    if (!part) continue;
    for (const [row, column] of cellsOf(part)) {
      const cell = sheet.cell(row, column);
      const before = String(shownFormula(cell));
      if (before === "" || !(test.test(before) && ((test.lastIndex = 0), true))) {
        test.lastIndex = 0;
        continue;
      }
      const one = { row, column, rows: 1, columns: 1 };
      guardCells(sheet, one);
      let hits = 0;
      const after = before.replace(test, () => {
        hits++;
        return by;
      });
      replaced += hits;
      sheet.write(one, [[typedInput(after, cell.numberFormat, settings)]]);
    }
  }
  return replaced;
}
