/**
 * From grids to findings: the pure rooms in their order. Plain data in, plain data out, so that it runs the same in a worker, in Node and in tests.
 */
import { createCalendar } from "../calendar";
import type { PlainDate } from "../calendar/plain-date";
import { holidayOverrides, readLedger, type LedgerMapping, type SheetInput } from "../ledger";
import type { Ledger } from "../ledger/ledger";
import { defaultBook, judge } from "../rules";
import type { Judgement, PersonLoad } from "../rules/judgement";
import { peopleLoads } from "../workload";

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
}

/** Where the judging is done: here, or in a worker. Null when `signal` was aborted meanwhile. */
export type JudgeSheets = (input: JudgeInput, signal?: AbortSignal) => Promise<Judged | null>;

export function judgeSheets({ sheets, today, date1904, mapping }: JudgeInput): Judged {
  const holidays = holidayOverrides(sheets, { today, date1904 });
  const calendar = createCalendar(holidays.days);
  const read = readLedger(sheets, { today, calendar, date1904, mapping });
  const ledger = { ...read, unread: [...read.unread, ...holidays.unread] };
  const judgement = judge(ledger, { today, calendar, book: defaultBook });
  return {
    ledger,
    judgement,
    people: peopleLoads(ledger, judgement, { calendar, book: defaultBook }),
  };
}

/** In place, for Node and tests. */
export const judgeHere: JudgeSheets = (input) => Promise.resolve(judgeSheets(input));
