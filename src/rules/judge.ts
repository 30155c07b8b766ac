/**
 * A ledger judged: one verdict per row, which rests on that row and the frame alone, and aggregates that merge. So one changed row costs
 * one row.
 */
import type { PlainDate } from "../calendar/plain-date";
import { addDays, mondayOf } from "../calendar/plain-date";
import type { Ledger, Task } from "../ledger/ledger";
import { aggregate, reaggregate, type Aggregates } from "./aggregates";
import { eventOf, moveOf, type EventMove, type EventSaying } from "./events";
import { Groups } from "./groups";
import { judgeTask, type RowVerdict } from "./judge-task";
import type { Finding, FindingCode, Judgement, JudgementSummary } from "./judgement";
import { notesOf } from "./missing-columns";
import type { Sighting } from "./past";
import { inPlace } from "./person-findings";
import { routineFindings } from "./routine-findings";
import type { Frame, JudgeContext } from "./row-facts";
import { frameOf } from "./row-facts";

/** A judgement with what it was made of, so that a changed row can be judged into it. */
export interface Judging {
  readonly judgement: Judgement;
  readonly ledger: Ledger;
  readonly frame: Frame;
  readonly rows: readonly RowVerdict[];
  /** Row numbers by place. */
  readonly places: ReadonlyMap<string, number>;
  readonly events: Groups;
  readonly aggregates: Aggregates;
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
  const places = new Map(ledger.tasks.map((task, i) => [placeOf(task), i]));
  const aggregates = aggregate(rows, ledger, frame);
  return {
    judgement: judgementOf(ledger, frame, rows, aggregates),
    ...{ ledger, frame, rows, places, events, aggregates },
  };
}

/**
 * The judgement with some rows changed. A row is known by its place; where a change gives or takes another row its key (two rows of one
 * key have none), that row is among the changed ones too. Duties, leave and roster are as before: where they change, judge anew.
 */
export function rejudge(previous: Judging, changed: readonly Task[]): Judging {
  return changed.reduce((judging, task) => withRow(judging, task), previous);
}

/** The rows as history keeps them. */
export function sightingsOf({ rows }: Judging): readonly Sighting[] {
  return rows.flatMap((row) => row.sighting ?? []);
}

function placeOf({ sheet, row }: Task): string {
  return `${row}\n${sheet}`;
}

function withRow(previous: Judging, task: Task): Judging {
  const at = previous.places.get(placeOf(task));
  const before = at === undefined ? undefined : previous.rows[at];
  if (at === undefined || !before) return previous;
  const event = eventOf(task, previous.frame.today);
  const [left, joined] = [before.event?.name ?? null, event?.name ?? null];
  const events = previous.events.moved(at, left, joined);
  const rows = previous.rows.slice();
  // The row as it is now speaks for its event before it is judged itself.
  rows[at] = { ...before, task, event };
  const { moves, shifted } = movesAfter(previous.frame, new Set([left, joined]), events, rows);
  const frame = shifted.length === 0 ? previous.frame : { ...previous.frame, moves };
  const changed = [...new Set([at, ...shifted.flatMap((name) => events.rows(name))])];
  for (const i of changed) {
    const row = rows[i];
    if (row) rows[i] = judgeTask(row.task, row.event, frame);
  }
  const aggregates = reaggregate(previous.aggregates, previous.rows, rows, changed, frame);
  const tasks = previous.ledger.tasks.slice();
  tasks[at] = task;
  const ledger = { ...previous.ledger, tasks };
  return {
    judgement: judgementOf(ledger, frame, rows, aggregates),
    ...{ ledger, frame, rows, places: previous.places, events, aggregates },
  };
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

/** Where the events stand now that a row speaks of them otherwise, and which of them have shifted. */
function movesAfter(
  frame: Frame,
  names: ReadonlySet<string | null>,
  events: Groups,
  rows: readonly RowVerdict[]
): { readonly moves: Frame["moves"]; readonly shifted: readonly string[] } {
  const moves = new Map(frame.moves);
  const shifted: string[] = [];
  for (const name of names) {
    if (name === null) continue;
    const before = frame.moves.get(name);
    const now = moveOf(events.rows(name).flatMap((i) => rows[i]?.event ?? []));
    if (before?.from === now?.from && before?.to === now?.to) continue;
    shifted.push(name);
    if (now) moves.set(name, now);
    else moves.delete(name);
  }
  return { moves, shifted };
}

/** Aggregates as the judgement the rest of the product reads. */
function judgementOf(
  ledger: Ledger,
  frame: Frame,
  rows: readonly RowVerdict[],
  { sums, people, roster, blocks, tasks, tally }: Aggregates
): Judgement {
  const together = [
    ...inPlace([...people.values()].flat(), rows).map((found) => found.finding),
    ...roster,
    ...routineFindings(sums, ledger.plans ?? [], frame),
  ];
  const { open, done, unsure, stock, lights, codes } = tally;
  return {
    today: frame.today,
    horizon: horizonOf(frame.today),
    tasks,
    findings: [...blocks, together].flat(),
    summary: {
      ...{ tasks: tally.tasks, open, done, lights, unsure, stock },
      findings: countCodes(together, codes),
    },
    notes: notesOf(ledger, tally, frame),
  };
}

/** From today to the Sunday of next week: what the chief can still steer, in the weeks he reports by. */
export function horizonOf(today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: today, to: addDays(mondayOf(today), 13) };
}

/** How many findings of each code, on top of those counted already. */
export function countCodes(
  findings: readonly Finding[],
  counted: Iterable<readonly [FindingCode, number]> = []
): JudgementSummary["findings"] {
  const codes = new Map(counted);
  for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1);
  return Object.fromEntries(codes);
}
