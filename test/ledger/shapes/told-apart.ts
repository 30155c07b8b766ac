/** Ledgers that look like a plan, a duty sheet or two ledgers, and are one ledger of tasks. */
import type { TaskShape } from "./task-ledgers";

export const toldApart: readonly TaskShape[] = [
  {
    what: "tasks of the month beside a roster, called an arrangement",
    sheet: "十一月",
    picture: `
      11月重点事项和值守安排 | < | < | < | < | < | < | <
      序号 | 工作任务 | 承办人 | 完成时限 | | 日期 | 带班 | 值班员
      1 | 报送年度总结 | 陆遥 | 11月24日 | | 11月20日 | 何静 | 秦牧
      2 | 清点公务用车 | 秦牧 | 11月27日 | | 11月21日 | 方远 | 陆遥
    `,
    tables: `
      tasks A3:D4 header 2: seq title owner due
      roster F3:H4 header 2: shiftDate shiftPerson shiftPerson
    `,
    tasks: `
      3 陆遥 2026-11-24 unsaid
      4 秦牧 2026-11-27 unsaid
    `,
  },
  {
    what: "the naming column is the title, the telling one is not",
    sheet: "热线工单",
    picture: `
      编号 | 诉求标题 | 诉求内容 | 责任人 | 办理时限 | 办理情况
      R-1 | 路面破损 | 来电人反映解放路与建设路交叉口路面塌陷，存在安全隐患 | 江晚照 | 11月21日 | 已修复完毕
      R-2 | 供暖不热 | 来电人反映小区供暖温度不达标，多次联系物业没有结果 | 沈砚 | 11月23日 | 正在核实
    `,
    tables: "tasks A2:F3 header 1: seq title · owner due progress|status",
    tasks: `
      2 江晚照 2026-11-21 done
      3 沈砚 2026-11-23 open
    `,
  },
  {
    what: "work given out by name, each with its day",
    sheet: "分工",
    picture: `
      姓名 | 承担任务 | 完成时间 | 备注
      秦牧 | 修改汇报材料 | 11月21日 |
      ^ | 打印会议手册 | 11月22日 |
      陆遥 | 联系参会单位 | 11月23日 | 共12家
      ^ | 摆放桌签 | 11月24日 |
    `,
    tables: "tasks A2:D5 header 1: owner title due remarks",
    tasks: `
      2 秦牧 2026-11-21 unsaid
      3 秦牧 2026-11-22 unsaid
      4 陆遥 2026-11-23 unsaid
      5 陆遥 2026-11-24 unsaid
    `,
  },
  {
    what: "field codes in plain sight over the header",
    sheet: "导出",
    picture: `
      no | title | owner | deadline | state
      序号 | 事项 | 责任人 | 办理时限 | 状态
      1 | 整理文件柜 | 沈砚 | 11月21日 | 已完成
      2 | 更换门牌 | 秦牧 | 11月25日 | 进行中
    `,
    tables: "tasks A3:E4 header 1,2: seq title owner due status",
    tasks: `
      3 沈砚 2026-11-21 done
      4 秦牧 2026-11-25 open
    `,
  },
  {
    what: "a winter's ledger: days without a year run on over New Year",
    sheet: "交办",
    picture: `
      2026年冬至2027年春交办事项 | < | < | <
      序号 | 交办日期 | 事项 | 责任人 | 完成时限
      1 | 12月3日 | 除雪值守安排 | 陆遥 | 12月10日
      2 | 12月29日 | 年货慰问方案 | 秦牧 | 1月12日
      3 | 1月6日 | 团拜会筹备 | 沈砚 | 2月3日
    `,
    tables: "tasks A3:E5 header 2: seq assignedDate title owner due",
    tasks: `
      3 陆遥 2026-12-10 unsaid
      4 秦牧 2027-01-12 unsaid
      5 沈砚 2027-02-03 unsaid
    `,
  },
  {
    what: "one person's sheet of the week, a merged column in it; the second table is next week's plan",
    sheet: "陈刚",
    picture: `
      个人工作周报 | < | < | < | <
      序号 | 工作事项 | < | 完成情况 | 完成时限
      1 | 核对经费明细 | < | 已完成 | 11月17日
      2 | 起草通报 | < | 修改中 | 11月20日

      二、下周计划
      序号 | 工作事项 | < | 完成时限
      1 | 送审通报 | < | 11月24日
    `,
    tables: `
      tasks A3:E4 header 2: seq title status due
      plan A7:D7 header 6: seq title due
    `,
    tasks: `
      3 陈刚 2026-11-17 done
      4 陈刚 2026-11-20 open
    `,
  },
  {
    what: "信访: the leader who took the case assigns it",
    sheet: "信访",
    picture: `
      序号 | 信访人 | 反映问题 | 责任单位 | 包案领导 | 具体承办人 | 办结时限 | 办理情况
      1 | 赵某 | 反映宅基地边界纠纷 | 自然资源所 | 何静 | 秦牧 | 11月21日 | 已协调到位，已办结
      2 | 钱某 | 反映低保待遇停发 | 民政办 | 方远 | 陆遥 | 11月28日 | 正在入户核查
    `,
    tables: "tasks A2:H3 header 1: seq · title department assignedBy owner due progress",
    tasks: `
      2 秦牧 2026-11-21 done
      3 陆遥 2026-11-28 open
    `,
  },
  {
    what: "an issue log in English",
    sheet: "Log",
    picture: `
      No. | Issue | Raised by | Logged | Assignee | Sev | ETA | RAG | Next steps | Closed on
      1 | Scanner jams on A3 | Amy Lau | 2026-11-02 | Ben Ho | High | 2026-11-20 | Amber | Call vendor |
      2 | Meeting room lamp out | Kim Ng | 2026-11-03 | Amy Lau | Low | 2026-11-10 | Green | | 2026-11-09
    `,
    tables:
      "tasks A2:J3 header 1: seq title assignedBy assignedDate owner priority due status remarks doneDate",
    tasks: `
      2 Ben Ho 2026-11-20 open
      3 Amy Lau 2026-11-10 done
    `,
  },
  {
    what: "every header in two languages",
    sheet: "Sheet1",
    picture: `
      序号 No. | 工作任务 Task | 负责人/Owner | 截止日期 Due Date | 状态 Status | 备注 Remarks
      1 | 布置展板 | 陆遥 | 2026-11-20 | 进行中 |
      2 | 联系印刷厂 | 秦牧 | 2026-11-25 | 已完成 |
    `,
    tables: "tasks A2:F3 header 1: seq title owner due status remarks",
    tasks: `
      2 陆遥 2026-11-20 open
      3 秦牧 2026-11-25 done
    `,
  },
];
