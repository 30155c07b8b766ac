/**
 * Work that changes hands anyway goes to the preferred of those who may have it: to whose duty it is before whoever only stands in, and among equals to the one
 * who finished less of late, where that leaves nobody worse off than the first choice.
 */
import { awayFromHome } from "./away";
import type { Preference } from "./exact-moves";
import type { Plan } from "./plan";

export function preferReceivers(plan: Plan, caps: readonly number[], rank: Preference): void {
  const { capacity, effort, groupOf, groups, keeper } = plan.problem;
  const vacant = [...keeper.keys()].filter(
    (t) => keeper[t] === null && (plan.holder[t] ?? -1) >= 0
  );
  for (const task of [...vacant, ...awayFromHome(plan)].sort((a, b) => a - b)) {
    const holder = plan.holder[task] ?? -1;
    const size = effort[task] ?? 0;
    const loadWith = (person: number, more: number): number =>
      ((plan.load[person] ?? 0) + more) / (capacity[person] ?? 1);
    const now = rank(task, holder);
    const better = (groups[groupOf[task] ?? -1]?.people ?? []).filter((person) => {
      const gain = now - rank(task, person);
      if (gain <= 0 || (plan.load[person] ?? 0) + size > (caps[person] ?? 0)) return false;
      return Math.floor(now) > Math.floor(rank(task, person))
        ? true
        : loadWith(person, size) <= loadWith(holder, 0);
    });
    const [first] = better.sort((a, b) => rank(task, a) - rank(task, b) || a - b);
    if (first !== undefined) plan.give(task, first);
  }
}
