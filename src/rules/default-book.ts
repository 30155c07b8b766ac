/** The book a section starts from. Data, not code: every number says where it comes from, conventions are for the office to set. */
import { defaultKeywords } from "./default-keywords";
import { defaultRoutines } from "./default-routines";
import { defaultDuties, defaultTypes } from "./default-types";
import {
  defaultApprovers,
  defaultLeadTimes,
  defaultLimits,
  defaultWindows,
} from "./default-windows";
import { defaultBystanders, defaultTimeliness, defaultTypos } from "./default-words";
import { defaultOverstep, defaultOverstepFrames } from "./overstep-words";
import { defaultRosterRules } from "./roster-rules";
import type { RuleBook } from "./rule-book";
import { defaultWorkRules } from "./work-rules";
import { defaultWeightWords } from "./weight-words";

export const defaultBook: RuleBook = {
  effectiveFrom: null,
  types: defaultTypes,
  keywords: defaultKeywords,
  bystanders: defaultBystanders,
  typos: defaultTypos,
  timeliness: defaultTimeliness,
  weight: defaultWeightWords,
  duties: defaultDuties,
  overstep: defaultOverstep,
  overstepFrames: defaultOverstepFrames,
  approval: {
    grants: ["同意", "批准", "照办", "可以", "授权", "委托", "准", "可", "按此", "按方案"],
    seenOnly: ["阅", "已阅", "知悉", "请研究", "请阅", "传阅", "请主任分解", "请分管领导"],
    suspends: ["暂缓", "暂停", "缓办", "缓一缓", "暂不", "搁置", "放一放"],
    extends: ["延至", "延期至", "延长至", "推迟至", "推迟到", "顺延至", "延到"],
  },
  leadTimes: defaultLeadTimes,
  windows: defaultWindows,
  limits: defaultLimits,
  routines: defaultRoutines,
  approvers: defaultApprovers,
  roster: defaultRosterRules,
  work: defaultWorkRules,
  secondment: {
    away: ["借调", "抽调", "挂职", "驻村", "驻点", "跟班", "借用", "援派", "援建"],
    half: ["半脱产", "半日制"],
  },
  sureFrom: 0.4,
  accuseFrom: 0.7,
};
