/**
 * The result kept as the workbook is, in a real browser: a changed cell is judged anew at once for few questions to the host, what cannot be told row by
 * row is checked when the workbook is left alone, and the marks on owners follow what is accepted.
 */
import { mkdirSync } from "node:fs";
import { describeWithChromium } from "./chromium";
import { sectionWorkbook, TODAY, type SectionWorkbook } from "./section-workbook";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const pictures = "test/output/screenshots";
const section = sectionWorkbook({ people: 8, tasks: 60, seed: 7 });
const STATUS = 5;
/** Questions to the host for one changed row; the goal. */
const TRIPS = 2;

jest.setTimeout(120_000);

describeWithChromium("已更新", (executable) => {
  let bench: WorkbenchPage;
  beforeAll(() => mkdirSync(pictures, { recursive: true }));
  afterEach(async () => {
    const { faults } = bench;
    await bench.close();
    expect(faults).toEqual([]);
  });

  const fresh = () => bench.pane.getByText(/^(?:已更新|Updated) \d\d:\d\d$/).first();
  const red = async () => {
    const said = await bench.pane.locator("main ul").first().textContent();
    return Number(/^(\d+)/.exec(said ?? "")?.[1]);
  };
  const late = () => section.rows.findIndex((row) => !row.isDone && row.due < TODAY);

  async function checked(locale: "zh-CN" | "en-US" = "zh-CN"): Promise<void> {
    bench = await openWorkbench({ executable, locale });
    await open(bench, section);
    await bench.press("Kewutong.Check");
    await bench.pane
      .getByText(locale === "zh-CN" ? `按 ${TODAY} 核查` : `As of ${TODAY}`)
      .first()
      .waitFor();
  }

  test("an overdue task told done in the sheet is one red light less, for few questions to the host", async () => {
    await checked();
    const before = await red();
    expect(before).toBe(section.rows.filter((row) => !row.isDone && row.due < TODAY).length);
    const trips = await countTrips(bench);
    await write(bench, late() + 1, STATUS, "已办结");
    await fresh().waitFor();
    expect(await red()).toBe(before - 1);
    const count = await trips();
    process.stdout.write(`one changed cell: the host was asked ${count} times\n`);
    expect(count).toBeLessThanOrEqual(TRIPS);
    // And back: the same row is followed again.
    await write(bench, late() + 1, STATUS, "未启动");
    await bench.pane
      .getByRole("listitem")
      .filter({ hasText: new RegExp(`^${before}逾期$`) })
      .waitFor();
    expect(await red()).toBe(before);
  });

  test("a row put in is judged when the workbook is left alone; the focus stays where it was", async () => {
    await checked();
    const before = await red();
    const button = bench.pane.getByRole("button", { name: "重新核查" }).first();
    await button.focus();
    const next = section.rows.length + 1;
    await bench.page.evaluate(
      ({ row, cells }) => {
        const { book } = window.kewutong;
        book?.batch(
          () =>
            book.sheets[0]?.write({ row, column: 0, rows: 1, columns: cells.length }, [
              cells.map((value) => ({ value })),
            ]),
          "user"
        );
      },
      {
        row: next,
        cells: [
          next,
          "新交办的急件报送",
          "2026-11-02",
          "2026-11-10",
          section.people[0] ?? "",
          "未启动",
        ],
      }
    );
    await fresh().waitFor();
    expect(await red()).toBe(before + 1);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each([
    ["zh-CN", "light", "none"],
    ["en-US", "dark", "none"],
    ["zh-CN", "light", "active"],
  ] as const)(
    "%s, %s, forced colours %s: said in one quiet line",
    async (locale, colorScheme, forcedColors) => {
      await checked(locale);
      await bench.page.emulateMedia({ forcedColors, colorScheme });
      await bench.page.addStyleTag({ content: "#pane { width: 350px !important }" });
      await write(bench, late() + 1, STATUS, "已办结");
      await fresh().waitFor();
      await bench.pane.locator("main").screenshot({
        path: `${pictures}/fresh-${locale}-${colorScheme}${forcedColors === "active" ? "-forced" : ""}.png`,
      });
      const over = await bench.pane
        .locator("#view")
        .evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
  );
});

async function open(bench: WorkbenchPage, { bytes }: SectionWorkbook): Promise<void> {
  const opened = await bench.page.evaluate(
    async ([base64, day]) => {
      const data = Uint8Array.from(atob(base64), (ch) => ch.charCodeAt(0));
      return (await window.kewutong.openBytes(data, "section.xlsx", day)).ok;
    },
    [Buffer.from(bytes).toString("base64"), TODAY] as const
  );
  expect(opened).toBe(true);
}

/** As a user types it. */
async function write(
  bench: WorkbenchPage,
  row: number,
  column: number,
  value: string
): Promise<void> {
  await bench.page.evaluate(
    (at) => {
      const { book } = window.kewutong;
      book?.batch(
        () =>
          book.sheets[0]?.write({ row: at.row, column: at.column, rows: 1, columns: 1 }, [
            [{ value: at.value }],
          ]),
        "user"
      );
    },
    { row, column, value }
  );
}

/** Counts what the pane asks the host from now on. */
async function countTrips(bench: WorkbenchPage): Promise<() => Promise<number>> {
  await bench.page.evaluate(() => {
    const inside = document.querySelector<HTMLIFrameElement>("#pane-body iframe")?.contentWindow;
    const bridge = inside && (Reflect.get(inside, "_richApiNativeBridge") as Bridge | undefined);
    if (!bridge) throw new Error("no bridge");
    const send = bridge.sendMessageToHost;
    let trips = 0;
    Reflect.set(window, "tripsCounted", () => trips);
    bridge.sendMessageToHost = (text) => {
      // What Office.js tells of itself is none of ours.
      if (!text.includes("SendTelemetryEvent")) trips++;
      send(text);
    };
  });
  return () => bench.page.evaluate(() => (Reflect.get(window, "tripsCounted") as () => number)());
}

interface Bridge {
  sendMessageToHost(text: string): void;
}
