/**
 * The work type of a row, from its words: the act in hand, not the topic. Explains itself by the words that decided.
 */
import type { Classification, WorkType } from "./judgement";
import { workTypes } from "./judgement";
import type { Clause } from "./plain-text";
import { clausesOf, plain, withoutCancelled, withoutNames } from "./plain-text";
import type { KeywordRule, RuleBook } from "./rule-book";

export interface RowText {
  readonly title: string;
  readonly note?: string;
  readonly source?: string;
  readonly section?: string;
  readonly sheet?: string;
}

interface Reader {
  /** The words by their first character, longest first: found faster than by one regular expression of a thousand words. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly rulesOf: ReadonlyMap<string, readonly KeywordRule[]>;
  readonly bystanders: RegExp | null;
}

interface Hit {
  readonly word: string;
  readonly rule: KeywordRule;
  readonly points: number;
}

const readers = new WeakMap<RuleBook, Reader>();

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** One alternation, longest words first: 接待方案 before 接待. Null for no words. */
export function anyOf(words: Iterable<string>): RegExp | null {
  const sorted = [...new Set(words)]
    .filter((w) => w !== "")
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted.length > 0 ? new RegExp(sorted.map(escape).join("|"), "g") : null;
}

function byFirst(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) index.set(word.charAt(0), [...(index.get(word.charAt(0)) ?? []), word]);
  for (const same of index.values()) same.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return index;
}

/** The words of a text from left to right, the longest at each place, none overlapping another. */
function* wordsIn(
  text: string,
  words: Reader["words"]
): Generator<{ readonly word: string; readonly at: number }> {
  for (let at = 0; at < text.length;) {
    const word = words.get(text.charAt(at))?.find((w) => text.startsWith(w, at));
    if (word !== undefined) yield { word, at };
    at += word?.length ?? 1;
  }
}

/** Compiled once per book and kept with it. */
function readerOf(book: RuleBook): Reader {
  const known = readers.get(book);
  if (known) return known;
  const rulesOf = new Map<string, KeywordRule[]>();
  for (const rule of book.keywords) {
    for (const word of rule.any) rulesOf.set(word, [...(rulesOf.get(word) ?? []), rule]);
  }
  const reader: Reader = {
    words: byFirst(rulesOf.keys()),
    rulesOf,
    bystanders: anyOf(book.bystanders),
  };
  readers.set(book, reader);
  return reader;
}

const PLACE_FACTOR: Readonly<Record<Clause["place"], number>> = {
  main: 1,
  aside: 0.45,
  quoted: 0.25,
  about: 0.2,
};

/** How much a word counts where it stands: deeds at the head, products at the end, of the first clause most. */
function factor(
  rule: KeywordRule,
  clause: Clause,
  at: number,
  word: string,
  order: number
): number {
  const head = at <= 1;
  const end = at + word.length >= clause.text.length - 1;
  let f = PLACE_FACTOR[clause.place];
  if (rule.kind === "action") f *= head ? 1.35 : end ? 1.1 : 0.9;
  else if (rule.kind === "product") f *= end ? 1.8 : 0.6;
  else f *= end || head ? 1 : 0.8;
  // 催办：…, 暂缓催办，…: a first clause that is nothing but its deed says what all the rest is for.
  if (
    order === 0 &&
    // Not for words as general as 登记 or 通知.
    rule.weight >= 6 &&
    word.length >= 2 &&
    clause.text.endsWith(word) &&
    clause.text.length <= word.length + 2
  )
    f *= 1.4;
  return order === 0 ? f * 1.1 : f;
}

function hitsIn(text: string, whole: string, reader: Reader, scale: number): Hit[] {
  const hits: Hit[] = [];
  clausesOf(text).forEach((clause, order) => {
    for (const { word, at } of wordsIn(clause.text, reader.words)) {
      const last = at + word.length === clause.text.length;
      for (const rule of reader.rulesOf.get(word) ?? []) {
        // A single character is a deed only at the head of a clause (催, 写, 搬) and a product only at its end (…稿, …表).
        if (word.length === 1 && !(rule.kind === "product" ? last : at === 0)) continue;
        if (rule.all && !rule.all.every((w) => whole.includes(w))) continue;
        if (rule.none && rule.none.some((w) => whole.includes(w))) continue;
        hits.push({
          word,
          rule,
          points: scale * rule.weight * factor(rule, clause, at, word, order),
        });
      }
    }
  });
  return hits;
}

/** The strongest word of a type counts in full, others of the same type little: ten mentions do not make a deed. */
function pointsOf(hits: readonly Hit[], type: WorkType): number {
  const points = hits
    .filter((h) => h.rule.type === type)
    .map((h) => h.points)
    .sort((a, b) => b - a);
  return points.reduce((sum, p, i) => sum + p * (i === 0 ? 1 : i === 1 ? 0.35 : 0.1), 0);
}

/**
 * Says the work type of a row. `category` is null below the book's `sureFrom`; `confidence` is 0…1; `why` holds the matched words.
 * @example classify({ title: "起草接待方案里的讲话" }, defaultBook).category // "writing"
 */
export function classify(text: RowText, book: RuleBook): Classification {
  const reader = readerOf(book);
  const read = (raw: string | undefined): string =>
    raw ? withoutNames(withoutCancelled(plain(raw, book.typos)), reader.bystanders) : "";
  const title = read(text.title);
  const note = read(text.note);
  const whole = `${title} ${note}`;
  const own = hitsIn(title, whole, reader, 1);
  const short = title.replace(/[〇\s]/g, "").length <= 4;
  const hits = [
    ...own,
    ...hitsIn(note, whole, reader, own.length === 0 ? 0.8 : short ? 0.45 : 0.16),
    ...hitsIn(read(text.section), whole, reader, own.length === 0 ? 0.5 : 0.1),
    ...hitsIn(read(text.source), whole, reader, own.length === 0 ? 0.3 : 0.05),
  ];
  return decide(hits, book);
}

function decide(hits: readonly Hit[], book: RuleBook): Classification {
  const ranked = workTypes
    .map((type) => ({ type, points: pointsOf(hits, type) }))
    .sort((a, b) => b.points - a.points);
  const [best, next] = ranked;
  if (!best || best.points <= 0) return { category: null, confidence: 0, why: [] };
  const lead = best.points - (next?.points ?? 0);
  const confidence =
    Math.round(Math.min(0.99, 1 - Math.exp(-(lead + 0.15 * best.points) / 3.2)) * 100) / 100;
  const why = hits
    .filter((h) => h.rule.type === best.type)
    .sort((a, b) => b.points - a.points)
    .map((h) => h.word);
  return {
    category: confidence >= book.sureFrom ? best.type : null,
    confidence,
    why: [...new Set(why)].slice(0, 4),
  };
}
