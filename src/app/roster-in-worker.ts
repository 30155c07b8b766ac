/** Rosters planned in a worker of the page. */
import type { Duty } from "../workload/roster";
import { AskedWorker } from "./ask-worker";
import { judgeMessages } from "./judge-worker-messages";
import type { RosterMaker } from "./roster-maker";
import type { FromRosterMaker, ToRosterMaker } from "./roster-messages";

export function createWorkerRosterMaker(startWorker: () => Worker): RosterMaker {
  const worker = new AskedWorker<ToRosterMaker, FromRosterMaker>(startWorker, "the roster worker");
  return {
    read(input, signal) {
      worker.start();
      return worker.ask(
        judgeMessages(input),
        (answer) => (answer.kind === "read" ? answer.read : null),
        signal
      );
    },
    plan(request, signal, onProgress) {
      return worker.ask(
        [{ kind: "plan", request }],
        (answer) => {
          if (answer.kind === "progress") onProgress?.(answer.part);
          return answer.kind === "planned" ? answer.plan : null;
        },
        signal
      );
    },
    async choices(plan, duty) {
      if (worker.isEmpty) return null;
      const answer = await worker.ask([{ kind: "choices", plan, duty }], (one) =>
        one.kind === "choices" && isSame(one.duty, duty) ? one : null
      );
      return answer?.choices ?? null;
    },
    get isEmpty() {
      return worker.isEmpty;
    },
  };
}

function isSame(a: Duty, b: Duty): boolean {
  return a.date === b.date && a.shift === b.shift && a.person === b.person;
}
