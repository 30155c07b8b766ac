/**
 * 规则 as a chief meets it, in a real browser with the real Office.js: the book written as a sheet and edited, what was learned, what is kept taken out and
 * taken over, and 清除全部痕迹, after which the saved package is the sample's, part by part. Pictures go to `test/output/screenshots`.
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { changedParts } from "../xlsx/package-builder";
import { describeWithChromium } from "./chromium";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const sample = "ledger-november.xlsx";
const original = readFileSync(path.join(__dirname, "../../assets/samples", sample));
const pictures = "test/output/screenshots";

jest.setTimeout(180_000);

describeWithChromium("规则", (executable) => {
  let bench: WorkbenchPage;
  beforeAll(() => mkdirSync(pictures, { recursive: true }));
  afterEach(async () => {
    const { faults } = bench;
    await bench.close();
    expect(faults).toEqual([]);
  });

  const button = (name: string | RegExp) => bench.pane.getByRole("button", { name, exact: true });
  const told = (text: string | RegExp) => bench.pane.getByText(text).first();
  const heading = (name: string | RegExp) => bench.pane.getByRole("heading", { name });
  const tab = (name: string | RegExp) => bench.pane.getByRole("tab", { name });
  const sheetNames = (): Promise<string[]> =>
    bench.page.evaluate(() => window.kewutong.book?.sheets.map((sheet) => sheet.name) ?? []);

  async function checked(): Promise<void> {
    await bench.openSample(sample);
    await bench.press("Kewutong.Check");
    await told("起草县政府全体会议讲话稿").waitFor();
  }

  async function rulesTab(): Promise<void> {
    await tab("规则").click();
    await heading("现行规则").waitFor();
  }

  /** Types as a user does, right of the cell that holds `id` in the rule sheet. */
  async function edit(id: string, after: string | number): Promise<void> {
    const typed = await bench.page.evaluate(
      ([wanted, value]) => {
        const { book } = window.kewutong;
        const sheet = book?.sheets.find((one) => one.name === "科务规则");
        const rows = sheet?.usedArea(true)?.rows ?? 0;
        const row = Array.from({ length: rows }, (_, i) => i).find(
          (i) => sheet?.cell(i, 0).value === wanted
        );
        if (!book || !sheet || row === undefined) return false;
        const cell = { row, column: 2, rows: 1, columns: 1 };
        book.batch(() => sheet.write(cell, [[{ value }]]), "user");
        return true;
      },
      [id, after] as const
    );
    expect(typed).toBe(true);
  }

  test("the book becomes a sheet; an edited limit is in force and what it changes is listed; a spoilt row is named", async () => {
    bench = await openWorkbench({ executable });
    await checked();
    await rulesTab();
    await told(/用的是自带的规则/).waitFor();
    await button("写成工作表").click();
    await told(/规则已写入工作表“科务规则”/).waitFor();
    await button("打开科务规则表").waitFor();
    await edit("dueSoon", 20);
    await edit("ageing", "很久");
    // Left alone for a moment, the workbook is checked by the new rules.
    await heading(/^改规则后有变化的事项（\d+ 件）$/).waitFor();
    await told("黄灯：距办理时限不超过20个工作日。").waitFor();
    await told(/规则表里有的地方没有看懂，已跳过/).waitFor();
    await bench.pane
      .getByRole("button", { name: /^科务规则 C\d+$/ })
      .first()
      .click();
    await bench.page.waitForFunction(() => window.kewutong.book?.selection.areas[0]?.column === 2);
    await button("规则公示").click();
    await told(/规则公示已写入工作表“规则公示”/).waitFor();
  });

  test("everything is exported, cleared, and taken over again from the file; and that is put back", async () => {
    bench = await openWorkbench({ executable });
    await checked();
    await correctOneColumn();
    await bench.press("Kewutong.Mark");
    await bench.status();
    await rulesTab();
    await heading("导出和导入").click();
    const download = bench.page.waitForEvent("download");
    await button("导出").click();
    const file = await (await download).path();
    expect((await download).suggestedFilename()).toMatch(/^科务通记录-\d{4}-\d\d-\d\d\.json$/);
    const text = readFileSync(file, "utf8");
    expect(JSON.parse(text)).toMatchObject({ version: 1, mapping: { version: 1 } });
    expect(await bench.pane.getByLabel("导出的内容").inputValue()).toBe(text);

    await heading("清除全部痕迹").click();
    await button("清除全部痕迹…").click();
    await button("全部清除，不能撤销").click();
    await told("痕迹已清除。保存工作簿后生效。").waitFor();
    expect(changedParts(original, await bench.save())).toEqual([]);

    await button("导入…").click();
    await bench.pane.locator("input[type=file]").setInputFiles(file);
    const then = bench.pane.getByRole("row").filter({ hasText: "更正过的表" });
    expect(await then.allTextContents()).toEqual(["更正过的表011"]);
    await button("导入").click();
    await told("已导入（请保存工作簿）。").waitFor();
    await heading("恢复默认").click();
    await button("恢复默认：表的更正").waitFor();
    await button("恢复更改前的记录").click();
    await told("已恢复成更改前的记录。").waitFor();
    expect(changedParts(original, await bench.save())).toEqual([]);
  });

  test("checked, marked, reported, learned, rules written: 清除全部痕迹 leaves the sample part by part as it was", async () => {
    bench = await openWorkbench({ executable });
    await checked();
    await correctOneColumn();
    await bench.press("Kewutong.Mark");
    await bench.status();
    await bench.press("Kewutong.WeeklyReport");
    await bench.status();
    await tab("周报").click();
    await bench.pane.getByRole("radio", { name: /科内版/ }).check();
    await button("写入工作表").click();
    await told(/周报已写入新工作表/).waitFor();
    await bench.pane.getByRole("radio", { name: "科务会单" }).check();
    await button("写入工作表").click();
    await told(/科务会单已写入新工作表/).waitFor();
    await rulesTab();
    await button("写成工作表").click();
    // The wider button has moved the one beside it.
    await button("打开科务规则表").waitFor();
    await button("规则公示").click();
    await told(/规则公示已写入工作表/).waitFor();
    await openWithDocument();
    expect((await sheetNames()).length).toBeGreaterThanOrEqual(8);

    await heading("清除全部痕迹").click();
    await button("清除全部痕迹…").click();
    await told(/^标记：.* \d+ 行$/).waitFor();
    await told("打开工作簿时自动显示面板的设置").waitFor();
    const boxes = bench.pane.getByRole("checkbox");
    expect(await boxes.count()).toBe(5);
    for (const box of await boxes.all()) expect(await box.isChecked()).toBe(true);
    await button("全部清除，不能撤销").click();
    await told("痕迹已清除。保存工作簿后生效。").waitFor();
    await told("没有可撤销的操作。").waitFor();
    expect(changedParts(original, await bench.save())).toEqual([]);
    expect(await bench.page.evaluate(() => window.kewutong.book?.documentSettings)).toEqual({});
  });

  test("a report somebody has worked on is kept unless it is ticked", async () => {
    bench = await openWorkbench({ executable });
    await checked();
    await bench.press("Kewutong.WeeklyReport");
    await bench.status();
    await bench.page.evaluate(() => {
      const { book } = window.kewutong;
      const cell = { row: 40, column: 9, rows: 1, columns: 1 };
      book?.batch(() => book.sheets.at(-1)?.write(cell, [[{ value: "批注" }]]), "user");
    });
    const report = (await sheetNames()).at(-1);
    await rulesTab();
    await heading("清除全部痕迹").click();
    await button("清除全部痕迹…").click();
    await told("写成后有人改过，默认保留").waitFor();
    await button("全部清除，不能撤销").click();
    await told(/^痕迹已清除/).waitFor();
    expect(await sheetNames()).toContain(report);
  });

  test.each([
    ["zh-CN", "light", 350, "none"],
    ["zh-CN", "dark", 450, "none"],
    ["en-US", "light", 350, "none"],
    ["en-US", "dark", 350, "none"],
    ["en-US", "light", 800, "none"],
    ["zh-CN", "light", 350, "active"],
  ] as const)(
    "%s, %s, %d px, forced colours %s: axe finds nothing, and nothing is cut off",
    async (locale, colorScheme, width, forcedColors) => {
      bench = await openWorkbench({ executable, locale, colorScheme });
      await bench.page.emulateMedia({ forcedColors, colorScheme });
      await bench.page.addStyleTag({ content: `#pane { width: ${width}px !important }` });
      await bench.openSample(sample);
      await bench.press("Kewutong.Check");
      await told("起草县政府全体会议讲话稿").waitFor();
      await bench.press("Kewutong.Mark");
      await bench.status();
      await bench.press("Kewutong.WeeklyReport");
      await bench.status();
      await tab(/^(?:规则|Rules)$/).click();
      await button(/^(?:写成工作表|Write as a sheet)$/).click();
      await button(/^(?:打开科务规则表|Open the rule sheet)$/).waitFor();
      await edit("dueSoon", 20);
      await edit("ageing", "很久");
      await heading(/^(?:改规则后|Judged differently)/).waitFor();
      await picture("book");
      await heading(/^(?:导出和导入|Export and import)$/).click();
      await button(/^(?:导出|Export)$/).click();
      const exported = bench.pane.getByLabel(/^(?:导出的内容|Exported text)$/);
      const text = await exported.inputValue();
      await button(/^(?:导入…|Import…)$/).click();
      await bench.pane.getByLabel(/^(?:或把导出的文字|Or paste)/).fill(text);
      await button(/^(?:查看内容|Look into it)$/).click();
      await bench.pane.getByRole("table").waitFor();
      await heading(/^(?:恢复默认|Reset)$/).click();
      await heading(/^(?:清除全部痕迹|Clear every trace)$/).click();
      await button(/^(?:清除全部痕迹…|Clear every trace…)$/).click();
      await bench.pane.getByRole("checkbox").first().waitFor();
      await bench.pane.getByText(/^(?:期限和次数|Limits)/).click();
      await picture("open");
      const view = bench.pane.locator("#view");
      expect(await bench.everyViolation()).toEqual([]);
      for (const part of [view, bench.pane.getByRole("tablist"), bench.pane.locator("header")])
        expect(
          await part.evaluate((element) => element.scrollWidth - element.clientWidth)
        ).toBeLessThanOrEqual(0);

      /** The whole view, however long. */
      async function picture(name: string): Promise<void> {
        const all = bench.pane.locator("#view");
        const height = await all.evaluate((element) => element.scrollHeight);
        await bench.page.setViewportSize({ width: 1366, height: Math.max(768, height + 260) });
        await bench.pane.locator("main").screenshot({
          path: `${pictures}/rules-${name}-${locale}-${colorScheme}-${width}${forcedColors === "active" ? "-forced" : ""}.png`,
        });
        await bench.page.setViewportSize({ width: 1366, height: 768 });
      }
    }
  );

  /** 读懂了什么: something to remember that no sheet shows. */
  async function correctOneColumn(): Promise<void> {
    await rulesTab();
    await bench.pane.getByText(/^读懂了什么/).click();
    const meaning = bench.pane.getByLabel(/^G 列“.*”的含义$/).first();
    await meaning.selectOption("remarks");
    await told(/更正已记在工作簿里/).waitFor();
  }

  /** As when the user has chosen that the pane opens with the workbook. */
  async function openWithDocument(): Promise<void> {
    await bench.pane.locator("main").evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { settings } = Office.context.document;
          settings.set("Office.AutoShowTaskpaneWithDocument", true);
          settings.saveAsync(() => resolve());
        })
    );
  }
});
