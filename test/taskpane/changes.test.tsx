/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { LastDeed } from "../../src/taskpane/deeds";
import { done } from "../../src/workbook/problem";
import { checkResult, fakeDeeds, fails } from "./fake-deeds";
import { openPane } from "./open-pane";

const rows = [
  {
    row: 6,
    title: "报送督查报告",
    due: "2026-03-10",
    light: "red",
    found: [{ args: { days: 7 } }],
  },
] as const;
const check = () => Promise.resolve(done(checkResult(rows)));

async function checkedPane(deeds = fakeDeeds({ check })) {
  const pane = openPane(deeds);
  await pane.user.click(screen.getByRole("button", { name: "台账核查" }));
  return { ...pane, deeds };
}

/** The message bar that holds `text`; the same words are also read out by the status region. */
function bar(text: string | RegExp): HTMLElement {
  const found = screen
    .getAllByText(text)
    .map((element) => element.closest(".fui-MessageBar"))
    .find((element) => element instanceof HTMLElement);
  if (!(found instanceof HTMLElement)) throw new Error(`no message bar says ${text}`);
  return found;
}

test("标记 tells how many rows, and the legend carries the date", async () => {
  const { user, deeds } = await checkedPane();
  expect(screen.getByText("标记说明")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "全部" }));
  expect(deeds.asked).toContain("mark all");
  expect(bar("已标记 3 行。")).toBeTruthy();
  expect(screen.getByText("标记说明（按 2026-03-17 核查）")).toBeTruthy();
  expect(screen.getByText("红色：逾期")).toBeTruthy();
  expect(screen.getByText(/紫色（承办人单元格）/)).toBeTruthy();
});

test("只标时限 leaves the owners out, in the deed and in the legend", async () => {
  const { user, deeds } = await checkedPane();
  await user.click(screen.getByRole("button", { name: "只标时限" }));
  expect(deeds.asked).toContain("mark deadlines");
  expect(screen.queryByText(/紫色（承办人单元格）/)).toBeNull();
});

test("refused places are listed once by kind, each leads to its cell", async () => {
  const refused = [3, 4, 5].map((row) => ({
    code: "row-moved" as const,
    sheet: "任务台账",
    cell: `A${row}`,
  }));
  const { user, deeds } = await checkedPane(
    fakeDeeds({
      check,
      mark: () => Promise.resolve(done({ marked: 1, refused, date: "2026-03-17" })),
    })
  );
  await user.click(screen.getByRole("button", { name: "全部" }));
  const told = bar("已标记 1 行。");
  expect(told.textContent).toContain("有 3 处没有处理");
  expect(within(told).getAllByText(/为免改错行没有写入/)).toHaveLength(1);
  await user.click(within(told).getByRole("button", { name: "任务台账 A4" }));
  expect(deeds.asked).toContain("select 任务台账 A4");
});

test("a failure says what happened, where, and what to do; it can be dismissed", async () => {
  const { user } = await checkedPane(
    fakeDeeds({ check, mark: fails({ code: "protected-sheet", sheet: "任务台账" }) })
  );
  await user.click(screen.getByRole("button", { name: "全部" }));
  const told = bar("工作表受保护，不能写入。");
  expect(within(told).getByRole("button", { name: "任务台账" })).toBeTruthy();
  expect(told.textContent).toContain("撤销工作表保护后再试");
  await user.click(within(told).getByRole("button", { name: "关闭提示" }));
  expect(screen.queryByText("工作表受保护，不能写入。")).toBeNull();
});

test("撤销 says what it would take back, does it, and then has nothing more", async () => {
  let last: LastDeed | null = { action: "mark", at: "2026-03-17T06:02:00Z", count: 12 };
  const deeds = fakeDeeds({
    check,
    lastDeed: () => Promise.resolve(done(last)),
    undo: () => {
      last = null;
      return Promise.resolve(done({ action: "mark", restored: 12, refused: [] }));
    },
  });
  const { user, store } = openPane(deeds);
  await act(() => store.getState().refreshLastDeed());
  const button = screen.getByRole("button", { name: "撤销：标记" });
  expect(button.getAttribute("aria-disabled")).not.toBe("true");
  expect(screen.getByText(/2026-03-17 \d\d:02 标记，12 处/)).toBeTruthy();
  await user.click(button);
  expect(bar("已撤销“标记”，恢复 12 处。")).toBeTruthy();
  const idle = screen.getByRole("button", { name: "撤销" });
  expect(idle.getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByText("没有可撤销的操作。")).toBeTruthy();
  await user.click(idle);
  expect(deeds.asked).toEqual(["undo"]);
});

test("one deed at a time: buttons wait while another runs", async () => {
  const deeds = fakeDeeds({ check, mark: () => new Promise(() => undefined) });
  const { user } = await checkedPane(deeds);
  await user.click(screen.getByRole("button", { name: "全部" }));
  await user.click(screen.getByRole("button", { name: "不标" }));
  await user.click(screen.getByRole("button", { name: "重新核查" }));
  expect(deeds.asked).toEqual(["check", "mark all"]);
});

test("what could not be done although the check was: said beside the result", async () => {
  const problems = [{ code: "filtered-sheet" as const, sheet: "任务台账" }];
  await checkedPane(
    fakeDeeds({ check: () => Promise.resolve(done(checkResult(rows, { problems }))) })
  );
  expect(bar("已完成，但请注意：").textContent).toContain("隐藏的行也已核查和标记");
});
