/** 值班和请假: duties inside a leave, doubled or too close, and A角 with B角 away together. No task has a part in it. */
import type { Ledger, Shift } from "../ledger/ledger";
import type { Evidence, Finding } from "./judgement";
import { personCell } from "./person-cell";
import type { Post } from "./posts";
import {
  dutiesByPerson,
  inTurn,
  rosterConflicts,
  type RosterConflict,
  type RosterConflictCode,
} from "./roster-conflicts";
import type { Frame } from "./row-facts";
import { tellOfPerson } from "./tell";

type People = Pick<Ledger, "tables" | "duties" | "leaves" | "shifts">;

/** What is past can be changed no more, so only duties to come are told of. */
export function rosterFindings(ledger: People, frame: Frame): Finding[] {
  const { book, today } = frame;
  const conflicts = rosterConflicts(ledger.shifts, ledger.leaves, book);
  const coming = (code: RosterConflictCode): readonly RosterConflict[] =>
    conflicts.filter((c) => c.code === code && c.shift.date >= today);
  return [
    ...coming("on-leave").flatMap((c) => dutyOnLeave(c, ledger.shifts)),
    ...bothAway(ledger, frame),
    ...coming("double-shift").flatMap(doubleShift),
    ...(isCustom(conflicts, ledger.shifts) ? [] : tooClose(coming("too-close"))),
  ];
}

function evidenceOf({ sheet, cell, person }: Shift): Evidence {
  return { sheet, cell, text: person };
}

/** A duty inside the person's leave: nobody else on that day, and there is no cover at all; else the roster is to be put right. */
function dutyOnLeave(
  { shift, leave, person }: RosterConflict,
  shifts: readonly Shift[]
): Finding[] {
  if (!leave) return [];
  const covered = shifts.some(
    (o) =>
      o.date === shift.date &&
      o.sheet === shift.sheet &&
      o.lead === shift.lead &&
      o.person !== person
  );
  const args = { name: person, due: shift.date, from: leave.from, until: leave.to };
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
}

/** One person twice on a day: two duties at once, or the same one typed twice. */
function doubleShift({ shift, other, person }: RosterConflict): Finding[] {
  if (!other) return [];
  const kinds = [...new Set([other.kind, shift.kind])].join("、");
  return [
    tellOfPerson("roster-conflict", "medium", person, {
      args: { why: "double", name: person, due: shift.date, kinds },
      evidence: [evidenceOf(other), evidenceOf(shift)],
    }),
  ];
}

/** A week each, or two people in turn: close duties are how this roster is made, not a slip. */
function isCustom(conflicts: readonly RosterConflict[], shifts: readonly Shift[]): boolean {
  const turns = [...dutiesByPerson(shifts).values()]
    .flatMap((duties) => inTurn(duties.filter((shift) => !shift.lead)))
    .filter(([before, after]) => before.date !== after.date);
  const close = conflicts.filter((c) => c.code === "too-close");
  return close.length * 2 > turns.length;
}

/** The next duty comes before the person has rested; one finding per person. */
function tooClose(conflicts: readonly RosterConflict[]): Finding[] {
  const byPerson = new Map<string, RosterConflict[]>();
  for (const c of conflicts) byPerson.set(c.person, [...(byPerson.get(c.person) ?? []), c]);
  return [...byPerson].flatMap(([person, close]) => {
    const [first] = close;
    if (!first?.other) return [];
    return [
      tellOfPerson("roster-conflict", "low", person, {
        args: {
          why: "close",
          name: person,
          from: first.other.date,
          due: first.shift.date,
          times: close.length,
        },
        evidence: close.flatMap((c) => [
          ...(c.other ? [evidenceOf(c.other)] : []),
          evidenceOf(c.shift),
        ]),
      }),
    ];
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
