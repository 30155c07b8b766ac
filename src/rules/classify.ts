/**
 * The work type of a row, from its words: the act in hand, not the topic. Shipped weights, trained on labelled office titles, weigh the
 * rule book's words where they stand and the runs of characters around them; rules of the office's own are added on top.
 */
import type { Classification, WorkType } from "./judgement";
import type { Cue } from "./cue-words";
import type { LinearModel } from "./linear-model";
import { scoresOf, softmax } from "./linear-model";
import type { PackedModel } from "./packed-model";
import { unpackModel } from "./packed-model";
import type { RuleBook } from "./rule-book";
import type { RowFeatures, RowText } from "./type-features";
import { rowFeatures } from "./type-features";
import shipped from "./type-weights.json";

export type { RowText } from "./type-features";

/** What a rule the weights were not trained with adds to its type's score for each point of its weight: ten points decide. */
const OWN_RULE = 0.8;
const REASONS = 4;

/** Runs that may stand as a reason: two characters and more; in a terse title, one. */
const RUN = /^[(@]?\^?([^#^$@(]{2,})\$?$/;
const TERSE_RUN = /^[(@]?\^?([^#^$@(]+)\$?$/;

const UNKNOWN: Classification = { category: null, confidence: 0, why: [] };

let unpacked: LinearModel | null = null;

/** Unpacked when first asked for, then kept. */
function weights(): LinearModel {
  unpacked ??= unpackModel(shipped satisfies PackedModel);
  return unpacked;
}

/**
 * Says the work type of a row. `category` is null below the book's `sureFrom`; `confidence` is 0…1; `why` holds the matched words, or
 * where no word of the book matched, the runs of characters that decided.
 * @example classify({ title: "起草接待方案里的讲话" }, defaultBook).category // "writing"
 */
export function classify(text: RowText, book: RuleBook): Classification {
  return decide(rowFeatures(text, book), book, weights());
}

/** The same with weights of one's own: how the shipped ones are measured. */
export function decide(row: RowFeatures, book: RuleBook, model: LinearModel): Classification {
  const types = book.types.map((t) => t.type);
  const own = [...row.cues].filter(([name]) => !model.weights.has(name)).map(([, cue]) => cue);
  const first = firstAmong([...row.cues.values()]);
  const scores = first
    ? ruledBy(first, types)
    : added(scoresOf(model, row.features), own, types, model);
  const shares = softmax(scores);
  const best = shares.reduce((b, share, i) => (share > (shares[b] ?? 0) ? i : b), 0);
  const type = types[best];
  const why = type === undefined ? [] : reasons(row, type, model);
  // A judgement nobody can be given a reason for is none.
  if (type === undefined || why.length === 0) return UNKNOWN;
  const confidence = Math.round((shares[best] ?? 0) * 100) / 100;
  return { category: confidence >= book.sureFrom ? type : null, confidence, why };
}

/** The words of the rules with the highest priority, where any stands above the usual: they silence all else. */
function firstAmong(cues: readonly Cue[]): readonly Cue[] | null {
  const highest = Math.max(0, ...cues.map((c) => c.rule.priority ?? 0));
  return highest > 0 ? cues.filter((c) => c.rule.priority === highest) : null;
}

function ruledBy(cues: readonly Cue[], types: readonly WorkType[]): Float64Array {
  return Float64Array.from(types, (type) => OWN_RULE * loudestOf(cues, type));
}

/** The model's scores in the order of the book's types, and what the office's own rules add. A type the model does not know starts at its lowest score. */
function added(
  scores: Float64Array,
  own: readonly Cue[],
  types: readonly WorkType[],
  model: LinearModel
): Float64Array {
  const lowest = Math.min(...scores);
  return Float64Array.from(types, (type) => {
    const known = model.labels.indexOf(type);
    return (known < 0 ? lowest : (scores[known] ?? lowest)) + OWN_RULE * loudestOf(own, type);
  });
}

/** Ten mentions do not make a deed: of a type's words the loudest counts. */
function loudestOf(cues: readonly Cue[], type: WorkType): number {
  return Math.max(0, ...cues.filter((c) => c.rule.type === type).map((c) => c.rule.weight));
}

function reasons(
  { features, cues, terse }: RowFeatures,
  type: WorkType,
  model: LinearModel
): readonly string[] {
  const column = model.labels.indexOf(type);
  const said = (name: string, strength: number): number =>
    strength * (model.weights.get(name)?.[column] ?? 0);
  const words: (readonly [string, number])[] = [];
  for (const [name, cue] of cues) {
    const own = !model.weights.has(name) && cue.rule.type === type ? cue.rule.weight : 0;
    const points = own || said(name, features.get(name) ?? 0);
    if (points > 0 && cue.rule.type === type) words.push([cue.word, points]);
  }
  if (words.length === 0)
    for (const [name, strength] of features) {
      const run = (terse ? TERSE_RUN : RUN).exec(name)?.[1];
      const points = said(name, strength);
      if (run !== undefined && points > 0) words.push([run, points]);
    }
  words.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [...new Set(words.map(([word]) => word))].slice(0, REASONS);
}
