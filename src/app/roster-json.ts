/** The public contract of `roster --json` (fields may be added, never renamed). */
import type { RosterConflict } from "../rules/roster-conflicts";
import type { Duty, OpenShift, PlanDay, RosterPlan, SwapProposal } from "../workload/roster";
import type { Problem } from "../workbook/problem";

export interface RosterJsonOptions {
  /** `2026-12`; null for a year. */
  readonly month: string | null;
  readonly swaps: { readonly duty: Duty; readonly proposals: readonly SwapProposal[] } | null;
  readonly problems: readonly Problem[];
  /** Says a problem in the user's language. */
  line(problem: Problem): string;
}

export function rosterJson(plan: RosterPlan, options: RosterJsonOptions): unknown {
  const { month, swaps, problems, line } = options;
  return {
    month,
    from: plan.from,
    to: plan.to,
    days: plan.days.map(dayJson),
    counts: plan.counts.map(({ person, now, history }) => ({ person, ...now, history })),
    conflicts: [
      ...plan.conflicts.map(conflictJson),
      ...plan.open.map(openJson),
      ...plan.shortages.map(({ from, to, wanted, available }) => ({
        code: "short-staffed",
        person: null,
        date: from,
        to,
        wanted,
        available,
      })),
    ],
    proven: plan.proven,
    unfairness: plan.unfairness,
    lowerBound: plan.lowerBound,
    calendarAssumed: plan.assumedYears.length > 0,
    assumedYears: plan.assumedYears,
    relief: plan.relief,
    leftOut: plan.leftOut,
    sheet: plan.sheet,
    ...(swaps ? { swaps: swaps.proposals.map((s) => ({ ...s, duty: swaps.duty })) } : {}),
    errors: problems.map((problem) => ({
      code: problem.code,
      sheet: problem.sheet ?? null,
      cell: problem.cell ?? null,
      message: line(problem),
    })),
  };
}

function dayJson({ date, kind, holiday, shifts }: PlanDay): unknown {
  return {
    date,
    kind,
    holiday,
    shifts: shifts.map(({ shift, person, lead, proposed, cell }) => ({
      shiftKind: shift,
      person,
      lead,
      proposed,
      sheet: cell?.sheet ?? null,
      cell: cell?.cell ?? null,
    })),
  };
}

function conflictJson({ code, person, shift, other, leave, clearDays }: RosterConflict): unknown {
  return {
    code,
    person,
    date: shift.date,
    shiftKind: shift.kind,
    sheet: shift.sheet,
    cell: shift.cell,
    other: other && {
      date: other.date,
      shiftKind: other.kind,
      sheet: other.sheet,
      cell: other.cell,
    },
    leave: leave && { from: leave.from, to: leave.to },
    clearDays,
  };
}

function openJson({ date, shift, keptFrom }: OpenShift): unknown {
  return { code: "unfilled", person: null, date, shiftKind: shift, reasons: keptFrom };
}
