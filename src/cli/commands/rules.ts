/** The `--rules` file: a workbook with the sheet 科务规则, or JSON with the parts of the book that differ. */
import { bookWords } from "../../app/rules-in-force";
import { readWorkbook } from "../../app/read-workbook";
import { problemLine } from "../../locales/problem-words";
import { parseChanges, withChanges } from "../../rules/book-changes";
import { readBookSheet } from "../../rules/book-sheet-read";
import { defaultBook, type RuleBook } from "../../rules";
import { openFile, readJson } from "../files";
import type { RunContext } from "../run-context";
import { UsageError } from "../usage-error";

/** Undefined without the option. Rows of the sheet that were skipped are told on standard error. */
export async function readRules(
  run: RunContext,
  file: string | undefined
): Promise<RuleBook | undefined> {
  if (file === undefined) return undefined;
  return /\.json$/i.test(file) ? fromJson(run, file) : fromWorkbook(run, file);
}

function fromJson(run: RunContext, file: string): RuleBook {
  const bad = (detail: string): UsageError =>
    new UsageError(run.say("cli.errors.badRules", { file, detail }));
  const parsed = parseChanges(readJson(file, bad));
  if ("wrong" in parsed) throw bad(parsed.wrong);
  return withChanges(defaultBook, parsed.changes);
}

async function fromWorkbook(run: RunContext, file: string): Promise<RuleBook> {
  const port = run.must(openFile(file), file);
  const read = run.must(await readWorkbook(port), file);
  const [sheet] = read.rules;
  if (!sheet) {
    const detail = run.say("cli.errors.noRules");
    throw new UsageError(run.say("cli.errors.badRules", { file, detail }));
  }
  const { book, problems } = readBookSheet(sheet, bookWords);
  for (const problem of problems) run.streams.err(`${problemLine(run.say, problem)}\n`);
  return book;
}
