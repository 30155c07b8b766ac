/** 小王, 王主任, 王芳科长: the person the duty sheet makes certain, or the words as they stand. */
import type { Duty, Sourced, Task } from "./ledger";

const nickname = /^(?:小|老|阿)([\u4e00-\u9fff])$/;
const post =
  /^([\u4e00-\u9fff]{1,3})(副?(?:科长|主任|处长|股长|组长|秘书长)|主任科员|科员|干事|秘书|同志|老师)$/;

/**
 * Who is meant by a name that stands in no list; null where the lists do not settle it. Two of one surname settle nothing, and
 * a title settles only what the duty sheet says of that person's post.
 */
export function personMeant(
  name: string,
  duties: readonly Duty[],
  known: ReadonlySet<string>
): string | null {
  if (known.has(name)) return null;
  const named = post.exec(name);
  const full = named?.[1] ?? "";
  if (known.has(full)) return full;
  const people = [...known].filter(
    (n) => /^[\u4e00-\u9fff]{2,4}$/.test(n) && !post.test(n) && !nickname.test(n)
  );
  const surname = nickname.exec(name)?.[1];
  if (surname !== undefined && duties.length > 0)
    return only(people.filter((n) => n.startsWith(surname)));
  if (full.length !== 1) return null;
  const title = named?.[2] ?? "";
  const holds = (n: string): boolean => duties.some((d) => d.person === n && d.role === title);
  return only(people.filter((n) => n.startsWith(full) && holds(n)));
}

function only(names: readonly string[]): string | null {
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** The tasks with such names read as the people they mean; a name so read is a proposal, not the cell's own. */
export function withPeopleMeant<T extends Pick<Task, "owner" | "helpers">>(
  tasks: readonly T[],
  duties: readonly Duty[],
  known: ReadonlySet<string>
): readonly T[] {
  const meant = new Map<string, string | null>();
  const of = (name: string): string | null => {
    const before = meant.get(name);
    if (before !== undefined) return before;
    const person = personMeant(name, duties, known);
    meant.set(name, person);
    return person;
  };
  const read = (names: readonly Sourced<string>[]): readonly Sourced<string>[] =>
    names.some((n) => of(n.value) !== null)
      ? names.map((n) => {
          const person = of(n.value);
          return person === null
            ? n
            : { ...n, value: person, how: n.how === "own" ? "part" : n.how };
        })
      : names;
  return tasks.map((task) => {
    const owner = read(task.owner);
    const helpers = read(task.helpers);
    return owner === task.owner && helpers === task.helpers ? task : { ...task, owner, helpers };
  });
}
