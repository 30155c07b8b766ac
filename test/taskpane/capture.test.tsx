/** @jest-environment jsdom */
import "./text-codec";
import { screen, within } from "@testing-library/react";
import { captureDeeds } from "../../src/app/capture";
import { openXlsx } from "../../src/workbook/xlsx";
import type { Deeds, RowDraft } from "../../src/taskpane/deeds";
import { done } from "../../src/workbook/problem";
import { captureLedger, type LedgerShape } from "../app/capture-ledger";
import { deedsOn, value } from "../app/deeds-on";
import { day, fails, fakeDeeds } from "./fake-deeds";
import { openPane } from "./open-pane";

/** A draft as the deed makes it of a real ledger, on Friday 2026-11-27. */
async function draftOf(line: string, shape: LedgerShape = {}): Promise<RowDraft> {
  const opened = openXlsx(captureLedger(shape));
  if (!opened.ok) throw new Error(opened.problem.code);
  const deeds = deedsOn(opened.value, () => "2026-11-27");
  const capture = captureDeeds({
    port: opened.value,
    check: deeds.check,
    refreshMarks: () => deeds.refreshMarks({}),
    today: () => day("2026-11-27"),
    now: () => "2026-11-27T09:00:00Z",
  });
  return value(await capture.draftRow(line, { signal: new AbortController().signal }));
}

async function typed(line: string, own: Partial<Deeds>) {
  const deeds = fakeDeeds(own);
  const pane = openPane(deeds);
  await pane.user.click(screen.getByRole("button", { name: "台账核查" }));
  await pane.user.type(await screen.findByLabelText("记一件事"), `${line}{Enter}`);
  return { ...pane, deeds };
}

const LINE = "王局 电话 明天下午前起草防汛工作汇报";

test("Enter shows the row; what the chief changes is what is added, then checked", async () => {
  const draft = await draftOf(LINE);
  const { user, deeds } = await typed(LINE, { draftRow: () => Promise.resolve(done(draft)) });
  const form = within(await screen.findByRole("form", { name: "添加到台账末尾" }));
  expect(form.getByText("“督办台账”第 6 行")).toBeTruthy();
  expect(form.getByText("类别：综合文字")).toBeTruthy();
  expect(form.getByText("原话：明天下午前")).toBeTruthy();
  const owner = form.getByLabelText("承办人（G）");
  await user.clear(owner);
  await user.click(form.getByRole("button", { name: "添加" }));
  expect(await screen.findAllByText("已添加到“任务台账”第 9 行。")).not.toHaveLength(0);
  expect(deeds.asked).toEqual(["check", `draftRow ${LINE}`, 'addRow 督办台账 {"G":""}', "check"]);
  expect(screen.queryByRole("form", { name: "添加到台账末尾" })).toBeNull();
  expect(screen.getByLabelText("记一件事")).toHaveProperty("value", "");
});

test("without a title nothing is added; Escape puts it away and keeps the line", async () => {
  const draft = await draftOf(LINE);
  const { user, deeds } = await typed(LINE, { draftRow: () => Promise.resolve(done(draft)) });
  const form = within(await screen.findByRole("form", { name: "添加到台账末尾" }));
  await user.clear(form.getByLabelText("工作事项（C）"));
  expect(form.getByText("请写明要办什么事")).toBeTruthy();
  await user.click(form.getByRole("button", { name: "添加" }));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("form", { name: "添加到台账末尾" })).toBeNull();
  expect(deeds.asked.some((one) => one.startsWith("addRow"))).toBe(false);
  expect(screen.getByLabelText("记一件事")).toHaveProperty("value", LINE);
});

test("where there is no room it says what to do, and 添加 does nothing", async () => {
  const draft = await draftOf(LINE, { below: "备注：本表每周更新。" });
  const { user, deeds } = await typed(LINE, { draftRow: () => Promise.resolve(done(draft)) });
  const form = within(await screen.findByRole("form", { name: "添加到台账末尾" }));
  expect(form.getByText(/请在台账末行下面留出一行空行/)).toBeTruthy();
  await user.click(form.getByRole("button", { name: "添加" }));
  expect(deeds.asked.some((one) => one.startsWith("addRow"))).toBe(false);
});

test("several ledgers: another one chosen is the one that is written", async () => {
  const draft = await draftOf(LINE);
  const [target] = draft.targets;
  if (!target) throw new Error("no target");
  const second = { ...target, sheet: "来文台账", row: 12 };
  const two = { ...draft, targets: [target, second] };
  const { user, deeds } = await typed(LINE, { draftRow: () => Promise.resolve(done(two)) });
  const form = within(await screen.findByRole("form", { name: "添加到台账末尾" }));
  await user.selectOptions(form.getByLabelText("写入哪张台账"), "1");
  await user.click(form.getByRole("button", { name: "添加" }));
  await screen.findAllByText(/^已添加到/);
  expect(deeds.asked).toContain("addRow 来文台账 {}");
});

test("words of secrecy: refused with the notice, the line stays", async () => {
  const line = "机密件清退";
  await typed(line, { draftRow: fails({ code: "secret-words" }) });
  expect((await screen.findAllByText(/不得录入国家秘密。/)).length).toBeGreaterThan(0);
  expect(screen.getByLabelText("记一件事")).toHaveProperty("value", line);
});
