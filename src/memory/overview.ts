/** What a workbook remembers for us, counted: for the pane, for the preview of an import, for what 清除全部痕迹 takes away. */
import { learnedRules, nothingLearned } from "../rules/learning";
import type { Memory } from "./memory";
import { nothingSettled } from "./settled";

export interface MemoryCounts {
  /** Tables the chief corrected. */
  readonly mapping: number;
  /** Rules made of what was learned. */
  readonly rules: number;
  /** Rows settled, by the chief's word or by the ledger's type column. */
  readonly cases: number;
  /** Days on which history saw the rows. */
  readonly days: number;
  /** Rows history knows. */
  readonly rows: number;
  readonly reminders: number;
  /** Findings not to be shown again and rows confirmed as done. */
  readonly settled: number;
  /** How the office words its reports was chosen: 1 or 0. */
  readonly report: number;
  /** What 撤销 can take back. */
  readonly actions: number;
  /** Parts that only other versions and other views know. */
  readonly others: number;
}

const NAMED: ReadonlySet<string> = new Set<keyof Memory>([
  "version",
  "journal",
  "ownSheets",
  "prints",
  "mapping",
  "history",
  "book",
  "learned",
  "reminders",
  "settled",
  "samples",
  "report",
]);

export function countsOf(memory: Memory): MemoryCounts {
  const { mapping, history, learned = nothingLearned, reminders = [], report } = memory;
  const { settled = nothingSettled } = memory;
  const points = Object.values(history?.rows ?? {});
  return {
    mapping: mapping?.tables.length ?? 0,
    rules: learnedRules(learned).length,
    cases: learned.cases.length,
    days: new Set(points.flatMap((row) => row.map(([day]) => day))).size,
    rows: points.length,
    reminders: reminders.length,
    settled: settled.dismissed.length + settled.confirmed.length,
    report: report?.settings === undefined ? 0 : 1,
    actions: memory.journal.length,
    others: otherParts(memory).length,
  };
}

/** Parts of the memory that this file does not name. */
export function otherParts(memory: Memory): readonly string[] {
  return Object.entries(memory).flatMap(([name, part]) =>
    NAMED.has(name) || part === undefined ? [] : [name]
  );
}
