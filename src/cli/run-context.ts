/** What a command has around it: streams, words, the day. Tests give their own. */
import type { PlainDate } from "../calendar/plain-date";
import { parsePlainDate } from "../calendar/plain-date";
import { problemLine } from "../locales/problem-words";
import { say, type Locale, type Say } from "../locales";
import type { Outcome } from "../workbook/problem";
import { UsageError } from "./usage-error";

export interface CliStreams {
  out(text: string): void;
  err(text: string): void;
  readStdin(): string;
  /** The machine's day. */
  today(): PlainDate;
  /** ISO date-time. */
  now(): string;
  /** The machine's language tag, or undefined. */
  readonly systemLocale: string | undefined;
}

export interface CommonOptions {
  readonly json?: boolean;
  readonly today?: string;
  readonly mapping?: string;
  readonly rules?: string;
}

export class RunContext {
  exitCode = 0;
  readonly say: Say;

  constructor(
    readonly streams: CliStreams,
    readonly locale: Locale
  ) {
    this.say = say(locale);
  }

  json(document: unknown): void {
    this.streams.out(`${JSON.stringify(document, null, 2)}\n`);
  }

  today(option: string | undefined): PlainDate {
    return option === undefined ? this.streams.today() : this.date(option);
  }

  date(text: string): PlainDate {
    const date = parsePlainDate(text);
    if (!date) throw new UsageError(this.say("cli.errors.badDate", { text }));
    return date;
  }

  /** The value, or the end of the run with exit 2 and one line: what, where, what to do. */
  must<T>(outcome: Outcome<T>, file: string): T {
    if (outcome.ok) return outcome.value;
    throw new UsageError(
      this.say("cli.fileProblem", { file, line: problemLine(this.say, outcome.problem) })
    );
  }

  choice<T extends string>(option: string, value: string, choices: readonly T[]): T {
    const found = choices.find((choice) => choice === value);
    if (!found)
      throw new UsageError(
        this.say("cli.errors.badChoice", { option, choices: choices.join(", ") })
      );
    return found;
  }
}
