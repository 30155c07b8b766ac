/** `clean`: the copy to pass on. */
import { basename } from "node:path";
import { cleanCopy } from "../../app/clean";
import { readBytes, sameFile, writeFile } from "../files";
import type { RunContext } from "../run-context";
import { UsageError } from "../usage-error";

export interface CleanCommandOptions {
  readonly output: string;
  readonly json?: boolean;
}

export async function clean(
  run: RunContext,
  file: string,
  { output, json }: CleanCommandOptions
): Promise<void> {
  if (sameFile(file, output)) throw new UsageError(run.say("cli.errors.overwrite", { file }));
  const copy = run.must(await cleanCopy(run.must(readBytes(file), file), basename(file)), file);
  run.must(writeFile(output, copy.bytes), output);
  const { marks, sheets } = copy;
  run.streams.err(
    `${run.say("cli.clean.written", { file: output, marks, sheets: sheets.length })}\n`
  );
  if (json) run.json({ file: output, marks, sheets });
}
