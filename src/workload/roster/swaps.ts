/** Who could change a duty with whom, every rule kept; and who could simply take it. */
import type { PlainDate } from "../../calendar/plain-date";
import type { Ledger } from "../../ledger/ledger";
import { Eligibility } from "./eligibility";
import { makeProblem } from "./make-problem";
import { requestOf, type PlanContext, type RosterPlan } from "./propose-roster";
import { OPEN, RosterState } from "./roster-state";
import { whyOpen, type KeptFrom } from "./why-open";

export interface Duty {
  readonly date: PlainDate;
  readonly shift: string;
  readonly person: string;
}

export interface SwapProposal {
  /** Takes the duty. */
  readonly person: string;
  /** The duty given in return; null = none, a plain stand-in. */
  readonly inReturn: Omit<Duty, "person"> | null;
  /** How much less even the roster becomes, Σ weight × duties²; below 0 = more even. */
  readonly unfairness: number;
}

/** What may be done about one duty, and what keeps everybody else from it. */
export interface DutyChoices {
  readonly swaps: readonly SwapProposal[];
  /** 为什么不是他: whoever could neither take it nor change it. Nobody where the duty is not there, or one of a pair's. */
  readonly keptFrom: readonly KeptFrom[];
}

/**
 * Every exchange of `duty` that breaks no rule, the most even first. All duties of the plan take part, whether they stood before or are proposed;
 * 带班 does not.
 */
export function swapsFor(
  ledger: Ledger,
  plan: RosterPlan,
  context: PlanContext,
  duty: Duty
): readonly SwapProposal[] {
  return dutyChoices(ledger, plan, context, duty).swaps;
}

export function dutyChoices(
  ledger: Ledger,
  plan: RosterPlan,
  context: PlanContext,
  duty: Duty
): DutyChoices {
  const { state, duties, people } = stateOf(ledger, plan, context);
  const place = duties.findIndex((d) => sameDuty(d, duty));
  const giver = state.holder[place] ?? OPEN;
  const isPaired = (person: number): boolean => state.eligibility.mateOf[person] !== OPEN;
  // Two of a pair stand together: neither changes alone.
  if (place < 0 || giver === OPEN || isPaired(giver)) return { swaps: [], keptFrom: [] };
  const before = state.unfairness;
  state.take(place);
  const found = people.flatMap((person, taker): SwapProposal[] => {
    if (taker === giver || isPaired(taker)) return [];
    const inReturn = duties.flatMap((other, at): SwapProposal[] => {
      if (state.holder[at] !== taker) return [];
      state.take(at);
      const fits = state.fits(taker, place) && state.fits(giver, at) && other.date !== duty.date;
      if (fits) {
        state.put(taker, place);
        state.put(giver, at);
      }
      const unfairness = state.unfairness - before;
      if (fits) {
        state.take(place);
        state.take(at);
      }
      state.put(taker, at);
      const { date, shift } = other;
      return fits ? [{ person, inReturn: { date, shift }, unfairness }] : [];
    });
    if (!state.fits(taker, place)) return inReturn;
    state.put(taker, place);
    const plain: SwapProposal = { person, inReturn: null, unfairness: state.unfairness - before };
    state.take(place);
    return [...inReturn, plain];
  });
  const able = new Set([duty.person, ...found.map((s) => s.person)]);
  return {
    swaps: found.sort((a, b) => a.unfairness - b.unfairness),
    keptFrom: whyOpen(state, place).filter(({ person }) => !able.has(person)),
  };
}

/** The plan as the engine sees it, every duty of the period a place that is held. */
function stateOf(ledger: Ledger, plan: RosterPlan, context: PlanContext) {
  const duties = plan.days.flatMap(({ date, shifts }) =>
    shifts.flatMap(({ shift, person, lead }): Duty[] =>
      lead || person === null ? [] : [{ date, shift, person }]
    )
  );
  const people = plan.counts.map((c) => c.person);
  const outside = {
    ...ledger,
    shifts: ledger.shifts.filter((s) => s.date < plan.from || s.date > plan.to),
  };
  const wanted = duties.map(({ date, shift }) => ({ date, shift, only: null }));
  const problem = makeProblem(requestOf(outside, context, people, wanted));
  const state = new RosterState(new Eligibility(problem));
  duties.forEach(({ person }, place) => {
    const p = people.indexOf(person);
    if (p !== OPEN) state.put(p, place);
  });
  return { state, duties, people };
}

function sameDuty(a: Duty, b: Duty): boolean {
  return a.date === b.date && a.person === b.person && a.shift === b.shift;
}
