import type { Plan } from "./plan";

/** Tasks that could have stayed with their owners and did not. */
export function awayFromHome(plan: Plan): number[] {
  const { keeper } = plan.problem;
  return [...keeper.keys()].filter((t) => keeper[t] !== null && plan.holder[t] !== keeper[t]);
}
