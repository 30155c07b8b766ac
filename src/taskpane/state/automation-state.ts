/** 自动任务: what runs by itself is loaded after the first paint. A part of the pane's state. */
import type { AutomationName, Automations } from "../../app/automation";
import type { AutomationKept } from "../../app/automation-log";
import type { Forewarning } from "../../app/forewarning";
import { problemNotice } from "./notices";
import type { PaneMeans } from "./pane-means";

/** What 规则 shows of it. */
export interface AutomationView {
  readonly kept: AutomationKept;
  /** False: the switches last only as long as the pane is open. */
  readonly lasting: boolean;
  /** Today's list, until it is put away. */
  readonly warning: Forewarning | null;
  toggle(name: AutomationName, on: boolean): Promise<void>;
  change(part: Partial<Omit<Automations, "on">>): void;
  undo(id: number): Promise<void>;
  closeWarning(): void;
  /** All off, and nothing is left of it: as before the first run. */
  forget(): void;
}

export interface AutomationState {
  /** Null until it is loaded. */
  readonly automation: AutomationView | null;
  /** Returns how to stop all of it. */
  startAutomations(): Promise<() => void>;
}

export function automationState(means: PaneMeans): AutomationState {
  return {
    automation: null,
    async startAutomations() {
      try {
        const { runAutomations } = await import("../automation/run-automations");
        return await runAutomations(means);
      } catch (error) {
        // Nothing runs by itself then; everything else goes on.
        const message = error instanceof Error ? error.message : String(error);
        means.addNotice(problemNotice({ code: "host-error", args: { message } }));
        return () => undefined;
      }
    },
  };
}
