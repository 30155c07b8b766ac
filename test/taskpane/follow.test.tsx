/** @jest-environment jsdom */
/** The result kept as the workbook is: rows judged anew at once, a whole check when it is left alone, and nothing of it in anybody's way. */
import { act, render, screen, within } from "@testing-library/react";
import { createWords } from "../../src/locales";
import { Frame, Pane } from "../../src/taskpane/Pane";
import type { CheckResult, Deeds, Followed } from "../../src/taskpane/deeds";
import { createPaneStore } from "../../src/taskpane/state/pane-state";
import type { ChangedEvent } from "../../src/workbook/port";
import { done, failed, type Outcome } from "../../src/workbook/problem";
import { checkResult, fakeDeeds, type Row } from "./fake-deeds";
import { layOut } from "./layout";

layOut();

const SETTLED = 120;
const IDLE = 1500;

const late: Row = { row: 6, title: "报送督查报告", due: "2026-03-10", light: "red" };
const ready: Row = { ...late, light: "done" };

beforeEach(() => jest.useFakeTimers({ now: new Date(2026, 2, 17, 14, 5) }));
afterEach(() => jest.useRealTimers());

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

/** A pane that has checked, and watches. */
async function watched(own: Partial<Deeds> = {}, rows: readonly Row[] = [late]) {
  let tell: Parameters<Deeds["watch"]>[0] = () => undefined;
  const deeds = fakeDeeds({
    check: () => Promise.resolve(done(checkResult(rows))),
    watch: (listener) => {
      tell = listener;
      return Promise.resolve(done(() => Promise.resolve()));
    },
    ...own,
  });
  const store = createPaneStore(deeds);
  render(
    <Frame words={createWords("zh-CN")} officeBackground={null}>
      <Pane store={store} oldExcel={false} />
    </Frame>
  );
  const stop = await act(() => store.getState().startWatching());
  await act(() => store.getState().check());
  deeds.asked.length = 0;
  const change = (more: Partial<ChangedEvent> = {}): void =>
    tell(null, { sheet: "任务台账", address: "G6", kind: "edited", remote: false, ...more });
  return { deeds, store, change, stop };
}

const rowsOf =
  (checked: CheckResult, reachesOn = false) =>
  (): Promise<Outcome<Followed>> =>
    Promise.resolve(done({ kind: "rows", checked, reachesOn }));
const lost = (): Promise<Outcome<Followed>> => Promise.resolve(done({ kind: "lost" }));

test("a changed row: the result is replaced, 已更新 says when, no whole check is made", async () => {
  const { change, store, deeds } = await watched({ follow: rowsOf(checkResult([ready])) });
  change();
  change({ address: "F6" });
  await pass(SETTLED);
  expect(deeds.asked).toEqual(["follow"]);
  expect(store.getState().result?.judgement.summary.lights.red).toBe(0);
  expect(screen.getAllByText("已更新 14:05").length).toBeGreaterThan(0);
  // Read out politely, in place of all the figures.
  expect(screen.getByRole("status").textContent).toBe("已更新 14:05");
  await pass(IDLE * 2);
  expect(deeds.asked).toEqual(["follow"]);
});

test("notices and the focus stay while the result is brought up to date", async () => {
  const { change, store } = await watched({ follow: rowsOf(checkResult([ready])) });
  act(() => store.getState().tell("info", () => "先看这里"));
  const focused = screen.getByRole("button", { name: "重新核查" });
  act(() => focused.focus());
  change();
  await pass(SETTLED);
  expect(screen.getAllByText("先看这里").length).toBeGreaterThan(0);
  expect(document.activeElement).toBe(focused);
  expect(store.getState().busy).toBeNull();
});

test("what cannot be followed is checked when the workbook is left alone, not before", async () => {
  const { change, store, deeds } = await watched({ follow: lost });
  change({ kind: "structure" });
  await pass(SETTLED);
  expect(store.getState().stale).toBe(true);
  expect(screen.getByText("台账有变动，正在更新…")).toBeTruthy();
  expect(screen.queryByText("台账已变动，当前结果可能不准。")).toBeNull();
  await pass(IDLE - 100);
  change({ kind: "structure" });
  await pass(IDLE - 100);
  expect(deeds.asked.filter((name) => name === "check")).toEqual([]);
  await pass(SETTLED + 200);
  expect(deeds.asked.filter((name) => name === "check")).toEqual(["check"]);
  expect(store.getState()).toMatchObject({ stale: false, following: false });
  expect(screen.getAllByText("已更新 14:05").length).toBeGreaterThan(0);
});

test("rows reckoned from others: shown at once, and checked whole when left alone", async () => {
  const { change, deeds, store } = await watched({ follow: rowsOf(checkResult([ready]), true) });
  change();
  await pass(SETTLED);
  expect(store.getState().result?.judgement.summary.lights.done).toBe(1);
  await pass(IDLE);
  expect(deeds.asked).toEqual(["follow", "follow", "check"]);
});

test("a whole check that fails leaves the result marked as possibly wrong, with the button to check", async () => {
  let isBroken = false;
  const { change } = await watched({
    follow: lost,
    check: () =>
      Promise.resolve(isBroken ? failed({ code: "host-error" }) : done(checkResult([late]))),
  });
  isBroken = true;
  change();
  await pass(SETTLED + IDLE);
  const bar = screen.getByText("台账已变动，当前结果可能不准。").closest(".fui-MessageBar");
  if (!(bar instanceof HTMLElement)) throw new Error("no message bar");
  isBroken = false;
  await act(async () => {
    within(bar).getByRole("button", { name: "重新核查" }).click();
    await jest.advanceTimersByTimeAsync(0);
  });
  expect(screen.queryByText("台账已变动，当前结果可能不准。")).toBeNull();
});

test("while proposals are on the screen rows are followed, but nothing is checked whole", async () => {
  const { change, deeds, store } = await watched({ follow: lost });
  const proposed = { checked: checkResult([late]) } as unknown as never;
  act(() => store.setState({ proposed, view: "report" }));
  change();
  await pass(SETTLED + IDLE);
  expect(deeds.asked).toEqual(["follow"]);
  expect(store.getState()).toMatchObject({ stale: true, following: false });
});

test("a deed of the user's ends the whole check that nobody asked for, and comes first", async () => {
  let signal: AbortSignal | null = null;
  let isQuiet = false;
  const { change, store } = await watched({
    follow: lost,
    check: (options) => {
      if (!isQuiet) return Promise.resolve(done(checkResult([late])));
      signal = options.signal;
      return new Promise(() => undefined);
    },
  });
  isQuiet = true;
  change();
  await pass(SETTLED + IDLE);
  expect(signal).toMatchObject({ aborted: false });
  isQuiet = false;
  await act(() => store.getState().mark("all"));
  expect(signal).toMatchObject({ aborted: true });
  // What was left undone is taken up again.
  isQuiet = true;
  signal = null;
  await pass(SETTLED + IDLE);
  expect(signal).toMatchObject({ aborted: false });
});

test("a change told while a deed runs is looked at when it is over", async () => {
  let end: () => void = () => undefined;
  const { change, deeds, store } = await watched({
    follow: rowsOf(checkResult([ready])),
    mark: () =>
      new Promise((resolve) => {
        end = () => resolve(done({ marked: 1, refused: [], date: "2026-03-17" }));
      }),
  });
  let marking: Promise<void> = Promise.resolve();
  act(() => {
    marking = store.getState().mark("all");
  });
  change();
  await pass(SETTLED * 2);
  expect(deeds.asked).not.toContain("follow");
  end();
  await act(() => marking);
  await pass(SETTLED);
  expect(deeds.asked).toContain("follow");
});

test("a cell being edited: asked again later", async () => {
  let isEditing = true;
  const { change, deeds, store } = await watched({
    follow: () =>
      isEditing
        ? Promise.resolve(failed({ code: "cell-editing" }))
        : rowsOf(checkResult([ready]))(),
  });
  change();
  await pass(SETTLED);
  isEditing = false;
  await pass(IDLE);
  expect(deeds.asked).toEqual(["follow", "follow"]);
  expect(store.getState().result?.judgement.summary.lights.done).toBe(1);
});

test("before a first check changes are nobody's business; once stopped nothing is looked at", async () => {
  const { change, store, deeds, stop } = await watched({ follow: lost });
  act(() => store.setState({ result: null }));
  change();
  await pass(SETTLED + IDLE);
  expect(deeds.asked).toEqual([]);
  act(() => store.setState({ result: checkResult([late]) }));
  change();
  await act(() => stop());
  await pass(SETTLED + IDLE);
  expect(deeds.asked).toEqual([]);
});

test("checked by the user: the time of the last update is gone", async () => {
  const { change, store } = await watched({ follow: rowsOf(checkResult([ready])) });
  change();
  await pass(SETTLED);
  await act(() => store.getState().check());
  expect(screen.queryByText("已更新 14:05")).toBeNull();
});

test("a deed that read the workbook meanwhile spares the whole check", async () => {
  let isRead = false;
  const { change, deeds, store } = await watched({
    follow: () => (isRead ? rowsOf(checkResult([ready]))() : lost()),
  });
  change({ kind: "sorted" });
  await pass(SETTLED);
  isRead = true;
  await pass(IDLE);
  expect(deeds.asked).toEqual(["follow", "follow"]);
  expect(store.getState()).toMatchObject({ stale: false, following: false });
  expect(store.getState().result?.judgement.summary.lights.done).toBe(1);
});
