/** Who a new task could go to: whose duty it is, who stands in for it, else who has had such work; of equals whoever has the least to do. A proposal, never more. */
import type { PlainDate } from "../calendar/plain-date";
import type { Ledger } from "../ledger/ledger";
import type { Judgement, WorkType } from "../rules/judgement";
import { isAway, postsOf } from "../rules/posts";
import type { RuleBook } from "../rules/rule-book";
import { typesDone, type Fit } from "./constraints";
import type { PersonWork, TeamWork } from "./team-work";

export interface Fitting {
  readonly person: string;
  readonly fit: Exclude<Fit, "owner">;
  /** Load over capacity; the lowest of the same fit comes first. */
  readonly ratio: number;
}

export interface NewTask {
  readonly type: WorkType | null;
  readonly due: PlainDate | null;
}

const order: readonly Fitting["fit"][] = ["duty", "backup", "experience"];

/** Best first; [] where the type is not known or nobody has it. Whoever is away today or when it is due, or has no hours, is left out. */
export function whoFits(
  task: NewTask,
  section: {
    readonly ledger: Pick<Ledger, "duties" | "leaves">;
    readonly judgement: Judgement;
    readonly team: TeamWork;
    readonly book: RuleBook;
  }
): readonly Fitting[] {
  const { type, due } = task;
  if (type === null) return [];
  const { ledger, judgement, team, book } = section;
  const posts = new Map(postsOf(ledger, book).map((post) => [post.person, post]));
  const done = typesDone(judgement);
  const fitOf = (person: string): Fitting["fit"] | null => {
    const post = posts.get(person);
    if (!post) return posts.size === 0 && done.get(person)?.has(type) ? "experience" : null;
    if (post.head || isAway(post, judgement.today) || (due !== null && isAway(post, due)))
      return null;
    if (post.categories.has(type)) return "duty";
    return post.backup.has(type) ? "backup" : null;
  };
  return team.people
    .flatMap((person): Fitting[] => {
      const fit = person.capacity > 0 ? fitOf(person.name) : null;
      return fit === null ? [] : [{ person: person.name, fit, ratio: ratioOf(person) }];
    })
    .sort((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit) || a.ratio - b.ratio);
}

function ratioOf({ load, capacity }: PersonWork): number {
  return load / capacity;
}
