/** Who is responsible for what, who stands in for whom, and who is away: the duty sheet and the leave sheet as the findings need them. */
import type { PlainDate } from "../calendar/plain-date";
import { daysBetween } from "../calendar/plain-date";
import type { Duty, Leave, Ledger } from "../ledger/ledger";
import type { WorkType } from "./judgement";
import type { RuleBook } from "./rule-book";
import { isSecondment } from "./secondment";

export interface Absence {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** One person's place in the section. */
export interface Post {
  readonly person: string;
  /** Rank or post as the duty sheet writes it; null where it does not. */
  readonly role: string | null;
  /** A角 */
  readonly categories: ReadonlySet<WorkType>;
  /** B角: work types this person stands in for. */
  readonly backup: ReadonlySet<WorkType>;
  /** 主持全面: nothing is outside the duty, but nobody counts on it as cover. */
  readonly head: boolean;
  readonly away: readonly Absence[];
}

const TRIP = /差|外出|调研|考察|参会|开会/;
const HEAD = /主持.{0,12}(?:全面|工作)|全面(?:工作|负责)|负责.{0,6}全面/;
const BACKUP_PART = /(?:B角|B岗|替岗|备岗|协助)[:：]?([^；;。\n）)]*)/g;

/** The work types named in a duty text. */
export function typesInDuty(text: string, book: RuleBook): ReadonlySet<WorkType> {
  return new Set(book.duties.filter((d) => d.any.some((w) => text.includes(w))).map((d) => d.type));
}

/** Half days and short trips are no absence for these rules; reasons are not asked. */
function absencesOf(person: string, leaves: readonly Leave[], book: RuleBook): readonly Absence[] {
  return (
    leaves
      // Lent out is no leave of absence: told once for the person, see `secondment.ts`.
      .filter(
        (l) =>
          l.person === person &&
          !l.halfDay &&
          l.from <= l.to &&
          !isSecondment(l.kind, book.secondment)
      )
      .filter(
        (l) => !(TRIP.test(l.kind) && daysBetween(l.from, l.to) + 1 <= book.limits.shortTrip.value)
      )
      .map(({ from, to }) => ({ from, to }))
  );
}

/** The posts of a ledger, in the order of its duty sheet; a person on several rows has one post. */
export function postsOf(
  ledger: Pick<Ledger, "duties" | "leaves">,
  book: RuleBook
): readonly Post[] {
  const own = new Map<string, { types: Set<WorkType>; standsIn: Set<WorkType>; head: boolean }>();
  const of = (person: string): { types: Set<WorkType>; standsIn: Set<WorkType>; head: boolean } => {
    const known = own.get(person) ?? { types: new Set(), standsIn: new Set(), head: false };
    own.set(person, known);
    return known;
  };
  for (const duty of ledger.duties) readDuty(duty, of(duty.person), book);
  for (const duty of ledger.duties) {
    // B角 of somebody is B角 for that person's work; nobody becomes one's own stand-in.
    if (!duty.backup || duty.backup === duty.person || !own.has(duty.backup)) continue;
    const from = own.get(duty.person);
    if (from && !from.head) for (const type of from.types) of(duty.backup).standsIn.add(type);
  }
  return [...own].map(([person, p]) => ({
    person,
    role: ledger.duties.find((d) => d.person === person)?.role ?? null,
    categories: p.head ? new Set(book.types.map((t) => t.type)) : p.types,
    backup: p.standsIn,
    head: p.head,
    away: absencesOf(person, ledger.leaves, book),
  }));
}

function readDuty(
  duty: Duty,
  post: { types: Set<WorkType>; standsIn: Set<WorkType>; head: boolean },
  book: RuleBook
): void {
  if (HEAD.test(duty.text)) post.head = true;
  for (const part of duty.text.matchAll(BACKUP_PART)) {
    for (const type of typesInDuty(part[1] ?? "", book)) post.standsIn.add(type);
  }
  const text = duty.text.replace(BACKUP_PART, "");
  for (const type of typesInDuty(text, book)) post.types.add(type);
}

/** On leave on that day. */
export function isAway(post: Post, day: PlainDate): boolean {
  return post.away.some((a) => a.from <= day && day <= a.to);
}

/** The absence that covers today and lasts through `until` (null = no due date: being away today is enough). */
export function awayThrough(post: Post, today: PlainDate, until: PlainDate | null): Absence | null {
  const end = until !== null && until > today ? until : today;
  return post.away.find((a) => a.from <= today && end <= a.to) ?? null;
}

/** Somebody present on `day` who may stand in for that type: a B角, or a helper whose duty it is. */
export function coverFor(
  posts: readonly Post[],
  type: WorkType | null,
  helpers: readonly string[],
  absent: string,
  day: PlainDate
): string | null {
  if (type === null) return null;
  const present = posts.filter((p) => p.person !== absent && !isAway(p, day));
  const cover =
    present.find((p) => p.backup.has(type)) ??
    present.find((p) => helpers.includes(p.person) && p.categories.has(type));
  return cover?.person ?? null;
}
