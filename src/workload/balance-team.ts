/**
 * The section's work balanced: proposals one by one with reason and effect, the best that anyone could reach and who binds it, and an answer to 为什么不是他 for
 * anybody. Refusing a proposal is a wish; the same call with it solves again.
 */
import type { Ledger } from "../ledger/ledger";
import type { Judgement, WorkType } from "../rules/judgement";
import { ratioValue, solveBalance, type MilpSolver, type Solved } from "./balance";
import { Constraints, type BalanceWishes } from "./constraints";
import { coverFor, type Cover } from "./cover";
import { proposalsOf, type Proposal } from "./proposals";
import { teamProblem, UNITS_AN_HOUR, unitsOf, type TeamProblem } from "./team-problem";
import { teamWork, type TeamWork, type WorkContext } from "./team-work";
import { whyNot, type WhyNot } from "./why-not";

export interface BalanceTeamOptions {
  readonly wishes?: BalanceWishes | undefined;
  /** How far above the best highest load anyone may be; 1.05 where left out. */
  readonly ceiling?: number | undefined;
  readonly prove?: boolean | undefined;
  readonly solver?: MilpSolver | undefined;
  readonly isCancelled?: (() => boolean) | undefined;
  /** 0…1 */
  readonly onProgress?: ((part: number) => void) | undefined;
}

export const DEFAULT_CEILING = 1.05;

export interface Carried {
  readonly name: string;
  /** Hours over the horizon. */
  readonly load: number;
  readonly capacity: number;
  /** load / capacity; null without hours (借调, away throughout): outside fairness. */
  readonly ratio: number | null;
}

export interface Fairness {
  /** Highest load over capacity. */
  readonly max: number;
  /** Jain's index: 1 = all alike, 1/n = one carries all. */
  readonly fairness: number;
  readonly people: readonly Carried[];
}

/** What a balanced section may need to be told besides. */
export type BalanceNote =
  | { readonly code: "no-staff" }
  | { readonly code: "one-person" }
  | { readonly code: "nobody-has-hours" }
  | { readonly code: "nothing-due" }
  | { readonly code: "nobody-may"; readonly tasks: readonly number[] }
  | { readonly code: "calendar-assumed" };

export interface Balanced {
  readonly team: TeamWork;
  readonly before: Fairness;
  readonly after: Fairness;
  /** The lowest highest load anyone could reach, and who binds it: the only ones who may have that work. */
  readonly best: {
    readonly max: number;
    readonly proven: boolean;
    readonly people: readonly string[];
    readonly types: readonly WorkType[];
  };
  /** Highest load over capacity that the proposals keep to. */
  readonly ceiling: number;
  readonly moves: readonly Proposal[];
  /** Hand-overs among them (vacant work that finds an owner is none), and the fewest any plan under the ceiling needs. */
  readonly handOvers: number;
  readonly lowerBound: number;
  readonly proven: boolean;
  readonly solver: Solved["solver"];
  readonly cover: readonly Cover[];
  readonly notes: readonly BalanceNote[];
  /** 为什么不是他. `task` is an index into the ledger's tasks. */
  whyNot(task: number, person: string): readonly WhyNot[];
}

/** Null when cancelled. */
export async function balanceTeam(
  ledger: Ledger,
  judgement: Judgement,
  context: WorkContext,
  options: BalanceTeamOptions = {}
): Promise<Balanced | null> {
  const {
    wishes = {},
    ceiling = DEFAULT_CEILING,
    prove,
    solver,
    isCancelled,
    onProgress,
  } = options;
  const team = teamWork(ledger, judgement, context);
  const constraints = new Constraints(ledger, judgement, context, team, wishes);
  const setting = teamProblem(ledger, judgement, team, constraints, wishes, context);
  const solved = await solveBalance(setting.problem, {
    ceiling,
    prove,
    solver,
    isCancelled,
    onProgress,
    rank: (task, person) => rankOf(setting, constraints, task, person),
    // Of tasks alike the one begun stays: it has more behind it.
    holdsMore: (task) =>
      Math.max(0, ...(setting.rows[task] ?? []).map((i) => judgement.tasks[i]?.progress ?? 0)),
  });
  if (!solved) return null;
  placeBacklog(solved, setting, constraints);
  const before = startLoads(setting);
  const after = [...solved.plan.load].map((load, p) => load + unplaced(setting, solved, p));
  const moves = proposalsOf(setting, solved, { before, after }, constraints, judgement);
  const handOvers = moves.filter((m) => m.from !== null).length;
  const [bottleneck] = solved.bound.levels;
  return {
    team,
    before: fairnessOf(setting, before),
    after: fairnessOf(setting, after),
    best: {
      max: ratioValue(solved.best.highest),
      proven: solved.best.proven,
      people: bottleneck?.people.flatMap((p) => setting.people[p]?.name ?? []) ?? [],
      types: typesOf(bottleneck?.groups ?? [], solved, setting, judgement),
    },
    ceiling: solved.ceiling,
    moves,
    handOvers,
    lowerBound: solved.lowerBound,
    proven: solved.moves <= solved.lowerBound,
    solver: solved.solver,
    cover: coverFor(ledger, judgement, team, constraints),
    notes: notesOf(setting, judgement, context),
    whyNot: (task, person) => whyNot(task, person, { constraints, setting, solved, moves }),
  };
}

/** Overdue work that nobody has weighs on no load, but on whoever gets it: to whose duty it is, the least burdened of them, backlog and all. */
function placeBacklog(
  { plan, grouped }: Solved,
  setting: TeamProblem,
  constraints: Constraints
): void {
  const burden = [...plan.load].map((load, p) => load + unitsOf(setting.people[p]?.backlog ?? 0));
  setting.backlog.forEach((late, task) => {
    const able = grouped.groups[grouped.groupOf[task] ?? -1]?.people ?? [];
    if (late === 0 || able.length === 0) return;
    const weight = (p: number): number => ((burden[p] ?? 0) + late) / (grouped.capacity[p] ?? 1);
    const standsIn = (p: number): number => Math.floor(rankOf(setting, constraints, task, p));
    const to = able.reduce((best, p) =>
      (standsIn(p) - standsIn(best) || weight(p) - weight(best)) < 0 ? p : best
    );
    burden[to] = (burden[to] ?? 0) + late;
    plan.give(task, to);
  });
}

/** Whose duty it is before whoever stands in; among equals who finished less of late (the problem's people are in that order). */
function rankOf(
  { people, rows }: TeamProblem,
  constraints: Constraints,
  task: number,
  person: number
): number {
  const name = people[person]?.name ?? "";
  const standsIn = (rows[task] ?? []).some((row) => constraints.fit(row, name) === "backup");
  return (standsIn ? 1 : 0) + person / (people.length + 1);
}

/** Units each carries now. Vacant work is with nobody. */
function startLoads({ problem }: TeamProblem): number[] {
  const load = problem.people.map(() => 0);
  for (const { owner, effort } of problem.tasks)
    if (owner !== null) load[owner] = (load[owner] ?? 0) + effort;
  return load;
}

/** What nobody with hours may have stays with whoever has it. */
function unplaced({ problem }: TeamProblem, { grouped }: Solved, person: number): number {
  return grouped.unplaceable
    .filter((task) => problem.tasks[task]?.owner === person)
    .reduce((sum, task) => sum + (problem.tasks[task]?.effort ?? 0), 0);
}

/** Back in the ledger's order of people, in hours. */
function fairnessOf({ problem, people }: TeamProblem, load: readonly number[]): Fairness {
  const carried = people.map(({ name }, p): Carried => {
    const capacity = problem.people[p]?.capacity ?? 0;
    const units = load[p] ?? 0;
    return {
      name,
      load: units / UNITS_AN_HOUR,
      capacity: capacity / UNITS_AN_HOUR,
      ratio: capacity === 0 ? null : units / capacity,
    };
  });
  const ratios = carried.flatMap((c) => c.ratio ?? []);
  const sum = ratios.reduce((a, b) => a + b, 0);
  const squares = ratios.reduce((a, b) => a + b * b, 0);
  return {
    max: Math.max(0, ...ratios),
    fairness: squares === 0 ? 1 : (sum * sum) / (ratios.length * squares),
    people: carried,
  };
}

function typesOf(
  groups: readonly number[],
  { grouped }: Solved,
  { rows }: TeamProblem,
  judgement: Judgement
): readonly WorkType[] {
  const types = groups
    .flatMap((g) => grouped.groups[g]?.tasks ?? [])
    .flatMap((t) => rows[t] ?? [])
    .flatMap((i) => judgement.tasks[i]?.category ?? []);
  return [...new Set(types)];
}

function notesOf(
  { problem, backlog, nobodyMay }: TeamProblem,
  { horizon }: Judgement,
  { calendar }: WorkContext
): readonly BalanceNote[] {
  const notes: BalanceNote[] = [];
  const present = problem.people.filter((p) => p.capacity > 0).length;
  if (problem.people.length === 0) notes.push({ code: "no-staff" });
  else if (present === 0) notes.push({ code: "nobody-has-hours" });
  else if (present === 1) notes.push({ code: "one-person" });
  if (problem.tasks.every((t, i) => t.effort + (backlog[i] ?? 0) === 0))
    notes.push({ code: "nothing-due" });
  if (nobodyMay.length > 0) notes.push({ code: "nobody-may", tasks: nobodyMay });
  if (calendar.assumed(horizon.from, horizon.to)) notes.push({ code: "calendar-assumed" });
  return notes;
}
