/** Balancing as such: people, tasks, capacities. Knows no ledger. */
export { fairBound } from "./fair-bound";
export type { FairBound, FairLevel } from "./fair-bound";
export { fewestMoves } from "./fewest-moves";
export type { FewestMoves } from "./fewest-moves";
export { lowestLoad } from "./lowest-load";
export { provenLowest } from "./proven-lowest";
export { lowestModel } from "./lowest-model";
export { solveBalance } from "./solve";
export type { Solved, SolveOptions } from "./solve";
export type { LinearModel, MilpAnswer, MilpSolver, SolveLimits } from "./milp";
export { Plan } from "./plan";
export { capsUnder, compareRatios, groupTasks, ratioValue } from "./problem";
export type { BalancePerson, BalanceProblem, BalanceTask, GroupedProblem, Ratio } from "./problem";
