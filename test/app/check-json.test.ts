/** The public contract of `check --json`: what each finding and task carries. */
import { checkJson } from "../../src/app/check-json";
import { judgeSheets } from "../../src/app/judge-sheets";
import { say } from "../../src/locales";
import { chinese } from "../../src/locales/zh-CN";
import { findingKeys } from "../../src/rules";
import { emptyMemory } from "../../src/memory/memory";
import { openXlsx } from "../../src/workbook/xlsx";
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/app/check";
import { day } from "../rules/section";

test("each finding names its rule, what would clear it, and its evidence", async () => {
  const opened = openXlsx(readFileSync("assets/samples/ledger-november.xlsx"));
  if (!opened.ok) throw new Error(opened.problem.code);
  const checked = await checkWorkbook(opened.value, {
    today: day("2026-11-20"),
    judge: (input) => Promise.resolve(judgeSheets(input)),
  });
  if (!checked.ok) throw new Error("no ledger");
  expect(checked.value.memory).toEqual(emptyMemory);
  const { findings, tasks } = checkJson(checked.value, () => "");
  expect(findings.length).toBeGreaterThan(5);
  for (const finding of findings) {
    expect(finding).toMatchObject({
      code: expect.any(String),
      rule: expect.stringMatching(/./),
      clears: expect.stringMatching(/^findings\..+\.clear/),
      evidence: expect.arrayContaining([expect.objectContaining({ cell: expect.any(String) })]),
      stock: false,
    });
  }
  for (const task of tasks)
    expect(task).toMatchObject({ weight: { importance: expect.any(Number) }, stock: false });
  // The key is one the words know, so that whoever reads the JSON can say it in either language.
  const [first] = checked.value.judgement.findings;
  if (!first) throw new Error("nothing found");
  expect(say("zh-CN")(findingKeys(first).clear)).not.toMatch(/^findings\./);
  expect(Object.keys(chinese.findings)).toContain(first.code);
});
