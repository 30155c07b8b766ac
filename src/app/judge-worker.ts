/** The worker in which the pure rooms run: reading and judging a large ledger must not freeze Excel's pane. */
import { judgeSheets } from "./judge-sheets";
import { SheetCollector, type FromWorker, type ToWorker } from "./judge-worker-messages";

let collector = new SheetCollector();
let begun: Extract<ToWorker, { kind: "begin" }> | null = null;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "begin":
      begun = data;
      collector = new SheetCollector();
      return;
    case "sheet":
    case "rows":
      collector.add(data);
      return;
    case "judge":
      answer(judged());
  }
});

function judged(): FromWorker {
  if (!begun) return { kind: "failed", message: "judge before begin" };
  try {
    return {
      kind: "judged",
      judged: judgeSheets({ ...begun, sheets: collector.sheets() }),
    };
  } catch (error) {
    return {
      kind: "failed",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function answer(message: FromWorker): void {
  // The page's lib types `postMessage` as a window's; here it is the worker's own.
  (postMessage as (message: FromWorker) => void)(message);
}
