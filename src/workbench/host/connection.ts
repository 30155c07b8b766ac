/**
 * One runtime's end of the host: the bridge its batches come over, its `window.external`, and the events pushed to it.
 */
import type { BookChange } from "../book/book";
import { isHousekeeping, runBatch, type BatchAnswer, type BatchRequest } from "./batch";
import { ExcelError } from "./errors";
import { eventsOf, type HostEvent, type SheetMemory } from "./events";
import { External } from "./external";
import type { Host, HostConnection, HostOptions } from "./host";
import { workbookObject } from "./model/workbook";
import { Singleton } from "./model/application";
import type { Runtime } from "./runtime";
import { serviceNamed } from "./services";

/** What the web client carries in one request or answer; the stand-in holds everyone to it. */
const LARGEST_BODY = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;
const EVENT_CATEGORY = 65536;
const COMMAND_PAGE_READY_MS = 30_000;

interface Message {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message?: { readonly url?: string; readonly body?: unknown };
}

export interface ConnectionDeps {
  readonly host: Host;
  readonly runtime: Runtime;
  readonly options: HostOptions;
  /** Runs one batch after another: runtimes share the workbook. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  readonly onClose: () => void;
}

export class Connection implements HostConnection {
  readonly id: string;
  readonly external: object;
  readonly bridge: {
    sendMessageToHost: (text: string) => void;
    onMessageFromHost?: (text: string) => void;
  };
  readonly runtime: Runtime;
  private readonly common: External;
  private closed = false;
  private readonly encoder = new TextEncoder();

  constructor(private readonly deps: ConnectionDeps) {
    const { runtime, options, host } = deps;
    this.id = runtime.id;
    this.runtime = runtime;
    this.common = new External({
      id: runtime.id,
      book: () => host.book,
      save: () => this.saved(),
      requirements: withHostSets(options.requirements),
      locale: options.locale,
      onDialog: (url) =>
        options.onUi?.({
          kind: "dialog",
          url,
          dialog: {
            message: (text) => this.common.dialogMessage(text, new URL(url).origin),
            closed: () => this.common.dialogClosedByUser(),
          },
        }),
      onDialogClosed: () => options.onUi?.({ kind: "close-dialog" }),
      onClosePane: () => options.onUi?.({ kind: "close-pane" }),
    });
    this.external = this.common.object();
    this.bridge = { sendMessageToHost: (text) => this.receive(text) };
  }

  runCommand(functionName: string, controlId: string): Promise<void> {
    return this.common.runCommand(functionName, controlId, COMMAND_PAGE_READY_MS);
  }

  close(): void {
    this.closed = true;
    this.common.close();
    this.deps.onClose();
  }

  /** Tells the runtime of a change, as far as it listens. */
  notify(change: BookChange, memory: SheetMemory): void {
    if (this.closed) return;
    if (change.kind === "selection") this.common.selectionChanged();
    this.raise(eventsOf(change, this.deps.host.book, memory, this.runtime));
  }

  /** Pushes those of the events that the runtime listens to. */
  raise(events: readonly HostEvent[]): void {
    if (this.closed || !this.runtime.enableEvents) return;
    const entries = events
      .filter((e) => this.runtime.listensTo(e.eventType, e.targetId))
      .map((e) => ({
        messageCategory: EVENT_CATEGORY,
        messageType: e.eventType,
        targetId: e.targetId,
        message: JSON.stringify(e.args),
      }));
    if (entries.length > 0) this.push({ type: 3, message: { entries } });
  }

  /** After the batches that were sent before. */
  private saved(): Promise<Uint8Array> {
    const { host, inTurn } = this.deps;
    return new Promise((resolve, reject) => {
      void inTurn(() => host.book.save().then(resolve, reject));
    });
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message.type !== 1) return;
    void this.deps.inTurn(() => this.answer(message, text));
  }

  private async answer(message: Message, text: string): Promise<void> {
    const { options, host, runtime } = this.deps;
    const requestBytes = this.encoder.encode(text).length;
    const request = bodyOf(message);
    let body: BatchAnswer;
    if (requestBytes > LARGEST_BODY) body = refused("RequestPayloadSizeLimitExceeded");
    else if (!(await this.notEditing(message))) body = refused("InvalidOperationInCellEditMode");
    else {
      try {
        body = await runBatch(request, {
          call: { book: host.book, runtime },
          root: workbookObject(new Singleton()),
          newObject: serviceNamed,
        });
      } catch (error) {
        body = refused("GeneralException", error instanceof Error ? error.message : String(error));
      }
    }
    let answer = JSON.stringify({
      id: message.id,
      type: 2,
      message: { statusCode: 200, headers: {}, body },
    });
    let responseBytes = this.encoder.encode(answer).length;
    if (responseBytes > LARGEST_BODY) {
      body = refused("ResponsePayloadSizeLimitExceeded");
      answer = JSON.stringify({
        id: message.id,
        type: 2,
        message: { statusCode: 200, headers: {}, body },
      });
      responseBytes = this.encoder.encode(answer).length;
    }
    options.observe?.({
      connection: this.id,
      housekeeping: isHousekeeping(request),
      actions: request.Actions?.length ?? 0,
      requestBytes,
      responseBytes,
      error: body.Error?.Code ?? null,
    });
    await new Promise<void>((resolve) => setTimeout(resolve, options.delayMs ?? 0));
    this.deliver(answer);
  }

  /** Waits for the end of editing when the runtime asked for that (`delayForCellEdit`). */
  private async notEditing(message: Message): Promise<boolean> {
    const waits = ((message.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0;
    while (this.deps.host.book.editing) {
      if (!waits || this.closed) return false;
      await new Promise<void>((resolve) => setTimeout(resolve, 50));
    }
    return true;
  }

  private push(message: object): void {
    const text = JSON.stringify(message);
    // Events come after the answer of the batch that caused them.
    setTimeout(() => this.deliver(text), 0);
  }

  private deliver(text: string): void {
    if (!this.closed) this.bridge.onMessageFromHost?.(text);
  }
}

function bodyOf(message: Message): BatchRequest {
  const body = message.message?.body;
  const parsed: unknown = typeof body === "string" ? JSON.parse(body) : body;
  return typeof parsed === "object" && parsed !== null ? (parsed as BatchRequest) : {};
}

function refused(
  code: ConstructorParameters<typeof ExcelError>[0],
  detail: string | null = null
): BatchAnswer {
  const error = new ExcelError(code, detail);
  return {
    Results: [],
    Error: {
      Code: error.code,
      Message: error.message,
      HttpStatusCode: error.status,
      // No action is to blame.
      ActionIndex: -1,
      Location: "",
    },
  };
}

/** Sets every desktop Excel of this age has beside ExcelApi. */
export function withHostSets(
  requirements: Readonly<Record<string, string>>
): Record<string, string> {
  return {
    AddInCommands: "1.1",
    CustomXmlParts: "1.1",
    DialogApi: "1.1",
    DelayForCellEdit: "1.1",
    DocumentEvents: "1.1",
    RibbonApi: "1.1",
    Selection: "1.1",
    Settings: "1.1",
    ...requirements,
  };
}
