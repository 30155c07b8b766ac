/** @jest-environment jsdom */
import { manifestFaults } from "./manifest-checks";
import { manifestText, surroundings } from "./surroundings";

function faultsAfter(change: (text: string) => string): string[] {
  const text = change(manifestText);
  return manifestFaults(new DOMParser().parseFromString(text, "application/xml"), surroundings);
}

test("the manifest has no fault that the schemas do not see", () => {
  expect(faultsAfter((text) => text)).toEqual([]);
});

test("it asks only ExcelApi 1.1, so that older Excel reaches the page that says what to upgrade", () => {
  const xml = new DOMParser().parseFromString(manifestText, "application/xml");
  const sets = [...xml.getElementsByTagNameNS("*", "Set")];
  expect(sets.map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
    ["ExcelApi", "1.1"],
  ]);
  expect(xml.getElementsByTagNameNS("*", "Runtimes")).toHaveLength(0);
});

test("one pane serves both pane buttons, and 台账核查 asks it to run the check", () => {
  const xml = new DOMParser().parseFromString(manifestText, "application/xml");
  const panes = [...xml.getElementsByTagNameNS("*", "TaskpaneId")].map((id) => id.textContent);
  expect(panes).toHaveLength(2);
  expect(new Set(panes).size).toBe(1);
  expect(manifestText).toMatch(/id="Url\.Check" DefaultValue="[^"]+\?run=check"/);
});

// Each row breaks the manifest in one way; the checks must say it.
test.each<[string, (text: string) => string, RegExp]>([
  [
    "a label names no string",
    (text) => text.replace('<Label resid="Mark.Label"', '<Label resid="Mrk.Label"'),
    /dangling resid Mrk\.Label/,
  ],
  [
    "a label names an image",
    (text) => text.replace('<Label resid="Mark.Label"', '<Label resid="Icon.Mark.16"'),
    /Icon\.Mark\.16 in Label names a Image/,
  ],
  [
    "two strings of one id",
    (text) => text.replace('String id="Check.Tip"', 'String id="Mark.Tip"'),
    /duplicate resource id Mark\.Tip/,
  ],
  [
    "two buttons of one id",
    (text) => text.replace('id="Kewutong.ClearMarks"', 'id="Kewutong.Mark"'),
    /duplicate control id Kewutong\.Mark/,
  ],
  [
    "an id too long",
    (text) => text.replaceAll("Mark.Label", `Mark.${"L".repeat(40)}`),
    /over 32 characters/,
  ],
  [
    "a string in Chinese only",
    (text) => text.replace('<bt:Override Locale="en-US" Value="Mark" />', ""),
    /Mark\.Label has no en-US/,
  ],
  [
    "a label too long",
    (text) => text.replace('DefaultValue="标记"', `DefaultValue="${"标".repeat(126)}"`),
    /over 125 characters/,
  ],
  [
    "an address without https",
    (text) =>
      text.replace("https://localhost:3000/commands.html", "http://localhost:3000/commands.html"),
    /not https/,
  ],
  [
    "a page that is not built",
    (text) => text.replaceAll("/commands.html", "/functions.html"),
    /no page functions\.html/,
  ],
  [
    "an icon that is not there",
    (text) => text.replace("icons/mark-16.png", "icons/marks-16.png"),
    /icon missing: assets\/icons\/marks-16\.png/,
  ],
  [
    "an icon of another size",
    (text) => text.replace("icons/mark-16.png", "icons/mark-32.png"),
    /is 32 × 32, not 16/,
  ],
  [
    "no icon of 80 px",
    (text) => text.replace(/<bt:Image size="80" resid="Icon\.Mark\.80" \/>/, ""),
    /has no icon of 80 px/,
  ],
  [
    "a function nobody wrote",
    (text) => text.replace(">clearMarks<", ">clearAllMarks<"),
    /no function clearAllMarks/,
  ],
])("%s is found", (_, change, expected) => {
  expect(faultsAfter(change).join("\n")).toMatch(expected);
});
