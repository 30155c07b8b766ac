/** Ledgers of tasks as offices really lay them out, with what a careful reader sees in them on 18 November 2026. */
export interface TaskShape {
  readonly what: string;
  readonly sheet: string;
  readonly picture: string;
  /** As `tablesOf` tells them. */
  readonly tables: string;
  /** As `tasksOf` tells them. */
  readonly tasks: string;
}

export const taskLedgers: readonly TaskShape[] = [
  {
    what: "督办台账 with lead and assisting units over a person each",
    sheet: "督办",
    picture: `
      2026年度重点督办事项台账 | < | < | < | < | < | < | < | <
      填报单位：县政府办督查室 | < | < | < | < | 填报时间：2026年11月16日 | < | < | <
      序号 | 督办事项 | 交办领导 | 责任单位 | < | 办理时限 | 进展情况 | 是否销号 | 备注
      ^ | ^ | ^ | 牵头单位 | 责任人 | ^ | ^ | ^ | ^
      1 | 城区积水点改造 | 周县长 | 住建局 | 沈砚 | 2026年11月底前 | 已完成管网摸排 | 否 |
      2 | 乡镇卫生院药品配送 | 周县长 | 卫健局 | 陆遥 | 2026-10-31 | 已办结，已报县长 | 是 | 10月28日销号
      3 | 企业走访问题清零 | 吴副县长 | 工信局 | 沈砚 | 长期 | 正在走访 | 否 |
    `,
    tables:
      "tasks A5:I7 header 3,4: seq title assignedBy department owner due progress status remarks",
    tasks: `
      5 沈砚 2026-11-30 open
      6 陆遥 2026-10-31 done
      7 沈砚 open open
    `,
  },
  {
    what: "信访台账: the matter in the middle, dates typed three ways",
    sheet: "信访件",
    picture: `
      信访事项办理台账 | < | < | < | < | < | < | <
      编号 | 来访时间 | 信访人 | 信访事项 | 承办科室 | 承办人 | 办理期限 | 办理结果
      XF-01 | 2026.11.2 | 匿名 | 反映小区停车收费高 | 综合科 | 江晚照 | 2026.12.1 | 正在核实
      XF-02 | 11月5日 | 李某某 | 反映施工噪音扰民 | 综合科 | 江晚照 | 15个工作日内 | 已答复
      XF-03 | 20261110 | 王某 | 咨询医保报销 | 社保科 | 秦牧 | 20261125 |
    `,
    tables: "tasks A3:H5 header 2: seq assignedDate · title department owner due status|feedback",
    tasks: `
      3 江晚照 2026-12-01 open
      4 江晚照 2026-11-26 done
      5 秦牧 2026-11-25 open
    `,
  },
  {
    what: "收文登记 with a handling person and a limit is a ledger",
    sheet: "收文",
    picture: `
      收 文 登 记 簿 | < | < | < | < | < | < | <
      收文日期 | 来文单位 | 文号 | 文件标题 | 拟办意见 | 承办人 | 办理时限 | 办结情况
      @2026-11-02 | 市政府办 | 市政办〔2026〕21号 | 关于报送三季度信息工作情况的通知 | 请综合科阅办 | 江晚照 | @2026-11-13 | 已办结
      @2026-11-09 | 市应急局 | 市应急〔2026〕8号 | 关于做好冬季值班备勤的通知 | 请值班室落实 | 秦牧 | @2026-11-20 | 办理中
      @2026-11-16 | 市档案局 | | 关于移交2025年度档案的函 | | 秦牧 | 收文之日起5个工作日 |
    `,
    tables: "tasks A3:H5 header 2: assignedDate source ? title approval owner due status",
    tasks: `
      3 江晚照 2026-11-13 done
      4 秦牧 2026-11-20 open
      5 秦牧 2026-11-23 open
    `,
  },
  {
    what: "会议议定事项 grouped under merged meetings",
    sheet: "议定事项",
    picture: `
      局党组会议定事项落实情况表 | < | < | < | < | <
      会议 | 序号 | 议定事项 | 责任科室 | 完成时限 | 落实情况
      第12次党组会 | 1 | 修订公务接待办法 | 办公室 | 11月25日前 | 已形成征求意见稿
      ^ | 2 | 开展资产清查 | 财务科 | 12月10日前 | 已完成
      第13次党组会 | 3 | 调整值班安排 | 办公室 | 立即 | 已落实
    `,
    tables: "tasks A3:F5 header 2: source seq title owner due progress|status",
    tasks: `
      3 办公室 2026-11-25 open
      4 财务科 2026-12-10 done
      5 办公室 open done
    `,
  },
  {
    what: "重点工作清单: targets in words, quarters as limits",
    sheet: "Sheet1",
    picture: `
      附件1
      办公室2026年重点工作任务清单 | < | < | < | < | <
      序号 | 重点工作 | 工作目标 | 完成时限 | 责任领导 | 责任人
      一 | 以文辅政 | < | < | < | <
      1 | 完成全年信息报送 | 采用不少于40篇 | 12月底 | 何主任 | 江晚照
      2 | 编印工作简报 | 每月一期 | 每月底 | 何主任 | 秦牧
      二 | 政务运转 | < | < | < | <
      3 | 完成公文系统升级 | 系统上线运行 | 四季度 | 方副主任 | 陆遥
    `,
    tables: "tasks A5:F8 header 3: seq title ? due assignedBy owner",
    tasks: `
      5 江晚照 2026-12-31 unsaid
      6 秦牧 2026-11-30 unsaid
      8 陆遥 2026-12-31 unsaid
    `,
  },
  {
    what: "周工作安排 by day: the day merged over its tasks",
    sheet: "第47周",
    picture: `
      办公室本周工作安排（2026年11月16日—11月20日） | < | < | < | <
      日期 | 星期 | 工作内容 | 责任人 | 备注
      11月16日 | 一 | 召开周例会 | 何静 | 已完成
      ^ | ^ | 起草调研报告 | 江晚照 |
      11月17日 | 二 | 接待省厅调研组 | 秦牧、陆遥 | 已完成
      11月19日 | 四 | 校对年鉴文稿 | 江晚照 |
    `,
    tables: "tasks A3:E6 header 2: due|assignedDate · title owner remarks",
    tasks: `
      3 何静 2026-11-16 done
      4 江晚照 2026-11-16 unsaid
      5 秦牧、陆遥 2026-11-17 done
      6 江晚照 2026-11-19 unsaid
    `,
  },
  {
    what: "项目推进表 with a header of three rows",
    sheet: "项目",
    picture: `
      项目推进计划表 | < | < | < | < | < | < | <
      序号 | 项目名称 | 责任分工 | < | < | 时间计划 | < | 进展
      ^ | ^ | 牵头 | < | 配合 | 开始 | 完成 | ^
      ^ | ^ | 单位 | 负责人 | 单位 | ^ | ^ | ^
      1 | 档案库房改造 | 后勤科 | 陆遥 | 财务科 | @2026-09-01 | @2026-11-30 | 完成60%
      2 | 会议系统更新 | 信息科 | 秦牧 | 办公室 | @2026-10-08 | @2026-11-15 | 已完成
    `,
    tables: "tasks A5:H6 header 2,3,4: seq title department owner helpers startDate due progress",
    tasks: `
      5 陆遥 2026-11-30 open
      6 秦牧 2026-11-15 done
    `,
  },
  {
    what: "巡察整改台账: problem, measure, owner merged over the measures, four header rows",
    sheet: "整改台账",
    picture: `
      巡察反馈问题整改台账 | < | < | < | < | < | <
      序号 | 反馈问题 | 整改落实 | < | < | < | <
      ^ | ^ | 整改措施 | 责任 | < | 时间 | <
      ^ | ^ | ^ | 责任领导 | 责任人 | 整改时限 | 完成时间
      ^ | ^ | ^ | （班子成员） | （具体到人） | （年月日） | （销号日期）
      1 | 学习制度执行不严 | 修订学习制度 | 何主任 | 秦牧 | 2026.10.30 | 2026.10.20
      ^ | ^ | 每月开展集中学习 | ^ | ^ | 2026.12.31 |
      2 | 档案管理不规范 | 补齐历年档案 | 方副主任 | 陆遥 | 2026.11.30 |
    `,
    tables: "tasks A6:G8 header 2,3,4: seq ? title assignedBy owner due doneDate",
    tasks: `
      6 秦牧 2026-10-30 done
      7 秦牧 2026-12-31 open
      8 陆遥 2026-11-30 open
    `,
  },
  {
    what: "12345工单 as exported: no title, English-like codes, times of day",
    sheet: "Sheet0",
    picture: `
      工单编号 | 受理时间 | 工单标题 | 诉求内容 | 承办单位 | 办理人 | 截止时间 | 工单状态 | 满意度
      #20261101001 | 2026-11-01 09:12:33 | 路灯不亮 | 解放路南段路灯三盏不亮 | 城管局 | 陆遥 | 2026-11-06 18:00:00 | 已办结 | 满意
      #20261112007 | 2026-11-12 14:05:10 | 噪音扰民 | 夜间施工 | 城管局 | 秦牧 | 2026-11-19 18:00:00 | 处理中 |
      #20261115002 | 2026-11-15 10:00:00 | 占道经营 | 早市占道 | 市监局 | 陆遥 | 2026-11-20 18:00:00 | 待签收 |
    `,
    tables: "tasks A2:I4 header 1: seq assignedDate title ? ? owner due status ?",
    tasks: `
      2 陆遥 2026-11-06 done
      3 秦牧 2026-11-19 open
      4 陆遥 2026-11-20 open
    `,
  },
  {
    what: "a column for each person, tasks beneath",
    sheet: "本周任务",
    picture: `
      办公室本周任务分工（11.16—11.20） | < | <
      江晚照 | 秦牧 | 陆遥
      起草党组会纪要 | 维修会议室投影 | 整理三季度档案
      报送政务信息两篇 | 采购办公用品 | 核对考勤
      校对领导讲话稿 | | 装订会议材料
    `,
    tables: "tasks A3:C5 header 2: title title title",
    tasks: `
      3 江晚照 - unsaid
      3 秦牧 - unsaid
      3 陆遥 - unsaid
      4 江晚照 - unsaid
      4 秦牧 - unsaid
      4 陆遥 - unsaid
      5 江晚照 - unsaid
      5 陆遥 - unsaid
    `,
  },
  {
    what: "traditional-Chinese headers",
    sheet: "工作表1",
    picture: `
      項次 | 待辦事項 | 負責同仁 | 預計完成日 | 實際完成日 | 處理情形
      1 | 更新會議室預約表 | 林知夏 | 2026/11/20 | | 進行中
      2 | 寄發週報 | 陳予安 | 2026/11/13 | 2026/11/12 | 已完成
    `,
    tables: "tasks A2:F3 header 1: seq title owner due doneDate status|progress",
    tasks: `
      2 林知夏 2026-11-20 open
      3 陳予安 2026-11-13 done
    `,
  },
  {
    what: "typed in haste: 责仁人, 截至日期, 完成情况",
    sheet: "台帐",
    picture: `
      序号 | 工作内容 | 责任人员 | 截至日期 | 完成情况
      1 | 打印年终总结 | 江晚照 | #11.20 | 还没弄
      2 | 通知各科开会 | 秦牧 | #11.16 | 弄好了
      3 | 订盒饭 | 陆遥 | #11.17 | OK
    `,
    tables: "tasks A2:E4 header 1: seq title owner due status",
    tasks: `
      2 江晚照 2026-11-20 open
      3 秦牧 2026-11-16 done
      4 陆遥 2026-11-17 done
    `,
  },
  {
    what: "an English tracker with a banner and a legend",
    sheet: "Tracker",
    picture: `
      Project Action Tracker | < | < | < | < | <
      Last updated: 2026-11-16 | < | < | | |
      |
      ID | Action | Owner | Due | Status | Comments
      A-1 | Send invitations to bureau heads | Anna Lee | 2026-11-20 | In progress | waiting for list
      A-2 | Book the large hall | Tom Reed | 2026-11-12 | Closed |
      A-3 | Translate opening remarks | Anna Lee | TBC | Not started |
      |
      Legend: red = late, green = on track
    `,
    tables: "tasks A5:F7 header 4: seq title owner due status remarks",
    tasks: `
      5 Anna Lee 2026-11-20 open
      6 Tom Reed 2026-11-12 done
      7 Anna Lee unknown open
    `,
  },
  {
    what: "owner merged over three rows, numbering restarts in sections",
    sheet: "台账",
    picture: `
      秘书科工作台账 | < | < | < | <
      序号 | 事项 | 时限 | 承办人 | 办理情况
      （一）文稿类 | < | < | < | <
      1 | 全会讲话稿 | 11月25日 | 江晚照 | 起草中
      2 | 经验交流材料 | 11月20日 | ^ | 已送审
      3 | 半月要情 | 11月16日 | ^ | 已印发
      （二）会务类 | < | < | < | <
      1 | 全会会务 | 11月26日 | 秦牧 | 正在筹备
      合计 | 4 | | |
    `,
    tables: "tasks A4:E8 header 2: seq title due owner progress|status",
    tasks: `
      4 江晚照 2026-11-25 open
      5 江晚照 2026-11-20 open
      6 江晚照 2026-11-16 done
      8 秦牧 2026-11-26 open
    `,
  },
  {
    what: "a WPS export: hidden code row above the header, check boxes as status",
    sheet: "数据",
    picture: `
      ~fld_id | fld_name | fld_user | fld_date | fld_done
      编号 | 任务标题 | 执行人 | 截止时间 | 是否完成
      1 | 上传会议照片 | 秦牧 | 2026-11-16 17:30 | ☑
      2 | 更新门户网站领导活动 | 江晚照 | 2026-11-20 12:00 | ☐
      3 | 汇总各科周报 | 陆遥 | 2026-11-20 12:00 | TRUE
    `,
    tables: "tasks A3:E5 header 2: seq title owner due status",
    tasks: `
      3 秦牧 2026-11-16 done
      4 江晚照 2026-11-20 open
      5 陆遥 2026-11-20 done
    `,
  },
  {
    what: "no header at all",
    sheet: "待办",
    picture: `
      1 | 起草年度述职报告 | 江晚照 | 11月25日 | 进行中
      2 | 核对固定资产清单 | 陆遥 | 11月20日 | 已完成
      3 | 联系印刷厂排版 | 秦牧 | 11月23日 | 未开始
      4 | 整理接访记录 | 江晚照 | 11月18日 | 已完成
    `,
    tables: "tasks A1:E4 header none: seq title owner due status",
    tasks: `
      1 江晚照 2026-11-25 open
      2 陆遥 2026-11-20 done
      3 秦牧 2026-11-23 open
      4 江晚照 2026-11-18 done
    `,
  },
  {
    what: "a blank column inside a bordered table",
    sheet: "台账",
    picture: `
      序号 | 工作任务 | | 责任人 | 完成时限 | 完成情况
      1 | 起草年度述职报告 | | 江晚照 | 11月25日 | 进行中
      2 | 核对固定资产清单 | | 陆遥 | 11月20日 | 已完成
    `,
    tables: "tasks A2:F3 header 1: seq title owner due status",
    tasks: `
      2 江晚照 2026-11-25 open
      3 陆遥 2026-11-20 done
    `,
  },
  {
    what: "blank columns between all of them",
    sheet: "台账",
    picture: `
      重点任务台账
      任务 | | 责任人 | | 截止日期 | | 状态
      起草年度述职报告 | | 江晚照 | | 11月25日 | | 进行中
      核对固定资产清单 | | 陆遥 | | 11月20日 | | 已完成
    `,
    tables: "tasks A3:G4 header 2: title owner due status",
    tasks: `
      3 江晚照 2026-11-25 open
      4 陆遥 2026-11-20 done
    `,
  },
  {
    what: "side by side: a ledger and the week's leave",
    sheet: "汇总",
    picture: `
      督办事项 | < | < | < | | 请假登记 | < | <
      事项 | 承办人 | 时限 | 进展 | | 姓名 | 假别 | 起止时间
      修订值班制度 | 秦牧 | 11月20日 | 已印发 | | 陆遥 | 年休假 | 11月16日至11月20日
      组织消防演练 | 江晚照 | 11月25日 | 方案已报 | | 何静 | 病假 | 11月18日上午
    `,
    tables: `
      tasks A3:D4 header 2: title owner due progress
      leave F3:H4 header 2: person leaveKind leaveFrom
    `,
    tasks: `
      3 秦牧 2026-11-20 done
      4 江晚照 2026-11-25 open
    `,
  },
  {
    what: "headers again on every printed page, with 续表",
    sheet: "台账",
    picture: `
      序号 | 事项 | 责任人 | 完成时限 | 完成情况
      1 | 起草简报 | 江晚照 | 11月20日 | 进行中
      2 | 采购桌签 | 陆遥 | 11月18日 | 已完成
      续表 | < | < | < | <
      序号 | 事项 | 责任人 | 完成时限 | 完成情况
      3 | 布置会场 | 秦牧 | 11月19日 | 未完成
      4 | 打印名单 | 陆遥 | 11月19日 | 已完成
    `,
    tables: "tasks A2:E7 header 1: seq title owner due status",
    tasks: `
      2 江晚照 2026-11-20 open
      3 陆遥 2026-11-18 done
      6 秦牧 2026-11-19 open
      7 陆遥 2026-11-19 done
    `,
  },
  {
    what: "目标任务分解 with months as check columns stays a ledger",
    sheet: "分解表",
    picture: `
      年度任务分解表 | < | < | < | < | <
      序号 | 任务 | 责任科室 | 责任人 | 完成时间 | 当前进度
      1 | 信息化建设 | 信息科 | 秦牧 | 2026年12月 | 80%
      2 | 队伍培训 | 人事科 | 陆遥 | 2026年11月 | 100%
    `,
    tables: "tasks A3:F4 header 2: seq title department owner due progress",
    tasks: `
      3 秦牧 2026-12-31 open
      4 陆遥 2026-11-30 done
    `,
  },
  {
    what: "提案办理: 主办 and 会办, reply dates",
    sheet: "提案",
    picture: `
      提案号 | 案由 | 提案人 | 主办科室 | 会办科室 | 承办人 | 答复期限 | 答复日期
      12 | 关于完善城区公厕的建议 | 张委员 | 环卫科 | 市政科 | 秦牧 | 2026-11-30 |
      35 | 关于规范共享单车停放的建议 | 刘委员 | 市容科 | 环卫科、交警大队 | 江晚照 | 2026-11-10 | 2026-11-06
    `,
    tables: "tasks A2:H3 header 1: ? title ? ? helpers owner due doneDate",
    tasks: `
      2 秦牧 2026-11-30 open
      3 江晚照 2026-11-10 done
    `,
  },
  {
    what: "owner's phone beside, cells with line breaks",
    sheet: "任务",
    picture: `
      序号 | 工作任务 | 责任人¶及电话 | 完成¶时限 | 完成¶情况
      1 | 协调会场¶布置桌签 | 秦牧¶13800000001 | 11月19日¶下班前 | 正在¶办理
      2 | 制作参会证 | 陆遥 13800000002 | 11月18日 | 已¶完成
    `,
    tables: "tasks A2:E3 header 1: seq title owner due status",
    tasks: `
      2 秦牧 2026-11-19 open
      3 陆遥 2026-11-18 done
    `,
  },
  {
    what: "本周 and 上周 and 下周 stacked under one header",
    sheet: "周报",
    picture: `
      秘书科周工作台账 | < | < | < | <
      序号 | 工作内容 | 责任人 | 完成时限 | 完成情况
      上周未完成 | < | < | < | <
      1 | 整理接访记录 | 江晚照 | 11月13日 | 已完成
      本周工作 | < | < | < | <
      1 | 起草简报 | 江晚照 | 11月20日 | 进行中
      2 | 采购桌签 | 陆遥 | 11月18日 | 未完成
      注：每周五下午更新。
      填表人：陆遥 | | 审核人：何静 | |
    `,
    tables: "tasks A4:E7 header 2: seq title owner due status",
    tasks: `
      4 江晚照 2026-11-13 done
      6 江晚照 2026-11-20 open
      7 陆遥 2026-11-18 open
    `,
  },
  {
    what: "a to-do of three columns",
    sheet: "Sheet1",
    picture: `
      事项 | 谁 | 什么时候要
      写周报 | 江晚照 | 周五
      换硒鼓 | 陆遥 | 明天
      订会议室 | 秦牧 | #11.20
    `,
    tables: "tasks A2:C4 header 1: title owner due",
    tasks: `
      2 江晚照 2026-11-20 unsaid
      3 陆遥 2026-11-19 unsaid
      4 秦牧 2026-11-20 unsaid
    `,
  },
  {
    what: "领导批示件: approval text beside the matter",
    sheet: "批示",
    picture: `
      领导批示件办理情况登记表 | < | < | < | < | < | < | <
      序号 | 批示时间 | 批示领导 | 文件标题 | 批示内容 | 承办单位 | 反馈时限 | 办理状态
      1 | 11月3日 | 王市长 | 关于防汛隐患的报告 | 请水利局速查 | 水利局 | 11月10日 | 已反馈
      2 | 11月12日 | 赵副市长 | 关于学校食堂的舆情专报 | 请教育局阅处 | 教育局 | 11月20日 | 办理中
    `,
    tables: "tasks A3:H4 header 2: seq assignedDate assignedBy title approval owner due status",
    tasks: `
      3 水利局 2026-11-10 done
      4 教育局 2026-11-20 open
    `,
  },
  {
    what: "灯号 as status with colours in words",
    sheet: "亮灯",
    picture: `
      序号 | 任务 | 责任人 | 计划完成 | 实际完成 | 亮灯
      1 | 编印画册 | 秦牧 | @2026-11-10 | @2026-11-09 | 绿灯
      2 | 迎检准备 | 陆遥 | @2026-11-12 | | 红灯
      3 | 年终统计 | 秦牧 | @2026-12-20 | | 黄灯
    `,
    tables: "tasks A2:F4 header 1: seq title owner due doneDate status",
    tasks: `
      2 秦牧 2026-11-10 done
      3 陆遥 2026-11-12 open
      4 秦牧 2026-12-20 open
    `,
  },
  {
    what: "template rows with numbers and defaults waiting below",
    sheet: "台账",
    picture: `
      序号 | 事项 | 责任人 | 完成时限 | 状态
      1 | 起草简报 | 江晚照 | 11月20日 | 进行中
      2 | 采购桌签 | 陆遥 | 11月18日 | 已完成
      3 | | | | 未启动
      4 | | | | 未启动
      ……
      保留格式，勿删
    `,
    tables: "tasks A2:E3 header 1: seq title owner due status",
    tasks: `
      2 江晚照 2026-11-20 open
      3 陆遥 2026-11-18 done
    `,
  },
  {
    what: "the ledger begins in column C under a note beside it",
    sheet: "Sheet2",
    picture: `
      | | 党建工作任务表 | < | < | <
      | | 任务 | 责任人 | 时间要求 | 是否完成
      | | 组织主题党日 | 江晚照 | 每月15日前 | 否
      | | 收缴党费 | 陆遥 | 11月10日前 | 是
    `,
    tables: "tasks C3:F4 header 2: title owner due status",
    tasks: `
      3 江晚照 2026-12-15 open
      4 陆遥 2026-11-10 done
    `,
  },
  {
    what: "问题清单: problem, cause, measure, limit",
    sheet: "问题清单",
    picture: `
      问题整改清单 | < | < | < | < | < | <
      序号 | 存在问题 | 原因分析 | 整改措施 | 整改责任人 | 整改时限 | 整改情况
      1 | 公文错情较多 | 校核不细 | 落实三审三校 | 江晚照 | 立行立改 | 已整改到位
      2 | 台账更新不及时 | 责任不清 | 明确专人负责 | 陆遥 | 2026年11月30日前 | 正在整改
    `,
    tables: "tasks A3:G4 header 2: seq title|remarks ? title|remarks owner due status|progress",
    tasks: `
      3 江晚照 open done
      4 陆遥 2026-11-30 open
    `,
  },
];
