/** What the workbook remembers for us, read and changed where nothing else of it is touched. */
import { memoryText, parseMemory, type Memory } from "../memory/memory";
import type { WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome } from "../workbook/problem";

/** A part that cannot be understood is reported and never overwritten. */
export async function readMemory(port: WorkbookPort): Promise<Outcome<Memory>> {
  const text = await port.readMemory();
  if (!text.ok) return text;
  const memory = parseMemory(text.value);
  return memory === null ? failed({ code: "memory-unreadable" }) : done(memory);
}

/** Fails with `memory-unreadable` rather than overwrite what it cannot read, and with what writing the memory fails with. */
export async function changeMemory(
  port: WorkbookPort,
  next: (memory: Memory) => Memory
): Promise<Outcome<null>> {
  const memory = await readMemory(port);
  return memory.ok ? port.writeMemory(memoryText(next(memory.value))) : memory;
}
