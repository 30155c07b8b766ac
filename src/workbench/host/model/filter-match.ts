/** Which rows a set of filter criteria lets through, and hiding the others. */
import type { Area, BookCell, BookSheet } from "../../book/book";
import { apiNotFound, fail } from "../errors";
import { fields, integer, list, oneOf, optionalOneOf, text, type Fields } from "./arguments";

const KINDS = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
] as const;

/** Criteria in the shape of the API; refused where they say nothing this host can judge. */
export function readCriteria(value: unknown): Record<string, unknown> {
  const given = fields(value);
  const filterOn = oneOf(given["filterOn"], KINDS);
  switch (filterOn) {
    case "Values":
      return {
        filterOn,
        values: list(given["values"]).map((v) =>
          typeof v === "object" ? refuseDates() : String(v)
        ),
      };
    case "Custom": {
      const second = given["criterion2"];
      return {
        filterOn,
        criterion1: text(given["criterion1"]),
        ...(second === undefined || second === null || second === ""
          ? {}
          : {
              criterion2: text(second),
              operator: optionalOneOf(given["operator"], ["And", "Or"] as const, "And"),
            }),
      };
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent": {
      const count = integer(Number(given["criterion1"]));
      if (count < 1 || count > 500) fail("InvalidArgument");
      return { filterOn, criterion1: String(count) };
    }
    case "Dynamic": {
      const dynamicCriteria = text(given["dynamicCriteria"]);
      if (dynamicCriteria !== "AboveAverage" && dynamicCriteria !== "BelowAverage") {
        throw apiNotFound(`FilterCriteria.dynamicCriteria (${dynamicCriteria})`);
      }
      return { filterOn, dynamicCriteria };
    }
    default:
      throw apiNotFound(`FilterCriteria.filterOn (${filterOn})`);
  }
}

function refuseDates(): never {
  throw apiNotFound("FilterCriteria.values (FilterDatetime)");
}

/** Shows and hides the data rows of `data` (without its header) by the criteria of its columns. */
export function applyFilters(
  sheet: BookSheet,
  data: Area,
  criteria: ReadonlyMap<number, Fields>
): void {
  const tests = [...criteria].map(([column, one]) => ({
    column: data.column + column,
    test: tester(sheet, { ...data, column: data.column + column, columns: 1 }, one),
  }));
  for (let row = data.row; row < data.row + data.rows; row++) {
    const hidden = tests.some(({ column, test }) => !test(sheet.cell(row, column), row));
    if (sheet.isRowHidden(row) !== hidden) sheet.setRowsHidden(row, 1, hidden);
  }
}

function tester(
  sheet: BookSheet,
  column: Area,
  criteria: Fields
): (cell: BookCell, row: number) => boolean {
  switch (criteria["filterOn"]) {
    case "Values": {
      const wanted = new Set(list(criteria["values"]).map((v) => String(v).toLowerCase()));
      return (cell) => wanted.has(cell.text.toLowerCase());
    }
    case "Custom": {
      const first = comparison(String(criteria["criterion1"]));
      if (criteria["criterion2"] === undefined) return first;
      const second = comparison(String(criteria["criterion2"]));
      return criteria["operator"] === "Or"
        ? (cell) => first(cell) || second(cell)
        : (cell) => first(cell) && second(cell);
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent": {
      const kind = String(criteria["filterOn"]);
      const numbers = numbersOf(sheet, column).sort((a, b) =>
        kind.startsWith("Top") ? b - a : a - b
      );
      const n = Number(criteria["criterion1"]);
      const count = kind.endsWith("Percent")
        ? Math.max(1, Math.floor((numbers.length * n) / 100))
        : n;
      const bound = numbers[Math.min(count, numbers.length) - 1];
      return ({ value }) =>
        typeof value === "number" &&
        bound !== undefined &&
        (kind.startsWith("Top") ? value >= bound : value <= bound);
    }
    case "Dynamic": {
      const numbers = numbersOf(sheet, column);
      const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
      const above = criteria["dynamicCriteria"] === "AboveAverage";
      return ({ value }) => typeof value === "number" && (above ? value > mean : value < mean);
    }
    default:
      // Criteria that came with the file and are not judged here leave their rows as they are.
      return (_, row) => !sheet.isRowHidden(row);
  }
}

function numbersOf(sheet: BookSheet, column: Area): number[] {
  return Array.from(
    { length: column.rows },
    (_, i) => sheet.cell(column.row + i, column.column).value
  ).filter((v): v is number => typeof v === "number");
}

/** `>50`, `<>北京`, `=*s`, plain text as `=`; numbers compare as numbers, text with wildcards. */
function comparison(criterion: string): (cell: BookCell) => boolean {
  const m = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion);
  const operator = m?.[1] ?? "=";
  const operand = m?.[2] ?? "";
  const asNumber = operand.trim() === "" ? NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const pattern = new RegExp(
      `^${operand.replace(
        /~([*?~])|([*?])|([^*?~]+|~)/g,
        (_, esc?: string, wild?: string, plain?: string) =>
          wild === undefined
            ? (esc ?? plain ?? "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
            : wild === "*"
              ? ".*"
              : "."
      )}$`,
      "is"
    );
    const equal = (cell: BookCell): boolean =>
      typeof cell.value === "number" && !Number.isNaN(asNumber)
        ? cell.value === asNumber
        : pattern.test(cell.text);
    return operator === "=" ? equal : (cell) => !equal(cell);
  }
  return ({ value }) => {
    let sign: number;
    if (typeof value === "number" && !Number.isNaN(asNumber)) sign = value - asNumber;
    else if (typeof value === "string" && Number.isNaN(asNumber))
      sign = value.localeCompare(operand, "zh-CN");
    else return false;
    return { "<": sign < 0, ">": sign > 0, "<=": sign <= 0, ">=": sign >= 0 }[operator] ?? false;
  };
}
