/** Rosters with the days across the top: a row a person with marks (√, 休, 夜), or a row a shift with names. */
import { fold } from "./folding";
import type { HeaderBand } from "./header-bands";
import { looksLikeName } from "./names";
import { isFooterText, isLegendText, isSignatureText, isTotalText } from "./row-words";
import { legendOf } from "./shift-marks";
import type { SheetCells } from "./sheet-cells";
import { kindHints } from "./synonyms";

export interface DayMatrix {
  readonly band: HeaderBand;
  /** The header row that holds the days. */
  readonly dayRow: number;
  readonly firstDay: number;
  /** Column of 姓名, or of 班次. */
  readonly label: number;
  readonly bodyFirst: number;
  readonly bodyLast: number;
  /** Rows with a label and something under the days. */
  readonly rows: readonly number[];
  /** Rows with a label, whether anything is arranged for them yet or not. */
  readonly labelled: readonly number[];
  /** `people`: a row is a person's, its cells are marks. `shifts`: a row is a shift, its cells are names. */
  readonly by: "people" | "shifts";
  /** A roster tells who is on duty, an attendance sheet who is away. */
  readonly tells: "roster" | "attendance";
}

/** A week's roster is the smallest there is. */
const FEWEST_DAYS = 5;
/** Rosters are page-sized: their header is not looked for deep down a ledger. */
const DEEPEST_ROW = 200;

/** The matrices of a sheet that calls itself a roster or an attendance sheet, top to bottom. */
export function findDayMatrices(cells: SheetCells): readonly DayMatrix[] {
  const found: DayMatrix[] = [];
  const last = Math.min(cells.bottom, cells.top + DEEPEST_ROW);
  for (let row = cells.top; row <= last; row++) {
    const days = dayRun(cells, row);
    // Weekdays over the days' numbers are the upper line of that header.
    if (!days || (isWeekdays(cells, row, days) && dayRun(cells, row + 1))) continue;
    const matrix = matrixBelow(cells, row, days);
    const tells = matrix && whatItTells(cells, matrix);
    if (!matrix || !tells) continue;
    found.push({ ...matrix, tells });
    row = matrix.bodyLast;
  }
  return found;
}

function isWeekdays(cells: SheetCells, row: number, days: DayRun): boolean {
  const first = dayAt(cells, row, days.first) ?? 0;
  return first >= MONDAY && first <= SUNDAY;
}

interface DayRun {
  readonly first: number;
  readonly last: number;
}

/** Columns of `row` that count days: 1 2 3 …, 29 30 1 2 …, 1日 2日 …, or dates, each a day after the one before. */
function dayRun(cells: SheetCells, row: number): DayRun | null {
  let first = 0;
  let before: number | null = null;
  for (let c = cells.left; c <= cells.right + 1; c++) {
    const here = c > cells.right ? null : dayAt(cells, row, c);
    const follows =
      here !== null &&
      before !== null &&
      (here === before + 1 ||
        (here === 1 && before >= 28 && before <= 31) ||
        (here === MONDAY && before === SUNDAY));
    if (!follows) {
      if (first > 0 && c - first >= FEWEST_DAYS) return { first, last: c - 1 };
      first = here === null ? 0 : c;
    }
    before = here;
  }
  return null;
}

/** What stands for the weekdays, so that they follow each other as days do: 周一 = 101 … 周日 = 107. */
export const MONDAY = 101;
export const SUNDAY = 107;

/** A day's number, a serial, or a weekday's stand-in; null for anything else. */
export function dayAt(cells: SheetCells, row: number, column: number): number | null {
  const value = cells.value(row, column);
  if (typeof value === "number") {
    if (cells.isDateNumber(row, column) && value > 366) return Math.floor(value);
    return Number.isInteger(value) && value >= 1 && value <= 31 ? value : null;
  }
  if (typeof value !== "string") return null;
  const text = fold(cells.text(row, column)).replace(/\s+/g, "");
  const day = datedDay.exec(text);
  if (day) {
    const n = Number(day[2]);
    return n >= 1 && n <= 31 ? n : null;
  }
  const name = fullWeekday.exec(text)?.[1];
  return name === undefined ? null : MONDAY + "一二三四五六日".indexOf(name.replace("天", "日"));
}

/** 16, 16日, 11月16日, 周一11.16, 2026/11/16（周一）. */
export const datedDay =
  /^(?:(?:星期|周|礼拜)[一二三四五六日天][(（]?)?((?:20\d{2}[-./年])?\d{1,2}[-./月])?(\d{1,2})[日号]?[)）]?(?:[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?$/;
const fullWeekday = /^(?:星期|周|礼拜)([一二三四五六日天])$/;

const weekdayWord = /^(?:星期|周|礼拜)?[一二三四五六日天]$/;

function isWeekdayRow(cells: SheetCells, row: number, days: DayRun): boolean {
  let words = 0;
  for (let c = days.first; c <= days.last; c++) if (weekdayWord.test(cells.text(row, c))) words++;
  return words >= (days.last - days.first + 1) * 0.6;
}

function matrixBelow(cells: SheetCells, dayRow: number, days: DayRun): DayMatrix | null {
  const rows = [dayRow];
  if (isWeekdayRow(cells, dayRow + 1, days)) rows.push(dayRow + 1);
  if (isWeekdayRow(cells, dayRow - 1, days)) rows.unshift(dayRow - 1);
  const bodyFirst = (rows[rows.length - 1] ?? dayRow) + 1;
  const label = labelColumn(cells, bodyFirst, dayRow, days);
  if (label === 0) return null;
  const filled: number[] = [];
  const labelled: number[] = [];
  let bodyLast = bodyFirst - 1;
  for (let row = bodyFirst; row <= cells.bottom; row++) {
    const whole = cells.filled(row, cells.left, days.last);
    const lead = whole[0] === undefined ? "" : cells.text(row, whole[0]);
    if (dayRun(cells, row) || (whole.length === 0 && filled.length > 0)) break;
    if (isFooterText(lead) || isLegendText(lead) || isSignatureText(lead)) break;
    bodyLast = row;
    const name = cells.shown(row, label);
    if (name === "" || isTotalText(name)) continue;
    labelled.push(row);
    if (cells.filled(row, days.first, days.last).length > 0) filled.push(row);
  }
  // One that is still blank is known by its names alone.
  const told = filled.length > 0 ? filled : labelled;
  const names = told.filter((r) => looksLikeName(nameIn(cells.shown(r, label)))).length;
  const by = told.length > 0 && names >= told.length * 0.5 ? "people" : "shifts";
  if (by === "shifts" && (filled.length === 0 || !cellsNamePeople(cells, filled, days)))
    return null;
  const left = Math.min(label, leftmost(cells, dayRow, label));
  const band = { rows, left, right: days.last };
  return {
    band,
    dayRow,
    firstDay: days.first,
    label,
    bodyFirst,
    bodyLast,
    rows: filled,
    labelled,
    by,
    tells: "roster",
  };
}

/** 序号 | 姓名 | 1 | 2 …: the column nearest the days that holds names, else the nearest that holds words. */
function labelColumn(cells: SheetCells, from: number, dayRow: number, days: DayRun): number {
  let words = 0;
  for (let c = days.first - 1; c >= cells.left && days.first - c <= 4; c--) {
    const head = cells.shown(dayRow, c).replace(/\s+/g, "");
    const text = cells.shown(from, c);
    if (/姓名|人员/.test(head) || looksLikeName(nameIn(text))) return c;
    if (words === 0 && text !== "" && typeof cells.value(from, c) === "string") words = c;
  }
  return words;
}

function leftmost(cells: SheetCells, dayRow: number, label: number): number {
  let left = label;
  while (left > cells.left && cells.shown(dayRow, left - 1) !== "") left--;
  return left;
}

function nameIn(text: string): string {
  return text.replace(/[（(].*$/, "").replace(/\s+|\d{7,11}/g, "");
}

function cellsNamePeople(cells: SheetCells, rows: readonly number[], days: DayRun): boolean {
  let names = 0;
  let filled = 0;
  for (const row of rows.slice(0, 10))
    for (let c = days.first; c <= days.last; c++) {
      const text = cells.shown(row, c);
      if (text === "") continue;
      filled++;
      if (text.split(/[、,，\s/]+/).some((t) => looksLikeName(nameIn(t)))) names++;
    }
  return names >= filled * 0.6;
}

/** By the words around it: the sheet's name, what stands above, the legend beneath. */
function whatItTells(cells: SheetCells, matrix: DayMatrix): DayMatrix["tells"] | null {
  const words = [cells.name, ...wordsAround(cells, matrix)];
  // 值班 in the legend of a 考勤表 is one of its marks.
  if (matrix.by === "people" && words.some((t) => /考勤|出勤|attendance/i.test(t))) {
    if (!words.some((t) => /(?:值班|排班|轮值|值守)(?:表|安排)/.test(t))) return "attendance";
  }
  return words.some((t) => kindHints.roster.test(t)) ? "roster" : null;
}

/** What each mark means, as the sheet itself says it. */
export function markLegend(cells: SheetCells, matrix: DayMatrix): ReadonlyMap<string, string> {
  return legendOf(wordsAround(cells, matrix));
}

function wordsAround(cells: SheetCells, { band, bodyLast }: DayMatrix): readonly string[] {
  const top = band.rows[0] ?? cells.top;
  const texts: string[] = [];
  const take = (row: number): void => {
    for (const c of cells.filled(row, cells.left, cells.right))
      if (typeof cells.value(row, c) === "string") texts.push(cells.text(row, c));
  };
  for (let row = Math.max(cells.top, top - 6); row < top; row++) take(row);
  for (let row = bodyLast + 1; row <= Math.min(cells.bottom, bodyLast + 8); row++) take(row);
  return texts;
}
