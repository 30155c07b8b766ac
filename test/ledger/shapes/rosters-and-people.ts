/** Rosters, leave, duty sheets and lists of people as offices lay them out, read on 18 November 2026. */
export interface PeopleShape {
  readonly what: string;
  readonly sheet: string;
  readonly picture: string;
  /** Kinds of all tables, in sheet order, `other` left out. */
  readonly kinds: string;
  readonly shifts?: string;
  readonly leaves?: string;
  readonly duties?: string;
  readonly people?: string;
}

export const rostersAndPeople: readonly PeopleShape[] = [
  {
    what: "值班表 by week: weekdays across, names beneath, 带班 and 值班 as rows",
    sheet: "本周值班",
    kinds: "roster",
    picture: `
      办公室值班安排表（2026年11月16日—11月22日） | < | < | < | < | < | < | <
      班次 | 周一¶11月16日 | 周二¶11月17日 | 周三¶11月18日 | 周四¶11月19日 | 周五¶11月20日 | 周六¶11月21日 | 周日¶11月22日
      带班领导 | 何静 | 何静 | 方远 | 方远 | 何静 | 方远 | 何静
      值班人员 | 秦牧 | 陆遥 | 秦牧 | 江晚照 | 陆遥 | 秦牧 | 江晚照
    `,
    shifts: `
      2026-11-16 带班领导 何静
      2026-11-17 带班领导 何静
      2026-11-18 带班领导 方远
      2026-11-19 带班领导 方远
      2026-11-20 带班领导 何静
      2026-11-21 带班领导 方远
      2026-11-22 带班领导 何静
      2026-11-16 值班人员 秦牧
      2026-11-17 值班人员 陆遥
      2026-11-18 值班人员 秦牧
      2026-11-19 值班人员 江晚照
      2026-11-20 值班人员 陆遥
      2026-11-21 值班人员 秦牧
      2026-11-22 值班人员 江晚照
    `,
  },
  {
    what: "值班表 by date rows with 带班 and 早中晚",
    sheet: "排班",
    kinds: "roster",
    picture: `
      12月份排班表 | < | < | < | < | <
      日期 | 星期 | 早班 | 中班 | 晚班 | 备注
      12月1日 | 周二 | 秦牧 | 陆遥 | 江晚照 |
      12月2日 | 周三 | 陆遥 | 江晚照 | 秦牧 | 换班
    `,
    shifts: `
      2026-12-01 早班 秦牧
      2026-12-01 中班 陆遥
      2026-12-01 晚班 江晚照
      2026-12-02 早班 陆遥
      2026-12-02 中班 江晚照
      2026-12-02 晚班 秦牧
    `,
  },
  {
    what: "国庆值班: the day merged over two shifts",
    sheet: "国庆",
    kinds: "roster",
    picture: `
      2026年国庆节值班表 | < | < | < | <
      值班日期 | 班次 | 带班领导 | 值班人员 | 联系电话
      10月1日¶（星期四） | 白班 | 何静 | 秦牧 | 13800000001
      ^ | 夜班 | ^ | 陆遥 | 13800000002
      10月2日¶（星期五） | 白班 | 方远 | 江晚照 | 13800000003
      ^ | 夜班 | ^ | 秦牧 | 13800000001
    `,
    shifts: `
      2026-10-01 白班 何静
      2026-10-01 白班 秦牧
      2026-10-01 夜班 何静
      2026-10-01 夜班 陆遥
      2026-10-02 白班 方远
      2026-10-02 白班 江晚照
      2026-10-02 夜班 方远
      2026-10-02 夜班 秦牧
    `,
  },
  {
    what: "person by day with 早中晚休 and a legend",
    sheet: "排班表",
    kinds: "roster",
    picture: `
      2026年12月窗口排班表 | < | < | < | < | < | <
      序号 | 姓名 | 1 | 2 | 3 | 4 | 5
      ^ | ^ | 二 | 三 | 四 | 五 | 六
      1 | 秦牧 | 早 | 中 | 晚 | 休 | 早
      2 | 陆遥 | 休 | 早 | 中 | 晚 | 休
      说明：早 8:00-14:00；中 14:00-20:00；晚 20:00-8:00；休为轮休。
    `,
    shifts: `
      2026-12-01 早班 秦牧
      2026-12-02 中班 秦牧
      2026-12-03 晚班 秦牧
      2026-12-05 早班 秦牧
      2026-12-02 早班 陆遥
      2026-12-03 中班 陆遥
      2026-12-04 晚班 陆遥
    `,
  },
  {
    what: "a month on one page: dates and names in three pairs of columns",
    sheet: "12月值班",
    kinds: "roster roster roster",
    picture: `
      2026年12月值班安排 | < | < | < | < | <
      日期 | 值班员 | 日期 | 值班员 | 日期 | 值班员
      1日 | 秦牧 | 11日 | 陆遥 | 21日 | 江晚照
      2日 | 陆遥 | 12日 | 江晚照 | 22日 | 秦牧
    `,
    shifts: `
      2026-12-01 值班员 秦牧
      2026-12-02 值班员 陆遥
      2026-12-11 值班员 陆遥
      2026-12-12 值班员 江晚照
      2026-12-21 值班员 江晚照
      2026-12-22 值班员 秦牧
    `,
  },
  {
    what: "a span of days a row",
    sheet: "值班",
    kinds: "roster",
    picture: `
      周末值班表（2026年11月） | < | <
      值班时间 | 带班领导 | 值班人员
      11月21日至22日 | 何静 | 秦牧、陆遥
      11月28日—29日 | 方远 | 江晚照
    `,
    shifts: `
      2026-11-21 带班领导 何静
      2026-11-22 带班领导 何静
      2026-11-21 值班人员 秦牧
      2026-11-21 值班人员 陆遥
      2026-11-22 值班人员 秦牧
      2026-11-22 值班人员 陆遥
      2026-11-28 带班领导 方远
      2026-11-29 带班领导 方远
      2026-11-28 值班人员 江晚照
      2026-11-29 值班人员 江晚照
    `,
  },
  {
    what: "值班 with name and phone under one group, repeated per rank",
    sheet: "值班表",
    kinds: "roster",
    picture: `
      日期 | 带班领导 | < | 值班干部 | <
      ^ | 姓名 | 电话 | 姓名 | 电话
      @2026-12-01 | 何静 | 13800000009 | 秦牧 | 13800000001
      @2026-12-02 | 方远 | 13800000008 | 陆遥 | 13800000002
    `,
    shifts: `
      2026-12-01 带班领导 何静
      2026-12-01 值班干部 秦牧
      2026-12-02 带班领导 方远
      2026-12-02 值班干部 陆遥
    `,
  },
  {
    what: "请假审批表 as a register with days and approver",
    sheet: "请销假",
    kinds: "leave",
    picture: `
      干部职工请销假审批登记表 | < | < | < | < | < | < | <
      序号 | 姓名 | 职务 | 请假类别 | 请假起止时间 | 天数 | 审批领导 | 销假情况
      1 | 秦牧 | 科员 | 年休假 | 2026.11.16-2026.11.20 | 5 | 何静 |
      2 | 陆遥 | 副主任科员 | 事假 | 11月18日上午 | 0.5 | 何静 | 已销假
      3 | 江晚照 | 科员 | 公差 | 2026年11月23日至25日 | 3 | 何静 |
    `,
    leaves: `
      秦牧 2026-11-16~2026-11-20 年休假
      陆遥 2026-11-18 half 事假
      江晚照 2026-11-23~2026-11-25 公差
    `,
  },
  {
    what: "leave by from, to and length",
    sheet: "年休假",
    kinds: "leave",
    picture: `
      2026年年休假安排表 | < | < | < | <
      姓名 | 休假开始日期 | 休假结束日期 | 休假天数 | 备注
      秦牧 | @2026-12-07 | @2026-12-11 | 5 |
      陆遥 | 12月14日 | 12月18日 | 5 | 与江晚照错开
    `,
    leaves: `
      秦牧 2026-12-07~2026-12-11 年休假
      陆遥 2026-12-14~2026-12-18 年休假
    `,
  },
  {
    what: "leave by start and number of days",
    sheet: "请假",
    kinds: "leave",
    picture: `
      请假人 | 请假事由 | 请假日期 | 请假天数
      秦牧 | 病假 | @2026-11-17 | 3
      陆遥 | 陪护老人 | @2026-11-20 | 1
    `,
    leaves: `
      秦牧 2026-11-17~2026-11-19 病假
      陆遥 2026-11-20 陪护老人
    `,
  },
  {
    what: "AB岗 by post, the backup merged over posts",
    sheet: "AB岗",
    kinds: "duties",
    picture: `
      办公室AB岗工作制度安排表 | < | < | < | <
      序号 | 岗位名称 | 岗位职责 | A岗 | B岗
      1 | 文秘岗 | 公文起草、会议纪要 | 江晚照 | 秦牧
      2 | 机要岗 | 收发文、印章管理 | 陆遥 | ^
    `,
    duties: `
      江晚照: 公文起草、会议纪要 / 秦牧
      陆遥: 收发文、印章管理 / 秦牧
    `,
    people: "江晚照 陆遥 秦牧",
  },
  {
    what: "duties a list per person, numbered lines in one cell",
    sheet: "人员分工",
    kinds: "duties",
    picture: `
      秘书科人员分工 | < | <
      姓名 | 职务 | 工作职责
      何静 | 科长 | 1.主持全面工作；¶2.分管文稿。
      秦牧 | 四级主任科员 | 1.会议组织；¶2.公务接待。
    `,
    duties: `
      何静: 1.主持全面工作；¶2.分管文稿。
      秦牧: 1.会议组织；¶2.公务接待。
    `,
    people: "何静 秦牧",
  },
  {
    what: "duties per duty, several names to each",
    sheet: "职责分工",
    kinds: "duties",
    picture: `
      工作职责 | 主要负责人 | 协助人
      文电处理 | 陆遥 | 秦牧
      会务接待 | 秦牧、江晚照 | 陆遥
    `,
    duties: `
      陆遥: 文电处理 / 秦牧
      秦牧: 会务接待 / 陆遥
      江晚照: 会务接待 / 陆遥
    `,
  },
  {
    what: "互为AB角: two people to a row, each the other's",
    sheet: "AB角",
    kinds: "duties",
    picture: `
      科室AB角一览表 | < | <
      A角 | B角 | 分管业务
      秦牧 | 陆遥 | 综合文稿
      陆遥 | 秦牧 | 档案管理
    `,
    duties: `
      秦牧: 综合文稿 / 陆遥
      陆遥: 档案管理 / 秦牧
    `,
  },
  {
    what: "通讯录 in two halves side by side",
    sheet: "通讯录",
    kinds: "people people",
    picture: `
      办公室通讯录 | < | < | < | < | <
      姓名 | 职务 | 手机 | 姓名 | 职务 | 手机
      何静 | 科长 | 13800000009 | 秦牧 | 科员 | 13800000001
      方远 | 副科长 | 13800000008 | 陆遥 | 科员 | 13800000002
    `,
    people: "何静 方远 秦牧 陆遥",
  },
  {
    what: "花名册 with birthdays and dates of joining",
    sheet: "花名册",
    kinds: "people",
    picture: `
      干部花名册 | < | < | < | < | <
      序号 | 姓名 | 性别 | 出生年月 | 职务 | 参加工作时间
      1 | 何静 | 女 | 1980.05 | 科长 | 2003.07
      2 | 秦牧 | 男 | 1992.11 | 科员 | 2015.08
    `,
    people: "何静 秦牧",
  },
  {
    what: "an English on-call rota",
    sheet: "On-call",
    kinds: "roster",
    picture: `
      Date | Day | On call | Backup
      @2026-11-21 | Sat | Anna Lee | Tom Reed
      @2026-11-22 | Sun | Tom Reed | Anna Lee
    `,
    shifts: `
      2026-11-21 Oncall Anna Lee
      2026-11-22 Oncall Tom Reed
    `,
  },
  {
    what: "值班 without a year in sight, ordered by weekday within the week of its title",
    sheet: "值班",
    kinds: "roster",
    picture: `
      值班安排（11.16-11.22） | < | <
      星期 | 日期 | 值班人
      一 | #11.16 | 秦牧
      二 | #11.17 | 陆遥
      六 | #11.21 | 江晚照
    `,
    shifts: `
      2026-11-16 值班人 秦牧
      2026-11-17 值班人 陆遥
      2026-11-21 值班人 江晚照
    `,
  },
];
