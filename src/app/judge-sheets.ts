/**
 * From grids to findings: the pure rooms in their order. Plain data in, plain data out, so that it runs the same in a worker, in Node and in tests.
 */
import type { PlainDate } from "../calendar/plain-date";
import type { DayOverride } from "../calendar/work-calendar";
import { rereadRows, type LedgerMapping, type SheetInput } from "../ledger";
import type { Ledger } from "../ledger/ledger";
import type { History } from "../memory/history";
import { pastOf } from "../memory/history";
import {
  defaultBook,
  judge,
  judgeLedger,
  rejudge,
  sightingsOf,
  withOverload,
  type Judging,
  type Sighting,
} from "../rules";
import { changedJudgements, type ChangedJudgement } from "../rules/changed-judgements";
import type { Judgement, PersonLoad } from "../rules/judgement";
import { loadsOf, teamWork, type TeamWork } from "../workload";
import type { RuleBook } from "../rules/rule-book";
import type { Grid } from "../workbook/grid";
import { readOfficeLedger, type OfficeLedger } from "./office-ledger";
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
  return judgeAndKeep(input).judged;
}

/** A ledger judged, with what a changed row is judged into it by. */
export interface Standing {
  readonly judged: Judged;
  readonly office: OfficeLedger;
  readonly judging: Judging;
  readonly book: RuleBook;
}

export function judgeAndKeep(input: JudgeInput): Standing {
  const { today, history, rules } = input;
  const office = readOfficeLedger(input);
  const { ledger, calendar } = office;
  const past = history ? pastOf(history, today) : undefined;
  const book = rules?.book ?? defaultBook;
  const context = { today, calendar, book, past, learned: rules?.learned };
  const judging = judgeLedger(ledger, context);
  const changedBy = rules?.before
    ? changedJudgements(judge(ledger, { ...context, book: rules.before }), judging.judgement)
    : [];
  return standing(office, judging, book, changedBy);
}

/**
 * The same with some rows of one sheet as `block` has them; null where that cannot be told by those rows alone. What a change of the rule
 * book has changed stays as it was told.
 */
export function judgeRows(
  { judged, office, judging, book }: Standing,
  block: Grid
): Standing | null {
  const reread = rereadRows(office.reading, block);
  if (!reread) return null;
  const { reading, tasks } = reread;
  const now = rejudge(judging, tasks);
  const unread = [...reading.ledger.unread, ...office.unreadHolidays];
  const ledger = { ...now.ledger, unread };
  return standing({ ...office, reading, ledger }, now, book, judged.changedJudgements);
}

/** The judgement and the loads: they rest on each other. */
function standing(
  office: OfficeLedger,
  judging: Judging,
  book: RuleBook,
  changedBy: Judged["changedJudgements"]
): Standing {
  const { ledger, calendar, holidays } = office;
  const { judgement } = judging;
  const team = teamWork(ledger, judgement, { calendar, book });
  const people = loadsOf(team);
  const judged: Judged = {
    ledger,
    judgement: withOverload(judgement, people),
    people,
    team,
    sightings: sightingsOf(judging),
    changedJudgements: changedBy,
    holidays,
  };
  return { judged, office, judging, book };
}

/** In place, for Node and tests. */
export const judgeHere: JudgeSheets = (input) => Promise.resolve(judgeSheets(input));
