/** 记一件事: the row that a line would become, and its adding. A part of the pane's state. */
import type { DraftTarget, RowDraft } from "../deeds";
import { checkedState } from "./check-state";
import { problemNotice, rowNotice } from "./notices";
import type { PaneMeans } from "./pane-means";

export interface CaptureState {
  /** Shown, not written; null = none. */
  readonly draft: RowDraft | null;

  draftRow(line: string): Promise<void>;
  /** Adds it and checks again; true = it is in the sheet. */
  addRow(target: DraftTarget, values: Readonly<Record<string, string>>): Promise<boolean>;
  dropDraft(): void;
}

export function captureState(means: PaneMeans): CaptureState {
  const { deeds, set, get, run, addNotice } = means;
  return {
    draft: null,

    async draftRow(line) {
      const outcome = await run("draft", true, (signal) => deeds.draftRow(line, { signal }));
      if (outcome === null) return;
      if (!outcome.ok) {
        set({ draft: null });
        return addNotice(problemNotice(outcome.problem));
      }
      const draft = outcome.value;
      // The workbook has just been checked: what is shown of it may as well be that.
      set({ ...checkedState(draft.checked), draft, stale: false });
    },

    async addRow(target, values) {
      const { draft } = get();
      if (draft === null) return false;
      const outcome = await run("addRow", false, () => deeds.addRow(draft, target, values));
      if (outcome === null) return false;
      if (!outcome.ok) {
        addNotice(problemNotice(outcome.problem));
        return false;
      }
      set({ draft: null });
      await means.askLastDeed();
      await get().check();
      addNotice(rowNotice(outcome.value));
      return true;
    },

    dropDraft: () => set({ draft: null }),
  };
}
