/** Ledgers as a hurried clerk types them: blanks and breaks in headers, odd merges, words where numbers should be. */
import type { TaskShape } from "./task-ledgers";

export const hurriedClerks: readonly TaskShape[] = [
  {
    what: "letters of the header set apart, sections numbered, names spaced",
    sheet: "Sheet1",
    picture: `
      2026年 重 点 工 作 台 账 | < | < | < | < | <
      序 号 | 工 作 任 务 | 责 任¶人 | 完 成¶时 限 | 办理¶情况 | 备 注
      一、综合类 | < | < | < | < | <
      1.1 | 起草年度总结 | 秦 牧 | 11月20日 | 已完成 |
      1.2 | 整理会议纪要 | 陆 遥 | 11月25日 | 正在整理 |
      二、后勤类 | < | < | < | < | <
      2.1 | 维修空调 | 沈砚 | 11月30日 | 未开始 |
    `,
    tables: "tasks A4:F7 header 2: seq title owner due progress remarks",
    tasks: `
      4 秦牧 2026-11-20 done
      5 陆遥 2026-11-25 open
      7 沈砚 2026-11-30 open
    `,
  },
  {
    what: "units in the headers, progress as bare numbers",
    sheet: "Sheet1",
    picture: `
      序号 | 任务（项） | 责任人（姓名） | 时限（月/日） | 进度（%） | 工时（小时）
      1 | 汇总信息 | 秦牧 | 11/20 | 80 | 4
      2 | 核对名单 | 陆遥 | 11/25 | 100 | 2
    `,
    tables: "tasks A2:F3 header 1: seq title owner due progress effort",
    tasks: `
      2 秦牧 2026-11-20 open
      3 陆遥 2026-11-25 done
    `,
  },
  {
    what: "stars before headers that must be filled",
    sheet: "Sheet1",
    picture: `
      *任务名称 | *责任人 | *截止日期 | 完成情况
      汇总信息 | 秦牧 | 2026/11/20 | 完成
      核对名单 | 陆遥 | 2026/11/25 |
    `,
    tables: "tasks A2:D3 header 1: title owner due status",
    tasks: `
      2 秦牧 2026-11-20 done
      3 陆遥 2026-11-25 open
    `,
  },
  {
    what: "time asked for in words, helpers beside",
    sheet: "Sheet1",
    picture: `
      科室重点工作 | < | < | < | <
      事项 | 责任人 | 配合人 | 时间要求 | 落实情况
      会务保障 | 秦牧 | 陆遥、沈砚 | 本周五 | 已安排
      文件归档 | 陆遥 | | 月底前 | 已归档
    `,
    tables: "tasks A3:E4 header 2: title owner helpers due progress",
    tasks: `
      3 秦牧+陆遥、沈砚 2026-11-20 open
      4 陆遥 2026-11-30 done
    `,
  },
  {
    what: "one owner and one day merged over two rows",
    sheet: "Sheet1",
    picture: `
      序号 | 事项 | 责任人 | 时限 | 状态
      1 | 布展 | 秦牧 | 11月20日 | 完成
      2 | 撤展 | ^ | ^ | 未完成
      3 | 清点 | 陆遥 | 11月30日 | 未完成
    `,
    tables: "tasks A2:E4 header 1: seq title owner due status",
    tasks: `
      2 秦牧 2026-11-20 done
      3 秦牧 2026-11-20 open
      4 陆遥 2026-11-30 open
    `,
  },
  {
    what: "line breaks in a header two rows deep",
    sheet: "Sheet1",
    picture: `
      序号 | 工作¶内容 | 责任 | < | 时间 | < | 完成¶情况
      ^ | ^ | 牵头¶人 | 配合¶人 | 交办 | 要求¶完成 | ^
      1 | 调研座谈会 | 秦牧 | 陆遥 | 11月2日 | 11月20日 | 已召开
      2 | 通报起草 | 陆遥 | 沈砚 | 11月3日 | 11月25日 | 起草中
    `,
    tables: "tasks A3:G4 header 1,2: seq title owner helpers assignedDate due status",
    tasks: `
      3 秦牧+陆遥 2026-11-20 done
      4 陆遥+沈砚 2026-11-25 open
    `,
  },
  {
    what: "a to-do list in plain speech",
    sheet: "待办",
    picture: `
      要办的事 | 谁办 | 啥时候要 | 办好没
      送报表到财政局 | 秦牧 | 下周三 | 没有
      买打印纸 | 陆遥 | 尽快 | 好了
    `,
    tables: "tasks A2:D3 header 1: title owner due status",
    tasks: `
      2 秦牧 2026-11-25 open
      3 陆遥 open open
    `,
  },
  {
    what: "sums, notes and the maker beneath",
    sheet: "台账",
    picture: `
      序号 | 事项 | 责任人 | 时限 | 完成情况
      1 | 报送月报 | 秦牧 | 11月20日 | 完成
      2 | 更新网站 | 陆遥 | 11月25日 | 未完成
      合计 | 2项 | | | 完成1项
      说明：黄色为临期，红色为逾期。
      | | | 填表人：秦牧 | 2026年11月18日
    `,
    tables: "tasks A2:E3 header 1: seq title owner due status",
    tasks: `
      2 秦牧 2026-11-20 done
      3 陆遥 2026-11-25 open
    `,
  },
  {
    what: "phones glued to names",
    sheet: "台账",
    picture: `
      任务 | 负责人及电话 | 完成期限 | 当前状态
      防汛检查 | 秦牧13800000001 | #11.20 | 进行中
      安全检查 | 陆遥（13800000002） | 11.25 | 已完成
    `,
    tables: "tasks A2:D3 header 1: title owner due status",
    tasks: `
      2 秦牧 2026-11-20 open
      3 陆遥 2026-11-25 done
    `,
  },
  {
    what: "unit and person in one column, words glued to the day",
    sheet: "Sheet1",
    picture: `
      序号 | 督办事项 | 责任科室及责任人 | 办结时限 | 办理结果
      1 | 信访积案化解 | 综合科秦牧 | 2026年11月20日前办结 | 11月16日办结
      2 | 绩效自评 | 财务科 陆遥 | 2026年11月底 | 正在办理
    `,
    tables: "tasks A2:E3 header 1: seq title owner due feedback",
    tasks: `
      2 秦牧 2026-11-20 done
      3 陆遥 2026-11-30 open
    `,
  },
  {
    what: "a rule above the header and an example under it",
    sheet: "台账",
    picture: `
      填表说明：请各科室于每周五前更新；完成情况填“完成/未完成”。 | < | < | < | <
      序号 | 工作内容 | 责任人 | 完成时限 | 完成情况
      例 | 某某工作 | 张三 | 2026/1/1 | 完成
      1 | 汇总信息 | 秦牧 | 2026/11/20 | 未完成
      2 | 核对名单 | 陆遥 | 2026/11/25 | 完成
    `,
    tables: "tasks A4:E5 header 2: seq title owner due status",
    tasks: `
      4 秦牧 2026-11-20 open
      5 陆遥 2026-11-25 done
    `,
  },
  {
    what: "circled numbers, times of day",
    sheet: "Sheet1",
    picture: `
      序号 | 事项内容 | 承办人 | 截止时间
      ① | 采购桌椅 | 秦牧 | 11月20日下班前
      ② | 验收桌椅 | 陆遥 | 11月25日上午
    `,
    tables: "tasks A2:D3 header 1: seq title owner due",
    tasks: `
      2 秦牧 2026-11-20 unsaid
      3 陆遥 2026-11-25 unsaid
    `,
  },
  {
    what: "the owner first, over several rows",
    sheet: "Sheet1",
    picture: `
      责任人 | 序号 | 工作任务 | 完成时间 | 进展
      秦牧 | 1 | 写总结 | 11月20日 | 初稿已完成，修改中
      ^ | 2 | 报计划 | 11月22日 | 已报送
      陆遥 | 1 | 排值班 | 11月25日 | 完成
    `,
    tables: "tasks A2:E4 header 1: owner seq title due progress",
    tasks: `
      2 秦牧 2026-11-20 open
      3 秦牧 2026-11-22 done
      4 陆遥 2026-11-25 done
    `,
  },
  {
    what: "boxes ticked before the matter",
    sheet: "Sheet1",
    picture: `
      □/☑ | 事项 | 谁 | 日期
      ☑ | 订会议室 | 秦牧 | 11月16日
      □ | 发通知 | 陆遥 | 11月20日
    `,
    tables: "tasks A2:D3 header 1: status title owner due",
    tasks: `
      2 秦牧 2026-11-16 done
      3 陆遥 2026-11-20 open
    `,
  },
  {
    what: "a class merged over rows, √ and ×",
    sheet: "Sheet1",
    picture: `
      11月份工作清单
      类别 | 序号 | 内容 | 责任人 | 完成时限 | 是否完成
      综合 | 1 | 编发简报 | 秦牧 | #11.20 | √
      ^ | 2 | 收集信息 | 陆遥 | 11.25 | ×
      后勤 | 3 | 检修电梯 | 沈砚 | #11.30 |
    `,
    tables: "tasks A3:F5 header 2: category seq title owner due status",
    tasks: `
      3 秦牧 2026-11-20 done
      4 陆遥 2026-11-25 open
      5 沈砚 2026-11-30 open
    `,
  },
  {
    what: "the owner column merged over blocks with gaps of blank rows",
    sheet: "台账",
    picture: `
      序号 | 事项 | 责任人 | 时限 | 进度
      1 | 写简报 | 秦牧 | 11月20日 | 已报送完毕
      2 | 校清样 | ^ | 11月21日 | 初稿已完成，待校对
      | | ^ | |
      3 | 送印刷 | 陆遥 | 11月22日 |
    `,
    tables: "tasks A2:E5 header 1: seq title owner due progress",
    tasks: `
      2 秦牧 2026-11-20 done
      3 秦牧 2026-11-21 open
      5 陆遥 2026-11-22 open
    `,
  },
  {
    what: "seq in brackets",
    sheet: "台账",
    picture: `
      序号 | 任务 | 负责人 | 限时 | 是否办结
      （1） | 写简报 | 秦牧 | 11月20日 | 是
      （2） | 校清样 | 陆遥 | 11月21日 | 否
    `,
    tables: "tasks A2:E3 header 1: seq title owner due status",
    tasks: `
      2 秦牧 2026-11-20 done
      3 陆遥 2026-11-21 open
    `,
  },
  {
    what: "header with trailing colon and full width",
    sheet: "台账",
    picture: `
      序号： | 任务： | 责任人： | 时限： | 状态：
      １ | 写简报 | 秦牧 | １１月２０日 | 完成
      ２ | 校清样 | 陆遥 | １１月２１日 | 在办
    `,
    tables: "tasks A2:E3 header 1: seq title owner due status",
    tasks: `
      2 秦牧 2026-11-20 done
      3 陆遥 2026-11-21 open
    `,
  },
  {
    what: "title two lines and unit line",
    sheet: "台账",
    picture: `
      县政府办公室 | < | < | < | <
      2026年11月份重点工作调度表 | < | < | < | <
      牵头科室：综合科 | < | < | 更新：11月17日 | <
      序号 | 调度事项 | 责任人 | 完成时间 | 目前进展
      1 | 筹备全会 | 秦牧 | 11月20日 | 会议材料已印制完毕，会场布置中
      2 | 核减文件 | 陆遥 | 11月25日 | 已完成
    `,
    tables: "tasks A5:E6 header 4: seq title owner due progress",
    tasks: `
      5 秦牧 2026-11-20 open
      6 陆遥 2026-11-25 done
    `,
  },
  {
    what: "seq typed as dates and letters",
    sheet: "台账",
    picture: `
      号 | 事由 | 经手 | 限期 | 结果
      A | 送审材料 | 秦牧 | 11月20日 | 已办结
      B | 取批件 | 陆遥 | 11月25日 | 未办结
    `,
    tables: "tasks A2:E3 header 1: seq title owner due feedback",
    tasks: `
      2 秦牧 2026-11-20 done
      3 陆遥 2026-11-25 open
    `,
  },
  {
    what: "week columns",
    sheet: "周重点",
    picture: `
      科室 | 本周重点工作 | 责任人 | 完成时限 | 备注
      综合科 | 调研接待 | 秦牧 | 周四 | 已完成
      督查科 | 专项督查 | 陆遥 | 周五 |
    `,
    tables: "tasks A2:E3 header 1: department title owner due remarks",
    tasks: `
      2 秦牧 2026-11-19 done
      3 陆遥 2026-11-20 unsaid
    `,
  },
  {
    what: "owner two lines in cell",
    sheet: "台账",
    picture: `
      工作事项 | 责任人 | 完成时间 | 完成情况
      办公区搬迁 | 秦牧¶陆遥 | 11月20日 | 完成搬迁并验收
      资产盘点 | 沈砚 | 11月28日 | 完成一半
    `,
    tables: "tasks A2:D3 header 1: title owner due status",
    tasks: `
      2 秦牧、陆遥 2026-11-20 done
      3 沈砚 2026-11-28 open
    `,
  },
  {
    what: "repeated header after page break",
    sheet: "台账",
    picture: `
      序号 | 事项 | 责任人 | 时限 | 状态
      1 | 写简报 | 秦牧 | 11月20日 | 完成
      序号 | 事项 | 责任人 | 时限 | 状态
      2 | 校清样 | 陆遥 | 11月21日 | 在办
    `,
    tables: "tasks A2:E4 header 1: seq title owner due status",
    tasks: `
      2 秦牧 2026-11-20 done
      4 陆遥 2026-11-21 open
    `,
  },
];
