/**
 * Who may have a task, and why not: the duty sheet with its A角 and B角, leave, clearance, what the chief has locked or refused. Every answer can be shown, and is
 * the one the solver works by.
 */
import type { PlainDate } from "../calendar/plain-date";
import type { Ledger, Task } from "../ledger/ledger";
import type { Judgement, JudgedTask, WorkType } from "../rules/judgement";
import { givenTo } from "../rules/approval";
import { postsOf, type Post } from "../rules/posts";
import { staffOf, type TeamWork, type WorkContext } from "./team-work";
import { workingTime } from "./working-time";

export interface TaskPlace {
  readonly sheet: string;
  readonly row: number;
}

export interface BalanceWishes {
  /** Tasks that stay where they are; an empty sheet stands for that row of any sheet. */
  readonly lockedRows?: readonly TaskPlace[];
  /** People who give nothing away and get nothing. */
  readonly lockedPeople?: readonly string[];
  /** Only these give and get; left out = everybody. */
  readonly only?: readonly string[];
  /** What the chief has refused: this task not to this person. */
  readonly refused?: readonly (TaskPlace & { readonly person: string })[];
  /** What the chief has accepted and nobody has written yet: this task to this person and nobody else. */
  readonly agreed?: readonly (TaskPlace & { readonly person: string })[];
  /** Rows that go to one person or stay with one. */
  readonly together?: readonly (readonly TaskPlace[])[];
  /** A person's own limit for the horizon, in hours. */
  readonly limits?: Readonly<Record<string, number>>;
}

/** Why somebody may not have a task. */
export type Bar =
  | { readonly code: "not-staff" }
  | { readonly code: "head" }
  | { readonly code: "no-hours" }
  | { readonly code: "away"; readonly until: PlainDate | null }
  | { readonly code: "outside-duty" }
  | { readonly code: "not-cleared" }
  | { readonly code: "locked" }
  | { readonly code: "left-out" }
  | { readonly code: "refused" }
  | { readonly code: "agreed"; readonly person: string }
  | { readonly code: "stays"; readonly why: Stays };

/** Why a task is not moved at all. */
export type Stays =
  "locked" | "far-along" | "named-by-leader" | "several-owners" | "outside" | "type-unknown";

/** Why somebody may have a task. */
export type Fit = "owner" | "duty" | "backup" | "experience";

export class Constraints {
  private readonly posts: ReadonlyMap<string, Post>;
  private readonly capacity: ReadonlyMap<string, number>;
  private readonly staying = new Map<number, Stays | null>();
  private readonly staff: ReadonlySet<string>;
  private readonly done: ReadonlyMap<string, ReadonlySet<WorkType>>;
  private readonly present = new Map<string, number>();
  private readonly lockedRows: ReadonlySet<string>;
  private readonly refused: ReadonlySet<string>;
  private readonly agreed: ReadonlyMap<string, string>;

  constructor(
    private readonly ledger: Ledger,
    private readonly judgement: Judgement,
    private readonly context: WorkContext,
    team: TeamWork,
    private readonly wishes: BalanceWishes
  ) {
    this.posts = new Map(postsOf(ledger, context.book).map((p) => [p.person, p]));
    this.capacity = new Map(team.people.map((p) => [p.name, p.capacity]));
    this.staff = new Set(staffOf(ledger));
    this.done = typesDone(judgement);
    this.lockedRows = new Set((wishes.lockedRows ?? []).map(placeOf));
    this.agreed = new Map((wishes.agreed ?? []).map((a) => [placeOf(a), a.person]));
    this.refused = new Set((wishes.refused ?? []).map((r) => `${placeOf(r)}\n${r.person}`));
  }

  isStaff(person: string): boolean {
    return this.staff.has(person);
  }

  /** Why the task stays with whoever has it; null = it may move. Vacant work always may. */
  stays(index: number): Stays | null {
    const known = this.staying.get(index);
    if (known !== undefined) return known;
    const why = this.whyStays(index);
    this.staying.set(index, why);
    return why;
  }

  private whyStays(index: number): Stays | null {
    const task = this.ledger.tasks[index];
    const judged = this.judgement.tasks[index];
    if (!task || !judged) return "outside";
    const [owner] = judged.owner;
    if (this.isLockedRow(task)) return "locked";
    if (owner === undefined) return null;
    if (judged.owner.length > 1) return "several-owners";
    if (!this.staff.has(owner)) return "outside";
    if (this.isLocked(owner)) return "locked";
    if ((judged.progress ?? 0) >= this.context.book.work.farAlong) return "far-along";
    if (isNamedByLeader(task, owner)) return "named-by-leader";
    return judged.category === null ? "type-unknown" : null;
  }

  /** Why `person` may not have the task; null = he may. The owner may keep it unless he has no hours before it is due. */
  bar(index: number, person: string): Bar | null {
    const task = this.ledger.tasks[index];
    const judged = this.judgement.tasks[index];
    if (!task || !judged || !this.staff.has(person)) return { code: "not-staff" };
    const isOwner = judged.owner.includes(person);
    const stays = this.stays(index);
    if (stays !== null) return isOwner ? null : { code: "stays", why: stays };
    const agreed = this.agreed.get(placeOf(task));
    if (agreed !== undefined && agreed !== person) return { code: "agreed", person: agreed };
    if (!isOwner) {
      if (this.refused.has(`${placeOf(task)}\n${person}`)) return { code: "refused" };
      if (this.wishes.lockedPeople?.includes(person)) return { code: "locked" };
      if (this.wishes.only && !this.wishes.only.includes(person)) return { code: "left-out" };
    }
    const absent = this.absence(person, judged);
    if (absent !== null || isOwner) return absent;
    if (this.postOf(person)?.head === true) return { code: "head" };
    if (this.fit(index, person) === null) return { code: "outside-duty" };
    return this.clearance(person, judged);
  }

  /** Standing in changes no owner: only presence, clearance and being no head count; whose duty it is decides the order. */
  standInBar(index: number, person: string): Bar | null {
    const judged = this.judgement.tasks[index];
    if (!judged || !this.staff.has(person)) return { code: "not-staff" };
    if (this.postOf(person)?.head === true) return { code: "head" };
    return this.absence(person, judged) ?? this.clearance(person, judged);
  }

  /** Why `person` has no hours for the task, whoever may have it otherwise; null = he has some. */
  away(index: number, person: string): Bar | null {
    const judged = this.judgement.tasks[index];
    return judged ? this.absence(person, judged) : null;
  }

  private absence(person: string, judged: JudgedTask): Bar | null {
    if (this.hours(person) === 0) return { code: "no-hours" };
    return this.isPresent(person, judged) ? null : { code: "away", until: this.backOn(person) };
  }

  private clearance(person: string, judged: JudgedTask): Bar | null {
    return judged.secret && !this.isCleared(person) ? { code: "not-cleared" } : null;
  }

  /** Why it may be this person, as far as duty goes. */
  fit(index: number, person: string): Fit | null {
    const judged = this.judgement.tasks[index];
    if (!judged || judged.category === null) return null;
    if (judged.owner.includes(person)) return "owner";
    const post = this.postOf(person);
    if (post) {
      if (post.categories.has(judged.category)) return "duty";
      return post.backup.has(judged.category) ? "backup" : null;
    }
    return this.done.get(person)?.has(judged.category) === true ? "experience" : null;
  }

  hours(person: string): number {
    const hours = this.capacity.get(person) ?? 0;
    return Math.min(hours, this.wishes.limits?.[person] ?? hours);
  }

  /** B角 of that very person, by the duty sheet. */
  isBackupOf(person: string, absent: string): boolean {
    return this.ledger.duties.some((d) => d.person === absent && d.backup === person);
  }

  private isLockedRow({ sheet, row }: TaskPlace): boolean {
    return (
      this.lockedRows.has(placeOf({ sheet, row })) ||
      this.lockedRows.has(placeOf({ sheet: "", row }))
    );
  }

  private isLocked(person: string): boolean {
    const { lockedPeople, only } = this.wishes;
    return (
      lockedPeople?.includes(person) === true || (only !== undefined && !only.includes(person))
    );
  }

  private postOf(person: string): Post | undefined {
    return this.posts.get(person);
  }

  /** Where no duty sheet says who handles papers, nobody new is let near a marked one. */
  private isCleared(person: string): boolean {
    const post = this.postOf(person);
    return (
      post?.categories.has("confidential") === true || post?.backup.has("confidential") === true
    );
  }

  /** Some hours between today and the due date; overdue work and work without a date is wanted within the horizon. */
  private isPresent(person: string, judged: JudgedTask): boolean {
    const { today, horizon } = this.judgement;
    const due = judged.dueInForce ?? judged.due;
    const until = due === null || due < today ? horizon.to : due;
    const asked = `${person}\n${until}`;
    const known = this.present.get(asked);
    if (known !== undefined) return known > 0;
    const { calendar, book } = this.context;
    const { hours } = workingTime(person, this.ledger, {
      calendar,
      book,
      from: today,
      to: until,
    });
    this.present.set(asked, hours);
    return hours > 0;
  }

  /** The last day of the absence that today or the next leave begins. */
  private backOn(person: string): PlainDate | null {
    const { today, horizon } = this.judgement;
    const leave = this.ledger.leaves.find(
      (l) => l.person === person && l.from <= horizon.to && today <= l.to
    );
    return leave?.to ?? null;
  }
}

export function placeOf({ sheet, row }: TaskPlace): string {
  return `${sheet}\n${row}`;
}

/** Where there is no duty sheet, what somebody has had in this ledger says what he can do. */
export function typesDone(judgement: Judgement): ReadonlyMap<string, ReadonlySet<WorkType>> {
  const done = new Map<string, Set<WorkType>>();
  for (const { owner, category } of judgement.tasks) {
    if (category === null) continue;
    for (const name of owner) done.set(name, (done.get(name) ?? new Set()).add(category));
  }
  return done;
}

/** 由沈小楼负责, 请柳疏影牵头: said by whoever gave the work. */
function isNamedByLeader({ approval, source, assignedBy, remarks }: Task, owner: string): boolean {
  return [approval, source, assignedBy, remarks].some((cell) =>
    givenTo(cell?.value ?? null, owner)
  );
}
