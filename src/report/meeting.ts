/** 科务会单: what Monday's meeting of the section goes through. Left over, due, who has what, who is away, who is on duty. */
import type { PlainDate } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Ledger } from "../ledger/ledger";
import type { JudgedTask, Judgement } from "../rules/judgement";
import type { SheetSpec } from "../workbook/sheet-spec";
import { dayWords, spanName, spanWords } from "./date-words";
import {
  chineseNumber,
  paragraph,
  table,
  type Block,
  type Cell,
  type ReportDocument,
} from "./document";
import { documentSheet } from "./document-sheet";
import { leaveWords, shiftWords } from "./inside-document";
import { officeOf, sectionOf } from "./office";
import { within, workingSpan } from "./period";
import type { InsideReport, ReportNumber, ReportPeriod, ReportRow } from "./report-model";
import { byDate, dueOf, numberOf, ReportRows } from "./report-rows";
import type { ReportSettings } from "./report-settings";
import type { Words } from "./words";

export interface MeetingModel {
  readonly today: PlainDate;
  readonly period: ReportPeriod;
  readonly shown: ReportPeriod;
  readonly unit: string | null;
  /** Open and due before the week. */
  readonly left: ReportNumber;
  readonly leftRows: readonly ReportRow[];
  readonly due: ReportNumber;
  readonly dueRows: readonly ReportRow[];
  readonly people: readonly { readonly name: string; readonly rows: readonly ReportRow[] }[];
  readonly leaves: InsideReport["leaves"];
  readonly shifts: InsideReport["shifts"];
}

export interface MeetingOptions {
  readonly period: ReportPeriod;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
}

/** The sheet stays in the section, so people are named; secret rows and 文秘机要 are counted, not listed. */
export function buildMeeting(
  judgement: Judgement,
  ledger: Ledger,
  { period, today, calendar }: MeetingOptions
): MeetingModel {
  const rows = new ReportRows(ledger, judgement.tasks, "in");
  const open = judgement.tasks.filter((t) => !t.cancelled && t.done !== true).sort(byDate(dueOf));
  const left = open.filter((t) => (dueOf(t) ?? period.from) < period.from);
  const due = open.filter((t) => within(dueOf(t), period));
  const office = officeOf(ledger, rows);
  const listed = (tasks: readonly JudgedTask[]): readonly ReportRow[] =>
    rows.listed(tasks).map((t) => rows.row(t));
  const staff = ledger.duties.length > 0 ? ledger.duties.map((d) => d.person) : ledger.people;
  return {
    today,
    period,
    shown: workingSpan(period, calendar),
    unit: sectionOf(office) ?? office,
    left: numberOf(left),
    leftRows: listed(left),
    due: numberOf(due),
    dueRows: listed(due),
    people: [...new Set(staff)].map((name) => ({
      name,
      rows: listed([...left, ...due].filter((t) => t.owner.includes(name))),
    })),
    leaves: ledger.leaves
      .filter((l) => l.from <= period.to && period.from <= l.to)
      .map(({ person, from, to, halfDay }) => ({ person, from, to, halfDay })),
    shifts: ledger.shifts
      .filter((s) => within(s.date, period))
      .map(({ date, person, lead }) => ({ date, person, lead })),
  };
}

export function meetingDocument(
  model: MeetingModel,
  words: Words,
  settings: ReportSettings
): ReportDocument {
  let number = 0;
  const numbered = (title: string): Block => ({
    kind: "heading",
    text: words("report.heading", { number: chineseNumber(++number), title }),
  });
  const unit = settings.unit ?? model.unit ?? "";
  const span = spanWords(model.shown, "week", words);
  const shifts = shiftWords(model.shifts, words);
  return {
    blocks: [
      { kind: "title", text: words("report.title.meeting", { unit, span }) },
      numbered(words("report.meeting.left", { count: model.left.value })),
      ...list("left", model.leftRows, words),
      numbered(words("report.meeting.due", { count: model.due.value })),
      ...list("due", model.dueRows, words),
      numbered(words("report.meeting.people")),
      ...model.people.map(({ name: person, rows }) => {
        const items = rows
          .map((row) =>
            words("report.upcoming.until", { title: row.title, due: dayWords(row.due, words) })
          )
          .join(words("report.work.join"));
        const said = items === "" ? words("report.meeting.idle") : items;
        return paragraph(words("report.meeting.person", { person, items: said }));
      }),
      numbered(words("report.meeting.away")),
      paragraph(leaveWords(model.leaves, words) ?? words("report.away.nobody")),
      ...(shifts === null ? [] : [numbered(words("report.meeting.shifts")), paragraph(shifts)]),
    ],
  };
}

export function meetingSheet(
  model: MeetingModel,
  words: Words,
  settings: ReportSettings
): SheetSpec {
  return documentSheet(meetingDocument(model, words, settings), {
    name: words("report.sheet.meeting", { span: spanName(model.shown, "week") }),
    links: true,
    foot: words("report.foot"),
  });
}

function list(id: string, rows: readonly ReportRow[], words: Words): readonly Block[] {
  if (rows.length === 0) return [paragraph(words("report.none"))];
  return [
    table(
      id,
      [
        { head: words("report.column.number"), width: 1 },
        { head: words("report.column.title"), width: 7, text: true },
        { head: words("report.column.owner"), width: 2 },
        { head: words("report.column.due"), width: 2 },
      ],
      rows.map((row, i): (Cell | string | number)[] => [
        i + 1,
        { value: row.title, place: row },
        row.owner.join("、"),
        dayWords(row.due, words),
      ])
    ),
  ];
}
