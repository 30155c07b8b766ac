/** What the pane shows, and what changes it. One deed at a time; every outcome ends in something visible. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { CheckProgress, Deeds, PastDeed, SelfTestLine } from "../deeds";
import { whenQuiet } from "../when-quiet";
import { automationState, type AutomationState } from "./automation-state";
import { captureState, type CaptureState } from "./capture-state";
import { caught } from "./caught";
import { checkState, type CheckState } from "./check-state";
import { followState, type FollowState } from "./follow-state";
import { findingsState, type FindingsState } from "./findings-state";
import { problemNotice, undoneNotice, type Notice, type NoticeText } from "./notices";
import type { PaneMeans } from "./pane-means";
import { peopleState, type PeopleState } from "./people-state";
import { refreshMarks } from "./refresh-marks";
import { reportState, type ReportState } from "./report-state";
import { rosterState, type RosterState } from "./roster-state";
import { rulesState, type RulesState } from "./rules-state";
import { nothingChecked, sampleState, type SampleState } from "./sample-state";

export type View = "check" | "people" | "report" | "roster" | "rules" | "self-test";
export type DeedName =
  | "check"
  | "correct"
  | "mark"
  | "unmark"
  | "settle"
  | "remind"
  | "propose"
  | "accept"
  | "report"
  | "roster"
  | "writeRoster"
  | "wording"
  | "rules"
  | "remember"
  | "export"
  | "import"
  | "find"
  | "traces"
  | "copy"
  | "draft"
  | "addRow"
  | "undo"
  | "addSample"
  | "removeSample"
  | "selfTest";

/** The deed under way. */
export interface Busy {
  readonly deed: DeedName;
  /** Null where the deed tells no progress. */
  readonly progress: CheckProgress | null;
  readonly cancellable: boolean;
  readonly cancelling: boolean;
}

export interface PaneState
  extends
    AutomationState,
    CaptureState,
    CheckState,
    FindingsState,
    FollowState,
    PeopleState,
    ReportState,
    RosterState,
    RulesState,
    SampleState {
  readonly view: View;
  readonly busy: Busy | null;
  readonly notices: readonly Notice[];
  /** Excel has not answered for a second: most often a cell is being edited. */
  readonly waiting: boolean;
  /** What can be taken back, newest first; `unknown` where the workbook could not be asked. */
  readonly pastDeeds: readonly PastDeed[] | "unknown";
  readonly selfTest: {
    readonly lines: readonly SelfTestLine[];
    readonly end: { readonly passed: number; readonly failed: number } | null;
  };

  show(view: View): void;
  /** Takes a deed back, the newest where none is named. */
  undo(id?: string): Promise<void>;
  runSelfTest(): Promise<void>;
  cancel(): void;
  goTo(sheet: string, cell: string): Promise<void>;
  tell(intent: Notice["intent"], text: NoticeText): void;
  dismiss(id: number): void;
  /** Asks the workbook again what 撤销 would take back: the ribbon may have done something meanwhile. */
  refreshLastDeed(): Promise<void>;
}

export type PaneStore = StoreApi<PaneState>;

/** What others do to a workbook comes as many events; it is asked what can be undone once they have stopped. */
const QUIET_MS = 1500;

/** A store over one set of deeds; the pane makes one, every test its own. */
export function createPaneStore(deeds: Deeds): PaneStore {
  let abort: AbortController | null = null;
  let nextNotice = 1;
  let asking = false;

  return createStore<PaneState>()((set, get, store) => {
    function addNotice(notice: Omit<Notice, "id">) {
      const id = nextNotice++;
      set((state) => ({ notices: [...state.notices, { ...notice, id }] }));
    }

    const run: PaneMeans["run"] = async (deed, cancellable, act) => {
      if (get().busy !== null) return null;
      abort = new AbortController();
      set({ busy: { deed, progress: null, cancellable, cancelling: false }, notices: [] });
      const { signal } = abort;
      const onProgress = (progress: CheckProgress) =>
        set(({ busy }) => (busy === null ? {} : { busy: { ...busy, progress } }));
      const outcome = await caught(() => act(signal, onProgress));
      abort = null;
      set({ busy: null });
      return outcome;
    };

    const told: PaneMeans["told"] = async (deed, cancellable, act, notice) => {
      const outcome = await run(deed, cancellable, act);
      if (outcome === null) return null;
      addNotice(outcome.ok ? notice(outcome.value) : problemNotice(outcome.problem));
      return outcome.ok ? outcome.value : null;
    };

    async function askLastDeed() {
      const asked = await caught(() => deeds.standing());
      set(
        asked.ok
          ? { pastDeeds: asked.value.deeds, samples: asked.value.samples }
          : { pastDeeds: "unknown" }
      );
      const marks = await caught(() => deeds.standingMarks());
      if (marks.ok) set({ marks: marks.value });
    }

    const onBusy = (listener: (busy: boolean) => void): (() => void) =>
      store.subscribe((now, before) => {
        if ((now.busy === null) !== (before.busy === null)) listener(now.busy !== null);
      });
    const onChanged = whenQuiet(QUIET_MS, () => void get().refreshLastDeed());

    const means: PaneMeans = { deeds, set, get, run, told, ask: caught, addNotice, askLastDeed };
    return {
      ...automationState(means),
      ...captureState(means),
      ...checkState(means),
      ...followState({ ...means, onBusy, onChanged }),
      ...findingsState(means),
      ...peopleState(means),
      ...reportState(means),
      ...rosterState(means),
      ...rulesState(means),
      ...sampleState(means),
      view: "check",
      busy: null,
      notices: [],
      waiting: false,
      pastDeeds: [],
      selfTest: { lines: [], end: null },

      show: (view) => set({ view }),

      async undo(id) {
        const outcome = await run("undo", false, () => deeds.undo(id));
        if (outcome === null) return;
        if (outcome.ok) {
          const { action, of, restored } = outcome.value;
          if (action === "report" || action === "meeting") set({ writtenTo: null });
          if (action === "sample" && restored > 0) set(nothingChecked);
          // What is shown of cells put back would be wrong, and a roster weighs on loads whether it stood in cells or on a sheet of its own.
          if ((of === "cells" || action === "roster") && restored > 0) {
            if (get().result !== null) await get().check();
            await get().readRosterAgain();
          }
          addNotice(undoneNotice(outcome.value));
          if (action === "owners" && restored > 0) await refreshMarks(means);
        } else {
          addNotice(problemNotice(outcome.problem));
        }
        await askLastDeed();
      },

      async runSelfTest() {
        const outcome = await run("selfTest", false, () => {
          set({ selfTest: { lines: [], end: null } });
          return deeds.selfTest((line) =>
            set(({ selfTest }) => ({ selfTest: { ...selfTest, lines: [...selfTest.lines, line] } }))
          );
        });
        if (outcome === null) return;
        if (outcome.ok) set(({ selfTest }) => ({ selfTest: { ...selfTest, end: outcome.value } }));
        else addNotice(problemNotice(outcome.problem));
      },

      cancel() {
        if (abort === null) return;
        abort.abort();
        set(({ busy }) => (busy === null ? {} : { busy: { ...busy, cancelling: true } }));
      },

      async goTo(sheet, cell) {
        const outcome = await caught(() => deeds.select(sheet, cell));
        if (outcome.ok) return;
        set({ notices: [] });
        addNotice(problemNotice(outcome.problem));
      },

      tell: (intent, text) => {
        set({ notices: [] });
        addNotice({ intent, text, problems: [] });
      },

      dismiss: (id) =>
        set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),

      refreshLastDeed: async () => {
        if (get().busy !== null || asking) return;
        asking = true;
        await askLastDeed();
        asking = false;
      },
    };
  });
}
