/** 响应迟缓、小事搁置、久未落实、无进展、未提前启动、办结未反馈. */
import type { RowSpec } from "../section";
import { found, table } from "./table";

const errand: RowSpec = {
  title: "给县长办公室送会议室钥匙",
  owner: ["程大川"],
  remarks: "县长口头交代",
  assigned: "2026-03-16",
  status: "未启动",
};

table("slow-response", {
  raised: [
    ["口头交办两天没动静", errand],
    ["临时来电要材料，没动静", { ...errand, remarks: "临时来电", assigned: "2026-03-17" }],
    ["上周五交办，周一还没动", { ...errand, assigned: "2026-03-13" }, { today: "2026-03-16" }],
    [
      "特急件当天要有着落",
      { ...errand, title: "办理特急明电", remarks: "突然来件，特急", assigned: "2026-03-17" },
    ],
    [
      "急件过了一个工作日",
      { ...errand, title: "急件送阅", remarks: "临时收到", assigned: "2026-03-16" },
    ],
  ],
  quiet: [
    ["今天才交办", { ...errand, assigned: "2026-03-18" }],
    ["周五交办，周日来看", { ...errand, assigned: "2026-03-13" }, { today: "2026-03-15" }],
    ["已经在办", { ...errand, status: "进行中" }],
    ["进展里写了", { ...errand, progress: "已联系物业" }],
    ["写了20%", { ...errand, percent: 0.2 }],
    ["已办结", { ...errand, done: true, doneOn: "2026-03-16" }],
    ["已取消", { ...errand, done: null, cancelled: true }],
    ["待领导批示", { ...errand, status: "待领导批示" }],
    ["不是临时交办", { ...errand, remarks: "" }],
    [
      "急件还在一个工作日内",
      { ...errand, title: "急件送阅", remarks: "临时收到", assigned: "2026-03-17" },
    ],
    [
      "来文三个工作日内",
      { ...errand, title: "来文登记送办", remarks: "刚收到", assigned: "2026-03-16" },
    ],
  ],
  silent: [
    ["没有交办日期", errand, { without: ["assignedDate"] }],
    ["没有进展也没有完成情况", errand, { without: ["status", "progress"] }],
  ],
});

test("a slow errand that is told already as overdue or as a leader's is not told twice aloud", () => {
  expect(found("slow-response", { ...errand, due: "2026-03-17" })[0]?.severity).toBe("low");
  expect(found("slow-response", { ...errand, assignedBy: "邵县长" })[0]?.severity).toBe("low");
  expect(found("slow-response", errand)[0]?.severity).toBe("medium");
});

const small = (title: string, assigned: string, more: Partial<RowSpec> = {}): RowSpec => ({
  title,
  owner: ["程大川"],
  assigned,
  status: "未启动",
  ...more,
});
const three = [
  small("更换走廊灯泡", "2026-03-04"),
  small("修理会议室椅子", "2026-03-03"),
  small("添置茶杯", "2026-03-05"),
];

table("neglected-small", {
  raised: [
    ["同一人三件小事都过了一半期限", three],
    ["县长亲自交办的小事没动静", { ...errand, assignedBy: "邵县长" }],
    ["书记交办的小事没动静", { ...errand, source: "尤书记", remarks: "" }],
  ],
  quiet: [
    ["只有两件", three.slice(0, 2)],
    [
      "三件分在三个人名下",
      three.map((r, i) => ({ ...r, owner: [["程大川"], ["乔木生"], ["云知意"]][i] ?? [] })),
    ],
    ["三件都才交办几天", three.map((r) => ({ ...r, assigned: "2026-03-13" }))],
    ["三件里一件待审签", three.map((r, i) => (i === 0 ? { ...r, status: "待领导审签" } : r))],
    ["三件里一件已办结", three.map((r, i) => (i === 0 ? { ...r, done: true } : r))],
    ["都定了时限，还没到", three.map((r) => ({ ...r, due: "2026-04-10" }))],
    [
      "三篇大稿子不是小事",
      [1, 2, 3].map((n) => ({
        title: `起草第${n}份调研报告`,
        owner: ["柳疏影"],
        assigned: "2026-03-03",
      })),
    ],
    ["县委办来函不是领导个人交办", { ...errand, source: "县委办公室", remarks: "" }],
    ["领导交办，已有进展", { ...errand, assignedBy: "邵县长", progress: "已送到" }],
    ["领导今天才交办", { ...errand, assignedBy: "邵县长", assigned: "2026-03-18" }],
    [
      "领导交办的大事另有说法",
      {
        title: "起草全县经济工作报告",
        owner: ["柳疏影"],
        assignedBy: "邵县长",
        assigned: "2026-03-09",
        status: "未启动",
      },
    ],
  ],
  silent: [["没有交办日期", three, { without: ["assignedDate"] }]],
});

test("small matters put off are told once, at the oldest, and each row names the code", () => {
  const [finding, ...rest] = found("neglected-small", three);
  expect(rest).toEqual([]);
  expect(finding?.person).toBe("程大川");
  expect(finding?.args).toMatchObject({ count: 3, title: "修理会议室椅子" });
  expect(finding?.evidence).toHaveLength(3);
});

const phones: RowSpec = {
  title: "更新内部电话号码表",
  owner: ["乔木生"],
  assigned: "2026-01-12",
  status: "进行中",
};

table("ageing", {
  raised: [
    ["没有时限，两个月了", phones],
    [
      "时限写尽快，也不能一直拖",
      {
        ...phones,
        deadline: { kind: "open", date: null, reason: "soon" },
        dueText: "尽快",
      },
    ],
  ],
  quiet: [
    ["才一周", { ...phones, assigned: "2026-03-11" }],
    ["长期坚持", { ...phones, remarks: "长期坚持" }],
    ["会签中", { ...phones, status: "会签中" }],
    ["待回函", { ...phones, progress: "已发函，待回函" }],
    ["暂缓", { ...phones, status: "暂缓" }],
    ["定了时限的看时限", { ...phones, due: "2026-04-30" }],
    ["信访件按六十天算", { ...phones, title: "信访件办理", assigned: "2026-02-02" }],
    ["已办结", { ...phones, done: true }],
  ],
  silent: [["没有交办日期", phones, { without: ["assignedDate"] }]],
});

const survey: RowSpec = {
  title: "起草乡村振兴调研报告",
  owner: ["柳疏影"],
  assigned: "2026-02-02",
  due: "2026-05-29",
  status: "进行中",
};

table("stalled", {
  raised: [
    [
      "进展停在二月",
      { ...survey, due: "2026-03-31", progress: "2月10日完成提纲；2月26日完成初稿" },
    ],
    [
      "督办件五个工作日没有新进展",
      {
        ...survey,
        title: "督办：老旧小区改造",
        owner: ["乔木生"],
        due: "2026-03-31",
        progress: "3月9日发督办函",
      },
    ],
    [
      "三周前看是这样，今天还是这样",
      { ...survey, due: "2026-03-31", progress: "正在修改" },
      { seen: [["2026-02-26", [{ ...survey, due: "2026-03-31", progress: "正在修改" }]]] },
    ],
    [
      "进展改过一次，又停了三周",
      { ...survey, due: "2026-03-31", progress: "二稿" },
      {
        seen: [
          ["2026-02-10", [{ ...survey, due: "2026-03-31", progress: "初稿" }]],
          ["2026-02-25", [{ ...survey, due: "2026-03-31", progress: "二稿" }]],
        ],
      },
    ],
  ],
  quiet: [
    [
      "上周刚有进展",
      { ...survey, due: "2026-03-31", progress: "2月10日完成提纲；3月12日完成初稿" },
    ],
    ["进展没写日子，也没有历史", { ...survey, progress: "正在修改" }],
    [
      "今天改过进展",
      { ...survey, progress: "二稿" },
      { seen: [["2026-02-10", [{ ...survey, progress: "初稿" }]]] },
    ],
    [
      "昨天才第一次看",
      { ...survey, progress: "正在修改" },
      { seen: [["2026-03-17", [{ ...survey, progress: "正在修改" }]]] },
    ],
    ["跨度四个月的慢工，十三个工作日", { ...survey, progress: "2月27日完成提纲" }],
    ["待领导审签", { ...survey, progress: "2月10日送审，待领导审签" }],
    ["会签中", { ...survey, status: "会签中", progress: "2月10日起会签中" }],
    [
      "每周都做的",
      {
        ...survey,
        due: undefined,
        deadline: {
          kind: "recurring",
          date: null,
          reason: "recurring",
          calendarAssumed: false,
        },
        dueText: "每周五",
        progress: "2月10日报送",
      },
    ],
    [
      "还没到启动的时候",
      { ...survey, status: "未启动", due: "2026-06-30" },
      { seen: [["2026-02-10", [{ ...survey, status: "未启动", due: "2026-06-30" }]]] },
    ],
    ["久逾期的另有说法", { ...survey, due: "2026-02-20", progress: "2月10日完成提纲" }],
    ["已办结", { ...survey, done: true, progress: "2月10日办结" }],
    ["写的是将来的打算", { ...survey, due: "2026-03-31", progress: "拟于3月25日前报初稿" }],
  ],
  silent: [
    [
      "没有进展栏也没有历史",
      { ...survey, progress: "2月10日完成提纲" },
      { without: ["status", "progress"] },
    ],
  ],
});

table("not-started", {
  raised: [
    [
      "值班表提前十个工作日",
      {
        title: "四月份值班表编排",
        owner: ["乔木生"],
        due: "2026-03-27",
        status: "未启动",
        assigned: "2026-03-10",
      },
    ],
    [
      "季度总结提前十五个工作日",
      {
        title: "一季度工作总结",
        owner: ["柳疏影"],
        due: "2026-04-03",
        status: "",
        remarks: "每季度",
        assigned: "2026-03-02",
      },
    ],
  ],
  quiet: [
    [
      "有开始日期",
      {
        title: "四月份值班表编排",
        owner: ["乔木生"],
        due: "2026-03-27",
        status: "未启动",
        started: "2026-03-16",
      },
    ],
    ["写了10%", { title: "四月份值班表编排", owner: ["乔木生"], due: "2026-03-27", percent: 0.1 }],
    [
      "今天才交办",
      {
        title: "四月份值班表编排",
        owner: ["乔木生"],
        due: "2026-03-27",
        status: "未启动",
        assigned: "2026-03-18",
      },
    ],
    [
      "已过期的归逾期",
      { title: "三月份值班表编排", owner: ["乔木生"], due: "2026-03-10", status: "未启动" },
    ],
    [
      "提前量未到",
      { title: "五月份值班表编排", owner: ["乔木生"], due: "2026-04-24", status: "未启动" },
    ],
  ],
  silent: [
    [
      "没有完成情况栏",
      { title: "四月份值班表编排", owner: ["乔木生"], due: "2026-03-27" },
      { without: ["status", "progress", "doneDate"] },
    ],
  ],
});

const told: RowSpec = {
  title: "向县长汇报防汛准备",
  owner: ["乔木生"],
  assignedBy: "邵县长",
  done: true,
  doneOn: "2026-03-16",
};

table("unanswered", {
  raised: [["领导交办，办完没回话", told]],
  quiet: [
    ["已反馈", { ...told, feedback: "3月16日当面汇报" }],
    ["外单位来函", { ...told, assignedBy: "县委办公室" }],
    ["没办完", { ...told, done: false }],
  ],
  silent: [["没有反馈栏", told, { without: ["feedback"] }]],
});
