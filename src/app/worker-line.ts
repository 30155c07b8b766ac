/** A worker of the page that is kept: started when first needed, ended by cancelling, one question at a time. */

export interface WorkerLine<To, From> {
  /**
   * Sends, and waits for the answer that `read` knows (undefined = not yet). Null when cancelled: then the worker is ended, and the next
   * question starts a new one.
   */
  ask<T>(
    messages: Iterable<To>,
    read: (answer: From) => T | undefined,
    signal?: AbortSignal
  ): Promise<T | null>;
  /** Nothing has been asked since it was started last. */
  readonly isFresh: boolean;
}

interface Failure {
  readonly kind: string;
  readonly message?: string;
}

export function workerLine<To, From extends Failure>(
  startWorker: () => Worker
): WorkerLine<To, From> {
  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    get isFresh() {
      return worker === null;
    },
    ask(messages, read, signal) {
      if (signal?.aborted) return Promise.resolve(null);
      const asked = (worker ??= startWorker());
      return new Promise((resolve, reject) => {
        const listening = new AbortController();
        const until = { signal: listening.signal };
        const fail = (message: string): void => {
          listening.abort();
          end();
          reject(new Error(message));
        };
        const cancel = (): void => {
          listening.abort();
          end();
          resolve(null);
        };
        signal?.addEventListener("abort", cancel, until);
        asked.addEventListener(
          "message",
          ({ data }: MessageEvent<From>) => {
            if (data.kind === "failed") return fail(data.message ?? "");
            const answer = read(data);
            if (answer === undefined) return;
            listening.abort();
            resolve(answer);
          },
          until
        );
        asked.addEventListener(
          "error",
          (event) => fail(event.message || "the worker did not start"),
          until
        );
        void send(asked, messages, listening.signal);
      });
    },
  };
}

/** Packing a large workbook takes long: between two messages the page may do what it likes. */
async function send<To>(to: Worker, messages: Iterable<To>, stopped: AbortSignal): Promise<void> {
  for (const message of messages) {
    if (stopped.aborted) return;
    to.postMessage(message);
    await breath();
  }
}

/** Until the page has had its turn. A timer would wait four milliseconds each time. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
