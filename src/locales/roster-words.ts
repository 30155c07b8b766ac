/** A proposed roster in words, line by line, for the command line. */
import type { RosterRules } from "../rules";
import type { RosterConflict } from "../rules/roster-conflicts";
import {
  weekdayKey,
  type Duty,
  type KeptFrom,
  type PlanDay,
  type PlanShift,
  type RosterPlan,
  type SwapProposal,
} from "../workload/roster";
import type { Say } from "./index";

/** The days that have a duty, then the counts by kind of day. */
export function rosterLines(
  say: Say,
  plan: RosterPlan,
  rules: Pick<RosterRules, "historyMonths">
): readonly string[] {
  const shifts = plan.days.flatMap((day) => day.shifts).filter((s) => !s.lead);
  const proposed = shifts.filter((s) => s.proposed);
  return [
    say("roster.headline", {
      from: plan.from,
      to: plan.to,
      proposed: proposed.filter((s) => s.person !== null).length,
      standing: shifts.length - proposed.length,
      open: plan.open.length,
    }),
    ...plan.days.filter((day) => day.shifts.length > 0).map((day) => dayLine(say, day)),
    say("roster.counts", { months: rules.historyMonths }),
    ...plan.counts.map(({ person, now, history }) =>
      say("roster.count", {
        person,
        weekday: now.weekday,
        weekend: now.weekend,
        holiday: now.holiday,
        weekdayBefore: history.weekday,
        weekendBefore: history.weekend,
        holidayBefore: history.holiday,
      })
    ),
    plan.proven
      ? say("roster.proven")
      : say("roster.notProven", { value: plan.unfairness, bound: plan.lowerBound }),
  ];
}

/** What has to be known beside it: conflicts, what stays open and why, who is left out, what was assumed. */
export function noteLines(say: Say, plan: RosterPlan): readonly string[] {
  return [
    ...plan.conflicts.map((c) => conflictLine(say, c)),
    ...plan.open.map(({ date, shift, keptFrom }) =>
      say("roster.open", { date, shift, reasons: keptFromWords(say, keptFrom) })
    ),
    ...shortageLines(say, plan),
    ...leftOutLines(say, plan),
    ...plan.assumedYears.map((year) => say("roster.assumed", { year })),
  ];
}

/** Where no roster could be without gaps, and which rule would help if it were bent. */
export function shortageLines(say: Say, plan: RosterPlan): readonly string[] {
  return [
    ...plan.shortages.map((s) => say("roster.shortage", { ...s })),
    ...plan.relief.map(({ rule, open }) => say(`roster.relief.${rule}`, { open })),
    ...plan.pairsWithoutPlace.map(([a, b]) => say("roster.pairWithoutPlace", { a, b })),
  ];
}

export function leftOutLines(say: Say, { leftOut }: RosterPlan): readonly string[] {
  if (leftOut.length === 0) return [];
  const people = leftOut
    .map(({ person, why }) =>
      say("roster.leftOutPerson", { person, why: say(`roster.leftOutWhy.${why}`) })
    )
    .join(say("roster.listJoin"));
  return [say("roster.leftOut", { people })];
}

/** 为什么不是他, of everybody who is kept from a duty. */
export function keptFromWords(say: Say, keptFrom: readonly KeptFrom[]): string {
  return keptFrom
    .map(({ person, why, on }) =>
      say("roster.keptFrom", { person, why: say(`roster.why.${why}`, { on: on ?? "" }) })
    )
    .join(say("roster.listJoin"));
}

export function swapLines(
  say: Say,
  { duty, proposals }: { readonly duty: Duty; readonly proposals: readonly SwapProposal[] }
): readonly string[] {
  if (proposals.length === 0) return [say("roster.noSwap")];
  return [say("roster.swaps", { ...duty }), ...proposals.map((swap) => swapWords(say, swap))];
}

export function swapWords(say: Say, { person, inReturn }: SwapProposal): string {
  return inReturn === null
    ? say("roster.standIn", { person })
    : say("roster.swap", { person, ...inReturn });
}

function dayLine(say: Say, { date, kind, holiday, shifts }: PlanDay): string {
  return say("roster.day", {
    date,
    weekday: say(weekdayKey(date)),
    kind: holiday ?? say(`roster.kind.${kind}`),
    shifts: shifts.map((s) => shiftWords(say, s)).join(say("roster.listJoin")),
  });
}

function shiftWords(say: Say, { shift, person, proposed }: PlanShift): string {
  if (person === null) return say("roster.openShift", { shift });
  return say(proposed ? "roster.proposedShift" : "roster.shift", { shift, person });
}

function conflictLine(say: Say, conflict: RosterConflict): string {
  const { code, person, shift, other, leave, clearDays } = conflict;
  return say(`roster.conflict.${code}`, {
    person,
    date: shift.date,
    shift: shift.kind,
    other: other?.date ?? "",
    otherShift: other?.kind ?? "",
    from: leave?.from ?? "",
    until: leave?.to ?? "",
    clear: clearDays ?? 0,
  });
}
