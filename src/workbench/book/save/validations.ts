/** The `<dataValidations>` element; rules that were loaded keep their own XML but for the cells they are on. */
import { encodeText } from "../../../workbook/xlsx";
import { withAttribute } from "../../../workbook/xlsx/style-table";
import { areaNames } from "../areas";
import type { BookSheet } from "../book";
import { operators } from "../parts/rules";

export function validationsXml(p: string, list: BookSheet["dataValidations"]): string {
  if (list.length === 0) return "";
  const items = list.map(({ areas, rule, xml }) =>
    withAttribute(xml ?? newXml(p, rule), "sqref", areaNames(areas))
  );
  return `<${p}dataValidations count="${list.length}">${items.join("")}</${p}dataValidations>`;
}

const types: Readonly<Record<string, string>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function newXml(p: string, rule: Record<string, unknown>): string {
  const formula = (n: 1 | 2, value: unknown): string =>
    value === undefined || value === null
      ? ""
      : `<${p}formula${n}>${encodeText(String(value).replace(/^=/, ""))}</${p}formula${n}>`;
  if (rule.list !== undefined) {
    const { source, inCellDropDown } = record(rule.list);
    const text = String(source ?? "");
    const list = text.startsWith("=") ? text : `"${text.replaceAll('"', '""')}"`;
    const hidden = inCellDropDown === false ? ' showDropDown="1"' : "";
    return `<${p}dataValidation type="list" allowBlank="1"${hidden} showInputMessage="1" showErrorMessage="1">${formula(1, list)}</${p}dataValidation>`;
  }
  if (rule.custom !== undefined) {
    const { formula: text } = record(rule.custom);
    return `<${p}dataValidation type="custom" allowBlank="1" showErrorMessage="1">${formula(1, text)}</${p}dataValidation>`;
  }
  const [kind] = Object.keys(types).filter((name) => rule[name] !== undefined);
  if (kind === undefined) return `<${p}dataValidation allowBlank="1"></${p}dataValidation>`;
  const { formula1, formula2, operator } = record(rule[kind]);
  const sign = Object.keys(operators).find((name) => operators[name] === operator) ?? "between";
  return `<${p}dataValidation type="${types[kind]}" operator="${sign}" allowBlank="1" showErrorMessage="1">${formula(1, formula1)}${formula(2, formula2)}</${p}dataValidation>`;
}
