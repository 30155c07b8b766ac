/**
 * 值班 as a chief meets it, in a real browser: conflicts, next month proposed in a worker, one duty exchanged, written as shown, taken back part by part; a
 * year for 200 people that can be stopped. Pictures of both languages, light, dark, narrow, wide and in forced colours go to `test/output/screenshots`.
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { dayLines, duties, leaves, TEAM, workbookOf, type Rows } from "../app/rosters";
import { partsBesideMemory } from "../workbench/memory-parts";
import { changedParts } from "../xlsx/package-builder";
import { describeWithChromium } from "./chromium";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const pictures = "test/output/screenshots";
const sample = "ledger-november.xlsx";
const original = readFileSync(path.join(__dirname, "../../assets/samples", sample));
const TODAY = "2026-11-20";
const DAYS = 31;

jest.setTimeout(180_000);

describeWithChromium("值班", (executable) => {
  let bench: WorkbenchPage;
  beforeAll(() => mkdirSync(pictures, { recursive: true }));
  afterEach(async () => {
    const { faults } = bench;
    await bench.close();
    expect(faults).toEqual([]);
  });

  const button = (name: string | RegExp) => bench.pane.getByRole("button", { name });
  const told = (text: string | RegExp) => bench.pane.getByText(text).first();
  const dutiesShown = () => bench.pane.getByRole("button", { name: /：换班$/ });
  const dayRows = () => bench.pane.getByRole("list", { name: "每天安排" }).locator("> li");

  async function openRoster(): Promise<void> {
    await bench.press("Kewutong.OpenPane");
    await bench.pane.getByRole("tab", { name: /^(?:值班|Roster)$/ }).click();
    await button(/^(?:排值班表|Plan the roster)$/).click();
    await bench.pane.getByRole("heading", { level: 1, name: /^2026(?:年|-)12/ }).waitFor({
      timeout: 60_000,
    });
  }

  /** Exchanges the first duty that can be exchanged evenly; who gave it and who took it. */
  async function exchange(): Promise<{ giver: string; taker: string; day: number; back: number }> {
    const first = dutiesShown().first();
    const giver = (await first.textContent()) ?? "";
    const day = Number(/12月(\d+)日/.exec((await first.getAttribute("aria-label")) ?? "")?.[1]);
    await first.click();
    const swap = bench.pane
      .getByRole("listitem")
      .filter({ hasText: /一样均衡$/ })
      .getByRole("button", { name: /^与.+换 2026-12/ })
      .first();
    const words = (await swap.textContent()) ?? "";
    const [, taker = "", back = ""] = /^与(.+)换 2026-12-(\d\d)/.exec(words) ?? [];
    await swap.click();
    return { giver, taker, day, back: Number(back) };
  }

  /** Who the pane says stands, day by day. */
  async function shown(people: readonly string[]): Promise<string[]> {
    const texts = await dayRows().allTextContents();
    return texts.map((text) => people.find((name) => text.endsWith(name)) ?? "");
  }

  const column = (sheet: string, at: number): Promise<string[]> =>
    bench.page.evaluate(
      ([name, c, days]) => {
        const found = window.kewutong.book?.sheets.find((one) => one.name === name);
        return Array.from({ length: days }, (_, i) => found?.cell(i + 2, c).text ?? "no sheet");
      },
      [sheet, at, DAYS] as const
    );

  test("the sample: a conflict with its cell, December as a new sheet, one exchange, written and taken back", async () => {
    bench = await openWorkbench({ executable });
    await bench.openSample(sample);
    await openRoster();
    const conflict = bench.pane.getByRole("list", { name: /^现有值班表的问题/ });
    expect(await conflict.textContent()).toContain("陆婉 2026-11-24 有值班，同日请假");
    await conflict.getByRole("button", { name: "值班表 D11" }).click();
    await bench.page.waitForFunction(() => window.kewutong.book?.selection.areas[0]?.row === 10);

    const staff = ["周砚秋", "沈知行", "陆婉", "林清晏", "顾盼"];
    expect(await told(/^不参加排班/).textContent()).toContain("赵大年（工勤）");
    expect(await dutiesShown().count()).toBe(DAYS);
    const { giver, taker, day, back } = await exchange();
    const held = await shown(staff);
    expect([held[day - 1], held[back - 1]]).toEqual([taker, giver]);

    const sheets = await sheetNames(bench);
    await button("新建值班表").click();
    await told("已新建工作表“12月值班表”。").waitFor({ timeout: 60_000 });
    expect(await sheetNames(bench)).toEqual([...sheets, "12月值班表"]);
    // 日期 星期 带班领导 值班员 备注
    expect(await column("12月值班表", 3)).toEqual(held);
    expect(await column("12月值班表", 2)).toEqual(held.map(() => ""));
    for (let at = 0; at < DAYS; at++)
      expect(held.slice(at + 1, at + 3).filter((name) => name === held[at])).toEqual([]);

    await button(/^撤销/).click();
    await told(/^已撤销/).waitFor({ timeout: 60_000 });
    expect(await sheetNames(bench)).toEqual(sheets);
    expect(partsBesideMemory(changedParts(original, await bench.save()))).toEqual([]);
  });

  test("the month's own sheet: its blanks filled as shown, nothing else touched, and emptied again", async () => {
    bench = await openWorkbench({ executable });
    const turn = (d: number): string => TEAM[d % TEAM.length] ?? "";
    const bytes = workbookOf({
      职责分工: duties,
      请假登记: leaves,
      十一月: dayLines(11, turn),
      // Blank, but there, as in a sheet with borders.
      十二月: dayLines(12, (d) => (d <= 3 ? turn(d + 3) : "")),
    });
    await bench.openBytes(bytes, "值班.xlsx", TODAY);
    await openRoster();
    await told("将填入“十二月”的 28 个空白单元格，已有内容一格不动。").waitFor();
    const before = await column("十二月", 3);
    await exchange();
    const held = await shown(TEAM);
    expect(held.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(await column("十二月", 3)).toEqual(before);

    await button("写入（28 格）").click();
    await told("已填入“十二月”28 格。").waitFor({ timeout: 60_000 });
    expect(await column("十二月", 3)).toEqual(held);
    // 宋怀瑾 is away 7–11 December, and not on duty the day after.
    expect(held.slice(6, 12)).not.toContain("宋怀瑾");
    await bench.pane.getByRole("heading", { level: 1, name: "2026年12月：拟排 0 班次" }).waitFor();

    await button(/^撤销/).click();
    await told(/^已撤销/).waitFor({ timeout: 60_000 });
    expect(await column("十二月", 3)).toEqual(before);
    expect(partsBesideMemory(changedParts(bytes, await bench.save()))).toEqual([]);
    await bench.pane.getByRole("heading", { level: 1, name: "2026年12月：拟排 28 班次" }).waitFor();
  });

  test("200 people, twelve months: planned in a worker, and 取消 ends it", async () => {
    bench = await openWorkbench({ executable });
    const people = Array.from({ length: 200 }, (_, i) => nameOf(i));
    const sheet: Rows = [
      ["职责分工表"],
      ["姓名", "主要职责"],
      ...people.map((name) => [name, "综合文字"]),
    ];
    await bench.openBytes(workbookOf({ 职责分工: sheet }), "值班.xlsx", TODAY);
    await openRoster();
    expect(bench.page.workers()).toHaveLength(1);
    await bench.pane.getByRole("checkbox", { name: "从这个月起连排 12 个月" }).check();
    // Pressed by the page itself, the moment it says that it plans: a tool from outside comes too late for so quick a solver.
    const pressed = bench.pane.locator("main").evaluate(
      (main) =>
        new Promise<boolean>((resolve) => {
          const watching = new MutationObserver(() => {
            const label = [...main.querySelectorAll("label")].find((one) =>
              one.textContent?.startsWith("正在排班")
            );
            const cancel = [...main.querySelectorAll("button")].find(
              (one) => one.textContent === "取消"
            );
            if (!label || !cancel) return;
            watching.disconnect();
            cancel.click();
            resolve(true);
          });
          watching.observe(main, { subtree: true, childList: true, characterData: true });
        })
    );
    await button("排 12 个月").click();
    expect(await pressed).toBe(true);
    await told(/已取消/).waitFor();
    while (bench.page.workers().length > 0) await bench.page.waitForTimeout(50);

    await button("排 12 个月").click();
    await bench.pane
      .getByRole("heading", { level: 1, name: "2026-12-01 至 2027-11-30：拟排 365 班次" })
      .waitFor({ timeout: 60_000 });
    await told("已是最公平的排法：守住现有规则，没有更均衡的了。").waitFor();
    expect(bench.page.workers()).toHaveLength(1);
  });

  test.each([
    ["zh-CN", "light", 350, "none"],
    ["zh-CN", "dark", 350, "none"],
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
      await bench.press("Kewutong.OpenPane");
      await bench.pane.getByRole("tab", { name: /^(?:值班|Roster)$/ }).click();
      await button(/^(?:排值班表|Plan the roster)$/).waitFor();
      const view = bench.pane.locator("#view");
      await picture("start");
      await openRoster();
      await bench.pane
        .getByRole("button", { name: /(?:：换班|: exchange)$/ })
        .nth(6)
        .click();
      await bench.pane
        .getByRole("region", { name: /^(?:换班|Exchange)/ })
        .locator("summary")
        .click();
      await picture("plan");
      await view.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await bench.pane.locator("main").screenshot({ path: file("counts") });
      expect(await bench.everyViolation()).toEqual([]);
      for (const part of [view, bench.pane.locator("main")]) {
        const over = await part.evaluate((element) => element.scrollWidth - element.clientWidth);
        expect(over).toBeLessThanOrEqual(0);
      }

      function file(name: string): string {
        const colours = forcedColors === "active" ? "-forced" : "";
        return `${pictures}/roster-${name}-${locale}-${colorScheme}-${width}${colours}.png`;
      }

      /** The whole view, however long, beside the sheet it stands next to. */
      async function picture(name: string): Promise<void> {
        await view.evaluate((element) => element.scrollTo(0, 0));
        const height = await view.evaluate((element) => element.scrollHeight);
        await bench.page.setViewportSize({ width: 1366, height: Math.max(768, height + 320) });
        await bench.pane.locator("main").screenshot({ path: file(name) });
        await bench.page.setViewportSize({ width: 1366, height: 768 });
      }
    }
  );
});

function sheetNames(bench: WorkbenchPage): Promise<string[]> {
  return bench.page.evaluate(() => window.kewutong.book?.sheets.map((one) => one.name) ?? []);
}

/** Two hundred people who share no name. */
function nameOf(i: number): string {
  const surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
  const given = "安博晨达恩芳国涵佳凯";
  return `${surnames[i % 20] ?? ""}${given[Math.floor(i / 20)] ?? ""}宁`;
}
