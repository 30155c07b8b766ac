/** Data validations of a worksheet part in Office.js's words. */
import type { XmlElement } from "../../../workbook/xlsx/xml";
import { parseAreas } from "../areas";
import type { BookSheet } from "../book";
import { operators } from "./rules";

const kinds: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

/** Reads `<dataValidations>`; rules of the extension list stay in the part and are not told. */
export function readValidations(root: XmlElement): BookSheet["dataValidations"] {
  return (root.child("dataValidations")?.all("dataValidation") ?? []).map((element) => ({
    areas: parseAreas(element.attribute("sqref") ?? ""),
    rule: { ...describe(element), ...asideOf(element) },
    xml: element.outer(),
  }));
}

function describe(element: XmlElement): Record<string, unknown> {
  const type = element.attribute("type") ?? "none";
  const formula1 = element.child("formula1")?.text() ?? "";
  const formula2 = element.child("formula2")?.text();
  if (type === "list") {
    const isText = formula1.startsWith('"') && formula1.endsWith('"');
    const source = isText ? formula1.slice(1, -1).replaceAll('""', '"') : `=${formula1}`;
    const hidden = /^(1|true)$/.test(element.attribute("showDropDown") ?? "");
    return { list: { source, inCellDropDown: !hidden } };
  }
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  const kind = kinds[type];
  if (!kind) return {};
  const operator = operators[element.attribute("operator") ?? "between"] ?? "Between";
  return {
    [kind]: {
      formula1: asValue(formula1),
      ...(formula2 === undefined ? {} : { formula2: asValue(formula2) }),
      operator,
    },
  };
}

const isOn = (value: string | null): boolean => value === "1" || value === "true";

/** What stands beside the rule: the prompt, the alert, whether empty cells pass. */
function asideOf(element: XmlElement): Record<string, unknown> {
  const text = (name: string): string => lines(element.attribute(name) ?? "");
  const [prompt, error] = [text("prompt"), text("error")];
  const [promptTitle, errorTitle] = [text("promptTitle"), text("errorTitle")];
  const style = element.attribute("errorStyle");
  return {
    ...(prompt || promptTitle
      ? {
          prompt: {
            showPrompt: isOn(element.attribute("showInputMessage")),
            title: promptTitle,
            message: prompt,
          },
        }
      : {}),
    ...(error || errorTitle || style
      ? {
          errorAlert: {
            showAlert: isOn(element.attribute("showErrorMessage")),
            style:
              style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
            title: errorTitle,
            message: error,
          },
        }
      : {}),
    ...(isOn(element.attribute("allowBlank")) ? {} : { ignoreBlanks: false }),
  };
}

/** Excel writes line ends of these texts as `_x000a_`. */
function lines(text: string): string {
  return text.replace(/_x000[aA]_/g, "\n").replace(/_x000[dD]_/g, "");
}

function asValue(formula: string): string | number {
  return formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}
