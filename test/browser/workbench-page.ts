/**
 * The Excel stand-in in headless Chromium, as built in `dist/`, with everything noted that must not happen; and what every test of a view asks of it: axe,
 * what is cut off, a picture.
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  chromium,
  type Browser,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import { cutOff } from "./cut-off";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA, all of it; only Fluent's own focus sentinels are left out. */
const ALL_RULES = JSON.stringify({
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
});
/** All that differs between light and dark. */
const COLOURS = JSON.stringify({ runOnly: { type: "rule", values: ["color-contrast"] } });
const SENTINELS = JSON.stringify([["[data-tabster-dummy]"]]);

/** Where pictures go; `KEWUTONG_SCREENSHOTS=1` takes those of the READMEs anew. */
const PICTURES = "test/output/screenshots";

/** No telemetry, updates or first-run requests of the browser's own. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface WorkbenchPage {
  readonly page: Page;
  readonly address: string;
  /** The task pane's document. */
  readonly pane: FrameLocator;
  /** Console errors, uncaught exceptions, failed loads, requests to anywhere but our own server; empty = clean. */
  readonly faults: readonly string[];
  /** Opens one of `assets/samples/` and waits until it is shown. */
  openSample(fileName: string): Promise<void>;
  /** Opens a workbook of the test's own, on a day it is made for. */
  openBytes(bytes: Uint8Array, fileName: string, day: string): Promise<void>;
  /** Light or dark, and whether Windows' contrast themes are in force. */
  look(look: Look): Promise<void>;
  paneWidth(pixels: number): Promise<void>;
  /** What axe finds in the pane; empty = no violation. In forced colours the system chooses them: axe, which looks at those asked for, has nothing to say. */
  violations(rules?: "all" | "colours"): Promise<string[]>;
  /** What axe finds in the pane by every rule it has, best practice as well. Empty = no violation. */
  everyViolation(): Promise<string[]>;
  /** What of the pane's text cannot be read: cut off, sticking out, overlapping; and whether the page scrolls sideways. Empty = all can. */
  cutOff(): Promise<string[]>;
  /** The whole pane, however long its view is, into the folder of pictures. */
  picture(name: string): Promise<void>;
  /** Presses a ribbon button by its control id, e.g. `Kewutong.Check`. */
  press(controlId: string): Promise<void>;
  /** Text of the status line once it has stopped being busy. */
  status(): Promise<string>;
  /** How often the add-in has asked Excel something until now. */
  trips(): Promise<number>;
  /** The workbook as it would be saved now. */
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Look {
  readonly colorScheme: "light" | "dark";
  readonly forcedColors?: "none" | "active";
}

export interface WorkbenchPageOptions {
  readonly executable: string;
  readonly query?: string;
  readonly locale?: "zh-CN" | "en-US";
  readonly colorScheme?: "light" | "dark";
}

/** Serves `dist/` on a free port and opens the stand-in in a browser of 1366 × 768. */
export async function openWorkbench(options: WorkbenchPageOptions): Promise<WorkbenchPage> {
  const dist = path.join(__dirname, "../../dist");
  if (!existsSync(path.join(dist, "workbench/index.html")))
    throw new Error("dist/ is missing: run npm run build first");
  const server = await serve(0, dist);
  const browser = await chromium.launch({ executablePath: options.executable, args: quiet });
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: options.locale ?? "zh-CN",
    colorScheme: options.colorScheme ?? "light",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  note(page, server.address, faults);
  await page.goto(`${server.address}workbench/${options.query ?? ""}`);
  await page.waitForFunction(() => Boolean(window.kewutong));
  return bench(page, server.address, faults, () => end(browser, server.close));
}

function bench(
  page: Page,
  address: string,
  faults: readonly string[],
  close: () => Promise<void>
): WorkbenchPage {
  const status = async (): Promise<string> => {
    const line = page.locator("#status");
    await page.waitForFunction(
      () => document.getElementById("status")?.dataset["tone"] !== "busy",
      undefined,
      { timeout: 60_000 }
    );
    return (await line.textContent()) ?? "";
  };
  const pane = page.frameLocator("#pane-body iframe");
  return {
    page,
    address,
    faults,
    pane,
    status,
    close,
    async openSample(fileName) {
      await page.locator("#samples").click();
      await page.locator(`#samples-menu [data-sample="${fileName}"]`).click();
      await page.waitForFunction((wanted) => window.kewutong.book?.fileName === wanted, fileName, {
        timeout: 60_000,
      });
      await status();
    },
    async openBytes(bytes, fileName, day) {
      const text = Buffer.from(bytes).toString("base64");
      const opened = await page.evaluate(
        async ([base64, name, date]) => {
          const data = Uint8Array.from(atob(base64), (ch) => ch.charCodeAt(0));
          return (await window.kewutong.openBytes(data, name, date)).ok;
        },
        [text, fileName, day] as const
      );
      if (!opened) throw new Error(`${fileName} could not be opened`);
    },
    async look({ colorScheme, forcedColors = "none" }) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
      await pane.locator("body").evaluate(drawn);
    },
    async paneWidth(pixels) {
      await page.evaluate((width) => {
        document.getElementById("pane")?.style.setProperty("width", `${width}px`, "important");
      }, pixels);
    },
    async violations(rules = "all") {
      const options = rules === "all" ? ALL_RULES : COLOURS;
      const main = await withAxe(pane);
      return main.evaluate(
        `axe.run({ exclude: ${SENTINELS} }, ${options}).then(({ violations }) =>
          violations.flatMap((one) => one.nodes.map((node) => one.id + ": " + node.target + " " + node.failureSummary.split("\\n")[1])))`
      );
    },
    async everyViolation() {
      const main = await withAxe(pane);
      return main.evaluate(
        `axe.run().then(({ violations }) => violations.map((one) => one.id + ": " + one.nodes.map((node) => node.target).join(", ")))`
      );
    },
    cutOff: () => pane.locator("main").evaluate(cutOff),
    async picture(name) {
      mkdirSync(PICTURES, { recursive: true });
      await tall(page, pane, () =>
        pane.locator("main").screenshot({ path: `${PICTURES}/${name}.png`, animations: "disabled" })
      );
    },
    async press(controlId) {
      await page.locator(`[data-control="${controlId}"]`).click();
    },
    trips: () =>
      page.evaluate(() => window.kewutong.observed.filter((trip) => !trip.housekeeping).length),
    async save() {
      const text = await page.evaluate<string>(`window.kewutong.save().then((bytes) => {
        let binary = "";
        for (let at = 0; at < bytes.length; at += 32768)
          binary += String.fromCharCode(...bytes.subarray(at, at + 32768));
        return btoa(binary);
      })`);
      return new Uint8Array(Buffer.from(text, "base64"));
    },
  };
}

/** Runs in the page: resolves once its colours have arrived. */
async function drawn(): Promise<void> {
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(changing.map((one) => one.finished));
  await frame();
}

const VIEWPORT = { width: 1366, height: 768 };
const GRID_HEIGHT = 500;

/** As high as the pane's view is long, so that nothing of it is scrolled out of the picture. */
async function tall(page: Page, pane: FrameLocator, act: () => Promise<unknown>): Promise<void> {
  // The grid beside it need not be drawn as high.
  await page.evaluate((height) => {
    document.getElementById("grid")?.style.setProperty("max-height", `${height}px`);
  }, GRID_HEIGHT);
  const hidden = await pane
    .locator("#view")
    .evaluate((view) => view.scrollHeight - view.clientHeight)
    .catch(() => 0);
  if (hidden > 0)
    await page.setViewportSize({ ...VIEWPORT, height: Math.min(VIEWPORT.height + hidden, 6000) });
  await act();
  if (hidden > 0) await page.setViewportSize(VIEWPORT);
}

function note(page: Page, address: string, faults: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A frame that is taken away in the middle of loading is no fault.
    if (request.failure()?.errorText !== "net::ERR_ABORTED")
      faults.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob|about):/.test(url))
      faults.push(`outside: ${url}`);
  });
  page.on("websocket", (socket) => faults.push(`websocket: ${socket.url()}`));
}

async function end(browser: Browser, stop: () => Promise<void>): Promise<void> {
  await browser.close();
  await stop();
}

async function withAxe(pane: FrameLocator): Promise<Locator> {
  const main = pane.locator("main");
  if (!(await main.evaluate(() => "axe" in window))) await main.evaluate(axe);
  return main;
}
