/** `Excel.DataValidation`. */
import type { Area, BookSheet } from "../../book/book";
import { defineType, type ObjectType } from "../define";
import { apiNotFound, fail } from "../errors";
import { boolean, fields, oneOf, optionalText, text } from "./arguments";
import { contains, intersect } from "./cells";
import { without } from "./clear";
import { guardCells } from "./guard";

export class Validated {
  constructor(
    readonly sheet: BookSheet,
    readonly areas: () => readonly Area[]
  ) {}
}

const KINDS = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
} as const;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

type Stored = BookSheet["dataValidations"][number];

/** The rule that covers all areas; undefined where none touches them, null where they differ. */
function ruleOf(self: Validated): Stored | null | undefined {
  const areas = self.areas();
  const touching = self.sheet.dataValidations.filter((v) =>
    v.areas.some((a) => areas.some((b) => intersect(a, b) !== null))
  );
  const [only, ...more] = touching;
  if (!only) return undefined;
  const whole = areas.every((a) => only.areas.some((b) => contains(b, a)));
  return more.length === 0 && whole ? only : null;
}

function part(self: Validated, key: string): unknown {
  return ruleOf(self)?.rule[key] ?? null;
}

function put(self: Validated, change: Record<string, unknown>): void {
  const before = ruleOf(self)?.rule ?? {};
  clear(self);
  self.sheet.dataValidations = [
    ...self.sheet.dataValidations,
    { areas: self.areas().map((a) => ({ ...a })), rule: { ...before, ...change }, xml: null },
  ];
}

function clear(self: Validated): void {
  for (const area of self.areas()) {
    guardCells(self.sheet, area);
    self.sheet.dataValidations = self.sheet.dataValidations
      .map((v) => ({ ...v, areas: without(v.areas, area) }))
      .filter((v) => v.areas.length > 0);
  }
}

function checked(value: unknown): Record<string, unknown> {
  const given = fields(value);
  const kinds = Object.keys(KINDS).filter((k) => given[k] !== undefined && given[k] !== null);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) return fail("InvalidArgument");
  const rule = fields(given[kind]);
  if (kind === "list") {
    const { source } = rule;
    // A range given as the source would have to be written as its address.
    if (typeof source !== "string" || source === "") return fail("InvalidArgument");
    return { list: { inCellDropDown: boolean(rule["inCellDropDown"] ?? true), source } };
  }
  if (kind === "custom") return { custom: { formula: text(rule["formula"]) } };
  const operator = oneOf(rule["operator"], OPERATORS);
  const two = operator === "Between" || operator === "NotBetween";
  const bound = (v: unknown): string | number =>
    typeof v === "number" || (typeof v === "string" && v !== "") ? v : fail("InvalidArgument");
  return {
    [kind]: {
      formula1: bound(rule["formula1"]),
      ...(two ? { formula2: bound(rule["formula2"]) } : {}),
      operator,
    },
  };
}

const ASIDE = ["prompt", "errorAlert", "ignoreBlanks"];

export const dataValidationObject: ObjectType<Validated> = defineType<Validated>("DataValidation", {
  properties: {
    Type: {
      get: (self) => {
        const rule = ruleOf(self);
        if (rule === undefined) return "None";
        if (rule === null) return "Inconsistent";
        const kind = Object.entries(KINDS).find(([key]) => rule.rule[key] !== undefined);
        return kind?.[1] ?? "None";
      },
    },
    Rule: {
      get: (self) => {
        const rule = ruleOf(self)?.rule ?? {};
        return Object.fromEntries(Object.entries(rule).filter(([key]) => !ASIDE.includes(key)));
      },
      set: (self, value) => {
        const rule = checked(value);
        const kept = Object.fromEntries(ASIDE.map((key) => [key, ruleOf(self)?.rule[key]]));
        clear(self);
        put(self, {
          ...Object.fromEntries(Object.entries(kept).filter(([, v]) => v !== undefined)),
          ...rule,
        });
      },
    },
    Prompt: {
      get: (self) => part(self, "prompt"),
      set: (self, value) => {
        const given = fields(value);
        const prompt = {
          showPrompt: boolean(given["showPrompt"] ?? true),
          title: optionalText(given["title"]) ?? "",
          message: optionalText(given["message"]) ?? "",
        };
        if (prompt.title.length > 32 || prompt.message.length > 255) fail("InvalidArgument");
        put(self, { prompt });
      },
    },
    ErrorAlert: {
      get: (self) => part(self, "errorAlert"),
      set: (self, value) => {
        const given = fields(value);
        const errorAlert = {
          showAlert: boolean(given["showAlert"] ?? true),
          style: oneOf(given["style"] ?? "Stop", ["Stop", "Warning", "Information"] as const),
          title: optionalText(given["title"]) ?? "",
          message: optionalText(given["message"]) ?? "",
        };
        if (errorAlert.title.length > 32 || errorAlert.message.length > 255)
          fail("InvalidArgument");
        put(self, { errorAlert });
      },
    },
    IgnoreBlanks: {
      get: (self) => part(self, "ignoreBlanks") ?? true,
      set: (self, value) => put(self, { ignoreBlanks: boolean(value) }),
    },
    Valid: {
      get: () => {
        throw apiNotFound("DataValidation.valid");
      },
      navigation: true,
    },
  },
  methods: { Clear: clear },
});
