/**
 * 核查 as a chief meets it, in a real browser: grouped, searched by pinyin, opened; 不再提示, 改类型, 催办, 确认已办 and the marks switch, each taken
 * back. Pictures of both languages, light, dark, narrow and in forced colours go to `test/output/screenshots`.
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { partsBesideMemory } from "../workbench/memory-parts";
import { changedParts } from "../xlsx/package-builder";
import { describeWithChromium } from "./chromium";
import { sectionWorkbook, TODAY } from "./section-workbook";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const pictures = "test/output/screenshots";
const sample = "ledger-november.xlsx";
const original = readFileSync(path.join(__dirname, "../../assets/samples", sample));

jest.setTimeout(180_000);

describeWithChromium("核查", (executable) => {
  let bench: WorkbenchPage;
  beforeAll(() => mkdirSync(pictures, { recursive: true }));
  afterEach(async () => {
    const { faults } = bench;
    await bench.close();
    expect(faults).toEqual([]);
  });

  const button = (name: string | RegExp) => bench.pane.getByRole("button", { name, exact: true });
  const told = (text: string | RegExp) => bench.pane.getByText(text).first();
  const headings = () => bench.pane.locator("h2").allTextContents();
  const entries = () => bench.pane.locator("[role=listitem]");
  const entry = (title: RegExp | string) => entries().filter({ hasText: title }).first();
  const opened = async (title: RegExp | string) => {
    await entry(title).locator("button[aria-expanded]").click();
    return entry(title);
  };

  async function checked(): Promise<void> {
    bench = await openWorkbench({ executable });
    await bench.openSample(sample);
    await bench.press("Kewutong.Check");
    await entry("起草县政府全体会议讲话稿").waitFor();
  }

  /** Waits until the list says so. */
  async function heading(text: RegExp): Promise<void> {
    await bench.pane.locator("h2").filter({ hasText: text }).first().waitFor();
  }

  test("grouped by person and by date, searched by initials, narrowed to a kind", async () => {
    await checked();
    await heading(/^逾期，3 件$/);
    await button("人员").click();
    await heading(/^\S+，\d+ 件$/);
    expect((await headings()).some((text) => /^逾期/.test(text))).toBe(false);
    await button("时限").click();
    await heading(/^已过时限，\d+ 件$/);
    // 全体会议 by its initials; the pinyin is fetched now.
    await bench.pane.getByRole("searchbox").fill("qthy");
    await told(/^找到 1 条$/).waitFor();
    expect(await entries().first().textContent()).toContain("起草县政府全体会议讲话稿");
    await bench.pane.getByRole("searchbox").fill("没有这样的事项");
    await told("没有符合的。").waitFor();
    await button("清空查找和筛选").click();
    await heading(/^已过时限/);
  });

  test("不再提示 and back, 确认已办 and back: the sheets stay as they are", async () => {
    await checked();
    const late = await opened("起草县政府全体会议讲话稿");
    await late.getByText("怎样消除").waitFor();
    await late.getByRole("button", { name: "不再提示" }).click();
    await button("逾期 2").waitFor();
    await told("已不再提示（1）").click();
    // Remembered in the workbook, not in the pane.
    await button("重新核查").click();
    await told("已不再提示（1）").waitFor();
    await bench.pane.getByRole("button", { name: /^恢复提示/ }).click();
    await button("逾期 3").waitFor();

    // The list goes on below; what is out of sight is not in the page.
    await bench.pane.locator("#view").evaluate((view) => view.scrollTo(0, 0));
    await entry("起草县政府全体会议讲话稿").getByRole("button", { name: "确认已办" }).click();
    await told("已确认办结（1）").waitFor();
    await button("逾期 2").waitFor();
    await told("已确认办结（1）").click();
    await told(/台账里尚未销号/).waitFor();
    await bench.pane.getByRole("button", { name: /^收回确认/ }).click();
    await button("逾期 3").waitFor();
    expect(partsBesideMemory(changedParts(original, await bench.save()))).toEqual([]);
  });

  test("催办 is drafted, noted, and remembered with the row", async () => {
    await checked();
    const late = await opened("起草县政府全体会议讲话稿");
    await late.getByRole("button", { name: "催办" }).click();
    const text = bench.pane.getByRole("textbox", { name: /（可修改）$/ });
    await text.waitFor();
    expect(await text.inputValue()).toContain("起草县政府全体会议讲话稿");
    await bench.pane.locator("main").screenshot({ path: `${pictures}/check-remind.png` });
    await button("已发出，记一笔").click();
    await button("已记").waitFor();
    await button("返回清单").click();
    await entry("起草县政府全体会议讲话稿").getByText("上次催办").waitFor();
    await entry("起草县政府全体会议讲话稿")
      .getByText(/^2026-11-20\s提醒$/)
      .waitFor();
  });

  test("改类型 holds at once, and is taken back", async () => {
    bench = await openWorkbench({ executable });
    const section = sectionWorkbook({ people: 4, tasks: 40, seed: 11 });
    await bench.openBytes(section.bytes, "section.xlsx", TODAY);
    await bench.press("Kewutong.Check");
    await entries().first().waitFor();
    const title = (await entries().first().locator("button span span").first().textContent()) ?? "";
    const first = await opened(title);
    await first.getByLabel("改类型").selectOption({ label: "对外接待" });
    await told("已改为“对外接待”，从此行起学习。").waitFor({ timeout: 60_000 });
    await entry(title)
      .getByText(/你已于 2026-11-20 改定/)
      .waitFor();
    await entry(title).getByRole("button", { name: "收回" }).click();
    await told("已收回对此行类别的改定。").waitFor({ timeout: 60_000 });
    expect(
      await entry(title)
        .getByText(/你已于/)
        .count()
    ).toBe(0);
  });

  test("可能已办未销号: all of it confirmed in one press", async () => {
    bench = await openWorkbench({ executable });
    const section = sectionWorkbook({ people: 4, tasks: 40, seed: 11 });
    // Three weeks later nothing has moved.
    await bench.openBytes(section.bytes, "section.xlsx", "2026-12-14");
    await bench.press("Kewutong.Check");
    const card = bench.pane.locator("details").filter({ hasText: /^可能已办未销号/ });
    await card.waitFor({ timeout: 60_000 });
    const label = (await card.locator("summary").textContent()) ?? "";
    const count = Number(/\d+/.exec(label)?.[0]);
    expect(count).toBeGreaterThan(2);
    await card.getByRole("checkbox").first().uncheck();
    await bench.pane.locator("main").screenshot({ path: `${pictures}/check-likely.png` });
    await button(`确认已办（${count - 1} 件）`).click();
    await told(`已确认办结（${count - 1}）`).waitFor({ timeout: 60_000 });
    expect(await card.locator("summary").textContent()).toBe("可能已办未销号（1 件）");
  });

  test("the marks switch does what is pressed, and shows what stands in the sheet", async () => {
    await checked();
    const marks = bench.pane.getByRole("group", { name: "在台账里标记" });
    const pressed = (name: string) =>
      marks.locator("button[aria-pressed=true]").filter({ hasText: name }).waitFor();
    await pressed("不标");
    await marks.getByRole("button", { name: "全部", exact: true }).click();
    await pressed("全部");
    const colours = await ourFills(bench);
    expect(colours).toContain("#ddd6e8");
    await marks.getByRole("button", { name: "只标时限" }).click();
    await pressed("只标时限");
    expect(await ourFills(bench)).not.toContain("#ddd6e8");
    await marks.getByRole("button", { name: "不标" }).click();
    await pressed("不标");
    expect(await ourFills(bench)).toEqual([]);
  });

  test("3,000 rows: few entries in the page, End reaches the last", async () => {
    bench = await openWorkbench({ executable });
    const section = sectionWorkbook({ people: 30, tasks: 3_000, seed: 5 });
    await bench.openBytes(section.bytes, "section.xlsx", TODAY);
    await bench.press("Kewutong.Check");
    await entries().first().waitFor({ timeout: 60_000 });
    expect(await entries().count()).toBeLessThan(60);
    await entries().first().locator("button[aria-expanded]").focus();
    await bench.page.keyboard.press("PageDown");
    await bench.page.keyboard.press("End");
    const focused = bench.pane.locator("[role=listitem]:focus-within");
    await focused.waitFor();
    expect(await focused.getAttribute("aria-posinset")).toBe(
      await focused.getAttribute("aria-setsize")
    );
    await focused.locator("button").first().isVisible();
    expect(await entries().count()).toBeLessThan(60);
    await bench.pane.locator("main").screenshot({ path: `${pictures}/check-long.png` });
  });

  test.each([
    ["zh-CN", "light", 350, "none"],
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
      await entry("起草县政府全体会议讲话稿").waitFor();
      await picture("list");
      await opened("起草县政府全体会议讲话稿");
      await button(/^(?:人员|Person)$/).click();
      await entry("起草县政府全体会议讲话稿").scrollIntoViewIfNeeded();
      await picture("open");
      const view = bench.pane.locator("#view");
      expect(await view.evaluate((el) => el.scrollWidth - el.clientWidth)).toBeLessThanOrEqual(0);
      expect(await bench.everyViolation()).toEqual([]);

      async function picture(name: string): Promise<void> {
        const forced = forcedColors === "active" ? "-forced" : "";
        await bench.pane.locator("main").screenshot({
          path: `${pictures}/check-${name}-${locale}-${colorScheme}-${width}${forced}.png`,
        });
      }
    }
  );
});

/** The fills of our own conditional formats in the sheet that is shown. */
function ourFills(bench: WorkbenchPage): Promise<string[]> {
  return bench.page.evaluate(() => {
    const sheet = window.kewutong.book?.sheets.find(
      (one) => one.id === window.kewutong.book?.activeSheetId
    );
    return (sheet?.conditionalFormats ?? []).flatMap(({ spec }) => {
      const text = JSON.stringify(spec);
      const colour = /"color":"(#[0-9a-f]{6})"/i.exec(text)?.[1];
      return text.includes("kwt:1") && colour ? [colour.toLowerCase()] : [];
    });
  });
}
