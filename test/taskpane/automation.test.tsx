/**
 * @jest-environment jsdom
 *
 * Automations by a clock that the test holds: each fires, is logged, taken back and switched off; another user's change never leads to
 * anything that writes. It begins on Friday 2026-11-27 at nine.
 */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWords, type Locale } from "../../src/locales";
import { AutomationSection } from "../../src/taskpane/automation";
import type { Deeds } from "../../src/taskpane/deeds";
import { Frame, Pane } from "../../src/taskpane/Pane";
import { createPaneStore } from "../../src/taskpane/state/pane-state";
import { PaneStoreContext } from "../../src/taskpane/state/use-pane";
import { done, failed } from "../../src/workbook/problem";
import { checkResult, fakeDeeds } from "./fake-deeds";

/** The user's own storage, which outlives the pane. */
let stored: string | null;

beforeEach(() => {
  stored = null;
  jest.useFakeTimers({ now: new Date(2026, 10, 27, 9, 0) });
});
afterEach(() => jest.useRealTimers());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Timers and the promises between them. */
async function pass(ms: number) {
  await act(() => jest.advanceTimersByTimeAsync(ms));
}

async function start(own: Partial<Deeds> = {}, locale: Locale = "zh-CN") {
  let change: (told: { remote: boolean }) => void = () => undefined;
  let lastAt = 0;
  let last: "mark" | "report" | null = null;
  const written = (action: "mark" | "report") => {
    last = action;
    return `T${++lastAt}`;
  };
  const deeds = fakeDeeds({
    report: ({ edition, behind }) => {
      deeds.asked.push(`in front: ${behind === true ? "no" : "yes"}`);
      written("report");
      return fakeDeeds().report({ edition, signal: new AbortController().signal });
    },
    undo: () => {
      const action = last ?? "write";
      last = null;
      return Promise.resolve(done({ action, of: "marks", restored: 3, refused: [] }));
    },
    standing: () => {
      const deed = { id: "1", at: `T${lastAt}`, count: 1, of: "marks", sheet: null } as const;
      return Promise.resolve(
        done({ deeds: last === null ? [] : [{ ...deed, action: last }], samples: [] })
      );
    },
    automation: {
      now: () => new Date(),
      load: () => stored,
      save: (text) => {
        stored = text;
        return true;
      },
      autoShow: (on) => {
        deeds.asked.push(`autoShow ${on}`);
        return Promise.resolve(done(null));
      },
      keepMarks: ({ only }) => {
        deeds.asked.push(`keepMarks ${only}`);
        return Promise.resolve(done({ marked: 3, refused: [], undo: written("mark") }));
      },
      onChanged: (listener) => {
        change = listener;
        return Promise.resolve(done(() => Promise.resolve()));
      },
    },
    ...own,
  });
  const store = createPaneStore(deeds);
  render(
    <Frame words={createWords(locale)} officeBackground={null}>
      <PaneStoreContext.Provider value={store}>
        <AutomationSection />
      </PaneStoreContext.Provider>
      <Pane store={store} oldExcel={false} />
    </Frame>
  );
  let stop: () => void = () => undefined;
  await act(async () => {
    stop = await store.getState().startAutomations();
  });
  await pass(0);
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  return {
    deeds,
    store,
    user,
    close: () => act(() => stop()),
    toggle: async (name: string) => {
      await user.click(screen.getByRole("switch", { name }));
      await pass(0);
    },
    changed: async (remote: boolean) => {
      await act(async () => change({ remote }));
    },
    log: () => within(screen.getByRole("region", { name: "运行记录" })),
  };
}

const names = ["打开即核查", "改动后自动核查", "标记随改随新", "定时写周报", "每日预警清单"];

test("at first run all are off, and nothing runs whatever happens in two weeks", async () => {
  const { deeds, changed, log } = await start();
  for (const name of names)
    expect(screen.getByRole("switch", { name })).toHaveProperty("checked", false);
  for (const remote of [false, true]) {
    await changed(remote);
    await pass(7 * DAY);
  }
  expect(deeds.asked).toEqual([]);
  expect(log().getByText("还没有运行过。")).toBeTruthy();
  expect(stored).toBeNull();
});

test("打开即核查: the pane is shown with the workbook from then on, and checks when it opens", async () => {
  const first = await start();
  await first.toggle("打开即核查");
  expect(first.deeds.asked).toEqual(["autoShow true"]);
  first.close();
  document.body.replaceChildren();

  const second = await start();
  expect(second.deeds.asked).toEqual(["check"]);
  expect(second.log().getByText(/2026-11-27 09:00/).parentElement?.textContent).toContain(
    "打开即核查；在办 0 件，逾期 0 件"
  );
  await second.toggle("打开即核查");
  expect(second.deeds.asked).toEqual(["check", "autoShow false"]);
  second.close();
  document.body.replaceChildren();

  const third = await start();
  expect(third.deeds.asked).toEqual([]);
});

test("改动后自动核查: once after a burst, whoever made it; off again, never", async () => {
  const { deeds, toggle, changed } = await start();
  await toggle("改动后自动核查");
  for (let i = 0; i < 5; i++) {
    await changed(false);
    await pass(1_000);
  }
  expect(deeds.asked).toEqual([]);
  await pass(3_000);
  expect(deeds.asked).toEqual(["check"]);
  await changed(true);
  await pass(3_000);
  expect(deeds.asked).toEqual(["check", "check"]);
  await toggle("改动后自动核查");
  await changed(false);
  await pass(HOUR);
  expect(deeds.asked).toEqual(["check", "check"]);
});

test("标记随改随新: after one's own change, logged, taken back, switched off", async () => {
  const { deeds, user, toggle, changed, log } = await start();
  await toggle("标记随改随新");
  expect(deeds.asked).toEqual(["keepMarks all"]);
  await changed(false);
  await pass(3_000);
  expect(deeds.asked).toEqual(["keepMarks all", "keepMarks all"]);
  const entry = "撤销：2026-11-27 09:00 标记随改随新";
  await user.click(log().getAllByRole("button", { name: entry })[0] ?? document.body);
  await pass(0);
  expect(deeds.asked.at(-1)).toBe("undo 1");
  expect(log().getByText("已撤销")).toBeTruthy();
  await toggle("标记随改随新");
  await changed(false);
  await pass(HOUR);
  expect(deeds.asked.filter((one) => one.startsWith("keepMarks"))).toHaveLength(2);
});

test("an entry that can no longer be taken back says so", async () => {
  const { deeds, user, toggle, changed, log } = await start();
  await toggle("标记随改随新");
  await changed(false);
  await pass(3_000);
  const buttons = log().getAllByRole("button", { name: /^撤销：/ });
  await user.click(buttons.at(-1) ?? document.body);
  await pass(0);
  expect(deeds.asked.filter((words) => words.startsWith("undo"))).toEqual([]);
  expect(screen.getAllByText(/已不在可撤销的列表里/).length).toBeGreaterThan(0);
});

test("定时写周报: at its time, in the background, logged, taken back; off, the next week goes by", async () => {
  const { deeds, user, toggle, log } = await start();
  await toggle("定时写周报");
  await pass(7 * HOUR + 29 * MINUTE);
  expect(deeds.asked).toEqual([]);
  await pass(MINUTE);
  expect(deeds.asked).toEqual(["report up", "in front: no"]);
  expect(log().getByText(/写入工作表“周报03-16”/).textContent).toContain("2026-11-27 16:30");
  expect(screen.getAllByText("周报已写入新工作表“周报03-16”。").length).toBeGreaterThan(0);
  await pass(DAY);
  expect(deeds.asked).toHaveLength(2);
  await user.click(log().getByRole("button", { name: "撤销：2026-11-27 16:30 定时写周报" }));
  await pass(0);
  expect(deeds.asked.at(-1)).toBe("undo 1");
  expect(log().getByText("已撤销")).toBeTruthy();

  await pass(6 * DAY);
  expect(deeds.asked.filter((one) => one === "report up")).toHaveLength(2);
  await toggle("定时写周报");
  await pass(7 * DAY);
  expect(deeds.asked.filter((one) => one === "report up")).toHaveLength(2);
});

test("switched on after its time it waits for the next week; another time and edition are heeded", async () => {
  jest.setSystemTime(new Date(2026, 10, 27, 17, 0));
  const { deeds, user, toggle } = await start();
  await toggle("定时写周报");
  await pass(HOUR);
  expect(deeds.asked).toEqual([]);
  await user.selectOptions(screen.getByLabelText("每周"), "1");
  await user.selectOptions(screen.getByLabelText("版本"), "in");
  await pass(3 * DAY);
  expect(deeds.asked).toEqual(["report in", "in front: no"]);
});

test("missed while the pane was closed: made up for on the same day, and said; not on another", async () => {
  const first = await start();
  await first.toggle("定时写周报");
  first.close();
  document.body.replaceChildren();
  jest.setSystemTime(new Date(2026, 10, 27, 17, 40));
  const second = await start();
  expect(second.deeds.asked).toEqual(["report up", "in front: no"]);
  expect(second.log().getByText(/补：到点时面板未打开/)).toBeTruthy();
  second.close();
  document.body.replaceChildren();

  jest.setSystemTime(new Date(2026, 11, 5, 8, 0));
  const third = await start();
  expect(third.deeds.asked).toEqual([]);
});

test("每日预警清单: shown when switched on and every morning, put away, leads to the row", async () => {
  const { deeds, user, toggle, log } = await start({
    check: () =>
      Promise.resolve(done(checkResult([{ row: 4, title: "报送统计月报", due: "2026-03-17" }]))),
  });
  await toggle("每日预警清单");
  // Loaded when there is something to show.
  await pass(100);
  jest.useRealTimers();
  const card = await screen.findByRole("region", { name: "预警清单（2026-03-17）" });
  expect(within(card).getByText("今天到期 1 件")).toBeTruthy();
  const quick = userEvent.setup();
  await quick.click(within(card).getByRole("button", { name: "报送统计月报（赵启明）" }));
  expect(deeds.asked).toEqual(["check", "select 任务台账 A4"]);
  expect(log().getByText(/近日到期 1 件/)).toBeTruthy();
  await quick.click(within(card).getByRole("button", { name: "收起" }));
  expect(screen.queryByRole("region", { name: /^预警清单/ })).toBeNull();
  void user;
});

test("每日预警清单 comes once a day and no more once it is off", async () => {
  const { deeds, toggle } = await start();
  await toggle("每日预警清单");
  expect(deeds.asked).toEqual(["check"]);
  await pass(23 * HOUR);
  expect(deeds.asked).toEqual(["check"]);
  await pass(HOUR);
  expect(deeds.asked).toEqual(["check", "check"]);
  await toggle("每日预警清单");
  await pass(2 * DAY);
  expect(deeds.asked).toEqual(["check", "check"]);
});

test("another user's change, with everything switched on, leads to nothing that writes", async () => {
  const { deeds, toggle, changed } = await start();
  for (const name of names) await toggle(name);
  const before = deeds.asked.length;
  for (let i = 0; i < 3; i++) {
    await changed(true);
    await pass(MINUTE);
  }
  expect(deeds.asked.slice(before)).toEqual(["check", "check", "check"]);
});

test("what fails is logged with its code and told; a cell being edited is waited for", async () => {
  let editing = 2;
  const { deeds, toggle, log } = await start({
    report: () => {
      const code = editing-- > 0 ? ("cell-editing" as const) : ("protected-structure" as const);
      return Promise.resolve(failed({ code }));
    },
  });
  await toggle("定时写周报");
  await pass(7 * HOUR + 30 * MINUTE);
  expect(deeds.asked).toEqual(["report up"]);
  expect(log().queryByText(/没有完成/)).toBeNull();
  await pass(2 * MINUTE);
  expect(deeds.asked).toEqual(["report up", "report up", "report up"]);
  expect(log().getByText(/没有完成：.*（代码 protected-structure）/)).toBeTruthy();
  expect(screen.getAllByText(/取消“保护工作簿”后再试/).length).toBeGreaterThan(0);
  await pass(DAY);
  expect(deeds.asked).toHaveLength(3);
});

test("it waits while the user's own deed runs", async () => {
  let finish: () => void = () => undefined;
  const { deeds, store, toggle, changed } = await start({
    mark: () =>
      new Promise((resolve) => {
        finish = () => resolve(done({ marked: 1, refused: [], date: "2026-11-27" }));
      }),
  });
  await toggle("改动后自动核查");
  let marking: Promise<void> = Promise.resolve();
  act(() => {
    marking = store.getState().mark("all");
  });
  await changed(false);
  await pass(10_000);
  expect(deeds.asked).toEqual(["mark all"]);
  await act(async () => {
    finish();
    await marking;
  });
  await pass(2_000);
  expect(deeds.asked).toEqual(["mark all", "check"]);
});

test("where nothing can be kept it says so", async () => {
  const { toggle } = await start({
    automation: { ...fakeDeeds().automation, save: () => false },
  });
  await toggle("改动后自动核查");
  expect(screen.getByText(/这里记不住开关/)).toBeTruthy();
});
