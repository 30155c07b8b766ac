/** What only shows when rows or sheets are put side by side: doubles, duties inside a leave, A角 and B角 away together. */
import type { Leave, Ledger, Task } from "../ledger/ledger";
import type { Finding } from "./judgement";
import type { TaskVerdict } from "./judge";
import type { Post } from "./posts";
import type { Frame } from "./row-facts";

export function acrossRows(
  ledger: Ledger,
  verdicts: readonly TaskVerdict[],
  frame: Frame
): Finding[] {
  return [...doubles(ledger, verdicts), ...dutyOnLeave(ledger, frame), ...bothAway(ledger, frame)];
}

function sameTitle(task: Task): string {
  return task.title.value.normalize("NFKC").replace(/[\s，,。.、；;：:（）()“”"《》]/g, "");
}

/** The same row twice on a sheet, or the same title and date on two sheets; two finished copies are an archive, not a double. */
function doubles(ledger: Ledger, verdicts: readonly TaskVerdict[]): Finding[] {
  const groups = new Map<string, number[]>();
  ledger.tasks.forEach((task, i) => {
    const title = sameTitle(task);
    const date = task.assignedDate?.value ?? task.due?.value.date ?? null;
    if (title.length < 4 || date === null) return;
    const group = `${title}\n${date}`;
    const rows = groups.get(group);
    if (rows) rows.push(i);
    else groups.set(group, [i]);
  });
  return [...groups.values()].flatMap((rows) =>
    rows.length < 2
      ? []
      : twinsOf(rows, ledger).flatMap(([i, twin]) => doubleOf(i, twin, ledger, verdicts))
  );
}

/**
 * Each row of one title and date with the first row above it that it doubles: one on another sheet, or one of the same number.
 * One pass, however many there are.
 */
function twinsOf(rows: readonly number[], ledger: Ledger): readonly (readonly [number, Task])[] {
  const first = ledger.tasks[rows[0] ?? -1];
  let elsewhere: { readonly n: number; readonly task: Task } | null = null;
  const byNumber = new Map<string, { readonly n: number; readonly task: Task }>();
  const twins: (readonly [number, Task])[] = [];
  rows.forEach((i, n) => {
    const task = ledger.tasks[i];
    if (!task || !first) return;
    const number = task.seq?.value ?? "";
    const same = byNumber.get(number);
    const other = task.sheet === first.sheet ? elsewhere : { n: 0, task: first };
    const twin = same && (!other || same.n < other.n) ? same : other;
    if (twin) twins.push([i, twin.task]);
    if (!same) byNumber.set(number, { n, task });
    if (!elsewhere && task.sheet !== first.sheet) elsewhere = { n, task };
  });
  return twins;
}

function doubleOf(
  i: number,
  twin: Task,
  ledger: Ledger,
  verdicts: readonly TaskVerdict[]
): Finding[] {
  const task = ledger.tasks[i];
  const judged = verdicts[i]?.task;
  if (!task || !judged || (twin.done === true && task.done === true)) return [];
  return [
    {
      code: "duplicate",
      severity: "low",
      sheet: task.sheet,
      row: task.row,
      cell: task.title.cell,
      key: judged.key,
      person: null,
      rule: "duplicate",
      evidence: [task, twin].map((t) => ({
        sheet: t.sheet,
        cell: t.title.cell,
        text: judged.title,
      })),
      args: { title: judged.title, sheet: twin.sheet, row: twin.row },
    },
  ];
}

/** A duty to come that lies inside the person's leave. */
function dutyOnLeave(ledger: Ledger, frame: Frame): Finding[] {
  const byPerson = new Map<string, Leave[]>();
  for (const l of ledger.leaves)
    if (!l.halfDay) byPerson.set(l.person, [...(byPerson.get(l.person) ?? []), l]);
  return ledger.shifts
    .filter((s) => s.date >= frame.today && !s.lead)
    .flatMap((shift) => {
      const leave = byPerson
        .get(shift.person)
        ?.find((l) => l.from <= shift.date && shift.date <= l.to);
      if (!leave) return [];
      const finding: Finding = {
        code: "leave-conflict",
        severity: "medium",
        sheet: null,
        row: null,
        cell: null,
        key: null,
        person: shift.person,
        rule: "leave-conflict",
        evidence: [{ sheet: shift.sheet, cell: shift.cell, text: shift.person }],
        args: {
          why: "shift",
          name: shift.person,
          due: shift.date,
          from: leave.from,
          until: leave.to,
        },
      };
      return [finding];
    });
}

/** A角 and B角 away on the same days, now or to come: told once for the pair. */
function bothAway(ledger: Ledger, frame: Frame): Finding[] {
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
    const finding: Finding = {
      code: "leave-conflict",
      severity: "medium",
      sheet: null,
      row: null,
      cell: null,
      key: null,
      person: main.person,
      rule: "leave-conflict",
      evidence: [],
      args: {
        why: "pair",
        name: main.person,
        other: standIn.person,
        from: days.from,
        until: days.to,
        due: days.from,
      },
    };
    return [finding];
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
