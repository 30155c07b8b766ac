/** What was learned, made ready for judging: the rules that are on, what was said of single rows, and a model of the confirmed rows. */
import type { Classification, WorkType } from "./judgement";
import { learnedRules, type Learned, type LearnedCase, type LearnedRule } from "./learning";
import { predict, trainModel, type Model } from "./ngram-model";
import { plain } from "./plain-text";
import type { RuleBook } from "./rule-book";

export interface Lessons {
  /** The type of a row after what was learned; `base` is what the book says. Without lessons it is `base` itself. */
  classified(row: LearnerRow, base: Classification): Classification;
  /** No light is wanted for this row. */
  unlit(row: LearnerRow): boolean;
  /** The owner's post fits this type of work, whatever the duty sheet says. */
  fits(row: LearnerRow, post: string, type: WorkType): boolean;
}

export interface LearnerRow {
  readonly key: string | null;
  readonly title: string;
}

/** Learned by word of the chief: sure, but a cell of the ledger still goes before. */
const RULE_CONFIDENCE = 0.9;
/** A model of fewer rows only repeats them. */
const MODEL_ROWS = 30;
/** Below this the model's guess is no better than asking. */
const MODEL_SURE = 0.6;

const known = new WeakMap<Learned, WeakMap<RuleBook, Lessons>>();

/** Compiled once per set of lessons and book. */
export function lessonsOf(learned: Learned, book: RuleBook): Lessons {
  const byBook = known.get(learned) ?? new WeakMap<RuleBook, Lessons>();
  known.set(learned, byBook);
  const before = byBook.get(book);
  if (before) return before;
  const made = compile(learned, book);
  byBook.set(book, made);
  return made;
}

function compile(learned: Learned, book: RuleBook): Lessons {
  const rules = learnedRules(learned).filter((rule) => rule.on);
  const said = new Map<string, LearnedCase>();
  for (const one of learned.cases) if (one.said) said.set(`${one.what}\n${one.key}`, one);
  // Trained when the first row needs it: half a second for four hundred cases.
  let trained: { readonly model: Model | null } | null = null;
  const model = (): Model | null => (trained ??= { model: modelOf(learned.cases) }).model;
  const saidOf = (what: LearnedCase["what"], key: string | null): string | undefined =>
    key === null ? undefined : said.get(`${what}\n${key}`)?.value;
  const wordRule = (what: LearnedCase["what"], title: string): LearnedRule | null => {
    const text = plain(title, book.typos);
    const fitting = rules.filter(
      (rule) => rule.what === what && "word" in rule.like && text.includes(rule.like.word)
    );
    return fitting.sort(closest)[0] ?? null;
  };
  return {
    classified(row, base) {
      const stated = saidOf("type", row.key);
      if (stated !== undefined) return { category: stated, confidence: 1, why: [] };
      const rule = wordRule("type", row.title);
      if (rule && "word" in rule.like)
        return { category: rule.value, confidence: RULE_CONFIDENCE, why: [rule.like.word] };
      if (base.confidence >= book.accuseFrom) return base;
      const taught = model();
      return (taught && guess(taught, plain(row.title, book.typos))) ?? base;
    },
    unlit(row) {
      const stated = saidOf("light", row.key);
      return (stated ?? wordRule("light", row.title)?.value) === "none";
    },
    fits(row, post, type) {
      const stated = saidOf("fit", row.key);
      const rule = rules.find(
        ({ like }) => "post" in like && like.post === post && like.type === type
      );
      return (stated ?? rule?.value) === "fits";
    },
  };
}

/** The longest word is the closest; of equals the newest rule. */
function closest(a: LearnedRule, b: LearnedRule): number {
  const length = (rule: LearnedRule): number => ("word" in rule.like ? rule.like.word.length : 0);
  if (a.made !== b.made && length(a) === length(b)) return a.made < b.made ? 1 : -1;
  return length(b) - length(a) || (a.id < b.id ? -1 : 1);
}

function modelOf(cases: readonly LearnedCase[]): Model | null {
  const rows = cases
    .filter((one) => one.what === "type")
    .map(({ text, value }) => ({ text, label: value }));
  const labels = new Set(rows.map((row) => row.label));
  return rows.length >= MODEL_ROWS && labels.size >= 2 ? trainModel(rows) : null;
}

/** The model's answer with the runs of characters that spoke for it, or null where it is not sure. */
function guess(model: Model, title: string): Classification | null {
  const { label, confidence, evidence } = predict(model, title);
  if (label === null || confidence < MODEL_SURE) return null;
  return {
    category: label,
    confidence: Math.round(confidence * 100) / 100,
    why: evidence.map(({ gram }) => gram.replace(/[\^$]/g, "")),
  };
}

/** How a case knows a post: the work types of its duties, in the book's order. */
export function postMark(types: ReadonlySet<WorkType>, book: RuleBook): string {
  return book.types
    .map((one) => one.type)
    .filter((type) => types.has(type))
    .join("+");
}
