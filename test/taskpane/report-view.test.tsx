/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { fakeDeeds, fails } from "./fake-deeds";
import { openPane } from "./open-pane";

async function reportTab(deeds = fakeDeeds()) {
  const pane = openPane(deeds);
  await pane.user.click(screen.getByRole("tab", { name: "周报" }));
  await screen.findByRole("button", { name: "一键周报" });
  return { ...pane, deeds };
}

function clipboard(writeText: () => Promise<void>) {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}

test("报送版 by default: one button, then the text, the sheet's link and what was withheld", async () => {
  const { user, deeds } = await reportTab();
  await user.click(screen.getByRole("button", { name: "一键周报" }));
  expect(deeds.asked).toEqual(["report up"]);
  expect(screen.getByLabelText("周报文字")).toHaveProperty(
    "value",
    "一、本周完成\n1. 印发会议通知"
  );
  expect(screen.getByText(/文秘机要和涉密行 2 件只计数/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "转到工作表“周报0316”" }));
  expect(deeds.asked).toContain("select 周报0316 A1");
});

test("科内版 on request; changing the edition takes the old text away", async () => {
  const { user, deeds } = await reportTab();
  await user.click(screen.getByRole("button", { name: "一键周报" }));
  await user.click(screen.getByRole("radio", { name: /科内版/ }));
  expect(screen.queryByLabelText("周报文字")).toBeNull();
  await user.click(screen.getByRole("button", { name: "一键周报" }));
  expect(deeds.asked).toEqual(["report up", "report in"]);
});

test("复制 says so; where it is blocked the text is selected and the way out named", async () => {
  const { user } = await reportTab();
  await user.click(screen.getByRole("button", { name: "一键周报" }));
  clipboard(() => Promise.resolve());
  await user.click(screen.getByRole("button", { name: "复制文字" }));
  expect((await screen.findAllByText("已复制，可直接粘贴。")).length).toBeGreaterThan(0);

  clipboard(() => Promise.reject(new Error("blocked")));
  document.execCommand = () => false;
  await user.click(screen.getByRole("button", { name: "复制文字" }));
  expect((await screen.findAllByText(/请按 Ctrl\+C 复制/)).length).toBeGreaterThan(0);
  const area = screen.getByLabelText("周报文字");
  if (!(area instanceof HTMLTextAreaElement)) throw new Error("no text area");
  expect(document.activeElement).toBe(area);
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
});

test("a report that cannot be written says what to do, and leaves no old text", async () => {
  const { user } = await reportTab(fakeDeeds({ report: fails({ code: "protected-structure" }) }));
  await user.click(screen.getByRole("button", { name: "一键周报" }));
  expect(screen.getByText(/取消“保护工作簿”后再试/)).toBeTruthy();
  expect(screen.queryByLabelText("周报文字")).toBeNull();
});

test("科务会单 and 另存报送副本 are one click each, and say where the result is", async () => {
  const { user, deeds } = await reportTab();
  await user.click(screen.getByRole("button", { name: "科务会单" }));
  expect(
    (await screen.findAllByText(/科务会单已写入新工作表“科务会单3.16-3.20”/)).length
  ).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "另存报送副本" }));
  expect((await screen.findAllByText(/报送副本已作为新工作簿打开/)).length).toBeGreaterThan(0);
  expect(deeds.asked).toEqual(["meeting", "saveCopy"]);
});

test("a Word document whose download is blocked says so and offers the text", async () => {
  const { user } = await reportTab();
  await user.click(screen.getByRole("button", { name: "一键周报" }));
  // jsdom has no object URLs, like a web view that blocks downloads.
  await user.click(screen.getByRole("button", { name: "下载 Word 公文" }));
  expect(
    (await screen.findAllByText(/没能下载，被系统拦截。请改用“复制文字”/)).length
  ).toBeGreaterThan(0);
});
