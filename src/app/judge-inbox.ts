/** The far end of the judging messages, for every worker that judges. */
import type { JudgeInput } from "./judge-sheets";
import { SheetCollector, type ToWorker } from "./judge-worker-messages";

export class JudgeInbox {
  private collector = new SheetCollector();
  private begun: Omit<JudgeInput, "sheets"> | null = null;

  /** What to judge, once all of it has come; null before. */
  take(message: ToWorker): JudgeInput | null {
    switch (message.kind) {
      case "begin":
        this.begun = message.input;
        this.collector = new SheetCollector();
        return null;
      case "sheet":
      case "rows":
        this.collector.add(message);
        return null;
      case "judge":
        return this.input();
    }
  }

  private input(): JudgeInput {
    if (!this.begun) throw new Error("judge before begin");
    return { ...this.begun, sheets: this.collector.sheets() };
  }
}

/** What a defect in a worker is told as: its own stack, since the page's would say nothing. */
export function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
