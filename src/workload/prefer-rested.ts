/**
 * 不鞭打快牛: among those who could take a task equally well, the one who finished less in the last four weeks comes first. Moves work that changes hands anyway, and
 * only where nobody ends up above whoever would have had it.
 */
import type { Solved } from "./balance";
import type { TeamProblem } from "./team-problem";

export function preferRested({ plan, grouped, caps }: Solved, { people }: TeamProblem): void {
  for (const [task, holder] of plan.holder.entries()) {
    if (holder < 0 || grouped.keeper[task] === holder) continue;
    const effort = grouped.effort[task] ?? 0;
    const ratio = (person: number, more: number): number =>
      ((plan.load[person] ?? 0) + more) / (grouped.capacity[person] ?? 1);
    const rested = (grouped.groups[grouped.groupOf[task] ?? -1]?.people ?? []).filter(
      (p) =>
        p !== holder &&
        (people[p]?.finished ?? 0) < (people[holder]?.finished ?? 0) &&
        (plan.load[p] ?? 0) + effort <= (caps[p] ?? 0) &&
        ratio(p, effort) <= ratio(holder, 0)
    );
    const first = rested.sort((a, b) => (people[a]?.finished ?? 0) - (people[b]?.finished ?? 0))[0];
    if (first !== undefined) plan.give(task, first);
  }
}
