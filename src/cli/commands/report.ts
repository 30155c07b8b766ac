/** `report`: the weekly report as JSON, text, or a sheet in a copy of the workbook. */
import { basename } from "node:path";
import { checkRead } from "../../app/check";
import { judgeHere } from "../../app/judge-sheets";
import { joinWorkbooks } from "../../app/join-workbooks";
import { readWorkbook } from "../../app/read-workbook";
import { addReportSheet, composeReport, freeSheetName } from "../../app/report";
import { say } from "../../locales";
import { problemLine } from "../../locales/problem-words";
import { reportWords } from "../../locales/report-words";
import { parseWeek } from "../../report";
import type { Edition, ReportPeriod } from "../../report/report-model";
import { openFile, writeFile } from "../files";
import { outputPath, type OutputOptions } from "../output-path";
import type { CommonOptions, RunContext } from "../run-context";
import { UsageError } from "../usage-error";
import { readMapping } from "./mapping";
import { readRules } from "./rules";

export interface ReportCommandOptions extends CommonOptions, OutputOptions {
  readonly week?: string;
  readonly from?: string;
  readonly to?: string;
  readonly edition?: string;
  readonly text?: boolean;
}

export async function report(
  run: RunContext,
  files: readonly string[],
  options: ReportCommandOptions
): Promise<void> {
  const today = run.today(options.today);
  const edition = run.choice<Edition>("--edition", options.edition ?? "up", ["up", "in"]);
  const period = periodOf(run, options);
  const output = outputPath(run, options, files);
  const opened = files.map((file) => ({ file, port: run.must(openFile(file), file) }));
  const reads = [];
  for (const { file, port } of opened) {
    reads.push({ file: basename(file), read: run.must(await readWorkbook(port), file) });
  }
  const joined = run.must(joinWorkbooks(reads), files.join(", "));
  const mapping = readMapping(run, options.mapping);
  const book = await readRules(run, options.rules);
  const checked = run.must(
    await checkRead(joined, { today, judge: judgeHere, mapping, book }),
    files.join(", ")
  );
  // What goes into a workbook is in the workbook's language; what is printed follows --lang.
  const words = reportWords(output === null ? run.say : say("zh-CN"));
  const { model, text, spec } = composeReport(checked, { edition, period, today, words });

  const problems = [...checked.problems];
  const [target] = opened;
  if (output !== null && target) {
    const names = run
      .must(await target.port.outline(), target.file)
      .sheets.map((sheet) => sheet.name);
    const named = { ...spec, name: freeSheetName(spec.name, names) };
    const added = run.must(
      await addReportSheet(target.port, named, run.streams.now()),
      target.file
    );
    problems.push(...added.refused);
    run.must(writeFile(output, target.port.save()), output);
    run.streams.err(`${run.say("cli.report.written", { file: output, sheet: named.name })}\n`);
  }
  if (options.json)
    run.json({
      ...model,
      text,
      errors: problems.map((problem) => ({ ...problem, message: problemLine(run.say, problem) })),
    });
  else if (options.text || output === null) run.streams.out(`${text}\n`);
}

function periodOf(
  run: RunContext,
  { week, from, to }: ReportCommandOptions
): ReportPeriod | undefined {
  if (week !== undefined) {
    const period = parseWeek(week);
    if (!period) throw new UsageError(run.say("cli.errors.badWeek", { text: week }));
    return period;
  }
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined) throw new UsageError(run.say("cli.errors.badPeriod"));
  const period = { from: run.date(from), to: run.date(to) };
  if (period.from > period.to) throw new UsageError(run.say("cli.errors.badPeriod"));
  return period;
}
