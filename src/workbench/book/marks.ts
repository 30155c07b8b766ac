/** Conditional formats as Univer draws them. The book's list is the truth; Univer's is made anew when it differs. */
import type { IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IValueConfig,
  iconMap,
} from "@univerjs/sheets-conditional-formatting";
import { COLUMNS, ROWS, areaName, overlap, toRange } from "./areas";
import type { BookConditionalFormat } from "./book";
import type { GridBook } from "./grid-book";
import type { GridSheet } from "./grid-sheet";
import { iconSetName } from "./parts/rules";

type IIconSetType = keyof typeof iconMap;

const drawn = new WeakMap<GridSheet, string>();

/** Gives Univer every sheet's rules where they have changed since the last time. */
export function mirrorRules(book: GridBook): void {
  for (const sheet of book.sheets) {
    const state = JSON.stringify(sheet.conditionalFormats);
    if (drawn.get(sheet) === state) continue;
    drawn.set(sheet, state);
    mirrorSheet(book, sheet);
  }
}

function mirrorSheet(book: GridBook, sheet: GridSheet): void {
  const unitId = book.engine.workbook.getUnitId();
  const subUnitId = sheet.id;
  const model = book.engine.injector.get(ConditionalFormattingRuleModel);
  for (const rule of [...(model.getSubunitRules(unitId, subUnitId) ?? [])])
    book.mutate(DeleteConditionalRuleMutation.id, { unitId, subUnitId, cfId: rule.cfId });
  // Univer puts each new rule before the others.
  const rules = [...sheet.conditionalFormats].sort((a, b) => b.priority - a.priority);
  for (const format of rules) {
    const rule = univerRule(format, sheet);
    if (rule) book.mutate(AddConditionalRuleMutation.id, { unitId, subUnitId, rule });
  }
}

/** The rule in Univer's terms; null for what it cannot draw. */
export function univerRule(
  format: BookConditionalFormat,
  sheet: GridSheet
): IConditionFormattingRule | null {
  const { worksheet } = sheet;
  const grid = {
    row: 0,
    column: 0,
    rows: Math.min(worksheet.getRowCount(), ROWS),
    columns: Math.min(worksheet.getColumnCount(), COLUMNS),
  };
  const ranges = format.areas.flatMap((area) => {
    const inside = overlap(area, grid);
    return inside ? [toRange(inside)] : [];
  });
  const rule = ranges.length > 0 ? config(format) : null;
  return rule && { cfId: format.id, ranges, stopIfTrue: format.stopIfTrue, rule };
}

type Values = Record<string, unknown>;

function record(value: unknown): Values {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function lookUp<T>(words: Readonly<Record<string, T>>, value: unknown): T | null {
  return words[String(value)] ?? null;
}

const numberOperators: Readonly<Record<string, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const textOperators: Readonly<Record<string, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
  Blanks: CFTextOperator.containsBlanks,
  NonBlanks: CFTextOperator.notContainsBlanks,
  Errors: CFTextOperator.containsErrors,
  NonErrors: CFTextOperator.notContainsErrors,
};

const timePeriods: Readonly<Record<string, CFTimePeriodOperator>> = {
  Today: CFTimePeriodOperator.today,
  Yesterday: CFTimePeriodOperator.yesterday,
  Tomorrow: CFTimePeriodOperator.tomorrow,
  LastSevenDays: CFTimePeriodOperator.last7Days,
  LastWeek: CFTimePeriodOperator.lastWeek,
  ThisWeek: CFTimePeriodOperator.thisWeek,
  NextWeek: CFTimePeriodOperator.nextWeek,
  LastMonth: CFTimePeriodOperator.lastMonth,
  ThisMonth: CFTimePeriodOperator.thisMonth,
  NextMonth: CFTimePeriodOperator.nextMonth,
};

const averages = {
  AboveAverage: CFNumberOperator.greaterThan,
  BelowAverage: CFNumberOperator.lessThan,
  EqualOrAboveAverage: CFNumberOperator.greaterThanOrEqual,
  EqualOrBelowAverage: CFNumberOperator.lessThanOrEqual,
} as const;

function config(format: BookConditionalFormat): IConditionalFormattingRuleConfig | null {
  const { spec } = format;
  const rule = record(spec.rule);
  const base = { type: CFRuleType.highlightCell, style: style(record(spec.format)) } as const;
  const byFormula = (formula: string): IConditionalFormattingRuleConfig => ({
    ...base,
    subType: CFSubRuleType.formula,
    value: formula,
  });
  switch (format.type) {
    case "Custom":
      return byFormula(withEquals(rule.formula));
    case "CellValue":
      return cellValue(format, rule, base, byFormula);
    case "ContainsText": {
      const operator = lookUp(textOperators, rule.operator) ?? CFTextOperator.containsText;
      return { ...base, subType: CFSubRuleType.text, operator, value: String(rule.text ?? "") };
    }
    case "TopBottom": {
      const type = String(rule.type ?? "TopItems");
      return {
        ...base,
        subType: CFSubRuleType.rank,
        isBottom: type.startsWith("Bottom"),
        isPercent: type.endsWith("Percent"),
        value: Number(rule.rank ?? 10),
      };
    }
    case "PresetCriteria":
      return preset(String(rule.criterion), base);
    case "ColorScale":
      return scale(record(spec.criteria));
    case "DataBar":
      return bar(spec);
    case "IconSet":
      return icons(spec);
  }
}

interface Highlight {
  readonly type: CFRuleType.highlightCell;
  readonly style: IStyleBase;
}

function withEquals(formula: unknown): string {
  const text = String(formula ?? "");
  return text.startsWith("=") ? text : `=${text}`;
}

/** Univer compares with numbers only; with texts and references a formula says the same. */
function cellValue(
  format: BookConditionalFormat,
  rule: Values,
  base: Highlight,
  byFormula: (formula: string) => IConditionalFormattingRuleConfig
): IConditionalFormattingRuleConfig | null {
  const operator = lookUp(numberOperators, rule.operator) ?? CFNumberOperator.equal;
  const [a, b] = [rule.formula1, rule.formula2].map((f) => String(f ?? "").replace(/^=/, ""));
  const isNumber = (text: string | undefined): boolean =>
    text !== undefined && text !== "" && Number.isFinite(Number(text));
  const isRange = operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween;
  if (isRange && isNumber(a) && isNumber(b))
    return { ...base, subType: CFSubRuleType.number, operator, value: [Number(a), Number(b)] };
  if (!isRange && isNumber(a))
    return { ...base, subType: CFSubRuleType.number, operator, value: Number(a) };
  const first = format.areas[0];
  if (!first || a === "") return null;
  const cell = cornerName(first);
  if (operator === CFNumberOperator.between) return byFormula(`=AND(${cell}>=${a},${cell}<=${b})`);
  if (operator === CFNumberOperator.notBetween) return byFormula(`=OR(${cell}<${a},${cell}>${b})`);
  const signs: Readonly<Record<string, string>> = {
    equal: "=",
    notEqual: "<>",
    greaterThan: ">",
    lessThan: "<",
    greaterThanOrEqual: ">=",
    lessThanOrEqual: "<=",
  };
  return byFormula(`=${cell}${signs[operator] ?? "="}${a}`);
}

function preset(criterion: string, base: Highlight): IConditionalFormattingRuleConfig | null {
  if (criterion === "DuplicateValues") return { ...base, subType: CFSubRuleType.duplicateValues };
  if (criterion === "UniqueValues") return { ...base, subType: CFSubRuleType.uniqueValues };
  const text = lookUp(textOperators, criterion);
  if (text) return { ...base, subType: CFSubRuleType.text, operator: text };
  const period = lookUp(timePeriods, criterion);
  if (period) return { ...base, subType: CFSubRuleType.timePeriod, operator: period };
  const average = lookUp(averages, criterion);
  return average && { ...base, subType: CFSubRuleType.average, operator: average };
}

const valueTypes: Readonly<Record<string, CFValueType>> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

function point(value: unknown, otherwise: CFValueType): IValueConfig {
  const { type, formula } = record(value);
  const kind = lookUp(valueTypes, type) ?? otherwise;
  if (kind === CFValueType.min || kind === CFValueType.max) return { type: kind };
  const text = String(formula ?? "0");
  return {
    type: kind,
    value: kind === CFValueType.formula ? withEquals(text) : Number(text.replace(/^=/, "")),
  };
}

function colour(value: unknown, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value : otherwise;
}

function scale({ minimum, midpoint, maximum }: Values): IConditionalFormattingRuleConfig {
  const steps = midpoint ? [minimum, midpoint, maximum] : [minimum, maximum];
  return {
    type: CFRuleType.colorScale,
    config: steps.map((step, index) => ({
      index,
      color: colour(record(step).color, "#FFFFFF"),
      value: point(step, index === 0 ? CFValueType.min : CFValueType.max),
    })),
  };
}

function bar(spec: Values): IConditionalFormattingRuleConfig {
  const { fillColor, gradientFill } = record(spec.positiveFormat);
  const negative = record(spec.negativeFormat);
  return {
    type: CFRuleType.dataBar,
    isShowValue: spec.showDataBarOnly !== true,
    config: {
      min: point(spec.lowerBoundRule, CFValueType.min),
      max: point(spec.upperBoundRule, CFValueType.max),
      isGradient: gradientFill !== false,
      positiveColor: colour(fillColor, "#638EC6"),
      nativeColor: colour(negative.fillColor, "#FF0000"),
    },
  };
}

/** Univer knows icon sets by SpreadsheetML's names; one it lacks is not drawn. */
function isKnownSet(name: string): name is IIconSetType {
  return name in iconMap;
}

function icons(spec: Values): IConditionalFormattingRuleConfig | null {
  const iconType = iconSetName(String(spec.style));
  if (!isKnownSet(iconType)) return null;
  const criteria: unknown[] = Array.isArray(spec.criteria) ? spec.criteria : [];
  // Univer counts from the highest step down.
  const steps = criteria.map((step, i) => ({ step: record(step), i })).reverse();
  return {
    type: CFRuleType.iconSet,
    isShowValue: spec.showIconOnly !== true,
    config: steps.map(({ step, i }, n) => ({
      operator:
        step.operator === "GreaterThan"
          ? CFNumberOperator.greaterThan
          : CFNumberOperator.greaterThanOrEqual,
      value: point(step, CFValueType.percent),
      iconType,
      iconId: String(spec.reverseIconOrder === true ? i : n),
    })),
  };
}

function style(format: Values): IStyleBase {
  const font = record(format.font);
  const fill = record(format.fill);
  return {
    ...(typeof fill.color === "string" && fill.color ? { bg: { rgb: fill.color } } : {}),
    ...(typeof font.color === "string" && font.color ? { cl: { rgb: font.color } } : {}),
    ...(font.bold === true ? { bl: 1 as const } : {}),
    ...(font.italic === true ? { it: 1 as const } : {}),
    ...(font.underline === "Single" || font.underline === "Double"
      ? { ul: { s: 1 as const } }
      : {}),
    ...(font.strikethrough === true ? { st: { s: 1 as const } } : {}),
  };
}

function cornerName(area: { row: number; column: number }): string {
  return areaName({ ...area, rows: 1, columns: 1 });
}
