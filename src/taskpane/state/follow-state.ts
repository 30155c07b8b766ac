/**
 * The result kept as the workbook is: a changed row is judged anew at once, and what cannot be told row by row by a whole check when the workbook has
 * been left alone for a while. Nothing of it takes the focus, clears a notice or writes. A part of the pane's state.
 */
import type { ChangedEvent } from "../../workbook/port";
import type { Problem } from "../../workbook/problem";
import { caught } from "./caught";
import { problemNotice } from "./notices";
import type { PaneMeans } from "./pane-means";

export interface FollowState {
  /** When the result was last brought up to date by itself, ISO date-time; null = it is as the last check gave it. */
  readonly followedAt: string | null;
  /** The result is being brought up to date, or will be as soon as the workbook is left alone. */
  readonly following: boolean;

  /** Listens for changes by others; returns how to stop. */
  startWatching(): Promise<() => Promise<void>>;
}

/** Typing and pasting come as several events. */
const SETTLED_MS = 120;
/** A whole check reads all of the workbook: nobody should be in the middle of something. */
const IDLE_MS = 1500;

export interface FollowMeans extends PaneMeans {
  /** Tells when a deed begins and when it is over; returns how to stop. */
  onBusy(listener: (busy: boolean) => void): () => void;
  /** Somebody changed the workbook. */
  onChanged(): void;
}

export function followState({
  deeds,
  set,
  get,
  addNotice,
  onBusy,
  onChanged,
}: FollowMeans): FollowState {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The whole check that nobody asked for. */
  let quiet: AbortController | null = null;
  /** Something was told of that has not been looked at. */
  let untold = false;

  const after = (wait: number, act: () => Promise<void>): void => {
    clearTimeout(timer);
    set({ following: true });
    timer = setTimeout(() => void act(), wait);
  };
  const rest = (): void => {
    clearTimeout(timer);
    set({ following: false });
  };

  /** Whether what is shown is as the workbook is now; `later` where a cell is being edited. */
  async function followRows(): Promise<"shown" | "lost" | "later"> {
    untold = false;
    const outcome = await caught(() => deeds.follow());
    if (!outcome.ok) {
      if (outcome.problem.code === "cell-editing") return "later";
      return "lost";
    }
    const followed = outcome.value;
    if (followed.kind === "lost") return "lost";
    if (followed.kind === "nothing") return "shown";
    const { checked, reachesOn } = followed;
    const { result, busy } = get();
    // A deed that began meanwhile shows what it finds itself.
    if (busy === null && result !== null && result !== checked) {
      // Reminders noted since the check are known here only.
      const { memory } = result;
      set({ result: { ...checked, memory }, understood: checked.understood, ...freshNow() });
    }
    if (reachesOn) return "lost";
    set({ stale: false });
    return "shown";
  }

  async function look(): Promise<void> {
    if (get().busy !== null || get().result === null) return rest();
    const how = await followRows();
    if (untold) return after(SETTLED_MS, look);
    if (how === "shown") return rest();
    if (how === "lost") set({ stale: true });
    after(IDLE_MS, how === "later" ? look : checkAgain);
  }

  /** Only where nobody is at anything: proposals on the screen speak of the rows as they were read. */
  async function checkAgain(): Promise<void> {
    const { busy, result, proposed } = get();
    if (busy !== null || result === null || proposed !== null) return rest();
    // Marks that were put right after a sort have read the workbook meanwhile.
    const how = await followRows();
    if (how === "shown") return rest();
    if (how === "later" || get().busy !== null) return after(IDLE_MS, checkAgain);
    const aborting = new AbortController();
    quiet = aborting;
    const { signal } = aborting;
    const outcome = await caught(() => deeds.check({ signal, onProgress: () => undefined }));
    if (quiet === aborting) quiet = null;
    if (signal.aborted) return;
    if (untold) return after(SETTLED_MS, look);
    rest();
    if (!outcome.ok) return;
    const { understood } = outcome.value;
    set({ result: outcome.value, nothingToCheck: null, understood, ...freshNow() });
  }

  function changed(trouble: Problem | null, event: ChangedEvent | null): void {
    if (trouble !== null) addNotice(problemNotice(trouble));
    onChanged();
    untold ||= event !== null;
    if (event !== null && get().roster !== null) set({ rosterStale: true });
    if (get().result === null || get().busy !== null || quiet !== null) return;
    after(SETTLED_MS, look);
  }

  return {
    followedAt: null,
    following: false,

    async startWatching() {
      deeds.onWaiting((waiting) => set({ waiting }));
      const watching = await caught(() => deeds.watch(changed));
      const stopNoting = onBusy((busy) => {
        if (busy) {
          quiet?.abort();
          quiet = null;
          rest();
        } else if (untold || get().stale) after(SETTLED_MS, look);
      });
      const stop = async (): Promise<void> => {
        stopNoting();
        quiet?.abort();
        rest();
        if (watching.ok) await watching.value();
      };
      // A host without change events is no failure: 重新核查 is always there.
      if (!watching.ok && watching.problem.code !== "unsupported")
        addNotice(problemNotice(watching.problem));
      return stop;
    },
  };
}

function freshNow() {
  return { followedAt: new Date().toISOString(), stale: false };
}
