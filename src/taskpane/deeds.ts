/**
 * What a user can do, as the pane and the ribbon see it. Implemented in `app/`, injected in `index.tsx`: the views know
 * neither Office.js nor how a workbook is read.
 */
import type { Accepted, Proposed } from "../app/balance";
import type { BalanceDeeds, BalanceProgress } from "../app/balance-deeds";
import type { AddedRow, CaptureDeeds, DraftTarget, RowDraft } from "../app/capture";
import type { Marked, Standing, StandingMarks, Undone } from "../app/deeds";
import type { NewRowField } from "../app/new-row-fields";
import type { ComposedPaper, Paper, PaperAsked } from "../app/papers";
import type { PastDeed } from "../app/past-deeds";
import type { KeptReports, ReportDeeds, WrittenReport } from "../app/report-deeds";
import type {
  ProposedRoster,
  RosterDeeds,
  RosterProgress,
  WrittenRoster,
} from "../app/roster-deeds";
import type { SampleDeeds, SampleRemoved } from "../app/sample";
import type { ShownSheet } from "../app/added-sheet";
import type { LearningDeeds } from "../app/learn";
import type { MarkScope } from "../app/marks";
import type { MemoryDeeds } from "../app/memory-deeds";
import type { ReminderDeeds } from "../app/remind";
import type { BookInForce } from "../app/rules-deeds";
import type { SettleDeeds } from "../app/settle";
import type { TraceDeeds } from "../app/traces";
import type { Understood } from "../app/understood";
import type { DayOverride } from "../calendar";
import type { Ledger, Task } from "../ledger/ledger";
import type { Correction } from "../memory/corrections";
import type { Memory } from "../memory/memory";
import type { ChangedJudgement } from "../rules/changed-judgements";
import type { Judgement, PersonLoad } from "../rules/judgement";
import type { Learned } from "../rules/learning";
import type { RuleBook } from "../rules/rule-book";
import type { TeamWork } from "../workload";
import type { ChangedEvent } from "../workbook/port";
import type { Outcome, Problem } from "../workbook/problem";
import type { AutomationMeans } from "./automation/means";

export type {
  Accepted,
  AddedRow,
  BalanceDeeds,
  CaptureDeeds,
  ComposedPaper,
  DraftTarget,
  KeptReports,
  Marked,
  MarkScope,
  NewRowField,
  Paper,
  PaperAsked,
  PastDeed,
  Proposed,
  ProposedRoster,
  RosterDeeds,
  RowDraft,
  SampleRemoved,
  Standing,
  StandingMarks,
  Undone,
  WrittenReport,
  WrittenRoster,
};

export interface Deeds extends BalanceDeeds, CaptureDeeds, ReportDeeds, RosterDeeds {
  /** What runs by itself rests on. */
  readonly automation: AutomationMeans;
  /** Reads the workbook and judges it; writes nothing. */
  check(options: {
    onProgress(progress: CheckProgress): void;
    signal: AbortSignal;
  }): Promise<CheckOutcome>;
  /**
   * Judges what has been changed since the last check anew: only those rows are read, nothing is written. Fails with `cell-editing`: then it is to be
   * asked again.
   */
  follow(): Promise<Outcome<Followed>>;
  /** What the chief says of a table: kept in the workbook, the next check reads by it. */
  correct(correction: Correction): Promise<Outcome<null>>;
  /** Forgets all corrections. */
  resetMapping(): Promise<Outcome<null>>;
  /** Colours the rows a fresh check finds. `deadlines` leaves out the marks on owners. */
  mark(options: { only?: MarkScope; signal: AbortSignal }): Promise<Outcome<Marked>>;
  /** Puts the marks where the rows are now and what was found of them. Nothing where there are no marks, and no entry for 撤销. */
  refreshMarks(options: { signal?: AbortSignal }): Promise<Outcome<{ readonly marked: number }>>;
  clearMarks(): Promise<
    Outcome<{ readonly cleared: number; readonly refused: readonly Problem[] }>
  >;
  /** 科务规则, to be edited in the workbook, or 规则公示, to be printed: each a sheet of its own. */
  rules(which: RulesSheet): Promise<Outcome<ShownSheet>>;
  /** The rule book in force, read from its own sheet alone. */
  ruleBook(): Promise<Outcome<BookInForce>>;
  /** What the chief says of single rows, and the rules learned from it. */
  readonly learning: LearningDeeds;
  /** All that is remembered: shown, exported, imported, reset. */
  readonly memory: MemoryDeeds;
  /** 清除全部痕迹 */
  readonly traces: TraceDeeds;
  /** 另存报送副本: opens a copy without a trace of ours as a new workbook; this one stays as it is. */
  saveCopy(): Promise<Outcome<null>>;
  /** Takes a deed back, the newest where none is named; cells that changed since are refused, each with its reason. */
  undo(id?: string): Promise<Outcome<Undone>>;
  /** What can be taken back, and whether the sample is there. */
  standing(): Promise<Outcome<Standing>>;
  addSample: SampleDeeds["add"];
  removeSample: SampleDeeds["remove"];
  /** The marks in the workbook, whoever set them; null = none. */
  standingMarks(): Promise<Outcome<StandingMarks | null>>;
  /** Tells when Excel has kept silent for a second (most often a cell is being edited), and when it answers again. */
  onWaiting(listener: (waiting: boolean) => void): void;
  /** 不再提示 and 确认已办: remembered in the workbook, no cell is written. */
  readonly settle: SettleDeeds;
  /** 催办: texts to be sent by the chief himself, and the record of those sent. */
  readonly reminders: Pick<ReminderDeeds, "draft" | "record">;
  select(sheet: string, cell: string): Promise<Outcome<null>>;
  /**
   * Tells when somebody changed the workbook; own changes are not told. `trouble`: the marks could not follow the change; `event` is null then.
   * Returns how to stop.
   */
  watch(
    listener: (trouble: Problem | null, event: ChangedEvent | null) => void
  ): Promise<Outcome<() => Promise<void>>>;
  /** The port's contract suite on a scratch sheet, line by line. */
  selfTest(
    onLine: (line: SelfTestLine) => void
  ): Promise<Outcome<{ readonly passed: number; readonly failed: number }>>;
}

/** The book in force as a sheet to edit, or as a notice to print. */
export type RulesSheet = "sheet" | "notice";

export type CheckProgress = BalanceProgress | RosterProgress;

/** Where no ledger was found, the tables there are: the user may say which of them is one. */
export type CheckOutcome =
  | Outcome<CheckResult>
  | { readonly ok: false; readonly problem: Problem; readonly understood: Understood };

export type Followed =
  /** As the workbook is now. `reachesOn`: rows are reckoned from others, so only a whole check is sure of all. */
  | { readonly kind: "rows"; readonly checked: CheckResult; readonly reachesOn: boolean }
  /** Only a whole check tells how things stand. */
  | { readonly kind: "lost" }
  /** Nothing has been checked that could be followed. */
  | { readonly kind: "nothing" };

export interface CheckResult {
  readonly understood: Understood;
  readonly judgement: Judgement;
  /** What the book in force judges otherwise than the one acted upon before. */
  readonly changedJudgements: readonly ChangedJudgement[];
  /** What was judged by. */
  readonly rules: { readonly book: RuleBook; readonly learned: Learned };
  /** What the workbook remembers of it. */
  readonly memory: Pick<Memory, "settled" | "reminders">;
  readonly ledger: Pick<Ledger, "tables" | "unread" | "has" | "duties" | "leaves" | "shifts"> & {
    readonly tasks: readonly Pick<Task, "ownerCell" | "key" | "due">[];
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
