/**
 * Sheets drawn as text, the way they look: a line a row, cells between bars.
 *
 * `<` merged with the cell to its left, `^` with the cell above; a leading `~` hides the row; `@2026-11-20` is a date cell, `#5`
 * typed text that looks like a number, `40%` a share, `=SUM(A1:A3) -> 6` a formula with its value, `¶` a line break.
 */
import { columnLetters } from "../../../src/workbook/grid";
import type { Ledger, LedgerTable, SheetInput, Task } from "../../../src/ledger";
import { date, formula, sheet, type SketchCell, type SketchOptions } from "../sheets";

export function drawn(name: string, picture: string, options: SketchOptions = {}): SheetInput {
  const lines = picture.split("\n").filter((line) => line.trim() !== "");
  const hidden = lines.flatMap((line, i) => (line.trimStart().startsWith("~") ? [i + 1] : []));
  const signs = lines.map((line) =>
    line
      .trim()
      .replace(/^~/, "")
      .split("|")
      .map((cell) => cell.trim())
  );
  return sheet(
    name,
    signs.map((row) => row.map(cellOf)),
    { ...options, merges: mergesOf(signs), hidden }
  );
}

function cellOf(sign: string): SketchCell {
  if (sign === "" || sign === "<" || sign === "^") return null;
  if (sign.startsWith("@")) return date(sign.slice(1));
  if (sign.startsWith("#")) return sign.slice(1);
  if (sign === "TRUE" || sign === "FALSE") return sign === "TRUE";
  if (/^-?\d+(?:\.\d+)?$/.test(sign)) return Number(sign);
  if (/^\d+%$/.test(sign)) return { value: Number.parseInt(sign) / 100, text: sign, format: "0%" };
  const computed = /^(=.*?)\s*->\s*(.*)$/.exec(sign);
  if (computed?.[1] !== undefined && computed[2] !== undefined) {
    const value = computed[2];
    return formula(computed[1], /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value);
  }
  return sign.replace(/¶/g, "\n");
}

function mergesOf(signs: readonly (readonly string[])[]): readonly string[] {
  const at = (r: number, c: number): string => signs[r]?.[c] ?? "";
  return signs.flatMap((row, r) =>
    row.flatMap((sign, c) => {
      if (sign === "<" || sign === "^") return [];
      let right = c;
      while (at(r, right + 1) === "<") right++;
      let bottom = r;
      while (at(bottom + 1, c) === "^") bottom++;
      if (right === c && bottom === r) return [];
      return [`${columnLetters(c + 1)}${r + 1}:${columnLetters(right + 1)}${bottom + 1}`];
    })
  );
}

/** `tasks A4:H9 header 3: seq title · owner due`, `·` for a column that is nothing of ours; tables of kind `other` left out. */
export function tablesOf(ledger: Ledger): readonly string[] {
  return ledger.tables.filter((t) => t.kind !== "other").map(tableLine);
}

function tableLine(t: LedgerTable): string {
  const meanings = t.columns.map((c) => (c.meaning === "other" ? "·" : c.meaning)).join(" ");
  const header = t.headerRows.length === 0 ? "none" : t.headerRows.join(",");
  return `${t.kind} ${t.firstColumn}${t.firstRow}:${t.lastColumn}${t.lastRow} header ${header}: ${meanings}`;
}

/** `5 唐一苇+易水寒 2026-11-20 open`: row, owners+helpers, due date or what kind of answer, state. */
export function tasksOf(ledger: Ledger): readonly string[] {
  return ledger.tasks.map(taskLine);
}

function taskLine(t: Task): string {
  const names = (list: Task["owner"]): string => list.map((n) => n.value).join("、");
  const helpers = t.helpers.length > 0 ? `+${names(t.helpers)}` : "";
  const due = t.due === null ? "-" : (t.due.value.date ?? t.due.value.kind);
  const state = t.cancelled ? "cancelled" : t.done === null ? "unsaid" : t.done ? "done" : "open";
  return `${t.row} ${names(t.owner) || "-"}${helpers} ${due} ${state}`;
}

export function shiftsOf(ledger: Ledger): readonly string[] {
  return ledger.shifts.map((s) => `${s.date} ${s.kind} ${s.person}`);
}

export function leavesOf(ledger: Ledger): readonly string[] {
  return ledger.leaves.map(
    (l) =>
      `${l.person} ${l.from}${l.to === l.from ? "" : `~${l.to}`}${l.halfDay ? " half" : ""} ${l.kind}`
  );
}

export function dutiesOf(ledger: Ledger): readonly string[] {
  return ledger.duties.map(
    (d) => `${d.person}: ${d.text.replace(/\n/g, "¶")}${d.backup === null ? "" : ` / ${d.backup}`}`
  );
}

/** The lines of a template literal, trimmed, blank ones left out. */
export function lines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * Expects `seen` to be these lines. Where several readings are as good, a word says so: `status|progress` is either, `?` is any.
 */
export function expectLines(seen: readonly string[], wanted: string): void {
  const expected = lines(wanted).map((line, i) => {
    const words = seen[i]?.split(" ") ?? [];
    return line
      .split(" ")
      .map((word, k) => {
        const found = words[k];
        return found !== undefined && (word === "?" || word.split("|").includes(found))
          ? found
          : word;
      })
      .join(" ");
  });
  expect(seen).toEqual(expected);
}
