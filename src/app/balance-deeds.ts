/** 调整建议 as the pane does it: proposed, solved again, asked about, written. */
import type { PlainDate } from "../calendar/plain-date";
import type { BalanceWishes, Proposal } from "../workload";
import type { WorkbookPort } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import {
  acceptProposals,
  proposeBalance,
  rebalance,
  type Accepted,
  type Proposed,
} from "./balance";
import type { OldOwner, OwnerWords } from "./balance-patches";
import type { Balancer, PersonWhyNot } from "./balancer";
import type { NoLedger } from "./check";
import type { ReadProgress } from "./read-workbook";

export interface BalanceContext {
  readonly port: WorkbookPort;
  readonly balancer: Balancer;
  /** The user's day, from the edge's clock. */
  today(): PlainDate;
  /** ISO date-time for the journal. */
  now(): string;
  /** In the workbook's language, not the pane's. */
  readonly words: OwnerWords;
}

export interface BalanceDeeds {
  /** Writes nothing. With `over` it solves again what was read for those proposals, where that is still at hand. */
  propose(options: ProposeRequest): Promise<Outcome<Proposed> | NoLedger>;
  /** 为什么不是他, of everybody, for a row of the proposals made last; null where they have to be made again first. */
  whyNot(task: number): Promise<readonly PersonWhyNot[] | null>;
  /** Writes the owner cells of these proposals in one step, which 撤销 takes back as one. */
  accept(
    proposed: Proposed,
    proposals: readonly Proposal[],
    options: { readonly oldOwner: OldOwner }
  ): Promise<Outcome<Accepted>>;
}

export interface ProposeRequest {
  readonly wishes: BalanceWishes;
  readonly over?: Proposed | null;
  readonly signal: AbortSignal;
  onProgress(progress: BalanceProgress): void;
}

export type BalanceProgress =
  | Parameters<NonNullable<ReadProgress["onProgress"]>>[0]
  | { readonly step: "balance"; readonly done: number; readonly of: number };

export function balanceDeeds(context: BalanceContext): BalanceDeeds {
  const { port, balancer } = context;
  return {
    propose({ wishes, over = null, signal, onProgress }) {
      const onBalance = (part: number): void => onProgress({ step: "balance", done: part, of: 1 });
      const options = { balancer, wishes, signal, onBalance };
      return over && !balancer.isEmpty
        ? rebalance(over, options)
        : proposeBalance(port, { ...options, today: context.today(), onProgress });
    },
    whyNot: (task) => balancer.whyNot(task),
    accept: (proposed, proposals, { oldOwner }) =>
      acceptProposals(port, proposed, proposals, {
        at: context.now(),
        today: context.today(),
        oldOwner,
        words: context.words,
      }),
  };
}
