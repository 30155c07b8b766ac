/**
 * The main job as a chief does it, in a real browser: ribbon 台账核查, 标记, 一键周报, then 撤销 and 清除标记. The saved package is compared part by
 * part. With `KEWUTONG_SCREENSHOTS=1` the pictures of the READMEs are taken anew.
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { partsBesideMemory } from "../workbench/memory-parts";
import { changedParts } from "../xlsx/package-builder";
import { describeWithChromium } from "./chromium";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const sample = "ledger-november.xlsx";
const filtered = "supervision-q4.xlsx";
const original = (name: string): Uint8Array =>
  readFileSync(path.join(__dirname, "../../assets/samples", name));
const pictures =
  process.env.KEWUTONG_SCREENSHOTS === "1" ? "assets/screenshots" : "test/output/screenshots";

jest.setTimeout(120_000);

describeWithChromium("the main job", (executable) => {
  let bench: WorkbenchPage;
  beforeAll(() => mkdirSync(pictures, { recursive: true }));
  beforeEach(async () => {
    bench = await openWorkbench({ executable });
  });
  afterEach(async () => {
    const { faults } = bench;
    await bench.close();
    // No console error, and no request left the machine.
    expect(faults).toEqual([]);
  });

  const sheetNames = (): Promise<string[]> =>
    bench.page.evaluate(() => window.kewutong.book?.sheets.map((sheet) => sheet.name) ?? []);

  async function ribbon(controlId: string, done: RegExp): Promise<void> {
    await bench.press(controlId);
    expect(await bench.status()).toMatch(done);
  }

  /** The pane's own buttons, by their words. */
  const button = (name: string | RegExp) => bench.pane.getByRole("button", { name, exact: true });
  /** What the pane tells of a deed; it is also read out, so it stands there twice. */
  const told = (text: string | RegExp) => bench.pane.getByText(text).first();

  test("台账核查, 标记, 一键周报, then 撤销 and 清除标记 bring the sample back", async () => {
    await bench.openSample(sample);
    await bench.press("Kewutong.Check");
    await bench.pane.getByText("起草县政府全体会议讲话稿").first().waitFor();
    await bench.pane.getByText("按 2026-11-20 核查").waitFor();
    const red = await bench.pane.getByText("逾期，3 件").count();
    expect(red).toBe(1);

    await ribbon("Kewutong.Mark", /已完成：标记/);
    expect(await colourOf(bench, "A6")).toBe("#ffc7ce");
    expect(await colourOf(bench, "E8")).toBe("#ffeb9c");
    expect(await colourOf(bench, "B11")).toBe("#d6e6f8");
    expect(await colourOf(bench, "F19")).toBe("#ddd6e8");
    expect(await colourOf(bench, "B7")).toBeNull();
    await bench.page.screenshot({ path: `${pictures}/check-zh.png` });

    const before = await sheetNames();
    await ribbon("Kewutong.WeeklyReport", /已完成：一键周报/);
    const after = await sheetNames();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatch(/^周报/);
    await bench.page.screenshot({ path: `${pictures}/report-zh.png` });

    // Back in the pane: the click gives it the focus, and it looks up what can be taken back.
    await bench.pane.getByRole("tab", { name: "核查" }).click();
    await button(/撤销.*周报/).click();
    await told("已撤销“写周报”").waitFor();
    expect(await sheetNames()).toEqual(before);
    await button("不标").click();
    await told(/已清除 \d+ 处标记/).waitFor();
    expect(await colourOf(bench, "A6")).toBeNull();
    expect(partsBesideMemory(changedParts(original(sample), await bench.save()))).toEqual([]);
  });

  test("our own report does not make the check look out of date, and somebody's edit is followed", async () => {
    await bench.openSample(sample);
    await bench.press("Kewutong.Check");
    await bench.pane.getByText("起草县政府全体会议讲话稿").first().waitFor();
    await bench.pane.getByRole("tab", { name: "周报" }).click();
    await button("写入工作表").click();
    await told(/周报已写入新工作表/).waitFor();
    const fresh = bench.pane.getByText(/^已更新 \d\d:\d\d$/);
    expect(await fresh.count()).toBe(0);
    await bench.page.evaluate(() => {
      const { book } = window.kewutong;
      book?.batch(
        () =>
          book.sheets[0]?.write({ row: 6, column: 7, rows: 1, columns: 1 }, [
            [{ value: "已办结" }],
          ]),
        "user"
      );
    });
    await bench.pane.getByRole("tab", { name: "核查" }).click();
    await fresh.first().waitFor();
    expect(await bench.pane.getByText("台账已变动，当前结果可能不准。").count()).toBe(0);
  });

  test("a finding leads to its cell", async () => {
    await bench.openSample(sample);
    await bench.press("Kewutong.Check");
    await bench.pane
      .getByRole("listitem")
      .filter({ hasText: "办公用品采购" })
      .getByRole("button", { name: /^转到/ })
      .first()
      .click();
    await bench.page.waitForFunction(() => window.kewutong.book?.selection.areas[0]?.row === 18);
    const { column } = await bench.page.evaluate(
      () => window.kewutong.book?.selection.areas[0] ?? { column: -1 }
    );
    expect(column).toBe(4);
  });

  test("marked, sorted, a row put in, then 撤销: nothing lands on another row", async () => {
    await bench.openSample(filtered);
    await bench.press("Kewutong.Check");
    await bench.pane
      .getByText(/督查|督办|检查组/)
      .first()
      .waitFor();
    await button("全部").click();
    await told(/已标记 \d+ 行/).waitFor();
    const marked = await markedTitles(bench);
    expect(marked.length).toBeGreaterThan(3);
    // As the user does it in the grid, not through the add-in.
    await bench.page.evaluate(() => {
      const { book } = window.kewutong;
      const sheet = book?.sheets[0];
      if (!book || !sheet) throw new Error("no book");
      book.batch(() => {
        const rows = 12;
        sheet.reorderRows(
          { row: 4, column: 0, rows, columns: 13 },
          Array.from({ length: rows }, (_, i) => rows - 1 - i)
        );
        sheet.insert({ row: 6, column: 0, rows: 1, columns: 16384 }, "Down");
      }, "user");
    });
    // The open pane puts the marks right by itself.
    await bench.page.waitForFunction(
      (wanted) => {
        const sheet = window.kewutong.book?.sheets[0];
        const titles = new Set<string>();
        for (const format of sheet?.conditionalFormats ?? []) {
          if (!JSON.stringify(format.spec).includes("kwt:1")) continue;
          for (const area of format.areas)
            for (let row = area.row; row < area.row + area.rows; row++)
              titles.add(sheet?.cell(row, 1).text ?? "");
        }
        return JSON.stringify([...titles].sort()) === wanted;
      },
      JSON.stringify(marked),
      { timeout: 30_000 }
    );
    await button(/撤销.*标记/).click();
    await told("已撤销“标记”").waitFor();
    expect(await markedTitles(bench)).toEqual([]);
  });

  test("a cell being edited: the pane says to press Enter, and goes on afterwards", async () => {
    await bench.openSample(sample);
    await bench.press("Kewutong.OpenPane");
    await button("台账核查").waitFor();
    await bench.page.evaluate(() => {
      if (window.kewutong.book) window.kewutong.book.editing = true;
    });
    await button("台账核查").click();
    await bench.pane
      .getByText(/按回车键（Enter）结束编辑/)
      .first()
      .waitFor({ timeout: 30_000 });
    await bench.page.evaluate(() => {
      if (window.kewutong.book) window.kewutong.book.editing = false;
    });
    await button(/台账核查|重新核查/)
      .first()
      .click();
    await bench.pane.getByText("起草县政府全体会议讲话稿").first().waitFor();
  });

  test("自检 passes in the stand-in", async () => {
    await bench.openSample(sample);
    await bench.press("Kewutong.OpenPane");
    await bench.pane.getByRole("tab", { name: "规则" }).click();
    await button("自检").click();
    await button("开始自检").click();
    await told(/通过 \d+ 项，未通过 0 项/).waitFor({ timeout: 60_000 });
  });

  test("in English, dark and narrow as well", async () => {
    await bench.close();
    bench = await openWorkbench({ executable, locale: "en-US", colorScheme: "dark" });
    await bench.openSample(sample);
    await bench.press("Kewutong.Check");
    await bench.pane.getByText("As of 2026-11-20").first().waitFor();
    await bench.page.screenshot({ path: `${pictures}/check-en-dark.png` });
  });
});

/** The fill a cell is drawn with by our marks, as the book states it; null = none. */
function colourOf(bench: WorkbenchPage, cell: string): Promise<string | null> {
  const [, letters = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  return bench.page.evaluate(
    ([r, c]) => {
      const sheet = window.kewutong.book?.sheets.find(
        (s) => s.id === window.kewutong.book?.activeSheetId
      );
      const hit = [...(sheet?.conditionalFormats ?? [])]
        .sort((a, b) => a.priority - b.priority)
        .find(
          (format) =>
            JSON.stringify(format.spec).includes("kwt:1") &&
            format.areas.some(
              (a) => r >= a.row && r < a.row + a.rows && c >= a.column && c < a.column + a.columns
            )
        );
      const fill = (hit?.spec as { format?: { fill?: { color?: string } } } | undefined)?.format
        ?.fill?.color;
      return fill?.toLowerCase() ?? null;
    },
    [Number(row) - 1, letters.charCodeAt(0) - 65] as const
  );
}

/** Titles of the rows our marks stand on in the first sheet, sorted. */
function markedTitles(bench: WorkbenchPage): Promise<string[]> {
  return bench.page.evaluate(() => {
    const sheet = window.kewutong.book?.sheets[0];
    const titles = new Set<string>();
    for (const format of sheet?.conditionalFormats ?? []) {
      if (!JSON.stringify(format.spec).includes("kwt:1")) continue;
      for (const area of format.areas)
        for (let row = area.row; row < area.row + area.rows; row++)
          titles.add(sheet?.cell(row, 1).text ?? "");
    }
    return [...titles].sort();
  });
}
