import { english } from "../../src/locales/en-US";
import { createWords, nearestLocale, say, type Locale } from "../../src/locales";
import { findingName, findingWords, noteWords } from "../../src/locales/finding-words";
import { typeName, type TypeNames } from "../../src/locales/type-name";
import { problemLine, problemWords } from "../../src/locales/problem-words";
import { chinese } from "../../src/locales/zh-CN";
import { defaultBook } from "../../src/rules";
import { findingCodes, type Finding } from "../../src/rules/judgement";
import { problemCodes } from "../../src/workbook/problem";

const both: readonly Locale[] = ["zh-CN", "en-US"];

/** Every text with its path. */
function texts(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [[here, value]];
    return typeof value === "object" && value !== null ? texts(value, here) : [];
  });
}
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

test("both languages have the same keys; English adds singulars only", () => {
  const zh = new Set(texts(chinese).map(([key]) => key));
  const added = texts(english)
    .map(([key]) => key)
    .filter((key) => !zh.has(key));
  expect(
    added.filter((key) => !(key.endsWith("_one") && zh.has(key.replace(/_one$/, "_other"))))
  ).toEqual([]);
  const en = new Set(texts(english).map(([key]) => key));
  expect([...zh].filter((key) => !en.has(key))).toEqual([]);
});

test("the same values appear in both languages", () => {
  const en = new Map(texts(english));
  const differing = texts(chinese).filter(
    ([key, text]) => placeholders(text).join() !== placeholders(en.get(key) ?? "").join()
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

test("no text is empty, no English text is Chinese", () => {
  const own = new Set(["pane.menu.zh"]);
  const fieldWords =
    /科务通|台账|事项|任务|工作内容|承办人|责任人|办理时限|截止日期|完成情况|同意延至|长期坚持|待领导审签|[（）“”《》、，。：；]/g;
  for (const words of [chinese, english])
    expect(
      texts(words)
        .filter(([, text]) => text.trim() === "")
        .map(([key]) => key)
    ).toEqual([]);
  const left = texts(english).filter(
    ([key, text]) => !own.has(key) && /[\u4e00-\u9fff]{2,}/.test(text.replace(fieldWords, ""))
  );
  // Words of the ledger itself may be named in an English sentence; whole sentences may not.
  expect(left.filter(([, text]) => !/[a-z]{3,}/i.test(text)).map(([key]) => key)).toEqual([]);
});

describe.each(both)("%s", (locale) => {
  const t = say(locale);

  test.each(problemCodes)("problem %s says what happened and what to do", (code) => {
    const { what, todo, where } = problemWords(t, { code, sheet: "任务台账", cell: "F6" });
    expect(what).not.toContain(code + ".");
    expect(what.length).toBeGreaterThan(3);
    expect(todo.length).toBeGreaterThan(5);
    expect(where).toBe("任务台账 F6");
    expect(`${what}${todo}`).not.toContain("{{");
  });

  test.each(findingCodes)("finding %s has its name, matter, reason and remedy", (code) => {
    const finding: Finding = {
      code,
      severity: "high",
      sheet: "任务台账",
      row: 6,
      cell: "F6",
      key: null,
      person: null,
      rule: "r",
      evidence: [],
      args: {},
    };
    const words = findingWords(t, finding, defaultBook.types);
    expect(findingName(t, code)).toBe(words.name);
    for (const text of Object.values(words)) {
      expect(text).not.toMatch(/^findings\./);
      expect(text.length).toBeGreaterThan(1);
    }
  });
});

test("a problem in one line: what, where with its details, what to do", () => {
  const problem = { code: "too-large", sheet: "台账", args: { limit: 512 } } as const;
  expect(problemLine(say("zh-CN"), problem)).toBe(
    "工作簿太大，超过了能安全处理的限度（512）。位置：工作表“台账”。请把台账单独另存为一个工作簿，删去无关的工作表和空白格式后再试。"
  );
  expect(problemLine(say("en-US"), { code: "cell-editing" })).toBe(
    "A cell is being edited, so Excel accepts nothing else. Press Enter to finish editing, then click again."
  );
});

test("codes among a finding's values become words", () => {
  const finding: Finding = {
    code: "misplaced",
    severity: "low",
    sheet: "任务台账",
    row: 6,
    cell: "D6",
    key: null,
    person: null,
    rule: "r",
    evidence: [],
    args: { title: "接待来访", category: "reception", owner: "赵启明", fitting: "孙丽" },
  };
  const said = (locale: Locale, types: TypeNames): string =>
    findingWords(say(locale), finding, types).what;
  expect(said("zh-CN", defaultBook.types)).toBe(
    "“接待来访”属对外接待，不在赵启明的分工内，孙丽分管这项工作。"
  );
  const renamed = [{ type: "reception", name: "公务接待" }];
  for (const locale of both) expect(said(locale, renamed)).toContain("公务接待");
});

test.each(defaultBook.types.map(({ type, name }) => [type, name]))(
  "%s is called %s in Chinese, and in English where nobody renamed it",
  (type, name) => {
    const { types } = defaultBook;
    expect(typeName(say("zh-CN"), type, types)).toBe(name);
    expect(typeName(say("en-US"), type, types)).toMatch(/^[a-z ]+$/i);
    expect(typeName(say("en-US"), type, [{ type, name: "招商" }])).toBe("招商");
  }
);

test("a type the chief added is called what he called it", () => {
  const types = [{ type: "招商引资", name: "招商服务" }];
  expect(typeName(say("en-US"), "招商引资", types)).toBe("招商服务");
  expect(typeName(say("zh-CN"), "招商引资", [])).toBe("招商引资");
});

test("a note names the column and the findings it stands for", () => {
  const note = {
    code: "missing-column",
    args: { column: "due", codes: "overdue,due-soon", sheets: "台账" },
  } as const;
  expect(noteWords(say("zh-CN"), note)).toBe("“台账”没有办理时限栏，未判断：逾期、临期。");
});

test("say and the pane's words do not share a language", async () => {
  const words = createWords("zh-CN");
  await words.changeLanguage("en-US");
  expect(say("zh-CN")("pane.name")).toBe("科务通");
  expect(words.t("pane.name")).toBe("Kewutong");
});

test("one is singular in English, and a ledger's markup stays as typed", () => {
  expect(say("en-US")("pane.result.marked", { count: 1 })).toBe("1 row marked.");
  expect(say("en-US")("pane.result.marked", { count: 2 })).toBe("2 rows marked.");
  expect(say("zh-CN")("pane.result.reported", { sheet: "<b>&" })).toContain("“<b>&”");
});

test.each([
  ["en-US", "en-US"],
  ["en", "en-US"],
  ["en-GB", "en-US"],
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["eng", "zh-CN"],
  ["", "zh-CN"],
  [undefined, "zh-CN"],
] as const)("Office language %s is %s", (tag, locale) => {
  expect(nearestLocale(tag)).toBe(locale);
});
