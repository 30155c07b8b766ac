/**
 * A judgement in slices. A message is unpacked in one go where it arrives, and twenty thousand tasks at once would freeze the pane for seconds: so
 * the long lists go ahead in parts, and what is left comes last.
 */
import type { LoadPart } from "../workload";
import type { Judged } from "./judge-sheets";

/** What is long in a judgement. */
interface Lists {
  readonly tasks: Judged["ledger"]["tasks"];
  readonly plans: Judged["ledger"]["tasks"];
  readonly rosterCells: NonNullable<Judged["ledger"]["rosterCells"]>;
  readonly shifts: Judged["ledger"]["shifts"];
  readonly unread: Judged["ledger"]["unread"];
  readonly judged: Judged["judgement"]["tasks"];
  readonly findings: Judged["judgement"]["findings"];
  readonly sightings: Judged["sightings"];
  readonly changed: Judged["changedJudgements"];
  readonly parts: readonly PersonPart[];
}

/** Of whose load or backlog; people by their place. */
interface PersonPart {
  readonly person: number;
  readonly in: "load" | "backlog";
  readonly part: LoadPart;
}

export type Slice = {
  readonly [K in keyof Lists]: { readonly list: K; readonly items: Lists[K] };
}[keyof Lists];

/** Unpacked in a few milliseconds each. */
const ITEMS_PER_SLICE: Readonly<Record<keyof Lists, number>> = {
  tasks: 100,
  plans: 100,
  rosterCells: 400,
  shifts: 800,
  unread: 800,
  judged: 300,
  findings: 300,
  sightings: 800,
  changed: 300,
  parts: 500,
};

/** The long lists of it part by part. */
export function* slicesOf(judged: Judged): Generator<Slice> {
  const { ledger, judgement, team } = judged;
  const parts = team.people.flatMap((person, at): PersonPart[] =>
    (["load", "backlog"] as const).flatMap((list) =>
      person.parts[list].map((part) => ({ person: at, in: list, part }))
    )
  );
  yield* slices("tasks", ledger.tasks);
  yield* slices("plans", ledger.plans ?? []);
  yield* slices("rosterCells", ledger.rosterCells ?? []);
  yield* slices("shifts", ledger.shifts);
  yield* slices("unread", ledger.unread);
  yield* slices("judged", judgement.tasks);
  yield* slices("findings", judgement.findings);
  yield* slices("sightings", judged.sightings);
  yield* slices("changed", judged.changedJudgements);
  yield* slices("parts", parts);
}

function* slices<K extends keyof Lists>(list: K, items: Lists[K]): Generator<Slice> {
  for (let from = 0; from < items.length; from += ITEMS_PER_SLICE[list])
    yield { list, items: items.slice(from, from + ITEMS_PER_SLICE[list]) } as Slice;
}

/** What is left of it once the slices are out. */
export function withoutLists(judged: Judged): Judged {
  const { ledger, judgement, team } = judged;
  const people = team.people.map((person) => ({
    ...person,
    parts: { ...person.parts, load: [], backlog: [] },
  }));
  const { plans, rosterCells } = ledger;
  return {
    ...judged,
    ledger: {
      ...ledger,
      tasks: [],
      ...(plans ? { plans: [] } : {}),
      ...(rosterCells ? { rosterCells: [] } : {}),
      shifts: [],
      unread: [],
    },
    judgement: { ...judgement, tasks: [], findings: [] },
    team: { ...team, people },
    sightings: [],
    changedJudgements: [],
  };
}

/** The other end: collects slices until the rest comes. */
export class JudgedCollector {
  private lists: Partial<Record<keyof Lists, unknown[]>> = {};

  add({ list, items }: Slice): void {
    const all = (this.lists[list] ??= []);
    for (const item of items) all.push(item);
  }

  /** The judgement whole again. */
  close(rest: Judged): Judged {
    const lists = this.lists as { [K in keyof Lists]?: Lists[K] };
    this.lists = {};
    const { ledger, judgement, team } = rest;
    const parts = team.people.map(() => ({ load: [] as LoadPart[], backlog: [] as LoadPart[] }));
    for (const { person, in: list, part } of lists.parts ?? []) parts[person]?.[list].push(part);
    return {
      ...rest,
      ledger: {
        ...ledger,
        tasks: lists.tasks ?? [],
        ...(ledger.plans ? { plans: lists.plans ?? [] } : {}),
        ...(ledger.rosterCells ? { rosterCells: lists.rosterCells ?? [] } : {}),
        shifts: lists.shifts ?? [],
        unread: lists.unread ?? [],
      },
      judgement: { ...judgement, tasks: lists.judged ?? [], findings: lists.findings ?? [] },
      team: {
        ...team,
        people: team.people.map((person, at) => ({
          ...person,
          parts: { ...person.parts, ...parts[at] },
        })),
      },
      sightings: lists.sightings ?? [],
      changedJudgements: lists.changed ?? [],
    };
  }
}
