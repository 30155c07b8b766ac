/**
 * One way into Excel: every batch runs through `ExcelSession.run`, which waits for a cell being edited, says so, and turns
 * the host's errors into problems with a code.
 */
import { failed, type Outcome, type Problem } from "../problem";

/** Where Office.js's objects come from: the globals of an add-in's page, or a runtime of the stand-in in Node. */
export interface ExcelRuntime {
  readonly excel: Pick<typeof Excel, "run">;
  isSetSupported(set: string, version: string): boolean;
  /** The workbook was opened for reading only; left out = it was not. */
  readonly readOnly?: boolean;
}

export interface ExcelSessionOptions {
  /** Called with true when Excel has not answered for a second (most often a cell is being edited), with false when it does. */
  readonly onWaiting?: (waiting: boolean) => void;
  /** After how long an edited cell is reported as a problem instead of waited for. Default 15 s. */
  readonly giveUpAfterMs?: number;
}

const SLOW_MS = 1_000;
const GIVE_UP_MS = 15_000;

export class ExcelSession {
  constructor(
    readonly runtime: ExcelRuntime,
    private readonly options: ExcelSessionOptions = {}
  ) {}

  /** Runs a batch; what it throws becomes a problem. `sheet` names the place for the message. */
  async run<T>(
    batch: (context: Excel.RequestContext) => Promise<Outcome<T>>,
    sheet?: string
  ): Promise<Outcome<T>> {
    if (!(await this.answers())) return failed({ code: "cell-editing" });
    try {
      return await this.runtime.excel.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      return failed(problemOf(error, sheet));
    }
  }

  /**
   * An empty batch first: while a cell is being edited Excel holds batches back (OfficeDev/office-js#3388), and giving up on
   * an empty one is safe, where a write left waiting would land later unseen.
   */
  private async answers(): Promise<boolean> {
    const answered = this.runtime.excel
      .run({ delayForCellEdit: true }, async (context: Excel.RequestContext) => {
        await context.sync();
        return true;
      })
      // A host that fails an empty batch will fail the real one too, with its code.
      .catch(() => true);
    let told = false;
    const slow = setTimeout(() => {
      told = true;
      this.options.onWaiting?.(true);
    }, SLOW_MS);
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const gaveUp = new Promise<boolean>((resolve) => {
      giveUp = setTimeout(() => resolve(false), this.options.giveUpAfterMs ?? GIVE_UP_MS);
    });
    const result = await Promise.race([answered, gaveUp]);
    clearTimeout(slow);
    clearTimeout(giveUp);
    if (told) this.options.onWaiting?.(false);
    return result;
  }
}

/** The host's error codes as ours; what is not known keeps the host's own words. */
export function problemOf(error: unknown, sheet?: string): Problem {
  const at = sheet === undefined ? {} : { sheet };
  const code = hostCode(error);
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { code: "cell-editing", ...at };
    case "ItemNotFound":
    case "InvalidReference":
      return { code: "sheet-missing", ...at };
    case "AccessDenied":
      return { code: "protected-sheet", ...at };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "PayloadSizeLimitExceeded":
      return { code: "too-large", ...at };
    case "ApiNotFound":
    case "UnsupportedOperation":
    case "NotImplemented":
      return { code: "unsupported", ...at, args: { detail: hostMessage(error) } };
    default:
      return {
        code: "host-error",
        ...at,
        args: { detail: `${code ?? ""} ${hostMessage(error)}`.trim() },
      };
  }
}

export function hostCode(error: unknown): string | null {
  return typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string"
    ? error.code
    : null;
}

function hostMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
