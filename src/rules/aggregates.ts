/**
 * What rows make together: sums by person, groups by title and event, counts. Each holds what it found, so that a changed row touches its
 * owners, its groups and its place, and nothing else.
 */
import type { Ledger } from "../ledger/ledger";
import { doublesAmong } from "./doubles";
import { Groups } from "./groups";
import type { RowVerdict } from "./judge-task";
import type { Finding, FindingCode, JudgedTask } from "./judgement";
import { findingsOfPerson, type PersonFinding } from "./person-findings";
import { rosterFindings } from "./roster-findings";
import type { Frame } from "./row-facts";
import { sumOf, withShares, type Sums } from "./sums";
import { recount, type Tally } from "./tally";

type Rows = readonly RowVerdict[];

export interface Aggregates {
  readonly sums: Sums;
  readonly doubles: Groups;
  /** Found among doubles, by row. */
  readonly doubled: ReadonlyMap<number, Finding>;
  readonly people: ReadonlyMap<string, readonly PersonFinding[]>;
  readonly tally: Tally;
  readonly tasks: readonly JudgedTask[];
  /** Findings about rows, a block of rows at a time. */
  readonly blocks: readonly (readonly Finding[])[];
  /** Of the roster and the leave sheet; no task has a part in it. */
  readonly roster: readonly Finding[];
}

export function aggregate(
  rows: Rows,
  ledger: Pick<Ledger, "tables" | "duties" | "leaves" | "shifts">,
  frame: Frame
): Aggregates {
  const sums = sumOf(rows.map((row) => row.share));
  const doubles = Groups.of(rows.map((row) => row.share.double));
  const doubled = new Map<number, Finding>();
  for (const group of doubles.several()) markDoubles(group, rows, doubled);
  const people = new Map(
    [...sums.people.keys()].map((name) => [name, findingsOfPerson(name, sums, rows, frame)])
  );
  const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, block) =>
    blockOf(block, rows, doubled)
  );
  return {
    sums,
    doubles,
    doubled,
    people,
    tally: recount(null, (counter) =>
      rows.forEach((row, i) => counter.row(row, doubled.get(i), 1))
    ),
    tasks: rows.map((_, i) => taskOf(i, rows, doubled, people)),
    blocks,
    roster: rosterFindings(ledger, frame),
  };
}

/**
 * The aggregates with some rows judged again.
 * @param changed the rows' numbers
 */
export function reaggregate(
  before: Aggregates,
  was: Rows,
  rows: Rows,
  changed: readonly number[],
  frame: Frame
): Aggregates {
  const pairs = changed.flatMap((at) => {
    const [old, now] = [was[at], rows[at]];
    return old && now ? [{ at, old, now }] : [];
  });
  const sums = withShares(
    before.sums,
    pairs.map(({ at, old, now }) => ({ row: at, before: old.share, after: now.share }))
  );
  let { doubles } = before;
  for (const { at, old, now } of pairs)
    doubles = doubles.moved(at, old.share.double, now.share.double);
  const keys = new Set(pairs.flatMap(({ old, now }) => [old.share.double, now.share.double]));
  const twins = [...keys].flatMap((key) => (key === null ? [] : [doubles.rows(key)]));
  const redone = new Set([...changed, ...twins.flat()]);
  const doubled = new Map(before.doubled);
  for (const at of redone) doubled.delete(at);
  for (const group of twins) markDoubles(group, rows, doubled);

  const names = new Set(
    pairs.flatMap(({ old, now }) => [...old.share.owners, ...now.share.owners])
  );
  const people = new Map(before.people);
  const spoken = new Set<number>(redone);
  const rowsOf = (name: string): readonly number[] =>
    (people.get(name) ?? []).flatMap((found) => [...found.rows]);
  for (const name of names) {
    for (const at of rowsOf(name)) spoken.add(at);
    people.set(name, findingsOfPerson(name, sums, rows, frame));
    for (const at of rowsOf(name)) spoken.add(at);
  }

  const tasks = before.tasks.slice();
  for (const at of spoken) tasks[at] = taskOf(at, rows, doubled, people);
  const blocks = before.blocks.slice();
  for (const block of new Set([...redone].map((at) => Math.floor(at / BLOCK))))
    blocks[block] = blockOf(block, rows, doubled);
  const tally = recount(before.tally, (counter) => {
    for (const at of redone) {
      const [old, now] = [was[at], rows[at]];
      if (old) counter.row(old, before.doubled.get(at), -1);
      if (now) counter.row(now, doubled.get(at), 1);
    }
  });
  return { ...before, sums, doubles, doubled, people, tally, tasks, blocks };
}

function markDoubles(group: readonly number[], rows: Rows, doubled: Map<number, Finding>): void {
  const members = group.flatMap((at) => rows[at] ?? []);
  const found = doublesAmong(members);
  for (const at of group) {
    const row = rows[at];
    const finding = row && found.get(row);
    if (finding) doubled.set(at, finding);
  }
}

/** Small enough that one is cheap to gather again, large enough that few are to be joined. */
const BLOCK = 256;

function blockOf(block: number, rows: Rows, doubled: Aggregates["doubled"]): readonly Finding[] {
  const findings: Finding[] = [];
  rows.slice(block * BLOCK, (block + 1) * BLOCK).forEach((row, i) => {
    findings.push(...row.findings);
    const double = doubled.get(block * BLOCK + i);
    if (double) findings.push(double);
  });
  return findings;
}

/** The row with the codes of what was found of it together with others. */
function taskOf(
  at: number,
  rows: Rows,
  doubled: Aggregates["doubled"],
  people: Aggregates["people"]
): JudgedTask {
  const row = rows[at];
  if (!row) throw new RangeError(`no row ${at}`);
  const { judged } = row;
  const more: FindingCode[] = doubled.has(at) ? ["duplicate"] : [];
  for (const name of judged.owner)
    for (const { finding, rows: concerned } of people.get(name) ?? [])
      if (concerned.has(at)) more.push(finding.code);
  return more.length === 0
    ? judged
    : { ...judged, findings: [...new Set([...judged.findings, ...more])] };
}
