/** The worker that plans rosters: it reads what it is sent, keeps it, and plans as often as months and wishes change. */
import { faultText, JudgeInbox } from "./judge-inbox";
import { rosterMakerHere } from "./roster-maker";
import type { FromRosterMaker, ToRosterMaker } from "./roster-messages";

const inbox = new JudgeInbox();
const maker = rosterMakerHere();

addEventListener("message", ({ data }: MessageEvent<ToRosterMaker>) => {
  answerTo(data).then(
    (answer) => answer && send(answer),
    (error: unknown) => send({ kind: "failed", message: faultText(error) })
  );
});

/** Null where none is due yet: whoever cancels ends the worker. */
async function answerTo(message: ToRosterMaker): Promise<FromRosterMaker | null> {
  switch (message.kind) {
    case "plan": {
      const onProgress = (part: number): void => send({ kind: "progress", part });
      const plan = await maker.plan(message.request, undefined, onProgress);
      return plan && { kind: "planned", plan };
    }
    case "choices": {
      const { plan, duty } = message;
      return { kind: "choices", duty, choices: await maker.choices(plan, duty) };
    }
    default: {
      const input = inbox.take(message);
      const read = input && (await maker.read(input));
      return read && { kind: "read", read };
    }
  }
}

function send(message: FromRosterMaker): void {
  // The page's lib types `postMessage` as a window's; here it is the worker's own.
  (postMessage as (message: FromRosterMaker) => void)(message);
}
