/**
 * From grids to findings: the pure rooms in their order. Plain data in, plain data out, so that it runs the same in a worker, in Node and in tests.
 */
import type { PlainDate } from "../calendar/plain-date";
import type { DayOverride } from "../calendar/work-calendar";
import type { LedgerMapping, SheetInput } from "../ledger";
import type { Ledger } from "../ledger/ledger";
import { defaultBook, judge } from "../rules";
import type { Judgement, PersonLoad } from "../rules/judgement";
import { peopleLoads } from "../workload";
import { readOfficeLedger } from "./office-ledger";

export interface JudgeInput {
  readonly sheets: readonly SheetInput[];
  readonly today: PlainDate;
  readonly date1904: boolean;
  readonly mapping?: LedgerMapping;
}

export interface Judged {
  readonly ledger: Ledger;
  readonly judgement: Judgement;
  readonly people: readonly PersonLoad[];
  /** The workbook's own days of rest and of work: with them `createCalendar` makes the calendar that was judged by. */
  readonly holidays: readonly DayOverride[];
}

/** Where the judging is done: here, or in a worker. Null when `signal` was aborted meanwhile. */
export type JudgeSheets = (input: JudgeInput, signal?: AbortSignal) => Promise<Judged | null>;

export function judgeSheets(input: JudgeInput): Judged {
  const { ledger, calendar, holidays } = readOfficeLedger(input);
  const judgement = judge(ledger, { today: input.today, calendar, book: defaultBook });
  return {
    ledger,
    judgement,
    people: peopleLoads(ledger, judgement, { calendar, book: defaultBook }),
    holidays,
  };
}

/** In place, for Node and tests. */
export const judgeHere: JudgeSheets = (input) => Promise.resolve(judgeSheets(input));
