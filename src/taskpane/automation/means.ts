/** What automations need of the world around the pane: the user's clock, a place to keep switches, and word of changes. */
import type { KeptMarks } from "../../app/automation-marks";
import type { MarkScope } from "../../app/marks";
import type { Outcome } from "../../workbook/problem";

export interface AutomationMeans {
  /** By the machine's clock, in its time zone. */
  now(): Date;
  /** What this user keeps for this workbook; null = nothing. */
  load(): string | null;
  /** Null forgets it. False where it could be kept for this session only. */
  save(text: string | null): boolean;
  /** Whether the pane opens with the workbook; a setting of the workbook itself. */
  autoShow(on: boolean): Promise<Outcome<null>>;
  keepMarks(options: {
    readonly only: MarkScope;
    readonly signal: AbortSignal;
  }): Promise<Outcome<KeptMarks>>;
  /** Tells of every change but our own. `remote`: made by another user. Returns how to stop. */
  onChanged(
    listener: (change: { readonly remote: boolean }) => void
  ): Promise<Outcome<() => Promise<void>>>;
}
