/** How long kinds of work may take, who approves what, and how soon to begin: regulation where it says so, else custom to be set by the office. */
import { emergencyWords } from "./emergency-words";
import type { Approver, Basis, LeadTime, Limit, Limits, TimeWindow, Unit } from "./rule-book";

const custom = (value: number, unit: Unit): Limit => ({ value, unit, basis: "convention" });
const by = (source: string, value: number, unit: Unit, basis: Basis = "regulation"): Limit => ({
  value,
  unit,
  basis,
  source,
});

const PETITIONS = "《信访工作条例》（2022年）";
const LOCAL_DUTY_RULES = "各地值班值守规定的通行要求";

export const defaultWindows: readonly TimeWindow[] = [
  {
    id: "window.emergency-call",
    name: "突发事件电话报告",
    any: emergencyWords,
    all: [],
    to: "report",
    ...by(LOCAL_DUTY_RULES, 20, "minutes", "convention"),
  },
  {
    id: "window.emergency-report",
    name: "突发事件书面报告",
    any: emergencyWords,
    all: ["书面"],
    to: "report",
    ...by(LOCAL_DUTY_RULES, 40, "minutes", "convention"),
  },
  {
    id: "window.petition-notice",
    name: "信访受理告知",
    any: ["信访", "来信", "来访"],
    all: ["受理"],
    to: "answer",
    ...by(PETITIONS, 15, "days"),
  },
  {
    id: "window.petition",
    name: "信访办结",
    any: ["信访", "上访"],
    all: [],
    to: "finish",
    ...by(PETITIONS, 60, "days"),
  },
  {
    id: "window.information-request",
    name: "依申请公开答复",
    any: ["依申请公开", "信息公开申请"],
    all: [],
    to: "answer",
    ...by("《政府信息公开条例》（2019年）第三十三条", 20, "workdays"),
  },
  {
    id: "window.incoming-flash",
    name: "特急来文",
    any: ["特急"],
    all: [],
    to: "answer",
    ...custom(0, "workdays"),
  },
  {
    id: "window.approval-urgent",
    name: "急件批件",
    any: ["请示", "批件", "审批"],
    all: ["急件"],
    to: "finish",
    ...custom(5, "workdays"),
  },
  {
    id: "window.incoming-urgent",
    name: "急件来文",
    any: ["急件", "加急"],
    all: [],
    to: "answer",
    ...custom(1, "workdays"),
  },
  {
    id: "window.incoming",
    name: "一般来文",
    any: ["来文", "收文", "来函"],
    all: [],
    to: "answer",
    ...custom(3, "workdays"),
  },
  {
    id: "window.approval-hard",
    name: "疑难批件",
    any: ["请示", "批件", "审批"],
    all: ["疑难"],
    to: "finish",
    ...custom(30, "workdays"),
  },
  {
    id: "window.approval",
    name: "一般批件",
    any: ["请示", "批件", "审批"],
    all: [],
    to: "finish",
    ...custom(15, "workdays"),
  },
  {
    id: "window.minutes",
    name: "会议纪要",
    any: ["纪要"],
    all: [],
    to: "finish",
    ...custom(20, "workdays"),
  },
  {
    id: "window.document",
    name: "制发文件",
    any: ["制发文件", "印发文件", "发文"],
    all: [],
    to: "finish",
    ...custom(30, "workdays"),
  },
];

export const defaultLimits: Limits = {
  dueSoon: custom(2, "workdays"),
  longWork: custom(15, "days"),
  forewarn: custom(5, "workdays"),
  likelyDone: custom(10, "workdays"),
  handoffs: custom(3, "times"),
  ageing: custom(15, "workdays"),
  response: custom(0, "workdays"),
  stalledSupervised: custom(5, "workdays"),
  stalled: custom(10, "workdays"),
  stalledLong: custom(20, "workdays"),
  smallTask: custom(4, "hours"),
  smallCount: custom(3, "times"),
  minorWork: custom(8, "hours"),
  misfits: custom(3, "times"),
  shortTrip: custom(2, "days"),
  smallSection: custom(8, "people"),
};

export const defaultLeadTimes: readonly LeadTime[] = [
  {
    id: "lead.roster",
    name: "节假日值班安排",
    any: ["值班表", "值班安排", "排班"],
    ...custom(10, "workdays"),
  },
  {
    id: "lead.big-meeting",
    name: "大型会议",
    any: ["全会", "两会", "大会", "党代会", "人代会", "三干会", "现场会"],
    ...custom(10, "workdays"),
  },
  {
    id: "lead.bureau-meeting",
    name: "局务会议",
    any: ["局务会", "党组会", "办公会", "常务会", "专题会"],
    ...custom(3, "workdays"),
  },
  {
    id: "lead.summary",
    name: "工作总结",
    any: ["总结", "年度报告", "工作报告"],
    ...custom(15, "workdays"),
  },
  { id: "lead.purchase", name: "采购", any: ["采购", "招标", "购置"], ...custom(10, "workdays") },
  {
    id: "lead.inspection",
    name: "迎检",
    any: ["迎检", "检查组", "督查组", "考核组", "巡察"],
    ...custom(7, "workdays"),
  },
  { id: "lead.speech", name: "讲话稿", any: ["讲话", "致辞", "发言"], ...custom(5, "workdays") },
  {
    id: "lead.reception",
    name: "接待",
    any: ["接待", "来访", "考察团", "调研组"],
    ...custom(3, "workdays"),
  },
  { id: "lead.other", name: "其他", any: [], ...custom(3, "workdays") },
];

export const defaultApprovers: readonly Approver[] = [
  {
    id: "approver.seal",
    name: "用印",
    any: ["用印", "盖章", "印章外带"],
    approver: "分管领导",
    basis: "convention",
  },
  {
    id: "approver.issue",
    name: "文件签发",
    any: ["签发", "印发", "发文"],
    approver: "主要领导或受委托的分管领导",
    basis: "regulation",
  },
  {
    id: "approver.secret",
    name: "定密与涉密载体处理",
    any: ["定密", "解密", "清退", "销毁"],
    approver: "分管保密工作的领导",
    basis: "convention",
  },
  {
    id: "approver.reception",
    name: "接待方案",
    any: ["接待方案", "接待规格", "接待标准"],
    approver: "分管领导",
    basis: "convention",
  },
  {
    id: "approver.purchase",
    name: "采购与报销",
    any: ["采购", "购置", "报销"],
    approver: "分管领导",
    basis: "convention",
  },
  {
    id: "approver.reply",
    name: "对外答复",
    any: ["对外答复", "信访答复", "媒体采访"],
    approver: "主要领导",
    basis: "convention",
  },
  {
    id: "approver.move",
    name: "延期、转办、调整分工",
    any: ["延期", "转办", "调整分工"],
    approver: "科长",
    basis: "essay",
  },
];
