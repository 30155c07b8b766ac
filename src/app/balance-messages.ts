/** What goes to the balancing worker and comes back, beside what any judging worker is sent. */
import type { BalancedWork, BalanceRequest, PersonWhyNot } from "./balancer";
import type { FromWorker, ToWorker } from "./judge-worker-messages";

export type ToBalancer =
  | ToWorker
  | {
      readonly kind: "balance";
      readonly request: Omit<BalanceRequest, "signal" | "onProgress">;
    }
  | { readonly kind: "why-not"; readonly task: number };

export type FromBalancer =
  | FromWorker
  /** 0…1 */
  | { readonly kind: "progress"; readonly part: number }
  | { readonly kind: "balanced"; readonly work: BalancedWork }
  | {
      readonly kind: "why-not";
      readonly task: number;
      readonly people: readonly PersonWhyNot[] | null;
    };
