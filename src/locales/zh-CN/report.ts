/** 周报的说法。写进工作簿的一律用本工作簿的语言。 */
export const report = {
  sheet: { up: "周报（{{from}}至{{to}}）", in: "科内周报（{{from}}至{{to}}）" },
  title: {
    week: "每周工作情况",
    weekOf: "{{office}}每周工作情况",
    inside: "每周工作情况（科内）",
    insideOf: "{{office}}每周工作情况（科内）",
  },
  day: "{{month}}月{{day}}日",
  period: "（{{year}}年{{from}}至{{to}}）",
  counts: "本周办结{{done}}项，在办{{open}}项，下周到期{{next}}项。",
  countsIn: "本周办结{{done}}项，在办{{open}}项（其中逾期{{overdue}}项），下周到期{{next}}项。",
  withheld: "另有{{count}}项只计数，不列名目。",
  part: {
    done: "一、本周完成",
    upcoming: "二、下周安排",
    problems: "三、需协调解决的问题",
    byCategory: "四、分类情况",
    people: "五、人员情况",
  },
  column: {
    number: "序号",
    title: "事项",
    category: "类别",
    owner: "承办人",
    doneDate: "办结时间",
    due: "时限",
    done: "本周办结",
    open: "在办",
    overdue: "逾期",
    person: "姓名",
    load: "工作量",
  },
  none: "无。",
  problem: {
    overdue:
      "{{number}}. “{{title}}”应于{{due}}办结，目前仍在办理。建议：请分管领导协调有关方面，于{{by}}前办结。",
    bounced:
      "{{number}}. “{{title}}”几经转办，承办责任尚不明确。建议：请领导明确牵头单位和办结时限，{{by}}前报送进展。",
    vacant: "{{number}}. “{{title}}”暂未落实承办人。建议：{{by}}前明确专人承办。",
  },
  person: { load: "{{load}}小时/可用{{capacity}}小时" },
  foot: "— &P —",
} as const;
