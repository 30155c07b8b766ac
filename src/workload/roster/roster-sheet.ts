/** A roster as a sheet of its own: a line a day, as offices hang it up. A4 upright, one page wide. */
import { monthOf, toSerial, yearOf } from "../../calendar/plain-date";
import { columnLetters } from "../../workbook/grid";
import type { SheetSpec, SpecCell, SpecStyle } from "../../workbook/sheet-spec";
import type { PlanDay, RosterPlan } from "./propose-roster";
import { weekdayKey, type RosterWords } from "./roster-words";

/** Type faces after GB/T 9704-2012, smaller so that a month fits a page. Rest days are shaded and named in words. */
const styles = {
  title: { font: { name: "方正小标宋简体", size: 20 }, align: "center", valign: "center" },
  head: table({ name: "黑体", size: 12 }, { fill: "#F2F2F2" }),
  cell: table({ name: "仿宋", size: 12 }),
  date: table({ name: "仿宋", size: 12 }, { numberFormat: 'm"月"d"日"' }),
  rest: table({ name: "仿宋", size: 12 }, { fill: "#FBF3E6" }),
  restDate: table({ name: "仿宋", size: 12 }, { fill: "#FBF3E6", numberFormat: 'm"月"d"日"' }),
  note: { font: { name: "仿宋", size: 11 }, align: "left", valign: "center", wrap: true },
} satisfies Readonly<Record<string, SpecStyle>>;

type StyleName = keyof typeof styles;

function table(font: SpecStyle["font"], more: SpecStyle = {}): SpecStyle {
  return { font, align: "center", valign: "center", wrap: true, border: true, ...more };
}

const TITLE_ROW = 1;
const HEAD_ROW = 2;
const FIRST_DAY_ROW = 3;
const [DATE_WIDTH, WEEKDAY_WIDTH, REMARKS_WIDTH] = [12, 8, 16];
/** What is left of a page's width for the shifts' columns. */
const SHIFTS_WIDTH = 48;

/**
 * @param leadShifts columns left for the leaders to fill (带班领导), as the office's other rosters have them
 */
export function rosterSheet(
  plan: RosterPlan,
  leadShifts: readonly string[],
  words: RosterWords,
  date1904: boolean
): SheetSpec {
  const shifts = [
    ...new Set([...leadShifts, ...plan.days.flatMap((d) => d.shifts.map((s) => s.shift))]),
  ];
  const heads = [
    words("roster.sheet.date"),
    words("roster.sheet.weekday"),
    ...shifts,
    words("roster.sheet.remarks"),
  ];
  const last = heads.length;
  const notes = plan.assumedYears.map((year) => words("roster.sheet.assumed", { year }));
  const noteRow = FIRST_DAY_ROW + plan.days.length;
  const cells: SpecCell[] = [
    ...row(TITLE_ROW, [titleOf(plan, words)], () => "title"),
    ...row(HEAD_ROW, heads, () => "head"),
    ...plan.days.flatMap((day, i) =>
      row(FIRST_DAY_ROW + i, dayCells(day, shifts, words, date1904), (column) =>
        styleOf(day, column === 1)
      )
    ),
    ...notes.flatMap((note, i) => row(noteRow + i, [note], () => "note")),
  ];
  const across = (r: number): string => `A${r}:${columnLetters(last)}${r}`;
  return {
    name: nameOf(plan, words),
    cells,
    styles,
    columnWidths: [
      DATE_WIDTH,
      WEEKDAY_WIDTH,
      ...shifts.map(() => Math.max(12, Math.round(SHIFTS_WIDTH / shifts.length))),
      REMARKS_WIDTH,
    ],
    rowHeights: {
      [TITLE_ROW]: 36,
      [HEAD_ROW]: 24,
      ...Object.fromEntries(plan.days.map((_, i) => [FIRST_DAY_ROW + i, 21])),
      ...Object.fromEntries(notes.map((_, i) => [noteRow + i, 34])),
    },
    merges: [across(TITLE_ROW), ...notes.map((_, i) => across(noteRow + i))],
    print: {
      orientation: "portrait",
      paper: "A4",
      fitToWidth: 1,
      repeatRows: [HEAD_ROW, HEAD_ROW],
      marginsMm: [25, 20, 20, 20],
    },
    frozenRows: HEAD_ROW,
  };
}

/** 12月值班表; a year's has the year, and twelve months that begin in another have both. */
function nameOf(plan: RosterPlan, words: RosterWords): string {
  return words(`roster.sheet.${spanOf(plan)}`, spanArgs(plan));
}

function titleOf(plan: RosterPlan, words: RosterWords): string {
  return words(`roster.sheet.${spanOf(plan)}Title`, spanArgs(plan));
}

function spanOf({ from, to }: RosterPlan): "month" | "year" | "span" {
  if (from.slice(0, 7) === to.slice(0, 7)) return "month";
  return yearOf(from) === yearOf(to) ? "year" : "span";
}

function spanArgs({ from, to }: RosterPlan) {
  return {
    ...{ year: yearOf(from), month: monthOf(from) },
    ...{ lastYear: yearOf(to), lastMonth: monthOf(to) },
  };
}

function dayCells(
  day: PlanDay,
  shifts: readonly string[],
  words: RosterWords,
  date1904: boolean
): readonly (string | number)[] {
  return [
    toSerial(day.date, date1904),
    words(weekdayKey(day.date)),
    ...shifts.map((shift) =>
      day.shifts
        .flatMap((s) => (s.shift === shift && s.person !== null ? [s.person] : []))
        .join(words("roster.listJoin"))
    ),
    day.holiday ?? "",
  ];
}

function styleOf({ kind }: PlanDay, isDate: boolean): StyleName {
  if (kind === "weekday") return isDate ? "date" : "cell";
  return isDate ? "restDate" : "rest";
}

function row(
  at: number,
  values: readonly (string | number)[],
  style: (column: number) => StyleName
): readonly SpecCell[] {
  return values.map((value, i) => ({
    row: at,
    column: i + 1,
    value: value === "" ? null : value,
    style: style(i + 1),
  }));
}
