/** 核查: the result, what the chief says of the tables, and the marks made of it. A part of the pane's state. */
import type { Understood } from "../../app/understood";
import type { Correction } from "../../memory/corrections";
import type { Outcome, Problem } from "../../workbook/problem";
import type { CheckResult } from "../deeds";
import {
  clearedNotice,
  correctedNotice,
  markedNotice,
  problemNotice,
  resetNotice,
  type NewNotice,
} from "./notices";
import type { PaneMeans } from "./pane-means";
import { noProposals } from "./people-state";

export interface CheckState {
  /** The last check that could be made; null before the first. */
  readonly result: CheckResult | null;
  /** There is nothing to check (`no-ledger`, `empty-workbook`): shown in the result's place. */
  readonly nothingToCheck: Problem | null;
  /** The tables of the last check, for the cards; null before the first, and where there are none. */
  readonly understood: Understood | null;
  /** Somebody changed the workbook since `result` was made. */
  readonly stale: boolean;
  readonly onlyDeadlines: boolean;
  /** The day the marks in the workbook stand for, for the legend; null = no marks. */
  readonly markedOn: string | null;

  check(): Promise<void>;
  /** Remembers it in the workbook and checks again by it. */
  correct(correction: Correction): Promise<void>;
  resetMapping(): Promise<void>;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  markOnlyDeadlines(on: boolean): void;
}

/** What the pane shows once a check has come to an end, whoever asked for it. */
export function checkedState(result: CheckResult) {
  const { understood } = result;
  return { result, nothingToCheck: null, understood, ...noProposals } as const;
}

/** Problems that say there is nothing to check, rather than that checking failed. */
const NOTHING_TO_CHECK: readonly Problem["code"][] = ["no-ledger", "empty-workbook"];

export function checkState({
  deeds,
  set,
  get,
  run,
  told,
  addNotice,
  askLastDeed,
}: PaneMeans): CheckState {
  /** What is remembered is read by at once; the notice stands beside whatever the check then shows. */
  async function remember(act: () => Promise<Outcome<null>>, notice: NewNotice) {
    const outcome = await run("correct", false, act);
    if (outcome === null) return;
    if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
    await get().check();
    addNotice(notice);
  }

  return {
    result: null,
    nothingToCheck: null,
    understood: null,
    stale: false,
    onlyDeadlines: false,
    markedOn: null,

    async check() {
      const wasStale = get().stale;
      const outcome = await run("check", true, (signal, onProgress) => {
        set({ stale: false });
        return deeds.check({ signal, onProgress });
      });
      if (outcome === null) return;
      if (outcome.ok) {
        set(checkedState(outcome.value));
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
      await told("mark", true, (signal) => deeds.mark({ only, signal }), markedNotice);
      await askLastDeed();
    },

    async clearMarks() {
      await told("unmark", false, () => deeds.clearMarks(), clearedNotice);
      await askLastDeed();
    },

    markOnlyDeadlines: (onlyDeadlines) => set({ onlyDeadlines }),
  };
}
