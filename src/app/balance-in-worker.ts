/** Balancing in a worker of the page. The worker lives on between requests; cancelling ends it, and the next judging starts a new one. */
import type { FromBalancer, ToBalancer } from "./balance-messages";
import type { Balancer } from "./balancer";
import { judgeMessages } from "./judge-worker-messages";

export function createWorkerBalancer(startWorker: () => Worker): Balancer {
  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };

  /** Sends, and waits for the answer `read` knows; null when cancelled. */
  function ask<T>(
    messages: Iterable<ToBalancer>,
    read: (answer: FromBalancer) => T | null,
    signal?: AbortSignal
  ): Promise<T | null> {
    const asked = worker;
    if (!asked) throw new Error("balancing before judging");
    return new Promise((resolve, reject) => {
      const listening = new AbortController();
      const finish = (): void => listening.abort();
      const fail = (message: string): void => {
        finish();
        end();
        reject(new Error(message));
      };
      const cancel = (): void => {
        finish();
        end();
        resolve(null);
      };
      const { signal: until } = listening;
      signal?.addEventListener("abort", cancel, { signal: until });
      asked.addEventListener(
        "message",
        ({ data }: MessageEvent<FromBalancer>) => {
          if (data.kind === "failed") return fail(data.message);
          const answer = read(data);
          if (answer === null) return;
          finish();
          resolve(answer);
        },
        { signal: until }
      );
      asked.addEventListener(
        "error",
        (event) => fail(event.message || "the balancing worker did not start"),
        { signal: until }
      );
      if (signal?.aborted) cancel();
      else for (const message of messages) asked.postMessage(message);
    });
  }

  return {
    judge(input, signal) {
      end();
      worker = startWorker();
      return ask(
        judgeMessages(input),
        (answer) => (answer.kind === "judged" ? answer.judged : null),
        signal
      );
    },
    balance({ signal, onProgress, ...request }) {
      return ask(
        [{ kind: "balance", request }],
        (answer) => {
          if (answer.kind === "progress") onProgress?.(answer.part);
          return answer.kind === "balanced" ? answer.work : null;
        },
        signal
      );
    },
    whyNot(task) {
      if (worker === null) return Promise.resolve(null);
      return ask([{ kind: "why-not", task }], (answer) =>
        answer.kind === "why-not" && answer.task === task ? answer.people : null
      );
    },
    get isEmpty() {
      return worker === null;
    },
  };
}
