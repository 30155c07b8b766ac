/** The Excel stand-in in headless Chromium, as built in `dist/`, with everything noted that must not happen. */
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";

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
  /** Opens a workbook of the test's own on the day it is made for. */
  openBytes(bytes: Uint8Array, fileName: string, day: string): Promise<void>;
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
    viewport: { width: 1366, height: 768 },
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
  return {
    page,
    address,
    faults,
    pane: page.frameLocator("#pane-body iframe"),
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
      const opened = await page.evaluate(
        async ([base64, name, today]) => {
          const data = Uint8Array.from(atob(base64), (ch) => ch.charCodeAt(0));
          return (await window.kewutong.openBytes(data, name, today)).ok;
        },
        [Buffer.from(bytes).toString("base64"), fileName, day] as const
      );
      if (!opened) throw new Error(`${fileName} does not open`);
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
