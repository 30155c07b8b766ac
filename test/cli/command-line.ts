/** Runs the command line in this process, with streams and a day of the test's own. */
import { plainDate, type PlainDate } from "../../src/calendar/plain-date";
import { runCli } from "../../src/cli/program";

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const TODAY = plainDate(2026, 11, 20) as PlainDate;

export async function kewutong(
  args: readonly string[],
  stdin = "",
  systemLocale = "zh_CN.UTF-8"
): Promise<CliRun> {
  let out = "";
  let err = "";
  const code = await runCli(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    readStdin: () => stdin,
    today: () => TODAY,
    now: () => "2026-11-20T09:00:00.000Z",
    systemLocale,
  });
  return { code, out, err };
}
