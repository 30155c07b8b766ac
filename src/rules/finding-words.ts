/** Which words a finding is told in. The words themselves are in `locales/`. */
import type { findings } from "../locales/zh-CN/findings";
import type { KeyPath } from "../locales/same-keys";
import type { Finding } from "./judgement";

export type FindingKey = `findings.${KeyPath<typeof findings>}`;

export interface FindingKeys {
  readonly name: FindingKey;
  readonly what: FindingKey;
  readonly why: FindingKey;
  readonly clear: FindingKey;
}

/** Codes whose words depend on an argument, by that argument's values; the first is meant where none fits. */
const WHAT = {
  vacant: {
    by: "why",
    blank: "findings.vacant.what_blank",
    collective: "findings.vacant.what_collective",
    left: "findings.vacant.what_left",
    away: "findings.vacant.what_away",
    seconded: "findings.vacant.what_seconded",
    half: "findings.vacant.what_half",
  },
  misplaced: {
    by: "why",
    once: "findings.misplaced.what",
    repeated: "findings.misplaced.what_repeated",
  },
  "leave-conflict": {
    by: "why",
    due: "findings.leave-conflict.what_due",
    shift: "findings.leave-conflict.what_shift",
    pair: "findings.leave-conflict.what_pair",
  },
  "roster-conflict": {
    by: "why",
    double: "findings.roster-conflict.what_double",
    close: "findings.roster-conflict.what_close",
    leave: "findings.roster-conflict.what_leave",
  },
  "neglected-small": {
    by: "why",
    several: "findings.neglected-small.what_several",
    errand: "findings.neglected-small.what_errand",
  },
  "due-soon": {
    by: "when",
    days: "findings.due-soon.what",
    today: "findings.due-soon.what_today",
  },
} as const;

function what({ code, args }: Finding): FindingKey {
  if (!isOneOf(code, WHAT)) return `findings.${code}.what`;
  const { by, ...variants } = WHAT[code];
  const [fallback] = Object.values(variants);
  return (
    Object.entries(variants).find(([value]) => value === args[by])?.[1] ??
    fallback ??
    `findings.${code}.name`
  );
}

function why({ code, args }: Finding): FindingKey {
  if (code === "ageing" && args.unit === "days") return "findings.ageing.why_days";
  return `findings.${code}.why`;
}

function clear({ code, args }: Finding): FindingKey {
  if (code === "misplaced" && args.why === "repeated") return "findings.misplaced.clear_repeated";
  if (code === "vacant" && args.why === "half") return "findings.vacant.clear_half";
  return `findings.${code}.clear`;
}

function isOneOf<T extends object>(value: string, variants: T): value is keyof T & string {
  return value in variants;
}

/**
 * The keys of a finding's name, what is the matter, why by which rule, and what clears it; all take `finding.args`.
 * `args.category` is a work type's code: show it by its name in the book.
 */
export function findingKeys(finding: Finding): FindingKeys {
  return {
    name: `findings.${finding.code}.name`,
    what: what(finding),
    why: why(finding),
    clear: clear(finding),
  };
}
