/** Makes the sheet 科务规则 and the notice 规则公示, each journaled and undone like any other change. */
import { withOwnSheet, type Memory } from "../memory/memory";
import { bookSheet } from "../rules/book-sheet";
import { ruleNotice } from "../rules/notice";
import type { RuleBook } from "../rules/rule-book";
import type { Applied } from "../workbook/change";
import type { WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome } from "../workbook/problem";
import type { SheetSpec } from "../workbook/sheet-spec";
import { applyAndJournal } from "./journal";
import { freeSheetName } from "./report";
import { actedUpon, bookWords } from "./rules-in-force";

type Added = Applied & { readonly sheet: string };

/** Adds 科务规则, made of the book in force. Fails with `sheet-name-taken` where there is one. */
export function addRulesSheet(
  port: WorkbookPort,
  book: RuleBook,
  sheets: readonly string[],
  at: string
): Promise<Outcome<Added>> {
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
): Promise<Outcome<Added>> {
  const spec = ruleNotice(book, bookWords);
  return addOwnSheet(port, { ...spec, name: freeSheetName(spec.name, sheets) }, "notice", at);
}

async function addOwnSheet(
  port: WorkbookPort,
  spec: SheetSpec,
  action: "rules" | "notice",
  at: string,
  remember: (memory: Memory) => Memory = (memory) => memory
): Promise<Outcome<Added>> {
  const added = await applyAndJournal(
    port,
    { kind: "add-sheet", spec },
    {
      action,
      at,
      undo: ({ fingerprint = "" }) => ({ kind: "remove-sheet", name: spec.name, fingerprint }),
    },
    (memory) => remember(withOwnSheet(memory, spec.name))
  );
  return added.ok ? done({ ...added.value, sheet: spec.name }) : added;
}
