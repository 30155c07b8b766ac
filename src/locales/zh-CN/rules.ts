/** 规则中的名目：工作类别、时限来路、灯色、轻重、提示。 */
export const rules = {
  type: {
    routine: "日常工作",
    reception: "对外接待",
    writing: "综合文字",
    confidential: "文秘机要",
    logistics: "后勤服务",
    unsure: "请确认",
  },
  standard: { routine: "严", reception: "细", writing: "精", confidential: "准", logistics: "高" },
  timeliness: { foreseeable: "可预知", adhoc: "临时交办", timed: "有时限", untimed: "无明确时限" },
  light: {
    red: "逾期",
    yellow: "临期",
    blue: "预警",
    green: "正常",
    done: "已办结",
    none: "未定时限",
  },
  severity: { high: "重要", medium: "一般", low: "提示" },
  basis: { essay: "工作理念", regulation: "制度规定", convention: "惯例，可由本单位设定" },
  column: {
    due: "办理时限",
    status: "完成情况",
    owner: "承办人",
    assignedDate: "交办日期",
    approval: "批示",
    feedback: "反馈",
    duties: "职责分工表",
  },
  note: {
    "missing-column": "“{{sheets}}”没有{{column}}栏，未判断：{{codes}}。",
    "missing-duties": "没有找到职责分工表，未判断与分工不符，承办未落实只看空白。",
    "calendar-assumed": "{{year}}年数据未载入，暂按周一至周五为工作日计算。",
  },
  secret: "{{number}}号事项（按密级只列编号）",
} as const;
