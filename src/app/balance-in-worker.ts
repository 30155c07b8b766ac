/** Balancing in a worker of the page. */
import type { FromBalancer, ToBalancer } from "./balance-messages";
import type { Balancer } from "./balancer";
import { judgedOf } from "./judge-in-worker";
import { judgeMessages } from "./judge-worker-messages";
import { workerLine } from "./worker-line";

export function createWorkerBalancer(startWorker: () => Worker): Balancer {
  const line = workerLine<ToBalancer, FromBalancer>(startWorker);
  return {
    judge: (input, signal) => line.ask(judgeMessages(input), judgedOf(), signal),
    balance({ signal, onProgress, ...request }) {
      if (line.isFresh) throw new Error("balancing before judging");
      return line.ask(
        [{ kind: "balance", request }],
        (answer) => {
          if (answer.kind === "progress") onProgress?.(answer.part);
          return answer.kind === "balanced" ? answer.work : undefined;
        },
        signal
      );
    },
    async whyNot(task) {
      if (line.isFresh) return null;
      const answer = await line.ask([{ kind: "why-not", task }], (said) =>
        said.kind === "why-not" && said.task === task ? said : undefined
      );
      return answer?.people ?? null;
    },
    get isEmpty() {
      return line.isFresh;
    },
  };
}
