/** @jest-environment jsdom */
/** 值班: what stands and what is wrong with it, the month proposed, exchanges, whom to leave out, and what is written. Real workbooks, read as ever. */
import "./text-codec";
import { act, screen, waitFor, within } from "@testing-library/react";
import { rosterDeeds } from "../../src/app/roster-deeds";
import { rosterMakerHere } from "../../src/app/roster-maker";
import { say, type Locale } from "../../src/locales";
import { columnLetters } from "../../src/workbook/grid";
import { openXlsx } from "../../src/workbook/xlsx";
import { dayLines, duties, leaves, marks, TEAM, workbookOf, type Rows } from "../app/rosters";
import type { Deeds } from "../../src/taskpane/deeds";
import { done } from "../../src/workbook/problem";
import { checkResult, day, fails, fakeDeeds, type FakeDeeds } from "./fake-deeds";
import { openPane } from "./open-pane";

const words = say("zh-CN");
const turn = (d: number): string => TEAM[d % TEAM.length] ?? "";
/** November in turns; 宋怀瑾 on duty inside her leave in December, December else blank. */
const SHEETS: Readonly<Record<string, Rows>> = {
  职责分工: duties,
  请假登记: leaves,
  十一月: dayLines(11, turn),
  十二月: dayLines(12, (d) => (d === 8 ? "宋怀瑾" : null)),
};

function office(
  sheets: Readonly<Record<string, Rows>> = SHEETS,
  today = "2026-11-20"
): { readonly deeds: FakeDeeds; column(sheet: string, letter: number): Promise<unknown[]> } {
  const opened = openXlsx(workbookOf(sheets), { fileName: "值班.xlsx" });
  if (!opened.ok) throw new Error(opened.problem.code);
  const port = opened.value;
  const rostering = rosterDeeds({
    port,
    maker: rosterMakerHere(),
    today: () => day(today),
    now: () => "2026-11-20T09:00:00.000Z",
    words: (key, args) => words(key, { ...args }),
  });
  return {
    deeds: fakeDeeds(rostering),
    async column(sheet, letter) {
      const read = await port.read(sheet, { row: 3, column: letter, rows: 31, columns: 1 });
      if (!read.ok) throw new Error(read.problem.code);
      return read.value.values.map((row) => row[0]);
    },
  };
}

async function openRoster(deeds: FakeDeeds, locale: Locale = "zh-CN") {
  const pane = openPane(deeds, locale);
  const zh = locale === "zh-CN";
  await pane.user.click(screen.getByRole("tab", { name: zh ? "值班" : "Roster" }));
  const start = await screen.findByRole("button", { name: zh ? "排值班表" : "Plan the roster" });
  await pane.user.click(start);
  return pane;
}

const planned = (title: RegExp | string) => screen.findByRole("heading", { level: 1, name: title });
const dayRows = () =>
  within(screen.getByRole("list", { name: "每天安排" })).getAllByRole("listitem");
const button = (name: RegExp | string) => screen.getByRole("button", { name });
const moreOf = (panel: HTMLElement) => within(panel).queryByRole("button", { name: /^再显示/ });
const dutyButtons = () => screen.getAllByRole("button", { name: /：换班$/ });

test("one click: the first month without a roster, its conflicts with their cells, how fair it is and why nothing is fairer", async () => {
  const { deeds } = office();
  const { user } = await openRoster(deeds);
  await planned("2026年12月：拟排 30 班次");
  expect(screen.getByText("已排 1 班次，照旧。")).toBeTruthy();
  expect(screen.getByText("已是最公平的排法：守住现有规则，没有更均衡的了。")).toBeTruthy();
  const most = screen
    .getAllByText(/每人最多 \d+ 次/)
    .map((line) =>
      /^(.+)：.+最多 (\d+) 次，任何排法都不会少于 (\d+) 次。$/.exec(line.textContent ?? "")
    );
  expect(most.map((line) => line?.[1])).toEqual(["工作日", "双休日"]);
  for (const line of most) expect(line?.[2]).toBe(line?.[3]);
  expect(screen.getByText("不参加排班：石闻远（带班）、赵师傅（工勤）。")).toBeTruthy();

  const conflicts = screen.getByRole("list", { name: "现有值班表的问题（1 处）" });
  expect(conflicts.textContent).toContain("宋怀瑾 2026-12-08 有值班，同日请假");
  await user.click(within(conflicts).getByRole("button", { name: "十二月 D10" }));
  expect(deeds.asked).toContain("select 十二月 D10");
});

test("every day with its kind; what stands is text, what is proposed a button", async () => {
  await openRoster(office().deeds);
  await planned(/^2026年12月/);
  const rows = dayRows();
  expect(rows).toHaveLength(31);
  expect(rows[4]?.textContent).toMatch(/^12月5日 周六 双休日带班领导 石闻远/);
  expect(rows[0]?.textContent).not.toMatch(/双休日|工作日/);
  expect(within(rows[7] as HTMLElement).queryByRole("button")).toBeNull();
  expect(rows[7]?.textContent).toContain("宋怀瑾");
  expect(dutyButtons()).toHaveLength(30);
});

test("the counts are those of the days shown, with what went before; leaders are told, not balanced", async () => {
  await openRoster(office().deeds);
  await planned(/^2026年12月/);
  const table = screen.getByRole("table", { name: "各人次数" });
  const lines = within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent ?? "");
  expect(lines).toHaveLength(TEAM.length);
  const days = dayRows().map((row) => row.textContent ?? "");
  for (const person of TEAM) {
    const own = days.filter((text) => text.includes(person));
    const off = own.filter((text) => text.includes("双休日")).length;
    // November in turns of six: five each, by weekday and weekend as the calendar has them.
    const before = Array.from({ length: 30 }, (_, i) => i + 1).filter((d) => turn(d) === person);
    // 1 November 2026 is a Sunday.
    const beforeOff = before.filter((d) => [0, 1].includes(d % 7)).length;
    const line = lines.find((text) => text.startsWith(person)) ?? "";
    expect(line).toContain(
      `${own.length - off}（${before.length - beforeOff}）${off}（${beforeOff}）0（0）`
    );
    expect(line).toMatch(/偏重|适中|偏轻/);
  }
  expect(screen.getByText(/^带班只列出，不参与均衡：石闻远 16 次、高副局长 15 次。$/)).toBeTruthy();
});

test("换班: who could and what it does to evenness; why not the others; the exchange goes into the proposal and into what is written", async () => {
  const { deeds, column } = office();
  const { user } = await openRoster(deeds);
  await planned(/^2026年12月/);
  const [first] = dutyButtons();
  if (!first) throw new Error("no duty");
  const giver = first.textContent ?? "";
  await user.click(first);
  const panel = await screen.findByRole("region", { name: new RegExp(`^换班：${giver}`) });
  expect(panel.textContent).toMatch(
    new RegExp(`${giver}的.+班连同此前 \\d+ 次，各人(?: \\d+ 至 \\d+ 次|都是这么多)`)
  );
  const swap = within(panel)
    .getAllByRole("button", { name: /^与.+换 2026-12-\d\d（值班员）$/ })
    .find((one) => one.parentElement?.textContent?.endsWith("一样均衡"));
  const [, taker = "", date = ""] = /^与(.+)换 (2026-12-\d\d)/.exec(swap?.textContent ?? "") ?? [];
  expect(taker).not.toBe(giver);
  const before = await column("十二月", 4);
  await user.click(swap as HTMLElement);
  expect(screen.queryByRole("region", { name: /^换班/ })).toBeNull();
  expect(dutyButtons()[0]?.textContent).toBe(taker);
  const given = dayRows()[Number(date.slice(8)) - 1];
  expect(given?.textContent).toContain(giver);
  // As even as before is still as fair as can be.
  expect(screen.getByText(/^已是最公平/)).toBeTruthy();
  expect(await column("十二月", 4)).toEqual(before);

  const shown = dayRows().map((row) => TEAM.find((name) => row.textContent?.includes(name)));
  await user.click(button("写入（30 格）"));
  await screen.findByText("已填入“十二月”30 格。", { selector: "*:not([role])" });
  expect(await column("十二月", 4)).toEqual(shown);
  // What is shown afterwards is what stands: nothing is left to propose.
  await planned("2026年12月：拟排 0 班次");
  expect(screen.queryAllByRole("button", { name: /：换班$/ })).toEqual([]);
});

test("a swap that makes the roster less even is said to, and the claim of fairness goes", async () => {
  const { user } = await openRoster(office().deeds);
  await planned(/^2026年12月/);
  // A Saturday's duty: against a weekday's it is not an even exchange.
  await user.click(within(dayRows()[11] as HTMLElement).getByRole("button"));
  const panel = await screen.findByRole("region", { name: /^换班/ });
  for (let more = moreOf(panel); more; more = moreOf(panel)) await user.click(more);
  const [worse] = within(panel).getAllByText("均衡略差");
  await user.click(worse?.parentElement?.querySelector("button") as HTMLElement);
  expect(screen.queryByText(/^已是最公平/)).toBeNull();
  expect(screen.getByText("已换班 1 处，均衡程度随之变化。")).toBeTruthy();
});

test("a month without a sheet gets one of its own, said before it is added", async () => {
  const { deeds } = office({ 职责分工: duties, 十一月: dayLines(11, turn) });
  const { user } = await openRoster(deeds);
  await planned("2026年12月：拟排 31 班次");
  expect(screen.getByText("将新建工作表“12月值班表”，31 天，每天一行；别的表不动。")).toBeTruthy();
  expect(screen.getByText("带班一列留空，请自行填写。")).toBeTruthy();
  await user.click(button("新建值班表"));
  await screen.findByText("已新建工作表“12月值班表”。", { selector: "*:not([role])" });
  await planned("2026年12月：拟排 0 班次");
  expect(deeds.asked.filter((one) => one.startsWith("proposeRoster"))).toEqual([
    "proposeRoster next",
    "proposeRoster 2026-12-01 2026-12-31",
  ]);
});

test("another month, twelve of them: planned by what was read; an unknown year is said to be assumed", async () => {
  const { deeds } = office({ 职责分工: duties, 十一月: dayLines(11, turn) });
  const { user } = await openRoster(deeds);
  await planned(/^2026年12月/);
  const month = screen.getByRole("combobox", { name: "排哪个月" });
  expect(within(month).getAllByRole("option")[0]?.textContent).toBe("2026年11月（已排）");
  await user.selectOptions(month, "2027年1月");
  await user.click(button("排这个月"));
  await planned("2027年1月：拟排 31 班次");
  expect(screen.getByText(/^2027年放假安排数据未载入/)).toBeTruthy();
  // What fills a cell of its own kind: New Year's Day is a holiday by law.
  expect(dayRows()[0]?.textContent).toContain("元旦");

  await user.selectOptions(screen.getByRole("combobox", { name: "排哪个月" }), "2026年12月");
  await user.click(screen.getByRole("checkbox", { name: "从这个月起连排 12 个月" }));
  await user.click(button("排 12 个月"));
  await planned("2026-12-01 至 2027-11-30：拟排 365 班次");
  expect(screen.getByText("2027年11月（拟排 30 班次）")).toBeTruthy();
  expect(deeds.asked.filter((one) => one.startsWith("proposeRoster")).slice(1)).toEqual([
    "proposeRoster 2027-01-01 2027-01-31 again",
    "proposeRoster 2026-12-01 2027-11-30 again",
  ]);
});

test("left out and wished off for this roster only, told, and taken back", async () => {
  const { user } = await openRoster(office().deeds);
  await planned(/^2026年12月/);
  await user.click(button("本次不排乔木生"));
  await screen.findByText(/^不参加排班：.*乔木生（按规则不排）/);
  expect(screen.getByRole("table").textContent).not.toContain("乔木生");
  const [first] = dutyButtons();
  const person = first?.textContent ?? "";
  await user.click(first as HTMLElement);
  await user.click(await screen.findByRole("button", { name: `这天不排${person}，重排` }));
  await screen.findByText(`${person}希望 2026-12-01 不值班：已照顾。`);
  expect(dayRows()[0]?.textContent).not.toContain(person);
  await user.click(button("恢复"));
  await waitFor(() => expect(screen.getByRole("table").textContent).toContain("乔木生"));
  expect(screen.queryByText(/希望 2026-12-01/)).toBeNull();
});

test("a sheet of marks: the cells to be written, one by one, before anything is", async () => {
  const { deeds } = office({
    职责分工: duties,
    十一月: marks(11, (p, d) => (d % TEAM.length === p ? "√" : null)),
    十二月: marks(12, (p, d) => (p === 1 && d >= 20 && d <= 24 ? "休" : null)),
  });
  const { user } = await openRoster(deeds);
  await planned("2026年12月：拟排 31 班次");
  await user.click(screen.getByText("逐格看"));
  const held = dayRows().map((row) => TEAM.findIndex((name) => row.textContent?.includes(name)));
  for (const [at, person] of held.entries()) {
    const cell = `${columnLetters(at + 2)}${person + 3}`;
    expect(screen.getByRole("button", { name: `十二月 ${cell}` }).parentElement?.textContent).toBe(
      `十二月 ${cell} √`
    );
  }
});

test("nobody to put on duty, and nothing to read: said with what is looked for, and tried again", async () => {
  const rows: Rows = [
    ["序号", "工作事项", "完成时限"],
    [1, "起草总结", "12月3日"],
  ];
  const { user } = await openRoster(office({ 台账: rows }).deeds);
  await planned("没有找到可以排班的人员。");
  expect(screen.getByText(/要有职责分工表、通讯录或以往的值班表/)).toBeTruthy();
  await user.click(button("重新读取"));
  await planned("没有找到可以排班的人员。");
});

test("who cannot be had: the gap, why each is kept from it, and which rule would help", async () => {
  const two: Rows = [
    ["职责分工表"],
    ["姓名", "主要职责"],
    ...TEAM.slice(0, 2).map((name) => [name, "综合文字"]),
  ];
  const { user } = await openRoster(office({ 职责分工: two }).deeds);
  await planned(/^2026年12月/);
  expect(screen.getByText(/^空缺 \d+ 班次：现有规则下排不满。$/)).toBeTruthy();
  expect(screen.getAllByText(/^如.+，空缺减为 \d+ 班次。$/).length).toBeGreaterThan(0);
  await user.click(screen.getAllByText("为什么没人")[0] as HTMLElement);
  expect(screen.getAllByText(/柳疏影离 2026-12-\d\d 的班太近/).length).toBeGreaterThan(0);
});

test("before anything is planned the last check's conflicts are there, work due in a leave left to 核查", async () => {
  const at = { sheet: "十二月", cell: "D10", text: "宋怀瑾" };
  const deeds = fakeDeeds({
    check: () =>
      Promise.resolve({
        ok: true,
        value: checkResult([
          {
            row: 5,
            title: "起草总结",
            found: [
              {
                code: "roster-conflict",
                args: { why: "double", name: "宋怀瑾", due: "2026-12-08", kinds: "值班员" },
                evidence: [at],
              },
              { code: "leave-conflict", args: { why: "due", name: "宋怀瑾" }, evidence: [at] },
            ],
          },
        ]),
      }),
  });
  const { user } = openPane(deeds);
  await user.click(button("台账核查"));
  await user.click(screen.getByRole("tab", { name: "值班" }));
  const list = await screen.findByRole("list", { name: "现有值班表的问题（1 处）" });
  expect(list.textContent).toContain("同一天排了两个班");
});

test("a change by somebody else is said, writing waits, and planning again reads anew", async () => {
  let change: Parameters<Deeds["watch"]>[0] = () => undefined;
  const { deeds } = office();
  const watched: FakeDeeds = {
    ...deeds,
    watch: (listener) => {
      change = listener;
      return Promise.resolve({ ok: true, value: () => Promise.resolve() });
    },
  };
  const { user, store } = await openRoster(watched);
  await store.getState().startWatching();
  await planned(/^2026年12月/);
  act(() => change(null, { sheet: "十二月", address: "B3", kind: "edited", remote: true }));
  await screen.findByText("工作簿已变动，下面的安排可能不准。");
  expect(button("写入（30 格）").getAttribute("aria-disabled")).toBe("true");
  await user.click(button("重新排"));
  await waitFor(() => expect(screen.queryByText(/工作簿已变动/)).toBeNull());
  expect(deeds.asked.at(-1)).toBe("proposeRoster 2026-12-01 2026-12-31");
});

test("cancelled, or not to be read: what was shown stays, and it is said", async () => {
  const { deeds } = office();
  let ask = deeds.proposeRoster;
  const asked: FakeDeeds = { ...deeds, proposeRoster: (request) => ask(request) };
  const { user } = await openRoster(asked);
  await planned(/^2026年12月/);
  ask = fails({ code: "cancelled" });
  await user.click(button("排这个月"));
  await screen.findByText("已取消。", { selector: "*:not([role])" });
  await planned(/^2026年12月/);
});

test("in English", async () => {
  await openRoster(office().deeds, "en-US");
  await planned("2026-12: 30 duties proposed");
  expect(screen.getAllByText(/no roster gets below \d+\.$/).length).toBeGreaterThan(0);
  const days = within(screen.getByRole("list", { name: "Day by day" })).getAllByRole("listitem");
  expect(days[4]?.textContent).toMatch(/^Sat 12-5 weekend/);
});

test.each(["cells", "sheets"] as const)(
  "a roster taken back, %s, is planned anew by what is there then",
  async (of) => {
    const { deeds } = office();
    const undone = { action: "roster", of, restored: 1, refused: [] } as const;
    const { store } = await openRoster({ ...deeds, undo: () => Promise.resolve(done(undone)) });
    await planned(/^2026年12月/);
    const before = deeds.asked.length;
    await act(() => store.getState().undo());
    expect(deeds.asked.slice(before)).toEqual(["proposeRoster 2026-12-01 2026-12-31"]);
  }
);
