/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Linter } from "eslint";

const script = readFileSync(path.join(__dirname, "../../src/old-excel/old-excel.js"), "utf8");

const at = Array.prototype.at;

/** Runs the script as a page would; `old` takes away what Internet Explorer 11 lacks. */
function shown(options: { old?: boolean; office?: boolean; search?: string }): string {
  window.history.replaceState(null, "", `/taskpane.html${options.search ?? ""}`);
  document.body.innerHTML = "<div id='container'></div>";
  Reflect.set(window, "Office", options.office ? { onReady: () => undefined } : undefined);
  if (options.old) Reflect.deleteProperty(Array.prototype, "at");
  try {
    window.eval(script);
  } finally {
    Reflect.defineProperty(Array.prototype, "at", {
      value: at,
      configurable: true,
      writable: true,
    });
  }
  return document.getElementById("old-excel")?.textContent ?? "";
}

test("the page for old Excel is ES5: Internet Explorer 11 reads nothing newer", () => {
  const messages = new Linter().verify(script, [
    { languageOptions: { ecmaVersion: 5, sourceType: "script" } },
  ]);
  expect(messages).toEqual([]);
});

test("an old browser is told in Chinese what to upgrade and what works meanwhile", () => {
  const text = shown({
    old: true,
    office: true,
    search: "?_host_Info=Excel|Win32|16.01|zh-CN",
  });
  expect(text).toContain("需要 Excel 2021");
  expect(text).toContain("kewutong check");
  expect(text).toContain("没有任何改动");
});

test("in English where Excel is English", () => {
  const text = shown({
    old: true,
    office: true,
    search: "?_host_Info=Excel$Win32$16.01$en-US$x$$$0",
  });
  expect(text).toContain("Excel 2021");
  expect(text).not.toMatch(/[一-龥]/);
});

test("office.js that did not arrive is said", () => {
  expect(shown({ office: false, search: "?_host_Info=Excel$Win32$16.01$zh-CN" })).toContain(
    "没有读到 Office.js"
  );
});

test("nothing is shown where the pane can run", () => {
  expect(shown({ office: true })).toBe("");
});
