/** 可预知的早作准备: fixed work whose lead time has begun and that no row matches. */
import type { Task } from "../ledger/ledger";
import type { Finding } from "./judgement";
import { isRoutine, isThisTurn } from "./routines";
import type { Frame } from "./row-facts";
import type { Sums } from "./sums";
import { tellOfPerson } from "./tell";

/**
 * Silent where the work was never listed: weekly and monthly work is missed only by a ledger that has listed it before, and a list of
 * supervised matters is no place for fixed work.
 */
export function routineFindings(
  sums: Sums,
  plans: readonly Task[],
  frame: Frame
): readonly Finding[] {
  const supervised = frame.tableNames.some((name) => /督办|督查/.test(name));
  return frame.routines.flatMap((turn) => {
    const { routine, due, frequent } = turn;
    if ((sums.turns.get(routine.id) ?? 0) > 0) return [];
    if (plans.some((plan) => isRoutine(routine, plan) && isThisTurn(turn, plan))) return [];
    const listed = (sums.speaksOf.get(routine.id) ?? 0) > 0;
    if ((frequent || supervised) && !listed) return [];
    return [
      tellOfPerson("missing-routine", frequent ? "low" : "medium", null, {
        rule: routine.id,
        args: { title: routine.name, due, lead: routine.leadWorkdays },
      }),
    ];
  });
}
