/** What a user can do with the rule book of a workbook. */
import { emptyMemory } from "../memory/memory";
import type { RuleBook } from "../rules/rule-book";
import type { Grid } from "../workbook/grid";
import type { WorkbookPort } from "../workbook/port";
import { done, type Outcome, type Problem } from "../workbook/problem";
import type { ShownSheet } from "./added-sheet";
import { isRules, maybeRules, ruleSheetName, rulesInForce } from "./rules-in-force";
import { addNotice, addRulesSheet } from "./rules-sheet";

export interface RulesDeeds {
  /** The book in force; reads no sheet but its own. */
  inForce(): Promise<Outcome<BookInForce>>;
  /** Puts the book in force into the workbook as the sheet 科务规则, to be edited there. */
  addSheet(): Promise<Outcome<ShownSheet>>;
  /** Adds 规则公示 to be printed. */
  addNotice(): Promise<Outcome<ShownSheet>>;
}

export interface BookInForce {
  readonly book: RuleBook;
  /** The sheet it stands in; null = the default book, no sheet says otherwise. */
  readonly sheet: string | null;
  /** Rows of the sheet that were skipped, sections it does not have. */
  readonly problems: readonly Problem[];
}

export function rulesDeeds(port: WorkbookPort, now: () => string): RulesDeeds {
  const current = async (): Promise<Outcome<BookInForce & { readonly names: string[] }>> => {
    const outline = await port.outline();
    if (!outline.ok) return outline;
    const grids: Grid[] = [];
    for (const { name, used } of outline.value.sheets) {
      if (used === null || !maybeRules(name)) continue;
      const grid = await port.read(name, used);
      // A book that cannot be read is not the default one: better no answer than a wrong one.
      if (!grid.ok) return grid;
      if (isRules(grid.value)) grids.push(grid.value);
    }
    const { rules, problems } = rulesInForce(grids, emptyMemory);
    const sheet = grids.find((grid) => grid.sheet === ruleSheetName)?.sheet ?? null;
    const names = outline.value.sheets.map(({ name }) => name);
    return done({ book: rules.book, sheet, problems, names });
  };
  return {
    async inForce() {
      const found = await current();
      if (!found.ok) return found;
      const { book, sheet, problems } = found.value;
      return done({ book, sheet, problems });
    },
    async addSheet() {
      const found = await current();
      if (!found.ok) return found;
      return addRulesSheet(port, found.value.book, found.value.names, now());
    },
    async addNotice() {
      const found = await current();
      if (!found.ok) return found;
      return addNotice(port, found.value.book, found.value.names, now());
    },
  };
}
