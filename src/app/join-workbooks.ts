/** Several workbooks as one to be reported on: the sheets side by side, each under its file's name. */
import type { SheetInput } from "../ledger";
import { emptyMemory } from "../memory/memory";
import { done, failed, type Outcome } from "../workbook/problem";
import type { WorkbookRead } from "./read-workbook";

const JOINT = "·";

/** Which ledger a sheet belongs to: its workbook where several are joined, else the sheet itself. */
export function sourceOf(sheet: string): string {
  const file = /^(.+\.xls[xm])·/i.exec(sheet)?.[1];
  return file ?? sheet;
}

/** Fails with `unsupported` where the files count their dates from different years. */
export function joinWorkbooks(
  reads: readonly { readonly file: string; readonly read: WorkbookRead }[]
): Outcome<WorkbookRead> {
  const [first] = reads;
  if (!first) return failed({ code: "empty-workbook" });
  if (reads.length === 1) return done(first.read);
  const { date1904 } = first.read.outline;
  const other = reads.find(({ read }) => read.outline.date1904 !== date1904);
  if (other) return failed({ code: "unsupported", args: { detail: other.file } });
  const named = (file: string, sheet: string): string => `${file}${JOINT}${sheet}`;
  return done({
    memory: emptyMemory,
    // Of several workbooks the first one's rules hold for all: one rule for everybody.
    rules: first.read.rules,
    problems: reads.flatMap(({ read }) => read.problems),
    outline: {
      date1904,
      structureProtected: first.read.outline.structureProtected,
      fileName: null,
      sheets: reads.flatMap(({ file, read }) =>
        read.outline.sheets.map((sheet) => ({ ...sheet, name: named(file, sheet.name) }))
      ),
    },
    sheets: reads.flatMap(({ file, read }) =>
      read.sheets.map(({ outline, grid }) => ({
        ...ownMapping(read, (sheet) => named(file, sheet)),
        outline: { ...outline, name: named(file, outline.name) },
        grid: grid && { ...grid, sheet: named(file, grid.sheet) },
      }))
    ),
  });
}

/** What was said of a workbook's tables holds for its own sheets only, though another's may look alike. */
function ownMapping(
  { memory }: WorkbookRead,
  named: (sheet: string) => string
): Pick<SheetInput, "mapping"> {
  const tables = memory.mapping?.tables.map((table) => ({ ...table, sheet: named(table.sheet) }));
  return tables ? { mapping: { version: 1, tables } } : {};
}
