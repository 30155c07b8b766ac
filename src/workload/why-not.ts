/** 为什么不是他: why a task was not proposed to somebody, recomputed from what the solver worked by. */
import type { Solved } from "./balance";
import type { Bar, Constraints } from "./constraints";
import type { Proposal } from "./proposals";
import type { TeamProblem } from "./team-problem";

/** Ratios are load over capacity after all proposals. */
export type WhyNot =
  | Bar
  /** It was. */
  | { readonly code: "chosen" }
  /** He has it, and keeps it. */
  | { readonly code: "has-it" }
  /** With it he would be above the ceiling. */
  | { readonly code: "too-full"; readonly ratio: number; readonly ceiling: number }
  /** He could have it too; whoever was proposed is better off by this, or has finished less of late. */
  | { readonly code: "could"; readonly ratio: number; readonly chosen: string | null };

export function whyNot(
  task: number,
  person: string,
  context: {
    readonly constraints: Constraints;
    readonly setting: TeamProblem;
    readonly solved: Solved;
    readonly moves: readonly Proposal[];
  }
): readonly WhyNot[] {
  const { constraints, setting, solved, moves } = context;
  const bar = constraints.bar(task, person);
  if (bar) return [bar];
  const move = moves.find((m) => m.task === task);
  if (move?.to === person) return [{ code: "chosen" }];
  const at = setting.people.findIndex((p) => p.name === person);
  const unit = setting.rows.findIndex((rows) => rows.includes(task));
  const effort = setting.problem.tasks[unit]?.effort ?? 0;
  if (!move && unit >= 0 && solved.plan.holder[unit] === at) return [{ code: "has-it" }];
  const load = (solved.plan.load[at] ?? 0) + effort;
  const ratio = load / (solved.grouped.capacity[at] ?? 1);
  if (load > (solved.caps[at] ?? 0)) return [{ code: "too-full", ratio, ceiling: solved.ceiling }];
  return [{ code: "could", ratio, chosen: move?.to ?? null }];
}
