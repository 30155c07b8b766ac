/**
 * What a user can do, as the pane and the ribbon see it. Implemented in `app/`, injected in `index.tsx`: the views know
 * neither Office.js nor how a workbook is read.
 */
import type { Accepted, Proposed } from "../app/balance";
import type { BalanceDeeds, BalanceProgress } from "../app/balance-deeds";
import type { Marked, Standing, Undone, WrittenReport } from "../app/deeds";
import type { PastDeed } from "../app/past-deeds";
import type { SampleDeeds, SampleRemoved } from "../app/sample";
import type { ShownSheet } from "../app/added-sheet";
import type { Understood } from "../app/understood";
import type { Ledger, Task } from "../ledger/ledger";
import type { Correction } from "../memory/corrections";
import type { Judgement, PersonLoad } from "../rules/judgement";
import type { RuleBook } from "../rules/rule-book";
import type { TeamWork } from "../workload";
import type { Outcome, Problem } from "../workbook/problem";

export type {
  Accepted,
  BalanceDeeds,
  Marked,
  PastDeed,
  Proposed,
  SampleRemoved,
  Standing,
  Undone,
  WrittenReport,
};

export interface Deeds extends BalanceDeeds {
  /** Reads the workbook and judges it; writes nothing. */
  check(options: {
    onProgress(progress: CheckProgress): void;
    signal: AbortSignal;
  }): Promise<CheckOutcome>;
  /** What the chief says of a table: kept in the workbook, the next check reads by it. */
  correct(correction: Correction): Promise<Outcome<null>>;
  /** Forgets all corrections. */
  resetMapping(): Promise<Outcome<null>>;
  /** Colours the rows a fresh check finds. `deadlines` leaves out the marks on owners. */
  mark(options: { only?: "all" | "deadlines"; signal: AbortSignal }): Promise<Outcome<Marked>>;
  clearMarks(): Promise<
    Outcome<{ readonly cleared: number; readonly refused: readonly Problem[] }>
  >;
  /** Adds the report as a sheet of its own. */
  report(options: { edition: "up" | "in"; signal: AbortSignal }): Promise<Outcome<WrittenReport>>;
  /** 科务会单 of the running week as a sheet. */
  meeting(options: { signal: AbortSignal }): Promise<Outcome<ShownSheet>>;
  /** 科务规则, to be edited in the workbook, or 规则公示, to be printed: each a sheet of its own. */
  rules(which: RulesSheet): Promise<Outcome<ShownSheet>>;
  /** 另存报送副本: opens a copy without a trace of ours as a new workbook; this one stays as it is. */
  saveCopy(): Promise<Outcome<null>>;
  /** Takes a deed back, the newest where none is named; cells that changed since are refused, each with its reason. */
  undo(id?: string): Promise<Outcome<Undone>>;
  /** What can be taken back, and whether the sample is there. */
  standing(): Promise<Outcome<Standing>>;
  addSample: SampleDeeds["add"];
  removeSample: SampleDeeds["remove"];
  /** The day the marks in the workbook stand for, whoever set them; null = no marks. */
  marksDate(): Promise<Outcome<string | null>>;
  /** Tells when Excel has kept silent for a second (most often a cell is being edited), and when it answers again. */
  onWaiting(listener: (waiting: boolean) => void): void;
  select(sheet: string, cell: string): Promise<Outcome<null>>;
  /**
   * Tells when somebody changed the workbook; own changes are not told. `trouble`: the marks could not follow the change.
   * Returns how to stop.
   */
  watch(listener: (trouble: Problem | null) => void): Promise<Outcome<() => Promise<void>>>;
  /** The port's contract suite on a scratch sheet, line by line. */
  selfTest(
    onLine: (line: SelfTestLine) => void
  ): Promise<Outcome<{ readonly passed: number; readonly failed: number }>>;
}

/** The book in force as a sheet to edit, or as a notice to print. */
export type RulesSheet = "sheet" | "notice";

export type CheckProgress = BalanceProgress;

/** Where no ledger was found, the tables there are: the user may say which of them is one. */
export type CheckOutcome =
  | Outcome<CheckResult>
  | { readonly ok: false; readonly problem: Problem; readonly understood: Understood };

export interface CheckResult {
  readonly understood: Understood;
  readonly judgement: Judgement;
  /** What was judged by. */
  readonly rules: { readonly book: Pick<RuleBook, "types"> };
  readonly ledger: Pick<Ledger, "tables" | "unread" | "has" | "duties" | "leaves" | "shifts"> & {
    readonly tasks: readonly Pick<Task, "ownerCell">[];
  };
  readonly people: readonly PersonLoad[];
  /** Who carries how much, and what it is made of. */
  readonly team: TeamWork;
  /** What could not be done although the rest was: a protected sheet, a filtered sheet. */
  readonly problems: readonly Problem[];
}

export interface SelfTestLine {
  readonly name: string;
  readonly ok: boolean;
  readonly detail?: string;
}
