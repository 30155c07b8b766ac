/** The `--mapping` file: what the chief corrected of tables and columns, the same as the pane keeps in the workbook. */
import { readFileSync } from "node:fs";
import { parseMapping, type LedgerMapping } from "../../ledger";
import type { RunContext } from "../run-context";
import { UsageError } from "../usage-error";

export function readMapping(run: RunContext, file: string | undefined): LedgerMapping | undefined {
  if (file === undefined) return undefined;
  try {
    return parseMapping(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(run.say("cli.errors.badMapping", { file, detail }));
  }
}
