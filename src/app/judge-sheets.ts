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
import type { Settled } from "../memory/settled";
import { changedJudgements, type ChangedJudgement } from "../rules/changed-judgements";
import type { Judgement, PersonLoad } from "../rules/judgement";
import { confirmedIn, withoutDismissed } from "../rules/settled";
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
  return judgeAndKeep(input).judged;
}

/** A ledger judged, with what a changed row is judged into it by. */
export interface Standing {
  readonly judged: Judged;
  readonly office: OfficeLedger;
  readonly judging: Judging;
  readonly book: RuleBook;
  readonly settled: Settled | undefined;
}

export function judgeAndKeep(input: JudgeInput): Standing {
  const { today, history, rules, settled } = input;
  const office = readOfficeLedger(input);
  const { ledger, calendar } = office;
  const past = history ? pastOf(history, today) : undefined;
  const book = rules?.book ?? defaultBook;
  const confirmed = confirmedIn(settled);
  const context = { today, calendar, book, past, learned: rules?.learned, confirmed };
  const judging = judgeLedger(ledger, context);
  const changedBy = rules?.before
    ? changedJudgements(judge(ledger, { ...context, book: rules.before }), judging.judgement)
    : [];
  return standing(office, judging, { book, settled }, changedBy);
}

/**
 * The same with some rows of one sheet as `block` has them; null where that cannot be told by those rows alone. What a change of the rule
 * book has changed stays as it was told.
 */
export function judgeRows(
  { judged, office, judging, book, settled }: Standing,
  block: Grid
): Standing | null {
  const reread = rereadRows(office.reading, block);
  if (!reread) return null;
  const { reading, tasks } = reread;
  const now = rejudge(judging, tasks);
  const unread = [...reading.ledger.unread, ...office.unreadHolidays];
  const ledger = { ...now.ledger, unread };
  return standing({ ...office, reading, ledger }, now, { book, settled }, judged.changedJudgements);
}

/** The same once the chief has settled something more, or taken it back. */
export function settledAs(before: Standing, settled: Settled): Standing {
  const { judged } = before;
  const judgement = withoutDismissed(judged.judgement, judged.ledger.tasks, settled);
  return { ...before, settled, judged: { ...judged, judgement } };
}

/** The judgement and the loads: they rest on each other. */
function standing(
  office: OfficeLedger,
  judging: Judging,
  { book, settled }: Pick<Standing, "book" | "settled">,
  changedBy: Judged["changedJudgements"]
): Standing {
  const { ledger, calendar, holidays } = office;
  const { judgement } = judging;
  const team = teamWork(ledger, judgement, { calendar, book });
  const people = loadsOf(team);
  const judged: Judged = {
    ledger,
    judgement: withoutDismissed(withOverload(judgement, people), ledger.tasks, settled),
    people,
    team,
    sightings: sightingsOf(judging),
    changedJudgements: changedBy,
    holidays,
  };
  return { judged, office, judging, book, settled };
}

/** In place, for Node and tests. */
export const judgeHere: JudgeSheets = (input) => Promise.resolve(judgeSheets(input));
