/** What the pane shows, and what changes it. One deed at a time; every outcome ends in something visible. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { CheckProgress, Deeds, LastDeed, SelfTestLine } from "../deeds";
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
    RulesState {
  readonly view: View;
  readonly busy: Busy | null;
  readonly notices: readonly Notice[];
  /** What 撤销 would take back; `unknown` where the workbook could not be asked. */
  readonly lastDeed: LastDeed | null | "unknown";
  readonly selfTest: {
    readonly lines: readonly SelfTestLine[];
    readonly end: { readonly passed: number; readonly failed: number } | null;
  };

  show(view: View): void;
  undo(): Promise<void>;
  runSelfTest(): Promise<void>;
  cancel(): void;
  goTo(sheet: string, cell: string): Promise<void>;
  tell(intent: Notice["intent"], text: NoticeText): void;
  dismiss(id: number): void;
  /** Asks the workbook again what 撤销 would take back: the ribbon may have done something meanwhile. */
  refreshLastDeed(): Promise<void>;
}

export type PaneStore = StoreApi<PaneState>;

/** A store over one set of deeds; the pane makes one, every test its own. */
export function createPaneStore(deeds: Deeds): PaneStore {
  let abort: AbortController | null = null;
  let nextNotice = 1;

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
      const asked = await caught(() => deeds.lastDeed());
      set({ lastDeed: asked.ok ? asked.value : "unknown" });
      const marks = await caught(() => deeds.standingMarks());
      if (marks.ok) set({ marks: marks.value });
    }

    const onBusy = (listener: (busy: boolean) => void): (() => void) =>
      store.subscribe((now, before) => {
        if ((now.busy === null) !== (before.busy === null)) listener(now.busy !== null);
      });

    const means: PaneMeans = { deeds, set, get, run, told, ask: caught, addNotice, askLastDeed };
    return {
      ...automationState(means),
      ...captureState(means),
      ...checkState(means),
      ...followState({ ...means, onBusy }),
      ...findingsState(means),
      ...peopleState(means),
      ...reportState(means),
      ...rosterState(means),
      ...rulesState(means),
      view: "check",
      busy: null,
      notices: [],
      lastDeed: null,
      selfTest: { lines: [], end: null },

      show: (view) => set({ view }),

      async undo() {
        const outcome = await run("undo", false, () => deeds.undo());
        if (outcome === null) return;
        if (outcome.ok) {
          const { action } = outcome.value;
          if (action === "report") set({ writtenTo: null });
          // Cells were put back: what is shown of them would be wrong.
          if ((action === "write" || action === "row") && get().result !== null)
            await get().check();
          if (action === "write") await get().readRosterAgain();
          addNotice(undoneNotice(outcome.value));
          if (action === "write") await refreshMarks(means);
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
        if (get().busy === null) await askLastDeed();
      },
    };
  });
}
