/** What is only meant to be done: a plan, which is shown and never judged. */
import type { ColumnMeaning } from "./ledger";
import { kindHints } from "./synonyms";

/** How surely some column of a table has a meaning, 0…1. */
export type Evidence = (meaning: ColumnMeaning) => number;

const nextPeriod = /下(?:一)?(?:个)?(?:周|月|季|阶段|步|年)|next\s*(?:week|month|quarter|steps?)/i;

/** 下周工作, next month: what the title tells of has not begun. */
export function tellsNextPeriod(title: string): boolean {
  return nextPeriod.test(title);
}

/**
 * Whether tasks are only meant to be done. What has an owner and a day each is a ledger, whatever it is called, unless it is told
 * of the next period: a ledger taken for a plan hides all its work. `near` is the title nearest the table; `hinted`: some title or the
 * sheet's name speaks of a plan.
 */
export function isPlan(e: Evidence, near: string, hinted: boolean): boolean {
  if (Math.max(e("status"), e("progress"), e("doneDate"), e("feedback")) >= 0.6)
    return /^.{0,6}下(?:一)?[周月季].*计划/.test(near);
  if (tellsNextPeriod(near)) return true;
  // What is arranged for the running week or month is work at hand.
  if (/(?:本|这|今|当)[周月日天]/.test(near)) return false;
  if (e("owner") >= 0.6 && e("due") >= 0.6) return false;
  return kindHints.plan.test(near) || (hinted && !/台账|台帐|督办|交办|清单/.test(near));
}
