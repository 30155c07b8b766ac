/** By what a workbook is judged: the sheet 科务规则 where there is one, what was learned, and the book that was acted upon before. */
import { workbookSay } from "../locales/workbook-words";
import { withBook, type Memory } from "../memory/memory";
import { bookText, changesOf, withChanges } from "../rules/book-changes";
import { isBookSheet, readBookSheet } from "../rules/book-sheet-read";
import type { BookWords } from "../rules/book-words";
import { defaultBook } from "../rules/default-book";
import { nothingLearned, type Learned } from "../rules/learning";
import type { RuleBook } from "../rules/rule-book";
import type { Grid } from "../workbook/grid";
import type { Problem } from "../workbook/problem";

/** The sheet is written and read in the language of the workbook, not of the pane. */
const chinese = workbookSay();
export const bookWords: BookWords = (key, args) => chinese(key, { ...args });

/** The one sheet whose book is in force. */
export const ruleSheetName = bookWords("book.sheet");

/** By what a workbook is judged. Plain data: it goes to the worker. */
export interface RulesInForce {
  readonly book: RuleBook;
  /** The book last acted upon where it judges otherwise: the difference is told. */
  readonly before: RuleBook | null;
  readonly learned: Learned;
}

/** The sheet in force, or a copy of it: neither is a ledger. */
export function maybeRules(sheet: string): boolean {
  return sheet.startsWith(ruleSheetName);
}

export function isRules(grid: Grid): boolean {
  return maybeRules(grid.sheet) && isBookSheet(grid, bookWords);
}

/**
 * @param sheets the rule sheets found; the one called 科务规则 is in force, copies of it are not
 * @param given a book that goes before the workbook's own
 */
export function rulesInForce(
  sheets: readonly Grid[],
  memory: Memory,
  given?: RuleBook
): { readonly rules: RulesInForce; readonly problems: readonly Problem[] } {
  const sheet = sheets.find((grid) => grid.sheet === ruleSheetName);
  const read = sheet && !given ? readBookSheet(sheet, bookWords) : null;
  const book = given ?? read?.book ?? defaultBook;
  const remembered = memory.book ? withChanges(defaultBook, memory.book) : null;
  const before = remembered && bookText(remembered) !== bookText(book) ? remembered : null;
  return {
    rules: { book, before, learned: memory.learned ?? nothingLearned },
    problems: read?.problems ?? [],
  };
}

/** The memory after acting upon what a book said: from here on its judgements are what changes are measured by. */
export function actedUpon(memory: Memory, book: RuleBook): Memory {
  return withBook(memory, changesOf(book));
}

/** Gives back the very rules of the last time where they say the same: what was compiled and trained by them is then at hand. */
export function rulesKeeper(): (rules: RulesInForce | undefined) => RulesInForce | undefined {
  let kept: { readonly text: string; readonly rules: RulesInForce } | null = null;
  return (rules) => {
    if (!rules) return undefined;
    const text = JSON.stringify(rules);
    if (kept?.text !== text) kept = { text, rules };
    return kept.rules;
  };
}
