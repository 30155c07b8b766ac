/** `check`: findings on standard output; with `-o` a marked copy. The input file stays the way back, so nothing is journaled. */
import { checkWorkbook } from "../../app/check";
import { checkJson } from "../../app/check-json";
import { judgeHere } from "../../app/judge-sheets";
import { marksFor } from "../../app/marks";
import { findingWords, noteWords } from "../../locales/finding-words";
import type { TypeNames } from "../../locales/type-name";
import { problemLine } from "../../locales/problem-words";
import type { Finding, Severity } from "../../rules/judgement";
import type { Problem } from "../../workbook/problem";
import { openFile, writeFile } from "../files";
import { outputPath, type OutputOptions } from "../output-path";
import type { CommonOptions, RunContext } from "../run-context";
import { readMapping } from "./mapping";
import { readRules } from "./rules";

export interface CheckCommandOptions extends CommonOptions, OutputOptions {
  readonly failOn?: string;
}

const severities: readonly Severity[] = ["low", "medium", "high"];

export async function check(
  run: RunContext,
  file: string,
  options: CheckCommandOptions
): Promise<void> {
  const today = run.today(options.today);
  const failOn =
    options.failOn === undefined ? null : run.choice("--fail-on", options.failOn, severities);
  const output = outputPath(run, options, [file]);
  const port = run.must(openFile(file), file);
  const mapping = readMapping(run, options.mapping);
  const book = await readRules(run, options.rules);
  const checked = run.must(
    await checkWorkbook(port, { today, judge: judgeHere, mapping, book }),
    file
  );
  const { judgement, ledger, problems, rules } = checked;

  let refused: readonly Problem[] = [];
  let marked = 0;
  if (output !== null) {
    const change = marksFor(judgement, ledger, "all");
    const applied = run.must(await port.apply(change), file);
    refused = applied.refused;
    marked = applied.applied;
    run.must(writeFile(output, port.save()), output);
  }
  if (options.json) {
    run.json(
      checkJson({ ...checked, problems: [...problems, ...refused] }, (problem) =>
        problemLine(run.say, problem)
      )
    );
  } else {
    const { tasks, open, lights } = judgement.summary;
    const { red, yellow, blue } = lights;
    run.streams.out(
      `${run.say("cli.check.headline", { today, tasks, open, red, yellow, blue })}\n`
    );
    for (const finding of judgement.findings)
      run.streams.out(`${findingLine(run, finding, titleOf(finding), rules.book.types)}\n`);
    if (judgement.findings.length === 0) run.streams.out(`${run.say("cli.check.nothing")}\n`);
    for (const note of judgement.notes) run.streams.err(`${noteWords(run.say, note)}\n`);
    for (const problem of [...problems, ...refused])
      run.streams.err(`${problemLine(run.say, problem)}\n`);
  }
  if (output !== null)
    run.streams.err(`${run.say("cli.check.written", { file: output, count: marked })}\n`);
  const worst = Math.max(
    -1,
    ...judgement.findings.map((finding) => severities.indexOf(finding.severity))
  );
  if (failOn !== null && worst >= severities.indexOf(failOn)) run.exitCode = 1;

  function titleOf(finding: Finding): string {
    return (
      judgement.tasks.find((task) => task.sheet === finding.sheet && task.row === finding.row)
        ?.title ?? ""
    );
  }
}

function findingLine(run: RunContext, finding: Finding, title: string, types: TypeNames): string {
  const words = findingWords(run.say, finding, types);
  return run.say("cli.check.finding", {
    place: [finding.sheet, finding.cell].filter(Boolean).join(" ") || (finding.person ?? ""),
    label: words.name,
    title,
    detail: words.what,
  });
}
