/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import { asked } from "../../src/taskpane/address";
import { isDark } from "../../src/taskpane/theme";
import { done } from "../../src/workbook/problem";
import { checkResult, fakeDeeds, fails } from "./fake-deeds";
import { openPane } from "./open-pane";

const rows = [
  {
    row: 6,
    title: "报送督查报告",
    due: "2026-03-10",
    light: "red",
    found: [
      { args: { days: 7 } },
      { code: "duplicate", severity: "low", args: { sheet: "二月", row: 4 } },
    ],
  },
  { row: 7, title: "筹备科务会", due: "2026-03-25", light: "blue" },
] as const;
const check = () => Promise.resolve(done(checkResult(rows)));

test("no Chinese is left in the English pane, save the ledger's own words", async () => {
  const { user, container } = openPane(fakeDeeds({ check }), "en-US");
  await user.click(screen.getByRole("button", { name: "Check the ledger" }));
  await user.click(await screen.findByRole("button", { name: "Minor hints 1" }));
  await user.click(screen.getByRole("button", { name: "Deadlines" }));
  const text = (container.textContent ?? "").replace(
    /报送督查报告|筹备科务会|任务台账|赵启明|二月/g,
    ""
  );
  expect(text).not.toMatch(/[\u4e00-\u9fff]/);
});

test("arrow keys choose a tab", async () => {
  const { user } = openPane(fakeDeeds());
  act(() => screen.getByRole("tab", { name: "核查" }).focus());
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { name: "人员" }).getAttribute("aria-selected")).toBe("true");
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { name: "周报" }).getAttribute("aria-selected")).toBe("true");
  expect(await screen.findByRole("button", { name: "写入工作表" })).toBeTruthy();
});

test("自检 is reached from 规则, shows line by line, and leads back", async () => {
  const { user } = openPane(
    fakeDeeds({
      selfTest: (onLine) => {
        onLine({ name: "values come back", ok: true });
        onLine({ name: "marks are found again", ok: false, detail: "used area" });
        return Promise.resolve(done({ passed: 1, failed: 1 }));
      },
    })
  );
  await user.click(screen.getByRole("tab", { name: "规则" }));
  await user.click(await screen.findByRole("button", { name: "自检" }));
  await user.click(await screen.findByRole("button", { name: "开始自检" }));
  expect(screen.getByText("通过 1 项，未通过 1 项。")).toBeTruthy();
  expect(screen.getByRole("img", { name: "未通过" }).parentElement?.textContent).toContain(
    "used area"
  );
  await user.click(screen.getByRole("button", { name: "返回" }));
  expect(await screen.findByRole("button", { name: "自检" })).toBeTruthy();
});

test("Excel older than 2021 is told what is degraded", () => {
  openPane(fakeDeeds(), "zh-CN", true);
  expect(screen.getByText("Excel 版本较旧")).toBeTruthy();
});

test("the focus is not lost when the pressed button goes away", async () => {
  const { user } = openPane(fakeDeeds({ check }));
  await user.click(screen.getByRole("button", { name: "台账核查" }));
  expect(document.activeElement).toBe(screen.getByRole("tabpanel"));
});

describe("nothing a screen reader or keyboard stumbles over", () => {
  /** Fluent's focus sentinels stand outside what it renders; colours need a real browser. */
  async function violations() {
    const { violations } = await axe.run(
      { include: ["body"], exclude: ["body > i"] },
      { rules: { "color-contrast": { enabled: false } } }
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`
    );
  }

  test.each(["zh-CN", "en-US"] as const)(
    "%s: first run, result, failure, report",
    async (locale) => {
      const { user, store } = openPane(
        fakeDeeds({ check, mark: fails({ code: "cell-editing", sheet: "任务台账", cell: "B3" }) }),
        locale
      );
      expect(await violations()).toEqual([]);
      await act(() => store.getState().check());
      await act(() => store.getState().mark("all"));
      expect(await violations()).toEqual([]);
      await user.click(screen.getByRole("tab", { name: /周报|Report/ }));
      await act(() => store.getState().writeReport());
      expect(await violations()).toEqual([]);
    },
    60_000
  );
});

test.each([
  ["https://x/taskpane.html", false, false],
  ["https://x/taskpane.html?run=check", true, false],
  [
    "https://x/taskpane.html?run=check&_host_Info=Excel$Win32$16.01$zh-CN$telemetry$$$0",
    true,
    false,
  ],
  ["https://x/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN$$$$0&run=check", true, false],
  ["https://x/taskpane.html?run=check?_host_Info=Excel$Win32$16.01$zh-CN$$$$0", true, false],
  ["https://x/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN$$$$0#run=check", true, false],
  ["https://x/taskpane.html?selftest", false, true],
  ["https://x/taskpane.html?run=checkout", false, false],
])("%s", (address, wantsCheck, wantsSelfTest) => {
  expect(asked(address)).toEqual({ check: wantsCheck, selfTest: wantsSelfTest });
});

test.each([
  ["#FFFFFF", false],
  ["#f3f2f1", false],
  ["#262626", true],
  ["#666666", true],
  ["", null],
  [null, null],
])("Office's background %s is dark: %s", (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});
