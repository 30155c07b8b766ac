/** A first plan along fair shares. */
import type { Plan } from "./plan";

/** How much of each group's work each person is to have: units by group, then person. */
export type Shares = readonly ReadonlyMap<number, number>[];

/**
 * Gives out tasks, the largest first, each to whoever has most left of his target and of the group's share for him. Tasks that nobody may have are passed over.
 * @param blur by place in `tasks`: factors on the sizes that order them, for another plan than the usual one
 */
export function layOut(
  plan: Plan,
  tasks: readonly number[],
  target: readonly number[],
  shares: Shares,
  blur: readonly number[] = []
): void {
  const { effort, groupOf, groups } = plan.problem;
  const left = shares.map((share) => new Map(share));
  const order = tasks.map((task, i) => ({ task, size: (effort[task] ?? 0) * (blur[i] ?? 1) }));
  order.sort((a, b) => b.size - a.size || a.task - b.task);
  for (const { task } of order) {
    const group = groupOf[task] ?? -1;
    const share = left[group];
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const person of groups[group]?.people ?? []) {
      const room = (target[person] ?? 0) - (plan.load[person] ?? 0);
      // The group's share keeps people who are the only ones for other work free for it; room decides between equals.
      const fit = Math.min(room, share?.get(person) ?? 0) + room * 1e-3;
      if (fit > most) {
        most = fit;
        best = person;
      }
    }
    if (best < 0) continue;
    plan.give(task, best);
    share?.set(best, (share.get(best) ?? 0) - (effort[task] ?? 0));
  }
}
