/** `Excel.ConditionalFormatCollection` and `Excel.ConditionalFormat`. */
import type { Area, BookConditionalFormat, BookSheet } from "../../book/book";
import { defineType, navigate, type HostObject, type Property, type ObjectType } from "../define";
import { fail } from "../errors";
import { boolean, integer, oneOf, text } from "./arguments";
import { CellAreas, CellRange, intersect } from "./cells";
import { dropEmpty, renumbered, without } from "./clear";
import { Rule, ruleTypes } from "./conditional-rules";
import { guardAction } from "./guard";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./range-areas";

/** The formats that touch some areas, first in priority first. */
export class FormatsOf {
  constructor(
    readonly sheet: BookSheet,
    readonly areas: () => readonly Area[]
  ) {}

  list(): BookConditionalFormat[] {
    const areas = this.areas();
    return [...this.sheet.conditionalFormats]
      .filter((f) => f.areas.some((a) => areas.some((b) => intersect(a, b) !== null)))
      .sort((a, b) => a.priority - b.priority);
  }
}

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

export const conditionalFormatsObject: ObjectType<FormatsOf> = defineType<FormatsOf>(
  "ConditionalFormatCollection",
  {
    items: (self) => self.list().map((f) => conditionalFormatObject(new Rule(self.sheet, f.id))),
    getItem: (self, id) => found(self, id),
    methods: {
      GetItem: (self, [id]) => found(self, id) ?? fail("ItemNotFound"),
      GetItemOrNullObject: (self, [id]) => found(self, id),
      GetItemAt: (self, [index]) => {
        const format = self.list()[integer(index)] ?? fail("InvalidArgument");
        return conditionalFormatObject(new Rule(self.sheet, format.id));
      },
      GetCount: (self) => self.list().length,
      Add: (self, [type]) => {
        guardAction(self.sheet, "allowFormatCells");
        const format: BookConditionalFormat = {
          id: `{${globalThis.crypto.randomUUID().toUpperCase()}}`,
          type: oneOf(type, TYPES),
          areas: self.areas().map((a) => ({ ...a })),
          priority: -1,
          stopIfTrue: false,
          spec: {},
          xml: null,
        };
        // A new format comes before all others.
        self.sheet.conditionalFormats = renumbered([format, ...self.sheet.conditionalFormats]);
        return conditionalFormatObject(new Rule(self.sheet, format.id));
      },
      ClearAll: (self) => {
        guardAction(self.sheet, "allowFormatCells");
        for (const area of self.areas()) {
          self.sheet.conditionalFormats = self.sheet.conditionalFormats.map((f) => {
            const left = without(f.areas, area);
            return left.length === f.areas.length && left.every((a, i) => a === f.areas[i])
              ? f
              : { ...f, areas: left };
          });
        }
        dropEmpty(self.sheet);
      },
    },
  }
);

function found(self: FormatsOf, id: unknown): HostObject | null {
  const wanted = text(id);
  const format = self.list().find((f) => f.id === wanted);
  return format ? conditionalFormatObject(new Rule(self.sheet, format.id)) : null;
}

/** `custom` and `customOrNullObject`: the settings of the format's own kind, nothing for another. */
function kinds(): Record<string, Property<Rule>> {
  const properties: Record<string, Property<Rule>> = {};
  for (const [name, { type, make }] of Object.entries(ruleTypes)) {
    properties[name] = navigate((rule) =>
      rule.format.type === type ? make(rule) : fail("ItemNotFound")
    );
    properties[`${name}OrNullObject`] = navigate((rule) =>
      rule.format.type === type ? make(rule) : null
    );
  }
  return properties;
}

const conditionalFormatObject: ObjectType<Rule> = defineType<Rule>("ConditionalFormat", {
  identity: (rule) => ({ Id: rule.id }),
  properties: {
    Id: { get: (rule) => rule.format.id },
    Type: { get: (rule) => rule.format.type },
    StopIfTrue: {
      get: (rule) => rule.format.stopIfTrue,
      set: (rule, value) => {
        guardAction(rule.sheet, "allowFormatCells");
        rule.change({ stopIfTrue: boolean(value) });
      },
    },
    Priority: {
      get: (rule) => rule.format.priority,
      set: (rule, value) => {
        guardAction(rule.sheet, "allowFormatCells");
        moveTo(rule, integer(value));
      },
    },
    ...kinds(),
  },
  methods: {
    Delete: (rule) => {
      guardAction(rule.sheet, "allowFormatCells");
      const { format } = rule;
      rule.sheet.conditionalFormats = renumbered(
        rule.sheet.conditionalFormats.filter((f) => f.id !== format.id)
      );
    },
    GetRange: (rule) => {
      const [only, ...more] = rule.format.areas;
      return only && more.length === 0
        ? rangeObject(new CellRange(rule.sheet, only))
        : fail("InvalidOperation");
    },
    GetRangeOrNullObject: (rule) => {
      const [only, ...more] = rule.format.areas;
      return only && more.length === 0 ? rangeObject(new CellRange(rule.sheet, only)) : null;
    },
    GetRanges: (rule) => rangeAreasObject(new CellAreas(rule.sheet, [...rule.format.areas])),
  },
});

/** Counts from the back when negative; beyond either end it is the last or the first. */
function moveTo(rule: Rule, wanted: number): void {
  const { format, sheet } = rule;
  const others = renumbered(sheet.conditionalFormats).filter((f) => f.id !== format.id);
  const last = others.length;
  const at = wanted < 0 ? Math.max(0, last + 1 + wanted) : Math.min(wanted, last);
  const order = [...others.slice(0, at), format, ...others.slice(at)];
  order.forEach((f, i) => (f.priority = i));
  sheet.conditionalFormats = order;
}
