/**
 * A linear model over named features: softmax regression, trained by plain gradient steps. Small enough to be read, and every judgement
 * can be taken apart into the features that made it. The same rows, in whatever order, make the same model to the last bit.
 */

/** What is seen of one example: the name of each feature and its strength. A name may occur once only. */
export type Features = ReadonlyMap<string, number>;

export interface Example {
  readonly features: Features;
  readonly label: string;
  /** How much it counts; 1 where left out. */
  readonly share?: number;
}

export interface LinearModel {
  readonly labels: readonly string[];
  /** One number per label. */
  readonly bias: readonly number[];
  /** One number per label for each feature. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

export interface TrainingOptions {
  /** Passes over the examples. */
  readonly epochs: number;
  /** Pull towards zero per step: the larger, the less is believed from few examples. */
  readonly decay: number;
  /** Features seen in fewer examples are left out. */
  readonly minExamples: number;
}

export const usualTraining: TrainingOptions = { epochs: 40, decay: 1e-5, minExamples: 1 };
const RATE = 0.5;

/** Trains on examples with two or more labels; of fewer it makes a model that always answers the one it knows, or nothing. */
export function trainLinear(
  examples: readonly Example[],
  options: TrainingOptions = usualTraining
): LinearModel {
  const labels = [...new Set(examples.map((e) => e.label))].sort();
  const rows = new Map<string, number>();
  for (const name of [...frequent(examples, options.minExamples)].sort()) rows.set(name, rows.size);
  const width = labels.length;
  const weights = new Float64Array(rows.size * width);
  const bias = new Float64Array(width);
  // AdaGrad: a feature seen often moves in smaller and smaller steps, a rare one keeps its say.
  const moved = new Float64Array(weights.length).fill(1e-6);
  const biasMoved = new Float64Array(width).fill(1);
  const indexed = inFixedOrder(examples).map((e) => index(e, rows, labels));
  const p = new Float64Array(width);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { at, value, label, share } of indexed) {
      softmax(score(at, value, weights, bias, p));
      for (let c = 0; c < width; c++) {
        const error = share * ((p[c] ?? 0) - (c === label ? 1 : 0));
        biasMoved[c] = (biasMoved[c] ?? 0) + error * error;
        bias[c] = (bias[c] ?? 0) - (RATE * error) / Math.sqrt(biasMoved[c] ?? 1);
        for (let i = 0; i < at.length; i++) {
          const k = (at[i] ?? 0) * width + c;
          const w = weights[k] ?? 0;
          const slope = error * (value[i] ?? 0) + options.decay * w;
          const sum = (moved[k] ?? 0) + slope * slope;
          moved[k] = sum;
          weights[k] = w - (RATE * slope) / Math.sqrt(sum);
        }
      }
    }
  }
  return {
    labels,
    bias: [...bias],
    weights: new Map(
      [...rows].map(([name, row]) => [name, [...weights.subarray(row * width, (row + 1) * width)]])
    ),
  };
}

/** The raw score of each label, in the order of `model.labels`; `softmax` makes shares of them. */
export function scoresOf(model: LinearModel, features: Features): Float64Array {
  const scores = Float64Array.from(model.bias);
  for (const [name, value] of features) {
    const row = model.weights.get(name);
    if (row)
      for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) + value * (row[c] ?? 0);
  }
  return scores;
}

/** Turns scores into shares of 1, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let top = -Infinity;
  for (const s of scores) if (s > top) top = s;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const e = Math.exp((scores[c] ?? 0) - top);
    scores[c] = e;
    sum += e;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / sum;
  return scores;
}

function frequent(examples: readonly Example[], least: number): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return new Set([...seen].filter(([, n]) => n >= least).map(([name]) => name));
}

/**
 * Sorted by content, then shuffled by a fixed sequence: gradient steps depend on the order, so the order may depend on nothing but the
 * examples themselves.
 */
function inFixedOrder(examples: readonly Example[]): readonly Example[] {
  const named = examples.map((example) => ({
    example,
    name: `${example.label}\n${[...example.features.keys()].join("\n")}\n${example.share ?? 1}`,
  }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const order = named.map((n) => n.example);
  let seed = 20260101;
  for (let i = order.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const j = seed % (i + 1);
    const [a, b] = [order[i], order[j]];
    if (a && b) [order[i], order[j]] = [b, a];
  }
  return order;
}

interface Indexed {
  readonly at: Int32Array;
  readonly value: Float64Array;
  readonly label: number;
  readonly share: number;
}

function index(
  example: Example,
  rows: ReadonlyMap<string, number>,
  labels: readonly string[]
): Indexed {
  const known = [...example.features].flatMap(([name, value]) => {
    const row = rows.get(name);
    return row === undefined ? [] : [[row, value] as const];
  });
  return {
    at: Int32Array.from(known, ([row]) => row),
    value: Float64Array.from(known, ([, value]) => value),
    label: labels.indexOf(example.label),
    share: example.share ?? 1,
  };
}

function score(
  at: Int32Array,
  value: Float64Array,
  weights: Float64Array,
  bias: Float64Array,
  out: Float64Array
): Float64Array {
  const width = bias.length;
  for (let c = 0; c < width; c++) {
    let sum = bias[c] ?? 0;
    for (let i = 0; i < at.length; i++)
      sum += (weights[(at[i] ?? 0) * width + c] ?? 0) * (value[i] ?? 0);
    out[c] = sum;
  }
  return out;
}
