/** Conditional formats of a worksheet part: blocks nobody touched stay as they are, new rules go behind them. */
import {
  type Splice,
  type XmlElement,
  encodeText,
  placeFor,
  worksheetOrder,
} from "../../../workbook/xlsx";
import { withAttribute } from "../../../workbook/xlsx/style-table";
import { areaNames } from "../areas";
import type { BookConditionalFormat } from "../book";
import { hex } from "../look";
import { iconSetName, operators, periods, points, presets, textRules } from "../parts/rules";
import type { LazyFormats } from "./save";
import type { SheetTask } from "./sheet";

export function ruleEdits({ sheet, file, styles }: SheetTask, root: XmlElement): Splice[] {
  const loaded = file.extras.conditionalFormats;
  const now = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  const key = (rule: BookConditionalFormat): string =>
    JSON.stringify([rule.areas, rule.stopIfTrue, rule.spec, sameSpelling(rule.xml)]);
  const same = (before: BookConditionalFormat): boolean => {
    const present = now.find((r) => r.id === before.id);
    return present !== undefined && key(present) === key(before);
  };
  const kept = loaded.filter(same);
  const keptIds = new Set(kept.map((r) => r.id));
  const others = now.filter((r) => !keptIds.has(r.id));
  // The kept ones keep their priorities only if they still come first and in their order.
  const isInOrder = kept.every((r, i) => now[i]?.id === r.id);
  if (isInOrder && others.length === 0 && kept.length === loaded.length) return [];
  const blocks = root.all("conditionalFormatting");
  const elements = blocks
    .flatMap((block) => block.all("cfRule").map((rule) => ({ block, rule })))
    .map((r) => ({ ...r, priority: Number(r.rule.attribute("priority") ?? 1) }))
    .sort((a, b) => a.priority - b.priority);
  const elementOf = new Map(loaded.map((rule, i) => [rule.id, elements[i]]));
  const highest = Math.max(0, ...elements.map((e) => e.priority));
  const at = placeFor(root, worksheetOrder, "conditionalFormatting");
  if (!isInOrder) {
    const all = now.map((rule, i) => blockXml(root.prefix, rule, i + 1, styles));
    const gone = blocks.map((b) => ({ start: b.start, end: b.end, text: "" }));
    return [...gone, { start: at, end: at, text: all.join("") }];
  }
  const edits: Splice[] = blocks.flatMap((block) => {
    const mine = [...elementOf].filter(([, e]) => e?.block === block);
    const stays = mine.filter(([id]) => keptIds.has(id));
    if (stays.length === mine.length) return [];
    if (stays.length === 0) return [{ start: block.start, end: block.end, text: "" }];
    return mine.flatMap(([id, e]) =>
      keptIds.has(id) || !e ? [] : [{ start: e.rule.start, end: e.rule.end, text: "" }]
    );
  });
  const fresh = others.map((rule, i) => blockXml(root.prefix, rule, highest + i + 1, styles));
  if (fresh.length > 0) edits.push({ start: at, end: at, text: fresh.join("") });
  return edits;
}

function blockXml(
  p: string,
  rule: BookConditionalFormat,
  priority: number,
  styles: LazyFormats
): string {
  const xml = rule.xml ?? ruleXml(p, rule, styles);
  const stop = rule.stopIfTrue ? withAttribute(xml, "stopIfTrue", "1") : xml;
  const inner = withAttribute(stop, "priority", String(priority));
  return `<${p}conditionalFormatting sqref="${areaNames(rule.areas)}">${inner}</${p}conditionalFormatting>`;
}

/** Quotes in formulas are written either way. */
export function sameSpelling(xml: string | null): string | null {
  return xml?.replaceAll("&quot;", '"') ?? null;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function nameOf(
  words: Readonly<Record<string, string>>,
  value: unknown,
  otherwise: string
): string {
  return Object.keys(words).find((name) => words[name] === value) ?? otherwise;
}

function ruleXml(p: string, rule: BookConditionalFormat, styles: LazyFormats): string {
  const { spec } = rule;
  const inner = record(spec.rule);
  const format = record(spec.format);
  const dxf = (): string => ` dxfId="${styles.differential(dxfXml("", format))}"`;
  const formula = (value: unknown): string =>
    value === undefined || value === null || value === ""
      ? ""
      : `<${p}formula>${encodeText(String(value).replace(/^=/, ""))}</${p}formula>`;
  const tag = (attributes: string, content: string): string =>
    `<${p}cfRule ${attributes} priority="1">${content}</${p}cfRule>`;
  const first = rule.areas[0];
  const corner = first ? areaNames([{ ...first, rows: 1, columns: 1 }]) : "A1";
  switch (rule.type) {
    case "CellValue": {
      const operator = nameOf(operators, inner.operator, "equal");
      return tag(
        `type="cellIs"${dxf()} operator="${operator}"`,
        formula(inner.formula1) + formula(inner.formula2)
      );
    }
    case "ContainsText": {
      const text = String(inner.text ?? "");
      const kind = nameOf(textRules, inner.operator, "containsText");
      const operator = kind === "notContainsText" ? "notContains" : kind;
      const quoted = `"${text.replaceAll('"', '""')}"`;
      const test = {
        containsText: `NOT(ISERROR(SEARCH(${quoted},${corner})))`,
        notContainsText: `ISERROR(SEARCH(${quoted},${corner}))`,
        beginsWith: `LEFT(${corner},LEN(${quoted}))=${quoted}`,
        endsWith: `RIGHT(${corner},LEN(${quoted}))=${quoted}`,
      }[kind];
      return tag(
        `type="${kind}"${dxf()} operator="${operator}" text="${encodeText(text)}"`,
        formula(test)
      );
    }
    case "TopBottom": {
      const type = String(inner.type ?? "TopItems");
      const bottom = type.startsWith("Bottom") ? ' bottom="1"' : "";
      const percent = type.endsWith("Percent") ? ' percent="1"' : "";
      return tag(`type="top10"${dxf()}${percent}${bottom} rank="${Number(inner.rank ?? 10)}"`, "");
    }
    case "PresetCriteria":
      return tag(
        presetAttributes(String(inner.criterion), dxf()),
        formula(presetTest(String(inner.criterion), corner))
      );
    case "ColorScale":
      return tag('type="colorScale"', scaleXml(p, record(spec.criteria)));
    case "DataBar": {
      const { fillColor } = record(spec.positiveFormat);
      const hidden = spec.showDataBarOnly === true ? ' showValue="0"' : "";
      const low = pointXml(p, spec.lowerBoundRule, "min");
      const high = pointXml(p, spec.upperBoundRule, "max");
      return tag(
        'type="dataBar"',
        `<${p}dataBar${hidden}>${low}${high}${colourXml(p, fillColor)}</${p}dataBar>`
      );
    }
    case "IconSet": {
      const criteria: unknown[] = Array.isArray(spec.criteria) ? spec.criteria : [];
      const reverse = spec.reverseIconOrder === true ? ' reverse="1"' : "";
      const only = spec.showIconOnly === true ? ' showValue="0"' : "";
      const name = iconSetName(String(spec.style ?? "ThreeTrafficLights1"));
      const count = Number(name[0]) || 3;
      const list = Array.from({ length: count }, (_, i) =>
        pointXml(
          p,
          criteria[i] ?? { type: "Percent", formula: String(Math.round((100 * i) / count)) },
          "percent"
        )
      );
      return tag(
        'type="iconSet"',
        `<${p}iconSet iconSet="${name}"${reverse}${only}>${list.join("")}</${p}iconSet>`
      );
    }
    default:
      return tag(`type="expression"${dxf()}`, formula(inner.formula));
  }
}

function presetAttributes(criterion: string, dxf: string): string {
  if (/Average$/.test(criterion)) {
    const below = criterion.includes("Below") ? ' aboveAverage="0"' : "";
    const equal = criterion.startsWith("EqualOr") ? ' equalAverage="1"' : "";
    return `type="aboveAverage"${dxf}${below}${equal}`;
  }
  const period = nameOf(periods, criterion, "");
  if (period) return `type="timePeriod"${dxf} timePeriod="${period}"`;
  return `type="${nameOf(presets, criterion, "containsBlanks")}"${dxf}`;
}

function presetTest(criterion: string, corner: string): string {
  const tests: Readonly<Record<string, string>> = {
    Blanks: `LEN(TRIM(${corner}))=0`,
    NonBlanks: `LEN(TRIM(${corner}))>0`,
    Errors: `ISERROR(${corner})`,
    NonErrors: `NOT(ISERROR(${corner}))`,
    Today: `FLOOR(${corner},1)=TODAY()`,
    Yesterday: `FLOOR(${corner},1)=TODAY()-1`,
    Tomorrow: `FLOOR(${corner},1)=TODAY()+1`,
    LastSevenDays: `AND(TODAY()-FLOOR(${corner},1)<=6,FLOOR(${corner},1)<=TODAY())`,
  };
  return tests[criterion] ?? "";
}

function colourXml(p: string, colour: unknown): string {
  const value = typeof colour === "string" ? hex(colour) : null;
  return `<${p}color rgb="FF${(value ?? "#638EC6").slice(1)}"/>`;
}

function pointXml(p: string, point: unknown, otherwise: string): string {
  const { type, formula } = record(point);
  const kind = nameOf(points, type, otherwise);
  const value = typeof formula === "string" || typeof formula === "number" ? String(formula) : "";
  return `<${p}cfvo type="${kind}"${value ? ` val="${encodeText(value.replace(/^=/, ""))}"` : ""}/>`;
}

function scaleXml(p: string, criteria: Record<string, unknown>): string {
  const { minimum, midpoint, maximum } = criteria;
  const list = midpoint ? [minimum, midpoint, maximum] : [minimum, maximum];
  const values = list.map((c, i) => pointXml(p, c, i === 0 ? "min" : "max")).join("");
  const colours = list.map((c) => colourXml(p, record(c).color)).join("");
  return `<${p}colorScale>${values}${colours}</${p}colorScale>`;
}

/** A differential format of Office.js's ConditionalRangeFormat. */
export function dxfXml(p: string, format: Record<string, unknown>): string {
  const font = record(format.font);
  const fill = record(format.fill);
  const colour = (value: unknown): string | null => (typeof value === "string" ? hex(value) : null);
  const fontColour = colour(font.color);
  const fillColour = colour(fill.color);
  const parts = [
    font.bold === true ? `<${p}b/>` : "",
    font.italic === true ? `<${p}i/>` : "",
    font.strikethrough === true ? `<${p}strike/>` : "",
    font.underline === "Single"
      ? `<${p}u/>`
      : font.underline === "Double"
        ? `<${p}u val="double"/>`
        : "",
    fontColour ? `<${p}color rgb="FF${fontColour.slice(1)}"/>` : "",
  ].join("");
  return (
    `<${p}dxf>` +
    (parts ? `<${p}font>${parts}</${p}font>` : "") +
    (fillColour
      ? `<${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="FF${fillColour.slice(1)}"/></${p}patternFill></${p}fill>`
      : "") +
    `</${p}dxf>`
  );
}
