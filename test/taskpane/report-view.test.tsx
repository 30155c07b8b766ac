/** @jest-environment jsdom */
import "./text-codec";
import { act, screen, waitFor, within } from "@testing-library/react";
import { done } from "../../src/workbook/problem";
import { usualSettings, type ReportSettings } from "../../src/report/report-settings";
import { composedPaper, fakeDeeds, fails } from "./fake-deeds";
import { openPane } from "./open-pane";

type Deeds = ReturnType<typeof fakeDeeds>;

async function reportTab(deeds: Deeds = fakeDeeds()) {
  const pane = openPane(deeds);
  await pane.user.click(screen.getByRole("tab", { name: "周报" }));
  await screen.findByRole("button", { name: "写入工作表" });
  return { ...pane, deeds };
}

/** With the preview there: the ledger has been read. */
async function previewed(deeds?: Deeds) {
  const pane = await reportTab(deeds);
  await pane.user.click(screen.getByRole("button", { name: "预览" }));
  await screen.findByRole("region", { name: /^预览：/ });
  return pane;
}

const page = () => screen.getByRole("region", { name: /^预览：/ });
const button = (name: string) => screen.getByRole("button", { name });

function clipboard(writeText: () => Promise<void>) {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}

test("opening the view reads nothing; 预览 checks and shows the report without writing it", async () => {
  const { deeds } = await reportTab();
  expect(deeds.asked).toEqual([]);
  expect(button("Word 公文").getAttribute("aria-disabled")).toBe("true");
  await previewedFrom();
  expect(deeds.asked).toEqual(["check"]);
  expect(within(page()).getByRole("heading", { name: "秘书科一周工作情况" })).toBeTruthy();
  expect(within(page()).getByRole("columnheader", { name: "交办事项" })).toBeTruthy();
  expect(screen.getByText("预览，尚未写入工作簿。")).toBeTruthy();
  expect(screen.getByText(/文秘机要和涉密行 2 件只计数/)).toBeTruthy();

  async function previewedFrom() {
    button("预览").click();
    await screen.findByRole("region", { name: /^预览：/ });
  }
});

test("after a check the preview is there at once, and says what each paper leaves out", async () => {
  const { user, store } = openPane(fakeDeeds());
  await store.getState().check();
  await user.click(screen.getByRole("tab", { name: "周报" }));
  await screen.findByRole("region", { name: "预览：周报03-16" });
  expect(screen.getByText(/不写人名、亮灯、问题和工作量/)).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "科内版" }));
  await screen.findByRole("region", { name: "预览：科内周报03-16" });
  expect(screen.getByText(/不写请假事由、批示原文和电话/)).toBeTruthy();
  expect(page().textContent).toContain("赵启明");
});

test("any week by ‹ › or a date in it, 上周, 本月 and 本季 by a click", async () => {
  const { user, store } = await previewed();
  const shown = () => store.getState().preview?.period;
  expect(button("本周").getAttribute("aria-pressed")).toBe("true");
  await user.click(button("上周"));
  await waitFor(() => expect(shown()).toEqual({ from: "2026-03-09", to: "2026-03-15" }));
  await user.click(button("上一周"));
  await waitFor(() => expect(shown()).toEqual({ from: "2026-03-02", to: "2026-03-08" }));
  await user.click(button("本月"));
  await waitFor(() => expect(shown()).toEqual({ from: "2026-03-01", to: "2026-03-31" }));
  await user.click(button("下一月"));
  await waitFor(() => expect(shown()).toEqual({ from: "2026-04-01", to: "2026-04-30" }));
  await user.click(button("本季"));
  await waitFor(() => expect(shown()).toEqual({ from: "2026-01-01", to: "2026-03-31" }));
  expect(screen.queryByText(/仅科长参考/)).toBeNull();
  await user.click(screen.getByRole("radio", { name: "科内版" }));
  expect(await screen.findByText(/仅科长参考/)).toBeTruthy();

  // The section meets every week: back to one, and no month offered.
  await user.click(screen.getByRole("radio", { name: "科务会单" }));
  await screen.findByRole("region", { name: /^预览：科务会单/ });
  expect(shown()).toEqual({ from: "2026-03-16", to: "2026-03-22" });
  expect(screen.queryByRole("button", { name: "本月" })).toBeNull();
});

test("写入工作表 writes what is shown and leads to the sheet; another week is again not written", async () => {
  const asked: unknown[] = [];
  const deeds = fakeDeeds({
    report: (options) => {
      asked.push([options.edition, options.period, options.settings?.unit]);
      const composed = composedPaper(options.edition, options);
      return Promise.resolve(done({ ...composed, sheet: composed.name, refused: [] }));
    },
  });
  const { user } = await previewed(deeds);
  await user.click(button("上周"));
  await user.click(button("写入工作表"));
  expect(asked).toEqual([["up", { from: "2026-03-09", to: "2026-03-15" }, null]]);
  await user.click(await screen.findByRole("button", { name: "已写入，转到“周报03-09”" }));
  expect(deeds.asked).toContain("select 周报03-09 A1");
  await user.click(button("本周"));
  expect(screen.getByText("预览，尚未写入工作簿。")).toBeTruthy();
});

test("written without a look first, what was written is shown, and every form of it is at hand", async () => {
  const { user, deeds } = await reportTab();
  await user.click(button("写入工作表"));
  expect(deeds.asked).toEqual(["report up"]);
  await screen.findByRole("button", { name: "已写入，转到“周报03-16”" });
  await waitFor(() => expect(button("Word 公文").getAttribute("aria-disabled")).toBeNull());
  expect(page().textContent).toContain("印发会议通知");
});

test("科务会单 is previewed and written like the others", async () => {
  const { user, deeds } = await previewed();
  await user.click(screen.getByRole("radio", { name: "科务会单" }));
  await user.click(button("写入工作表"));
  expect(deeds.asked).toEqual(["check", "meeting"]);
  expect((await screen.findAllByText(/科务会单已写入新工作表/)).length).toBeGreaterThan(0);
});

test("a cell that tells of a row leads to it", async () => {
  const { user, deeds } = await previewed();
  await user.click(within(page()).getByRole("button", { name: "报送材料" }));
  expect(deeds.asked).toContain("select 任务台账 A7");
});

test("options change the preview at once and the workbook only when they are to be kept", async () => {
  const kept: ReportSettings[] = [];
  const deeds = fakeDeeds({
    keepReportSettings: (settings) => Promise.resolve(done((kept.push(settings), null))),
    keptReports: () =>
      Promise.resolve(done({ settings: kept.at(-1) ?? usualSettings, sheets: [] })),
  });
  const { user } = await previewed(deeds);
  await user.click(button("选项"));
  expect(button("记住这些选项").getAttribute("aria-disabled")).toBe("true");
  await user.type(screen.getByLabelText("单位名称"), "政务科");
  await waitFor(() => expect(page().textContent).toContain("政务科一周工作情况"));
  await user.click(screen.getByRole("checkbox", { name: "主要工作" }));
  await user.click(button("“需协调事项”上移"));
  await user.type(screen.getByLabelText("复制文字不超过（字）"), "600");
  expect(kept).toEqual([]);
  await user.click(button("记住这些选项"));
  expect((await screen.findAllByText(/选项已记在工作簿里/)).length).toBeGreaterThan(0);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject({ unit: "政务科", textLimit: 600 });
  expect(kept[0]?.sections.slice(0, 4)).toEqual(["figures", "sources", "matters", "next"]);
  expect(button("记住这些选项").getAttribute("aria-disabled")).toBe("true");
  await user.click(button("恢复常用"));
  await waitFor(() => expect(page().textContent).toContain("秘书科一周工作情况"));
});

test("the reports that are in the workbook, by name and day, lead to their sheets", async () => {
  const sheets = ["周报3.16-3.20", "周报3.9-3.13"].map((name, i) => ({
    name,
    fingerprint: "",
    at: `2026-03-${20 - 7 * i}T08:00:00.000Z`,
  }));
  const kept = () => Promise.resolve(done({ settings: usualSettings, sheets }));
  const { user, deeds } = await reportTab(fakeDeeds({ keptReports: kept }));
  const list = await screen.findByRole("list", { name: "写过的周报" });
  expect(within(list).getByText("3月13日")).toBeTruthy();
  await user.click(within(list).getByText("周报3.9-3.13"));
  expect(deeds.asked).toEqual(["select 周报3.9-3.13 A1"]);
});

test("复制 says so; where it is blocked the text is shown and selected, and the way out named", async () => {
  const { user } = await previewed();
  clipboard(() => Promise.resolve());
  await user.click(button("复制文字"));
  expect((await screen.findAllByText("已复制，可直接粘贴。")).length).toBeGreaterThan(0);
  expect(screen.queryByRole("textbox")).toBeNull();

  clipboard(() => Promise.reject(new Error("blocked")));
  document.execCommand = () => false;
  await user.click(button("复制文字"));
  expect((await screen.findAllByText(/请按 Ctrl\+C 复制。/)).length).toBeGreaterThan(0);
  const area = screen.getByRole("textbox", { name: /周报文字/ });
  if (!(area instanceof HTMLTextAreaElement)) throw new Error("no text area");
  expect(document.activeElement).toBe(area);
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
  expect(area.value).toContain("印发会议通知");
});

test("a report that cannot be written says what to do", async () => {
  const { user } = await reportTab(fakeDeeds({ report: fails({ code: "protected-structure" }) }));
  await user.click(button("写入工作表"));
  expect(screen.getByText(/取消“保护工作簿”后再试/)).toBeTruthy();
});

test("另存报送副本 is one click, and says where the result is", async () => {
  const { user, deeds } = await reportTab();
  await user.click(button("另存报送副本"));
  expect((await screen.findAllByText(/报送副本已作为新工作簿打开/)).length).toBeGreaterThan(0);
  expect(deeds.asked).toEqual(["saveCopy"]);
});

test("a Word document whose download is blocked says so and offers the text", async () => {
  const { user } = await previewed();
  // jsdom has no object URLs, like a web view that blocks downloads.
  await user.click(button("Word 公文"));
  expect(
    (await screen.findAllByText(/没能下载，被系统拦截。请改用“复制文字”/)).length
  ).toBeGreaterThan(0);
});

test("a template that is no Word document is refused in words; without it the usual layout is back", async () => {
  const { user } = await previewed();
  await user.click(button("选项"));
  const file = new File(["plain"], "模板.docx");
  Object.defineProperty(file, "arrayBuffer", {
    value: () => Promise.resolve(new Uint8Array([1, 2, 3]).buffer),
  });
  await user.upload(screen.getByLabelText("Word 模板", { selector: "input" }), file);
  expect(await screen.findByText("模板.docx")).toBeTruthy();
  await user.click(button("Word 公文"));
  expect((await screen.findAllByText(/\.docx/)).length).toBeGreaterThan(1);
  await user.click(button("不用模板"));
  expect(screen.getByText("按公文国标格式")).toBeTruthy();
});

test.each(["report", "meeting"] as const)(
  "a sheet taken back (%s) is no longer offered to be gone to",
  async (action) => {
    const undone = { action, of: "sheets", restored: 1, refused: [] } as const;
    const { user, store } = await previewed(
      fakeDeeds({ undo: () => Promise.resolve(done(undone)) })
    );
    if (action === "meeting") await user.click(screen.getByRole("radio", { name: "科务会单" }));
    await user.click(button("写入工作表"));
    await screen.findByText(/^已写入，转到/);
    await act(() => store.getState().undo());
    expect(screen.queryByText(/^已写入，转到/)).toBeNull();
  }
);
