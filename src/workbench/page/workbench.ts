/**
 * The Excel stand-in as one object: the open workbook, the host that answers Office.js over it, and the add-in's runtimes.
 * It is `window.kewutong` in the page; tests and the curious may use what is public here.
 */
import type { Book } from "../book/book";
import { hostInfo, type Host, type HostConnection, type HostOptions } from "../host/host";
import { failed, done, type Outcome } from "../../workbook/problem";
import { fileAddress, pageAddress, type Places } from "./address";
import { Clock } from "./clock";
import { byId, element } from "./element";
import type { AddinManifest, RibbonButton } from "./manifest";
import { Runtimes } from "./runtimes";
import { sampleAddress, SAMPLE_DAY } from "./samples-menu";
import { problemCodeOf, type Language } from "./words";

/** What the host was asked, newest last. */
export type ObservedBatch = Parameters<NonNullable<HostOptions["observe"]>>[0];

export interface WorkbenchOptions {
  readonly language: Language;
  readonly manifest: (language: Language) => AddinManifest;
  /** Where this server has the add-in's files, with a slash at the end. */
  readonly here: string;
  /** What the host claims, e.g. `{ ExcelApi: "1.14" }`. */
  readonly requirements: Readonly<Record<string, string>>;
  /** A day asked for in the address; it holds for whatever is opened. */
  readonly day: string | null;
  /** Called when what the page shows of the workbench should be drawn anew. */
  readonly onState: () => void;
  /** Called when the add-in made a workbook, the newest of `created`. */
  readonly onCreated: () => void;
}

/** How many batches `observed` keeps. */
const OBSERVED_LIMIT = 5000;

export class Workbench {
  /** The open workbook; null before the first. */
  book: Book | null = null;
  /** Excel's side of Office.js over the open workbook. */
  host: Host | null = null;
  language: Language;
  /** The workbook was changed since it was opened or saved. */
  changed = false;
  /** Every batch the add-in sent. */
  readonly observed: ObservedBatch[] = [];
  /** Files of the workbooks that the add-in made and opened, in order. */
  readonly created: Uint8Array[] = [];
  /** The day the page and the add-in live in. */
  readonly clock = new Clock();
  readonly runtimes = new Runtimes(() => this.hostOrThrow());

  constructor(private readonly options: WorkbenchOptions) {
    this.language = options.language;
  }

  get manifest(): AddinManifest {
    return this.options.manifest(this.language);
  }

  get places(): Places {
    return { addin: this.manifest.base, here: this.options.here };
  }

  /** For `runtime-bridge.ts`: Excel's side of the seam for the page that asks. */
  connectRuntime(window: Window): HostConnection {
    return this.runtimes.connect(window);
  }

  /**
   * Opens the bytes of an .xlsx file in place of what is open. When they cannot be opened, what was open stays.
   * `day`: the day it is to be looked at; null = the machine's.
   * Fails with the reader's codes: `not-xlsx`, `encrypted`, `too-large`, `damaged` ….
   */
  async openBytes(
    bytes: Uint8Array,
    fileName: string,
    day: string | null = null
  ): Promise<Outcome<null>> {
    // Univer and the reader are most of the page's code: loaded when first needed.
    const { openBook } = await import("../book/index");
    const container = element("div", { class: "grid-container" });
    byId("grid", HTMLElement).append(container);
    try {
      // Before opening: TODAY() is computed then.
      this.clock.set(this.options.day ?? day);
      const book = await openBook(bytes, { fileName, container, locale: this.language });
      await this.take(book, container);
      return done(null);
    } catch (error) {
      container.remove();
      const code = problemCodeOf(error);
      if (code === null) throw error;
      return failed({ code, args: { file: fileName } });
    }
  }

  /** Opens one of `assets/samples/` by its file name, on the day it was written for. */
  async openSample(name: string): Promise<Outcome<null>> {
    const answer = await fetch(sampleAddress(name));
    if (!answer.ok) return failed({ code: "file-missing", args: { file: name } });
    return this.openBytes(new Uint8Array(await answer.arrayBuffer()), name, SAMPLE_DAY);
  }

  /** The open workbook as a package, with every change patched in. */
  async save(): Promise<Uint8Array> {
    if (!this.book) throw new Error("no workbook is open");
    const bytes = await this.book.save();
    this.changed = false;
    this.options.onState();
    return bytes;
  }

  /** Does what a ribbon button does. A function resolves when it has said `event.completed()`. */
  async press(button: RibbonButton): Promise<void> {
    const { action } = button;
    if (action.kind === "pane") return this.showPane(action.paneId, action.url);
    const { functionFile } = this.manifest;
    if (functionFile === null) throw new Error("manifest: no FunctionFile");
    await this.runtimes.runFunction(action.name, button.id, this.page(functionFile));
  }

  showPane(paneId: string, url: string): void {
    this.runtimes.showPane(paneId, this.page(url), this.manifest.name);
  }

  closePane(): void {
    this.runtimes.closePane();
  }

  /** An icon or other file of the add-in on this server. */
  file(url: string): string {
    return fileAddress(url, this.places);
  }

  /** Another day; the add-in's runtimes are ended, as after a night. */
  async setDay(day: string | null): Promise<void> {
    this.clock.set(day);
    if (this.book) await this.serve(this.book);
    this.options.onState();
  }

  /** Another language for the page and for the add-in; its runtimes are ended, as Excel's are when it is restarted in another language. */
  async setLanguage(language: Language): Promise<void> {
    if (language === this.language) return;
    this.language = language;
    if (this.book) await this.serve(this.book);
    this.options.onState();
  }

  private page(url: string, kind: "runtime" | "dialog" = "runtime"): string {
    return pageAddress(url, this.places, hostInfo(this.language, kind));
  }

  private async take(book: Book, container: HTMLElement): Promise<void> {
    const before = this.book;
    await this.serve(book);
    before?.dispose();
    byId("start", HTMLDivElement).hidden = true;
    for (const other of document.querySelectorAll(".grid-container"))
      if (other !== container) other.remove();
    this.book = book;
    this.changed = false;
    book.onChange((change) => {
      if (this.changed || change.kind === "selection" || change.kind === "calculated") return;
      if (change.kind === "sheet-activated" || change.kind === "sheet-deactivated") return;
      this.changed = true;
      this.options.onState();
    });
    this.options.onState();
  }

  /** A fresh host over a book; the runtimes of the one before are ended. */
  private async serve(book: Book): Promise<void> {
    const { createHost } = await import("../host/index");
    this.runtimes.closeAll();
    this.host = createHost(book, {
      requirements: this.options.requirements,
      locale: this.language,
      observe: (batch) => {
        this.observed.push(batch);
        if (this.observed.length > OBSERVED_LIMIT) this.observed.shift();
      },
      onUi: ({ kind, url, dialog, bytes }) => {
        if (bytes) {
          this.created.push(bytes);
          this.options.onCreated();
        } else if (kind === "close-pane") this.runtimes.closePane();
        else if (kind === "close-dialog") this.runtimes.endDialog();
        else if (url)
          this.runtimes.showDialog(this.page(url, "dialog"), this.manifest.name, dialog);
      },
    });
  }

  private hostOrThrow(): Host {
    if (!this.host) throw new Error("no workbook is open");
    return this.host;
  }
}
