/** Filters of a worksheet or table part in Office.js's words. */
import type { XmlElement } from "../../../workbook/xlsx/xml";
import { parseArea } from "../areas";
import type { BookAutoFilter } from "../book";

function isOn(value: string | null | undefined): boolean {
  return value === "1" || value === "true";
}

function isOff(value: string | null | undefined): boolean {
  return value === "0" || value === "false";
}

export function readAutoFilter(element: XmlElement | null): BookAutoFilter | null {
  const area = parseArea(element?.attribute("ref") ?? "");
  return area ? { area, criteria: readCriteria(element) } : null;
}

/** Column filters as Office.js FilterCriteria, by 0-based column in the filter's area. */
export function readCriteria(element: XmlElement | null): Map<number, Record<string, unknown>> {
  const criteria = new Map<number, Record<string, unknown>>();
  for (const column of element?.all("filterColumn") ?? []) {
    const index = Number(column.attribute("colId") ?? 0);
    const values = column.child("filters");
    const custom = column.child("customFilters");
    const top = column.child("top10");
    const dynamic = column.child("dynamicFilter")?.attribute("type") ?? "";
    const average = /^(above|below)Average$/.test(dynamic) ? dynamic : null;
    if (values)
      criteria.set(index, {
        filterOn: "Values",
        values: [
          ...values.all("filter").map((f) => f.attribute("val") ?? ""),
          ...(isOn(values.attribute("blank")) ? [""] : []),
        ],
      });
    else if (custom) {
      const [first, second] = custom.all("customFilter").map(customCriterion);
      criteria.set(index, {
        filterOn: "Custom",
        criterion1: first,
        ...(second
          ? { criterion2: second, operator: isOn(custom.attribute("and")) ? "And" : "Or" }
          : {}),
      });
    } else if (top) {
      const side = isOff(top.attribute("top")) ? "Bottom" : "Top";
      const kind = isOn(top.attribute("percent")) ? "Percent" : "Items";
      criteria.set(index, { filterOn: `${side}${kind}`, criterion1: top.attribute("val") ?? "10" });
    } else if (average)
      criteria.set(index, {
        filterOn: "Dynamic",
        dynamicCriteria: average === "aboveAverage" ? "AboveAverage" : "BelowAverage",
      });
    else criteria.set(index, { filterOn: "Custom" });
  }
  return criteria;
}

const comparisons: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

function customCriterion(filter: XmlElement): string {
  const sign = comparisons[filter.attribute("operator") ?? "equal"] ?? "=";
  return `${sign}${filter.attribute("val") ?? ""}`;
}
