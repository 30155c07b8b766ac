/** 值班: what stands, what is proposed, what the chief changes of it, and how it gets into the sheet. A part of the pane's state. */
import type { AlsoKept, RosterPeriod } from "../../app/roster-plan";
import type { Problem } from "../../workbook/problem";
import type { Duty, DutyChoices, SwapProposal } from "../../workload/roster";
import type { ProposedRoster } from "../deeds";
import { problemNotice, rosterNotice } from "./notices";
import type { PaneMeans } from "./pane-means";

export interface RosterState {
  /** As planned last, exchanges taken in; null before the first time. */
  readonly roster: ProposedRoster | null;
  /** There is nobody to put on duty, or nothing to read: shown in the roster's place. */
  readonly noRoster: Problem | null;
  /** Somebody changed the workbook since `roster` was read. */
  readonly rosterStale: boolean;
  /** How many exchanges the proposal has taken in. */
  readonly swapped: number;
  /** The duty whose exchanges are shown; `choices` is null while they are looked for. */
  readonly chosenDuty: { readonly duty: Duty; readonly choices: DutyChoices | null } | null;

  /** Plans that period, null = the first month without a roster; reads the workbook where that is due. */
  proposeRoster(period: RosterPeriod | null): Promise<void>;
  /** The same period by what the workbook holds now. Does nothing where no roster is shown. */
  readRosterAgain(): Promise<void>;
  /** Leaves somebody out of this roster, or takes him back in, and plans again. */
  spare(person: string, on: boolean): Promise<void>;
  /** Wishes that day off for whoever has the duty, and plans again. */
  wishOff(duty: Duty): Promise<void>;
  /** Forgets who is spared and wished off for this roster, and plans again. */
  spareNobody(): Promise<void>;
  /** Shows who could take or change it; null closes. */
  chooseDuty(duty: Duty | null): Promise<void>;
  /** Takes the exchange into the proposal; nothing is written yet. */
  swapDuty(swap: SwapProposal): Promise<void>;
  /** Writes the proposal, then reads what is there now. */
  writeRoster(): Promise<void>;
}

/** Problems that say there is nothing to plan, rather than that planning failed. */
const NOTHING_TO_PLAN: readonly Problem["code"][] = ["no-duty-staff", "empty-workbook"];

export function rosterState(means: PaneMeans): RosterState {
  const { deeds, set, get, run, addNotice } = means;

  async function plan(
    period: RosterPeriod | null,
    also: AlsoKept,
    over: ProposedRoster | null
  ): Promise<void> {
    const outcome = await run("roster", true, (signal, onProgress) => {
      if (over === null) set({ rosterStale: false });
      return deeds.proposeRoster({ period, also, over, signal, onProgress });
    });
    if (outcome === null) return;
    if (outcome.ok) set({ roster: outcome.value, noRoster: null, swapped: 0, chosenDuty: null });
    else if (NOTHING_TO_PLAN.includes(outcome.problem.code))
      set({ roster: null, noRoster: outcome.problem, chosenDuty: null });
    else {
      if (over === null && get().roster !== null) set({ rosterStale: true });
      addNotice(problemNotice(outcome.problem));
    }
  }

  /** What was read before still tells where nobody has changed the workbook since. */
  const known = (): ProposedRoster | null => (get().rosterStale ? null : get().roster);
  const planAgain = async (change: (also: AlsoKept) => AlsoKept): Promise<void> => {
    const { roster } = get();
    if (roster !== null) await plan(roster.plan, change(roster.also), known());
  };

  return {
    roster: null,
    noRoster: null,
    rosterStale: false,
    swapped: 0,
    chosenDuty: null,

    proposeRoster: (period) => plan(period, get().roster?.also ?? {}, known()),

    async readRosterAgain() {
      const { roster } = get();
      if (roster !== null) await plan(roster.plan, roster.also, null);
    },

    spare: (person, on) =>
      planAgain(({ exempt = [], ...also }) => ({
        ...also,
        exempt: [...exempt.filter((name) => name !== person), ...(on ? [person] : [])],
      })),

    wishOff: ({ person, date }) =>
      planAgain(({ wishes = [], ...also }) => ({
        ...also,
        wishes: [...wishes, { person, from: date, to: date, want: "off" }],
      })),

    spareNobody: () => planAgain(() => ({})),

    async chooseDuty(duty) {
      const { roster } = get();
      if (duty === null || roster === null) return set({ chosenDuty: null });
      set({ chosenDuty: { duty, choices: null } });
      const choices = await asked(() => deeds.dutyChoices(roster, duty));
      // Meanwhile another one may have been chosen, or the roster planned anew.
      if (get().chosenDuty?.duty !== duty || get().roster !== roster) return;
      if (choices === null) set({ chosenDuty: null, rosterStale: true });
      else set({ chosenDuty: { duty, choices } });
    },

    async swapDuty(swap) {
      const { roster, chosenDuty, swapped } = get();
      if (roster === null || chosenDuty === null) return;
      const changed = await asked(() => deeds.swapDuty(roster, chosenDuty.duty, swap));
      if (changed !== null && get().roster === roster)
        set({ roster: changed, swapped: swapped + 1, chosenDuty: null });
    },

    async writeRoster() {
      const { roster } = get();
      if (roster === null) return;
      const outcome = await run("writeRoster", false, () => deeds.writeRoster(roster));
      if (outcome === null) return;
      if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
      await means.askLastDeed();
      // Duty takes time from the days after it: what is shown of loads would be wrong.
      if (get().result !== null) await get().check();
      await get().readRosterAgain();
      addNotice(rosterNotice(outcome.value));
    },
  };

  async function asked<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      addNotice(problemNotice({ code: "host-error", args: { message } }));
      return null;
    }
  }
}
