/** The page of the Excel stand-in: title bar, ribbon from the manifest, grid, pane, status line. */
import "./page.css";
import { say as sayIn } from "../../locales";
import { problemLine } from "../../locales/problem-words";
import type { Outcome, ProblemCode } from "../../workbook/problem";
import { ask } from "./ask";
import { byId } from "./element";
import { acceptFiles, download, nameOfCopy } from "./files";
import { readManifest, type RibbonButton } from "./manifest";
import { openedToShow, openInNewWindow } from "./new-window";
import { listenForRegionKey } from "./regions";
import { drawRibbon } from "./ribbon";
import { drawSamples, listenToSamplesMenu, sampleNames } from "./samples-menu";
import { fill, problemCodeOf, words, type Language } from "./words";
import { Workbench } from "./workbench";

/** The floor the add-in promises (Excel 2021), so that what works here works there. `?ExcelApi=1.17` tries another. */
const FLOOR = "1.14";

declare global {
  interface Window {
    /** The stand-in, for its runtimes and for tests. */
    kewutong: Workbench;
  }
}

void start();

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const here = new URL("../", document.baseURI).href;
  const manifestText = await (await fetch("../manifest.xml")).text();
  const xml = new DOMParser().parseFromString(manifestText, "application/xml");
  const samples = await sampleNames();
  const level = query.get("ExcelApi") ?? FLOOR;

  const workbench = new Workbench({
    language: firstLanguage(query.get("lang")),
    manifest: (language) => readManifest(xml, language),
    here,
    day: query.get("today"),
    requirements: { ExcelApi: level, DialogApi: "1.1" },
    onState: () => draw(workbench, samples),
    onCreated: () => showCreated(workbench),
  });
  window.kewutong = workbench;
  workbench.clock.set(query.get("today"));
  workbench.clock.rule(window);
  byId("host-level", HTMLSpanElement).textContent = `ExcelApi ${level}`;
  listen(workbench);
  draw(workbench, samples);
  say(words[workbench.language].ready);

  const sample = query.get("sample");
  if (sample) await open(workbench, sample, () => workbench.openSample(sample));
  const created = openedToShow();
  if (created) {
    const name = createdName(workbench, created.number);
    await open(workbench, name, () => workbench.openBytes(created.bytes, name));
  }
}

function createdName({ language }: Workbench, number: number): string {
  return `${words[language].newBook}${number}.xlsx`;
}

/** The browser's downloads are the way out where it lets no window open. */
function showCreated(workbench: Workbench): void {
  const { created, language } = workbench;
  const bytes = created.at(-1);
  const name = createdName(workbench, created.length);
  if (!bytes || openInNewWindow(workbench)) return;
  download(bytes, name);
  say(fill(words[language].windowBlocked, { name }), "warning");
}

function firstLanguage(asked: string | null): Language {
  const wanted = asked ?? navigator.language;
  return /^en/i.test(wanted) ? "en-US" : "zh-CN";
}

function listen(workbench: Workbench): void {
  const choose = () => byId("file-input", HTMLInputElement).click();
  byId("open-file", HTMLButtonElement).onclick = choose;
  byId("start-open", HTMLButtonElement).onclick = choose;
  byId("close-pane", HTMLButtonElement).onclick = () => workbench.closePane();
  byId("close-dialog", HTMLButtonElement).onclick = () => workbench.runtimes.closeDialog();
  byId("addin-dialog", HTMLDialogElement).oncancel = () => workbench.runtimes.closeDialog();
  byId("language", HTMLSelectElement).onchange = (event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    void workbench
      .setLanguage(firstLanguage(value))
      .then(() => say(words[workbench.language].ready));
  };
  byId("day", HTMLInputElement).onchange = (event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    void workbench.setDay(value === "" ? null : value);
  };
  listenToSamplesMenu();
  listenForRegionKey(window);
  byId("save-copy", HTMLButtonElement).onclick = () => void saveCopy(workbench);
  acceptFiles({
    onSeveral: () => say(words[workbench.language].notOneFile),
    onFile: (file) =>
      void openAsked(workbench, file.name, async () =>
        workbench.openBytes(new Uint8Array(await file.arrayBuffer()), file.name)
      ),
  });
}

/** Shows everything that depends on the language or on what is open. */
function draw(workbench: Workbench, samples: readonly string[]): void {
  const { language, book } = workbench;
  const said = words[language];
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll<HTMLElement>("[data-word], [data-word-label]")) {
    const { word, wordLabel } = place.dataset;
    if (word && word in said) place.textContent = said[word as keyof typeof said];
    if (wordLabel && wordLabel in said)
      place.setAttribute("aria-label", said[wordLabel as keyof typeof said]);
  }
  byId("language", HTMLSelectElement).value = language;
  byId("day", HTMLInputElement).value = workbench.clock.day;
  byId("save-copy", HTMLButtonElement).disabled = book === null;
  const name = book ? (book.fileName ?? said.noFile) : said.noFile;
  const shown = workbench.changed ? `${name} · ${said.changed}` : name;
  byId("file-name", HTMLHeadingElement).textContent = shown;
  document.title = `${shown} - ${said.brand}`;
  if (drawnLanguage !== language) drawForLanguage(workbench, samples);
}

let drawnLanguage: Language | null = null;

/** Ribbon and samples: drawn anew they would lose the keyboard's place, so only another language draws them. */
function drawForLanguage(workbench: Workbench, samples: readonly string[]): void {
  drawnLanguage = workbench.language;
  const openSample = (name: string) =>
    void openAsked(workbench, name, () => workbench.openSample(name));
  drawSamples(samples, workbench.language, openSample);
  drawRibbon(byId("ribbon", HTMLElement), {
    manifest: workbench.manifest,
    icon: (url) => workbench.file(url),
    onPress: (button) => void press(workbench, button),
  });
}

async function press(workbench: Workbench, button: RibbonButton): Promise<void> {
  const said = words[workbench.language];
  if (!workbench.book) return say(said.needsBook, "warning");
  if (button.action.kind === "pane") return workbench.press(button);
  say(fill(said.running, { name: button.label }), "busy");
  await telling(workbench, button.label, async () => {
    await workbench.press(button);
    say(fill(said.ran, { name: button.label }));
  });
}

async function openAsked(
  workbench: Workbench,
  name: string,
  work: () => Promise<Outcome<null>>
): Promise<void> {
  const said = words[workbench.language];
  if (workbench.changed && !(await ask(said.discardAsk, said.discard))) return;
  await open(workbench, name, work);
}

async function open(
  workbench: Workbench,
  name: string,
  work: () => Promise<Outcome<null>>
): Promise<void> {
  const said = words[workbench.language];
  say(fill(said.opening, { name }), "busy");
  await telling(workbench, name, async () => {
    const outcome = await work();
    if (outcome.ok) return say(fill(said.opened, { name }));
    const why = whyNot(workbench, outcome.problem.code);
    say(fill(said.failed, { name, why }), "error", outcome.problem.code);
  });
}

async function saveCopy(workbench: Workbench): Promise<void> {
  const said = words[workbench.language];
  const name = nameOfCopy(workbench.book?.fileName ?? "kewutong.xlsx", said.copyName);
  await telling(workbench, name, async () => {
    download(await workbench.save(), name);
    say(fill(said.saved, { name }));
  });
}

/** Whatever goes wrong is said in words; a bug is also thrown on, so that it is seen where bugs are looked for. */
async function telling(
  workbench: Workbench,
  name: string,
  work: () => Promise<void>
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = problemCodeOf(error) ?? "host-error";
    const { failed } = words[workbench.language];
    say(fill(failed, { name, why: whyNot(workbench, code) }), "error", code);
    if (code === "host-error") throw error;
  }
}

/** The same words as the pane and the command line use. */
function whyNot({ language }: Workbench, code: ProblemCode): string {
  return problemLine(sayIn(language), { code });
}

/** One line at the foot of the page, read out by screen readers. */
function say(
  text: string,
  tone: "plain" | "busy" | "warning" | "error" = "plain",
  code = ""
): void {
  const status = byId("status", HTMLSpanElement);
  status.textContent = text;
  status.dataset["tone"] = tone;
  status.dataset["code"] = code;
}
