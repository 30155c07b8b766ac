/**
 * What a user can do, as the pane and the ribbon see it. Implemented in `app/`, injected in `index.tsx`: the views know
 * neither Office.js nor how a workbook is read.
 */
import type { Accepted, Proposed } from "../app/balance";
import type { BalanceDeeds, BalanceProgress } from "../app/balance-deeds";
import type { AddedRow, CaptureDeeds, DraftTarget, RowDraft } from "../app/capture";
import type { NewRowField } from "../app/new-row-fields";
import type { DeedAction, LastDeed, Marked, Undone, WrittenReport } from "../app/deeds";
import type { ShownSheet } from "../app/added-sheet";
import type { Understood } from "../app/understood";
import type { DayOverride } from "../calendar";
import type { Ledger, Task } from "../ledger/ledger";
import type { Correction } from "../memory/corrections";
import type { Judgement, PersonLoad } from "../rules/judgement";
import type { RuleBook } from "../rules/rule-book";
import type { TeamWork } from "../workload";
import type { Outcome, Problem } from "../workbook/problem";
import type { AutomationMeans } from "./automation/means";

export type {
  Accepted,
  AddedRow,
  BalanceDeeds,
  CaptureDeeds,
  DeedAction,
  DraftTarget,
  LastDeed,
  Marked,
  NewRowField,
  Proposed,
  RowDraft,
  Undone,
  WrittenReport,
};

export interface Deeds extends BalanceDeeds, CaptureDeeds {
  /** What runs by itself rests on. */
  readonly automation: AutomationMeans;
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
  report(options: {
    edition: "up" | "in";
    signal: AbortSignal;
    /** Nobody asked for it just now: the sheet that is looked at stays in front. */
    behind?: boolean;
  }): Promise<Outcome<WrittenReport>>;
  /** 科务会单 of the running week as a sheet. */
  meeting(options: { signal: AbortSignal }): Promise<Outcome<ShownSheet>>;
  /** 科务规则, to be edited in the workbook, or 规则公示, to be printed: each a sheet of its own. */
  rules(which: RulesSheet): Promise<Outcome<ShownSheet>>;
  /** 另存报送副本: opens a copy without a trace of ours as a new workbook; this one stays as it is. */
  saveCopy(): Promise<Outcome<null>>;
  /** Takes the last deed back; cells that changed since are refused, each with its reason. */
  undo(): Promise<Outcome<Undone>>;
  /** What 撤销 would take back now; null = nothing. */
  lastDeed(): Promise<Outcome<LastDeed | null>>;
  /** The day the marks in the workbook stand for, whoever set them; null = no marks. */
  marksDate(): Promise<Outcome<string | null>>;
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
  /** The workbook's own days of rest and of work. */
  readonly holidays?: readonly DayOverride[];
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
