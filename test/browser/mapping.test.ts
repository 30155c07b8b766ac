/**
 * 读懂了什么 as a chief meets it: correct one column, it is checked again, the workbook is saved and opened again, the sheet renamed and a
 * column put in before it; still corrected. Then reset: the file is the one it was.
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { changedParts } from "../xlsx/package-builder";
import { describeWithChromium } from "./chromium";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const sample = "ledger-november.xlsx";
const original = readFileSync(path.join(__dirname, "../../assets/samples", sample));
const pictures = "test/output/screenshots";

jest.setTimeout(120_000);

describeWithChromium("the mapping card", (executable) => {
  let bench: WorkbenchPage;
  beforeAll(() => mkdirSync(pictures, { recursive: true }));
  afterEach(async () => {
    const { faults } = bench;
    await bench.close();
    expect(faults).toEqual([]);
  });

  const tab = (name: RegExp): Promise<void> => bench.pane.getByRole("tab", { name }).click();
  /** The cards of tables nobody doubts stand in the view 规则. */
  const disclosure = async (): Promise<void> => {
    await entry().waitFor();
    await tab(/^规则$/);
    await bench.pane.getByText(/^读懂了什么/).click();
  };
  const meaningOf = (column: string) =>
    bench.pane.getByLabel(new RegExp(`^${column} 列“.*”的含义$`), { exact: false }).first();
  const told = (text: RegExp) => bench.pane.getByText(text).first();
  const entry = () => bench.pane.getByRole("button", { name: /起草县政府全体会议讲话稿/ }).first();

  test("correct one column, re-check, save, reopen: still corrected; also renamed and moved", async () => {
    bench = await openWorkbench({ executable });
    await bench.openSample(sample);
    await bench.press("Kewutong.Check");
    await entry().waitFor();
    const ownerBefore = await entry().textContent();
    await disclosure();
    expect(await meaningOf("F").inputValue()).toBe("owner");
    expect(await meaningOf("G").inputValue()).toBe("helpers");

    await meaningOf("G").selectOption("owner");
    await told(/更正已记在工作簿里/).waitFor();
    expect(await meaningOf("G").inputValue()).toBe("owner");
    expect(await meaningOf("F").inputValue()).not.toBe("owner");
    expect(await bench.pane.getByText("已更正", { exact: true }).count()).toBe(1);
    await tab(/^核查$/);
    await entry().waitFor();
    expect(await entry().textContent()).not.toBe(ownerBefore);

    await reopen(bench, await bench.save());
    await bench.press("Kewutong.Check");
    await disclosure();
    expect(await meaningOf("G").inputValue()).toBe("owner");
    expect(await bench.pane.getByText("已更正", { exact: true }).count()).toBe(1);

    await renameAndMove(bench);
    await reopen(bench, await bench.save());
    await bench.press("Kewutong.Check");
    await disclosure();
    await bench.pane.getByRole("region", { name: /^十一月/ }).waitFor();
    expect(await meaningOf("H").inputValue()).toBe("owner");
    expect(await meaningOf("G").inputValue()).not.toBe("owner");
    expect(await bench.pane.getByText("已更正", { exact: true }).count()).toBe(1);
  });

  test("by the keyboard alone; reset brings back the very file", async () => {
    bench = await openWorkbench({ executable });
    await bench.openSample(sample);
    await bench.press("Kewutong.Check");
    await entry().waitFor();
    await tab(/^规则$/);
    await bench.pane.getByText(/^读懂了什么/).focus();
    await bench.page.keyboard.press("Enter");
    const kind = bench.pane.getByLabel("这是什么表").first();
    await kind.waitFor();
    await bench.page.keyboard.press("Tab");
    expect(await kind.evaluate((element) => element === document.activeElement)).toBe(true);
    // What a closed native chooser does with the key: the next kind in the list.
    await bench.page.keyboard.press("ArrowDown");
    await told(/更正已记在工作簿里/).waitFor();
    expect(await kind.inputValue()).toBe("duties");
    expect(await kind.evaluate((element) => element === document.activeElement)).toBe(true);

    await bench.pane.getByRole("button", { name: "全部恢复自动识别" }).click();
    await bench.pane.getByRole("button", { name: "清除", exact: true }).click();
    await told(/已恢复自动识别/).waitFor();
    expect(await kind.inputValue()).toBe("tasks");
    expect(changedParts(original, await bench.save())).toEqual([]);
  });

  test.each([
    ["zh-CN", "light"],
    ["en-US", "dark"],
  ] as const)("%s, %s: axe finds nothing, and nothing is cut off", async (locale, colorScheme) => {
    bench = await openWorkbench({ executable, locale, colorScheme });
    await bench.openSample(sample);
    await bench.press("Kewutong.Check");
    await entry().waitFor();
    await tab(/^(?:规则|Rules)$/);
    await bench.pane.getByText(/^(?:读懂了什么|What was understood)/).click();
    await bench.pane
      .getByLabel(/^(?:G 列|Meaning of column G)/)
      .first()
      .selectOption("owner");
    await told(/更正已记在工作簿里|Kept in the workbook/).waitFor();
    const view = bench.pane.locator("#view");
    expect(await bench.everyViolation()).toEqual([]);
    const over = await view.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    await bench.pane
      .getByText(/^(?:已更正|corrected)$/)
      .first()
      .scrollIntoViewIfNeeded();
    await bench.page.screenshot({ path: `${pictures}/mapping-${locale}-${colorScheme}.png` });
  });
});

/** The sheet gets another name; a column of its own is put in at C, so that everything right of it moves. */
async function renameAndMove(bench: WorkbenchPage): Promise<void> {
  const frame = await (await bench.page.waitForSelector("#pane-body iframe")).contentFrame();
  await frame?.evaluate(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("工作台账");
    sheet.name = "十一月";
    sheet.getRange("C:C").insert("Right");
    sheet.getRange("C3").values = [["文号"]];
    sheet.getRange("C6:C13").values = Array.from({ length: 8 }, (_, i) => ["青办函" + (i + 1) + "号"]);
    await context.sync();
  })`);
}

/** Opens what was saved, as the file it is now. */
async function reopen(bench: WorkbenchPage, bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes).toString("base64");
  const opened = await bench.page.evaluate(async (base64) => {
    const { kewutong } = window;
    const binary = atob(base64);
    const outcome = await kewutong.openBytes(
      Uint8Array.from(binary, (ch) => ch.charCodeAt(0)),
      "again.xlsx",
      kewutong.clock.day
    );
    return outcome.ok;
  }, text);
  expect(opened).toBe(true);
}
