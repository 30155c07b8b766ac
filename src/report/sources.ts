/** Several ledgers in one report: figures of each, and what stands in more than one of them. */
import { normaliseTitle } from "../ledger/keys";
import type { JudgedTask } from "../rules/judgement";
import { discreet } from "./discretion";
import type { SourceFigures, WorkItem } from "./report-model";
import { numberOf, placeOf, type ReportRows } from "./report-rows";

/** What ledger a sheet belongs to; the sheet itself where one workbook holds several. */
export type SourceOf = (sheet: string) => string;

export function sourceFigures(
  done: readonly JudgedTask[],
  open: readonly JudgedTask[],
  sourceOf: SourceOf
): readonly SourceFigures[] {
  const handled = [...done, ...open];
  const names = [...new Set(handled.map((t) => sourceOf(t.sheet)))].sort((a, b) =>
    a < b ? -1 : 1
  );
  if (names.length < 2) return [];
  return names.map((name) => {
    const of = (tasks: readonly JudgedTask[]): readonly JudgedTask[] =>
      tasks.filter((t) => sourceOf(t.sheet) === name);
    return {
      name,
      handled: numberOf(of(handled)),
      done: numberOf(of(done)),
      open: numberOf(of(open)),
    };
  });
}

/** Titles alike but for punctuation, in hand in the same period in two ledgers. Shorter ones say too little to be the same matter. */
const SHORTEST = 6;

export function duplicatesAcross(
  handled: readonly JudgedTask[],
  sourceOf: SourceOf,
  rows: ReportRows
): readonly WorkItem[] {
  // Over each sheet once: most reports are of one ledger.
  if (new Set([...new Set(handled.map((t) => t.sheet))].map(sourceOf)).size < 2) return [];
  const groups = new Map<string, JudgedTask[]>();
  for (const task of handled) {
    if (!rows.mayList(task)) continue;
    const title = normaliseTitle(task.title);
    if (title.length < SHORTEST) continue;
    const group = groups.get(title);
    if (group) group.push(task);
    else groups.set(title, [task]);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map((t) => sourceOf(t.sheet))).size > 1)
    .map((group) => ({
      title: discreet(group[0]?.title ?? ""),
      count: group.length,
      rows: group.map(placeOf),
    }));
}
