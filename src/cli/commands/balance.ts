/** `balance`: loads, proposals and stand-ins; with `-o` the proposals written into a copy. The input file stays the way back, so nothing is journaled. */
import { acceptProposals, proposeBalance, type Proposed } from "../../app/balance";
import { balancerHere } from "../../app/balance-here";
import { highsSolver } from "../../app/balance-highs";
import { balanceJson } from "../../app/balance-json";
import type { ByHand, OldOwner } from "../../app/balance-patches";
import { say } from "../../locales";
import { problemLine } from "../../locales/problem-words";
import {
  balanceNote,
  bottleneckLine,
  coverLine,
  headline,
  ownerWords,
  personLine,
  proposalLine,
} from "../../locales/workload-words";
import type { BalanceWishes, TaskPlace } from "../../workload";
import type { Problem } from "../../workbook/problem";
import { openFile, writeFile } from "../files";
import { outputPath, type OutputOptions } from "../output-path";
import type { CommonOptions, RunContext } from "../run-context";
import { UsageError } from "../usage-error";
import { readMapping } from "./mapping";
import { readRules } from "./rules";

export interface BalanceCommandOptions extends CommonOptions, OutputOptions {
  readonly ceiling?: string;
  readonly lock?: readonly string[];
  readonly only?: readonly string[];
  readonly prove?: boolean;
  readonly oldOwner?: string;
}

export async function balance(
  run: RunContext,
  file: string,
  options: BalanceCommandOptions
): Promise<void> {
  const started = performance.now();
  const today = run.today(options.today);
  const ceiling = ceilingOf(run, options.ceiling);
  const oldOwner = run.choice<OldOwner>("--old-owner", options.oldOwner ?? "remarks", [
    "remarks",
    "nowhere",
  ]);
  const output = outputPath(run, options, [file]);
  const port = run.must(openFile(file), file);
  const wishes = wishesOf(options);
  const book = await readRules(run, options.rules);
  const proposed = run.must(
    await proposeBalance(port, {
      today,
      mapping: readMapping(run, options.mapping),
      book,
      wishes,
      ceiling,
      prove: options.prove === true,
      balancer: balancerHere(highsSolver()),
    }),
    file
  );
  mustBeKnown(run, options, wishes, proposed);
  const { balanced, checked } = proposed;

  let refused: readonly Problem[] = [];
  if (output !== null) {
    const accepted = run.must(
      await acceptProposals(port, proposed, balanced.moves, {
        at: run.streams.now(),
        today,
        oldOwner,
        words: ownerWords(say("zh-CN")),
      }),
      file
    );
    refused = accepted.refused;
    run.must(writeFile(output, port.save()), output);
    for (const item of accepted.byHand) run.streams.err(`${byHandLine(run, item)}\n`);
    run.streams.err(`${run.say("workload.written", { file: output, count: accepted.written })}\n`);
  }
  const problems = [...checked.problems, ...refused];
  if (options.json) {
    const ms = Math.round(performance.now() - started);
    run.json(
      balanceJson(proposed, { problems, ms, line: (problem) => problemLine(run.say, problem) })
    );
    return;
  }
  print(run, proposed);
  for (const problem of problems) run.streams.err(`${problemLine(run.say, problem)}\n`);
}

function print(run: RunContext, { balanced, checked }: Proposed): void {
  const bottleneck = bottleneckLine(run.say, balanced, checked.rules.book.types);
  const lines = [
    headline(run.say, balanced),
    ...(bottleneck === null ? [] : [bottleneck]),
    ...balanced.team.people.map((person) => personLine(run.say, person)),
    ...(balanced.moves.length === 0 ? [run.say("workload.nothing")] : []),
    ...balanced.moves.map((move) => proposalLine(run.say, move)),
    ...balanced.cover.map((cover) => coverLine(run.say, cover)),
    ...balanced.notes.map((note) => balanceNote(run.say, note)),
  ];
  run.streams.out(`${lines.join("\n")}\n`);
}

function byHandLine(run: RunContext, { proposal, why }: ByHand): string {
  const { sheet, row, title, to } = proposal;
  return run.say("workload.byHand.line", {
    place: `${sheet} ${row}`,
    title,
    to,
    why: run.say(`workload.byHand.${why}`),
  });
}

function ceilingOf(run: RunContext, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const ceiling = Number(text);
  if (!(ceiling >= 1 && ceiling < 100))
    throw new UsageError(run.say("workload.errors.badCeiling", { text }));
  return ceiling;
}

function wishesOf({ lock = [], only }: BalanceCommandOptions): BalanceWishes {
  return {
    lockedPeople: lock.filter((text) => !isPlace(text)),
    lockedRows: lock.filter(isPlace).map(placeIn),
    ...(only ? { only } : {}),
  };
}

/** `任务台账!6`, or `6` for that row of any sheet. */
function isPlace(text: string): boolean {
  return /(?:^|!)\d+$/.test(text);
}

function placeIn(text: string): TaskPlace {
  const at = text.lastIndexOf("!");
  return { sheet: at < 0 ? "" : text.slice(0, at), row: Number(text.slice(at + 1)) };
}

/** A name or a row that is mistyped must not look as if it had been heeded. */
function mustBeKnown(
  run: RunContext,
  { lock = [], only = [] }: BalanceCommandOptions,
  wishes: BalanceWishes,
  { balanced, checked }: Proposed
): void {
  const names = new Set(balanced.team.people.map((p) => p.name));
  const unknown =
    [...only, ...(wishes.lockedPeople ?? [])].find((name) => !names.has(name)) ??
    lock.filter(isPlace).find((text) => {
      const { sheet, row } = placeIn(text);
      return !checked.ledger.tasks.some(
        (t) => t.row === row && (sheet === "" || t.sheet === sheet)
      );
    });
  if (unknown !== undefined)
    throw new UsageError(run.say("workload.errors.badLock", { text: unknown }));
}
