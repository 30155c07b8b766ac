/** What each person has, task by task: the figures of 人员 and what they open to. */
import type { Leave, Shift } from "../../ledger/ledger";
import type { JudgedTask } from "../../rules/judgement";
import type { LoadPart, PersonWork } from "../../workload";
import type { CheckResult } from "../deeds";

/** One row of the ledger in one person's hands. */
export interface Held {
  readonly task: JudgedTask;
  readonly cell: string;
  readonly urgent: boolean;
  /** Its place in the person's hours; null where it has none: done, or not due within the span. */
  readonly part: LoadPart | null;
}

export interface Tally {
  readonly work: PersonWork;
  /** Owned and open, not overdue. */
  readonly doing: readonly Held[];
  /** 积压: owned and overdue. */
  readonly backlog: readonly Held[];
  readonly done: readonly Held[];
  /** Helped with, where that counts in the person's hours. */
  readonly helping: readonly Held[];
  /** Within the span. */
  readonly leaves: readonly Leave[];
  readonly shifts: readonly Shift[];
}

/** Whose number of rows a bar shows, in the bar's order. */
export const KINDS = ["backlog", "doing", "done"] as const;

/** Everybody of the section, the busiest first, whoever has no hours here last. */
export function talliesOf({ judgement, ledger, team }: CheckResult): readonly Tally[] {
  const { from, to } = team.horizon;
  const owned = new Map<string, number[]>();
  judgement.tasks.forEach((task, index) => {
    if (task.cancelled) return;
    for (const name of task.owner) owned.set(name, [...(owned.get(name) ?? []), index]);
  });
  return [...team.people]
    .sort((a, b) => ratioOf(b) - ratioOf(a))
    .map((work): Tally => {
      const { load, backlog, urgent } = work.parts;
      const parts = new Map([...load, ...backlog].map((part) => [part.task, part]));
      const pressing = new Set(urgent);
      const held = (index: number): readonly Held[] => {
        const task = judgement.tasks[index];
        if (!task) return [];
        const cell = ledger.tasks[index]?.ownerCell ?? `A${task.row}`;
        const part = parts.get(index) ?? null;
        return [{ task, cell, part, urgent: pressing.has(index) }];
      };
      const own = (owned.get(work.name) ?? []).flatMap(held);
      const open = own.filter(({ task }) => task.done !== true);
      return {
        work,
        doing: open.filter(({ task }) => task.light !== "red"),
        backlog: open.filter(({ task }) => task.light === "red"),
        done: own.filter(({ task }) => task.done === true),
        helping: [...load, ...backlog]
          .filter((p) => p.as === "helper")
          .flatMap((p) => held(p.task)),
        leaves: ledger.leaves.filter((l) => l.person === work.name && l.from <= to && from <= l.to),
        shifts: ledger.shifts.filter(
          (s) => s.person === work.name && !s.lead && from <= s.date && s.date <= to
        ),
      };
    });
}

/** Load over capacity; below everybody where there are no hours. */
export function ratioOf({ load, capacity }: Pick<PersonWork, "load" | "capacity">): number {
  return capacity === 0 ? -1 : load / capacity;
}

export function percent(ratio: number): number {
  return Math.round(ratio * 100);
}
