/** Ledgers of odd build: nothing here is rare in an office. */
import type { TaskShape } from "./task-ledgers";

export const oddLedgers: readonly TaskShape[] = [
  {
    what: "two people responsible in two columns: 责任领导 and 责任人, the unit merged down",
    sheet: "重点项目",
    picture: `
      全区重点项目包保推进台账 | < | < | < | < | < | <
      责任单位 | 项目 | 包保领导 | 责任人 | 节点任务 | 完成时限 | 进展
      住建局 | 老旧小区改造 | 吴副区长 | 秦牧 | 完成施工图审查 | 11月20日 | 审查中
      ^ | ^ | ^ | ^ | 完成招投标 | 12月10日 | 未开始
      教体局 | 区二中扩建 | 何副区长 | 陆遥 | 主体封顶 | 11月10日 | 已封顶，提前完成
    `,
    tables: "tasks A3:G5 header 2: department ? assignedBy owner title due progress",
    tasks: `
      3 秦牧 2026-11-20 open
      4 秦牧 2026-12-10 open
      5 陆遥 2026-11-10 done
    `,
  },
  {
    what: "the title merged over half the width, the date line on its right",
    sheet: "督办",
    picture: `
      督办事项清单 | < | < | < | 2026年11月16日 | <
      序号 | 督办内容 | 责任科室 | 经办人 | 要求完成时间 | 目前进展
      1 | 修订保密制度汇编 | 保密科 | 江晚照 | 11月27日 | 已印发征求意见稿
      2 | 组织涉密人员培训 | 保密科 | 秦牧 | 11月13日 | 已结束
    `,
    tables: "tasks A3:F4 header 2: seq title department owner due progress",
    tasks: `
      3 江晚照 2026-11-27 open
      4 秦牧 2026-11-13 done
    `,
  },
  {
    what: "columns for each month ticked, limit in words",
    sheet: "年度计划",
    picture: `
      序号 | 工作任务 | 责任人 | 完成时限 | 9月 | 10月 | 11月 | 12月 | 完成情况
      1 | 举办业务讲堂 | 江晚照 | 11月底 | √ | √ | | | 进行中
      2 | 清查固定资产 | 陆遥 | 10月底 | | √ | | | 已完成
    `,
    tables: "tasks A2:I3 header 1: seq title owner due ? ? ? ? status|progress",
    tasks: `
      2 江晚照 2026-11-30 open
      3 陆遥 2026-10-31 done
    `,
  },
  {
    what: "who and by when in one sentence under 责任分工",
    sheet: "任务",
    picture: `
      任务 | 牵头人 | 配合人 | 时间节点 | 是否已完成
      年终总结大会方案 | 何静 | 秦牧、陆遥 | 11月20日前报初稿，11月25日前定稿 | 否
      年度评优推荐 | 方远 | | 12月初 | 否
      总结会视频剪辑 | 江晚照 | 信息中心 | 11月18日 | 是
    `,
    tables: "tasks A2:E4 header 1: title owner helpers due status",
    tasks: `
      2 何静+秦牧、陆遥 2026-11-25 open
      3 方远 unknown open
      4 江晚照 2026-11-18 done
    `,
  },
  {
    what: "numbers as 1.1 and 1.2 under a numbered head row with its own owner",
    sheet: "分解",
    picture: `
      序号 | 任务分解 | 责任人 | 完成时间 | 状态
      1 | 筹备年度工作会议 | 何静 | 12月20日 | 进行中
      1.1 | 起草会议方案 | 江晚照 | 11月20日 | 进行中
      1.2 | 联系会议场地 | 秦牧 | 11月17日 | 已完成
      2 | 编制值班手册 | 陆遥 | 11月30日 | 未启动
    `,
    tables: "tasks A2:E5 header 1: seq title owner due status",
    tasks: `
      2 何静 2026-12-20 open
      3 江晚照 2026-11-20 open
      4 秦牧 2026-11-17 done
      5 陆遥 2026-11-30 open
    `,
  },
  {
    what: "本周完成 beside 下周计划 per person is a report, no ledger",
    sheet: "周报",
    picture: `
      秘书科周报（第47周） | < | <
      姓名 | 本周完成工作 | 下周工作计划
      江晚照 | 起草纪要两份 | 起草年度总结
      秦牧 | 布置会议三场 | 组织消防演练
    `,
    tables: "report A3:C4 header 2: ? ? ?",
    tasks: "",
  },
  {
    what: "next week's plan alone",
    sheet: "下周",
    picture: `
      下周工作计划（11月23日—27日） | < | < | <
      序号 | 工作内容 | 责任人 | 完成时间
      1 | 组织年度体检 | 陆遥 | 11月25日
      2 | 报送年度总结 | 江晚照 | 11月27日
    `,
    tables: "plan A3:D4 header 2: seq title owner due",
    tasks: "",
  },
  {
    what: "deadline column named 办结日期 with the real one beside named 实际",
    sheet: "跟踪",
    picture: `
      交办事项 | 交办时间 | 办结日期 | 实际办结 | 经办
      修订通讯录 | 11.2 | 11.16 | 11.13 | 江晚照
      更换门牌 | #11.3 | #11.20 | | 陆遥
    `,
    tables: "tasks A2:E3 header 1: title assignedDate due doneDate owner",
    tasks: `
      2 江晚照 2026-11-16 done
      3 陆遥 2026-11-20 open
    `,
  },
  {
    what: "no header word is exact: 干什么 谁负责 啥时候 咋样了",
    sheet: "Sheet1",
    picture: `
      要做的事 | 谁负责 | 什么时候完成 | 做完没
      买锦旗 | 陆遥 | 11月20日 | 没
      发通知 | 秦牧 | 11月16日 | 发了
    `,
    tables: "tasks A2:D3 header 1: title owner due status",
    tasks: `
      2 陆遥 2026-11-20 open
      3 秦牧 2026-11-16 done
    `,
  },
  {
    what: "a cancelled row, a postponed row, a suspended row",
    sheet: "台账",
    picture: `
      序号 | 事项 | 责任人 | 完成时限 | 办理情况 | 备注
      1 | 接待外省考察团 | 秦牧 | 11月12日 | 已取消（对方来函） |
      2 | 召开推进会 | 江晚照 | 11月13日 | 延期至11月25日 | 领导已同意
      3 | 修缮食堂 | 陆遥 | 11月10日 | 暂缓 | 经费未落实
    `,
    tables: "tasks A2:F4 header 1: seq title owner due progress|status remarks",
    tasks: `
      2 秦牧 2026-11-12 cancelled
      3 江晚照 2026-11-13 open
      4 陆遥 2026-11-10 open
    `,
  },
  {
    what: "owner as 科室（姓名）, helpers as 各科室",
    sheet: "分工落实",
    picture: `
      序号 | 工作任务 | 牵头科室（责任人） | 配合科室 | 完成时限 | 落实情况
      1 | 绩效考核迎检 | 综合科（秦牧） | 各科室 | 11月20日 | 材料收集中
      2 | 年鉴供稿 | 信息科（陆遥） | 综合科 | 11月10日 | 已完成供稿
    `,
    tables: "tasks A2:F3 header 1: seq title owner helpers due progress|status",
    tasks: `
      2 秦牧 2026-11-20 open
      3 陆遥 2026-11-10 done
    `,
  },
  {
    what: "rows of blank tasks with dates prefilled by a fill handle",
    sheet: "日清单",
    picture: `
      日期 | 今日任务 | 承办人 | 完成情况
      @2026-11-16 | 核对会议名单 | 江晚照 | 已完成
      @2026-11-17 | 采购茶叶 | 陆遥 | 已完成
      @2026-11-18 | 送签请示 | 秦牧 |
      @2026-11-19 | | |
      @2026-11-20 | | |
    `,
    tables: "tasks A2:D4 header 1: ? title owner status",
    tasks: `
      2 江晚照 ? done
      3 陆遥 ? done
      4 秦牧 ? open
    `,
  },
  {
    what: "三张清单合一: 问题 任务 责任 three-list table",
    sheet: "三张清单",
    picture: `
      问题清单、任务清单、责任清单 | < | < | < | < | <
      序号 | 问题 | 任务 | 责任领导 | 责任人 | 时限
      1 | 会风会纪不严 | 制定会议纪律规定 | 何静 | 江晚照 | 11月20日
      2 | 文件流转慢 | 优化收文流程 | 方远 | 秦牧 | 11月30日
    `,
    tables: "tasks A3:F4 header 2: seq ? title assignedBy owner due",
    tasks: `
      3 江晚照 2026-11-20 unsaid
      4 秦牧 2026-11-30 unsaid
    `,
  },
  {
    what: "the responsible person stands left of the task, merged over it",
    sheet: "人员任务",
    picture: `
      姓名 | 承担任务 | 交办时间 | 完成时限 | 完成情况
      江晚照 | 起草述职报告 | 11月9日 | 11月20日 | 正在起草
      ^ | 校对年鉴 | 11月10日 | 11月16日 | 已校对完毕
      秦牧 | 布置会场 | 11月16日 | 11月18日 | 未完成
    `,
    tables: "tasks A2:E4 header 1: owner title assignedDate due status",
    tasks: `
      2 江晚照 2026-11-20 open
      3 江晚照 2026-11-16 done
      4 秦牧 2026-11-18 open
    `,
  },
  {
    what: "the owner typed once, the following rows left blank without a merge",
    sheet: "台账",
    picture: `
      序号 | 事项 | 时限 | 完成情况 | 责任人
      1 | 起草述职报告 | 11月20日 | 进行中 | 江晚照
      2 | 校对年鉴 | 11月16日 | 已完成 | 〃
      3 | 布置会场 | 11月18日 | 未完成 | 同上
      4 | 领取票据 | 11月19日 | 未完成 |
    `,
    tables: "tasks A2:E5 header 1: seq title due status owner",
    tasks: `
      2 江晚照 2026-11-20 open
      3 江晚照 2026-11-16 done
      4 江晚照 2026-11-18 open
      5 - 2026-11-19 open
    `,
  },
  {
    what: "完成时限 merged over several tasks, 同上 in due",
    sheet: "台账",
    picture: `
      事项 | 责任人 | 完成时限 | 是否完成
      打印座签 | 陆遥 | 11月18日 | 是
      摆放座签 | 秦牧 | 同上 | 否
      调试音响 | 秦牧 | ″ | 否
    `,
    tables: "tasks A2:D4 header 1: title owner due status",
    tasks: `
      2 陆遥 2026-11-18 done
      3 秦牧 2026-11-18 open
      4 秦牧 2026-11-18 open
    `,
  },
];
