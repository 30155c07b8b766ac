/** How well titles are judged that no word was chosen by and no weight trained on. They were labelled before the weights were made. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { classify, defaultBook, timelinessOf } from "../../src/rules";
import { workTypes } from "../../src/rules/judgement";
import { gridTitles, ledgerRows, writtenTitles } from "../../scripts/training/training-rows";

interface Labelled {
  readonly title: string;
  readonly note: string;
  readonly deadlineText: string;
  readonly category: string;
  readonly timeliness: string;
  readonly hard: boolean;
}

const rows = readFileSync(join(__dirname, "titles-not-trained-on.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Labelled);
const judged = rows.map((row) => ({ row, ...classify(row, defaultBook) }));

/** Mean over the types of 2·right / (said + labelled). */
function macroF1(some: typeof judged): number {
  const perType = workTypes.map((type) => {
    const said = some.filter((j) => j.category === type);
    const right = said.filter((j) => j.row.category === type).length;
    return (2 * right) / (said.length + some.filter((j) => j.row.category === type).length);
  });
  return perType.reduce((sum, f) => sum + f, 0) / perType.length;
}

test("none of them was trained on", () => {
  const trained = new Set(
    [...writtenTitles(), ...gridTitles(), ...ledgerRows()].map((r) => `${r.title}｜${r.note}`)
  );
  expect(rows.filter((r) => trained.has(`${r.title}｜${r.note}`))).toEqual([]);
});

test("work type: all, the hard ones, and seldom wrong when sure", () => {
  expect(macroF1(judged)).toBeGreaterThanOrEqual(0.93);
  expect(macroF1(judged.filter((j) => j.row.hard))).toBeGreaterThanOrEqual(0.9);
  const sure = judged.filter((j) => j.category !== j.row.category && j.confidence >= 0.8);
  expect(sure.length / judged.length).toBeLessThanOrEqual(0.02);
});

test("timeliness", () => {
  const right = judged.filter(
    ({ row, category }) => timelinessOf({ ...row, type: category }, defaultBook) === row.timeliness
  );
  expect(right.length / rows.length).toBeGreaterThanOrEqual(0.93);
});
