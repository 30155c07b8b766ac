/** Sheets of the same offices that hold no tasks: none may be found on them. */
export interface OtherShape {
  readonly what: string;
  readonly sheet: string;
  readonly picture: string;
}

export const sheetsWithoutTasks: readonly OtherShape[] = [
  {
    what: "sales targets under the name of a task list",
    sheet: "任务分解",
    picture: `
      2026年招商引资任务分解表 | < | < | < | <
      单位 | 责任人 | 任务数（亿元） | 完成数 | 完成率
      城东街道 | 秦牧 | 5 | 3.2 | 64%
      城西街道 | 陆遥 | 4 | 4.1 | 103%
    `,
  },
  {
    what: "stock",
    sheet: "物资领用台账",
    picture: `
      办公用品领用登记台账 | < | < | < | < | < | <
      日期 | 物品名称 | 单位 | 数量 | 领用科室 | 领用人 | 备注
      11月2日 | 打印纸 | 箱 | 2 | 综合科 | 秦牧 |
      11月5日 | 签字笔 | 盒 | 3 | 财务科 | 陆遥 |
    `,
  },
  {
    what: "fixed assets with a state",
    sheet: "固定资产台账",
    picture: `
      资产编号 | 资产名称 | 规格型号 | 购置日期 | 原值 | 使用人 | 使用状态 | 存放地点
      ZC-001 | 台式电脑 | M430 | 2022-03-01 | 4800 | 秦牧 | 在用 | 301室
      ZC-002 | 打印机 | P1108 | 2019-07-15 | 1300 | 陆遥 | 待报废 | 302室
    `,
  },
  {
    what: "a budget by project and month",
    sheet: "预算",
    picture: `
      项目 | 年初预算 | 调整数 | 一季度 | 二季度 | 三季度 | 执行率
      会议费 | 80000 | 0 | 12000 | 20000 | 18000 | 62.5%
      培训费 | 50000 | 5000 | 0 | 30000 | 10000 | 72.7%
    `,
  },
  {
    what: "scores",
    sheet: "考核",
    picture: `
      年度绩效考核得分表 | < | < | < | <
      序号 | 考核项目 | 分值 | 得分 | 扣分原因
      1 | 信息报送 | 20 | 18 | 漏报两篇
      2 | 督查落实 | 30 | 29 | 一项超期
    `,
  },
  {
    what: "a survey exported",
    sheet: "Sheet1",
    picture: `
      提交时间 | 姓名 | 部门 | 您对食堂是否满意 | 建议
      2026-11-10 08:11:02 | 秦牧 | 综合科 | 满意 | 增加面食
      2026-11-10 08:15:40 | 陆遥 | 财务科 | 一般 | 无
    `,
  },
  {
    what: "invoices",
    sheet: "发票",
    picture: `
      序号 | 开票日期 | 发票号码 | 项目 | 金额 | 经办人 | 报销日期
      1 | 2026-11-03 | 01234567 | 印刷费 | 1200 | 秦牧 | 2026-11-12
      2 | 2026-11-05 | 01234568 | 餐费 | 860 | 陆遥 |
    `,
  },
  {
    what: "vehicles and their trips",
    sheet: "用车登记",
    picture: `
      日期 | 车牌号 | 驾驶员 | 用车人 | 目的地 | 出车里程 | 回车里程
      11月2日 | 云A00001 | 陆遥 | 何静 | 市政府 | 10200 | 10236
      11月3日 | 云A00002 | 秦牧 | 方远 | 高铁站 | 5600 | 5642
    `,
  },
  {
    what: "a visitors' book",
    sheet: "来访登记",
    picture: `
      来访时间 | 来访人姓名 | 单位 | 联系电话 | 被访人 | 离开时间
      11月2日9:00 | 张先生 | 某公司 | 13900000000 | 何静 | 10:00
      11月3日15:00 | 李女士 | 某社区 | 13900000001 | 秦牧 | 15:40
    `,
  },
  {
    what: "documents received, with nobody to handle them",
    sheet: "收文登记",
    picture: `
      收文日期 | 来文单位 | 文号 | 文件标题 | 份数 | 密级 | 存放位置
      11月2日 | 市政府办 | 市政办〔2026〕21号 | 关于开展检查的通知 | 2 | 无 | A柜
      11月3日 | 市档案局 | 市档〔2026〕3号 | 关于移交档案的函 | 1 | 无 | A柜
    `,
  },
  {
    what: "an archive catalogue",
    sheet: "归档目录",
    picture: `
      卷内文件目录 | < | < | < | < | <
      顺序号 | 文号 | 责任者 | 题名 | 日期 | 页号
      1 | 白办〔2025〕1号 | 白鹭区委办 | 关于成立领导小组的通知 | 20250103 | 1
      2 | 白办〔2025〕2号 | 白鹭区委办 | 关于印发工作要点的通知 | 20250115 | 5
    `,
  },
  {
    what: "a seating plan",
    sheet: "座位图",
    picture: `
      主席台 | < | < | <
      方远 | 何静 | 周县长 | 吴副县长
      秦牧 | 陆遥 | 江晚照 | 沈砚
    `,
  },
  {
    what: "a meeting's agenda",
    sheet: "议程",
    picture: `
      会议议程 | < | <
      时间 | 议程 | 主持人
      9:00-9:10 | 领导致辞 | 何静
      9:10-9:40 | 工作汇报 | 方远
    `,
  },
  {
    what: "a count of the ledger by person",
    sheet: "统计",
    picture: `
      各科室督办事项完成情况统计表 | < | < | < | <
      责任科室 | 事项总数 | 已办结 | 未办结 | 办结率
      综合科 | =COUNTIF(A:A,"x") -> 12 | 10 | 2 | 83%
      财务科 | 8 | 8 | 0 | 100%
    `,
  },
  {
    what: "a dictionary of choices for dropdowns",
    sheet: "参数",
    picture: `
      类别 | 状态 | 责任人 | 优先级
      文稿 | 未启动 | 秦牧 | 高
      会务 | 进行中 | 陆遥 | 中
      督办 | 已完成 | 江晚照 | 低
    `,
  },
  {
    what: "instructions for filling in",
    sheet: "填表说明",
    picture: `
      填表说明 | <
      字段 | 填写要求
      责任人 | 只填姓名，多人用顿号隔开
      完成时限 | 填写日期，如2026年11月20日
      完成情况 | 填写已完成或未完成
    `,
  },
  {
    what: "contracts with start and end",
    sheet: "合同台账",
    picture: `
      合同编号 | 合同名称 | 对方单位 | 合同金额 | 签订日期 | 到期日期 | 经办人
      HT-01 | 物业服务合同 | 某物业公司 | 120000 | 2026-01-01 | 2026-12-31 | 陆遥
      HT-02 | 打印机租赁合同 | 某科技公司 | 18000 | 2026-03-01 | 2027-02-28 | 秦牧
    `,
  },
  {
    what: "fees paid by members",
    sheet: "党费",
    picture: `
      姓名 | 月份 | 应缴金额 | 实缴金额 | 缴纳日期 | 是否缴清
      秦牧 | 11月 | 30 | 30 | 11月5日 | 是
      陆遥 | 11月 | 25 | 0 | | 否
    `,
  },
  {
    what: "a price comparison",
    sheet: "比价",
    picture: `
      项目 | 供应商A | 供应商B | 供应商C | 备注
      桌签 | 3 | 2.8 | 3.2 | 含运费
      展板 | 120 | 110 | 130 |
    `,
  },
  {
    what: "a calendar of holidays",
    sheet: "节假日",
    picture: `
      日期 | 休/班 | 名称
      @2026-10-01 | 休 | 国庆节
      @2026-10-10 | 班 | 国庆节
    `,
  },
  {
    what: "a change log of the workbook",
    sheet: "版本",
    picture: `
      版本 | 修改日期 | 修改人 | 修改内容
      V1.0 | 2026-09-01 | 秦牧 | 初稿
      V1.1 | 2026-10-08 | 陆遥 | 增加列
    `,
  },
  {
    what: "a stock count with a person in charge and a date",
    sheet: "盘点",
    picture: `
      物资盘点表 | < | < | < | < | <
      序号 | 物资名称 | 账面数 | 实盘数 | 盘点人 | 盘点日期
      1 | 应急灯 | 20 | 19 | 陆遥 | 11月5日
      2 | 雨衣 | 30 | 30 | 秦牧 | 11月5日
    `,
  },
  {
    what: "monthly targets by unit with completion",
    sheet: "目标任务",
    picture: `
      各街道固定资产投资任务完成情况 | < | < | < | < | <
      街道 | 年度目标（亿元） | 1-10月完成 | 完成率 | 排名 | 责任领导
      城东 | 12.5 | 10.1 | 80.8% | 1 | 周主任
      城西 | 11.0 | 8.2 | 74.5% | 2 | 吴主任
    `,
  },
  {
    what: "seals used",
    sheet: "用印登记",
    picture: `
      用印登记簿 | < | < | < | < | <
      日期 | 用印事由 | 印章名称 | 份数 | 批准人 | 用印人
      11月2日 | 出具证明 | 公章 | 2 | 何静 | 秦牧
      11月4日 | 报送材料 | 公章 | 1 | 方远 | 陆遥
    `,
  },
  {
    what: "mail received and handed out",
    sheet: "快递登记",
    picture: `
      到件日期 | 快递公司 | 单号 | 收件人 | 领取人 | 领取日期
      11月2日 | 邮政 | EMS0001 | 何静 | 何静 | 11月2日
      11月3日 | 顺丰 | SF0002 | 秦牧 | 陆遥 | 11月4日
    `,
  },
  {
    what: "meeting rooms booked",
    sheet: "会议室预约",
    picture: `
      日期 | 时间 | 会议室 | 会议名称 | 预约人 | 参会人数
      11月18日 | 9:00-11:00 | 301 | 党组会 | 江晚照 | 12
      11月19日 | 14:30-16:00 | 502 | 调度会 | 秦牧 | 25
    `,
  },
  {
    what: "a guest list",
    sheet: "来宾名单",
    picture: `
      考察团名单 | < | < | <
      序号 | 姓名 | 单位及职务 | 备注
      1 | 沈砚 | 某市政府办副主任 | 团长
      2 | 周默 | 某市政府办科长 |
    `,
  },
  {
    what: "satisfaction by window",
    sheet: "评价",
    picture: `
      窗口 | 办件量 | 好评数 | 差评数 | 好评率 | 负责人
      社保 | 320 | 318 | 2 | 99.4% | 秦牧
      医保 | 210 | 210 | 0 | 100% | 陆遥
    `,
  },
  {
    what: "energy by month",
    sheet: "水电",
    picture: `
      月份 | 用水量（吨） | 用电量（度） | 费用（元） | 抄表人
      9月 | 120 | 5600 | 4300 | 陆遥
      10月 | 110 | 5100 | 3950 | 陆遥
    `,
  },
  {
    what: "payments due to people",
    sheet: "劳务费",
    picture: `
      序号 | 姓名 | 身份证号 | 金额 | 领取日期 | 签字
      1 | 沈砚 | 530000199001010000 | 800 | 11月5日 |
      2 | 周默 | 530000199202020000 | 800 | 11月5日 |
    `,
  },
  {
    what: "training attended",
    sheet: "培训记录",
    picture: `
      培训日期 | 培训内容 | 主讲人 | 参训人数 | 学时 | 地点
      10月12日 | 公文写作 | 何静 | 25 | 4 | 三楼会议室
      11月6日 | 保密教育 | 方远 | 30 | 2 | 三楼会议室
    `,
  },
  {
    what: "minutes of votes by member",
    sheet: "民主测评",
    picture: `
      测评项目 | 江晚照 | 秦牧 | 陆遥
      德 | 95 | 92 | 90
      能 | 93 | 94 | 91
    `,
  },
  {
    what: "opinions written under people's names",
    sheet: "谈心谈话",
    picture: `
      征求意见汇总 | < | <
      江晚照 | 秦牧 | 陆遥
      加强业务学习 | 注意工作方法 | 提高写作水平
      多到基层调研 | 加强沟通协调 | 注意劳逸结合
    `,
  },
  {
    what: "a pivot of counts by month and type",
    sheet: "透视",
    picture: `
      行标签 | 办文 | 办会 | 办事 | 总计
      10月 | 12 | 5 | 8 | 25
      11月 | 9 | 6 | 7 | 22
      总计 | 21 | 11 | 15 | 47
    `,
  },
  {
    what: "codes of a system",
    sheet: "字典",
    picture: `
      编码 | 名称 | 说明
      01 | 待办 | 尚未处理
      02 | 在办 | 正在处理
      03 | 办结 | 已经处理
    `,
  },
  {
    what: "licences with expiry and keeper",
    sheet: "证照",
    picture: `
      证照名称 | 证照编号 | 发证机关 | 有效期至 | 保管人
      事业单位法人证书 | 12530000 | 市编办 | 2027-03-31 | 陆遥
      卫生许可证 | 2024001 | 市卫健委 | 2026-12-31 | 秦牧
    `,
  },
  {
    what: "an English price list",
    sheet: "Quote",
    picture: `
      Item | Description | Qty | Unit price | Total
      Banner | 3 x 1 m | 4 | 50 | 200
      Badge | laminated | 100 | 2 | 200
    `,
  },
  {
    what: "an English headcount",
    sheet: "Staff",
    picture: `
      Name | Department | Start date | Salary | Status
      Anna Lee | Protocol | 2019-03-01 | 5200 | Active
      Tom Reed | Registry | 2021-07-15 | 4800 | Active
    `,
  },
];
