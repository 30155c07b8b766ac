/** 调整建议: the section's work balanced, proposals accepted or refused. Proposing writes nothing; accepting writes owner cells and nothing else of the office's. */
import type { PlainDate } from "../calendar/plain-date";
import type { LedgerMapping, SheetInput } from "../ledger";
import type { RuleBook } from "../rules/rule-book";
import type { Proposal } from "../workload";
import type { CellPatch } from "../workbook/change";
import type { WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import { ownerPatches, type ByHand, type OldOwner, type OwnerWords } from "./balance-patches";
import type { BalancedWork, Balancer, BalanceRequest } from "./balancer";
import { checkRead, type Checked, type NoLedger } from "./check";
import { applyAndJournal } from "./journal";
import { readWorkbook, type ReadProgress } from "./read-workbook";
import { seenBy } from "./seen";

export interface ProposeOptions extends ReadProgress, BalanceOptions {
  readonly today: PlainDate;
  readonly mapping?: LedgerMapping | undefined;
  /** Goes before the workbook's own sheet 科务规则. */
  readonly book?: RuleBook | undefined;
}

export interface BalanceOptions extends Omit<BalanceRequest, "onProgress"> {
  readonly balancer: Balancer;
  /** 0…1, after reading and judging. */
  readonly onBalance?: (part: number) => void;
}

export interface Proposed {
  readonly checked: Checked;
  readonly balanced: BalancedWork;
  /** As they were when the proposals were made: accepting compares with them. */
  readonly sheets: readonly SheetInput[];
}

/** Fails with `no-ledger`, `cancelled`, and what reading fails with. */
export async function proposeBalance(
  port: WorkbookPort,
  options: ProposeOptions
): Promise<Outcome<Proposed> | NoLedger> {
  const read = await readWorkbook(port, options);
  if (!read.ok) return read;
  const checked = await checkRead(read.value, { ...options, judge: options.balancer.judge });
  if (!checked.ok) return checked;
  return rebalance({ checked: checked.value, sheets: read.value.sheets }, options);
}

/** Balances again, by other wishes, what was read and judged last. */
export async function rebalance(
  { checked, sheets }: Omit<Proposed, "balanced">,
  { balancer, wishes, ceiling, prove, signal, onBalance }: BalanceOptions
): Promise<Outcome<Proposed>> {
  onBalance?.(0);
  const balanced = await balancer.balance({
    wishes,
    ceiling,
    prove,
    signal,
    onProgress: onBalance,
  });
  return balanced ? done({ checked, balanced, sheets }) : failed({ code: "cancelled" });
}

export interface AcceptOptions {
  /** ISO date-time for the journal. */
  readonly at: string;
  readonly today: PlainDate;
  /** Where the old owner is kept. */
  readonly oldOwner: OldOwner;
  /** In the workbook's language. */
  readonly words: OwnerWords;
}

export interface Accepted {
  /** Owner cells written. */
  readonly written: number;
  /** Proposals that the add-in may not write, and why: to be done by hand. */
  readonly byHand: readonly ByHand[];
  readonly refused: readonly Problem[];
}

/** Writes accepted proposals in one step, journaled, so that 撤销 takes all of them back. A row that is no longer the row, or whose owner has changed, is refused. */
export async function acceptProposals(
  port: WorkbookPort,
  proposed: Proposed,
  proposals: readonly Proposal[],
  options: AcceptOptions
): Promise<Outcome<Accepted>> {
  const { owners, remarks, undo, byHand } = ownerPatches(proposed, proposals, options);
  const patches = [...owners, ...remarks];
  if (patches.length === 0) return done({ written: 0, byHand, refused: [] });
  const change = { kind: "cells", patches } as const;
  let remember = seenBy(proposed.checked);
  const applied =
    port.capabilities.session === "file"
      ? // In a file the input is the way back.
        await port.apply(change)
      : await applyAndJournal(
          port,
          change,
          {
            action: "owners",
            at: options.at,
            undo: ({ refused }) => {
              remember = seenBy(proposed.checked, movedBy(owners, refused));
              return { kind: "cells", patches: undo(refused) };
            },
          },
          (memory) => remember(memory)
        );
  if (!applied.ok) return applied;
  const isAt = (patch: CellPatch) => (problem: Problem) =>
    problem.sheet === patch.sheet && problem.cell === patch.cell;
  const { refused } = applied.value;
  const written = owners.filter((patch) => !refused.some(isAt(patch)));
  // A remark that was not added because its owner was not changed is no news of its own.
  const silent = remarks.filter(({ sheet, key, guards }) =>
    owners.some(
      (o) =>
        o.sheet === sheet &&
        o.key === key &&
        guards.some((g) => g.cell === o.cell) &&
        !written.includes(o)
    )
  );
  return done({
    written: written.length,
    byHand,
    refused: refused.filter((problem) => !silent.some((patch) => isAt(patch)(problem))),
  });
}

/** The new owners by key, where they were written. */
function movedBy(
  owners: readonly CellPatch[],
  refused: readonly Problem[]
): ReadonlyMap<string, string> {
  return new Map(
    owners.flatMap(({ sheet, cell, key, after }) =>
      key === null || refused.some((p) => p.sheet === sheet && p.cell === cell)
        ? []
        : [[key, String(after)] as const]
    )
  );
}
