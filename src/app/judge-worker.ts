/** The worker in which the pure rooms run: reading and judging a large ledger must not freeze Excel's pane. It keeps what it judged last. */
import { faultText, JudgeInbox } from "./judge-inbox";
import { judgeSessionHere } from "./judge-session";
import {
  judgedMessages,
  type FromWorker,
  type ToWorker,
  type UpdatedRows,
  type UpdateRows,
} from "./judge-worker-messages";

const inbox = new JudgeInbox();
const session = judgeSessionHere();

addEventListener("message", ({ data }: MessageEvent<ToWorker | UpdateRows>) => {
  answerTo(data).catch((error: unknown) => answer({ kind: "failed", message: faultText(error) }));
});

async function answerTo(message: ToWorker | UpdateRows): Promise<void> {
  if (message.kind === "update") {
    answer({ kind: "updated", update: await session.update(message.blocks, message.settled) });
    return;
  }
  const input = inbox.take(message);
  const judged = input && (await session.check(input));
  if (judged) for (const part of judgedMessages(judged)) answer(part);
}

function answer(message: FromWorker | UpdatedRows): void {
  // The page's lib types `postMessage` as a window's; here it is the worker's own.
  (postMessage as (message: FromWorker | UpdatedRows) => void)(message);
}
