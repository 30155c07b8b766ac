/** What of a sheet follows its cells when they move, beside the cells: rules, validations, tables, filters, links. */
import { encodeText, parseXml, splice } from "../../workbook/xlsx";
import { COLUMNS, ROWS, shiftedArea } from "./areas";
import type { Area, BookSheet } from "./book";
import { type Shift, copiedFormula, shiftFormula } from "./references";

/** Moves everything of `sheet` (called `name`). */
export function shiftExtras(sheet: BookSheet, name: string, shift: Shift): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const areas = shiftAll(rule.areas, shift);
    if (areas.length === 0) return [];
    const change = anchored(rule.areas, name, shift);
    return [
      { ...rule, areas, spec: mapFormulas(rule.spec, change), xml: mapXml(rule.xml, change) },
    ];
  });
  sheet.conditionalFormats.forEach((rule, priority) => {
    rule.priority = priority;
  });
  sheet.dataValidations = sheet.dataValidations.flatMap((validation) => {
    const areas = shiftAll(validation.areas, shift);
    if (areas.length === 0) return [];
    const change = anchored(validation.areas, name, shift);
    return [
      { areas, rule: mapFormulas(validation.rule, change), xml: mapXml(validation.xml, change) },
    ];
  });
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftedArea(table.area, shift);
    if (!area) return [];
    table.area = area;
    return [table];
  });
  if (sheet.autoFilter) {
    const area = shiftedArea(sheet.autoFilter.area, shift);
    sheet.autoFilter = area ? { ...sheet.autoFilter, area } : null;
  }
  shiftCharts(sheet, shift);
  sheet.hyperlinks = new Map(
    [...sheet.hyperlinks].flatMap(([key, link]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const place = shiftedArea({ row, column, rows: 1, columns: 1 }, shift);
      return place ? [[`${place.row},${place.column}`, link] as const] : [];
    })
  );
}

/** A chart whose cells are gone keeps an empty place, as Excel keeps the chart. */
function shiftCharts(sheet: BookSheet, shift: Shift): void {
  const moved = <T extends Area | null>(area: T): T | Area =>
    area === null ? area : (shiftedArea(area, shift) ?? area);
  sheet.charts = sheet.charts.map((chart) => ({
    ...chart,
    position: moved(chart.position),
    series: chart.series.map((series) => ({
      ...series,
      values: moved(series.values),
      categories: moved(series.categories),
    })),
  }));
  if (shift.axis === "row")
    sheet.pageBreaks = sheet.pageBreaks.flatMap(
      (row) => shiftedArea({ row, column: 0, rows: 1, columns: 1 }, shift)?.row ?? []
    );
}

function shiftAll(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftedArea(area, shift) ?? []);
}

/**
 * Formulas of rules are written as for the top left cell of their area. When that cell goes, they are first written for the one that takes
 * its place.
 */
function anchored(areas: readonly Area[], name: string, shift: Shift): (formula: string) => string {
  const isRow = shift.axis === "row";
  const anchor = Math.min(...areas.map((a) => (isRow ? a.row : a.column)), isRow ? ROWS : COLUMNS);
  const isGone = shift.count < 0 && anchor >= shift.at && anchor < shift.at - shift.count;
  const step = isGone ? shift.at - shift.count - anchor : 0;
  return (formula) =>
    shiftFormula(copiedFormula(formula, isRow ? step : 0, isRow ? 0 : step), name, name, shift);
}

/** Every text that is a formula, wherever it stands. */
export function mapFormulas(
  spec: Record<string, unknown>,
  change: (formula: string) => string
): Record<string, unknown> {
  const map = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
    if (Array.isArray(value)) return value.map(map);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)]));
  };
  return Object.fromEntries(Object.entries(spec).map(([key, inner]) => [key, map(inner)]));
}

/** The rule's own XML with its formulas changed, untouched when none does. */
export function mapXml(xml: string | null, change: (formula: string) => string): string | null {
  if (xml === null || !/<(?:[\w.-]+:)?formula/.test(xml)) return xml;
  const root = parseXml(xml);
  const edits = root.children.flatMap((child) => {
    if (!/^formula[12]?$/.test(child.local)) return [];
    const before = child.text();
    const after = change(before);
    return after === before
      ? []
      : [
          {
            start: child.openEnd,
            end: child.closeStart,
            text: encodeText(after).replaceAll("&quot;", '"'),
          },
        ];
  });
  return edits.length > 0 ? splice(xml, edits) : xml;
}
