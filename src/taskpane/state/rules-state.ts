/** 规则: the rule book, what was learned and remembered, and how it goes. A part of the pane's state. */
import type {
  ChangedMemory,
  ExportedMemory,
  ImportPreview,
  MemoryOverview,
  ResetPart,
} from "../../app/memory-deeds";
import type { BookInForce } from "../../app/rules-deeds";
import type { OwnSheet, Traces } from "../../app/traces";
import type { ImportWay } from "../../memory/merge";
import { done, type Outcome, type Problem } from "../../workbook/problem";
import type { RulesSheet } from "../deeds";
import {
  forgottenNotice,
  importedNotice,
  partResetNotice,
  problemNotice,
  putBackNotice,
  rulesNotice,
  switchedNotice,
  takenBackNotice,
  tracesNotice,
  type NewNotice,
} from "./notices";
import type { PaneMeans } from "./pane-means";
import type { DeedName } from "./pane-state";

export interface RulesState {
  /** As read last; null before the first time. */
  readonly ruleBook: BookInForce | null;
  readonly remembered: MemoryOverview | null;
  /** Why it could not be read the last time. */
  readonly rulesUnread: Problem | null;
  /** The last change of what is remembered, to be put back; null = none, or something else was done with it. */
  readonly memoryChange: ChangedMemory | null;
  /** What 清除全部痕迹 would find; null = nobody asks. */
  readonly traces: Traces | null;

  /** Reads book and memory again, unseen. */
  readRules(): Promise<void>;
  /** Adds 科务规则 or 规则公示 as a sheet. */
  addRules(which: RulesSheet): Promise<void>;
  switchRule(id: string, on: boolean): Promise<void>;
  forgetRule(id: string): Promise<void>;
  /** What was said of one row is forgotten. */
  takeBack(key: string): Promise<void>;
  resetPart(part: ResetPart): Promise<void>;
  exportMemory(): Promise<ExportedMemory | null>;
  /** What an import would do; null where it cannot be, and the user is told why. */
  previewImport(text: string): Promise<ImportPreview | null>;
  /** True = imported. */
  importMemory(text: string, way: ImportWay): Promise<boolean>;
  putMemoryBack(): Promise<void>;
  closeMemoryChange(): void;
  findTraces(): Promise<void>;
  closeTraces(): void;
  clearTraces(sheets: readonly OwnSheet[]): Promise<void>;
}

export function rulesState(means: PaneMeans): RulesState {
  const { deeds, set, get, run, told, addNotice, askLastDeed } = means;

  /** Changes what is remembered; what is shown is judged by it at once. */
  async function remember<T>(
    deed: DeedName,
    act: () => Promise<Outcome<T>>,
    notice: NewNotice
  ): Promise<T | null> {
    const outcome = await run(deed, false, act);
    if (outcome === null) return null;
    if (!outcome.ok) {
      addNotice(problemNotice(outcome.problem));
      return null;
    }
    if (get().result !== null || get().nothingToCheck !== null) await get().check();
    addNotice(notice);
    // What it would have found is no longer what there is.
    set({ traces: null });
    await get().readRules();
    return outcome.value;
  }

  async function changed(
    deed: DeedName,
    act: () => Promise<Outcome<ChangedMemory>>,
    notice: NewNotice
  ): Promise<boolean> {
    const memoryChange = await remember(deed, act, notice);
    if (memoryChange === null) return false;
    set({ memoryChange });
    return true;
  }

  /** The answer to a question that changes nothing; null where there is none, and the user is told why. */
  async function answered<T>(deed: DeedName, act: () => Promise<Outcome<T>>): Promise<T | null> {
    const outcome = await run(deed, false, act);
    if (outcome === null) return null;
    if (outcome.ok) return outcome.value;
    addNotice(problemNotice(outcome.problem));
    return null;
  }

  async function learned(act: () => Promise<Outcome<null>>, notice: NewNotice): Promise<boolean> {
    return (await remember("remember", () => withTrue(act()), notice)) !== null;
  }

  return {
    ruleBook: null,
    remembered: null,
    rulesUnread: null,
    memoryChange: null,
    traces: null,

    async readRules() {
      try {
        const book = await deeds.ruleBook();
        const kept = await deeds.memory.overview();
        const unread = !book.ok ? book.problem : !kept.ok ? kept.problem : null;
        set({
          ...(book.ok ? { ruleBook: book.value } : {}),
          ...(kept.ok ? { remembered: kept.value } : {}),
          rulesUnread: unread,
        });
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        set({ rulesUnread: { code: "host-error", args: { message } } });
      }
    },

    async addRules(which) {
      await told(
        "rules",
        false,
        () => deeds.rules(which),
        (shown) => rulesNotice(which, shown)
      );
      set({ traces: null });
      await askLastDeed();
      await get().readRules();
    },

    async switchRule(id, on) {
      await learned(() => deeds.learning.switchRule(id, on), switchedNotice);
    },
    async forgetRule(id) {
      await learned(() => deeds.learning.forgetRule(id), forgottenNotice);
    },
    async takeBack(key) {
      await learned(() => deeds.learning.takeBack(key), takenBackNotice);
    },

    async resetPart(part) {
      await changed("remember", () => deeds.memory.reset(part), partResetNotice);
    },

    exportMemory: () => answered("export", () => deeds.memory.exported()),
    previewImport: (text) => answered("import", () => deeds.memory.previewImport(text)),
    importMemory: (text, way) =>
      changed("import", () => deeds.memory.importText(text, way), importedNotice),

    async putMemoryBack() {
      const { memoryChange } = get();
      if (memoryChange === null) return;
      const back = await learned(() => deeds.memory.putBack(memoryChange), putBackNotice);
      if (back) set({ memoryChange: null });
    },

    closeMemoryChange: () => set({ memoryChange: null }),

    async findTraces() {
      const traces = await answered("find", () => deeds.traces.find());
      if (traces !== null) set({ traces });
    },

    closeTraces: () => set({ traces: null }),

    async clearTraces(sheets) {
      const cleared = await answered("traces", () => deeds.traces.clear(sheets));
      if (cleared === null) return;
      // What runs by itself would leave new ones.
      get().automation?.forget();
      set({ traces: null, memoryChange: null, writtenTo: null });
      addNotice(tracesNotice(cleared));
      await askLastDeed();
      await get().readRules();
    },
  };
}

/** A deed without a value told apart from one that did not come about. */
async function withTrue(deed: Promise<Outcome<null>>): Promise<Outcome<true>> {
  const outcome = await deed;
  return outcome.ok ? done(true) : outcome;
}
