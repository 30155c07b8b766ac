/**
 * What some changed rows make different in a judgement: small enough to be sent about, and laid over the judgement as it was. What stayed
 * is the very same object on both sides, so that looking for what did not costs next to nothing.
 */
import type { Ledger, Task } from "../ledger/ledger";
import type { Sighting } from "../rules";
import type { DismissedFinding, Finding, JudgedTask, Judgement } from "../rules/judgement";
import type { LoadLevel, PersonWork, TeamWork } from "../workload";
import { loadsOf } from "../workload";
import type { Judged } from "./judge-sheets";

export interface JudgedRows {
  readonly tasks: readonly At<Task>[];
  /** More than `tasks`: what rows are found in together, doubles and a person's sums, shows on all of them. */
  readonly judged: readonly At<JudgedTask>[];
  readonly findings: readonly Splice<Finding>[];
  readonly dismissed: readonly DismissedFinding[] | undefined;
  readonly sightings: readonly Splice<Sighting>[];
  readonly summary: Judgement["summary"];
  readonly notes: Judgement["notes"];
  readonly unread: Ledger["unread"];
  readonly mean: TeamWork["mean"];
  /** Those whose work is another. */
  readonly people: readonly At<PersonWork>[];
  /** Of everybody, in order: one person's load moves the mean that all are measured by. */
  readonly levels: readonly (LoadLevel | null)[];
}

export interface At<T> {
  readonly at: number;
  readonly is: T;
}

/** At a place of the list as it was: so many taken out, these put in. Ascending by place. */
export interface Splice<T> {
  readonly at: number;
  readonly out: number;
  readonly put: readonly T[];
}

export function judgedRows(before: Judged, after: Judged): JudgedRows {
  const judged = replaced(before.judgement.tasks, after.judgement.tasks);
  const concerned = new Set(
    judged.flatMap(({ at, is }) =>
      [before.judgement.tasks[at], is].flatMap((task) => [
        ...(task?.owner ?? []),
        ...(task?.helpers ?? []),
      ])
    )
  );
  return {
    tasks: replaced(before.ledger.tasks, after.ledger.tasks),
    judged,
    findings: splices(before.judgement.findings, after.judgement.findings),
    dismissed: after.judgement.dismissed,
    sightings: splices(before.sightings, after.sightings),
    summary: after.judgement.summary,
    notes: after.judgement.notes,
    unread: after.ledger.unread,
    mean: after.team.mean,
    people: after.team.people.flatMap((is, at) => (concerned.has(is.name) ? [{ at, is }] : [])),
    levels: after.team.people.map(({ level }) => level),
  };
}

export function withRows(before: Judged, rows: JudgedRows): Judged {
  const { judgement, ledger } = before;
  const people = put(before.team.people, rows.people).map((person, i) => {
    const level = rows.levels[i] ?? null;
    return person.level === level ? person : { ...person, level };
  });
  const team = { ...before.team, mean: rows.mean, people };
  return {
    ...before,
    ledger: { ...ledger, tasks: put(ledger.tasks, rows.tasks), unread: rows.unread },
    judgement: {
      ...judgement,
      tasks: put(judgement.tasks, rows.judged),
      findings: spliced(judgement.findings, rows.findings),
      ...(rows.dismissed ? { dismissed: rows.dismissed } : {}),
      summary: rows.summary,
      notes: rows.notes,
    },
    sightings: spliced(before.sightings, rows.sightings),
    team,
    people: loadsOf(team),
  };
}

function replaced<T>(before: readonly T[], after: readonly T[]): readonly At<T>[] {
  return after.flatMap((is, at) => (is === before[at] ? [] : [{ at, is }]));
}

function put<T>(list: readonly T[], changes: readonly At<T>[]): readonly T[] {
  const next = list.slice();
  for (const { at, is } of changes) next[at] = is;
  return next;
}

/** What stayed keeps its order; what has moved is taken out and put in again. */
export function splices<T>(before: readonly T[], after: readonly T[]): readonly Splice<T>[] {
  const places = new Map(before.map((one, at) => [one, at]));
  const found: Splice<T>[] = [];
  let from = 0;
  let fresh: T[] = [];
  const close = (to: number): void => {
    if (to > from || fresh.length > 0) found.push({ at: from, out: to - from, put: fresh });
    fresh = [];
  };
  for (const one of after) {
    const at = places.get(one);
    if (at === undefined || at < from) {
      fresh.push(one);
      continue;
    }
    close(at);
    from = at + 1;
  }
  close(before.length);
  return found;
}

export function spliced<T>(list: readonly T[], changes: readonly Splice<T>[]): readonly T[] {
  const next: T[] = [];
  let from = 0;
  for (const { at, out, put: items } of changes) {
    for (let i = from; i < at; i++) next.push(list[i] as T);
    for (const item of items) next.push(item);
    from = at + out;
  }
  for (let i = from; i < list.length; i++) next.push(list[i] as T);
  return next;
}
