/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { failed } from "../../src/workbook/problem";
import { checkResult, fakeDeeds, fails, type Row } from "./fake-deeds";
import { openPane } from "./open-pane";

const late: Row = {
  row: 6,
  title: "报送一季度督查报告",
  owner: ["钱文博", "孙丽"],
  due: "2026-03-10",
  light: "red",
  found: [{ code: "overdue", args: { days: 7 } }],
};
const unowned: Row = {
  row: 8,
  title: "整理会议纪要",
  owner: [],
  due: "2026-03-18",
  light: "yellow",
  found: [
    { code: "due-soon", severity: "medium", args: { workdays: 1 } },
    { code: "vacant", cell: "D8", args: { why: "blank" } },
  ],
};
const early: Row = { row: 9, title: "筹备科务会", due: "2026-03-25", light: "blue" };
const unfit: Row = {
  row: 11,
  title: "接待来访",
  found: [
    {
      code: "misplaced",
      severity: "low",
      cell: "D11",
      args: { category: "reception", owner: "赵启明", fitting: "孙丽" },
    },
  ],
};

async function checked(rows: readonly Row[], deeds = fakeDeeds()) {
  const own = {
    ...deeds,
    check: () => Promise.resolve({ ok: true as const, value: checkResult(rows) }),
  };
  const pane = openPane(own);
  await pane.user.click(screen.getByRole("button", { name: "台账核查" }));
  // The list is fetched with the first result.
  await screen.findByRole("region", { name: "核查发现的问题" });
  return { ...pane, deeds };
}

const headings = () =>
  screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
const listed = () =>
  within(screen.getByRole("region", { name: "核查发现的问题" })).getAllByRole("listitem");
const entry = (name: RegExp) => {
  const found = screen
    .getAllByRole("button", { name })
    .find((button) => button.hasAttribute("aria-expanded"));
  if (!found) throw new Error(`no entry ${name}`);
  return found;
};

test("first run: one card, its warning and one button", () => {
  openPane(fakeDeeds());
  expect(screen.getByText("仅限非涉密计算机、非涉密台账；不得录入国家秘密。")).toBeTruthy();
  expect(screen.getByRole("button", { name: "台账核查" })).toBeTruthy();
  expect(screen.queryByRole("group", { name: "在台账里标记" })).toBeNull();
});

test("findings are grouped, with title, owners, due date and what is the matter", async () => {
  await checked([late, unowned, early]);
  expect(headings()).toEqual(["逾期，1 件", "临期，1 件", "预警，1 件", "承办未落实，1 件"]);
  const shown = entry(/报送一季度督查报告/);
  expect(shown.textContent).toContain("已逾期 7 天");
  expect(shown.textContent).toContain("承办：钱文博、孙丽");
  expect(shown.textContent).toContain("时限：2026-03-10");
  expect(entry(/整理会议纪要.*还有 1 个工作日/)).toBeTruthy();
});

test("one click leads to a finding's cell", async () => {
  const { user, deeds } = await checked([late, unowned]);
  await user.click(screen.getByRole("button", { name: "转到 任务台账 F6" }));
  const vacant = screen.getByRole("list", { name: /承办未落实/ });
  await user.click(within(vacant).getByRole("button", { name: "转到 任务台账 D8" }));
  expect(deeds.asked).toEqual(["select 任务台账 F6", "select 任务台账 D8"]);
});

test("the list is one tab stop; arrow keys, Home and End go from entry to entry over the groups", async () => {
  const { user } = await checked([late, unowned, early]);
  const [first, second, third, fourth] = screen
    .getAllByRole("button")
    .filter((button) => button.hasAttribute("aria-controls") || button.closest("[role=listitem]"))
    .filter((button) => button.hasAttribute("aria-expanded"));
  expect([first, second, third, fourth].map((button) => button?.tabIndex)).toEqual([0, -1, -1, -1]);
  act(() => first?.focus());
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(document.activeElement).toBe(third);
  await user.keyboard("{End}{ArrowDown}");
  expect(document.activeElement).toBe(fourth);
  await user.keyboard("{Home}{ArrowDown}");
  expect(document.activeElement).toBe(second);
  expect(second?.tabIndex).toBe(0);
});

test("a chip narrows the list to its kind, a second click widens it again", async () => {
  const { user } = await checked([late, unowned]);
  await user.click(screen.getByRole("button", { name: "逾期 1" }));
  expect(headings()).toEqual(["逾期，1 件"]);
  expect(screen.getByRole("button", { name: "逾期 1" }).getAttribute("aria-pressed")).toBe("true");
  await user.click(screen.getByRole("button", { name: "逾期 1" }));
  expect(headings()).toHaveLength(3);
});

test("low severity is out of the way until it is asked for, with the type in words", async () => {
  const { user } = await checked([late, unfit]);
  expect(screen.queryByText(/属对外接待/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "另有 1 条其他提示" }));
  expect(entry(/接待来访/).textContent).toContain("属对外接待，不在赵启明的分工内");
  expect(screen.getByRole("button", { name: "其他提示 1" }).getAttribute("aria-pressed")).toBe(
    "true"
  );
  expect(headings()).toEqual(["与分工不符，1 件"]);
});

test("by person and by date, what a leader gave first", async () => {
  const given: Row = {
    ...late,
    row: 12,
    title: "县长交办急件",
    owner: ["钱文博"],
    due: "2026-03-12",
    byLeader: true,
  };
  const { user } = await checked([late, unowned, early, given]);
  await user.click(screen.getByRole("button", { name: "人员" }));
  expect(headings()).toEqual(["未落实到人，2 件", "钱文博，2 件", "赵启明，1 件"]);
  const own = within(screen.getByRole("list", { name: "钱文博，2 件" })).getAllByRole("listitem");
  expect(own.map((item) => item.textContent?.includes("领导交办"))).toEqual([true, false]);
  expect(own[1]?.textContent).toContain("逾期；承办：钱文博、孙丽");
  await user.click(screen.getByRole("button", { name: "时限" }));
  expect(headings()).toEqual(["已过时限，2 件", "本周内，2 件", "下周内，1 件"]);
  await user.click(screen.getByRole("button", { name: "领导交办 1" }));
  expect(headings()).toEqual(["已过时限，1 件"]);
});

test("search finds titles, names, cells, and both by pinyin initials and in full", async () => {
  const { user } = await checked([
    late,
    unowned,
    { ...early, title: "印发会议通知", owner: ["王启明"] },
    unfit,
  ]);
  const box = screen.getByRole("searchbox", { name: "查找" });
  const found = async (typed: string): Promise<(string | null)[]> => {
    await user.clear(box);
    await user.type(box, typed);
    await screen.findByText(/找到 1 条/);
    return listed().map((item) => item.textContent);
  };
  expect(await found("督查")).toHaveLength(1);
  expect(await found("d8")).toEqual([expect.stringContaining("整理会议纪要")]);
  // What is of low severity is found too.
  expect(await found("接待")).toEqual([expect.stringContaining("接待来访")]);
  for (const typed of ["wqm", "hytz", "wangqiming", "huiyitong", "wangqm"])
    expect(await found(typed)).toEqual([expect.stringContaining("印发会议通知")]);
  await user.clear(box);
  await user.type(box, "zzz");
  expect(await screen.findByText("没有符合的。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "清空查找和筛选" }));
  expect(listed()).toHaveLength(4);
});

test("20,000 entries: few are in the page, all are told of, and the keyboard reaches the last", async () => {
  const many = Array.from({ length: 20_000 }, (_, i): Row => ({
    ...late,
    row: i + 3,
    title: `第${i}件`,
  }));
  const { user } = await checked(many);
  const list = screen.getByRole("list", { name: "逾期，20000 件" });
  const items = within(list).getAllByRole("listitem");
  expect(items.length).toBeGreaterThan(5);
  expect(items.length).toBeLessThan(200);
  expect(items[0]?.getAttribute("aria-setsize")).toBe("20000");
  act(() => within(list).getAllByRole("button")[0]?.focus());
  await user.keyboard("{PageDown}");
  expect(document.activeElement?.textContent).toContain("第6件");
  await user.keyboard("{End}");
  expect(document.activeElement?.textContent).toContain("第19999件");
  expect(document.activeElement?.closest("[role=listitem]")?.getAttribute("aria-posinset")).toBe(
    "20000"
  );
  expect(document.querySelectorAll("[role=listitem]").length).toBeLessThan(200);
}, 60_000);

test("nothing found says how much was checked", async () => {
  await checked([{ row: 3, title: "印发通知" }]);
  expect(await screen.findByRole("heading", { name: "未发现问题" })).toBeTruthy();
  expect(screen.getByText(/已核查 1 件事项/)).toBeTruthy();
});

test("no ledger: what is looked for and what to do; then the check can be repeated", async () => {
  const { user } = openPane(fakeDeeds({ check: fails({ code: "no-ledger" }) }));
  await user.click(screen.getByRole("button", { name: "台账核查" }));
  expect(screen.getByRole("heading", { name: "没有找到任务台账。" })).toBeTruthy();
  expect(screen.getByText(/表头里有“事项/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "重新核查" })).toBeTruthy();
});

test("progress is shown by step, 取消 stops the check and says so", async () => {
  const deeds = fakeDeeds({
    check: ({ onProgress, signal }) => {
      onProgress({ step: "read", done: 400, of: 1000 });
      return new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve(failed({ code: "cancelled" })));
      });
    },
  });
  const { user } = openPane(deeds);
  await user.click(screen.getByRole("button", { name: "台账核查" }));
  expect(screen.getByText("读取单元格：40%")).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("读取单元格：25%");
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(await screen.findAllByText("已取消。")).toHaveLength(2);
  expect(screen.queryByText("读取单元格：40%")).toBeNull();
});

test("notes say once what was not judged, and which cells were not understood", async () => {
  const result = checkResult([late], {
    ledger: {
      tables: [],
      unread: [{ code: "invalid", sheet: "任务台账", cell: "F12", text: "11月31日" }],
      has: new Set(),
    },
    notes: [
      {
        code: "missing-column",
        args: { column: "approval", codes: "overstep", sheets: "任务台账" },
      },
      { code: "missing-column", args: { column: "duties", codes: "misplaced,vacant", sheets: "" } },
      { code: "calendar-assumed", args: { year: 2027 } },
    ],
  });
  const deeds = fakeDeeds({ check: () => Promise.resolve({ ok: true, value: result }) });
  const { user } = openPane(deeds);
  await user.click(screen.getByRole("button", { name: "台账核查" }));
  const notes = screen.getByText("说明（4 条）").closest("details");
  expect(notes?.textContent).toContain("“任务台账”没有批示栏，未判断：待核签批。");
  expect(notes?.textContent).toContain("没有找到职责分工表");
  expect(notes?.textContent).toContain("2027年数据未载入");
  await user.click(screen.getByText("说明（4 条）"));
  await user.click(screen.getByRole("button", { name: "任务台账 F12" }));
  expect(deeds.asked).toContain("select 任务台账 F12");
});

test("a deed that throws is told, not swallowed", async () => {
  const { user } = openPane(fakeDeeds({ check: () => Promise.reject(new Error("boom")) }));
  await user.click(screen.getByRole("button", { name: "台账核查" }));
  expect(screen.getAllByText("Excel 报告了错误（boom）。").length).toBeGreaterThan(0);
  expect(screen.getByText(/请稍等再试/)).toBeTruthy();
});
