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

/** What webpack put where, as `scripts/build/chunk-contents.js` wrote it down. */
interface Chunk {
  readonly files: readonly string[];
  /** Pages that load it at once. */
  readonly pages: readonly string[];
  readonly bytes: Readonly<Record<string, number>>;
}
const chunks = (): readonly Chunk[] => JSON.parse(text("chunks/contents.json")) as Chunk[];
const firstOf = (page: string) => chunks().filter((chunk) => chunk.pages.includes(page));
const packed = (file: string): number => gzipSync(text(file), { level: 9 }).length;

test("the pane's first page is at most 200 kB packed", () => {
  const scripts = scriptsOf("taskpane.html").filter((src) => !/^(office|old-excel)/.test(src));
  expect(scripts).toEqual(["taskpane.js"]);
  expect(firstOf("taskpane").flatMap((chunk) => chunk.files)).toEqual(["taskpane.js"]);
  const size = packed("taskpane.js");
  process.stderr.write(`\ntaskpane.js: ${size} bytes packed\n`);
  expect(size).toBeLessThanOrEqual(200_000);
});

test.each([
  ["the Word document", "docx"],
  ["the solver", "highs"],
  ["pinyin", "pinyin-pro"],
  ["the reader and writer of .xlsx files", "src/workbook/xlsx/package.ts"],
  ["zip", "fflate"],
  ["the English words", "src/locales/en-US/pane.ts"],
  ["people and balancing", "src/taskpane/people/PeopleView.tsx"],
  ["the report's view", "src/taskpane/report/ReportView.tsx"],
  ["the list of what can be undone", "src/taskpane/parts/UndoList.tsx"],
  ["the sample", "src/app/sample-sheets.ts"],
  ["the way into Excel", "src/workbook/excel/excel-port.ts"],
  ["the stand-in's grid", "@univerjs/core"],
])("%s is not in the pane's first script", (_, part) => {
  expect(firstOf("taskpane")).toHaveLength(1);
  for (const chunk of firstOf("taskpane")) expect(Object.keys(chunk.bytes)).not.toContain(part);
});

test.each(["docx", "highs", "src/workbook/xlsx/package.ts"])(
  "%s is there all the same, in a script of its own that is fetched when it is used",
  (part) => {
    const holding = chunks().filter((chunk) => part in chunk.bytes);
    expect(holding.length).toBeGreaterThan(0);
    expect(holding.flatMap((chunk) => chunk.pages)).not.toContain("taskpane");
  }
);

test("the solver is found in one script only, and not in the first", () => {
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
