/** What a user can do with the rule book of a workbook. */
import type { WorkbookPort } from "../workbook/port";
import { done, type Outcome } from "../workbook/problem";
import type { ShownSheet } from "./added-sheet";
import { rulesInForce } from "./rules-in-force";
import { addNotice, addRulesSheet } from "./rules-sheet";
import { readWorkbook } from "./read-workbook";
import type { RuleBook } from "../rules/rule-book";

export interface RulesDeeds {
  /** Puts the book in force into the workbook as the sheet 科务规则, to be edited there. */
  addSheet(): Promise<Outcome<ShownSheet>>;
  /** Adds 规则公示 to be printed. */
  addNotice(): Promise<Outcome<ShownSheet>>;
}

export function rulesDeeds(port: WorkbookPort, now: () => string): RulesDeeds {
  const current = async (): Promise<
    Outcome<{ readonly book: RuleBook; readonly sheets: readonly string[] }>
  > => {
    const read = await readWorkbook(port);
    if (!read.ok) return read;
    const { rules } = rulesInForce(read.value.rules, read.value.memory);
    return done({ book: rules.book, sheets: read.value.outline.sheets.map((s) => s.name) });
  };
  return {
    async addSheet() {
      const found = await current();
      if (!found.ok) return found;
      return addRulesSheet(port, found.value.book, found.value.sheets, now());
    },
    async addNotice() {
      const found = await current();
      if (!found.ok) return found;
      return addNotice(port, found.value.book, found.value.sheets, now());
    },
  };
}
