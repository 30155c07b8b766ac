/** 调整建议: the section's work balanced, proposals accepted or refused. Proposing writes nothing; accepting writes owner cells and nothing else of the office's. */
import { createCalendar } from "../calendar";
import type { PlainDate } from "../calendar/plain-date";
import type { LedgerMapping, SheetInput } from "../ledger";
import type { RuleBook } from "../rules/rule-book";
import {
  balanceTeam,
  type BalanceWishes,
  type Balanced,
  type MilpSolver,
  type Proposal,
} from "../workload";
import type { CellPatch } from "../workbook/change";
import type { WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import { ownerPatches, type ByHand, type OldOwner, type OwnerWords } from "./balance-patches";
import { checkRead, type Checked, type NoLedger } from "./check";
import { applyAndJournal } from "./journal";
import type { JudgeSheets } from "./judge-sheets";
import { readWorkbook, type ReadProgress } from "./read-workbook";
import { seenBy } from "./seen";

export interface ProposeOptions extends ReadProgress {
  readonly today: PlainDate;
  readonly judge: JudgeSheets;
  readonly mapping?: LedgerMapping | undefined;
  /** Goes before the workbook's own sheet 科务规则. */
  readonly book?: RuleBook | undefined;
  readonly wishes?: BalanceWishes;
  readonly ceiling?: number | undefined;
  readonly prove?: boolean;
  /** Left out = local search alone. */
  readonly solver?: MilpSolver;
  /** 0…1, after reading and judging. */
  readonly onBalance?: (part: number) => void;
}

export interface Proposed {
  readonly checked: Checked;
  readonly balanced: Balanced;
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
  const checked = await checkRead(read.value, options);
  if (!checked.ok) return checked;
  const { sheets } = read.value;
  const { ledger, judgement, holidays, rules } = checked.value;
  const { signal } = options;
  const calendar = createCalendar(holidays);
  const balanced = await balanceTeam(
    ledger,
    judgement,
    { calendar, book: rules.book },
    {
      wishes: options.wishes,
      ceiling: options.ceiling,
      prove: options.prove,
      solver: options.solver,
      isCancelled: () => signal?.aborted === true,
      onProgress: options.onBalance,
    }
  );
  if (!balanced) return failed({ code: "cancelled" });
  return done({ checked: checked.value, balanced, sheets });
}

/** The wishes with this proposal refused: the same row is not proposed to the same person again. */
export function refusing(wishes: BalanceWishes, proposal: Proposal): BalanceWishes {
  const { sheet, row, to } = proposal;
  return { ...wishes, refused: [...(wishes.refused ?? []), { sheet, row, person: to }] };
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
            action: "write",
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
