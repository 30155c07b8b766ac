/** 一键周报 in a real browser: from a fresh workbook to a finished sheet with no question asked, charts included for the section's own edition. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describeWithChromium } from "./chromium";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const sample = "ledger-november.xlsx";

jest.setTimeout(120_000);

describeWithChromium("reports", (executable) => {
  let bench: WorkbenchPage;
  beforeEach(async () => {
    bench = await openWorkbench({ executable });
    await bench.openSample(sample);
  });
  afterEach(async () => {
    const { faults } = bench;
    await bench.close();
    expect(faults).toEqual([]);
  });

  const sheetNames = (): Promise<string[]> =>
    bench.page.evaluate(() => window.kewutong.book?.sheets.map((sheet) => sheet.name) ?? []);
  const button = (name: string | RegExp) => bench.pane.getByRole("button", { name, exact: true });
  const told = (text: string | RegExp) => bench.pane.getByText(text).first();
  /** Until the pane has asked all it asks by itself. */
  const settled = async (): Promise<void> => {
    await bench.page.waitForFunction(
      (state: { count: number; since: number }) => {
        const { length } = window.kewutong.observed;
        if (length !== state.count) Object.assign(state, { count: length, since: Date.now() });
        return Date.now() - state.since > 1000;
      },
      { count: -1, since: 0 }
    );
  };
  const saved = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(unzipSync(await bench.save())).map(([name, part]) => [name, strFromU8(part)])
    );

  test("the ribbon writes the report handed up and asks nothing; again, and the sheet is still one", async () => {
    const before = await bench.trips();
    await bench.press("Kewutong.WeeklyReport");
    expect(await bench.status()).toMatch(/已完成：一键周报/);
    const trips = (await bench.trips()) - before;
    process.stderr.write(`\n一键周报: ${trips} round trips\n`);
    expect(trips).toBeLessThanOrEqual(6);
    expect((await sheetNames()).at(-1)).toBe("周报11.16-11.20");
    expect(await bench.page.locator("#addin-dialog[open]").count()).toBe(0);
    const parts = Object.entries(await saved());
    const report = parts.find(([, xml]) => xml.includes("秘书科一周工作情况（11月16日—20日）"));
    expect(report?.[0]).toMatch(/worksheets\/sheet\d+\.xml|sharedStrings\.xml/);

    const count = (await sheetNames()).length;
    await bench.press("Kewutong.WeeklyReport");
    expect(await bench.status()).toMatch(/已完成：一键周报/);
    expect(await sheetNames()).toHaveLength(count);
  });

  test("台账核查 and 标记 ask Excel few times as well", async () => {
    const idle = await bench.trips();
    await bench.press("Kewutong.Mark");
    expect(await bench.status()).toMatch(/已完成：标记/);
    const marking = (await bench.trips()) - idle;
    await bench.press("Kewutong.OpenPane");
    await button("台账核查").waitFor();
    await settled();
    const opened = await bench.trips();
    await button("台账核查").click();
    await bench.pane.getByText("起草县政府全体会议讲话稿").first().waitFor();
    await settled();
    const checking = (await bench.trips()) - opened;
    process.stderr.write(`\n标记: ${marking} round trips; 台账核查 in the pane: ${checking}\n`);
    expect(marking).toBeLessThanOrEqual(9);
    // Three for the check; the pane then looks up what can be taken back and the marks that stand.
    expect(checking).toBeLessThanOrEqual(8);
  });

  test("the section's own report has its charts; 科务会单 and Word are a click each", async () => {
    await bench.press("Kewutong.OpenPane");
    await bench.pane.getByRole("tab", { name: "周报" }).click();
    await bench.pane.getByRole("radio", { name: /科内版/ }).click();
    await button("一键周报").click();
    await told(/周报已写入新工作表“科内周报11.16-11.20”/).waitFor();
    const charts = Object.entries(await saved()).filter(
      ([name, xml]) => /charts\/chart\d+\.xml$/.test(name) && xml.includes("科内周报")
    );
    expect(charts).toHaveLength(2);

    const download = bench.page.waitForEvent("download");
    await button("下载 Word 公文").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("科内周报11.16-11.20.docx");
    const bytes = readFileSync(path.resolve(await file.path()));
    expect(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())).toContain(
      "周砚秋"
    );

    await button("科务会单").click();
    await told(/科务会单已写入新工作表“科务会单11.16-11.20”/).waitFor();
    expect((await sheetNames()).slice(-2)).toEqual(["科内周报11.16-11.20", "科务会单11.16-11.20"]);
  });
});
