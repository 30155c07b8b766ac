/** What is remembered when the user acts on what was checked: marks it, reports it, accepts a move of it. Checking alone remembers nothing. */
import { withSeen, type Memory } from "../memory/memory";
import type { Checked } from "./check";
import { learnedFrom } from "./learn";
import { actedUpon } from "./rules-in-force";

/**
 * History, learning and the book that changes are measured by go on.
 * @param moved the new owner by the key of each row that changed hands by an accepted proposal: no hand-on that anybody answers for
 */
export function seenBy(
  checked: Checked,
  moved: ReadonlyMap<string, string> = new Map()
): (memory: Memory) => Memory {
  const { judgement, rules } = checked;
  const sightings = checked.sightings.map((seen) => {
    const owner = moved.get(seen.key);
    // Of a secret row, and of one that nobody had, history knows no owner.
    return owner === undefined || seen.owner.length === 0 ? seen : { ...seen, owner: [owner] };
  });
  const accepted = new Set(moved.keys());
  return (memory) =>
    learnedFrom(
      actedUpon(withSeen(memory, sightings, judgement.today, accepted), rules.book),
      checked
    );
}
