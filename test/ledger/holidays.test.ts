import { createCalendar } from "../../src/calendar";
import { judgeSheets } from "../../src/app/judge-sheets";
import { holidayOverrides } from "../../src/ledger";
import { date, day, read, sheet } from "./sheets";

const ctx = { today: day("2026-11-18"), date1904: false };
const holidays = sheet(
  "节假日",
  [
    ["2027年节假日安排"],
    ["日期", "休/班", "名称"],
    [date("2027-01-01"), "休", "元旦"],
    ["2月5日至2月11日", "休", "春节"],
    ["2027-02-20", "班", "春节"],
    ["2027年2月30日", "休", "春节"],
    ["5月1日—5月5日", "休", "劳动节"],
  ],
  { merges: ["A1:C1"] }
);

test("a sheet 节假日 corrects and extends the calendar; a day that does not exist is said", () => {
  const { days, unread } = holidayOverrides([holidays], ctx);
  expect(days.filter((d) => d.kind === "work")).toEqual([
    { date: "2027-02-20", kind: "work", name: "春节" },
  ]);
  expect(days.filter((d) => d.kind === "rest")).toHaveLength(13);
  expect(unread.map((u) => [u.cell, u.text])).toEqual([["A6", "2027年2月30日"]]);
  const calendar = createCalendar(days);
  expect(calendar.covers(2027)).toBe(true);
  expect(calendar.isWorkday(day("2027-02-20"))).toBe(true);
  expect(calendar.isWorkday(day("2027-02-09"))).toBe(false);
  expect(read([holidays]).tables.map((t) => t.kind)).toEqual(["other"]);
});

test("a name alone proves nothing, nor do 休 and 班 alone", () => {
  const named = sheet("节假日", [
    ["日期", "事项"],
    [date("2026-11-18"), "慰问"],
  ]);
  const roster = sheet("排班", [
    ["日期", "班次"],
    [date("2026-11-18"), "班"],
  ]);
  expect(holidayOverrides([named, roster], ctx).days).toEqual([]);
});

test("what is due after three working days moves with the office's own holiday", () => {
  const ledger = sheet("台账", [
    ["序号", "工作事项", "责任人", "交办日期", "完成时限", "完成情况"],
    [1, "报送月度报表", "唐一苇", date("2026-11-16"), "3个工作日内", "进行中"],
    [2, "起草会议纪要", "易水寒", date("2026-11-16"), "3个工作日内", "进行中"],
  ]);
  const local = sheet("节假日", [
    ["日期", "休/班", "名称"],
    [date("2026-11-18"), "休", "州庆"],
  ]);
  const due = (sheets: readonly (typeof ledger)[]): unknown =>
    judgeSheets({ sheets, ...ctx }).judgement.tasks[0]?.due;
  expect(due([ledger])).toBe("2026-11-19");
  expect(due([ledger, local])).toBe("2026-11-20");
});
