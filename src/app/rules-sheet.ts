/** Makes the sheet 科务规则 and the notice 规则公示, each journaled and undone like any other change. */
import { withOwnSheet, type Memory } from "../memory/memory";
import { bookSheet } from "../rules/book-sheet";
import { ruleNotice } from "../rules/notice";
import type { RuleBook } from "../rules/rule-book";
import type { WorkbookPort } from "../workbook/port";
import { failed, type Outcome } from "../workbook/problem";
import type { SheetSpec } from "../workbook/sheet-spec";
import { addSheet, freeSheetName, type AddedSheet } from "./added-sheet";
import { actedUpon, bookWords } from "./rules-in-force";

/** Adds 科务规则, made of the book in force. Fails with `sheet-name-taken` where there is one. */
export function addRulesSheet(
  port: WorkbookPort,
  book: RuleBook,
  sheets: readonly string[],
  at: string
): Promise<Outcome<AddedSheet>> {
  const spec = bookSheet(book, bookWords);
  if (freeSheetName(spec.name, sheets) !== spec.name)
    return Promise.resolve(failed({ code: "sheet-name-taken", sheet: spec.name }));
  return addOwnSheet(port, spec, "rules", at, (memory) => actedUpon(memory, book));
}

/** Adds 规则公示, ready to print; a second one beside the first. */
export function addNotice(
  port: WorkbookPort,
  book: RuleBook,
  sheets: readonly string[],
  at: string
): Promise<Outcome<AddedSheet>> {
  const spec = ruleNotice(book, bookWords);
  return addOwnSheet(port, { ...spec, name: freeSheetName(spec.name, sheets) }, "notice", at);
}

function addOwnSheet(
  port: WorkbookPort,
  spec: SheetSpec,
  action: "rules" | "notice",
  at: string,
  remember: (memory: Memory) => Memory = (memory) => memory
): Promise<Outcome<AddedSheet>> {
  return addSheet(port, spec, { action, at }, (memory) =>
    remember(withOwnSheet(memory, spec.name))
  );
}
