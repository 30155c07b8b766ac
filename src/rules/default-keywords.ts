/**
 * The words by which a section's own ledgers speak of the five work types. Convention throughout: an office edits them in its rule book.
 * Grouped by what one is looking at: the act in hand, the thing handed over, the matter.
 */
import type { KeywordRule } from "./rule-book";

const split = (words: string): readonly string[] => words.trim().split(/\s+/);

export const defaultKeywords: readonly KeywordRule[] = [
  // 文字在链条里就算文字：改写、整理成文的，前面有记录、后面有印发都一样
  {
    id: "writing.rewrite",
    type: "writing",
    kind: "action",
    weight: 14,
    any: split(`整理成 改写 重写 润色 统稿 汇总成文 形成纪要 推倒重来 改为书面 整理为`),
  },
  // 没有更具体的词时，看最后一个字
  { id: "writing.last", type: "writing", kind: "product", weight: 3, any: split(`稿 词 辞`) },
  { id: "routine.last", type: "routine", kind: "product", weight: 3, any: split(`会 册 班 岗 假`) },
  {
    id: "confidential.last",
    type: "confidential",
    kind: "product",
    weight: 3,
    any: split(`件 卷 印 档`),
  },
  {
    id: "logistics.last",
    type: "logistics",
    kind: "product",
    weight: 3,
    any: split(`车 餐 票 灯 机 网 柜 房 具 坏 修`),
  },
  { id: "reception.last", type: "reception", kind: "product", weight: 3, any: split(`客 团 宾`) },

  // 只为办一件事的方案、通知、表，跟着那件事走
  {
    id: "routine.plan",
    type: "routine",
    kind: "product",
    weight: 9,
    any: split(
      `会议通知 开会通知 会务方案 会议方案 会务手册 值班表 座次表 放假通知 活动通知 学习通知 排班表 议程表 培训通知 党日活动方案`
    ),
  },
  {
    id: "confidential.plan",
    type: "confidential",
    kind: "product",
    weight: 9,
    any: split(
      `销毁方案 清退方案 归档方案 销毁清单 移交清单 归档目录 保密自查表 用印审批单 用印登记 印章登记 保密承诺书 涉密审批表`
    ),
  },
  {
    id: "logistics.plan",
    type: "logistics",
    kind: "product",
    weight: 9,
    any: split(
      `用车表 用车方案 用车安排 派车单 接站用车 接送用车 接待用车 会务用车 调研用车 采购方案 采购清单 维修方案 备餐方案 搬迁方案 值班餐`
    ),
  },
  {
    id: "routine.collect",
    type: "routine",
    kind: "action",
    weight: 7,
    any: split(
      `收集 收齐 征集 归集 发放回收 数据报送 报送 上报 补报 汇总报 填报 直报 报数 核对 核定 汇总 催收 统一汇成 通知到人`
    ),
  },
  // —— 综合文字：起草改写，成品是一篇文字
  {
    id: "writing.compose",
    type: "writing",
    kind: "action",
    weight: 9,
    any: split(`
    起草 草拟 撰写 拟写 编写   代拟 拟稿 执笔 撰稿 供稿 续写 补写 扩写 缩写 译成 拟复 拟回 改稿   核稿 校对 校核文字
    三校 二校 一校 通校 终校 选编 组稿 编撰 编纂 写 写出 写一 写个 写成 文字把关 把文字关 通稿 顺一遍 顺文字 推敲 打磨 摘编   
    改错别字 错别字 重新起草 拟定文稿 拟出文稿 文字修改 修改文字 缮写  写经验 改成汇报 帮改 修改稿 改稿子 出稿 交稿 压缩到 删减到 配文 写编者按 书面汇报 录音整理 拟写稿`),
  },
  {
    id: "writing.revise",
    type: "writing",
    kind: "action",
    weight: 4,
    any: split(`修改 修订 编辑 完善文本 整理录音 审稿 改 拟 提炼 翻译稿 补充材料 帮看一下`),
  },
  {
    id: "writing.speech",
    type: "writing",
    kind: "product",
    weight: 7,
    any: split(`
    讲话稿 讲话材料 讲话提纲 讲话 发言稿 发言材料 发言提纲 书面发言 表态发言 交流发言 发言 致辞 致词 祝酒词 欢迎辞 欢迎词 答谢词 贺词 贺信 贺电 主持词 主持稿 串词 串讲词 开幕词 闭幕词 演讲稿 宣讲稿
    讲稿 党课讲稿 授课稿 推介词 解说词 专题片 宣传片 讲解词 颁奖词 悼词 祝词 脚本 文案 台词 问候语 寄语 新年献词`),
  },
  {
    id: "writing.report",
    type: "writing",
    kind: "product",
    weight: 6,
    any: split(`
    汇报材料 汇报稿 汇报提纲 述职报告 述职材料 述职述廉 述职 总结 工作总结 年终总结 年度总结 半年总结 个人总结 周小结 工作小结 工作报告 调研报告 自查报告 自评报告 情况报告 分析报告 评估报告 专题报告 整改报告 进展报告 年度报告 可研报告 立项报告 报告
    情况说明 调整说明 起草说明 提请说明 背景材料 汇报体 经济运行分析 形势分析 分析材料 信访分析 舆情分析 对比分析 分析 调研文章 综述 工作亮点 经验材料 交流材料 典型材料 先进材料 事迹材料 主要事迹 事迹 对标找差材料 支撑材料 现实表现 推荐材料 申报材料 申报书 鉴定意见稿 署名文章 理论文章 评论文章 文章 心得体会
    年报正文 白皮书 蓝皮书 大事记 年鉴 县志 志稿 条目撰写 简史 县史 简介 概况 概览 要情 一页纸`),
  },
  {
    id: "writing.info",
    type: "writing",
    kind: "product",
    weight: 6,
    any: split(`
    简报 工作简报 专报 信息专报 情况专报 舆情专报 快报 要报 政务信息 信息稿 约稿信息 工作动态 动态 情况反映 参阅稿 内参稿 督查通报 督查专报 情况通报 通讯稿 新闻稿 新闻通稿 通稿件 稿件 稿子 消息稿 宣传稿 专栏稿 文稿 初稿 二稿 三稿 四稿 代拟稿 送审稿 修订稿 讨论稿 征求意见稿 评论稿 解读稿 政策解读 编者按 导语 前言 序言 后记 卷首语 公众号文章 推文 图文 答问口径 答问 口径 问答稿 问答 素材稿 清样 版面文字 照片说明文字 标语 口号 横幅标语 春联 宣传语 周报 要点 工作要点`),
  },
  {
    id: "writing.official",
    type: "writing",
    kind: "product",
    weight: 6,
    any: split(`
    请示 请示件稿 复函 回函 解释函 商请函 商洽函 致函 感谢信 慰问信 公开信 倡议书 承诺书 建议书 申请书 检讨书 答复书 答复意见 信访答复意见 答复稿 意见书 审查意见书 反馈稿 意见反馈稿 声明 公告文字 公告文稿 公告 通告 决定稿 决议 议案 会议纪要 纪要 备忘录 协议文本 合同文本 协议书 通知文稿 会议须知 办法 管理办法 实施细则 细则 工作规则 规定 制度 管理制度 章程 草案 实施意见 指导意见 意见稿 预案 应急预案 规划 工作计划 年度计划 打算 实施方案 行动方案 工作方案 分解方案 整改方案 改革方案 创建方案 三年行动 规范性文件 建议提案答复 提案`),
  },
  {
    id: "writing.text",
    type: "writing",
    kind: "product",
    weight: 3,
    any: split(`材料 稿 方案 计划 文字稿 文字 意见 调研 说明 提纲 PPT文案 课件 PPT转Word 手册文字`),
  },

  // —— 文秘机要：定稿之后，或从外面来的文件
  {
    id: "confidential.settled",
    type: "confidential",
    kind: "action",
    weight: 9,
    none: ["约稿"],
    any: split(
      `已签发 已定稿 定稿已签 已批转 发文字号 取文号 取号 套红 红头文件 红头 套印 盖章 加盖 补盖 骑缝章 用印 印发 编号印发 编号分发 编号发放 印制编号 缮印 制发`
    ),
  },
  {
    id: "confidential.incoming",
    type: "confidential",
    kind: "action",
    weight: 7,
    any: split(`
    收文登记 收文 来文登记 来文办理 来文 来函 来函登记 登记送 登记拟办 编号登记 登记编号 补登记 拟办 送阅 送签 送批 呈批 呈阅 阅办 传阅 阅文 阅件 阅示 圈阅 流转 批转 分办 签批流转 签收 拆封 转文 退文 会签 会签单 催退 退件 追回 错发文件 重发申请 文件领取 文件交换 公文交换 公文运转 公文流转 公文收发 文件收发 文件分发 文件发放 分送 抄告 抄送 转发 分发 发文 文件排版 公文格式 版记 送件 取件 取送文件 交换件 交换站 交换文件 电报 传真 传真电报 明传 明电 密电 来电文书 批示件 内参 参阅件 函办理 件处理 办文登记 文号 介绍信 存根 函〔 号办理 来函登记送办 登个记 电子公文`),
  },
  {
    id: "confidential.files",
    type: "confidential",
    kind: "action",
    weight: 8,
    any: split(`
    归档 存档 立卷 组卷 装订成卷 卷内目录 卷宗 案卷 编目 著录 查档 调档 调卷 借档 借阅 借阅登记 档案接收 档案移交 移交档案 档案整理 档案数字化 档案验收 档案鉴定 档案清点 档案利用 档案盒 档案室温湿度 温湿度 扫描归档 档案转递 档案查阅 查阅档案 音像档案 声像 照片归档 收存 留存原件 原件 收回 登记入柜 入柜 登记收存 销毁  清退文件 文件清退 收缴 缴销 退回原科 注销登记 盒脊 刻盘入库 查文件 找文件 找一份`),
  },
  {
    id: "confidential.secret",
    type: "confidential",
    kind: "thing",
    weight: 8,
    any: split(`
    机要 机要件 机要文件 机要邮件 密件 密品 密袋 密件柜 密码箱 密码设备 密码电报 密码机 密码 密钥 换密 加密 涉密 涉密载体 涉密文件 涉密人员 涉密计算机 保密 保密审查 保密检查 保密自查 保密承诺 保密室 保密要害 定密 解密 脱密 脱密期 密级 绝密 机密 秘密件 阅后即退 机密件 绝密件 红黑电源 违规外联 外联告警 普通密码 密码年检 泄密 失泄密`),
  },
  {
    id: "confidential.recall",
    type: "confidential",
    kind: "action",
    weight: 8,
    none: ["人员", "借用人", "编外", "临聘"],
    any: ["清退"],
  },
  {
    id: "confidential.seal",
    type: "confidential",
    kind: "thing",
    weight: 7,
    any: split(`印章 公章 钢印 名章 法人章 印鉴 电子印章 刻章 印模 用章 合同章`),
  },
  {
    id: "confidential.matter",
    type: "confidential",
    kind: "thing",
    weight: 3,
    any: split(`文件 公文 U盘 光盘 移动硬盘 红头通知 请示件 信函 函件 期刊登记 登记`),
  },

  {
    id: "confidential.archives",
    type: "confidential",
    kind: "thing",
    weight: 5,
    any: split(`档案`),
  },

  // —— 对外接待：为外面来的人
  {
    id: "reception.plan",
    type: "reception",
    kind: "product",
    weight: 9,
    any: split(
      `接待方案 接待手册 接待清单 接待登记簿 接待预案 接待安排 接待准备 接待联络 接待函 接待工作 迎送安排 参观方案 考察方案 来访方案 陪同方案 行程方案 接待三单 三单合一 接待对象`
    ),
  },
  {
    id: "reception.host",
    type: "reception",
    kind: "action",
    weight: 6,
    any: split(`
    接待 接站 送站 接机 送机 接送站 接送机 接人 接车接人 地接 迎接 迎送 送行 欢送 陪同 陪餐 陪看 陪检 陪访 全陪 带路陪同 引导来宾 讲解 讲解员 解说员 导览 参观 参观接待 采访 来访 来参观 来考察 来调研 来采访 来演出 会见 会谈 拜会 拜访 回访 出访 礼宾 礼仪 献花 送花 花束 伴手礼 纪念品 礼品 合影 抵离 住宿 住宿安排 食宿 住地 房卡 入住 验房 宾馆 酒店 排房 房间重排 用餐安排 宴请 欢迎宴 行程 行程单 考察路线 路线踏勘 踩点 踏勘 考察点 迎检 进点 进点对接 集中住地 欢迎屏 欢迎牌 接机牌 引导牌 水牌 指路 饮食禁忌 会见席位 席位 座席 外事  邀约嘉宾 见面会 走访慰问`),
  },
  {
    id: "reception.guest",
    type: "reception",
    kind: "thing",
    weight: 4,
    any: split(`
    来宾 来客 嘉宾 客人 贵宾 客商 外宾 外商 台商 港商 侨商 代表团 考察团 参观团 访问团 采风团 采访团 艺术团 考察组 调研组 检查组 督查组 督导组 督察组 巡察组 巡视组 审计组 评估组 验收组 考核组 暗访组 专家组 评审专家 专家 院士 记者 媒体 同行 兄弟单位 商会 老领导 外地 友城 乡贤 校友`),
  },

  // —— 日常工作：会务、督办、信访、值班、台账、内部事务
  {
    id: "routine.meeting",
    type: "routine",
    kind: "action",
    weight: 7,
    any: split(`
    会务 会务保障 会务组 会务方案 会议通知 开会通知 通知开会 发通知 开会 会场布置 布置会场 会标 座次 座签 座位图 席卡 桌签 桌牌 席次 签到 签到册 点名 候会 叫号 会议记录 做记录 记录 参会 参会名单 列席 会议请假 会议议程单 会议材料装袋 装袋 材料分发 会议手册 议题 议题收集 议题材料 会期 定会 排会 会议计划 会议安排 预排 预安排 取消会议 改会 例会 局务会 科务会 碰头会 碰头 评审会 论证会 协调会 听证会 联席会 联席会议 汇报会 总结会 表彰会 报告会 分析会 交流会 研讨会 开标 专家论证 视频会 电视电话会议 调度会 推进会 专题会 座谈会 动员会 会议 会后卫生 退场 计票 监票 投票 表决器 选票 分组讨论 召集人 联络员 流程 宣誓 升旗 邀请函发送 回执 报名 盯一下会 主持分工`),
  },
  {
    id: "routine.chase",
    type: "routine",
    kind: "action",
    weight: 7,
    any: split(`
    督办 督查 催办 催 催报 催收 催要 催交 催填 催各 督促 跟踪 跟踪问效 问效 问进度 进度 进展 盘点 销号 红灯 亮牌 立项督办 督导 调度 转办 交办 转信访 转驻 转政法 分办单 认领 回头看 落实情况 问一下 摸清 摸底 核实 协调 面商 归口 理顺 牵头单位 责任分工 清理超期 未结事项 挂牌 逐件 落实到哪 批示落实`),
  },
  {
    id: "routine.petition",
    type: "routine",
    kind: "thing",
    weight: 7,
    any: split(
      `信访 接访 接访日 来访群众 群众来访 群众来信 来访反映 反映问题 上访 联名信 积案 留言办理 留言 热线 热线工单 工单 举报 举报信 投诉 包案`
    ),
  },
  {
    id: "routine.duty",
    type: "routine",
    kind: "thing",
    weight: 7,
    any: split(
      `值班 值班表 值守 排班 带班 交接班 值班安排 值班统计 考勤 打卡 请假 请销假 年休假 事假 外出报备 报备 作息 上下班 纪律 会风会纪 查岗 在岗 脱岗 一周活动 活动安排 公务活动 领导日程 日程 放假通知 接报`
    ),
  },
  {
    id: "routine.forms",
    type: "routine",
    kind: "product",
    weight: 6,
    any: split(`
    台账 统计 统计表 报表 报表汇总 汇总表 一览表 进度表 调度表 情况表 核定表 登记表 登记本 记录本 联系表 联系人名单 分工表 安排表 名单 名册 花名册 通讯录 电话号码表 责任书 目录 数据填报   填表             征求意见表 回收 清点人数 人数   问卷 佐证材料 佐证 材料入盒 自查统计 测评 评比 打分 考核 绩效 指标 盒贴标签 台帐 年报数据 季报 月报表 周提醒 积分`),
  },
  {
    id: "routine.inside",
    type: "routine",
    kind: "thing",
    weight: 6,
    any: split(`
    主题党日 党日 三会一课 组织生活会 民主生活会 换届 党费 党员 支部 工会 团委 妇委会 理论学习 中心组学习 学习安排 组织学习 学习通报 警示片 警示教育 观看 培训 义务植树 植树 献血 捐款 运动会 文体活动 慰问 慰问名单 走访名单 报销 差旅费 补贴 补助 津贴 工资 车补 借调 借用人员 编外 临聘 抽调 抽人 抽样 报到 入职 离职 离岗 调动 手续 实习生 跟班 新任 挂点 挂职 考核表 鉴定表 征订 订阅 报刊 报纸 信件 微信群 工作群 钉钉群 群里 二维码 照片墙 上墙 交接单 工作交接 志愿服务 无偿献血 人口抽样 入户 植树节 联系点 成员名单 手机交`),
  },
  {
    id: "routine.notice",
    type: "routine",
    kind: "action",
    weight: 5,
    any: split(
      `通知 告知 逐一电话 通知到 转到各群 提醒 组织 落实参会 调整 更新 登记 报名 备案 安排 约访 交给下一班 公示 张贴 分发报纸 收 汇 报 送材料`
    ),
  },
  {
    id: "routine.table",
    type: "routine",
    kind: "product",
    weight: 4,
    any: split(`表 清单 通报 分组 编组 排定 花名单`),
  },

  // —— 后勤服务：内部的车、房、物、网、安全
  {
    id: "logistics.cars",
    type: "logistics",
    kind: "thing",
    weight: 7,
    any: split(
      `公务车 公务用车 公车 用车 用车表 派车 车辆 车辆调度 出车 加油 加油卡 油卡 洗车 车辆年检 车保险 驾驶员 司机 停车位 停车场 停车 车位 车库 大巴 中巴 租车 租用 接送车 班车 新能源车 充电桩 ETC 车去 车牌 两台车 轮胎 保养`
    ),
  },
  {
    id: "logistics.food",
    type: "logistics",
    kind: "thing",
    weight: 7,
    any: split(
      `食堂 厨房 备餐 盒饭 订餐 送餐 餐卡 食材 工作餐 值班餐 桌餐 茶水 茶水员 饮用水 饮水机 桶装水 换水 矿泉水 茶歇 冷柜 灶具 炊事 餐具`
    ),
  },
  {
    id: "logistics.buy",
    type: "logistics",
    kind: "action",
    weight: 8,
    any: split(
      `采购 购置 购买 买 订购 招标 询价 比价 报价 比选 续签 维保 续保 定点采购 供应商 政采 验收货物 领用 配发 配一部 补货 租赁 发放物资`
    ),
  },
  {
    id: "logistics.things",
    type: "logistics",
    kind: "thing",
    weight: 6,
    any: split(
      `办公用品 耗材 硒鼓 墨盒 打印纸 文印纸 名片 信封 信笺 办公家具 家具 桌椅 沙发 窗帘 柜子 文件柜 展板架 固定资产 资产 报废 资产盘点 固定资产盘点 资产登记 资产清查 仓库 库房 物资 雨伞 被褥 行军床 绿植 花草 慰问品 保险箱 开锁 手纸 沙袋 抽水泵 劳保 工装 钥匙 快递柜 床位 马桶`
    ),
  },
  {
    id: "logistics.repair",
    type: "logistics",
    kind: "action",
    weight: 8,
    any: split(
      `维修 报修 修 抢修 检修 送修 修理 修缮 更换 换新 换 加装 安装 拆除 拆装 疏通 故障 报警器 漏水 漏电 漏雨 渗水 积水 抽水 跑水 断电 停电 跳闸 断网 掉线 卡顿 登不上 打不开 黑屏 啸叫 没声 没电 不亮 不响 坏 坏了 鼓包 卡刀 异响 堵 驱动重装 重装 调试 联调 线路整理 加固 划线 清扫 打扫 擦玻璃 搬家 搬 搬运 腾退 粉刷 装修 改造 翻新 施工 竣工 防水 设护栏 清掉 布线 扩容 除湿 消杀 灭鼠 灭蚊 清洗`
    ),
  },
  {
    id: "logistics.equipment",
    type: "logistics",
    kind: "thing",
    weight: 5,
    any: split(
      `空调 暖气 冷气 锅炉 电梯 灯 灯管 路灯 走廊灯 LED屏 LED灯 大屏 屏幕 模组 投影 投影仪 音响 麦克风 话筒 扩音 平板 无纸化 打印机 复印机 碎纸机 扫描仪 电脑 计算机 显示器 键盘 鼠标 网络 网线 交换机 路由器 WiFi 无线网 机房 服务器 UPS 考勤机 公文系统 办公系统 OA系统 电话机 除湿机 监控 门禁 摄像头 电子围栏 信号差 5G信号 插座 热水器 净水 会议系统 视频设备 吊杆 电动自行车 桌面板`
    ),
  },
  {
    id: "logistics.premises",
    type: "logistics",
    kind: "thing",
    weight: 6,
    any: split(
      `物业 保洁 保安 门卫 绿化 卫生间 厕所 楼道 走廊 屋面 外墙 大院 院内 围墙 电费 水费 水电 水电费 燃气 煤气 配电房 配电 用电 节电 消防 灭火器 消防器材 消防演练 疏散演练 困人演练 安全隐患 隐患 隐患整改 安全检查 用火用电 周转房 周转宿舍 宿舍 公寓 办公用房 房屋 公租房 租金 占用费 幼儿园 广告牌 雨棚 供电 供暖 垃圾 化粪池 白蚁 房租 床位调整 办公室搬家`
    ),
  },
  {
    id: "logistics.tickets",
    type: "logistics",
    kind: "action",
    weight: 8,
    any: split(
      `订票 购票 机票 订机票 高铁票 火车票 车票 退票 改签 订会场 订酒店会议室 行李托运 拉回来 拉货 运送`
    ),
  },
];
