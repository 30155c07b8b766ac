/**
 * The rule book as data: literal words, numbers with their units, and where each comes from. No expression language: a chief reads it,
 * changes a cell, and sees what is judged differently.
 */
import type { PlainDate } from "../calendar/plain-date";
import type { WorkType } from "./judgement";

/** Where a default comes from: a public source, the essay the product is built on, or a convention for the office to set. */
export type Basis = "essay" | "regulation" | "convention";

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
  readonly duties: readonly DutyWords[];
  readonly overstep: readonly OverstepRule[];
  readonly approval: ApprovalWords;
  readonly leadTimes: readonly LeadTime[];
  readonly limits: Limits;
  /** Below this a type is not told but asked (请确认). */
  readonly sureFrom: number;
  /** A type must be at least this sure before somebody is said to be in the wrong place. */
  readonly accuseFrom: number;
}

export interface WorkTypeRule {
  readonly type: WorkType;
  /** 严 细 精 准 高 */
  readonly standard: string;
  /** How a ledger's own category column may call it. */
  readonly names: readonly string[];
  readonly checklist: readonly string[];
  /** Hours of one task where the ledger keeps no effort column. */
  readonly effortHours: number;
  readonly basis: Basis;
}

/**
 * Words that speak for a type. `action` words count most at the head of a clause (起草…), `product` words at its end (…讲话稿), `thing`
 * words anywhere. Of overlapping words the longest wins, so 接待方案 is not 接待.
 */
export interface KeywordRule {
  readonly id: string;
  readonly type: WorkType;
  readonly kind: "action" | "product" | "thing";
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
}

export interface ApprovalWords {
  readonly grants: readonly string[];
  /** 阅、知悉: seen, not approved. */
  readonly seenOnly: readonly string[];
  readonly suspends: readonly string[];
  readonly extends: readonly string[];
}

export type Unit = "workdays" | "days" | "hours" | "times" | "people";

export interface Limit {
  readonly value: number;
  readonly unit: Unit;
  readonly basis: Basis;
}

/** How long before its due date a kind of work is to be begun; the first that matches counts. */
export interface LeadTime extends Limit {
  readonly id: string;
  /** Empty = everything else. */
  readonly any: readonly string[];
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
  /** A trip this short is no absence. */
  readonly shortTrip: Limit;
  /** Up to this many people a section is small, and help across duties is everyday. */
  readonly smallSection: Limit;
}
