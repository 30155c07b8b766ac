/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { book } from "../../src/locales/zh-CN/book";
import { defaultBook } from "../../src/rules";
import { nothingLearned, type Learned, type LearnedCase } from "../../src/rules/learning";
import type { Deeds } from "../../src/taskpane/deeds";
import { done } from "../../src/workbook/problem";
import { checkResult, day, fakeDeeds, fails, type Row } from "./fake-deeds";
import { openPane } from "./open-pane";

const evidence = [{ sheet: "任务台账", cell: "F6", text: "3月10日" }];
const late: Row = {
  row: 6,
  title: "报送督查报告",
  owner: ["钱文博"],
  due: "2026-03-10",
  light: "red",
  found: [{ code: "overdue", person: "钱文博", args: { days: 7 }, evidence }],
};
const moved: Row = {
  row: 7,
  title: "修订工作制度",
  owner: ["钱文博"],
  due: "2026-04-10",
  found: [
    {
      code: "stalled",
      person: "钱文博",
      rule: "stalled",
      args: { workdays: 25, limit: defaultBook.limits.stalled.value },
    },
  ],
};
const old = (row: number): Row => ({
  row,
  title: `去年的第${row}件`,
  due: "2026-01-10",
  light: "red",
  found: [{ code: "overdue" }, { code: "likely-done", severity: "medium" }],
});

async function checked(rows: readonly Row[], own: Partial<Deeds> = {}) {
  const deeds = fakeDeeds({ check: () => Promise.resolve(done(checkResult(rows))), ...own });
  const pane = openPane(deeds);
  await pane.user.click(screen.getByRole("button", { name: "台账核查" }));
  await screen.findByRole("region", { name: "核查发现的问题" });
  const opened = async (name: RegExp) => {
    const button = screen
      .getAllByRole("button", { name })
      .find((one) => one.hasAttribute("aria-expanded"));
    if (!button) throw new Error(`no entry ${name}`);
    await pane.user.click(button);
    const item = button.closest("[role=listitem]");
    if (!(item instanceof HTMLElement)) throw new Error("not in the list");
    return within(item);
  };
  return { ...pane, deeds, opened };
}

/** A summary, by its words. */
const folded = (words: string) => screen.queryByText(words, { selector: "summary" });

test("an entry opens, by keyboard too, to rule, evidence with its place, and what clears it", async () => {
  const { user, deeds, opened } = await checked([late, moved]);
  const item = await opened(/修订工作制度/);
  expect(item.getByText(/不以事难而怕为/)).toBeTruthy();
  const { value, basis } = defaultBook.limits.stalled;
  expect(
    item.getByText(`规则表：一般事项多久无进展要过问：${value}个工作日（${book.basis[basis]}）`)
  ).toBeTruthy();
  expect(item.getByText(/填写新的进展/)).toBeTruthy();
  await user.keyboard("{Enter}");
  expect(item.queryByText(/填写新的进展/)).toBeNull();
  const first = await opened(/报送督查报告/);
  await user.click(first.getByRole("button", { name: "任务台账 F6" }));
  await user.click(first.getByRole("button", { name: "到单元格" }));
  expect(deeds.asked).toEqual(["check", "select 任务台账 F6", "select 任务台账 F6"]);
});

test("不再提示 takes the entry away at once, the focus goes on; 恢复提示 brings it back", async () => {
  const { user, deeds, opened } = await checked([late, moved]);
  const item = await opened(/报送督查报告/);
  await user.click(item.getByRole("button", { name: "不再提示" }));
  expect(deeds.asked).toEqual(["check", "dismiss overdue"]);
  // The row is still late, but is not told again: neither as a finding nor by its light.
  expect(screen.queryByRole("list", { name: /逾期/ })).toBeNull();
  expect(document.activeElement?.textContent).toContain("修订工作制度");
  expect(folded("已不再提示（1）")).toBeTruthy();
  await user.click(screen.getByText("已不再提示（1）"));
  await user.click(screen.getByRole("button", { name: "恢复提示 报送督查报告 逾期" }));
  expect(deeds.asked.at(-1)).toBe("showAgain overdue");
  expect(screen.getByRole("list", { name: "逾期，1 件" })).toBeTruthy();
  expect(folded("已不再提示（1）")).toBeNull();
});

test("a refusal is told and nothing vanishes", async () => {
  const { settle } = fakeDeeds();
  const dismiss = fails({ code: "memory-unreadable" });
  const { user, opened } = await checked([late], { settle: { ...settle, dismiss } });
  const item = await opened(/报送督查报告/);
  await user.click(item.getByRole("button", { name: "不再提示" }));
  expect(screen.getByRole("list", { name: "逾期，1 件" })).toBeTruthy();
  expect(document.querySelector(".fui-MessageBar")?.textContent).toMatch(/记忆|记录/);
});

test("改类型 is learned from this row on and can be taken back", async () => {
  const key = "6|报送督查报告";
  const said: LearnedCase = {
    ...{ key, what: "type", value: "writing", was: "routine", on: day("2026-03-17") },
    ...{ text: "", post: "", type: "routine", said: true },
  };
  let learned: Learned = nothingLearned;
  const { user, deeds, opened } = await checked([late], {
    check: () =>
      Promise.resolve(done(checkResult([late], { rules: { book: defaultBook, learned } }))),
    learning: {
      ...fakeDeeds().learning,
      correctJudgement: () => {
        learned = { ...learned, cases: [said] };
        return Promise.resolve(done(null));
      },
      takeBack: () => {
        learned = { ...learned, cases: [] };
        return Promise.resolve(done(null));
      },
    },
  });
  const item = await opened(/报送督查报告/);
  await user.selectOptions(item.getByRole("combobox", { name: "改类型" }), "综合文字");
  expect(deeds.asked).toEqual(["check", `correctJudgement ${key} type writing`, "check"]);
  expect(item.getByText("你已于 2026-03-17 改定，从此行起学习")).toBeTruthy();
  expect(screen.getAllByText("已改为“综合文字”，从此行起学习。").length).toBeGreaterThan(0);
  await user.click(item.getByRole("button", { name: "收回" }));
  expect(deeds.asked.slice(-2)).toEqual([`takeBack ${key}`, "check"]);
  expect(item.queryByText(/从此行起学习/)).toBeNull();
});

test("催办: drafted for the row, for more of the same person, edited, noted as sent; then back to the row", async () => {
  const { user, deeds, opened } = await checked([late, moved]);
  const item = await opened(/报送督查报告/);
  await user.click(item.getByRole("button", { name: "催办" }));
  expect(screen.getByRole("heading", { name: "催办：钱文博" })).toBe(document.activeElement);
  expect(screen.queryByRole("region", { name: "核查发现的问题" })).toBeNull();
  const text = await screen.findByRole("textbox", { name: "提醒（可修改）" });
  expect((text as HTMLTextAreaElement).value).toContain("以下1件事");
  await user.click(screen.getByRole("checkbox", { name: /修订工作制度/ }));
  await user.click(screen.getByRole("button", { name: "按所选重新起草" }));
  const both = await screen.findByRole("textbox", { name: "提醒（可修改）" });
  expect((both as HTMLTextAreaElement).value).toContain("以下2件事");
  await user.click(screen.getByRole("button", { name: "已发出，记一笔" }));
  expect(deeds.asked).toEqual([
    "check",
    "draft overdue",
    "draft overdue stalled",
    "record 钱文博 1",
  ]);
  expect(screen.getByRole("button", { name: "已记" }).getAttribute("aria-disabled")).toBe("true");
  await user.click(screen.getByRole("button", { name: "返回清单" }));
  expect(document.activeElement?.textContent).toContain("报送督查报告");
});

test("可能已办未销号 is confirmed in one batch; what is unticked stays; each can be taken back", async () => {
  const rows = [old(6), old(7), old(8)];
  let confirmed: readonly number[] = [];
  const { user, deeds } = await checked(rows, {
    check: () =>
      Promise.resolve(
        done(
          checkResult(
            rows.map((row): Row =>
              confirmed.includes(row.row)
                ? { row: row.row, title: row.title, confirmed: day("2026-03-17"), light: "done" }
                : row
            )
          )
        )
      ),
  });
  expect(folded("可能已办未销号（3 件）")).toBeTruthy();
  // Once as overdue, not a second time as probably done.
  expect(screen.queryByRole("list", { name: /疑似已办结/ })).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: "去年的第7件" }));
  confirmed = [6, 8];
  await user.click(screen.getByRole("button", { name: "确认已办（2 件）" }));
  expect(deeds.asked).toEqual(["check", "confirm 2", "check"]);
  expect(folded("可能已办未销号（1 件）")).toBeTruthy();
  await user.click(screen.getByText("已确认办结（2）"));
  const list = screen.getByRole("list", { name: "已确认办结（2）" });
  expect(list.textContent).toContain("2026-03-17 确认；台账里尚未销号");
  confirmed = [8];
  await user.click(within(list).getByRole("button", { name: "收回确认 去年的第6件" }));
  expect(deeds.asked.slice(-2)).toEqual(["reopen 1", "check"]);
  expect(folded("已确认办结（1）")).toBeTruthy();
});

test("确认已办 of one row", async () => {
  const { user, deeds, opened } = await checked([late]);
  const item = await opened(/报送督查报告/);
  await user.click(item.getByRole("button", { name: "确认已办" }));
  expect(deeds.asked).toEqual(["check", "confirm 1", "check"]);
  expect(screen.getAllByText(/台账里尚未销号/).length).toBeGreaterThan(0);
});

test("a row that cannot be told from another is said to be so", async () => {
  const result = checkResult([late], {
    ledger: { tasks: [{ key: null, due: null, ownerCell: null }] },
  });
  const { opened } = await checked([late], { check: () => Promise.resolve(done(result)) });
  const item = await opened(/报送督查报告/);
  expect(item.queryByRole("button", { name: "确认已办" })).toBeNull();
  expect(item.getByText(/与别的行分不清/)).toBeTruthy();
});

test("the marks switch shows what is marked, and does what is pressed", async () => {
  const { user, deeds } = await checked([late]);
  const marks = within(screen.getByRole("group", { name: "在台账里标记" }));
  const pressed = () =>
    marks
      .getAllByRole("button")
      .filter((button) => button.getAttribute("aria-pressed") === "true")
      .map((button) => button.textContent);
  expect(pressed()).toEqual(["不标"]);
  await user.click(marks.getByRole("button", { name: "全部" }));
  expect(pressed()).toEqual(["全部"]);
  expect(screen.getByText(/紫色（承办人单元格）/)).toBeTruthy();
  await user.click(marks.getByRole("button", { name: "只标时限" }));
  expect(pressed()).toEqual(["只标时限"]);
  expect(screen.queryByText(/紫色（承办人单元格）/)).toBeNull();
  await user.click(marks.getByRole("button", { name: "不标" }));
  expect(pressed()).toEqual(["不标"]);
  expect(deeds.asked).toEqual(["check", "mark all", "mark deadlines", "clearMarks"]);
});
