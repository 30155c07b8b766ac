/**
 * `Excel.WorksheetProtection`. A password given here is known for this session; one that came with the file is known to
 * nobody, so nothing takes that protection off.
 */
import type { BookSheet } from "../../book/book";
import { defineType, type Call, type ObjectType } from "../define";
import { fail } from "../errors";
import { announce } from "../event-registration";
import { boolean, fields, optionalText } from "./arguments";

export class SheetLock {
  constructor(readonly sheet: BookSheet) {}
}

const passwords = new WeakMap<BookSheet, string>();

/** `onProtectionChanged`. */
function tell(sheet: BookSheet, call: Call): void {
  const isProtected = sheet.protection.protected;
  announce(call, 24, [sheet.id], { worksheetId: sheet.id, isProtected });
}

const ALLOWANCES = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export const worksheetProtectionObject: ObjectType<SheetLock> = defineType<SheetLock>(
  "WorksheetProtection",
  {
    properties: {
      Protected: { get: ({ sheet }) => sheet.protection.protected },
      Options: { get: ({ sheet }) => sheet.protection.options },
    },
    methods: {
      Protect: ({ sheet }, [options, password], call) => {
        if (sheet.protection.protected) fail("AccessDenied");
        const given = options === undefined || options === null ? {} : fields(options);
        const stated: Record<string, unknown> = Object.fromEntries(
          ALLOWANCES.map((a) => [a, false])
        );
        stated["selectionMode"] = "Normal";
        for (const [key, value] of Object.entries(given)) {
          if (key === "selectionMode") stated[key] = value;
          else stated[key] = value === null ? false : boolean(value);
        }
        const secret = optionalText(password) ?? "";
        if (secret !== "") passwords.set(sheet, secret);
        sheet.protection.options = stated;
        sheet.protection.hasPassword = secret !== "";
        sheet.protection.protected = true;
        tell(sheet, call);
      },
      Unprotect: ({ sheet }, [password], call) => {
        if (!sheet.protection.protected) return;
        if (sheet.protection.hasPassword && passwords.get(sheet) !== optionalText(password))
          fail("AccessDenied");
        passwords.delete(sheet);
        sheet.protection.protected = false;
        sheet.protection.hasPassword = false;
        sheet.protection.options = null;
        tell(sheet, call);
      },
    },
  }
);
