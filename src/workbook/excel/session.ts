/**
 * One way into Excel: every batch runs through `ExcelSession.run`, which waits for a cell being edited, says so, and turns
 * the host's errors into problems with a code.
 *
 * While a cell is being edited Excel holds batches back until the editing ends (OfficeDev/office-js#3388), and a batch that was sent cannot be
 * called back. So it matters what is in it:
 * - A trip that only reads is given up after a while. Should its answer come after all, nobody is there to take it and nothing has changed.
 * - A trip that writes would land later, unseen, after we had said that it failed. So it leaves only when Excel has just answered: the reading
 *   right before it is the proof, and where there was none an idle question is asked first. Once sent it is waited for as long as it takes and
 *   never told as failed before Excel says so. Whoever starts typing in the instant between the two delays the write; he does not lose it.
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

/** What a batch is given: things are queued on `context`, and go to Excel by one of two ways. */
export interface Trips {
  readonly context: Excel.RequestContext;
  /**
   * Sends what is queued, all of which only reads.
   * @param patience how many times longer than usual an answer may take: cells by the thousand are slow without anybody typing
   */
  ask(patience?: number): Promise<void>;
  /** Sends what is queued and changes the workbook or what is seen of it. */
  write(): Promise<void>;
}

const SLOW_MS = 1_000;
const GIVE_UP_MS = 15_000;
/** For how long an answer proves that Excel takes what is sent. */
const PROOF_MS = 2_000;

/** Thrown inside a batch to end it with a problem. */
class Stopped extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export class ExcelSession {
  private answeredAt = -Infinity;

  constructor(
    readonly runtime: ExcelRuntime,
    private readonly options: ExcelSessionOptions = {}
  ) {}

  /** Runs a batch; what it throws becomes a problem. `sheet` names the place for the message. */
  async run<T>(batch: (trips: Trips) => Promise<Outcome<T>>, sheet?: string): Promise<Outcome<T>> {
    const { giveUpAfterMs = GIVE_UP_MS } = this.options;
    try {
      return await this.runtime.excel.run({ delayForCellEdit: true }, (context) =>
        batch({
          context,
          ask: (patience = 1) => this.answered(context.sync(), giveUpAfterMs * patience),
          write: async () => {
            if (performance.now() - this.answeredAt > PROOF_MS) await this.prove();
            await this.answered(context.sync());
          },
        })
      );
    } catch (error) {
      return failed(problemOf(error, sheet));
    }
  }

  /** An idle question, in a batch of its own: the one to be written waits until it is answered. */
  private async prove(): Promise<void> {
    const proof = await this.run(async ({ context, ask }) => {
      context.workbook.load("name");
      await ask();
      return { ok: true, value: null };
    });
    if (!proof.ok) throw new Stopped(proof.problem);
  }

  /** @param limit after which it is given up; none = never */
  private async answered(sync: Promise<void>, limit?: number): Promise<void> {
    let told = false;
    const slow = setTimeout(() => {
      told = true;
      this.options.onWaiting?.(true);
    }, SLOW_MS);
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const gaveUp = new Promise<never>((_, reject) => {
      if (limit === undefined) return;
      giveUp = setTimeout(() => reject(new Stopped({ code: "cell-editing" })), limit);
    });
    try {
      await Promise.race([sync, gaveUp]);
      this.answeredAt = performance.now();
    } finally {
      clearTimeout(slow);
      clearTimeout(giveUp);
      if (told) this.options.onWaiting?.(false);
    }
  }
}

/** The host's error codes as ours; what is not known keeps the host's own words. */
export function problemOf(error: unknown, sheet?: string): Problem {
  if (error instanceof Stopped) return error.problem;
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

function hostCode(error: unknown): string | null {
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
