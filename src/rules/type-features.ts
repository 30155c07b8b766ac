/**
 * What is seen of a row when its work type is asked: the runs of characters of its clauses, and the rule book's words with their place in
 * the clause. The same features train the shipped weights and read a row, so what was learned of a word's place holds for every word of
 * its rule, the office's own additions included.
 */
import type { Cue } from "./cue-words";
import { anyOf, cuesIn, cueWordsOf } from "./cue-words";
import { defaultKeywords } from "./default-keywords";
import { addGrams } from "./ngram-model";
import {
  clausesOf,
  plain,
  withoutCancelled,
  withoutErrand,
  withoutLimits,
  withoutNames,
} from "./plain-text";
import type { RuleBook } from "./rule-book";

export interface RowText {
  readonly title: string;
  readonly note?: string;
  readonly source?: string;
  readonly section?: string;
  readonly sheet?: string;
}

export interface RowFeatures {
  readonly features: ReadonlyMap<string, number>;
  /** The book's words of the row by the name of their feature. */
  readonly cues: ReadonlyMap<string, Cue>;
  /** A title of one or two characters (转, 阅退): each stands for a word of its own. */
  readonly terse: boolean;
}

/** Strengths beside the title's 1, chosen by cross-validation. */
const ASIDE = 0.5;
const NOTE = 0.4;
/** A title of up to three characters (催, 复函) says little: the note says more. */
const NOTE_OF_SHORT = 0.8;
const SHORT = 3;
const TERSE = 2;
const CUE = 0.35;
const CUE_IN_NOTE = 0.175;
/** The heading a row stands under, its sheet, where it comes from: asked where the title itself has no word of the book. */
const CUE_AROUND = 0.1;
/** How loud the rules were when the weights were trained: a rule made twice as loud in an office's book is felt twice. */
const trainedWeight = new Map(defaultKeywords.map((rule) => [rule.id, rule.weight]));

const bystandersOf = new WeakMap<RuleBook, RegExp | null>();

/** The features of a row under a book. */
export function rowFeatures(text: RowText, book: RuleBook): RowFeatures {
  const words = cueWordsOf(book);
  const title = readable(text.title, book) || plain(text.title, book.typos);
  const note = withoutLimits(readable(text.note, book));
  const clauses = clausesOf(title);
  const noteClauses = clausesOf(note);
  const features = new Map<string, number>();
  const cues = new Map<string, Cue>();
  const noteStrength = title.length <= SHORT ? NOTE_OF_SHORT : NOTE;
  const inPlace = (main: boolean): string[] =>
    clauses.filter((c) => (c.place === "main") === main).map((c) => c.text);
  addGrams(features, inPlace(true), "", 1);
  addGrams(features, inPlace(false), "(", ASIDE);
  addGrams(
    features,
    noteClauses.map((c) => c.text),
    "@",
    noteStrength
  );
  const whole = `${title} ${note}`;
  const own = cuesIn(clauses, whole, words);
  const add = (found: readonly Cue[], mark: string, strength: number): void => {
    for (const cue of found) {
      const name = cueName(cue, mark);
      const { id, weight } = cue.rule;
      const value = (strength * weight) / (trainedWeight.get(id) ?? weight);
      if (value <= (features.get(name) ?? 0)) continue;
      features.set(name, value);
      cues.set(name, cue);
    }
  };
  add(own, "", CUE);
  add(cuesIn(noteClauses, whole, words), "@", CUE_IN_NOTE);
  if (own.length === 0)
    for (const around of [text.section, text.sheet, text.source])
      if (around) add(cuesIn(clausesOf(readable(around, book)), whole, words), "@", CUE_AROUND);
  return { features, cues, terse: title.length <= TERSE };
}

/** Names the rule, its type (an office may give it another) and where the word stands. */
export function cueName({ rule, place, position }: Cue, mark: string): string {
  return `#${mark}${rule.id}>${rule.type}:${place === "main" ? "" : place}${position}`;
}

function readable(raw: string | undefined, book: RuleBook): string {
  if (!raw) return "";
  return withoutNames(withoutCancelled(withoutErrand(plain(raw, book.typos))), bystanders(book));
}

function bystanders(book: RuleBook): RegExp | null {
  const known = bystandersOf.get(book);
  if (known !== undefined) return known;
  const made = anyOf(book.bystanders);
  bystandersOf.set(book, made);
  return made;
}
