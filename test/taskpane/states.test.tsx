/** @jest-environment jsdom */
/** The pane's states beside its views: the sample, read-only, a cell being edited, a page that does not load, a code to quote. */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWords } from "../../src/locales";
import { Crash } from "../../src/taskpane/Crash";
import { Frame, Pane } from "../../src/taskpane/Pane";
import { onDemand } from "../../src/taskpane/parts/on-demand";
import { createPaneStore } from "../../src/taskpane/state/pane-state";
import { tellDone } from "../../src/taskpane/told-elsewhere";
import { done, failed } from "../../src/workbook/problem";
import { checkResult, fakeDeeds, fails } from "./fake-deeds";
import { openPane } from "./open-pane";

const check = () => Promise.resolve(done(checkResult([{ row: 6, title: "报送督查报告" }])));
const noConsole = () => jest.spyOn(console, "error").mockImplementation(() => undefined);

describe("the sample", () => {
  function sampleDeeds() {
    let samples: readonly string[] = [];
    let edited = false;
    const deeds = fakeDeeds({
      check,
      standing: () => Promise.resolve(done({ deeds: [], samples })),
      addSample: () => {
        samples = ["任务台账示例"];
        return Promise.resolve(done({ sheet: "任务台账示例", refused: [] }));
      },
      removeSample: ({ evenIfChanged = false } = {}) => {
        const stays = edited && !evenIfChanged;
        if (!stays) samples = [];
        return Promise.resolve(
          done({
            removed: stays ? 0 : 1,
            refused: stays ? [{ code: "sheet-changed" as const, sheet: "任务台账示例" }] : [],
          })
        );
      },
    });
    return { deeds, edit: () => (edited = true) };
  }

  test("one click adds it and checks it, another takes it away and leads back to the start", async () => {
    const { deeds } = sampleDeeds();
    const { user } = openPane(deeds);
    await user.click(screen.getByRole("button", { name: "用示例试一试" }));
    expect(await screen.findByText("正在看示例")).toBeTruthy();
    expect(screen.getByRole("button", { name: "重新核查" })).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "人员" }));
    await user.click(screen.getByRole("button", { name: "移除示例" }));
    expect(screen.queryByText("正在看示例")).toBeNull();
    expect(screen.getByRole("button", { name: "台账核查" })).toBeTruthy();
    expect(screen.getAllByText("示例已移除，共 1 张表。").length).toBeGreaterThan(0);
    expect(deeds.asked).toEqual(["addSample", "check", "removeSample"]);
  });

  test("where somebody has worked on it, it is asked once more; it may be kept", async () => {
    const { deeds, edit } = sampleDeeds();
    const { user } = openPane(deeds);
    await user.click(screen.getByRole("button", { name: "用示例试一试" }));
    edit();
    await user.click(await screen.findByRole("button", { name: "移除示例" }));
    expect(screen.getByText(/示例表里有改动过的内容/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "先留着" }));
    await user.click(screen.getByRole("button", { name: "移除示例" }));
    await user.click(screen.getByRole("button", { name: "仍要移除" }));
    expect(screen.queryByText("正在看示例")).toBeNull();
    expect(deeds.asked.slice(2)).toEqual(["removeSample", "removeSample", "removeSample anyway"]);
  });
});

test("a read-only workbook is told before anything is tried", () => {
  const store = createPaneStore(fakeDeeds());
  render(
    <Frame words={createWords("zh-CN")} officeBackground={null}>
      <Pane store={store} oldExcel={false} readOnly />
    </Frame>
  );
  expect(screen.getByText("工作簿以只读方式打开")).toBeTruthy();
});

test("while Excel keeps silent the pane says to press Enter, and stops saying so when it answers", async () => {
  let tell: (waiting: boolean) => void = () => undefined;
  const { user, store } = openPane(
    fakeDeeds({
      check: () => new Promise(() => undefined),
      onWaiting: (listener) => (tell = listener),
    })
  );
  await act(() => store.getState().startWatching());
  await user.click(screen.getByRole("button", { name: "台账核查" }));
  const words = "Excel 没有应答：单元格可能正在编辑，按 Enter 后继续。";
  act(() => tell(true));
  expect(screen.getAllByText(words).length).toBeGreaterThan(1);
  act(() => tell(false));
  expect(screen.queryByText(words)).toBeNull();
});

test("a page that cannot be fetched says so with a code; 重试 fetches it", async () => {
  let reachable = false;
  const Page = onDemand<{ readonly name: string }>(() =>
    reachable
      ? Promise.resolve({ default: ({ name }) => <p>{name}</p> })
      : Promise.reject(new Error("Loading chunk 7 failed"))
  );
  render(
    <Frame words={createWords("zh-CN")} officeBackground={null}>
      <Page name="周报" />
    </Frame>
  );
  const user = userEvent.setup();
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText("代码 page-not-loaded")).toBeTruthy();
  await user.click(within(alert).getByRole("button", { name: "复制代码" }));
  expect(await screen.findByText("已复制")).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe(
    "kewutong | page-not-loaded | Loading chunk 7 failed"
  );
  reachable = true;
  await user.click(within(alert).getByRole("button", { name: "重试" }));
  expect(await screen.findByText("周报")).toBeTruthy();
});

test("a failure has a code to quote, with its place and the host's own words", async () => {
  const { user } = openPane(
    fakeDeeds({
      check: fails({ code: "host-error", sheet: "任务台账", args: { detail: "GeneralException" } }),
    })
  );
  await user.click(screen.getByRole("button", { name: "台账核查" }));
  expect(screen.getByText("代码 host-error")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "复制代码" }));
  expect(await navigator.clipboard.readText()).toBe(
    "kewutong | host-error | 任务台账 | GeneralException"
  );
});

test("a defect while rendering is said in words, with a code", () => {
  const silent = noConsole();
  const Broken = () => {
    throw new Error("x of undefined");
  };
  render(
    <Frame words={createWords("zh-CN")} officeBackground={null}>
      <Crash>
        <Broken />
      </Crash>
    </Frame>
  );
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain("x of undefined");
  expect(within(alert).getByText("代码 pane-crashed")).toBeTruthy();
  silent.mockRestore();
});

test("what could be undone is asked again once others' changes have settled", async () => {
  jest.useFakeTimers();
  let changed: () => void = () => undefined;
  let asked = 0;
  const { store } = openPane(
    fakeDeeds({
      watch: (listener) => {
        changed = () =>
          listener(null, { sheet: null, address: null, kind: "edited", remote: false });
        return Promise.resolve(done(() => Promise.resolve()));
      },
      standing: () => {
        asked++;
        return Promise.resolve(failed({ code: "memory-unreadable" }));
      },
    })
  );
  await act(() => store.getState().startWatching());
  for (let n = 0; n < 5; n++) changed();
  expect(asked).toBe(0);
  await act(() => jest.runOnlyPendingTimersAsync());
  expect(asked).toBe(1);
  jest.useRealTimers();
});

test("without a channel between the pages nothing is told, and nothing fails", () => {
  expect(() => tellDone()).not.toThrow();
});
