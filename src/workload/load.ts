/** The people's loads as `check` prints them: the public contract's figures, without their parts. */
import type { Ledger } from "../ledger/ledger";
import type { Judgement, PersonLoad } from "../rules/judgement";
import { teamWork, type TeamWork, type WorkContext } from "./team-work";

/** The loads of the section's own people, in the ledger's order. */
export function peopleLoads(
  ledger: Ledger,
  judgement: Judgement,
  context: WorkContext
): readonly PersonLoad[] {
  return loadsOf(teamWork(ledger, judgement, context));
}

export function loadsOf({ people }: TeamWork): readonly PersonLoad[] {
  return people.map(({ name, load, capacity, open, overdue }) => ({
    name,
    load,
    capacity,
    open,
    overdue,
  }));
}
