/** 规则中的名目：工作类别、栏目、提示。 */
export const rules = {
  type: {
    routine: "日常工作",
    reception: "对外接待",
    writing: "综合文字",
    confidential: "文秘机要",
    logistics: "后勤服务",
    unsure: "请确认",
  },
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
} as const;
