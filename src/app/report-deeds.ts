/** What a user can do with reports: see one before it is written, write it as a sheet, and say how the office words it. */
import { weekOf } from "../report/period";
import { usualSettings, type ReportSettings } from "../report/report-settings";
import type { Edition } from "../report/report-model";
import type { ReportSheet } from "../memory/report-memory";
import { done, failed, type Outcome } from "../workbook/problem";
import type { ShownSheet } from "./added-sheet";
import type { Checked, CheckOutcome } from "./check";
import type { DeedContext } from "./deeds";
import type { ComposedPaper, Paper, PaperAsked } from "./papers";
import type { ReadProgress } from "./read-workbook";
import { changeMemory, memoryOf } from "./remembered";
import { reportsIn, withReportSettings, writeReportSheet } from "./report-sheets";
import { seenBy } from "./seen";

/** A paper, and the sheet it was written to. */
export type WrittenReport = ComposedPaper & ShownSheet;

/** What the workbook remembers of its reports. */
export interface KeptReports {
  readonly settings: ReportSettings;
  /** Those still there, the newest first. */
  readonly sheets: readonly ReportSheet[];
}

export interface ReportDeeds {
  report(
    options: ReadProgress &
      PaperAsked & {
        readonly edition: Edition;
        /** Nobody asked for it just now: the sheet that is looked at stays in front. */
        readonly behind?: boolean;
      }
  ): Promise<Outcome<WrittenReport>>;
  /** 科务会单 as a sheet. */
  meeting(options: ReadProgress & PaperAsked): Promise<Outcome<WrittenReport>>;
  /** What would be written, of the workbook as it was last checked; reads and writes nothing. `no-ledger` before the first check. */
  previewReport(options: PaperAsked & { readonly paper: Paper }): Promise<Outcome<ComposedPaper>>;
  keptReports(): Promise<Outcome<KeptReports>>;
  /** How reports are worded from now on, from the ribbon too. */
  keepReportSettings(settings: ReportSettings): Promise<Outcome<null>>;
}

/** @param lastChecked the workbook as it was last checked; null before */
export function reportDeeds(
  { port, today, now, words }: DeedContext,
  check: (options: ReadProgress) => Promise<CheckOutcome>,
  lastChecked: () => Checked | null
): ReportDeeds {
  const composed = async (checked: Checked, paper: Paper, asked: PaperAsked) => {
    const { composePaper } = await import("./papers");
    const { period = weekOf(today()), settings } = asked;
    return composePaper(checked, paper, { period, settings, today: today(), words });
  };
  const written = async (
    paper: Paper,
    { period, settings, ...reading }: ReadProgress & PaperAsked,
    behind = false
  ): Promise<Outcome<WrittenReport>> => {
    const checked = await check(reading);
    if (!checked.ok) return checked;
    const { composed: made, spec } = await composed(checked.value, paper, { period, settings });
    const { value } = checked;
    const added = await writeReportSheet(
      port,
      spec,
      { action: paper === "meeting" ? "meeting" : "report", at: now(), behind },
      value,
      seenBy(value)
    );
    if (!added.ok) return added;
    const { sheet, refused } = added.value;
    return done({ ...made, sheet, refused });
  };
  return {
    report: ({ edition, behind, ...options }) => written(edition, options, behind),
    meeting: (options) => written("meeting", options),

    async previewReport({ paper, ...asked }) {
      const checked = lastChecked();
      if (checked === null) return failed({ code: "no-ledger" });
      return done((await composed(checked, paper, asked)).composed);
    },

    async keptReports() {
      const outline = await port.outline();
      if (!outline.ok) return outline;
      const { memory: text } = outline.value;
      const memory = text.ok ? memoryOf(text.value) : text;
      if (!memory.ok) return memory;
      const settings = { ...usualSettings, ...memory.value.report?.settings };
      return done({ settings, sheets: reportsIn(memory.value, outline.value) });
    },

    keepReportSettings: (settings) =>
      changeMemory(port, (memory) => withReportSettings(memory, settings)),
  };
}
