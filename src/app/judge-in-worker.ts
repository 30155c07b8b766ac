/** Judging in a worker of the page, which lives on from check to check. Cancelling ends it; the next check starts a new one. */
import type { JudgeSession } from "./judge-session";
import { JudgedCollector } from "./judged-slices";
import {
  judgeMessages,
  type FromWorker,
  type ToWorker,
  type UpdatedRows,
  type UpdateRows,
} from "./judge-worker-messages";
import { workerLine } from "./worker-line";

export function createWorkerJudge(startWorker: () => Worker): JudgeSession {
  const line = workerLine<ToWorker | UpdateRows, FromWorker | UpdatedRows>(startWorker);
  return {
    check(input, signal) {
      return line.ask(judgeMessages(input), judgedOf(), signal);
    },
    async update(blocks, settled) {
      if (line.isFresh) return null;
      const answer = await line.ask([{ kind: "update", blocks, settled }], (said) =>
        said.kind === "updated" ? said : undefined
      );
      return answer?.update ?? null;
    },
  };
}

/** Puts the slices of a judgement together again. */
export function judgedOf() {
  const collector = new JudgedCollector();
  return (said: FromWorker | { readonly kind: string }) => {
    if (isSlice(said)) collector.add(said.slice);
    return isJudged(said) ? collector.close(said.judged) : undefined;
  };
}

type Said = { readonly kind: string };

function isSlice(said: Said): said is Extract<FromWorker, { kind: "slice" }> {
  return said.kind === "slice";
}

function isJudged(said: Said): said is Extract<FromWorker, { kind: "judged" }> {
  return said.kind === "judged";
}
