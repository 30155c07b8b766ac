/** What kind of values a column holds, from a sample of its rows. */
import { isStatusWord } from "./status";
import { isUnitName, looksLikeName } from "./names";
import { fold } from "./folding";
import type { SheetCells } from "./sheet-cells";

/** Shares (0…1) of the sampled filled cells. */
export interface ValueProfile {
  readonly filled: number;
  readonly date: number;
  readonly number: number;
  /** Numbers such as 11.16 that may be a month and a day. */
  readonly monthDay: number;
  /** Whole numbers that rise by one, or 一、二、三, or codes such as ZJ-001. */
  readonly seq: number;
  readonly name: number;
  readonly unit: number;
  readonly status: number;
  readonly percent: number;
  readonly phone: number;
  readonly weekday: number;
  /** Mean length of the texts. */
  readonly length: number;
  readonly formula: number;
  readonly blank: boolean;
}

const SAMPLE = 60;

const dateText =
  /^(?:\d{2,4}\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2}\s*日?)?|\d{1,2}\s*[-./月]\s*\d{1,2}\s*[日号]?|\d{1,2}月(?:底|初|中旬|上旬|下旬|末|份)|[一二三四五六七八九十]+月.{0,6})(?:.{0,14})$|^(?:长期|待定|尽快|每[日天周月季年].{0,8}|本?下?周[一二三四五六日天].{0,4}|本月底?|年底|月底|长期坚持|asap|\d+个?(?:工作)?[日天]内?|.{0,8}\d+个?工作日.{0,4})$/i;

export function profileColumn(
  cells: SheetCells,
  column: number,
  first: number,
  last: number
): ValueProfile {
  const n = {
    filled: 0,
    date: 0,
    number: 0,
    monthDay: 0,
    seq: 0,
    name: 0,
    unit: 0,
    status: 0,
    percent: 0,
    phone: 0,
    weekday: 0,
    length: 0,
    formula: 0,
    texts: 0,
  };
  let previous: number | null = null;
  let looked = 0;
  for (let row = first; row <= last && n.filled < SAMPLE && looked < SAMPLE * 4; row++) {
    looked++;
    if (cells.isBlank(row, column) || cells.isCovered(row, column)) continue;
    // A merged line across the table (a section) says nothing of this column.
    if ((cells.mergeAt(row, column)?.columns ?? 1) > 1) continue;
    const value = cells.value(row, column);
    const text = cells.text(row, column);
    const bare = fold(text).replace(/\s+/g, "");
    n.filled++;
    if (cells.formula(row, column) !== null) n.formula++;
    if (typeof value === "number") {
      if (cells.isDateNumber(row, column) || (value > 36_000 && value < 55_000 && value % 1 === 0))
        n.date++;
      else n.number++;
      if (isMonthDay(value)) n.monthDay++;
      if (
        value % 1 === 0 &&
        (previous === null ? value <= 3 && value >= 0 : value === previous + 1 || value === 1)
      )
        n.seq++;
      if (text.includes("%") || (value > 0 && value < 1)) n.percent++;
      if (/^(?:1[3-9]\d{9}|\d{7,8})$/.test(String(value))) n.phone++;
      previous = value;
      continue;
    }
    if (typeof value !== "string") {
      if (typeof value === "boolean") n.status++;
      continue;
    }
    n.texts++;
    n.length += bare.length;
    if (
      /^(?:\d{1,4}|[A-Za-z]{1,5}[-_]?\d{1,6}|[一二三四五六七八九十]{1,3}|\d+[.、]|[（(]\d+[)）]|\d+(?:[.-]\d+){1,2})$/.test(
        bare
      )
    )
      n.seq++;
    if (dateText.test(bare)) n.date++;
    if (/^(?:星期|周)[一二三四五六日天]$/.test(bare)) n.weekday++;
    if (/^\d{1,3}(?:\.\d+)?%$/.test(bare)) n.percent++;
    if (/(?:^|\D)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{7,8})(?:\D|$)/.test(bare)) n.phone++;
    if (isStatusWord(bare)) n.status++;
    else if (isUnitName(bare)) n.unit++;
    else if (isPeople(bare, text)) n.name++;
  }
  const share = (k: number): number => (n.filled === 0 ? 0 : k / n.filled);
  return {
    filled: n.filled,
    date: share(n.date),
    number: share(n.number),
    monthDay: share(n.monthDay),
    seq: share(n.seq),
    name: share(n.name),
    unit: share(n.unit),
    status: share(n.status),
    percent: share(n.percent),
    phone: share(n.phone),
    weekday: share(n.weekday),
    length: n.texts === 0 ? 0 : n.length / n.texts,
    formula: share(n.formula),
    blank: n.filled === 0,
  };
}

function isMonthDay(value: number): boolean {
  const [month = 0, day = 0] = [Math.floor(value), Math.round((value % 1) * 100)];
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= 31 && Math.abs(value - month - day / 100) < 1e-9
  );
}

function isPeople(bare: string, text: string): boolean {
  if (bare.length > 36) return false;
  if (looksLikeName(text)) return true;
  const parts = text
    .replace(/[（(][^）)]*[）)]|[\d-]{7,13}/g, " ")
    .split(/[、,，;；/\s]+/)
    .filter(Boolean);
  return parts.length > 0 && parts.every(looksLikeName);
}
