/** What shows only when a person's rows are put together: small matters put off, minor work before major, misfits that repeat, work left with people lent out. */
import type { Evidence, Finding } from "./judgement";
import type { RowVerdict } from "./judge-task";
import type { Frame } from "./row-facts";
import type { PersonSums, Sums } from "./sums";
import { personCell } from "./person-cell";
import { tellOfPerson } from "./tell";

/** A finding and the rows it speaks of; their own list of codes names it too. */
export interface PersonFinding {
  readonly finding: Finding;
  readonly rows: ReadonlySet<number>;
  /** The first row that gave rise to it. */
  readonly anchor: number;
}

type Rows = readonly RowVerdict[];

/** Cells shown as evidence, at most; the count is told in full. */
const MOST_EVIDENCE = 8;

export function findingsOfPerson(
  name: string,
  sums: Sums,
  rows: Rows,
  frame: Frame
): readonly PersonFinding[] {
  const person = sums.people.get(name);
  if (!person) return [];
  return [
    ...putOff(name, person, rows, frame),
    ...overworked(name, person, rows, frame),
    ...misfitsRepeat(name, person, rows, frame),
    ...lentOut(name, person, rows, frame),
  ];
}

/** All people's, by the first row concerned, so that names and their order have no part in it. */
export function inPlace(found: readonly PersonFinding[], rows: Rows): readonly PersonFinding[] {
  return [...found].sort(
    (a, b) => byPlace(a.anchor, b.anchor, rows) || ownerAt(a, rows) - ownerAt(b, rows)
  );
}

/** Of findings that start at one row: its owners in the order written, so that names have no part in it. */
function ownerAt({ anchor, finding }: PersonFinding, rows: Rows): number {
  return rows[anchor]?.judged.owner.indexOf(finding.person ?? "") ?? 0;
}

/** By place in the workbook, whatever order the rows were read in. */
function inOrder(numbers: readonly number[], rows: Rows): readonly number[] {
  return [...numbers].sort((a, b) => byPlace(a, b, rows));
}

function byPlace(a: number, b: number, rows: Rows): number {
  const [one, other] = [rows[a]?.task, rows[b]?.task];
  return one && other ? one.table - other.table || one.row - other.row : 0;
}

function evidenceOf(numbers: readonly number[], rows: Rows): readonly Evidence[] {
  return numbers.slice(0, MOST_EVIDENCE).flatMap((n) => {
    const row = rows[n];
    return row
      ? [{ sheet: row.task.sheet, cell: row.task.title.cell, text: row.judged.title }]
      : [];
  });
}

function titleOf(n: number | undefined, rows: Rows): string {
  return (n === undefined ? undefined : rows[n])?.judged.title ?? "";
}

/** 不以事小而不为: three or more, told once, at the one that has waited longest. */
function putOff(name: string, person: PersonSums, rows: Rows, frame: Frame): PersonFinding[] {
  const { smallCount } = frame.book.limits;
  if (person.putOff.length < smallCount.value) return [];
  const waiting = inOrder(person.putOff, rows);
  const since = (n: number): string => rows[n]?.task.assignedDate?.value ?? "";
  const oldest = waiting.reduce((a, b) => (since(b) < since(a) ? b : a));
  const row = rows[oldest];
  if (!row) return [];
  const finding: Finding = {
    ...tellOfPerson("neglected-small", "medium", name, {
      args: { why: "several", name, title: row.judged.title, count: waiting.length },
      evidence: evidenceOf(waiting, rows),
    }),
    sheet: row.task.sheet,
    row: row.task.row,
    cell: row.task.title.cell,
    key: row.judged.key,
  };
  return [{ finding, rows: new Set(waiting), anchor: waiting[0] ?? 0 }];
}

/** 知轻知重: more of the week on minor work than on major, while major work is close or late. */
function overworked(name: string, person: PersonSums, rows: Rows, frame: Frame): PersonFinding[] {
  const { minor, major } = person;
  if (person.atRisk.length === 0 || minor <= major) return [];
  if (minor < frame.book.limits.minorWork.value * 60) return [];
  const atRisk = inOrder(person.atRisk, rows);
  const args = {
    name,
    title: titleOf(atRisk[0], rows),
    count: atRisk.length,
    minor: hours(minor),
    major: hours(major),
  };
  const evidence = evidenceOf([...atRisk, ...inOrder(person.minorRows, rows)], rows);
  return [
    {
      finding: tellOfPerson("overworked", "medium", name, { args, evidence }),
      rows: new Set(atRisk),
      anchor: atRisk[0] ?? 0,
    },
  ];
}

function hours(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}

/** A person who does a kind of work again and again without its being in the duty sheet: the sheet is behind, not the person. */
function misfitsRepeat(
  name: string,
  person: PersonSums,
  rows: Rows,
  { book, past }: Frame
): PersonFinding[] {
  // Without history a month cannot be told from a day.
  if (!past) return [];
  const types = [...new Set(person.misfits.map((m) => m.type))];
  return types.flatMap((type) => {
    const now = inOrder(
      person.misfits.filter((m) => m.type === type).map((m) => m.row),
      rows
    );
    const ids = now.map((n) => {
      const key = rows[n]?.task.key ?? null;
      return key === null ? `row ${n}` : past.idOf(key);
    });
    const before = past.misfits.filter((m) => m.person === name && m.type === type);
    const times = new Set([...ids, ...before.map((m) => m.row)]).size;
    if (times < book.limits.misfits.value) return [];
    const finding = tellOfPerson("misplaced", "low", name, {
      rule: "misplaced.repeated",
      args: { why: "repeated", owner: name, category: type, times, title: titleOf(now[0], rows) },
      evidence: evidenceOf(now, rows),
    });
    return [{ finding, rows: new Set(now), anchor: now[0] ?? 0 }];
  });
}

/** 借调、抽调、挂职、驻村、半脱产: one finding per person with open work, not one per task. */
function lentOut(name: string, person: PersonSums, rows: Rows, frame: Frame): PersonFinding[] {
  const lent = frame.seconded.get(name);
  if (!lent) return [];
  const open = inOrder(
    person.open.filter((n) => !rows[n]?.judged.stock),
    rows
  );
  if (open.length === 0) return [];
  const half = lent.share > 0;
  const finding = tellOfPerson("vacant", half ? "low" : "high", name, {
    rule: "vacant.seconded",
    args: {
      why: half ? "half" : "seconded",
      name,
      kind: lent.kind,
      count: open.length,
      title: titleOf(open[0], rows),
      until: lent.until ?? "",
    },
    evidence: [...personCell(frame.tables, { ...lent, person: name }), ...evidenceOf(open, rows)],
  });
  // Who is half there has the work in hand: the rows themselves are not at fault.
  return [{ finding, rows: new Set(half ? [] : open), anchor: open[0] ?? 0 }];
}
