/** The weekly report of Friday 20 March 2026, in both editions. */
import { parseMonth, parseQuarter, parseWeek, weekOf } from "../../src/report";
import { workingSpan } from "../../src/report/period";
import { usualSettings } from "../../src/report";
import { calendar, day, DUTIES, section } from "../rules/section";
import { inWords, reported, sheetOf, textOf, words } from "./reporting";

const ledger = section({
  title: "云岭县政府办公室秘书一科2026年3月工作任务台账",
  duties: DUTIES,
  rows: [
    {
      title: "起草春耕现场会讲话",
      owner: ["柳疏影"],
      helpers: ["云知意"],
      done: true,
      doneOn: "2026-03-18",
      due: "2026-03-19",
      assignedBy: "石县长",
      feedback: "已报",
    },
    { title: "采购打印纸", owner: ["程大川"], done: true, doneOn: "2026-03-10" },
    { title: "编发政务信息第5期", owner: ["柳疏影"], done: true, doneOn: "2026-03-16" },
    { title: "编发政务信息第6期", owner: ["柳疏影"], done: true, doneOn: "2026-03-20" },
    {
      title: "考察团来访接待",
      owner: ["云知意"],
      due: "2026-03-26",
      status: "在办",
      assigned: "2026-03-17",
      assignedBy: "分管领导",
    },
    { title: "督办台账更新", owner: ["乔木生"], due: "2026-03-13" },
    { title: "县长出席植树活动的车辆保障", owner: ["程大川"], due: "2026-03-24" },
    { title: "旧事", owner: ["乔木生"], due: "2026-01-05" },
    { title: "已撤销的活动", owner: ["乔木生"], due: "2026-03-19", cancelled: true, done: null },
  ],
  leaves: [["云知意", "2026-03-23", "2026-03-24"]],
  shifts: [["2026-03-21", "乔木生"]],
});
const up = () => reported(ledger, "up");
const inside = () => reported(ledger, "in");

test("periods are weeks from Monday to Sunday as ISO 8601 numbers them, months and quarters", () => {
  expect(weekOf(day("2026-03-20"))).toEqual({ from: "2026-03-16", to: "2026-03-22" });
  expect(parseWeek("2026-W47")).toEqual({ from: "2026-11-16", to: "2026-11-22" });
  expect(parseWeek("2026-W01")).toEqual({ from: "2025-12-29", to: "2026-01-04" });
  expect(parseMonth("2026-12")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
  expect(parseQuarter("2026-Q1")).toEqual({ from: "2026-01-01", to: "2026-03-31" });
  for (const text of ["2025-W53", "2026-W00", "47"]) expect(parseWeek(text)).toBeNull();
  expect([parseMonth("2026-13"), parseQuarter("2026-Q5")]).toEqual([null, null]);
});

test.each([
  ["an ordinary week", "2026-03-16", "2026-03-20"],
  ["a week whose Saturday is worked", "2026-02-23", "2026-02-28"],
  ["the week that begins with a holiday", "2026-04-06", "2026-04-10"],
])("%s is named by its working days", (_, monday, last) => {
  const shown = workingSpan(weekOf(day(monday)), calendar);
  expect(shown.to).toBe(last);
  expect(calendar.isWorkday(shown.from)).toBe(true);
});

test("the figures name their rows, and leaders' matters are counted apart", () => {
  const { counts } = up();
  const values = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, n.value]));
  expect(values).toEqual({
    handled: 7,
    done: 3,
    open: 4,
    dueNext: 2,
    overdue: 2,
    given: 2,
    givenDone: 1,
    givenAnswered: 1,
  });
  expect(counts.done.rows.map((r) => r.row)).toEqual([6, 4, 7]);
  expect(textOf(up())).toContain(
    "本周承办事项7件，办结3件，在办4件；其中领导批示交办2件，办结1件，已反馈1件。"
  );
});

test("the main work tells facts under its four headings, alike ones as one", () => {
  const text = textOf(up());
  expect(text).toContain("（一）办文。办结3件：编发政务信息（2件）；起草春耕现场会讲话。");
  expect(text).toContain("“督办台账更新”因（请填原因），未按期办结，拟于3月27日前办结。");
  // Probably only not written up: asked inside, not told upward.
  expect(text).not.toContain("旧事");
  expect(text).not.toContain("已撤销的活动");
});

test("next week is told day by day, with the leaders who take part", () => {
  expect(textOf(up())).toContain(
    "3月24日：县长出席植树活动的车辆保障（参加领导：县长）。3月26日：考察团来访接待。"
  );
});

test("work due later whose lead time begins next week is to be begun", () => {
  const soon = section({
    rows: [
      { title: "第一季度政务信息工作总结", due: "2026-04-17", owner: ["柳疏影"] },
      { title: "年底总结", due: "2026-12-30", owner: ["柳疏影"] },
    ],
  });
  expect(reported(soon, "up").starting.map((r) => r.title)).toEqual(["第一季度政务信息工作总结"]);
});

test("what the section can finish by itself is not put up; what others must do is, with a proposal, and three at most", () => {
  expect(up().problems).toEqual([]);
  expect(textOf(up())).toContain("三、需领导协调解决的事项：无");
  const tasks = section({
    rows: [1, 2, 3, 4, 5].map((n) => ({
      title: `第${"一二三四五"[n - 1]}项联合检查`,
      owner: ["乔木生"],
      due: `2026-03-1${n}`,
    })),
  });
  const joint = {
    ...tasks,
    tasks: tasks.tasks.map((task) => ({ ...task, externals: ["县应急局", "县财政局"] })),
  };
  const model = reported(joint, "up");
  expect(model.problems.map((p) => p.row.row)).toEqual([4, 5, 6]);
  expect(textOf(model)).toContain(
    "1.“第一项联合检查”应于3月11日办结，目前仍在办理。建议由县应急局牵头、县财政局配合，于3月27日前办结，请审定。"
  );
});

test("the annex lists what leaders gave, with its state and whether it was answered", () => {
  const text = textOf(up());
  expect(text).toContain("附：领导批示交办事项办理情况表");
  expect(text).toContain("1. 起草春耕现场会讲话，石县长，3月19日，3月18日办结，已反馈");
  expect(text).toContain("2. 考察团来访接待，分管领导，3月26日，正在办理");
});

test("the section's own edition adds types with their standard, findings with their rule, people, leave and duty", () => {
  const text = textOf(inside());
  expect(text).toContain("综合文字：突出“精”，办结3");
  expect(text).toMatch(/督办台账更新，乔木生，逾期，有时限的按时完成/);
  expect(text).toMatch(/云知意：办结0，在办1，逾期0，协助1，\d/);
  expect(text).toMatch(/忙闲差距\d+个百分点。/);
  expect(text).toContain("请假外出：云知意（3月23日至3月24日）。");
  expect(text).toContain("值班：3月21日乔木生。");
  expect(up().people ?? up().inside).toBeUndefined();
});

test("reminders of the period are told with their level; the same rule fell on all", () => {
  const reminders = [
    { date: day("2026-03-17"), person: "乔木生", level: 1, tasks: 2 },
    { date: day("2026-03-19"), person: "程大川", level: 2, tasks: 1 },
    { date: day("2026-03-10"), person: "云知意", level: 1, tasks: 1 },
  ];
  const text = textOf(reported(ledger, "in", { reminders }));
  expect(text).toContain("按同一规则催办，共2次。");
  expect(text).toContain("3月17日：乔木生，第1次，件数2\n3月19日：程大川，第2次，件数1");
  expect(textOf(reported(ledger, "up", { reminders }))).not.toContain("催办");
});

test("a week that is over is told as it stood: what was done or given since does not count", () => {
  const past = reported(ledger, "up", { period: weekOf(day("2026-03-12")) });
  expect(past.counts.done.rows.map((r) => r.row)).toEqual([5]);
  // The reception was given on the 17th; the papers done since were still open.
  expect(past.counts.open.rows.map((r) => r.row)).toEqual([4, 6, 7, 9, 10, 11]);
});

test("months and quarters come from the same model; a quarter's facts by person are for the chief", () => {
  const month = reported(ledger, "up", {
    period: { from: day("2026-03-01"), to: day("2026-03-31") },
  });
  expect(textOf(month)).toContain("秘书一科2026年3月工作情况\n本月承办事项8件");
  const quarter = reported(ledger, "in", {
    period: { from: day("2026-01-01"), to: day("2026-03-31") },
  });
  expect(textOf(quarter)).toContain("供平时考核参考，仅供科长掌握。");
  expect(sheetOf(quarter).name).toBe("科内季报2026.Q1");
});

test("the office orders its sections, names its unit and who signs, and marks it internal where it wants", () => {
  const text = textOf(up(), {
    sections: ["matters", "figures"],
    unit: "云岭县府办",
    signer: "审核：石闻远",
    internalNotice: true,
  });
  expect(text.split("\n").filter((line) => line !== "")).toEqual([
    "内部事项　注意保管",
    "云岭县府办一周工作情况（3月16日—20日）",
    "一、需领导协调解决的事项：无",
    "本周承办事项7件，办结3件，在办4件；其中领导批示交办2件，办结1件，已反馈1件。",
    "审核：石闻远",
    "云岭县府办",
    "2026年3月20日",
  ]);
});

test("the sheet: named by its days, A4 upright, merges apart, charts over empty rows from whole columns of a table", () => {
  expect(sheetOf(up()).name).toBe("周报3.16-3.20");
  for (const model of [up(), inside()]) {
    const spec = sheetOf(model);
    expect(spec.name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    expect(spec.print).toMatchObject({ orientation: "portrait", paper: "A4" });
    const places = spec.cells.map((c) => `${c.row},${c.column}`);
    expect(new Set(places).size).toBe(places.length);
    expect(Math.max(...spec.cells.map((c) => c.column))).toBe(spec.columnWidths.length);
    expect(new Set(spec.merges).size).toBe(spec.merges.length);
    for (const cell of spec.cells) expect(spec.styles[cell.style ?? ""]).toBeDefined();
    for (const height of Object.values(spec.rowHeights)) expect(height).toBeLessThanOrEqual(409);
  }
  expect(sheetOf(up()).charts).toEqual([]);
  const spec = sheetOf(inside());
  expect(spec.charts?.map((c) => [c.shape, c.series.map((s) => s.name)])).toEqual([
    ["bar", ["办结", "在办", "逾期"]],
    ["line", ["交办", "办结"]],
  ]);
  for (const { from, to } of spec.charts ?? []) {
    const [first, last] = [from, to].map((cell) => Number(/\d+/.exec(cell)?.[0]));
    expect(spec.cells.filter((c) => c.row >= (first ?? 0) && c.row <= (last ?? 0))).toEqual([]);
  }
});

test("links lead back to the rows inside; a report handed up leads nowhere", () => {
  expect(sheetOf(up()).cells.filter((c) => c.link)).toEqual([]);
  const linked = sheetOf(inside()).cells.filter((c) => c.link);
  expect(linked.length).toBeGreaterThan(5);
  for (const { link } of linked) expect(link?.cell).toMatch(/^A\d+$/);
});

test("the same input is the same report; an empty week is a report too; every word exists in English", () => {
  for (const edition of ["up", "in"] as const) {
    expect(reported(ledger, edition)).toEqual(reported(ledger, edition));
    expect(sheetOf(reported(ledger, edition))).toEqual(sheetOf(reported(ledger, edition)));
    const empty = reported(section({ rows: [], duties: DUTIES }), edition);
    expect(textOf(empty)).toContain("本周承办事项0件");
    const english = inWords(reported(ledger, edition), words("en-US"), usualSettings);
    expect(english).toContain("In hand this week: 7");
    expect(english).not.toContain("{{");
  }
});
