/** The workload room: who carries how much. */
export { peopleLoads } from "./load";
export { teamWork } from "./team-work";
export type { LoadPart, LoadParts, PersonWork, TeamWork, WorkContext } from "./team-work";
export { defaultWorkRules } from "./work-rules";
export type { WorkRules } from "./work-rules";
