/**
 * Learns labels of short Chinese texts from examples, by the runs of one to three characters they are made of. No dictionary and no
 * segmenter: office jargon is what both lack. A run that touches the start or the end of a clause is marked, since the head says the deed
 * and the end the thing (起草…, …讲话稿). To unlearn rows, train again without them: training is exact and takes moments.
 */
import type { Features, LinearModel } from "./linear-model";
import { scoresOf, softmax, trainLinear, usualTraining } from "./linear-model";

export interface TextRow {
  readonly text: string;
  readonly label: string;
}

export type Model = LinearModel;

export interface Prediction {
  /** Null where the model was trained on nothing. */
  readonly label: string | null;
  /** 0…1: the share of the label among all. */
  readonly confidence: number;
  /** The runs of characters that spoke most for the label, strongest first; `^` is the start of a clause, `$` its end. */
  readonly evidence: readonly GramWeight[];
}

export interface GramWeight {
  readonly gram: string;
  readonly weight: number;
}

/** Four was tried on office titles: slower, and no better. */
const LONGEST = 3;
const EVIDENCE = 4;
const BREAK = /[\s，,；;。、：:！!？?（）()【】“”"《》→]+|——+/;

/** The marked runs of characters of a text, each with the same strength, together of length 1. */
export function gramsOf(text: string): Features {
  const features = new Map<string, number>();
  const clauses = text.normalize("NFKC").split(BREAK);
  addGrams(features, clauses, "", 1);
  return features;
}

/**
 * Adds the runs of some clauses under a mark of their own, together of length `strength`. Every number is 0, every blank _.
 */
export function addGrams(
  features: Map<string, number>,
  clauses: readonly string[],
  mark: string,
  strength: number
): void {
  const grams = new Set<string>();
  for (const clause of clauses) {
    if (clause === "") continue;
    const marked = `^${clause.replace(/\d+/g, "0").replace(/\s+/g, "_")}$`;
    for (let size = 1; size <= LONGEST; size++)
      for (let at = 0; at + size <= marked.length; at++) grams.add(marked.slice(at, at + size));
  }
  grams.delete("^");
  grams.delete("$");
  const each = strength / Math.sqrt(Math.max(1, grams.size));
  for (const gram of grams) features.set(mark + gram, each);
}

/**
 * Trains on labelled texts. Same rows in any order, same model.
 * @example predict(trainModel([{ text: "修空调", label: "后勤" }, { text: "写讲话", label: "文字" }]), "修电梯").label // "后勤"
 */
export function trainModel(rows: readonly TextRow[]): Model {
  return trainLinear(
    rows.map(({ text, label }) => ({ features: gramsOf(text), label })),
    usualTraining
  );
}

/** The likeliest label of a text, how likely, and why. */
export function predict(model: Model, text: string): Prediction {
  const features = gramsOf(text);
  const shares = softmax(scoresOf(model, features));
  const best = shares.reduce((b, share, c) => (share > (shares[b] ?? 0) ? c : b), 0);
  const label = model.labels[best];
  if (label === undefined) return { label: null, confidence: 0, evidence: [] };
  return { label, confidence: shares[best] ?? 0, evidence: evidenceOf(model, features, best) };
}

function evidenceOf(model: Model, features: Features, label: number): readonly GramWeight[] {
  const found: GramWeight[] = [];
  for (const [gram, strength] of features) {
    const weight = strength * (model.weights.get(gram)?.[label] ?? 0);
    if (weight > 0) found.push({ gram, weight });
  }
  return found.sort((a, b) => b.weight - a.weight || (a.gram < b.gram ? -1 : 1)).slice(0, EVIDENCE);
}
