/** Where the balancing is done: here, or in a worker of the page. Judges first, and keeps what it judged to balance by. */
import type { Balanced, BalanceWishes, WhyNot } from "../workload";
import type { JudgeSheets } from "./judge-sheets";

/** What balancing found, as it can be sent about; `whyNot` is asked of the balancer. */
export type BalancedWork = Omit<Balanced, "whyNot">;

export interface BalanceRequest {
  readonly wishes?: BalanceWishes | undefined;
  readonly ceiling?: number | undefined;
  readonly prove?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** 0…1 */
  readonly onProgress?: ((part: number) => void) | undefined;
}

/** 为什么不是他, of everybody in the section. */
export interface PersonWhyNot {
  readonly name: string;
  readonly why: readonly WhyNot[];
}

export interface Balancer {
  readonly judge: JudgeSheets;
  /** Balances what was judged last, as often as wishes change. Null when cancelled. */
  balance(request: BalanceRequest): Promise<BalancedWork | null>;
  /** Of what was balanced last; null where that is no longer at hand. `task` is an index into the ledger's tasks. */
  whyNot(task: number): Promise<readonly PersonWhyNot[] | null>;
  /** Nothing judged is at hand: before the first time, and after cancelling. */
  readonly isEmpty: boolean;
}
