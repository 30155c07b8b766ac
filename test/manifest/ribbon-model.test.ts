/** @jest-environment jsdom */
import { fileAddress, pageAddress } from "../../src/workbench/page/address";
import { readManifest } from "../../src/workbench/page/manifest";
import { manifestText } from "./surroundings";

const xml = new DOMParser().parseFromString(manifestText, "application/xml");
const places = { addin: "https://localhost:3000/", here: "http://localhost:4711/" };

test("the ribbon in Chinese is what DESIGN names", () => {
  const [tab, ...others] = readManifest(xml, "zh-CN").tabs;
  expect(others).toEqual([]);
  expect(tab?.label).toBe("科务通");
  expect(tab?.groups.flatMap((group) => group.buttons.map((button) => button.label))).toEqual([
    "打开面板",
    "台账核查",
    "标记",
    "清除标记",
    "一键周报",
  ]);
});

test("a button knows its icons, its tip and what it does", () => {
  const buttons = readManifest(xml, "en-US").tabs.flatMap((tab) =>
    tab.groups.flatMap((group) => group.buttons)
  );
  expect(buttons.map(({ action }) => (action.kind === "pane" ? action.url : action.name))).toEqual([
    "https://localhost:3000/taskpane.html",
    "https://localhost:3000/taskpane.html?run=check",
    "markLedger",
    "clearMarks",
    "writeWeeklyReport",
  ]);
  expect(buttons[0]?.tip.title).toBe("Open pane");
  expect([...(buttons[0]?.icons.keys() ?? [])]).toEqual([16, 32, 64, 80]);
});

test.each([
  [
    "https://localhost:3000/taskpane.html?run=check",
    "http://localhost:4711/workbench/pane.html?run=check&_host_Info=X",
  ],
  [
    "https://localhost:3000/commands.html",
    "http://localhost:4711/workbench/commands.html?_host_Info=X",
  ],
  [
    "http://localhost:4711/workbench/dialog.html?title=a#b",
    "http://localhost:4711/workbench/dialog.html?title=a&_host_Info=X#b",
  ],
  ["https://localhost:3000/help.html", "http://localhost:4711/help.html?_host_Info=X"],
])("%s is opened from our own server", (url, expected) => {
  expect(pageAddress(url, places, "X")).toBe(expected);
});

test("nothing outside the add-in is ever opened", () => {
  expect(() => pageAddress("https://example.com/taskpane.html", places, "X")).toThrow(/outside/);
  expect(() => fileAddress("https://example.com/icon.png", places)).toThrow(/outside/);
});
