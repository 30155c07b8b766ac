/** The sample to try things out on. A part of the pane's state. */
import { problemNotice, sampleRemovedNotice } from "./notices";
import type { PaneMeans } from "./pane-means";
import { noProposals } from "./people-state";

export interface SampleState {
  /** The sample's sheets in this workbook; empty = there is none. */
  readonly samples: readonly string[];
  /** It was to be taken away, but somebody has worked on it: asked once more. */
  readonly sampleChanged: boolean;

  /** Adds it and checks it at once. */
  addSample(): Promise<void>;
  removeSample(evenIfChanged?: boolean): Promise<void>;
  keepSample(): void;
}

/** As before the first check: what was shown was the sample's. */
export const nothingChecked = {
  result: null,
  nothingToCheck: null,
  understood: null,
  stale: false,
  sampleChanged: false,
  ...noProposals,
} as const;

export function sampleState(means: PaneMeans): SampleState {
  const { deeds, set, get, run, addNotice, askLastDeed } = means;
  return {
    samples: [],
    sampleChanged: false,

    async addSample() {
      const outcome = await run("addSample", false, () => deeds.addSample());
      if (outcome === null) return;
      await askLastDeed();
      if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
      set({ view: "check" });
      await get().check();
    },

    async removeSample(evenIfChanged = false) {
      const outcome = await run("removeSample", false, () => deeds.removeSample({ evenIfChanged }));
      if (outcome === null) return;
      await askLastDeed();
      if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
      const { refused } = outcome.value;
      const changed = refused.some((problem) => problem.code === "sheet-changed");
      if (changed && !evenIfChanged) return set({ sampleChanged: true });
      set({ ...nothingChecked, view: "check" });
      addNotice(sampleRemovedNotice(outcome.value));
    },

    keepSample: () => set({ sampleChanged: false }),
  };
}
