/** Workbooks with rosters of the layouts offices keep, as bytes. All names are invented. */
import { columnLetters } from "../../src/workbook/grid";
import { buildXlsx, type SheetPart } from "../xlsx/package-builder";

/** "" = a blank cell that is there all the same, as one with borders is. */
export type Rows = readonly (readonly (string | number | null)[])[];

export function workbookOf(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  return buildXlsx({
    sheets: Object.entries(sheets).map(([name, rows]): SheetPart => ({
      name,
      xml: sheetXml(rows),
    })),
  });
}

function sheetXml(rows: Rows): string {
  const xml = rows.map((cells, i) => {
    const inner = cells.map((value, c) => {
      const at = `${columnLetters(c + 1)}${i + 1}`;
      if (value === null) return "";
      if (value === "") return `<c r="${at}"/>`;
      return typeof value === "number"
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    return `<row r="${i + 1}">${inner.join("")}</row>`;
  });
  return `<sheetData>${xml.join("")}</sheetData>`;
}

export const TEAM = ["柳疏影", "乔木生", "宋怀瑾", "云知意", "程大川", "顾行舟"] as const;
const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];

const team = (i: number): string => TEAM[i % TEAM.length] ?? "";

/** 30 November 2026 is a Monday. */
const weekdayOf = (month: 11 | 12, day: number): string =>
  WEEKDAYS[((month === 11 ? 0 : 2) + day - 1) % 7] ?? "";

export const duties: Rows = [
  ["秘书科职责分工表"],
  ["姓名", "职务", "主要职责", "替岗人"],
  ["石闻远", "科长", "主持秘书科全面工作", "柳疏影"],
  ...TEAM.map((name, i) => [
    name,
    "科员",
    "负责综合文字、会务、公文收发",
    i % 2 === 0 ? team(i + 1) : null,
  ]),
  ["赵师傅", "驾驶员", "负责车辆", null],
];

export const leaves: Rows = [
  ["请假登记"],
  ["姓名", "请假类别", "起始日期", "截止日期"],
  ["宋怀瑾", "年休假", "2026年12月7日", "2026年12月11日"],
];

/** A line a day: 日期 星期 带班领导 值班员 备注. */
export function dayLines(month: 11 | 12, holds: (day: number) => string | null): Rows {
  const last = month === 11 ? 30 : 31;
  return [
    [`2026年${month}月值班安排表`],
    ["日期", "星期", "带班领导", "值班员", "备注"],
    ...Array.from({ length: last }, (_, i) => [
      `2026年${month}月${i + 1}日`,
      weekdayOf(month, i + 1),
      i % 2 === 0 ? "石闻远" : "高副局长",
      holds(i + 1),
      null,
    ]),
    ["备注：值班时间为当日17时30分至次日8时30分。"],
  ];
}

/** A line a person, marks under the days. */
export function marks(month: 11 | 12, mark: (person: number, day: number) => string | null): Rows {
  const last = month === 11 ? 30 : 31;
  const days = Array.from({ length: last }, (_, i) => i + 1);
  return [
    [`2026年${month}月值班排班表`],
    ["姓名", ...days],
    ...TEAM.map((name, p) => [name, ...days.map((d) => mark(p, d))]),
    ["注：√：值班，休：轮休"],
  ];
}

/** A line a shift, names under the days. */
export function shiftLines(
  month: 11 | 12,
  holds: (shift: number, day: number) => string | null
): Rows {
  const last = month === 11 ? 30 : 31;
  const days = Array.from({ length: last }, (_, i) => i + 1);
  return [
    [`2026年${month}月值班表`],
    ["班次", ...days.map((d) => `${d}日`)],
    ...["带班", "夜班"].map((name, s) => [name, ...days.map((d) => holds(s, d))]),
  ];
}
