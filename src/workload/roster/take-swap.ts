/** 换班 in a roster that is only proposed: the exchange taken into the plan, before anything is written. */
import type { RosterCell } from "../../ledger/ledger";
import { dayKinds, type DayKind } from "../../rules/roster-rules";
import { mostOf, type PlanDay, type PlanShift, type RosterPlan } from "./propose-roster";
import type { Duty, SwapProposal } from "./swaps";
import { isBlankOwn } from "./wanted";

/**
 * The plan with the exchange in it. Null where a duty of the two stands in the sheet already (what stands is never written over), or where the sheet has
 * no blank cell for whoever takes it.
 */
export function withSwap(
  plan: RosterPlan,
  cells: readonly RosterCell[],
  duty: Duty,
  swap: SwapProposal
): RosterPlan | null {
  const given = handedOver(plan.days, cells, duty, swap.person);
  const days =
    given && swap.inReturn
      ? handedOver(given, cells, { ...swap.inReturn, person: swap.person }, duty.person)
      : given;
  if (!days) return null;
  const kindOf = new Map(days.map((day) => [day.date, day.kind]));
  const moves: readonly (readonly [person: string, kind: DayKind | undefined, by: number])[] = [
    [duty.person, kindOf.get(duty.date), -1],
    [swap.person, kindOf.get(duty.date), 1],
    ...(swap.inReturn
      ? ([
          [swap.person, kindOf.get(swap.inReturn.date), -1],
          [duty.person, kindOf.get(swap.inReturn.date), 1],
        ] as const)
      : []),
  ];
  const counts = plan.counts.map((count) => {
    const now = { ...count.now };
    for (const [person, kind, by] of moves) if (kind && person === count.person) now[kind] += by;
    return { ...count, now };
  });
  const most = { ...plan.most };
  for (const kind of dayKinds) most[kind] = { ...most[kind], reached: mostOf(counts, kind) };
  return {
    ...plan,
    days,
    counts,
    most,
    unfairness: plan.unfairness + swap.unfairness,
    proven: plan.proven && swap.unfairness === 0,
  };
}

function handedOver(
  days: readonly PlanDay[],
  cells: readonly RosterCell[],
  duty: Duty,
  taker: string
): readonly PlanDay[] | null {
  let moved = false;
  const after = days.map((day) => {
    if (day.date !== duty.date) return day;
    const at = day.shifts.findIndex((s) => isDuty(s, duty));
    const held = day.shifts[at];
    const now = held && taken(held, cells, day.date, taker);
    if (!now) return day;
    moved = true;
    return { ...day, shifts: day.shifts.map((s, i) => (i === at ? now : s)) };
  });
  return moved ? after : null;
}

function isDuty(shift: PlanShift, duty: Duty): boolean {
  return shift.proposed && shift.person === duty.person && shift.shift === duty.shift;
}

/** In a sheet of marks the duty moves to the taker's own line. */
function taken(
  shift: PlanShift,
  cells: readonly RosterCell[],
  date: string,
  taker: string
): PlanShift | null {
  const { cell } = shift;
  if (cell === null || cell.line === null) return { ...shift, person: taker };
  const own = cells.find(
    (c) => c.sheet === cell.sheet && c.line === taker && c.date === date && isBlankOwn(c)
  );
  return own ? { ...shift, person: taker, cell: own } : null;
}
