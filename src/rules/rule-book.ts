/**
 * The rule book as data: literal words, numbers with their units, and where each comes from. No expression language: a chief reads it,
 * changes a cell, and sees what is judged differently.
 */
import type { PlainDate } from "../calendar/plain-date";
import type { WorkType } from "./judgement";
import type { RosterRules } from "./roster-rules";
import type { WorkRules } from "./work-rules";

/** Where a default comes from: a public source, the essay the product is built on, or a convention for the office to set. */
export const bases = ["essay", "regulation", "convention"] as const;
export type Basis = (typeof bases)[number];

export interface RuleBook {
  /** Work assigned before this day is stock (存量); null = the rules hold for all of it. */
  readonly effectiveFrom: PlainDate | null;
  readonly types: readonly WorkTypeRule[];
  readonly keywords: readonly KeywordRule[];
  /** Names of bodies and places that say who or where, never what is to be done. */
  readonly bystanders: readonly string[];
  /** What a clerk mistypes, and what is meant. */
  readonly typos: Readonly<Record<string, string>>;
  readonly timeliness: TimelinessWords;
  readonly weight: WeightWords;
  readonly duties: readonly DutyWords[];
  readonly overstep: readonly OverstepRule[];
  readonly overstepFrames: OverstepFrames;
  readonly approval: ApprovalWords;
  readonly leadTimes: readonly LeadTime[];
  /** How long a kind of work may take, by regulation or custom; the first that matches counts. */
  readonly windows: readonly TimeWindow[];
  readonly limits: Limits;
  /** 固定工作: what comes round by itself and should stand in the ledger in time. */
  readonly routines: readonly RoutineWork[];
  /** Whose word a matter needs before it is done; the first that matches counts. */
  readonly approvers: readonly Approver[];
  /** 值班 */
  readonly roster: RosterRules;
  /** 工作量: how work and working time are counted. */
  readonly work: WorkRules;
  readonly secondment: SecondmentWords;
  /** Below this a type is not told but asked (请确认). */
  readonly sureFrom: number;
  /** A type must be at least this sure before somebody is said to be in the wrong place. */
  readonly accuseFrom: number;
}

export interface WorkTypeRule {
  /** One of the five, or one the chief added: then the id is the name as he typed it first. */
  readonly type: WorkType;
  /** As shown; a chief may rename it, the id stays. */
  readonly name: string;
  /** 严 细 精 准 高 */
  readonly standard: string;
  /** How a ledger's own category column may call it. */
  readonly names: readonly string[];
  readonly checklist: readonly string[];
  /** Hours of one task where the ledger keeps no effort column. */
  readonly effortHours: number;
  readonly basis: Basis;
}

export const wordKinds = ["action", "product", "thing"] as const;
export type WordKind = (typeof wordKinds)[number];

/**
 * Words that speak for a type. `action` words count most at the head of a clause (起草…), `product` words at its end (…讲话稿), `thing`
 * words anywhere. Of overlapping words the longest wins, so 接待方案 is not 接待.
 */
export interface KeywordRule {
  readonly id: string;
  readonly type: WorkType;
  readonly kind: WordKind;
  /** 含任一 */
  readonly any: readonly string[];
  /** 全含: counts only where the text also has all of these. */
  readonly all?: readonly string[];
  /** 不含: does not count where the text has one of these. */
  readonly none?: readonly string[];
  /** How loudly it speaks, 1…10. */
  readonly weight: number;
  /** A higher priority silences lower ones altogether; 0 where left out. */
  readonly priority?: number;
}

export interface TimelinessWords {
  readonly arrival: readonly string[];
  readonly notArrival: readonly string[];
  readonly leaders: readonly string[];
  readonly handsOut: readonly string[];
  readonly periodic: readonly string[];
  readonly inherent: readonly string[];
  readonly oneOff: readonly string[];
  readonly holidays: readonly string[];
  readonly vague: readonly string[];
}

/** 知轻知重: words for what is great, small, or to be done now; `high` and `low` are what a ledger's own priority column may say. */
export interface WeightWords {
  readonly major: readonly string[];
  readonly minor: readonly string[];
  readonly atOnce: readonly string[];
  readonly soon: readonly string[];
  readonly high: readonly string[];
  readonly low: readonly string[];
}

export interface DutyWords {
  readonly type: WorkType;
  readonly any: readonly string[];
}

/** The title says that somebody decides what only a leader may. */
export interface OverstepRule {
  readonly id: string;
  readonly any: readonly string[];
  /** Counts only with one of these too; empty = alone. */
  readonly with: readonly string[];
  readonly none: readonly string[];
  /** Counts wherever it stands and whatever is asked for afterwards (擅自…); else only as the clause's own verb. */
  readonly anywhere?: boolean;
}

/** What makes a leader's word mere matter of somebody's work. */
export interface OverstepFrames {
  /** Verbs of handling that come before it: 核对批准文号. */
  readonly mention: readonly string[];
  /** What makes a noun of it behind it: 审批单, 签发后. */
  readonly thing: readonly string[];
}

export interface ApprovalWords {
  readonly grants: readonly string[];
  /** 阅、知悉: seen, not approved. */
  readonly seenOnly: readonly string[];
  readonly suspends: readonly string[];
  readonly extends: readonly string[];
}

/** Words of a post, a duty or a leave by which somebody is not, or not wholly, the section's to plan with. */
export interface SecondmentWords {
  /** 借调, 抽调, 挂职, 驻村 … */
  readonly away: readonly string[];
  /** 半脱产: half the time is left. */
  readonly half: readonly string[];
}

export const units = ["workdays", "days", "hours", "minutes", "times", "people"] as const;
export type Unit = (typeof units)[number];

export interface Limit {
  readonly value: number;
  readonly unit: Unit;
  readonly basis: Basis;
  /** The document or custom it rests on, as the notice names it. */
  readonly source?: string;
}

/** How long before its due date a kind of work is to be begun; the first that matches counts. */
export interface LeadTime extends Limit {
  readonly id: string;
  readonly name: string;
  /** Empty = everything else. */
  readonly any: readonly string[];
}

/** What has to have happened when the window ends: an answer or a start, the end of the work, a report to the leader. */
export const windowEnds = ["answer", "finish", "report"] as const;
export type WindowEnd = (typeof windowEnds)[number];

export interface TimeWindow extends Limit {
  readonly id: string;
  readonly name: string;
  /** 含任一 */
  readonly any: readonly string[];
  /** 全含; empty = no further words needed. */
  readonly all: readonly string[];
  readonly to: WindowEnd;
}

/** When fixed work falls due. Months and days are the calendar's; day 31 of a shorter month is its last. */
export type RoutineTime =
  | { readonly every: "week"; readonly weekday: number }
  | { readonly every: "month"; readonly day: number }
  /** Before each statutory holiday: due on the last working day before it. */
  | { readonly every: "holiday" }
  | { readonly every: "year"; readonly days: readonly MonthDay[] };

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export interface RoutineWork {
  readonly id: string;
  readonly name: string;
  /** A row of the ledger is this work when it has one of these words. */
  readonly any: readonly string[];
  readonly when: RoutineTime;
  /** Working days before the due day by which it should be in the ledger. */
  readonly leadWorkdays: number;
  readonly basis: Basis;
}

export interface Approver {
  readonly id: string;
  readonly name: string;
  readonly any: readonly string[];
  /** 科长, 分管领导, 主要领导: as the office calls them. */
  readonly approver: string;
  readonly basis: Basis;
}

export interface Limits {
  /** 临期 */
  readonly dueSoon: Limit;
  /** Work longer than this is forewarned … */
  readonly longWork: Limit;
  /** … this long before it is due. */
  readonly forewarn: Limit;
  /** Overdue this long without a change is probably done and not written up. */
  readonly likelyDone: Limit;
  readonly handoffs: Limit;
  /** 没有明确时限的尽快落实: how long it may stay open. */
  readonly ageing: Limit;
  /** 临时交办快速反应: an errand is answered within this; 0 = the same day. */
  readonly response: Limit;
  /** No progress for this long: supervised work … */
  readonly stalledSupervised: Limit;
  /** … ordinary work … */
  readonly stalled: Limit;
  /** … and work that runs long. */
  readonly stalledLong: Limit;
  /** Work of no more than this is small … */
  readonly smallTask: Limit;
  /** … and this many small matters put off by one person are told. */
  readonly smallCount: Limit;
  /** Minor work below this in a week is no reason to ask what major work waits for. */
  readonly minorWork: Limit;
  /** So many misfits of one person and type in a month, and the duty sheet is to be revised. */
  readonly misfits: Limit;
  /** A trip this short is no absence. */
  readonly shortTrip: Limit;
  /** Up to this many people a section is small, and help across duties is everyday. */
  readonly smallSection: Limit;
}
