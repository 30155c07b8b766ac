/**
 * Excel's side of Office.js: answers what the unmodified library asks of its host, over a `Book`.
 */
import type { Book, BookChange } from "../book/book";
import { covers } from "./api-levels";
import { Connection, withHostSets } from "./connection";
import { SheetMemory } from "./events";
import { afterDelete, afterInsert } from "./model/move-cells";
import { CellAreas, CellRange } from "./model/cells";
import { Runtime } from "./runtime";

export interface HostOptions {
  /** Requirement sets the host claims, e.g. `{ ExcelApi: "1.14" }`; members above are refused by the library itself. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly locale: "zh-CN" | "en-US";
  /** What the host was asked, for tests: counted, sized, delayed, broken on purpose. */
  readonly observe?: (batch: {
    readonly connection: string;
    /** Office.js's own: it is ready, its telemetry. The add-in waits for none of it. */
    readonly housekeeping: boolean;
    readonly actions: number;
    readonly requestBytes: number;
    readonly responseBytes: number;
    readonly error: string | null;
  }) => void;
  readonly delayMs?: number;
  /** Called when a runtime asks for something the page must do. */
  readonly onUi?: (request: {
    readonly kind: "dialog" | "close-dialog" | "close-pane" | "open-workbook";
    readonly url?: string;
    /** With `open-workbook`: the file of a new, unsaved workbook, to be shown in a window of its own. */
    readonly bytes?: Uint8Array;
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

let connections = 0;

/** Excel's side over a book. */
export function createHost(book: Book, options: HostOptions): Host {
  return new ExcelHost(book, options);
}

class ExcelHost implements Host {
  book: Book;
  private readonly open = new Set<Connection>();
  private memory: SheetMemory;
  private stopListening: () => void;
  private turn: Promise<void> = Promise.resolve();
  private readonly declared: Record<string, string>;

  constructor(
    book: Book,
    private readonly options: HostOptions
  ) {
    this.book = book;
    this.declared = withHostSets(options.requirements);
    this.memory = new SheetMemory(book);
    this.stopListening = book.onChange((change) => this.changed(change));
  }

  connect(kind: "taskpane" | "commands"): HostConnection {
    const runtime = new Runtime(
      `${kind}-${++connections}`,
      (set, version) => covers(this.declared[set], version),
      () => [...this.open].map((c) => c.runtime),
      () => this.book,
      this.options.locale,
      (events) => {
        for (const one of this.open) one.raise(events);
      },
      (bytes) => this.options.onUi?.({ kind: "open-workbook", bytes })
    );
    const connection = new Connection({
      host: this,
      runtime,
      options: this.options,
      inTurn: (work) => (this.turn = this.turn.then(work, work)),
      onClose: () => this.open.delete(connection),
    });
    this.open.add(connection);
    return connection;
  }

  replaceBook(book: Book): void {
    this.stopListening();
    this.book = book;
    this.memory = new SheetMemory(book);
    this.stopListening = book.onChange((change) => this.changed(change));
    for (const { runtime } of this.open) runtime.references.clear();
  }

  private changed(change: BookChange): void {
    const made = [...this.open].some((c) => c.id === change.origin);
    if (!made) this.moveReferences(change);
    for (const connection of this.open) connection.notify(change, this.memory);
    this.memory.after(change, this.book);
  }

  /** What a user inserts or deletes in the grid moves the ranges that runtimes hold; runtimes' own changes already did. */
  private moveReferences(change: BookChange): void {
    if (change.kind !== "cells") return;
    const { area, changeType } = change;
    const move = (at: typeof area): typeof area | null => {
      if (changeType === "RowInserted") return afterInsert(at, area, "Down");
      if (changeType === "ColumnInserted") return afterInsert(at, area, "Right");
      if (changeType === "RowDeleted") return afterDelete(at, area, "Up");
      return changeType === "ColumnDeleted" ? afterDelete(at, area, "Left") : at;
    };
    for (const { runtime } of this.open) {
      for (const { self } of runtime.references.values()) {
        if (self instanceof CellRange && self.sheet.id === change.sheetId && self.place) {
          self.place = move(self.place);
        }
        if (self instanceof CellAreas && self.sheet.id === change.sheetId) {
          self.areas = self.areas.map(move).filter((a) => a !== null);
        }
      }
    }
  }
}
