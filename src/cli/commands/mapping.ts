/** The `--mapping` file: what the chief corrected of tables and columns, the same as the pane keeps in the workbook. */
import type { LedgerMapping } from "../../ledger";
import { parseMapping } from "../../memory/mapping-schema";
import { readJson } from "../files";
import type { RunContext } from "../run-context";
import { UsageError } from "../usage-error";

export function readMapping(run: RunContext, file: string | undefined): LedgerMapping | undefined {
  if (file === undefined) return undefined;
  const bad = (detail: string): UsageError =>
    new UsageError(run.say("cli.errors.badMapping", { file, detail }));
  const raw = readJson(file, bad);
  const parsed = parseMapping(isInspected(raw) ? raw.mapping : raw);
  if ("wrong" in parsed) throw bad(parsed.wrong);
  return parsed.mapping;
}

/** What `inspect --json` prints may be handed back as it is. */
function isInspected(raw: unknown): raw is { readonly mapping: unknown } {
  return typeof raw === "object" && raw !== null && "sheets" in raw && "mapping" in raw;
}
