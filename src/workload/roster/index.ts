/** Duty rosters: proposed, counted, exchanged. */
export { proposeRoster } from "./propose-roster";
export type {
  MostDuties,
  PersonCount,
  PlanContext,
  PlanDay,
  PlanShift,
  RosterPlan,
} from "./propose-roster";
export { dutyChoices, swapsFor } from "./swaps";
export type { Duty, DutyChoices, SwapProposal } from "./swaps";
export { withSwap } from "./take-swap";
export { weighCounts } from "./duty-level";
export type { WeighedCount } from "./duty-level";
export { firstMonthWithout, rosterMonths } from "./roster-months";
export type { RosterMonth } from "./roster-months";
export type { KeptFrom } from "./why-open";
export { rosterPatches } from "./roster-patches";
export { rosterSheet } from "./roster-sheet";
export { weekdayKey } from "./roster-words";
export type { RosterWords } from "./roster-words";
export type { OpenShift, Relief, Shortfall } from "./shortfall";
