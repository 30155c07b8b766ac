/**
 * 催办: what the chief tells whom about chosen findings. Own staff are reminded, urged, set a date; other sections are peers and are
 * asked, asked again, and then it goes to the leader in charge. Every text names the task, its date, the rule and the standard.
 */
import {
  dayOf,
  monthOf,
  parsePlainDate,
  yearOf,
  type PlainDate,
  type WorkCalendar,
} from "../calendar";
import type { KeyPath } from "../locales/same-keys";
import type { reminder } from "../locales/zh-CN/reminder";
import { lastReminder, type ReminderLevel, type ReminderRecord } from "../memory/reminders";
import { isUnit } from "./assignment";
import { findingKeys, type FindingKey } from "./finding-words";
import { fingerprint } from "./fingerprint";
import type { Finding, JudgedTask } from "./judgement";
import type { RuleBook } from "./rule-book";

export type ReminderKey = `reminder.${KeyPath<typeof reminder>}` | FindingKey;

export type ReminderWords = (
  key: ReminderKey,
  args?: Readonly<Record<string, string | number>>
) => string;

/** One text to one person or section. */
export interface Reminder {
  readonly person: string;
  readonly own: boolean;
  readonly level: ReminderLevel;
  /** 提醒, 再商请 …: the level in words. */
  readonly kind: string;
  readonly text: string;
  /** What is to be remembered once it is sent. */
  readonly records: readonly ReminderRecord[];
}

export interface ReminderContext {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly book: RuleBook;
  readonly tasks: readonly JudgedTask[];
  /** Own staff by name; whoever is not among them is a peer. */
  readonly staff: ReadonlySet<string>;
  readonly records: readonly ReminderRecord[];
  readonly say: ReminderWords;
}

/** Working days given by level: the sharper, the shorter. */
const DAYS: Readonly<Record<ReminderLevel, number>> = { 1: 3, 2: 2, 3: 1 };

const WORD = { 1: "first", 2: "second", 3: "third" } as const;

interface Item {
  readonly finding: Finding;
  readonly task: JudgedTask | null;
  readonly level: ReminderLevel;
  /** When this person was last reminded of it. */
  readonly last: PlainDate | null;
}

/**
 * The texts for the chosen findings, by person in the order of the findings and from the sharpest level down. Findings about nobody
 * have nobody to tell. The same findings on the same day give the same texts: only an earlier day's reminder sharpens the next.
 */
export function remindersFor(
  findings: readonly Finding[],
  context: ReminderContext
): readonly Reminder[] {
  const tasks = new Map(context.tasks.map((task) => [`${task.sheet}\n${task.row}`, task]));
  const groups = new Map<string, Item[]>();
  for (const finding of findings) {
    const { person } = finding;
    if (person === null || person.trim() === "") continue;
    const task = tasks.get(`${finding.sheet ?? ""}\n${finding.row ?? ""}`) ?? null;
    const item = { finding, task, ...nextLevel(finding, task, person, context) };
    const group = `${person}\n${item.level}`;
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  const people = [...new Set([...groups.keys()].map((group) => group.split("\n")[0] ?? ""))];
  return people.flatMap((person) =>
    ([3, 2, 1] as const).flatMap((level) => {
      const items = groups.get(`${person}\n${level}`);
      return items ? [reminderOf(person, level, items, context)] : [];
    })
  );
}

/** Findings of a kind somebody was reminded of, whose own person was not: the same rule has not yet fallen on all. */
export function notYetReminded(
  findings: readonly Finding[],
  tasks: readonly JudgedTask[],
  records: readonly ReminderRecord[]
): readonly Finding[] {
  const reminded = new Set(records.map((record) => record.rule));
  const byPlace = new Map(tasks.map((task) => [`${task.sheet}\n${task.row}`, task]));
  return findings.filter((finding) => {
    const { person, rule, code } = finding;
    if (person === null || !reminded.has(rule)) return false;
    const task = byPlace.get(`${finding.sheet ?? ""}\n${finding.row ?? ""}`) ?? null;
    return lastReminder(records, { row: rowMark(finding, task), person, code }) === null;
  });
}

/** When and how sharply the finding's own person was last reminded of it; null = never. */
export function remindedOf(
  finding: Finding,
  task: JudgedTask | null,
  records: readonly ReminderRecord[]
): Pick<ReminderRecord, "level" | "on"> | null {
  const { person, code } = finding;
  return person === null
    ? null
    : lastReminder(records, { row: rowMark(finding, task), person, code });
}

function nextLevel(
  finding: Finding,
  task: JudgedTask | null,
  person: string,
  { records, today }: ReminderContext
): Pick<Item, "level" | "last"> {
  const row = rowMark(finding, task);
  const before = lastReminder(
    records.filter((record) => record.on < today),
    { row, person, code: finding.code }
  );
  const level = before === null ? 1 : before.level === 1 ? 2 : 3;
  return { level, last: before?.on ?? null };
}

/** A secret row is known by its place and number, not by its title. */
function rowMark(finding: Finding, task: JudgedTask | null): string {
  return fingerprint(
    finding.key ?? [finding.sheet, task?.title ?? finding.row, finding.code].join("\n")
  );
}

function reminderOf(
  person: string,
  level: ReminderLevel,
  items: readonly Item[],
  context: ReminderContext
): Reminder {
  const { say, today, calendar, staff } = context;
  const own = staff.has(person) && !isUnit(person);
  const side = own ? "own" : "peer";
  const lasts = items.flatMap(({ last }) => last ?? []).sort();
  const args = {
    person,
    count: items.length,
    by: dayWords(calendar.addWorkdays(today, DAYS[level]), say),
    last: dayWords(lasts.at(-1) ?? today, say),
  };
  const lines = items.map((item, i) =>
    say("reminder.item", { number: i + 1, what: itemWords(item, context) })
  );
  const sign = { year: yearOf(today), month: monthOf(today), day: dayOf(today) };
  return {
    person,
    own,
    level,
    kind: say(`reminder.level.${side}.${WORD[level]}`),
    text: [
      say(`reminder.${side}.${WORD[level]}.head`, args),
      say(`reminder.${side}.${WORD[level]}.open`, args),
      ...lines,
      say(`reminder.${side}.${WORD[level]}.close`, args),
      say("reminder.sign", sign),
    ].join("\n"),
    records: items.map(({ finding, task }) => ({
      row: rowMark(finding, task),
      person,
      code: finding.code,
      rule: finding.rule,
      level,
      on: today,
    })),
  };
}

function itemWords({ finding, task }: Item, { say, book }: ReminderContext): string {
  if (task?.secret) return say("reminder.secret", { number: task.title });
  const keys = findingKeys(finding);
  const args = spoken(finding, book, say);
  const type = book.types.find((one) => one.type === task?.category);
  const due = task?.dueInForce ?? task?.due ?? null;
  return [
    say(keys.what, args),
    due !== null && finding.args.due === undefined
      ? say("reminder.due", { due: dayWords(due, say) })
      : "",
    say("reminder.why", { why: say(keys.why, args) }),
    type && type.standard !== "" ? say("reminder.standard", { standard: type.standard }) : "",
  ].join("");
}

/** Dates as people say them, a type by its name in the book. */
function spoken(
  finding: Finding,
  book: RuleBook,
  say: ReminderWords
): Record<string, string | number> {
  const type = book.types.find((one) => one.type === finding.args.category);
  const args = Object.fromEntries(
    Object.entries(finding.args).map(([name, value]) => {
      const date = typeof value === "string" ? parsePlainDate(value) : null;
      return [name, date === null ? value : dayWords(date, say)] as const;
    })
  );
  return type ? { ...args, category: type.name } : args;
}

function dayWords(date: PlainDate, say: ReminderWords): string {
  return say("reminder.day", { month: monthOf(date), day: dayOf(date) });
}
