/** 预警清单: what is due today, tomorrow and within the next working days. 2026-03-17 is a Tuesday. */
import { forewarning } from "../../src/app/forewarning";
import { createCalendar } from "../../src/calendar";
import { checkResult } from "../taskpane/fake-deeds";

const calendar = createCalendar();

function list(days: number) {
  const { judgement } = checkResult([
    { row: 2, title: "昨天到期", due: "2026-03-16", light: "red" },
    { row: 3, title: "今天到期", due: "2026-03-17" },
    { row: 4, title: "明天到期", due: "2026-03-18", owner: [] },
    { row: 5, title: "周五到期", due: "2026-03-20" },
    { row: 6, title: "下周一到期", due: "2026-03-23" },
    { row: 7, title: "没有时限" },
  ]);
  return forewarning(judgement, calendar, days);
}

test("by day, in working days; overdue work is only counted", () => {
  const warning = list(3);
  expect(warning.groups.map(({ when, tasks }) => [when, tasks.map((task) => task.title)])).toEqual([
    ["today", ["今天到期"]],
    ["tomorrow", ["明天到期"]],
    ["within", ["周五到期"]],
  ]);
  expect(warning.overdue).toBe(1);
});

test("four working days reach over the weekend", () => {
  expect(
    list(4)
      .groups.at(-1)
      ?.tasks.map((task) => task.title)
  ).toEqual(["周五到期", "下周一到期"]);
});
