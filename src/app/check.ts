/** 台账核查: read and judge. Writes nothing. */
import type { PlainDate } from "../calendar/plain-date";
import type { LedgerMapping } from "../ledger";
import type { Outline, WorkbookPort } from "../workbook/port";
import type { Memory } from "../memory/memory";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import type { Judged, JudgeSheets } from "./judge-sheets";
import type { RuleBook } from "../rules/rule-book";
import { readWorkbook, type ReadProgress, type WorkbookRead } from "./read-workbook";
import { rulesInForce, type RulesInForce } from "./rules-in-force";
import { understoodIn, type Understood } from "./understood";

export interface CheckOptions extends ReadProgress {
  readonly today: PlainDate;
  readonly judge: JudgeSheets;
  /** Goes before what the workbook remembers. */
  readonly mapping?: LedgerMapping;
  /** Goes before the workbook's own sheet 科务规则. */
  readonly book?: RuleBook;
}

export interface Checked extends Judged {
  /** What was judged by. */
  readonly rules: RulesInForce;
  readonly understood: Understood;
  readonly outline: Outline;
  readonly memory: Memory;
  /** What could not be done although the rest was. */
  readonly problems: readonly Problem[];
}

export type CheckOutcome = Outcome<Checked> | NoLedger;

/** Nothing to judge, but tables there are: the user may say which of them is the ledger. */
export interface NoLedger {
  readonly ok: false;
  readonly problem: Problem;
  readonly understood: Understood;
}

/** Fails with `no-ledger` where no table of tasks was found, and with what `readWorkbook` fails with. */
export async function checkWorkbook(
  port: WorkbookPort,
  options: CheckOptions
): Promise<CheckOutcome> {
  const read = await readWorkbook(port, options);
  return read.ok ? checkRead(read.value, options) : read;
}

/** Judges what has been read, from one workbook or several joined. */
export async function checkRead(read: WorkbookRead, options: CheckOptions): Promise<CheckOutcome> {
  const { outline, sheets, memory } = read;
  const { today, signal, onProgress } = options;
  const mapping = options.mapping ?? memory.mapping;
  const { rules, problems } = rulesInForce(read.rules, memory, options.book);
  onProgress?.({ step: "judge", done: 0, of: 1 });
  const { history, settled } = memory;
  const judged = await options.judge(
    { sheets, today, date1904: outline.date1904, mapping, history, rules, settled },
    signal
  );
  if (judged === null || signal?.aborted) return failed({ code: "cancelled" });
  const understood = understoodIn(judged.ledger, sheets, mapping);
  if (!judged.ledger.tables.some((table) => table.kind === "tasks"))
    return { ...failed({ code: "no-ledger" }), understood };
  onProgress?.({ step: "judge", done: 1, of: 1 });
  const ledgerSheets = new Set(judged.ledger.tasks.map((task) => task.sheet));
  const notes = outline.sheets
    .filter((sheet) => ledgerSheets.has(sheet.name))
    .flatMap((sheet): Problem[] => [
      ...(sheet.protected ? [{ code: "protected-sheet" as const, sheet: sheet.name }] : []),
      ...(sheet.filtered ? [{ code: "filtered-sheet" as const, sheet: sheet.name }] : []),
    ]);
  return done({
    ...judged,
    rules,
    understood,
    outline,
    memory,
    problems: [...read.problems, ...problems, ...notes],
  });
}
