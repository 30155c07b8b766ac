/** The public contract of `balance --json` (fields may be added, never renamed). Hours, and load over capacity as a fraction. */
import type { Balanced, Cover, Fairness, PersonWork, Proposal } from "../workload";
import type { Problem } from "../workbook/problem";
import { writability } from "./balance-patches";
import type { Proposed } from "./balance";
import type { CheckError } from "./check-json";

export interface BalanceJson {
  readonly today: string;
  readonly horizon: Balanced["team"]["horizon"];
  readonly before: Fairness;
  readonly after: Fairness;
  readonly best: Balanced["best"];
  readonly ceiling: number;
  readonly moves: readonly unknown[];
  readonly cover: readonly Omit<Cover, "task">[];
  readonly people: readonly unknown[];
  readonly handOvers: number;
  /** The fewest hand-overs of any plan under the ceiling. */
  readonly lowerBound: number;
  /** (hand-overs − lowerBound) / hand-overs */
  readonly gap: number;
  readonly proven: boolean;
  readonly solver: string;
  readonly notes: readonly unknown[];
  readonly errors: readonly CheckError[];
  readonly ms: number;
}

/** @param line says a problem in the user's language */
export function balanceJson(
  proposed: Proposed,
  {
    problems,
    ms,
    line,
  }: {
    readonly problems: readonly Problem[];
    readonly ms: number;
    readonly line: (problem: Problem) => string;
  }
): BalanceJson {
  const { balanced, checked } = proposed;
  const { before, after, best, ceiling, handOvers, lowerBound, proven, solver } = balanced;
  const { tasks } = checked.judgement;
  return {
    today: checked.judgement.today,
    horizon: balanced.team.horizon,
    before: inThousandths(before),
    after: inThousandths(after),
    best: { ...best, max: thousandth(best.max) },
    ceiling: thousandth(ceiling),
    moves: balanced.moves.map((move) => moveJson(proposed, move)),
    cover: balanced.cover.map(coverJson),
    people: balanced.team.people.map((person) => personJson(person, proposed)),
    handOvers,
    lowerBound,
    gap: handOvers === 0 ? 0 : thousandth((handOvers - lowerBound) / handOvers),
    proven,
    solver,
    notes: balanced.notes.map((note) =>
      note.code === "nobody-may"
        ? {
            code: note.code,
            tasks: note.tasks.flatMap((i) => {
              const task = tasks[i];
              return task ? [{ sheet: task.sheet, row: task.row, title: task.title }] : [];
            }),
          }
        : note
    ),
    errors: problems.map((problem) => ({
      code: problem.code,
      sheet: problem.sheet ?? null,
      cell: problem.cell ?? null,
      message: line(problem),
    })),
    ms,
  };
}

function coverJson({ standIns, ...item }: Cover): Omit<Cover, "task"> {
  const { person, from, to, sheet, row, key, title, due } = item;
  return {
    person,
    from,
    to,
    sheet,
    row,
    key,
    title,
    due,
    standIns: standIns.map((s) => ({ ...s, ratio: thousandth(s.ratio) })),
  };
}

function moveJson(proposed: Proposed, move: Proposal): unknown {
  const { task, giver, receiver, reason, ...rest } = move;
  const effect = (of: Proposal["receiver"]): unknown => ({
    ...of,
    before: of.before === null ? null : thousandth(of.before),
    after: of.after === null ? null : thousandth(of.after),
  });
  return {
    ...rest,
    reason:
      "ratio" in reason
        ? { ...reason, ratio: thousandth(reason.ratio), ceiling: thousandth(reason.ceiling) }
        : reason,
    giver: giver && effect(giver),
    receiver: effect(receiver),
    cell: proposed.checked.ledger.tasks[task]?.ownerCell ?? null,
    /** Null = the add-in may write it. */
    byHand: writability(proposed, move),
  };
}

/** Every figure with its parts: each row's share, the weeks of working time. */
function personJson({ parts, ...person }: PersonWork, { checked }: Proposed): unknown {
  const { tasks } = checked.judgement;
  const rows = (list: PersonWork["parts"]["load"]): unknown =>
    list.map(({ task, as, effort, share, hours }) => ({
      sheet: tasks[task]?.sheet,
      row: tasks[task]?.row,
      as,
      ...effort,
      share: thousandth(share),
      hours: thousandth(hours),
    }));
  return {
    ...person,
    loadParts: rows(parts.load),
    backlogParts: rows(parts.backlog),
    weeks: parts.time.weeks,
  };
}

function inThousandths({ max, fairness, people }: Fairness): Fairness {
  return {
    max: thousandth(max),
    fairness: thousandth(fairness),
    people: people.map((p) => ({ ...p, ratio: p.ratio === null ? null : thousandth(p.ratio) })),
  };
}

function thousandth(n: number): number {
  return Math.round(n * 1000) / 1000;
}
