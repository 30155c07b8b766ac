/** The copy to pass on holds no trace of ours; every other part is the original's, byte for byte. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { ADDIN_ID, cleanCopy } from "../../src/app/clean";
import { openXlsx } from "../../src/workbook/xlsx";
import { hardWorkbook } from "../xlsx/hard-workbook";
import { buildXlsx, changedParts, oneCell } from "../xlsx/package-builder";
import { kewutong } from "./command-line";

const sample = "assets/samples/ledger-november.xlsx";
const outputs = join(__dirname, "../output");
mkdirSync(outputs, { recursive: true });
const folder = mkdtempSync(join(outputs, "clean-"));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything we leave in a workbook: reports of both editions, then marks. */
async function workedOn(input: string): Promise<string> {
  const today = ["--today", "2026-11-20"];
  await kewutong(["report", input, ...today, "-o", at("1.xlsx")]);
  await kewutong(["report", at("1.xlsx"), ...today, "--edition", "in", "-o", at("2.xlsx")]);
  await kewutong(["report", at("2.xlsx"), ...today, "--meeting", "-o", at("3.xlsx")]);
  await kewutong(["check", at("3.xlsx"), ...today, "-o", at("4.xlsx")]);
  return at("4.xlsx");
}

const whole = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join("\n");

test("clean takes out marks, memory and our sheets with their charts, and nothing else", async () => {
  const original = readFileSync(sample);
  const marked = await workedOn(sample);
  expect(changedParts(original, readFileSync(marked)).length).toBeGreaterThan(10);
  const run = await kewutong(["clean", marked, "-o", at("clean.xlsx"), "--json"]);
  expect(run.code).toBe(0);
  expect(JSON.parse(run.out)).toMatchObject({
    sheets: ["周报11.16-11.20", "科内周报11.16-11.20", "科务会单11.16-11.20"],
  });
  const copy = readFileSync(at("clean.xlsx"));
  expect(changedParts(original, copy)).toEqual([]);
  for (const trace of ["kewutong", "kwt:", "周报", "科务", "忙闲差距"])
    expect([trace, whole(copy).includes(trace)]).toEqual([trace, false]);
});

test("the file that is cleaned stays as it is, and is never the one written", async () => {
  const marked = await workedOn(sample);
  const before = readFileSync(marked);
  await kewutong(["clean", marked, "-o", at("copy.xlsx")]);
  expect(readFileSync(marked).equals(before)).toBe(true);
  const refused = await kewutong(["clean", marked, "-o", marked]);
  expect(refused.code).toBe(2);
  expect(readFileSync(marked).equals(before)).toBe(true);
});

test("a workbook we have not been in comes out as the same bytes", async () => {
  for (const bytes of [readFileSync(sample), hardWorkbook()]) {
    const copy = await cleanCopy(bytes);
    expect(copy.ok && changedParts(bytes, copy.value.bytes)).toEqual([]);
  }
});

test("the rule sheet goes; a sheet that only sounds like it stays", async () => {
  const bytes = buildXlsx({
    sheets: ["台账", "科务规则", "科务规则讨论稿"].map((name) => ({ name, xml: oneCell("一") })),
  });
  const copy = await cleanCopy(bytes);
  if (!copy.ok) throw new Error(copy.problem.code);
  expect(copy.value.sheets).toEqual(["科务规则"]);
  const opened = openXlsx(copy.value.bytes);
  const outline = opened.ok ? await opened.value.outline() : null;
  expect(outline?.ok && outline.value.sheets.map((s) => s.name)).toEqual([
    "台账",
    "科务规则讨论稿",
  ]);
});

test("after Excel has saved it, words of our sheets are in neither the string table nor the properties", async () => {
  const strings = ["沿用的话", "忙闲差距83个百分点"].map((t) => `<si><t>${t}</t></si>`);
  const cell = (s: number): string =>
    `<sheetData><row r="1"><c r="A1" t="s"><v>${s}</v></c></row></sheetData>`;
  const bytes = buildXlsx({
    sheets: [
      { name: "台账", xml: cell(0) },
      { name: "科务规则", xml: cell(1) },
    ],
    strings,
    more: {
      "docProps/app.xml": [
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" baseType="lpstr"><vt:lpstr>台账</vt:lpstr><vt:lpstr>科务规则</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      ],
    },
  });
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  opened.value.pack.addRelationship(
    "/",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
    "/docProps/app.xml"
  );
  const copy = await cleanCopy(opened.value.save());
  const text = copy.ok ? whole(copy.value.bytes) : "";
  expect(text).toContain("沿用的话");
  expect(text).toContain("Microsoft Excel");
  for (const trace of ["忙闲差距", "科务规则"])
    expect([trace, text.includes(trace)]).toEqual([trace, false]);
});

test("the reference by which a file opens the add-in's pane goes, another add-in's stays", async () => {
  const extension = (id: string): [string, string] => [
    `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="${id}" version="1.0.0.0" store="developer" storeType="Registry"/></we:webextension>`,
    "application/vnd.ms-office.webextension+xml",
  ];
  const bytes = buildXlsx({
    sheets: [{ name: "台账", xml: oneCell("一") }],
    more: {
      "xl/webextensions/taskpanes.xml": [
        '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane><wetp:taskpane><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/></wetp:taskpane></wetp:taskpanes>',
        "application/vnd.ms-office.webextensiontaskpanes+xml",
      ],
      "xl/webextensions/webextension1.xml": extension(ADDIN_ID),
      "xl/webextensions/webextension2.xml": extension("another"),
    },
  });
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { pack } = opened.value;
  const kind = "http://schemas.microsoft.com/office/2011/relationships/webextension";
  pack.addRelationship("/", `${kind}taskpanes`, "/xl/webextensions/taskpanes.xml");
  for (const n of [1, 2])
    pack.addRelationship(
      "/xl/webextensions/taskpanes.xml",
      kind,
      `/xl/webextensions/webextension${n}.xml`
    );
  const copy = await cleanCopy(opened.value.save());
  const text = copy.ok ? whole(copy.value.bytes) : "";
  expect(text).not.toContain(ADDIN_ID);
  expect(text).toContain('id="another"');
  expect(text.match(/wetp:webextensionref /g)).toHaveLength(1);
});

test("the add-in's id is the manifest's", () => {
  expect(readFileSync("manifest.xml", "utf8")).toContain(`<Id>${ADDIN_ID}</Id>`);
});

test("a locked structure that holds sheets of ours is said, not broken", async () => {
  const locked = buildXlsx({
    sheets: ["台账", "科务规则"].map((name) => ({ name, xml: oneCell("一") })),
    before: '<workbookProtection lockStructure="1"/>',
  });
  writeFileSync(at("locked.xlsx"), locked);
  const run = await kewutong(["clean", at("locked.xlsx"), "-o", at("never.xlsx")]);
  expect([run.code, run.err.includes("结构")]).toEqual([2, true]);
});
