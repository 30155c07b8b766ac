/**
 * 人员 as a chief meets it, in a real browser: the figures as counted from the rows, proposals accepted, refused, written, taken back; the solving in a worker
 * that can be stopped. Pictures of both languages, light, dark, narrow, wide and in forced colours go to `test/output/screenshots`.
 */
import { mkdirSync } from "node:fs";
import { describeWithChromium } from "./chromium";
import { countOf, sectionWorkbook, TODAY, type SectionWorkbook } from "./section-workbook";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const pictures = "test/output/screenshots";
const small = sectionWorkbook({ people: 8, tasks: 60, seed: 7 });

jest.setTimeout(180_000);

describeWithChromium("人员", (executable) => {
  let bench: WorkbenchPage;
  beforeAll(() => mkdirSync(pictures, { recursive: true }));
  afterEach(async () => {
    const { faults } = bench;
    await bench.close();
    expect(faults).toEqual([]);
  });

  const button = (name: string | RegExp) => bench.pane.getByRole("button", { name });
  const told = (text: string | RegExp) => bench.pane.getByText(text).first();
  const cards = () => bench.pane.getByRole("article");

  /** Waits until so many are alive: the browser tells of a worker's end a little later. */
  async function workers(count: number): Promise<void> {
    while (bench.page.workers().length !== count) await bench.page.waitForTimeout(50);
  }

  async function checked(section: SectionWorkbook): Promise<void> {
    await bench.openBytes(section.bytes, "section.xlsx", TODAY);
    await bench.press("Kewutong.Check");
    await told(`按 ${TODAY} 核查`).waitFor({ timeout: 60_000 });
    await bench.pane.getByRole("tab", { name: "人员" }).click();
    await bench.pane.getByRole("heading", { name: /^忙闲差距/ }).waitFor();
  }

  test("everybody's figures are what the rows say, and open to the rows", async () => {
    bench = await openWorkbench({ executable });
    await checked(small);
    const shown = bench.pane.locator("details").filter({ hasText: /积压 \d+、在办 \d+、已办 \d+/ });
    expect(await shown.count()).toBe(small.people.length);
    for (const person of small.people) {
      const { done, doing, backlog } = countOf(small.rows, person);
      const card = shown.filter({ hasText: person });
      expect(await card.textContent()).toContain(`积压 ${backlog}、在办 ${doing}、已办 ${done}`);
    }
    // A row of the first person's, by its title: the cell it leads to is the owner's.
    const [first] = small.people;
    const at = small.rows.findIndex((row) => row.owner === first && !row.isDone);
    await shown.filter({ hasText: first }).locator("summary").first().click();
    await bench.pane.getByRole("button", { name: small.rows[at]?.title ?? "" }).click();
    await bench.page.waitForFunction(
      (row) => window.kewutong.book?.selection.areas[0]?.row === row,
      at + 1
    );
    expect(await ownerAt(bench, at)).toBe(first);
  });

  test("two accepted, one refused, written in one step, taken back in one", async () => {
    bench = await openWorkbench({ executable });
    await checked(small);
    const before = await owners(bench, small);
    expect(before).toEqual(small.rows.map((row) => row.owner));
    // The solver is fetched now, by the worker, with the type it needs to be compiled as it comes.
    const solver = bench.page.waitForResponse(/\/highs\.[^/]*\.wasm$/);
    await button("调整建议").click();
    expect((await solver).headers()["content-type"]).toBe("application/wasm");
    await cards().first().waitFor({ timeout: 60_000 });
    expect(await cards().count()).toBeGreaterThan(3);

    const moveOf = async (nth: number) => {
      const text = (await cards().nth(nth).getByRole("heading").textContent()) ?? "";
      const title = (await cards().nth(nth).getByRole("button").first().textContent()) ?? "";
      const [from = "", to = ""] = text.split(" → ");
      return { from, to, row: small.rows.findIndex((row) => row.title === title) };
    };
    const chosen = [await moveOf(0), await moveOf(1)];
    const refused = await moveOf(2);
    for (const nth of [0, 1]) await cards().nth(nth).getByRole("button", { name: /^采纳/ }).click();
    await cards()
      .nth(2)
      .getByRole("button", { name: /^不采纳/ })
      .click();
    await told("已否定 1 条建议。").waitFor({ timeout: 60_000 });
    for (const { row, from, to } of chosen)
      expect(await cardText(bench, small.rows[row]?.title ?? "")).toContain(`${from} → ${to}`);
    expect(await cardText(bench, small.rows[refused.row]?.title ?? "")).not.toContain(
      `→ ${refused.to}`
    );
    expect(await owners(bench, small)).toEqual(before);

    await button("写入台账（2 件）").click();
    await told("已改 2 件的承办人，并已重新核查。").waitFor({ timeout: 60_000 });
    const after = small.rows.map((row, i) => chosen.find((m) => m.row === i)?.to ?? row.owner);
    expect(await owners(bench, small)).toEqual(after);
    for (const person of small.people) {
      const { done, doing, backlog } = countOf(
        small.rows.map((row, i) => ({ ...row, owner: after[i] ?? "" })),
        person
      );
      expect(
        await bench.pane
          .locator("details")
          .filter({ hasText: person })
          .filter({ hasText: `积压 ${backlog}、在办 ${doing}、已办 ${done}` })
          .count()
      ).toBe(1);
    }

    await button(/^撤销/).click();
    await told(/^已撤销/).waitFor({ timeout: 60_000 });
    expect(await owners(bench, small)).toEqual(before);
  });

  test("a section of 50 with 2,000 tasks: solved in a worker, and 取消 ends it", async () => {
    const large = sectionWorkbook({ people: 50, tasks: 2_000, seed: 3 });
    bench = await openWorkbench({ executable });
    await checked(large);
    // Pressed by the page itself, the moment it says that it solves: a tool from outside comes too late for so quick a solver.
    const pressed = bench.pane.locator("main").evaluate(
      (main) =>
        new Promise<string>((resolve) => {
          const watching = new MutationObserver(() => {
            const label = [...main.querySelectorAll("label")].find((one) =>
              one.textContent?.startsWith("求解怎样最均衡")
            );
            const cancel = [...main.querySelectorAll("button")].find(
              (one) => one.textContent === "取消"
            );
            if (!label || !cancel) return;
            watching.disconnect();
            cancel.click();
            resolve(label.textContent ?? "");
          });
          watching.observe(main, { subtree: true, childList: true, characterData: true });
        })
    );
    await button("调整建议").click();
    expect(await pressed).toMatch(/^求解怎样最均衡/);
    await told(/已取消/).waitFor();
    // The solver's is ended; the one that judges lives on.
    await workers(1);
    expect(await cards().count()).toBe(0);

    await button("调整建议").click();
    await told(/^最忙的人 \d+% → \d+%/).waitFor({ timeout: 120_000 });
    expect(await cards().count()).toBeGreaterThan(0);
    await workers(2);
  });

  test.each([
    ["zh-CN", "light", 350, "none"],
    ["zh-CN", "dark", 350, "none"],
    ["en-US", "light", 350, "none"],
    ["en-US", "dark", 800, "none"],
    ["zh-CN", "light", 350, "active"],
  ] as const)(
    "%s, %s, %d px, forced colours %s: axe finds nothing, and nothing is cut off",
    async (locale, colorScheme, width, forcedColors) => {
      bench = await openWorkbench({ executable, locale, colorScheme });
      await bench.page.emulateMedia({ forcedColors, colorScheme });
      await bench.page.addStyleTag({ content: `#pane { width: ${width}px !important }` });
      await bench.openSample("ledger-november.xlsx");
      await bench.press("Kewutong.Check");
      await told(/按 2026-11-20 核查|As of 2026-11-20/).waitFor();
      await bench.pane.getByRole("tab", { name: /^(?:人员|People)$/ }).click();
      const view = bench.pane.locator("#view");
      await button(/^(?:调整建议|Propose hand-overs)$/).waitFor();
      await picture("bars");
      await bench.pane
        .locator("details")
        .filter({ hasText: "沈知行" })
        .last()
        .locator("summary")
        .click();
      await picture("parts");
      await button(/^(?:调整建议|Propose hand-overs)$/).click();
      await cards().first().waitFor({ timeout: 60_000 });
      await cards().first().getByRole("button").nth(1).click();
      await cards().first().locator("summary").click();
      await bench.pane.getByText(/^(?:补台|Cover)/).click();
      await view.evaluate((element) => element.scrollTo(0, 0));
      await picture("proposals");
      expect(await bench.everyViolation()).toEqual([]);
      const over = await view.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(over).toBeLessThanOrEqual(0);

      /** The whole view, however long, beside the sheet it stands next to. */
      async function picture(name: string): Promise<void> {
        const height = await view.evaluate((element) => element.scrollHeight);
        await bench.page.setViewportSize({ width: 1366, height: Math.max(768, height + 260) });
        await bench.pane.locator("main").screenshot({
          path: `${pictures}/people-${name}-${locale}-${colorScheme}-${width}${forcedColors === "active" ? "-forced" : ""}.png`,
        });
        await bench.page.setViewportSize({ width: 1366, height: 768 });
      }
    }
  );
});

/** The owner's column as it stands in the sheet, row by row. */
function owners(bench: WorkbenchPage, { rows }: SectionWorkbook): Promise<string[]> {
  return bench.page.evaluate((count) => {
    const sheet = window.kewutong.book?.sheets[0];
    return Array.from({ length: count }, (_, i) => sheet?.cell(i + 1, 4).text ?? "");
  }, rows.length);
}

async function ownerAt(bench: WorkbenchPage, row: number): Promise<string> {
  return bench.page.evaluate(
    (at) => window.kewutong.book?.sheets[0]?.cell(at + 1, 4).text ?? "",
    row
  );
}

/** What the proposal for a task says; "" = there is none. */
async function cardText(bench: WorkbenchPage, title: string): Promise<string> {
  const card = bench.pane.getByRole("article").filter({ hasText: title });
  return (await card.count()) === 0 ? "" : ((await card.first().textContent()) ?? "");
}
