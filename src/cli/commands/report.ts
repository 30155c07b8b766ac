/** `report`: the weekly report as JSON, text, Word document, or a sheet in a copy of the workbook; or the sheet for Monday's meeting. */
import { basename } from "node:path";
import { checkRead, type Checked } from "../../app/check";
import { seenBy } from "../../app/seen";
import { judgeHere } from "../../app/judge-sheets";
import { joinWorkbooks } from "../../app/join-workbooks";
import { composeMeeting } from "../../app/meeting-sheet";
import { readWorkbook } from "../../app/read-workbook";
import { readMemory } from "../../app/remembered";
import { composeReport, settingsFor, withReportSettings, writeReportSheet } from "../../app/report";
import { wordDocument } from "../../app/word-document";
import { fillTemplate } from "../../app/word-template";
import { say } from "../../locales";
import { problemLine } from "../../locales/problem-words";
import { reportWords } from "../../locales/report-words";
import {
  parseMonth,
  parseQuarter,
  parseWeek,
  type ReportDocument,
  type ReportSettings,
} from "../../report";
import type { Edition, ReportPeriod } from "../../report/report-model";
import { sectionNames } from "../../report/report-settings";
import type { Memory } from "../../memory/memory";
import type { Problem } from "../../workbook/problem";
import type { SheetSpec } from "../../workbook/sheet-spec";
import type { XlsxWorkbook } from "../../workbook/xlsx";
import { openFile, readBytes, sameFile, writeFile } from "../files";
import { outputPath, type OutputOptions } from "../output-path";
import type { CommonOptions, RunContext } from "../run-context";
import { UsageError } from "../usage-error";
import { readMapping } from "./mapping";
import { readRules } from "./rules";

export interface ReportCommandOptions extends CommonOptions, OutputOptions {
  readonly week?: string;
  readonly month?: string;
  readonly quarter?: string;
  readonly from?: string;
  readonly to?: string;
  readonly edition?: string;
  readonly meeting?: boolean;
  readonly docx?: string;
  readonly template?: string;
  readonly text?: boolean;
  readonly length?: string;
  readonly unit?: string;
  readonly sign?: string;
  readonly sections?: string;
  readonly internal?: boolean;
  readonly remember?: boolean;
}

interface Opened {
  readonly file: string;
  readonly port: XlsxWorkbook;
}

/** What there is to print and write, of a report or a meeting. */
interface Composed {
  readonly model: object;
  readonly document: ReportDocument;
  readonly text: string;
  readonly spec: SheetSpec;
}

export async function report(
  run: RunContext,
  files: readonly string[],
  options: ReportCommandOptions
): Promise<void> {
  const today = run.today(options.today);
  const edition = run.choice<Edition>("--edition", options.edition ?? "up", ["up", "in"]);
  const period = periodOf(run, options);
  const settings = settingsOf(run, options);
  const output = outputPath(run, options, files);
  const docx = docxPath(run, options, files);
  const opened = files.map((file): Opened => ({ file, port: run.must(openFile(file), file) }));
  const checked = await checkAll(run, opened, options, today);
  // What goes into a workbook or a document is in the workbook's language; what is printed follows --lang.
  const words = reportWords(output === null && docx === null ? run.say : say("zh-CN"));
  const composed: Composed = options.meeting
    ? composeMeeting(checked, { period, today, words, settings })
    : composeReport(checked, { edition, period, today, words, settings });

  // Rows of other files are not this workbook's to remember.
  const seen = files.length === 1 ? seenBy(checked) : (memory: Memory) => memory;
  const remember = (memory: Memory): Memory =>
    options.remember
      ? withReportSettings(seen(memory), settingsFor(checked.memory, settings))
      : seen(memory);
  const problems = [...checked.problems];
  const [target] = opened;
  if (output !== null && target)
    problems.push(...(await writeWorkbook(run, target, composed.spec, output, remember)));
  if (docx !== null) await writeWord(run, composed, today, docx, options.template);
  if (options.json)
    run.json({
      ...composed.model,
      text: composed.text,
      errors: problems.map((problem) => ({ ...problem, message: problemLine(run.say, problem) })),
    });
  else if (options.text || (output === null && docx === null))
    run.streams.out(`${composed.text}\n`);
}

async function checkAll(
  run: RunContext,
  opened: readonly Opened[],
  options: ReportCommandOptions,
  today: ReturnType<RunContext["today"]>
): Promise<Checked> {
  const reads = [];
  for (const { file, port } of opened)
    reads.push({ file: basename(file), read: run.must(await readWorkbook(port), file) });
  const all = opened.map(({ file }) => file).join(", ");
  const joined = run.must(joinWorkbooks(reads), all);
  const mapping = readMapping(run, options.mapping);
  const book = await readRules(run, options.rules);
  return run.must(await checkRead(joined, { today, judge: judgeHere, mapping, book }), all);
}

async function writeWorkbook(
  run: RunContext,
  { file, port }: Opened,
  spec: SheetSpec,
  output: string,
  remember: (memory: Memory) => Memory
): Promise<readonly Problem[]> {
  const outline = run.must(await port.outline(), file);
  const memory = run.must(await readMemory(port), file);
  const written = run.must(
    await writeReportSheet(
      port,
      spec,
      { action: "report", at: run.streams.now() },
      { outline, memory },
      remember
    ),
    file
  );
  run.must(writeFile(output, port.save()), output);
  run.streams.err(`${run.say("cli.report.written", { file: output, sheet: written.sheet })}\n`);
  return written.refused;
}

async function writeWord(
  run: RunContext,
  { document, spec }: Composed,
  date: ReturnType<RunContext["today"]>,
  output: string,
  template: string | undefined
): Promise<void> {
  let bytes: Uint8Array;
  if (template === undefined) bytes = await wordDocument(document, { date, title: spec.name });
  else {
    const filled = run.must(
      fillTemplate(run.must(readBytes(template), template), document),
      template
    );
    if (filled.unknown.length > 0)
      run.streams.err(`${run.say("cli.errors.badTag", { tags: filled.unknown.join(" ") })}\n`);
    bytes = filled.bytes;
  }
  run.must(writeFile(output, bytes), output);
  run.streams.err(`${run.say("cli.report.writtenDocx", { file: output })}\n`);
}

/** Never the input or the template by accident. */
function docxPath(
  run: RunContext,
  { docx, template }: ReportCommandOptions,
  files: readonly string[]
): string | null {
  if (docx === undefined) return null;
  const taken = [...files, ...(template === undefined ? [] : [template])].find((file) =>
    sameFile(file, docx)
  );
  if (taken !== undefined) throw new UsageError(run.say("cli.errors.overwrite", { file: taken }));
  return docx;
}

function periodOf(run: RunContext, options: ReportCommandOptions): ReportPeriod | undefined {
  const { week, month, quarter, from, to } = options;
  const ranged = from !== undefined || to !== undefined;
  const said = [week, month, quarter].filter((text) => text !== undefined);
  if (said.length + Number(ranged) > 1) throw new UsageError(run.say("cli.errors.onePeriod"));
  const [text] = said;
  if (text !== undefined) {
    const period =
      week !== undefined
        ? parseWeek(week)
        : month !== undefined
          ? parseMonth(month)
          : parseQuarter(text);
    if (!period) throw new UsageError(run.say("cli.errors.badWeek", { text }));
    return period;
  }
  if (!ranged) return undefined;
  if (from === undefined || to === undefined) throw new UsageError(run.say("cli.errors.badPeriod"));
  const period = { from: run.date(from), to: run.date(to) };
  if (period.from > period.to) throw new UsageError(run.say("cli.errors.badPeriod"));
  return period;
}

/** What was said on the command line; the rest is as the workbook remembers it. */
function settingsOf(run: RunContext, options: ReportCommandOptions): Partial<ReportSettings> {
  const { unit, sign, internal, length, sections } = options;
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(sign === undefined ? {} : { signer: sign }),
    ...(internal === undefined ? {} : { internalNotice: internal }),
    ...(length === undefined ? {} : { textLimit: lengthOf(run, length) }),
    ...(sections === undefined ? {} : { sections: sectionsOf(run, sections) }),
  };
}

function lengthOf(run: RunContext, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError(run.say("cli.errors.badLength", { text }));
  return Number(text);
}

function sectionsOf(run: RunContext, text: string): ReportSettings["sections"] {
  return text.split(/[,，、]/).map((said) => {
    const name = said.trim();
    const known = sectionNames.find((section) => section === name);
    if (known === undefined)
      throw new UsageError(
        run.say("cli.errors.badSections", { name, sections: sectionNames.join(", ") })
      );
    return known;
  });
}
