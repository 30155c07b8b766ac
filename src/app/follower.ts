/**
 * What is changed in the workbook after a check, followed row by row: only the rows that changed are read and judged. What cannot be followed so (a
 * header, a sheet of duties, rows put in or sorted) is known to be lost until the next whole check.
 */
import type { Settled } from "../memory/settled";
import { withoutDismissed } from "../rules/settled";
import type { Change } from "../workbook/change";
import { parseRect, type Grid, type Rect } from "../workbook/grid";
import type { ChangedEvent, WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome } from "../workbook/problem";
import type { Checked, CheckOutcome } from "./check";
import type { JudgeSession } from "./judge-session";
import { withRows } from "./judged-rows";
import { maybeRules } from "./rules-in-force";

export type Followed =
  /** `checked` is as the workbook is now. `reachesOn`: rows are reckoned from others, so only a whole check is sure of all. */
  | { readonly kind: "rows"; readonly checked: Checked; readonly reachesOn: boolean }
  /** Only a whole check tells how things stand. */
  | { readonly kind: "lost" }
  /** Nothing has been checked that could be followed. */
  | { readonly kind: "nothing" };

export interface Follower {
  /** Every whole check is made through here: from its start on, what had changed before is in it. */
  around(check: () => Promise<CheckOutcome>): Promise<CheckOutcome>;
  note(event: Pick<ChangedEvent, "sheet" | "address" | "kind">): void;
  /** Reads and judges what was noted. Fails only with `cell-editing`: then it is to be asked again. */
  follow(): Promise<Outcome<Followed>>;
  /** What the chief has settled since: it holds for what is followed from now on. */
  settle(settled: Settled): void;
  /** The last check with all that came after it; null where there is none, or something came that has not been followed. */
  current(): Checked | null;
  /** The port, whose own writing to cells is noted as others' is: the host does not tell of it. */
  readonly port: WorkbookPort;
}

/** More rows at once than this, or further apart, and reading all of the workbook is as quick. */
const ROWS_AT_MOST = 500;
const READS_AT_MOST = 4;
/** Rows between two changed ones that are read along rather than asking the host once more. */
const GAP = 40;

type Pending = ReadonlyMap<string, readonly Rect[]> | "lost";

export function createFollower(port: WorkbookPort, session: JudgeSession): Follower {
  let last: Checked | null = null;
  /** Since the last check; null = as it was then. */
  let settled: Settled | null = null;
  let pending: Pending = new Map();
  let reachesOn = false;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act, act);
    turn = mine;
    return mine;
  };
  const lose = (): Followed => {
    pending = "lost";
    return { kind: "lost" };
  };

  async function follow(): Promise<Outcome<Followed>> {
    if (!last) return done({ kind: "nothing" });
    if (pending === "lost") return done({ kind: "lost" });
    const noted = pending;
    if (noted.size === 0)
      return done({ kind: "rows", checked: asSettled(last, settled), reachesOn });
    const reads = readsFor(noted, last);
    if (!reads) return done(lose());
    pending = new Map();
    const blocks: Grid[] = [];
    for (const { sheet, rect } of reads) {
      const grid = await port.read(sheet, rect);
      if (grid.ok) blocks.push(grid.value);
      else if (grid.problem.code !== "cell-editing") return done(lose());
      else {
        pending = together(noted, pending);
        return failed(grid.problem);
      }
    }
    const settledNow = settled;
    const update = await session.update(blocks, settledNow ?? undefined);
    if (!update) return done(lose());
    reachesOn = update.reachesOn;
    const { understood } = update;
    last = { ...last, ...withRows(asSettled(last, settledNow), update.rows), understood };
    return done({ kind: "rows", checked: asSettled(last, settled), reachesOn });
  }

  const note: Follower["note"] = ({ sheet, address, kind }) => {
    if (pending === "lost" || (sheet !== null && last && isOwn(last, sheet))) return;
    const areas = address?.split(",").map((one) => parseRect(one.trim().replace(/^.*!/, ""))) ?? [];
    if (kind !== "edited" || sheet === null || areas.length === 0 || areas.includes(null)) {
      pending = "lost";
      return;
    }
    const known = areas.filter((area) => area !== null);
    pending = together(pending, new Map([[sheet, known]]));
  };

  return {
    around: (check) =>
      inTurn(async () => {
        const before = pending;
        pending = new Map();
        reachesOn = false;
        const outcome = await check();
        // What was judged halfway stands for nothing: the judging session may have forgotten what it knew.
        if (outcome.ok) {
          last = outcome.value;
          settled = null;
        } else if (outcome.problem.code === "no-ledger") last = null;
        else pending = last ? "lost" : before;
        return outcome;
      }),
    note,
    follow: () => inTurn(follow),
    settle(now) {
      settled = now;
    },
    current: () =>
      last && pending !== "lost" && pending.size === 0 && !reachesOn
        ? asSettled(last, settled)
        : null,
    port: {
      // The adapter over Office.js is an object of functions, not of a class.
      ...port,
      apply: async (change, remember) => {
        const applied = await port.apply(change, remember);
        for (const event of writtenBy(change)) note(event);
        return applied;
      },
    },
  };
}

function asSettled(checked: Checked, settled: Settled | null): Checked {
  if (!settled) return checked;
  const judgement = withoutDismissed(checked.judgement, checked.ledger.tasks, settled);
  return { ...checked, judgement, memory: { ...checked.memory, settled } };
}

/** Sheets that we added: no ledgers, unless they hold the rules. */
function isOwn({ memory }: Checked, sheet: string): boolean {
  return memory.ownSheets.includes(sheet) && !maybeRules(sheet);
}

function writtenBy(change: Change): readonly Parameters<Follower["note"]>[0][] {
  return change.kind === "cells"
    ? change.patches.map(({ sheet, cell }) => ({ sheet, address: cell, kind: "edited" }))
    : [];
}

function together(first: Pending, then: ReadonlyMap<string, readonly Rect[]> | "lost"): Pending {
  if (first === "lost" || then === "lost") return "lost";
  const all = new Map(first);
  for (const [sheet, areas] of then) all.set(sheet, [...(all.get(sheet) ?? []), ...areas]);
  return all;
}

/** What is to be read: of each sheet its known columns, near rows in one; null where that is too much, or not all of it is known ground. */
function readsFor(
  pending: ReadonlyMap<string, readonly Rect[]>,
  { outline }: Checked
): readonly { readonly sheet: string; readonly rect: Rect }[] | null {
  const reads: { sheet: string; rect: Rect }[] = [];
  for (const [sheet, areas] of pending) {
    const used = outline.sheets.find(({ name }) => name === sheet)?.used;
    if (!used || !areas.every((area) => isWithin(used, area))) return null;
    for (const rows of nearRows(areas)) reads.push({ sheet, rect: { ...used, ...rows } });
  }
  const rows = reads.reduce((sum, { rect }) => sum + rect.rows, 0);
  return rows > ROWS_AT_MOST || reads.length > READS_AT_MOST ? null : reads;
}

type Rows = Pick<Rect, "row" | "rows">;

function nearRows(areas: readonly Rows[]): readonly Rows[] {
  const runs: Rows[] = [];
  for (const { row, rows } of [...areas].sort((a, b) => a.row - b.row)) {
    const before = runs.at(-1);
    if (!before || row > before.row + before.rows + GAP) runs.push({ row, rows });
    else
      runs[runs.length - 1] = {
        row: before.row,
        rows: Math.max(before.rows, row + rows - before.row),
      };
  }
  return runs;
}

function isWithin(outer: Rect, { row, column, rows, columns }: Rect): boolean {
  return (
    row >= outer.row &&
    column >= outer.column &&
    row + rows <= outer.row + outer.rows &&
    column + columns <= outer.column + outer.columns
  );
}
