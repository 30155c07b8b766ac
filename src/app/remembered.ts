/** What the workbook remembers for us, read and changed where nothing else of it is touched. */
import { memoryText, parseMemory, type Memory } from "../memory/memory";
import type { Applied } from "../workbook/change";
import type { Remember, WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome } from "../workbook/problem";

/** A part that cannot be understood is reported and never overwritten. */
export function memoryOf(text: string | null): Outcome<Memory> {
  const memory = parseMemory(text);
  return memory === null ? failed({ code: "memory-unreadable" }) : done(memory);
}

export async function readMemory(port: WorkbookPort): Promise<Outcome<Memory>> {
  const text = await port.readMemory();
  return text.ok ? memoryOf(text.value) : text;
}

/** What the memory is to say of a change. A memory we cannot read stops the change before it is made: there would be no way back. */
export function remembering(next: (memory: Memory, applied: Applied) => Memory): Remember {
  return (text) => {
    const memory = memoryOf(text);
    return memory.ok ? done((applied) => memoryText(next(memory.value, applied))) : memory;
  };
}

/** Fails with `memory-unreadable` rather than overwrite what it cannot read, and with what writing the memory fails with. */
export async function changeMemory(
  port: WorkbookPort,
  next: (memory: Memory) => Memory
): Promise<Outcome<null>> {
  const memory = await readMemory(port);
  return memory.ok ? port.writeMemory(memoryText(next(memory.value))) : memory;
}
