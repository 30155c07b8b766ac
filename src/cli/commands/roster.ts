/** `roster`: next month's duties, or a year's, even over the year; with `-o` written into the sheet's blank cells or a new sheet. */
import { firstDayOfMonth, lastDayOfMonth } from "../../calendar/month-arithmetic";
import type { PlainDate } from "../../calendar/plain-date";
import { readWorkbook } from "../../app/read-workbook";
import { planRoster, rosterChange, type PlannedRoster } from "../../app/roster";
import { rosterJson } from "../../app/roster-json";
import type { AlsoKept } from "../../app/roster-plan";
import { say } from "../../locales";
import { problemLine } from "../../locales/problem-words";
import { noteLines, rosterLines, swapLines } from "../../locales/roster-words";
import type { DutyWish } from "../../rules";
import type { Duty } from "../../workload/roster";
import type { XlsxWorkbook } from "../../workbook/xlsx";
import type { Problem } from "../../workbook/problem";
import { openFile, writeFile } from "../files";
import { outputPath, type OutputOptions } from "../output-path";
import type { CommonOptions, RunContext } from "../run-context";
import { UsageError } from "../usage-error";
import { readMapping } from "./mapping";
import { readRules } from "./rules";

export interface RosterCommandOptions extends CommonOptions, OutputOptions {
  readonly month?: string;
  readonly year?: string;
  readonly exempt?: string;
  readonly dayOnly?: string;
  readonly wishOff?: readonly string[];
  readonly swap?: string;
}

export async function roster(
  run: RunContext,
  file: string,
  options: RosterCommandOptions
): Promise<void> {
  const today = run.today(options.today);
  const { from, to } = periodOf(run, options);
  const also = alsoKept(run, options);
  const output = outputPath(run, options, [file]);
  const port = run.must(openFile(file), file);
  const mapping = readMapping(run, options.mapping);
  const book = await readRules(run, options.rules);
  const read = run.must(await readWorkbook(port), file);
  const planned = run.must(planRoster(read, { from, to, today, mapping, book, also }), file);
  const { plan, rules } = planned;
  const duty = options.swap === undefined ? null : dutyOf(run, planned, options.swap);
  const swaps = duty && { duty, proposals: planned.swaps(duty) };

  const notOwn = plan.notOwn.map(({ sheet, cell }): Problem => ({
    code: "not-own-cell",
    sheet,
    cell,
  }));
  const refused = output === null ? [] : await write(run, { port, planned, file, output });
  const problems = [...read.problems, ...planned.problems, ...notOwn, ...refused];
  if (options.json) {
    const line = (problem: Problem): string => problemLine(run.say, problem);
    return run.json(rosterJson(plan, { month: options.month ?? null, swaps, problems, line }));
  }
  const lines = swaps ? swapLines(run.say, swaps) : rosterLines(run.say, plan, rules);
  for (const line of lines) run.streams.out(`${line}\n`);
  for (const line of noteLines(run.say, plan)) run.streams.err(`${line}\n`);
  for (const problem of problems) run.streams.err(`${problemLine(run.say, problem)}\n`);
}

/** What goes into a workbook is in the workbook's language. The input stays the way back, so nothing is journaled. */
async function write(
  run: RunContext,
  to: {
    readonly port: XlsxWorkbook;
    readonly planned: PlannedRoster;
    readonly file: string;
    readonly output: string;
  }
): Promise<readonly Problem[]> {
  const { port, planned, file, output } = to;
  const words = say("zh-CN");
  const change = rosterChange(planned, (key, args) => words(key, { ...args }));
  const applied = change && run.must(await port.apply(change), file);
  run.must(writeFile(output, port.save()), output);
  const said =
    change?.kind === "add-sheet"
      ? run.say("roster.newSheet", { file: output, sheet: change.spec.name })
      : applied
        ? run.say("roster.written", {
            file: output,
            sheet: planned.plan.sheet ?? "",
            count: applied.applied,
          })
        : run.say("roster.nothingToWrite", { file: output });
  run.streams.err(`${said}\n`);
  return applied?.refused ?? [];
}

function periodOf(
  run: RunContext,
  { month, year }: RosterCommandOptions
): { readonly from: PlainDate; readonly to: PlainDate } {
  if ((month === undefined) === (year === undefined))
    throw new UsageError(run.say("cli.errors.badMonth", { text: month ?? "" }));
  const [, y = "", m = ""] = /^(20\d{2})(?:-(0[1-9]|1[0-2]))?$/.exec(month ?? year ?? "") ?? [];
  if (y === "" || (m === "") === (month !== undefined))
    throw new UsageError(run.say("cli.errors.badMonth", { text: month ?? year ?? "" }));
  const at = Number(y);
  return m === ""
    ? { from: firstDayOfMonth(at, 1), to: lastDayOfMonth(at, 12) }
    : { from: firstDayOfMonth(at, Number(m)), to: lastDayOfMonth(at, Number(m)) };
}

function alsoKept(run: RunContext, options: RosterCommandOptions): AlsoKept {
  return {
    exempt: names(options.exempt),
    noNight: names(options.dayOnly),
    wishes: (options.wishOff ?? []).map((text) => wishOf(run, text)),
  };
}

function names(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** `顾盼=2026-12-05` or `顾盼=2026-12-05..2026-12-07`. */
function wishOf(run: RunContext, text: string): DutyWish {
  const [, person, from, to] = /^(.+)=([\d-]+)(?:\.\.([\d-]+))?$/.exec(text) ?? [];
  if (person === undefined || from === undefined)
    throw new UsageError(run.say("cli.errors.badWish", { text }));
  return { person, from: run.date(from), to: run.date(to ?? from), want: "off" };
}

/** `2026-12-05=顾盼`. */
function dutyOf(run: RunContext, { plan }: PlannedRoster, text: string): Duty {
  const [, date = "", person = ""] = /^([\d-]+)=(.+)$/.exec(text) ?? [];
  if (person === "") throw new UsageError(run.say("cli.errors.badSwap", { text }));
  const on = run.date(date);
  const shift = plan.days
    .find((day) => day.date === on)
    ?.shifts.find((s) => !s.lead && s.person === person);
  if (!shift) throw new UsageError(run.say("roster.noSuchDuty", { date: on, person }));
  return { date: on, shift: shift.shift, person };
}
