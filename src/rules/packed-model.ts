/**
 * A linear model as a small JSON document, each weight one character. Names stand in one string, sorted,
 * parted by a blank (no feature holds one); weights in another, `labels.length` characters a feature.
 */
import type { LinearModel } from "./linear-model";

export interface PackedModel {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  /** What one step of a weight is worth. */
  readonly step: number;
  readonly features: string;
  readonly weights: string;
}

/** Weights run from -STEPS to STEPS, written as the characters # to [ with ? for nothing: none needs escaping in JSON. */
const STEPS = 28;
const ZERO = "?".charCodeAt(0);

/** Rounds to the steps that are kept. Weights that round to nothing in every label are left out. */
export function packModel(model: LinearModel): PackedModel {
  let top = 0;
  for (const row of model.weights.values()) for (const w of row) top = Math.max(top, Math.abs(w));
  const step = round(top / STEPS) || 1;
  const kept = [...model.weights]
    .map(([name, row]) => [name, row.map((w) => Math.round(w / step))] as const)
    .filter(([, row]) => row.some((w) => w !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    labels: model.labels,
    bias: model.bias.map(round),
    step,
    features: kept.map(([name]) => name).join(" "),
    weights: kept.map(([, row]) => row.map((w) => String.fromCharCode(ZERO + w)).join("")).join(""),
  };
}

export function unpackModel(packed: PackedModel): LinearModel {
  const { labels, bias, step, weights } = packed;
  const width = labels.length;
  const names = packed.features === "" ? [] : packed.features.split(" ");
  return {
    labels,
    bias,
    weights: new Map(
      names.map((name, i) => [
        name,
        labels.map((_, c) => (weights.charCodeAt(i * width + c) - ZERO) * step),
      ])
    ),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
