/**
 * What stands around the views, in a real browser: the first page without what comes later, 撤销 that knows of the ribbon, its list, the sample, a read-only
 * workbook, a page that cannot be fetched, and the language switched live.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { changedParts } from "../xlsx/package-builder";
import { describeWithChromium } from "./chromium";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const sample = "ledger-november.xlsx";
const original = readFileSync(path.join(__dirname, "../../assets/samples", sample));
const CHUNKS = "**/chunks/*.js";

jest.setTimeout(120_000);

describeWithChromium("around the views", (executable) => {
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

  const button = (name: string | RegExp) => bench.pane.getByRole("button", { name, exact: true });
  const told = (text: string | RegExp) => bench.pane.getByText(text).first();

  test("the first card is there before any other script of the pane has come; what is pressed waits for it", async () => {
    let letThrough: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letThrough = resolve));
    let held = 0;
    await bench.page.route(CHUNKS, async (route) => {
      held++;
      await gate;
      await route.continue();
    });
    await bench.press("Kewutong.OpenPane");
    await button("台账核查").click();
    await bench.pane.getByRole("progressbar").waitFor();
    expect(held).toBeGreaterThan(0);
    letThrough();
    await told("按 2026-11-20 核查").waitFor({ timeout: 60_000 });
  });

  test("what the ribbon did can be undone at once, without going into the pane first", async () => {
    await bench.press("Kewutong.OpenPane");
    await told("没有可撤销的操作。").waitFor();
    await bench.press("Kewutong.Mark");
    await button("撤销：标记").waitFor();
    await bench.press("Kewutong.WeeklyReport");
    await button("撤销：写周报").waitFor();
    // The older of the two, from the list; the newer stays.
    await button("最近 2 次").click();
    await button(/^撤销“标记”/).click();
    await told("已撤销“标记”").waitFor();
    await button("撤销：写周报").click();
    await told("已撤销“写周报”").waitFor();
    expect(changedParts(original, await bench.save())).toEqual([]);
  });

  test("the sample: one click to try, one to be rid of it, and the package is the one it was", async () => {
    await bench.press("Kewutong.OpenPane");
    await button("用示例试一试").click();
    await told("正在看示例").waitFor();
    await bench.pane.getByText("报送督查事项落实情况").first().waitFor();
    expect(await bench.pane.getByText("起草县政府全体会议讲话稿").count()).toBe(0);
    await button("全部").click();
    await told(/已标记 \d+ 行/).waitFor();
    await button("移除示例").click();
    await told("示例已移除，共 3 张表。").waitFor();
    await button("台账核查").waitFor();
    await told("没有可撤销的操作。").waitFor();
    expect(changedParts(original, await bench.save())).toEqual([]);
  });

  test("a workbook opened read-only: said at once, checked all the same, nothing written", async () => {
    await bench.page.evaluate(() => {
      if (window.kewutong.book) window.kewutong.book.readOnly = true;
    });
    await bench.press("Kewutong.Check");
    await told("工作簿以只读方式打开").waitFor();
    await told("按 2026-11-20 核查").waitFor();
    await button("全部").click();
    await told("工作簿以只读方式打开，不能写入。").waitFor();
    await told("代码 read-only").waitFor();
    expect(changedParts(original, await bench.save())).toEqual([]);
  });

  test("the language is switched live: words, dates and numbers", async () => {
    await bench.press("Kewutong.Check");
    await told("按 2026-11-20 核查").waitFor();
    await button("全部").click();
    await told(/今天 \d\d:\d\d，\d+ 处标记/).waitFor();
    await bench.pane.getByRole("tab", { name: "规则" }).click();
    await bench.pane.getByRole("radio", { name: "English" }).click();
    await told(/Today \d\d:\d\d, \d+ marks/).waitFor();
    await bench.pane.getByRole("tab", { name: "Check" }).click();
    await told("As of 2026-11-20").waitFor();
    await bench.pane.getByRole("tab", { name: "Rules" }).click();
    await bench.pane.getByRole("radio", { name: "中文" }).click();
    await bench.pane.getByRole("tab", { name: "核查" }).click();
    await told("按 2026-11-20 核查").waitFor();
  });
});

describeWithChromium("a server that is away", (executable) => {
  test("a page that cannot be fetched says so with a code, the rest goes on, and 重试 brings it", async () => {
    const bench = await openWorkbench({ executable });
    await bench.openSample(sample);
    await bench.press("Kewutong.Check");
    await bench.pane.getByText("按 2026-11-20 核查").waitFor({ timeout: 60_000 });
    await bench.page.route(CHUNKS, (route) => route.abort("connectionrefused"));
    await bench.pane.getByRole("tab", { name: "周报" }).click();
    await bench.pane.getByText("代码 page-not-loaded").waitFor();
    await bench.picture("page-not-loaded-zh-CN");
    expect(await bench.cutOff()).toEqual([]);
    expect(await bench.violations()).toEqual([]);
    await bench.pane.getByRole("tab", { name: "核查" }).click();
    await bench.pane.getByText("按 2026-11-20 核查").waitFor();
    await bench.pane.getByRole("tab", { name: "周报" }).click();
    await bench.page.unroute(CHUNKS);
    await bench.pane.getByRole("button", { name: "重试" }).click();
    await bench.pane.getByRole("button", { name: "写入工作表" }).waitFor();
    // The refused fetches are told by the browser; nothing else is.
    expect(
      bench.faults.filter((fault) => !/ERR_CONNECTION_REFUSED|\/chunks\//.test(fault))
    ).toEqual([]);
    await bench.close();
  });
});
