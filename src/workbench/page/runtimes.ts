/**
 * The add-in's runtimes as Excel has them: a task pane in a frame, a hidden frame for ribbon functions, a dialog over the page.
 * Each is a page of its own with its own connection to the host; `runtime-bridge.ts` fetches it before office.js loads.
 */
import type { Host, HostConnection, HostOptions } from "../host/host";
import { byId, element } from "./element";
import { listenForRegionKey } from "./regions";

/** Excel ends a ribbon function that has not said `event.completed()` after 5 minutes. */
const COMMAND_LIMIT_MS = 300_000;

type DialogLink = NonNullable<Parameters<NonNullable<HostOptions["onUi"]>>[0]["dialog"]>;

interface Runtime {
  readonly kind: "taskpane" | "commands";
  readonly frame: HTMLIFrameElement;
  readonly connected: (connection: HostConnection) => void;
  /** A dialog's page speaks to its opener. */
  readonly link?: DialogLink;
  connection: HostConnection | null;
}

export class Runtimes {
  private readonly open = new Set<Runtime>();
  private pane: { readonly paneId: string; readonly runtime: Runtime } | null = null;
  private commands: { readonly runtime: Runtime; readonly ready: Promise<HostConnection> } | null =
    null;
  private dialog: { readonly runtime: Runtime; readonly link?: DialogLink } | null = null;

  constructor(private readonly host: () => Host) {}

  /**
   * Called by a runtime's own page before office.js loads: what to put on its window. A page that is loaded again gets a new
   * connection; the old one is closed.
   */
  connect(window: Window): HostConnection {
    const runtime = [...this.open].find(({ frame }) => frame.contentWindow === window);
    if (!runtime) throw new Error("not a runtime of this page");
    listenForRegionKey(window);
    runtime.connection?.close();
    runtime.connection = this.host().connect(runtime.kind);
    const { link } = runtime;
    if (link) Reflect.set(runtime.connection.external, "MessageParent", link.message);
    runtime.connected(runtime.connection);
    return runtime.connection;
  }

  /** Shows the pane at an address; panes of one id share one frame, which is loaded anew, as on a second press in Excel. */
  showPane(paneId: string, url: string, title: string): void {
    this.closePane();
    const { runtime } = this.start("taskpane", byId("pane-body", HTMLDivElement), url, title);
    this.pane = { paneId, runtime };
    byId("pane-title", HTMLHeadingElement).textContent = title;
    byId("pane", HTMLElement).hidden = false;
  }

  closePane(): void {
    if (!this.pane) return;
    this.stop(this.pane.runtime);
    this.pane = null;
    byId("pane", HTMLElement).hidden = true;
  }

  get paneOpen(): boolean {
    return this.pane !== null;
  }

  /** Runs a function of the function file, which is loaded on first use; resolves when the function says it is done. */
  async runFunction(name: string, controlId: string, functionFile: string): Promise<void> {
    this.commands ??= this.start(
      "commands",
      byId("commands", HTMLDivElement),
      functionFile,
      "commands"
    );
    const connection = await this.commands.ready;
    let timer: number | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = window.setTimeout(
        () => reject(new Error(`${name} did not end within 5 minutes`)),
        COMMAND_LIMIT_MS
      );
    });
    try {
      await Promise.race([connection.runCommand(name, controlId), limit]);
    } finally {
      window.clearTimeout(timer);
    }
  }

  /** A page over ours; `link` carries what it says to the runtime that asked for it. */
  showDialog(url: string, title: string, link?: DialogLink): void {
    this.endDialog();
    const place = byId("dialog-body", HTMLDivElement);
    const { runtime } = this.start("taskpane", place, url, title, link);
    this.dialog = { runtime, link };
    byId("addin-dialog", HTMLDialogElement).showModal();
  }

  /** The user closes the dialog: its opener is told. */
  closeDialog(): void {
    const link = this.dialog?.link;
    this.endDialog();
    link?.closed();
  }

  /** The runtime that opened the dialog closes it. */
  endDialog(): void {
    if (this.dialog) this.stop(this.dialog.runtime);
    this.dialog = null;
    const dialog = byId("addin-dialog", HTMLDialogElement);
    if (dialog.open) dialog.close();
  }

  /** Ends every runtime: another workbook is coming. */
  closeAll(): void {
    this.closePane();
    this.endDialog();
    if (this.commands) this.stop(this.commands.runtime);
    this.commands = null;
  }

  private start(
    kind: Runtime["kind"],
    place: HTMLElement,
    url: string,
    title: string,
    link?: DialogLink
  ): { readonly runtime: Runtime; readonly ready: Promise<HostConnection> } {
    const frame = element("iframe", { src: url, title, allow: "clipboard-write" });
    const { promise, resolve } = deferred<HostConnection>();
    const runtime: Runtime = { kind, frame, connected: resolve, link, connection: null };
    this.open.add(runtime);
    place.replaceChildren(frame);
    return { runtime, ready: promise };
  }

  private stop(runtime: Runtime): void {
    this.open.delete(runtime);
    runtime.connection?.close();
    runtime.frame.remove();
  }
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
