/** 另存报送副本: the workbook's bytes without marks, memory, 科务规则 and the sheets we wrote. The original stays as it is. */
import { failed, type Outcome } from "../workbook/problem";
import { caught, cleanPackage, openXlsx } from "../workbook/xlsx";
import { memoryOf } from "./remembered";

/** As in manifest.xml. */
export const ADDIN_ID = "60572b33-169c-4b19-ba06-31324c2c8a25";

/** The rule book's sheet. */
const RULE_SHEET = /^科务规则(?:\s?\(\d+\))?$/;

export interface CleanCopy {
  readonly bytes: Uint8Array;
  /** Rows that were marked. */
  readonly marks: number;
  readonly sheets: readonly string[];
}

/**
 * Fails as opening a file does; with `protected-structure` where sheets of ours would have to go and the structure is locked; with
 * `memory-unreadable` where what we remember cannot be understood, since then our sheets are not known.
 */
export async function cleanCopy(bytes: Uint8Array, fileName?: string): Promise<Outcome<CleanCopy>> {
  const opened = openXlsx(bytes, fileName === undefined ? {} : { fileName });
  if (!opened.ok) return opened;
  const port = opened.value;
  const outline = await port.outline();
  if (!outline.ok) return outline;
  const marks = await port.marks();
  if (!marks.ok) return marks;
  const { memory: text } = outline.value;
  const memory = text.ok ? memoryOf(text.value) : text;
  if (!memory.ok) return memory;
  const own = new Set([
    ...memory.value.ownSheets,
    ...(memory.value.samples ?? []).map(({ name }) => name),
    ...outline.value.sheets.map(({ name }) => name).filter((name) => RULE_SHEET.test(name)),
  ]);
  if (outline.value.structureProtected && outline.value.sheets.some(({ name }) => own.has(name)))
    return failed({ code: "protected-structure" });
  const rows = new Set(marks.value.marks.map(({ sheet, row }) => `${sheet}\n${row}`)).size;
  return caught(() => {
    const { sheets } = cleanPackage(port.pack, own, ADDIN_ID);
    return { bytes: port.save(), marks: rows, sheets };
  });
}
