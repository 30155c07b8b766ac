/** The very line of the rule book a finding was judged by, so that who disputes it knows what to change. */
import type { Finding } from "./judgement";
import type {
  LeadTime,
  Limit,
  Limits,
  OverstepRule,
  RoutineWork,
  RuleBook,
  TimeWindow,
} from "./rule-book";

export type BookRule =
  | { readonly kind: "limit"; readonly name: keyof Limits; readonly limit: Limit }
  | { readonly kind: "window"; readonly window: TimeWindow }
  | { readonly kind: "lead"; readonly lead: LeadTime }
  | { readonly kind: "routine"; readonly routine: RoutineWork }
  | { readonly kind: "overstep"; readonly overstep: OverstepRule };

/** Limits by the id of the rule that rests on them. */
const LIMITS: Readonly<Partial<Record<string, keyof Limits>>> = {
  "due-soon": "dueSoon",
  "likely-done": "likelyDone",
  bounced: "handoffs",
  ageing: "ageing",
  "slow-response": "response",
  "neglected-small": "smallCount",
  "neglected-small.errand": "response",
  overworked: "minorWork",
  "misplaced.repeated": "misfits",
};

const STALLED = ["stalled", "stalledLong", "stalledSupervised"] as const;

/** Null for a finding that rests on no number and no word of the book: who is late is late. */
export function bookRule({ code, rule, args }: Finding, book: RuleBook): BookRule | null {
  const name =
    code === "stalled"
      ? STALLED.find((one) => book.limits[one].value === args.limit)
      : LIMITS[rule];
  if (name !== undefined) return { kind: "limit", name, limit: book.limits[name] };
  const window = book.windows.find((one) => one.id === rule);
  if (window) return { kind: "window", window };
  const lead = book.leadTimes.find((one) => one.id === rule);
  if (lead) return { kind: "lead", lead };
  const routine = book.routines.find((one) => one.id === rule);
  if (routine) return { kind: "routine", routine };
  const overstep = book.overstep.find((one) => one.id === rule);
  return overstep ? { kind: "overstep", overstep } : null;
}
