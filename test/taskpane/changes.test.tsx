/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { PastDeed } from "../../src/taskpane/deeds";
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

const marking: PastDeed = {
  id: "mark",
  action: "mark",
  at: "2026-03-17T06:02:00Z",
  count: 12,
  of: "marks",
  sheet: null,
};
const owners: PastDeed = {
  id: "owners",
  action: "owners",
  at: "2026-03-18T03:30:00Z",
  count: 2,
  of: "cells",
  sheet: "任务台账",
};

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
  let list: PastDeed[] = [marking];
  const deeds = fakeDeeds({
    check,
    standing: () => Promise.resolve(done({ deeds: list, samples: [] })),
    undo: () => {
      list = [];
      return Promise.resolve(done({ action: "mark", of: "marks", restored: 12, refused: [] }));
    },
  });
  const { user, store } = openPane(deeds);
  await act(() => store.getState().refreshLastDeed());
  const button = screen.getByRole("button", { name: "撤销：标记" });
  expect(button.getAttribute("aria-disabled")).not.toBe("true");
  expect(screen.getByText(/3月1\d日 \d\d:02，12 处标记/)).toBeTruthy();
  await user.click(button);
  expect(bar("已撤销“标记”，恢复 12 处。")).toBeTruthy();
  const idle = screen.getByRole("button", { name: "撤销" });
  expect(idle.getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByText("没有可撤销的操作。")).toBeTruthy();
  await user.click(idle);
  expect(deeds.asked).toEqual(["undo"]);
});

test("the list takes back any one; what was changed since is named by its cell, and it stays", async () => {
  let list = [owners, marking];
  const deeds = fakeDeeds({
    check,
    standing: () => Promise.resolve(done({ deeds: list, samples: [] })),
    undo: (id) => {
      if (id === "owners")
        return Promise.resolve(
          done({
            action: "owners",
            of: "cells",
            restored: 0,
            refused: [{ code: "cell-changed", sheet: "任务台账", cell: "F6" }],
          })
        );
      list = [owners];
      return Promise.resolve(done({ action: "mark", of: "marks", restored: 12, refused: [] }));
    },
  });
  const { user, store } = openPane(deeds);
  await act(() => store.getState().refreshLastDeed());
  await user.click(screen.getByRole("button", { name: "最近 2 次" }));
  const panel = await screen.findByRole("region", { name: "可撤销的操作" });
  expect(document.activeElement).toBe(panel);
  const lines = within(panel).getAllByRole("listitem");
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^改承办人 任务台账3月18日 \d\d:30，2 个单元格撤销$/),
    expect.stringMatching(/^标记3月1\d日 \d\d:02，12 处标记撤销$/),
  ]);
  await user.click(within(panel).getByRole("button", { name: /^撤销“改承办人”（3月18日 / }));
  const told = bar("“改承办人”没有撤销：1 处此后又改过。");
  expect(told.textContent).toContain("单元格后来被人改过");
  await user.click(within(told).getByRole("button", { name: "任务台账 F6" }));
  expect(within(panel).getAllByRole("listitem")).toHaveLength(2);
  await user.click(within(panel).getByRole("button", { name: /^撤销“标记”/ }));
  expect(bar("已撤销“标记”，恢复 12 处。")).toBeTruthy();
  // One is left: no list is needed for it.
  expect(screen.queryByRole("region", { name: "可撤销的操作" })).toBeNull();
  expect(deeds.asked).toEqual(["undo owners", "select 任务台账 F6", "undo mark"]);
});

test("Escape closes the list and gives the focus back", async () => {
  const deeds = fakeDeeds({
    standing: () => Promise.resolve(done({ deeds: [owners, marking], samples: [] })),
  });
  const { user, store } = openPane(deeds);
  await act(() => store.getState().refreshLastDeed());
  const toggle = screen.getByRole("button", { name: "最近 2 次" });
  await user.click(toggle);
  await screen.findByRole("region", { name: "可撤销的操作" });
  expect(toggle.getAttribute("aria-expanded")).toBe("true");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("region", { name: "可撤销的操作" })).toBeNull();
  expect(document.activeElement).toBe(toggle);
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
