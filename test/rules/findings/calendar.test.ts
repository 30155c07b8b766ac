/** 请假冲突、值班冲突、固定工作未列入、急事未报、重复登记、时限有误, and events that move. */
import { defaultBook } from "../../../src/rules";
import type { RowSpec } from "../section";
import { judged, table, type Around } from "./table";

table("leave-conflict", {
  raised: [
    [
      "值班那天在休假，没有别人值",
      [],
      { leaves: [["云知意", "2026-03-20", "2026-03-25"]], shifts: [["2026-03-21", "云知意"]] },
    ],
    [
      "到期那天承办人在休假",
      { title: "涉密文件清退", owner: ["宋怀瑾"], due: "2026-03-26" },
      { leaves: [["宋怀瑾", "2026-03-25", "2026-03-27"]] },
    ],
    [
      "AB角同时不在",
      [],
      {
        duties: [
          ["云知意", "负责接待", "程大川"],
          ["程大川", "负责后勤"],
        ],
        leaves: [
          ["云知意", "2026-03-20", "2026-03-25"],
          ["程大川", "2026-03-24", "2026-03-26"],
        ],
      },
    ],
  ],
  quiet: [
    [
      "值班在假期前",
      [],
      { leaves: [["云知意", "2026-03-20", "2026-03-25"]], shifts: [["2026-03-19", "云知意"]] },
    ],
    [
      "已经过去的班",
      [],
      { leaves: [["云知意", "2026-03-02", "2026-03-25"]], shifts: [["2026-03-10", "云知意"]] },
    ],
    [
      "半天假",
      [],
      {
        leaves: [["云知意", "2026-03-20", "2026-03-20", "事假", true]],
        shifts: [["2026-03-20", "云知意"]],
      },
    ],
    [
      "AB角的假错开",
      [],
      {
        duties: [
          ["云知意", "负责接待", "程大川"],
          ["程大川", "负责后勤"],
        ],
        leaves: [
          ["云知意", "2026-03-20", "2026-03-23"],
          ["程大川", "2026-03-24", "2026-03-26"],
        ],
      },
    ],
    [
      "到期前一天销假",
      { title: "涉密文件清退", owner: ["宋怀瑾"], due: "2026-03-30" },
      { leaves: [["宋怀瑾", "2026-03-25", "2026-03-27"]] },
    ],
  ],
  silent: [
    [
      "没有时限栏",
      { title: "涉密文件清退", owner: ["宋怀瑾"], due: "2026-03-26" },
      { without: ["due"], leaves: [["宋怀瑾", "2026-03-25", "2026-03-27"]] },
    ],
  ],
});

const spaced = ["乔木生", "宋怀瑾", "云知意", "程大川"].map(
  (p, i) => [`2026-03-${19 + i * 3}`, p] as const
);

table("roster-conflict", {
  raised: [
    [
      "值班那天休假，另有人值守",
      [],
      {
        leaves: [["云知意", "2026-03-20", "2026-03-25"]],
        shifts: [
          ["2026-03-21", "云知意"],
          ["2026-03-21", "乔木生"],
        ],
      },
    ],
    [
      "同一天既带班又值班",
      [],
      {
        shifts: [
          ["2026-03-21", "云知意", "带班"],
          ["2026-03-21", "云知意", "值班"],
        ],
      },
    ],
    [
      "白班连着夜班",
      [],
      {
        shifts: [
          ["2026-03-21", "云知意", "白班"],
          ["2026-03-21", "云知意", "夜班"],
        ],
      },
    ],
    [
      "今天值完明天又值",
      [],
      {
        shifts: [
          ...spaced,
          ["2026-03-23", "宋怀瑾"],
          ["2026-04-02", "乔木生"],
          ["2026-04-08", "宋怀瑾"],
        ],
      },
    ],
  ],
  quiet: [
    ["隔开的班", [], { shifts: spaced }],
    [
      "上午下午都是本人，是一天班",
      [],
      {
        shifts: [
          ["2026-03-21", "云知意", "上午"],
          ["2026-03-21", "云知意", "下午"],
        ],
      },
    ],
    [
      "清明值班表又抄了一遍",
      [],
      {
        shifts: [
          ["2026-04-05", "云知意", "值班", "四月值班"],
          ["2026-04-05", "云知意", "值班", "清明值班"],
        ],
      },
    ],
    [
      "一人一周的轮值",
      [],
      { shifts: [1, 2, 3, 4, 5].flatMap((n) => [[`2026-03-2${n}`, "云知意"] as const]) },
    ],
    [
      "领导天天带班",
      [],
      { shifts: [...spaced, ["2026-03-20", "石闻远", "带班"], ["2026-03-21", "石闻远", "带班"]] },
    ],
    [
      "已经过去的",
      [],
      {
        shifts: [
          ["2026-03-10", "云知意", "带班"],
          ["2026-03-10", "云知意", "值班"],
        ],
      },
    ],
  ],
  silent: [["没有值班表", { title: "编排值班表", owner: ["乔木生"] }]],
});

test("duties are too close by the book's own clear days", () => {
  const later = [
    ["2026-03-30", "云知意"],
    ["2026-04-02", "乔木生"],
    ["2026-04-08", "宋怀瑾"],
  ] as const;
  const shifts = [...spaced, ...later];
  const told = (clearDays: number): number =>
    judged([], {
      shifts,
      book: { roster: { ...defaultBook.roster, clearDays } },
    }).findings.filter((f) => f.code === "roster-conflict").length;
  expect([0, 4, 5].map(told)).toEqual([0, 0, 1]);
});

const roster: RowSpec = {
  title: "清明节假期值班安排",
  owner: ["乔木生"],
  assigned: "2026-03-16",
  due: "2026-04-01",
  status: "进行中",
};
const other: RowSpec = {
  title: "起草述职报告",
  owner: ["柳疏影"],
  due: "2026-04-10",
  status: "进行中",
};

/** Only these are asked here: the book has more, and each has its own day. */
const routines = defaultBook.routines.filter((r) =>
  ["routine.holiday-roster", "routine.half-year", "routine.weekly-report"].includes(r.id)
);
const on = (today: string, more: Around = {}): Around => ({ today, book: { routines }, ...more });

table("missing-routine", {
  raised: [
    ["清明前两周，台账里没有值班安排", other, on("2026-03-25")],
    [
      "只有去年国庆的值班安排",
      [
        other,
        {
          ...roster,
          title: "国庆假期值班安排",
          assigned: "2025-09-15",
          due: "2025-09-28",
          done: true,
        },
      ],
      on("2026-03-25"),
    ],
    ["半年总结该动了", other, on("2026-06-16")],
    [
      "以前记周报，这周没记",
      [
        other,
        {
          title: "报送周报",
          owner: ["乔木生"],
          assigned: "2026-02-23",
          due: "2026-02-27",
          done: true,
        },
      ],
      on("2026-03-20"),
    ],
  ],
  quiet: [
    ["值班安排已列入", [other, roster], on("2026-03-25")],
    [
      "写在下周计划里",
      other,
      on("2026-03-25", { plans: [roster, { ...roster, title: "节前安全检查" }] }),
    ],
    ["离清明还有一个月", other, on("2026-03-04")],
    ["从来不记周报的，不问周报", other, on("2026-03-06")],
    ["督办台账不记固定工作", other, on("2026-03-25", { title: "2026年督办台账" })],
  ],
});

const fire: RowSpec = {
  title: "处置城南仓库火灾",
  owner: ["乔木生"],
  assigned: "2026-03-17",
  assignedText: "2026-03-17 9:20",
  remarks: "突发",
  status: "进行中",
};

table("unreported-urgent", {
  raised: [
    ["昨天的火灾，没有报告记录", { ...fire, progress: "已派人到场" }],
    ["写明未报告", { ...fire, progress: "9:40到场，未报告" }],
    ["报了，但是晚了一个小时", { ...fire, progress: "9:25派人；10:30报告县长" }],
    [
      "今天的险情，到场一小时还没报",
      {
        ...fire,
        title: "河堤险情处置",
        assigned: "2026-03-18",
        assignedText: "2026-03-18 8:00",
        progress: "9:10已组织转移",
      },
    ],
    ["书面报告过了四十分钟", { ...fire, progress: "10:30书面报告县委值班室" }],
  ],
  quiet: [
    ["十分钟内电话报告了", { ...fire, progress: "9:30电话报告邵县长" }],
    ["批示里写了", { ...fire, approval: "9:35已报告，全力扑救。邵县长" }],
    ["书面报告在四十分钟内", { ...fire, progress: "9:55书面报告县委值班室" }],
    ["报告了，没记几点", { ...fire, progress: "已报告县长" }],
    ["没有钟点，无从判断", { ...fire, assignedText: "2026-03-17", progress: "已派人到场" }],
    ["今天才发生，还看不出", { ...fire, assigned: "2026-03-18", assignedText: "2026-03-18 9:20" }],
    ["演练", { ...fire, title: "组织火灾应急演练" }],
    ["预案", { ...fire, title: "修订火灾应急预案" }],
    ["写材料", { ...fire, title: "起草城南火灾情况通报" }],
    ["平常事项", { ...fire, title: "更换会议室窗帘" }],
  ],
  silent: [["没有批示栏也没有进展栏", fire, { without: ["approval", "progress"] }]],
});

const phone: RowSpec = {
  title: "更新内部电话号码表",
  owner: ["乔木生"],
  assigned: "2026-03-11",
  due: "2026-04-20",
};

table("duplicate", {
  raised: [
    ["两张表里同名同日", [phone, { ...phone, sheet: "年度台账", row: 9 }]],
    [
      "一张表里同号同名同日",
      [
        { ...phone, seq: "3" },
        { ...phone, seq: "3" },
      ],
    ],
    [
      "标点空格不同也是同一件",
      [phone, { ...phone, title: "更新 内部电话号码表。", sheet: "年度台账", row: 9 }],
    ],
  ],
  quiet: [
    ["同名不同日", [phone, { ...phone, assigned: "2026-03-12", sheet: "年度台账", row: 9 }]],
    [
      "两份都办结，是存档",
      [
        { ...phone, done: true },
        { ...phone, done: true, sheet: "年度台账", row: 9 },
      ],
    ],
    [
      "同名不同号",
      [
        { ...phone, seq: "3" },
        { ...phone, seq: "4" },
      ],
    ],
    [
      "题目太短",
      [
        { ...phone, title: "值班" },
        { ...phone, title: "值班", sheet: "年度台账", row: 9 },
      ],
    ],
  ],
  silent: [
    [
      "没有日期",
      [{ title: "更新内部电话号码表" }, { title: "更新内部电话号码表", sheet: "年度台账", row: 9 }],
    ],
  ],
});

table("unreadable-date", {
  raised: [
    [
      "没有这一天",
      {
        ...phone,
        deadline: { kind: "invalid", date: null, reason: "no-such-day" },
        dueText: "11月31日",
      },
    ],
    [
      "与星期不符",
      {
        ...phone,
        deadline: { kind: "invalid", date: null, reason: "weekday-contradicts" },
        dueText: "6月30日（周一）",
      },
    ],
  ],
  quiet: [
    ["尽快", { ...phone, deadline: { kind: "open", date: null, reason: "soon" }, dueText: "尽快" }],
    [
      "已办结的不追究",
      {
        ...phone,
        done: true,
        deadline: { kind: "invalid", date: null, reason: "no-such-day" },
        dueText: "11月31日",
      },
    ],
    ["空白", { ...phone, due: undefined }],
  ],
  silent: [["没有时限栏", phone, { without: ["due"] }]],
});

describe("an event and the rows that serve it", () => {
  const hall: RowSpec = {
    title: "春耕现场会会务（3月25日召开）",
    owner: ["乔木生"],
    assigned: "2026-03-02",
    due: "2026-03-24",
  };
  const talk: RowSpec = {
    title: "起草县长在春耕现场会上的讲话",
    owner: ["柳疏影"],
    assigned: "2026-03-02",
    due: "2026-03-19",
  };
  const minutes: RowSpec = {
    title: "整理春耕现场会纪要",
    owner: ["柳疏影"],
    assigned: "2026-03-02",
    due: "2026-03-27",
  };
  const rows = [hall, talk, minutes, { ...phone, due: "2026-03-20" }];

  test("are known by its name", () => {
    expect(judged(rows).tasks.map((t) => t.event)).toEqual([
      "春耕现场会",
      "春耕现场会",
      "春耕现场会",
      undefined,
    ]);
  });

  test("move with it, whatever row says so; other rows stay", () => {
    const moved = judged([{ ...hall, remarks: "会议改期至4月1日" }, ...rows.slice(1)]).tasks;
    expect(moved.map((t) => t.dueInForce ?? t.due)).toEqual([
      "2026-03-31",
      "2026-03-26",
      "2026-04-03",
      "2026-03-20",
    ]);
    expect(judged(rows).tasks[1]?.light).toBe("yellow");
    expect(moved[1]?.light).toBe("green");
  });

  test("what the clerk has moved already stays", () => {
    const moved = judged([{ ...hall, remarks: "会议改期至4月1日", due: "2026-03-31" }, talk]).tasks;
    expect(moved.map((t) => t.dueInForce ?? t.due)).toEqual(["2026-03-31", "2026-03-26"]);
  });

  test("a meeting that comes round by itself is no one event", () => {
    expect(judged([{ ...hall, title: "局务会会务" }]).tasks[0]?.event).toBeUndefined();
  });
});
