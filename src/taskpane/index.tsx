import { createWorkerBalancer } from "../app/balance-in-worker";
import { createWorkerJudge } from "../app/judge-in-worker";
import { startPane } from "./start";

const container = document.getElementById("container");
if (container === null) throw new Error("taskpane.html has no #container");
const judge = createWorkerJudge(
  () => new Worker(new URL("../app/judge-worker.ts", import.meta.url))
);
const balancer = createWorkerBalancer(
  () => new Worker(new URL("../app/balance-worker.ts", import.meta.url), { name: "balance" })
);
// What is done to workbooks is not needed to show the first page: it is fetched beside it.
const connecting = import("./connect");
void startPane(container, async () => (await connecting).connectPane(judge, balancer));
