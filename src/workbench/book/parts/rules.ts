/** Conditional formats of a worksheet part in Office.js's words. The rule's own XML is kept beside. */
import type { XmlElement } from "../../../workbook/xlsx/xml";
import { parseAreas } from "../areas";
import type { BookConditionalFormat } from "../book";
import { newId } from "../ids";
import { type ThemeColours, readColour } from "../../../workbook/xlsx/theme";
import { readFont } from "./formats";

type Type = BookConditionalFormat["type"];

/** The sheet's rules in order of priority, renumbered from 0. `formats` are the styles part's differential formats. */
export function readRules(
  root: XmlElement,
  formats: readonly XmlElement[],
  theme: ThemeColours
): BookConditionalFormat[] {
  const rules = root.all("conditionalFormatting").flatMap((block) => {
    const areas = parseAreas(block.attribute("sqref") ?? "");
    return block.all("cfRule").map((rule) => ({ areas, rule }));
  });
  return rules
    .map((r) => ({ ...r, priority: Number(r.rule.attribute("priority") ?? 1) }))
    .sort((a, b) => a.priority - b.priority)
    .map(({ areas, rule }, priority) => {
      const format = formats[Number(rule.attribute("dxfId") ?? -1)];
      const { type, spec } = describe(rule, format ? readDifferential(format, theme) : {}, theme);
      return {
        id: newId(),
        type,
        areas: [...areas],
        priority,
        stopIfTrue: /^(1|true)$/.test(rule.attribute("stopIfTrue") ?? ""),
        spec,
        xml: rule.outer(),
      };
    });
}

/** A `<dxf>` as Office.js's ConditionalRangeFormat. */
function readDifferential(dxf: XmlElement, theme: ThemeColours): Record<string, unknown> {
  const font = readFont(dxf.child("font") ?? undefined, theme);
  const pattern = dxf.child("fill")?.child("patternFill");
  // In a differential format the background is the colour of a solid fill.
  const fill =
    readColour(pattern?.child("bgColor") ?? null, theme) ??
    readColour(pattern?.child("fgColor") ?? null, theme);
  const code = dxf.child("numFmt")?.attribute("formatCode");
  return {
    ...(fill ? { fill: { color: fill } } : {}),
    font: {
      ...(font.fontColor ? { color: font.fontColor } : {}),
      ...(font.bold ? { bold: true } : {}),
      ...(font.italic ? { italic: true } : {}),
      ...(font.underline ? { underline: font.underline } : {}),
      ...(font.strikethrough ? { strikethrough: true } : {}),
    },
    ...(code ? { numberFormat: code } : {}),
  };
}

const operators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

const textRules: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

const presets: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
};

const periods: Readonly<Record<string, string>> = {
  today: "Today",
  yesterday: "Yesterday",
  tomorrow: "Tomorrow",
  last7Days: "LastSevenDays",
  lastWeek: "LastWeek",
  thisWeek: "ThisWeek",
  nextWeek: "NextWeek",
  lastMonth: "LastMonth",
  thisMonth: "ThisMonth",
  nextMonth: "NextMonth",
};

function describe(
  rule: XmlElement,
  format: Record<string, unknown>,
  theme: ThemeColours
): { type: Type; spec: Record<string, unknown> } {
  const kind = rule.attribute("type") ?? "expression";
  const formulas = rule.all("formula").map((f) => `=${f.text()}`);
  const on = (name: string): boolean => /^(1|true)$/.test(rule.attribute(name) ?? "");
  const [formula1 = "", formula2] = formulas;
  if (kind === "cellIs") {
    const operator = operators[rule.attribute("operator") ?? "equal"] ?? "EqualTo";
    return {
      type: "CellValue",
      spec: { rule: { formula1, ...(formula2 ? { formula2 } : {}), operator }, format },
    };
  }
  const operator = textRules[kind];
  if (operator)
    return {
      type: "ContainsText",
      spec: { rule: { operator, text: rule.attribute("text") ?? "" }, format },
    };
  if (kind === "top10") {
    const type = `${on("bottom") ? "Bottom" : "Top"}${on("percent") ? "Percent" : "Items"}`;
    return {
      type: "TopBottom",
      spec: { rule: { rank: Number(rule.attribute("rank") ?? 10), type }, format },
    };
  }
  if (kind === "aboveAverage") {
    const below = /^(0|false)$/.test(rule.attribute("aboveAverage") ?? "");
    const equal = on("equalAverage") ? "EqualOr" : "";
    const criterion = `${equal}${below ? "Below" : "Above"}Average`;
    return { type: "PresetCriteria", spec: { rule: { criterion }, format } };
  }
  if (kind === "timePeriod") {
    const criterion = periods[rule.attribute("timePeriod") ?? ""] ?? "Today";
    return { type: "PresetCriteria", spec: { rule: { criterion }, format } };
  }
  const criterion = presets[kind];
  if (criterion) return { type: "PresetCriteria", spec: { rule: { criterion }, format } };
  const scale = rule.child("colorScale");
  if (scale) return { type: "ColorScale", spec: { criteria: readScale(scale, theme) } };
  const bar = rule.child("dataBar");
  if (bar) return { type: "DataBar", spec: readBar(bar, theme) };
  const icons = rule.child("iconSet");
  if (icons) return { type: "IconSet", spec: readIcons(icons) };
  return { type: "Custom", spec: { rule: { formula: formula1 }, format } };
}

const points: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

function readPoint(cfvo: XmlElement | undefined): { type: string; formula: string | null } {
  const kind = cfvo?.attribute("type") ?? "min";
  return { type: points[kind] ?? "LowestValue", formula: cfvo?.attribute("val") ?? null };
}

function readScale(scale: XmlElement, theme: ThemeColours): Record<string, unknown> {
  const values = scale.all("cfvo").map(readPoint);
  const colours = scale.all("color").map((c) => readColour(c, theme));
  const at = (i: number): Record<string, unknown> => ({ ...values[i], color: colours[i] });
  return values.length > 2
    ? { minimum: at(0), midpoint: at(1), maximum: at(2) }
    : { minimum: at(0), maximum: at(1) };
}

function readBar(bar: XmlElement, theme: ThemeColours): Record<string, unknown> {
  const [low, high] = bar.all("cfvo").map(readPoint);
  return {
    lowerBoundRule: low,
    upperBoundRule: high,
    showDataBarOnly: /^(0|false)$/.test(bar.attribute("showValue") ?? ""),
    positiveFormat: { fillColor: readColour(bar.child("color"), theme), gradientFill: true },
  };
}

function readIcons(icons: XmlElement): Record<string, unknown> {
  const name = icons.attribute("iconSet") ?? "3TrafficLights1";
  return {
    style: iconStyle(name),
    reverseIconOrder: /^(1|true)$/.test(icons.attribute("reverse") ?? ""),
    showIconOnly: /^(0|false)$/.test(icons.attribute("showValue") ?? ""),
    criteria: icons.all("cfvo").map((cfvo) => ({
      ...readPoint(cfvo),
      operator: /^(0|false)$/.test(cfvo.attribute("gte") ?? "")
        ? "GreaterThan"
        : "GreaterThanOrEqual",
    })),
  };
}

const words = ["", "", "", "Three", "Four", "Five"];

/** `3TrafficLights1` → `ThreeTrafficLights1`. */
export function iconStyle(name: string): string {
  return `${words[Number(name[0])] ?? ""}${name.slice(1)}`;
}

/** `ThreeTrafficLights1` → `3TrafficLights1`. */
export function iconSetName(style: string): string {
  const n = words.findIndex((word) => word !== "" && style.startsWith(word));
  return n < 0 ? style : `${n}${style.slice(words[n]?.length ?? 0)}`;
}
export { operators, periods, points, presets, textRules };
