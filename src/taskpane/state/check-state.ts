/** 核查: the result, what the chief says of the tables, and the marks made of it. A part of the pane's state. */
import type { Understood } from "../../app/understood";
import type { Correction } from "../../memory/corrections";
import type { Outcome, Problem } from "../../workbook/problem";
import type { CheckResult, MarkScope, StandingMarks } from "../deeds";
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
  /** Somebody changed the workbook since `result` was made, and it could not be followed row by row. */
  readonly stale: boolean;
  /** The marks in the workbook; null = none. */
  readonly marks: StandingMarks | null;
  /** What was marked last in this pane: where no owner is in question both scopes look alike in the sheet. */
  readonly markedLast: MarkScope | null;

  check(): Promise<void>;
  /** Remembers it in the workbook and checks again by it. */
  correct(correction: Correction): Promise<void>;
  resetMapping(): Promise<void>;
  mark(scope: MarkScope): Promise<void>;
  clearMarks(): Promise<void>;
}

/** What is marked in the sheet now. */
export function markedScope({
  marks,
  markedLast,
}: Pick<CheckState, "marks" | "markedLast">): MarkScope | null {
  if (marks === null) return null;
  return marks.owners ? "all" : (markedLast ?? "deadlines");
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
    marks: null,
    markedLast: null,

    async check() {
      const wasStale = get().stale;
      const outcome = await run("check", true, (signal, onProgress) => {
        set({ stale: false });
        return deeds.check({ signal, onProgress });
      });
      if (outcome === null) return;
      if (outcome.ok) {
        set({ ...checkedState(outcome.value), followedAt: null });
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

    async mark(only) {
      const act = (signal: AbortSignal) => deeds.mark({ only, signal });
      const marked = await told("mark", true, act, markedNotice);
      if (marked !== null) set({ markedLast: only });
      await askLastDeed();
    },

    async clearMarks() {
      await told("unmark", false, () => deeds.clearMarks(), clearedNotice);
      await askLastDeed();
    },
  };
}
