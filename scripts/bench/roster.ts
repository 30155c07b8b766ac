/** Duty rosters of five sizes: how long, how often the certified bound is met, and whether a rule is broken. */
import { addDays, createCalendar, plainDate, type PlainDate } from "../../src/calendar";
import type { Leave, Shift } from "../../src/ledger";
import { defaultBook, rosterConflicts } from "../../src/rules";
import { makeProblem, type RosterRequest } from "../../src/workload/roster/make-problem";
import { daysFrom } from "../../src/workload/roster/day-kind";
import { seeded } from "../../src/workload/roster/seeded";
import { solveRoster } from "../../src/workload/roster/solve-roster";

const SIZES: readonly (readonly [people: number, days: number, perDay: number])[] = [
  [8, 31, 1],
  [12, 92, 1],
  [20, 92, 2],
  [50, 92, 3],
  [200, 365, 1],
  [200, 365, 8],
];
const SEEDS = 5;
const calendar = createCalendar();

export async function benchRoster(): Promise<void> {
  console.log(
    "people × days × a day | median s | worst s | bound met | places open | rules broken"
  );
  for (const [people, days, perDay] of SIZES) {
    const runs = Array.from({ length: SEEDS }, (_, i) => measured(people, days, perDay, i + 1));
    const times = runs.map((r) => r.seconds).sort((a, b) => a - b);
    const sum = (of: (run: (typeof runs)[number]) => number): number =>
      runs.reduce((n, run) => n + of(run), 0);
    console.log(
      [
        `${people} × ${days} × ${perDay}`,
        (times[Math.floor(SEEDS / 2)] ?? 0).toFixed(2),
        (times[SEEDS - 1] ?? 0).toFixed(2),
        `${sum((r) => (r.proven ? 1 : 0))} of ${SEEDS}`,
        sum((r) => r.open),
        sum((r) => r.broken),
      ].join(" | ")
    );
  }
}

function measured(people: number, days: number, perDay: number, seed: number) {
  const request = section(people, days, perDay, seed);
  const start = process.hrtime.bigint();
  const solution = solveRoster(makeProblem(request), { seed });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const shifts = request.wanted.flatMap(({ date, shift }, i): Shift[] => {
    const holder = solution.holders[i];
    const person = holder === null || holder === undefined ? undefined : request.people[holder];
    return person === undefined ? [] : [duty(date, shift, person, `D${i}`)];
  });
  const conflicts = rosterConflicts([...request.standing, ...shifts], request.leaves, {
    ...defaultBook,
    roster: request.rules,
  });
  const proposed = new Set(shifts);
  const broken = conflicts.filter((c) => proposed.has(c.shift)).length;
  return { seconds, proven: solution.proven, open: solution.cost.open, broken };
}

/** A section with a quarter of uneven history, leave of a few days for half of its people, and A角 and B角 in pairs. */
function section(people: number, days: number, perDay: number, seed: number): RosterRequest {
  const { below } = seeded(seed * 7919);
  const from = plainDate(2026, 1, 1) ?? fail();
  const to = addDays(from, days - 1);
  const names = Array.from({ length: people }, (_, i) => `P${i}`);
  const leaves = names.flatMap((person, i): Leave[] => {
    if (below(2) === 0) return [];
    const first = addDays(from, below(days));
    return [
      {
        person,
        from: first,
        to: addDays(first, 1 + below(6)),
        halfDay: false,
        kind: "年休假",
        sheet: "请假",
        row: i,
      },
    ];
  });
  const before = daysFrom(addDays(from, -92), addDays(from, -1));
  const standing = before.flatMap((date, i) =>
    Array.from({ length: perDay }, (_, k) =>
      duty(date, "值班员", names[below(people)] ?? "", `C${i}_${k}`)
    )
  );
  return {
    from,
    to,
    people: names,
    wanted: daysFrom(from, to).flatMap((date) =>
      Array.from({ length: perDay }, () => ({ date, shift: "值班员", only: null }))
    ),
    standing,
    leaves,
    daysOff: [],
    standIns: names.flatMap((name, i) =>
      i % 4 === 0 && names[i + 1] ? [[name, names[i + 1] ?? ""] as const] : []
    ),
    rules: defaultBook.roster,
    calendar,
  };
}

function duty(date: PlainDate, kind: string, person: string, cell: string): Shift {
  return { date, kind, person, lead: false, sheet: "值班表", cell };
}

function fail(): never {
  throw new Error("no such day");
}
