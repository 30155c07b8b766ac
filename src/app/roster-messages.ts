/** What goes to the roster worker and comes back, beside the sheets as any judging worker is sent them. */
import type { Duty, DutyChoices, RosterPlan } from "../workload/roster";
import type { FromWorker, ToWorker } from "./judge-worker-messages";
import type { PlanRequest, RosterRead } from "./roster-maker";

export type ToRosterMaker =
  /** Its `judge` asks for the sheets to be read. */
  | ToWorker
  | { readonly kind: "plan"; readonly request: PlanRequest }
  | { readonly kind: "choices"; readonly plan: RosterPlan; readonly duty: Duty };

export type FromRosterMaker =
  | Extract<FromWorker, { readonly kind: "failed" }>
  | { readonly kind: "read"; readonly read: RosterRead }
  /** 0…1 */
  | { readonly kind: "progress"; readonly part: number }
  | { readonly kind: "planned"; readonly plan: RosterPlan }
  | { readonly kind: "choices"; readonly duty: Duty; readonly choices: DutyChoices | null };
