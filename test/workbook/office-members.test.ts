/** The add-in stays at its floor: nothing newer than ExcelApi 1.14 without asking for it first. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { API_FLOOR } from "../../src/workbook/excel/excel-port";
import { isAbove, officeMembers, type OfficeMember } from "./office-members";

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile("tsconfig.json", ts.sys.readFile).config,
  ts.sys,
  "."
).options;

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => resolve(folder, file));
}

function tooNew(members: readonly OfficeMember[]): string[] {
  return members
    .filter(
      ({ set, guarded }) =>
        set?.startsWith("ExcelApi") && isAbove(set.split(" ")[1] ?? "", API_FLOOR) && !guarded
    )
    .map(({ member, set, file, line }) => `${member} (${set}) ${file}:${line}`);
}

beforeAll(() => mkdirSync("test/output", { recursive: true }));

test("every Office.js member the add-in uses is in its floor or asked for", () => {
  const files = ["src/workbook/excel", "src/taskpane", "src/commands"].flatMap(sourcesIn);
  const members = officeMembers(files, config);
  const list = [...new Set(members.map(({ member, set }) => `${set ?? "-"}  ${member}`))].sort();
  writeFileSync("test/output/office-members.txt", `${list.join("\n")}\n`);
  expect(list).toContain("ExcelApi 1.13  Range.getMergedAreasOrNullObject");
  expect(list).toContain("ExcelApi 1.5  CustomXmlPartCollection.getByNamespace");
  expect(tooNew(members)).toEqual([]);
}, 60_000);

test("a newer member is found, also inside load(), and passes when it is asked for", () => {
  const folder = mkdtempSync("test/output/members-");
  const file = resolve(join(folder, "newer.ts"));
  writeFileSync(
    file,
    `export function read(context: Excel.RequestContext): void {
       context.workbook.worksheets.getFirst().notes.getItemAt(0);
       context.workbook.worksheets.getFirst().load("name,showDataTypeIcons");
     }
     export function guarded(context: Excel.RequestContext): void {
       if (Office.context.requirements.isSetSupported("ExcelApi", "1.18")) context.workbook.worksheets.getFirst().notes.add("A1", "");
     }`
  );
  const found = tooNew(officeMembers([file], config)).map((line) =>
    line.replace(/ \S*newer\.ts/, " line ")
  );
  rmSync(folder, { recursive: true });
  expect(found).toEqual([
    "NoteCollection.getItemAt (ExcelApi 1.18) line :2",
    "Worksheet.notes (ExcelApi 1.18) line :2",
    "Worksheet.showDataTypeIcons (ExcelApi 1.19) line :3",
  ]);
});
