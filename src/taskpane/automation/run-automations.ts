/**
 * Runs what the user has switched on: at its time, after a change, at opening. One at a time, never beside a deed of the user's, never
 * while something is being decided in the pane; what writes never follows another user's change.
 */
import {
  writes,
  nextRun,
  type AutomationName,
  type Automations,
  type Moment,
} from "../../app/automation";
import { parseKept, withLogged, withUndone, type AutomationKept } from "../../app/automation-log";
import type { Forewarning } from "../../app/forewarning";
import { plainDate } from "../../calendar";
import type { Problem } from "../../workbook/problem";
import { problemNotice, undoneNotice } from "../state/notices";
import type { PaneMeans } from "../state/pane-means";
import { automationJobs, type JobDone } from "./jobs";

/** After the last change of a burst. */
export const SETTLED_MS = 3_000;
/** How often a run that has to wait asks whether it may. */
export const WAIT_MS = 1_000;
/** A machine that slept wakes with its timers late: the clock is looked at again this often. */
const LOOK_MS = 30 * 60_000;
/** A cell was being edited: when it is tried again, and how often. */
const RETRY_MS = 60_000;
const TRIES = 3;

interface Waiting {
  readonly name: AutomationName;
  readonly missed: boolean;
  readonly tries: number;
}

export async function runAutomations(means: PaneMeans): Promise<() => void> {
  const { deeds, get, set, run, addNotice } = means;
  const world = deeds.automation;
  const jobs = automationJobs(means);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const waiting: Waiting[] = [];
  let kept = parseKept(world.load());
  let running: AutomationName | null = null;
  let stopped = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!stopped) act();
    }, ms);
    timers.add(timer);
    return timer;
  };

  function show(part: { readonly warning?: Forewarning | null } = {}, lasting?: boolean) {
    const { automation } = get();
    set({
      automation: {
        warning: automation?.warning ?? null,
        ...part,
        kept,
        lasting: lasting ?? automation?.lasting ?? true,
        toggle,
        change,
        undo,
        closeWarning: () => show({ warning: null }),
        forget,
      },
    });
  }

  function keep(next: AutomationKept) {
    kept = next;
    show({}, world.save(JSON.stringify(kept)));
  }

  function forget() {
    kept = parseKept(null);
    show({ warning: null }, world.save(null));
  }

  const isOn = (name: AutomationName): boolean => kept.automations.on[name];

  /** Queues a run; one of its kind is enough. */
  function enqueue(name: AutomationName, missed = false, tries = 0) {
    if (running !== name && !waiting.some((one) => one.name === name))
      waiting.push({ name, missed, tries });
    void pump();
  }

  async function pump(): Promise<void> {
    if (stopped || running !== null) return;
    const next = waiting[0];
    if (!next) return;
    const { busy, draft, proposed } = get();
    // Somebody is at work, or in the middle of deciding something.
    if (busy !== null || draft !== null || proposed !== null) {
      later(WAIT_MS, () => void pump());
      return;
    }
    waiting.shift();
    if (isOn(next.name)) {
      running = next.name;
      const told = get().notices;
      const outcome = await jobs[next.name](kept.automations);
      // What the user has not read yet is not wiped away by what nobody asked for.
      set(({ notices }) => ({ notices: [...told, ...notices] }));
      running = null;
      if (stopped) return;
      ended(next, outcome);
    }
    await pump();
  }

  function ended({ name, missed, tries }: Waiting, outcome: JobDone) {
    if (outcome.kind === "busy" || (outcome.kind === "failed" && isEditing(outcome.problem))) {
      if (tries + 1 < TRIES || outcome.kind === "busy") {
        later(outcome.kind === "busy" ? WAIT_MS : RETRY_MS, () => enqueue(name, missed, tries + 1));
        return;
      }
    }
    if (outcome.kind === "skipped") return;
    const moment = momentOf(world.now());
    const isTimed = name === "weeklyReport" || name === "forewarning";
    const lastRuns = isTimed ? { ...kept.lastRuns, [name]: moment } : kept.lastRuns;
    const failure = outcome.kind === "failed" ? outcome.problem : null;
    if (failure) addNotice(problemNotice(failure));
    const what =
      outcome.kind === "done"
        ? outcome.what
        : { code: "failed" as const, problem: placeOnly(outcome.problem) };
    const undo = outcome.kind === "done" ? outcome.undo : null;
    const entry = { name, at: momentText(moment), missed, what, undo };
    keep(withLogged({ ...kept, lastRuns }, entry));
    if (outcome.kind === "done" && outcome.warning) show({ warning: outcome.warning });
    lookAtClock();
  }

  /** Queues what is due by the clock, and comes back when the next one is. */
  function lookAtClock() {
    clearTimeout(looking);
    const now = world.now();
    const next = nextRun(momentOf(now), kept.automations, kept.lastRuns);
    if (!next) return;
    const wait = msUntil(now, next.at);
    if (wait > 0) {
      looking = later(Math.min(wait, LOOK_MS), lookAtClock);
    } else if (running !== next.name && !waiting.some((one) => one.name === next.name)) {
      enqueue(next.name, next.missed);
    }
  }

  async function toggle(name: AutomationName, on: boolean) {
    const now = momentOf(world.now());
    const automations = { ...kept.automations, on: { ...kept.automations.on, [name]: on } };
    // Whoever switches it on after its time does not mean now.
    const lastRuns =
      name === "weeklyReport" ? { ...kept.lastRuns, weeklyReport: now } : kept.lastRuns;
    keep({ ...kept, automations, lastRuns });
    if (name === "checkOnOpen") {
      const shown = await world.autoShow(on);
      if (!shown.ok) addNotice(problemNotice(shown.problem));
    }
    // Today's list is what one wants to see when switching it on.
    if (name === "forewarning" && on) enqueue(name);
    if (name === "marks" && on) enqueue(name);
    lookAtClock();
  }

  function change(part: Partial<Omit<Automations, "on">>) {
    const automations = { ...kept.automations, ...part };
    const now = momentOf(world.now());
    const moved = part.reportTime !== undefined || part.reportWeekday !== undefined;
    const lastRuns = moved ? { ...kept.lastRuns, weeklyReport: now } : kept.lastRuns;
    keep({ ...kept, automations, lastRuns });
    lookAtClock();
  }

  async function undo(id: number) {
    const entry = kept.log.find((one) => one.id === id);
    if (!entry || entry.undo === null) return;
    const standing = await deeds.standing();
    if (!standing.ok) return addNotice(problemNotice(standing.problem));
    const deed = standing.value.deeds.find(({ at }) => at === entry.undo);
    if (!deed) {
      get().tell("info", (t) => t("automation.notThere"));
      return;
    }
    const outcome = await run("undo", false, () => deeds.undo(deed.id));
    if (outcome === null) return;
    if (outcome.ok) {
      keep(withUndone(kept, id));
      addNotice(undoneNotice(outcome.value));
    } else {
      addNotice(problemNotice(outcome.problem));
    }
    await means.askLastDeed();
  }

  let mine = false;
  const watching = await world.onChanged(({ remote }) => {
    mine ||= !remote;
    clearTimeout(settling);
    settling = later(SETTLED_MS, () => {
      const names = (["marks", "checkOnChange"] as const).filter(
        (name) => isOn(name) && (mine || !writes(name))
      );
      mine = false;
      for (const name of names) enqueue(name);
    });
  });
  if (!watching.ok && watching.problem.code !== "unsupported")
    addNotice(problemNotice(watching.problem));
  show();
  if (isOn("checkOnOpen")) enqueue("checkOnOpen");
  lookAtClock();
  return () => {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
    if (watching.ok) void watching.value();
  };
}

function isEditing({ code }: Problem): boolean {
  return code === "cell-editing";
}

/** Nothing of a row's text goes into the log. */
function placeOnly({ code, sheet, cell }: Problem): Pick<Problem, "code" | "sheet" | "cell"> {
  return {
    code,
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
  };
}

function momentOf(now: Date): Moment {
  const date = plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === null) throw new Error(`the machine's clock shows ${now.toISOString()}`);
  return { date, minute: now.getHours() * 60 + now.getMinutes() };
}

function momentText({ date, minute }: Moment): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function msUntil(now: Date, { date, minute }: Moment): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day, 0, minute).getTime() - now.getTime();
}
