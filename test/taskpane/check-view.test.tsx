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
  return { ...pane, deeds };
}

test("first run: one card, its warning and one button", () => {
  openPane(fakeDeeds());
  expect(screen.getByText("仅限非涉密计算机、非涉密台账；不得录入国家秘密。")).toBeTruthy();
  expect(screen.getByRole("button", { name: "台账核查" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "标记" })).toBeNull();
});

test("findings are grouped, with title, owners, due date and what is the matter", async () => {
  await checked([late, unowned, early]);
  const headings = screen
    .getAllByRole("heading", { level: 2 })
    .map((heading) => heading.textContent);
  expect(headings).toEqual(["逾期，1 件", "临期，1 件", "预警，1 件", "承办未落实，1 件"]);
  const entry = screen.getByRole("button", { name: /报送一季度督查报告/ });
  expect(entry.textContent).toContain("已逾期 7 天");
  expect(entry.textContent).toContain("承办：钱文博、孙丽");
  expect(entry.textContent).toContain("时限：2026-03-10");
  expect(screen.getAllByRole("button", { name: /整理会议纪要/ })[0]?.textContent).toContain(
    "承办人空缺"
  );
});

test("a click goes to the finding's cell, Enter too", async () => {
  const { user, deeds } = await checked([late, unowned]);
  await user.click(screen.getByRole("button", { name: /报送一季度督查报告/ }));
  const vacant = screen.getByRole("list", { name: /承办未落实/ });
  act(() => within(vacant).getByRole("button").focus());
  await user.keyboard("{Enter}");
  expect(deeds.asked).toEqual(["select 任务台账 F6", "select 任务台账 D8"]);
});

test("a group is one tab stop; arrow keys, Home and End move inside it", async () => {
  const { user } = await checked([3, 4, 5].map((row) => ({ ...late, row, title: `第${row}件` })));
  const [first, second, third] = within(screen.getByRole("list", { name: /逾期/ })).getAllByRole(
    "button"
  );
  expect([first, second, third].map((button) => button?.tabIndex)).toEqual([0, -1, -1]);
  act(() => first?.focus());
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  expect(document.activeElement).toBe(third);
  await user.keyboard("{Home}{ArrowDown}");
  expect(document.activeElement).toBe(second);
  expect(second?.tabIndex).toBe(0);
});

test("a chip narrows the list to its kind, a second click widens it again", async () => {
  const { user } = await checked([late, unowned]);
  await user.click(screen.getByRole("button", { name: "逾期 1" }));
  expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
  expect(screen.getByRole("button", { name: "逾期 1" }).getAttribute("aria-pressed")).toBe("true");
  await user.click(screen.getByRole("button", { name: "逾期 1" }));
  expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(3);
});

test("low severity lies under 其他提示, folded, with the type in words", async () => {
  await checked([late, unfit]);
  const folded = screen.getByText("其他提示（1 件）").closest("details");
  expect(folded?.open).toBe(false);
  expect(folded?.textContent).toContain("属对外接待，不在赵启明的分工内，孙丽分管这项工作");
});

test("2,000 overdue rows open page by page", async () => {
  const many = Array.from({ length: 2000 }, (_, i): Row => ({
    ...late,
    row: i + 3,
    title: `第${i}件`,
  }));
  const { user } = await checked(many);
  const list = screen.getByRole("list", { name: "逾期，2000 件" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(50);
  await user.click(screen.getByRole("button", { name: "再显示 50 件" }));
  expect(within(list).getAllByRole("listitem")).toHaveLength(100);
}, 30_000);

test("nothing found says how much was checked", async () => {
  await checked([{ row: 3, title: "印发通知" }]);
  expect(screen.getByRole("heading", { name: "未发现问题" })).toBeTruthy();
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
