/** What tasks, duties, leave and shifts are read as. */
import { date, day, formula, read, sheet } from "./sheets";

const header = ["序号", "事项", "交办日期", "完成时限", "责任人", "协办", "状态", "备注"];
const duty = sheet("分工", [
  ["姓名", "职务", "主要职责", "B角"],
  ["唐一苇", "科长", "主持全面", "易水寒"],
  ["易水寒", "科员", "文稿起草", "唐一苇"],
  ["顾行舟", "科员", "后勤保障", ""],
]);

describe("where a value stands, and how it was had", () => {
  const ledger = read([
    duty,
    sheet(
      "台账",
      [
        header,
        [1, "起草简报", date("2026-11-02"), "11月20日", "唐一苇", "", "进行中"],
        [2, "核对数据", date("2026-11-02"), null, null, "", "进行中"],
        [3, "排版印发", date("2026-11-03"), "11月25日", "易水寒、顾行舟", "", "进行中"],
        [
          formula("=ROW()-1", 4),
          "装订归档",
          date("2026-11-03"),
          formula("=C5+10", 46333),
          "",
          "市档案局、顾行舟",
          "进行中",
        ],
      ],
      { merges: ["D2:D3", "E2:E3"] }
    ),
  ]);
  const [a, b, c, d] = ledger.tasks;

  test("an owner merged over two rows is both rows' owner, and written to neither", () => {
    expect(a?.owner[0]).toMatchObject({ value: "唐一苇", cell: "E2", how: "merged" });
    expect(b?.owner[0]).toMatchObject({ value: "唐一苇", cell: "E2", how: "merged" });
    expect(b?.due).toMatchObject({ cell: "D2", how: "merged" });
    expect(b?.due?.value.date).toBe("2026-11-20");
  });

  test("two in a cell are parts of it", () => {
    expect(c?.owner.map((o) => [o.value, o.how])).toEqual([
      ["易水寒", "part"],
      ["顾行舟", "part"],
    ]);
  });

  test("a computed date is a formula's", () => {
    expect(d?.due).toMatchObject({ cell: "D5", how: "formula" });
    expect(d?.seq?.how).toBe("formula");
  });

  test("units that help are kept apart from people", () => {
    expect(d?.helpers.map((h) => h.value)).toEqual(["顾行舟"]);
    expect(d?.externals).toEqual(["市档案局"]);
  });

  test("nobody named: the cell where a name would stand", () => {
    expect(d?.owner).toEqual([]);
    expect(d?.ownerCell).toBe("E5");
  });

  test("which columns there are", () => {
    expect(ledger.has.has("due")).toBe(true);
    expect(ledger.has.has("approval")).toBe(false);
  });
});

describe("keys", () => {
  test("number, title and date; a computed number is left out; twins have none", () => {
    const { tasks } = read([
      sheet("台账", [
        header,
        [1, "起草 简报。", date("2026-11-02"), "11月20日", "唐一苇", "", ""],
        [formula("=ROW()-1", 2), "核对数据", date("2026-11-02"), "", "唐一苇", "", ""],
        [3, "装订", "", "", "唐一苇", "", ""],
        [3, "装订", "", "", "易水寒", "", ""],
      ]),
    ]);
    expect(tasks.map((t) => t.key)).toEqual([
      "1|起草简报|2026-11-02",
      "|核对数据|2026-11-02",
      null,
      null,
    ]);
  });

  test("a secret row's key does not tell its title", () => {
    const rows = [
      ["序号", "事项", "密级", "责任人", "完成时限", "状态"],
      [1, "北线演练方案", "机密★", "唐一苇", "11月20日", "进行中"],
      [2, "公开事项", "", "唐一苇", "11月20日", "进行中"],
    ];
    const keys = read([sheet("台账", rows)]).tasks.map((t) => t.key);
    expect(keys[0]).not.toContain("演练");
    expect(keys[0]).toMatch(/^1\|#[0-9a-f]{16}\|$/);
    expect(read([sheet("台账", rows)]).tasks.map((t) => t.key)).toEqual(keys);
  });
});

describe("done or not", () => {
  const done = (rows: (string | number | ReturnType<typeof date>)[][]): unknown[] =>
    read([sheet("台账", rows)]).tasks.map((t) => [t.done, t.cancelled, t.doneDate?.value ?? null]);

  test("a date in 办结时间 says done where no status does", () => {
    expect(
      done([
        ["序号", "事项", "责任人", "完成时限", "办结时间"],
        [1, "起草简报", "唐一苇", "11月20日", date("2026-11-17")],
        [2, "核对数据", "唐一苇", "11月20日", ""],
      ])
    ).toEqual([
      [true, false, "2026-11-17"],
      [false, false, null],
    ]);
  });

  test("the day in brackets behind the status", () => {
    expect(
      done([
        ["序号", "事项", "责任人", "完成时限", "完成情况"],
        [1, "起草简报", "唐一苇", "11月20日", "已完成（11.17）"],
        [2, "接待调研", "唐一苇", "11月20日", "已取消"],
      ])
    ).toEqual([
      [true, false, "2026-11-17"],
      [null, true, null],
    ]);
  });

  test("remarks speak only where no column does", () => {
    expect(
      done([
        ["序号", "事项", "责任人", "完成时限", "备注"],
        [1, "起草简报", "唐一苇", "11月20日", "已完成"],
        [2, "接待调研", "唐一苇", "11月20日", "等通知"],
      ])
    ).toEqual([
      [true, false, null],
      [null, false, null],
    ]);
  });
});

describe("duty sheets", () => {
  test("by post, with A岗 and B岗", () => {
    const { duties, people } = read([
      sheet(
        "AB岗",
        [
          ["办公室AB岗安排"],
          ["序号", "岗位", "A岗", "B岗", "岗位职责"],
          [1, "文字岗", "唐一苇", "易水寒", "材料起草"],
          [2, "会务岗", "易水寒、顾行舟", "唐一苇", "会议组织"],
        ],
        { merges: ["A1:E1"] }
      ),
    ]);
    expect(duties.map((d) => [d.person, d.role, d.text, d.backup])).toEqual([
      ["唐一苇", "文字岗", "材料起草", "易水寒"],
      ["易水寒", "会务岗", "会议组织", "唐一苇"],
      ["顾行舟", "会务岗", "会议组织", "唐一苇"],
    ]);
    expect(people).toEqual(["唐一苇", "易水寒", "顾行舟"]);
  });

  test("A角 and B角 in one cell", () => {
    const { duties } = read([
      sheet("职责", [
        ["岗位", "AB角", "岗位职责"],
        ["文秘岗", "A角：唐一苇 B角：易水寒", "起草各类文稿"],
        ["会务岗", "A角：易水寒 B角：顾行舟", "会议组织保障"],
      ]),
    ]);
    expect(duties.map((d) => `${d.person}/${d.backup} ${d.text}`)).toEqual([
      "唐一苇/易水寒 起草各类文稿",
      "易水寒/顾行舟 会议组织保障",
    ]);
  });

  test("one person over several rows", () => {
    const { duties } = read([
      sheet(
        "职责",
        [
          ["姓名", "工作职责"],
          ["唐一苇", "主持全面工作"],
          [null, "分管财务"],
          ["易水寒", "文稿起草"],
        ],
        { merges: ["A2:A3"] }
      ),
    ]);
    expect(duties.map((d) => `${d.person} ${d.text}`)).toEqual([
      "唐一苇 主持全面工作",
      "唐一苇 分管财务",
      "易水寒 文稿起草",
    ]);
  });
});

describe("leave", () => {
  test.each<[string, string, [string, string, boolean][]]>([
    ["range", "11月6日至11月12日年休", [["2026-11-06", "2026-11-12", false]]],
    ["dots", "11.7-11.15 赴省委党校培训", [["2026-11-07", "2026-11-15", false]]],
    ["half a day", "11月8日上午半天看病", [["2026-11-08", "2026-11-08", true]]],
    ["short end", "11月16日-18日出差", [["2026-11-16", "2026-11-18", false]]],
    ["years", "2026年12月30日至2027年1月2日探亲假", [["2026-12-30", "2027-01-02", false]]],
    [
      "two days apart",
      "11月3日、11月10日事假",
      [
        ["2026-11-03", "2026-11-03", false],
        ["2026-11-10", "2026-11-10", false],
      ],
    ],
    ["a start and a length", "11月16日起休假3天", [["2026-11-16", "2026-11-18", false]]],
  ])("as text: %s", (_, text, spans) => {
    const { leaves } = read([
      sheet("请假", [
        ["姓名", "请假情况", "批准人"],
        ["唐一苇", text, "易水寒"],
        ["顾行舟", "11月1日事假", "易水寒"],
      ]),
    ]);
    expect(
      leaves.filter((l) => l.person === "唐一苇").map((l) => [l.from, l.to, l.halfDay])
    ).toEqual(spans);
  });

  test("in columns, and in one column of from and to", () => {
    const { leaves } = read([
      sheet("休假", [
        ["姓名", "假别", "开始时间", "结束时间"],
        ["唐一苇", "年休假", date("2026-11-16"), "11月20日"],
        ["易水寒", "病假", "11.18", "11.18"],
      ]),
      sheet("外出", [
        ["姓名", "外出事由", "起止时间"],
        ["顾行舟", "出差", "11月17日—11月19日"],
      ]),
    ]);
    expect(leaves.map((l) => `${l.person} ${l.from} ${l.to} ${l.kind}`)).toEqual([
      "唐一苇 2026-11-16 2026-11-20 年休假",
      "易水寒 2026-11-18 2026-11-18 病假",
      "顾行舟 2026-11-17 2026-11-19 出差",
    ]);
  });

  test("起 and 止 under one heading, whatever stands under 销假时间", () => {
    const { leaves } = read([
      sheet(
        "登记",
        [
          ["请销假登记表"],
          ["序号", "姓名", "请假事由", "请假时间", null, "天数", "销假时间"],
          [null, null, null, "起", "止"],
          [1, "唐一苇", "年休假", date("2026-11-16"), date("2026-11-20"), 5, date("2026-11-23")],
          [2, "易水寒", "病假", "11月18日上午", "11月18日上午", 0.5, ""],
        ],
        { merges: ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:G3"] }
      ),
    ]);
    expect(leaves.map((l) => [l.person, l.from, l.to, l.halfDay])).toEqual([
      ["唐一苇", "2026-11-16", "2026-11-20", false],
      ["易水寒", "2026-11-18", "2026-11-18", true],
    ]);
  });

  test("what cannot be read is said", () => {
    const { unread } = read([
      sheet("请假", [
        ["姓名", "请假情况"],
        ["唐一苇", "年休假一周"],
        ["易水寒", "11月18日事假"],
      ]),
    ]);
    expect(unread).toEqual([
      { code: "unreadable-leave", sheet: "请假", cell: "A2", text: "年休假一周" },
    ]);
  });
});

describe("rosters", () => {
  test("by day number over a month's end", () => {
    const { shifts } = read([
      sheet(
        "值班",
        [
          ["值班表（2026年11月29日—12月2日）"],
          ["日期", "带班领导", "值班人员"],
          ["29日", "钱副局长", "唐一苇"],
          ["30日", "钱副局长", "易水寒、顾行舟"],
          ["1日", "孙局长", "唐一苇"],
          ["排班人：唐一苇　审核人：易水寒"],
        ],
        { merges: ["A1:C1"] }
      ),
    ]);
    expect(shifts.map((s) => `${s.date} ${s.kind} ${s.person} ${s.lead}`)).toEqual([
      "2026-11-29 带班领导 钱副局长 true",
      "2026-11-29 值班人员 唐一苇 false",
      "2026-11-30 带班领导 钱副局长 true",
      "2026-11-30 值班人员 易水寒 false",
      "2026-11-30 值班人员 顾行舟 false",
      "2026-12-01 带班领导 孙局长 true",
      "2026-12-01 值班人员 唐一苇 false",
    ]);
  });

  test("a plan of the day with 上午 and 下午 is none", () => {
    const { shifts, tables } = read([
      sheet("周计划", [
        ["第47周工作安排"],
        ["日期", "上午", "下午"],
        ["11.16", "科务会", "整理材料"],
        ["11.17", "接待调研", "起草总结"],
      ]),
    ]);
    expect(tables.map((t) => t.kind)).not.toContain("roster");
    expect(shifts).toEqual([]);
  });

  test("who leads from above is not the section's own", () => {
    const { people } = read([
      sheet("值班", [
        ["日期", "带班", "值班"],
        [date("2026-11-18"), "钱副局长", "唐一苇"],
        [date("2026-11-19"), "孙局长", "易水寒"],
      ]),
    ]);
    expect(people).toEqual(["唐一苇", "易水寒"]);
  });
});

describe("owners that stand in no column", () => {
  const rows = [
    ["序号", "工作内容", "完成时限", "完成情况"],
    [1, "起草简报", "11月20日", "进行中"],
    [2, "核对数据", "11月21日", "完成"],
  ];

  test("in the title", () => {
    const { tasks } = read([duty, sheet("个人", [["唐一苇工作任务"], ...rows])]);
    expect(tasks.map((t) => [t.owner[0]?.value, t.owner[0]?.how, t.ownerCell])).toEqual([
      ["唐一苇", "title", null],
      ["唐一苇", "title", null],
    ]);
  });

  test("in the sheet's name", () => {
    const { tasks } = read([duty, sheet("易水寒", rows)]);
    expect(tasks.map((t) => [t.owner[0]?.value, t.owner[0]?.how])).toEqual([
      ["易水寒", "sheet"],
      ["易水寒", "sheet"],
    ]);
  });
});

test("today and the calendar come from outside: the same sheet, the same ledger", () => {
  const input = [
    duty,
    sheet("台账", [header, [1, "起草简报", date("2026-11-02"), "5个工作日内", "唐一苇", "", ""]]),
  ];
  expect(read(input)).toEqual(read(input));
  expect(read(input).tasks[0]?.due?.value.date).toBe(day("2026-11-09"));
});
