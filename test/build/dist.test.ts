/** What was built, as it lies in `dist/`. `npm test` builds first; alone: `npm run build`, then this. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { officeFiles, officeFolder } from "../../scripts/build/office-files";

const dist = path.join(__dirname, "../../dist");
const text = (file: string) => readFileSync(path.join(dist, file), "utf8");
const scriptsOf = (page: string) =>
  [...text(page).matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, src]) =>
    path.posix.join(path.posix.dirname(page), src ?? "")
  );
function filesUnder(folder: string): string[] {
  return readdirSync(path.join(dist, folder)).flatMap((name) => {
    const place = path.posix.join(folder, name);
    return statSync(path.join(dist, place)).isDirectory() ? filesUnder(place) : [place];
  });
}

beforeAll(() => {
  if (!existsSync(path.join(dist, ".built")) && !existsSync(path.join(dist, "taskpane.html")))
    throw new Error("dist/ is missing: run npm run build first");
});

test("Office.js lies in its own folder, byte for byte as Microsoft ships it, with its licence", () => {
  for (const file of officeFiles)
    expect(
      readFileSync(path.join(dist, "office", file)).equals(
        readFileSync(path.join(officeFolder, file))
      )
    ).toBe(true);
  expect(filesUnder("office").sort()).toEqual(
    [...officeFiles, "LICENSE.md"].map((file) => `office/${file}`).sort()
  );
});

test("no bundle of ours holds Office.js", () => {
  const ours = filesUnder("").filter((file) => /\.js$/.test(file) && !file.startsWith("office/"));
  expect(ours.length).toBeGreaterThan(4);
  for (const file of ours) expect(text(file)).not.toContain("Microsoft.Office.WebExtension");
});

test.each([
  ["taskpane.html", "workbench/pane.html"],
  ["commands.html", "workbench/commands.html"],
  ["dialog.html", "workbench/dialog.html"],
])("%s and %s differ by one script and nothing else", (excel, standIn) => {
  expect(scriptsOf(standIn).filter((src) => src !== "workbench/runtime-bridge.js")).toEqual(
    scriptsOf(excel)
  );
  expect(scriptsOf(standIn)).toContain("workbench/runtime-bridge.js");
  expect(scriptsOf(excel)).not.toContain("workbench/runtime-bridge.js");
});

test.each([
  "taskpane.html",
  "commands.html",
  "dialog.html",
  "workbench/pane.html",
  "workbench/index.html",
])(
  "%s loads from its own server only, has no inline script and a security policy, and every script is there",
  (page) => {
    expect(text(page)).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(text(page)).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(text(page)).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'self'/);
    for (const src of scriptsOf(page)) expect(existsSync(path.join(dist, src))).toBe(true);
  }
);

test("the bridge stands before office.js, office.js before the bundle", () => {
  expect(scriptsOf("workbench/pane.html")).toEqual([
    "old-excel.js",
    "workbench/runtime-bridge.js",
    "office/office.js",
    "taskpane.js",
  ]);
});

test("the pane's first page is at most 200 kB packed, and brings no solver along", () => {
  const scripts = scriptsOf("taskpane.html").filter((src) => !/^(office|old-excel)/.test(src));
  expect(scripts).toEqual(["taskpane.js"]);
  expect(gzipSync(text("taskpane.js"), { level: 9 }).length).toBeLessThanOrEqual(200_000);
  const scriptsOfPane = filesUnder("").filter((file) => /^(taskpane|chunks\/.*)\.js$/.test(file));
  const bringing = scriptsOfPane.filter((file) => text(file).includes('"highs.wasm"'));
  expect(bringing).toHaveLength(1);
  expect(bringing).not.toContain("taskpane.js");
});

test("the solver lies beside the workers and beside the command line, byte for byte as its package ships it", () => {
  const shipped = readFileSync(require.resolve("highs/runtime"));
  const chunk = filesUnder("chunks").filter((file) => file.endsWith(".wasm"));
  expect(chunk).toHaveLength(1);
  for (const file of [...chunk, "cli/highs.wasm"])
    expect(readFileSync(path.join(dist, file)).equals(shipped)).toBe(true);
});

test("the command line is one file that runs", () => {
  const help = execFileSync(process.execPath, [path.join(dist, "kewutong.js"), "--help"], {
    encoding: "utf8",
  });
  expect(help).toMatch(/inspect/);
  expect(help).toMatch(/check/);
});

test("the samples that the stand-in offers are there", () => {
  const names = JSON.parse(text("workbench/samples.json")) as string[];
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(existsSync(path.join(dist, "assets/samples", name))).toBe(true);
});
