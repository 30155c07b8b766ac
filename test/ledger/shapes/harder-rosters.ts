/** More rosters, leave sheets, duty sheets and lists, messier. */
import type { PeopleShape } from "./rosters-and-people";

export const harderRosters: readonly PeopleShape[] = [
  {
    what: "a week of nothing but weekdays, the week in the title",
    sheet: "值班安排",
    kinds: "roster",
    picture: `
      第47周值班表（11月16日—11月22日） | < | < | < | < | < | < | <
      | 星期一 | 星期二 | 星期三 | 星期四 | 星期五 | 星期六 | 星期日
      带班 | 何静 | 何静 | 何静 | 方远 | 方远 | 方远 | 方远
      值班 | 秦牧 | 陆遥 | 江晚照 | 秦牧 | 陆遥 | 江晚照 | 秦牧
    `,
    shifts: `
      2026-11-16 带班 何静
      2026-11-17 带班 何静
      2026-11-18 带班 何静
      2026-11-19 带班 方远
      2026-11-20 带班 方远
      2026-11-21 带班 方远
      2026-11-22 带班 方远
      2026-11-16 值班 秦牧
      2026-11-17 值班 陆遥
      2026-11-18 值班 江晚照
      2026-11-19 值班 秦牧
      2026-11-20 值班 陆遥
      2026-11-21 值班 江晚照
      2026-11-22 值班 秦牧
    `,
  },
  {
    what: "person by weekday with 白 夜 休",
    sheet: "排班",
    kinds: "roster",
    picture: `
      大厅排班表（2026年11月16日至22日） | < | < | < | < | < | < | <
      姓名 | 周一 | 周二 | 周三 | 周四 | 周五 | 周六 | 周日
      秦牧 | 白 | 白 | 夜 | 休 | 休 | 白 | 夜
      陆遥 | 夜 | 休 | 白 | 白 | 白 | 休 | 休
    `,
    shifts: `
      2026-11-16 白班 秦牧
      2026-11-17 白班 秦牧
      2026-11-18 夜班 秦牧
      2026-11-21 白班 秦牧
      2026-11-22 夜班 秦牧
      2026-11-16 夜班 陆遥
      2026-11-18 白班 陆遥
      2026-11-19 白班 陆遥
      2026-11-20 白班 陆遥
    `,
  },
  {
    what: "dates in a column, people by post, a note under the table",
    sheet: "元旦值班",
    kinds: "roster",
    picture: `
      2027年元旦假期值班安排表 | < | < | < | <
      值班时间：每日8:30至次日8:30 | < | < | < | <
      日期 | 星期 | 带班领导 | 值班员 | 司机
      1月1日 | 五 | 何静 | 秦牧 | 老张
      1月2日 | 六 | 方远 | 陆遥 | 老张
      1月3日 | 日 | 何静 | 江晚照 | 老李
      注：值班电话0871-1234567，实行领导带班制度。 | < | < | < | <
    `,
    shifts: `
      2027-01-01 带班领导 何静
      2027-01-01 值班员 秦牧
      2027-01-01 司机 老张
      2027-01-02 带班领导 方远
      2027-01-02 值班员 陆遥
      2027-01-02 司机 老张
      2027-01-03 带班领导 何静
      2027-01-03 值班员 江晚照
      2027-01-03 司机 老李
    `,
  },
  {
    what: "day numbers down, months in a row above, two months side by side",
    sheet: "值班",
    kinds: "roster roster",
    picture: `
      机关值班表（2026年） | < | < | <
      11月 | < | 12月 | <
      日期 | 值班人员 | 日期 | 值班人员
      28 | 秦牧 | 1 | 江晚照
      29 | 陆遥 | 2 | 秦牧
      30 | 何静 | 3 | 陆遥
    `,
    shifts: `
      2026-11-28 值班人员 秦牧
      2026-11-29 值班人员 陆遥
      2026-11-30 值班人员 何静
      2026-12-01 值班人员 江晚照
      2026-12-02 值班人员 秦牧
      2026-12-03 值班人员 陆遥
    `,
  },
  {
    what: "two names with phones in one cell a day",
    sheet: "值守",
    kinds: "roster",
    picture: `
      防汛值守表 | < | <
      日期 | 带班领导及电话 | 值守人员及电话
      2026-11-21 | 何静 13800000009 | 秦牧 13800000001¶陆遥 13800000002
      2026-11-22 | 方远 13800000008 | 江晚照 13800000003
    `,
    shifts: `
      2026-11-21 带班领导及电话 何静
      2026-11-21 值守人员及电话 秦牧
      2026-11-21 值守人员及电话 陆遥
      2026-11-22 带班领导及电话 方远
      2026-11-22 值守人员及电话 江晚照
    `,
  },
  {
    what: "the shift in rows under a merged day, times in brackets",
    sheet: "安保排班",
    kinds: "roster",
    picture: `
      日期 | 时段 | 值班人
      2026年12月1日 | 上午（8:00-14:00） | 秦牧
      ^ | 下午（14:00-20:00） | 陆遥
      2026年12月2日 | 上午（8:00-14:00） | 江晚照
      ^ | 下午（14:00-20:00） | 秦牧
    `,
    shifts: `
      2026-12-01 上午（8:00-14:00） 秦牧
      2026-12-01 下午（14:00-20:00） 陆遥
      2026-12-02 上午（8:00-14:00） 江晚照
      2026-12-02 下午（14:00-20:00） 秦牧
    `,
  },
  {
    what: "leave in free text beside the name, several spans",
    sheet: "人员在岗情况",
    kinds: "leave",
    picture: `
      11月请假情况统计 | < | <
      姓名 | 请假情况 | 备注
      秦牧 | 11月5日至11月7日年休假；11月19日下午事假半天 |
      陆遥 | 11.18-11.20病假 | 住院
      江晚照 | 无 |
    `,
    leaves: `
      秦牧 2026-11-05~2026-11-07 年休假
      秦牧 2026-11-19 half 年休假
      陆遥 2026-11-18~2026-11-20 病假
    `,
  },
  {
    what: "外出报备 with departure and return",
    sheet: "外出报备",
    kinds: "leave",
    picture: `
      领导干部外出报备表 | < | < | < | <
      姓名 | 外出事由 | 外出地点 | 外出时间 | 返回时间
      何静 | 参加培训 | 省委党校 | @2026-11-16 | @2026-11-20
      方远 | 出差 | 北京 | 11月23日 | 11月25日
    `,
    leaves: `
      何静 2026-11-16~2026-11-20 培训
      方远 2026-11-23~2026-11-25 出差
    `,
  },
  {
    what: "an English leave calendar",
    sheet: "Leave",
    kinds: "leave",
    picture: `
      Name | Leave type | From | To | Days
      Anna Lee | Annual leave | 2026-11-23 | 2026-11-27 | 5
      Tom Reed | Sick leave | 2026-11-18 | 2026-11-18 | 1
    `,
    leaves: `
      Anna Lee 2026-11-23~2026-11-27 Annual leave
      Tom Reed 2026-11-18 Sick leave
    `,
  },
  {
    what: "借调 and 驻村 with a span in words",
    sheet: "抽调人员",
    kinds: "leave",
    picture: `
      姓名 | 类别 | 起止时间 | 备注
      秦牧 | 借调 | 2026年9月1日—2027年2月28日 | 市委办
      陆遥 | 驻村 | 2026.3.1至2028.2.28 | 半脱产
    `,
    leaves: `
      秦牧 2026-09-01~2027-02-28 借调
      陆遥 2026-03-01~2028-02-28 驻村
    `,
  },
  {
    what: "duties under merged posts, the post spanning its people",
    sheet: "岗位职责",
    kinds: "duties",
    picture: `
      办公室岗位职责一览表 | < | < | <
      岗位 | 姓名 | 主要职责 | AB岗
      文秘岗 | 江晚照 | 综合文稿起草 | 秦牧
      ^ | 秦牧 | 信息编报 | 江晚照
      行政岗 | 陆遥 | 后勤保障、车辆管理 | 何静
    `,
    duties: `
      江晚照: 综合文稿起草 / 秦牧
      秦牧: 信息编报 / 江晚照
      陆遥: 后勤保障、车辆管理 / 何静
    `,
  },
  {
    what: "duties with 分管领导 and phone",
    sheet: "科室分工",
    kinds: "duties",
    picture: `
      序号 | 姓名 | 职务 | 分管工作 | 联系电话 | 备注
      1 | 何静 | 科长 | 主持科内全面工作 | 13800000009 |
      2 | 秦牧 | 副科长 | 文电、会务、督查 | 13800000001 |
      3 | 陆遥 | 科员 | 机要、档案、保密 | 13800000002 |
    `,
    duties: `
      何静: 主持科内全面工作
      秦牧: 文电、会务、督查
      陆遥: 机要、档案、保密
    `,
  },
  {
    what: "one duty a row with A角 and B角 groups of name and phone",
    sheet: "AB角公示",
    kinds: "duties",
    picture: `
      序号 | 工作事项 | A角 | < | B角 | <
      ^ | ^ | 姓名 | 电话 | 姓名 | 电话
      1 | 印章管理 | 陆遥 | 8011 | 秦牧 | 8012
      2 | 公文收发 | 江晚照 | 8013 | 陆遥 | 8011
    `,
    duties: `
      陆遥: 印章管理 / 秦牧
      江晚照: 公文收发 / 陆遥
    `,
  },
  {
    what: "duties in English",
    sheet: "Responsibilities",
    kinds: "duties",
    picture: `
      Name | Position | Responsibilities | Backup
      Anna Lee | Secretary | Drafting and minutes | Tom Reed
      Tom Reed | Officer | Reception and travel | Anna Lee
    `,
    duties: `
      Anna Lee: Drafting and minutes / Tom Reed
      Tom Reed: Reception and travel / Anna Lee
    `,
  },
  {
    what: "an address list by departments in section rows",
    sheet: "内部电话",
    kinds: "people",
    picture: `
      机关内部电话号码表 | < | <
      姓名 | 职务 | 办公电话
      综合科 | < | <
      何静 | 科长 | 8001
      秦牧 | 科员 | 8002
      财务科 | < | <
      方远 | 科长 | 8101
    `,
    people: "何静 秦牧 方远",
  },
  {
    what: "a roster of drivers and cars is a roster too",
    sheet: "司机值班",
    kinds: "roster",
    picture: `
      12月司机值班表 | < | <
      日期 | 值班司机 | 车牌号
      12月5日 | 老张 | 云A00001
      12月6日 | 老李 | 云A00002
    `,
    shifts: `
      2026-12-05 值班司机 老张
      2026-12-06 值班司机 老李
    `,
  },
];
