/** 周报: what is to be written, of which days, how it is worded, and what it will look like. A part of the pane's state. */
import { kindOf } from "../../report/period";
import type { ReportPeriod } from "../../report/report-model";
import type { ReportSettings } from "../../report/report-settings";
import type { ComposedPaper, KeptReports, Paper } from "../deeds";
import { copyNotice, meetingNotice, problemNotice, reportedNotice, wordingNotice } from "./notices";
import type { PaneMeans } from "./pane-means";
import type { PaneState } from "./pane-state";

export interface ReportState {
  readonly paper: Paper;
  /** Null = the week of today. */
  readonly period: ReportPeriod | null;
  /** What the workbook remembers of its reports; null until it has been asked. */
  readonly kept: KeptReports | null;
  /** The wording as changed here; null = as the workbook remembers it. */
  readonly wording: ReportSettings | null;
  /** What would be written; null before the first check. */
  readonly preview: ComposedPaper | null;
  /** The sheet that what is shown was written to. */
  readonly writtenTo: string | null;
  /** The office's own .docx with tags, while the pane is open; null = the layout of the national standard. */
  readonly template: { readonly name: string; readonly bytes: Uint8Array } | null;

  choosePaper(paper: Paper): void;
  choosePeriod(period: ReportPeriod): void;
  changeWording(settings: ReportSettings): void;
  chooseTemplate(template: ReportState["template"]): void;
  /** The wording as shown is the workbook's from now on. */
  keepWording(): Promise<void>;
  /** Composes what would be written from the last check; reads nothing. */
  composePreview(): Promise<void>;
  /** Checks first where that has not been done, or somebody changed the workbook since. */
  refreshPreview(): Promise<void>;
  askReports(): Promise<void>;
  writeReport(): Promise<void>;
  saveCopy(): Promise<void>;
}

/** The wording that holds now; undefined = as the last check read it. */
export function wordingOf({ wording, kept }: Pick<PaneState, "wording" | "kept">) {
  return wording ?? kept?.settings;
}

export function reportState(means: PaneMeans): ReportState {
  const { deeds, set, get, run, told, ask, addNotice, askLastDeed } = means;
  /** Only the newest composition is shown. */
  let latest = 0;

  const asked = () => ({ period: get().period ?? undefined, settings: wordingOf(get()) });

  return {
    paper: "up",
    period: null,
    kept: null,
    wording: null,
    preview: null,
    writtenTo: null,
    template: null,

    choosePaper(paper) {
      const { period } = get();
      // The section meets every week.
      const weekly = paper === "meeting" && period !== null && kindOf(period) !== "week";
      set({ paper, writtenTo: null, ...(weekly ? { period: null } : {}) });
    },

    choosePeriod: (period) => set({ period, writtenTo: null }),
    changeWording: (wording) => set({ wording, writtenTo: null }),

    chooseTemplate: (template) => set({ template }),

    async keepWording() {
      const settings = wordingOf(get());
      if (settings === undefined) return;
      const outcome = await run("wording", false, () => deeds.keepReportSettings(settings));
      if (outcome === null) return;
      if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
      set({ wording: null });
      await get().askReports();
      addNotice(wordingNotice);
    },

    async composePreview() {
      const mine = ++latest;
      const { paper } = get();
      const composed = await ask(() => deeds.previewReport({ paper, ...asked() }));
      if (mine !== latest) return;
      if (composed.ok) set({ preview: composed.value });
      // Nothing has been read yet: the view asks for that.
      else if (composed.problem.code === "no-ledger") set({ preview: null });
      else addNotice(problemNotice(composed.problem));
    },

    async refreshPreview() {
      if (get().result === null || get().stale) await get().check();
      await get().composePreview();
    },

    async askReports() {
      const kept = await ask(() => deeds.keptReports());
      if (kept.ok) set({ kept: kept.value });
    },

    async writeReport() {
      const { paper } = get();
      const written = await told(
        "report",
        true,
        (signal) =>
          paper === "meeting"
            ? deeds.meeting({ ...asked(), signal })
            : deeds.report({ ...asked(), edition: paper, signal }),
        paper === "meeting" ? meetingNotice : reportedNotice
      );
      if (written !== null) {
        latest++;
        set({ preview: written, writtenTo: written.sheet });
      }
      await askLastDeed();
    },

    async saveCopy() {
      await told(
        "copy",
        false,
        () => deeds.saveCopy(),
        () => copyNotice
      );
    },
  };
}
