import { parsePlainDate, readDate } from "../../src/calendar";
import type { DateContext, PlainDate } from "../../src/calendar";

function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(`no such day: ${text}`);
  return date;
}

const today = day("2026-11-22");
const read = (
  value: string | number | null,
  ctx: Partial<DateContext> = {},
  format = "General"
): PlainDate | null =>
  readDate({ value, text: String(value ?? ""), format }, { today, date1904: false, ...ctx });

describe("dates that are dates", () => {
  test.each<[string | number, string]>([
    [46086, "2026-03-05"],
    ["2018.3.5", "2018-03-05"],
    ["2018-3-5已完成", "2018-03-05"],
    ["２０１８年３月５日 9:30", "2018-03-05"],
    [20260305, "2026-03-05"],
    [260305, "2026-03-05"],
    ["11月20", "2026-11-20"],
    ["11.20", "2026-11-20"],
    [11.25, "2026-11-25"],
    ["三月五日", "2027-03-05"],
    ["11月20日（周五）", "2026-11-20"],
  ])("%s → %s", (value, date) => {
    expect(read(value)).toBe(date);
  });
  test("the year is the sheet's, else the one nearest to the row's other date, else to today", () => {
    expect(read("1月5日")).toBe("2027-01-05");
    expect(read("1月5日", { year: 2025 })).toBe("2025-01-05");
    expect(read("1月5日", { near: day("2025-12-28") })).toBe("2026-01-05");
    expect(read("12月28日", { near: day("2026-01-05") })).toBe("2025-12-28");
  });
  test("the 1904 date system", () => {
    expect(read(44624, { date1904: true }, "yyyy/m/d")).toBe("2026-03-05");
  });
});

describe("and nothing else", () => {
  test.each<[string | number | null]>([
    [null],
    [""],
    ["是"],
    ["已办结"],
    ["每月5日"],
    ["周五"],
    ["3月底"],
    ["3月5日至3月9日"],
    ["2026-11-31"],
    ["11月20日（周一）"],
    [3.1],
    [12],
    ["100%"],
    ["13800001234"],
  ])("%s → null", (value) => {
    expect(read(value)).toBeNull();
  });
});
