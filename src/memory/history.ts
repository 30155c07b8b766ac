/**
 * What earlier checks knew of each row: who had it, when it was due, whether anything has moved. A snapshot is taken when the user marks,
 * reports or accepts a move, never by checking. Rows are known by a fingerprint of their key and keep no word of the ledger but names.
 */
import * as z from "zod/mini";
import {
  addDays,
  fromDayNumber,
  toDayNumber,
  type DayNumber,
  type PlainDate,
} from "../calendar/plain-date";
import { rowId } from "../rules/fingerprint";
import type { Past, RowPast, Sighting } from "../rules/past";
import type { Light } from "../rules/judgement";

/** `[day, owner, due, said, state]`: a row from that day on. Short, since two thousand of them are kept in a workbook. */
type Point = readonly [
  day: DayNumber,
  /** Index into `owners`; -1 = nobody, or a secret row. */
  owner: number,
  /** 0 = no date. */
  due: DayNumber,
  said: string,
  /** `light * 4 + ordered * 2 + done`. */
  state: number,
];

type Misfit = readonly [day: DayNumber, row: string, person: string, type: string];

export interface History {
  readonly version: 1;
  /** 柳疏影、乔木生: the owners of a row as one text. */
  readonly owners: readonly string[];
  readonly rows: Readonly<Record<string, readonly Point[]>>;
  readonly misfits: readonly Misfit[];
}

export const emptyHistory: History = { version: 1, owners: [], rows: {}, misfits: [] };

/** Bytes of its JSON; with the journal it stays well under the part's 1 MB. */
export const HISTORY_LIMIT = 200_000;

export const historySchema = z.object({
  version: z.literal(1),
  owners: z.array(z.string()),
  rows: z.record(z.string(), z.array(z.tuple([z.int(), z.int(), z.int(), z.string(), z.int()]))),
  misfits: z.array(z.tuple([z.int(), z.string(), z.string(), z.string()])),
});

const LIGHTS: readonly Light[] = ["none", "green", "blue", "yellow", "red", "done"];
const MONTH = 31;

/**
 * The history with rows as they are seen today; what has not changed since it was last seen adds nothing.
 * @param accepted keys of rows whose owner was changed by accepting a move here: no hand-on anybody answers for
 */
export function withSnapshot(
  history: History,
  sightings: readonly Sighting[],
  today: PlainDate,
  accepted: ReadonlySet<string> = new Set()
): History {
  const owners = [...history.owners];
  const numberOf = new Map(owners.map((name, i) => [name, i]));
  const ownerNumber = (names: readonly string[]): number => {
    if (names.length === 0) return -1;
    const joined = [...names].sort().join("、");
    const known = numberOf.get(joined) ?? owners.push(joined) - 1;
    numberOf.set(joined, known);
    return known;
  };
  const rows: Record<string, readonly Point[]> = { ...history.rows };
  const day = toDayNumber(today);
  for (const seen of sightings) {
    const id = rowId(seen.key);
    const ordered = seen.ordered || accepted.has(seen.key);
    const state = LIGHTS.indexOf(seen.light) * 4 + (ordered ? 2 : 0) + (seen.done ? 1 : 0);
    const due = seen.due === null ? 0 : toDayNumber(seen.due);
    rows[id] = withPoint(rows[id] ?? [], [day, ownerNumber(seen.owner), due, seen.said, state]);
  }
  return thinned({ version: 1, owners, rows, misfits: withMisfits(history, sightings, day) });
}

function withPoint(points: readonly Point[], point: Point): readonly Point[] {
  const last = points.at(-1);
  if (last === undefined) return [point];
  if (last.slice(1).join() === point.slice(1).join()) return points;
  // Lights go by themselves: of two that differ in nothing else the later is enough.
  return differInLightOnly(last, point) && points.length > 1 && last[0] === point[0]
    ? [...points.slice(0, -1), point]
    : [...points, point];
}

function differInLightOnly(a: Point, b: Point): boolean {
  return a[1] === b[1] && a[2] === b[2] && a[3] === b[3] && (a[4] & 3) === (b[4] & 3);
}

/** Each row once a month. */
function withMisfits(
  { misfits }: History,
  sightings: readonly Sighting[],
  day: DayNumber
): readonly Misfit[] {
  const recent = misfits.filter(([then]) => then > day - MONTH);
  const known = new Set(recent.map(([, row, person, type]) => `${row}\n${person}\n${type}`));
  const fresh = sightings.flatMap(({ key, misfit }): Misfit[] => {
    const row = rowId(key);
    if (!misfit || known.has(`${row}\n${misfit.person}\n${misfit.type}`)) return [];
    return [[day, row, misfit.person, misfit.type]];
  });
  return [...recent, ...fresh];
}

/** Without what was seen on that day; undefined where nothing is left. */
export function withoutDay(history: History, day: PlainDate): History | undefined {
  const gone = toDayNumber(day);
  const rows = Object.entries(history.rows).flatMap(([id, points]) => {
    const left = points.filter(([seen]) => seen !== gone);
    return left.length === 0 ? [] : [[id, left] as const];
  });
  const misfits = history.misfits.filter(([seen]) => seen !== gone);
  if (rows.length === 0) return undefined;
  return { ...history, rows: Object.fromEntries(rows), misfits };
}

/** What the rules ask of it. */
export function pastOf(history: History, today: PlainDate): Past {
  const since = toDayNumber(addDays(today, -MONTH));
  return {
    row: (key) => {
      const points = history.rows[rowId(key)];
      return points ? rowPast(points) : null;
    },
    idOf: rowId,
    misfits: history.misfits.flatMap(([day, row, person, type]) =>
      day > since ? [{ row, person, type }] : []
    ),
  };
}

/** How a row stood when it was last seen before `day`; null for one not seen before. */
export function pointAt(
  history: History,
  key: string,
  day: PlainDate
): { readonly done: boolean; readonly due: PlainDate | null; readonly late: boolean } | null {
  const until = toDayNumber(day);
  const point = history.rows[rowId(key)]?.findLast(([seen]) => seen < until);
  if (!point) return null;
  const [, , due, , state] = point;
  return {
    done: (state & 1) === 1,
    due: due === 0 ? null : fromDayNumber(due),
    late: LIGHTS[state >> 2] === "red",
  };
}

function rowPast(points: readonly Point[]): RowPast | null {
  const last = points.at(-1);
  if (!last) return null;
  let handoffs = 0;
  let holder = -1;
  for (const [, owner, , , state] of points) {
    if (owner >= 0 && holder >= 0 && owner !== holder && (state & 2) === 0) handoffs++;
    if (owner >= 0) holder = owner;
  }
  const run = points.findLastIndex((p) => p[3] !== last[3]);
  const firstDue = points.find((p) => p[2] > 0)?.[2];
  return {
    handoffs,
    firstDue: firstDue === undefined ? null : fromDayNumber(firstDue),
    said: last[3],
    since: fromDayNumber(points[run + 1]?.[0] ?? last[0]),
    changed: run >= 0,
  };
}

/** Kept of a row's points once space is short: the first, and the latest few. */
const LATEST = 4;

/** Within the limit: changes of light go first, then what is done, then middle points, then the rows longest without a change. */
export function thinned(history: History, limit = HISTORY_LIMIT): History {
  const steps: readonly ((points: readonly Point[]) => readonly Point[])[] = [
    (points) => points.filter((p, i) => i === 0 || !sameButLight(points[i - 1], p)),
    (points) => ((points.at(-1)?.[4] ?? 0) & 1 ? points.slice(-1) : points),
    (points) =>
      points.length <= LATEST + 1 ? points : [...points.slice(0, 1), ...points.slice(-LATEST)],
  ];
  let thin = history;
  for (const step of steps) {
    if (sizeOf(thin) <= limit) return thin;
    const rows = Object.entries(thin.rows).map(([id, points]) => [id, step(points)] as const);
    thin = { ...thin, rows: Object.fromEntries(rows) };
  }
  return sizeOf(thin) <= limit ? thin : withoutOldest(thin, limit);
}

function sameButLight(a: Point | undefined, b: Point): boolean {
  return a !== undefined && differInLightOnly(a, b);
}

function withoutOldest(history: History, limit: number): History {
  const newestFirst = Object.entries(history.rows).sort(
    ([, a], [, b]) => (b.at(-1)?.[0] ?? 0) - (a.at(-1)?.[0] ?? 0)
  );
  let left = limit - sizeOf({ ...history, rows: {} });
  const kept = newestFirst.filter(([id, points]) => {
    left -= sizeOf([id, points]) + 1;
    return left >= 0;
  });
  return { ...history, rows: Object.fromEntries(kept) };
}

/** Bytes as UTF-8. */
function sizeOf(value: unknown): number {
  let bytes = 0;
  for (const sign of JSON.stringify(value)) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
