/**
 * Who has the work: cases in the words of a section, answered by hand before the code was asked.
 * Today is Wednesday 18 March 2026 unless a case says otherwise. All names are invented.
 */
import type { FindingCode, WorkType } from "../../src/rules/judgement";

export interface AssignmentCase {
  readonly title: string;
  readonly category: WorkType;
  readonly owner: string;
  readonly helpers?: readonly string[];
  readonly approval?: string;
  readonly due?: string | null;
  readonly assigned?: string;
  readonly status?: string;
  readonly handoffs?: number;
  readonly today?: string;
  /** Who is away: person, from, to. */
  readonly away?: readonly (readonly [person: string, from: string, to: string])[];
  readonly says: readonly FindingCode[];
  readonly why: string;
}

/** 石闻远 heads the section; confidential work has no B角. */
export const OFFICE: readonly (readonly [
  person: string,
  role: string,
  categories: readonly WorkType[],
  backup: readonly WorkType[],
])[] = [
  ["石闻远", "科长", ["routine", "reception", "writing", "confidential", "logistics"], []],
  ["柳疏影", "副科长", ["writing"], ["routine"]],
  ["乔木生", "四级主任科员", ["routine"], []],
  ["宋怀瑾", "科员", ["confidential"], ["writing"]],
  ["云知意", "科员", ["reception"], ["logistics"]],
  ["程大川", "科员", ["logistics"], ["reception"]],
];

const FAR = "2026-04-30";

type Rest = Omit<AssignmentCase, "title" | "category" | "owner" | "says" | "why">;
const of =
  (says: readonly FindingCode[]) =>
  (
    why: string,
    title: string,
    category: WorkType,
    owner: string,
    rest: Rest = {}
  ): AssignmentCase => ({ due: FAR, ...rest, title, category, owner, says, why });

const clean = of([]);
const oversteps = of(["overstep"]);
const vacant = of(["vacant"]);
const misplaced = of(["misplaced"]);
const overdue = of(["overdue"]);
const dueSoon = of(["due-soon"]);
const bounced = of(["bounced"]);

/** What only a leader may decide, decided; and another's hand. */
const overstepped: readonly AssignmentCase[] = [
  oversteps("接待规格由领导定", "确定省督查组接待规格为一档", "reception", "云知意"),
  oversteps("陪同领导由办公室主任定", "敲定由王副县长全程陪同考察团", "reception", "云知意"),
  oversteps("会议时间由领导定", "把周五的县长办公会改到下周一并通知各局", "routine", "乔木生"),
  oversteps("议题由领导定", "自定常委会议题三项并发出通知", "routine", "乔木生"),
  oversteps("议题取舍由领导定", "收集会议议题，自行增加一项", "routine", "乔木生"),
  oversteps("批示分解由主任定", "分解县长批示并下达各单位限期办理", "routine", "乔木生"),
  oversteps("对外承诺", "答复投资商可免三年租金", "writing", "柳疏影"),
  oversteps("对外表态", "对媒体表态本周内全面复工", "writing", "柳疏影"),
  oversteps("当场承诺", "接访时当场承诺月底前补发工资", "routine", "乔木生"),
  oversteps("定密由定密责任人定", "把常委会纪要定为机密级", "confidential", "宋怀瑾"),
  oversteps("解密须按权限批准", "解密2011年会议记录两卷", "confidential", "宋怀瑾"),
  oversteps("代签", "替主任在报销单上签字", "logistics", "程大川"),
  oversteps("代批", "代书记签批信访件一件", "routine", "乔木生"),
  oversteps("未报签就印发", "未报签直接印发县政府办通知", "confidential", "宋怀瑾"),
  oversteps("签发权在领导", "签发关于汛期值班的通知", "confidential", "宋怀瑾"),
  oversteps("冒用名义", "以局长名义回函市发改委", "writing", "柳疏影"),
  oversteps("用印须批准", "批准物业公司加盖公章", "confidential", "宋怀瑾"),
  oversteps("借调须批准", "批准借调乡镇干部两名来科跟班", "routine", "乔木生"),
  oversteps("采购须批准", "自行决定采购打印机三台", "logistics", "程大川"),
  oversteps("经费须批准", "审批各科室会议经费并支付", "routine", "乔木生"),
  oversteps("保管人须批准", "指定公章保管人由实习生担任", "confidential", "宋怀瑾"),
  oversteps("领导日程由领导定", "擅自调整书记下周调研行程", "routine", "乔木生"),
  oversteps("先做后报", "值班补助标准先发后报，自作主张上调", "routine", "乔木生"),
  oversteps("越权", "越权批复乡镇请示件", "writing", "柳疏影"),
  oversteps("已阅不是同意", "解密2011年会议记录两卷", "confidential", "宋怀瑾", {
    approval: "已阅。",
  }),
  oversteps("请研究不是同意", "批准物业公司加盖公章", "confidential", "宋怀瑾", {
    approval: "请研究。",
  }),
  oversteps("传阅不是同意", "确定省督查组接待规格为一档", "reception", "云知意", {
    approval: "请各位主任传阅",
  }),
  oversteps("不同意更不是", "批准借调乡镇干部两名来科跟班", "routine", "乔木生", {
    approval: "不同意借调。",
  }),
  oversteps("办结了也要核", "代县长签发抗旱通知", "confidential", "宋怀瑾", {
    status: "已办结",
    due: "2026-03-02",
  }),
  oversteps("取消了的也看", "擅自印发未定稿的纪要", "confidential", "宋怀瑾", {
    status: "已取消",
  }),
  of(["overstep", "overdue"])("越位又逾期", "自行批准外单位借用档案", "confidential", "宋怀瑾", {
    due: "2026-03-17",
  }),
  of(["overstep", "misplaced"])(
    "又不是本人分工",
    "擅自确定来访客商的陪同领导",
    "reception",
    "宋怀瑾"
  ),
];

/** 参谋, 辅助 and mere mention: tempting words without a decision. */
const advised: readonly AssignmentCase[] = [
  clean("只提建议", "拟定接待规格建议，报主任定", "reception", "云知意"),
  clean("供领导选", "提出三个会议时间供县长选定", "routine", "乔木生"),
  clean("呈签发", "呈县长签发防汛通知", "confidential", "宋怀瑾"),
  clean("送签", "公文送签：春季防火通知", "confidential", "宋怀瑾"),
  clean("起草方案", "根据县长批示起草落实方案", "writing", "柳疏影"),
  clean("分解建议报审", "提出领导批示分解建议，报主任审定", "routine", "乔木生"),
  clean("代拟稿", "代拟市政府批复", "writing", "柳疏影"),
  clean("登记已解密的", "登记2010年解密文件目录", "confidential", "宋怀瑾"),
  clean("签发单归档", "发文签发单归档", "confidential", "宋怀瑾"),
  clean("按已批的办", "按批准的预算采购桌椅", "logistics", "程大川"),
  clean("定了之后通知", "会议时间确定后通知各单位", "routine", "乔木生"),
  clean("代表队", "组织代表队报名参加职工运动会", "routine", "乔木生"),
  clean("口径呈审", "草拟对外答复口径呈分管领导审定", "writing", "柳疏影"),
  clean("单据装订", "用印审批单装订成册", "confidential", "宋怀瑾"),
  clean("统计件数", "统计上月领导签批件数量", "routine", "乔木生"),
  clean("培训", "协助组织定密责任人培训", "routine", "乔木生"),
  clean("印发已签发的", "印发主任已签发的会议通知", "confidential", "宋怀瑾"),
  clean("自行车", "自行车棚顶棚维修", "logistics", "程大川"),
  clean("承诺书", "收集各科室保密承诺书", "confidential", "宋怀瑾"),
  clean("批准文号", "核对项目批准文号", "routine", "乔木生"),
  clean("领导定的规格", "落实主任定的接待规格，排菜单", "reception", "云知意"),
  clean("请对方定", "商请市委办确定调研时间", "reception", "云知意"),
  clean("代签到", "全市大会代签到", "routine", "乔木生"),
  clean("签字仪式", "项目签字仪式接待", "reception", "云知意"),
  clean("审批流程", "梳理经费审批流程", "routine", "乔木生"),
  clean("答复件会务", "人大代表建议答复座谈会会务", "routine", "乔木生"),
  clean("有批示", "解密2011年会议记录两卷", "confidential", "宋怀瑾", {
    approval: "同意解密。陶主任 3月16日",
  }),
  clean("照办", "把周五的县长办公会改到下周一并通知各局", "routine", "乔木生", {
    approval: "请照办。袁县长",
  }),
  clean("授权", "以县政府名义回函市发改委", "writing", "柳疏影", {
    approval: "授权办公室函复。袁县长",
  }),
];

const unfilled: readonly AssignmentCase[] = [
  vacant("没写人", "办公楼灭火器年检", "logistics", ""),
  vacant("全体同志", "科室卫生大扫除", "logistics", "全体同志"),
  vacant("全科", "学习笔记补齐", "routine", "全科"),
  vacant("大家", "节前安全自查", "logistics", "大家"),
  vacant("已调走，不在分工表", "起草党建总结", "writing", "谢长亭"),
  vacant("休假过时限，机要没有B角", "机要文件交换", "confidential", "宋怀瑾", {
    due: "2026-03-25",
    away: [["宋怀瑾", "2026-03-16", "2026-03-27"]],
  }),
  vacant("没有时限，今天不在", "涉密载体清点", "confidential", "宋怀瑾", {
    due: null,
    away: [["宋怀瑾", "2026-03-18", "2026-03-20"]],
  }),
  vacant("AB角都不在", "调研组接待", "reception", "云知意", {
    due: "2026-03-24",
    away: [
      ["云知意", "2026-03-16", "2026-03-27"],
      ["程大川", "2026-03-18", "2026-03-18"],
    ],
  }),
  vacant("协办的人管的不是这类", "机要文件交换", "confidential", "宋怀瑾", {
    due: "2026-03-25",
    helpers: ["柳疏影"],
    away: [["宋怀瑾", "2026-03-16", "2026-03-27"]],
  }),
  vacant("科长不自动算替岗", "涉密文件回收", "confidential", "宋怀瑾", {
    due: "2026-04-02",
    away: [["宋怀瑾", "2026-03-09", "2026-04-10"]],
  }),
  of(["vacant", "overdue"])("没人又逾期", "采购会议用茶", "logistics", "", {
    due: "2026-03-17",
  }),
  of(["vacant", "due-soon"])("没人，明天到期", "采购会议用茶", "logistics", " ", {
    due: "2026-03-19",
  }),
  of(["vacant", "bounced"])("推了三次还没人", "旧楼信件转投", "routine", "", { handoffs: 3 }),
  of(["vacant", "overdue"])("休假中已逾期，没人顶", "机要文件交换", "confidential", "宋怀瑾", {
    due: "2026-03-17",
    away: [["宋怀瑾", "2026-03-16", "2026-03-27"]],
  }),
  clean("时限前回来", "机要文件交换", "confidential", "宋怀瑾", {
    due: "2026-03-30",
    away: [["宋怀瑾", "2026-03-16", "2026-03-27"]],
  }),
  clean("假还没开始", "机要文件交换", "confidential", "宋怀瑾", {
    due: "2026-03-30",
    away: [["宋怀瑾", "2026-03-19", "2026-04-03"]],
  }),
  clean("昨天已销假", "机要文件交换", "confidential", "宋怀瑾", {
    due: null,
    away: [["宋怀瑾", "2026-03-09", "2026-03-17"]],
  }),
  clean("B角在", "周工作例会会务", "routine", "乔木生", {
    due: "2026-03-26",
    away: [["乔木生", "2026-03-16", "2026-03-27"]],
  }),
  clean("协办的人就管这类", "起草述职报告", "writing", "宋怀瑾", {
    due: "2026-03-26",
    helpers: ["柳疏影"],
    away: [["宋怀瑾", "2026-03-16", "2026-03-27"]],
  }),
  clean("已办结不问谁在", "机要文件交换", "confidential", "宋怀瑾", {
    status: "已办结",
    due: "2026-03-25",
    away: [["宋怀瑾", "2026-03-16", "2026-03-27"]],
  }),
  clean("已取消的没人也罢", "采购会议用茶", "logistics", "", { status: "已取消" }),
];

const misfits: readonly AssignmentCase[] = [
  misplaced("机要的人修投影", "会议室投影仪报修", "logistics", "宋怀瑾"),
  misplaced("后勤的人写讲话", "起草植树节活动讲话", "writing", "程大川"),
  misplaced("接待的人管印章", "印章使用登记", "confidential", "云知意"),
  misplaced("副科长也一样", "考察团迎送", "reception", "柳疏影"),
  misplaced("批示没点名", "会议室投影仪报修", "logistics", "宋怀瑾", { approval: "请尽快办理。" }),
  misplaced("批示点的是别人", "会议室投影仪报修", "logistics", "宋怀瑾", {
    approval: "由程大川负责。石闻远",
  }),
  misplaced("只知会了本人", "会议室投影仪报修", "logistics", "宋怀瑾", {
    approval: "宋怀瑾已阅。",
  }),
  of(["misplaced", "due-soon"])("又临期", "车辆年检", "logistics", "乔木生", {
    due: "2026-03-20",
  }),
  of(["misplaced", "overdue"])("又逾期", "车辆年检", "logistics", "乔木生", {
    due: "2026-03-16",
  }),
  of(["misplaced", "bounced"])(
    "转来转去到了不管的人手里",
    "来访登记簿整理",
    "reception",
    "乔木生",
    {
      handoffs: 4,
    }
  ),
  of(["misplaced", "overdue", "bounced"])("三样都占", "来文登记", "confidential", "程大川", {
    due: "2026-03-10",
    handoffs: 3,
  }),
  of(["vacant", "misplaced"])("给了不管的人，这人还不在", "文件清退", "confidential", "云知意", {
    due: "2026-03-25",
    away: [["云知意", "2026-03-16", "2026-03-27"]],
  }),
  clean("科长自己办不算", "会议室投影仪报修", "logistics", "石闻远"),
  clean("B角办", "起草植树节活动讲话", "writing", "宋怀瑾"),
  clean("互为B角", "会议室投影仪报修", "logistics", "云知意"),
  clean("批示明说由本人", "会议室投影仪报修", "logistics", "宋怀瑾", {
    approval: "程大川出差，由宋怀瑾承办。石闻远",
  }),
  clean("协办分工不同是补台", "考察团迎送", "reception", "云知意", {
    helpers: ["宋怀瑾", "柳疏影"],
  }),
  clean("已完成不再说", "会议室投影仪报修", "logistics", "宋怀瑾", { status: "已完成" }),
];

const dates: readonly AssignmentCase[] = [
  overdue("昨天到期", "起草述职报告", "writing", "柳疏影", { due: "2026-03-17" }),
  overdue("退回修改也算未结", "起草述职报告", "writing", "柳疏影", {
    due: "2026-03-10",
    status: "退回修改",
  }),
  overdue("延到的日子也过了", "起草述职报告", "writing", "柳疏影", {
    due: "2026-03-10",
    approval: "同意延至3月16日。",
  }),
  overdue("请延期还没批", "起草述职报告", "writing", "柳疏影", {
    due: "2026-03-16",
    approval: "已阅。",
  }),
  overdue("不同意延期", "起草述职报告", "writing", "柳疏影", {
    due: "2026-03-16",
    approval: "不同意延至3月25日。",
  }),
  dueSoon("今天到期", "起草述职报告", "writing", "柳疏影", { due: "2026-03-18" }),
  dueSoon("明天到期", "起草述职报告", "writing", "柳疏影", { due: "2026-03-19" }),
  dueSoon("后天到期", "起草述职报告", "writing", "柳疏影", { due: "2026-03-20" }),
  dueSoon("周日到期，只剩两个工作日", "起草述职报告", "writing", "柳疏影", { due: "2026-03-22" }),
  dueSoon("延期后又临近", "起草述职报告", "writing", "柳疏影", {
    due: "2026-03-12",
    approval: "同意延至3月19日。陶主任",
  }),
  dueSoon("国庆前一天看节后第一天", "起草述职报告", "writing", "柳疏影", {
    today: "2026-09-30",
    due: "2026-10-08",
  }),
  dueSoon("中秋假期里到期", "起草述职报告", "writing", "柳疏影", {
    today: "2026-09-24",
    due: "2026-09-26",
  }),
  dueSoon("调休的周六也是工作日", "起草述职报告", "writing", "柳疏影", {
    today: "2026-05-08",
    due: "2026-05-11",
  }),
  clean("还有三个工作日", "起草述职报告", "writing", "柳疏影", { due: "2026-03-23" }),
  clean("调休补班，实有三个工作日", "起草述职报告", "writing", "柳疏影", {
    today: "2026-05-08",
    due: "2026-05-12",
  }),
  clean("同意延到下月", "起草述职报告", "writing", "柳疏影", {
    due: "2026-03-10",
    approval: "同意延至4月20日。陶主任",
  }),
  clean("领导批示暂缓", "起草述职报告", "writing", "柳疏影", {
    due: "2026-03-10",
    approval: "此件暂缓。陶主任",
  }),
  clean("没有时限", "起草述职报告", "writing", "柳疏影", { due: null }),
  clean("已销号", "起草述职报告", "writing", "柳疏影", { due: "2026-03-10", status: "已销号" }),
];

const handed: readonly AssignmentCase[] = [
  bounced("转了三手", "旧档案室钥匙交接", "confidential", "宋怀瑾", { handoffs: 3 }),
  bounced("转了六手", "历史遗留信访件", "routine", "乔木生", { handoffs: 6 }),
  of(["overdue", "bounced"])("又逾期", "历史遗留信访件", "routine", "乔木生", {
    handoffs: 3,
    due: "2026-02-28",
  }),
  of(["due-soon", "bounced"])("又临期", "历史遗留信访件", "routine", "乔木生", {
    handoffs: 3,
    due: "2026-03-19",
  }),
  clean("转了两手", "历史遗留信访件", "routine", "乔木生", { handoffs: 2 }),
  clean("办结了", "历史遗留信访件", "routine", "乔木生", { handoffs: 5, status: "已办结" }),
];

export const assignmentCases: readonly AssignmentCase[] = [
  ...overstepped,
  ...advised,
  ...unfilled,
  ...misfits,
  ...dates,
  ...handed,
];
