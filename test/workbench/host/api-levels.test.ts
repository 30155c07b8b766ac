import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { levelsFromTypes } from "./levels-from-types";

const HOST = join(__dirname, "../../../src/workbench/host");
const FILE = join(HOST, "requirement-sets.json");

/** Classes this host states, by the names they are stated under. */
const stated = readdirSync(join(HOST, "model"))
  .flatMap((file) => [
    ...readFileSync(join(HOST, "model", file), "utf8").matchAll(
      /(?:defineType<\w+>|ruled)\(\s*"(\w+)"/g
    ),
  ])
  .map((m) => m[1] ?? "");

test("the table of requirement sets is what Office.js's own declarations say", () => {
  const levels = levelsFromTypes([...new Set(stated)].sort());
  // UPDATE_API_LEVELS=1 npx jest api-levels rewrites the table after an update of @types/office-js.
  if (process.env["UPDATE_API_LEVELS"]) writeFileSync(FILE, `${JSON.stringify(levels, null, 1)}\n`);
  expect(levels["Range"]?.["ExcelApi 1.15"]).toContain("getDependents");
  expect(levels["Range"]?.["ExcelApi 1.13"]).toContain("getMergedAreasOrNullObject");
  expect(JSON.parse(readFileSync(FILE, "utf8"))).toEqual(levels);
});
