/**
 * From grids to findings: the pure rooms in their order. Plain data in, plain data out, so that it runs the same in a worker, in Node and in tests.
 */
import type { PlainDate } from "../calendar/plain-date";
import type { DayOverride } from "../calendar/work-calendar";
import type { LedgerMapping, SheetInput } from "../ledger";
import type { Ledger } from "../ledger/ledger";
import type { History } from "../memory/history";
import { pastOf } from "../memory/history";
import {
  defaultBook,
  judge,
  judgeLedger,
  sightingsOf,
  withOverload,
  type Sighting,
} from "../rules";
import type { Settled } from "../memory/settled";
import { changedJudgements, type ChangedJudgement } from "../rules/changed-judgements";
import type { Judgement, PersonLoad } from "../rules/judgement";
import { confirmedIn, withoutDismissed } from "../rules/settled";
import { loadsOf, teamWork, type TeamWork } from "../workload";
import { readOfficeLedger } from "./office-ledger";
import type { RulesInForce } from "./rules-in-force";

export interface JudgeInput {
  readonly sheets: readonly SheetInput[];
  readonly today: PlainDate;
  readonly date1904: boolean;
  readonly mapping?: LedgerMapping;
  /** What earlier checks knew of the rows. */
  readonly history?: History;
  /** Left out = the default book, nothing learned. */
  readonly rules?: RulesInForce;
  /** What the chief has settled by himself. */
  readonly settled?: Settled;
}

export interface Judged {
  readonly ledger: Ledger;
  readonly judgement: Judgement;
  readonly people: readonly PersonLoad[];
  /** The workbook's own days of rest and of work: with them `createCalendar` makes the calendar that was judged by. */
  readonly holidays: readonly DayOverride[];
  /** The rows as history keeps them, for whoever changes the workbook after this. */
  readonly sightings: readonly Sighting[];
  /** What the book in force judges otherwise than the one acted upon before. */
  readonly changedJudgements: readonly ChangedJudgement[];
  /** The same loads with all they are made of. */
  readonly team: TeamWork;
}

/** Where the judging is done: here, or in a worker. Null when `signal` was aborted meanwhile. */
export type JudgeSheets = (input: JudgeInput, signal?: AbortSignal) => Promise<Judged | null>;

export function judgeSheets(input: JudgeInput): Judged {
  const { today, history, rules, settled } = input;
  const { ledger, calendar, holidays } = readOfficeLedger(input);
  const past = history ? pastOf(history, today) : undefined;
  const book = rules?.book ?? defaultBook;
  const confirmed = confirmedIn(settled);
  const context = { today, calendar, book, past, learned: rules?.learned, confirmed };
  const judging = judgeLedger(ledger, context);
  const { judgement } = judging;
  const team = teamWork(ledger, judgement, { calendar, book });
  const people = loadsOf(team);
  const changed = rules?.before
    ? changedJudgements(judge(ledger, { ...context, book: rules.before }), judgement)
    : [];
  return {
    ledger,
    judgement: withoutDismissed(withOverload(judgement, people), ledger.tasks, settled),
    people,
    team,
    sightings: sightingsOf(judging),
    changedJudgements: changed,
    holidays,
  };
}

/** In place, for Node and tests. */
export const judgeHere: JudgeSheets = (input) => Promise.resolve(judgeSheets(input));
