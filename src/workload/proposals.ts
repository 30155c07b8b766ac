/** The plan as proposals: one for each row that changes hands, with its reason as data and what it does to both people. */
import type { PlainDate } from "../calendar/plain-date";
import type { Judgement } from "../rules/judgement";
import type { Solved } from "./balance";
import type { Bar, Constraints, Fit } from "./constraints";
import { UNITS_AN_HOUR, type TeamProblem } from "./team-problem";

/** Why the task leaves where it is. Ratios are load over capacity before anything moves. */
export type MoveReason =
  /** Nobody has it; overdue, it will be backlog and no load. */
  | { readonly code: "vacant"; readonly overdue: boolean }
  /** The owner has no hours before it is due. */
  | { readonly code: "owner-away"; readonly until: PlainDate | null }
  | { readonly code: "overloaded"; readonly ratio: number; readonly ceiling: number }
  /** The owner makes room for work that only few may have. */
  | { readonly code: "makes-room"; readonly ratio: number; readonly ceiling: number };

export interface Effect {
  readonly name: string;
  /** Load over capacity before and after all proposals; null without hours. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface Proposal {
  /** Index into the ledger's tasks. */
  readonly task: number;
  readonly sheet: string;
  readonly row: number;
  readonly key: string | null;
  readonly title: string;
  /** Null = vacant. */
  readonly from: string | null;
  readonly to: string;
  readonly reason: MoveReason;
  /** Why it may be the receiver. */
  readonly fit: Exclude<Fit, "owner">;
  /** Hours of load that change hands; 0 for overdue work, which is backlog and no load. */
  readonly hours: number;
  readonly giver: Effect | null;
  readonly receiver: Effect;
}

export function proposalsOf(
  { problem, people, rows }: TeamProblem,
  { plan, grouped, caps, ceiling }: Solved,
  loads: { readonly before: readonly number[]; readonly after: readonly number[] },
  constraints: Constraints,
  judgement: Judgement
): readonly Proposal[] {
  const ratio = (load: readonly number[], person: number): number | null => {
    const capacity = grouped.capacity[person] ?? 0;
    return capacity === 0 ? null : (load[person] ?? 0) / capacity;
  };
  const effect = (person: number): Effect => ({
    name: people[person]?.name ?? "",
    before: ratio(loads.before, person),
    after: ratio(loads.after, person),
  });
  const reasonOf = (row: number, owner: number | null): MoveReason => {
    if (owner === null) return { code: "vacant", overdue: judgement.tasks[row]?.light === "red" };
    const away = constraints.away(row, people[owner]?.name ?? "");
    if (away) return { code: "owner-away", until: untilOf(away) };
    const now = ratio(loads.before, owner) ?? 0;
    const overloaded = (loads.before[owner] ?? 0) > (caps[owner] ?? 0);
    return { code: overloaded ? "overloaded" : "makes-room", ratio: now, ceiling };
  };
  const proposals = problem.tasks.flatMap(({ owner, effort }, task): Proposal[] => {
    const holder = plan.holder[task] ?? -1;
    const of = rows[task] ?? [];
    if (holder < 0 || holder === owner) return [];
    return of.flatMap((index): Proposal[] => {
      const judged = judgement.tasks[index];
      const to = people[holder]?.name ?? "";
      const fit = constraints.fit(index, to);
      // Of rows that go together some may be with the receiver already.
      if (!judged || fit === null || fit === "owner") return [];
      return [
        {
          task: index,
          sheet: judged.sheet,
          row: judged.row,
          key: judged.key,
          title: judged.title,
          from: judged.owner[0] ?? null,
          to,
          reason: reasonOf(index, owner),
          fit,
          hours: effort / UNITS_AN_HOUR / of.length,
          giver: owner === null ? null : effect(owner),
          receiver: effect(holder),
        },
      ];
    });
  });
  return proposals.sort((a, b) => a.task - b.task);
}

function untilOf(bar: Bar): PlainDate | null {
  return bar.code === "away" ? bar.until : null;
}
