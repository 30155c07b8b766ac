/** Sheet protection. The part says what is locked, Office.js what is allowed. */
import type { XmlElement } from "../../../workbook/xlsx/xml";

function isOn(value: string | null | undefined): boolean {
  return value === "1" || value === "true";
}

/** Office.js's WorksheetProtectionOptions: attribute, and whether it is locked where nothing is said. */
const allowances = {
  allowAutoFilter: ["autoFilter", true],
  allowDeleteColumns: ["deleteColumns", true],
  allowDeleteRows: ["deleteRows", true],
  allowEditObjects: ["objects", false],
  allowEditScenarios: ["scenarios", false],
  allowFormatCells: ["formatCells", true],
  allowFormatColumns: ["formatColumns", true],
  allowFormatRows: ["formatRows", true],
  allowInsertColumns: ["insertColumns", true],
  allowInsertHyperlinks: ["insertHyperlinks", true],
  allowInsertRows: ["insertRows", true],
  allowPivotTables: ["pivotTables", true],
  allowSort: ["sort", true],
} as const;

/** Office.js's options of a `<sheetProtection>`. */
export function readProtection(element: XmlElement): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [name, [attribute, lockedByDefault]] of Object.entries(allowances)) {
    const value = element.attribute(attribute);
    options[name] = value === null ? !lockedByDefault : !isOn(value);
  }
  options.selectionMode = isOn(element.attribute("selectUnlockedCells"))
    ? "None"
    : isOn(element.attribute("selectLockedCells"))
      ? "Unlocked"
      : "Normal";
  return options;
}

/** Attributes of the `<sheetProtection>` that says these options. */
export function protectionAttributes(options: Record<string, unknown> | null): string {
  let written = ' sheet="1"';
  for (const [name, [attribute, lockedByDefault]] of Object.entries(allowances)) {
    const allowed = options?.[name] === true;
    if (allowed === lockedByDefault) written += ` ${attribute}="${allowed ? 0 : 1}"`;
  }
  if (options?.selectionMode === "None")
    written += ' selectLockedCells="1" selectUnlockedCells="1"';
  else if (options?.selectionMode === "Unlocked") written += ' selectLockedCells="1"';
  return written;
}
