/** The worker that balances: it judges what it is sent, keeps it, and solves as often as wishes change. HiGHS is fetched when it is first needed. */
import type { Highs } from "highs";
import { balancerHere } from "./balance-here";
import { highsSolver } from "./balance-highs";
import type { FromBalancer, ToBalancer } from "./balance-messages";
import { faultText, JudgeInbox } from "./judge-inbox";
import { judgedMessages } from "./judge-worker-messages";

const inbox = new JudgeInbox();
const balancer = balancerHere(highsSolver({ load: loadHighs }));

addEventListener("message", ({ data }: MessageEvent<ToBalancer>) => {
  answerTo(data).then(
    (answers) => {
      for (const answer of answers) send(answer);
    },
    (error: unknown) => send({ kind: "failed", message: faultText(error) })
  );
});

/** None where none is due yet, and for what was cancelled: whoever cancels ends the worker. */
async function answerTo(message: ToBalancer): Promise<Iterable<FromBalancer>> {
  switch (message.kind) {
    case "balance": {
      const onProgress = (part: number): void => send({ kind: "progress", part });
      const work = await balancer.balance({ ...message.request, onProgress });
      return work ? [{ kind: "balanced", work }] : [];
    }
    case "why-not": {
      const { task } = message;
      return [{ kind: "why-not", task, people: await balancer.whyNot(task) }];
    }
    default: {
      const input = inbox.take(message);
      const judged = input && (await balancer.judge(input));
      return judged ? judgedMessages(judged) : [];
    }
  }
}

/** The package looks for its `.wasm` beside itself; the build puts it elsewhere and says where. */
async function loadHighs(): Promise<Highs> {
  const { default: loader } = await import("highs");
  const runtime = new URL("highs/runtime", import.meta.url).href;
  return loader({ locateFile: () => runtime });
}

function send(message: FromBalancer): void {
  // The page's lib types `postMessage` as a window's; here it is the worker's own.
  (postMessage as (message: FromBalancer) => void)(message);
}
