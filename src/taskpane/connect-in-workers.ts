/** The pane's use cases with their judging and balancing in workers. Not needed to show the first page: fetched beside it. */
import { createWorkerBalancer } from "../app/balance-in-worker";
import { createWorkerJudge } from "../app/judge-in-worker";
import { createWorkerRosterMaker } from "../app/roster-in-worker";
import { connectPane } from "./connect";
import type { Deeds } from "./deeds";

export function connectInWorkers(): Deeds {
  const session = createWorkerJudge(
    () => new Worker(new URL("../app/judge-worker.ts", import.meta.url))
  );
  const balancer = createWorkerBalancer(
    () => new Worker(new URL("../app/balance-worker.ts", import.meta.url), { name: "balance" })
  );
  const rosterMaker = createWorkerRosterMaker(
    () => new Worker(new URL("../app/roster-worker.ts", import.meta.url), { name: "roster" })
  );
  return connectPane(session, balancer, rosterMaker);
}
