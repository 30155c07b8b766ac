/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { defaultBook } from "../../src/rules";
import type { LearnedCase } from "../../src/rules/learning";
import { learnedRules } from "../../src/rules/learning";
import type { Deeds } from "../../src/taskpane/deeds";
import { done, type Problem } from "../../src/workbook/problem";
import { checkResult, counts, day, fakeDeeds, fails } from "./fake-deeds";
import { openPane } from "./open-pane";

const check = () =>
  Promise.resolve(
    done(
      checkResult([
        { row: 6, title: "过一遍七号线" },
        { row: 7, title: "晒七号线" },
      ])
    )
  );

const cases = ["过一遍七号线", "晒七号线", "滚动销七号线"].map((text, i): LearnedCase => ({
  key: `${6 + i}|${text}`,
  what: "type",
  value: "writing",
  was: "routine",
  on: day(`2026-03-1${i}`),
  text,
  post: "routine",
  type: "routine",
  said: i === 0,
}));

const missing = (section: string): Problem => ({
  code: "rule-section-missing",
  sheet: "科务规则",
  args: { section },
});
const flaws: readonly Problem[] = [
  { code: "rule-not-number", sheet: "科务规则", cell: "C12", args: { text: "很久" } },
  missing("八、值班规则"),
  missing("九、值班班次"),
];

const learned: Partial<Deeds> = {
  memory: {
    ...fakeDeeds().memory,
    overview: () =>
      Promise.resolve(
        done({
          counts: counts({ rules: 1, cases: 3, mapping: 2, report: 1 }),
          rules: learnedRules({ cases, switches: {} }),
          cases,
        })
      ),
  },
};

async function rulesTab(own: Partial<Deeds> = {}, locale: "zh-CN" | "en-US" = "zh-CN") {
  const deeds = fakeDeeds({ check, ...own });
  const pane = openPane(deeds, locale);
  await pane.user.click(screen.getByRole("tab", { name: /^(?:规则|Rules)$/ }));
  await screen.findByRole("heading", { name: /^(?:现行规则|Rules in force)$/ });
  return { ...pane, deeds };
}
type Opened = Awaited<ReturnType<typeof rulesTab>>;

const told = async (text: string | RegExp) =>
  expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
const open = ({ user }: Opened, heading: string) =>
  user.click(screen.getByRole("heading", { name: heading }));
const press = ({ user }: Opened, name: string | RegExp) =>
  user.click(screen.getByRole("button", { name }));

describe("the rule book", () => {
  test("the built-in one says so, with its lights, types and limits, and becomes a sheet in one click", async () => {
    const view = await rulesTab();
    expect(screen.getByText(/用的是自带的规则/)).toBeTruthy();
    expect(screen.getByText("没有写生效日期，所有事项都按它判断。")).toBeTruthy();
    const lights = within(screen.getByRole("list", { name: "灯色" })).getAllByRole("listitem");
    expect(lights.map((one) => one.textContent?.slice(0, 2))).toEqual(["红灯", "黄灯", "蓝灯"]);
    const types = screen.getByRole("list", { name: "工作类别和标准" });
    expect(types.textContent).toContain("综合文字精");
    expect(screen.queryByText("时限前多久亮黄灯：3个工作日。")).toBeNull();
    await view.user.click(screen.getByText(/^期限和次数（\d+ 条）$/));
    expect(screen.getByText(/^时限前多久亮黄灯：/)).toBeTruthy();
    await press(view, "写成工作表");
    await told(/规则已写入工作表“科务规则”/);
    await press(view, "规则公示");
    await told(/规则公示已写入工作表“规则公示”/);
    expect(view.deeds.asked).toEqual(["rules sheet", "rules notice"]);
  });

  test("the workbook's own: since when, its link, its skipped cells, its missing parts", async () => {
    const view = await rulesTab({
      ruleBook: () =>
        Promise.resolve(
          done({
            book: { ...defaultBook, effectiveFrom: day("2026-03-01") },
            sheet: "科务规则",
            problems: flaws,
          })
        ),
    });
    expect(screen.getByText("自 2026-03-01 起施行，此前交办的算存量。")).toBeTruthy();
    expect(screen.getByText(/没有这些部分.*八、值班规则、九、值班班次/)).toBeTruthy();
    await press(view, "科务规则 C12");
    await press(view, "打开科务规则表");
    expect(view.deeds.asked).toEqual(["select 科务规则 C12", "select 科务规则 A1"]);
  });

  test("what the changed book judges otherwise is listed row by row", async () => {
    const changed = Array.from(
      { length: 12 },
      (_, i) =>
        ({
          sheet: "任务台账",
          row: 6 + i,
          key: null,
          title: `事项${i}`,
          type: { before: "routine", after: null },
          light: { before: "none", after: "yellow" },
          added: ["due-soon"],
          dropped: ["ageing"],
          why: [],
        }) as const
    );
    const result = checkResult([{ row: 6, title: "事项0" }], { changedJudgements: changed });
    const view = await rulesTab({ check: () => Promise.resolve(done(result)) });
    expect(screen.queryByText(/改规则后有变化/)).toBeNull();
    await act(() => view.store.getState().check());
    expect(screen.getByRole("heading", { name: "改规则后有变化的事项（12 件）" })).toBeTruthy();
    const [first] = screen.getAllByText(/类别：日常工作 → 请确认/);
    expect(first?.textContent).toMatch(/灯色：不亮灯 → 黄灯；新提示：临期；不再提示：/);
    await press(view, "任务台账 A6");
    expect(screen.queryByText("事项11")).toBeNull();
    await press(view, "再显示 2 件");
    expect(screen.getByText("事项11")).toBeTruthy();
    expect(view.deeds.asked).toContain("select 任务台账 A6");
  });

  test("a book that cannot be read is said, and can be asked for again", async () => {
    let fail = true;
    const deeds = fakeDeeds({
      ruleBook: () =>
        fail
          ? fails({ code: "cell-editing" })()
          : Promise.resolve(done({ book: defaultBook, sheet: null, problems: [] })),
    });
    const pane = openPane(deeds);
    await pane.user.click(screen.getByRole("tab", { name: "规则" }));
    await screen.findByText(/暂时读不到规则和记录.*正在编辑/);
    fail = false;
    await pane.user.click(screen.getByRole("button", { name: "重新读取" }));
    await screen.findByRole("heading", { name: "现行规则" });
    expect(screen.queryByText(/暂时读不到/)).toBeNull();
  });
});

describe("what was learned", () => {
  test("nothing yet is said in words", async () => {
    await rulesTab();
    expect(screen.getByText(/还没有学到什么/)).toBeTruthy();
  });

  test("a rule shows its day, its cases and their rows; it is switched off, and forgotten when asked twice", async () => {
    const view = await rulesTab(learned);
    await act(() => view.store.getState().check());
    view.deeds.asked.length = 0;
    expect(screen.getByText("标题含“七号线”的，算综合文字")).toBeTruthy();
    expect(screen.getByText("2026-03-12 由 3 件更正得出")).toBeTruthy();
    await view.user.click(screen.getByText("依据的事项（3 件）"));
    expect(screen.getByText(/滚动销七号线/)).toBeTruthy();
    const [id] = learnedRules({ cases, switches: {} }).map((rule) => rule.id);

    await view.user.click(screen.getByRole("switch", { name: /^启用：标题含/ }));
    await told("已改，并按新的重新判断。");
    await press(view, /^忘掉：标题含/);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "不恢复" }));
    await press(view, "忘掉");
    await told("已忘掉。");
    expect(view.deeds.asked).toEqual([
      `switchRule off ${id}`,
      "check",
      `forgetRule ${id}`,
      "check",
    ]);
  });

  test("a correction of one row is taken back", async () => {
    const view = await rulesTab(learned);
    expect(screen.getByRole("heading", { name: "逐件更正（1 件）" })).toBeTruthy();
    await press(view, "取消更正：过一遍七号线");
    await told("已取消这件事项的更正。");
    expect(view.deeds.asked).toEqual(["takeBack 6|过一遍七号线"]);
  });
});

describe("export and import", () => {
  const createObjectURL = jest.fn(() => "blob:x");
  beforeEach(() => {
    Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined });
    // jsdom follows the link instead of downloading.
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());
  const preview = {
    here: counts({ mapping: 1, cases: 2 }),
    file: counts({ mapping: 3, days: 4, reminders: 5 }),
    after: {
      merge: counts({ mapping: 4, cases: 2, days: 4, reminders: 5 }),
      replace: counts({ mapping: 3, days: 4, reminders: 5 }),
    },
  };
  const memory: Deeds["memory"] = {
    ...fakeDeeds().memory,
    previewImport: (text) =>
      text.includes("journal")
        ? Promise.resolve(done(preview))
        : fails({ code: "import-unreadable" })(),
  };
  const rowsOf = () => screen.getAllByRole("row").map((row) => row.textContent);

  test("导出 offers a file and shows its text, to be copied where downloads are blocked", async () => {
    const view = await rulesTab();
    await open(view, "导出和导入");
    await press(view, "导出");
    expect(await screen.findByText(/已生成 科务通记录-2026-03-17.json/)).toBeTruthy();
    expect(screen.getByLabelText("导出的内容")).toHaveProperty("value", "{}");
    createObjectURL.mockImplementationOnce(() => {
      throw new Error("blocked");
    });
    await press(view, "导出");
    expect(await screen.findByText("下载被系统拦截，请复制下面的文字另存。")).toBeTruthy();
  });

  test("pasted text is looked into, merged or replaced as chosen, and put back", async () => {
    const view = await rulesTab({ memory });
    await open(view, "导出和导入");
    await press(view, "导入…");
    const area = screen.getByLabelText("或把导出的文字粘贴在这里");
    await view.user.type(area, "abc");
    await press(view, "查看内容");
    await told(/这不是科务通导出的记录/);
    await view.user.clear(area);
    await view.user.click(area);
    await view.user.paste('{"version":1,"journal":[]}');
    await press(view, "查看内容");
    expect(await screen.findByRole("group", { name: "文件里有什么" })).toBeTruthy();
    expect(rowsOf()).toEqual([
      "内容现有文件导入后",
      "更正过的表134",
      "更正过的事项202",
      "有历史的天数044",
      "催办记录055",
    ]);
    await view.user.click(screen.getByRole("radio", { name: /^替换/ }));
    expect(rowsOf()[2]).toBe("更正过的事项200");
    await press(view, "导入");
    await told("已导入（请保存工作簿）。");
    expect(view.deeds.asked.at(-1)).toBe('importText {"version":1,"journal":[]} replace');
    expect(screen.getByRole("button", { name: "导入…" })).toBeTruthy();

    await press(view, "恢复更改前的记录");
    await told("已恢复成更改前的记录。");
    expect(view.deeds.asked.at(-1)).toBe("putBack nothing");
    expect(screen.queryByRole("button", { name: "恢复更改前的记录" })).toBeNull();
  });

  test("a chosen file is looked into; not importing changes nothing", async () => {
    const view = await rulesTab({ memory });
    await open(view, "导出和导入");
    await press(view, "导入…");
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (input === null) throw new Error("no file input");
    const file = new File(['{"journal":[]}'], "a.json", { type: "application/json" });
    Object.assign(file, { text: () => Promise.resolve('{"journal":[]}') });
    await view.user.upload(input, file);
    await screen.findByRole("group", { name: "文件里有什么" });
    await press(view, "不导入");
    expect(view.deeds.asked).toEqual(['previewImport {"journal":[]}']);
  });
});

test("恢复默认: each part by itself, asked twice; one that is as built in offers nothing; then it can be put back", async () => {
  const view = await rulesTab(learned);
  await open(view, "恢复默认");
  for (const [part, name] of [
    ["mapping", "表的更正"],
    ["learned", "学到的规则和更正"],
    ["report", "周报写法"],
  ] as const) {
    await press(view, `恢复默认：${name}`);
    await press(view, "不恢复");
    await press(view, `恢复默认：${name}`);
    await press(view, "恢复");
    await told("已恢复默认。");
    expect(view.deeds.asked).toEqual([`reset ${part}`]);
    view.deeds.asked.length = 0;
  }
  await press(view, "恢复更改前的记录");
  expect(view.deeds.asked).toEqual(["putBack {}"]);
});

test("a record that changed meanwhile is not put back, and the way out is named", async () => {
  const view = await rulesTab({
    memory: {
      ...fakeDeeds(learned).memory,
      putBack: fails({ code: "memory-changed" }),
    },
  });
  await open(view, "恢复默认");
  await press(view, "恢复默认：周报写法");
  await press(view, "恢复");
  await press(view, "恢复更改前的记录");
  await told(/科务通记录在这之后又有改动，没有恢复/);
  await press(view, "不用了");
  expect(screen.queryByRole("button", { name: "恢复更改前的记录" })).toBeNull();
});

describe("清除全部痕迹", () => {
  const traces = (own: object = {}): Partial<Deeds> => ({
    traces: {
      ...fakeDeeds().traces,
      find: () =>
        Promise.resolve(
          done({
            marks: [
              { name: "任务台账", rows: 5, locked: false },
              { name: "旧台账", rows: 2, locked: true },
            ],
            sheets: [
              { name: "周报0316", state: "unchanged", fingerprint: "a" },
              { name: "科务规则", state: "changed", fingerprint: "b" },
            ],
            memory: counts({ cases: 3, actions: 4 }),
            opensByItself: true,
            structureProtected: false,
            ...own,
          } as const)
        ),
    },
  });
  const box = (name: RegExp): HTMLInputElement => screen.getByRole("checkbox", { name });

  test("lists what goes and what stays; unchanged sheets are ticked, edited ones not", async () => {
    const view = await rulesTab(traces());
    await open(view, "清除全部痕迹");
    await press(view, "清除全部痕迹…");
    for (const line of [
      "标记：任务台账 5 行",
      "记录：更正过的事项 3；可撤销的操作 4",
      "清除以后，之前的 4 步操作不能再撤销。",
      "打开工作簿时自动显示面板的设置",
      "标记：旧台账受保护，先取消保护才能清除",
      "没有勾选的表",
      "写成后有人改过，默认保留",
    ])
      expect(screen.getByText(line)).toBeTruthy();
    expect([box(/周报0316/).checked, box(/科务规则/).checked]).toEqual([true, false]);
    expect(screen.getByRole("button", { name: "先导出备份" })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "不清除" }));
    await press(view, "全部清除，不能撤销");
    await told("痕迹已清除。保存工作簿后生效。");
    expect(view.deeds.asked).toEqual(["findTraces", "clearTraces 周报0316"]);
    expect(screen.getByRole("button", { name: "清除全部痕迹…" })).toBeTruthy();
  });

  test("what the user ticks goes too, and 不清除 clears nothing", async () => {
    const view = await rulesTab(traces());
    await open(view, "清除全部痕迹");
    await press(view, "清除全部痕迹…");
    await press(view, "不清除");
    await press(view, "清除全部痕迹…");
    await view.user.click(box(/周报0316/));
    await view.user.click(box(/科务规则/));
    await press(view, "全部清除，不能撤销");
    await told(/痕迹已清除/);
    expect(view.deeds.asked).toEqual(["findTraces", "findTraces", "clearTraces 科务规则"]);
  });

  test("what could not go is named with its place", async () => {
    const own = traces();
    const view = await rulesTab({
      traces: {
        ...fakeDeeds(own).traces,
        clear: () =>
          Promise.resolve(
            done({ marks: 5, sheets: [], refused: [{ code: "sheet-changed", sheet: "周报0316" }] })
          ),
      },
    });
    await open(view, "清除全部痕迹");
    await press(view, "清除全部痕迹…");
    await press(view, "全部清除，不能撤销");
    await told("痕迹已清除，但有几处留下了。保存工作簿后生效。");
    expect(screen.getByRole("button", { name: "周报0316" })).toBeTruthy();
  });

  test("a protected structure keeps its sheets, and says so; a memory nobody can read is named", async () => {
    const view = await rulesTab(traces({ structureProtected: true, memory: "unreadable" }));
    await open(view, "清除全部痕迹");
    await press(view, "清除全部痕迹…");
    expect(screen.getByText("工作簿结构受保护，表删不掉，先取消保护")).toBeTruthy();
    expect(screen.getByText(/由更新的版本写成，或已损坏/)).toBeTruthy();
    expect([box(/周报0316/).checked, box(/周报0316/).disabled]).toEqual([false, true]);
  });

  test("a workbook without a trace says so", async () => {
    const view = await rulesTab();
    await open(view, "清除全部痕迹");
    await press(view, "清除全部痕迹…");
    expect(screen.getByText("本工作簿里没有科务通的痕迹。")).toBeTruthy();
    await press(view, "返回");
    expect(view.deeds.asked).toEqual(["findTraces"]);
  });
});

test("mapping cards are here once the workbook was checked", async () => {
  const table = {
    sheet: "任务台账",
    area: "A1:F9",
    kind: "tasks",
    confidence: 0.9,
    title: null,
    kindCorrected: false,
    unsure: false,
    noTitleColumn: false,
    columns: [],
    is: { sheet: "任务台账", headers: [], title: null },
  } as const;
  const result = checkResult([], { understood: { tables: [table], corrected: false } });
  const view = await rulesTab({ check: () => Promise.resolve(done(result)) });
  await open(view, "读懂了什么");
  await press(view, "台账核查");
  expect(await screen.findByText("读懂了什么（1 张表）")).toBeTruthy();
});

test("the language is switched live: every word follows, and the page says its language", async () => {
  const view = await rulesTab();
  await act(() => view.store.getState().check());
  await view.user.click(screen.getByRole("radio", { name: "English" }));
  expect(screen.getByRole("tab", { name: "Check" })).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Rules in force" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("en-US");
  expect(localStorage.getItem("kewutong.language")).toBe("en-US");
  localStorage.clear();
});

test.each(["zh-CN", "en-US"] as const)(
  "%s: nothing a screen reader stumbles over, everything opened",
  async (locale) => {
    const { container, user } = await rulesTab(learned, locale);
    for (const summary of container.querySelectorAll("summary")) await user.click(summary);
    await waitFor(() => expect(container.querySelectorAll("details:not([open])")).toHaveLength(0));
    const { violations } = await axe.run(
      { include: ["body"], exclude: ["body > i"] },
      { rules: { "color-contrast": { enabled: false } } }
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`)).toEqual(
      []
    );
  },
  60_000
);
