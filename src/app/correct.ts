/**
 * 读懂了什么: the chief's corrections, kept in the workbook's memory. No entry in the journal: no cell is written, each correction is
 * taken back where it was made, and 撤销 stays what takes back a change of the sheets.
 */
import type { LedgerMapping } from "../ledger";
import { withCorrection, type Correction } from "../memory/corrections";
import { withMapping } from "../memory/memory";
import type { WorkbookPort } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import { changeMemory } from "./remembered";

/** Fails with what `changeMemory` fails with. */
export function correct(port: WorkbookPort, correction: Correction): Promise<Outcome<null>> {
  return remember(port, (mapping) => withCorrection(mapping, correction));
}

/** Everything is read as found again; a memory with nothing else in it is removed. */
export function resetMapping(port: WorkbookPort): Promise<Outcome<null>> {
  return remember(port, () => undefined);
}

function remember(
  port: WorkbookPort,
  next: (mapping: LedgerMapping | undefined) => LedgerMapping | undefined
): Promise<Outcome<null>> {
  return changeMemory(port, (memory) => withMapping(memory, next(memory.mapping)));
}
