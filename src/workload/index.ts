/** The workload room: who carries how much, how it could be shared better, and who covers for whom. */
export { loadsOf } from "./load";
export { levelOf, teamWork } from "./team-work";
export type {
  LoadLevel,
  LoadPart,
  LoadParts,
  LevelFactors,
  PersonWork,
  TeamWork,
  WorkContext,
} from "./team-work";
export { balanceTeam, DEFAULT_CEILING } from "./balance-team";
export type { Balanced, BalanceNote, BalanceTeamOptions, Carried, Fairness } from "./balance-team";
export type { BalanceWishes, Bar, Fit, Stays, TaskPlace } from "./constraints";
export type { Cover, StandIn } from "./cover";
export type { Effect, MoveReason, Proposal } from "./proposals";
export { whoFits } from "./who-fits";
export type { Fitting } from "./who-fits";
export type { WhyNot } from "./why-not";
export type { MilpSolver } from "./balance";
