#!/usr/bin/env node
/** The command line's edge: the process's streams, clock and locale. */
import { readFileSync } from "node:fs";
import { machineDay } from "../app/machine-day";
import { runCli } from "./program";

void runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readStdin: () => readFileSync(0, "utf8"),
  today: machineDay,
  now: () => new Date().toISOString(),
  // Chinese unless the system speaks English; a POSIX locale says nothing of the user.
  systemLocale: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG,
}).then((code) => {
  process.exitCode = code;
});
