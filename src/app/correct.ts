/**
 * 读懂了什么: the chief's corrections, kept in the workbook's memory. No entry in the journal: no cell is written, each correction is
 * taken back where it was made, and 撤销 stays what takes back a change of the sheets.
 */
import type { LedgerMapping } from "../ledger";
import { withCorrection, type Correction } from "../memory/corrections";
import { memoryText, withMapping } from "../memory/memory";
import type { WorkbookPort } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import { readMemory } from "./read-workbook";

/** Fails with `memory-unreadable` rather than overwrite what it cannot read, and with what writing the memory fails with. */
export function correct(port: WorkbookPort, correction: Correction): Promise<Outcome<null>> {
  return remember(port, (mapping) => withCorrection(mapping, correction));
}

/** Everything is read as found again; a memory with nothing else in it is removed. */
export function resetMapping(port: WorkbookPort): Promise<Outcome<null>> {
  return remember(port, () => undefined);
}

async function remember(
  port: WorkbookPort,
  next: (mapping: LedgerMapping | undefined) => LedgerMapping | undefined
): Promise<Outcome<null>> {
  const memory = await readMemory(port);
  if (!memory.ok) return memory;
  return port.writeMemory(memoryText(withMapping(memory.value, next(memory.value.mapping))));
}
