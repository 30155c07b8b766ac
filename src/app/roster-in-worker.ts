/** Rosters planned in a worker of the page. */
import type { Duty } from "../workload/roster";
import { judgeMessages } from "./judge-worker-messages";
import type { RosterMaker } from "./roster-maker";
import type { FromRosterMaker, ToRosterMaker } from "./roster-messages";
import { workerLine } from "./worker-line";

export function createWorkerRosterMaker(startWorker: () => Worker): RosterMaker {
  const line = workerLine<ToRosterMaker, FromRosterMaker>(startWorker);
  return {
    read: (input, signal) =>
      line.ask(
        judgeMessages(input),
        (answer) => (answer.kind === "read" ? answer.read : undefined),
        signal
      ),
    plan: (request, signal, onProgress) =>
      line.ask(
        [{ kind: "plan", request }],
        (answer) => {
          if (answer.kind === "progress") onProgress?.(answer.part);
          return answer.kind === "planned" ? answer.plan : undefined;
        },
        signal
      ),
    async choices(plan, duty) {
      if (line.isFresh) return null;
      const answer = await line.ask([{ kind: "choices", plan, duty }], (one) =>
        one.kind === "choices" && isSame(one.duty, duty) ? one : undefined
      );
      return answer?.choices ?? null;
    },
    get isEmpty() {
      return line.isFresh;
    },
  };
}

function isSame(a: Duty, b: Duty): boolean {
  return a.date === b.date && a.shift === b.shift && a.person === b.person;
}
