/** Ledgers with everything that stands around and inside them in real files. */
import type { TaskShape } from "./task-ledgers";

export const harderLedgers: readonly TaskShape[] = [
  {
    what: "guidance above the header, a count beside it, a legend and a signature below",
    sheet: "11月",
    picture: `
      区政务服务中心重点事项跟踪台账（2026年11月） | < | < | < | < | < | < | | |
      填表要求：1.日期格式为“年/月/日”；2.责任人只填一人；3.每周四下班前更新。 | < | < | < | < | < | < | | |
      序号 | 事项类别 | 事项名称 | 责任人 | 交办日期 | 要求完成日期 | 办理状态 | | 统计 | 数量
      1 | 会务 | 筹备政务公开日活动 | 江晚照 | @2026-11-02 | @2026-11-19 | 进行中 | | 总数 | =COUNTA(C4:C7) -> 3
      2 | 文稿 | 起草放管服半年总结 | 秦牧 | @2026-11-04 | @2026-11-13 | 已完成 | | 已完成 | =COUNTIF(G:G,"已完成") -> 1
      3 | 后勤 | 大厅空调检修 | 陆遥 | @2026-11-06 | @2026-11-16 | 未启动 | | |
      =SUBTOTAL(3,A4:A6) -> 3 | | | | | | | | |
      说明：红色为逾期，黄色为临期 | < | < | < | < | < | < | | |
      制表：陆遥 | | | 审核：何静 | | | 2026年11月16日 | | |
    `,
    tables: "tasks A4:G6 header 3: seq category title owner assignedDate due status",
    tasks: `
      4 江晚照 2026-11-19 open
      5 秦牧 2026-11-13 done
      6 陆遥 2026-11-16 open
    `,
  },
  {
    what: "group headers over some columns only, owner and helper under 责任分工",
    sheet: "台账",
    picture: `
      序号 | 任务内容 | 责任分工 | < | 时间 | < | < | 是否办结 | 备注
      ^ | ^ | 主办 | 协办 | 交办 | 时限 | 办结 | ^ | ^
      1 | 修订应急值守制度 | 江晚照 | 秦牧 | 11月2日 | 11月20日 | | 否 |
      2 | 上报安全生产月报 | 陆遥 | | 11月3日 | 11月10日 | 11月9日 | 是 |
    `,
    tables:
      "tasks A3:I4 header 1,2: seq title owner helpers assignedDate due doneDate status remarks",
    tasks: `
      3 江晚照+秦牧 2026-11-20 open
      4 陆遥 2026-11-10 done
    `,
  },
  {
    what: "no seq, category merged down the left, tasks beside",
    sheet: "分类",
    picture: `
      秘书科月度工作清单 | < | < | < | <
      类别 | 具体工作 | 承办人 | 完成时间 | 完成情况
      办文 | 起草月度简报 | 江晚照 | 11月20日 | 起草中
      ^ | 公文核稿12件 | 秦牧 | 每日 | 持续推进
      办会 | 区长办公会会务 | 陆遥 | 11月17日 | 已完成
      办事 | 接待市督查组 | 何静 | 11月19日 | 方案已定
    `,
    tables: "tasks A3:E6 header 2: category title owner due status|progress",
    tasks: `
      3 江晚照 2026-11-20 open
      4 秦牧 2026-11-18 open
      5 陆遥 2026-11-17 done
      6 何静 2026-11-19 open
    `,
  },
  {
    what: "a week by weekday with several tasks a day and no header word for who but 承办",
    sheet: "周计划",
    picture: `
      本周工作（11.16-11.20） | < | < | <
      日期 | 工作安排 | 承办 | 完成情况
      周一 | 召开科务会 | 何静 | √
      周二 | 送审会议纪要 | 江晚照 | √
      周五 | 汇总各科周报 | 陆遥 |
    `,
    tables: "tasks A3:D5 header 2: due title owner status",
    tasks: `
      3 何静 2026-11-16 done
      4 江晚照 2026-11-17 done
      5 陆遥 2026-11-20 open
    `,
  },
  {
    what: "two ledgers stacked without a blank row between, titles between",
    sheet: "督办",
    picture: `
      一、市级交办事项 | < | < | < | <
      编号 | 事项 | 承办人 | 时限 | 办理情况
      S1 | 上报营商环境整改报告 | 江晚照 | 11月20日 | 已报初稿
      S2 | 核查投诉线索 | 秦牧 | 11月10日 | 已办结
      二、区级交办事项 | < | < | < | <
      编号 | 事项 | 责任单位 | 承办人 | 完成时限
      Q1 | 清理历史遗留合同 | 综合科 | 陆遥 | 11月30日
      Q2 | 迎接档案执法检查 | 综合科 | 何静 | 11月25日
    `,
    tables: `
      tasks A3:E4 header 2: seq title owner due progress|status
      tasks A7:E8 header 6: seq title department owner due
    `,
    tasks: `
      3 江晚照 2026-11-20 open
      4 秦牧 2026-11-10 done
      7 陆遥 2026-11-30 unsaid
      8 何静 2026-11-25 unsaid
    `,
  },
  {
    what: "ledger above, duty roster below, leave beside",
    sheet: "综合",
    picture: `
      本周重点 | < | < | < | | 请假 | < | <
      工作 | 责任人 | 截止时间 | 状态 | | 姓名 | 请假时间 | 事由
      起草述职报告 | 江晚照 | 11月20日 | 进行中 | | 陆遥 | 11月19日-20日 | 年休假
      修缮会议室 | 秦牧 | 11月17日 | 完成 | | | |
      | | | | | | |
      周末值班 | < | < | < | | | |
      日期 | 带班领导 | 值班人员 | 电话 | | | |
      @2026-11-21 | 何静 | 秦牧 | 8012 | | | |
      @2026-11-22 | 方远 | 江晚照 | 8013 | | | |
    `,
    tables: `
      tasks A3:D4 header 2: title owner due status
      leave F3:H3 header 2: person leaveFrom leaveKind
      roster A8:D9 header 7: shiftDate shiftPerson shiftPerson phone
    `,
    tasks: `
      3 江晚照 2026-11-20 open
      4 秦牧 2026-11-17 done
    `,
  },
  {
    what: "every cell of the header wrapped, starred, numbered",
    sheet: "台账",
    picture: `
      1.序号 | *2.工作¶任务 | 3.责任人¶（必填） | 4.办理¶时限* | 5.进展¶情况 | 6.是否¶办结
      1 | 组织保密教育培训 | 江晚照 | 11月25日 | 已下发通知 | 否
      2 | 更换门禁权限 | 陆遥 | 11月12日 | 已全部更换 | 是
    `,
    tables: "tasks A2:F3 header 1: seq title owner due progress status",
    tasks: `
      2 江晚照 2026-11-25 open
      3 陆遥 2026-11-12 done
    `,
  },
  {
    what: "blank rows between the tasks, bold rows of months between",
    sheet: "全年",
    picture: `
      事项 | 责任人 | 时间要求 | 落实情况
      十月 | | |
      编印信息专报 | 江晚照 | 10月30日 | 已完成
      |
      十一月 | | |
      组织消防演练 | 秦牧 | 11月20日 | 正在准备
      |
      召开年度总结会 | 何静 | 12月25日 | 未开始
    `,
    tables: "tasks A3:D8 header 1: title owner due status|progress",
    tasks: `
      3 江晚照 2026-10-30 done
      6 秦牧 2026-11-20 open
      8 何静 2026-12-25 open
    `,
  },
  {
    what: "one row a task over several lines: progress notes in rows below with merged task",
    sheet: "跟踪",
    picture: `
      序号 | 督办事项 | 承办人 | 办结时限 | 进展日期 | 最新进展
      1 | 老旧电梯更新 | 秦牧 | 2026-12-10 | 11月3日 | 已完成摸底
      ^ | ^ | ^ | ^ | 11月10日 | 正在招标
      2 | 网格员培训 | 江晚照 | 2026-11-15 | 11月12日 | 已办结
    `,
    tables: "tasks A2:F4 header 1: seq title owner due ? progress",
    tasks: `
      2 秦牧 2026-12-10 open
      3 秦牧 2026-12-10 open
      4 江晚照 2026-11-15 done
    `,
  },
  {
    what: "status as separate tick columns 已完成 | 进行中 | 未启动",
    sheet: "打勾",
    picture: `
      序号 | 任务 | 责任人 | 完成时限 | 完成情况 | < | <
      ^ | ^ | ^ | ^ | 已完成 | 进行中 | 未启动
      1 | 更新权责清单 | 江晚照 | 11月20日 | | √ |
      2 | 报送统计年报 | 秦牧 | 11月10日 | √ | |
      3 | 采购打印耗材 | 陆遥 | 11月25日 | | | √
    `,
    tables: "tasks A3:G5 header 1,2: seq title owner due status ? ?",
    tasks: `
      3 江晚照 2026-11-20 open
      4 秦牧 2026-11-10 done
      5 陆遥 2026-11-25 open
    `,
  },
  {
    what: "deadline day and time in two columns, owner and phone in two",
    sheet: "任务单",
    picture: `
      任务单号 | 任务描述 | 执行人 | 联系电话 | 截止日期 | 截止时间 | 是否完成
      R001 | 布置主会场 | 秦牧 | 13800000001 | 2026-11-18 | 17:30 | 否
      R002 | 调试视频会议 | 陆遥 | 13800000002 | 2026-11-17 | 09:00 | 是
    `,
    tables: "tasks A2:G3 header 1: seq title owner phone due ? status",
    tasks: `
      2 秦牧 2026-11-18 open
      3 陆遥 2026-11-17 done
    `,
  },
  {
    what: "issue tracker in Chinese with 提出 and 解决 columns",
    sheet: "问题跟踪",
    picture: `
      问题编号 | 问题描述 | 严重程度 | 提出人 | 提出日期 | 处理人 | 计划解决日期 | 实际解决日期 | 问题状态
      BUG-1 | 公文系统无法签章 | 高 | 何静 | 2026-11-02 | 秦牧 | 2026-11-06 | 2026-11-05 | 已关闭
      BUG-2 | 手机端打不开附件 | 中 | 方远 | 2026-11-10 | 陆遥 | 2026-11-20 | | 处理中
    `,
    tables:
      "tasks A2:I3 header 1: seq title priority assignedBy assignedDate owner due doneDate status",
    tasks: `
      2 秦牧 2026-11-06 done
      3 陆遥 2026-11-20 open
    `,
  },
  {
    what: "an English sheet of action items from minutes",
    sheet: "Actions",
    picture: `
      Meeting minutes - action items | < | < | < | <
      ## | Action item | Responsible | Target date | Status
      1 | Circulate draft agenda | Anna Lee | 20-Nov-2026 | Open
      2 | Confirm interpreters | Tom Reed | Nov 12, 2026 | Completed
      3 | Update contact list | Anna Lee | ASAP | In progress
    `,
    tables: "tasks A3:E5 header 2: seq title owner due status",
    tasks: `
      3 Anna Lee 2026-11-20 open
      4 Tom Reed 2026-11-12 done
      5 Anna Lee open open
    `,
  },
  {
    what: "traditional characters, merged title, 承辦人 and 協辦人",
    sheet: "列管事項",
    picture: `
      各科室列管案件追蹤表 | < | < | < | < | <
      案號 | 案由 | 承辦人 | 協辦人 | 列管期限 | 辦理進度
      1 | 更新緊急聯絡名冊 | 林知夏 | 陳予安 | 2026/11/25 | 辦理中
      2 | 檔案室除濕設備採購 | 陳予安 | | 2026/11/10 | 已結案
    `,
    tables: "tasks A3:F4 header 2: seq|· title owner helpers due progress|status",
    tasks: `
      3 林知夏+陳予安 2026-11-25 open
      4 陳予安 2026-11-10 done
    `,
  },
  {
    what: "责任单位 and 责任人 in one column by line breaks",
    sheet: "清单",
    picture: `
      序号 | 重点任务 | 责任单位及责任人 | 完成时限 | 推进情况
      1 | 智慧政务平台上线 | 信息科¶秦牧 | 12月底前 | 已完成80%
      2 | 政务公开考核迎检 | 公开科¶江晚照、陆遥 | 11月15日前 | 已完成
    `,
    tables: "tasks A2:E3 header 1: seq title owner due progress",
    tasks: `
      2 秦牧 2026-12-31 open
      3 江晚照、陆遥 2026-11-15 done
    `,
  },
  {
    what: "sections named after people instead of an owner column",
    sheet: "分人台账",
    picture: `
      秘书科个人任务台账 | < | < | <
      序号 | 工作任务 | 完成时限 | 完成情况
      江晚照 | < | < | <
      1 | 起草党组会纪要 | 11月19日 | 进行中
      2 | 报送政务信息 | 11月16日 | 已完成
      秦牧 | < | < | <
      1 | 会议室预约登记 | 长期 | 进行中
    `,
    tables: "tasks A4:D7 header 2: seq title due status",
    tasks: `
      4 江晚照 2026-11-19 open
      5 江晚照 2026-11-16 done
      7 秦牧 open open
    `,
  },
  {
    what: "a name merged over its own columns, two people side by side",
    sheet: "双人",
    picture: `
      江晚照 | < | < | 秦牧 | < | <
      任务 | 时限 | 完成情况 | 任务 | 时限 | 完成情况
      起草简报 | 11月20日 | 进行中 | 布置会场 | 11月18日 | 未完成
      校对画册 | 11月16日 | 已完成 | 领取票据 | 11月17日 | 已完成
    `,
    tables: `
      tasks A3:C4 header 1,2: title due status
      tasks D3:F4 header 1,2: title due status
    `,
    tasks: `
      3 江晚照 2026-11-20 open
      4 江晚照 2026-11-16 done
      3 秦牧 2026-11-18 open
      4 秦牧 2026-11-17 done
    `,
  },
  {
    what: "people as columns under the days of a week",
    sheet: "本周任务",
    picture: `
      综合科本周任务安排（2026年11月16日至20日） | < | < | <
      日期 | 江晚照 | 秦牧 | 陆遥
      11月16日 | 起草会议通知 | 检查会议设备 |
      11月17日 | 报送周信息（已完成） | | 整理档案目录
      11月20日 | | 布置党组会会场 | 核对本周考勤
    `,
    tables: "tasks A3:D5 header 2: due title title title",
    tasks: `
      3 江晚照 2026-11-16 unsaid
      3 秦牧 2026-11-16 unsaid
      4 江晚照 2026-11-17 done
      4 陆遥 2026-11-17 unsaid
      5 秦牧 2026-11-20 unsaid
      5 陆遥 2026-11-20 unsaid
    `,
  },
  {
    what: "the header stands twice: field names and explanations in the next row",
    sheet: "导入模板",
    picture: `
      任务名称 | 责任人 | 开始日期 | 截止日期 | 状态 | 备注
      必填，不超过50字 | 必填 | 格式：2026-01-01 | 格式：2026-01-01 | 下拉选择 | 选填
      编制采购需求 | 陆遥 | 2026-11-02 | 2026-11-20 | 进行中 |
      验收办公家具 | 秦牧 | 2026-11-05 | 2026-11-12 | 已完成 |
    `,
    tables: "tasks A3:F4 header 1: title owner startDate due status remarks",
    tasks: `
      3 陆遥 2026-11-20 open
      4 秦牧 2026-11-12 done
    `,
  },
  {
    what: "an example row marked as such before the first task",
    sheet: "台账",
    picture: `
      序号 | 事项 | 责任人 | 完成时限 | 完成情况
      示例 | 起草××通知 | 张三 | 2026年1月1日 | 已完成
      1 | 起草值班通知 | 江晚照 | 11月20日 | 进行中
      2 | 发放春联 | 陆遥 | 12月31日 | 未开始
    `,
    tables: "tasks A3:E4 header 1: seq title owner due status",
    tasks: `
      3 江晚照 2026-11-20 open
      4 陆遥 2026-12-31 open
    `,
  },
  {
    what: "columns of money do not make a list of projects with owner and limit a budget",
    sheet: "项目清单",
    picture: `
      序号 | 项目名称 | 建设内容 | 总投资（万元） | 责任人 | 计划完工时间 | 工程进展
      1 | 档案馆改造 | 库房密集架更新 | 120 | 秦牧 | 2026年12月 | 已完成招标
      2 | 会议中心音响 | 更换扩声系统 | 35 | 陆遥 | 2026年11月10日 | 已验收
    `,
    tables: "tasks A2:G3 header 1: seq title ? ? owner due progress",
    tasks: `
      2 秦牧 2026-12-31 open
      3 陆遥 2026-11-10 done
    `,
  },
  {
    what: "a matter's number like 2026-015 and dates typed as 20261120",
    sheet: "督查",
    picture: `
      督查编号 | 督查内容 | 承办科室 | 承办人 | 下达日期 | 要求办结日期 | 实际办结日期
      2026-015 | 大厅群众投诉处置 | 窗口科 | 秦牧 | 20261102 | 20261110 | 20261109
      2026-016 | 节能改造落实 | 后勤科 | 陆遥 | 20261105 | 20261120 |
    `,
    tables: "tasks A2:G3 header 1: seq title department owner assignedDate due doneDate",
    tasks: `
      2 秦牧 2026-11-10 done
      3 陆遥 2026-11-20 open
    `,
  },
  {
    what: "only a task, a person and a tick",
    sheet: "清单",
    picture: `
      待办事项 | 负责人 | 完成
      预订会议室 | 江晚照 | ✓
      打印席卡 | 秦牧 |
      通知参会人员 | 陆遥 | ✓
    `,
    tables: "tasks A2:C4 header 1: title owner status",
    tasks: `
      2 江晚照 - done
      3 秦牧 - open
      4 陆遥 - done
    `,
  },
  {
    what: "a ledger whose last column is a signature to be signed",
    sheet: "交办单",
    picture: `
      领导交办事项登记表 | < | < | < | < | <
      交办时间 | 交办领导 | 交办内容 | 承办人 | 完成时限 | 承办人签字
      11月10日 | 何静 | 收集各科年度亮点 | 江晚照 | 11月18日 |
      11月16日 | 方远 | 联系媒体采访 | 秦牧 | 今天下班前 |
    `,
    tables: "tasks A3:F4 header 2: assignedDate assignedBy title owner due ?",
    tasks: `
      3 江晚照 2026-11-18 unsaid
      4 秦牧 2026-11-16 unsaid
    `,
  },
];
