/** The `<dataValidations>` element; rules that were loaded keep their own XML but for the cells they are on. */
import { encodeText } from "../../../workbook/xlsx";
import { withAttribute } from "../../../workbook/xlsx/style-table";
import { areaNames } from "../areas";
import type { BookSheet } from "../book";
import { operators } from "../parts/rules";

export function validationsXml(
  p: string,
  list: BookSheet["dataValidations"],
  date1904: boolean
): string {
  if (list.length === 0) return "";
  const items = list.map(({ areas, rule, xml }) =>
    withAttribute(xml ?? newXml(p, rule, date1904), "sqref", areaNames(areas))
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

function newXml(p: string, rule: Record<string, unknown>, date1904: boolean): string {
  const formula = (n: 1 | 2, value: unknown): string =>
    value === undefined || value === null
      ? ""
      : `<${p}formula${n}>${encodeText(String(value).replace(/^=/, ""))}</${p}formula${n}>`;
  const element = (attributes: string, inner: string): string =>
    `<${p}dataValidation${attributes}${asideXml(rule)}>${inner}</${p}dataValidation>`;
  if (rule.list !== undefined) {
    const { source, inCellDropDown } = record(rule.list);
    const text = String(source ?? "");
    const list = text.startsWith("=") ? text : `"${text.replaceAll('"', '""')}"`;
    const hidden = inCellDropDown === false ? ' showDropDown="1"' : "";
    return element(` type="list"${hidden}`, formula(1, list));
  }
  if (rule.custom !== undefined)
    return element(' type="custom"', formula(1, record(rule.custom).formula));
  const [kind] = Object.keys(types).filter((name) => rule[name] !== undefined);
  if (kind === undefined) return element("", "");
  const { formula1, formula2, operator } = record(rule[kind]);
  const sign = Object.keys(operators).find((name) => operators[name] === operator) ?? "between";
  const bound = (value: unknown): unknown =>
    kind === "date" || kind === "time" ? serial(value, date1904) : value;
  return element(
    ` type="${types[kind]}" operator="${sign}"`,
    formula(1, bound(formula1)) + formula(2, bound(formula2))
  );
}

/** A date or time given as ISO 8601 text as Excel's serial number; anything else as it is. */
function serial(value: unknown, date1904: boolean): unknown {
  if (typeof value !== "string") return value;
  const m =
    /^(?:(\d{4})-(\d{1,2})-(\d{1,2}))?(?:[T ]?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/.exec(
      value.trim()
    );
  if (!m || value.trim() === "") return value;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = m;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  return days + (date1904 ? 24107 : 25569) + time;
}

/** Prompt, alert and "empty passes" as attributes; what is not said is as Excel sets it for a new rule. */
function asideXml(rule: Record<string, unknown>): string {
  const prompt = record(rule.prompt);
  const alert = record(rule.errorAlert);
  const text = (name: string, value: unknown): string =>
    typeof value === "string" && value !== ""
      ? ` ${name}="${encodeText(value).replaceAll("\n", "_x000a_")}"`
      : "";
  const style = String(alert.style ?? "Stop").toLowerCase();
  return (
    (style === "stop" ? "" : ` errorStyle="${style}"`) +
    (rule.ignoreBlanks === false ? "" : ' allowBlank="1"') +
    (prompt.showPrompt === false ? "" : ' showInputMessage="1"') +
    (alert.showAlert === false ? "" : ' showErrorMessage="1"') +
    text("errorTitle", alert.title) +
    text("error", alert.message) +
    text("promptTitle", prompt.title) +
    text("prompt", prompt.message)
  );
}
