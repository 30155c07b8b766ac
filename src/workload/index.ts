/** The workload room: who carries how much. */
export { peopleLoads } from "./load";
export type { LoadContext } from "./load";
