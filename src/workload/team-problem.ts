/** A section's open work as the problem that balancing solves, with the way back from its tasks to the ledger's rows. */
import type { Ledger } from "../ledger/ledger";
import type { Judgement } from "../rules/judgement";
import type { BalanceProblem, BalanceTask } from "./balance/problem";
import type { BalanceWishes, Constraints } from "./constraints";
import { placeOf } from "./constraints";
import { effortOf } from "./effort";
import {
  isDueWithin,
  sharesOf,
  type PersonWork,
  type TeamWork,
  type WorkContext,
} from "./team-work";

export interface TeamProblem {
  readonly problem: BalanceProblem;
  /** The people of the problem, by index. */
  readonly people: readonly PersonWork[];
  /** By task of the problem: the ledger's rows it stands for; [] = what a person carries besides (shared work, help, what stays). */
  readonly rows: readonly (readonly number[])[];
  /** By task of the problem: units of overdue work that nobody has. It will be somebody's backlog, not load, so its effort in the problem is 0. */
  readonly backlog: readonly number[];
  /** Rows that nobody may have: to be decided by the chief. */
  readonly nobodyMay: readonly number[];
}

/** The solver counts in tenths of an hour: as fine as hours are shown, so that what is shown is what was balanced. */
export const UNITS_AN_HOUR = 10;

/** Hours in the solver's units; what takes any time takes one. */
export function unitsOf(hours: number): number {
  return hours > 0 ? Math.max(1, Math.round(hours * UNITS_AN_HOUR)) : 0;
}

export function teamProblem(
  ledger: Ledger,
  judgement: Judgement,
  team: TeamWork,
  constraints: Constraints,
  wishes: BalanceWishes,
  context: WorkContext
): TeamProblem {
  // Of equals the solver takes the first: whoever has finished less of late (不鞭打快牛).
  const people = [...team.people].sort((a, b) => a.finished - b.finished);
  const indexOf = new Map(people.map((p, i) => [p.name, i]));
  const own = new Set(indexOf.keys());
  const fixed = people.map(() => 0);
  const tasks: BalanceTask[] = [];
  const rows: (readonly number[])[] = [];
  const backlog: number[] = [];
  const late = new Map<number, number>();
  const nobodyMay: number[] = [];
  const { from, to } = judgement.horizon;
  const single = new Map<number, BalanceTask>();

  judgement.tasks.forEach((judged, index) => {
    const task = ledger.tasks[index];
    if (!task || judged.done === true || judged.cancelled) return;
    const vacant = judged.owner.length === 0;
    const overdue = judged.light === "red";
    if (!(isDueWithin(judged, from, to) && !overdue) && !(vacant && overdue)) return;
    const { hours } = effortOf(task, judged, ledger, context.book);
    const shares = sharesOf(judged, own, context.book.work);
    const movable = constraints.stays(index) === null;
    let ownersPart = 1;
    for (const { name, as, share } of shares) {
      if (as === "helper") ownersPart -= share;
      if (!overdue && (as === "helper" || !movable)) {
        const at = indexOf.get(name) ?? 0;
        fixed[at] = (fixed[at] ?? 0) + hours * share;
      }
    }
    if (!movable) return;
    const effort = unitsOf(hours * ownersPart);
    if (overdue) late.set(index, effort);
    const owner = vacant ? null : (indexOf.get(judged.owner[0] ?? "") ?? null);
    const able = people.flatMap((p, i) => (constraints.bar(index, p.name) === null ? [i] : []));
    if (able.length === 0) nobodyMay.push(index);
    single.set(index, {
      effort: overdue ? 0 : effort,
      owner,
      // Where nobody may have it, it goes on weighing on whoever has it.
      eligible: able.length === 0 && owner !== null ? [owner] : able,
    });
  });

  for (const [index, group] of togetherWith(ledger, wishes, single)) {
    const parts = group.flatMap((i) => single.get(i) ?? []);
    const first = single.get(index);
    if (!first) continue;
    const owners = new Set(parts.map((t) => t.owner));
    tasks.push({
      effort: parts.reduce((sum, t) => sum + t.effort, 0),
      owner: owners.size === 1 ? first.owner : null,
      eligible: first.eligible.filter((p) => parts.every((t) => t.eligible.includes(p))),
    });
    rows.push(group);
    backlog.push(group.reduce((sum, i) => sum + (late.get(i) ?? 0), 0));
  }
  fixed.forEach((hours, person) => {
    if (hours === 0) return;
    tasks.push({ effort: unitsOf(hours), owner: person, eligible: [person] });
    rows.push([]);
    backlog.push(0);
  });
  return {
    problem: {
      people: people.map(({ name }) => ({
        name,
        capacity: Math.floor(constraints.hours(name) * UNITS_AN_HOUR + 1e-9),
      })),
      tasks,
    },
    people,
    rows,
    backlog,
    nobodyMay,
  };
}

/** Each movable row with those that go with it, by the first of them. */
function togetherWith(
  ledger: Ledger,
  { together = [] }: BalanceWishes,
  movable: ReadonlyMap<number, unknown>
): ReadonlyMap<number, readonly number[]> {
  const indexOf = new Map(ledger.tasks.map((t, i) => [placeOf(t), i]));
  const groups = new Map([...movable.keys()].map((i): [number, readonly number[]] => [i, [i]]));
  for (const places of together) {
    const members = places
      .flatMap((p) => indexOf.get(placeOf(p)) ?? [])
      .filter((i) => groups.has(i));
    const [first] = members;
    if (first === undefined) continue;
    const all = members.flatMap((i) => groups.get(i) ?? []);
    for (const i of members) groups.delete(i);
    groups.set(first, all);
  }
  return groups;
}
