/** The text for the OA system is never longer than asked for, and gives up the least important first. */
import fc from "fast-check";
import { lengthOf } from "../../src/report/document-text";
import { DUTIES, section } from "../rules/section";
import { reported, textOf } from "./reporting";

const ledger = section({
  title: "云岭县政府办公室秘书一科2026年3月工作任务台账",
  duties: DUTIES,
  rows: Array.from({ length: 30 }, (_, i) => ({
    title: `${["起草讲话稿", "会务保障", "督办事项催办", "公务用车保养"][i % 4]}（${i}）😀`,
    owner: [DUTIES[i % 6]?.[0] ?? ""],
    due: `2026-03-${10 + (i % 20)}`,
    done: i % 3 === 0,
    assignedBy: i % 5 === 0 ? "石县长" : "",
  })),
});

test.each(["up", "in"] as const)("edition %s keeps to any length", (edition) => {
  const model = reported(ledger, edition);
  const whole = lengthOf(textOf(model));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: whole + 50 }), (textLimit) => {
      const text = textOf(model, { textLimit });
      return lengthOf(text) <= textLimit && (textLimit < whole || text === textOf(model));
    }),
    { numRuns: 60 }
  );
});

test("the figures are what stays to the last", () => {
  const model = reported(ledger, "up");
  const figures = `承办事项${model.counts.handled.value}件`;
  expect(textOf(model, { textLimit: 150 })).toContain(figures);
  expect(textOf(model, { textLimit: 400 })).not.toContain("附：");
});
