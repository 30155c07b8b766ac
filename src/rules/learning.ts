/**
 * What a section's own corrections teach. A case is one row the chief settled; when three of the last five like cases agree and the book
 * had them wrong, a rule is proposed. Rules are worked out from the cases each time, so taking a case or a rule back leaves nothing.
 * Learning is about posts and matters: a case knows the duty of the owner's post, never his name, and no name becomes a word of a rule.
 */
import type { PlainDate } from "../calendar/plain-date";
import type { WorkType } from "./judgement";
import { plain, withoutNames } from "./plain-text";

/** `type`: what work it is; `light`: whether it needs a light; `fit`: whether the owner's post fits the matter. */
export const lessons = ["type", "light", "fit"] as const;
export type Lesson = (typeof lessons)[number];

/** A row the chief settled. Never a secret one. */
export interface LearnedCase {
  /** The task's key. */
  readonly key: string;
  readonly what: Lesson;
  /** A work type; `none` for a light that is not wanted, `kept` for one that is; `fits` or `misplaced`. */
  readonly value: string;
  /** What the rules said before, in the same words; the same as `value` where the chief agreed. */
  readonly was: string;
  readonly on: PlainDate;
  /** The row's title, names of people masked. */
  readonly text: string;
  /** The work types of the owner's post, joined by `+`; "" = no post known. */
  readonly post: string;
  readonly type: WorkType | null;
  /** The chief said so of this very row, not through the ledger's type column: then it holds for the row at once. */
  readonly said: boolean;
}

export interface LearnedRule {
  /** `learned.type.一张图.writing` */
  readonly id: string;
  readonly what: Lesson;
  /** A row is like the cases when its title has this word; for `fit` when post and type are these. */
  readonly like: { readonly word: string } | { readonly post: string; readonly type: WorkType };
  readonly value: string;
  /** The day of the case that made it. */
  readonly made: PlainDate;
  /** Keys of the cases that agree, newest first. */
  readonly cases: readonly string[];
  readonly on: boolean;
}

/** What a workbook has learned: its cases, and which rules the chief has switched. */
export interface Learned {
  readonly cases: readonly LearnedCase[];
  /** By rule id. Rules about types are on unless switched off; those that forgive are off until he switches them on. */
  readonly switches: Readonly<Record<string, boolean>>;
}

export const nothingLearned: Learned = { cases: [], switches: {} };

const LOOK_BACK = 5;
const AGREEING = 3;
const [SHORTEST, LONGEST] = [2, 6];

/** The rules the cases make, the same whatever their order. */
export function learnedRules({ cases, switches }: Learned): readonly LearnedRule[] {
  const byDay = [...cases].sort(
    (a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0) || (a.key < b.key ? -1 : 1)
  );
  const proposed = [
    ...fromWords(byDay.filter((c) => c.what === "type")),
    ...fromWords(byDay.filter((c) => c.what === "light")).filter(isNobodysExcuse(cases)),
    ...fromPosts(byDay.filter((c) => c.what === "fit")),
  ];
  return proposed.map((rule) => ({ ...rule, on: switches[rule.id] ?? rule.what === "type" }));
}

type Proposed = Omit<LearnedRule, "on">;

/** Three of the last five agree, and the rules had said otherwise of those three. */
function agreement(
  likes: readonly LearnedCase[]
): { readonly value: string; readonly agreeing: readonly LearnedCase[] } | null {
  const recent = likes.slice(0, LOOK_BACK);
  for (const value of new Set(recent.map((c) => c.value))) {
    const agreeing = recent.filter((c) => c.value === value && c.was !== value);
    if (agreeing.length >= AGREEING) return { value, agreeing };
  }
  return null;
}

function fromWords(cases: readonly LearnedCase[]): readonly Proposed[] {
  const byWord = new Map<string, LearnedCase[]>();
  for (const one of cases)
    for (const word of wordsOf(one.text)) {
      const known = byWord.get(word);
      if (known) known.push(one);
      else byWord.set(word, [one]);
    }
  const candidates = [...byWord].flatMap(([word, likes]) => {
    const agreed = likes.length >= AGREEING ? agreement(likes) : null;
    if (!agreed) return [];
    const same = likes.filter((c) => c.value === agreed.value);
    const taught = same.filter((c) => c.was !== c.value);
    return [{ word, ...agreed, taught, share: same.length / likes.length }];
  });
  candidates.sort(
    (a, b) =>
      b.share - a.share ||
      b.taught.length - a.taught.length ||
      b.word.length - a.word.length ||
      (a.word < b.word ? -1 : 1)
  );
  // The word that has been right most often goes first, and of many words in the same titles one is enough: each further rule must
  // account for a case that no other does.
  const explained = new Set<LearnedCase>();
  return candidates.flatMap(({ word, value, agreeing, taught }): Proposed[] => {
    if (taught.every((c) => explained.has(c))) return [];
    for (const c of taught) explained.add(c);
    return [proposal(`${agreeing[0]?.what ?? "type"}.${word}.${value}`, { word }, value, agreeing)];
  });
}

function fromPosts(cases: readonly LearnedCase[]): readonly Proposed[] {
  const groups = new Map<string, LearnedCase[]>();
  for (const one of cases) {
    if (one.post === "" || one.type === null) continue;
    const group = `${one.post}\n${one.type}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()].flatMap((likes): Proposed[] => {
    const [first] = likes;
    const agreed = agreement(likes);
    if (!agreed || !first || first.type === null) return [];
    const { post, type } = first;
    const id = `fit.${post}.${type}.${agreed.value}`;
    return [proposal(id, { post, type }, agreed.value, agreed.agreeing)];
  });
}

function proposal(
  id: string,
  like: LearnedRule["like"],
  value: string,
  agreeing: readonly LearnedCase[]
): Proposed {
  // The third case in time made it.
  const made = agreeing.map((c) => c.on).sort()[AGREEING - 1];
  if (made === undefined) throw new Error("a rule of fewer than three cases");
  return {
    id: `learned.${id}`,
    what: agreeing[0]?.what ?? "type",
    like,
    value,
    made,
    cases: agreeing.map((c) => c.key),
  };
}

/** A light is not taken from a matter on the word of one post's cases alone. */
function isNobodysExcuse(cases: readonly LearnedCase[]): (rule: Proposed) => boolean {
  return (rule) => {
    const own = cases.filter((c) => c.what === rule.what && rule.cases.includes(c.key));
    return new Set(own.map((c) => c.post)).size >= 2;
  };
}

/** The runs of two to six Chinese characters of a title; what was masked parts them. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [run] of text.matchAll(/[\u4e00-\u9fff]+/g))
    for (let size = SHORTEST; size <= LONGEST; size++)
      for (let at = 0; at + size <= run.length; at++) words.add(run.slice(at, at + size));
  return words;
}

/** A title as a case keeps it: people masked, no longer than needed. */
export function caseText(
  title: string,
  people: Iterable<string>,
  typos: Readonly<Record<string, string>>
): string {
  let text = withoutNames(plain(title, typos), null);
  for (const name of people) if (name.length >= 2) text = text.split(name).join("〇");
  return text.slice(0, LONGEST_TEXT);
}

const LONGEST_TEXT = 60;
