/** 人员: proposals, what the chief makes of them, and how they get into the sheet. A part of the pane's state. */
import type { OldOwner } from "../../app/balance-patches";
import type { PersonWhyNot } from "../../app/balancer";
import type { BalanceWishes, Proposal } from "../../workload";
import type { Accepted, Proposed } from "../deeds";
import { acceptedNotice, problemNotice } from "./notices";
import type { PaneMeans } from "./pane-means";
import { refreshMarks } from "./refresh-marks";

type PersonChoice = NonNullable<BalanceWishes["refused"]>[number];

export interface PeopleState {
  /** As solved last; null before the first time, and once they are written or the sheet has been checked anew. */
  readonly proposed: Proposed | null;
  /** Accepted and not written yet. */
  readonly agreed: readonly PersonChoice[];
  readonly refused: readonly PersonChoice[];
  readonly oldOwner: OldOwner;
  /** What became of the proposals written last. */
  readonly accepted: Accepted | null;

  propose(): Promise<void>;
  /** Accepts or no longer accepts a proposal; nothing is written yet. */
  agree(proposal: Proposal, on: boolean): void;
  agreeAll(on: boolean): void;
  /** Refuses it and solves again; what is accepted stays. */
  refuse(proposal: Proposal): Promise<void>;
  /** Forgets all refusals and solves again. */
  takeBackRefusals(): Promise<void>;
  /** Puts the proposals away. */
  closeProposals(): void;
  /** Writes what is accepted, then checks by what is there now. */
  accept(): Promise<void>;
  keepOldOwner(where: OldOwner): void;
  /** 为什么不是他, of everybody; null where proposals have to be made again first. */
  askWhyNot(task: number): Promise<readonly PersonWhyNot[] | null>;
}

export const noProposals = { proposed: null, agreed: [], refused: [] } as const;

export function peopleState(means: PaneMeans): PeopleState {
  const { deeds, set, get, run, addNotice } = means;

  /** Solves with these wishes; they are kept only where it came to an end, so that cancelling changes nothing. */
  async function solve(
    over: Proposed | null,
    wishes: Pick<PeopleState, "agreed" | "refused">
  ): Promise<void> {
    const outcome = await run("propose", true, (signal, onProgress) =>
      deeds.propose({ wishes, over, signal, onProgress })
    );
    if (outcome === null) return;
    if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
    const proposed = outcome.value;
    const offered = new Set(proposed.balanced.moves.map(choiceId));
    set({
      proposed,
      agreed: wishes.agreed.filter((choice) => offered.has(idOf(choice))),
      refused: wishes.refused,
      accepted: null,
      ...(over === null ? { result: proposed.checked, stale: false } : {}),
    });
  }

  return {
    ...noProposals,
    oldOwner: "remarks",
    accepted: null,

    propose: () => solve(null, { agreed: [], refused: [] }),

    agree(proposal, on) {
      const others = get().agreed.filter((choice) => idOf(choice) !== choiceId(proposal));
      set({ agreed: on ? [...others, choiceOf(proposal)] : others });
    },

    agreeAll(on) {
      set({ agreed: on ? (get().proposed?.balanced.moves ?? []).map(choiceOf) : [] });
    },

    refuse(proposal) {
      const { proposed, agreed, refused } = get();
      return solve(proposed, {
        agreed: agreed.filter((choice) => idOf(choice) !== choiceId(proposal)),
        refused: [...refused, choiceOf(proposal)],
      });
    },

    takeBackRefusals() {
      const { proposed, agreed } = get();
      return solve(proposed, { agreed, refused: [] });
    },

    closeProposals: () => set(noProposals),

    async accept() {
      const { proposed, oldOwner } = get();
      const chosen = agreedProposals(get());
      if (proposed === null || chosen.length === 0) return;
      const outcome = await run("accept", false, () =>
        deeds.accept(proposed, chosen, { oldOwner })
      );
      if (outcome === null) return;
      if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
      set({ ...noProposals, accepted: outcome.value });
      await get().check();
      addNotice(acceptedNotice(outcome.value));
      await refreshMarks(means);
      await means.askLastDeed();
    },

    keepOldOwner: (oldOwner) => set({ oldOwner }),

    async askWhyNot(task) {
      try {
        return await deeds.whyNot(task);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        addNotice(problemNotice({ code: "host-error", args: { message } }));
        return null;
      }
    },
  };
}

/** The proposals the chief has accepted, in their order. */
export function agreedProposals({
  proposed,
  agreed,
}: Pick<PeopleState, "proposed" | "agreed">): readonly Proposal[] {
  const ids = new Set(agreed.map(idOf));
  return (proposed?.balanced.moves ?? []).filter((move) => ids.has(choiceId(move)));
}

export function isAgreed({ agreed }: Pick<PeopleState, "agreed">, proposal: Proposal): boolean {
  return agreed.some((choice) => idOf(choice) === choiceId(proposal));
}

function choiceOf({ sheet, row, to }: Proposal): PersonChoice {
  return { sheet, row, person: to };
}

function choiceId(proposal: Proposal): string {
  return idOf(choiceOf(proposal));
}

function idOf({ sheet, row, person }: PersonChoice): string {
  return `${sheet}\n${row}\n${person}`;
}
