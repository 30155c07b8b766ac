/** 值班和请假: duties inside a leave, doubled or too close, and A角 with B角 away together. No task has a part in it. */
import { daysBetween, type PlainDate } from "../calendar/plain-date";
import type { Ledger, Leave, Shift } from "../ledger/ledger";
import type { Evidence, Finding } from "./judgement";
import { personCell } from "./person-cell";
import type { Post } from "./posts";
import type { Frame } from "./row-facts";
import { tellOfPerson } from "./tell";

type People = Pick<Ledger, "tables" | "duties" | "leaves" | "shifts">;

export function rosterFindings(ledger: People, frame: Frame): Finding[] {
  const coming = ledger.shifts.filter((s) => s.date >= frame.today);
  return [
    ...dutyOnLeave(coming, ledger.leaves),
    ...bothAway(ledger, frame),
    ...doubleShifts(coming),
    ...tooClose(ledger.shifts, frame),
  ];
}

function evidenceOf({ sheet, cell, person }: Shift): Evidence {
  return { sheet, cell, text: person };
}

/** A duty to come inside the person's leave: nobody else on that day, and there is no cover at all; else the roster is to be put right. */
function dutyOnLeave(coming: readonly Shift[], leaves: readonly Leave[]): Finding[] {
  const byPerson = new Map<string, Leave[]>();
  for (const l of leaves)
    if (!l.halfDay) byPerson.set(l.person, [...(byPerson.get(l.person) ?? []), l]);
  return coming
    .filter((s) => !s.lead)
    .flatMap((shift) => {
      const { person, date } = shift;
      const leave = byPerson.get(person)?.find((l) => l.from <= date && date <= l.to);
      if (!leave) return [];
      const covered = coming.some(
        (o) => o.date === date && o.sheet === shift.sheet && !o.lead && o.person !== person
      );
      const args = { name: person, due: date, from: leave.from, until: leave.to };
      const evidence = [evidenceOf(shift)];
      return [
        covered
          ? tellOfPerson("roster-conflict", "medium", person, {
              args: { why: "leave", ...args },
              evidence,
            })
          : tellOfPerson("leave-conflict", "medium", person, {
              args: { why: "shift", ...args },
              evidence,
            }),
      ];
    });
}

/** Morning and afternoon make a day of duty; the same duty on two sheets is a copy. */
const HALVES = /上午|下午|早|中|晚/;

/** One person twice on a day: two duties at once, or the same one typed twice. */
function doubleShifts(coming: readonly Shift[]): Finding[] {
  const days = new Map<string, Shift[]>();
  for (const shift of coming) {
    const day = `${shift.person}\n${shift.date}`;
    days.set(day, [...(days.get(day) ?? []), shift]);
  }
  return [...days.values()].flatMap((shifts) => {
    const [first, ...rest] = shifts;
    const second = rest.find((s) => first && clashes(first, s));
    if (!first || !second) return [];
    return [
      tellOfPerson("roster-conflict", "medium", first.person, {
        args: {
          why: "double",
          name: first.person,
          due: first.date,
          kinds: first.kind === second.kind ? first.kind : `${first.kind}、${second.kind}`,
        },
        evidence: [evidenceOf(first), evidenceOf(second)],
      }),
    ];
  });
}

function clashes(a: Shift, b: Shift): boolean {
  if (a.kind === b.kind) return a.sheet === b.sheet && a.cell !== b.cell;
  return !(HALVES.test(a.kind) && HALVES.test(b.kind));
}

/** The next duty comes before the person has rested; one finding per person. */
function tooClose(shifts: readonly Shift[], { book, today }: Frame): Finding[] {
  const gap = book.limits.dutyGap.value;
  const turns = turnsOf(shifts);
  const all = [...turns.values()].flatMap(gapsOf);
  // A week each, or two people in turn: close duties are how this roster is made, not a slip.
  if (all.filter((g) => g.days < gap).length * 2 > all.length) return [];
  return [...turns].flatMap(([person, days]) => {
    const close = gapsOf(days).filter((g) => g.days < gap && g.next.date >= today);
    const [first] = close;
    if (!first) return [];
    return [
      tellOfPerson("roster-conflict", "low", person, {
        args: {
          why: "close",
          name: person,
          from: first.last.date,
          due: first.next.date,
          times: close.length,
        },
        evidence: close.flatMap((g) => [evidenceOf(g.last), evidenceOf(g.next)]),
      }),
    ];
  });
}

/** Each person's own duties (not 带班), one a day, by date. */
function turnsOf(shifts: readonly Shift[]): ReadonlyMap<string, readonly Shift[]> {
  const byPerson = new Map<string, Map<PlainDate, Shift>>();
  for (const shift of shifts) {
    if (shift.lead) continue;
    const days = byPerson.get(shift.person) ?? new Map<PlainDate, Shift>();
    if (!days.has(shift.date)) days.set(shift.date, shift);
    byPerson.set(shift.person, days);
  }
  return new Map(
    [...byPerson].map(([person, days]) => [
      person,
      [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    ])
  );
}

function gapsOf(
  days: readonly Shift[]
): readonly { readonly last: Shift; readonly next: Shift; readonly days: number }[] {
  return days.slice(1).flatMap((next, i) => {
    const last = days[i];
    return last ? [{ last, next, days: daysBetween(last.date, next.date) }] : [];
  });
}

/** A角 and B角 away on the same days, now or to come: told once for the pair. */
function bothAway(ledger: People, frame: Frame): Finding[] {
  const { posts, today } = frame.section;
  const told = new Set<string>();
  return ledger.duties.flatMap((duty) => {
    const main = posts.find((p) => p.person === duty.person);
    const standIn = posts.find((p) => p.person === duty.backup);
    if (!main || !standIn || main === standIn || main.head) return [];
    const days = overlap(main, standIn, today);
    const pair = [main.person, standIn.person].sort().join("\n");
    if (!days || told.has(pair)) return [];
    told.add(pair);
    return [
      tellOfPerson("leave-conflict", "medium", main.person, {
        args: {
          why: "pair",
          name: main.person,
          other: standIn.person,
          from: days.from,
          until: days.to,
          due: days.from,
        },
        evidence: ledger.leaves
          .filter((l) => l.person === main.person || l.person === standIn.person)
          .filter((l) => l.from <= days.to && days.from <= l.to)
          .flatMap((l) => personCell(ledger.tables, l)),
      }),
    ];
  });
}

function overlap(
  a: Post,
  b: Post,
  today: string
): { readonly from: string; readonly to: string } | null {
  for (const x of a.away) {
    for (const y of b.away) {
      const from = [x.from, y.from, today].reduce((m, d) => (d > m ? d : m));
      const to = x.to < y.to ? x.to : y.to;
      if (from <= to) return { from, to };
    }
  }
  return null;
}
