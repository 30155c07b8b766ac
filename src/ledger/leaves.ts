/** Who is away when: from and to columns, or words such as 5月6日至5月12日年休. */
import { readAttendance } from "./attendance";
import type { DateAround, ReadingContext } from "./cell-reading";
import { dateAt, dateInWords } from "./cell-reading";
import type { Ledger, Leave } from "./ledger";
import { readPeople } from "./people";
import type { ReadTable } from "./read-table";
import { periodOf } from "./roster";
import { addDays, type PlainDate } from "../calendar/plain-date";
import { cellName, columnNumber } from "../workbook/grid";

export interface LeavesRead {
  readonly leaves: readonly Leave[];
  readonly unread: Ledger["unread"];
}

export function readLeaves(
  from: ReadTable,
  known: ReadonlySet<string>,
  ctx: ReadingContext
): LeavesRead {
  const { matrix } = from.frame;
  if (matrix) {
    const leaves = readAttendance(from.cells, matrix, periodOf(from, ctx), known, ctx);
    return { leaves, unread: [] };
  }
  const leaves: Leave[] = [];
  const unread: Ledger["unread"][number][] = [];
  for (const { row } of from.entries) {
    const read = readLeaveRow(from, row, ctx);
    const person = from.at("person");
    const people = readPeople(from.cells.shown(row, person), known).lead;
    if (read.spans.length === 0 && people.length > 0 && read.text !== "") {
      unread.push({
        code: "unreadable-leave",
        sheet: from.cells.name,
        cell: cellName(row, person),
        text: read.text,
      });
    }
    for (const name of people) {
      for (const span of read.spans) {
        leaves.push({ person: name, ...span, kind: read.kind, sheet: from.cells.name, row });
      }
    }
  }
  return { leaves, unread };
}

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly halfDay: boolean;
}

function readLeaveRow(
  table: ReadTable,
  row: number,
  ctx: ReadingContext
): { readonly spans: readonly Span[]; readonly kind: string; readonly text: string } {
  const { cells, at } = table;
  const around: DateAround = { assigned: null, year: table.year };
  const shown = (column: number): string => (column === 0 ? "" : cells.shown(row, column));
  const texts = table.table.columns
    .filter((c) => c.meaning !== "person" && c.meaning !== "seq" && c.meaning !== "phone")
    .map((c) => shown(columnNumber(c.column)))
    .filter(Boolean);
  const text = texts.join(" ");
  const kind =
    leaveKindIn(shown(at("leaveKind"))) ??
    leaveKindIn(text) ??
    (shown(at("leaveKind")) || leaveKindIn(`${table.table.title ?? ""} ${cells.name}`) || "");
  const halfDay = /半天|半日|上午|下午|0\.5天/.test(text) && !/上午.*至.*下午/.test(text);
  const first = dateAt(cells, row, at("leaveFrom"), ctx, around);
  const last = dateAt(cells, row, at("leaveTo"), ctx, { ...around, assigned: first });
  const written = shown(at("leaveFrom"));
  if (first && at("leaveTo") > 0 && last && last >= first) {
    return { spans: [{ from: first, to: last, halfDay: halfDay && first === last }], kind, text };
  }
  if (first && at("leaveTo") > 0 && !last && daysSaid(table, row) <= 1)
    return { spans: [{ from: first, to: first, halfDay }], kind, text };
  const days = daysSaid(table, row);
  const spans = [written, shown(at("leaveKind")), ...texts]
    .map((t) => spansIn(t, ctx, around))
    .find((s) => s.length > 0);
  const only = spans?.length === 1 ? spans[0] : undefined;
  const start = only && only.from === only.to ? only.from : spans ? null : first;
  if (start && days > 1)
    return {
      spans: [{ from: start, to: lastDay(start, days, kind, ctx), halfDay: false }],
      kind,
      text,
    };
  if (spans)
    return { spans: spans.map((s) => ({ ...s, halfDay: halfDay && s.from === s.to })), kind, text };
  if (first) return { spans: [{ from: first, to: first, halfDay }], kind, text };
  return { spans: [], kind, text };
}

/** The last of `days` days of leave that begin on `first`; annual leave and the like count working days only. */
function lastDay(first: PlainDate, days: number, kind: string, ctx: ReadingContext): PlainDate {
  const whole = Math.ceil(days) - 1;
  if (whole < 1) return first;
  return /年|公休|调休|补休|事假/.test(kind) && ctx.calendar.isWorkday(first)
    ? ctx.calendar.addWorkdays(first, whole)
    : addDays(first, whole);
}

/** What stands under 天数, 请假天数; 0 where there is no such column or nothing in it. */
function daysSaid(table: ReadTable, row: number): number {
  const column = table.table.columns.find((c) => /天数|日数|时长|^天$|^days$/i.test(c.header));
  if (!column) return 0;
  const n = Number.parseFloat(table.cells.shown(row, columnNumber(column.column)));
  return n > 0 && n < 200 ? n : 0;
}

const day = String.raw`(?:\d{2,4}\s*[-./年]\s*)?\d{1,2}\s*[-./月]\s*\d{1,2}\s*[日号]?`;
const between = String.raw`\s*(?:上午|下午)?\s*(?:至|到|—+|－|–|-|~|～|起至)\s*`;
const range = new RegExp(`(${day})${between}((?:${day})|\\d{1,2}\\s*[日号]?)(?!\\d)`, "g");
const single = new RegExp(
  `(${day})(?:\\s*(?:起|开始))?(?:[^\\d]{0,6}(?:请假|休|共)?\\s*(\\d{1,3})\\s*天)?`,
  "g"
);

/** All spans of days in a text: `5.7-5.15 赴省委党校培训`, `3月2日、3月9日事假`, `6月1日起3天`. */
export function spansIn(
  text: string,
  ctx: ReadingContext,
  around: DateAround
): readonly { readonly from: PlainDate; readonly to: PlainDate }[] {
  const flat = text.normalize("NFKC").replace(/\s+/g, " ");
  const spans: { from: PlainDate; to: PlainDate }[] = [];
  const rest = flat.replace(range, (whole: string, a: string, b: string) => {
    const from = dateInWords(a, ctx, around);
    const to =
      from &&
      dateInWords(
        /[-./月年]/.test(b.replace(/\s/g, "").slice(0, -1))
          ? b
          : `${monthPart(a)}${b.replace(/[日号]/, "")}日`,
        ctx,
        { ...around, assigned: from }
      );
    if (!from || !to || to < from) return whole;
    spans.push({ from, to });
    return " ";
  });
  for (const m of rest.matchAll(single)) {
    const from = dateInWords(m[1] ?? "", ctx, around);
    if (!from) continue;
    const days = Number(m[2] ?? 1);
    spans.push({ from, to: days > 1 && days < 200 ? addDays(from, days - 1) : from });
  }
  return spans;
}

/** `5月6日` → `5月`; `2026.5.6` → `2026年5月`. */
function monthPart(text: string): string {
  const parts = text
    .replace(/[日号\s]/g, "")
    .split(/[-./年月]/)
    .filter(Boolean);
  return parts.length >= 3 ? `${parts[0]}年${parts[1]}月` : `${parts[0] ?? ""}月`;
}

function leaveKindIn(text: string): string | null {
  return (
    /半脱产|年休假?|年假|公休|事假|病假|婚假|产假|陪产假|护理假|丧假|探亲假|育儿假|调休|补休|公差|出差|培训|学习|外出|借调|抽调|挂职|跟班|驻村|休假|看病|就医/.exec(
      text
    )?.[0] ?? null
  );
}
