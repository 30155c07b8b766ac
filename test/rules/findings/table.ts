/**
 * Tables of cases: what raises a finding, what tempts but must not. A case is a row, or several, with the sheets around it and what earlier
 * checks saw. Today is Wednesday 18 March 2026 unless a case says otherwise.
 */
import {
  defaultBook,
  judgeLedger,
  sightingsOf,
  withOverload,
  type RuleBook,
} from "../../../src/rules";
import type { Finding, FindingCode, Judgement } from "../../../src/rules/judgement";
import { emptyHistory, pastOf, withSnapshot, type History } from "../../../src/memory/history";
import { loadsOf, teamWork } from "../../../src/workload";
import { calendar, day, DUTIES, section, type RowSpec, type SectionSpec } from "../section";

export interface Around extends Omit<SectionSpec, "rows"> {
  readonly today?: string;
  /** What earlier checks saw, oldest first. */
  readonly seen?: readonly Seen[];
  readonly book?: Partial<RuleBook>;
}

/** The same rows on an earlier day, with what was different then. */
export type Seen = readonly [on: string, rows: readonly RowSpec[]];

export type Case = readonly [why: string, rows: RowSpec | readonly RowSpec[], around?: Around];

const TODAY = "2026-03-18";

export function judged(rows: RowSpec | readonly RowSpec[], around: Around = {}): Judgement {
  const { today = TODAY, seen = [], book: changes, ...spec } = around;
  const book = { ...defaultBook, ...changes };
  const whole = (list: readonly RowSpec[]): SectionSpec => ({
    duties: DUTIES,
    ...spec,
    rows: list,
  });
  const history = seen.reduce((kept: History, [on, then]) => {
    const at = { today: day(on), calendar, book, past: pastOf(kept, day(on)) };
    return withSnapshot(kept, sightingsOf(judgeLedger(section(whole(then)), at)), day(on));
  }, emptyHistory);
  const past = seen.length === 0 ? undefined : pastOf(history, day(today));
  const ledger = section(whole(Array.isArray(rows) ? rows : [rows as RowSpec]));
  const { judgement } = judgeLedger(ledger, { today: day(today), calendar, book, past });
  return withOverload(judgement, loadsOf(teamWork(ledger, judgement, { calendar, book })));
}

export function found(code: FindingCode, rows: Case[1], around?: Around): readonly Finding[] {
  return judged(rows, around).findings.filter((finding) => finding.code === code);
}

export function table(
  code: FindingCode,
  cases: {
    readonly raised: readonly Case[];
    readonly quiet: readonly Case[];
    /** Not judged for lack of a column or a sheet. */
    readonly silent?: readonly Case[];
  }
): void {
  describe(code, () => {
    for (const [why, rows, around] of cases.raised)
      test(`raised: ${why}`, () => expect(found(code, rows, around).length).toBeGreaterThan(0));
    for (const [why, rows, around] of cases.quiet)
      test(`tempts, but no: ${why}`, () => expect(found(code, rows, around)).toEqual([]));
    for (const [why, rows, around] of cases.silent ?? [])
      test(`not judged: ${why}`, () => expect(found(code, rows, around)).toEqual([]));
  });
}
