/** 一键周报: the report of a checked workbook, composed and added as a sheet of our own. */
import { createCalendar } from "../calendar";
import type { PlainDate } from "../calendar/plain-date";
import { withOwnSheet, type Memory } from "../memory/memory";
import { buildReport, reportSheet, reportText, weekOf } from "../report";
import type { Edition, ReportModel, ReportPeriod } from "../report/report-model";
import type { Words } from "../report/words";
import type { Applied } from "../workbook/change";
import type { WorkbookPort } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import type { SheetSpec } from "../workbook/sheet-spec";
import type { Checked } from "./check";
import { applyAndJournal } from "./journal";

/** The report of a checked workbook, as model, text and sheet. The sheet's name is free in the workbook. */
export function composeReport(
  checked: Checked,
  options: {
    readonly edition: Edition;
    readonly period?: ReportPeriod;
    readonly today: PlainDate;
    readonly words: Words;
  }
): {
  readonly model: ReportModel;
  readonly text: string;
  readonly spec: ReturnType<typeof reportSheet>;
} {
  const { edition, today, words } = options;
  const period = options.period ?? weekOf(today);
  const model = buildReport(checked.judgement, checked.ledger, {
    period,
    edition,
    today,
    calendar: createCalendar(checked.holidays),
    people: checked.people,
  });
  const spec = reportSheet(model, words);
  const names = checked.outline.sheets.map((sheet) => sheet.name);
  return {
    model,
    text: reportText(model, words),
    spec: { ...spec, name: freeSheetName(spec.name, names) },
  };
}

/** Sheet names are compared without case, as Excel does, and end at 31 characters. */
export function freeSheetName(wanted: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map((name) => name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Adds the sheet, and remembers that it is ours: it is not read as a ledger, and 撤销 takes it away. */
export function addReportSheet(
  port: WorkbookPort,
  spec: SheetSpec,
  at: string,
  remember: (memory: Memory) => Memory = (memory) => memory
): Promise<Outcome<Applied>> {
  return applyAndJournal(
    port,
    { kind: "add-sheet", spec },
    {
      action: "report",
      at,
      undo: ({ fingerprint = "" }) => ({ kind: "remove-sheet", name: spec.name, fingerprint }),
    },
    (memory) => remember(withOwnSheet(memory, spec.name))
  );
}
