/**
 * The least sum of squares that any roster can have, day kind by day kind: a certificate, found apart from the roster itself. For each kind the
 * duties are shared out with leave and rest of each person alone in mind, every duty going along the path of exchanges that ends at the person with the
 * fewest (successive shortest paths of a convex flow), which is exact for that relaxation; without leave it is plain water-filling.
 */
import { dayKinds, type DayKind } from "../../rules/roster-rules";
import type { Eligibility } from "./eligibility";

export interface FairBound {
  /** Σ weight × (duties so far + duties now)², over people and kinds of day. */
  readonly total: number;
  readonly byKind: Readonly<Record<DayKind, number>>;
  /** However it is arranged, somebody has this many duties of the kind, those so far included. */
  readonly most: Readonly<Record<DayKind, number>>;
  /** Places that nobody at all may take: open in every roster. */
  readonly open: number;
}

export function fairBound(eligibility: Eligibility): FairBound {
  const { problem } = eligibility;
  const shared = dayKinds.map((kind) => shareOut(kind, eligibility));
  const byKind = { weekday: 0, weekend: 0, holiday: 0 };
  const most = { weekday: 0, weekend: 0, holiday: 0 };
  dayKinds.forEach((kind, k) => {
    byKind[kind] = shared[k]?.squares ?? 0;
    most[kind] = shared[k]?.most ?? 0;
  });
  return {
    total: dayKinds.reduce((sum, kind) => sum + problem.weights[kind] * byKind[kind], 0),
    byKind,
    most,
    open: shared.reduce((sum, s) => sum + s.open, 0),
  };
}

function shareOut(
  kind: DayKind,
  eligibility: Eligibility
): { readonly squares: number; readonly most: number; readonly open: number } {
  const { problem } = eligibility;
  const { people, places, days } = problem;
  const ofKind = places.flatMap((place, s) => (days[place.day]?.kind === kind ? [s] : []));
  const counts = people.map((person) => person.counted[kind]);
  const room = people.map((_, p) => most(p, kind, ofKind, eligibility));
  const takers = ofKind.map((s) =>
    people.flatMap((_, p) => ((room[p] ?? 0) > 0 && eligibility.may(p, s) ? [p] : []))
  );
  const holder = new Int32Array(ofKind.length).fill(-1);
  const held = people.map((): Set<number> => new Set());
  let open = 0;
  ofKind.forEach((_, start) => {
    const path = cheapestPath(start);
    if (path === null) {
      open++;
      return;
    }
    for (const [place, person] of path) {
      const before = holder[place] ?? -1;
      if (before >= 0) held[before]?.delete(place);
      holder[place] = person;
      held[person]?.add(place);
    }
    const last = path[path.length - 1]?.[1] ?? 0;
    counts[last] = (counts[last] ?? 0) + 1;
    room[last] = (room[last] ?? 0) - 1;
  });
  // The least sum of squares has the least maximum as well: of such shares one is the most even in every sense.
  return { squares: counts.reduce((sum, n) => sum + n * n, 0), most: Math.max(0, ...counts), open };

  /** Who takes which place so that one more is taken, ending at the person with the fewest who has room. */
  function cheapestPath(start: number): readonly (readonly [number, number])[] | null {
    const cameBy = new Map<number, number>();
    const queue = [start];
    const fewest = counts.reduce((n, c, p) => ((room[p] ?? 0) > 0 && c < n ? c : n), Infinity);
    let best = -1;
    for (let i = 0; i < queue.length && counts[best] !== fewest; i++) {
      const place = queue[i] ?? 0;
      for (const person of takers[place] ?? []) {
        if (cameBy.has(person)) continue;
        cameBy.set(person, place);
        if ((room[person] ?? 0) > 0 && (best < 0 || (counts[person] ?? 0) < (counts[best] ?? 0)))
          best = person;
        for (const other of held[person] ?? []) queue.push(other);
      }
    }
    if (best < 0) return null;
    const path: [number, number][] = [];
    for (let person = best; ;) {
      const place = cameBy.get(person) ?? start;
      path.unshift([place, person]);
      if (place === start) return path;
      person = holder[place] ?? -1;
    }
  }
}

/**
 * How many of these places one person could take at the most, the rest between duties kept: taking the earliest each time is exact. A weekend bars the next
 * one whichever of its days is taken, as long as nobody takes both; for the other kinds of day only the days between count, which is never too few.
 */
function most(
  person: number,
  kind: DayKind,
  places: readonly number[],
  eligibility: Eligibility
): number {
  const { problem } = eligibility;
  const wholeWeekends = kind === "weekend" && problem.gap > 1;
  let count = 0;
  let last = -Infinity;
  const days = places
    .filter((s) => eligibility.may(person, s))
    .map((s) => problem.places[s]?.day ?? 0)
    .sort((a, b) => a - b);
  for (const day of days) {
    if (day - last < problem.gap) continue;
    if (wholeWeekends && problem.clashes[day]?.includes(last)) continue;
    count++;
    last = day;
  }
  return count;
}
