/**
 * Excel's side of Office.js: answers what the unmodified library asks of its host, over a `Book`.
 */
import type { Book } from "../book/book";

export interface HostOptions {
  /** Requirement sets the host claims, e.g. `{ ExcelApi: "1.14" }`; members above are refused by the library itself. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly locale: "zh-CN" | "en-US";
  /** What the host was asked, for tests: counted, sized, delayed, broken on purpose. */
  readonly observe?: (batch: {
    readonly connection: string;
    readonly actions: number;
    readonly requestBytes: number;
    readonly responseBytes: number;
    readonly error: string | null;
  }) => void;
  readonly delayMs?: number;
  /** Called when a runtime asks for something the page must do. */
  readonly onUi?: (request: {
    readonly kind: "dialog" | "close-dialog" | "close-pane";
    readonly url?: string;
    /** With `dialog`: what the page tells the runtime that opened it (event 10 of `RegisterEvent`). */
    readonly dialog?: {
      /** The dialog's page called `messageParent`. */
      readonly message: (text: string) => void;
      /** The user closed it: the runtime is told 12006. */
      readonly closed: () => void;
    };
  }) => void;
}

export interface Host {
  readonly book: Book;
  /** One per runtime (pane, commands): own event registrations, own cached copy of document settings. */
  connect(kind: "taskpane" | "commands"): HostConnection;
  /** Another workbook takes this one's place; runtimes are told nothing, as when a file is opened: the page reloads them. */
  replaceBook(book: Book): void;
}

export interface HostConnection {
  readonly id: string;
  /** To be put on the runtime's window before office.js loads: `window.external` and `window._richApiNativeBridge`. */
  readonly external: object;
  readonly bridge: object;
  /** Runs a ribbon function by its name in the manifest; resolves when it calls `event.completed()`. */
  runCommand(functionName: string, controlId: string): Promise<void>;
  close(): void;
}

/** `?_host_Info=` value with which the runtime's page must be opened. */
export function hostInfo(locale: string, page: "runtime" | "dialog" = "runtime"): string {
  return `Excel$Win32$16.01$${locale}$telemetry$${page === "dialog" ? "isDialog" : ""}$$0`;
}
