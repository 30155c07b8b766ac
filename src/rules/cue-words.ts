/** Finds a rule book's words in a text, quickly: the longest at each place, each with the rules it stands in. */
import type { Clause } from "./plain-text";
import type { KeywordRule, RuleBook } from "./rule-book";

/** A word of a rule where it was found. */
export interface Cue {
  readonly word: string;
  readonly rule: KeywordRule;
  readonly place: Clause["place"];
  /** Deeds stand at the head of a clause (起草…), things at its end (…讲话稿). */
  readonly position: "head" | "middle" | "end";
}

export interface CueWords {
  /** By their first character, longest first: found faster than by one regular expression of a thousand words. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly rulesOf: ReadonlyMap<string, readonly KeywordRule[]>;
}

const indexed = new WeakMap<RuleBook, CueWords>();

/** The book's words, indexed once per book. */
export function cueWordsOf(book: RuleBook): CueWords {
  const known = indexed.get(book);
  if (known) return known;
  const rulesOf = new Map<string, KeywordRule[]>();
  for (const rule of book.keywords) {
    for (const word of rule.any)
      if (word !== "") rulesOf.set(word, [...(rulesOf.get(word) ?? []), rule]);
  }
  const byFirst = new Map<string, string[]>();
  for (const word of rulesOf.keys())
    byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  for (const same of byFirst.values()) same.sort(longestFirst);
  const words = { byFirst, rulesOf };
  indexed.set(book, words);
  return words;
}

/** The cues of some clauses; `whole` is the text that 全含 and 不含 are asked of. */
export function cuesIn(clauses: readonly Clause[], whole: string, words: CueWords): readonly Cue[] {
  const cues: Cue[] = [];
  for (const { text, place } of clauses) {
    for (let at = 0; at < text.length;) {
      const word = words.byFirst.get(text.charAt(at))?.find((w) => text.startsWith(w, at));
      if (word === undefined) {
        at += 1;
        continue;
      }
      const end = at + word.length;
      const position = at <= 1 ? "head" : end >= text.length - 1 ? "end" : "middle";
      for (const rule of words.rulesOf.get(word) ?? []) {
        // A single character is a deed only at the head of a clause (催, 写, 搬) and a thing only at its end (…稿, …表).
        if (word.length === 1 && !(rule.kind === "product" ? end === text.length : at === 0))
          continue;
        if (rule.all && !rule.all.every((w) => whole.includes(w))) continue;
        if (rule.none?.some((w) => whole.includes(w))) continue;
        cues.push({ word, rule, place, position });
      }
      at = end;
    }
  }
  return cues;
}

/** One alternation, longest words first: 接待方案 before 接待. Null for no words. */
export function anyOf(words: Iterable<string>): RegExp | null {
  const sorted = [...new Set(words)].filter((w) => w !== "").sort(longestFirst);
  return sorted.length > 0 ? new RegExp(sorted.map(escape).join("|"), "g") : null;
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
