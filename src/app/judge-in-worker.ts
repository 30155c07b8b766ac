/** Judging in a worker of the page. Cancelling ends the worker; the next check starts a new one. */
import type { JudgeSheets } from "./judge-sheets";
import { judgeMessages, type FromWorker } from "./judge-worker-messages";

export function createWorkerJudge(startWorker: () => Worker): JudgeSheets {
  return (input, signal) =>
    new Promise((resolve, reject) => {
      const worker = startWorker();
      const finish = (): void => {
        worker.terminate();
        signal?.removeEventListener("abort", onAbort);
      };
      const onAbort = (): void => {
        finish();
        resolve(null);
      };
      signal?.addEventListener("abort", onAbort);
      worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
        finish();
        if (data.kind === "judged") resolve(data.judged);
        else reject(new Error(data.message));
      });
      worker.addEventListener("error", (event) => {
        finish();
        reject(new Error(event.message || "the judging worker did not start"));
      });
      if (signal?.aborted) onAbort();
      else for (const message of judgeMessages(input)) worker.postMessage(message);
    });
}
