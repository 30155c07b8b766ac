/** 知轻知重, in a chief's words. Sentences are invented. */
import * as fc from "fast-check";
import { defaultBook, weightOf, type WeightInput } from "../../src/rules";

type Case = readonly [
  title: string,
  around: string,
  rest: Partial<WeightInput>,
  importance: number,
  urgency: number,
];

const cases: readonly Case[] = [
  ["落实停车难问题", "县长批示", { left: 1 }, 3, 3],
  ["信访积案化解台账", "", { left: 4 }, 3, 2],
  ["两会建议交办会会务", "", { left: 20 }, 3, 1],
  ["换灯泡", "", {}, 1, 1],
  // 不以事小而不为: a leader's small errand is never small
  ["换灯泡", "邹主任交代", { timeliness: "adhoc" }, 2, 2],
  ["换灯泡", "", { deadlineText: "马上" }, 1, 3],
  ["更新政务公开栏", "", { deadlineText: "尽快" }, 2, 2],
  ["特急电报送阅", "", { timeliness: "adhoc" }, 2, 3],
  ["写半年总结", "", { left: -2 }, 2, 3],
  // The date decides before the word.
  ["抓紧修订制度", "", { left: 40 }, 2, 1],
  // The ledger's own priority goes before our words.
  ["换灯泡", "", { priority: "高" }, 3, 1],
  ["核对名单", "", { priority: "一般" }, 1, 1],
  ["核对名单", "书记要", { priority: "一般" }, 2, 1],
];

test.each(cases)("%s（%s）%j → %i × %i", (title, around, rest, importance, urgency) => {
  const weighed = weightOf(
    { title, around, timeliness: "untimed", left: null, ...rest },
    defaultBook
  );
  expect([weighed.importance, weighed.urgency, weighed.weight]).toEqual([
    importance,
    urgency,
    importance * urgency,
  ]);
});

test("it is told by which words", () => {
  const { why } = weightOf(
    {
      title: "起草汇报",
      around: "省委巡视反馈",
      timeliness: "adhoc",
      left: null,
      deadlineText: "今天",
    },
    defaultBook
  );
  expect(why).toEqual([
    { code: "major", text: "省委" },
    { code: "at-once", text: "今天" },
  ]);
});

test("less time left never weighs less", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("换灯泡", "起草讲话", "信访积案"),
      fc.integer({ min: -30, max: 60 }),
      fc.nat(30),
      (title, left, later) => {
        const at = (days: number): number =>
          weightOf({ title, timeliness: "timed", left: days }, defaultBook).weight;
        expect(at(left)).toBeGreaterThanOrEqual(at(left + later));
      }
    )
  );
});
