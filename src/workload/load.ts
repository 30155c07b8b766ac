/** The people's loads as `check` prints them: the public contract's figures, without their parts. */
import type { PersonLoad } from "../rules/judgement";
import type { TeamWork } from "./team-work";

/** The loads of the section's own people, in the ledger's order. */
export function loadsOf({ people }: TeamWork): readonly PersonLoad[] {
  return people.map(({ name, load, capacity, open, overdue }) => ({
    name,
    load,
    capacity,
    open,
    overdue,
  }));
}
