#!/usr/bin/env node
/** The command line's edge: the process's streams, clock and locale. */
import { readFileSync } from "node:fs";
import { plainDate, type PlainDate } from "../calendar/plain-date";
import { runCli } from "./program";

/** The machine's own day, in its time zone. */
function machineToday(): PlainDate {
  const now = new Date();
  const today = plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (today === null) throw new Error(`the machine's clock shows ${now.toISOString()}`);
  return today;
}

void runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readStdin: () => readFileSync(0, "utf8"),
  today: machineToday,
  now: () => new Date().toISOString(),
  // Chinese unless the system speaks English; a POSIX locale says nothing of the user.
  systemLocale: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG,
}).then((code) => {
  process.exitCode = code;
});
