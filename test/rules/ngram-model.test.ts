/** Learning by character runs, on a section's own jargon. Sentences are invented. */
import * as fc from "fast-check";
import { gramsOf, predict, trainModel, type TextRow } from "../../src/rules/ngram-model";

const rows: readonly TextRow[] = [
  { text: "红灯件回访", label: "督办" },
  { text: "红灯件销号", label: "督办" },
  { text: "黄灯件回访登记", label: "督办" },
  { text: "小灶备料", label: "后勤" },
  { text: "小灶添餐具", label: "后勤" },
  { text: "大灶备料", label: "后勤" },
];

test("unseen rows in the section's own words are told apart, and the deciding runs are shown", () => {
  const model = trainModel(rows);
  expect(predict(model, "蓝灯件回访").label).toBe("督办");
  const stove = predict(model, "小灶换锅");
  expect(stove.label).toBe("后勤");
  expect(stove.evidence.map((e) => e.gram).join()).toContain("小灶");
  expect(stove.confidence).toBeGreaterThan(0.5);
});

test("the start and the end of a clause are marked", () => {
  expect([...gramsOf("催办，回函").keys()]).toEqual(
    expect.arrayContaining(["^催", "^催办", "催办$", "^回函"])
  );
  expect(gramsOf("催办，回函").has("办回")).toBe(false);
});

test("what was never learned is not guessed", () => {
  expect(predict(trainModel([]), "红灯件")).toEqual({ label: null, confidence: 0, evidence: [] });
});

test("the order of the rows does not matter, and unlearning is exact", () => {
  const before = trainModel(rows);
  fc.assert(
    fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
      expect(trainModel(shuffled)).toEqual(before);
      const more = trainModel([...shuffled, { text: "灶台照片归卷", label: "档案" }]);
      expect(more.labels).toContain("档案");
      expect(trainModel(shuffled)).toEqual(before);
    }),
    { numRuns: 10 }
  );
});
