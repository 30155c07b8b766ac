/** Balancing in a worker of the page. */
import { AskedWorker } from "./ask-worker";
import type { FromBalancer, ToBalancer } from "./balance-messages";
import type { Balancer } from "./balancer";
import { judgeMessages } from "./judge-worker-messages";

export function createWorkerBalancer(startWorker: () => Worker): Balancer {
  const worker = new AskedWorker<ToBalancer, FromBalancer>(startWorker, "the balancing worker");
  return {
    judge(input, signal) {
      worker.start();
      return worker.ask(
        judgeMessages(input),
        (answer) => (answer.kind === "judged" ? answer.judged : null),
        signal
      );
    },
    balance({ signal, onProgress, ...request }) {
      return worker.ask(
        [{ kind: "balance", request }],
        (answer) => {
          if (answer.kind === "progress") onProgress?.(answer.part);
          return answer.kind === "balanced" ? answer.work : null;
        },
        signal
      );
    },
    whyNot(task) {
      if (worker.isEmpty) return Promise.resolve(null);
      return worker.ask([{ kind: "why-not", task }], (answer) =>
        answer.kind === "why-not" && answer.task === task ? answer.people : null
      );
    },
    get isEmpty() {
      return worker.isEmpty;
    },
  };
}
