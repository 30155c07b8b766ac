/** `getSpecialCells`: blanks, constants, formulas, visible cells, cells with formats or validation of their own. */
import type { Area, BookSheet } from "../../book/book";
import { intersect, usedPart } from "./cells";
import { joined } from "./find";
import { oneOf, optionalOneOf } from "./arguments";

const TYPES = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
] as const;
const VALUES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

export function specialCells(
  sheet: BookSheet,
  areas: readonly Area[],
  typeArgument: unknown,
  valueArgument: unknown
): Area[] {
  const type = oneOf(typeArgument, TYPES);
  const wanted = optionalOneOf(valueArgument, VALUES, "All");
  // One cell stands for the whole sheet, as in Go To Special.
  const [only] = areas;
  const single = areas.length === 1 && only?.rows === 1 && only.columns === 1;
  const used = sheet.usedArea(false);
  const searched = single && type !== "Visible" ? (used ? [used] : []) : areas;
  return searched.flatMap((area) => {
    const part =
      type === "Visible" ? (usedPart(sheet, area) ?? null) : used && intersect(area, used);
    return part ? joined(part, test(sheet, type, wanted)) : [];
  });
}

function test(
  sheet: BookSheet,
  type: (typeof TYPES)[number],
  wanted: string
): (row: number, column: number) => boolean {
  const inAny = (areas: readonly Area[]) => (row: number, column: number) =>
    areas.some((a) => intersect(a, { row, column, rows: 1, columns: 1 }) !== null);
  switch (type) {
    case "ConditionalFormats":
      return inAny(sheet.conditionalFormats.flatMap((f) => f.areas));
    case "DataValidations":
      return inAny(sheet.dataValidations.flatMap((v) => v.areas));
    case "Blanks":
      return (row, column) => {
        const cell = sheet.cell(row, column);
        return cell.value === null && cell.formula === null;
      };
    case "Visible":
      return (row, column) => !sheet.isRowHidden(row) && !sheet.isColumnHidden(column);
    default:
      return (row, column) => {
        const { value, formula } = sheet.cell(row, column);
        if (type === "Formulas" ? formula === null : formula !== null || value === null)
          return false;
        if (wanted === "All" || value === null) return true;
        if (typeof value === "object") return wanted.includes("Errors");
        if (typeof value === "boolean") return wanted.includes("Logical");
        return typeof value === "number" ? wanted.includes("Number") : wanted.includes("Text");
      };
  }
}
