/** 固定工作: what comes round by itself in a secretariat section. Days are custom, to be set by the office. */
import type { MonthDay, RoutineTime, RoutineWork } from "./rule-book";

const weekly = (weekday: number): RoutineTime => ({ every: "week", weekday });
const monthly = (day: number): RoutineTime => ({ every: "month", day });
const yearly = (...days: readonly MonthDay[]): RoutineTime => ({ every: "year", days });
const beforeHolidays: RoutineTime = { every: "holiday" };

function routine(
  id: string,
  name: string,
  any: readonly string[],
  when: RoutineTime,
  leadWorkdays: number
): RoutineWork {
  return { id: `routine.${id}`, name, any, when, leadWorkdays, basis: "convention" };
}

export const defaultRoutines: readonly RoutineWork[] = [
  routine("section-meeting", "科务会", ["科务会", "科室例会"], weekly(1), 1),
  routine("weekly-report", "每周工作情况", ["周报", "每周工作", "一周工作"], weekly(5), 1),
  routine("monthly-report", "每月工作情况", ["月报", "月度总结", "月度工作"], monthly(31), 3),
  routine(
    "holiday-roster",
    "节假日值班安排",
    ["节假日值班", "假期值班", "值班安排", "值班表"],
    beforeHolidays,
    10
  ),
  routine(
    "holiday-inspection",
    "节前安全检查",
    ["节前检查", "节前安全", "安全检查"],
    beforeHolidays,
    5
  ),
  routine("holiday-visits", "节前走访慰问", ["慰问"], yearly({ month: 1, day: 25 }), 10),
  routine("half-year", "半年工作总结", ["半年总结", "半年工作"], yearly({ month: 6, day: 30 }), 15),
  routine(
    "year-end",
    "年终工作总结",
    ["年终总结", "年度总结", "全年工作", "年度工作总结"],
    yearly({ month: 12, day: 20 }),
    15
  ),
  routine("archiving", "文件归档", ["归档", "立卷"], yearly({ month: 6, day: 30 }), 20),
  routine(
    "secrecy-check",
    "保密自查",
    ["保密自查", "保密检查"],
    yearly({ month: 6, day: 20 }, { month: 12, day: 20 }),
    10
  ),
];
