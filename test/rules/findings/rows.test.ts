/** What raises each finding, what tempts but must not, and what is silent for lack of a column. Today is Wednesday 18 March 2026. */
import { defaultBook, judge } from "../../../src/rules";
import type { FindingCode, Light, Severity } from "../../../src/rules/judgement";
import { calendar, day, DUTIES, section, type RowSpec, type SectionSpec } from "../section";

const TODAY = day("2026-03-18");
const ctx = { today: TODAY, calendar, book: defaultBook };

function codes(row: RowSpec, rest: Omit<SectionSpec, "rows"> = { duties: DUTIES }): FindingCode[] {
  return [...(judge(section({ ...rest, rows: [row] }), ctx).tasks[0]?.findings ?? [])];
}

const WRITER = ["柳疏影"];
const speech = { title: "起草县长在春耕现场会上的讲话", owner: WRITER, assigned: "2026-03-16" };
const LONG = { kind: "open", date: null, reason: "long-term" } as const;
const BAD = { kind: "invalid", date: null, reason: "no-such-day" } as const;

type Case = readonly [why: string, row: RowSpec, rest?: Omit<SectionSpec, "rows">];

const raised: Readonly<Partial<Record<FindingCode, readonly Case[]>>> = {
  overdue: [["昨天到期，未办结", { ...speech, due: "2026-03-17" }]],
  "likely-done": [["逾期超过十个工作日", { ...speech, due: "2026-03-02" }]],
  "due-soon": [
    ["今天到期", { ...speech, due: "2026-03-18" }],
    ["隔周末两个工作日", { ...speech, due: "2026-03-20" }],
  ],
  vacant: [
    ["承办人空白", { title: "采购打印纸", due: "2026-04-20" }],
    ["写的是全体同志", { title: "采购打印纸", due: "2026-04-20", owner: ["全体同志"] }],
    ["承办人不在分工表", { title: "采购打印纸", due: "2026-04-20", owner: ["谢长亭"] }],
    [
      "请假过了时限，没有替岗",
      { ...speech, due: "2026-03-20" },
      { duties: DUTIES, leaves: [["柳疏影", "2026-03-17", "2026-03-27"]] },
    ],
    [
      "替岗人也不在",
      { title: "制定考察团接待方案", owner: ["云知意"], due: "2026-03-19" },
      {
        duties: DUTIES,
        leaves: [
          ["云知意", "2026-03-17", "2026-03-25"],
          ["程大川", "2026-03-18", "2026-03-20"],
        ],
      },
    ],
  ],
  misplaced: [
    ["机要的人办维修", { title: "会议室投影仪报修", owner: ["宋怀瑾"], due: "2026-04-20" }],
  ],
  overstep: [
    ["擅自改会议时间", { title: "擅自改定县长周四会议时间并通知各局", owner: ["乔木生"] }],
    [
      "进展里写自行批准",
      {
        title: "展览经费请示（须报批）",
        owner: WRITER,
        progress: "已自行批准并通知执行",
        done: true,
      },
    ],
    ["批示只写已阅", { title: "解密一份旧件", owner: ["宋怀瑾"], approval: "已阅" }],
  ],
  bounced: [["备注写明转办3次", { ...speech, due: "2026-06-18", remarks: "已转办3次" }]],
  "unreadable-date": [["没有这一天", { ...speech, deadline: BAD, dueText: "2026-11-31" }]],
  "not-started": [
    [
      "例行总结，提前量已到还没动",
      {
        title: "一季度工作总结",
        owner: WRITER,
        due: "2026-03-31",
        status: "未启动",
        remarks: "每季度",
        assigned: "2026-03-01",
      },
    ],
  ],
  ageing: [
    [
      "没有时限，交办两个月",
      { title: "更新内部电话号码表", owner: ["乔木生"], assigned: "2026-01-12" },
    ],
  ],
  unanswered: [
    ["领导交办，办完没反馈", { ...speech, assignedBy: "尤书记", done: true, doneOn: "2026-03-16" }],
  ],
  "leave-conflict": [
    [
      "到期那天承办人在休假",
      { ...speech, due: "2026-03-26" },
      { duties: DUTIES, leaves: [["柳疏影", "2026-03-25", "2026-03-27"]] },
    ],
  ],
};

const quiet: Readonly<Partial<Record<FindingCode, readonly Case[]>>> = {
  overdue: [
    ["昨天到期，已办结", { ...speech, due: "2026-03-17", done: true }],
    ["今天到期", { ...speech, due: "2026-03-18" }],
    ["已取消", { ...speech, due: "2026-03-02", cancelled: true, done: null }],
    ["领导同意延期", { ...speech, due: "2026-03-16", approval: "同意延至3月25日。石闻远" }],
    ["领导批示暂缓", { ...speech, due: "2026-03-16", approval: "暂缓，等省里口径" }],
    ["时限写长期", { ...speech, deadline: LONG, dueText: "长期" }],
  ],
  "likely-done": [["刚逾期三天", { ...speech, due: "2026-03-13" }]],
  "due-soon": [
    ["还有三个工作日", { ...speech, due: "2026-03-23" }],
    ["已逾期的不再算临期", { ...speech, due: "2026-03-17" }],
  ],
  vacant: [
    [
      "休假在到期前结束",
      { ...speech, due: "2026-03-27" },
      { duties: DUTIES, leaves: [["柳疏影", "2026-03-17", "2026-03-20"]] },
    ],
    [
      "假还没开始",
      { ...speech, due: "2026-03-27" },
      { duties: DUTIES, leaves: [["柳疏影", "2026-03-19", "2026-03-31"]] },
    ],
    [
      "替岗人在",
      { title: "春季防火视频会议会务", owner: ["乔木生"], due: "2026-03-19" },
      { duties: DUTIES, leaves: [["乔木生", "2026-03-17", "2026-03-25"]] },
    ],
    [
      "只请半天",
      { ...speech, due: "2026-03-18" },
      { duties: DUTIES, leaves: [["柳疏影", "2026-03-18", "2026-03-18", "事假", true]] },
    ],
    [
      "两天以内的出差",
      { ...speech, due: "2026-03-19" },
      { duties: DUTIES, leaves: [["柳疏影", "2026-03-18", "2026-03-19", "出差"]] },
    ],
    ["外单位承办", { title: "采购打印纸", owner: ["县机关事务中心"] }],
    ["没有分工表，只看空白", { title: "采购打印纸", owner: ["谢长亭"] }, {}],
    ["已办结", { title: "采购打印纸", done: true }],
    [
      "两人承办，一人在",
      { ...speech, owner: ["柳疏影", "乔木生"], due: "2026-03-20" },
      { duties: DUTIES, leaves: [["柳疏影", "2026-03-17", "2026-03-27"]] },
    ],
  ],
  misplaced: [
    ["科长自己办", { title: "会议室投影仪报修", owner: ["石闻远"] }],
    ["B角办", { title: "制定考察团接待方案", owner: ["程大川"] }],
    [
      "批示指定",
      { title: "会议室投影仪报修", owner: ["宋怀瑾"], approval: "由宋怀瑾负责。石闻远" },
    ],
    ["没有分工表", { title: "会议室投影仪报修", owner: ["宋怀瑾"] }, {}],
    [
      "别人分工里也没有",
      { title: "会议室投影仪报修", owner: ["柳疏影"] },
      {
        duties: [
          ["柳疏影", "负责综合文字"],
          ["乔木生", "负责会务"],
        ],
      },
    ],
    ["协办的人分工不同是补台", { ...speech, helpers: ["程大川"] }],
  ],
  overstep: [
    ["只是拟方案报主任定", { title: "拟出年会接待规格两档，报主任定", owner: ["云知意"] }],
    ["呈审定", { title: "提出密级建议，呈科长报分管领导审定", owner: ["宋怀瑾"] }],
    ["批示同意", { title: "解密一份旧件", owner: ["宋怀瑾"], approval: "同意。石闻远" }],
    ["代拟稿", { title: "代拟县政府批复意见", owner: WRITER }],
    ["会议代签到", { title: "市直会议代签到", owner: ["乔木生"] }],
  ],
  bounced: [
    ["转办两次", { ...speech, due: "2026-06-18", remarks: "已转办2次" }],
    ["已办结", { ...speech, remarks: "已转办5次", done: true }],
  ],
  "unreadable-date": [
    ["长期", { ...speech, deadline: LONG, dueText: "长期" }],
    ["空白", speech],
  ],
  "not-started": [
    [
      "已在办",
      {
        title: "一季度工作总结",
        owner: WRITER,
        due: "2026-03-31",
        status: "进行中",
        remarks: "每季度",
      },
    ],
    ["离提前量还早", { title: "半年工作总结", owner: WRITER, due: "2026-07-05", status: "未启动" }],
    [
      "临时交办的",
      {
        title: "工作总结",
        owner: WRITER,
        due: "2026-03-20",
        status: "未启动",
        remarks: "书记临时要",
      },
    ],
  ],
  ageing: [
    [
      "长期坚持",
      {
        title: "更新内部电话号码表",
        owner: ["乔木生"],
        assigned: "2026-01-12",
        deadline: LONG,
        dueText: "长期",
      },
    ],
    [
      "待领导审签",
      {
        title: "更新内部电话号码表",
        owner: ["乔木生"],
        assigned: "2026-01-12",
        status: "待领导审签",
      },
    ],
    ["才交办一周", { title: "更新内部电话号码表", owner: ["乔木生"], assigned: "2026-03-11" }],
  ],
  unanswered: [
    ["已反馈", { ...speech, assignedBy: "尤书记", done: true, feedback: "3月16日当面报告" }],
    ["不是领导交办", { ...speech, source: "县委办来函", done: true }],
    ["还没办结", { ...speech, assignedBy: "尤书记" }],
  ],
  "leave-conflict": [
    [
      "有替岗人",
      { title: "春季防火视频会议会务", owner: ["乔木生"], due: "2026-03-26" },
      { duties: DUTIES, leaves: [["乔木生", "2026-03-25", "2026-03-27"]] },
    ],
  ],
};

const missing: readonly (readonly [
  FindingCode,
  Omit<SectionSpec, "rows">,
  RowSpec,
  column: string,
])[] = [
  ["overdue", { without: ["due"] }, { ...speech, due: "2026-03-10" }, "due"],
  [
    "overdue",
    { without: ["status", "progress", "doneDate"] },
    { ...speech, due: "2026-03-10", done: null },
    "status",
  ],
  ["vacant", { without: ["owner"] }, { title: "采购打印纸" }, "owner"],
  ["overstep", { without: ["approval"] }, { title: "解密一份旧件", owner: ["宋怀瑾"] }, "approval"],
  [
    "ageing",
    { without: ["assignedDate"] },
    { title: "更新内部电话号码表", assigned: "2026-01-12" },
    "assignedDate",
  ],
  [
    "unanswered",
    { without: ["feedback"] },
    { ...speech, assignedBy: "尤书记", done: true },
    "feedback",
  ],
  ["misplaced", {}, { title: "会议室投影仪报修", owner: ["宋怀瑾"] }, "duties"],
];

describe("what raises a finding", () => {
  for (const [code, cases] of Object.entries(raised)) {
    for (const [why, row, rest = { duties: DUTIES }] of cases ?? []) {
      test(`${code}: ${why}`, () => expect(codes(row, rest)).toContain(code));
    }
  }
});

describe("what tempts but must not", () => {
  for (const [code, cases] of Object.entries(quiet)) {
    for (const [why, row, rest = { duties: DUTIES }] of cases ?? []) {
      test(`${code}: ${why}`, () => expect(codes(row, rest)).not.toContain(code));
    }
  }
});

describe("silent for lack of a column, and said once", () => {
  test.each(missing)("%s without its column", (code, rest, row, column) => {
    const judged = judge(section({ ...rest, rows: [row, row] }), ctx);
    expect(judged.tasks.flatMap((t) => t.findings)).not.toContain(code);
    expect(judged.notes.filter((n) => n.args.column === column)).toHaveLength(1);
  });
});

describe("lights", () => {
  const lights: readonly (readonly [string, RowSpec, Light])[] = [
    ["逾期", { ...speech, due: "2026-03-17" }, "red"],
    ["临期", { ...speech, due: "2026-03-19" }, "yellow"],
    [
      "当天交办当天到期，不亮黄灯",
      { ...speech, assigned: "2026-03-18", due: "2026-03-18" },
      "green",
    ],
    [
      "长周期工作提前五个工作日预警",
      { ...speech, assigned: "2026-03-01", due: "2026-03-24" },
      "blue",
    ],
    ["短期工作不预警", { ...speech, assigned: "2026-03-16", due: "2026-03-24" }, "green"],
    ["长周期工作还早", { ...speech, assigned: "2026-03-01", due: "2026-04-24" }, "green"],
    ["已办结", { ...speech, due: "2026-03-10", done: true }, "done"],
    ["没有时限", speech, "none"],
    ["已取消", { ...speech, due: "2026-03-10", done: null, cancelled: true }, "none"],
  ];
  test.each(lights)("%s", (_why, row, light) => {
    expect(judge(section({ rows: [row], duties: DUTIES }), ctx).tasks[0]?.light).toBe(light);
  });
});

describe("how loud a finding is", () => {
  const loud: readonly (readonly [string, RowSpec, FindingCode, Severity])[] = [
    ["逾期是重要的", { ...speech, due: "2026-03-17" }, "overdue", "high"],
    ["久逾期的请一并确认，不喊", { ...speech, due: "2026-02-02" }, "overdue", "medium"],
    [
      "当天交办的临期只提示",
      { ...speech, assigned: "2026-03-18", due: "2026-03-18" },
      "due-soon",
      "low",
    ],
    [
      "小科室里与分工不符只提示",
      { title: "会议室投影仪报修", owner: ["宋怀瑾"] },
      "misplaced",
      "low",
    ],
  ];
  test.each(loud)("%s", (_why, row, code, severity) => {
    const found = judge(section({ rows: [row], duties: DUTIES }), ctx).findings;
    expect(found.find((f) => f.code === code)?.severity).toBe(severity);
  });
});

test("the same title and date on two sheets is a double; two finished copies are an archive", () => {
  const twice = (done: boolean): readonly FindingCode[] =>
    judge(
      section({
        duties: DUTIES,
        rows: [
          { ...speech, done },
          { ...speech, done, sheet: "年度台账", row: 9 },
        ],
      }),
      ctx
    ).tasks.flatMap((t) => t.findings);
  expect(twice(false)).toContain("duplicate");
  expect(twice(true)).not.toContain("duplicate");
});

test("a duty inside a leave, and A角 with B角 away together, are told of the person", () => {
  const { findings } = judge(
    section({
      rows: [],
      duties: DUTIES,
      leaves: [
        ["云知意", "2026-03-20", "2026-03-25"],
        ["程大川", "2026-03-23", "2026-03-24"],
      ],
      shifts: [
        ["2026-03-21", "云知意"],
        ["2026-03-10", "云知意"],
      ],
    }),
    ctx
  );
  expect(findings.map((f) => [f.code, f.args.why, f.person, f.sheet])).toEqual([
    ["leave-conflict", "shift", "云知意", null],
    ["leave-conflict", "pair", "云知意", null],
  ]);
});

test("every finding names its rule, its cell and its evidence", () => {
  const rows = Object.values(raised).flatMap((cases) => (cases ?? []).map(([, row]) => row));
  const { findings } = judge(section({ rows, duties: DUTIES }), ctx);
  expect(findings.length).toBeGreaterThan(10);
  for (const f of findings.filter((x) => x.sheet !== null)) {
    expect(f.rule).not.toBe("");
    expect(f.cell).toMatch(/^[A-Z]+\d+$/);
    expect(f.evidence.length).toBeGreaterThan(0);
  }
});

test("a year without calendar data is said", () => {
  const { notes } = judge(
    section({ rows: [{ ...speech, due: "2031-03-17" }], duties: DUTIES }),
    ctx
  );
  expect(notes).toContainEqual({ code: "calendar-assumed", args: { year: 2031 } });
});
