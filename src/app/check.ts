/** 台账核查: read and judge. Writes nothing. */
import type { PlainDate } from "../calendar/plain-date";
import type { LedgerMapping } from "../ledger";
import type { Outline, WorkbookPort } from "../workbook/port";
import type { Memory } from "../memory/memory";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import type { Judged, JudgeSheets } from "./judge-sheets";
import { readWorkbook, type ReadProgress, type WorkbookRead } from "./read-workbook";

export interface CheckOptions extends ReadProgress {
  readonly today: PlainDate;
  readonly judge: JudgeSheets;
  readonly mapping?: LedgerMapping;
}

export interface Checked extends Judged {
  readonly outline: Outline;
  readonly memory: Memory;
  /** What could not be done although the rest was. */
  readonly problems: readonly Problem[];
}

/** Fails with `no-ledger` where no table of tasks was found, and with what `readWorkbook` fails with. */
export async function checkWorkbook(
  port: WorkbookPort,
  options: CheckOptions
): Promise<Outcome<Checked>> {
  const read = await readWorkbook(port, options);
  return read.ok ? checkRead(read.value, options) : read;
}

/** Judges what has been read, from one workbook or several joined. */
export async function checkRead(
  read: WorkbookRead,
  options: CheckOptions
): Promise<Outcome<Checked>> {
  const { outline, sheets, memory } = read;
  const { today, mapping, signal, onProgress } = options;
  onProgress?.({ step: "judge", done: 0, of: 1 });
  const judged = await options.judge(
    { sheets, today, date1904: outline.date1904, mapping },
    signal
  );
  if (judged === null || signal?.aborted) return failed({ code: "cancelled" });
  if (!judged.ledger.tables.some((table) => table.kind === "tasks"))
    return failed({ code: "no-ledger" });
  onProgress?.({ step: "judge", done: 1, of: 1 });
  const ledgerSheets = new Set(judged.ledger.tasks.map((task) => task.sheet));
  const notes = outline.sheets
    .filter((sheet) => ledgerSheets.has(sheet.name))
    .flatMap((sheet): Problem[] => [
      ...(sheet.protected ? [{ code: "protected-sheet" as const, sheet: sheet.name }] : []),
      ...(sheet.filtered ? [{ code: "filtered-sheet" as const, sheet: sheet.name }] : []),
    ]);
  return done({ ...judged, outline, memory, problems: [...read.problems, ...notes] });
}
