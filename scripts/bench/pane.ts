/**
 * What the pane costs whoever sits before it: the longest task on its main thread, how soon 取消 answers, how soon a changed cell is judged anew and how
 * often the host is asked for that. In the Excel stand-in, in a headless browser.
 */
import { sectionWorkbook, TODAY, type SectionWorkbook } from "../../test/browser/section-workbook";
import { openWorkbench, type WorkbenchPage } from "../../test/browser/workbench-page";
import { buildIfStale } from "../build-if-stale.mjs";
import { findChromium } from "../find-chromium.mjs";
import { busyTasks, scriptOwners, type BusyTask } from "./main-thread";

const LARGE = { people: 50, tasks: 20_000, seed: 1 };
const BALANCED = { people: 50, tasks: 2_000, seed: 3 };
/** The longest that is waited for anything. */
const PATIENCE = 180_000;

export async function benchPane(): Promise<void> {
  const executable = findChromium();
  if (executable === null) {
    console.log("no Chromium found: install it or set KEWUTONG_CHROMIUM");
    return;
  }
  buildIfStale();
  const rows: Record<string, Record<string, string>> = {};
  const large = await opened(executable, sectionWorkbook(LARGE));
  rows[`check of ${LARGE.tasks} tasks`] = {
    ...longest(await busyTasks(large.bench.page, large.owner, large.check)),
    "取消 answers (ms, goal 100)": await cancelTimes(large.bench, "重新核查", [
      "读取单元格",
      "逐项判断",
    ]),
  };
  rows["one cell changed among them"] = await changedCell(large);
  await large.bench.close();

  const balanced = await opened(executable, sectionWorkbook(BALANCED));
  await balanced.check();
  await balanced.bench.pane.getByRole("tab", { name: "人员" }).click();
  rows[`balance of ${BALANCED.tasks} × ${BALANCED.people}`] = {
    ...longest(
      await busyTasks(balanced.bench.page, balanced.owner, async () => {
        await balanced.bench.pane.getByRole("button", { name: "调整建议" }).click();
        await balanced.bench.pane.getByText(/^最忙的人 \d+% → \d+%/).waitFor({ timeout: PATIENCE });
      })
    ),
  };
  await balanced.bench.pane.getByRole("button", { name: "都不采纳" }).click();
  rows[`balance of ${BALANCED.tasks} × ${BALANCED.people}`] = {
    ...rows[`balance of ${BALANCED.tasks} × ${BALANCED.people}`],
    "取消 answers (ms, goal 100)": await cancelTimes(balanced.bench, "调整建议", [
      "读取单元格",
      "求解怎样最均衡",
    ]),
  };
  await balanced.bench.close();
  console.table(rows);
}

interface Opened {
  readonly bench: WorkbenchPage;
  readonly owner: ReturnType<typeof scriptOwners>;
  readonly section: SectionWorkbook;
  check(): Promise<void>;
}

async function opened(executable: string, section: SectionWorkbook): Promise<Opened> {
  const bench = await openWorkbench({ executable });
  bench.page.setDefaultTimeout(PATIENCE);
  const owner = scriptOwners(bench.page);
  // What was fetched before anybody listened is the stand-in's.
  const ownerNow: typeof owner = (url) =>
    owner(url) ??
    (url.includes("/workbench/workbench.js") || url.includes("/chunks/") ? "host" : null);
  const base64 = Buffer.from(section.bytes).toString("base64");
  await bench.page.evaluate(
    async ([data, day]) => {
      const bytes = Uint8Array.from(atob(data), (ch) => ch.charCodeAt(0));
      await window.kewutong.openBytes(bytes, "section.xlsx", day);
    },
    [base64, TODAY] as const
  );
  return {
    bench,
    owner: ownerNow,
    section,
    async check() {
      await bench.press("Kewutong.Check");
      await bench.pane.getByText(`按 ${TODAY} 核查`).first().waitFor({ timeout: PATIENCE });
    },
  };
}

/** The pane's longest task. Processor time, so that other work on the machine does not count. */
function longest(tasks: readonly BusyTask[]): Record<string, string> {
  const [first] = tasks;
  if (process.env["KEWUTONG_BENCH_WHERE"])
    for (const task of tasks.slice(0, 12)) console.log(task.pane.toFixed(0), task);
  return {
    "longest task (ms, goal 50)": first ? first.pane.toFixed(0) : "",
    "of it Office.js": first ? first.office.toFixed(0) : "",
    "tasks over 50": String(tasks.filter((task) => task.pane > 50).length),
    "pane busy in all": tasks.reduce((sum, task) => sum + task.pane, 0).toFixed(0),
    "stand-in's longest": Math.max(0, ...tasks.map((task) => task.host)).toFixed(0),
  };
}

/** Presses a button, then 取消 as soon as the pane says each of these steps; from the press to 已取消. */
async function cancelTimes(
  { pane }: WorkbenchPage,
  button: string,
  steps: readonly string[]
): Promise<string> {
  const times: string[] = [];
  for (const step of steps) {
    const answered = pane.locator("main").evaluate(
      (main, wanted) =>
        new Promise<number>((resolve) => {
          let pressed: number | null = null;
          const watching = new MutationObserver(() => {
            if (pressed !== null) {
              if (!main.textContent?.includes("已取消")) return;
              watching.disconnect();
              resolve(performance.now() - pressed);
              return;
            }
            const label = [...main.querySelectorAll("label")].find((one) =>
              one.textContent?.startsWith(wanted)
            );
            const cancel = [...main.querySelectorAll("button")].find(
              (one) => one.textContent === "取消"
            );
            if (!label || !cancel) return;
            pressed = performance.now();
            cancel.click();
          });
          watching.observe(main, { subtree: true, childList: true, characterData: true });
        }),
      step
    );
    await pane.getByRole("button", { name: button }).first().click();
    times.push(`${step} ${(await answered).toFixed(0)}`);
  }
  return times.join("，");
}

/** An overdue task is told done: from the change in the sheet to one red light less in the pane. */
async function changedCell({ bench, section, check }: Opened): Promise<Record<string, string>> {
  await check();
  await bench.pane.getByRole("button", { name: "重新核查" }).first().waitFor();
  const at = section.rows.findIndex((row) => !row.isDone && row.due < TODAY);
  const { ms, trips } = await bench.page.evaluate(
    ({ row, done }) =>
      new Promise<{ ms: number; trips: number }>((resolve) => {
        const frame = document.querySelector<HTMLIFrameElement>("#pane-body iframe");
        const inside = frame?.contentWindow;
        const view = frame?.contentDocument?.querySelector("main");
        const book = window.kewutong.book;
        if (!inside || !view || !book) throw new Error("no pane");
        const bridge = Reflect.get(inside, "_richApiNativeBridge") as {
          sendMessageToHost(text: string): void;
        };
        const send = bridge.sendMessageToHost;
        let count = 0;
        bridge.sendMessageToHost = (text) => {
          // What Office.js tells of itself is none of ours.
          if (!text.includes("SendTelemetryEvent")) count++;
          send(text);
        };
        const lights = (): string | null | undefined => view.querySelector("ul")?.textContent;
        const before = lights();
        const started = performance.now();
        const watching = new MutationObserver(() => {
          if (lights() === before) return;
          watching.disconnect();
          resolve({ ms: performance.now() - started, trips: count });
        });
        watching.observe(view, { subtree: true, childList: true, characterData: true });
        book.batch(
          () => book.sheets[0]?.write({ row, column: 5, rows: 1, columns: 1 }, [[{ value: done }]]),
          "user"
        );
      }),
    { row: at + 1, done: "已办结" }
  );
  return { "new judgement shown (ms)": ms.toFixed(0), "host asked (goal ≤ 2)": String(trips) };
}
