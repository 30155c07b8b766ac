/**
 * 记一件事 as a chief meets it, in a real browser: a line, its preview, added in the look of the rows above, taken back with 撤销; the
 * saved package is then as it was, part by part. Pictures go to `test/output/screenshots`.
 */
import { mkdirSync } from "node:fs";
import { captureLedger, type LedgerShape } from "../app/capture-ledger";
import { partsBesideMemory } from "../workbench/memory-parts";
import { changedParts, partText } from "../xlsx/package-builder";
import { describeWithChromium } from "./chromium";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const pictures = "test/output/screenshots";
const TODAY = "2026-11-27";
const LINE = "王局 电话 明天下午前起草防汛工作汇报";

jest.setTimeout(180_000);

describeWithChromium("记一件事", (executable) => {
  let bench: WorkbenchPage;
  beforeAll(() => mkdirSync(pictures, { recursive: true }));
  afterEach(async () => {
    const { faults } = bench;
    await bench.close();
    expect(faults).toEqual([]);
  });

  const line = () => bench.pane.getByLabel(/^(?:记一件事|Note a task)$/);
  const preview = () => bench.pane.getByRole("form", { name: /添加到台账末尾|Add at the end/ });
  const told = (text: string | RegExp) => bench.pane.getByText(text).first();

  async function checked(bytes: Uint8Array): Promise<void> {
    const opened = await bench.page.evaluate(
      async ([base64, day]) => {
        const data = Uint8Array.from(atob(base64), (ch) => ch.charCodeAt(0));
        return (await window.kewutong.openBytes(data, "ledger.xlsx", day)).ok;
      },
      [Buffer.from(bytes).toString("base64"), TODAY] as const
    );
    expect(opened).toBe(true);
    await bench.press("Kewutong.Check");
    await line().waitFor({ timeout: 60_000 });
  }

  async function previewed(shape: LedgerShape = {}): Promise<Uint8Array> {
    const bytes = captureLedger(shape);
    await checked(bytes);
    await line().fill(LINE);
    await line().press("Enter");
    await preview().waitFor({ timeout: 60_000 });
    return bytes;
  }

  const look = (row: number, column: number): Promise<string> =>
    bench.page.evaluate(
      ([at, c]) => JSON.stringify(window.kewutong.book?.sheets[0]?.style(at - 1, c)),
      [row, column] as const
    );
  const cells = (row: number): Promise<string[]> =>
    bench.page.evaluate((at) => {
      const sheet = window.kewutong.book?.sheets[0];
      return Array.from({ length: 9 }, (_, c) => sheet?.cell(at - 1, c).text ?? "");
    }, row);

  test("a line, Enter, a look, 添加: the row is there with formats and formula; 撤销 leaves the package as it was", async () => {
    bench = await openWorkbench({ executable });
    const bytes = await previewed();
    expect(await preview().getByLabel("工作事项（C）").inputValue()).toBe("起草防汛工作汇报");
    expect(await preview().getByLabel("交办领导（B）").inputValue()).toBe("王局（电话）");
    expect(await preview().getByLabel("办理时限（E）").inputValue()).toBe("2026-11-28");
    expect(await preview().getByLabel("承办人（G）").inputValue()).toBe("程一诺");
    await preview().getByText("按上一行公式：剩余天数").waitFor();
    await preview().getByText("留空，由您办理中填写：完成情况").waitFor();
    // Nothing is written by looking.
    expect(partsBesideMemory(changedParts(bytes, await bench.save()))).toEqual([]);

    await preview().getByLabel("承办人（G）").fill("柳疏影");
    await preview().getByRole("button", { name: "添加", exact: true }).click();
    await told("已添加到“督办台账”第 6 行。").waitFor({ timeout: 60_000 });
    const [above, row] = [await cells(5), await cells(6)];
    expect([row[0], row[1], row[2], row[6], row[7]]).toEqual([
      ...["4", "王局（电话）", "起草防汛工作汇报", "柳疏影", ""],
    ]);
    expect(row[5]).toBe("1");
    expect(row[4]?.replace(/\d+/g, "0")).toBe(above[4]?.replace(/\d+/g, "0"));
    const sheet = partText(await bench.save(), "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<c r="F6" s="\d+"><f>E6-D6<\/f>/);
    expect(sheet).toContain('<conditionalFormatting sqref="E3:E6">');
    expect(sheet).toMatch(/<dataValidation type="list"[^>]* sqref="H6">/);
    for (let column = 0; column < 9; column++)
      expect(await look(6, column)).toBe(await look(5, column));
    expect(await line().inputValue()).toBe("");

    await bench.pane.getByRole("button", { name: "撤销：记一件事" }).click();
    await told("已撤销“记一件事”").waitFor({ timeout: 60_000 });
    expect(await cells(6)).toEqual(Array.from({ length: 9 }, () => ""));
    expect(partsBesideMemory(changedParts(bytes, await bench.save()))).toEqual([]);
  });

  test("Escape puts the preview away, words of secrecy are refused, a ledger with notes under it says what to do", async () => {
    bench = await openWorkbench({ executable });
    const bytes = await previewed({ below: "备注：本表每周更新。" });
    await preview().getByText("台账下面这一行已有内容，不能添加").waitFor();
    await preview().getByLabel("工作事项（C）").press("Escape");
    await preview().waitFor({ state: "detached" });
    await line().fill("机密件清退 明天前");
    await line().press("Enter");
    await told("这句话带有密级字样，没有录入").waitFor();
    expect(partsBesideMemory(changedParts(bytes, await bench.save()))).toEqual([]);
  });

  test.each([
    ["zh-CN", "light", 350, "none"],
    ["en-US", "dark", 350, "none"],
    ["zh-CN", "light", 350, "active"],
    ["en-US", "light", 450, "none"],
    ["zh-CN", "dark", 800, "none"],
  ] as const)(
    "%s, %s, %i px, forced colours %s: nothing hangs over, no violation",
    async (locale, colorScheme, width, forcedColors) => {
      bench = await openWorkbench({ executable, locale, colorScheme });
      await bench.page.emulateMedia({ forcedColors, colorScheme });
      await bench.page.addStyleTag({ content: `#pane { width: ${width}px !important }` });
      await previewed();
      const view = bench.pane.locator("#view");
      expect(await bench.everyViolation()).toEqual([]);
      const over = await view.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(over).toBeLessThanOrEqual(0);
      const height = await view.evaluate((element) => element.scrollHeight);
      await bench.page.setViewportSize({ width: 1366, height: Math.max(768, height + 260) });
      await bench.pane.locator("main").screenshot({
        path: `${pictures}/capture-${locale}-${colorScheme}-${width}${forcedColors === "active" ? "-forced" : ""}.png`,
      });
    }
  );
});
