/** Duty rosters: proposed, counted, exchanged. */
export { proposeRoster } from "./propose-roster";
export type { PersonCount, PlanContext, PlanDay, PlanShift, RosterPlan } from "./propose-roster";
export { swapsFor } from "./swaps";
export type { Duty, SwapProposal } from "./swaps";
export { rosterPatches } from "./roster-patches";
export { rosterSheet } from "./roster-sheet";
export { weekdayKey } from "./roster-words";
export type { RosterWords } from "./roster-words";
export type { OpenShift, Relief, Shortfall } from "./shortfall";
