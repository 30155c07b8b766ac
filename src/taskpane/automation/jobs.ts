/** What each automation does when its turn comes, by the same deeds as the buttons. */
import type { AutomationName, Automations } from "../../app/automation";
import type { LogWhat } from "../../app/automation-log";
import { forewarning, type Forewarning } from "../../app/forewarning";
import { createCalendar } from "../../calendar";
import type { Problem } from "../../workbook/problem";
import type { CheckResult } from "../deeds";
import { checkedState, markedScope } from "../state/check-state";
import { reportedNotice } from "../state/notices";
import type { PaneMeans } from "../state/pane-means";

export type JobDone =
  | {
      readonly kind: "done";
      readonly what: LogWhat;
      /** The journal's moment of what it changed. */
      readonly undo: string | null;
      readonly warning?: Forewarning;
    }
  | { readonly kind: "failed"; readonly problem: Problem }
  /** Another deed came first. */
  | { readonly kind: "busy" }
  /** There was nothing to do; not worth a line. */
  | { readonly kind: "skipped" };

type Job = (automations: Automations) => Promise<JobDone>;

export function automationJobs(means: PaneMeans): Readonly<Record<AutomationName, Job>> {
  const { deeds, get, set, run, addNotice } = means;

  /** Checks as 重新核查 does, and shows it. */
  async function checked(): Promise<{ readonly result: CheckResult } | JobDone> {
    const outcome = await run("check", true, (signal, onProgress) =>
      deeds.check({ signal, onProgress })
    );
    if (outcome === null) return { kind: "busy" };
    if (!outcome.ok) return { kind: "failed", problem: outcome.problem };
    set({ ...checkedState(outcome.value), stale: false });
    return { result: outcome.value };
  }

  const check: Job = async () => {
    const done = await checked();
    if (!("result" in done)) return done;
    const { open, lights } = done.result.judgement.summary;
    return { kind: "done", what: { code: "checked", open, overdue: lights.red }, undo: null };
  };

  return {
    // The ribbon's 台账核查 has opened the pane and checks already.
    checkOnOpen: (automations) =>
      get().result === null ? check(automations) : Promise.resolve({ kind: "skipped" }),
    checkOnChange: check,

    async marks() {
      const only = markedScope(get()) ?? "all";
      const outcome = await run("mark", true, (signal) =>
        deeds.automation.keepMarks({ only, signal })
      );
      if (outcome === null) return { kind: "busy" };
      if (!outcome.ok) return { kind: "failed", problem: outcome.problem };
      await means.askLastDeed();
      const { marked, undo } = outcome.value;
      return { kind: "done", what: { code: "marked", count: marked }, undo };
    },

    async weeklyReport({ reportEdition: edition }) {
      const outcome = await run("report", true, (signal) =>
        deeds.report({ edition, signal, behind: true })
      );
      if (outcome === null) return { kind: "busy" };
      if (!outcome.ok) return { kind: "failed", problem: outcome.problem };
      addNotice(reportedNotice(outcome.value));
      await means.askLastDeed();
      const { pastDeeds } = get();
      const [last] = pastDeeds === "unknown" ? [] : pastDeeds;
      const { sheet } = outcome.value;
      return {
        kind: "done",
        what: { code: "reported", sheet },
        undo: last?.action === "report" ? last.at : null,
      };
    },

    async forewarning({ warnDays }) {
      const done = await checked();
      if (!("result" in done)) return done;
      const { judgement, holidays } = done.result;
      const warning = forewarning(judgement, createCalendar(holidays), warnDays);
      const count = warning.groups.reduce((sum, group) => sum + group.tasks.length, 0);
      return { kind: "done", what: { code: "warned", count }, undo: null, warning };
    },
  };
}
