/**
 * A ledger judged: one verdict per row, which rests on that row and the frame alone, and sums and groups that merge. So one changed row
 * costs one row.
 */
import type { PlainDate } from "../calendar/plain-date";
import { addDays, mondayOf } from "../calendar/plain-date";
import type { Ledger, Task } from "../ledger/ledger";
import { doublesAmong } from "./doubles";
import { eventOf, moveOf, type EventMove, type EventSaying } from "./events";
import { Groups } from "./groups";
import { judgeTask, type RowVerdict } from "./judge-task";
import type {
  Finding,
  FindingCode,
  JudgedTask,
  Judgement,
  JudgementSummary,
  Light,
} from "./judgement";
import { notesOf } from "./missing-columns";
import type { Sighting } from "./past";
import { codesByRow, personFindings, type PersonFinding } from "./person-findings";
import { rosterFindings } from "./roster-findings";
import { routineFindings } from "./routine-findings";
import type { Frame, JudgeContext } from "./row-facts";
import { frameOf } from "./row-facts";
import { sumOf, withShare, type Sums } from "./sums";

/** A judgement with what it was made of, so that a changed row can be judged into it. */
export interface Judging {
  readonly judgement: Judgement;
  /** Rows as history keeps them. */
  readonly sightings: readonly Sighting[];
  readonly ledger: Ledger;
  readonly frame: Frame;
  readonly rows: readonly RowVerdict[];
  readonly aggregates: Aggregates;
}

interface Aggregates {
  readonly sums: Sums;
  readonly doubles: Groups;
  readonly events: Groups;
  /** Of the roster and the leave sheet; no task has a part in it. */
  readonly roster: readonly Finding[];
  /** Found among doubles, by row. */
  readonly doubled: ReadonlyMap<number, Finding>;
}

/** Judges a whole ledger. The people's loads come from `workload/`. */
export function judge(ledger: Ledger, context: JudgeContext): Judgement {
  return judgeLedger(ledger, context).judgement;
}

/** Judges a whole ledger and keeps what `rejudge` needs. */
export function judgeLedger(ledger: Ledger, context: JudgeContext): Judging {
  const sayings = ledger.tasks.map((task) => eventOf(task, context.today));
  const events = Groups.of(sayings.map((saying) => saying?.name ?? null));
  const frame = { ...frameOf(ledger, context), moves: allMoves(events, sayings) };
  const rows = ledger.tasks.map((task, i) => judgeTask(task, sayings[i] ?? null, frame));
  const doubles = Groups.of(rows.map((row) => row.share.double));
  return assembled(ledger, frame, rows, {
    sums: sumOf(rows.map((row) => row.share)),
    doubles,
    events,
    roster: rosterFindings(ledger, frame),
    doubled: new Map([...doubles.several()].flatMap((group) => doubledIn(group, rows))),
  });
}

/**
 * The judgement with some rows changed. A row is known by its place; where a change gives or takes another row its key (two rows of one
 * key have none), that row is among the changed ones too. Duties, leave and roster are as before: where they change, judge anew.
 */
export function rejudge(previous: Judging, changed: readonly Task[]): Judging {
  return changed.reduce((judging, task) => withRow(judging, task), previous);
}

function withRow(previous: Judging, task: Task): Judging {
  const at = previous.rows.findIndex(
    (row) => row.task.row === task.row && row.task.sheet === task.sheet
  );
  const before = previous.rows[at];
  if (!before) return previous;
  const event = eventOf(task, previous.frame.today);
  const rows = [...previous.rows];
  const events = previous.aggregates.events.moved(
    at,
    before.event?.name ?? null,
    event?.name ?? null
  );
  // The row as it is now speaks for its event before it is judged itself.
  rows[at] = { ...before, task, event };
  const touched = [before.event?.name, event?.name].filter((name) => name !== undefined);
  const { moves, shifted } = movesAfter(previous.frame, new Set(touched), events, rows);
  const frame = shifted.length === 0 ? previous.frame : { ...previous.frame, moves };
  let { sums, doubles } = previous.aggregates;
  const affected = new Set([at, ...shifted.flatMap((name) => events.rows(name))]);
  const regrouped = new Set<string>();
  for (const i of affected) {
    const old = previous.rows[i];
    const now = rows[i];
    if (!old || !now) continue;
    const verdict = judgeTask(now.task, now.event, frame);
    rows[i] = verdict;
    sums = withShare(sums, i, old.share, verdict.share);
    doubles = doubles.moved(i, old.share.double, verdict.share.double);
    for (const key of [old.share.double, verdict.share.double])
      if (key !== null) regrouped.add(key);
  }
  const doubled = new Map(previous.aggregates.doubled);
  for (const i of affected) doubled.delete(i);
  for (const key of regrouped) {
    const group = doubles.rows(key);
    for (const i of group) doubled.delete(i);
    for (const [i, finding] of doubledIn(group, rows)) doubled.set(i, finding);
  }
  const ledger = { ...previous.ledger, tasks: rows.map((row) => row.task) };
  const { roster } = previous.aggregates;
  return assembled(ledger, frame, rows, { sums, doubles, events, roster, doubled });
}

function allMoves(
  events: Groups,
  sayings: readonly (EventSaying | null)[]
): ReadonlyMap<string, EventMove> {
  const moves = new Map<string, EventMove>();
  for (const saying of sayings) {
    if (!saying?.movedTo || moves.has(saying.name)) continue;
    const move = moveOf(events.rows(saying.name).flatMap((i) => sayings[i] ?? []));
    if (move) moves.set(saying.name, move);
  }
  return moves;
}

/** Where the events stand now that rows speak of them otherwise, and which of them have shifted. */
function movesAfter(
  frame: Frame,
  names: ReadonlySet<string>,
  events: Groups,
  rows: readonly RowVerdict[]
): { readonly moves: Frame["moves"]; readonly shifted: readonly string[] } {
  const moves = new Map(frame.moves);
  const shifted: string[] = [];
  for (const name of names) {
    const before = frame.moves.get(name);
    const now = moveOf(events.rows(name).flatMap((i) => rows[i]?.event ?? []));
    if (before?.from === now?.from && before?.to === now?.to) continue;
    shifted.push(name);
    if (now) moves.set(name, now);
    else moves.delete(name);
  }
  return { moves, shifted };
}

function doubledIn(
  group: readonly number[],
  rows: readonly RowVerdict[]
): readonly (readonly [number, Finding])[] {
  const members = group.flatMap((i) => rows[i] ?? []);
  const found = doublesAmong(members);
  return group.flatMap((i) => {
    const row = rows[i];
    const finding = row && found.get(row);
    return finding ? [[i, finding] as const] : [];
  });
}

/** Puts verdicts and aggregates together as the judgement the rest of the product reads. */
function assembled(
  ledger: Ledger,
  frame: Frame,
  rows: readonly RowVerdict[],
  aggregates: Aggregates
): Judging {
  const people = personFindings(aggregates.sums, rows, frame);
  const { tasks, findings } = rowByRow(rows, aggregates.doubled, people);
  findings.push(
    ...people.map((p) => p.finding),
    ...aggregates.roster,
    ...routineFindings(aggregates.sums, ledger.plans ?? [], frame)
  );
  return {
    judgement: {
      today: frame.today,
      horizon: horizonOf(frame.today),
      tasks,
      findings,
      summary: summaryOf(tasks, findings),
      notes: notesOf(ledger, rows, frame),
    },
    sightings: rows.flatMap((row) => row.sighting ?? []),
    ledger,
    frame,
    rows,
    aggregates,
  };
}

function rowByRow(
  rows: readonly RowVerdict[],
  doubled: Aggregates["doubled"],
  people: readonly PersonFinding[]
): { readonly tasks: JudgedTask[]; readonly findings: Finding[] } {
  const shared = codesByRow(people);
  const findings: Finding[] = [];
  const tasks = rows.map(({ judged, findings: own }, i) => {
    for (const finding of own) findings.push(finding);
    const double = doubled.get(i);
    if (double) findings.push(double);
    const more: readonly FindingCode[] = [
      ...(double ? [double.code] : NONE),
      ...(shared.get(i) ?? NONE),
    ];
    return more.length === 0
      ? judged
      : { ...judged, findings: [...new Set([...judged.findings, ...more])] };
  });
  return { tasks, findings };
}

const NONE: readonly FindingCode[] = [];

/** From today to the Sunday of next week: what the chief can still steer, in the weeks he reports by. */
export function horizonOf(today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: today, to: addDays(mondayOf(today), 13) };
}

function summaryOf(tasks: readonly JudgedTask[], findings: readonly Finding[]): JudgementSummary {
  const lights: Record<Light, number> = { red: 0, yellow: 0, blue: 0, green: 0, done: 0, none: 0 };
  const count = { open: 0, done: 0, unsure: 0, stock: 0 };
  for (const task of tasks) {
    lights[task.light] += 1;
    if (task.done === true) count.done += 1;
    else if (!task.cancelled) count.open += 1;
    if (task.category === null) count.unsure += 1;
    if (task.stock) count.stock += 1;
  }
  return { tasks: tasks.length, ...count, lights, findings: countCodes(findings) };
}

export function countCodes(findings: readonly Finding[]): JudgementSummary["findings"] {
  const codes: Partial<Record<FindingCode, number>> = {};
  for (const f of findings) codes[f.code] = (codes[f.code] ?? 0) + 1;
  return codes;
}
