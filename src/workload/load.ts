/** The people's loads as `check` prints them: the public contract's figures, without their parts. */
import type { Ledger } from "../ledger/ledger";
import type { Judgement, PersonLoad } from "../rules/judgement";
import { teamWork, type WorkContext } from "./team-work";

/** The loads of the section's own people, in the ledger's order. */
export function peopleLoads(
  ledger: Ledger,
  judgement: Judgement,
  context: WorkContext
): readonly PersonLoad[] {
  return teamWork(ledger, judgement, context).people.map(
    ({ name, load, capacity, open, overdue }) => ({ name, load, capacity, open, overdue })
  );
}
