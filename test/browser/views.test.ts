/**
 * Every view in every state it can be in, on the stand-in with the real Office.js: at 350, 450 and 800 px, light, dark and in forced colours, in both languages.
 * axe finds nothing, no text is cut off or overlaps, the console stays silent; a picture of each is kept. The views are read from the pane's own tabs; a new state
 * is one line in `states`.
 */
import { utils, write } from "@e965/xlsx";
import { say, type Locale, type Say } from "../../src/locales";
import { describeWithChromium } from "./chromium";
import { openWorkbench, type Look, type WorkbenchPage } from "./workbench-page";

const SAMPLE = "ledger-november.xlsx";
const widths = [350, 450, 800] as const;
const looks: Readonly<Record<string, Look>> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
  "contrast-white": { colorScheme: "light", forcedColors: "active" },
};

jest.setTimeout(180_000);

/** What a step needs: the page, its words, and the usual ways about. */
interface Steps {
  readonly bench: WorkbenchPage;
  readonly t: Say;
  press(name: string | RegExp): Promise<void>;
  tab(value: string): Promise<void>;
  see(text: string | RegExp): Promise<void>;
}

/** How to get into a state; each goes on from where the one before ended. */
type State = readonly [name: string, reach: (steps: Steps) => Promise<void>];

const states: readonly State[] = [
  ["first", ({ see, t }) => see(t("pane.first.start"))],
  [
    "checked",
    async ({ press, see, t }) => {
      await press(t("pane.first.start"));
      await see(t("pane.summary.today", { date: "2026-11-20" }));
    },
  ],
  [
    "finding-open",
    async ({ bench }) => {
      await bench.pane.locator('#view [aria-expanded="false"]').first().click();
      await bench.pane.locator('#view [aria-expanded="true"]').first().waitFor();
    },
  ],
  [
    "capture-draft",
    async ({ bench, t }) => {
      await bench.pane
        .getByRole("textbox", { name: t("capture.label") })
        .fill("王局 电话 明天下午前报数");
      await bench.page.keyboard.press("Enter");
      await bench.pane.getByRole("button", { name: t("capture.add"), exact: true }).waitFor();
    },
  ],
  [
    "marked",
    async ({ bench, press, see, t }) => {
      await press(t("capture.cancel"));
      await bench.pane.getByRole("button", { name: t("checkView.marks.all"), exact: true }).click();
      await see(t("pane.undo.label", { action: t("pane.undo.what.mark") }));
    },
  ],
  [
    "people-proposals",
    async ({ bench, press, tab, t }) => {
      await tab("people");
      await press(t("people.balance.button"));
      await bench.pane.getByRole("article").first().waitFor({ timeout: 60_000 });
    },
  ],
  [
    "report-written",
    async ({ press, see, tab, t }) => {
      await tab("report");
      await press(t("reportView.write"));
      await see(/^(?:周报|Weekly report).*11\.16-11\.20/);
    },
  ],
  [
    "roster-proposed",
    async ({ bench, press, tab, t }) => {
      await tab("roster");
      await press(t("rosterView.start.button"));
      await bench.pane
        .getByRole("heading", { level: 1, name: /^2026(?:年|-)12/ })
        .waitFor({ timeout: 60_000 });
    },
  ],
  [
    "undo-list",
    async ({ bench, press, t }) => {
      await press(/^(?:最近 \d+ 次|Last \d+)$/);
      await bench.pane.getByRole("region", { name: t("frame.undo.listLabel") }).waitFor();
    },
  ],
  [
    "self-test",
    async ({ bench, press, see, tab, t }) => {
      await bench.page.keyboard.press("Escape");
      await tab("rules");
      await press(t("rulesView.selfTest"));
      await see(t("pane.selfTest.start"));
    },
  ],
  [
    "cell-editing",
    async ({ bench, press, see, tab, t }) => {
      await tab("check");
      await edit(bench, true);
      await press(t("pane.actions.recheck"));
      await see(t("frame.waiting"));
    },
  ],
  [
    "failed",
    async ({ bench, press, see, t }) => {
      await edit(bench, false);
      await see(t("pane.summary.today", { date: "2026-11-20" }));
      await protect(bench);
      await press(t("checkView.marks.all"));
      await see(t("frame.code.label", { code: "protected-sheet" }));
    },
  ],
  [
    "nothing-to-check",
    async ({ bench, press, see, t }) => {
      await openCells(bench, [["设备清单"], ["投影仪", 3]]);
      await bench.press("Kewutong.OpenPane");
      await press(t("pane.first.start"));
      await see(t("problems.no-ledger.what", { detail: "" }));
    },
  ],
  [
    "sample",
    async ({ press, see, t }) => {
      await press(t("frame.sample.try"));
      await see(t("frame.sample.title"));
      await see(/^(?:按 .* 核查|As of .*)$/);
    },
  ],
];

describeWithChromium("every view", (executable) => {
  describe.each(["zh-CN", "en-US"] as const)("%s", (locale) => {
    let bench: WorkbenchPage;
    beforeAll(async () => {
      bench = await openWorkbench({ executable, locale });
      await bench.openSample(SAMPLE);
      await bench.press("Kewutong.OpenPane");
    });
    afterAll(async () => bench?.close());

    test.each(states)("%s", async (name, reach) => {
      await reach(steps(bench, locale));
      await looksRight(bench, `${name}-${locale}`);
    });

    test("every tab of the pane, as it first opens", async () => {
      const tabs = bench.pane.getByRole("tab");
      const ids = await tabs.evaluateAll((all) => all.map((tab) => tab.id));
      expect(ids.length).toBeGreaterThan(2);
      for (const id of ids) {
        await bench.pane.locator(`#${id}`).click();
        await settled(bench);
        await looksRight(bench, `${id}-${locale}`);
      }
    });

    test("at 200 % zoom of the narrowest pane nothing has to be scrolled sideways", async () => {
      await bench.look({ colorScheme: "light" });
      const faults: string[] = [];
      const ids = await bench.pane.getByRole("tab").evaluateAll((all) => all.map((tab) => tab.id));
      for (const id of ids) {
        await bench.pane.locator(`#${id}`).click();
        await settled(bench);
        // WCAG 1.4.10 asks for 320 CSS pixels.
        await bench.paneWidth(320);
        faults.push(...(await bench.cutOff()).map((fault) => `${id} 320: ${fault}`));
      }
      await bench.picture(`narrow-320-${locale}`);
      expect(faults).toEqual([]);
    });
  });
});

/** Measured at every width and in every look; all faults of a state are told together. */
async function looksRight(bench: WorkbenchPage, name: string): Promise<void> {
  const faults: string[] = [];
  const told = (where: string, found: readonly string[]): void => {
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  };
  for (const [look, media] of Object.entries(looks)) {
    await bench.look(media);
    for (const width of widths) {
      // Layout does not hang on colours: measured once, and what is only wider is looked at once in light.
      if (width !== widths[0] && look !== "light") continue;
      await bench.paneWidth(width);
      told(`${look} ${width}`, await bench.cutOff());
      if (look === "light" && width === widths[0]) told(look, await bench.violations());
      if (look === "dark") told(look, await bench.violations("colours"));
      // The light contrast theme differs from the dark one in its colours only.
      if (look !== "contrast-white") await bench.picture(`${name}-${look}-${width}`);
    }
  }
  await bench.look({ colorScheme: "light" });
  await bench.paneWidth(widths[0]);
  told("console", bench.faults);
  expect(faults).toEqual([]);
}

function steps(bench: WorkbenchPage, locale: Locale): Steps {
  return {
    bench,
    t: say(locale),
    press: (name) => bench.pane.getByRole("button", { name, exact: true }).first().click(),
    tab: async (value) => {
      await bench.pane.locator(`#tab-${value}`).click();
      await settled(bench);
    },
    see: (text) => bench.pane.locator("main").getByText(text).first().waitFor({ timeout: 60_000 }),
  };
}

/** The view's code has come. */
async function settled(bench: WorkbenchPage): Promise<void> {
  await bench.pane.locator('#view [role="progressbar"]').waitFor({ state: "detached" });
}

async function edit(bench: WorkbenchPage, editing: boolean): Promise<void> {
  await bench.page.evaluate((on) => {
    if (window.kewutong.book) window.kewutong.book.editing = on;
  }, editing);
}

/** As somebody protects the ledger's sheet meanwhile. */
async function protect(bench: WorkbenchPage): Promise<void> {
  const frame = await (await bench.page.waitForSelector("#pane-body iframe")).contentFrame();
  await frame?.evaluate(`Excel.run(async (context) => {
    context.workbook.worksheets.getItem("工作台账").protection.protect();
    await context.sync();
  })`);
}

async function openCells(
  bench: WorkbenchPage,
  cells: readonly (readonly (string | number)[])[]
): Promise<void> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row])), "Sheet1");
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
  await bench.openBytes(bytes, "清单.xlsx", "2026-11-20");
}
