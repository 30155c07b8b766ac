/**
 * Header words by meaning, as data. Gathered from public ledgers (FIELD NOTES in the documentation) and government usage.
 * Whole words only; `header-words.ts` folds width, case, blanks and traditional characters before looking here. A word may stand
 * under several meanings: the kind of table, the values and the neighbours decide between them.
 *
 * `sure` words mean this wherever they stand; `maybe` words only where nothing better claims the meaning.
 */
import type { ColumnMeaning } from "./ledger";

export interface Synonyms {
  readonly sure: string;
  readonly maybe?: string;
  /** Parts of longer headers, tried in this order after whole words fail. */
  readonly parts?: RegExp;
}

export const synonyms: Readonly<Record<Exclude<ColumnMeaning, "other">, Synonyms>> = {
  seq: {
    sure: "序号 编号 序 项次 序列 序列号 顺序号 编码 任务编号 事项编号 督办编号 立项编号 文号编号 行号 项号 no no. # sn id 号 流水号 任务号 问题编号 index 序号/编号 serial serialno s/n ref refno ref.no itemno ticketno taskid itemno",
    maybe: "号码 代码 项目编号",
    parts: /^(?:.{0,4})(?:序号|编号|流水号|单号|案号|件号)$/,
  },
  title: {
    sure: "任务 任务分解 要做的事 要干的事 列管事项 追踪事项 跟进事项 管制事项 mattersarising actionrequired followup followupaction 任务名称 任务内容 任务事项 任务描述 工作任务 具体任务 重点任务 重点工作 重点事项 工作事项 工作内容 工作名称 工作项目 具体工作 具体事项 主要工作 事项 事项名称 事项内容 事项标题 督办事项 督办内容 督办任务 督查事项 督查内容 交办事项 交办内容 交办任务 办理事项 承办事项 待办事项 待办 议定事项 决定事项 落实事项 本周工作 本周任务 本周工作内容 本周重点工作 本月工作 本月任务 下周工作 下周计划 下周工作计划 工作计划 计划内容 计划事项 事项/项目 问题 问题描述 存在的问题 标题 主题 议题 批示事项 工作要点 重点工作任务 目标任务 任务目标 工作目标 整改任务 整改事项 整改问题 问题清单 事由摘要 需求 需求描述 需求名称 反映问题 反映事项 反映情况 反映内容 信访事项 信访内容 诉求 诉求内容 主要诉求 投诉内容 工单内容 工单标题 咨询内容 建议内容 提案内容 提案标题 建议标题 案由 隐患内容 存在隐患 待办件 交办件 督办件 信访件 会议议题 议定内容 决议事项 部署事项 主要任务 主要事项 年度任务 年度重点工作 年度建设任务 阶段任务 反馈问题 巡察反馈问题 具体问题 问题内容 发现问题 检查发现问题 问题隐患 隐患描述 隐患问题 整改内容 舆情标题 舆情内容 留言标题 留言内容 帖子标题 公文标题 事件 事件描述 事件名称 要办的事 做什么 干什么 改进事项 攻坚任务 民生实事 实事项目 项目任务 细化任务 分解任务 文件标题 文件名称 来文标题 task tasks tasktitle taskname title item subject todo description taskdescription workitem issue actionitem action nextaction deliverable activity issuedescription problem request requirement milestone ticket",
    maybe:
      "整改措施 工作举措 具体举措 重点举措 工作措施 具体措施 主要措施 主要举措 内容 项目 项目名称 计划 名称 摘要 具体内容 事项描述 工作 分工内容 说明内容 目标 事由 题名 建设内容 主要建设内容 项目内容 活动名称 活动 会议名称 重点 安排 工作安排 内容安排 name summary details project",
    parts:
      /(?:督办|督查|交办|承办|办理|待办|落实|整改|重点|工作|任务|会议|议定)(?:事项|内容|任务|名称|要点|标题)|任务$|标题$|^任务分解|^(?:事项|任务|工作)(?:及|和|与|、)/,
  },
  category: {
    sure: "类别 分类 类型 工作类别 任务类别 任务类型 工作类型 工作分类 事项类别 事项类型 事项分类 业务类别 业务类型 模块 板块 所属板块 所属模块 类 大类 小类 种类 性质 工作性质 领域 专题 category type module kind tasktype class bucket bucketname",
    maybe: "属性 标签 条线",
    parts: /(?:类别|类型|分类|板块|模块)$/,
  },
  source: {
    sure: "来源 任务来源 事项来源 工作来源 立项依据 督办依据 交办依据 依据 文件依据 工作依据 来文单位 来文机关 来函单位 交办来源 问题来源 信息来源 交办会议 来文 来文文号 文号 文件号 文件字号 出处 会议名称及时间 source from origin reference",
    maybe: "会议 会议名称 文件 文件名称 交办渠道 渠道",
    parts: /(?:来源|依据|出处)$/,
  },
  assignedBy: {
    sure: "交办人 交办领导 交办单位 交办部门 派单人 下达人 布置人 布置领导 安排人 提出人 提出单位 发起人 提交人 创建人 批示领导 批示人 签批领导 牵头领导 指派人 派发人 任务发起人 包案领导 包联领导 挂包领导 assignedby requester requestor requestedby creator reporter reportedby createdby raisedby loggedby openedby submittedby assigner delegatedby",
    maybe: "分管领导 责任领导 主管领导 领导 包保领导 挂牌领导 督办人 督办领导 督办单位",
    parts: /^(?:交办|批示|布置|下达|发起|提出|派单)(?:人|领导|者|单位|部门)/,
  },
  assignedDate: {
    sure: "交办日期 交办时间 下达日期 下达时间 布置时间 布置日期 安排时间 安排日期 立项时间 立项日期 收文日期 收文时间 收件日期 来文日期 来文时间 登记日期 登记时间 提出时间 提出日期 提交时间 提交日期 发起时间 发起日期 创建时间 创建日期 接收时间 接收日期 接办日期 受理时间 受理日期 批示时间 批示日期 指示日期 指示时间 派单时间 派发时间 来访日期 来访时间 信访日期 来电日期 来电时间 反映时间 部署时间 分派日期 assigneddate dateassigned created createdat createddate datereceived received opened openeddate openedon raised raisedon dateraised logged loggedon datelogged reported reportedon submitted submittedon requestedon issuedate assignedon entered",
    maybe: "日期 时间 录入时间 录入日期 填报日期 记录日期 发文日期 会议时间 会议日期 date",
    parts: /(?:交办|下达|布置|立项|收文|登记|提出|发起|受理|接收|批示|派单)(?:的)?(?:日期|时间)/,
  },
  startDate: {
    sure: "开始时间 开始日期 起始时间 起始日期 计划开始 计划开始时间 计划开始日期 启动时间 启动日期 预计开始时间 实际开始时间 实际开始日期 开工时间 计划启动时间 start startdate begin begindate plannedstart",
    maybe: "开始 起始 起 自",
    parts: /(?:开始|起始|启动)(?:日期|时间)?$/,
  },
  due: {
    sure: "截止日期 截止时间 截至日期 截至时间 截止 截止日 办理时限 办结时限 完成时限 时限 办理期限 完成期限 办结期限 期限 限办日期 限办时间 限期 限时 要求时间 要求完成时间 要求完成日期 要求完成时限 要求办结时间 要求时限 时限要求 计划完成时间 计划完成日期 计划完成 计划结束 计划结束时间 计划结束日期 计划办结时间 预计完成时间 预计完成日期 预计办结时间 预计结束时间 拟完成时间 拟办结时间 应完成时间 应办结时间 应办结日期 期待完成时间 期望完成时间 目标完成时间 目标日期 交付时间 交付日期 交稿时间 上报时限 上报时间 报送时限 报送时间 反馈时限 反馈期限 办理时限要求 到期日 到期日期 到期时间 最迟完成时间 最后期限 整改时限 整改期限 落实时限 截止日 到期日 何时完成 什么时候完成 什么时候要 啥时候要 啥时候交 啥时候完成 什么时候交 预定完成日期 预定完成时间 预定完成 限办日 几时完成 完成时间要求 办结时间要求 要求反馈时间 要求上报时间 要求回复时间 上报截止时间 交办时限 最迟时间 最迟日期 最晚时间 deadline due duedate dueon dueby targetdate target targetcompletion targetfinish requiredby neededby plannedend plannedfinish plannedcompletion expectedfinish expectedcompletion estimatedcompletion eta finishby bywhen completeby closeby",
    maybe:
      "完成时间 完成日期 结束时间 结束日期 办结时间 办结日期 时间安排 时间节点 时间点 时间要求 时间 日期 进度安排 进度要求 节点 办理时间 完成节点 计划时间 预计时间 end enddate finish finishdate date",
    parts:
      /时限|期限|截止|截至|到期|(?:计划|预计|预定|要求|拟|应|期望|目标|约定|限定|最迟).{0,4}(?:完成|办结|结束|交付|落实|销号|解决|整改|关闭|完工|竣工|答复|回复|反馈|上报|报送|提交|验收)|(?:deadline|duedate|due)|^(?:target|expected|planned|estimated|required|scheduled)[a-z]*(?:date|by|completion|finish|end)$/,
  },
  doneDate: {
    sure: "实际办结 实际销号 实际反馈 实际完成时间 实际完成日期 实际完成 实际办结时间 实际办结日期 实际结束 实际结束时间 实际结束日期 办结日期 办结时间 办毕时间 办毕日期 办结 销号日期 销号时间 关闭时间 关闭日期 解决时间 解决日期 结案时间 结案日期 办理完成时间 归档时间 完结时间 完结日期 完成于 答复日期 答复时间 办复日期 办复时间 办结日 销号日 处理完成时间 整改完成时间 反馈日期 反馈时间 回复时间 回复日期 donedate completedon completed completiondate completedat closed closedat closedate closeddate closedon dateclosed resolved resolvedon resolvedat actualend actualfinish finishedon datecompleted completeddate",
    maybe: "完成时间 完成日期 结束时间 结束日期 处理时间 办理日期 end enddate finishdate",
    parts:
      /^(?!.*(?:计划|预计|拟|应|要求|期望|目标|最迟)).*(?:实际|办结|办毕|办复|销号|关闭|解决|结案|完结|答复|回复).{0,4}(?:时间|日期)/,
  },
  feedback: {
    sure: "反馈 反馈情况 反馈意见 反馈结果 回复 回复情况 答复 答复情况 办理结果 处理结果 结果反馈 落实反馈 办理反馈 报告反馈 反馈领导情况 feedback reply result response",
    maybe: "结果 成果 成效 工作成效",
    parts: /(?:反馈|答复|回复)(?!.{0,3}(?:时间|日期|时限|期限|人))/,
  },
  status: {
    sure: "状态 做完没 办好没 好没 弄好没 完成没 open/closed closed/open 解除列管 是否解列 □/☑ ☐/☑ 办完没 做了没 完成了吗 任务状态 办理状态 工作状态 当前状态 处理状态 完成状态 落实状态 完成情况 是否完成 是否办结 是否销号 是否解决 是否结束 是否落实 是否关闭 是否已完成 完成与否 完成否 销号 销号情况 办结情况 完成状况 办结状态 进度状态 完成标志 办理结果状态 督办状态 红黄绿灯 亮灯 亮灯情况 工单状态 是否整改到位 整改状态 status state rag ragstatus currentstatus taskstatus done/notdone done done? complete complete? iscompleted finished",
    maybe:
      "办理情况 落实情况 进展 进度 处理情况 处置情况 办理结果 处理结果 完成 办结 情况 整改情况 执行情况 亮牌 预警",
    parts:
      /状态|是否.{0,3}(?:完成|办结|销号|解决|结束|落实|关闭|办毕|整改|到位|答复|结案|解列|结束)|(?:完成|销号|办结)情况/,
  },
  progress: {
    sure: "进度 完成进度 工作进度 完成率 完成比例 完成百分比 进度% 百分比 进展情况 进展 工作进展 办理进展 最新进展 目前进展 当前进展 落实进展 进度情况 工作进展情况 办理进展情况 推进情况 落实进展情况 办理情况 落实情况 工作开展情况 开展情况 处理情况 处置情况 实施情况 任务完成情况 工作完成情况 目前进度 当前进度 最新进度 形象进度 推进进度 整改进展 整改落实情况 整改进展情况 办理过程 跟进情况 跟踪情况 最新情况 目前情况 progress percentcomplete %complete completion % %done pct pctcomplete done% complete% update updates latestupdate statusupdate",
    maybe: "完成情况 工作情况 执行情况 情况 措施 情况说明 整改情况 工作小结",
    parts: /进展|进度|(?:办理|处理|处置|落实|推进|开展|实施|执行|跟踪|跟进|推动)情况/,
  },
  owner: {
    sure: "责任人 负责人 承办人 主办人 经办人 处理人 执行人 牵头人 办理人 具体责任人 具体负责人 具体承办人 责任人员 负责人员 承办人员 经办人员 主要负责人 第一责任人 主责人 主责 主办 承办 经办 负责 任务负责人 项目负责人 落实人 跟进人 跟办人 指派给 分派给 承担人 责任者 人员安排 主持人 分工人 经手 经手人 起草人 撰稿人 负责同事 跟进同事 跟进者 拟稿人 主笔 直接责任人 a角责任人 落实责任人 包保责任人 包抓责任人 责任干部 承办干部 包保干部 负责同志 牵头同志 责任同志 对接人 责任到人 主要责任人 牵头负责人 owner assignee assignedto responsible responsibleperson pic personincharge lead leader handler incharge doer actionparty officer-in-charge officerincharge officer actionby actionowner assignedperson personresponsible caseofficer",
    maybe:
      "责任领导 包保领导 包抓领导 谁 谁负责 谁办 谁来办 谁干 人员 责任单位 责任部门 责任科室 责任处室 责任股室 责任主体 牵头单位 牵头部门 牵头科室 牵头处室 承办单位 承办部门 承办科室 承办处室 主办单位 主办科室 主办部门 落实单位 责任分工 分工 姓名 员工 成员 a岗 a角 责任 who",
    parts:
      /(?:责任|负责|承办|经办|牵头|主办|执行|办理|落实|跟进|联系)(?:人员|人)|^(?:责任|牵头|承办|主办|落实)(?:单位|部门|科室|处室|股室)|assignee|owner|responsible/,
  },
  helpers: {
    sure: "协办 协办人 协办人员 协助人 协助人员 配合 配合人 配合人员 协同人 参与人 参与人员 参加人员 协作人 协作人员 复核人 校对人 开发人员 协办单位 协办科室 协办部门 协办处室 配合单位 配合部门 配合科室 配合处室 协同单位 外协单位 参与单位 参加单位 协作单位 会办 会办单位 会办科室 助办 b角责任人 协同部门 helpers helper assistants assistant support supporting collaborators participants cc co-owner team",
    maybe: "参与 协助 b岗 b角 组员 小组成员",
    parts: /协办|配合|协助|协同|外协|会办/,
  },
  department: {
    sure: "科室 部门 处室 股室 单位 所属部门 所属科室 所在部门 所在科室 所在单位 责任单位 责任部门 责任科室 责任处室 牵头单位 牵头部门 牵头科室 牵头处室 承办单位 承办部门 承办科室 主办单位 工作单位 归口部门 归口科室 department dept division unit office section organization",
    maybe: "组别 小组 班组 组",
    parts: /(?:单位|部门|科室|处室|股室)$/,
  },
  priority: {
    sure: "优先级 严重程度 严重性 紧急程度 缓急 缓急程度 轻重缓急 重要程度 重要性 重要/紧急 重要紧急 紧急度 急缓 急件 紧急 重要度 priority pri prio urgency importance severity sev",
    maybe: "级别 等级 程度 重点 督办级别 灯号 level",
    parts: /优先|紧急|缓急|重要(?:程度|性|度)/,
  },
  effort: {
    sure: "工时 预计工时 预估工时 计划工时 工作量 人天 人日 工作时长 预计用时 用时 耗时 所需时间 预计天数 effort hours estimate estimatedhours manday mandays workload",
    maybe: "时长 工期 天数 duration days",
    parts: /工时(?!间)|工作量|人天|人日/,
  },
  approval: {
    sure: "领导批示 批示 批示内容 批示意见 批示情况 领导意见 审批意见 审批情况 审批 审批人 批准 批准情况 审签 审签情况 签批 签批意见 领导签批 请示 请示情况 报批情况 是否报批 领导审定 拟办意见 领导要求 批示要求 审核意见 approval approvedby approved instruction",
    maybe: "审核 审核人 意见 批准人 领导指示",
    parts: /批示|审批|签批|审签|报批/,
  },
  secrecy: {
    sure: "密级 保密级别 涉密级别 定密 涉密 涉密情况 是否涉密 秘密等级 密级及期限 secrecy classification confidentiality",
    parts: /密级|涉密/,
  },
  remarks: {
    sure: "备注 备 注 说明 备注说明 附注 注释 补充说明 其他 其它 其他说明 注意事项 存在问题 问题及建议 存在困难 困难问题 存在的困难和问题 下一步措施 下步措施 下步打算 下一步打算 下步计划 下一步计划 下步工作 问题与困难 需协调事项 备注/说明 remark remarks note notes comment comments memo nextstep nextsteps blockers risks",
    maybe: "问题 要求 工作要求 意见建议 情况说明 困难 措施",
    parts: /备注|说明$|下(?:一)?步/,
  },
  person: {
    sure: "姓名 人员姓名 职工姓名 员工姓名 成员 人员 名字 干部姓名 请假人 休假人 申请人 请假人员 请假人姓名 外出人员 员工 人员名单 同志 a岗 a角 a岗责任人 a角责任人 联系人 name person employee staff member fullname staffname",
    maybe: "责任人 负责人 承办人 主办人 工作人员",
    parts: /姓名$|^[aA][岗角]/,
  },
  role: {
    sure: "职务 岗位 职位 职级 职称 岗位名称 职务/岗位 职务职级 岗位职务 身份 编制 行政职务 现任职务 工作岗位 role position jobtitle post rank duty",
    maybe: "科室岗位 类别 title",
    parts: /职务|岗位(?:名称|职务)?$|职级/,
  },
  duties: {
    sure: "职责 主要职责 岗位职责 工作职责 职责分工 分工 工作分工 分管工作 负责工作 承担工作 承担职责 主要工作 主要工作职责 主要分工 具体分工 具体职责 职责内容 职责任务 分工内容 分管业务 分管领域 分管 负责事项 负责内容 工作范围 职责范围 岗位职能 职能 业务范围 负责业务 经办业务 承办业务 duties duty responsibilities responsibility jobdescription scope",
    maybe: "工作内容 负责 工作 工作任务 内容 任务 事项 具体工作 业务",
    parts: /职责|职能|分工|分管(?:工作|业务|领域)|(?:负责|承担|经办)(?:的)?(?:工作|业务|事项|内容)/,
  },
  backup: {
    sure: "b岗 b角 替岗人 替岗 替班人 顶岗人 代岗人 代班人 互补人 补位人 b岗责任人 b角责任人 替代人 备岗 备岗人 后备人员 代理人 工作代理人 ab角 ab岗 互为ab角 ab角人员 backup substitute deputy standin cover",
    maybe: "协办 配合人员 协助人员",
    parts: /^[bB][岗角]|替岗|顶岗|代岗|补位/,
  },
  phone: {
    sure: "电话 手机 手机号 手机号码 联系电话 联系方式 办公电话 座机 短号 固定电话 移动电话 值班电话 电话号码 联系手机 办公室电话 内线 小号 传真 phone tel telephone mobile cell contact phonenumber ext fax",
    parts: /电话|手机|联系方式|短号/,
  },
  shiftDate: {
    sure: "值班日期 值班时间 排班日期 班次日期 值班日 日期 shiftdate dutydate",
    maybe: "时间 星期 日期/星期 日 day date",
    parts: /值班(?:日期|时间)|^日期/,
  },
  shiftKind: {
    sure: "班次 班别 班种 值班类型 值班时段 时段 班 shift shiftkind",
    maybe: "岗位 类别 值班岗位",
  },
  shiftPerson: {
    sure: "值班员 值班人 值班人员 值班 值班领导 带班 带班领导 带班人 带班人员 值班干部 带班干部 主班 副班 值班组长 值班人姓名 白班 夜班 早班 中班 晚班 日班 上午 下午 晚上 晚 备班 备勤 备勤人员 值守人员 值守 值班司机 当班人员 当班 应急值班 听班 听班人员 值日 值日人员 值日生 轮值 总值班 值夜班 onduty dutyofficer oncall dutyperson",
    maybe: "领导 人员 姓名 司机",
    parts:
      /值班(?!日期|时间|电话|类|时段)|带班|值守|备勤|备班|当班|听班|值日|(?:早|中|晚|夜|白|主|副)班/,
  },
  leaveFrom: {
    sure: "请假开始时间 请假开始日期 请假起始时间 请假起始日期 休假开始时间 休假起始时间 请假日期 请假时间 休假时间 休假日期 外出时间 出差时间 起止时间 起止日期 请假起止时间 休假起止时间 离岗时间 离岗日期 假期开始 请假期限 外出日期 leavefrom leavestart startofleave",
    maybe: "开始时间 开始日期 起始时间 起始日期 开始 起始 起 自 时间 日期 from start startdate",
    parts: /(?:请假|休假|外出|出差|离岗).{0,4}(?:开始|起始|起止|时间|日期)/,
  },
  leaveTo: {
    sure: "请假结束时间 请假结束日期 请假截止时间 请假截止日期 休假结束时间 假期结束 leaveto leaveend returndate",
    maybe:
      "返岗时间 返岗日期 销假时间 销假日期 到岗时间 返回时间 返回日期 结束时间 结束日期 截止日期 截止时间 截至日期 截至时间 结束 截止 止 至 终止时间 终止日期 到期日期 to end enddate until",
    parts: /(?:请假|休假|外出|出差).{0,4}(?:结束|截止|终止|止$)|返岗|销假(?:时间|日期)/,
  },
  leaveKind: {
    sure: "请假类别 请假类型 请假种类 假别 假期类型 假期类别 休假类别 休假类型 休假种类 假种 请假情况 休假情况 请休假情况 请假类 外出类别 leavetype leavekind typeofleave",
    maybe: "类别 类型 种类 事由 请假事由 外出事由 请假原因 原因 reason type",
    parts: /假(?:别|种)|(?:请|休)假(?:类|种|情况)/,
  },
};

/** Headers of things that are counted, priced or measured: a sheet full of them is a sheet of targets, stock or money. */
export const quantityWords =
  /金额|预算|单价|总价|价格|合价|数量|库存|结存|入库|出库|领用数|万元|亿元|\(元\)|（元）|元$|目标(?:值|数|任务数)?$|年度目标|指标|完成率|完成值|完成数|达成率|同比|环比|增速|增长|占比|产值|产量|销售|销量|营业额|收入|支出|支付|余额|成本|利润|税|规格|型号|计量单位|面积|吨|千瓦|人数|户数|件数|得分|分值|分数|评分|权重|均分|[一二三四1-4]季度|(?:1[0-2]|[1-9])月份?$|上半年|下半年|全年|累计|合计|小计|amount|budget|price|qty|quantity|stock|sales|revenue|cost|target|actual|score|total|balance|q[1-4]$/i;

/** Words in a title or sheet name that hint at a kind. Never proof. */
export const kindHints = {
  tasks:
    /台账|台帐|督办|督查|任务(?!分配)|待办|交办|销号|重点工作|工作清单|事项清单|问题清单|整改|本周工作|上周工作|本月工作|周工作|工作安排|tracker|tasks?|to-?do|action/i,
  duties: /分工|职责|岗位|AB[岗角]|A\/B|工作分配|duties|responsibilit/i,
  roster: /值班|排班|轮值|带班|值守|值日|备勤|roster|on-?call|shift/i,
  leave: /请假|休假|销假|年休|调休|请休假|外出|考勤|离岗|借调|抽调|挂职|驻村|leave|vacation/i,
  people:
    /通讯录|花名册|人员名单|名册|人员信息|联系方式|联系表|电话表|contacts?|staff list|directory/i,
  plan: /下周|下月|下季|下一?阶段|下一?步|计划|安排|next (?:week|month)|plan/i,
  report: /周报|月报|小结|总结|简报|周汇报|report/i,
} as const;
