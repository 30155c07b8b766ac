/** One calendar for check, report and inspect: the workbook's own sheet 节假日 counts everywhere. */
import { judgeSheets } from "../../src/app/judge-sheets";
import { readOfficeLedger } from "../../src/app/office-ledger";
import { createCalendar } from "../../src/calendar";
import { inspection } from "../../src/ledger";
import { date, day, sheet } from "../ledger/sheets";

const input = { today: day("2026-11-18"), date1904: false };
const ledger = sheet("台账", [
  ["序号", "工作事项", "责任人", "交办日期", "完成时限", "完成情况"],
  [1, "报送月度报表", "唐一苇", date("2026-11-16"), "3个工作日内", "进行中"],
  [2, "编制明年计划", "易水寒", date("2026-11-16"), "2027年3月底", "进行中"],
]);
const local = sheet("节假日", [
  ["日期", "休/班", "名称"],
  [date("2026-11-18"), "休", "州庆"],
]);

test("what was judged by can be made again from the judged data", () => {
  const { holidays } = judgeSheets({ ...input, sheets: [ledger, local] });
  expect(createCalendar(holidays).isWorkday(day("2026-11-18"))).toBe(false);
  expect(structuredClone(holidays)).toEqual(holidays);
});

test("the dates that inspect rests on are those of the check", () => {
  const read = readOfficeLedger({ ...input, sheets: [ledger, local] });
  expect(read.ledger.tasks[0]?.due?.value.date).toBe("2026-11-20");
  expect(read.calendar.isWorkday(day("2026-11-18"))).toBe(false);
});

test("a year without data is said", () => {
  const { ledger: found, calendar } = readOfficeLedger({ ...input, sheets: [ledger, local] });
  expect(inspection(found, [ledger, local], calendar).assumedYears).toEqual([2027]);
});
