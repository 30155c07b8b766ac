/**
 * `window.external`: what the library asks of its host outside of batches: who it runs in, settings, common events,
 * ribbon commands and dialogs.
 */
import type { Book } from "../book/book";
import { DocumentCopies, type CopyAnswer } from "./document-copies";

/** Numbers of the library's calls (`OSF.DDA.EventDispId`, `OSF.DDA.MethodDispId`). */
const SETTINGS_CHANGED = 1;
const SELECTION_CHANGED = 2;
const DIALOG_MESSAGE = 10;
const DIALOG_PARENT_MESSAGE = 12;
const THEME_CHANGED = 9;
const RICH_API_MESSAGE = 33;
const COMMAND_INVOKED = 39;
const GET_DOCUMENT_COPY = 77;
const GET_DOCUMENT_COPY_CHUNK = 80;
const RELEASE_DOCUMENT_COPY = 81;
const COMMAND_COMPLETED = 94;
const CLOSE_CONTAINER = 97;

const SUCCESS = 0;
const NOT_SUPPORTED = 5000;
const DIALOG_ALREADY_OPEN = 12007;
const DIALOG_CLOSED = 12006;

type Handler = (eventId: number, payload: unknown) => void;
type Callback = (answer: unknown) => void;

interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

/** What OLE calls a safe array; the library unpacks it by `toArray`. */
function safeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => [...values], dimensions: () => 1 };
}

/** Lists within the list are safe arrays as well. */
function nested(values: readonly unknown[]): SafeArray {
  return safeArray(values.map((value) => (Array.isArray(value) ? nested(value) : value)));
}

export interface ExternalDeps {
  readonly id: string;
  readonly book: () => Book;
  /** The workbook as it would be saved, once what was asked before is done. */
  readonly save: () => Promise<Uint8Array>;
  readonly requirements: Readonly<Record<string, string>>;
  readonly locale: "zh-CN" | "en-US";
  readonly onDialog: (url: string) => void;
  readonly onDialogClosed: () => void;
  readonly onClosePane: () => void;
}

export class External {
  /** Settings as this runtime last read them: other runtimes' later writes are not seen. */
  private settings: Record<string, unknown>;
  private readonly handlers = new Map<number, Handler>();
  private readonly running = new Map<
    string,
    { resolve: () => void; reject: (why: Error) => void }
  >();
  private readonly copies: DocumentCopies;
  private waiting: (() => void)[] = [];
  private nextCommand = 1;
  private dialogOpen = false;

  constructor(private readonly deps: ExternalDeps) {
    this.settings = { ...deps.book().documentSettings };
    this.copies = new DocumentCopies(deps.save);
  }

  /** The object for `window.external`; its members are own properties, as the library calls them unbound. */
  object(): object {
    return {
      GetContext: () => this.context(),
      RegisterEvent: (id: number, target: string, handler: Handler, callback: Callback) =>
        this.register(id, target, handler, callback),
      UnregisterEvent: (id: number, _target: string, callback: Callback) =>
        this.unregister(id, callback),
      Execute: (id: number, params: unknown, callback: (answer: unknown, code: number) => void) =>
        this.execute(id, params, callback),
    };
  }

  private context(): object {
    const { book, locale, requirements, id } = this.deps;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => id,
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => locale,
      GetAppDataLocale: () => locale,
      GetDocUrl: () => book().fileName ?? "",
      // The library's client mode: 0 = read and write, 1 = read only.
      GetAppCapabilities: () => (book().readOnly ? 1 : 0),
      GetActivationMode: () => 0,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => id,
      GetInstanceId: () => id,
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetSupportedMatrix: () => JSON.stringify(requirements),
      GetHostCustomMessage: () => "",
      GetHostFullVersion: () => "16.0.14332.20000",
      GetDialogRequirementMatrix: () => JSON.stringify({ DialogApi: "1.1" }),
      GetFeaturesForSolution: () => "{}",
      GetInitialDisplayMode: () => 0,
      GetLicenseInfo: () => "",
      GetOfficeTheme: () => THEME,
      GetOfficeThemeInfo: () => THEME,
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          this.settings = { ...this.settings };
          for (const [key, value] of Object.entries(this.settings)) {
            keys.push(key);
            values.push(typeof value === "string" ? value : JSON.stringify(value));
          }
        },
        Write: (keys: readonly string[], values: readonly string[]) => {
          this.settings = Object.fromEntries(Array.from(keys, (key, i) => [key, values[i]]));
          book().documentSettings = { ...this.settings };
          // Handlers hear of it once the save has been answered.
          setTimeout(() => {
            this.handlers.get(SETTINGS_CHANGED)?.(SETTINGS_CHANGED, safeArray([]));
          }, 0);
        },
      }),
    };
  }

  private register(id: number, target: string, handler: Handler, callback: Callback): void {
    if (id === DIALOG_MESSAGE) {
      if (this.dialogOpen) {
        callback(safeArray([DIALOG_ALREADY_OPEN]));
        return;
      }
      const asked = dialogIn(target);
      this.dialogOpen = true;
      this.handlers.set(id, handler);
      callback(safeArray([SUCCESS]));
      this.deps.onDialog(asked);
      return;
    }
    const known = [
      SETTINGS_CHANGED,
      SELECTION_CHANGED,
      THEME_CHANGED,
      DIALOG_PARENT_MESSAGE,
      RICH_API_MESSAGE,
      COMMAND_INVOKED,
    ];
    if (!known.includes(id)) {
      callback(safeArray([NOT_SUPPORTED]));
      return;
    }
    this.handlers.set(id, handler);
    callback(safeArray([SUCCESS]));
    if (id === COMMAND_INVOKED) this.waiting.splice(0).forEach((go) => go());
  }

  private unregister(id: number, callback: Callback): void {
    this.handlers.delete(id);
    if (id === DIALOG_MESSAGE && this.dialogOpen) {
      this.dialogOpen = false;
      this.deps.onDialogClosed();
    }
    callback(safeArray([SUCCESS]));
  }

  private execute(
    id: number,
    params: unknown,
    callback: (answer: unknown, code: number) => void
  ): void {
    const answer = (status: number): void => callback(safeArray([status]), status);
    if (id === COMMAND_COMPLETED) {
      const command = Array.isArray(params) ? String(params[0]) : "";
      this.running.get(command)?.resolve();
      this.running.delete(command);
      return answer(SUCCESS);
    }
    if (id === CLOSE_CONTAINER) {
      this.deps.onClosePane();
      return answer(SUCCESS);
    }
    const asked: readonly unknown[] = Array.isArray(params) ? params : [];
    const given = (copy: CopyAnswer): void => callback(nested(copy), copy[0]);
    if (id === GET_DOCUMENT_COPY) return void this.copies.take(asked[0]).then(given);
    if (id === GET_DOCUMENT_COPY_CHUNK)
      return given(this.copies.slice(asked[0], asked[1], asked[2]));
    if (id === RELEASE_DOCUMENT_COPY) return given(this.copies.release(asked[0]));
    return answer(NOT_SUPPORTED);
  }

  /** Runs a function of the ribbon; waits for the page to be ready, and for `event.completed()`. */
  async runCommand(functionName: string, controlId: string, readyWithinMs: number): Promise<void> {
    if (!this.handlers.has(COMMAND_INVOKED)) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`the page of ribbon function ${functionName} did not get ready`)),
          readyWithinMs
        );
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    const handler = this.handlers.get(COMMAND_INVOKED);
    const command = `command-${this.deps.id}-${this.nextCommand++}`;
    await new Promise<void>((resolve, reject) => {
      this.running.set(command, { resolve, reject });
      const source = JSON.stringify({ source: { id: controlId } });
      handler?.(COMMAND_INVOKED, safeArray([command, functionName, source]));
    });
  }

  selectionChanged(): void {
    this.handlers.get(SELECTION_CHANGED)?.(SELECTION_CHANGED, safeArray([]));
  }

  /** A dialog's page said something to its parent. */
  dialogMessage(message: string, origin: string): void {
    this.handlers.get(DIALOG_MESSAGE)?.(DIALOG_MESSAGE, safeArray([SUCCESS, message, origin]));
  }

  /** The user closed the dialog. */
  dialogClosedByUser(): void {
    if (!this.dialogOpen) return;
    this.dialogOpen = false;
    this.handlers.get(DIALOG_MESSAGE)?.(DIALOG_MESSAGE, safeArray([DIALOG_CLOSED]));
    this.handlers.delete(DIALOG_MESSAGE);
  }

  close(): void {
    for (const { reject } of this.running.values()) reject(new Error("the runtime was closed"));
    this.running.clear();
    this.handlers.clear();
  }
}

const THEME = JSON.stringify({
  primaryFontColor: "#262626",
  primaryBackgroundColor: "#E6E6E6",
  secondaryFontColor: "#262626",
  secondaryBackgroundColor: "#FFFFFF",
});

/** The address in the JSON that comes as the event's target. */
function dialogIn(json: string): string {
  const given: unknown = JSON.parse(json);
  const url: unknown =
    typeof given === "object" && given !== null ? Reflect.get(given, "url") : null;
  return typeof url === "string" ? url : "";
}
