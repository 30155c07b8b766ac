/** Learning: from what a chief corrects, about posts and matters, and back again without a trace. */
import * as fc from "fast-check";
import type { PlainDate } from "../../src/calendar";
import { classify, defaultBook, judge } from "../../src/rules";
import {
  caseText,
  learnedRules,
  nothingLearned,
  type Learned,
  type LearnedCase,
} from "../../src/rules/learning";
import { lessonsOf } from "../../src/rules/lessons";
import { withCases, withSwitch } from "../../src/memory/learned-schema";
import { calendar, day, DUTIES, section } from "./section";

/** A section's own words, which no book of ours can know, and what its chief means by them. */
const jargon: readonly (readonly [term: string, type: string, ...doings: readonly string[]])[] = [
  ["三张清单", "routine", "更新", "过一遍", "对一下", "晒", "滚动销"],
  ["码上办", "routine", "盯", "回", "清", "派", "催"],
  ["周二夜谈", "routine", "定人", "排", "通知", "腾", "收尾"],
  ["红船驿站", "reception", "带看", "引导", "陪", "对接", "踩点"],
  ["七号线", "reception", "走一遍", "试走", "定", "跟", "看"],
  ["政声传递", "writing", "出", "赶", "凑", "打磨", "交"],
  ["蓝皮本", "writing", "攒", "补", "改", "出", "定"],
  ["灰袋", "confidential", "换", "点", "领", "交", "清"],
  ["双人双锁", "confidential", "查", "轮", "补签", "对", "换人"],
  ["百味窗口", "logistics", "调", "加", "看", "约", "关"],
  ["小白车", "logistics", "派", "约", "洗", "验", "还"],
];
const tails = [
  "",
  "（二季度）",
  "，主任问过",
  "，周三前",
  "第三批",
  "下沉版",
  "新版",
  "，按老办法",
];
const plainTitles: readonly (readonly [string, string])[] = [
  ["起草半年工作总结", "writing"],
  ["会议室投影仪报修", "logistics"],
  ["制定考察团接待方案", "reception"],
  ["涉密文件清退", "confidential"],
  ["春季会议会务", "routine"],
  ["印发会议纪要", "confidential"],
];

interface Row {
  readonly key: string;
  readonly title: string;
  readonly truth: string;
}

/** A month of rows, shuffled the same way every time. */
function month(): readonly Row[] {
  const rows: Row[] = [];
  for (const [term, type, ...doings] of jargon)
    for (const [i, doing] of doings.entries())
      for (const [j, tail] of tails.entries())
        if ((i + j) % 3 !== 2) rows.push({ key: "", title: `${doing}${term}${tail}`, truth: type });
  for (const [title, type] of plainTitles)
    for (const tail of tails.slice(0, 7)) rows.push({ key: "", title: title + tail, truth: type });
  let seed = 7;
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  return rows
    .map((row) => ({ row, order: next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ row }, i) => ({ ...row, key: `${i + 1}|${row.title}` }));
}

function settled(row: Row, on: PlainDate, value = row.truth): LearnedCase {
  return {
    key: row.key,
    what: "type",
    value,
    was: classify({ title: row.title }, defaultBook).category ?? "",
    on,
    text: caseText(row.title, [], defaultBook.typos),
    post: "",
    type: null,
    said: false,
  };
}

function typeOf(learned: Learned, title: string): string | null {
  const base = classify({ title }, defaultBook);
  return lessonsOf(learned, defaultBook).classified({ key: null, title }, base).category;
}

const dayOfMonth = (n: number): PlainDate => day(`2026-03-${String(n + 1).padStart(2, "0")}`);

describe("a month of 200 corrections", () => {
  const rows = month();
  // Every fortieth the chief's hand slips.
  const cases = rows
    .slice(0, 200)
    .map((row, i) =>
      settled(row, dayOfMonth(Math.floor(i / 7)), i % 40 === 39 ? "logistics" : row.truth)
    );
  const unseen = rows.slice(200);
  const right = (learned: Learned): number =>
    unseen.filter((row) => typeOf(learned, row.title) === row.truth).length / unseen.length;
  const learned: Learned = { cases, switches: {} };

  test("the month has rows enough, none of them twice", () => {
    expect(unseen.length).toBeGreaterThanOrEqual(100);
    expect(new Set(rows.map((row) => row.title)).size).toBe(rows.length);
  });

  test("raises accuracy on that month's unseen rows", () => {
    const [before, after] = [right(nothingLearned), right(learned)];
    expect(before).toBeLessThan(0.75);
    expect(after).toBeGreaterThan(0.95);
  });

  test("every rule is dated, has three cases or more of its own, and says the section's words", () => {
    const rules = learnedRules(learned);
    for (const rule of rules) {
      expect(rule.cases.length).toBeGreaterThanOrEqual(3);
      expect(cases.map((c) => c.on)).toContain(rule.made);
    }
    const words = rules.map(({ like }) => ("word" in like ? like.word : ""));
    const named = jargon.filter(([term]) =>
      words.some((w) => term.includes(w) || w.includes(term))
    );
    expect(named.length).toBeGreaterThanOrEqual(9);
  });

  test("switching every rule off and taking the cases back restores the earlier judgement exactly", () => {
    const said = (l: Learned): string =>
      JSON.stringify(
        rows.map(({ title, key }) =>
          lessonsOf(l, defaultBook).classified({ key, title }, classify({ title }, defaultBook))
        )
      );
    const off = learnedRules(learned).reduce((l, rule) => withSwitch(l, rule.id, false), learned);
    const modelOnly = said(off);
    expect(said(learned)).not.toBe(modelOnly);
    expect(said({ ...off, cases: [] })).toBe(said(nothingLearned));
  });

  test("the order in which corrections came in the memory does not matter", () => {
    const back: Learned = { cases: [...cases].reverse(), switches: {} };
    expect(learnedRules(back)).toEqual(learnedRules(learned));
  });

  test("where the book is unsure the model of the section's rows answers, and shows what spoke for it", () => {
    const off = learnedRules(learned).reduce((l, rule) => withSwitch(l, rule.id, false), learned);
    const title = "还小白车";
    const base = classify({ title }, defaultBook);
    const guess = lessonsOf(off, defaultBook).classified({ key: null, title }, base);
    expect(guess.category).toBe("logistics");
    expect(guess.why.length).toBeGreaterThan(0);
    for (const run of guess.why) expect(title).toContain(run);
  });
});

describe("three of the last five", () => {
  const title = (n: number): string => `${"走看捋回抓清派"[n]}码上办${"甲乙丙丁戊己庚"[n]}`;
  const case_ = (n: number, value: string): LearnedCase =>
    settled({ key: `${n}|${title(n)}`, title: title(n), truth: value }, dayOfMonth(n), value);

  test.each([
    ["two corrections make no rule", ["routine", "routine"], null],
    ["three make one", ["routine", "routine", "routine"], "routine"],
    ["three of five do", ["routine", "writing", "routine", "logistics", "routine"], "routine"],
    [
      "older ones no longer count",
      ["routine", "routine", "routine", "writing", "writing", "writing"],
      "writing",
    ],
  ])("%s", (_, values, expected) => {
    const cases = values.map((value, n) => case_(n, value));
    const learned: Learned = { cases, switches: {} };
    const before = classify({ title: "过码上办" }, defaultBook).category;
    expect(typeOf(learned, "过码上办")).toBe(expected ?? before);
  });

  test("what the book already says is no lesson", () => {
    const titles = ["起草周报", "起草月报", "起草季报"].map((t, i) => ({
      key: `${i}|${t}`,
      title: t,
      truth: "writing",
    }));
    const cases = titles.map((row, i) => settled(row, dayOfMonth(i)));
    expect(learnedRules({ cases, switches: {} })).toEqual([]);
  });
});

describe("about posts and matters, never an excuse for one person", () => {
  const people = DUTIES.map(([person]) => person);

  test("no name becomes a word of a rule", () => {
    const cases = people.slice(0, 4).map((_, i): LearnedCase => {
      const title = `柳疏影的码上办${i}`;
      return {
        ...settled({ key: `${i}|${title}`, title, truth: "routine" }, dayOfMonth(i)),
        text: caseText(title, people, {}),
      };
    });
    const rules = learnedRules({ cases, switches: {} });
    expect(rules.length).toBeGreaterThan(0);
    for (const { like } of rules)
      expect(
        "word" in like &&
          people.some((name) => like.word.includes(name[0] ?? "") && name.includes(like.word))
      ).toBe(false);
    expect(cases.map((c) => c.text).join()).not.toContain("柳疏影");
  });

  const dark = (n: number, post: string): LearnedCase => ({
    key: `${n}|月度碰头`,
    what: "light",
    value: "none",
    was: "kept",
    on: dayOfMonth(n),
    text: `月度碰头记录${"甲乙丙丁"[n]}`,
    post,
    type: "routine",
    said: true,
  });

  test("a light is not taken from a matter on the word of one post's cases", () => {
    const one: Learned = { cases: [0, 1, 2].map((n) => dark(n, "writing")), switches: {} };
    expect(learnedRules(one)).toEqual([]);
    const two: Learned = {
      cases: [dark(0, "writing"), dark(1, "routine"), dark(2, "writing")],
      switches: {},
    };
    expect(learnedRules(two)).toMatchObject([{ what: "light", value: "none", on: false }]);
  });

  test("a rule that forgives waits for the chief; once on it holds for whoever has the matter", () => {
    const learned: Learned = {
      cases: [dark(0, "writing"), dark(1, "routine"), dark(2, "writing")],
      switches: {},
    };
    const [rule] = learnedRules(learned);
    if (!rule) throw new Error("no rule");
    const ledger = section({
      rows: people.map((person) => ({
        title: "月度碰头记录整理",
        due: "2026-03-02",
        owner: [person],
      })),
      duties: DUTIES,
    });
    const lights = (l: Learned): readonly string[] =>
      judge(ledger, {
        today: day("2026-03-18"),
        calendar,
        book: defaultBook,
        learned: l,
      }).tasks.map((t) => t.light);
    expect(new Set(lights(learned))).toEqual(new Set(["red"]));
    expect(new Set(lights(withSwitch(learned, rule.id, true)))).toEqual(new Set(["none"]));
    expect(lights(withSwitch(withSwitch(learned, rule.id, true), rule.id, false))).toEqual(
      lights(nothingLearned)
    );
  });

  test("fit is learned for a post and a type, so the successor in the post has it too", () => {
    const fit = (n: number): LearnedCase => ({
      ...dark(n, "reception"),
      key: `${n}|维修`,
      what: "fit",
      value: "fits",
      was: "misplaced",
      type: "logistics",
      said: false,
    });
    const learned: Learned = { cases: [0, 1, 2].map(fit), switches: {} };
    const [rule] = learnedRules(learned);
    if (!rule) throw new Error("no rule");
    expect(rule.like).toEqual({ post: "reception", type: "logistics" });
    const misplaced = (who: string, l: Learned): boolean =>
      judge(
        section({
          rows: [{ title: "会议室投影仪报修", owner: [who] }],
          duties: DUTIES.map(([p, text, b]) => [p === "云知意" ? who : p, text, b] as const),
        }),
        { today: day("2026-03-18"), calendar, book: defaultBook, learned: l }
      ).findings.some((f) => f.code === "misplaced");
    for (const who of ["云知意", "陆听涛"]) {
      expect(misplaced(who, nothingLearned)).toBe(true);
      expect(misplaced(who, learned)).toBe(true);
      expect(misplaced(who, withSwitch(learned, rule.id, true))).toBe(false);
    }
  });
});

test("any cases: rules never throw, keep their order of proof, and taking all cases back leaves nothing", () => {
  const any: fc.Arbitrary<LearnedCase> = fc.record({
    key: fc.integer({ min: 0, max: 30 }).map(String),
    what: fc.constantFrom("type", "light", "fit"),
    value: fc.constantFrom("routine", "writing", "none", "fits", "misplaced"),
    was: fc.constantFrom("", "routine", "kept", "misplaced"),
    on: fc.integer({ min: 0, max: 27 }).map(dayOfMonth),
    text: fc.constantFrom("清码上办", "出政声传递", "码上办周报", "", "〇〇", "A1"),
    post: fc.constantFrom("", "routine", "writing+routine"),
    type: fc.constantFrom("routine", "writing", null),
    said: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (cases) => {
      const learned = withCases(nothingLearned, cases);
      const ids = new Set(learnedRules(learned).map((rule) => rule.id));
      expect(ids.size).toBe(learnedRules(learned).length);
      for (const rule of learnedRules(learned)) expect(rule.cases.length).toBeGreaterThanOrEqual(3);
      expect(learnedRules({ ...learned, cases: [] })).toEqual([]);
    }),
    { numRuns: 200 }
  );
});
