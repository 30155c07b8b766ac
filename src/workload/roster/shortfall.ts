/** What a roster lacks: places nobody may take and why, days no roster could staff, and which rule would help if it were bent. */
import type { PlainDate } from "../../calendar/plain-date";
import type { RosterRules } from "../../rules/roster-rules";
import { Eligibility } from "./eligibility";
import { hasRoomForTwo, makeProblem, type RosterRequest } from "./make-problem";
import { RosterState } from "./roster-state";
import { solveRoster, type RosterSolution, type SolveOptions } from "./solve-roster";
import { shortages, whyOpen, type KeptFrom, type Shortage } from "./why-open";

export interface Shortfall {
  /** What nobody may take, and what keeps each one from it. */
  readonly open: readonly OpenShift[];
  /** Days no roster could staff. */
  readonly shortages: readonly Shortage[];
  /** The rules that, one of them relaxed, leave fewer open, the best first. */
  readonly relief: readonly Relief[];
  /** Pairs that could not be looked after: no day has two places for them. */
  readonly pairsWithoutPlace: readonly (readonly [string, string])[];
}

export interface OpenShift {
  readonly date: PlainDate;
  readonly shift: string;
  readonly keptFrom: readonly KeptFrom[];
}

export interface Relief {
  readonly rule: "restAfterWeekend" | "clearDays" | "clearDaysAfterLeave" | "restDays";
  /** How many places then stay open. */
  readonly open: number;
}

export function shortfallOf(
  request: RosterRequest,
  solution: RosterSolution,
  search: SolveOptions | undefined
): Shortfall {
  const eligibility = new Eligibility(makeProblem(request));
  const state = new RosterState(eligibility);
  solution.holders.forEach((person, place) => person !== null && state.put(person, place));
  const open = request.wanted.flatMap(({ date, shift }, place) =>
    solution.holders[place] === null ? [{ date, shift, keptFrom: whyOpen(state, place) }] : []
  );
  return {
    open,
    shortages: open.length === 0 ? [] : shortages(eligibility),
    relief: reliefFor(request, solution, search),
    pairsWithoutPlace: pairsWithoutPlace(request),
  };
}

/** The chief may rather bend a rule than leave a night without anybody: which one would help is found by trying each. */
function reliefFor(
  request: RosterRequest,
  { cost }: RosterSolution,
  search: SolveOptions | undefined
): readonly Relief[] {
  if (cost.open === 0) return [];
  const { rules } = request;
  const relaxed: Readonly<Record<Relief["rule"], RosterRules>> = {
    restAfterWeekend: { ...rules, restAfterWeekend: false },
    clearDays: { ...rules, clearDays: Math.max(0, rules.clearDays - 1) },
    clearDaysAfterLeave: { ...rules, clearDaysAfterLeave: 0 },
    restDays: { ...rules, restDays: 0 },
  };
  return (["restAfterWeekend", "clearDays", "clearDaysAfterLeave", "restDays"] as const)
    .map((rule) => {
      const problem = makeProblem({ ...request, rules: relaxed[rule] });
      return { rule, open: solveRoster(problem, search).cost.open };
    })
    .filter(({ open }) => open < cost.open)
    .sort((a, b) => a.open - b.open);
}

function pairsWithoutPlace({
  rules,
  wanted,
  people,
}: RosterRequest): Shortfall["pairsWithoutPlace"] {
  if (hasRoomForTwo(wanted)) return [];
  return rules.together.filter((pair) => pair.every((name) => people.includes(name)));
}
