/** What the pane shows, and what changes it. One deed at a time; every outcome ends in something visible. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Understood } from "../../app/understood";
import type { Correction } from "../../memory/corrections";
import type { Edition } from "../../report/report-model";
import { failed, type Outcome, type Problem } from "../../workbook/problem";
import type {
  CheckProgress,
  CheckResult,
  Deeds,
  LastDeed,
  RulesSheet,
  SelfTestLine,
  WrittenReport,
} from "../deeds";
import {
  clearedNotice,
  copyNotice,
  correctedNotice,
  markedNotice,
  meetingNotice,
  problemNotice,
  reportedNotice,
  resetNotice,
  rulesNotice,
  undoneNotice,
  type NewNotice,
  type Notice,
  type NoticeText,
} from "./notices";
import { noProposals, peopleState, type PeopleState } from "./people-state";

export type View = "check" | "people" | "report" | "self-test";
export type DeedName =
  | "check"
  | "correct"
  | "mark"
  | "unmark"
  | "propose"
  | "accept"
  | "report"
  | "meeting"
  | "rules"
  | "copy"
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

export interface PaneState extends PeopleState {
  readonly view: View;
  readonly busy: Busy | null;
  /** The last check that could be made; null before the first. */
  readonly result: CheckResult | null;
  /** There is nothing to check (`no-ledger`, `empty-workbook`): shown in the result's place. */
  readonly nothingToCheck: Problem | null;
  /** The tables of the last check, for the cards; null before the first, and where there are none. */
  readonly understood: Understood | null;
  /** Somebody changed the workbook since `result` was made. */
  readonly stale: boolean;
  readonly notices: readonly Notice[];
  /** What 撤销 would take back; `unknown` where the workbook could not be asked. */
  readonly lastDeed: LastDeed | null | "unknown";
  readonly onlyDeadlines: boolean;
  /** The day the marks in the workbook stand for, for the legend; null = no marks. */
  readonly markedOn: string | null;
  readonly edition: Edition;
  readonly written: WrittenReport | null;
  readonly selfTest: {
    readonly lines: readonly SelfTestLine[];
    readonly end: { readonly passed: number; readonly failed: number } | null;
  };

  show(view: View): void;
  check(): Promise<void>;
  /** Remembers it in the workbook and checks again by it. */
  correct(correction: Correction): Promise<void>;
  resetMapping(): Promise<void>;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  writeReport(): Promise<void>;
  writeMeeting(): Promise<void>;
  /** Adds 科务规则 or 规则公示 as a sheet. */
  addRules(which: RulesSheet): Promise<void>;
  saveCopy(): Promise<void>;
  undo(): Promise<void>;
  runSelfTest(): Promise<void>;
  cancel(): void;
  goTo(sheet: string, cell: string): Promise<void>;
  markOnlyDeadlines(on: boolean): void;
  chooseEdition(edition: Edition): void;
  tell(intent: Notice["intent"], text: NoticeText): void;
  dismiss(id: number): void;
  /** Asks the workbook again what 撤销 would take back: the ribbon may have done something meanwhile. */
  refreshLastDeed(): Promise<void>;
  /** Listens for changes by others; returns how to stop. */
  startWatching(): Promise<() => Promise<void>>;
}

export type PaneStore = StoreApi<PaneState>;

/** Problems that say there is nothing to check, rather than that checking failed. */
const NOTHING_TO_CHECK: readonly Problem["code"][] = ["no-ledger", "empty-workbook"];

/** A store over one set of deeds; the pane makes one, every test its own. */
export function createPaneStore(deeds: Deeds): PaneStore {
  let abort: AbortController | null = null;
  let nextNotice = 1;

  return createStore<PaneState>()((set, get) => {
    function addNotice(notice: Omit<Notice, "id">) {
      const id = nextNotice++;
      set((state) => ({ notices: [...state.notices, { ...notice, id }] }));
    }

    /** Runs one deed: refuses a second one, clears old notices, shows the problem where it fails. */
    async function run<O extends Outcome<unknown>>(
      deed: DeedName,
      cancellable: boolean,
      act: (signal: AbortSignal, onProgress: (progress: CheckProgress) => void) => Promise<O>
    ): Promise<O | Failed | null> {
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
    }

    /** What is remembered is read by at once; the notice stands beside whatever the check then shows. */
    async function remember(act: () => Promise<Outcome<null>>, notice: NewNotice) {
      const outcome = await run("correct", false, act);
      if (outcome === null) return;
      if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
      await get().check();
      addNotice(notice);
    }

    async function askLastDeed() {
      const asked = await caught(() => deeds.lastDeed());
      set({ lastDeed: asked.ok ? asked.value : "unknown" });
      const marks = await caught(() => deeds.marksDate());
      if (marks.ok) set({ markedOn: marks.value });
    }

    return {
      ...peopleState({
        deeds,
        set,
        get,
        run,
        addNotice,
        askLastDeed,
        check: () => get().check(),
      }),
      view: "check",
      busy: null,
      result: null,
      nothingToCheck: null,
      understood: null,
      stale: false,
      notices: [],
      lastDeed: null,
      onlyDeadlines: false,
      markedOn: null,
      edition: "up",
      written: null,
      selfTest: { lines: [], end: null },

      show: (view) => set({ view }),

      async check() {
        const wasStale = get().stale;
        const outcome = await run("check", true, (signal, onProgress) => {
          set({ stale: false });
          return deeds.check({ signal, onProgress });
        });
        if (outcome === null) return;
        if (outcome.ok) {
          const { understood } = outcome.value;
          set({ result: outcome.value, nothingToCheck: null, understood, ...noProposals });
        } else if (NOTHING_TO_CHECK.includes(outcome.problem.code)) {
          const understood = "understood" in outcome ? outcome.understood : null;
          set({ result: null, nothingToCheck: outcome.problem, understood });
        } else {
          set(({ stale }) => ({ stale: stale || wasStale }));
          addNotice(problemNotice(outcome.problem));
        }
      },

      correct: (correction) => remember(() => deeds.correct(correction), correctedNotice),
      resetMapping: () => remember(() => deeds.resetMapping(), resetNotice),

      async mark() {
        const only = get().onlyDeadlines ? "deadlines" : "all";
        const outcome = await run("mark", true, (signal) => deeds.mark({ only, signal }));
        if (outcome === null) return;
        addNotice(outcome.ok ? markedNotice(outcome.value) : problemNotice(outcome.problem));
        await askLastDeed();
      },

      async clearMarks() {
        const outcome = await run("unmark", false, () => deeds.clearMarks());
        if (outcome === null) return;
        addNotice(outcome.ok ? clearedNotice(outcome.value) : problemNotice(outcome.problem));
        await askLastDeed();
      },

      async writeReport() {
        const { edition } = get();
        const outcome = await run("report", true, (signal) => deeds.report({ edition, signal }));
        if (outcome === null) return;
        if (outcome.ok) set({ written: outcome.value });
        addNotice(outcome.ok ? reportedNotice(outcome.value) : problemNotice(outcome.problem));
        await askLastDeed();
      },

      async writeMeeting() {
        const outcome = await run("meeting", true, (signal) => deeds.meeting({ signal }));
        if (outcome === null) return;
        addNotice(outcome.ok ? meetingNotice(outcome.value) : problemNotice(outcome.problem));
        await askLastDeed();
      },

      async addRules(which) {
        const outcome = await run("rules", false, () => deeds.rules(which));
        if (outcome === null) return;
        addNotice(outcome.ok ? rulesNotice(which, outcome.value) : problemNotice(outcome.problem));
        await askLastDeed();
      },

      async saveCopy() {
        const outcome = await run("copy", false, () => deeds.saveCopy());
        if (outcome === null) return;
        addNotice(outcome.ok ? copyNotice : problemNotice(outcome.problem));
      },

      async undo() {
        const outcome = await run("undo", false, () => deeds.undo());
        if (outcome === null) return;
        if (outcome.ok) {
          const { action } = outcome.value;
          if (action === "report") set({ written: null });
          // Cells were put back: what is shown of them would be wrong.
          if (action === "write" && get().result !== null) await get().check();
          addNotice(undoneNotice(outcome.value));
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

      markOnlyDeadlines: (onlyDeadlines) => set({ onlyDeadlines }),
      chooseEdition: (edition) => set({ edition, written: null }),

      tell: (intent, text) => {
        set({ notices: [] });
        addNotice({ intent, text, problems: [] });
      },

      dismiss: (id) =>
        set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),

      refreshLastDeed: async () => {
        if (get().busy === null) await askLastDeed();
      },

      async startWatching() {
        const watching = await caught(() =>
          deeds.watch((trouble) => {
            set(({ result }) => (result === null ? {} : { stale: true }));
            if (trouble !== null) addNotice(problemNotice(trouble));
          })
        );
        if (watching.ok) return watching.value;
        // A host without change events is no failure: 重新核查 is always there.
        if (watching.problem.code !== "unsupported") addNotice(problemNotice(watching.problem));
        return () => Promise.resolve();
      },
    };
  });
}

type Failed = ReturnType<typeof failed>;

/** A deed that throws has a defect; the user is told the same way as of any failure. */
async function caught<O extends Outcome<unknown>>(act: () => Promise<O>): Promise<O | Failed> {
  try {
    return await act();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed({ code: "host-error", args: { message } });
  }
}
