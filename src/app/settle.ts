/**
 * 不再提示 and 确认已办: what the chief settles by himself, kept in the workbook's memory and nowhere else. No cell is written and nothing
 * enters the journal: each is taken back where it is listed. Judging takes it into account for the pane, the marks, the report and files alike.
 */
import { withSettled } from "../memory/memory";
import {
  nothingSettled,
  withConfirmations,
  withDismissals,
  withoutConfirmations,
  withoutDismissals,
  type Confirmation,
  type Dismissal,
  type Settled,
} from "../memory/settled";
import type { WorkbookPort } from "../workbook/port";
import { done, type Outcome } from "../workbook/problem";
import { changeMemory } from "./remembered";

/** Each answers what is settled from now on. */
export interface SettleDeeds {
  dismiss(dismissals: readonly Dismissal[]): Promise<Outcome<Settled>>;
  showAgain(dismissals: readonly Dismissal[]): Promise<Outcome<Settled>>;
  confirm(rows: readonly Confirmation[]): Promise<Outcome<Settled>>;
  /** What was confirmed of these rows (by fingerprint) holds no longer. */
  reopen(rows: readonly string[]): Promise<Outcome<Settled>>;
}

export function settleDeeds(port: WorkbookPort): SettleDeeds {
  async function change(next: (settled: Settled) => Settled): Promise<Outcome<Settled>> {
    let settled = nothingSettled;
    const changed = await changeMemory(port, (memory) => {
      settled = next(memory.settled ?? nothingSettled);
      return withSettled(memory, settled);
    });
    return changed.ok ? done(settled) : changed;
  }
  return {
    dismiss: (dismissals) => change((settled) => withDismissals(settled, dismissals)),
    showAgain: (dismissals) => change((settled) => withoutDismissals(settled, dismissals)),
    confirm: (rows) => change((settled) => withConfirmations(settled, rows)),
    reopen: (rows) => change((settled) => withoutConfirmations(settled, rows)),
  };
}
