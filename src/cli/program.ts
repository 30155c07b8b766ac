/** The commands and their options (DESIGN of the public contract); what they do is in `commands/`. */
import { Command, CommanderError } from "commander";
import { nearestLocale } from "../locales";
import { audit } from "./commands/audit";
import { balance, type BalanceCommandOptions } from "./commands/balance";
import { check, type CheckCommandOptions } from "./commands/check";
import { classify } from "./commands/classify";
import { clean, type CleanCommandOptions } from "./commands/clean";
import { date } from "./commands/date";
import { inspect } from "./commands/inspect";
import { report, type ReportCommandOptions } from "./commands/report";
import { roster, type RosterCommandOptions } from "./commands/roster";
import { sectionNames } from "../report/report-settings";
import { RunContext, type CliStreams, type CommonOptions } from "./run-context";
import { UsageError } from "./usage-error";

/** @returns the exit code: 0 done, 1 findings at or above `--fail-on`, 2 bad input or usage and nothing done */
export async function runCli(argv: readonly string[], streams: CliStreams): Promise<number> {
  const run = new RunContext(streams, localeOf(argv, streams));
  const program = buildProgram(run);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return run.exitCode;
  } catch (error) {
    if (error instanceof UsageError) {
      streams.err(`${error.message}\n`);
      return 2;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** Messages are needed before the options are parsed: a wrong option is to be reported in the right language too. */
function localeOf(argv: readonly string[], streams: CliStreams): ReturnType<typeof nearestLocale> {
  const at = argv.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const given = argv[at]?.includes("=") ? argv[at]?.split("=")[1] : argv[at + 1];
  return nearestLocale(at >= 0 ? given : streams.systemLocale);
}

function buildProgram(run: RunContext): Command {
  const { say, streams } = run;
  const program = new Command("kewutong")
    .description(say("cli.usage.description"))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out(text),
      writeErr: (text) => streams.err(text),
    });
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option("--json", say("cli.usage.json"))
      .option("--today <date>", say("cli.usage.today"))
      .option("--lang <locale>", say("cli.usage.lang"));
  const workbookCommand = (name: string, description: string): Command =>
    command(name, description)
      .option("--mapping <file>", say("cli.usage.mapping"))
      .option("--rules <file>", say("cli.usage.rules"));
  const writingCommand = (name: string, description: string): Command =>
    workbookCommand(name, description)
      .option("-o, --output <file>", say("cli.usage.output"))
      .option("--in-place", say("cli.usage.inPlace"));

  workbookCommand("inspect", say("cli.usage.inspect"))
    .argument("<file>", say("cli.usage.file"))
    .action((file: string, options: CommonOptions) => inspect(run, file, options));

  writingCommand("check", say("cli.usage.check"))
    .argument("<file>", say("cli.usage.file"))
    .option("--fail-on <severity>", say("cli.usage.failOn"))
    .action((file: string, options: CheckCommandOptions) => check(run, file, options));

  const several = (value: string, before: readonly string[] = []): readonly string[] => [
    ...before,
    value,
  ];
  writingCommand("balance", say("workload.usage.balance"))
    .argument("<file>", say("cli.usage.file"))
    .option("--ceiling <factor>", say("workload.usage.ceiling"))
    .option("--lock <who-or-row>", say("workload.usage.lock"), several)
    .option("--only <name>", say("workload.usage.only"), several)
    .option("--prove", say("workload.usage.prove"))
    .option("--old-owner <where>", say("workload.usage.oldOwner"))
    .action((file: string, options: BalanceCommandOptions) => balance(run, file, options));

  writingCommand("report", say("cli.usage.report"))
    .argument("<files...>", say("cli.usage.files"))
    .option("--week <week>", say("cli.usage.week"))
    .option("--from <date>", say("cli.usage.from"))
    .option("--to <date>", say("cli.usage.to"))
    .option("--month <month>", say("cli.usage.reportMonth"))
    .option("--quarter <quarter>", say("cli.usage.quarter"))
    .option("--edition <edition>", say("cli.usage.edition"))
    .option("--meeting", say("cli.usage.meeting"))
    .option("--docx <file>", say("cli.usage.docx"))
    .option("--template <file>", say("cli.usage.template"))
    .option("--text", say("cli.usage.text"))
    .option("--length <characters>", say("cli.usage.length"))
    .option("--unit <name>", say("cli.usage.unit"))
    .option("--sign <line>", say("cli.usage.sign"))
    .option("--sections <names>", say("cli.usage.sections", { sections: sectionNames.join(", ") }))
    .option("--internal", say("cli.usage.internal"))
    .option("--remember", say("cli.usage.remember"))
    .action((files: string[], options: ReportCommandOptions) => report(run, files, options));

  writingCommand("roster", say("cli.usage.roster"))
    .argument("<file>", say("cli.usage.file"))
    .option("--month <month>", say("cli.usage.month"))
    .option("--year <year>", say("cli.usage.year"))
    .option("--exempt <names>", say("cli.usage.exempt"))
    .option("--day-only <names>", say("cli.usage.dayOnly"))
    .option("--wish-off <wish...>", say("cli.usage.wishOff"))
    .option("--swap <duty>", say("cli.usage.swap"))
    .action((file: string, options: RosterCommandOptions) => roster(run, file, options));
  program
    .command("clean")
    .description(say("cli.usage.clean"))
    .option("--lang <locale>", say("cli.usage.lang"))
    .argument("<file>", say("cli.usage.file"))
    .requiredOption("-o, --output <file>", say("cli.usage.output"))
    .option("--json", say("cli.usage.json"))
    .action((file: string, options: CleanCommandOptions) => clean(run, file, options));

  command("classify", say("cli.usage.classify"))
    .requiredOption("--jsonl <file>", say("cli.usage.jsonl"))
    .option("--rules <file>", say("cli.usage.rules"))
    .action((options: CommonOptions & { jsonl: string }) => classify(run, options.jsonl, options));

  command("audit", say("cli.usage.audit"))
    .requiredOption("--jsonl <file>", say("cli.usage.jsonl"))
    .option("--rules <file>", say("cli.usage.rules"))
    .action((options: CommonOptions & { jsonl: string }) => audit(run, options.jsonl, options));

  command("date", say("cli.usage.date"))
    .argument("<text>")
    .option("--from <date>", say("cli.usage.from"))
    .action((text: string, options: { from?: string; json?: boolean; today?: string }) =>
      date(run, text, options)
    );

  return program;
}
