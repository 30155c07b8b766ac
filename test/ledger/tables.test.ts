/** Finding tables: where they are, what they are, which rows are none. Layouts as offices make them, names invented. */
import { date, formula, meanings, place, read, sheet, skips } from "./sheets";

describe("a ledger with everything around it", () => {
  const ledger = read([
    sheet(
      "Sheet1",
      [
        ["白鹭区政务服务局督查台账"],
        ["填报单位：办公室", null, null, "单位：件", null, "2026年11月18日"],
        ["序号", "督查事项", "立项时间", "办结时限", "承办人", "办理情况", "是否办结", "办结时间"],
        [
          "（自动）",
          "（一事一行）",
          "（年/月/日）",
          "（年/月/日）",
          "（只填姓名）",
          "（简要）",
          "（下拉选择）",
          "（办结后填）",
        ],
        ["一、上级交办"],
        [
          1,
          "上报三季度窗口评价整改报告",
          date("2026-11-02"),
          date("2026-11-20"),
          "柳青禾",
          "初稿已报",
          "否",
        ],
        [
          2,
          "协调不动产窗口延时服务",
          date("2026-11-03"),
          "11月25日",
          "石默然",
          "已与中心商定",
          "是",
          date("2026-11-16"),
        ],
        ["二、本级安排"],
        [3, "大厅叫号机更换", date("2026-11-05"), "尽快", "", "询价中", "否"],
        [
          "小计",
          formula("=COUNTA(B6:B9)", 3),
          null,
          null,
          null,
          null,
          formula('=COUNTIF(G6:G9,"是")', 1),
        ],
        ["序号", "督查事项", "立项时间", "办结时限", "承办人", "办理情况", "是否办结", "办结时间"],
        [4, "印发窗口值守通知", date("2026-11-10"), "11.12", "柳青禾", "", "是"],
        [5],
        [6],
        [7, null, null, null, null, null, "否"],
        ["保留格式，勿删"],
        ["备注：1.逾期事项由办公室主任催办。"],
        ["图例：红—逾期　黄—临期"],
        ["填表人：柳青禾", null, null, "审核人：石默然"],
      ],
      { merges: ["A1:H1", "A5:H5", "A8:H8", "A17:H17", "A18:H18"], hidden: [7] }
    ),
  ]);
  const [table] = ledger.tables;

  test("lies where it lies", () => {
    expect(ledger.tables).toHaveLength(1);
    expect(place(table)).toBe("tasks A6:H12 header 3");
    expect(table?.title).toBe("白鹭区政务服务局督查台账");
  });

  test("has its columns understood", () => {
    expect(meanings(table)).toEqual({
      A: "seq",
      B: "title",
      C: "assignedDate",
      D: "due",
      E: "owner",
      F: "progress",
      G: "status",
      H: "doneDate",
    });
  });

  test("says why rows are passed over", () => {
    expect(skips(table)).toEqual({
      4: "guidance",
      5: "section",
      8: "section",
      10: "total",
      11: "repeated-header",
      13: "template",
      14: "template",
      15: "template",
      16: "template",
      17: "footer",
      18: "legend",
      19: "signature",
    });
  });

  test("reads its tasks, the hidden one too", () => {
    expect(
      ledger.tasks.map((t) => [
        t.row,
        t.section,
        t.owner.map((o) => o.value).join(),
        t.due?.value.date ?? t.due?.value.kind,
        t.done,
        t.hidden,
      ])
    ).toEqual([
      [6, "一、上级交办", "柳青禾", "2026-11-20", false, false],
      [7, "一、上级交办", "石默然", "2026-11-25", true, true],
      [9, "二、本级安排", "", "open", false, false],
      [12, "二、本级安排", "柳青禾", "2026-11-12", true, false],
    ]);
    expect(ledger.tasks[2]?.ownerCell).toBe("E9");
  });
});

describe("headers", () => {
  test.each([
    [
      "two rows with merged groups",
      sheet(
        "台账",
        [
          ["序号", "事项", "时间", null, "责任", null, "状态"],
          [null, null, "交办日期", "完成时限", "责任人", "配合人", null],
          [1, "起草讲话稿", "11月2日", "11月20日", "唐一苇", "", "进行中"],
          [2, "报送信息", "11月3日", "11月21日", "易水寒", "", "完成"],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"] }
      ),
      "tasks A3:G4 header 1,2",
      { A: "seq", B: "title", C: "assignedDate", D: "due", E: "owner", F: "helpers", G: "status" },
    ],
    [
      "two rows where the merged areas are not known",
      sheet("台账", [
        ["序号", "事项", "时间要求", null, "责任分工", null, "状态"],
        [null, null, "交办日期", "完成时限", "责任人", "配合人", null],
        [1, "起草讲话稿", "11月2日", "11月20日", "唐一苇", "", "进行中"],
        [2, "报送信息", "11月3日", "11月21日", "易水寒", "", "完成"],
      ]),
      "tasks A3:G4 header 1,2",
      { A: "seq", B: "title", C: "assignedDate", D: "due", E: "owner", F: "helpers", G: "status" },
    ],
    [
      "three rows",
      sheet(
        "台账",
        [
          ["2026年重点工作台账"],
          ["序号", "重点任务", "责任落实", null, null, "推进情况", null],
          [null, null, "牵头", null, "配合", "进展", "是否完成"],
          [null, null, "责任人", "完成时限", "配合单位", null, null],
          [1, "编制年度档案目录", "唐一苇", "2026.11.30", "档案局", "已完成一半", "否"],
          [2, "组织秋季消防演练", "易水寒", "2026.11.10", "消防大队", "演练结束", "是"],
        ],
        { merges: ["A1:G1", "A2:A4", "B2:B4", "C2:E2", "F2:G2", "C3:D3", "F3:F4", "G3:G4"] }
      ),
      "tasks A5:G6 header 2,3,4",
      { A: "seq", B: "title", C: "owner", D: "due", E: "helpers", F: "progress", G: "status" },
    ],
    [
      "计划 and 实际 over 完成时间",
      sheet(
        "任务",
        [
          ["序号", "任务名称", "负责人", "计划", null, "实际", null, "状态"],
          [null, null, null, "开始时间", "完成时间", "开始时间", "完成时间", null],
          [
            1,
            "系统迁移方案",
            "唐一苇",
            date("2026-11-01"),
            date("2026-11-20"),
            null,
            null,
            "进行中",
          ],
          [
            2,
            "系统培训",
            "易水寒",
            date("2026-11-01"),
            date("2026-11-10"),
            date("2026-11-02"),
            date("2026-11-09"),
            "已完成",
          ],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:H2"] }
      ),
      "tasks A3:H4 header 1,2",
      { A: "seq", B: "title", C: "owner", D: "startDate", E: "due", G: "doneDate", H: "status" },
    ],
    [
      "traditional characters",
      sheet("工作表1", [
        ["編號", "工作內容", "負責人", "截止日期", "狀態", "備註"],
        ["1", "整理會議記錄", "陳予安", date("2026-11-20"), "進行中", ""],
        ["2", "更新聯絡清單", "林知夏", date("2026-11-12"), "已完成", ""],
      ]),
      "tasks A2:F3 header 1",
      { A: "seq", B: "title", C: "owner", D: "due", E: "status", F: "remarks" },
    ],
    [
      "English",
      sheet("Tracker", [
        ["No.", "Task", "Assigned To", "Start Date", "Due Date", "% Complete", "Status", "Notes"],
        [
          1,
          "Draft briefing",
          "Anna Lee",
          date("2026-11-01"),
          date("2026-11-20"),
          0.4,
          "In Progress",
          "",
        ],
        [2, "Book venue", "Tom Reed", date("2026-11-01"), date("2026-11-05"), 1, "Done", ""],
      ]),
      "tasks A2:H3 header 1",
      {
        A: "seq",
        B: "title",
        C: "owner",
        D: "startDate",
        E: "due",
        F: "progress",
        G: "status",
        H: "remarks",
      },
    ],
    [
      "完成时间 alone is due",
      sheet("工作", [
        ["序号", "工作内容", "责任人", "完成时间", "完成情况"],
        [1, "修订应急预案", "唐一苇", "11月30日", "正在修改"],
        [2, "收集各科信息", "易水寒", "11月20日", "已完成"],
      ]),
      "tasks A2:E3 header 1",
      { A: "seq", B: "title", C: "owner", D: "due", E: "status" },
    ],
    [
      "完成时间 beside 截至日期 is done",
      sheet("工作", [
        ["序号", "工作内容", "责任人", "截至日期", "完成时间", "备注"],
        [1, "修订应急预案", "唐一苇", "11月30日", "", ""],
        [2, "收集各科信息", "易水寒", "11月20日", "11月17日", ""],
      ]),
      "tasks A2:F3 header 1",
      { A: "seq", B: "title", C: "owner", D: "due", E: "doneDate", F: "remarks" },
    ],
    [
      "units answer where no person does",
      sheet("任务清单", [
        ["序号", "工作任务", "责任单位", "配合单位", "完成时限", "进展情况"],
        [1, "推进老旧小区加装电梯", "建设科", "各社区", "12月底", "已摸底"],
        [2, "开展节前安全检查", "安监科", "消防大队", "11月底", "已完成"],
      ]),
      "tasks A2:F3 header 1",
      { A: "seq", B: "title", C: "owner", D: "helpers", E: "due", F: "progress" },
    ],
    [
      "a person before a unit",
      sheet("任务清单", [
        ["序号", "工作任务", "责任单位", "责任人", "完成时限", "进展情况"],
        [1, "推进老旧小区加装电梯", "建设科", "唐一苇", "12月底", "已摸底"],
        [2, "开展节前安全检查", "安监科", "易水寒", "11月底", "已完成"],
      ]),
      "tasks A2:F3 header 1",
      { A: "seq", B: "title", C: "department", D: "owner", E: "due", F: "progress" },
    ],
  ])("%s", (_, input, where, columns) => {
    const [table] = read([input]).tables;
    expect(place(table)).toBe(where);
    expect(meanings(table)).toMatchObject(columns);
  });

  test("a hidden row of field codes is not the header", () => {
    const { tables } = read([
      sheet(
        "台账",
        [
          ["seq", "title", "owner", "due", "status"],
          ["序号", "事项", "责任人", "完成时限", "状态"],
          [1, "起草讲话稿", "唐一苇", "11月20日", "进行中"],
          [2, "报送信息", "易水寒", "11月21日", "完成"],
        ],
        { hidden: [1] }
      ),
    ]);
    expect(tables.map(place)).toEqual(["tasks A3:E4 header 2"]);
  });
});

describe("several tables on a sheet", () => {
  test("this week and next, one beneath the other", () => {
    const ledger = read([
      sheet(
        "周安排",
        [
          ["办公室周工作安排（11月16日—11月22日）"],
          ["一、本周工作"],
          ["序号", "工作内容", "责任人", "完成时限", "完成情况"],
          [1, "起草月度简报", "唐一苇", "11月18日", "进行中"],
          [2, "接待考察组", "易水寒", "11月19日", "完成"],
          [],
          ["二、下周工作计划"],
          ["序号", "工作内容", "责任人", "完成时限", "备注"],
          [1, "年度述职材料", "唐一苇", "11月27日", ""],
          ["填报人：唐一苇"],
        ],
        { merges: ["A1:E1", "A2:E2", "A7:E7"] }
      ),
    ]);
    expect(ledger.tables.map(place)).toEqual(["tasks A4:E5 header 3", "plan A9:E9 header 8"]);
    expect(ledger.tasks.map((t) => t.title.value)).toEqual(["起草月度简报", "接待考察组"]);
    expect(ledger.plans?.map((t) => t.title.value)).toEqual(["年度述职材料"]);
  });

  test("side by side with a gap", () => {
    const { tables } = read([
      sheet(
        "两表",
        [
          ["督办台账", null, null, null, null, null, "科室分工"],
          ["序号", "督办事项", "责任人", "时限", "状态", null, "姓名", "职务", "主要职责"],
          [
            1,
            "起草月度简报",
            "唐一苇",
            "11月18日",
            "进行中",
            null,
            "唐一苇",
            "科员",
            "负责文稿起草",
          ],
          [2, "接待考察组", "易水寒", "11月19日", "完成", null, "易水寒", "科员", "负责接待"],
          [3, "更换门禁", "易水寒", "11月20日", "完成"],
        ],
        { merges: ["A1:E1", "G1:I1"] }
      ),
    ]);
    expect(tables.map(place)).toEqual(["tasks A3:E5 header 2", "duties G3:I4 header 2"]);
  });

  test("a roster folded into two halves", () => {
    const ledger = read([
      sheet(
        "值班",
        [
          ["2026年12月值班表"],
          ["日期", "值班人员", "日期", "值班人员"],
          [1, "唐一苇", 16, "易水寒"],
          [2, "易水寒", 17, "唐一苇"],
        ],
        { merges: ["A1:D1"] }
      ),
    ]);
    expect(ledger.tables.map((t) => t.kind)).toEqual(["roster", "roster"]);
    expect(ledger.shifts.map((s) => `${s.date} ${s.person}`).sort()).toEqual([
      "2026-12-01 唐一苇",
      "2026-12-02 易水寒",
      "2026-12-16 易水寒",
      "2026-12-17 唐一苇",
    ]);
  });

  test("the same ledger a section each, headers again under a title", () => {
    const { tables, tasks } = read([
      sheet("汇总", [
        ["文秘组任务"],
        ["序号", "任务", "负责人", "截止日期", "状态"],
        [1, "起草月度简报", "唐一苇", "11月18日", "进行中"],
        [],
        ["后勤组任务"],
        ["序号", "任务", "负责人", "截止日期", "状态"],
        [1, "更换门禁", "易水寒", "11月20日", "完成"],
      ]),
    ]);
    expect(tables.map(place)).toEqual(["tasks A3:E3 header 2", "tasks A7:E7 header 6"]);
    expect(tasks).toHaveLength(2);
  });
});

describe("what stands beside or beneath a ledger", () => {
  const rows = [
    ["序号", "事项", "责任人", "时限", "状态"],
    [1, "起草简报", "唐一苇", "11月20日", "进行中"],
    [2, "接待考察", "易水寒", "11月20日", "完成"],
  ];

  test("a count by person beneath, whose header nobody knows", () => {
    const { tables, tasks } = read([
      sheet("台账", [...rows, [], ["责任人", "件数"], ["唐一苇", 1], ["易水寒", 1]]),
    ]);
    expect(tables.map(place)).toEqual(["tasks A2:E3 header 1", "other A6:B7 header 5"]);
    expect(tasks).toHaveLength(2);
  });

  test("a count by person beside it", () => {
    const beside = [
      ["责任人", "件数", "占比"],
      ["唐一苇", 1, 0.5],
      ["易水寒", 1, 0.5],
    ];
    const { tables } = read([
      sheet(
        "台账",
        rows.map((r, i) => [...r, null, ...(beside[i] ?? [])])
      ),
    ]);
    expect(tables.map(place)).toEqual(["tasks A2:E3 header 1"]);
  });
});

describe("what is to be done, by other names", () => {
  test.each([
    ["反映问题", "路灯不亮请尽快修复"],
    ["拟建内容概述", "新建便民服务点一处"],
  ])("%s", (name, text) => {
    const { tasks } = read([
      sheet("登记", [
        ["登记编号", "登记日期", name, "承办人", "办理期限", "是否办结"],
        ["X001", date("2026-11-02"), text, "唐一苇", date("2026-11-17"), "是"],
        ["X002", date("2026-11-05"), `${text}（二）`, "易水寒", date("2026-11-20"), "否"],
      ]),
    ]);
    expect(tasks.map((t) => [t.title.value, t.done])).toEqual([
      [text, true],
      [`${text}（二）`, false],
    ]);
  });

  test("measures under a merged task are the tasks", () => {
    const { tasks } = read([
      sheet(
        "任务表",
        [
          ["序号", "重点工作", "工作措施", "责任人", "完成时限", "状态"],
          [1, "全面加强档案管理", "整理旧档案", "唐一苇", "11月30日", ""],
          [null, null, "数字化扫描", "易水寒", "12月15日", ""],
          [2, "信息报送工作", "每周报送两篇", "顾行舟", "每周五", ""],
        ],
        { merges: ["A2:A3", "B2:B3"] }
      ),
    ]);
    expect(tasks.map((t) => t.title.value)).toEqual(["整理旧档案", "数字化扫描", "每周报送两篇"]);
  });
});

describe("sheets that hold no tasks", () => {
  test.each([
    [
      "targets",
      sheet("任务分配", [
        ["2026年销售任务分配"],
        ["区域", "负责人", "年度目标", "一季度", "二季度", "完成率"],
        ["东片", "唐一苇", 500, 120, 130, 0.5],
        ["西片", "易水寒", 400, 100, 90, 0.48],
      ]),
    ],
    [
      "stock",
      sheet("物资台账", [
        ["序号", "物品名称", "规格", "数量", "单价", "金额", "领用人", "领用日期", "备注"],
        [1, "打印纸", "A4", 10, 25, 250, "唐一苇", date("2026-11-02"), ""],
        [2, "硒鼓", "12A", 2, 300, 600, "易水寒", date("2026-11-03"), ""],
      ]),
    ],
    [
      "budget",
      sheet("预算", [
        ["项目名称", "预算金额", "已支出", "余额", "经办人", "备注"],
        ["会议费", 20000, 5000, 15000, "唐一苇", ""],
        ["印刷费", 8000, 1000, 7000, "易水寒", ""],
      ]),
    ],
    [
      "indicators",
      sheet("督办指标", [
        ["序号", "指标名称", "目标值", "完成值", "完成率", "责任单位"],
        [1, "办件量", 1000, 900, 0.9, "窗口科"],
        [2, "满意度", 98, 99, 1.01, "督查科"],
      ]),
    ],
    [
      "instructions",
      sheet("填表说明", [
        ["填表说明"],
        ["一、每周五更新，由责任人填写。"],
        ["二、完成时限一律写日期。"],
      ]),
    ],
    [
      "a count by person",
      sheet("统计", [
        ["责任人", "件数"],
        ["唐一苇", formula("=COUNTIF(台账!E:E,A2)", 4)],
        ["易水寒", formula("=COUNTIF(台账!E:E,A3)", 2)],
      ]),
    ],
    [
      "an address list",
      sheet("通讯录", [
        ["姓名", "科室", "职务", "手机"],
        ["唐一苇", "办公室", "科员", "13800000001"],
        ["易水寒", "办公室", "副主任", "13800000002"],
      ]),
    ],
    [
      "a file register",
      sheet("收文登记", [
        ["序号", "收文日期", "来文单位", "文号", "文件标题", "份数"],
        [1, date("2026-11-02"), "市委办", "白办〔2026〕1号", "关于做好值班工作的通知", 2],
      ]),
    ],
    [
      "attendance",
      sheet("考勤", [
        ["姓名", "应出勤", "实出勤", "迟到", "早退"],
        ["唐一苇", 22, 21, 1, 0],
        ["易水寒", 22, 22, 0, 0],
      ]),
    ],
    ["nothing", sheet("空表", [])],
  ])("%s", (_, input) => {
    const ledger = read([input]);
    expect(ledger.tables.filter((t) => t.kind === "tasks" || t.kind === "plan").map(place)).toEqual(
      []
    );
    expect(ledger.tasks).toEqual([]);
  });
});

describe("Excel tables", () => {
  test("are believed: header, rows and totals as Excel has them", () => {
    const { tables } = read([
      sheet(
        "表",
        [
          ["督办台账"],
          [],
          ["编号", "名称", "责任人", "时限", "状态"],
          ["D1", "起草月度简报", "唐一苇", "11月18日", "进行中"],
          ["D2", "接待考察组", "易水寒", "11月19日", "完成"],
          ["汇总", 2],
          ["说明", "以上事项每周更新"],
        ],
        {
          tables: [
            {
              name: "督办",
              rect: { row: 3, column: 1, rows: 4, columns: 5 },
              hasHeaders: true,
              hasTotals: true,
            },
          ],
        }
      ),
    ]);
    expect(tables.map(place)).toEqual(["tasks A4:E5 header 3"]);
    expect(tables[0]?.listed).toBe("督办");
  });
});

test("a table without any header is shown, by its values, and not too sure", () => {
  const { tables } = read([
    sheet("待办", [
      [1, "起草月度简报材料", "唐一苇", date("2026-11-18"), "进行中"],
      [2, "接待外市考察团组", "易水寒", date("2026-11-19"), "已完成"],
      [3, "更换一楼门禁系统", "唐一苇", date("2026-11-20"), "未开始"],
    ]),
  ]);
  expect(place(tables[0])).toBe("tasks A1:E3 header ");
  expect(meanings(tables[0])).toEqual({ A: "seq", B: "title", C: "owner", D: "due", E: "status" });
  expect(tables[0]?.confidence).toBeLessThan(0.7);
});

test("a line of the user's mapping beats what was found, wherever the column has gone", () => {
  const rows = [
    ["序号", "事项", "谁来办", "责任人", "完成时限", "状态"],
    [1, "起草月度简报", "唐一苇", "易水寒", "11月18日", "进行中"],
  ];
  const mapping = {
    version: 1 as const,
    tables: [
      {
        sheet: "旧名",
        headers: rows[0] as string[],
        columns: [{ header: "谁来办", meaning: "owner" as const }],
      },
    ],
  };
  const moved = rows.map((r) => [r[0] ?? null, r[2] ?? null, r[1] ?? null, ...r.slice(3)]);
  const ledger = read([sheet("新名", moved)], "2026-11-18", mapping);
  expect(ledger.tasks[0]?.owner.map((o) => o.value)).toEqual(["唐一苇"]);
  expect(ledger.tables[0]?.corrected).toBe(true);
  expect(read([sheet("新名", moved)]).tasks[0]?.owner.map((o) => o.value)).toEqual(["易水寒"]);
});

test("names over the columns are no owners once the user has said what a column is", () => {
  const rows = [
    ["任务分工", null],
    ["江晚照", "秦牧"],
    ["起草党组会纪要", "维修会议室投影"],
    ["报送政务信息两篇", "采购办公用品"],
  ];
  const sheets = [sheet("本周任务", rows, { merges: ["A1:B1"] })];
  expect(read(sheets).tasks.map((t) => `${t.owner[0]?.value} ${t.owner[0]?.how}`)).toEqual([
    "江晚照 heading",
    "秦牧 heading",
    "江晚照 heading",
    "秦牧 heading",
  ]);
  const columns = [{ header: "江晚照", meaning: "title" as const }];
  const mapping = {
    version: 1 as const,
    tables: [{ sheet: "本周任务", headers: ["江晚照", "秦牧"], kind: "tasks" as const, columns }],
  };
  expect(read(sheets, "2026-11-18", mapping).tasks.map((t) => [t.title.value, t.owner])).toEqual([
    ["起草党组会纪要", []],
    ["报送政务信息两篇", []],
  ]);
});
