/** What the pane's store lends to its parts, one part a view. */
import type { Outcome, Problem } from "../../workbook/problem";
import type { CheckProgress, Deeds } from "../deeds";
import type { NewNotice } from "./notices";
import type { DeedName, PaneState } from "./pane-state";

export interface PaneMeans {
  readonly deeds: Deeds;
  set(part: Partial<PaneState> | ((state: PaneState) => Partial<PaneState>)): void;
  get(): PaneState;
  /** Runs one deed: refuses a second one (null), clears old notices; a deed that throws comes back as a failure. */
  run<O extends Outcome<unknown>>(
    deed: DeedName,
    cancellable: boolean,
    act: (signal: AbortSignal, onProgress: (progress: CheckProgress) => void) => Promise<O>
  ): Promise<O | Failed | null>;
  /** As `run`, and tells how it ended: with the notice made of its value, or with the problem. The value, or null. */
  told<T>(
    deed: DeedName,
    cancellable: boolean,
    act: (signal: AbortSignal) => Promise<Outcome<T>>,
    notice: (value: T) => NewNotice
  ): Promise<T | null>;
  /** Asks beside the deed under way, without a word to the user; a deed that throws comes back as a failure. */
  ask<O extends Outcome<unknown>>(act: () => Promise<O>): Promise<O | Failed>;
  addNotice(notice: NewNotice): void;
  /** Asks the workbook what 撤销 would take back now. */
  askLastDeed(): Promise<void>;
}

export interface Failed {
  readonly ok: false;
  readonly problem: Problem;
}
