/** Attendance sheets: who was away is leave, who was there is no shift. */
import type { PeopleShape } from "./rosters-and-people";

export const attendanceSheets: readonly PeopleShape[] = [
  {
    what: "attendance by day with a sum at the end",
    sheet: "11月考勤",
    kinds: "leave",
    picture: `
      2026年11月考勤表 | < | < | < | < | < | <
      姓名 | 2 | 3 | 4 | 5 | 6 | 合计
      秦牧 | √ | √ | √ | 事 | √ | 4
      陆遥 | √ | √ | √ | √ | √ | 5
    `,
    leaves: "秦牧 2026-11-05 事假",
  },
  {
    what: "a corner that names both ways, words as marks, the month in the sheet's name, the legend below",
    sheet: "10月考勤",
    kinds: "leave",
    picture: `
      姓名\\日期 | 8 | 9 | 10 | 11 | 12 | 13
      江晚照 | √ | √ | 休 | 休 | 出差 | 出差
      沈砚 | 病 | 病 | 休 | 休 | √ | √
      √ 出勤；休 休息；出差 因公外出
    `,
    leaves: `
      江晚照 2026-10-12~2026-10-13 出差
      沈砚 2026-10-08~2026-10-09 病假
    `,
  },
  {
    what: "rest on a working day is leave, on a weekend it is none",
    sheet: "考勤",
    kinds: "leave",
    picture: `
      办公室2026年11月出勤情况表 | < | < | < | < | < | <
      序号 | 姓名 | 5 | 6 | 7 | 8 | 9
      1 | 秦牧 | √ | 休 | 休 | 休 | 休
      2 | 陆遥 | 年休 | 年休 | 休 | 休 | √
      审核：何静 | < | < | < | < | < | <
    `,
    leaves: `
      秦牧 2026-11-06 休假
      秦牧 2026-11-09 休假
      陆遥 2026-11-05~2026-11-06 年休假
    `,
  },
  {
    what: "a roster's own maker and approver are nobody's shift",
    sheet: "值班表",
    kinds: "roster",
    picture: `
      12月值班表 | < | <
      日期 | 带班领导 | 值班人员
      12月1日 | 何静 | 秦牧
      12月2日 | 方远 | 陆遥
      制表：江晚照 | | 审批：周明
    `,
    shifts: `
      2026-12-01 带班领导 何静
      2026-12-01 值班人员 秦牧
      2026-12-02 带班领导 方远
      2026-12-02 值班人员 陆遥
    `,
  },
  {
    what: "the maker in a cell of his own",
    sheet: "值班表",
    kinds: "roster",
    picture: `
      12月值班表 | < | <
      日期 | 带班领导 | 值班人员
      12月1日 | 何静 | 秦牧
      制表 | 江晚照 | 审批：周明
    `,
    shifts: `
      2026-12-01 带班领导 何静
      2026-12-01 值班人员 秦牧
    `,
  },
];
