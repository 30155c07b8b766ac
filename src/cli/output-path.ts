/** Where a command writes: `-o`, or the input itself with `--in-place`, never the input by accident. */
import { sameFile } from "./files";
import type { RunContext } from "./run-context";
import { UsageError } from "./usage-error";

export interface OutputOptions {
  readonly output?: string;
  readonly inPlace?: boolean;
}

/** Null where nothing is to be written. */
export function outputPath(
  run: RunContext,
  options: OutputOptions,
  inputs: readonly string[]
): string | null {
  const { output, inPlace } = options;
  if (output === undefined) return inPlace ? (inputs[0] ?? null) : null;
  const input = inputs.find((file) => sameFile(file, output));
  if (input !== undefined && !inPlace)
    throw new UsageError(run.say("cli.errors.overwrite", { file: input }));
  if (input === undefined && inPlace) throw new UsageError(run.say("cli.errors.noOutput"));
  return output;
}
