/** A worker of the page that is asked and answers. It lives on between requests; cancelling ends it, and the next start makes a new one. */
import type { FromWorker } from "./judge-worker-messages";

type Failed = Extract<FromWorker, { readonly kind: "failed" }>;

export class AskedWorker<To, From> {
  private worker: Worker | null = null;

  /** @param named what a fault says did not start */
  constructor(
    private readonly startWorker: () => Worker,
    private readonly named: string
  ) {}

  /** Nothing was sent to it yet: before the first time, and after cancelling. */
  get isEmpty(): boolean {
    return this.worker === null;
  }

  /** A fresh one, without what the one before knew. */
  start(): void {
    this.end();
    this.worker = this.startWorker();
  }

  /** Sends, and waits for the answer `read` knows; null when cancelled. */
  ask<T>(
    messages: Iterable<To>,
    read: (answer: Exclude<From, Failed>) => T | null,
    signal?: AbortSignal
  ): Promise<T | null> {
    const asked = this.worker;
    if (!asked) throw new Error(`${this.named} is asked before it is started`);
    return new Promise((resolve, reject) => {
      const listening = new AbortController();
      const finish = (): void => listening.abort();
      const fail = (message: string): void => {
        finish();
        this.end();
        reject(new Error(message));
      };
      const cancel = (): void => {
        finish();
        this.end();
        resolve(null);
      };
      const { signal: until } = listening;
      signal?.addEventListener("abort", cancel, { signal: until });
      asked.addEventListener(
        "message",
        ({ data }: MessageEvent<Exclude<From, Failed> | Failed>) => {
          if (isFailed(data)) return fail(data.message);
          const answer = read(data);
          if (answer === null) return;
          finish();
          resolve(answer);
        },
        { signal: until }
      );
      asked.addEventListener(
        "error",
        (event) => fail(event.message || `${this.named} did not start`),
        { signal: until }
      );
      if (signal?.aborted) cancel();
      else for (const message of messages) asked.postMessage(message);
    });
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

function isFailed(answer: unknown): answer is Failed {
  return (
    typeof answer === "object" && answer !== null && "kind" in answer && answer.kind === "failed"
  );
}
