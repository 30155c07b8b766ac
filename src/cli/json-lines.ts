/** JSON Lines in, from a file or standard input; a bad line ends the run with its number. */
import { readFileSync } from "node:fs";
import type { RunContext } from "./run-context";
import { UsageError } from "./usage-error";

export function* jsonLines(run: RunContext, file: string): Generator<Record<string, unknown>> {
  let text: string;
  try {
    text = file === "-" ? run.streams.readStdin() : readFileSync(file, "utf8");
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    run.must({ ok: false, problem: { code: "file-missing", args: { detail } } }, file);
    return;
  }
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new UsageError(run.say("cli.errors.badLine", { line: i + 1, detail }));
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new UsageError(
        run.say("cli.errors.badLine", { line: i + 1, detail: "object expected" })
      );
    }
    yield value as Record<string, unknown>;
  }
}
