/** 一键周报 in a real browser: from a fresh workbook to a finished sheet with no question asked, charts included for the section's own edition. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { changedParts } from "../xlsx/package-builder";
import { describeWithChromium } from "./chromium";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const sample = "ledger-november.xlsx";

const textOf = (parts: Readonly<Record<string, Uint8Array>>, name: string): string =>
  strFromU8(parts[name] ?? new Uint8Array());

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

  const reportTab = async (): Promise<void> => {
    await bench.press("Kewutong.OpenPane");
    await bench.pane.getByRole("tab", { name: "周报" }).click();
  };
  const preview = (name: string) => bench.pane.getByRole("region", { name: `预览：${name}` });

  test("previewed before it is written: any week, either edition, no change to the workbook", async () => {
    const before = await bench.save();
    await reportTab();
    await button("预览").click();
    await preview("周报11.16-11.20").getByText("秘书科一周工作情况（11月16日—20日）").waitFor();
    expect(await preview("周报11.16-11.20").textContent()).not.toContain("周砚秋");
    await button("上周").click();
    await preview("周报11.9-11.13").waitFor();
    await bench.pane.getByRole("radio", { name: "科内版" }).click();
    await button("本季").click();
    expect(await preview("科内季报2026.Q4").textContent()).toContain("仅供科长掌握");
    await bench.pane.getByRole("radio", { name: "科务会单" }).click();
    await preview("科务会单11.16-11.20").getByText("人员去向").waitFor();
    expect(changedParts(before, await bench.save())).toEqual([]);
    const [wide, width] = await bench.pane
      .locator("#view")
      .evaluate((view) => [view.scrollWidth, view.clientWidth]);
    expect(wide).toBe(width);
  });

  test("options are the workbook's once they are kept: the ribbon writes by them", async () => {
    await reportTab();
    await button("预览").click();
    await button("选项").click();
    await bench.pane.getByLabel("单位名称").fill("政务督查科");
    await preview("周报11.16-11.20").getByText("政务督查科一周工作情况").waitFor();
    await button("记住这些选项").click();
    await told(/选项已记在工作簿里/).waitFor();
    await bench.press("Kewutong.WeeklyReport");
    expect(await bench.status()).toMatch(/已完成：一键周报/);
    expect(Object.values(await saved()).join("")).toContain("政务督查科一周工作情况");
  });

  test("the section's own report has its charts; 科务会单 and Word are a click each", async () => {
    await reportTab();
    await bench.pane.getByRole("radio", { name: "科内版" }).click();
    await button("写入工作表").click();
    await told(/周报已写入新工作表“科内周报11.16-11.20”/).waitFor();
    const charts = Object.entries(await saved()).filter(
      ([name, xml]) => /charts\/chart\d+\.xml$/.test(name) && xml.includes("科内周报")
    );
    expect(charts).toHaveLength(2);

    const download = bench.page.waitForEvent("download");
    await button("Word 公文").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("科内周报11.16-11.20.docx");
    const bytes = readFileSync(path.resolve(await file.path()));
    expect(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())).toContain(
      "周砚秋"
    );

    await bench.pane.getByRole("radio", { name: "科务会单" }).click();
    await button("写入工作表").click();
    await told(/科务会单已写入新工作表“科务会单11.16-11.20”/).waitFor();
    expect((await sheetNames()).slice(-2)).toEqual(["科内周报11.16-11.20", "科务会单11.16-11.20"]);
    const list = bench.pane.getByRole("list", { name: "写过的周报" });
    await list.getByText("科内周报11.16-11.20").click();
    await bench.page.waitForFunction(() => {
      const { book } = window.kewutong;
      return book?.sheets.find((s) => s.id === book.activeSheetId)?.name === "科内周报11.16-11.20";
    });
  });

  test("另存报送副本 opens a new workbook without a trace of ours; all else is the original, part by part", async () => {
    const original = await bench.save();
    await bench.press("Kewutong.Mark");
    expect(await bench.status()).toMatch(/已完成/);
    await bench.press("Kewutong.WeeklyReport");
    expect(await bench.status()).toMatch(/已完成：一键周报/);
    await reportTab();
    await bench.pane.getByRole("radio", { name: "科内版" }).click();
    await button("写入工作表").click();
    await told(/周报已写入新工作表/).waitFor();
    const worked = await bench.save();
    expect(changedParts(original, worked).length).toBeGreaterThan(5);

    const opened = bench.page.context().waitForEvent("page");
    await button("另存报送副本").click();
    await told(/报送副本已作为新工作簿打开/).waitFor();
    const other = await opened;
    await other.waitForFunction(() => window.kewutong?.book?.fileName === "工作簿1.xlsx");
    const names = await other.evaluate(() => window.kewutong.book?.sheets.map((s) => s.name));
    expect(names).not.toContain("周报11.16-11.20");
    const copy = await bench.page.evaluate(() => Array.from(window.kewutong.created[0] ?? []));
    const copied = new Uint8Array(copy);
    // Formats that no cell has any more stay behind the file's own, and Excel's order to compute anew when opened.
    expect(changedParts(original, copied).sort()).toEqual(["xl/styles.xml", "xl/workbook.xml"]);
    const [before, after] = [unzipSync(original), unzipSync(copied)].map((parts) => ({
      formats: /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(textOf(parts, "xl/styles.xml"))?.[1] ?? "-",
      workbook: textOf(parts, "xl/workbook.xml").replace(' fullCalcOnLoad="1"', ""),
    }));
    expect(after?.workbook).toBe(before?.workbook);
    expect(after?.formats.startsWith(before?.formats ?? "-")).toBe(true);
    const whole = Object.entries(unzipSync(copied))
      .map(([name, part]) => `${name}\n${strFromU8(part)}`)
      .join("\n");
    for (const trace of ["kewutong", "kwt:", "周报", "科务规则", "忙闲差距"])
      expect([trace, whole.includes(trace)]).toEqual([trace, false]);
    // The one it was made from stays as it is.
    expect(changedParts(worked, await bench.save())).toEqual([]);
    await other.close();
  });
});
