/** The worker in which the pure rooms run: reading and judging a large ledger must not freeze Excel's pane. */
import { faultText, JudgeInbox } from "./judge-inbox";
import { judgeSheets } from "./judge-sheets";
import type { FromWorker, ToWorker } from "./judge-worker-messages";

const inbox = new JudgeInbox();

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  try {
    const input = inbox.take(data);
    if (input) answer({ kind: "judged", judged: judgeSheets(input) });
  } catch (error) {
    answer({ kind: "failed", message: faultText(error) });
  }
});

function answer(message: FromWorker): void {
  // The page's lib types `postMessage` as a window's; here it is the worker's own.
  (postMessage as (message: FromWorker) => void)(message);
}
