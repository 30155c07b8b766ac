/** The stand-in's page by itself: opens, shows, refuses in words, hands out copies, runs the genuine Office.js in the pane. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { describeWithChromium } from "./chromium";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const samples = path.join(__dirname, "../../assets/samples");
const sample = "ledger-november.xlsx";
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

jest.setTimeout(60_000);

describeWithChromium("the Excel stand-in", (executable) => {
  let bench: WorkbenchPage;
  beforeAll(async () => {
    bench = await openWorkbench({ executable });
  });
  afterAll(async () => bench?.close());
  afterEach(() => expect(bench.faults).toEqual([]));

  /** What is ours around the grid; the grid itself is Univer's. */
  async function axeFaults(...ours: string[]): Promise<string[]> {
    await bench.page.evaluate(axe);
    return bench.page.evaluate<string[]>(
      `axe.run({ include: ${JSON.stringify(ours.map((selector) => [selector]))} })
        .then(({ violations }) => violations.map((one) => one.id + ": " + one.nodes.map((node) => node.target).join(", ")))`
    );
  }

  test("the ribbon is the manifest's: labels and icons in its order", async () => {
    const labels = await bench.page.locator(".ribbon-button span").allTextContents();
    expect(labels).toEqual(["打开面板", "台账核查", "标记", "清除标记", "一键周报"]);
    const drawn = await bench.page
      .locator(".ribbon-button img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth > 0));
    expect(drawn).toEqual([true, true, true, true, true]);
  });

  test("before a workbook is open a button says so instead of failing", async () => {
    await bench.press("Kewutong.Mark");
    expect(await bench.status()).toBe("请先打开一个工作簿");
  });

  test("the start page has no fault that axe sees", async () => {
    expect(await axeFaults("body")).toEqual([]);
  });

  test("arrow keys go through the ribbon, which is one tab stop", async () => {
    await bench.page.locator('[data-control="Kewutong.OpenPane"]').focus();
    await bench.page.keyboard.press("ArrowRight");
    await bench.page.keyboard.press("ArrowRight");
    const focused = "document.activeElement.dataset.control";
    expect(await bench.page.evaluate(focused)).toBe("Kewutong.Mark");
    await bench.page.keyboard.press("ArrowLeft");
    expect(await bench.page.evaluate(focused)).toBe("Kewutong.Check");
  });

  test("what is no workbook is refused in words, and the page stays usable", async () => {
    await bench.page.setInputFiles("#file-input", {
      name: "通知.xlsx",
      mimeType: "text/plain",
      buffer: Buffer.from("这不是工作簿"),
    });
    await bench.page.waitForSelector('#status[data-code="not-xlsx"]');
    expect(await bench.status()).toMatch(/通知\.xlsx 没有完成：这不是 \.xlsx 工作簿/);
  });

  test("a sample opens, and its copy is the file itself, byte for byte", async () => {
    await bench.openSample(sample);
    expect(await bench.page.title()).toContain(sample);
    const original = unzipSync(readFileSync(path.join(samples, sample)));
    const saved = unzipSync(await bench.save());
    expect(Object.keys(saved).sort()).toEqual(Object.keys(original).sort());
    for (const [part, bytes] of Object.entries(original))
      expect([part, Buffer.from(bytes).equals(Buffer.from(saved[part] ?? []))]).toEqual([
        part,
        true,
      ]);
  });

  test("保存副本 downloads it under another name", async () => {
    const download = bench.page.waitForEvent("download");
    await bench.page.locator("#save-copy").click();
    expect((await download).suggestedFilename()).toBe("ledger-november-副本.xlsx");
  });

  test("the pane runs the genuine Office.js in Excel's seat, in the add-in's own page", async () => {
    await bench.press("Kewutong.OpenPane");
    const frame = await (await bench.page.waitForSelector("#pane-body iframe")).contentFrame();
    await frame?.waitForFunction(
      () => typeof Office !== "undefined" && String(Office.context?.host) === "Excel"
    );
    const url = new URL(frame?.url() ?? "");
    expect(url.pathname).toBe("/workbench/pane.html");
    expect(
      await frame?.evaluate("Office.context.requirements.isSetSupported('ExcelApi', '1.14')")
    ).toBe(true);
    expect(
      await frame?.evaluate("Office.context.requirements.isSetSupported('ExcelApi', '1.15')")
    ).toBe(false);
    const sheets = await frame?.evaluate(`Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    })`);
    expect(sheets).toEqual(["工作台账", "职责分工", "请假登记", "值班表", "统计"]);
    const box = await bench.page.locator("#pane").boundingBox();
    expect(box?.width).toBe(350);
  });

  test("the page around the grid has no fault that axe sees", async () => {
    expect(await axeFaults("#title-bar", "#ribbon", "#pane-head", "#status-bar")).toEqual([]);
  });

  test("a ribbon function runs its real path; its dialog, closed by the user, lets it end", async () => {
    await bench.press("Kewutong.ClearMarks");
    const message = bench.page.frameLocator("#dialog-body iframe").locator("#message");
    await message.getByText("工作簿里没有本插件的标记").waitFor();
    await bench.page.locator("#close-dialog").click();
    expect(await bench.status()).toBe("已完成：清除标记");
    expect(await bench.page.locator("#addin-dialog").isVisible()).toBe(false);
  });

  test("F6 leads out of the grid and round the page, also from inside the pane", async () => {
    const region = "document.activeElement.closest('#title-bar, #ribbon, #grid, #pane')?.id";
    await bench.page.locator("#open-file").focus();
    const seen = [];
    for (let step = 0; step < 4; step++) {
      await bench.page.keyboard.press("F6");
      seen.push(await bench.page.evaluate(region));
    }
    expect(seen).toEqual(["ribbon", "grid", "pane", "title-bar"]);
  });

  test("the pane closes, and in English everything is English", async () => {
    await bench.page.locator("#close-pane").click();
    expect(await bench.page.locator("#pane").isVisible()).toBe(false);
    await bench.page.selectOption("#language", "en-US");
    const labels = await bench.page.locator(".ribbon-button span").allTextContents();
    expect(labels).toEqual(["Open pane", "Check ledger", "Mark", "Clear marks", "Weekly report"]);
    expect(await bench.page.locator("html").getAttribute("lang")).toBe("en-US");
  });

  test("a file dropped on the page opens", async () => {
    const bytes = readFileSync(path.join(samples, "supervision-q4.xlsx")).toString("base64");
    const transfer = await bench.page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], "我的台账.xlsx"));
      return transfer;
    }, bytes);
    await bench.page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
    expect(await bench.page.locator("#drop-hint").isVisible()).toBe(true);
    await bench.page.dispatchEvent("#drop-hint", "drop", { dataTransfer: transfer });
    await bench.page.waitForFunction(() => window.kewutong.book?.fileName === "我的台账.xlsx");
    expect(await bench.page.locator("#drop-hint").isVisible()).toBe(false);
  });
});
