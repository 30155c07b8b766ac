/** Whose word set a row going. */
import type { Sourced, Task } from "../ledger/ledger";
import { isUnit } from "./assignment";
import type { RuleBook } from "./rule-book";

/** A leader in person; 县委办 is a unit. */
export function leaderWhoGave(
  task: Pick<Task, "assignedBy" | "source">,
  book: RuleBook
): Sourced<string> | null {
  const given = [task.assignedBy, task.source].find(
    (said) =>
      said &&
      book.timeliness.leaders.some((word) => said.value.includes(word)) &&
      !isUnit(said.value)
  );
  return given ?? null;
}
