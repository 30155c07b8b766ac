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

const VACANT = {
  blank: "findings.vacant.what_blank",
  collective: "findings.vacant.what_collective",
  left: "findings.vacant.what_left",
  away: "findings.vacant.what_away",
} as const;
const LEAVE = {
  due: "findings.leave-conflict.what_due",
  shift: "findings.leave-conflict.what_shift",
  pair: "findings.leave-conflict.what_pair",
} as const;

function what(finding: Finding): FindingKey {
  const { code, args } = finding;
  if (code === "vacant") return VACANT[isOneOf(args.why, VACANT) ? args.why : "blank"];
  if (code === "leave-conflict") return LEAVE[isOneOf(args.why, LEAVE) ? args.why : "due"];
  if (code === "due-soon")
    return args.when === "today" ? "findings.due-soon.what_today" : "findings.due-soon.what";
  return `findings.${code}.what`;
}

function isOneOf<T extends object>(value: unknown, variants: T): value is keyof T {
  return typeof value === "string" && value in variants;
}

/**
 * The keys of a finding's name, what is the matter, why by which rule, and what clears it; all take `finding.args`.
 * `args.category` is a work type's code: show it as `rules.type.<code>`.
 */
export function findingKeys(finding: Finding): FindingKeys {
  const { code } = finding;
  return {
    name: `findings.${code}.name`,
    what: what(finding),
    why: `findings.${code}.why`,
    clear: `findings.${code}.clear`,
  };
}
