/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import type { Deeds } from "../../src/taskpane/deeds";
import { startPane } from "../../src/taskpane/start";
import { fakeDeeds } from "./fake-deeds";

/** Enough of Office for the start; `answer` null = a plain browser, pending = Excel keeps silent. */
function office(answer: Promise<{ host: string | null }>, level = "1.14", language = "zh-CN") {
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: "Excel" },
      onReady: () => answer,
      context: {
        displayLanguage: language,
        officeTheme: { bodyBackgroundColor: "#262626" },
        requirements: {
          isSetSupported: (_: string, version: string) =>
            Number(level.slice(2)) >= Number(version.slice(2)),
        },
      },
    },
  });
}

async function start(connect: () => Deeds = () => fakeDeeds()) {
  const container = document.createElement("div");
  document.body.replaceChildren(container);
  await act(async () => {
    await startPane(container, async () => connect());
    await connected();
  });
}

/** Office's answer, the connecting and the store come one promise after another; timers may be stopped. */
async function connected() {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
  window.history.replaceState(null, "", "/");
  jest.useRealTimers();
});

test("without Office.js the page says how to use it", async () => {
  await start();
  expect(screen.getByRole("heading", { name: "Please use this in Excel" })).toBeTruthy();
});

test("Office.js in a plain browser: the same, and no workbook is asked for", async () => {
  office(Promise.resolve({ host: null }));
  const connect = jest.fn(() => fakeDeeds());
  await start(connect);
  expect(screen.getByRole("heading", { name: "Please use this in Excel" })).toBeTruthy();
  expect(connect).not.toHaveBeenCalled();
});

test("in Word it says that it is for Excel", async () => {
  office(Promise.resolve({ host: "Word" }));
  await start();
  expect(screen.getByText(/it was opened in Word/)).toBeTruthy();
});

test("in Excel it opens in Excel's language, and asks what could be undone", async () => {
  office(Promise.resolve({ host: "Excel" }));
  await start();
  expect(screen.getByRole("button", { name: "台账核查" })).toBeTruthy();
  expect(screen.getByText("没有可撤销的操作。")).toBeTruthy();
  expect(screen.queryByText("Excel 版本较旧")).toBeNull();
});

test("?run=check checks at once", async () => {
  window.history.replaceState(
    null,
    "",
    "/taskpane.html?run=check&_host_Info=Excel$Win32$16.01$zh-CN$$$$0"
  );
  office(Promise.resolve({ host: "Excel" }));
  const deeds = fakeDeeds();
  await start(() => deeds);
  await screen.findByRole("button", { name: "重新核查" });
  expect(deeds.asked).toEqual(["check"]);
});

test("an Excel below the floor is told so", async () => {
  office(Promise.resolve({ host: "Excel" }), "1.7");
  await start();
  expect(screen.getByText("Excel 版本较旧")).toBeTruthy();
});

test("an Excel that keeps silent: after a while what to try, and still waiting", async () => {
  jest.useFakeTimers();
  let answer: (value: { host: string }) => void = () => undefined;
  office(new Promise((resolve) => (answer = resolve)));
  await start();
  expect(screen.queryByText(/close the pane and open it again/)).toBeNull();
  await act(() => jest.advanceTimersByTimeAsync(8000));
  expect(screen.getByText(/close the pane and open it again/)).toBeTruthy();
  await act(async () => {
    answer({ host: "Excel" });
    await connected();
  });
  expect(screen.getByRole("button", { name: "台账核查" })).toBeTruthy();
});

test("a defect while connecting is shown, not swallowed", async () => {
  office(Promise.resolve({ host: "Excel" }));
  await start(() => {
    throw new Error("no bridge");
  });
  expect(screen.getByRole("alert").textContent).toContain("no bridge");
});
