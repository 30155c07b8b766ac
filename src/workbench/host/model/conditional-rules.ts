/** The eight kinds of conditional format: rule, criteria and look of each. */
import type { BookConditionalFormat, BookSheet } from "../../book/book";
import { defineType, navigate, type HostObject, type Property, type ObjectType } from "../define";
import { fail } from "../errors";
import {
  boolean,
  colour,
  fields,
  integer,
  list,
  number,
  oneOf,
  text,
  type Fields,
} from "./arguments";
import { CellRange } from "./cells";
import { guardAction } from "./guard";
import { fromR1C1, toR1C1 } from "./relative-formula";

/** A conditional format by its id: every read asks the sheet again, every change replaces it there. */
export class Rule {
  constructor(
    readonly sheet: BookSheet,
    readonly id: string
  ) {}

  get format(): BookConditionalFormat {
    return this.sheet.conditionalFormats.find((f) => f.id === this.id) ?? fail("ItemNotFound");
  }

  change(patch: Partial<BookConditionalFormat>): void {
    const { id } = this.format;
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.map((f) =>
      // A rule that was changed is written anew; the loaded XML no longer says it.
      f.id === id ? { ...f, ...patch, xml: null } : f
    );
  }

  read(...path: readonly string[]): unknown {
    let node: unknown = this.format.spec;
    for (const key of path) {
      if (typeof node !== "object" || node === null) return undefined;
      node = Reflect.get(node, key);
    }
    return node;
  }

  write(path: readonly string[], value: unknown): void {
    guardAction(this.sheet, "allowFormatCells");
    this.change({ spec: withValue(this.format.spec, path, value) });
  }
}

function withValue(
  node: unknown,
  path: readonly string[],
  value: unknown
): Record<string, unknown> {
  const [key = "", ...rest] = path;
  const here = typeof node === "object" && node !== null ? { ...node } : {};
  const below: unknown = Reflect.get(here, key);
  return { ...here, [key]: rest.length === 0 ? value : withValue(below, rest, value) };
}

/** A place inside a rule's settings. */
class At {
  constructor(
    readonly rule: Rule,
    readonly path: readonly string[]
  ) {}
  below(key: string): At {
    return new At(this.rule, [...this.path, key]);
  }
}

function setting(key: string, read: (value: unknown) => unknown, otherwise: unknown): Property<At> {
  return {
    get: ({ rule, path }) => rule.read(...path, key) ?? otherwise,
    set: ({ rule, path }, value) => rule.write([...path, key], read(value)),
  };
}

const LONGEST_LITERAL = 255;

/** A formula; a text inside it ends at 255 characters. */
function formula(value: unknown): string {
  const formulaText = typeof value === "number" ? String(value) : text(value);
  for (const literal of formulaText.matchAll(/"((?:[^"]|"")*)"/g)) {
    if ((literal[1] ?? "").replace(/""/g, '"').length > LONGEST_LITERAL) fail("InvalidArgument");
  }
  return formulaText.length > 8192 || formulaText === "" ? fail("InvalidArgument") : formulaText;
}

// ── the look ─────────────────────────────────────────────────────────────────────────────────────

const fontObject: ObjectType<At> = defineType<At>("ConditionalRangeFont", {
  properties: {
    Color: setting("color", colour, ""),
    Bold: setting("bold", boolean, null),
    Italic: setting("italic", boolean, null),
    Strikethrough: setting("strikethrough", boolean, null),
    Underline: setting("underline", (v) => oneOf(v, ["None", "Single", "Double"] as const), null),
  },
  methods: { Clear: ({ rule, path }) => rule.write(path, undefined) },
});

const fillObject: ObjectType<At> = defineType<At>("ConditionalRangeFill", {
  properties: { Color: setting("color", (v) => (v === "" ? "" : colour(v)), "") },
  methods: { Clear: ({ rule, path }) => rule.write(path, undefined) },
});

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

const borderObject: ObjectType<At> = defineType<At>("ConditionalRangeBorder", {
  identity: ({ path }) => ({ SideIndex: path.at(-1) }),
  properties: {
    SideIndex: { get: ({ path }) => path.at(-1) },
    Style: setting("style", (v) => oneOf(v, LINES), "None"),
    Color: setting("color", colour, ""),
  },
});

const bordersObject: ObjectType<At> = defineType<At>("ConditionalRangeBorderCollection", {
  items: (at) => SIDES.map((side) => borderObject(at.below(side))),
  getItem: (at, side) => borderObject(at.below(oneOf(side, SIDES))),
  properties: {
    Count: { get: () => SIDES.length },
    Top: navigate((at) => borderObject(at.below("EdgeTop"))),
    Bottom: navigate((at) => borderObject(at.below("EdgeBottom"))),
    Left: navigate((at) => borderObject(at.below("EdgeLeft"))),
    Right: navigate((at) => borderObject(at.below("EdgeRight"))),
  },
  methods: {
    GetItem: (at, [side]) => borderObject(at.below(oneOf(side, SIDES))),
    GetItemAt: (at, [index]) =>
      borderObject(at.below(SIDES[integer(index)] ?? fail("InvalidArgument"))),
  },
});

const formatObject: ObjectType<At> = defineType<At>("ConditionalRangeFormat", {
  properties: {
    NumberFormat: setting("numberFormat", text, ""),
    Font: navigate((at) => fontObject(at.below("font"))),
    Fill: navigate((at) => fillObject(at.below("fill"))),
    Borders: navigate((at) => bordersObject(at.below("borders"))),
  },
});

const Format = navigate<Rule>((rule) => formatObject(new At(rule, ["format"])));

// ── the kinds ────────────────────────────────────────────────────────────────────────────────────

const formulaRuleObject: ObjectType<At> = defineType<At>("ConditionalFormatRule", {
  properties: {
    Formula: setting("formula", formula, ""),
    FormulaLocal: setting("formula", formula, ""),
    FormulaR1C1: {
      get: ({ rule, path }) => {
        const { row, column } = corner(rule);
        return toR1C1(String(rule.read(...path, "formula") ?? ""), row, column);
      },
      set: ({ rule, path }, value) => {
        const { row, column } = corner(rule);
        rule.write(
          [...path, "formula"],
          fromR1C1(formula(value), row, column) ?? fail("InvalidArgument")
        );
      },
    },
  },
});

function corner(rule: Rule): { row: number; column: number } {
  const [first] = rule.format.areas;
  return new CellRange(rule.sheet, first ?? null).area;
}

const customObject: ObjectType<Rule> = defineType<Rule>("CustomConditionalFormat", {
  properties: { Rule: navigate((rule) => formulaRuleObject(new At(rule, ["rule"]))), Format },
});

/** A kind with one `rule` object and a look. */
function ruled(typeName: string, read: (given: Fields) => Record<string, unknown>) {
  return defineType<Rule>(typeName, {
    properties: {
      Rule: {
        get: (rule) => rule.read("rule") ?? null,
        set: (rule, value) => rule.write(["rule"], read(fields(value))),
      },
      Format,
    },
  });
}

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

const cellValueObject = ruled("CellValueConditionalFormat", (given) => {
  const operator = oneOf(given["operator"], OPERATORS);
  const two = operator === "Between" || operator === "NotBetween";
  const second = given["formula2"];
  if (two && (second === undefined || second === null)) fail("InvalidArgument");
  return {
    formula1: formula(given["formula1"]),
    ...(two ? { formula2: formula(second) } : {}),
    operator,
  };
});

const textObject = ruled("TextConditionalFormat", (given) => ({
  operator: oneOf(given["operator"], [
    "Contains",
    "NotContains",
    "BeginsWith",
    "EndsWith",
  ] as const),
  text: text(given["text"]),
}));

const topBottomObject = ruled("TopBottomConditionalFormat", (given) => {
  const type = oneOf(given["type"], [
    "TopItems",
    "TopPercent",
    "BottomItems",
    "BottomPercent",
  ] as const);
  const rank = integer(given["rank"]);
  const most = type.endsWith("Percent") ? 100 : 1000;
  return rank >= 1 && rank <= most ? { rank, type } : fail("InvalidArgument");
});

const CRITERIA = (
  "Blanks NonBlanks Errors NonErrors Yesterday Today Tomorrow LastSevenDays LastWeek ThisWeek NextWeek LastMonth ThisMonth NextMonth " +
  "AboveAverage BelowAverage EqualOrAboveAverage EqualOrBelowAverage OneStdDevAboveAverage OneStdDevBelowAverage " +
  "TwoStdDevAboveAverage TwoStdDevBelowAverage ThreeStdDevAboveAverage ThreeStdDevBelowAverage UniqueValues DuplicateValues"
).split(" ");

const presetObject = ruled("PresetCriteriaConditionalFormat", (given) => ({
  criterion: oneOf(given["criterion"], CRITERIA),
}));

const POINTS = [
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

function point(value: unknown, types: readonly string[]): Record<string, unknown> {
  const given = fields(value);
  const type = oneOf(given["type"], types);
  const written = given["formula"];
  const needsFormula = ["Number", "Percent", "Formula", "Percentile"].includes(type);
  if (needsFormula && (written === undefined || written === null)) fail("InvalidArgument");
  return { type, ...(needsFormula ? { formula: formula(written) } : {}) };
}

const colorScaleObject: ObjectType<Rule> = defineType<Rule>("ColorScaleConditionalFormat", {
  properties: {
    ThreeColorScale: { get: (rule) => rule.read("criteria", "midpoint") !== undefined },
    Criteria: {
      get: (rule) => rule.read("criteria") ?? null,
      set: (rule, value) => {
        const given = fields(value);
        const one = (v: unknown) => ({ ...point(v, POINTS), color: colour(fields(v)["color"]) });
        const middle = given["midpoint"];
        rule.write(["criteria"], {
          minimum: one(given["minimum"]),
          ...(middle === undefined || middle === null ? {} : { midpoint: one(middle) }),
          maximum: one(given["maximum"]),
        });
      },
    },
  },
});

const BAR_POINTS = ["Automatic", ...POINTS] as const;
const barRule = (key: string, otherwise: string): Property<At> =>
  setting(key, (v) => point(v, BAR_POINTS), { type: otherwise });

const positiveObject: ObjectType<At> = defineType<At>("ConditionalDataBarPositiveFormat", {
  properties: {
    FillColor: setting("fillColor", colour, "#638EC6"),
    GradientFill: setting("gradientFill", boolean, true),
    BorderColor: setting("borderColor", (v) => (v === "" ? "" : colour(v)), ""),
  },
});

const negativeObject: ObjectType<At> = defineType<At>("ConditionalDataBarNegativeFormat", {
  properties: {
    FillColor: setting("fillColor", colour, "#FF0000"),
    MatchPositiveFillColor: setting("matchPositiveFillColor", boolean, false),
    BorderColor: setting("borderColor", (v) => (v === "" ? "" : colour(v)), ""),
    MatchPositiveBorderColor: setting("matchPositiveBorderColor", boolean, true),
  },
});

const dataBarAt: ObjectType<At> = defineType<At>("DataBarConditionalFormat", {
  properties: {
    ShowDataBarOnly: setting("showDataBarOnly", boolean, false),
    BarDirection: setting(
      "barDirection",
      (v) => oneOf(v, ["Context", "LeftToRight", "RightToLeft"] as const),
      "Context"
    ),
    AxisFormat: setting(
      "axisFormat",
      (v) => oneOf(v, ["Automatic", "None", "CellMidPoint"] as const),
      "Automatic"
    ),
    AxisColor: setting("axisColor", (v) => (v === "" ? "" : colour(v)), "#000000"),
    LowerBoundRule: barRule("lowerBoundRule", "Automatic"),
    UpperBoundRule: barRule("upperBoundRule", "Automatic"),
    PositiveFormat: navigate((at) => positiveObject(at.below("positiveFormat"))),
    NegativeFormat: navigate((at) => negativeObject(at.below("negativeFormat"))),
  },
});

const ICON_SETS = (
  "ThreeArrows ThreeArrowsGray ThreeFlags ThreeTrafficLights1 ThreeTrafficLights2 ThreeSigns ThreeSymbols ThreeSymbols2 " +
  "FourArrows FourArrowsGray FourRedToBlack FourRating FourTrafficLights FiveArrows FiveArrowsGray FiveRating FiveQuarters " +
  "ThreeStars ThreeTriangles FiveBoxes"
).split(" ");

/** Icons share the range evenly until criteria are set. */
function evenly(style: string): Record<string, unknown>[] {
  const count = style.startsWith("Five") ? 5 : style.startsWith("Four") ? 4 : 3;
  return Array.from({ length: count }, (_, i) =>
    i === 0
      ? {}
      : {
          type: "Percent",
          formula: String(Math.round((100 * i) / count)),
          operator: "GreaterThanOrEqual",
        }
  );
}

const iconSetAt: ObjectType<At> = defineType<At>("IconSetConditionalFormat", {
  properties: {
    ReverseIconOrder: setting("reverseIconOrder", boolean, false),
    ShowIconOnly: setting("showIconOnly", boolean, false),
    Style: {
      get: ({ rule }) => rule.read("style") ?? "ThreeTrafficLights1",
      set: ({ rule }, value) => {
        const style = oneOf(value, ICON_SETS);
        rule.write(["style"], style);
        rule.write(["criteria"], evenly(style));
      },
    },
    Criteria: {
      get: ({ rule }) => rule.read("criteria") ?? evenly("ThreeTrafficLights1"),
      set: ({ rule }, value) => {
        const style = String(rule.read("style") ?? "ThreeTrafficLights1");
        const given = list(value);
        if (given.length !== evenly(style).length) fail("InvalidArgument");
        rule.write(
          ["criteria"],
          given.map((one, i) => {
            // The first icon takes what is left over: it has no bound of its own.
            if (i === 0) return icon(one === null || one === undefined ? {} : fields(one));
            const criterion = fields(one);
            return {
              ...point(criterion, ["Number", "Percent", "Formula", "Percentile"]),
              operator: oneOf(criterion["operator"], [
                "GreaterThan",
                "GreaterThanOrEqual",
              ] as const),
              ...icon(criterion),
            };
          })
        );
      },
    },
  },
});

function icon(criterion: Fields): Record<string, unknown> {
  const custom = criterion["customIcon"];
  if (custom === undefined || custom === null) return {};
  const given = fields(custom);
  return { customIcon: { set: oneOf(given["set"], ICON_SETS), index: number(given["index"]) } };
}

/** Navigation property of `ConditionalFormat` → the kind it belongs to and its object. */
export const ruleTypes: Readonly<
  Record<
    string,
    { readonly type: BookConditionalFormat["type"]; readonly make: (rule: Rule) => HostObject }
  >
> = {
  Custom: { type: "Custom", make: customObject },
  CellValue: { type: "CellValue", make: cellValueObject },
  TextComparison: { type: "ContainsText", make: textObject },
  TopBottom: { type: "TopBottom", make: topBottomObject },
  Preset: { type: "PresetCriteria", make: presetObject },
  ColorScale: { type: "ColorScale", make: colorScaleObject },
  DataBar: { type: "DataBar", make: (rule) => dataBarAt(new At(rule, [])) },
  IconSet: { type: "IconSet", make: (rule) => iconSetAt(new At(rule, [])) },
};
