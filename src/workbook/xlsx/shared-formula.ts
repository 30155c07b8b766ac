/** A shared formula stands in one cell; the others of its area mean the same formula with relative references moved. */
import { columnLetters, columnNumber } from "../grid";

/** Text in quotes, sheet names in quotes, structured references, then what may be a reference. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$\u0080-\uffff])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(\u0080-\uffff]|!)|(?<![\w.$\u0080-\uffff])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(\u0080-\uffff$])|(?<![\w.$\u0080-\uffff])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])/g;

/**
 * Moves the relative references of a formula by rows and columns, as copying the cell does. References that leave the sheet
 * become `#REF!`.
 * @example shiftFormula("A1+$B$2*SUM(C1:C3)", 1, 0) // "A2+$B$2*SUM(C2:C4)"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECES, (whole: string, ...g: (string | undefined)[]) => {
    const [c$, c, r$, r, cA$, cA, cB$, cB, rA$, rA, rB$, rB] = g;
    if (c !== undefined && r !== undefined) {
      const column = moveColumn(c$ ?? "", c, columns);
      const row = moveRow(r$ ?? "", r, rows);
      return column === null || row === null ? "#REF!" : column + row;
    }
    if (cA !== undefined && cB !== undefined) {
      const a = moveColumn(cA$ ?? "", cA, columns);
      const b = moveColumn(cB$ ?? "", cB, columns);
      return a === null || b === null ? "#REF!" : `${a}:${b}`;
    }
    if (rA !== undefined && rB !== undefined) {
      const a = moveRow(rA$ ?? "", rA, rows);
      const b = moveRow(rB$ ?? "", rB, rows);
      return a === null || b === null ? "#REF!" : `${a}:${b}`;
    }
    return whole;
  });
}

function moveColumn(fixed: string, letters: string, by: number): string | null {
  const column = columnNumber(letters);
  if (column > 16384) return fixed + letters;
  const moved = fixed === "$" ? column : column + by;
  return moved < 1 || moved > 16384 ? null : fixed + columnLetters(moved);
}

function moveRow(fixed: string, digits: string, by: number): string | null {
  const moved = fixed === "$" ? Number(digits) : Number(digits) + by;
  return moved < 1 || moved > 1_048_576 ? null : fixed + String(moved);
}
