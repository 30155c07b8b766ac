/** What the workbook remembers of its reports: how the office words them, and which sheets were written. */
import * as z from "zod/mini";
import { sectionNames, type ReportSettings } from "../report/report-settings";

export interface ReportMemory {
  readonly settings?: ReportSettings | undefined;
  /** Sheets of ours with what they were when written: one that still is so may be replaced. */
  readonly sheets: readonly ReportSheet[];
}

export interface ReportSheet {
  readonly name: string;
  readonly fingerprint: string;
  /** ISO date-time of its writing; left out by earlier versions. */
  readonly at?: string | undefined;
}

export const reportSettingsSchema = z.object({
  sections: z.array(z.enum(sectionNames)),
  unit: z.nullable(z.string().check(z.maxLength(60))),
  signer: z.nullable(z.string().check(z.maxLength(60))),
  internalNotice: z.boolean(),
  textLimit: z.nullable(z.int().check(z.minimum(1))),
});

export const reportMemorySchema = z.object({
  settings: z.optional(reportSettingsSchema),
  sheets: z._default(
    z.array(z.object({ name: z.string(), fingerprint: z.string(), at: z.optional(z.string()) })),
    []
  ),
});

/** With the sheet among those that may be replaced as long as nobody works on them. */
export function withReportSheet(
  report: ReportMemory | undefined,
  sheet: ReportSheet
): ReportMemory {
  const sheets = report?.sheets.filter((s) => s.name !== sheet.name) ?? [];
  return { ...report, sheets: [...sheets, sheet] };
}

/** Without the sheet; undefined where nothing is left to remember. */
export function withoutReportSheet(
  report: ReportMemory | undefined,
  name: string
): ReportMemory | undefined {
  const sheets = report?.sheets.filter((s) => s.name !== name) ?? [];
  return sheets.length === 0 && report?.settings === undefined ? undefined : { ...report, sheets };
}
